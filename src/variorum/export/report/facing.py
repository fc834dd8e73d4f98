"""Two accounts face to face: what both say of one question side by side, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from variorum.export.report.accounts import Witness
from variorum.export.report.collation import Stretch, collated
from variorum.types import Claim, Finding

MOST_PAIRS = 15  # all 190 pairs of 20 accounts would make a page too large to send
_MOST_CLAIMS = 6  # of one account, among which the closest are looked for
_ORDER = {"disputed": 0, "compatible": 1, "corroborated": 2}


@dataclass(frozen=True, slots=True)
class Asked:
    """A finding with the question as the page puts it."""

    finding: Finding
    question: str


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one account, cut where they differ from those that face them."""

    claim: Claim
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Opposite:
    """One question with the words of both accounts. `apart`: they give different answers."""

    asked: Asked
    left: Side
    right: Side
    apart: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts and the questions that both answer."""

    left: Witness
    right: Witness
    opposites: tuple[Opposite, ...]

    @property
    def differing(self) -> int:
        """How many of the questions they answer differently."""
        return sum(one.apart for one in self.opposites)


def pairs(
    asked: Sequence[Asked], witnesses: Sequence[Witness], claims: Mapping[str, Claim], texts: Mapping[str, str]
) -> tuple[tuple[Pair, ...], int]:
    """The pairs with most to compare, in the order of the accounts, and how many others are left out."""
    ordered = sorted((one for one in asked if one.finding.status in _ORDER), key=lambda one: _ORDER[one.finding.status])
    answered: dict[str, set[int]] = {witness.id: set() for witness in witnesses}
    for place, one in enumerate(ordered):
        for id in (id for reading in one.finding.readings for id in reading.documents):
            answered[id].add(place)
    common = []
    for left, right in combinations(witnesses, 2):
        both = [ordered[place] for place in sorted(answered[left.id] & answered[right.id])]
        if both:
            common.append((left, right, both))
    richest = sorted(common, key=lambda one: (-sum(_apart(asked.finding, one[0], one[1]) for asked in one[2]), -len(one[2])))[:MOST_PAIRS]
    made = [_pair(*one, claims, texts) for one in common if one in richest]
    return tuple(made), len(common) - len(made)


def _pair(left: Witness, right: Witness, both: Sequence[Asked], claims: Mapping[str, Claim], texts: Mapping[str, str]) -> Pair:
    opposites = []
    for one in both:
        here, there = _closest(_own(one.finding, left, claims), _own(one.finding, right, claims), texts)
        words = [texts[claim.document][claim.span.start : claim.span.end] for claim in (here, there)]
        sides = Side(here, tuple(collated(words[::-1])[1])), Side(there, tuple(collated(words)[1]))
        opposites.append(Opposite(one, *sides, _apart(one.finding, left, right)))
    opposites.sort(key=lambda one: not one.apart)
    return Pair(left, right, tuple(opposites))


def _own(finding: Finding, witness: Witness, claims: Mapping[str, Claim]) -> list[Claim]:
    """The first claims of an account in a finding, in the order of its readings."""
    ids = (id for reading in finding.readings if witness.id in reading.documents for id in reading.claims)
    return [claims[id] for id in ids if claims[id].document == witness.id][:_MOST_CLAIMS]


def _closest(left: Sequence[Claim], right: Sequence[Claim], texts: Mapping[str, str]) -> tuple[Claim, Claim]:
    """The claims of two accounts whose words are most alike; the first of equals."""
    bags = {claim.id: set(texts[claim.document][claim.span.start : claim.span.end].casefold().split()) for claim in (*left, *right)}
    return max(product(left, right), key=lambda both: _likeness(bags[both[0].id], bags[both[1].id]))


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _apart(finding: Finding, left: Witness, right: Witness) -> bool:
    """Whether no answer of a finding is given by both."""
    return not any(left.id in reading.documents and right.id in reading.documents for reading in finding.readings)
