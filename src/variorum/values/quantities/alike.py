"""Which counts plainly count one thing: a small or a vague number is met by chance.

Two of one thing and two of another are brought together where the sentences are alike. What a reader is shown as agreed, or as
told in two ways, asks that one thing is counted, by one noun or by one that means as much, or that one account names none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from variorum.types import Claim
from variorum.values.likeness import quantities
from variorum.values.quantities.kinds import PERSON, beings
from variorum.values.quantities.record import Quantity

_SMALL = 12  # up to this many there are of anything
_MANY = 60  # claims of a reading that are asked


def agreed(claims: Sequence[Claim]) -> list[Claim]:
    """Of claims of one number those that count what most accounts count, in the order given."""
    if len(claims) > _MANY:
        return list(claims)
    naming = [claim for claim in claims if isinstance(claim.value, Quantity) and claim.value.counted]
    alike = [[other for other in claims if _of_one_thing(one, other)] for one in naming or claims]
    return max(alike, key=lambda others: len({other.document for other in others}))


def share_a_thing(groups: Sequence[Sequence[Claim]]) -> bool:
    """Whether two claims of two readings, each of an account of its own, count one thing."""
    first, *others = groups
    pairs = product(first[:_MANY], (claim for group in others for claim in group[:_MANY]))
    return any(one.document != other.document and _of_one_thing(one, other) for one, other in pairs)


def _of_one_thing(one: Claim, other: Claim) -> bool:
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not (_says_little(a) and _says_little(b)):
        return True
    # One and the same people are counted as passengers, as tourists and as victims.
    return not quantities(a, b)["other_thing"] or PERSON in beings(a.counted or "") & beings(b.counted or "")


def _says_little(value: Quantity) -> bool:
    number = value.best if value.best is not None else value.high
    return value.unit == "count" and (value.form == "vague" or (number is not None and abs(number) <= _SMALL))
