"""How statements of one matter stand to one another, by what the grammar shows.

Two statements are set side by side only if they name one act (or its opposite) and share who acts or
what is acted upon. Then one may deny what the other asserts, report as done what the other still
expects, or give another number, name or reach. Everything else that was brought together is one
thing in other words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations, groupby
from typing import Literal
from unicodedata import normalize

from variorum.text import stem
from variorum.types import Claim, Reason, Status, Verdict
from variorum.values import quantity_compare
from variorum.values.places import place_of
from variorum.values.quantity_grammar import amounts
from variorum.values.quantity_record import Quantity, quantity
from variorum.values.statement_acts import LIGHT, opposite, same
from variorum.values.statement_record import Statement, cut

_FEWEST_ALIKE = 5  # words of a clause that another repeats but for one
_LONG_NAME, _LONG_PREFIX = 6, 5  # letters
_SLIP = 0.7  # likeness of two names that are taken for one another
_WHEN = frozenset(
    (
        "after afternoon again before early earlier evening finally first initially late later morning night now originally previously "
        "recent recently soon then today tomorrow tonight until yesterday monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_SHOWN = 22  # words of a clause in an explanation
Mode = Literal["asked", "denied", "planned or possible", "said to be so"]
_PRONOUNS = frozenset("he she it they we i you him her them us me this that these those who which what there one his its their".split())
_TITLES = frozenset("mr mrs ms dr president sen rep gov minister secretary former the a an of and".split())


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets two claims (by index) apart: the second differs from the first."""

    one: int
    other: int
    status: Status
    reason: Reason
    rule: str


# ---- the whole group ------------------------------------------------------------------------------


def compare(claims: Sequence[Claim]) -> Verdict:
    """How statements of one matter stand to one another; every value must be a `Statement`."""
    everything = (tuple(range(len(claims))),)
    accounts = len({claim.document for claim in claims})
    if accounts < 2:
        return Verdict("single-source", None, f"One account says it: {_quoted(claims[0])}.", everything, ("one account",))
    found = _differences(claims)
    if not found:
        shortest = min(claims, key=lambda claim: (len(_of(claim).said), claim.document, claim.span.start))
        return Verdict("corroborated", "same", f"{accounts} accounts say it: {_quoted(shortest)}.", everything, ("no difference found",))
    first = found[0]
    trace = tuple(f"{difference.rule}: {_quoted(claims[difference.one])} / {_quoted(claims[difference.other])}" for difference in found)
    because = f"One account says {_quoted(claims[first.one])}, another {_quoted(claims[first.other])}."
    return Verdict(first.status, first.reason, because, _readings(claims, first), trace)


def _differences(claims: Sequence[Claim]) -> list[Difference]:
    """The differences between claims of different accounts, the gravest first."""
    found = []
    for i, j in combinations(range(len(claims)), 2):
        if claims[i].document == claims[j].document:
            continue
        for rule, step in _STEPS:
            verdict = step(claims[i], claims[j])
            if verdict is not None:
                found.append(Difference(i, j, verdict[0], verdict[1], rule))
                break
    return sorted(found, key=lambda one: (one.status != "disputed", one.one, one.other))


def _readings(claims: Sequence[Claim], difference: Difference) -> tuple[tuple[int, ...], ...]:
    """Each claim beside the one of the two differing claims that it stands like and shares more words with."""
    sides = (difference.one, difference.other)
    groups: tuple[list[int], list[int]] = ([], [])
    for index, claim in enumerate(claims):
        likeness = [
            (
                index == side,
                mode(claim) == mode(claims[side]),
                claim.document == claims[side].document,
                _alike(_of(claim), _of(claims[side])),
            )
            for side in sides
        ]
        groups[likeness[1] > likeness[0]].append(index)
    return tuple(tuple(group) for group in sorted(groups, key=lambda group: (-len(group), group)))


