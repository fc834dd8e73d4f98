"""Persons and kinds of things among the nouns that are counted."""

from __future__ import annotations

import pytest

from variorum.values.quantities.kinds import being, beings, unlike


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("employees", "person"),
        ("policemen", "person"),
        ("harpists", "person"),
        ("companies", "institution"),
        ("explosions", "violence"),
        ("items", "thing"),
        ("votes", None),
        ("wrinkles", None),
        ("omen", None),
        ("", None),
    ],
)
def test_what_a_noun_is_for_if_that_is_sure(noun: str, kind: str | None) -> None:
    assert being(noun) == kind


@pytest.mark.parametrize(
    ("counted", "kinds"),
    [
        ("men and women", {"person"}),
        ("crew members", {"person", "crew"}),
        ("cars and drivers", {"person", "vehicle"}),
        ("cars and votes", set()),
        ("", set()),
    ],
)
def test_the_kinds_of_all_that_is_counted(counted: str, kinds: set[str]) -> None:
    assert beings(counted) == kinds


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("employees", "companies", True),
        ("employees", "items", True),
        ("companies", "letters", True),
        ("companies", "items", False),
        ("companies", "banks", False),
        ("companies", "wrinkles", False),
        ("men and cars", "cars", False),
        ("children", "crew members", True),
        ("sons", "police officers", True),
        ("passengers", "pilots", True),
        ("boys", "gunmen", False),
        ("tourists", "children", False),
        ("pilots and passengers", "passengers", False),
    ],
)
def test_what_cannot_be_one_thing(one: str, other: str, apart: bool) -> None:
    assert (unlike(beings(one), beings(other)), unlike(beings(other), beings(one))) == (apart, apart)
