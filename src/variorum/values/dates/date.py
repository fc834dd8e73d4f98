"""Dates: when something was, is or will be, as an account says it: "Friday", "29 December 2017", "earlier this year".

A date is a stretch of the calendar, first and last day included (`start` equals `end` for a day; a time of
day has both to the minute). Two dates differ only if their stretches share no minute; a stretch inside another
is the same answer said less exactly. What could not be placed (`start` None) is compared by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Literal, NamedTuple, cast

from variorum.types import Claim, Kind, Reason, Verdict
from variorum.values.dates.calendar import days_of
from variorum.values.readings import sides_first
from variorum.values.statements.acts import SAYING, same

NOT_ONE_MOMENT = "no two that lie apart stand with one act"  # the last step of a trace: the claims hardly belong together
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Date:
    """One date as said. `start` and `end` are ISO 8601, both included; `value` is TimeML (TIMEX3).

    `act` is the lemma of the verb it stands with: what happened then. `relation` is the word before it that
    bends it ("since", "by", "shortly after", "around"), `mod` what narrows it (START, MID, END, EARLIER, LATER,
    APPROX ...), `tense` that of the verb, `written` the day from which a relative date was counted, `about` who and
    what happened then, in the account's words, `acts` and `who` the lemmas of the words that name that deed and
    who did it.
    """

    start: str | None
    end: str | None
    said: str
    precision: str | None
    type: Literal["date", "time", "duration", "set"]
    value: str | None
    act: str | None = None
    relation: str | None = None
    mod: str | None = None
    tense: str | None = None
    written: str | None = None
    about: str | None = None
    acts: tuple[str, ...] = ()
    who: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind of claim that carries this value."""
        return "date"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a date."""
        return {
            "start": self.start,
            "end": self.end,
            "said": self.said,
            "precision": self.precision,
            "type": self.type,
            "value": self.value,
        }

    def say(self) -> str:
        """The words, as said."""
        return self.said


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
_PART = re.compile(r"T([A-Z]{2})")
_PARTS = {"MO": (240, 720), "AF": (720, 1080), "EV": (1020, 1320), "NI": (1080, 1799)}  # minutes; a night runs past midnight
_THIRDS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}


def _manners(said: str) -> frozenset[str]:
    """How a date is said: by the calendar, by the weekday, counted from another, or relative ("last week")."""
    found = {name for name, shape in (("calendar", _CALENDAR), ("weekday", _WEEKDAY)) if shape.search(said)}
    if _COUNTED.search(said):
        found.add("counted")
    return frozenset(found or {"relative"})


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
    if any(_only_clock(value) for value in (one, other)):
        return "clock" if (one.start or "?")[:10] == (other.start or "!")[:10] else "unknown"
    if one.start is None or other.start is None:
        return _unplaced(one, other)
    low, high = sorted((one, other), key=lambda value: (_bounds(value)[0], _bounds(value)[1]))
    (low_start, low_end), (high_start, high_end) = _bounds(low), _bounds(high)
    if (low_start, low_end) == (high_start, high_end):
        return "same"
    if low_end < high_start:
        return _apart(one, other)
    if "time" in (one.type, other.type) and low_start[:10] == high_start[:10] and "day" in (one.precision, other.precision):
        return "same" if _part_of_day(one) or _part_of_day(other) else "clock"
    return "within" if high_end <= low_end or low_start == high_start else "overlap"


def _only_clock(value: Date) -> bool:
    """A time of day whose day was not said with it."""
    return value.type == "time" and not (_WEEKDAY.search(value.said) or _CALENDAR.search(value.said) or _DEICTIC.search(value.said))


def _reach(one: Date, other: Date) -> Relation:
    """A length of time beside a date: "the past seven years" begins when "since 2009" does, to the unit it is counted in."""
    lasting, since = (one, other) if one.type == "duration" else (other, one)
    if lasting.start and since.start and since.relation in ("since", "from"):
        return "same" if abs(int(lasting.start[:4]) - int(since.start[:4])) <= (since.precision != "year") else "unknown"
    return "unknown"


def _part_of_day(value: Date) -> bool:
    return bool(_PART.search(value.value or ""))


def _bounds(value: Date) -> tuple[str, str]:
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
    hangs = not (_manners(one.said) & {"calendar", "weekday"}) or not (_manners(other.said) & {"calendar", "weekday"})
    if one.precision == other.precision == "year" and any("counted" in _manners(value.said) for value in (one, other)):
        return "unknown" if _gap(one, other) <= 1 else "disjoint"  # "two years ago" may be a year and a half
    if hangs and {one.precision, other.precision} <= {"day", "week"} and not both_days:
        return "unknown" if _gap(one, other) <= 7 else "disjoint"  # a week that was, seen from a Sunday or a Monday
    return "unknown" if both_days and hangs and _distance(one, other) <= 1 else "disjoint"


def _only_weekday(value: Date) -> bool:
    return _manners(value.said) == {"weekday"}


def _distance(one: Date, other: Date) -> int:
    first, second = (date.fromisoformat((value.start or "0001-01-01")[:10]) for value in (one, other))
    return abs((first - second) / timedelta(days=1)).__int__()


def _gap(one: Date, other: Date) -> int:
    """Days from the end of the earlier to the beginning of the later."""
    earlier, later = sorted((one, other), key=_bounds)
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
    guessed = any(_only_clock(value) for value in (one, other))
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


# ---- comparing claims ---------------------------------------------------------------------------


class _Pair(NamedTuple):
    one: Claim
    other: Claim
    stands: Relation


def compare(claims: Sequence[Claim]) -> Verdict:
    """How dates that answer one question stand to one another; every claim's value is a `Date`."""
    groups = _groups(claims)
    documents = sorted({claim.document for claim in claims})
    shown = _shown(claims, groups)
    if len(documents) < 2:
        return Verdict("single-source", None, f"Only one account says when: {shown}.", groups)
    pairs = [
        _Pair(one, other, relation(_date(one), _date(other))) for one, other in combinations(claims, 2) if one.document != other.document
    ]
    trace = tuple(dict.fromkeys(_line(pair) for pair in pairs))
    fitting = _fitting(pairs)
    apart = [pair for pair in pairs if pair.stands == "disjoint" and not _one_of_several(pair, fitting)]
    of_one = [pair for pair in apart if _of_one_act(_date(pair.one), _date(pair.other))]
    if of_one:
        return _disputed(of_one, sides_first(groups, claims, [claim for pair in of_one for claim in pair[:2]]), trace)
    if apart:
        one, other = _told_apart(*(_date(claim) for claim in apart[0][:2]))
        explained = f"{one} and {other} are not shown to be of one moment."
        return Verdict("compatible", "time", explained, groups, (*trace, NOT_ONE_MOMENT))
    if all(pair.stands in ("same", "within", "clock") for pair in pairs) and _shared_by_all(claims, groups, documents):
        return _agreed(claims, groups, documents, trace)
    return _compatible(pairs, groups, trace)


