"""The timeline: the days, months and years that the claims name, in order."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.types import Claim, Moment
from variorum.values.dates.record import Date

_ON_TIMELINE = {"day": 10, "month": 7, "year": 4}


def timeline(claims: Iterable[Claim]) -> tuple[Moment, ...]:
    """The days, months and years that the claims name, each with the ids of its claims, in order of time.

    A time of day stands under its day; what has no place on the calendar, and lengths and repetitions, are left out.
    """
    moments: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, Date) and value.start and value.type in ("date", "time"):
            precision = "day" if "T" in value.start else value.precision or ""
            if precision in _ON_TIMELINE:
                moments.setdefault((value.start[: _ON_TIMELINE[precision]], precision), []).append(claim)
    order = sorted(moments, key=lambda key: (key[0], key[1]))
    return tuple(
        Moment(when, precision, tuple(claim.id for claim in sorted(moments[when, precision], key=lambda claim: claim.span)))
        for when, precision in order
    )
