"""Whether quantities that answer one question agree, by arithmetic.

Equal numbers make a reading. Two readings that differ can both be true when one is the other
rounded, when one leaves room for the other, when they are one value in two units, part and whole,
of different scope, or of different hours. What is left cannot all be true.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from variorum.text import stem
from variorum.types import Claim, Reason, Verdict
from variorum.values.likeness import PEOPLE, SAME_THING, quantities
from variorum.values.quantities.measures import YEAR, one_system
from variorum.values.quantities.record import Quantity, stated
from variorum.values.quantities.time import moves, older_since, runs, scores_on_the_way
from variorum.values.statements.acts import LIGHT, same

_HARM = dict.fromkeys(("kill", "die", "perish", "slay", "murder", "dead"), 0) | dict.fromkeys(("injure", "wound", "hurt"), 1)
_HARM |= {word: number for number, word in enumerate("arrest detain miss rescue evacuate displace trap abduct kidnap free".split(), 2)}
_MORE = frozenset({"more", "other", "others", "additional", "another", "further", "extra"})
_EQUAL = 1e-6  # of the number: one value, told in two units
_UNIT_SLACK = 0.03  # what rounding in one unit can make of a value told in another
_SIGN = re.compile(r"[A-Z]{2}|[A-Z](?:[a-z]{1,2})?[ .$€£]?\d")  # of a currency or a unit: "US$5", "Rs 500"
_ORDER: tuple[Reason, ...] = ("update", "time", "part-whole", "scope", "unit", "rounding", "range")
_SHARES = {"ratio": 1.0, "percent": 0.01}
_MOST_READINGS = 20  # of one question; where there are more, parts are not looked for
_NEAR = ("exact", "about", "nearly")
_AGES_APART = YEAR  # seconds: what an account mistakes of the age of one whom it does not name
_CLOSE = 0.05  # "over 50" is 51 rounded; "over 10" leaves room for 12
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
    parts = (_sums(claims, groups) | _rests(claims, groups) if open_pairs else set()) | _shares(claims, groups)
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
    currencies = {value.unit for value in map(_value, claims) if _money(value)}
    saying = _CURRENCIES if why == "unit" and len(currencies) > 1 else _SAYING[why]
    return Verdict("compatible", why, _upper(saying.format(all=_list(says))), groups, tuple(trace))


def _bounds_differ(claims: Sequence[Claim]) -> bool:
    """ "At least two", then "at least six": each leaves room for the other, and yet more was known of the second."""
    return len({value.best for value in map(_value, claims) if value.bound in ("least", "over")}) > 1


def _by_all(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> int | None:
    """The number that every account gives, where all that some say beside it is vague: "several", "dozens"."""
    exact = [number for number, group in enumerate(groups) if _value(claims[group[0]]).form != "vague"]
    every = {claim.document for claim in claims}
    return exact[0] if len(exact) == 1 and {claims[index].document for index in groups[exact[0]]} == every else None


def _comparable(claims: Sequence[Claim], ones: Sequence[int], twos: Sequence[int]) -> bool:
    """Two claims of the two readings are shown to count one thing: in one act, of one name or narrowing, or but a figure apart."""
    return any(_one_thing(_value(claims[i]), _value(claims[j])) for i in ones for j in twos if claims[i].document != claims[j].document)


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
    x, y = _number(a), _number(b)
    near = x is not None and y is not None and abs(x - y) <= _AGES_APART
    return near and (not all(words) or bool(words[0] & words[1]))


def _value(claim: Claim) -> Quantity:
    value = claim.value
    if not isinstance(value, Quantity):
        raise TypeError(f"claim {claim.id} holds a {claim.kind}, not a quantity")
    return value


# ---- readings -----------------------------------------------------------------------------------


def readings(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """Indices of claims with equal answers, the lowest number first, words that name no number last."""
    found: dict[tuple[object, ...], list[int]] = {}
    for index, claim in enumerate(claims):
        found.setdefault(_key(_value(claim)), []).append(index)
    return tuple(tuple(group) for group in sorted(found.values(), key=lambda group: (*_place(_value(claims[group[0]])), group[0])))


def _key(value: Quantity) -> tuple[object, ...]:
    """What two claims must share to give one answer: "about 90" and "at least 90" answer as "90" does; "over 90" does not."""
    number = (_exact(value.best), _exact(value.low) if value.best is None else None, _exact(value.high) if value.best is None else None)
    meaning = {"over": "over", "nearly": "nearly", "under": "under", "most": "most"}.get(value.bound, "")
    both = (_exact(value.low), _exact(value.high)) if value.form == "tally" else ()
    return (value.unit, *number, meaning) if not both else (value.unit, *both)


def _exact(number: float | None) -> str | None:
    return None if number is None else f"{number:.9g}"


def _place(value: Quantity) -> tuple[bool, float]:
    number = value.best if value.best is not None else value.low if value.low is not None else value.high
    return value.form == "vague", number or 0.0


def _say(claims: Sequence[Claim], group: Sequence[int]) -> str:
    """The shortest of the ways in which it is said, in the letters that it has within a sentence."""
    said = min((claims[index].value.say() for index in group), key=lambda said: (len(said), said.swapcase()))
    return said if _SIGN.match(said) else said[0].lower() + said[1:]


def _denied(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> int | None:
    """The first group that one account asserts and another denies."""
    for number, group in enumerate(groups):
        deny = {(claims[index].document, _value(claims[index]).act) for index in group if claims[index].stance == "denies"}
        hold = {(claims[index].document, _value(claims[index]).act) for index in group if claims[index].stance == "asserts"}
        if any(act and act == same and document != other for document, act in deny for other, same in hold):
            return number
    return None


# ---- two readings -------------------------------------------------------------------------------


def between(ones: Sequence[Claim], twos: Sequence[Claim]) -> Reason | None:
    """Why both can be true, by the first of the steps that explains any claim of one beside any of the other; None if nothing does."""
    pairs = [(one, two) for one in ones for two in twos]
    # "16 dead", "16 villagers" are no whole of "14 villagers": what both readings count by one noun says which is the narrower.
    alike = [(one, two) for one, two in pairs if _counted(one) and _counted(one) == _counted(two)]
    for step in (_by_unit, _by_number, _by_update, _by_time, _by_scope, _by_part):
        for one, two in alike or pairs if step is _by_part else pairs:
            reason = step(one, two)
            if reason is not None:
                return reason
    if all(_of_other_things(_value(one), _value(two)) for one, two in pairs):
        return "scope"
    if {claim.document for claim in ones} & {claim.document for claim in twos} and not (
        _parties(ones, twos) or _nobody_says_one(ones, twos)
    ):
        return "scope"  # an account that gives both does not contradict itself: it speaks of two things
    return None


def _by_unit(one: Claim, two: Claim) -> Reason | None:
    """The same value in another unit, or values of which no two units can be set side by side."""
    a, b = _value(one), _value(two)
    if a.unit != b.unit:
        return "unit" if (_money(a) and _money(b)) or _one_share(a, b) else "scope"
    x, y = _number(a), _number(b)
    if a.written == b.written or x is None or y is None:
        return None
    slack = max(_UNIT_SLACK * max(abs(x), abs(y)), (a.precise or 0) / 2, (b.precise or 0) / 2)
    if abs(x - y) > slack:
        return None
    # "18 years", "nearly two decades": one scale of units, so that the number was rounded and not converted.
    return "rounding" if abs(x - y) > _EQUAL * max(abs(x), abs(y)) and (one_system(a.written, b.written) or _in_both(a, b)) else "unit"


def _in_both(a: Quantity, b: Quantity) -> bool:
    """ "2,700 km (1,680 miles)", "1,700 miles (2,735 km)": each tells it in a unit of the other as well."""
    return bool(a.also and b.also and {a.written, *a.also} & {b.written, *b.also})


def _one_share(a: Quantity, b: Quantity) -> bool:
    """ "A third" and "33 percent"."""
    if {a.unit, b.unit} != set(_SHARES) or a.best is None or b.best is None:
        return False
    x, y = a.best * _SHARES[a.unit], b.best * _SHARES[b.unit]
    return abs(x - y) <= _UNIT_SLACK * max(x, y)


def _money(value: Quantity) -> bool:
    return len(value.unit) == 3 and value.unit.isupper()


def _number(value: Quantity) -> float | None:
    return value.best if value.best is not None else value.high if value.low is None else value.low


def _by_number(one: Claim, two: Claim) -> Reason | None:
    """One the other rounded, or one with room for the other."""
    a, b = _value(one), _value(two)
    if "tally" in (a.form, b.form):
        return "part-whole" if a.form != b.form and {_number(a), _number(b)} & set(stated(a)[1]) & set(stated(b)[1]) else None
    if a.best is not None and b.best is not None:
        if abs(a.best - b.best) < 1e-9 * max(1.0, abs(a.best)):
            return "rounding"
        if _rounds_to(a, b.best) or _rounds_to(b, a.best):
            return "rounding"
    if not _meet(a, b) or _apart(a, b):
        return None
    if a.best is None or b.best is None or "least" in (a.bound, b.bound):
        return "range"
    over = any(value.bound not in _NEAR for value in (a, b))
    return "range" if over and abs(a.best - b.best) > _CLOSE * max(abs(a.best), abs(b.best)) else "rounding"


def _rounds_to(coarse: Quantity, number: float) -> bool:
    """The number, rounded or cut to the step of the coarse one, is the coarse one: 139.97 million is "$139 million" to many."""
    if coarse.best is None or coarse.precise is None or coarse.bound not in _NEAR:
        return False
    # A small whole number is a count that somebody made, not a rounded one.
    if coarse.unit == "count" and coarse.precise <= 1 and number == int(number):
        return False
    below = coarse.precise if coarse.bound == "nearly" else coarse.precise / 2
    return -below - 1e-9 <= number - coarse.best < coarse.precise * (1 - 1e-9)


def _meet(a: Quantity, b: Quantity) -> bool:
    """The two intervals share a number; a plain number is its own interval."""
    least, most = float("-inf"), float("inf")
    low_a, high_a = (least if a.low is None else a.low), (most if a.high is None else a.high)
    low_b, high_b = (least if b.low is None else b.low), (most if b.high is None else b.high)
    return max(low_a, low_b) <= min(high_a, high_b) + 1e-9 * max(1.0, abs(low_a) if low_a > least else 1.0)


def _apart(a: Quantity, b: Quantity) -> bool:
    """Neither round number lies in what the other can mean: "about 10,000" and "some 12,000" meet at 11,000, which nobody says."""
    if a.best is None or b.best is None or a.bound not in _NEAR or b.bound not in _NEAR:
        return False
    return not (_within(a, b.best) or _within(b, a.best))


def _within(value: Quantity, number: float) -> bool:
    low, high = (value.best if end is None else end for end in (value.low, value.high))
    return low is not None and high is not None and low * (1 - 1e-9) <= number <= high * (1 + 1e-9)


def _by_update(one: Claim, two: Claim) -> Reason | None:
    """A running count that grew to what one of the two says."""
    a, b = _value(one), _value(two)
    x, y = _number(a), _number(b)
    if x is None or y is None or a.unit != "count":
        return None
    grown = a if x > y else b
    return "update" if grown.change == "level" and grown.act not in ("fall", "drop", "decrease", "decline") else None


def _by_time(one: Claim, two: Claim) -> Reason | None:
    """Prices, scores or ages, each of its own moment."""
    return "time" if moves(one, two) or scores_on_the_way(one, two) or older_since(one.value, two.value) else None


def _by_scope(one: Claim, two: Claim) -> Reason | None:
    """Another act, another period, or a change beside a level."""
    a, b = _value(one), _value(two)
    harm = (_HARM.get(a.act or ""), _HARM.get(b.act or ""))
    if None not in harm and harm[0] != harm[1]:
        return "scope"
    if {a.change, b.change} & {"rise", "fall"} and a.change != b.change:
        return "scope"
    years = [{word for word in (value.period or "").replace(",", " ").split() if word.isdigit() and len(word) == 4} for value in (a, b)]
    if years[0] and years[1] and years[0] != years[1]:
        return "scope"
    per = [{word for word in value.modifiers if word.startswith("per ")} for value in (a, b)]
    return "scope" if per[0] != per[1] else None


def _of_other_things(a: Quantity, b: Quantity) -> bool:
    """Sums of which each says what it is of, and no word in common."""
    things = [{word.lower() for word in (value.counted or "").split()} | _narrow(value) for value in (a, b)]
    return bool(_money(a) and a.counted and b.counted) and not things[0] & things[1]


def _by_part(one: Claim, two: Claim) -> Reason | None:
    """The smaller number counts a narrower thing: "19 other children" beside "26 people"."""
    a, b = _value(one), _value(two)
    x, y = _number(a), _number(b)
    if x is None or y is None or a.unit != "count":
        return None
    small, large = (a, b) if x < y else (b, a)
    if _narrow(small) & _MORE:
        return "part-whole"
    if _narrow(large) & _MORE:  # "276 girls" beside "thousands of other girls"
        return "scope"
    same = _counted(one) == _counted(two) != ""
    if same and _narrow(small) > _narrow(large):
        return "part-whole"
    return "part-whole" if _anybody(large) and not _anybody(small) and quantities(a, b)["fate"] else None


def _counted(claim: Claim) -> str:
    return (_value(claim).counted or "").lower()


def _anybody(value: Quantity) -> bool:
    """People are counted, of whatever sort: "twelve people", "the 12 victims", not "ten children" or "ten people from Harl"."""
    things = {SAME_THING.get(stem(word), word) for word in (value.counted or "").lower().split()}
    return things == {PEOPLE} and not _narrow(value) - _MORE


def _narrow(value: Quantity) -> set[str]:
    words = {word.lower() for modifier in value.modifiers for word in modifier.split()}
    return words | ({word.lower() for word in value.said.split()} & _MORE)


# ---- the whole set ------------------------------------------------------------------------------


def add_up(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> bool:
    """Some of the readings are parts, or shares, and their whole."""
    return bool(_sums(claims, groups) or _rests(claims, groups) or _shares(claims, groups))


def _sums(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a whole and the parts that one account gives of it: 120 missiles and 90 drones, over 200."""
    found: set[int] = set()
    for whole, group in enumerate(groups):
        for document in sorted({claim.document for claim in claims}):
            parts = [
                number
                for number in range(len(groups))
                if number != whole and any(claims[index].document == document for index in groups[number])
            ]
            values = [_number(_value(claims[groups[number][0]])) for number in parts]
            if (
                len(parts) > 1
                and None not in values
                and _holds(_value(claims[group[0]]), sum(value for value in values if value is not None))
            ):
                found |= {whole, *parts}
    return found


