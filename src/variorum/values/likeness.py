"""How alike two values of one kind are, as features that the aligner weighs: nothing here decides.

`LIKENESS` is the visible table; every feature lies in 0..1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from variorum.text import stem
from variorum.values.dates.stands import as_long_ago, by_clock
from variorum.values.names.places import place_of
from variorum.values.quantities.kinds import beings, unlike
from variorum.values.quantities.measures import YEAR
from variorum.values.quantities.record import THOSE
from variorum.values.quotes.quote import folded, similarity
from variorum.values.sorts import Sort
from variorum.values.statements.acts import LIGHT, SAYING, kin, same
from variorum.values.statements.location import same_place, within

_SYNONYMS = (
    "troop soldier fighter serviceman",
    "people person victim individual death fatality casualty injury",
    "child kid youngster",
    "home house",
    "car vehicle",
    "firm company business",
    "plane aircraft jet airplane",
    "ship vessel boat",
    "letter email message",
    "job position",
    "page sheet",
    "attack strike assault raid",
    "device bomb explosive package",
    "student pupil",
    "judge justice",
    "aid assistance help support",
    "profit earning income",
    "migrant refugee",
    "officer policeman policewoman cop",
    "gunman shooter attacker assailant",
    "excavator digger",
    "reveller reveler partygoer",
    "photo photograph picture image",
    "film movie",
)
_FATE_WORDS = {
    "dead": "die kill dead death fatality slay perish murder casualty lose",
    "hurt": "injure wound hurt injury injured wounded hospitalize hospitalise burn",
    "held": "arrest detain charge indict jail imprison hold",
    "missing": "miss missing disappear",
    "safe": "rescue save evacuate survive survivor free release",
    "stuck": "trap strand",
    "taken": "abduct kidnap seize capture",
}
_AS_WRITTEN = frozenset({"count", "percent", "percentage point", "ratio", "ordinal"})
_SHARES = frozenset({"percent", "ratio"})
_ENDED = frozenset({"dead", "hurt", "safe"})  # what may have become of those who were held, missing, taken or stuck
SAME_THING = {stem(word): group.split()[0] for group in _SYNONYMS for word in group.split()}
FATES = {stem(word): fate for fate, words in _FATE_WORDS.items() for word in words.split()}
_JOINTS = frozenset({"and", "the", "for", "other", "more"})
PEOPLE = SAME_THING[stem("people")]
LEAST_PEOPLE = 10  # a smaller number of people is the sum of two others by chance
MANY = 100  # up to this many persons are by chance as many as there are of something else
FEW = 2  # counts that differ by no more may be of one thing, however small
OVER = 1.5  # "more than 200" is close to numbers up to this many times 200;
WELL_OVER = 4  # "at least four" is close to numbers up to this many times four
VAGUE = 10  # a word such as "dozens" is close to numbers up to this many times its least
_PREPOSITIONS = frozenset("of in from for to on at by with between among near around under over".split())
TELLING = 0.65  # rareness of a number, as written, from which it brings two claims together as rare words would
LONG_NUMBER = 4  # figures, end zeros apart, from which a number is hardly met by chance
_MARKS = ".,;:’'\"“”()"
_EMPTY = frozenset(
    map(stem, "the and for with from his her its their has have had was were been will would that this these those who".split())
)
_OF_THEM = frozenset(f"of {pronoun}" for pronoun in THOSE)
_SINCE = frozenset({"since", "from"})
_BOUNDS = _SINCE | {"until", "till", "by", "before", "after", "through"}  # the date is an end of the time meant
AGE = "age"  # what the age of a person counts
DAY = len("2014-04-16")
TOLERANCE = 0.1  # how far a sum of parts may lie from a bounded whole, as a share of it
CLOSE = 0.25  # two numbers this far apart, as a share of the larger, may still be counts of one thing


def quantities(a: Any, b: Any) -> dict[str, float]:
    """Unit, thing counted, modifiers and number of two quantities."""
    one, other = _words(a), _words(b)
    named = bool(one.things and other.things)
    thing = max((_alike(left, right) for left in one.things for right in other.things), default=0.0)
    fates = one.fate, other.fate
    names = one.names, other.names
    unit = a.unit == b.unit
    equal = unit and _equal(a, b)
    rounds = unit and not equal and _rounds(a, b)
    room = unit and not equal and not rounds and max(a.low or 0.0, b.low or 0.0) <= min(_top(a), _top(b))
    fated = fates[0] is not None and fates[0] == fates[1]
    return {
        "agree": float(equal or rounds),
        "other_unit": float(not unit and not ({a.unit, b.unit} <= _SHARES or (a.unit.isupper() and b.unit.isupper()))),
        "counted": thing,
        "other_thing": float(named and not thing),
        "other_being": float(unlike(one.beings, other.beings) and max(_top_number(a), _top_number(b)) <= MANY),
        "modifiers": float(bool(one.modifiers & other.modifiers)),
        "unshared": min(1.0, len(one.plain ^ other.plain) / 3),
        "names": float(bool(names[0] & names[1])),
        "named_thing": float(thing == 1 and bool(names[0] & names[1])),
        "fated_close": float(bool(fates[0]) and fates[0] == fates[1] and unit and not equal and _close(a, b) and thing > 0),
        "other_names": float(bool(names[0] and names[1] and not names[0] & names[1])),
        "fate": float(fated),
        "other_fate": float(None not in fates and not fated and (not (equal or rounds) or (fates[0] in _ENDED) == (fates[1] in _ENDED))),
        "equal": float(equal),
        "of_them": float(bool(_OF_THEM.intersection(a.modifiers)) != bool(_OF_THEM.intersection(b.modifiers))),
        "equal_rare": _rareness(a) if equal else 0.0,
        "rounds": float(rounds),
        "very_close": _very_close(a, b) if unit and not equal else 0.0,
        "slip": float(unit and not equal and _one_figure_off(a, b)),
        "small": float(max(_top_number(a), _top_number(b)) <= 5),
        "one": float(unit and a.unit == "count" and 1.0 in (a.best, b.best)),
        "other_period": float(bool(a.period and b.period and not _stems((a.period,)) & _stems((b.period,)))),
        "close": float(unit and not equal and not rounds and _close(a, b)),
        "room": float(room),
        "other_age": float(a.unit == b.unit == "seconds" and (a.form == "age") != (b.form == "age")),
        "fated_room": float(room and fated),
        "period": float(bool(_stems((a.period or "",)) & _stems((b.period or "",)))),
        "about": _share(_about(a.about), _about(b.about)),
    }


def dates(a: Any, b: Any) -> dict[str, float]:
    """Type, value and words of two dates."""
    same = (a.value is not None and a.value == b.value) or _one_hour(a, b)
    counted = as_long_ago(a, b)
    others = _says(a) and _says(b) and not _stems(a.who) & _stems(b.who)
    deed = not others and _one_deed(a.acts, b.acts)
    overlap = bool(a.start and b.start and a.end and b.end and _before(a.start, b.end) and _before(b.start, a.end))
    return {
        "agree": float(same or a.said.casefold() == b.said.casefold() or overlap or counted),
        "equal": float(same or a.said.casefold() == b.said.casefold()),
        "hour": float(by_clock(a) != by_clock(b)),
        "hours": float(by_clock(a) and by_clock(b)),
        "relation": float(a.relation is not None and a.relation == b.relation),
        "other_year": float(_other_year(a, b)),
        "about": _share(_about((a.about or "",)), _about((b.about or "",))),
        "deed": float(deed),
        "coarser": 0.0 if deed else _coarser(a, b),
        "other_speaker": float(others),
        "other_post": float(bool(a.signer and b.signer and a.signer != b.signer)),
        "since": float((a.relation in _SINCE) != (b.relation in _SINCE)),
        "bound": float((a.relation in _BOUNDS) != (b.relation in _BOUNDS)),
        "lasting": float((a.type == "duration") != (b.type == "duration") and not counted),
    }


def _one_hour(a: Any, b: Any) -> bool:
    """The same by the clock, and one of them without its day."""
    one, other = ((told.value or "").partition("T") for told in (a, b))
    return one[2] == other[2] != "" and "XXXX-XX-XX" in (one[0], other[0])


@lru_cache(maxsize=16384)
def _one_deed(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A word of each, in whatever form, names one act: "resigned", "resignation"; "kidnapped", "abducted"."""
    pairs = [(stem(a), stem(b)) for a in one for b in other]
    return any(kin(a, b) or (a in FATES and FATES[a] == FATES.get(b)) for a, b in pairs)


