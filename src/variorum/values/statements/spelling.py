"""How a name is spelled, where accounts spell it in two ways: "Humane", "Human"; "Nebi", "Nabi".

Most names come from somewhere: a place, and a person whose name is written in other letters at home, may be spelled in
several ways, all of them right. A name that has one spelling only cannot have two: one of the accounts has slipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from variorum.types import Claim, EntityKind, Kind, Reason, Status, Verdict
from variorum.values.names.name import consonants, fold, skeleton
from variorum.values.readings import Groups, alike, listed

_USAGE = 2  # accounts that keep to each of two spellings: no slip of one


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as one account spells it. `of` is the name that all accounts know the thing by.

    `said` is the word of it that others spell otherwise, as written here; `named` the kind of thing that bears the name.
    """

    of: str
    said: str
    named: EntityKind

    @property
    def kind(self) -> Kind:
        return "event"

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a statement: the thing is called what is said."""
        none = dict.fromkeys(("place", "time", "reason"))
        return {"actor": self.of, "act": "be called", "object": self.said, **none, "tense": "ongoing", "polarity": "positive"}

    def say(self) -> str:
        """The word as written."""
        return self.said


def by_name(claims: Iterable[Claim]) -> tuple[list[tuple[Claim, ...]], list[Claim]]:
    """The spellings of each name as a group that answers one question; and the claims that are none."""
    groups: dict[str, list[Claim]] = {}
    others = []
    for claim in claims:
        if isinstance(claim.value, Spelling):
            groups.setdefault(claim.value.of, []).append(claim)
        else:
            others.append(claim)
    return [tuple(groups[name]) for name in sorted(groups)], others


def question(claims: Sequence[Claim]) -> str:
    """ "How is the name Nebi Saleh spelled?"."""
    return f"How is the name {_spelled(claims[0]).of} spelled?"


def compare(claims: Sequence[Claim]) -> Verdict:
    """How the spellings of one name stand to one another; every value must be a `Spelling` of one name."""
    told = [_spelled(claim) for claim in claims]
    groups = alike(told, lambda one, other: one.said == other.said)
    words = listed([one.said for one in told], groups)
    if len({claim.document for claim in claims}) < 2:
        return Verdict("single-source", None, f"One account spells it: {words}.", groups, ("one account",))
    if len(groups) < 2:
        return Verdict("corroborated", "same", f"The accounts spell it alike: {words}.", groups, ("one spelling",))
    status, reason, rule = _stand(claims, told, groups)
    return Verdict(status, reason, f"The accounts spell one name in two ways: {words}.", groups, (rule,))


def _stand(claims: Sequence[Claim], told: Sequence[Spelling], groups: Groups) -> tuple[Status, Reason, str]:
    words = sorted({one.said for one in told})
    named = told[0].named
    if len(set(map(_at_home, words))) == 1:
        return "compatible", "wording", "one word as the British and as the Americans write it"
    if named == "place" or len(set(map(skeleton, map(fold, words)))) == 1:
        return "compatible", "wording", "two ways of writing a name that was written in other letters, or in another tongue"
    if named == "person" and len(set(map(consonants, words))) == 1:
        return "compatible", "wording", "a person's name that differs in its vowels: written in other letters it may be one"
    if all(len({claims[at].document for at in group}) >= _USAGE for group in groups):
        return "compatible", "wording", "each of the spellings is kept to by several accounts"
    return "disputed", "unresolved", "one name in two spellings"


_OVERSEAS = (
    (re.compile(r"(?<=[ei]n)[cs](?=e|ive)"), "s"),  # defence, licence
    (re.compile(r"(?<=[^aeiou])re(?=s?$)"), "er"),  # centre
    (re.compile(r"(?<=.)our"), "or"),  # harbour
    (re.compile(r"(?<=[ia])s(?=e|ing|ation)"), "z"),  # organise
    (re.compile(r"mme(?=s?$)"), "m"),  # programme
    (re.compile(r"ll(?=ed|ing|er)"), "l"),  # traveller
    (re.compile(r"[ao]e"), "e"),  # paediatric
)


def _at_home(word: str) -> str:
    """The word in the American spelling, where a rule leads there."""
    word = fold(word)
    for there, here in _OVERSEAS:
        word = there.sub(here, word)
    return word


def _spelled(claim: Claim) -> Spelling:
    assert isinstance(claim.value, Spelling)
    return claim.value
