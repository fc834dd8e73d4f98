"""A number line: one row an account, a mark for a number, a bar for what can be meant, an arrow for an end that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variorum.export.pictures import WIDTH
from variorum.export.pictures.lettering import fitted, width
from variorum.export.pictures.scale import Scale, Tick, say, scale, ticks

_LEFT, _RIGHT = 28.0, WIDTH - 8.0
_ROW, _ABOVE, _TOP = 24.0, 15.0, 6.0
_UNITS = {"count": "", "percent": "per cent", "ratio": ""}


@dataclass(frozen=True, slots=True)
class Range:
    """What one account says: ends that are open are None, and so is `best` where the words name no number."""

    siglum: str
    said: str
    low: float | None
    best: float | None
    high: float | None
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it means in words, the line it stands on, the ends of its bar, its mark, and where its words are written."""

    siglum: str
    said: str
    extent: str
    y: float
    left: float
    right: float
    mark: float | None
    open_left: bool
    open_right: bool
    firm: bool
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The picture. `base` is the height at which the axis stands."""

    title: str
    description: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    unit: str
    logarithmic: bool
    base: float
    width: int = WIDTH

    @property
    def height(self) -> float:
        return self.base + (36 if self.unit or self.logarithmic else 22)


def number_line(
    title: str,
    ranges: Sequence[Range],
    unit: str | None = None,
    *,
    marks: Callable[[Scale], tuple[Tick, ...]] = ticks,
    tell: Callable[[float], str] = say,
) -> NumberLine | None:
    """The picture of these ranges; None where fewer than two different ones can be drawn."""
    drawn = [one for one in ranges if (one.low, one.best, one.high) != (None, None, None)]
    numbers = [number for one in drawn for number in (one.low, one.best, one.high) if number is not None]
    if len({(one.low, one.best, one.high) for one in drawn}) < 2 or not numbers:
        return None
    made = scale(numbers, _LEFT, _RIGHT, positive=marks is ticks)
    rows: list[Row] = []
    y = _TOP
    for one in drawn:
        row = _row(one, made, y, _extent(one, tell))
        rows.append(row)
        y = row.y + _ROW / 2
    named = fitted(_UNITS.get(unit or "", unit or ""), WIDTH)
    return NumberLine(
        title,
        _described(drawn, named, tell),
        tuple(rows),
        marks(made),
        named,
        made.logarithmic,
        round(y + 4, 1),
    )


def _row(one: Range, made: Scale, top: float, extent: str) -> Row:
    known = [number for number in (one.low, one.best, one.high) if number is not None]
    left = made.left if one.low is None else made.x(one.low)
    right = made.right if one.high is None else made.x(one.high)
    if one.low is None and one.high is None:  # a number alone, without ends
        left = right = made.x(known[0])
    mark = made.x(one.best) if one.best is not None else (left if left == right else None)
    said = fitted(one.said, WIDTH - _LEFT)
    room = width(said)
    if right + 8 + room <= WIDTH:
        place = (right + 8, top + _ROW / 2, "start")
    elif left - 8 - room >= _LEFT:
        place = (left - 8, top + _ROW / 2, "end")
    else:
        place = (_LEFT, top + _ROW / 2 + 1, "start")
        top += _ABOVE
    x, label_y, anchor = place
    opens = (one.low is None and one.high is not None, one.high is None and one.low is not None)
    return Row(one.siglum, said, extent, top + _ROW / 2, left, right, mark, *opens, one.firm, round(x, 1), label_y, anchor)


def _described(ranges: Sequence[Range], unit: str, tell: Callable[[float], str]) -> str:
    of_unit = f" {unit}" if unit else ""
    return "; ".join(f"{one.siglum}: “{one.said}”, {_extent(one, tell)}{of_unit}{'' if one.firm else ', hedged'}" for one in ranges) + "."


def _extent(one: Range, tell: Callable[[float], str]) -> str:
    if one.low is not None and one.high is not None:
        low, high = tell(one.low), tell(one.high)
        return low if low == high else f"{low} to {high}"
    if one.low is not None:
        return f"{tell(one.low)} or more"
    if one.high is not None:
        return f"{tell(one.high)} or less"
    return tell(one.best or 0.0)
