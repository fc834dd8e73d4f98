"""Which statements plainly say one thing: more than the names in them is shared.

Two clauses that name one place or person are about it both, and may still say different things of it. What a
reader is shown as agreed, and what is shown as told by one account alone, asks for words beside the names, and
for much of what is telling in either clause.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from variorum.text import stem
from variorum.types import Claim
from variorum.values.statements.acts import LIGHT, same
from variorum.values.statements.question import odd_numbers, representative
from variorum.values.statements.record import MARKS, Statement, bare
from variorum.values.statements.told import mode

_FEWEST = 2  # words of content that are shared, one of them no name
_SHARE = 0.3  # of the words of the shorter clause
# Likeness of two clauses that say one thing; of those in which the act or several words are one as well; of those that share many.
_CLOSE, _NEAR, _MET = 0.45, 0.35, 0.25
_SEVERAL, _SHARED = 3, 5  # words beside the names; words with them
_NAME = 0.4  # what a word of a name weighs beside another
_MANY = 60  # claims, from which on only the likeness to the one that speaks best for all is asked
_MARKS = MARKS + "[]"
_FEWEST_REPEATED, _REPEATED = 3, 0.6  # the same, for a clause that another one all but holds


def alike(one: Claim, other: Claim) -> bool:
    """The two clauses share words of content, and not names alone."""
    ours, theirs = _terms(one), _terms(other)
    shared = ours & theirs
    enough = len(shared) >= max(_FEWEST, _SHARE * min(len(ours), len(theirs)))
    return enough and bool(shared - _names(one) - _names(other))


def repeats(one: Claim, other: Claim) -> bool:
    """Most of what the first clause says stands in the second as well; not known of values of another make."""
    if not all(isinstance(claim.value, Statement) for claim in (one, other)):
        return False
    shared = _terms(one) & _terms(other)
    return len(shared) >= max(_FEWEST_REPEATED, _REPEATED * len(_terms(one))) and alike(one, other)


def repeated(claims: Sequence[Claim], among: Sequence[Claim]) -> frozenset[str]:
    """The ids of those claims that one of another account repeats; looked for among claims that share words, not among all."""
    holders: dict[str, list[int]] = {}
    for at, other in enumerate(among):
        for term in _terms(other) if isinstance(other.value, Statement) else ():
            holders.setdefault(term, []).append(at)
    found = set()
    for one in claims:
        terms = _terms(one) if isinstance(one.value, Statement) else ()
        shared = Counter(at for term in terms for at in holders.get(term, ()))
        near = (among[at] for at, count in shared.items() if count >= _FEWEST_REPEATED)
        if any(other.document != one.document and repeats(one, other) for other in near):
            found.add(one.id)
    return frozenset(found)


def borne_out(claims: Sequence[Claim]) -> list[Claim]:
    """The claim that speaks best for all and those that share more than names with it, in the order given.

    None that asks or denies what it says is among them. Values of another make are not looked into: all are given back.
    """
    if not all(isinstance(claim.value, Statement) for claim in claims):
        return list(claims)
    chosen = representative(claims)
    return [claim for claim in claims if claim is chosen or (alike(chosen, claim) and _same_side(chosen, claim))]


def agreed(claims: Sequence[Claim], weights: Mapping[str, float]) -> list[Claim]:
    """The claim that most accounts tell likewise, and then those that plainly say the same, in the order given.

    `weights` say how telling a stem is. None that asks or denies what the first one says is among them, and the first has no
    number that no other account has there, and can stand alone, if another one does.
    """
    if not all(isinstance(claim.value, Statement) for claim in claims):
        return list(claims)
    spoken = representative(claims)
    odd = {claim.id for claim, is_odd in zip(claims, odd_numbers(claims), strict=True) if is_odd}
    whole = {claim.id for claim in claims if isinstance(claim.value, Statement) and claim.value.finite}

    def alike_in(claim: Claim) -> tuple[bool, bool, bool, int, bool, float]:
        best: dict[str, float] = {}
        for other in claims:
            if claim.document != other.document and _says_so(claim, other, weights):
                best[other.document] = max(best.get(other.document, 0.0), likeness(claim, other, weights))
        sound = claim.id not in odd, claim.id in whole
        return bool(best), *sound, len(best), claim is spoken, round(math.fsum(best.values()), 9)

    chosen = max(claims if len(claims) <= _MANY else [spoken], key=alike_in)
    return [chosen, *(claim for claim in claims if claim is not chosen and _says_so(chosen, claim, weights))]


def share_a_thing(groups: Sequence[Sequence[Claim]], weights: Mapping[str, float]) -> bool:
    """Whether claims of two groups, each of an account of its own, are plainly of one thing; not looked into in values of another make."""
    claims = [claim for group in groups for claim in group]
    if not all(isinstance(claim.value, Statement) for claim in claims):
        return True
    first, *others = groups
    pairs = product(first[:_MANY], (claim for group in others for claim in group[:_MANY]))
    return any(one.document != other.document and close(one, other, weights) for one, other in pairs)


def close(one: Claim, other: Claim, weights: Mapping[str, float]) -> bool:
    """The two clauses say one thing: they share much of what is telling in them, or less and the act or many words."""
    if not alike(one, other):
        return False
    found = likeness(one, other, weights)
    shared = _terms(one) & _terms(other)
    if found >= _CLOSE or (found >= _MET and len(shared) >= _SHARED):
        return True
    telling = shared - _names(one) - _names(other)
    return found >= _NEAR and (len(telling) >= _SEVERAL or _of_one_act(one, other))


def likeness(one: Claim, other: Claim, weights: Mapping[str, float]) -> float:
    """0..1: the cosine of the words of two clauses, telling words counting more and names less."""
    ours, theirs, names = _terms(one), _terms(other), _names(one) | _names(other)

    def square(words: Iterable[str]) -> float:
        return math.fsum(weights.get(word, 1.0) ** 2 * (_NAME if word in names else 1.0) for word in words)

    length = math.sqrt(square(ours) * square(theirs))
    return square(ours & theirs) / length if length else 0.0


def _of_one_act(one: Claim, other: Claim) -> bool:
    acts = [claim.value.act for claim in (one, other) if isinstance(claim.value, Statement)]
    if None in acts:
        return False
    first, second = (act or "" for act in acts)
    return (first not in LIGHT and same(first, second)) or stem(first) in _terms(other) or stem(second) in _terms(one)


def _says_so(one: Claim, other: Claim, weights: Mapping[str, float]) -> bool:
    return _same_side(one, other) and close(one, other, weights)


def _same_side(one: Claim, other: Claim) -> bool:
    sides = mode(one), mode(other)
    return sides[0] == sides[1] or not {"asked", "denied"} & set(sides)


def _terms(claim: Claim) -> frozenset[str]:
    assert isinstance(claim.value, Statement)
    return frozenset(claim.value.terms)


def _names(claim: Claim) -> frozenset[str]:
    """The stems of the words with a capital."""
    assert isinstance(claim.value, Statement)
    words = (bare(word, _MARKS) for word in claim.value.said.split())
    return frozenset(stem(word) for word in words if word[:1].isupper())
