"""When an account had its words: the day or hour of publication, or of the last update that the text states.

An account that came out first and was filled up later with what another had found is the copy, though its date is the earlier.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from variorum.types import Document

_UPDATED = re.compile(
    r"(?:^|[.;|(]\s*)\W*(?:last\s|this\s\w+\s(?:was|has\sbeen)\s(?:last\s)?)?updated\b[:,]?\s(?:at\s|on\s)?([^\n]{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
_CLOCK = re.compile(r"\b(\d{1,2})(?:[.:](\d{2}))?\s?([ap])\.?\s?m\b|\b(\d{1,2})[:.](\d{2})(?!\d)", re.IGNORECASE)
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(
    r"\b(\d{4})-(\d{2})-(\d{2})\b|\b([a-z]{3})[a-z]*\.?\s(\d{1,2}),?\s(\d{4})\b|\b(\d{1,2})\s([a-z]{3})[a-z]*\.?\s(\d{4})\b", re.I
)


def told(document: Document) -> str | None:
    """The moment as ISO 8601, to the day or to the second; None where nothing is known."""
    stated = [moment for match in _UPDATED.finditer(document.text) if (moment := _moment(match[1], document.published))]
    return max([*stated, document.published or ""]) or None


def age(document: Document) -> tuple[str, str]:
    """By this the earliest is the first; what has no date comes last."""
    return told(document) or "9", document.id


def later(a: Document, b: Document) -> int:
    """1 if a is later, -1 if b is, 0 if it cannot be told."""
    one, other = told(a), told(b)
    if not one or not other or (one[:10] == other[:10] and min(len(one), len(other)) <= 10):
        return 0
    try:
        return _compare(datetime.fromisoformat(one), datetime.fromisoformat(other))
    except ValueError:
        return (one[:10] > other[:10]) - (one[:10] < other[:10])


def _compare(one: datetime, other: datetime) -> int:
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
        if one.date() == other.date():
            return 0
    return (one > other) - (one < other)


def _moment(said: str, published: str | None) -> str | None:
    """A day and hour in words; without a day, that of publication, in its zone."""
    clock, day = _clock(said), _day(said)
    start = day or (published or "")[:10]
    if not start or (not clock and not day):
        return None
    zone = _ZONE.search(published or "")
    return f"{start}T{clock}{zone[0] if zone else ''}" if clock else start


def _clock(said: str) -> str | None:
    match = _CLOCK.search(said)
    if not match:
        return None
    hour, minute = (int(match[1]) % 12 + 12 * (match[3].lower() == "p"), match[2]) if match[3] else (int(match[4]), match[5])
    minutes = int(minute or 0)
    return f"{hour:02}:{minutes:02}:00" if hour < 24 and minutes < 60 else None


def _day(said: str) -> str | None:
    match = _DAY.search(said)
    if not match:
        return None
    year, month, day = match.group(1, 2, 3) if match[1] else match.group(6, 4, 5) if match[4] else match.group(9, 8, 7)
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1 if month.lower() in _MONTHS else 0
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
