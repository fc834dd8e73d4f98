"""The scorer of headlines: accuracy, weights that have not seen the claim, and the command."""

import gzip
import json

import numpy as np
import pytest

from benchmarks import emergent
from benchmarks.emergent import Rows
from variorum.values.bearing import BEARINGS

CLAIMS = ("A whale swallowed a boat", "The mayor sold the ferry", "A goat won the regatta")
PATTERNS = (("{}", "for"), ("{}: hoax", "against"), ("{}, witness claims", "observing"))


@pytest.fixture
def file(tmp_path):
    """Three invented claims, each reported in three ways."""
    path = tmp_path / "rows.jsonl.gz"
    rows = [{"claim": claim, "headline": form.format(claim), "stance": stance} for claim in CLAIMS for form, stance in PATTERNS]
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    return path


def test_a_file_ends_in_one_json_object_with_its_accuracy(file, capsys):
    assert emergent.main([str(file), "--misses", "--weights"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found["rows"] == 9
    assert found["accuracy"] == 1.0
    assert found["confusion"]["against"] == {"for": 0, "against": 3, "observing": 0}


def test_accuracy_and_the_f1_of_each_bearing():
    found = emergent.score(["for", "for", "against", "observing"], ["for", "observing", "against", "observing"])
    assert found["accuracy"] == 0.75
    assert (found["for_f1"], found["against_f1"], found["observing_f1"]) == (0.6667, 1.0, 0.6667)
    assert found["confusion"]["for"] == {"for": 1, "against": 0, "observing": 1}
    assert emergent.score([], [])["accuracy"] == 0.0


def test_regression_finds_the_weights_that_made_the_answers():
    random = np.random.default_rng(5)
    table = np.column_stack([np.ones(6000), random.random((6000, 2))])
    true = np.array([[0.0, -1.0, 0.5], [0.0, 3.0, 0.0], [0.0, 0.0, -2.0]])
    chances = np.exp(table @ true)
    chances /= chances.sum(axis=1, keepdims=True)
    answers = (chances.cumsum(axis=1) < random.random((6000, 1))).sum(axis=1)
    found = emergent.fit(table, answers)
    assert found - found[:, :1] == pytest.approx(true, abs=0.45)


def test_held_out_weights_have_not_seen_the_claim():
    """What is only ever true of one claim is of no use to the others."""
    claims = tuple(number for number in range(20) for _ in range(3))
    gold = tuple(BEARINGS[(number * 7) % 3] for number in claims)
    seen = tuple({f"claim {number}": 1.0} for number in claims)
    rows = Rows(rows=tuple({} for _ in claims), claims=claims, seen=seen, gold=gold)
    fitted = [BEARINGS[index] for index in (rows.table @ emergent.fit(rows.table, rows.answers)).argmax(axis=1)]
    assert emergent.score(gold, fitted)["accuracy"] > 0.9
    assert emergent.score(gold, emergent.held_out(rows))["accuracy"] < 0.5
