"""A claim with a statement as comparing sees it, and what two such claims share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from variorum.text import stem
from variorum.types import Claim
from variorum.values.statements.acts import LIGHT, same
from variorum.values.statements.record import MARKS, Statement, bare

FEW_SHARED = 2  # words of content, the act apart
_CONTAINED = 0.75  # share of the words of a clause without an object that the other repeats
_MATTER = 0.5  # share of the words of the shorter clause, the act apart, that one matter has in common
_BEHIND_HEAD = re.compile(r"\s(?:of|in|on|at|to|for|from|with|between|about|against|by)\s")
_EARLIER = re.compile(r"\b(?:previously|formerly|in the past|(?:until|before) (?:now|then|recently|this|that))\b", re.IGNORECASE)
_WHEN = frozenset(
    (
        "after afternoon again before early earlier evening finally first initially late later morning night now originally previously "
        "recent recently soon then today tomorrow tonight until yesterday monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_PRONOUNS = frozenset("he she it they we i you him her them us me this that these those who which what there one his its their".split())
_TITLES = frozenset("mr mrs ms dr president sen rep gov minister secretary former the a an of and".split())
Mode = Literal["asked", "denied", "planned or possible", "said to be so"]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what comparing needs of it, worked out once."""

    claim: Claim
    statement: Statement
    mode: Mode
    actor: frozenset[str]
    object: frozenset[str]
    terms: frozenset[str]


def told_of(claim: Claim) -> Told:
    """The claim with the stems of its parts; its value must be a `Statement`."""
    statement = claim.value
    assert isinstance(statement, Statement)
    actor, acted_on, terms = stems_of(statement.actor), stems_of(statement.object), frozenset(statement.terms)
    return Told(claim, statement, mode(claim), actor, acted_on, terms)


def mode(claim: Claim) -> Mode:
    """How a claim stands to its act."""
    statement = claim.value
    assert isinstance(statement, Statement)
    if claim.stance == "asks":
        return "asked"
    if claim.stance == "denies" or statement.polarity == "negative":
        return "denied"
    if claim.stance == "hedges" or statement.tense in ("planned", "possible"):
        return "planned or possible"
    return "said to be so"


def source(one: Told) -> str | None:
    """The name of whom the account has it from."""
    return one.claim.attributed_to.name if one.claim.attributed_to else None


def one_act(a: Told, b: Told) -> bool:
    """The same act, or one that only its object names, of shared parties that nowhere differ."""
    left, right = a.statement.act, b.statement.act
    if left is None or right is None or not same(left, right):
        return False
    return one_actor(a, b) and parties(a, b, needs_object=left in LIGHT)


def one_matter(a: Told, b: Told) -> bool:
    """More than the act and one word is shared: who acts, by name, and what is acted upon; or most of what the shorter says.

    An act denied of one thing ("did not release the name") is no denial of the same act upon another.
    """
    heads = [_head(one.statement.object) for one in (a, b)]
    if all(heads) and heads[0] != heads[1]:
        return False
    acts = {stem(one.statement.act or "") for one in (a, b)}
    shared, least = a.terms & b.terms - acts, min(len(one.terms - acts) for one in (a, b))
    named = bool(a.actor & b.actor) and (bool(all(heads)) or len(shared) >= min(FEW_SHARED, least))
    return named or len(shared) >= max(FEW_SHARED, _MATTER * least)


def _head(phrase: str | None) -> str | None:
    """The stem of the noun that a phrase is about: "images" of "images of two ships"."""
    words = re.split(_BEHIND_HEAD, phrase or "")[0].split()
    return stem(bare(words[-1])) if words else None


def one_actor(a: Told, b: Told) -> bool:
    """Who acts is shared, or one leaves it out."""
    return not a.actor or not b.actor or bool(a.actor & b.actor)


def parties(a: Told, b: Told, *, needs_object: bool = False) -> bool:
    """What is acted upon is shared; where one leaves it out, who acts and another word are. Two objects apart are two matters."""
    if a.object and b.object:
        return bool(a.object & b.object)
    if needs_object or not a.actor & b.actor:
        return False
    shared, acts = a.terms & b.terms, {stem(a.statement.act or ""), stem(b.statement.act or "")}
    contained = not a.object and not b.object and len(shared) >= max(2, _CONTAINED * min(len(a.terms), len(b.terms)))
    return contained or len(shared - acts) >= 2


def says_as_much(one: Told, other: Told) -> bool:
    """The other has nearly all the words of the one."""
    return len(one.terms & other.terms) >= max(FEW_SHARED, _CONTAINED * len(one.terms))


def stems_of(phrase: str | None) -> frozenset[str]:
    """The stems of the words of a phrase that are more than pronouns and titles."""
    words = [bare(word) for word in (phrase or "").split()]
    return frozenset(stem(word) for word in words if len(word) > 2 and word.casefold() not in _PRONOUNS | _TITLES)


def alike(a: Told, b: Told) -> float:
    """The share of all words of content of both that they share."""
    return len(a.terms & b.terms) / len(a.terms | b.terms) if a.terms | b.terms else 0.0


def is_earlier(one: Told) -> bool:
    """It tells of the time before: "previously", "until now"."""
    return _EARLIER.search(one.statement.said) is not None


def hours(one: Told) -> frozenset[str]:
    """The words that tell of when."""
    words = f"{one.statement.said} {one.statement.time or ''}".casefold().split()
    return frozenset(word.strip(MARKS) for word in words) & _WHEN
