"""The parts of a brief: what a terminal, a page and a note draw, each in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.brief.saying import number_of
from variorum.types import Claim, Document, Finding, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the account by its label, the span, and the claim that they are of."""

    account: str
    span: Span
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand in one account or, letter for letter, in several."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One reading with its accounts and its words; `more` wordings are left out."""

    value: str
    accounts: tuple[str, ...]
    words: tuple[Words, ...]
    more: int = 0
    origins: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to read: a text, the answers behind it, and the finding it comes from (None: lineage and notes).

    `asks` is False where the text is itself an answer, as that of a clause is. `around` are the clauses that show what its bare
    values are of.
    """

    text: str
    answers: tuple[Answer, ...] = ()
    finding: Finding | None = None
    asks: bool = True
    around: tuple[Words, ...] = ()

    @property
    def echo(self) -> bool:
        """Whether the text only repeats the words of the one answer, so that it need not be shown beside them."""
        return len(self.answers) == 1 and bool(self.answers[0].words) and asked(self.text) == asked(self.answers[0].words[0].text)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims whose words the line shows."""
        places = (place for answer in self.answers for words in answer.words for place in words.places)
        return tuple(place.claim.id for place in places if place.claim)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one title; `more` of them are left out."""

    name: str
    title: str
    lines: tuple[Line, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many lines there are, shown or not."""
        return len(self.lines) + self.more


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the list of accounts."""

    document: Document
    label: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What a person reads first. `measure` says in words how much stands behind it."""

    title: str
    measure: tuple[str, ...]
    lead: Line | None
    accounts: tuple[Account, ...]
    sections: tuple[Section, ...]

    @property
    def titled_by_lead(self) -> bool:
        """Whether the title is the words of the lead, so that they need not be shown twice."""
        return self.lead is not None and self.lead.answers[0].words[0].text.split() == self.title.split()

    @property
    def told(self) -> str:
        """How many accounts tell the lead, from how many origins; "" without a lead."""
        if self.lead is None:
            return ""
        answer, of = self.lead.answers[0], number_of(len(self.accounts), "account")
        own = ", each in its own words" if answer.origins >= len(answer.accounts) else ""
        return f"Told by {len(answer.accounts)} of {of}{own}, from {number_of(answer.origins, 'independent origin')}"

    @property
    def more(self) -> int:
        """How many lines are left out of all sections."""
        return sum(section.more for section in self.sections)


def asked(text: str) -> str:
    """A text as it is compared with a question: on one line, without its end marks and case."""
    return " ".join(text.split()).rstrip("?., ").casefold()
