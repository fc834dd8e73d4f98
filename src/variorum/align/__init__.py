"""Claims of all accounts that answer one question are brought together.

Pairs of claims that share words which are rare in this event are scored by a weighted sum of
features that a person can read; the pairs that reach the threshold are joined, best first, as long
as the two groups agree on average. The result is a property of the set of claims: their order
plays no part. The work grows with their number, not with that of their pairs: `candidates` bounds
which are scored. What the claims say (their values) is left to `compare`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.align.answered import answered
from variorum.align.candidates import profiles_of
from variorum.align.joining import join, told_twice
from variorum.align.scoring import Scores, totals
from variorum.align.weights import SCORERS, Scorer
from variorum.text import word_weights
from variorum.types import Claim, Sentence
from variorum.values.likeness import TOTAL
from variorum.values.sorts import Sort, sort_of
from variorum.values.statements.description import by_person
from variorum.values.statements.spelling import by_name


def align(
    claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]], scorers: Mapping[Sort, Scorer] = SCORERS
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that answer one question, in an order that the input's does not touch.

    Each claim is in exactly one group. But a clause that tells two things is in two, and what counts only where another account
    answers it (`variorum.align.answered`) is in none where none does.
    """
    ordered = sorted(claims, key=lambda claim: (claim.kind, claim.span.document, claim.span.start, claim.span.end))
    idf = word_weights(sentences)
    of_persons, others = by_person(ordered)
    of_names, others = by_name(others)
    groups = of_persons + of_names
    for sort in sorted({sort_of(claim) for claim in others}):
        profiles = profiles_of([claim for claim in others if sort_of(claim) == sort], sentences)
        scores = Scores(profiles, idf, scorers[sort])
        if sort in TOTAL:
            scores.update(totals(profiles, list(scores), TOTAL[sort]))
        joined = told_twice(profiles, join(profiles, scores, scorers[sort], scores.first), scores, scorers[sort])
        groups.extend(tuple(profiles[i].claim for i in members) for members in joined)
    return tuple(kept for group in groups if (kept := answered(group, idf)))
