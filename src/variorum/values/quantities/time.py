"""Numbers that differ because time went by: tolls that rise from account to account, prices that move in a day, ages.

A toll of one event only rises: where no later account tells fewer than an earlier one, what differs is the hour of the
account. A price, or how far a share has fallen, holds for the moment at which it was looked up, so two such numbers of one
day cannot dispute each other, unless both are of the close of trading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from variorum.types import Claim, Value
from variorum.values.likeness import fate
from variorum.values.quantities.record import Quantity

_BOTH = 2  # accounts that give the same two numbers tell of two things
_TRADED = re.compile(
    r"\b(?:shares?|stocks?|futures|bonds?|yields?|index|indices|indexes|bitcoin|ether|ethereum|cryptocurrency|currency|"
    r"(?:stock|share|oil|gold|bitcoin|spot|market)\sprices?|pound|sterling|dollar|euro|yen|yuan|rou?ble|lira|peso|rand|rupee|crude|brent|bullion|"
    r"S&P|Dow|Nasdaq|FTSE|Nikkei|Hang\sSeng|DAX|CAC|market\s(?:value|cap\w*|capitalisation))\b",
    re.IGNORECASE,
)
_MOVES = frozenset(
    (
        "rise fall climb drop gain lose slip edge jump tumble slide surge plunge soar sink dip ease add shed rally retreat advance decline "
        "increase decrease trade hover open stand change move slump leap rebound recover spike crash dive swing shoot go inch tick"
    ).split()
)
_UNTIL_FOUND = frozenset({"missing", "stuck"})
_DECIDED = frozenset("win beat defeat lose secure edge eke rout thrash".split())
_REACHED = re.compile(r"turn", re.IGNORECASE)
_CLOSE = re.compile(r"\b(?:close[ds]?|closing|end(?:s|ed)?|finish(?:es|ed)?|settled?s?)\b", re.IGNORECASE)


def runs(claims: Sequence[Claim]) -> bool:
    """The claims are tolls of one fate, told at several dates, of which no later one is lower, and the last is higher than the first.

    How many are missing or trapped may also fall, if each day has one number. False where two accounts give the same two numbers: these
    are then tolls of two things.
    """
    tolls = [(claim.as_of, number, claim.document) for claim in claims if claim.as_of and (number := _toll(claim)) is not None]
    if len({fate(claim.value) for claim in claims if _toll(claim) is not None}) != 1 or _told_together(tolls):
        return False
    at: dict[str, list[float]] = defaultdict(list)
    for as_of, number, _ in tolls:
        at[as_of[:10]].append(number)
    days = [at[day] for day in sorted(at)]
    if fate(claims[0].value) in _UNTIL_FOUND:
        return len(days) > 1 and all(min(day) == max(day) for day in days)
    return len(days) > 1 and max(days[-1]) > min(days[0]) and all(max(one) <= max(two) for one, two in combinations(days, 2))


def _toll(claim: Claim) -> float | None:
    value = claim.value
    if not isinstance(value, Quantity) or value.unit != "count" or fate(value) is None:
        return None
    return value.best


def _told_together(tolls: Sequence[tuple[str, float, str]]) -> bool:
    of: dict[str, set[float]] = defaultdict(set)
    for _, number, document in tolls:
        of[document].add(number)
    pairs = [pair for _, numbers in sorted(of.items()) for pair in combinations(sorted(numbers), 2)]
    return any(pairs.count(pair) >= _BOTH for pair in set(pairs))


def moves(one: Claim, two: Claim) -> bool:
    """Both are prices or movements of something traded, looked up at moments that need not be one."""
    a, b = one.value, two.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit or not (_is_traded(a) and _is_traded(b)):
        return False
    return not (_is_closing(a) and _is_closing(b))


def _is_traded(value: Quantity) -> bool:
    told_of = " ".join(filter(None, (value.counted, *value.modifiers, *value.about)))
    moved = value.act in _MOVES or value.change in ("rise", "fall", "level") or _is_closing(value)
    return value.unit != "seconds" and moved and _TRADED.search(told_of) is not None


def _is_closing(value: Quantity) -> bool:
    return _CLOSE.search(" ".join(filter(None, (value.act, value.period)))) is not None


def scores_on_the_way(one: Claim, two: Claim) -> bool:
    """Two scores, of which one at least is not told as that of the end: a game has many."""
    a, b = one.value, two.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not a.form == b.form == "tally":
        return False
    return a.counted == b.counted == "score" and not (a.act in _DECIDED and b.act in _DECIDED)


def older_since(a: Value, b: Value) -> bool:
    """Two ages, the lower of which is told as reached at some time: "turned 18" of one who is 19 now."""
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not a.form == b.form == "age" or a.best is None or b.best is None:
        return False
    return a.best != b.best and _REACHED.match((a if a.best < b.best else b).said) is not None