def _told_apart(one: Date, other: Date) -> tuple[str, str]:
    """As said, with the day if both are said alike: "Tuesday" of two weeks."""
    if one.said.casefold() != other.said.casefold() or not one.start or not other.start:
        return one.said, other.said
    return f"{one.said} ({one.start})", f"{other.said} ({other.start})"


def _of_one_act(one: Date, other: Date) -> bool:
    """Both dates stand with one verb, or with none: "opened on Monday", "opens on Wednesday". Two days of saying are two sayings."""
    return same(one.act, other.act) and one.act not in SAYING if one.act and other.act else one.act == other.act


def _fitting(pairs: Sequence[_Pair]) -> dict[str, list[Claim]]:
    """For each claim, by its id, the others that say the same date or one within it, or around it."""
    fitting: dict[str, list[Claim]] = {}
    for pair in pairs:
        if pair.stands in ("same", "within"):
            fitting.setdefault(pair.one.id, []).append(pair.other)
            fitting.setdefault(pair.other.id, []).append(pair.one)
    return fitting


def _one_of_several(pair: _Pair, fitting: Mapping[str, Sequence[Claim]]) -> bool:
    """Another date of the same sentence fits: "on Oct. 16 and Oct. 22" beside "Oct. 16"."""
    return any(
        beside.id != claim.id and _neighbours(beside, claim)
        for claim, against in ((pair.one, pair.other), (pair.other, pair.one))
        for beside in fitting.get(against.id, ())
    )


def _neighbours(one: Claim, other: Claim) -> bool:
    return one.document == other.document and one.sentence == other.sentence


def _date(claim: Claim) -> Date:
    return cast(Date, claim.value)


