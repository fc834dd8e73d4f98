"""The record of a statement: one clause, with its parts in the words of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from variorum.types import Kind

Tense = Literal["done", "ongoing", "planned", "possible"]
Polarity = Literal["positive", "negative"]
MARKS = "“”\"'’‘().,;:"  # that stand around a word
_LONGEST = 30  # words of a statement that are shown
_KEYS = ("actor", "act", "object", "place", "time", "reason", "tense", "polarity")


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause. `act` is the lemma of its verb, with "not" left to `polarity`; parts that are not there are None.

    What is below `polarity` serves comparison: the clause as written, the stems of its words of content (without
    numbers), whether it says "only" or "all", whether it can stand as a sentence of its own
    and begins with a name, and whether a speaker tells it within a quotation, of himself or to somebody.
    """

    actor: str | None
    act: str | None
    object: str | None
    place: str | None = None
    time: str | None = None
    reason: str | None = None
    tense: Tense = "ongoing"
    polarity: Polarity = "positive"
    said: str = ""
    terms: tuple[str, ...] = ()
    only: bool = False
    every: bool = False
    finite: bool = False
    named_first: bool = True
    spoken: bool = False
    personal: bool = False

    @property
    def kind(self) -> Kind:
        return "event"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a statement."""
        return {key: getattr(self, key) for key in _KEYS}

    def say(self) -> str:
        """The clause as it was written, cut where it is long."""
        return cut(self.said, _LONGEST)


def bare(word: str, marks: str = MARKS) -> str:
    """The word without the marks around it and without a possessive s."""
    return word.strip(marks).removesuffix("’s").removesuffix("'s")


def cut(said: str, longest: int) -> str:
    """The words on one line, with an ellipsis for what is beyond `longest` words."""
    words = said.split()
    return " ".join(words) if len(words) <= longest else " ".join(words[:longest]).rstrip(" ,;:–—-") + " …"
