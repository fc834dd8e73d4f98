"""The question that quantities answer: "How many North Korean troops?", "How old is the driver?".

Of a measure the question names first what is measured, in the words of the accounts: "Exports: what percentage?".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.text import plural
from variorum.types import Claim
from variorum.values.dates.question import asked_of
from variorum.values.quantities.measures import measures
from variorum.values.quantities.money import currencies
from variorum.values.quantities.record import Quantity

_DONE = {
    "kill": "were killed",
    "die": "died",
    "injure": "were injured",
    "wound": "were wounded",
    "hurt": "were hurt",
    "arrest": "were arrested",
    "detain": "were detained",
    "rescue": "were rescued",
    "evacuate": "were evacuated",
    "displace": "were displaced",
    "trap": "were trapped",
    "miss": "are missing",
    "abduct": "were abducted",
    "kidnap": "were kidnapped",
}
_ASKED = {
    "percent": "What percentage",
    "percentage point": "How many percentage points",
    "ratio": "What share",
    "metres": "What distance",
    "kilograms": "What weight",
    "seconds": "How long",
    "metres per second": "What speed",
    "ordinal": "Which one by number",
}


# What names a dimension or an amount by itself: "What range?", "How much aid?"; of other things the question says both.
_DIMENSIONS = frozenset(
    "altitude area depth diameter distance height length mass pace radius range rate reach share size span speed weight width".split()
)
_DIMENSION_OF = {"deep": "depth", "high": "height", "long": "length", "tall": "height", "thick": "thickness", "wide": "width"}
_PARTS = frozenset("half halfs halves third thirds quarter quarters fifth fifths tenth tenths".split())
# What does not say what is measured: a word that stands for another, a part of a number, a way.
_EMPTY = _PARTS | frozenset(
    (
        "it they he she we i you this that these those there which who what one some all time north south east west northeast northwest "
        "southeast southwest away apart far off inland ashore kg lb km ft"
    ).split()
)
_IRREGULAR = {"child": "children", "foot": "feet", "man": "men", "person": "people", "tooth": "teeth", "wife": "wives", "woman": "women"}
# What is the same in the plural, or is one already.
_NO_PLURAL = frozenset(
    "aircraft cattle children crew dead deer feet fish injured killed media men missing people personnel police sheep spacecraft staff "
    "them women wounded young".split()
)
_NO_MEN = frozenset({"abdomen", "omen", "regimen", "specimen"})
_LONGEST = 5  # words of a phrase that a question names
_AMOUNTS = frozenset(
    (
        "aid assistance cash compensation credit damage debt earnings equity funding help income interest investment money profit relief "
        "revenue spending support tax turnover"
    ).split()
)


def question(claims: Sequence[Claim]) -> str:
    """One plain question, made of the words that most of the claims use."""
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    unit = _most(value.unit for value in values) or "count"
    thing = _whole(value.counted for value in values if value.unit == unit)
    if thing is None and unit != "count":  # "the fare rose 5%": what is measured, where no noun is counted
        thing = _most(value.about[0] for value in values if value.unit == unit and value.about)
    narrow = _most((word for value in values for word in value.modifiers if _before(word)), more_than=len(values) / 2)
    if thing == "age":
        whose = _most(value.modifiers[0] for value in values if value.modifiers)
        article = "the " if whose and whose.islower() and " " not in whose else ""
        return f"How old is {article}{whose}?" if whose else "What age?"
    if how_far := _of_deed(values, unit):
        return how_far
    if unit == "count":
        thing = _largest(values) or thing
    named = " ".join(word for word in (narrow, thing) if word)
    if unit != "count":
        named = _measured(values, unit, thing) or named
    if unit == "count" and thing in _PARTS:
        return "What share?"
    if unit == "metres" and named.lower() in _DIMENSION_OF:
        return f"What {_DIMENSION_OF[named.lower()]}?"
    if not _says(named) or (unit != "count" and named.lower() in _names_of_units()):
        named = ""
    if thing == "score":
        return "What score?"
    if unit == "count":
        done = _DONE.get(_most(value.act for value in values) or "", "")
        return f"How many {_in_plural(named) or 'of them'} {done}".rstrip() + "?"
    money = len(unit) == 3 and unit.isupper()
    last = named.rpartition(" ")[2]
    if last in _DIMENSIONS:
        return f"What {named}?"
    if money and last in _AMOUNTS:
        return f"How much {named}?"
    asked = "How much" if money else _ASKED.get(unit, f"How many {unit}")
    return f"{named[0].upper()}{named[1:]}: {asked[0].lower()}{asked[1:]}?" if named else f"{asked}?"


def _of_deed(values: Sequence[Quantity], unit: str) -> str | None:
    """ "How far did the current carry the ferry?", where most of the lengths are of a deed."""
    extents = [value.extent for value in values if value.unit == unit and value.extent]
    if 2 * len(extents) <= len(values):
        return None
    count = Counter(extent.asked for extent in extents)
    how = max(count, key=lambda asked: (count[asked], len(asked), asked))
    return asked_of([(extent.deed, extent.act) for extent in extents], how, whole=True)


def _largest(values: Sequence[Quantity]) -> str | None:
    """What there is most of, where every number is of another thing: "people" of five crew, 47 passengers and 52 people."""
    counted = [value for value in values if value.counted and value.best is not None]
    if len(counted) < 2 or len({value.counted for value in counted}) < len(values):
        return None
    return max(counted, key=lambda value: value.best or 0.0).counted


def _measured(values: Sequence[Quantity], unit: str, thing: str | None) -> str | None:
    """What is measured, in the phrase that most accounts have for it, if it names the thing counted: "repairs to the pier" for "pier"."""
    phrases = [value.about[0] for value in values if value.unit == unit and value.about]
    telling = [phrase for phrase in phrases if thing and thing in phrase.split() and len(phrase.split()) <= _LONGEST]
    longer = [phrase for phrase in telling if phrase != thing]
    # A phrase of one account alone would say more than the others do.
    return _most(longer) if len(longer) > 1 else _most(telling)


def _whole(things: Iterable[str | None]) -> str | None:
    """The commonest thing; or the one that names all others: "missiles and drones" before "drones" and "missiles"."""
    named = [thing for thing in things if thing]
    words = {thing: set(thing.split()) for thing in named}
    whole = [thing for thing in named if all(words[other] <= words[thing] for other in named)]
    return min(whole, key=lambda thing: (len(thing), thing)) if whole else _most(named)


def _says(named: str) -> bool:
    """Whether it names anything: more than a stand-in, a unit, or the torn end of a line of figures."""
    return named.lower() not in _EMPTY and sum(letter.isalpha() for letter in named) > 1 and not set("()[]•|") & set(named)


@cache
def _names_of_units() -> frozenset[str]:
    """The words for measures and money: "24 inches fell" is no distance of inches."""
    return frozenset(form.lower() for *_, form in (*measures(), *currencies()) if not form.startswith("="))


def _in_plural(named: str) -> str:
    """The phrase with its last noun in the plural: where one is told of alone, it stands in the singular."""
    head, _, noun = named.rpartition(" ")
    is_one = noun.endswith("s") or (noun.endswith("men") and noun not in _NO_MEN) or noun in _NO_PLURAL
    if not noun or not noun.islower() or not noun.isalpha() or is_one or _is_gerund(noun):
        return named
    return f"{head} {_IRREGULAR.get(noun) or plural(noun)}".lstrip()


def _is_gerund(noun: str) -> bool:
    """It ends in "ing", and so does not "thing" or "king": what stands before that must be sounded."""
    return noun.endswith("ing") and any(letter in "aeiouy" for letter in noun[:-3])


def _before(modifier: str) -> bool:
    return modifier[:1].isalnum() and modifier.partition(" ")[0].lower() not in (
        "of",
        "from",
        "in",
        "on",
        "for",
        "with",
        "at",
        "against",
        "per",
        "more",
        "other",
    )


def _most(words: Iterable[str | None], *, more_than: float = 0) -> str | None:
    """The commonest word; among equals the shortest, then the first by spelling."""
    count = Counter(word for word in words if word)
    if not count:
        return None
    best = min(count, key=lambda word: (-count[word], len(word), word))
    return best if count[best] > more_than else None
