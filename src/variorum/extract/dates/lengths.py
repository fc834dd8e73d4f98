"""What counted time means: "three days ago", "the past seven years", "every two weeks"; and the vague "now" and "soon"."""

from __future__ import annotations

import re
from datetime import timedelta

from variorum.extract.dates import words
from variorum.extract.dates.meaning import Anchor, Meaning, Words, base_day, part_code
from variorum.values.dates.calendar import moved, of_unit


def ago(found: Words, anchor: Anchor) -> Meaning | None:
    """ "three days ago", "about a month ago", "two weeks later", "a few years from now"."""
    which, unit = re.sub(r"\s+", " ", found["way"] or "").lower(), _unit(found)
    count = words.count_of(found.get("number"))
    back = which in ("ago", "earlier", "before")
    if unit in ("second", "minute", "hour"):
        return length(found, anchor)
    if count is None:
        return Meaning("date", "PAST_REF" if back else "FUTURE_REF")
    base = anchor.written if which in ("ago", "from now", "hence", "from today") else base_day(anchor)
    if base is None:
        return Meaning("date", None, _approximate(found))
    if unit == "decade":
        unit, count = "year", count * 10
    if unit == "century" and count != int(count):
        unit, count = "year", count * 100
    if count != int(count):
        unit, count = {"year": ("month", count * 12)}.get(unit, (unit, round(count)))
    day = moved(base, unit, int(-count if back else count))
    if day and unit == "week" and found.get("weekday"):  # "two weeks ago Monday"
        day -= timedelta(days=(day.isoweekday() - words.weekday_number(found["weekday"] or "")) % 7)
        return Meaning("date", day.isoformat(), _approximate(found))
    return Meaning("date", of_unit(day, unit) if day else None, _approximate(found))


def _unit(found: Words) -> str:
    unit = (found["unit"] or "").lower()
    return "century" if unit.startswith("centur") else unit


def _approximate(found: Words) -> str | None:
    about = (found.get("about") or "").lower()
    if not about:
        return None
    first = about.split()[0]
    return {
        "nearly": "LESS_THAN", "almost": "LESS_THAN", "less": "LESS_THAN", "under": "LESS_THAN", "more": "MORE_THAN", "over": "MORE_THAN",
        "at": "EQUAL_OR_MORE", "up": "EQUAL_OR_LESS", "exactly": None, "just": None, "only": None,
    }.get(first, "APPROX")  # fmt: skip


def length(found: Words, anchor: Anchor) -> Meaning | None:
    """ "20 years", "the past two months", "a six-month", "several weeks"."""
    del anchor
    unit, count = _unit(found), words.count_of(found.get("number"))
    if not found.get("number") and found.get("one") is not None:
        count = 1.0
    if count is not None and found.get("and_half"):
        count += 0.5
    said = "X" if count is None else f"{count:g}"
    if unit in ("second", "minute", "hour"):
        if count is not None and count != int(count):
            whole, rest = divmod(count, 1)
            minutes = round(rest * 60)
            smaller = {"hour": f"{minutes}M", "minute": f"{minutes}S"}.get(unit, "")
            return Meaning("duration", f"PT{f'{whole:g}{words.UNITS[unit]}' if whole else ''}{smaller}", _approximate(found))
        return Meaning("duration", f"PT{said}{words.UNITS[unit]}", _approximate(found))
    if unit in ("decade", "century"):
        said = "X" if count is None else f"{count * (10 if unit == 'decade' else 100):g}"
        code = ("E" if unit == "decade" else "C") if count is None else "Y"
        return Meaning("duration", f"P{said}{code}", _approximate(found))
    if unit == "quarter" and count is not None:
        return Meaning("duration", f"P{count * 3:g}M", _approximate(found))
    if unit == "fortnight":
        return Meaning("duration", f"P{'X' if count is None else f'{count * 2:g}'}W", _approximate(found))
    if unit == "year" and count is not None and count % 1 == 0.5:
        return Meaning("duration", f"P{int(count)}Y6M" if count > 1 else "P6M", _approximate(found))
    return Meaning("duration", f"P{said}{words.UNITS[unit]}", _approximate(found))


_FREQUENT = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


def frequency(found: Words, anchor: Anchor) -> Meaning | None:
    """ "every day", "each month", "weekly", "annually", "every two years", "every other week", "twice a year"."""
    del anchor
    if found.get("adverb"):
        return Meaning("set", _FREQUENT[(found["adverb"] or "").lower()])
    if found.get("part"):
        return Meaning("set", f"XXXX-XX-XX{part_code(found)}")
    unit = _unit(found)
    count = words.count_of(found.get("number")) or (2 if found.get("other") else 1)
    clock_unit = "T" if unit in ("second", "minute", "hour") else ""
    if unit == "decade":
        return Meaning("set", f"P{count * 10:g}Y")
    return Meaning("set", f"P{clock_unit}{count:g}{words.UNITS[unit][0]}")


def vague(found: Words, anchor: Anchor) -> Meaning | None:
    """ "now", "recently", "soon": before, at or after the time of writing, and no more."""
    del anchor
    value = next(name for name in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") if found.get(name.split("_")[0].lower()))
    return Meaning("date", value, vague=True)
