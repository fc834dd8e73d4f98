"""What accounts say a person is: found beside the name, brought together by the person, compared by office, time and place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.factory import compared
from variorum.brief import brief
from variorum.types import Dossier, Finding


class Case(NamedTuple):
    accounts: Sequence[str]
    question: str
    status: str
    reason: str
    readings: Sequence[str]


CASES = {
    "one office in two places of the sentence": Case(
        [
            "Harbour Authority spokeswoman Ines Corra said on Monday that the pier was shut.",
            "The pier is closed, said Ines Corra, the authority's spokeswoman.",
        ],
        "Who is Ines Corra?",
        "corroborated",
        "same",
        ["authority's spokeswoman"],
    ),
    "an abbreviated title is the title": Case(
        ["Sen. Karl Marn voted against the bill on Monday.", "Senator Karl Marn opposed the bill."],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["Sen."],
    ),
    "two offices, of which neither is denied": Case(
        [
            "Karl Marn, the union's chief executive, called the plan a disgrace.",
            "Karl Marn, the union's executive director, called the plan a disgrace.",
        ],
        "Who is Karl Marn?",
        "compatible",
        "wording",
        ["union's chief executive", "union's executive director"],
    ),
    "what was, and what is": Case(
        ["Former Mayor Karl Marn opened the bridge on Monday.", "Mayor Karl Marn opened the bridge on Monday."],
        "Who is Karl Marn?",
        "compatible",
        "time",
        ["Former Mayor", "Mayor"],
    ),
    "a deputy is no minister": Case(
        ["Deputy Minister Karl Marn opened the bridge.", "Minister Karl Marn opened the bridge."],
        "Who is Karl Marn?",
        "compatible",
        "wording",
        ["Deputy Minister", "Minister"],
    ),
    "two offices, a firm before each": Case(
        [
            "The money came from Norco CEO and Harl Ferries founder Karl Marn on Monday.",
            "Norco CEO and Harl Ferries founder Karl Marn paid on Monday.",
        ],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["Norco CEO and Harl Ferries founder"],
    ),
    "a noun before that ends another phrase": Case(
        ["They had sent a rocket German leader Karl Marn admired.", "The German leader Karl Marn admired it."],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["German leader"],
    ),
    "a dash before the office": Case(
        ["Harbour meeting - President Karl Marn spoke at noon.", "President Karl Marn spoke at the harbour."],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["President"],
    ),
    "examples of what he did": Case(
        [
            "Karl Marn, the producer of long films including Harl Bridge, wept.",
            "Karl Marn, the producer of long films including Harl Quay, wept.",
        ],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["producer of long films"],
    ),
    "what he is said to be": Case(
        ["Karl Marn is a registered nurse from Harl.", "Karl Marn, a registered nurse, was arrested on Monday."],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["registered nurse"],
    ),
    "an office beside which one account names a tie": Case(
        [
            "Council president Karl Marn opened the bridge.",
            "The bridge was opened by council president Karl Marn.",
            "She embraced her rival, Karl Marn, on the bridge.",
        ],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["Council president", "her rival"],
    ),
    "a short form of the given name": Case(
        ["Senator Tom Marn opened the bridge on Monday.", "The bridge was opened by Senator Thomas Marn."],
        "Who is Thomas Marn?",
        "compatible",
        "wording",
        ["Senator", "Senator"],
    ),
    "a surname in two spellings": Case(
        ["Mayor Karl Marnov opened the bridge on Monday.", "The bridge was opened by Mayor Karl Marnow."],
        "Who is Karl Marnov?",
        "compatible",
        "wording",
        ["Mayor", "Mayor"],
    ),
    "an initial and a doubled letter are no other name": Case(
        ["Mayor Karl Holtovsky opened the bridge on Monday.", "The bridge was opened by Mayor Karl B. Holtovskyy."],
        "Who is Karl B. Holtovskyy?",
        "corroborated",
        "same",
        ["Mayor"],
    ),
    "before an and that names another person": Case(
        [
            "Behind it are Karl Marn, a backer of the club and Tom Hale, a former nurse in Oslo.",
            "Karl Marn, a backer of the club, paid for it.",
        ],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["backer of the club"],
    ),
    "behind an age": Case(
        ["Karl Marn, 44, a bus driver, was arrested on Monday.", "Police arrested driver Karl Marn on Monday."],
        "Who is Karl Marn?",
        "corroborated",
        "same",
        ["driver"],
    ),
    "a home in a state, and the state": Case(
        ["Karl Marn, 44, of Tampa, Florida, was arrested on Monday.", "Police arrested Karl Marn, 44, of Florida on Monday."],
        "Where is Karl Marn from?",
        "compatible",
        "part-whole",
        ["Tampa, Florida", "Florida"],
    ),
    "two homes": Case(
        ["Karl Marn, 44, from Leeds, was arrested on Monday.", "Police arrested Karl Marn, 44, from Bristol, on Monday."],
        "Where is Karl Marn from?",
        "disputed",
        "unresolved",
        ["Leeds", "Bristol"],
    ),
}


def _asked(dossier: Dossier) -> dict[str, Finding]:
    return {finding.question: finding for finding in dossier.findings}


@pytest.mark.parametrize("name", CASES)
def test_descriptions_are_compared(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    found = _asked(compared(tmp_path, *case.accounts))[case.question]
    assert (found.status, found.reason) == (case.status, case.reason)
    assert [reading.value for reading in found.readings] == list(case.readings)


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_the_accounts_does_not_matter(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    found = _asked(compared(tmp_path, *case.accounts[::-1]))[case.question]
    assert (found.status, found.reason) == (case.status, case.reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr. Marn spoke on Monday.", "Mr. Marn was heard on Monday."),  # an honorific says nothing
        ("A spokesman for Karl Marn spoke.", "The house of Karl Marn burned."),  # of another, of a thing
        ("The mayor met Ines Corra, Senator Lev Roe and Karl Marn.", "The mayor met Ines Corra, Lev Roe and Karl Marn."),  # a list
        ("The mayor spoke to Karl Marn.", "Mayor Karl Marn spoke."),  # only one account describes him
        ("Their sons Karl Marn and Lev Marn were there.", "Their sons Karl Marn and Lev Marn were there."),  # said of both
        ("Karl Marn is not a nurse.", "Karl Marn may be a nurse."),
        ("Last summer Karl Marn left.", "Last summer Karl Marn left."),
    ],
)
def test_what_does_not_describe_a_person_is_no_description(one: str, other: str, tmp_path: Path) -> None:
    assert not [question for question in _asked(compared(tmp_path, one, other)) if question in ("Who is Karl Marn?", "Who is Marn?")]


def test_an_office_before_a_surname_may_be_that_of_another_person(tmp_path: Path) -> None:
    one = "Lev Roe, a student, was at the hearing. President Roe stayed away."
    other = "The student Lev Roe was at the hearing. President Roe stayed away."
    found = _asked(compared(tmp_path, one, other)).get("Who is Lev Roe?")
    assert found is not None
    assert [reading.value for reading in found.readings] == ["student"]


def test_the_words_of_a_description_stand_in_the_account(tmp_path: Path) -> None:
    dossier = compared(tmp_path, *CASES["behind an age"].accounts)
    found = _asked(dossier)["Who is Karl Marn?"]
    told = [dossier.claim(id) for reading in found.readings for id in reading.claims]
    assert sorted(claim.span.of(dossier.document(claim.document)) for claim in told) == ["Karl Marn, 44, a bus driver", "driver Karl Marn"]
    assert {claim.value.to_json()["actor"] for claim in told} == {"Karl Marn"}


def test_a_brief_names_who_is_who_once_and_leaves_out_bare_titles(tmp_path: Path) -> None:
    accounts = [
        "President Ines Corra met Karl Marn, the head of the dockers' union.",
        "Karl Marn, head of the dockers' union, met President Ines Corra.",
    ]
    sections = {section.name: [line.text for line in section.lines] for section in brief(compared(tmp_path, *accounts)).sections}
    assert sections["people"] == ["Who is Karl Marn?"]
    assert not [line for line in sections["agreed"] if line.startswith("Who is")]


def test_a_clause_is_told_though_every_account_describes_who_acts_in_it(tmp_path: Path) -> None:
    accounts = [
        "President Ines Corra has allowed the miners of Harl to go home at once.",
        "The miners of Harl may go home: President Ines Corra has allowed the miners of Harl to go home.",
    ]
    sections = {section.name: [line.text for line in section.lines] for section in brief(compared(tmp_path, *accounts)).sections}
    assert [line for line in sections["agreed"] if "allowed the miners of Harl to go home" in line]