def _says(told: Any) -> bool:
    """It is the date of a saying."""
    return bool(told.who) and bool(SAYING.intersection(told.acts))


def _coarser(a: Any, b: Any) -> float:
    """How much less exactly the one says it: 0 for two days, 1 for a day beside a year."""
    one, other = _days(a.start, a.end), _days(b.start, b.end)
    return min(1.0, abs(math.log(one / other)) / math.log(366)) if one and other else 0.0


@lru_cache(maxsize=16384)
def _days(start: str | None, end: str | None) -> int | None:
    if start is None or end is None:
        return None
    return (date.fromisoformat(end[:DAY]) - date.fromisoformat(start[:DAY])).days + 1


def day_of(told: Any) -> str | None:
    """The one day that the date names, or a time of which it names."""
    return told.start[:DAY] if told.start and told.end and told.start[:DAY] == told.end[:DAY] else None


def _other_year(a: Any, b: Any) -> bool:
    """One day, or one month, of two years that are both written: a slip of the pen rather than two dates."""
    one, other = (told.value or "" for told in (a, b))
    written = all(told.value and told.value[:4] in told.said for told in (a, b))
    shared = min(len(one), len(other))
    return written and shared >= len("2014-04") and one[:4] != other[:4] and one[4:shared] == other[4:shared]


