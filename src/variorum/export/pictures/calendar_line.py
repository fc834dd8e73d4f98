"""A line of time: numbers of a number line that are minutes, with ticks at round hours, days, months or years."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta

from variorum.export.pictures.scale import Scale, Tick

_BEGIN = datetime(1, 1, 1)
_STEPS = (1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160)  # minutes; from there on, whole months
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_OF_A_MONTH = 30 * 1440
_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def minute(iso: str | None, *, last: bool = False) -> float | None:
    """The minute that an ISO 8601 date or date-time names; of a day, its first one or its `last`. None for anything else."""
    try:
        moment = datetime.fromisoformat(iso or "").replace(tzinfo=None)
    except ValueError:
        return None
    if last and len(iso or "") <= 10:
        moment += timedelta(minutes=1439)
    return float((moment - _BEGIN) // timedelta(minutes=1))


def ticks(made: Scale, most: int = 4) -> tuple[Tick, ...]:
    """Round times on the scale, at most so many."""
    span = max(made.high - made.low, 1.0)
    step = next((one for one in _STEPS if span / one <= most), None)
    if step is None:
        return tuple(_months(made, next((one for one in _MONTHS if span / (one * _OF_A_MONTH) <= most), 2400)))
    first = math.ceil(made.low / step) * step
    return tuple(Tick(made.x(at), _short(at, step)) for at in range(first, math.floor(made.high) + 1, step))


def tell(at: float) -> str:
    """A minute in words: 9.40 p.m. on 11 Oct 2025."""
    moment = _BEGIN + timedelta(minutes=at)
    return f"{moment.day} {_NAMES[moment.month - 1]} {moment.year:04}, {moment.hour:02}:{moment.minute:02}"


def _months(made: Scale, step: int) -> Iterator[Tick]:
    first, last = (_BEGIN + timedelta(minutes=at) for at in (max(0.0, made.low), max(0.0, made.high)))
    month = first.year * 12 + first.month - 1
    month += -month % step
    while month <= last.year * 12 + last.month - 1:
        start = datetime(month // 12, month % 12 + 1, 1)
        at = (start - _BEGIN) / timedelta(minutes=1)
        if made.low <= at <= made.high:
            yield Tick(made.x(at), str(start.year) if step >= 12 else f"{_NAMES[start.month - 1]} {start.year}")
        month += step


def _short(at: int, step: int) -> str:
    moment = _BEGIN + timedelta(minutes=at)
    day = f"{moment.day} {_NAMES[moment.month - 1]}"
    if step >= 1440:
        return day
    return day if (moment.hour, moment.minute) == (0, 0) else f"{moment.hour:02}:{moment.minute:02}"
