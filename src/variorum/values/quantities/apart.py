"""Numbers of two things that were brought together, however alike they are told, make two findings.

"Six were treated and fifteen taken to hospital" in two accounts is no difference between them. One account may correct itself,
or tell a number twice; two that give the same two numbers speak of two things, and so does one that gives both in one sentence,
unless the numbers are parts and whole, one value in two units, or one told more exactly than the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.types import Claim, Value
from variorum.values.likeness import quantities
from variorum.values.quantities.compare import ADD_UP, compare, readings
from variorum.values.quantities.parts import add_up
from variorum.values.quantities.reasons import between
from variorum.values.quantities.record import Quantity

BOTH = 2  # accounts that each give both numbers
_PLAIN = frozenset({"number", "tally"})  # forms of a number that is told as it is
Group = tuple[Claim, ...]


def apart(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The claims of one question by the numbers that two accounts, or one sentence, both give, where nothing explains both.

    Another number goes with one of these that it can be true beside; else it stands for itself.
    """
    places = readings(claims)
    groups = [tuple(claims[index] for index in group) for group in places]
    if len(groups) == 1:
        return [tuple(claims)]
    pairs = list(combinations(range(len(groups)), 2))
    alone = len({claim.document for claim in claims}) == 1
    two = {place for pair in pairs if _in_one_sentence(*(groups[place] for place in pair), alone=alone) for place in pair}
    two = set() if two and add_up(claims, places) else two
    both = {place for pair in pairs if _by_both(*(groups[place] for place in pair)) for place in pair}
    two |= both if both and _is_open(claims) else set()
    if not two:
        return [tuple(claims)]
    parts = {place: list(groups[place]) for place in sorted(two)}
    for place, group in enumerate(groups):
        if place not in two:
            host = next((other for other in sorted(two) if between(groups[other], group) not in (None, "scope")), place)
            parts.setdefault(host, []).extend(group)
    return [tuple(parts[place]) for place in sorted(parts)]


def _by_both(ones: Group, twos: Group) -> bool:
    """Two accounts give both numbers."""
    return len({claim.document for claim in ones} & {claim.document for claim in twos}) >= BOTH


def _in_one_sentence(ones: Group, twos: Group, *, alone: bool) -> bool:
    """An account tells both beside each other, and not the one by way of the other; `alone` of things that differ only."""
    at = {(one.document, one.sentence): one.value for one in ones}
    beside = [(at[place], two.value) for two in twos if (place := (two.document, two.sentence)) in at]
    differ = any(_of_two(*pair) for pair in beside)
    if not differ and (alone or not any(_are_plain(*pair) for pair in beside)):
        return False
    return between(ones, twos) in (None, "scope", *(("rounding", "range") if differ else ()))


def _of_two(one: Value, other: Value) -> bool:
    """Counts of things that differ: "430 farmers", "2,600 sheep"."""
    return _are_counts(one, other) and bool(quantities(one, other)["other_thing"])


def _are_plain(one: Value, other: Value) -> bool:
    """ "67 letters, 63 from Harl": each is told as it is."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not _are_counts(one, other):
        return False
    return one.form == other.form and one.form in _PLAIN and one.bound == other.bound == "exact"


def _are_counts(*values: Value) -> bool:
    return all(isinstance(value, Quantity) and value.unit == "count" for value in values)


def _is_open(claims: Sequence[Claim]) -> bool:
    """Nothing explains the numbers but that they are not of one thing, or that one is of a sort of the other's."""
    verdict = compare(claims)
    added = any(step.startswith(ADD_UP) for step in verdict.trace)
    return verdict.status == "disputed" or verdict.reason == "scope" or (verdict.reason == "part-whole" and not added)
