"""What named stretches of the calendar mean: "last week", "the fourth quarter", "the summer of 2016", "Thanksgiving"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from variorum.extract.dates import words
from variorum.extract.dates.meaning import FAR, Anchor, Meaning, Words, calendar_day, latest_of, mod_of, side_of, year_of_words
from variorum.values.dates.calendar import easter, first_day, moved, nth_weekday, of_unit, unit_of

# ---- weeks, months, quarters, years, seasons ----------------------------------------------------

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "latest": -1,
    "recent": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}


def unit_named(found: Words, anchor: Anchor) -> Meaning | None:
    """ "last week", "earlier this year", "the following month", "that day", "the previous quarter"."""
    which, unit = (found["which"] or "").lower().split(), (found["unit"] or "").lower()
    beyond = which[0] in ("before", "after")
    unit = "century" if unit.startswith("centur") else unit
    step = next((_STEPS[word] for word in which if word in _STEPS), 0)
    mod = mod_of(found.get("edge"))
    step += step if beyond else 0
    told_on = which == ["next"] and bool(found.get("the")) and anchor.direction == "past"  # "the next year he died"
    back = which[-1] in ("that", "same", "following", "previous", "preceding") or (which[-1] == "next" and unit == "day") or told_on
    if back:
        value = latest_of(anchor, unit) or _inside(latest_of(anchor, "day", "month", "quarter"), unit)
        base = first_day(value) or (anchor.written if which[-1] in ("previous", "preceding") else None)
    else:
        base = anchor.written
    if base is None:
        return Meaning("date", None, mod)
    if unit == "weekend":
        return Meaning("date", _weekend(base, step, anchor), mod)
    day = moved(base.replace(day=1) if unit not in ("day", "week", "fortnight") else base, unit, step)
    return Meaning("date", of_unit(day, unit) if day else None, mod)


def within(found: Words, anchor: Anchor) -> Meaning | None:
    """ "Earlier in the week", "later in the month": those of the day of writing."""
    value = of_unit(anchor.written, (found["unit"] or "").lower()) if anchor.written else None
    return Meaning("date", value, mod_of(found.get("edge")))


def _inside(value: str | None, unit: str) -> str | None:
    day = first_day(value)
    return of_unit(day, unit) if day else None


def _weekend(day: date, step: int, anchor: Anchor) -> str:
    if step == 0 and anchor.direction == "past" and day.isoweekday() < 6:
        step = -1
    year, week, _ = (day + timedelta(days=7 * step)).isocalendar()
    return f"{year:04}-W{week:02}-WE"


def weekend(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the weekend": the last one, or with a verb in the future the next."""
    return Meaning("date", _weekend(anchor.written, 0, anchor) if anchor.written else None, mod_of(found.get("edge")))


def season(found: Words, anchor: Anchor) -> Meaning | None:
    """ "last fall", "the summer of 2016", "this spring"."""
    code = words.SEASONS[(found["season"] or "").lower()]
    mod = mod_of(found.get("edge"))
    if (found.get("which") or "").lower() in ("every", "each"):
        return Meaning("set", f"XXXX-{code}")
    if found.get("year"):
        return Meaning("date", f"{found['year']}-{code}", mod)
    if anchor.written is None:
        return Meaning("date", f"XXXX-{code}", mod)
    which = (found.get("which") or "").lower().split()
    years = range(anchor.written.year - 1, anchor.written.year + 2)
    starts = [date(number, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code], 1) for number in years]
    if which[-1:] == ["this"] and code != "WI":
        return Meaning("date", f"{anchor.written.year}-{code}", mod)
    forward = anchor.direction == "future" if not which or which[-1] == "this" else which[-1] in ("next", "coming")
    if forward:
        chosen = next((start for start in starts if start + timedelta(days=60) >= anchor.written), starts[-1])
    else:
        ended = 90 if which[-1:] == ["last"] else 0
        chosen = next((start for start in reversed(starts) if start + timedelta(days=ended) <= anchor.written), starts[0])
    return Meaning("date", f"{chosen.year}-{code}", mod)


