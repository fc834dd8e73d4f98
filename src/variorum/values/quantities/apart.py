"""Two numbers that the same accounts all give are numbers of two things, however alike they are told.

"Six were treated and fifteen taken to hospital" in two accounts is no difference between them. One account may correct itself,
or tell a number twice; two that give the same two numbers speak of two things, unless the numbers are parts and whole, one
value in two units, or one told more exactly than the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.types import Claim
from variorum.values.quantities.compare import ADD_UP, between, compare, readings

BOTH = 2  # accounts that each give both numbers


def apart(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The claims of one question by the numbers that two accounts both give, where nothing explains these beside each other.

    Another number goes with one of these that it can be true beside; else it stands for itself.
    """
    groups = [tuple(claims[index] for index in group) for group in readings(claims)]
    accounts = [{claim.document for claim in group} for group in groups]
    two = {place for pair in combinations(range(len(groups)), 2) if len(accounts[pair[0]] & accounts[pair[1]]) >= BOTH for place in pair}
    if not two or not _is_open(claims):
        return [tuple(claims)]
    parts = {place: list(groups[place]) for place in sorted(two)}
    for place, group in enumerate(groups):
        if place not in two:
            host = next((other for other in sorted(two) if between(groups[other], group) not in (None, "scope")), place)
            parts.setdefault(host, []).extend(group)
    return [tuple(parts[place]) for place in sorted(parts)]


def _is_open(claims: Sequence[Claim]) -> bool:
    """Nothing explains the numbers but that they are not of one thing, or that one is of a sort of the other's."""
    verdict = compare(claims)
    added = any(step.startswith(ADD_UP) for step in verdict.trace)
    return verdict.status == "disputed" or verdict.reason == "scope" or (verdict.reason == "part-whole" and not added)