def _before(one: str, other: str) -> bool:
    """One ISO 8601 moment is not after another, at the precision that both have: a day holds its hours."""
    shared = min(len(one), len(other))
    return one[:shared] <= other[:shared]


def quotes(a: Any, b: Any) -> dict[str, float]:
    """Wording of two quotations, and whether two named speakers share a name."""
    left, right = folded(a.said), folded(b.said)
    short, long = sorted((left, right), key=lambda words: (len(words), words))
    return {
        "agree": 1.0,
        "wording": similarity(a, b),
        "contained": float(len(short) >= 2 and any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))),
        "speaker": float(bool(_stems((a.speaker or "",)) & _stems((b.speaker or "",)))),
    }


def statements(a: Any, b: Any) -> dict[str, float]:
    """Act and participants of two statements."""
    return {
        "agree": 1.0,
        "actor": float(bool(_stems((a.actor or "",)) & _stems((b.actor or "",)))),
        "object": float(bool(_stems((a.object or "",)) & _stems((b.object or "",)))),
    }


def locations(a: Any, b: Any) -> dict[str, float]:
    """Place, and what is there, of two locations."""
    return {
        "agree": float(same_place(a, b) or within(a, b) or within(b, a)),
        "way": float(a.way == b.way),
        "preposition": float(a.said.split()[0].lower() == b.said.split()[0].lower()),
        "one_act": float(bool(a.act and b.act and a.act not in LIGHT and same(a.act, b.act))),
        "named": float(bool(a.names and b.names)),
        "about": _share(*(_about((one.about or "",)) - {stem(one.act or "")} for one in (a, b))),
    }


LIKENESS: dict[Sort, Callable[[Any, Any], dict[str, float]]] = {
    "quantity": quantities,
    "date": dates,
    "quote": quotes,
    "event": statements,
    "location": locations,
}


def same_answer(value: Any) -> object:
    """What two quantities or dates share if they give one and the same answer; None for kinds whose answers have no such key."""
    if value.kind == "quantity":
        return value.unit, *_ends(value)
    return (value.value or value.said.casefold()) if value.kind == "date" else None


