"""How a brief says names of accounts, numbers of things, dates and sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from variorum.text import split_sentences
from variorum.types import Claim, Document, Span
from variorum.values.statements.record import Statement

Teller = TypeVar("Teller", bound=Hashable)

_STANCES = {"denies": "denied", "hedges": "hedged", "asks": "asked"}
_DIGEST = re.compile(r"[_-][0-9a-f]{12,}$")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def labels(documents: Sequence[Document]) -> dict[str, str]:
    """The name of every account by its id, without the digest that some file names end in; two of one name get a number."""
    short = {document.id: _DIGEST.sub("", document.label) or document.label for document in documents}
    if len(set(short.values())) < len({document.label for document in documents}):
        short = {document.id: document.label for document in documents}
    count = Counter(short.values())
    seen: Counter[str] = Counter()
    named = {}
    for document in documents:
        label = short[document.id]
        seen[label] += 1
        named[document.id] = f"{label} ({seen[label]})" if count[label] > 1 else label
    return named


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence or sentences of the line in which a span stands."""
    low = document.text.rfind("\n", 0, span.start) + 1
    high = document.text.find("\n", span.end)
    high = len(document.text) if high < 0 else high
    touched = [piece for piece in split_sentences(document.text, low, high) if piece.start < span.end and span.start < piece.end]
    if not touched:
        return span
    return Span(document.id, min(span.start, touched[0].start), max(span.end, touched[-1].end))


def span_of_dates(first: str | None, last: str | None) -> str:
    """Two dates as a reader says them: "17–18 November 2024"; what is no ISO date stays as it is."""
    start, end = _day(first), _day(last)
    if start is None or end is None or start == end:
        return _say_day(first or last)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_say_day(last)}"
    return f"{_say_day(first)} – {_say_day(last)}"


def told_by(pairs: Iterable[tuple[Teller, str]]) -> list[tuple[Teller, str]]:
    """Each account once, with all that is said of its claims: "from the police; hedged", and "also" where it says the words itself too."""
    asides: dict[Teller, list[str]] = {}
    for teller, aside in pairs:
        asides.setdefault(teller, []).append(aside)
    made = []
    for teller, said in asides.items():
        others = "; ".join(aside for aside in dict.fromkeys(said) if aside)
        made.append((teller, f"also {others}" if others and "" in said else others))
    return made


def number_of(count: int, noun: str) -> str:
    """A count with its noun: "1 account", "3 accounts"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _say_day(iso: str | None) -> str:
    day = _day(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else (iso or "")


def aside_of(claim: Claim | None, speaker: str = "") -> str:
    """Whom an account has its claim from, unless that is the speaker, and how firmly it says it, where its words do not say so."""
    if claim is None:
        return ""
    source, value = claim.attributed_to, claim.value
    parts = [f"from {source.name}"] if source and source.name != speaker else []
    says_no = claim.stance == "denies" and (
        (claim.kind == "date" and not source) or (isinstance(value, Statement) and value.polarity == "negative")
    )  # "she had not come by Monday" does not deny that it was Monday
    if claim.stance in _STANCES and not says_no:
        parts.append(_STANCES[claim.stance])
    return ", ".join(parts)
