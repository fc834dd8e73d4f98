"""Two sentences as two accounts: what a dossier says of them, scored by hand on a few."""

import json
from itertools import combinations

import pytest

from benchmarks.pairs import compared, gold_of, main, score

OTHERS = ("Lanterns hung along the mole.", "Nobody in Thessaby had seen such fog.", "Two brothers run the bakery.", "Rain is due by noon.")
ROWS = [
    {"a": "The ferry sank off Corvane on Friday.", "b": "On Friday the ferry sank off Corvane.", "same": True},
    {"a": "The council raised the fare to $4.", "b": "A heron nests on the old pier.", "same": False},
    *({"a": one, "b": other, "same": False} for one, other in combinations(OTHERS, 2)),
]


@pytest.mark.parametrize(
    ("row", "gold"),
    [
        ({"a": "", "b": "", "same": True}, "same"),
        ({"a": "", "b": "", "same": False}, "other"),
        ({"premise": "", "hypothesis": "", "label": "entailment"}, "same"),
        ({"premise": "", "hypothesis": "", "label": "neutral"}, "other"),
        ({"evidence": "", "claim": "", "gold_label": "SUPPORTS"}, "same"),
        ({"evidence": "", "claim": "", "gold_label": "REFUTES"}, "contradicts"),
    ],
)
def test_what_is_annotated(row, gold):
    assert gold_of(row) == gold


def test_what_both_tell_is_brought_together_and_what_one_tells_is_not():
    assert [(gold, said) for gold, said, _ in compared(ROWS)] == [("same", "agrees"), *[("other", "apart")] * 7]


def test_a_contradiction_is_found_and_an_agreement_raises_no_alarm():
    answers = [("contradicts", "differs"), ("contradicts", "apart"), ("same", "agrees"), ("same", "differs"), ("other", "apart")]
    assert score(answers) == {"accuracy": 0.6, "brought_together": 0.6, "disputes_found": 0.5, "false_alarms": 0.3333}


def test_without_contradictions_there_is_no_share_of_them():
    assert "disputes_found" not in score([("same", "agrees")])


def test_the_last_line_is_one_json_object(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    assert main([str(path), "--misses"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])["rows"]
    assert (found["rows"], found["accuracy"], found["table"]) == (8, 1.0, {"other: apart": 7, "same: agrees": 1})


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert main([str(tmp_path / "none.jsonl")]) == 3
    assert "none.jsonl" in capsys.readouterr().err
