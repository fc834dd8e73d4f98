"""Readings of values that have no order: which answer alike, and the words that stand for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from variorum.types import Claim

Told = TypeVar("Told")
Groups = tuple[tuple[int, ...], ...]


def alike(told: Sequence[Told], same: Callable[[Told, Told], bool]) -> Groups:
    """Indices of the values, each beside those that it is the same as, the largest group first."""
    group = list(range(len(told)))
    for one, other in combinations(range(len(told)), 2):
        if same(told[one], told[other]) and group[one] != group[other]:
            low, high = sorted((group[one], group[other]))
            group = [low if at == high else at for at in group]
    members = [tuple(at for at in range(len(told)) if group[at] == first) for first in sorted(set(group))]
    return tuple(sorted(members, key=lambda indices: (-len(indices), indices)))


def of_all(claims: Sequence[Claim], groups: Groups) -> tuple[int, ...] | None:
    """The first group that holds a claim of every account."""
    accounts = {claim.document for claim in claims}
    return next((group for group in groups if {claims[at].document for at in group} == accounts), None)


def sides_first(groups: Groups, claims: Sequence[Claim], sides: Sequence[Claim]) -> Groups:
    """The groups that hold one of the sides of a dispute, then those that fit every side."""
    told = {claim.id for claim in sides}
    return tuple(sorted(groups, key=lambda group: not any(claims[at].id in told for at in group)))


def across(told: Sequence[Told], groups: Groups) -> Iterator[tuple[Told, Told]]:
    """Each two values of two groups."""
    return ((told[i], told[j]) for one, other in combinations(groups, 2) for i in one for j in other)


def listed(said: Sequence[str], groups: Groups) -> str:
    """The shortest wording of each group, quoted."""
    shortest = (min((said[at] for at in group), key=lambda words: (len(words), words)) for group in groups)
    return "; ".join(f"“{words}”" for words in shortest)
