"""A date of publication as a source states it -> ISO 8601. What could be read two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_ZONE = r"(?:\s*\(?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})\)?)?"
_CLOCK = rf"(?:at\s+)?\d{{1,2}}(?:(?:[:.]\d{{2}}){{1,2}}\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?){_ZONE}"
_AFTER = rf"(?:\s*[,|·•–—-]?\s*{_CLOCK})?"
_BEFORE = rf"(?:{_CLOCK}(?:\s*[,|·•–—-]\s*|\s+))?"
_LABEL = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|released)|(?:last )?(?:updated|modified)|(?:publication )?date|created)"
    r"(?:\s+on\b)?\s*:?\s*",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?")
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEFORE}{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_AFTER}",
        rf"{_BEFORE}{_WEEKDAY}{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}{_AFTER}",
    )
)
_NUMERIC = re.compile(
    rf"(?:(?P<year>\d{{4}})[/.](?P<m>\d{{1,2}})[/.](?P<d>\d{{1,2}})|(?P<a>\d{{1,2}})(?P<mark>[/.])(?P<b>\d{{1,2}})[/.](?P<y>\d{{4}})){_AFTER}",
    re.I,
)
LONGEST = 80
_FIRST_YEAR, _LAST_YEAR = 1600, 2200


def said_date(said: str) -> str | None:
    """The ISO 8601 date or date-time that the whole of `said` states ("Published: Sunday 17 November 2024"), or None."""
    said = said.strip()
    if not said or len(said) > LONGEST:
        return None
    return _iso(said) or _labelled(said)


def is_update(said: str) -> bool:
    """The date is of a change, not of the first publication."""
    return bool(re.match(r"(?:last )?(?:updated|modified)\b", said.strip(), re.IGNORECASE))


def _labelled(said: str) -> str | None:
    label = _LABEL.match(said)
    rest = said[label.end() :] if label else said
    if label and (iso := _iso(rest)):
        return iso
    for pattern in _WRITTEN:
        found = pattern.fullmatch(rest)
        if found:
            month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(found["month"].lower()[:3]))
            return _checked(int(found["year"]), month, int(found["day"]))
    return _numeric(rest)


def _iso(said: str) -> str | None:
    found = _ISO.fullmatch(said)
    if found is None:
        return None
    day, clock, zone = found.groups()
    zone = {"UTC": "Z", "GMT": "Z", None: ""}.get(zone, zone)
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    written = f"{day}T{clock}{zone}" if clock else day
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return written if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _numeric(said: str) -> str | None:
    """17.11.2024 and 11/17/2024 can be read one way only; 11/10/2024 cannot."""
    found = _NUMERIC.fullmatch(said)
    if found is None:
        return None
    if found["year"]:
        return _checked(int(found["year"]), int(found["m"]), int(found["d"]))
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if found["mark"] == "." or first > 12 or first == second:
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else None


def _checked(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
