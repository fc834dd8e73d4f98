"""How two dates stand to one another: the same, one within the other, apart.

Two dates differ only if their stretches share no minute; a stretch inside another is the same answer said less exactly.
What could not be placed (`start` None) is compared by its words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from variorum.values.dates.calendar import days_of
from variorum.values.dates.record import Date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# ---- what one date says -------------------------------------------------------------------------

_CALENDAR = re.compile(
    r"\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d/\d|quarter|\b[1-4]Q\b|\bQ[1-4]\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:ago|from now|past)\b|\b(?:hour|day|week|month|year|decade)s? (?:earlier|later)\b", re.IGNORECASE)
_NEAR = re.compile(r"(?:just|shortly|soon|right|moments|minutes) (after|before)|around|about|approximately|roughly|nearly|almost|circa")
_DEICTIC = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this|last)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_WHICH_WEEK = re.compile(r"\b(?:last|next|this|previous|past|following|coming|week|ago)\b", re.IGNORECASE)
_PART = re.compile(r"T([A-Z]{2})")
_PARTS = {"MO": (240, 720), "AF": (720, 1080), "EV": (1020, 1320), "NI": (1080, 1799)}  # minutes; a night runs past midnight
_THIRDS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}


def manners(said: str) -> frozenset[str]:
    """How a date is said: by the calendar, by the weekday, counted from another, or relative ("last week")."""
    found = {name for name, shape in (("calendar", _CALENDAR), ("weekday", _WEEKDAY)) if shape.search(said)}
    if _COUNTED.search(said):
        found.add("counted")
    return frozenset(found or {"relative"})


def one_weekday(one: Date, other: Date) -> bool:
    """A day of the week alone, and the same one of the week before or after: "Friday", "Friday night"; "Friday", "yesterday"."""
    days = [_bare_weekday(value.said) for value in (one, other)]
    if days[0] is not None and days[1] is not None:
        return days[0] == days[1] and (one.start or "")[:10] != (other.start or "")[:10]
    return days != [None, None] and _weekday(one) == _weekday(other) and _distance(one, other) == len(WEEKDAYS)


def _bare_weekday(said: str) -> str | None:
    found = _WEEKDAY.search(said)
    return found[0].lower() if found and not _CALENDAR.search(said) and not _WHICH_WEEK.search(said) else None


def _weekday(value: Date) -> int | None:
    """0 (Monday) to 6 for a day whose weekday is known, by its word or by the calendar."""
    word = _WEEKDAY.search(value.said)
    if word:
        return WEEKDAYS.index(word[0].lower())
    return date.fromisoformat(value.start[:10]).weekday() if value.start and value.start[:10] == (value.end or "")[:10] else None


def _minutes(value: Date) -> tuple[int, int] | None:
    """First and last minute of the day that a time of day can honestly mean, or None if it says none."""
    clock, part = _CLOCK.search(value.value or ""), _PART.search(value.value or "")
    if clock and "/" in (value.value or ""):
        clocks = [int(hour) * 60 + int(minute) for hour, minute in _CLOCK.findall(value.value or "")]
        return clocks[0], clocks[-1]
    if clock:
        minute = int(clock[1]) * 60 + int(clock[2])
        near = _NEAR.fullmatch("around" if value.relation is None and _NAMED.search(value.said) else value.relation or "")
        round_ = 20 if minute % 30 == 0 else 10
        if near:
            return (minute - (0 if near[1] == "after" else round_), minute + (0 if near[1] == "before" else round_))
        if value.relation in ("before", "after"):
            return (0, minute - 1) if value.relation == "before" else (minute + 1, 1439)
        return minute, minute
    if part and part[1] in _PARTS:
        low, high = _PARTS[part[1]]
        if re.search(r"\bdawn\b", value.said, re.IGNORECASE):
            return (0, 420) if value.relation == "before" else (240, 480)
        if part[1] == "NI" and value.mod == "END":
            return 1320, high  # "late on Thursday night" is before midnight too
        first, last = _THIRDS.get(value.mod or "", (0.0, 1.0))
        return low + round((high - low) * first), low + round((high - low) * last)
    return None


def _words(value: Date) -> str:
    return re.sub(r"^(?:the|on|in) |[^\w ]", "", value.said.lower()).strip()


# ---- how two dates stand to one another ---------------------------------------------------------

Relation = Literal["same", "within", "overlap", "clock", "unknown", "disjoint"]


def relation(one: Date, other: Date) -> Relation:
    """How two dates stand: the same stretch, one within the other, sharing a part, of unknown place, or apart.

    "clock": the one gives the hour of the day that the other names. A year that was only inferred, and a day that
    hangs from the day of writing, never set two dates apart on their own.
    """
    if one.type == other.type == "duration":
        return _lengths(one, other)
    if "duration" in (one.type, other.type):
        return _reach(one, other)
    if one.type == other.type == "time":
        return _times(one, other)
    if any(only_clock(value) for value in (one, other)):
        return "clock" if (one.start or "?")[:10] == (other.start or "!")[:10] else "unknown"
    if one.start is None or other.start is None:
        return _unplaced(one, other)
    low, high = sorted((one, other), key=lambda value: (bounds(value)[0], bounds(value)[1]))
    (low_start, low_end), (high_start, high_end) = bounds(low), bounds(high)
    if (low_start, low_end) == (high_start, high_end):
        return "same"
    if low_end < high_start:
        return _apart(one, other)
    if "time" in (one.type, other.type) and low_start[:10] == high_start[:10] and "day" in (one.precision, other.precision):
        return "same" if _part_of_day(one) or _part_of_day(other) else "clock"
    return "within" if high_end <= low_end or low_start == high_start else "overlap"


def by_clock(value: Date) -> bool:
    """An hour of the day: "at 9 p.m.", and not "in the evening"."""
    return bool(_CLOCK.search(value.value or ""))


def only_clock(value: Date) -> bool:
    """A time of day whose day was not said with it."""
    return value.type == "time" and not (_WEEKDAY.search(value.said) or _CALENDAR.search(value.said) or _DEICTIC.search(value.said))


def as_long_ago(one: Date, other: Date) -> bool:
    """ "It comes two years after the flood", "the flood two years ago": counted alike from one day, that of writing."""
    lasting, ago = (one, other) if one.type == "duration" else (other, one)
    return (
        lasting.type == "duration" and lasting.relation == "after" and ago.type == "date" and _length_ago(ago) == lasting.value is not None
    )


def _length_ago(value: Date) -> str | None:
    """The TimeML length in "two years ago"."""
    if not value.said.endswith("ago") or not value.start or not value.written:
        return None
    then, now = date.fromisoformat(value.start[:10]), date.fromisoformat(value.written)
    if value.precision == "year":
        return f"P{now.year - then.year}Y"
    if value.precision == "month":
        return f"P{(now.year - then.year) * 12 + now.month - then.month}M"
    if value.precision == "week":
        return f"P{(now - timedelta(days=now.weekday()) - then).days // 7}W"
    return f"P{(now - then).days}D" if value.precision == "day" else None


def _reach(one: Date, other: Date) -> Relation:
    """A length of time beside a date: "the past seven years" begins when "since 2009" does, to the unit it is counted in."""
    if as_long_ago(one, other):
        return "same"
    lasting, since = (one, other) if one.type == "duration" else (other, one)
    if lasting.start and since.start and since.relation in ("since", "from"):
        return "same" if abs(int(lasting.start[:4]) - int(since.start[:4])) <= (since.precision != "year") else "unknown"
    return "unknown"


def _part_of_day(value: Date) -> bool:
    return bool(_PART.search(value.value or ""))


def bounds(value: Date) -> tuple[str, str]:
    """First and last minute that the date can mean, in ISO 8601; of one "before" or "after" another the far end is open."""
    start, end = value.start or "0000", value.end or "9999"
    if value.relation == "before":
        start = "0000"
    if value.relation in ("after",) and value.type == "date":
        end = "9999"
    return (start if "T" in start else start + "T00:00"), (end if "T" in end else end + "T23:59")


def _apart(one: Date, other: Date) -> Relation:
    days, others = _weekday(one), _weekday(other)
    both_days = one.precision == other.precision == "day"
    if both_days and days == others and (_only_weekday(one) or _only_weekday(other)) and _distance(one, other) <= 14:
        return "same"
    if _same_but_year(one, other):
        return "same"
    if _year_inferred(one) != _year_inferred(other):
        inferred, sure = (one, other) if _year_inferred(one) else (other, one)
        moved = _in_year(inferred, (sure.start or "")[:4])
        if moved is not None and relation(moved, sure) != "disjoint":
            return "unknown"
    hangs = not (manners(one.said) & {"calendar", "weekday"}) or not (manners(other.said) & {"calendar", "weekday"})
    if hangs and any(_fits_as_of(value, against) for value, against in ((one, other), (other, one))):
        return "unknown"
    if one.precision == other.precision == "year" and any("counted" in manners(value.said) for value in (one, other)):
        return "unknown" if _gap(one, other) <= 1 else "disjoint"  # "two years ago" may be a year and a half
    if hangs and {one.precision, other.precision} <= {"day", "week"} and not both_days:
        return "unknown" if _gap(one, other) <= 7 else "disjoint"  # a week that was, seen from a Sunday or a Monday
    return "unknown" if both_days and hangs and _distance(one, other) <= 1 else "disjoint"


def _fits_as_of(value: Date, against: Date) -> bool:
    """Counted from the day on which the other account was written it would be no other date: a file's day is often that of a copy."""
    if manners(value.said) & {"calendar", "weekday"} or not (value.start and value.end and value.written and against.written):
        return False
    later = date.fromisoformat(against.written) - date.fromisoformat(value.written)
    start, end = (date.fromisoformat(day[:10]) + later for day in (value.start, value.end))
    return start.isoformat() <= (against.end or "")[:10] and (against.start or "9999")[:10] <= end.isoformat()


