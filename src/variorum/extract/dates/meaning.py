"""What a matched time expression means: a TimeML value, given when it was written and what was spoken of last.

Every function takes the match and an `Anchor` and answers a `Meaning`, or None where the words are no date
(30 February). What cannot be placed keeps an unknown part ("XXXX-WXX-5") or has no value at all.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from variorum.extract.dates import words
from variorum.values.dates.calendar import first_day, nth_weekday, unit_of

Type = Literal["date", "time", "duration", "set"]


class Anchor(NamedTuple):
    """What a relative expression hangs from: the day of writing, the verb's direction, the values said before it."""

    written: date | None = None
    direction: str = "past"  # past | present | scheduled (told in the present tense) | future
    said: tuple[str, ...] = ()
    day: str | None = None  # the day that a time of day belongs to


class Meaning(NamedTuple):
    """Type, TimeML value (None: not known) and modifier; a vague one ("now", "recently") has no place on a timeline."""

    type: Type
    value: str | None
    mod: str | None = None
    vague: bool = False


Words = dict[str, str | None]
_MODS = {
    "early": "START",
    "earlier": "EARLIER",
    "late": "END",
    "later": "LATER",
    "mid": "MID",
    "middle": "MID",
    "end": "END",
    "close": "END",
    "latter": "END",
    "rest": "LATER",
    "remainder": "LATER",
}


def mod_of(edge: str | None) -> str | None:
    """START, MID or END for "early", "mid-", "the end of"; EARLIER and LATER reach up to or from the day of writing."""
    if not edge:
        return None
    return next((_MODS[word] for word in re.findall(r"[a-z]+", edge.lower()) if word in _MODS), "START")


def latest_of(anchor: Anchor, *units: str) -> str | None:
    """The value spoken of last that is as long as one of the units."""
    return next((value for value in reversed(anchor.said) if unit_of(value) in units), None)


def base_day(anchor: Anchor) -> date | None:
    """The day that "two weeks later" is counted from: of the value spoken of last, or of writing."""
    latest = latest_of(anchor, "day", "week", "month", "quarter", "year")
    return first_day(latest) or anchor.written


# ---- days of the calendar -----------------------------------------------------------------------


FAR = 320  # days: of a day that lies farther off a writer gives the year


def _try_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_of(month: int, day: int | None, anchor: Anchor, which: str = "") -> int | None:
    """The year of a month or day that is named without one: the nearest on the side the verb points to."""
    if anchor.written is None:
        return None
    written, slack = anchor.written, timedelta(days=27 if day is None else 0)
    starts = [found for year in range(written.year - 1, written.year + 2) if (found := _try_date(year, month, day or 1))]
    past = next((start for start in reversed(starts) if start <= written), None)
    coming = next((start for start in starts if start + slack >= written), None)
    if past is None or coming is None:
        return (past or coming or starts[0]).year if starts else None
    back, ahead = (written - past).days, (coming - written).days
    if which in ("last", "next"):
        return past.year if which == "last" else coming.year
    # Farther than that, a writer gives the year: "in January", written in November, is the next one.
    if anchor.direction == "future":
        return coming.year if ahead <= FAR else past.year
    return past.year if back <= (FAR if anchor.direction == "past" else FAR - 120) or ahead > back else coming.year


def year_of_words(word: str, anchor: Anchor) -> int | None:
    """ "last year" and the like, as a number; "that year" is the one spoken of."""
    if re.match(r"(?:that|the)\b", word, re.IGNORECASE):
        spoken = latest_of(anchor, "year", "quarter", "month", "day")
        return int(spoken[:4]) if spoken else None
    if anchor.written is None:
        return None
    return anchor.written.year + {"last": -1, "next": 1}.get(word.split(maxsplit=1)[0].lower(), 0)


def calendar_day(found: Words, anchor: Anchor) -> Meaning | None:
    """ "Friday, Dec. 29, 2017", "29 December", "June 3"."""
    month, day = words.month_number(found["month"] or ""), words.day_number(found["day"] or "0")
    if _try_date(2000, month, day) is None:
        return None
    year = int(found["year"] or 0) if found.get("year") else _year_of(month, day, anchor, side_of(found))
    if year is not None and _try_date(year, month, day) is None:
        return None
    known = f"{year:04}" if year is not None else "XXXX"
    return _in_day(f"{known}-{month:02}-{day:02}", found)


def numeric_day(found: Words, anchor: Anchor) -> Meaning | None:
    """ "2017-12-29"; "12/29/2017" month first, unless only the other order is a date."""
    del anchor
    year, month, day = int(found["year"] or 0), int(found["mon"] or 0), int(found["dd"] or 0)
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    good = _try_date(year, month, day) or (_try_date(year, day, month) if found.get("slash") else None)
    return Meaning("date", good.isoformat()) if good else None


