"""The figures of lineage on a small case worked out by hand, and what outlets and notices are."""

import pytest

from benchmarks import shingles
from benchmarks.lineage import Seen, misses, naive, score
from variorum.lineage.outlets import is_own, outlets_of
from variorum.lineage.words import words_of
from variorum.types import Document

PLANTED = ((("copied", "b", "a"), True), (("copied", "c", "a"), True), (("cites", "d", "roe"), True))
CASE = Seen(
    "fair",
    "develop",
    PLANTED,
    (("copied", "a", "b"), ("paraphrased", "c", "a"), ("cites", "d", "roe")),
    (("how many", 2, 3), ("when", 1, 1)),
)


def test_figures_of_a_case_worked_out_by_hand():
    figures = score([CASE])
    assert (figures["copied_precision"], figures["copied_recall"], figures["copied_f1"]) == (1.0, 0.5, 0.6667)
    assert (figures["paraphrased_precision"], figures["linked_f1"], figures["cites_f1"]) == (0.0, 1.0, 1.0)
    assert (figures["direction"], figures["origins"]) == (0.5, 0.5)


def test_what_is_wrong_is_said_a_line_each():
    assert misses(CASE) == [
        "fair (develop): missed copied a c",
        "fair (develop): too much paraphrased a c",
        "fair (develop): turned copied b a",
        "fair (develop): 3 origins, not 2: how many",
    ]


def document(id, outlet, text="It rained."):
    return Document(id, text, "", "", outlet=outlet)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("The Norland Commercial Post", ["a"]),
        ("the Commercial Post", ["a"]),
        ("the Lantern", ["b"]),
        ("the Lamp", []),
        ("the Post", []),
    ],
)
def test_a_name_cut_short_is_the_only_outlet_that_ends_so(name, ids):
    outlets = outlets_of([document("a", "Norland Commercial Post"), document("b", "The Orchard Lantern"), document("c", "Evening Post")])
    assert outlets.accounts(name) == ids


def test_initials_are_the_outlet_s_own_name():
    assert is_own(document("a", "Northmark Press Agency"), "NPA")
    assert not is_own(document("a", "Northmark Press Agency"), "NPB")


def test_an_appeal_is_nobody_s_words():
    text = "The bridge fell. Police asked witnesses to call the station in Mill Street. Two were hurt."
    words = words_of(document("a", None, text))
    assert "".join("x" if apart else "." for apart in words.apart) == "..." + "x" * 10 + "..."


def row(*texts):
    documents = [{"id": id, "outlet": id.title(), "published": f"2031-05-0{at}", "text": text} for at, (id, text) in enumerate(texts, 1)]
    return {"documents": documents, "lineage": [], "origins": []}


def test_the_naive_program_joins_what_shares_runs_of_five_words_and_cites_by_name():
    words = "a ferry ran aground near the mouth of the river on Monday"
    made = shingles.links(row(("herald", words), ("lantern", f"{words} again"), ("post", "Read the Herald on this.")), 0.1)
    assert made == (("copied", "lantern", "herald"), ("cites", "post", "herald"))
    assert shingles.origins({"words": {"herald": "", "lantern": "", "post": ""}}, made) == 1
    assert shingles.origins({"words": {"herald": "", "other": ""}}, made) == 2


def test_the_naive_program_is_shown_at_its_best_threshold():
    figures = naive([{"event": "fair", **row(("a", "one two three four five six"), ("b", "one two three four five"))}])
    assert figures["linked_f1"] == 0.0
    assert figures["threshold"] == min(shingles.THRESHOLDS)
