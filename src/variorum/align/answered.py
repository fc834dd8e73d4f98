"""Claims that count only where another account answers them: where something is, and what a speaker tells of himself.

Where one account alone places something, its clause says so already; what a speaker says of himself stands in the
quotation. Both are told here only if another account tells them, the speaker's words if it does so in words of its own:
“I welcome the release” beside "he welcomed the release".
"""

from __future__ import annotations

from variorum.text import WordWeights
from variorum.types import Claim
from variorum.values.sorts import sort_of
from variorum.values.statements.location import once_told
from variorum.values.statements.record import Statement

LEAST_CONTAINED = 0.6  # of the weight of the words of the shorter clause, that the other has too
LEAST_SHARED = 0.3  # of the weight of the words of both


def answered(group: tuple[Claim, ...], idf: WordWeights) -> tuple[Claim, ...]:
    """The claims of a group that stay in it; none, where no other account answers."""
    if sort_of(group[0]) == "location":
        return once_told(group) if len({claim.document for claim in group}) > 1 else ()
    told = [claim for claim in group if not _is_personal(claim)]
    if len(told) == len(group):
        return group
    return tuple(claim for claim in group if not _is_personal(claim) or any(_tells_it(other, claim, idf) for other in told))


def _is_personal(claim: Claim) -> bool:
    return isinstance(claim.value, Statement) and claim.value.personal


def _tells_it(told: Claim, personal: Claim, idf: WordWeights) -> bool:
    """Another account tells in words of its own most of what the speaker says."""
    if told.document == personal.document or not isinstance(told.value, Statement) or not isinstance(personal.value, Statement):
        return False
    ours, theirs = frozenset(personal.value.terms), frozenset(told.value.terms)
    both = idf.sum(ours & theirs)
    return both > 0 and both >= LEAST_CONTAINED * min(idf.sum(ours), idf.sum(theirs)) and both >= LEAST_SHARED * idf.sum(ours | theirs)