def _only_weekday(value: Date) -> bool:
    return manners(value.said) == {"weekday"}


def _distance(one: Date, other: Date) -> int:
    first, second = (date.fromisoformat((value.start or "0001-01-01")[:10]) for value in (one, other))
    return abs((first - second) / timedelta(days=1)).__int__()


def _gap(one: Date, other: Date) -> int:
    """Days from the end of the earlier to the beginning of the later."""
    earlier, later = sorted((one, other), key=bounds)
    return _distance(replace(earlier, start=earlier.end), later)


_NO_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|past|coming|quarter)\b|'\d\d|century", re.IGNORECASE)
_OF_A_YEAR = re.compile(_CALENDAR.pattern + r"|\b(?:spring|summer|fall|autumn|winter)\b", re.IGNORECASE)


def _year_inferred(value: Date) -> bool:
    return bool(_OF_A_YEAR.search(value.said)) and not _NO_YEAR.search(value.said)


def _in_year(value: Date, year: str) -> Date | None:
    if not value.start or not value.end:
        return None
    later = int(value.end[:4]) - int(value.start[:4]) + int(year)
    return replace(value, start=year + value.start[4:], end=f"{later:04}{value.end[4:]}", said=f"{value.said} {year}")


def _same_but_year(one: Date, other: Date) -> bool:
    """Month (and day) agree, and one of the years was not said but taken from the day of writing."""
    if all(re.search(r"\d{4}", value.said) for value in (one, other)) or not all(_CALENDAR.search(value.said) for value in (one, other)):
        return False
    first, second = ((value.value or "????")[4:] for value in (one, other))
    if "time" in (one.type, other.type) and one.type != other.type:
        first, second = first.split("T")[0], second.split("T")[0]  # "June 28" and "June 28 at 2 p.m."
    return first == second != ""