def side_of(found: Words) -> str:
    """ "last" or "next" where the words themselves say which; else nothing."""
    said = (found.get("which") or "").lower().split()
    if any(word in ("last", "past", "previous") for word in said):
        return "last"
    return "next" if any(word in ("next", "coming", "upcoming") for word in said) else ""


def month(found: Words, anchor: Anchor) -> Meaning | None:
    """ "June 2024", "late November", "last April", "June last year"."""
    number, year = words.month_number(found["month"] or ""), None
    which = (found.get("which") or "").lower()
    if found.get("year"):
        year = int(found["year"] or 0)
    elif found.get("yearword"):
        year = year_of_words(found["yearword"] or "", anchor)
    elif anchor.written is not None and "this" in which.split() and len(which.split()) == 1:
        year = anchor.written.year
    else:
        year = _year_of(number, None, anchor, side_of(found))
        if year is not None and anchor.written is not None and number == anchor.written.month and which:
            year = anchor.written.year + {"last": -1, "next": 1}.get(which.split()[0], 0)
    if which in ("each", "every"):
        return Meaning("set", f"XXXX-{number:02}")
    return Meaning("date", f"{year:04}-{number:02}" if year is not None else f"XXXX-{number:02}", mod_of(found.get("edge")))


def year(found: Words, anchor: Anchor) -> Meaning | None:
    """ "2016", "mid-2015", "the end of 2025", "fiscal 1989"."""
    del anchor
    return Meaning("date", found["year"], mod_of(found.get("edge")))


_DECADES = {
    "twenties": "2",
    "thirties": "3",
    "forties": "4",
    "fifties": "5",
    "sixties": "6",
    "seventies": "7",
    "eighties": "8",
    "nineties": "9",
}


