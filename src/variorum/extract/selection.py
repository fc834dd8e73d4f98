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
    repeated = _repeated(sentences)
    quoted = _covered(claim for claim in claims if claim.kind == "quote")
    kept: dict[tuple[str, int, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.kind)):
        if claim.sentence in repeated or not claim.span.of(document).strip():
            continue
        if claim.kind == "event" and _share(claim, quoted) >= QUOTED:
            continue
        kept.setdefault((claim.kind, claim.span.start, claim.span.end), claim)
    return list(kept.values())


def _repeated(sentences: Sequence[Sentence]) -> set[int]:
    seen: set[str] = set()
    repeated = set()
    for sentence in sentences:
        if sentence.text in seen:
            repeated.add(sentence.number)
        seen.add(sentence.text)
    return repeated


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
