"""The record of a quantity: "41", "at least 40", "dozens", "$56.2 billion".

A quantity is the range of numbers it can honestly mean, in the base unit of its kind, with the
thing that is counted. An end that is open stays open: "at least 40". `best` is the number as
written; words that name no number ("dozens") and ranges ("40 to 60") have none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from variorum.types import Kind, Value
from variorum.values.quantities.amount import Amount, Bound
from variorum.values.quantities.units import Unit

_OF = ("dozens", "scores", "hundreds", "thousands", "millions", "billions", "handful", "00s")
THOSE = frozenset("them those these whom which".split())  # of whom, or of which, a count tells a part: "three of those"
_NOBODY = ("no one", "nobody", "none")
Change = Literal["level", "rise", "fall", "rate"]


class Extent(NamedTuple):
    """What a length of way or time tells of a deed: what is asked ("how long before the impact"), of which words, and their verb."""

    asked: str
    deed: str
    act: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number as an account states it. `low`, `high`, `best` and `precise` are in `unit`.

    `precise` is the step to which the number was written (139.1 million: 1e5), None where no number is named.
    `bound` and `written` keep what `compare` needs of the words: how the number was bounded, and the unit as written.
    `about` holds the phrases that say of what or of whom it is told, nearest first: "exports to China", "Chris Wood".
    `also` names the other units in which the account tells the same: "mile" of "300 km (186 miles)".
    `extent` serves the question alone.
    """

    low: float | None
    high: float | None
    best: float | None
    said: str
    unit: str
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    change: Change | None = None
    act: str | None = None
    period: str | None = None
    place: str | None = None
    precise: float | None = None
    bound: Bound = "exact"
    written: str = ""
    form: str = field(default="number")
    about: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    extent: Extent | None = None

    @property
    def kind(self) -> Kind:
        return "quantity"

    def to_json(self) -> dict[str, Any]:
        """The contract's shape of a quantity."""
        names = ("low", "high", "best", "said", "unit", "counted", "modifiers", "change", "act", "period", "place")
        shape = {name: getattr(self, name) for name in names}
        shape["modifiers"] = list(self.modifiers)
        return shape

    def say(self) -> str:
        """The words that state it, with the thing counted where they leave it out."""
        thing = self.counted
        if thing is None or self.unit != "count" or thing.lower() in self.said.lower():
            return self.said
        thing = "person" if thing == "people" and self.best == 1 else thing
        if (self.best == 1 and thing.endswith("s")) or self.said.lower() in _NOBODY:  # "one of the aides", "no one"
            return self.said
        joint = " of " if self.said.lower().endswith(_OF) else " "
        return f"{self.said}{joint}{thing}"


def quantity(
    amount: Amount,
    said: str,
    *,
    counted: str | None = None,
    modifiers: tuple[str, ...] = (),
    change: Change | None = None,
    act: str | None = None,
    period: str | None = None,
    place: str | None = None,
    about: tuple[str, ...] = (),
    extent: Extent | None = None,
) -> Quantity:
    """The quantity that an amount of the text states, in base units."""
    unit = amount.unit
    low, high = amount.interval()
    return Quantity(
        low=_convert(unit, low),
        high=_convert(unit, high),
        best=_convert(unit, amount.best),
        said=said,
        unit=unit.base,
        counted=counted,
        modifiers=modifiers,
        change=change,
        act=act,
        period=period,
        place=place,
        precise=None if amount.step is None else abs(amount.step * unit.factor),
        bound=amount.bound,
        written=unit.name,
        form=amount.form,
        about=about,
        also=tuple(again.unit.name for again in amount.also),
        extent=extent,
    )


def _convert(unit: Unit, number: float | None) -> float | None:
    return None if number is None else unit.convert(number)


def stated(value: Value) -> tuple[str, list[float]]:
    """(unit, the numbers that the words name): the number as written, or both ends of a range, a tally or a decade."""
    if not isinstance(value, Quantity):
        return "", []
    if value.best is not None and value.form != "tally":
        return value.unit, [value.best]
    if value.form == "vague":
        return value.unit, []
    return value.unit, [end for end in (value.low, value.high) if end is not None]
