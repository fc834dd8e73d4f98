"""Agreement: facts by accounts, and for each whether an account agrees with another, differs from all, hedges or is silent.

This never says who is right. Every answer to a question has a shape and a letter of its own: accounts of one
shape agree, accounts of two differ. A hedge is hollow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.export.report.accounts import Witness, siglum
from variorum.types import Claim, Finding

_HELD_AT_A_DISTANCE = ("hedges", "asks")


@dataclass(frozen=True, slots=True)
class Stand:
    """How one account stands to one fact: "agrees", "differs", "hedges" or "silent".

    `answers` are the places of its answers among those of the fact, and `letters` name them where there are several.
    """

    witness: Witness
    state: str
    answers: tuple[int, ...]
    letters: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, and how every account stands to it."""

    finding: Finding
    question: str
    stands: tuple[Stand, ...]


def fact(finding: Finding, question: str, witnesses: Sequence[Witness], claims: Mapping[str, Claim]) -> Fact:
    """The fact of a finding."""
    return Fact(finding, question, tuple(_stand(finding, witness, claims) for witness in witnesses))


def letter(place: int) -> str:
    """The letter of an answer: a, b, c."""
    return siglum(place).lower()


def is_hedged(finding: Finding, document: str, claims: Mapping[str, Claim]) -> bool:
    """Whether an account holds everything it says here at a distance."""
    own = [claims[id] for reading in finding.readings for id in reading.claims if claims[id].document == document]
    return bool(own) and all(claim.stance in _HELD_AT_A_DISTANCE for claim in own)


def _stand(finding: Finding, witness: Witness, claims: Mapping[str, Claim]) -> Stand:
    given = tuple(place for place, reading in enumerate(finding.readings) if witness.id in reading.documents)
    if not given:
        return Stand(witness, "silent", (), "")
    letters = " ".join(letter(place) for place in given) if len(finding.readings) > 1 else ""
    if is_hedged(finding, witness.id, claims):
        return Stand(witness, "hedges", given, letters)
    shared = any(set(finding.readings[place].documents) - {witness.id} for place in given)
    return Stand(witness, "agrees" if shared else "differs", given, letters)
