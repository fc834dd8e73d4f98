"""Where accounts say that something is: found, brought together by what happens there, and compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.factory import compared
from variorum.types import Claim, Dossier, Finding, Span
from variorum.values.statements.location import Location, compare


class Case(NamedTuple):
    accounts: Sequence[str]
    question: str
    status: str
    reason: str
    readings: Sequence[str]


CASES = {
    "one place, more or less exactly": Case(
        ["The ferry sank near the Sandwell pier off Bristol on Monday.", "The ferry sank near the Sandwell pier on Monday."],
        "Where did the ferry sink?",
        "corroborated",
        "same",
        ["near the Sandwell pier"],
    ),
    "a place, and what it lies in": Case(
        ["Police arrested Karl Marn in Tampa, Florida, on Monday.", "Karl Marn was arrested in Florida on Monday."],
        "Where was Karl Marn arrested?",
        "compatible",
        "part-whole",
        ["in Florida", "in Tampa, Florida"],
    ),
    "two hospitals that may be one": Case(
        ["The boy was taken to a local hospital on Monday.", "The boy was taken to a children's hospital on Monday."],
        "Where was the boy taken?",
        "compatible",
        "wording",
        ["to a local hospital", "to a children's hospital"],
    ),
    "two oceans": Case(
        ["The capsule came down in the Pacific Ocean on Monday.", "The capsule came down in the Atlantic Ocean on Monday."],
        "Where did the capsule come down?",
        "disputed",
        "unresolved",
        ["in the Pacific Ocean", "in the Atlantic Ocean"],
    ),
    "two oceans, of one capsule by name": Case(
        ["The Heron capsule came down in the Pacific Ocean on Monday.", "The Heron came down in the Atlantic Ocean on Monday."],
        "Where did the Heron come down?",
        "disputed",
        "unresolved",
        ["in the Pacific Ocean", "in the Atlantic Ocean"],
    ),
    "a town, and a country in which it may lie": Case(
        ["The small plane crashed in Guanto on Sunday.", "The small plane crashed in Costa Rica on Sunday."],
        "Where did the small plane crash?",
        "compatible",
        "part-whole",
        ["in Guanto", "in Costa Rica"],
    ),
    "two towns, of which one may lie in the other": Case(
        ["The small plane crashed in Guanto on Sunday.", "The small plane crashed in Nandal on Sunday."],
        "Where did the small plane crash?",
        "compatible",
        "scope",
        ["in Guanto", "in Nandal"],
    ),
    "through the thing that was hit there": Case(
        ["A truck hit a crowd in Bristol on Monday.", "A truck drove at a crowd in Bristol on Monday and hit it."],
        "Where did a truck hit a crowd?",
        "corroborated",
        "same",
        ["in Bristol"],
    ),
    "next to, and near what lies around it": Case(
        ["The tram tipped over next to an underpass near the Sandwell stop.", "The tram tipped over next to an underpass."],
        "Where did the tram tip over?",
        "corroborated",
        "same",
        ["next to an underpass"],
    ),
    "in the heart of": Case(
        ["The revellers met in the heart of London on Monday.", "The revellers met in London on Monday."],
        "Where did the revellers meet?",
        "corroborated",
        "same",
        ["in London"],
    ),
    "an event with a year": Case(
        ["He misspoke at the 2008 event in Norfolk, he said.", "He said he misspoke at the 2008 event in Norfolk."],
        "The 2008 event: where?",
        "corroborated",
        "same",
        ["in Norfolk"],
    ),
    "where from": Case(
        ["The small plane took off from Port Lisle at noon on Sunday.", "The plane took off from Port Lisle on Sunday."],
        "Where did the plane take off from?",
        "corroborated",
        "same",
        ["from Port Lisle"],
    ),
}


def _places(dossier: Dossier) -> dict[str, Finding]:
    found = {finding.question: finding for finding in dossier.findings}
    return {asked: one for asked, one in found.items() if isinstance(dossier.claim(one.readings[0].claims[0]).value, Location)}


@pytest.mark.parametrize("name", CASES)
def test_places_are_compared(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    found = _places(compared(tmp_path, *case.accounts))[case.question]
    assert (found.status, found.reason) == (case.status, case.reason)
    assert sorted(reading.value for reading in found.readings) == sorted(case.readings)


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_the_accounts_does_not_matter(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    found = _places(compared(tmp_path, *case.accounts[::-1]))[case.question]
    assert (found.status, found.reason) == (case.status, case.reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor said in Harl that the pier was shut.", "In Harl the mayor said that the pier was shut."),  # where it was said
        ("The ferry did not stop in Harl.", "The ferry did not stop in Harl."),  # where it was not
        ("The house in Harl has two floors.", "The house in Harl has two floors."),  # a place in a place, and no act
        ("The ferry sank in Harl.", "The ferry sank on Monday."),  # one account only
        ("The rules were put in place on Monday.", "The rules were put in place on Monday."),  # no place at all
        ("The pier was not shut at this stage.", "The pier was shut at that stage."),  # when, not where
        ("Maud Ellery, the ambassador to Norland, resigned.", "Maud Ellery, the ambassador to Norland, resigned."),  # of whom
    ],
)
def test_what_places_nothing_is_no_location(one: str, other: str, tmp_path: Path) -> None:
    assert not _places(compared(tmp_path, one, other))


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("the rocket rose", "the rocket rose", "disputed"),
        ("The Heron rose", "the Heron rocket rose", "disputed"),
        ("The Heron rose", "the rocket rose", "compatible"),  # perhaps another rocket
        ("The Heron rose", "The Curlew rose", "compatible"),
        (None, None, "disputed"),
    ],
)
def test_two_places_of_one_sort_are_disputed_only_of_one_thing(one: str | None, other: str | None, status: str) -> None:
    said = (("from the Harl Space Center", "harl", one), ("from the Nandal Space Center", "nandal", other))
    values = [Location(words, "from", "rise", about, (name,), ("center",)) for words, name, about in said]
    assert compare([Claim(Span(f"o{n}", 0, 9), value) for n, value in enumerate(values)]).status == status


def test_an_account_names_each_place_once(tmp_path: Path) -> None:
    one = "The ferry sank near Bristol on Monday. It was the third ferry that sank near Bristol."
    dossier = compared(tmp_path, one, "The ferry sank near Bristol on Monday.")
    [found] = _places(dossier).values()
    assert [len(reading.claims) for reading in found.readings] == [2]