def of_two_persons(a: Any, b: Any) -> bool:
    """Two ages that one account gives are those of two persons: they lie more than a year apart, and no name is told with both."""
    if a.kind != "quantity" or b.kind != "quantity" or not a.form == b.form == AGE:
        return False
    apart = a.best is not None and b.best is not None and abs(a.best - b.best) > YEAR
    return apart and not _words(a).names & _words(b).names


def far_apart(likeness: Mapping[str, float]) -> bool:
    """Two quantities so like lie too far from each other for two counts of one thing, and neither leaves room for the other."""
    return not (likeness["agree"] or likeness["room"] or likeness["close"])


def of_two_things(likeness: Mapping[str, float]) -> bool:
    """Two quantities so like count two things: one noun does not stand for both. The same are "sixteen dead" and "sixteen villagers"."""
    return bool(likeness["other_being"] or (likeness["other_thing"] and not likeness["fate"]))


def is_total(whole: Any, parts: Sequence[Any]) -> bool:
    """The parts, counted in one unit, add up to the whole, and count kinds of what the whole counts.

    "120 missiles" and "90 drones" are "over 200 missiles and drones"; "14 passengers" and "3 crew" are "17 people".
    """
    if whole.best is None or any(not part.best or part.unit != whole.unit for part in parts):
        return False
    total = math.fsum(part.best for part in parts)
    of_whole, of_parts = _words(whole).things, frozenset[str]().union(*(_words(part).things for part in parts))
    if total == whole.best:
        return bool(of_parts) and (of_parts <= of_whole or (total >= LEAST_PEOPLE and PEOPLE in of_whole))
    within = (whole.low or 0.0) <= total <= _top(whole) and abs(total - whole.best) <= TOLERANCE * whole.best
    return within and len(of_whole) > 1 and of_whole <= of_parts


TOTAL: dict[Sort, Callable[[Any, Sequence[Any]], bool]] = {"quantity": is_total}


@lru_cache(maxsize=16384)
def _stems(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for phrase in phrases for word in phrase.split() if len(word) > 2)