def quarter(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the fourth quarter", "third-quarter", "4Q 2017", "this year's second quarter", "the first half of 2016"."""
    number = words.ORDINALS.get((found["nth"] or "").lower()) or int(found["nth"] or 0)
    letter = "H" if found.get("halfyear") else "Q"
    number = 2 if letter == "H" and number == 4 else number
    mod = mod_of(found.get("edge"))
    year = _stated_year(found, anchor)
    if year is None and anchor.written is not None:
        begun = date(anchor.written.year, number * 3 - 2 if letter == "Q" else number * 6 - 5, 1)
        year = anchor.written.year - (begun > anchor.written and anchor.direction != "future")
        if found.get("before"):
            year = (_quarter_year(anchor) or year) - 1
    return Meaning("date", f"{year:04}-{letter}{number}" if year is not None else f"XXXX-{letter}{number}", mod)


def _stated_year(found: Words, anchor: Anchor) -> int | None:
    for name in ("year", "year2"):
        if found.get(name):
            said = int(found[name] or 0)
            return said if said > 99 else 2000 + said
    word = (found.get("yearword") or found.get("yearword2") or "").lower()
    return year_of_words(word, anchor) if word and not word.startswith("the") else None


def _quarter_year(anchor: Anchor) -> int | None:
    reported = _reported(anchor)
    return int(reported[:4]) if reported else None


def _reported(anchor: Anchor) -> str | None:
    """The quarter of which results are told: the newest spoken of that was over when it was written, else the newest."""
    quarters = [value for value in anchor.said if unit_of(value) == "quarter"]
    now = of_unit(anchor.written, "quarter") if anchor.written else None
    return max((value for value in quarters if now is None or value < now), default=max(quarters, default=None))


def the_year(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the rest of the year", "the first nine months of the year": the one spoken of last, or that of the writing."""
    latest = anchor.said[-1] if anchor.said else None
    spoken = int(latest[:4]) if latest and unit_of(latest) in ("year", "quarter", "half") else None
    year = spoken or (anchor.written.year if anchor.written else None)
    return Meaning("date", f"{year:04}" if year else None, mod_of(found.get("edge")))


def full_year(found: Words, anchor: Anchor) -> Meaning | None:
    """ "The full year": the one that results are told of, and none that lies ahead of the day of writing."""
    told = the_year(found, anchor)
    ahead = told is not None and anchor.written is not None and (told.value or "") > f"{anchor.written.year:04}"
    return Meaning("date", f"{anchor.written.year:04}") if ahead and anchor.written else told


def year_end(found: Words, anchor: Anchor) -> Meaning | None:
    """ "by year-end": the last day of the year, of the last one where the verb points back."""
    del found
    if anchor.written is None:
        return Meaning("date", None)
    return Meaning("date", f"{anchor.written.year - (anchor.direction == 'past'):04}-12-31")


def the_quarter(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the quarter", "the latest quarter", "the period": the one that was spoken of, or the last that ended."""
    if found.get("month"):
        return _quarter_ended(found, anchor)
    latest = _reported(anchor)
    if found.get("latest") and anchor.written:
        before = moved(anchor.written.replace(day=1), "quarter", -1)
        ended = of_unit(before, "quarter") if before else None
        latest = ended if latest is None or (ended is not None and latest > ended) else latest
    return Meaning("date", latest, vague=latest is None)


def _quarter_ended(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the quarter ended Sept. 30": that of the calendar in which the day lies."""
    ended = calendar_day(found, anchor)
    day = first_day(ended.value) if ended else None
    return Meaning("date", of_unit(day, "quarter") if day else None, vague=day is None)


def quarter_of_year(found: Words, anchor: Anchor) -> Meaning | None:
    """ "the 1988 quarter", "the 2016 period": the quarter spoken of, in that year."""
    latest = _reported(anchor)
    return Meaning("date", f"{found['year']}{latest[4:] if latest else ''}")


TERMS = ("P6M", "P9M", "P1Y")  # lengths of which results are told


def year_before(found: Words, anchor: Anchor) -> Meaning | None:
    """ "a year earlier", "a year ago", "the year-earlier quarter": as long as what it is set against."""
    del found
    spoken = next((value for value in reversed(anchor.said) if unit_of(value) == "quarter" or value in TERMS), None)
    latest = _reported(anchor)
    if latest and spoken not in TERMS:
        return Meaning("date", f"{int(latest[:4]) - 1:04}{latest[4:]}")
    base = anchor.written
    return Meaning("date", f"{base.year - 1:04}" if base else None)


# ---- holidays -----------------------------------------------------------------------------------

_HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "martin luther king": lambda year: nth_weekday(year, 1, 0, 3),
    "valentine's day": lambda year: date(year, 2, 14),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "st. patrick's day": lambda year: date(year, 3, 17),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "easter": easter,
    "anzac day": lambda year: date(year, 4, 25),
    "mother's day": lambda year: nth_weekday(year, 5, 6, 2),
    "juneteenth": lambda year: date(year, 6, 19),
    "canada day": lambda year: date(year, 7, 1),
    "bastille day": lambda year: date(year, 7, 14),
    "remembrance day": lambda year: date(year, 11, 11),
    "black friday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1),
    "cyber monday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=4),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "independence day": lambda year: date(year, 7, 4),
    "fourth of july": lambda year: date(year, 7, 4),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "columbus day": lambda year: nth_weekday(year, 10, 0, 2),
    "halloween": lambda year: date(year, 10, 31),
    "election day": lambda year: nth_weekday(year, 11, 0, 1) + timedelta(days=1),
    "veterans day": lambda year: date(year, 11, 11),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
}


def holiday(found: Words, anchor: Anchor) -> Meaning | None:
    """ "Thanksgiving Day", "last Christmas"."""
    said = re.sub(
        r"\s+",
        " ",
        (found["holiday"] or "").lower().replace("’", "'").replace("veterans'", "veterans").replace("presidents'", "presidents"),
    )
    said = said.replace("saint ", "st. ").replace("labour", "labor")
    rule = next((day for name, day in _HOLIDAYS.items() if said.startswith(name)), None)
    if rule is None:
        return None
    if found.get("year"):
        return Meaning("date", rule(int(found["year"] or 0)).isoformat())
    if anchor.written is None:
        return Meaning("date", None)
    side, written = {"last": "past", "next": "future"}.get(side_of(found), anchor.direction), anchor.written
    days = [rule(year) for year in range(written.year - 1, written.year + 2)]
    past, coming = [day for day in days if day <= written][-1], next(day for day in days if day >= written)
    if side == "past" and (side_of(found) or (written - past).days <= FAR):
        return Meaning("date", past.isoformat())
    if side == "future" and (side_of(found) or (coming - written).days <= FAR):
        return Meaning("date", coming.isoformat())
    # "The party was called off", told on the eve of the day: a year lies between it and the last one, which would be named.
    return Meaning("date", min(days, key=lambda day: (abs((day - written).days), day)).isoformat())
