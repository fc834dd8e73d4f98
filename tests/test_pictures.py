"""The pictures of the report: where things stand on them, and what they say in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.export.pictures import WIDTH, calendar_line
from variorum.export.pictures.arcs import Tie, arcs
from variorum.export.pictures.lettering import fitted, lines, width
from variorum.export.pictures.matrix import Cell, matrices
from variorum.export.pictures.number_line import Range, number_line
from variorum.export.pictures.scale import say, scale, ticks
from variorum.export.pictures.split import split
from variorum.export.pictures.time_rail import time_rail

finite = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


@pytest.mark.parametrize(
    ("numbers", "labels"),
    [
        ([11, 14], ["11", "12", "13", "14"]),
        ([2, 3], ["2", "3"]),
        ([10_000, 12_000], ["10,000", "11,000", "12,000"]),
        ([1.8e6, 2.3e6], ["1.8 million", "2 million", "2.2 million"]),
        ([3, 90_000], ["1", "100", "10,000"]),
        ([7], ["7"]),
    ],
)
def test_ticks_are_round_numbers_and_whole_between_whole_ends(numbers, labels):
    assert [tick.label for tick in ticks(scale(numbers, 0, 100))] == labels


def test_a_small_difference_looks_small():
    made = scale([12_000, 12_070], 0, 100)
    assert made.x(12_070) - made.x(12_000) < 5


@given(st.lists(finite, min_size=1, max_size=6))
def test_every_number_stands_on_its_line(numbers):
    made = scale(numbers, 10, 90)
    assert all(10 <= made.x(number) <= 90 for number in numbers)
    assert all(10 <= tick.x <= 90 for tick in ticks(made))
    assert len(ticks(made)) <= 6


@pytest.mark.parametrize(("number", "said"), [(12_000, "12,000"), (2.3e6, "2.3 million"), (5e9, "5 billion"), (0.25, "0.25")])
def test_a_number_is_said_as_a_reader_says_it(number, said):
    assert say(number) == said


def test_a_number_line_has_a_row_an_account_and_shows_open_ends():
    made = number_line("Crates", [Range("A", "over 200", 200, 200, None), Range("B", "about 120", 108, 120, 132, firm=False)])
    assert made is not None
    over, about = made.rows
    assert (over.open_right, over.open_left, about.open_right, about.open_left) == (True, False, False, False)
    assert about.left < about.mark < about.right < over.mark
    assert made.description == "A: “over 200”, 200 or more; B: “about 120”, 108 to 132, hedged."


@pytest.mark.parametrize(
    "ranges",
    [[], [Range("A", "9", 9, 9, 9)], [Range("A", "9", 9, 9, 9), Range("B", "nine", 9, 9, 9)], [Range("A", "some", None, None, None)]],
)
def test_what_does_not_differ_has_no_number_line(ranges):
    assert number_line("Crates", ranges) is None


@given(st.lists(st.tuples(st.text(max_size=60), finite), min_size=2, max_size=5))
def test_no_label_leaves_its_picture(told):
    made = number_line("Any", [Range("A", said, number, number, number) for said, number in told])
    for row in made.rows if made else ():
        start = row.label_x - (width(row.said) if row.anchor == "end" else 0)
        assert start >= 0
        assert start + width(row.said) <= WIDTH + 1


@pytest.mark.parametrize(
    ("words", "shown"), [("short", "short"), ("a rather long label indeed", "a rather long…"), ("十四名乘客受伤了", "十四名乘客受…")]
)
def test_words_are_cut_to_their_room(words, shown):
    assert fitted(words, 90) == shown


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        ("2031-03-03T21:15", "2031-03-03T21:40", ["21:20", "21:30", "21:40"]),
        ("2031-03-03", "2031-03-05", ["3 Mar", "4 Mar", "5 Mar", "6 Mar"]),
        ("2031-01-10", "2031-08-01", ["Jan 2031", "Mar 2031", "May 2031", "Jul 2031"]),
        ("1988-01-01", "2031-01-01", ["2000", "2020"]),
    ],
)
def test_a_calendar_has_round_times(low, high, labels):
    made = scale([calendar_line.minute(low), calendar_line.minute(high, last=True)], 0, 100, positive=False)
    assert [tick.label for tick in calendar_line.ticks(made)] == labels


@pytest.mark.parametrize("iso", [None, "", "last week", "2031-13-01", "XXXX-WXX-6"])
def test_what_is_no_day_has_no_place(iso):
    assert calendar_line.minute(iso) is None


def test_the_accounts_of_one_answer_stand_together_and_the_silent_ones_last():
    made = split("Who?", [("a", [("A", False), ("C", True)]), ("b", [("B", False)])], ["D"])
    assert [(group.letter, [box.siglum for box in group.boxes]) for group in made.groups] == [("a", ["A", "C"]), ("b", ["B"]), ("", ["D"])]
    assert made.description == "Answer a: A, C (hedged). Answer b: B. Silent: D."
    assert all(box.x + made.box <= WIDTH for group in split("Who?", [("a", [("A", False)] * 40)], []).groups for box in group.boxes)


def test_a_long_way_between_two_moments_is_said_in_words():
    named = [("A", True)]
    made = time_rail(
        "Days", ["A"], [("1988", "1988", named), ("2031-03-03", "x", named), ("2031-03-20", "y", named), ("2031-04", "z", named)]
    )
    assert made is not None
    assert [stop.later for stop in made.stops] == ["", "43 years later", "17 days later", ""]
    assert time_rail("Days", ["A"], [("1988", "1988", named)]) is None


def test_ties_are_arcs_between_names():
    made = arcs(
        "Who", [("A", "Post"), ("B", "Herald")], [Tie("Herald", "Post", "copied", 0.4, "Herald has words of Post (40% of its text)")]
    )
    assert made is not None
    assert [node.siglum for node in made.nodes] == ["A", "B"]
    assert (made.arcs[0].label, made.description) == ("40%", "Herald has words of Post (40% of its text).")
    assert arcs("Who", [("A", "Post")], []) is None
    outside = arcs("Who", [("A", "Post")], [Tie("Post", "CNN", "cites", None, "Post cites CNN")])
    assert outside is not None
    assert [(node.name, node.inside) for node in outside.nodes] == [("Post", True), ("CNN", False)]


STATUSES = {"disputed": "In dispute", "corroborated": "Agreed"}


def test_a_matrix_has_a_mark_for_every_account_of_every_fact():
    rows = [("How many?", "disputed", [Cell((0,)), Cell((1,), hedged=True), Cell(())]), ("When?", "corroborated", [Cell((0,))] * 3)]
    [made] = matrices("Facts", ["A", "B", "C"], rows, STATUSES)
    assert [(column.siglum, column.x) for column in made.columns] == [("A", 15.0), ("B", 45.0), ("C", 75.0)]
    assert [line.text for line in made.lines] == ["In dispute", "How many?", "Agreed", "When?"]
    assert made.dots.count("h0") == 4
    assert (made.firm, made.hedged.count("M45"), made.silent.count("M")) == ("", 1, 2)
    assert made.description.startswith("2 facts: 1 in dispute, 1 agreed.")


@given(st.integers(1, 60), st.lists(st.text(max_size=90), min_size=1, max_size=30))
def test_no_mark_and_no_word_leaves_its_matrix(count, questions):
    rows = [(question, "disputed", [Cell((0, 1, 7))] * count) for question in questions]
    drawn = matrices("Facts", ["A"] * count, rows, STATUSES)
    assert sum(one.firm.count("M") for one in drawn) == 3 * count * len(questions)
    for one in drawn:
        assert all(0 <= column.x <= one.width for column in one.columns)
        assert all(0 <= float(x) <= one.width for x in re.findall(r"M(-?[\d.]+) ", one.firm))
        assert all(0 < line.y < one.height and width(line.text) <= one.width for line in one.lines)


@pytest.mark.parametrize(
    ("words", "most", "broken"),
    [
        ("", 2, []),
        ("one two", 2, ["one two"]),
        ("one two three four", 2, ["one two", "three four"]),
        ("one two three four five six", 2, ["one two", "three …"]),
        ("十四名乘客受伤了十四名", 2, ["十四名乘客", "受伤了十…"]),
    ],
)
def test_words_are_broken_at_blanks_and_cut_after_the_last_line(words, most, broken):
    assert lines(words, 66.0, most) == broken