class _Answer(NamedTuple):
    """One reading: its place among the groups, what it says, and the accounts that give it."""

    place: int
    value: Quantity
    told: frozenset[str]


def _triples(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> Iterator[tuple[_Answer, ...]]:
    """Every three readings in every order; none where there are very many."""
    answers = [
        _Answer(place, _value(claims[group[0]]), frozenset(claims[index].document for index in group)) for place, group in enumerate(groups)
    ]
    return permutations(answers if len(answers) <= _MOST_READINGS else (), 3)


def _rests(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a whole that two accounts give, a part that one of them gives, and the rest that the other gives."""
    found: set[int] = set()
    for whole, one, two in _triples(claims, groups):
        total, part, rest = whole.value.best, one.value.best, two.value.best
        if not part or not rest or total is None or len(whole.told) < 2 or one.told == two.told:
            continue
        if abs(part + rest - total) < 1e-9 * total:
            found |= {whole.place, one.place, two.place}
    return found


def _shares(claims: Sequence[Claim], groups: Sequence[Sequence[int]]) -> set[int]:
    """The groups that hold a share, the whole that it is of in the same account, and the number that another account gives of it."""
    found: set[int] = set()
    for share, whole, part in _triples(claims, groups):
        one, all_, some = share.value, whole.value, part.value
        if one.unit not in _SHARES or all_.unit != some.unit or all_.unit in _SHARES or not share.told & whole.told:
            continue
        if one.best is None or all_.best is None or some.best is None or not part.told - share.told:
            continue
        slack = max(0.5 if all_.unit == "count" else 0.0, (one.precise or 0.0) * _SHARES[one.unit] / 2 * all_.best)
        if abs(one.best * _SHARES[one.unit] * all_.best - some.best) <= slack:
            found |= {share.place, whole.place, part.place}
    return found


def _holds(whole: Quantity, total: float) -> bool:
    low = whole.low if whole.low is not None else 0.0
    high = whole.high if whole.high is not None else low * 1.25
    return low * (1 - 1e-9) <= total <= high * (1 + 1e-9)


def _nobody_says_one(ones: Sequence[Claim], twos: Sequence[Claim]) -> bool:
    """ "Two were hurt", and "nobody was hurt" from somebody who did not say the two: an account that tells both takes neither back."""
    nought, some = sorted((ones, twos), key=lambda claims: _is_nought(_value(claims[0])), reverse=True)
    if not _is_nought(_value(nought[0])) or not any(quantities(_value(one), _value(two))["fate"] for one in nought for two in some):
        return False
    says = {claim.attributed_to.name if claim.attributed_to else None for claim in nought}
    return None not in says and not says & {claim.attributed_to.name for claim in some if claim.attributed_to}


def _is_nought(value: Quantity) -> bool:
    return value.unit == "count" and value.best == 0


def _why_disputed(claims: Sequence[Claim], groups: Sequence[Sequence[int]], pairs: Sequence[tuple[int, int]]) -> Reason:
    if any(_is_nought(_value(claims[groups[one][0]])) for one, _ in pairs):
        return "polarity"  # "nobody was hurt" denies any number of them; the lowest number is the first reading
    for one, two in pairs:
        if not _parties([claims[index] for index in groups[one]], [claims[index] for index in groups[two]]):
            return "unresolved"
    return "attribution"


def _parties(ones: Sequence[Claim], twos: Sequence[Claim]) -> bool:
    """Each side has its number from somebody named, and from nobody in common."""
    first = {claim.attributed_to.name if claim.attributed_to else None for claim in ones}
    second = {claim.attributed_to.name if claim.attributed_to else None for claim in twos}
    return None not in first | second and not first & second


def _cannot(claims: Sequence[Claim], says: Sequence[str], pairs: Sequence[tuple[int, int]]) -> str:
    """The answers that rule one another out; "thousands" beside them rules out none."""
    says = [says[number] for number in sorted({number for pair in pairs for number in pair})]
    value = _value(claims[0])
    noun = "age" if value.counted == "age" else "sum" if _money(value) else _NOUN.get(value.unit, "value")
    return _upper(f"{_list(says)} cannot {'both' if len(says) == 2 else 'all'} be the same {noun}.")


def _list(says: Sequence[str]) -> str:
    return says[0] if len(says) == 1 else f"{', '.join(says[:-1])} and {says[-1]}"


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