def mode(claim: Claim) -> Mode:
    """How a claim stands to its act."""
    statement = _of(claim)
    if claim.stance == "asks":
        return "asked"
    if claim.stance == "denies" or statement.polarity == "negative":
        return "denied"
    if claim.stance == "hedges" or statement.tense in ("planned", "possible"):
        return "planned or possible"
    return "said to be so"


# ---- two claims -----------------------------------------------------------------------------------


def _by_polarity(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """The same act of the same parties, asserted and denied; what is not done *yet* is of another hour."""
    modes = {mode(one), mode(other)}
    if modes != {"said to be so", "denied"} or not _one_act(_of(one), _of(other)):
        return None
    denied = _of(one if mode(one) == "denied" else other)
    return "disputed", "update" if "yet" in denied.said.casefold().split() else "polarity"


def _by_opposite(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """Acts of which one rules out the other, by the same actor upon the same thing; told of two times, both can be."""
    a, b = _of(one), _of(other)
    if not (mode(one) == mode(other) == "said to be so" and a.act and b.act and opposite(a.act, b.act)):
        return None
    if not _one_actor(a, b) or not _parties(a, b):
        return None
    return ("compatible", "time") if _hours(a) != _hours(b) else ("disputed", "unresolved")


def _by_hour(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """The same act, still to come and done."""
    modes = {mode(one), mode(other)}
    if modes != {"said to be so", "planned or possible"}:
        return None
    ahead, done = (one, other) if mode(other) == "said to be so" else (other, one)
    if _of(done).tense != "done" or _of(ahead).tense != "planned":
        return None
    return ("compatible", "update") if _one_act(_of(one), _of(other)) else None


def _by_number(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """Another number of the same thing, where arithmetic says that both can be true; what cannot is told of the numbers."""
    a, b = _of(one), _of(other)
    left, right = _counts(a), _counts(b)
    if not left or not right or len(set(a.terms) & set(b.terms)) < 2 or not _one_actor(a, b):
        return None
    pairs = [(x, y) for x in left for y in right if x.unit == y.unit and (x.unit != "count" or x.counted == y.counted)]
    if any(x.best is not None and x.best == y.best for x, y in pairs):
        return None
    for x, y in pairs:
        verdict = quantity_compare.compare([replace(one, value=x), replace(other, value=y)])
        if verdict.status == "compatible" and verdict.reason in ("rounding", "range", "unit"):
            return "compatible", verdict.reason
    return None


def _by_slip(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """Two names that only a letter or two keep apart, in the same act of the same actor: one of them is a slip."""
    a, b = _of(one), _of(other)
    if mode(one) != mode(other) or a.act is None or b.act is None or not same(a.act, b.act) or not _one_actor(a, b):
        return None
    if a.act in LIGHT or len(set(a.terms) & set(b.terms)) < 2:
        return None
    left, right = _names(a), _names(b)
    slips = [(x, y) for x in sorted(left - right) for y in sorted(right - left) if _mixed_up(x, y)]
    return ("disputed", "unresolved") if slips else None


def _by_reach(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """The same act, said of one thing only and of all; or with the limit left out."""
    a, b = _of(one), _of(other)
    if mode(one) != mode(other) or a.only == b.only or not _one_act(a, b):
        return None
    wide = b if a.only else a
    return ("disputed", "scope") if wide.every else ("compatible", "scope")


def _by_word(one: Claim, other: Claim) -> tuple[Status, Reason] | None:
    """Word for word the same, but for one number or name."""
    left, right = ([word.strip("“”\"'’‘().,;:") for word in _of(claim).said.split()] for claim in (one, other))
    if len(left) != len(right) or len(left) < _FEWEST_ALIKE:
        return None
    apart = [(x, y) for x, y in zip(left, right, strict=True) if x.casefold() != y.casefold()]
    if len(apart) != 1:
        return None
    x, y = apart[0]
    numbers = x.isdigit() and y.isdigit()
    names = x[:1].isupper() and y[:1].isupper() and left[0] != x and _skeleton(x) != _skeleton(y)
    return ("disputed", "unresolved") if numbers or names else None


_STEPS: tuple[tuple[str, Callable[[Claim, Claim], tuple[Status, Reason] | None]], ...] = (
    ("asserted and denied", _by_polarity),
    ("opposite acts", _by_opposite),
    ("ahead and done", _by_hour),
    ("another number", _by_number),
    ("another word", _by_word),
    ("names mixed up", _by_slip),
    ("only and all", _by_reach),
)


# ---- what two claims share ------------------------------------------------------------------------


def _one_act(a: Statement, b: Statement) -> bool:
    """The same act, or one that only its object names, of shared parties that nowhere differ."""
    if a.act is None or b.act is None or not same(a.act, b.act):
        return False
    return _one_actor(a, b) and _parties(a, b, needs_object=a.act in LIGHT)


def _one_actor(a: Statement, b: Statement) -> bool:
    left, right = _stems(a.actor), _stems(b.actor)
    return not left or not right or bool(left & right)


def _parties(a: Statement, b: Statement, *, needs_object: bool = False) -> bool:
    """Who acts or what is acted upon is shared; two objects that share nothing are two matters."""
    actors, objects = _stems(a.actor) & _stems(b.actor), _stems(a.object) & _stems(b.object)
    if _stems(a.object) and _stems(b.object):
        return bool(objects)
    if needs_object:
        return False
    acts = {stem(a.act or ""), stem(b.act or "")}
    return bool(actors) and len((set(a.terms) & set(b.terms)) - acts) >= 2


def _stems(phrase: str | None) -> frozenset[str]:
    words = [word.strip("“”\"'’‘().,").removesuffix("’s").removesuffix("'s") for word in (phrase or "").split()]
    return frozenset(stem(word) for word in words if len(word) > 2 and word.casefold() not in _PRONOUNS | _TITLES)


def _alike(a: Statement, b: Statement) -> float:
    one, other = set(a.terms), set(b.terms)
    return len(one & other) / len(one | other) if one | other else 0.0


def _hours(statement: Statement) -> frozenset[str]:
    """The words that tell of when."""
    words = f"{statement.said} {statement.time or ''}".casefold().split()
    return frozenset(word.strip(".,;:") for word in words) & _WHEN


def _names(statement: Statement) -> frozenset[str]:
    """The words written with a capital, the first of the clause left out, that are long enough to be mistaken for one another."""
    words = [word.strip("“”\"'’‘().,;:").removesuffix("’s").removesuffix("'s") for word in statement.said.split()[1:]]
    return frozenset(word for word in words if len(word) >= _LONG_NAME and word[0].isupper() and word[1:].islower())


def _mixed_up(x: str, y: str) -> bool:
    """ "Morland" and "Mordant" may be mixed up; "Kharkiv" and "Kharkov" are one name, "Senate" and "Senator" one word."""
    if x[0] != y[0] or x[:_LONG_PREFIX] == y[:_LONG_PREFIX] or _skeleton(x) == _skeleton(y) or stem(x) == stem(y):
        return False
    return place_of(x) is None and place_of(y) is None and SequenceMatcher(None, x, y, autojunk=False).ratio() >= _SLIP


def _skeleton(name: str) -> str:
    """The consonants, each once in a row: what spellings of one foreign name share."""
    plain = "".join(mark for mark in normalize("NFKD", name.casefold()) if mark.isalpha() and mark not in "aeiouy")
    return "".join(mark for mark, _ in groupby(plain))


def _counts(statement: Statement) -> list[Quantity]:
    """The amounts of the clause, each with the word that follows it as the thing counted."""
    found = []
    for amount in amounts(statement.said):
        following = statement.said[amount.end :].split()
        counted = stem(following[0].strip(".,;:")) if following else None
        found.append(quantity(amount, statement.said[amount.start : amount.end], counted=counted))
    return found


def _of(claim: Claim) -> Statement:
    assert isinstance(claim.value, Statement)
    return claim.value


def _quoted(claim: Claim) -> str:
    said = cut(_of(claim).said.strip(" .,;:–—-"), _SHOWN)
    return f"“{said.replace('“', '‘').replace('”', '’')}”"