def _groups(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """Claims that give one answer, each group in the order given, the groups from the earliest on."""
    order = sorted(
        range(len(claims)), key=lambda index: (_bounds(_date(claims[index])) if _date(claims[index]).start else ("~", "~"), index)
    )
    groups: list[list[int]] = []
    for index in order:
        for group in groups:
            if all(relation(_date(claims[index]), _date(claims[member])) == "same" for member in group):
                group.append(index)
                break
        else:
            groups.append([index])
    return tuple(tuple(sorted(group)) for group in groups)


def _shared_by_all(claims: Sequence[Claim], groups: Sequence[Sequence[int]], documents: Sequence[str]) -> bool:
    return any({claims[index].document for index in group} == set(documents) for group in groups)


def _agreed(claims: Sequence[Claim], groups: tuple[tuple[int, ...], ...], documents: Sequence[str], trace: tuple[str, ...]) -> Verdict:
    group = next(group for group in groups if {claims[index].document for index in group} == set(documents))
    members = [claims[index] for index in group]
    manners = [
        frozenset().union(*(_manners(_date(claim).said) for claim in members if claim.document == document)) for document in documents
    ]
    said = _and(dict.fromkeys(_date(claim).said for claim in members))
    if frozenset.intersection(*manners) or not any(manner & {"calendar", "weekday"} for manner in manners):
        count = {2: "Both accounts say", 3: "All three accounts say"}.get(len(documents), f"All {len(documents)} accounts say")
        return Verdict("corroborated", "same", f"{count} {said}.", groups, trace)
    if any("counted" in manner for manner in manners):
        return Verdict("compatible", "unit", f"{said} are one date, counted in different ways.", groups, trace)
    if _date(members[0]).precision == "day":
        return Verdict("corroborated", "same", f"{said} are the same day.", groups, trace)
    return Verdict("corroborated", "same", f"{said} are the same time.", groups, trace)


def _compatible(pairs: Sequence[_Pair], groups: tuple[tuple[int, ...], ...], trace: tuple[str, ...]) -> Verdict:
    reason, pair = _why(pairs)
    first, second = _exact_first(pair)
    stands = {
        "range": f"{first} and {second} overlap, so both can be true.",
        "rounding": f"{first} is more exact than {second}, and fits it.",
        "time": f"{first} and {second} can be the same time, said in two ways.",
        "unit": f"{first} and {second} are one date, counted in different ways.",
    }[reason]
    return Verdict("compatible", reason, stands, groups, trace)


def _why(pairs: Sequence[_Pair]) -> tuple[Reason, _Pair]:
    """The reason of the first pair that has the weightiest one."""
    reasons: list[tuple[Reason, _Pair]] = [
        (_reason(pair), pair) for pair in pairs if pair.stands != "same" or _date(pair.one).said != _date(pair.other).said
    ]
    order: tuple[Reason, ...] = ("range", "rounding", "unit", "time")
    return min(reasons, key=lambda one: order.index(one[0])) if reasons else ("time", pairs[0])


def _reason(pair: _Pair) -> Reason:
    one, other = _date(pair.one), _date(pair.other)
    if pair.stands == "overlap" or (
        pair.stands == "within" and ({one.mod, other.mod} & {"EARLIER", "LATER"} or _from_to(one) or _from_to(other))
    ):
        return "range"
    if pair.stands == "within":
        return "rounding"
    counted = pair.stands == "same" and "counted" in _manners(one.said) ^ _manners(other.said)
    return "unit" if counted or {one.type, other.type} == {"date", "duration"} else "time"


def _from_to(value: Date) -> bool:
    return "/" in (value.value or "")


def _exact_first(pair: _Pair) -> tuple[str, str]:
    lengths = []
    for claim in (pair.one, pair.other):
        start, end = _bounds(_date(claim))
        lengths.append((int(end[:4]) - int(start[:4]), end[5:7] != start[5:7], end[8:10] != start[8:10], end != start))
    first, second = _date(pair.one).said, _date(pair.other).said
    return (first, second) if lengths[0] <= lengths[1] else (second, first)


def _disputed(apart: Sequence[_Pair], groups: tuple[tuple[int, ...], ...], trace: tuple[str, ...]) -> Verdict:
    planned = [pair for pair in apart if _replanned(_date(pair.one), _date(pair.other))]
    one, other = (_date(claim) for claim in (planned or apart)[0][:2])
    said = f"{one.said} and {other.said} cannot both be"
    if planned:
        return Verdict("disputed", "update", f"{said} the time planned; the accounts were written on different days.", groups, trace)
    if one.said.casefold().replace("’", "'") == other.said.casefold().replace("’", "'"):  # "last week", written in two weeks
        return Verdict("compatible", "time", f"{one.said} is told by accounts that were written on different days.", groups, trace)
    years = all(re.search(r"\d{4}", value.said) for value in (one, other))
    return Verdict("disputed", "unresolved" if years else "time", f"{said} the {'date' if years else 'time of one thing'}.", groups, trace)


def _replanned(one: Date, other: Date) -> bool:
    return "done" not in (one.tense, other.tense) and one.written is not None and other.written is not None and one.written != other.written


_STANDS = {
    "same": "are the same",
    "within": "fit, one less exact than the other",
    "overlap": "overlap",
    "clock": "fit, one with the hour",
    "unknown": "cannot be set against one another",
    "disjoint": "share no time",
}


def _line(pair: _Pair) -> str:
    one, other = _date(pair.one), _date(pair.other)
    return f"{one.said} ({one.value or 'not placed'}) and {other.said} ({other.value or 'not placed'}) {_STANDS[pair.stands]}"


def _shown(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> str:
    return _and(dict.fromkeys(_date(claims[group[0]]).said for group in groups))


def _and(words: Iterable[str]) -> str:
    several = list(words)
    return several[0] if len(several) == 1 else f"{', '.join(several[:-1])} and {several[-1]}"