@lru_cache(maxsize=16384)
def _about(phrases: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words that say what a number or a date is about."""
    return frozenset(stem(word.strip(_MARKS)) for phrase in phrases for word in phrase.lower().split() if len(word) > 2) - _EMPTY


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter the longer has too."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def fate(value: Any) -> str | None:
    """What befell those counted: "dead", "hurt", "missing"; None where nothing is told of it."""
    return _words(value).fate


class _Words(NamedTuple):
    """What the words of a count come to: read once a wording, since every pair of claims asks."""

    things: frozenset[str]
    fate: str | None
    names: frozenset[str]
    plain: frozenset[str]
    modifiers: frozenset[str]
    beings: frozenset[str]


def _words(value: Any) -> _Words:
    return _read(value.counted or "", value.act or "", value.modifiers)


@lru_cache(maxsize=16384)
def _read(counted: str, act: str, modifiers: tuple[str, ...]) -> _Words:
    things = frozenset(SAME_THING.get(word, word) for word in _stems((counted,)) if word not in _JOINTS)
    fate = next((FATES[word] for word in map(stem, (act, *counted.split(), *modifiers)) if word in FATES), None)
    return _Words(things, fate, _names(modifiers, places=counted != AGE), _plain(modifiers), _stems(modifiers), beings(counted))


def _names(modifiers: tuple[str, ...], *, places: bool) -> frozenset[str]:
    """The names among what narrows a count: of places by the place ("North Korean", "from North Korea"), of others by their words.

    Whose age it is, no place tells: "a 40-year-old Norwegian", "Karl Marn, 40".
    """
    names = set()
    for modifier in modifiers:
        words = [word for word in modifier.replace("’s", "").replace("'s", "").split() if word[:1].isupper()]
        place = place_of(" ".join(words)) if words else None
        if place and not places:
            continue
        names.update([place] if place else [word.casefold() for word in words if len(word) > 2])
    return frozenset(names)


def _top_number(value: Any) -> float:
    return max((abs(end) for end in _ends(value) if end is not None), default=0.0) if value.unit == "count" else 100.0


def _alike(one: str, other: str) -> float:
    """The same stem, or one compound of the other ("schoolgirl", "girl")."""
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    return 0.8 if len(short) >= 4 and (long.endswith(short) or long.startswith(short)) else 0.0


def _rareness(value: Any) -> float:
    """How little a number says by chance: its figures that are not trailing zeros, and its size; 0..1."""
    number = next((end for end in _ends(value) if end), 0.0)
    return _rare(_figures(abs(number)), abs(number))


def _figures(number: float) -> int:
    return len(f"{number:.6g}".split("e")[0].replace(".", "").strip("0"))


def _rare(figures: int, number: float) -> float:
    return min(1.0, max(0, figures - 1) / 3 + math.log10(1 + number) / 12)


def telling_number(value: Any) -> tuple[str, ...]:
    """The number, and the number with its unit, where it is hardly met by chance: two words that claims may share.

    Of an age, two words for each name of whose it is: in an account of one person the name is told too often to bring two claims together.
    """
    if value.form == AGE:
        return tuple(f"{word} {name}" for name in sorted(_words(value).names) for word in ("age", "years"))
    if value.best is None:
        return ()
    number = abs(value.best)
    if value.unit not in _AS_WRITTEN and not value.unit.isupper():
        number = number / value.precise if value.precise else 0.0  # five years are many seconds, and still five
    figures = _figures(number)
    telling = figures > 1 and _rare(figures, number) >= TELLING
    return (f"{value.best:.9g}", f"{value.best:.9g} {value.unit}") if telling else ()


def befell(value: Any) -> tuple[str, ...]:
    """What befell those who are counted, as two words that claims may share: tolls of one event may be told in no common word."""
    what = fate(value) if value.unit == "count" else None
    return (f"number {what}", f"{what} number") if what else ()


def _very_close(a: Any, b: Any) -> float:
    """How near two numbers that say much lie to each other: 1 where they are equal, 0 from a tenth apart."""
    one, other = (next((end for end in _ends(value) if end), 0.0) for value in (a, b))
    apart = abs(one - other) / max(abs(one), abs(other), 1.0)
    return max(0.0, 1 - 10 * apart) * min(_rareness(a), _rareness(b))


def _one_figure_off(a: Any, b: Any) -> bool:
    """Two long numbers that differ in one figure: one of them may be mistyped."""
    one, other = (str(int(value.best)) if value.best is not None and value.best == int(value.best) else f"{value.best}" for value in (a, b))
    figures = len(one.strip("0").replace(".", ""))
    return len(one) == len(other) and figures >= LONG_NUMBER and sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _rounds(a: Any, b: Any) -> bool:
    """One number is the other, written less precisely."""
    if a.best is None or b.best is None:
        return False
    return bool(abs(a.best - b.best) <= 0.5 * max(a.precise or 0.0, b.precise or 0.0))


def _ends(value: Any) -> tuple[float | None, float | None]:
    return (value.low, value.high) if value.best is None or value.form == "tally" else (value.best, value.best)


def _equal(a: Any, b: Any) -> bool:
    return _ends(a) == _ends(b)


def _close(a: Any, b: Any) -> bool:
    low, high = max(a.low or 0.0, b.low or 0.0), min(_top(a), _top(b))
    return low <= high or low - high <= max(CLOSE * low, FEW if a.unit == "count" else 0.0)


def _plain(modifiers: tuple[str, ...]) -> frozenset[str]:
    """The stems of what narrows a count before the noun, names left out."""
    before = [modifier for modifier in modifiers if modifier.split(" ")[0].lower() not in _PREPOSITIONS]
    return frozenset(stem(word) for modifier in before for word in modifier.split() if len(word) > 2 and not word[0].isupper())


def _top(value: Any) -> float:
    if value.high is not None:
        return float(value.high)
    # "thousands" is open above, but nobody says it of a million; nor "at least four" where thirty are known.
    if value.best is not None:
        return max((WELL_OVER if value.bound == "least" else OVER) * value.best, value.best + FEW) if value.best > 0 else float("inf")
    return VAGUE * value.low if value.low else float("inf")
