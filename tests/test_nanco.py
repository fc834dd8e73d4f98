"""Balanced accuracy of pairs of answers, scored by hand on a few."""

import gzip
import json

import pytest

from benchmarks.nanco import Pair, balanced, best_threshold, figures, fit, held_out, main, mean, plain, questions_of
from variorum.values.answer import WEIGHTS

NOTHING = dict.fromkeys(WEIGHTS, 0.0)


def pair(likeness, same, **seen):
    return Pair(0, 1, NOTHING | seen, likeness, likeness, same)


def row(question, answer, group, paragraph=None):
    return {"qid": question, "question": question, "answer": answer, "paragraph": paragraph or f"They said {answer}.", "group": group}


ROWS = [
    row("Why did the ferry stop?", "ice on the river", 0),
    row("Why did the ferry stop?", "thick ice", 0, "The pilot blamed Thick Ice."),
    row("Why did the ferry stop?", "a broken rudder", 1),
    row("How long was it stuck?", "two hours", 0),
    row("How long was it stuck?", "three hours", 1),
    row("How long was it stuck?", "120 minutes", 0),
    row("Who paid?", "the town", 0),
]


@pytest.mark.parametrize(
    ("answers", "figure"),
    [
        ([(True, True), (False, False)], 1.0),
        ([(True, True), (True, False), (False, False), (False, False), (False, False), (False, True)], (0.5 + 0.75) / 2),
        ([(True, False), (False, False)], 0.5),
        ([(True, True), (True, False)], 0.5),  # no pair that is not the same: what is asked is the other half
        ([], 0.0),
    ],
)
def test_both_answers_count_alike_however_many_pairs_have_them(answers, figure):
    assert balanced(answers) == pytest.approx(figure)


def test_every_question_counts_alike_however_many_pairs_it_has():
    questions = {"a": [pair(0.9, True), pair(0.1, False)], "b": [pair(0.1, True), *[pair(0.1, False)] * 8]}
    assert mean(questions, lambda _, one: one.tokens > 0.5) == pytest.approx((1 + 0.5) / 2)


def test_a_question_has_the_threshold_that_is_best_on_the_others():
    questions = {"a": [pair(0.9, True), pair(0.5, False)], "b": [pair(0.4, True), pair(0.2, False)]}
    assert best_threshold({"a": questions["a"]}, lambda one: one.tokens) == 0.51
    assert plain(questions, lambda one: one.tokens) == pytest.approx(0.5)


def test_all_pairs_of_a_question_and_none_of_two_are_read():
    questions = questions_of(ROWS)
    assert {name: len(pairs) for name, pairs in questions.items()} == {"Why did the ferry stop?": 3, "How long was it stuck?": 3}
    assert [one.same for one in questions["How long was it stuck?"]] == [False, True, False]
    assert questions["Why did the ferry stop?"][0].tokens == pytest.approx(1 / 5)


def test_weights_are_learned_from_pairs_that_no_value_decides():
    questions = {
        "a": [pair(1, True, shares=1.0, words=1.0), pair(0, False), pair(0, True, differ=1.0)],
        "b": [pair(0, False), pair(1, True, shares=1.0)],
    }
    bias, weights = fit(questions)
    assert bias < 0 < weights["shares"]
    assert held_out(questions) == pytest.approx((0.75 + 1) / 2)


def test_the_last_line_is_one_json_object(tmp_path, capsys):
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps(one) + "\n" for one in ROWS).encode()))
    assert main([str(path), "--misses", "--weights"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found == {"file": "rows.jsonl.gz"} | figures(path)
    assert (found["rows"], found["questions"], found["balanced_accuracy"], found["majority"]) == (7, 2, 1.0, 0.5)