def _times(one: Date, other: Date) -> Relation:
    first, second = _minutes(one), _minutes(other)
    days = {value.start[:10] for value in (one, other) if value.start and (_WEEKDAY.search(value.said) or _CALENDAR.search(value.said))}
    if len(days) == 2 and _weekday(one) != _weekday(other):
        return "disjoint"
    if _CLOCK.findall(one.value or "") == _CLOCK.findall(other.value or "") != [] and one.relation == other.relation:
        return "same"
    if first is None or second is None or _of_other_days(one, other):
        return "unknown" if _words(one) != _words(other) else "same"
    if first == second:
        return "same"
    if first[1] < second[0] or second[1] < first[0]:
        return "disjoint"
    inside = (first[0] <= second[0] and second[1] <= first[1]) or (second[0] <= first[0] and first[1] <= second[1])
    loose = any(_NEAR.fullmatch(value.relation or "") or _NAMED.search(value.said) for value in (one, other))
    return "within" if inside or loose else "overlap"


def _of_other_days(one: Date, other: Date) -> bool:
    """An hour whose day was not said with it was given one from afar, and the two are of different days."""
    guessed = any(only_clock(value) for value in (one, other))
    return guessed and one.start is not None and other.start is not None and one.start[:10] != other.start[:10]


def _lengths(one: Date, other: Date) -> Relation:
    first, second = days_of(one.value), days_of(other.value)
    if first is None or second is None:
        return "same" if _words(one) == _words(other) else "unknown"
    if abs(first - second) <= 0.01 * max(first, second):
        return "same"
    if one.mod or other.mod or abs(first - second) <= 0.1 * max(first, second):
        return "within"
    return "unknown" if (one.relation or "") != (other.relation or "") else "disjoint"


def _unplaced(one: Date, other: Date) -> Relation:
    if _words(one) == _words(other):
        return "same"
    named = [_weekday(value) for value in (one, other)]
    if _WEEKDAY.search(one.said) or _WEEKDAY.search(other.said):
        if None not in named:
            return "disjoint" if named[0] != named[1] else "same"
        return "unknown"
    partial = [(value.value or "") for value in (one, other)]
    if all(part.startswith("XXXX-") or re.match(r"\d{4}-\d\d", part) for part in partial) and _same_but_year(one, other):
        return "same"
    tails = [part[5:] for part in partial if re.match(r"(?:XXXX|\d{4})-\d\d", part)]
    if len(tails) == 2:
        short, long = sorted(tails, key=len)
        return "within" if long.startswith(short) else "disjoint"
    return "unknown"
