"""Readings that are parts, or shares, of another one: the whole set is looked at together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from variorum.types import Claim
from variorum.values.quantities.reasons import SHARES, number_of, value_of
from variorum.values.quantities.record import Quantity

_MOST_READINGS = 20  # of one question; where there are more, parts are not looked for


def add_up(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> bool:
    """Some of the readings are parts, or shares, and their whole."""
    return bool(sums(claims, groups) or rests(claims, groups) or shares(claims, groups))


def sums(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a whole and the parts that one account gives of it: 120 missiles and 90 drones, over 200."""
    found: set[int] = set()
    for whole, group in enumerate(groups):
        for document in sorted({claim.document for claim in claims}):
            parts = [
                number
                for number in range(len(groups))
                if number != whole and any(claims[index].document == document for index in groups[number])
            ]
            values = [number_of(value_of(claims[groups[number][0]])) for number in parts]
            if (
                len(parts) > 1
                and None not in values
                and _holds(value_of(claims[group[0]]), sum(value for value in values if value is not None))
            ):
                found |= {whole, *parts}
    return found


class _Answer(NamedTuple):
    """One reading: its place among the groups, what it says, and the accounts that give it."""

    place: int
    value: Quantity
    told: frozenset[str]


def _triples(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> Iterator[tuple[_Answer, ...]]:
    """Every three readings in every order; none where there are very many."""
    answers = [
        _Answer(place, value_of(claims[group[0]]), frozenset(claims[index].document for index in group))
        for place, group in enumerate(groups)
    ]
    return permutations(answers if len(answers) <= _MOST_READINGS else (), 3)


def rests(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a whole that two accounts give, a part that one of them gives, and the rest that the other gives."""
    found: set[int] = set()
    for whole, one, two in _triples(claims, groups):
        total, part, rest = whole.value.best, one.value.best, two.value.best
        if not part or not rest or total is None or len(whole.told) < 2 or one.told == two.told:
            continue
        if abs(part + rest - total) < 1e-9 * total:
            found |= {whole.place, one.place, two.place}
    return found


def shares(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a share, the whole that it is of in the same account, and the number that another account gives of it."""
    found: set[int] = set()
    for share, whole, part in _triples(claims, groups):
        one, all_, some = share.value, whole.value, part.value
        if one.unit not in SHARES or all_.unit != some.unit or all_.unit in SHARES or not share.told & whole.told:
            continue
        if one.best is None or all_.best is None or some.best is None or not part.told - share.told:
            continue
        slack = max(0.5 if all_.unit == "count" else 0.0, (one.precise or 0.0) * SHARES[one.unit] / 2 * all_.best)
        if abs(one.best * SHARES[one.unit] * all_.best - some.best) <= slack:
            found |= {share.place, whole.place, part.place}
    return found


def _holds(whole: Quantity, total: float) -> bool:
    low = whole.low if whole.low is not None else 0.0
    high = whole.high if whole.high is not None else low * 1.25
    return low * (1 - 1e-9) <= total <= high * (1 + 1e-9)
