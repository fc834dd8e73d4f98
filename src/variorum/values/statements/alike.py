"""Which statements plainly say one thing: more than the names in them is shared.

Two clauses that name one place or person are about it both, and may still say different things of it. What a
reader is shown as agreed, and what is shown as told by one account alone, asks for words beside the names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.text import stem
from variorum.types import Claim
from variorum.values.statements.compare import mode
from variorum.values.statements.question import representative
from variorum.values.statements.record import MARKS, Statement, bare

_FEWEST = 2  # words of content that are shared, one of them no name
_SHARE = 0.3  # of the words of the shorter clause
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
    """The claim that speaks best for all and those that are plainly like it, in the order given.

    None that asks or denies what it says is among them. Values of another make are not looked into: all are given back.
    """
    if not all(isinstance(claim.value, Statement) for claim in claims):
        return list(claims)
    chosen = representative(claims)
    return [claim for claim in claims if claim is chosen or (alike(chosen, claim) and _same_side(chosen, claim))]


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
