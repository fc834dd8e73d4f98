"""An amount as a text writes it: a numeral, its unit, and the words that bound it, in the unit as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.values.quantities.units import Unit

Bound = Literal["exact", "about", "nearly", "over", "least", "under", "most"]
ABOUT = 0.1  # "approximately 12,000" can honestly mean a tenth less or more,
ABOUT_FINE = 0.05  # "about 1,250" no more than a twentieth: three figures say that somebody looked


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at text[start:end]; its numeral stands at text[first:last], its unit between there and `end`.

    `low`, `high`, `best` and `step` are in the unit as written; `Quantity` converts.
    """

    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    best: float | None
    step: float | None
    unit: Unit
    bound: Bound = "exact"
    form: str = "number"  # number | ratio | vague | range | tally | age
    per: str | None = None
    before: float | None = None  # the level from which it changed: "rose from 4 to 5"
    also: tuple[Amount, ...] = ()  # the same amount in other units: "300km (186 miles)"

    def interval(self) -> tuple[float | None, float | None]:
        """The numbers that the words can honestly mean, in the unit as written."""
        best = self.best
        if best is None or self.form == "tally":
            return (None, self.high) if self.bound in ("under", "most") and self.high is not None else (self.low, self.high)
        figures = len(f"{abs(best):.6e}".split("e", maxsplit=1)[0].rstrip("0").replace(".", ""))
        reach = abs(best) * (ABOUT if figures < 3 else ABOUT_FINE)
        return {
            "exact": (self.low, self.high),
            "about": (best - reach, best + reach),
            "nearly": (best - reach, best),
            "over": (best, None),
            "least": (best, None),
            "under": (None, best),
            "most": (None, best),
        }[self.bound]
