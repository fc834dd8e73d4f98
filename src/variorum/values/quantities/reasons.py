"""Why two readings can both be true: unit, rounding, range, update, time, scope, part and whole, the first that explains it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.text import stem
from variorum.types import Claim, Reason
from variorum.values.likeness import PEOPLE, SAME_THING, quantities
from variorum.values.quantities.measures import one_system
from variorum.values.quantities.record import Quantity, stated
from variorum.values.quantities.time import moves, older_since, scores_on_the_way

_MORE = frozenset({"more", "other", "others", "additional", "another", "further", "extra"})
_HARM = dict.fromkeys(("kill", "die", "perish", "slay", "murder", "dead"), 0) | dict.fromkeys(("injure", "wound", "hurt"), 1)
_HARM |= {word: number for number, word in enumerate("arrest detain miss rescue evacuate displace trap abduct kidnap free".split(), 2)}
_EQUAL = 1e-6  # of the number: one value, told in two units
_UNIT_SLACK = 0.03  # what rounding in one unit can make of a value told in another
SHARES = {"ratio": 1.0, "percent": 0.01}
_NEAR = ("exact", "about", "nearly")
_CLOSE = 0.05  # "over 50" is 51 rounded; "over 10" leaves room for 12


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
    if all(_of_other_things(value_of(one), value_of(two)) for one, two in pairs):
        return "scope"
    if {claim.document for claim in ones} & {claim.document for claim in twos} and not (
        parties(ones, twos) or _nobody_says_one(ones, twos)
    ):
        return "scope"  # an account that gives both does not contradict itself: it speaks of two things
    return None


def _by_unit(one: Claim, two: Claim) -> Reason | None:
    """The same value in another unit, or values of which no two units can be set side by side."""
    a, b = value_of(one), value_of(two)
    if a.unit != b.unit:
        return "unit" if (is_money(a) and is_money(b)) or _one_share(a, b) else "scope"
    x, y = number_of(a), number_of(b)
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
    if {a.unit, b.unit} != set(SHARES) or a.best is None or b.best is None:
        return False
    x, y = a.best * SHARES[a.unit], b.best * SHARES[b.unit]
    return abs(x - y) <= _UNIT_SLACK * max(x, y)


def is_money(value: Quantity) -> bool:
    """Its unit is a currency."""
    return len(value.unit) == 3 and value.unit.isupper()


def number_of(value: Quantity) -> float | None:
    """The number as written, or else the end that is told; in the unit of the quantity."""
    return value.best if value.best is not None else value.high if value.low is None else value.low


def _by_number(one: Claim, two: Claim) -> Reason | None:
    """One the other rounded, or one with room for the other."""
    a, b = value_of(one), value_of(two)
    if "tally" in (a.form, b.form):
        return "part-whole" if a.form != b.form and {number_of(a), number_of(b)} & set(stated(a)[1]) & set(stated(b)[1]) else None
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
    a, b = value_of(one), value_of(two)
    x, y = number_of(a), number_of(b)
    if x is None or y is None or a.unit != "count":
        return None
    grown = a if x > y else b
    return "update" if grown.change == "level" and grown.act not in ("fall", "drop", "decrease", "decline") else None


def _by_time(one: Claim, two: Claim) -> Reason | None:
    """Prices, scores or ages, each of its own moment."""
    return "time" if moves(one, two) or scores_on_the_way(one, two) or older_since(one.value, two.value) else None


def _by_scope(one: Claim, two: Claim) -> Reason | None:
    """Another act, another period, or a change beside a level."""
    a, b = value_of(one), value_of(two)
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
    things = [{word.lower() for word in (value.counted or "").split()} | narrow(value) for value in (a, b)]
    return bool(is_money(a) and a.counted and b.counted) and not things[0] & things[1]


def _by_part(one: Claim, two: Claim) -> Reason | None:
    """The smaller number counts a narrower thing: "19 other children" beside "26 people"."""
    a, b = value_of(one), value_of(two)
    x, y = number_of(a), number_of(b)
    if x is None or y is None or a.unit != "count":
        return None
    small, large = (a, b) if x < y else (b, a)
    if narrow(small) & _MORE:
        return "part-whole"
    if narrow(large) & _MORE:  # "276 girls" beside "thousands of other girls"
        return "scope"
    same = _counted(one) == _counted(two) != ""
    if same and narrow(small) > narrow(large):
        return "part-whole"
    return "part-whole" if _anybody(large) and not _anybody(small) and quantities(a, b)["fate"] else None


def _counted(claim: Claim) -> str:
    return (value_of(claim).counted or "").lower()


def _anybody(value: Quantity) -> bool:
    """People are counted, of whatever sort: "twelve people", "the 12 victims", not "ten children" or "ten people from Harl"."""
    things = {SAME_THING.get(stem(word), word) for word in (value.counted or "").lower().split()}
    return things == {PEOPLE} and not narrow(value) - _MORE


def narrow(value: Quantity) -> set[str]:
    """The words that narrow what is counted, in small letters."""
    words = {word.lower() for modifier in value.modifiers for word in modifier.split()}
    return words | ({word.lower() for word in value.said.split()} & _MORE)


# ---- what a claim says of it ---------------------------------------------------------------------


def value_of(claim: Claim) -> Quantity:
    """The value of a claim of a quantity. Raises TypeError for one of another kind."""
    value = claim.value
    if not isinstance(value, Quantity):
        raise TypeError(f"claim {claim.id} holds a {claim.kind}, not a quantity")
    return value


def parties(ones: Sequence[Claim], twos: Sequence[Claim]) -> bool:
    """Each side has its number from somebody named, and from nobody in common."""
    first = {claim.attributed_to.name if claim.attributed_to else None for claim in ones}
    second = {claim.attributed_to.name if claim.attributed_to else None for claim in twos}
    return None not in first | second and not first & second


def _nobody_says_one(ones: Sequence[Claim], twos: Sequence[Claim]) -> bool:
    """ "Two were hurt", and "nobody was hurt" from somebody who did not say the two: an account that tells both takes neither back."""
    nought, some = sorted((ones, twos), key=lambda claims: is_nought(value_of(claims[0])), reverse=True)
    if not is_nought(value_of(nought[0])) or not any(quantities(value_of(one), value_of(two))["fate"] for one in nought for two in some):
        return False
    says = {claim.attributed_to.name if claim.attributed_to else None for claim in nought}
    return None not in says and not says & {claim.attributed_to.name for claim in some if claim.attributed_to}


def is_nought(value: Quantity) -> bool:
    """Nobody, or nothing, is counted: "none of the crew"."""
    return value.unit == "count" and value.best == 0
