"""Everything that says where a document comes from, in one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from variorum.lineage.citing import NameAt, citations, same_publisher
from variorum.lineage.copying import Match, covered, is_copy, matches, paraphrases
from variorum.lineage.words import Words, words_of
from variorum.types import Attribution, Document, Lineage, Passage, Sentence, Span

FEWEST_PARAPHRASES = 2


def nobody(_: Span) -> str | None:
    """The answer where no names were resolved."""
    return None


def lineage(
    documents: Sequence[Document],
    sentences: Mapping[str, Sequence[Sentence]],
    attributions: Sequence[Attribution] = (),
    *,
    name_at: NameAt = nobody,
) -> tuple[Lineage, ...]:
    """Who copied, paraphrased, cites or shares a publisher with whom; sorted by document, kind and origin.

    `share` is the share of the document's words that stand in the origin too (of "paraphrased": that stand in paraphrased
    sentences). `name_at` tells the entity's name at a span, and None where there is none. Order of the input does not matter.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    texts = [words_of(document) for document in ordered]
    verbatim = matches(texts)
    found = [made for pair, rows in verbatim.items() if (made := _copied(ordered, texts, pair, rows))]
    linked = {frozenset((made.document, made.origin)) for made in found}
    for (a, b), passages in paraphrases(texts, sentences).items():
        if len(passages) >= FEWEST_PARAPHRASES and frozenset((ordered[a].id, ordered[b].id)) not in linked:
            found.append(_paraphrased(ordered, texts, (a, b), passages))
    found += citations(ordered, attributions, name_at)
    found += same_publisher(ordered)
    return tuple(sorted(found, key=lambda made: (made.document, made.kind, made.origin or "", made.name or "")))


def _copied(documents: Sequence[Document], texts: Sequence[Words], pair: tuple[int, int], rows: list[Match]) -> Lineage | None:
    shares = [covered(rows, side) / max(1, len(texts[pair[side]].folded)) for side in (0, 1)]
    if not is_copy(rows, max(shares)):
        return None
    side = _copier(documents[pair[0]], documents[pair[1]], shares)
    a, b = texts[pair[0]], texts[pair[1]]
    passages = [Passage(a.span(match.a_first, match.a_last), b.span(match.b_first, match.b_last)) for match in rows]
    copy, origin = documents[pair[side]], documents[pair[1 - side]]
    return Lineage(copy.id, origin.id, None, None, "copied", _rounded(shares[side]), _turned(passages, side))


def _paraphrased(documents: Sequence[Document], texts: Sequence[Words], pair: tuple[int, int], passages: list[Passage]) -> Lineage:
    sizes = [max(1, texts[number].ends[-1] - texts[number].starts[0]) for number in pair]
    here = sum(passage.here.end - passage.here.start for passage in passages) / sizes[0]
    there = sum(passage.there.end - passage.there.start for passage in passages) / sizes[1]
    side = _copier(documents[pair[0]], documents[pair[1]], [here, there])
    copy, origin = documents[pair[side]], documents[pair[1 - side]]
    return Lineage(copy.id, origin.id, None, None, "paraphrased", _rounded((here, there)[side]), _turned(passages, side))


def _rounded(share: float) -> float:
    return round(min(1.0, share), 4)


def _turned(passages: Sequence[Passage], side: int) -> tuple[Passage, ...]:
    """The passages seen from the copy, in its order."""
    turned = passages if side == 0 else [Passage(passage.there, passage.here) for passage in passages]
    return tuple(sorted(turned, key=lambda passage: (passage.here, passage.there)))


def _copier(a: Document, b: Document, shares: Sequence[float]) -> int:
    """0 if a copies b, 1 if b copies a: the later one; undated or of one day, the one that holds less of its own; else the later id."""
    order = _later(a.published, b.published)
    if order:
        return 0 if order > 0 else 1
    if shares[0] != shares[1]:
        return 0 if shares[0] > shares[1] else 1
    return 0 if a.id > b.id else 1


def _later(a: str | None, b: str | None) -> int:
    """1 if a is later, -1 if b is, 0 if it cannot be told."""
    if not a or not b:
        return 0
    if a[:10] == b[:10] and min(len(a), len(b)) <= 10:
        return 0
    try:
        one, other = datetime.fromisoformat(a), datetime.fromisoformat(b)
    except ValueError:
        return (a[:10] > b[:10]) - (a[:10] < b[:10])
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
        if one.date() == other.date():
            return 0
    return (one > other) - (one < other)
