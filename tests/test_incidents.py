"""The scorer of killed and injured: labels by id and digest, halves, and the record apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import incidents
from benchmarks.corpora import rows_of
from benchmarks.incidents import LABELS, Toll, articles, digest, score

BODY = "Two men were killed and three others were wounded at the harbour."


def row(record: Toll, **document: Any) -> dict[str, Any]:
    one = {"id": "a1", "title": "Harbour shooting", "text": BODY, "date": "2031-03-03", **document}
    return {"incident": "1", **record._asdict(), "documents": [one]}


def test_a_label_is_found_by_id_and_digest_alone() -> None:
    label = {"id": "a1", "text_sha256": digest(BODY), "killed": 2, "injured": 3, "half": "check"}
    known = {("a1", digest(BODY)): label}
    [found] = articles([row(Toll(2, 4))], known)
    assert (found.label, found.half, found.record) == (Toll(2, 3), "check", Toll(2, 4))
    [altered] = articles([row(Toll(2, 4), text=BODY + " More.")], known)
    assert altered.label is None


def test_a_file_with_labels_of_its_own_is_scored_by_them() -> None:
    [found] = articles([row(Toll(2, 4), killed=2, injured=None)], {})
    assert found.label == Toll(2, None)


def test_nothing_stated_is_no_zero_but_agrees_with_a_record_of_zero() -> None:
    [found] = articles([row(Toll(1, 0), killed=1, injured=None)], {})
    right = score([(found, Toll(1, None))])
    assert (right["killed_accuracy"], right["injured_accuracy"], right["record_injured_agreement"]) == (1.0, 1.0, 1.0)
    assert score([(found, Toll(1, 0))])["injured_accuracy"] == 0.0


def test_a_file_without_labels_has_agreement_alone() -> None:
    [found] = articles([row(Toll(1, 0))], {})
    figures = score([(found, Toll(1, None))])
    assert figures["killed_accuracy"] is None
    assert figures["record_killed_agreement"] == 1.0


def test_it_ends_with_one_json_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "incidents.jsonl"
    path.write_text(json.dumps(row(Toll(2, 4), killed=2, injured=3)) + "\n", "utf-8")
    assert incidents.main([str(path), "--differ"]) == 0
    *differing, last = capsys.readouterr().out.splitlines()
    assert json.loads(last)["killed_accuracy"] == 1.0
    assert json.loads(last)["injured_accuracy"] == 1.0
    assert [json.loads(one)["id"] for one in differing] == ["a1"]


def test_the_labels_hold_no_text_and_are_two_hundred_in_two_halves() -> None:
    labels = rows_of(LABELS)
    assert len(labels) == len({label["id"] for label in labels}) == 200
    assert all(set(label) == {"id", "text_sha256", "killed", "injured", "half"} for label in labels)
    assert [label["half"] for label in labels] == ["develop", "check"] * 100
