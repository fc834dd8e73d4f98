"""Which of the claims found in a document are kept: each thing said once, by the claim that says it best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.types import Claim, Document, Sentence

QUOTED = 0.8  # a statement of which this share is direct speech is the quotation's, not the account's


def keep(document: Document, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims without repeats, in order of the text.

    Left out: what stands in a sentence that the document has word for word before; a statement inside a quotation;
    a second claim of the same kind over the same words.
    """
    told = {sentence.number for sentence in first_told(sentences)}
    quoted = _covered(claim for claim in claims if claim.kind == "quote")
    kept: dict[tuple[str, int, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.kind)):
        if claim.sentence not in told or not claim.span.of(document).strip():
            continue
        if claim.kind == "event" and _share(claim, quoted) >= QUOTED:
            continue
        kept.setdefault((claim.kind, claim.span.start, claim.span.end), claim)
    return list(kept.values())


def first_told(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without those that the document has word for word before."""
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        first.setdefault(sentence.text, sentence)
    return list(first.values())


def _covered(claims: Iterable[Claim]) -> list[int]:
    """For each code point, how many quoted code points stand before it: shares are then one subtraction."""
    quoted = {at for claim in claims for at in range(claim.span.start, claim.span.end)}
    before = [0]
    for at in range(max(quoted, default=-1) + 1):
        before.append(before[-1] + (at in quoted))
    return before


def _share(claim: Claim, before: Sequence[int]) -> float:
    last = len(before) - 1
    covered = before[min(claim.span.end, last)] - before[min(claim.span.start, last)]
    return covered / (claim.span.end - claim.span.start)
