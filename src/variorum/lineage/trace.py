"""Everything that says where a document comes from, in one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.lineage.citing import NameAt, citations, first_places
from variorum.lineage.outlets import same_publisher
from variorum.lineage.reuse import reuses
from variorum.lineage.words import words_of
from variorum.types import Attribution, Document, Lineage, Sentence, Span


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

    `share` is the share of the document's words that stand in the origin too, or in sentences retold from there. `name_at` tells
    the entity's name at a span, and None where there is none. Order of the input does not matter.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    texts = [words_of(document, sentences.get(document.id, ())) for document in ordered]
    cited = citations(ordered, attributions, name_at)
    found = reuses(ordered, texts, sentences, cited)
    found += first_places(cited)
    found += same_publisher(ordered)
    return tuple(sorted(found, key=lambda made: (made.document, made.kind, made.origin or "", made.name or "")))
