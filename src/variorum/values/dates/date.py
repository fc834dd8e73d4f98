"""Dates compared: what several accounts say of when one thing was.

Two dates differ only if their stretches share no minute (`stands`). A dispute is asked of two dates of one act; two of
which that is not known are not shown to be of one moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple, cast

from variorum.types import Claim, Reason, Verdict
from variorum.values.dates.record import Date
from variorum.values.dates.stands import Relation, bounds, by_clock, manners, one_weekday, only_clock, relation
from variorum.values.readings import sides_first
from variorum.values.statements.acts import SAYING, same

NOT_ONE_MOMENT = "no two that lie apart stand with one act"  # the last step of a trace: the claims hardly belong together


_PUBLISHING = frozenset("post share tweet upload publish retweet".split())  # done again and again, as saying is


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
    apart = [pair for pair in pairs if pair.stands == "disjoint" and not (_date(pair.one).several or _date(pair.other).several)]
    of_one = [pair for pair in apart if _of_one_act(_date(pair.one), _date(pair.other))]
    if of_one:
        return _disputed(of_one, sides_first(groups, claims, [claim for pair in of_one for claim in pair[:2]]), trace)
    shared = next((group for group in groups if {claims[index].document for index in group} == set(documents)), None)
    if shared and _one_day(claims) and all(pair.stands != "overlap" for pair in pairs):  # of its hours each may tell its own
        return _agreed([claims[index] for index in shared], groups, documents, trace)
    if apart:
        one, other = _told_apart(*(_date(claim) for claim in apart[0][:2]))
        explained = f"{one} and {other} are not shown to be of one moment."
        return Verdict("compatible", "time", explained, groups, (*trace, NOT_ONE_MOMENT))
    if all(pair.stands in ("same", "within", "clock") for pair in pairs):
        if shared:
            return _agreed([claims[index] for index in shared], groups, documents, trace)
        if _one_day(claims) and _of_the_day(claims, documents):
            return _agreed(claims, groups, documents, trace)
    several = (NOT_ONE_MOMENT,) if any(pair.stands == "disjoint" for pair in pairs) else ()
    return _compatible(pairs, groups, (*trace, *several))


def _told_apart(one: Date, other: Date) -> tuple[str, str]:
    """As said, with the day if both are said alike: "Tuesday" of two weeks."""
    if one.said.casefold() != other.said.casefold() or not one.start or not other.start:
        return one.said, other.said
    return f"{one.said} ({one.start})", f"{other.said} ({other.start})"


def _of_one_act(one: Date, other: Date) -> bool:
    """Both dates stand with one verb, or with none: "opened on Monday", "opens on Wednesday". Two days of saying are two sayings."""
    if not one.act or not other.act:
        return one.act == other.act
    return same(one.act, other.act) and one.act not in SAYING | _PUBLISHING


def _date(claim: Claim) -> Date:
    return cast(Date, claim.value)


def _groups(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """Claims that give one answer, each group in the order given, the groups from the earliest on."""
    order = sorted(
        range(len(claims)), key=lambda index: (bounds(_date(claims[index])) if _date(claims[index]).start else ("~", "~"), index)
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


def _one_day(claims: Sequence[Claim]) -> bool:
    """All are of one day, whatever part of it they tell."""
    days = {day[:10] if day else "" for claim in claims for day in (_date(claim).start, _date(claim).end)}
    return len(days) == 1 and "" not in days


def _of_the_day(claims: Sequence[Claim], documents: Sequence[str]) -> bool:
    """Each account names the day, and not each the hour too: it is the day that they are asked for."""
    naming = {claim.document for claim in claims if not only_clock(_date(claim))}
    return naming == set(documents) and {claim.document for claim in claims if by_clock(_date(claim))} != naming


def _agreed(members: Sequence[Claim], groups: tuple[tuple[int, ...], ...], documents: Sequence[str], trace: tuple[str, ...]) -> Verdict:
    """The claims in which all accounts agree are one answer."""
    ways = [frozenset().union(*(manners(_date(claim).said) for claim in members if claim.document == document)) for document in documents]
    words: dict[str, str] = {}
    for claim in members:
        words.setdefault(_folded(_date(claim).said), _date(claim).said)
    said = _and(words.values())
    if len(words) == 1:
        count = {2: "Both accounts say", 3: "All three accounts say"}.get(len(documents), f"All {len(documents)} accounts say")
        return Verdict("corroborated", "same", f"{count} {said}.", groups, trace)
    alike = frozenset.intersection(*ways) or not any(way & {"calendar", "weekday"} for way in ways)
    if not alike and any("counted" in way for way in ways):
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
    if reason == "unit" and pair.stands != "same":
        stands = f"{first} and {second} are counted in different ways, and can be one time."
    if pair.stands == "disjoint":
        earlier, later = (value.said for value in sorted((_date(pair.one), _date(pair.other)), key=lambda value: value.start or ""))
        stands = f"{earlier} and {later} are two times, and one account tells of several."
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
        part = any(value.type == "date" and value.precision != "day" and value.mod in ("START", "MID", "END") for value in (one, other))
        return "range" if part else "rounding"  # "late November" is a stretch of days, no day told roughly
    counted = pair.stands == "same" and "counted" in manners(one.said) ^ manners(other.said)
    return "unit" if counted or {one.type, other.type} == {"date", "duration"} else "time"


def _from_to(value: Date) -> bool:
    return "/" in (value.value or "")


def _exact_first(pair: _Pair) -> tuple[str, str]:
    lengths = []
    for claim in (pair.one, pair.other):
        start, end = bounds(_date(claim))
        lengths.append((int(end[:4]) - int(start[:4]), end[5:7] != start[5:7], end[8:10] != start[8:10], end != start))
    first, second = _date(pair.one).said, _date(pair.other).said
    return (first, second) if lengths[0] <= lengths[1] else (second, first)


def _disputed(apart: Sequence[_Pair], groups: tuple[tuple[int, ...], ...], trace: tuple[str, ...]) -> Verdict:
    differ = [pair for pair in apart if _folded(_date(pair.one).said) != _folded(_date(pair.other).said)]
    if not differ:  # "last week", "next month", written in two weeks or months
        told = f"{_date(apart[0].one).said} is told by accounts that were written on different days."
        return Verdict("compatible", "time", told, groups, trace)
    otherwise = [pair for pair in differ if not one_weekday(_date(pair.one), _date(pair.other))]
    if not otherwise:
        said = _and(_date(claim).said for claim in differ[0][:2])
        return Verdict("compatible", "time", f"{said} can be one day: of which week, the words do not say.", groups, trace)
    if all(_came_otherwise(_date(pair.one), _date(pair.other)) for pair in otherwise):
        plan, came = sorted((_date(otherwise[0].one), _date(otherwise[0].other)), key=lambda value: value.tense == "done")
        told = f"{plan.said} is told as still to come, {came.said} as past."
        return Verdict("compatible", "update", told, groups, trace)
    planned = [pair for pair in otherwise if _replanned(_date(pair.one), _date(pair.other))]
    one, other = (_date(claim) for claim in (planned or otherwise)[0][:2])
    said = f"{one.said} and {other.said} cannot both be"
    if planned:
        return Verdict("disputed", "update", f"{said} the time planned; the accounts were written on different days.", groups, trace)
    years = all(re.search(r"\d{4}", value.said) for value in (one, other))
    return Verdict("disputed", "unresolved" if years else "time", f"{said} the {'date' if years else 'time of one thing'}.", groups, trace)


def _folded(said: str) -> str:
    return said.casefold().replace("’", "'")


def _replanned(one: Date, other: Date) -> bool:
    return "done" not in (one.tense, other.tense) and one.written is not None and other.written is not None and one.written != other.written


def _came_otherwise(one: Date, other: Date) -> bool:
    """The one is the time that was planned, the other that at which it was done."""
    return {one.tense, other.tense} in ({"planned", "done"}, {"possible", "done"})


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
