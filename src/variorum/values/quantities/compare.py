"""Whether quantities that answer one question agree, by arithmetic.

Equal numbers make a reading. Two readings that differ can both be true when one is the other
rounded, when one leaves room for the other, when they are one value in two units, part and whole,
of different scope, or of different hours. What is left cannot all be true.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from variorum.types import Claim, Reason, Verdict
from variorum.values.likeness import quantities
from variorum.values.quantities.measures import YEAR
from variorum.values.quantities.parts import rests, shares, sums
from variorum.values.quantities.reasons import between, is_money, is_nought, number_of, parties, value_of
from variorum.values.quantities.record import Quantity
from variorum.values.quantities.time import runs
from variorum.values.statements.acts import LIGHT, same

_SIGN = re.compile(r"[A-Z]{2}|[A-Z](?:[a-z]{1,2})?[ .$€£]?\d")  # of a currency or a unit: "US$5", "Rs 500"
_ORDER: tuple[Reason, ...] = ("update", "time", "part-whole", "scope", "unit", "rounding", "range")
_AGES_APART = YEAR  # seconds: what an account mistakes of the age of one whom it does not name
ADD_UP = "parts and their whole"  # begins the step of a trace that found numbers to add up
NOT_ONE_THING = "no two of them are shown to count one thing in one act"  # the last step of a trace: the claims hardly belong together
_NOUN = {
    "count": "count",
    "seconds": "length of time",
    "metres": "length",
    "kilograms": "weight",
    "percent": "percentage",
    "ratio": "share",
}
_SAYING: dict[Reason, str] = {
    "rounding": "{all} are one number, told more or less exactly.",
    "range": "{all} can all be true: one leaves room for the other.",
    "unit": "{all} are one value in different units.",
    "part-whole": "{all} can all be true as parts and whole.",
    "scope": "{all} are not counted over the same thing, place or period.",
    "update": "{all} were each right at their own hour.",
    "time": "{all} can all be true, each at its own time.",
}

_CURRENCIES = "{all} are sums in different currencies, which are not converted here."


def compare(claims: Sequence[Claim]) -> Verdict:
    """How claims that answer one question stand to one another; every value must be a `Quantity`."""
    groups = readings(claims)
    says = [_say(claims, group) for group in groups]
    if len({claim.document for claim in claims}) == 1:
        return Verdict("single-source", None, f"One account says {_list(says)}.", groups, ("one account",))
    denied = _denied(claims, groups)
    if denied is not None:
        return Verdict(
            "disputed",
            "polarity",
            _upper(f"{says[denied]} is asserted and denied."),
            groups,
            (f"{says[denied]}: asserted and denied",),
        )
    if len(groups) == 1:
        return Verdict("corroborated", "same", f"All say {says[0]}.", groups, (f"one answer: {says[0]}",))
    return _differing(claims, groups, says)


def _differing(claims: Sequence[Claim], groups: tuple[tuple[int, ...], ...], says: Sequence[str]) -> Verdict:
    reasons: list[Reason] = []
    trace: list[str] = []
    open_pairs: list[tuple[int, int]] = []
    for one, two in combinations(range(len(groups)), 2):
        reason = between([claims[index] for index in groups[one]], [claims[index] for index in groups[two]])
        trace.append(f"{says[one]} / {says[two]}: {reason or 'cannot both be true'}")
        if reason is None:
            open_pairs.append((one, two))
        else:
            reasons.append(reason)
    parts = (sums(claims, groups) | rests(claims, groups) if open_pairs else set()) | shares(claims, groups)
    if parts:
        trace.append(f"{ADD_UP}: {_list([says[number] for number in sorted(parts)])}")
        reasons.append("part-whole")
        open_pairs = [pair for pair in open_pairs if not parts.issuperset(pair)]
    if (open_pairs or _bounds_differ(claims)) and runs(claims):
        trace.append("a toll that runs from one day to the next")
        return Verdict("compatible", "update", _upper(_SAYING["update"].format(all=_list(says))), groups, tuple(trace))
    if open_pairs and not any(_comparable(claims, groups[one], groups[two]) for one, two in open_pairs):
        trace.append(NOT_ONE_THING)
        return Verdict("compatible", "scope", _upper(_SAYING["scope"].format(all=_list(says))), groups, tuple(trace))
    if open_pairs:
        return Verdict("disputed", _why_disputed(claims, groups, open_pairs), _cannot(claims, says, open_pairs), groups, tuple(trace))
    count = Counter(reasons)
    why: Reason = "part-whole" if parts else min(count, key=lambda name: (-count[name], _ORDER.index(name)))
    common = _by_all(claims, groups)
    if common is not None:
        return Verdict(
            "corroborated", "same", f"All say {says[common]}.", groups, (*trace, "what is vague beside it tells no other number")
        )
    currencies = {value.unit for value in map(value_of, claims) if is_money(value)}
    saying = _CURRENCIES if why == "unit" and len(currencies) > 1 else _SAYING[why]
    return Verdict("compatible", why, _upper(saying.format(all=_list(says))), groups, tuple(trace))


def _bounds_differ(claims: Sequence[Claim]) -> bool:
    """ "At least two", then "at least six": each leaves room for the other, and yet more was known of the second."""
    return len({value.best for value in map(value_of, claims) if value.bound in ("least", "over")}) > 1


def _by_all(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> int | None:
    """The number that every account gives, where all that some say beside it is vague: "several", "dozens"."""
    exact = [number for number, group in enumerate(groups) if value_of(claims[group[0]]).form != "vague"]
    every = {claim.document for claim in claims}
    return exact[0] if len(exact) == 1 and {claims[index].document for index in groups[exact[0]]} == every else None


def _comparable(claims: Sequence[Claim], ones: Sequence[int], twos: Sequence[int]) -> bool:
    """Two claims of the two readings are shown to count one thing: in one act, of one name or narrowing, or but a figure apart."""
    return any(_one_thing(value_of(claims[i]), value_of(claims[j])) for i in ones for j in twos if claims[i].document != claims[j].document)


def _one_thing(a: Quantity, b: Quantity) -> bool:
    alike = quantities(a, b)
    if a.counted == b.counted == "age":
        return _one_age(a, b)
    if alike["slip"]:
        return True
    one_act = same(a.act, b.act) if a.act and b.act else a.act == b.act
    telling = bool(a.act and b.act) and a.act not in LIGHT
    return (one_act and telling) or bool(alike["counted"] and (one_act or alike["fate"] or alike["names"] or alike["modifiers"]))


def _one_age(a: Quantity, b: Quantity) -> bool:
    """The ages of one person by name; where a name is missing, those of one role that are a year apart at most."""
    words = [{word for modifier in value.modifiers for word in modifier.split()} for value in (a, b)]
    named = [{word for word in told if word[:1].isupper()} for told in words]
    if all(named):
        return bool(named[0] & named[1])
    x, y = number_of(a), number_of(b)
    near = x is not None and y is not None and abs(x - y) <= _AGES_APART
    return near and (not all(words) or bool(words[0] & words[1]))


# ---- readings -----------------------------------------------------------------------------------


def readings(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """Indices of claims with equal answers, the lowest number first, words that name no number last."""
    found: dict[tuple[object, ...], list[int]] = {}
    for index, claim in enumerate(claims):
        found.setdefault(_key(value_of(claim)), []).append(index)
    return tuple(tuple(group) for group in sorted(found.values(), key=lambda group: (*_place(value_of(claims[group[0]])), group[0])))


def _key(value: Quantity) -> tuple[object, ...]:
    """What two claims must share to give one answer: "about 90" and "at least 90" answer as "90" does; "over 90" does not."""
    number = (_exact(value.best), _exact(value.low) if value.best is None else None, _exact(value.high) if value.best is None else None)
    meaning = {"over": "over", "nearly": "nearly", "under": "under", "most": "most"}.get(value.bound, "")
    both = (_exact(value.low), _exact(value.high)) if value.form == "tally" else ()
    return (value.unit, *number, meaning) if not both else (value.unit, *both)


def _exact(number: float | None) -> str | None:
    return None if number is None else f"{number:.9g}"


def _place(value: Quantity) -> tuple[bool, float]:
    return value.form == "vague", number_of(value) or 0.0


def _say(claims: Sequence[Claim], group: Sequence[int]) -> str:
    """The shortest of the ways in which it is said, in the letters that it has within a sentence."""
    said = min((claims[index].value.say() for index in group), key=lambda said: (len(said), said.swapcase()))
    return said if _SIGN.match(said) else said[0].lower() + said[1:]


def _denied(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> int | None:
    """The first group that one account asserts and another denies."""
    for number, group in enumerate(groups):
        deny = {(claims[index].document, value_of(claims[index]).act) for index in group if claims[index].stance == "denies"}
        hold = {(claims[index].document, value_of(claims[index]).act) for index in group if claims[index].stance == "asserts"}
        if any(act and act == same and document != other for document, act in deny for other, same in hold):
            return number
    return None


# ---- what is disputed -----------------------------------------------------------------------------


def _why_disputed(claims: Sequence[Claim], groups: Sequence[Sequence[int]], pairs: Sequence[tuple[int, int]]) -> Reason:
    if any(is_nought(value_of(claims[groups[one][0]])) for one, _ in pairs):
        return "polarity"  # "nobody was hurt" denies any number of them; the lowest number is the first reading
    for one, two in pairs:
        if not parties([claims[index] for index in groups[one]], [claims[index] for index in groups[two]]):
            return "unresolved"
    return "attribution"


def _cannot(claims: Sequence[Claim], says: Sequence[str], pairs: Sequence[tuple[int, int]]) -> str:
    """The answers that rule one another out; "thousands" beside them rules out none."""
    says = [says[number] for number in sorted({number for pair in pairs for number in pair})]
    value = value_of(claims[0])
    noun = "age" if value.counted == "age" else "sum" if is_money(value) else _NOUN.get(value.unit, "value")
    return _upper(f"{_list(says)} cannot {'both' if len(says) == 2 else 'all'} be the same {noun}.")


def _list(says: Sequence[str]) -> str:
    return says[0] if len(says) == 1 else f"{', '.join(says[:-1])} and {says[-1]}"


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
