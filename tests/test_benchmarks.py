"""The room of benchmarks: its gate, its page, and what it says when the annotated material is not there."""

import gzip
import json
import os
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import spacy

from benchmarks import corpora, fit, gate, names, peers, report
from benchmarks.__main__ import main
from benchmarks.corpora import Absent, digest_of, rows_of
from benchmarks.tasks import QUICK, TASKS, named
from variorum.align.weights import SCORERS, Scorer, Weights

SHARED = Path(os.environ.get("VARIORUM_SHARED") or corpora.ROOT.parent / "shared")
FLOOR = {"sha256": "aaaaaaaaaaaa", "least": {"f1": 0.8, "recall": 0.5}, "most": {"wrong": 0.1}}


# ---- the gate -----------------------------------------------------------------------------------


def test_figures_at_their_floors_pass():
    assert gate.failures("names", FLOOR, "aaaaaaaaaaaa", {"f1": 0.8, "recall": 0.9, "wrong": 0.1}) == []


@pytest.mark.parametrize(
    ("digest", "figures", "said"),
    [
        ("aaaaaaaaaaaa", {"f1": 0.79, "recall": 0.5, "wrong": 0.0}, ["f1 is 0.79, under its floor of 0.8"]),
        ("aaaaaaaaaaaa", {"f1": 0.9, "recall": 0.5, "wrong": 0.2}, ["wrong is 0.2, over its limit of 0.1"]),
        ("aaaaaaaaaaaa", {"f1": 0.1, "recall": 0.1, "wrong": 0.0}, ["f1 is 0.1", "recall is 0.1"]),
        ("aaaaaaaaaaaa", {"f1": 0.9, "wrong": 0.0}, ["recall is None"]),
        ("bbbbbbbbbbbb", {"f1": 0.9, "recall": 0.9, "wrong": 0.0}, ["the data are not those"]),
    ],
)
def test_what_fell_is_named(digest, figures, said):
    wrong = gate.failures("names", FLOOR, digest, figures)
    assert len(wrong) == len(said)
    for line, part in zip(wrong, said, strict=True):
        assert line.startswith("names: ")
        assert part in line


def test_a_task_without_a_floor_does_not_pass():
    assert "no floor" in gate.failures("names", None, "aaaaaaaaaaaa", {})[0]


def test_a_floor_lies_a_little_under_what_is_measured():
    task = named("accounts")
    figures = dict.fromkeys((*task.least, *task.most), 0.5) | {"broken": 0, "unlisted_findings": 0.1}
    floor = gate.floor_for(task, "aaaaaaaaaaaa", figures)
    assert all(0.4 <= least < 0.5 for least in floor["least"].values())
    assert floor["least"]["align_numeric"] == 0.485
    assert floor["most"]["broken"] == 0
    assert gate.failures("accounts", floor, "aaaaaaaaaaaa", figures) == []


def test_floors_are_pinned_for_every_quick_task_and_every_figure_that_counts():
    pinned = gate.floors()
    assert sorted(pinned) == sorted(task.name for task in QUICK)
    for task in QUICK:
        floor = pinned[task.name]
        assert re.fullmatch(r"[0-9a-f]{12}", floor["sha256"])
        assert set(floor["least"]) == set(task.least)
        assert set(floor.get("most", {})) == set(task.most)
        assert all(0 <= least < 1 for least in floor["least"].values())


@pytest.fixture
def two_names(tmp_path, monkeypatch):
    """Annotated material that holds nothing but two pairs of names."""
    (tmp_path / "benchmarks").mkdir()
    rows = [
        {"name1": "Ida Marlow", "name2": "Ida Marlow", "schema": "Person", "is_match": "true"},
        {"name1": "Ida Marlow", "name2": "Quentin Brandt", "schema": "Person", "is_match": "false"},
    ]
    path = tmp_path / "benchmarks" / "names.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    monkeypatch.setenv("VARIORUM_SHARED", str(tmp_path))
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return path


def test_the_gate_fails_by_its_exit_code_and_says_where(two_names, capsys):
    assert main(["gate", "names", "--pin"]) == 0
    assert main(["gate", "names"]) == 0
    pinned = gate.floors()
    pinned["names"]["least"]["f1"] = 1.1
    gate.FLOORS.write_text(json.dumps(pinned), "utf-8")
    capsys.readouterr()
    assert main(["gate", "names"]) == 1
    shown = capsys.readouterr()
    assert "names: f1 is 1.0, under its floor of 1.1" in shown.err
    assert json.loads(shown.out.splitlines()[-1])["passed"] is False
    rows = rows_of(two_names)
    two_names.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows[:1]).encode()))
    assert main(["gate", "names"]) == 1
    assert "the data are not those" in capsys.readouterr().err


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no annotated accounts at {SHARED}")
def test_the_annotated_accounts_reach_their_floors(capsys):
    code = main(["gate", "accounts"])
    assert code == 0, capsys.readouterr().err


# ---- the command --------------------------------------------------------------------------------


@pytest.mark.parametrize("task", ["accounts", "newsquant", "names", "all", "gate"])
def test_without_the_material_it_is_said_and_the_exit_code_is_3(task, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("VARIORUM_SHARED", str(tmp_path / "nowhere"))
    assert main([task]) == 3
    assert "No annotated material" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["nonsense"]])
