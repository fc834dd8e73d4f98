"""A date as an account says it: "Friday", "29 December 2017", "earlier this year".

It is a stretch of the calendar, first and last day included (`start` equals `end` for a day; a time of day has both to
the minute). One that could not be placed has no start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from variorum.types import Kind


@dataclass(frozen=True, slots=True)
class Date:
    """One date as said. `start` and `end` are ISO 8601, both included; `value` is TimeML (TIMEX3).

    `act` is the lemma of the verb it stands with: what happened then. `relation` is the word before it that
    bends it ("since", "by", "shortly after", "around"), `mod` what narrows it (START, MID, END, EARLIER, LATER,
    APPROX ...), `tense` that of the verb, `written` the day from which a relative date was counted, `about` who and
    what happened then, in the account's words, `whole` the same for a question, with long objects, `acts` and `who`
    the lemmas of the words that name that deed and who did it. `several` says that its sentence gives more dates of
    that deed: "in August and September". `signer` is who signs the post whose day it is.
    """

    start: str | None
    end: str | None
    said: str
    precision: str | None
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    act: str | None = None
    relation: str | None = None
    mod: str | None = None
    tense: str | None = None
    written: str | None = None
    about: str | None = None
    whole: str | None = None
    acts: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    several: bool = False
    signer: str | None = None

    @property
    def kind(self) -> Kind:
        """The kind of claim that carries this value."""
        return "date"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a date."""
        return {
            "start": self.start,
            "end": self.end,
            "said": self.said,
            "precision": self.precision,
            "type": self.type,
            "value": self.value,
        }

    def say(self) -> str:
        """The words, as said."""
        return self.said
