"""The calendar behind dates: a TimeML value is a stretch of days, and days are counted from it.

One idea: the value ("2017-12-29", "2017-Q4", "199", "2017-12-29TMO") is the only thing that is worked out;
first and last day, and the precision, are read off it. A value with an unknown part ("XXXX-WXX-5") has no
place on the calendar, and is never given one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_SHAPE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?|T([A-Z]{2}))?)?|-W(\d\d)(-WE)?|-Q([1-4])|-H([12])|-(SP|SU|FA|WI))?")
_DURATION = re.compile(r"P(T)?(\d+(?:\.\d+)?)([DWMYHSQEC])(?:(\d+)M)?")
PARTS = {"MO": ("05:00", "12:00"), "AF": ("12:00", "18:00"), "EV": ("17:00", "22:00"), "NI": ("18:00", "23:59"), "DT": ("08:00", "18:00")}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.4375, "Q": 91.3125, "Y": 365.25, "E": 3652.5, "C": 36525.0}


class Stretch(NamedTuple):
    """First and last day (or minute) of a value, both included, in ISO 8601."""

    start: str
    end: str
    precision: str


def stretch(value: str | None) -> Stretch | None:
    """Where a TimeML value lies on the calendar, or None if any part of it is unknown."""
    if value is None:
        return None
    if re.fullmatch(r"\d\d\d", value):
        return Stretch(f"{value}0-01-01", f"{value}9-12-31", "decade")
    if re.fullmatch(r"\d\d", value):
        return Stretch(f"{value}00-01-01", f"{value}99-12-31", "century")
    shape = _SHAPE.fullmatch(value)
    if not shape:
        return None
    year, month, day, hour, minute, part, week, weekend, quarter, half, season = shape.groups()
    try:
        if day:
            return _day(f"{year}-{month}-{day}", hour, minute, part)
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            first = monday + timedelta(days=5 if weekend else 0)
            return Stretch(first.isoformat(), (monday + timedelta(days=6)).isoformat(), "weekend" if weekend else "week")
    except ValueError:
        return None
    if season:
        first_month, last_month = _SEASONS[season]
        return _months(int(year), first_month, int(year) + (season == "WI"), last_month, "season")
    if quarter:
        return _months(int(year), int(quarter) * 3 - 2, int(year), int(quarter) * 3, "quarter")
    if half:
        return _months(int(year), int(half) * 6 - 5, int(year), int(half) * 6, "half")
    if month:
        return _months(int(year), int(month), int(year), int(month), "month") if 1 <= int(month) <= 12 else None
    return Stretch(f"{year}-01-01", f"{year}-12-31", "year")


def _day(day: str, hour: str | None, minute: str | None, part: str | None) -> Stretch | None:
    date.fromisoformat(day)
    if minute:
        return Stretch(f"{day}T{hour}:{minute}", f"{day}T{hour}:{minute}", "minute")
    if hour:
        return Stretch(f"{day}T{hour}:00", f"{day}T{hour}:59", "hour")
    if part:
        first, last = PARTS.get(part, ("00:00", "23:59"))
        return Stretch(f"{day}T{first}", f"{day}T{last}", "part of day")
    return Stretch(day, day, "day")


def _months(year: int, month: int, last_year: int, last_month: int, precision: str) -> Stretch | None:
    if not 1 <= year <= last_year <= 9999:
        return None
    return Stretch(f"{year:04}-{month:02}-01", f"{last_year:04}-{last_month:02}-{monthrange(last_year, last_month)[1]:02}", precision)


def narrowed(whole: Stretch, mod: str | None) -> Stretch:
    """The early (START), middle (MID) or late (END) part of a stretch of days; neighbouring parts overlap, as the words do."""
    if mod not in ("START", "MID", "END") or "T" in whole.start or whole.precision == "day":
        return whole
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    days = (last - first).days
    low, high = {"START": (0.0, 0.42), "MID": (0.25, 0.75), "END": (0.58, 1.0)}[mod]
    begin, finish = first + timedelta(days=int(days * low)), first + timedelta(days=round(days * high))
    return Stretch(begin.isoformat(), finish.isoformat(), whole.precision)


def days_of(duration: str | None) -> float | None:
    """The length in days of a TimeML duration such as "P3W" or "PT2H", or None if it is not counted."""
    found = _DURATION.fullmatch(duration or "")
    if not found:
        return None
    clock, count, unit, months = found.groups()
    if clock:
        return float(count) * {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}.get(unit, 1.0)
    return float(count) * _DAYS.get(unit, 1.0) + float(months or 0) * _DAYS["M"]


# ---- counting -----------------------------------------------------------------------------------


def moved(day: date, unit: str, count: int) -> date | None:
    """The day that lies `count` units after `day`; None beyond the years that have four digits."""
    try:
        if unit in ("day", "week", "fortnight"):
            return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        months = count * {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        total = day.year * 12 + day.month - 1 + months
        year, month = divmod(total, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if 1 <= year <= 9999 else None
    except (OverflowError, KeyError):
        return None


def of_unit(day: date, unit: str) -> str:
    """The value of the week, month, quarter, year ... that the day lies in."""
    if unit in ("week", "fortnight"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return {
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "year": f"{day.year:04}",
        "decade": f"{day.year:04}"[:3],
        "century": f"{day.year:04}"[:2],
    }.get(unit, day.isoformat())


def first_day(value: str | None) -> date | None:
    """The first day of a value's stretch, or None if it has none."""
    found = stretch(value)
    return date.fromisoformat(found.start[:10]) if found else None


def unit_of(value: str | None) -> str | None:
    """The unit a value is as long as: day, week, month, quarter, year, decade ..."""
    found = stretch(value)
    if found is None:
        return None
    return "day" if "T" in found.start else found.precision


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (8 * b + 13) // 25
    g = (19 * a + b - d - f + 15) % 30
    h, i = divmod(c, 4)
    j = (32 + 2 * e + 2 * h - g - i) % 7
    k = (a + 11 * g + 19 * j) // 433
    month = (g + j - 7 * k + 90) // 25
    return date(year, month, (g + j - 7 * k + 33 * month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (from 1; -1 is the last) given weekday (Monday is 0) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