def decade(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the 1990s", "the '80s", "the late seventies"."""
    del anchor
    digits = found.get("decade") or "19" + (found.get("tens") or _DECADES[(found.get("named_decade") or "").lower()])
    return Meaning("date", digits, mod_of(found.get("edge")))


_CENTURIES = {"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def century(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the 19th century"."""
    del anchor
    said = (found["nth"] or "").lower()
    number = _CENTURIES.get(said) or int(re.sub(r"\D", "", said) or 0)
    return Meaning("date", f"{number - 1:02}", mod_of(found.get("edge"))) if 1 <= number <= 30 else None


# ---- weekdays, parts of the day, the clock ------------------------------------------------------


def _weekday_day(number: int, which: str, anchor: Anchor) -> str:
    written = anchor.written
    if which in ("previous", "following", "same"):
        written = first_day(latest_of(anchor, "day")) or written
    if written is None:
        return f"XXXX-WXX-{number}"
    back = (written.isoweekday() - number) % 7
    ahead = (number - written.isoweekday()) % 7
    if which in ("last", "previous", "past"):
        return (written - timedelta(days=back or 7)).isoformat()
    if which in ("next", "coming", "following"):
        return (written + timedelta(days=ahead or 7)).isoformat()
    if which == "same":
        return (written - timedelta(days=back)).isoformat()
    if anchor.direction == "scheduled" and not which:
        return (written + timedelta(days=ahead)).isoformat()
    forward = anchor.direction == "future" or which == "this"
    return (written + timedelta(days=ahead) if forward else written - timedelta(days=back)).isoformat()


def weekday(found: Words, anchor: Anchor) -> Meaning | None:
    """ "on Sunday", "last Friday", "early Friday morning", "10 p.m. Wednesday", "every Monday", "on Sundays"."""
    number = words.weekday_number(found["weekday"] or "")
    which = (found.get("which") or "").lower().split() or [""]
    if which[0] in ("every", "each") or found.get("plural"):
        return Meaning("set", f"XXXX-WXX-{number}{part_code(found)}")
    if found.get("beyond"):
        step = -1 if "last" in (found["beyond"] or "").lower() else 1
        return _in_day(_weeks_on(_weekday_day(number, "last" if step < 0 else "next", anchor), step), found)
    day = _weekday_day(number, which[-1], anchor)
    return _in_day(day, found)


def _weeks_on(day: str, weeks: int) -> str:
    return day if day.startswith("XXXX") else (date.fromisoformat(day) + timedelta(days=7 * weeks)).isoformat()


def weekday_beyond(found: Words, anchor: Anchor) -> Meaning | None:
    """ "A week from Friday", "two weeks from tomorrow"."""
    weeks = words.count_of(found.get("number"))
    if weeks is None or weeks != int(weeks):
        return Meaning("date", "FUTURE_REF", vague=True)
    if found.get("weekday"):
        start = _weekday_day(words.weekday_number(found["weekday"] or ""), "", anchor._replace(direction="future"))
        return Meaning("date", _weeks_on(start, int(weeks)))
    if anchor.written is None:
        return Meaning("date", None)
    step = 1 if (found["deictic"] or "").lower() == "tomorrow" else -1
    return Meaning("date", (anchor.written + timedelta(days=step + 7 * int(weeks))).isoformat())


def nth_weekday_of(found: Words, anchor: Anchor) -> Meaning | None:
    """ "The third Tuesday in June", "the last Friday of May 2019"."""
    number, weekday_of = words.month_number(found["month"] or ""), words.weekday_number(found["weekday"] or "") - 1
    year = int(found["year"] or 0) if found.get("year") else _year_of(number, None, anchor)
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}[(found["nth"] or "").lower()]
    return Meaning("date", nth_weekday(year, number, weekday_of, nth).isoformat() if year else f"XXXX-{number:02}-XX")


def any_weekday(found: Words, anchor: Anchor) -> Meaning | None:
    """ "On a Sunday in May": one of many, and so not placed."""
    del anchor
    return Meaning("time" if found.get("part") else "date", f"XXXX-WXX-{words.weekday_number(found['weekday'] or '')}{part_code(found)}")


def part_code(found: Words) -> str:
    """The TimeML code of a part of the day: "TMO" for the morning."""
    return "T" + words.PARTS_OF_DAY[(found.get("part") or "").lower()] if found.get("part") else ""


def _in_day(day: str, found: Words) -> Meaning | None:
    if found.get("clock"):
        clock = clock_time(found)
        return Meaning("time", f"{day}T{clock}") if clock else None
    mod = mod_of(found.get("edge") or found.get("edge2"))
    return Meaning("time" if found.get("part") else "date", day + part_code(found), mod)


def clock_time(found: Words) -> str | None:
    """ "HH:MM" of the clock, or None where there is no such time."""
    named = (found.get("named") or "").lower()
    if named:
        return "00:00" if named == "midnight" else "12:00"
    if found.get("hour24"):
        return f"{int(found['hour24'] or 0):02}:{found['minute24']}"
    hour = int(found["hour"] or 0) % 12 + (12 if (found.get("half") or "").lower().startswith("p") else 0)
    return f"{hour:02}:{found['minute'] or '00'}"


def clock(found: Words, anchor: Anchor) -> Meaning | None:
    """A time of the day, on the day spoken of."""
    said = clock_time(found)
    return Meaning("time", f"{anchor.day or 'XXXX-XX-XX'}T{said}") if said else None


def dotted_clock(found: Words, anchor: Anchor) -> Meaning | None:
    """ "at 6.13": hour and minute with a full stop, with neither a.m. nor p.m."""
    return Meaning("time", f"{anchor.day or 'XXXX-XX-XX'}T{int(found['hour'] or 0):02}:{found['minute']}")


def part_of_day(found: Words, anchor: Anchor) -> Meaning | None:
    """ "in the afternoon", "before dawn", "early morning": on the day spoken of."""
    return Meaning("time", f"{anchor.day or 'XXXX-XX-XX'}{part_code(found)}", mod_of(found.get("edge")))


_WHICH_PART = ("this", "last", "that", "previous", "next", "following", "same")
_OF_THE_DAY_SAID = ("that part", "previous part", "next part", "following part", "same part")
_DAYS_OFF = {
    "yesterday": -1,
    "tomorrow": 1,
    "last part": -1,
    "previous part": -1,
    "next part": 1,
    "following part": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def deictic(found: Words, anchor: Anchor) -> Meaning | None:
    """ "today", "late yesterday", "tomorrow night", "tonight", "this morning", "last night", "10 p.m. yesterday"."""
    said = re.sub(r"\s+", " ", found["deictic"] or "").lower()
    if "part" in found and said in _WHICH_PART:
        said += " part"
    if said == "tonight":
        found = {**found, "part": "night"}
    day = anchor.written + timedelta(days=_DAYS_OFF.get(said, 0)) if anchor.written else None
    if said in _OF_THE_DAY_SAID:
        spoken = first_day(latest_of(anchor, "day"))
        day = spoken + timedelta(days=_DAYS_OFF.get(said, 0)) if spoken else None
    if day is None:
        return Meaning("time" if found.get("part") or found.get("clock") else "date", None)
    return _in_day(day.isoformat(), found)
