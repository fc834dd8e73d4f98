"""The timeline: moments from top to bottom on a rail, and beside each a dot under every account that names it.

Steps on the rail are equal, for the moments of one event lie minutes and decades apart; a long way between two is said in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.export.pictures import WIDTH
from variorum.export.pictures.calendar_line import minute
from variorum.export.pictures.lettering import fitted

_TOP, _ROW, _JUMP = 26.0, 24.0, 16.0
_RAIL, _LABEL = 10.0, 24.0
_FIRST_COLUMN = 150.0
_DAY, _MONTH, _YEAR = 1440.0, 43_830.0, 525_960.0


@dataclass(frozen=True, slots=True)
class Dot:
    """That an account names the moment; `firm` unless it only hedges or asks."""

    siglum: str
    x: float
    firm: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """One moment on the rail. `later`: the long way from the moment before it, in words, or nothing."""

    label: str
    y: float
    later: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class TimeRail:
    """The picture; `columns` are the sigla over the dots."""

    title: str
    description: str
    columns: tuple[Dot, ...]
    stops: tuple[Stop, ...]
    height: float
    rail: float = _RAIL
    label: float = _LABEL
    width: int = WIDTH


def time_rail(title: str, sigla: Sequence[str], moments: Sequence[tuple[str, str, Sequence[tuple[str, bool]]]]) -> TimeRail | None:
    """The picture of moments (when as ISO 8601, label, [(siglum, firm)]); None where there are fewer than two."""
    if len(moments) < 2:
        return None
    step = min(26.0, (WIDTH - 10 - _FIRST_COLUMN) / max(1, len(sigla) - 1))
    place = {siglum: round(_FIRST_COLUMN + number * step, 1) for number, siglum in enumerate(sigla)}
    stops: list[Stop] = []
    y, before, exact = _TOP + 14, None, False
    for when, label, named in moments:
        at, was_exact, exact = minute(_whole_day(when)), exact, len(when) >= len("2031-03-03")
        later = _later(at - before, exact=exact and was_exact) if at is not None and before is not None else ""
        y += (_ROW if stops else 0) + (_JUMP if later else 0)
        firm = dict(sorted(named, key=lambda one: one[1]))
        dots = tuple(Dot(siglum, place[siglum], firm[siglum]) for siglum in sigla if siglum in firm)
        stops.append(Stop(fitted(label, _FIRST_COLUMN - _LABEL - 8), y, later, dots))
        before = at if at is not None else before
    columns = tuple(Dot(siglum, place[siglum], firm=True) for siglum in sigla)
    described = "; ".join(f"{stop.label}: {', '.join(dot.siglum for dot in stop.dots)}" for stop in stops) + "."
    return TimeRail(title, described, columns, tuple(stops), y + 16)


def _whole_day(when: str) -> str:
    return f"{when}-01-01"[:10] if len(when) == 4 else f"{when}-01"[:10] if len(when) == 7 else when


def _later(minutes: float, *, exact: bool) -> str:
    """The way between two moments, if it is long; in days only between two that are days themselves."""
    for size, name, from_ in ((_YEAR, "year", 1), (_MONTH, "month", 2), (_DAY, "day", 7)):
        count = round(minutes / size)
        if count >= from_ and (exact or size > _DAY):
            return f"{count} {name}{'' if count == 1 else 's'} later"
    return ""
