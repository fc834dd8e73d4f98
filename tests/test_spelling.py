"""How names are spelled: one claim an account, brought together by the name, and disputed only where no name has both spellings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factory import compared
from variorum.types import Claim, Dossier, EntityKind, Finding, Span
from variorum.values.statements.spelling import Spelling, by_name, compare, question

HARBOUR = (
    "The Norland Harbour Institute said on Monday that the pier was shut. The Norland Harbour Institute owns it.",
    "The pier is closed, the Norlund Harbour Institute said. It belongs to the Norlund Harbour Institute.",
)


def _claim(account: str, word: str, named: EntityKind) -> Claim:
    return Claim(Span(account, 0, len(word)), Spelling("Corvane", word, named))


def _claims(named: EntityKind, *words: str) -> list[Claim]:
    return [_claim(f"o{n}", word, named) for n, word in enumerate(words)]


@pytest.mark.parametrize(
    ("named", "words", "status", "reason"),
    [
        ("organisation", ("Corvane", "Corvene"), "disputed", "unresolved"),
        ("organisation", ("Self-Defence", "Self-Defense"), "compatible", "wording"),
        ("organisation", ("Harbour", "Harbor"), "compatible", "wording"),
        ("organisation", ("Programme", "Program"), "compatible", "wording"),
        ("organisation", ("Centre", "Center"), "compatible", "wording"),
        ("organisation", ("Organisation", "Organization"), "compatible", "wording"),
        ("organisation", ("Corvane", "Corvane", "Corvene"), "disputed", "unresolved"),
        ("work", ("Humane", "Human"), "disputed", "unresolved"),
        ("person", ("Lindgren", "Lindgen"), "disputed", "unresolved"),
        ("person", ("Rahim", "Rahem"), "compatible", "wording"),  # written in other letters it may be one name
        ("person", ("Kovalsky", "Kovalskyy"), "compatible", "wording"),
        ("place", ("Nabi", "Nebi"), "compatible", "wording"),  # one place in two tongues
        ("group", ("Harrim", "Harram", "Harrim", "Harram"), "compatible", "wording"),  # each is kept to by two
        ("organisation", ("Corvane", "Corvane"), "corroborated", "same"),
        ("organisation", ("Corvane",), "single-source", None),
    ],
)
def test_two_spellings_of_one_name(named, words, status, reason):
    verdict = compare(_claims(named, *words))
    assert (verdict.status, verdict.reason) == (status, reason)
    assert sorted(at for group in verdict.groups for at in group) == list(range(len(words)))


def test_the_order_of_the_accounts_does_not_matter():
    claims = _claims("organisation", "Corvane", "Corvene", "Corvane")
    assert compare(claims).status == compare(claims[::-1]).status


def test_spellings_are_brought_together_by_the_name():
    claims = _claims("organisation", "Corvane", "Corvene")
    groups, others = by_name(claims)
    assert groups == [tuple(claims)]
    assert others == []
    assert question(claims) == "How is the name Corvane spelled?"


def _spelled(dossier: Dossier) -> list[Finding]:
    return [finding for finding in dossier.findings if "spelled?" in finding.question]


def test_a_name_that_accounts_spell_in_two_ways_is_a_finding(tmp_path: Path):
    dossier = compared(tmp_path, *HARBOUR)
    (finding,) = _spelled(dossier)
    assert (finding.status, finding.reason) == ("disputed", "unresolved")
    assert [reading.value for reading in finding.readings] == ["Norland", "Norlund"]
    assert [len(reading.claims) for reading in finding.readings] == [1, 1]  # once an account, however often it is named


@pytest.mark.parametrize(
    "accounts",
    [
        (HARBOUR[0], HARBOUR[0].replace("owns it", "built it")),
        ("The mayor of San José spoke on Monday in San José.", "The mayor of San Jose spoke on Monday."),  # accents are left out by many
        ("Norland closed the pier.", "The Norlanders closed the pier."),
    ],
)
def test_what_is_spelled_alike_is_no_finding(accounts, tmp_path: Path):
    assert _spelled(compared(tmp_path, *accounts)) == []


def test_a_name_is_spelled_beside_what_is_said_of_who_bears_it(tmp_path: Path):
    """ "President Ilmar Dovrenski" says who he is as well: neither claim takes the other's place."""
    dossier = compared(
        tmp_path,
        "President Ilmar Dovrenski closed the harbour on Monday.",
        "The harbour is closed, said President Ilmar Dovrenskyy. Ships wait.",
    )
    (finding,) = _spelled(dossier)
    assert [reading.value for reading in finding.readings] == ["Dovrenski", "Dovrenskyy"]