def test_an_unknown_task_is_a_wrong_command_line(arguments, capsys):
    assert main(arguments) == 2
    assert "Tasks: accounts" in capsys.readouterr().err


def test_a_task_ends_with_one_json_object(two_names, capsys):
    assert main(["names"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["f1"] == 1.0
    assert main(["names", str(two_names), "--misses"]) == 0


def test_a_file_that_is_missing_is_said(capsys):
    assert main(["names", "nowhere.jsonl"]) == 3
    assert "nowhere.jsonl" in capsys.readouterr().err


def test_every_task_has_its_own_name():
    assert len({task.name for task in TASKS}) == len(TASKS)


# ---- the pieces ---------------------------------------------------------------------------------


def test_the_digest_of_a_folder_is_of_names_and_contents(tmp_path):
    (tmp_path / "a.txt").write_text("one", "utf-8")
    before = digest_of(tmp_path)
    (tmp_path / "score.py").write_text("no part of it", "utf-8")
    assert digest_of(tmp_path) == before
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert digest_of(tmp_path) != before


def test_rows_are_one_a_line_and_a_missing_file_is_absent(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n', "utf-8")
    assert rows_of(tmp_path / "rows.jsonl") == [{"a": 1}, {"a": 2}]
    with pytest.raises(Absent):
        rows_of(tmp_path / "other.jsonl")


def test_names_are_scored_by_f1_of_yes():
    assert names.score([(True, True), (True, False), (False, True), (False, False)]) == {"f1": 0.5, "precision": 0.5, "recall": 0.5}
    assert names.score([])["f1"] == 0.0


def test_letters_alone_are_a_peer_of_the_names(two_names):
    [peer] = [one for one in peers.of("names") if one.installed]
    assert peer.measure(two_names) == {"f1": 1.0}


def test_quotations_of_another_program_are_placed_in_the_whole_text(tmp_path, monkeypatch):
    text = 'The mill burned.\n"It was dry," said Ann Roe.\n"Nobody knows.'
    at = text.index
    row = {"text": text, "attributions": [{"source": [[at("Ann"), at("Roe") + 3]], "cue": [[at("said"), at("said") + 4]], "content": []}]}
    row["attributions"][0]["content"] = [[at("It"), at("dry") + 3]]
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n")

    def quoted(doc):
        if len(doc) > 6:  # the first paragraph has no quotation, and the third is never offered
            yield SimpleNamespace(speaker=doc[7:9], cue=doc[6:7], content=doc[0:6])

    stand_ins = {"textacy.extract.triples": SimpleNamespace(direct_quotations=quoted), "spacy": spacy}
    monkeypatch.setattr(peers, "import_module", stand_ins.__getitem__)
    assert set(peers.textacy(tmp_path / "rows.jsonl").values()) == {1.0}


# ---- learning the weights anew ------------------------------------------------------------------


def test_logistic_regression_finds_the_weights_that_made_the_answers():
    random = np.random.default_rng(3)
    x = random.random((4000, 2))
    y = (random.random(4000) < 1 / (1 + np.exp(1.0 - 3 * x[:, 0] + 2 * x[:, 1]))).astype(np.float64)
    bias, first, second = fit.logistic(x, y)
    assert bias == pytest.approx(-1.0, abs=0.3)
    assert first == pytest.approx(3.0, abs=0.4)
    assert second == pytest.approx(-2.0, abs=0.4)


def test_answers_that_are_all_alike_give_finite_weights():
    assert all(abs(weight) < 100 for weight in fit.logistic(np.ones((20, 2)), np.ones(20)))


def test_a_moved_bias_makes_the_threshold_one_half():
    plain = Weights(-0.4, {"near": 2.0})
    features = {"agree": 1.0, "near": 0.3}
    moved = fit.shifted(Scorer(plain, plain), plain.score(features), 0.5)
    assert moved.agreeing.score(features) == pytest.approx(0.5)
    assert moved.differing == plain


def test_other_weights_last_only_for_a_while():
    shipped = dict(SCORERS)
    other = Scorer(Weights(0.0, {}), Weights(0.0, {}))
    with fit.weighing({"quote": other}):
        assert SCORERS["quote"] is other
    assert shipped == SCORERS


# ---- the page -----------------------------------------------------------------------------------


def test_the_page_shows_our_figure_the_published_ones_and_the_data_s_digest():
    task = named("names")
    result = report.Result(
        task, "0123456789ab", {"rows": 2, "f1": 0.5, "persons_f1": 1.0}, {"letters alone, here": {"f1": 0.25}}, ("other",)
    )
    shown = report.page([result], None, {"ratio": 1.5}, "2030-01-02")
    assert "| `f1` | 0.500 | 0.250 | 0.79 |" in shown
    assert "| `persons_f1` | 1.000 | – | 0.742 |" in shown
    assert "2 rows of `names.jsonl.gz` · SHA-256 `0123456789ab…` · 2030-01-02" in shown
    assert "not run beside it: other" in shown
    assert "| `ratio` | 1.5 |" in shown
    assert "in-sample" in shown
