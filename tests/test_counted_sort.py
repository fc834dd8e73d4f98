"""What sort of thing is counted."""

import pytest

from variorum.extract.quantities.amounts import written_amounts
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def counted(text):
    document = Document(id="one", text=text, text_sha256="", source_sha256="")
    return [(amount.best, amount.unit.name, thing.sort) for amount, thing in written_amounts(read([document], annotator())["one"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm runs 20 power plants.", [(20, "count", "power plants")]),
        ("The firm runs 20 poorly built power plants.", [(20, "count", "power plants")]),
        ("The town bought six extremely large red buses.", [(6, "count", "red buses")]),
        ("The airline ordered two new 737 Max planes.", [(2, "count", "new 737 Max planes")]),
        ("The last three home games were lost.", [(3, "count", "last home games")]),
        ("The index closed at 7,212.40, down 35 points.", [(7212.4, "count", "points"), (35, "count", "points")]),
        ("The index closed at 7,212.40, down 2 percent.", [(7212.4, "count", None), (2, "percent", None)]),
        ("The dealer sold 40 Toyota cars.", [(40, "count", "Toyota cars")]),
        ("The dealer sold 40 Ford and Toyota pickup trucks.", [(40, "count", "pickup trucks")]),
        ("The airline bought 40 Model S and Model X cars.", [(40, "count", "cars")]),
        ("Nearly half of the combined 12 million ferry trips were late.", [(0.5, "ratio", "ferry trips"), (12e6, "count", "ferry trips")]),
    ],
)
def test_the_sort_is_the_noun_with_what_classifies_it(text, expected):
    assert counted(text) == expected


def test_a_number_that_heads_a_phrase_behind_a_noun_says_which_one():
    assert [best for best, _, _ in counted("The otter 500 was down 2 percent.")] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe 44 has sailed twice.", [(44, "year", None)]),
        ("Apollo 13 was lost at sea.", []),
        ("The Boeing 737 was lost at sea.", []),
    ],
)
def test_a_bare_number_between_a_person_and_the_verb_is_an_age(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(("text", "per"), [("Corn fell to $4 a bushel.", "bushel"), ("It lay 40 metres a mile from here.", None)])
def test_a_price_is_told_for_each_of_what_an_article_leads(text, per):
    document = Document(id="one", text=text, text_sha256="", source_sha256="")
    assert written_amounts(read([document], annotator())["one"])[0][0].per == per
