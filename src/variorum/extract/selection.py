"""Which of the claims found in a document are kept: each thing said once, by the claim that says it best."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from variorum.extract.furniture import is_of_itself, without_furniture
from variorum.extract.statements.clauses import FEWEST_WORDS
from variorum.types import Claim, Document, Sentence
from variorum.values.statements.record import MARKS, Statement

QUOTED = 0.8  # a statement of which this share is direct speech is the speaker's, not the account's
_FIRST = 3  # words of a clause in which its subject stands
_PERSONAL = frozenset("i we you me us my our your mine ours yours".split())


def keep(document: Document, claims: Sequence[Claim], first: Sequence[Sentence]) -> list[Claim]:
    """The claims without repeats, in order of the text; `first`: the sentences that `first_told` leaves.

    Left out: what stands in a sentence that the document has word for word before, or that a page says of itself; a scrap of a
    clause; a second claim of the same kind over the same words. What a speaker says in a quotation stays: another account may
    tell it in its own words. Where he tells of himself, or speaks to somebody, the statement is marked `personal`.
    """
    told = {sentence.number for sentence in first}
    quoted = _covered(claim for claim in claims if claim.kind == "quote")
    kept: dict[tuple[str, int, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.kind)):
        if claim.sentence not in told or not claim.span.of(document).strip():
            continue
        if claim.kind == "event" and is_of_itself(claim.span.of(document)):
            continue
        value = claim.value
        if isinstance(value, Statement):
            alone = _as_told(value, claim.span.of(document), spoken=_share(claim, quoted) >= QUOTED)
            if alone is None:
                continue
            value = alone
        kept.setdefault((claim.kind, claim.span.start, claim.span.end), claim if value is claim.value else replace(claim, value=value))
    return list(kept.values())


def _as_told(told: Statement, clause: str, *, spoken: bool) -> Statement | None:
    """The statement, if it can stand alone ("leaving it early" cannot); of what a speaker tells of himself it is told that he does."""
    short = len(clause.split()) < FEWEST_WORDS
    if spoken:
        personal = _speaks_of_himself(clause)
        return None if short and personal else replace(told, spoken=True, personal=personal)
    return None if short and told.act is not None and not told.finite else told


def first_told(document: Document, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without those that the document has word for word before, and those that a page says of itself."""
    first: dict[str, Sentence] = {}
    for sentence in without_furniture(document, sentences):
        first.setdefault(sentence.text, sentence)
    return list(first.values())


def _speaks_of_himself(clause: str) -> bool:
    """ "I", "we" or "you" is among its first words: who that is the clause does not say."""
    first = (word.strip(MARKS).split("'")[0].split("’")[0].casefold() for word in clause.split()[:_FIRST])
    return any(word in _PERSONAL for word in first)


class _Covered(NamedTuple):
    """Stretches of quoted code points that neither overlap nor touch, and how many lie before each begins."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[int, ...]

    def up_to(self, place: int) -> int:
        """How many quoted code points lie before the place."""
        last = bisect_right(self.starts, place) - 1
        return self.before[last] + min(place, self.ends[last]) - self.starts[last] if last >= 0 else 0


def _covered(claims: Iterable[Claim]) -> _Covered:
    runs: list[list[int]] = []
    for start, end in sorted((claim.span.start, claim.span.end) for claim in claims):
        if runs and start <= runs[-1][1]:
            runs[-1][1] = max(runs[-1][1], end)
        else:
            runs.append([start, end])
    before = accumulate((end - start for start, end in runs), initial=0)
    return _Covered(tuple(start for start, _ in runs), tuple(end for _, end in runs), tuple(before))


def _share(claim: Claim, quoted: _Covered) -> float:
    return (quoted.up_to(claim.span.end) - quoted.up_to(claim.span.start)) / (claim.span.end - claim.span.start)
