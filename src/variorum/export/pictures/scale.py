"""A scale: numbers -> places on a line, with a few round ticks. A number line that spans many sizes is logarithmic and says so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LOGARITHMIC_FROM = 300.0  # times the smallest value
_LEAST_SHARE = 0.2  # of the largest number, which a line spans at least
_LEAST = 1e-9  # below it a logarithm has no more digits to stand on
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class Tick:
    """A round number with its place."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A line from `left` to `right` that stands for the numbers from `low` to `high`; `whole`: those shown have no fractions."""

    low: float
    high: float
    left: float
    right: float
    logarithmic: bool = False
    whole: bool = False

    def x(self, number: float) -> float:
        """Where a number stands, kept on the line."""
        low, high, at = (math.log10(one) if self.logarithmic else one for one in (self.low, self.high, max(number, self.low)))
        share = (at - low) / (high - low) if high > low else 0.5
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)


def scale(numbers: Sequence[float], left: float, right: float, *, positive: bool = True) -> Scale:
    """A scale that holds the numbers with a little room at both ends; of `positive` ones it may be logarithmic. There is at least one."""
    low, high = min(numbers), max(numbers)
    if positive and low > _LEAST and high / low >= _LOGARITHMIC_FROM:
        return Scale(10.0 ** math.floor(math.log10(low)), 10.0 ** math.ceil(math.log10(high)), left, right, logarithmic=True)
    # A line that shows only the little that sets two numbers apart would make much of it.
    least = max(abs(low), abs(high)) * _LEAST_SHARE if positive else 0.0
    room = max((high - low) * 0.08, (least - (high - low)) / 2) or 1.0
    first = low - room
    whole = all(number == int(number) for number in numbers)
    return Scale(0.0 if positive and low >= 0 > first else first, high + room, left, right, whole=whole)


def ticks(made: Scale, most: int = 4) -> tuple[Tick, ...]:
    """Round numbers on the scale, at most so many; whole ones between whole ends."""
    if made.logarithmic:
        first, last = round(math.log10(made.low)), round(math.log10(made.high))
        powers = max(1, math.ceil((last - first) / (most - 1)))
        return tuple(Tick(made.x(10.0**power), say(10.0**power)) for power in range(first, last + 1, powers))
    span = made.high - made.low
    size = 10.0 ** math.floor(math.log10(span / most)) if span > 0 else 1.0
    step = next((size * one for one in _STEPS if span / (size * one) <= most and not (made.whole and size * one % 1)), size * 10)
    first = math.ceil(made.low / step - 1e-9)
    numbers = [round(place * step, 10) for place in range(first, first + most + 1)]
    return tuple(Tick(made.x(number), say(number)) for number in numbers if number <= made.high)


def say(number: float) -> str:
    """A number as a reader writes it: 12,000; 2.3 million."""
    for size, name in _LARGE:
        if abs(number) >= size:
            return f"{number / size:,.4g} {name}"
    return f"{number:,.10g}"
