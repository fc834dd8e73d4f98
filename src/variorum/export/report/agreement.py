"""The table of agreement: facts by accounts, and in each cell whether an account agrees, differs, hedges or is silent.

A cell never says who is right. Every answer to a question has a shape and a letter of its own: accounts of one
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

    `answers` are the places of its answers among those of the fact, `letters` name them where there are several,
    and `said` says all this in words.
    """

    witness: Witness
    state: str
    answers: tuple[int, ...]
    letters: str
    said: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the table."""

    finding: Finding
    question: str
    stands: tuple[Stand, ...]


def fact(finding: Finding, question: str, witnesses: Sequence[Witness], claims: Mapping[str, Claim]) -> Fact:
    """The row of a finding."""
    return Fact(finding, question, tuple(_stand(finding, witness, claims) for witness in witnesses))


def letter(place: int) -> str:
    """The letter of an answer: a, b, c."""
    return siglum(place).lower()


def is_hedged(finding: Finding, document: str, claims: Mapping[str, Claim]) -> bool:
    """Whether an account holds everything it says here at a distance."""
    own = [claims[id] for reading in finding.readings for id in reading.claims if claims[id].document == document]
    return bool(own) and all(claim.stance in _HELD_AT_A_DISTANCE for claim in own)


def _stand(finding: Finding, witness: Witness, claims: Mapping[str, Claim]) -> Stand:
    given = [place for place, reading in enumerate(finding.readings) if witness.id in reading.documents]
    if not given:
        return Stand(witness, "silent", (), "", "silent")
    several = len(finding.readings) > 1
    letters = " ".join(letter(place) for place in given) if several else ""
    others = len({document for place in given for document in finding.readings[place].documents} - {witness.id})
    answer = f"answer {letters.replace(' ', ' and ')}" if several else "the one answer"
    company = f"with {others} other{'' if others == 1 else 's'}" if others else "alone"
    if is_hedged(finding, witness.id, claims):
        return Stand(witness, "hedges", tuple(given), letters, f"hedges: {answer}, {company}")
    state = "agrees" if others else "differs"
    return Stand(witness, state, tuple(given), letters, f"{state}: {answer}, {company}")
