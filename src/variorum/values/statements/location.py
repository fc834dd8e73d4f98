"""Where something was, is or will be, as an account says it: "in a tunnel", "near the Sandwell stop in Harl".

A place is told more or less exactly, and by what it is or by its name: "in woods", "in the north of Norland", "in Harl" can
all be true of one crash. So accounts that name one place agree; a place that the other account names as well, farther out, is
*part and whole*; and only two names of one sort of thing ("the Pacific Ocean", "the Atlantic Ocean") or two that a letter or
two keep apart are in dispute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from variorum.types import Claim, Kind, Reason, Status, Verdict
from variorum.values.dates import question as date_question
from variorum.values.names.places import place_of
from variorum.values.readings import across, alike, listed, of_all
from variorum.values.statements.acts import same
from variorum.values.statements.record import bare

Way = Literal["at", "to", "from"]
_ARTICLES = frozenset({"the", "a", "an"})
_SLIP = 2  # letters that keep two mistaken names apart
_LONG_NAME = 6  # letters of a name that may be mistaken for another


@dataclass(frozen=True, slots=True)
class Location:
    """One place as said, with its preposition. `way` tells whether something is there, goes there or comes from there.

    `act` is the lemma of the word it stands with: what happened there; `about` who and what, in the account's words, and `whole` so for
    a question. `names` and `things` are the stems of the names and of the nouns in the innermost place, `wider` those of what it lies in,
    `narrowed` those of the words that say which place of its sort it is ("local", "children's").
    """

    said: str
    way: Way
    act: str | None
    about: str | None
    names: tuple[str, ...]
    things: tuple[str, ...]
    wider: tuple[str, ...] = ()
    narrowed: tuple[str, ...] = ()
    whole: str | None = None

    @property
    def kind(self) -> Kind:
        return "event"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a statement: something happens at the place."""
        none = dict.fromkeys(("actor", "object", "time", "reason"))
        return {**none, "act": self.act, "place": self.said, "tense": "ongoing", "polarity": "positive"}

    def say(self) -> str:
        """The words as written."""
        return self.said


def question(claims: Sequence[Claim]) -> str:
    """ "Where did the ferry run aground?", with "from" at the end where something comes from there."""
    asked = date_question.asked(claims, "where")
    return f"{asked[:-1]} from?" if _located(claims[0]).way == "from" and not asked.endswith(": where?") else asked


def same_place(one: Location, other: Location) -> bool:
    """Both name one place, or neither has a name and both are the same sort of place."""
    if one.names or other.names:
        return bool(set(one.names) & set(other.names))
    return bool(set(one.things) & set(other.things))


def within(one: Location, other: Location) -> bool:
    """The one place is told as lying in the other: "in Harl, Norland", "in Norland"."""
    return bool(set(one.wider) & set(other.names or other.things))


def once_told(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim of each account that names a place, for each place."""
    kept: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.span):
        place = _located(claim)
        kept.setdefault((claim.document, place.names, place.things), claim)
    return tuple(kept.values())


def compare(claims: Sequence[Claim]) -> Verdict:
    """How places of one thing stand to one another; every value must be a `Location`."""
    told = [_located(claim) for claim in claims]
    groups, said = alike(told, same_place), [one.said for one in told]
    places = listed(said, groups)
    if len({claim.document for claim in claims}) < 2:
        return Verdict("single-source", None, f"One account says it: {places}.", groups, ("one account",))
    common = of_all(claims, groups)
    if common and any(_of_two_kinds(told[i], told[j]) for i, j in combinations(common, 2) if claims[i].document != claims[j].document):
        groups = alike(told, lambda one, other: same_place(one, other) and one.narrowed == other.narrowed)
        why = f"{listed(said, groups)} can be one place, told in other words."
        return Verdict("compatible", "wording", why, groups, ("one sort of place, narrowed by other words",))
    if common:
        return Verdict("corroborated", "same", f"All name one place: {listed(said, (common,))}.", groups, ("every account names it",))
    status, reason, rule = _stand(list(across(told, groups)))
    explanation = {
        "disputed": f"{places} are two places.",
        "part-whole": f"{places}: the one lies within the other.",
        "wording": f"{places} can be one place, named and described.",
        "scope": f"{places} can both be true: one may lie in the other or beside it.",
    }
    return Verdict(status, reason, explanation["disputed" if status == "disputed" else reason], groups, (rule,))


def _stand(pairs: Sequence[tuple[Location, Location]]) -> tuple[Status, Reason, str]:
    if any(within(one, other) or within(other, one) for one, other in pairs):
        return "compatible", "part-whole", "the one place is named as what the other lies in"
    if any(_excludes(one, other) for one, other in pairs):
        return "disputed", "unresolved", "two names of one sort of place, or one name in two spellings"
    if any((_country(one) is None) != (_country(other) is None) for one, other in pairs):
        return "compatible", "part-whole", "a country or state, and a place that may lie in it"
    if any(not (one.names and other.names) for one, other in pairs):
        return "compatible", "wording", "a place by its name, and by what it is"
    return "compatible", "scope", "two names of places, of which one may lie in the other"


def _country(one: Location) -> str | None:
    """The country or state that the whole phrase names."""
    words = one.said.split(None, 1)[-1]
    return place_of(re.sub(r"(?i)^the\s+", "", words))


def _of_two_kinds(one: Location, other: Location) -> bool:
    """Neither has a name, and each is narrowed by words of its own: "a local hospital", "a children's hospital"."""
    named = one.names or other.names
    return not named and bool(one.narrowed and other.narrowed) and not set(one.narrowed) & set(other.narrowed)


def _excludes(one: Location, other: Location) -> bool:
    """The same act, at places of one sort with two names ("Pacific Ocean", "Atlantic Ocean"), or with names all but alike."""
    if one.way != other.way or not one.act or not other.act or not same(one.act, other.act) or not (one.names and other.names):
        return False
    ours, theirs = _named(one.about), _named(other.about)
    if (ours or theirs) and not ours & theirs:
        return False  # of a thing by its name, and of another, or of one without a name: perhaps two things
    if set(one.things) & set(other.things):
        return True
    return any(_mixed_up(x, y) for x in one.names for y in other.names)


def _named(about: str | None) -> frozenset[str]:
    """The words with a capital that tell who or what is there."""
    words = (about or "").split()
    return frozenset(bare(word) for word in words if word[:1].isupper() and word.casefold() not in _ARTICLES)


def _mixed_up(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= _LONG_NAME and x[0] == y[0] and 0 < Levenshtein.distance(x, y) <= _SLIP


def _located(claim: Claim) -> Location:
    assert isinstance(claim.value, Location)
    return claim.value
