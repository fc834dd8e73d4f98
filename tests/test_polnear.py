"""The metric of the attribution benchmark, worked by hand."""

import gzip
import json

import pytest

from benchmarks import polnear

TEXT = "Officials said “the road was closed,” and Roe agreed."


def at(words):
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def one(source, cue, content):
    return {"source": at(source) if source else (), "cue": at(cue) if cue else (), "content": at(content) if content else ()}


def test_pieces_are_equal_after_trimming_marks_and_final_punctuation():
    gold = [one("Officials", "said", "“the road was closed,”")]
    found = [one("Officials", "said", "the road was closed")]
    assert set(polnear.score([(TEXT, gold, found)]).values()) == {1.0}


def test_half_found_and_one_too_many():
    gold = [one("Officials", "said", "the road was closed"), one("Roe", "agreed", None)]
    found = [one("Officials", "said", "the road"), one("Officials", "closed", None)]
    figures = polnear.score([(TEXT, gold, found)])
    assert figures["source_f1"] == pytest.approx(0.5)  # 1 right of 2 annotated and 2 found
    assert figures["cue_f1"] == pytest.approx(0.5)
    assert figures["content_f1"] == 0.0
    assert figures["content_overlap_f1"] == pytest.approx(2 * 2 / (4 + 2))  # "the road" of "the road was closed"
    assert figures["source_overlap_f1"] == pytest.approx(0.5)


def test_pairs_are_one_to_one():
    gold = [one("Officials", "said", None)]
    found = [one("Officials", "said", None)] * 3
    assert polnear.score([(TEXT, gold, found)])["source_f1"] == pytest.approx(2 / 4)
    assert polnear.score([(TEXT, gold, found)])["source_overlap_f1"] == pytest.approx(2 / 4)


def test_a_cue_that_is_a_mark_alone_counts():
    assert polnear.trimmed("Roe: no", [[3, 4]]) == ((3, 4),)


def test_nothing_annotated_and_nothing_found_is_nought():
    assert set(polnear.score([]).values()) == {0.0}


def test_the_command_prints_one_json_object_as_its_last_line(tmp_path, capsys):
    path = tmp_path / "rows.jsonl.gz"
    row = {"id": "x", "text": TEXT, "attributions": [{"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 37]]}]}
    path.write_bytes(gzip.compress((json.dumps(row) + "\n").encode()))
    assert polnear.main([str(path)]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert sorted(figures) == sorted(f"{role}_{kind}" for role in polnear.ROLES for kind in ("f1", "overlap_f1"))


def test_a_missing_file_is_a_wrong_command_line(capsys):
    assert polnear.main(["nowhere.jsonl"]) == 2
    assert "usage" in capsys.readouterr().err
