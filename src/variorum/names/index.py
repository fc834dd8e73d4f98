"""Which entity is named here? Mentions by document, in order, found by bisection."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.types import Entity, Span
from variorum.values.names.name import fold
from variorum.values.names.places import is_demonym

_MOST = 0.6  # share of a source's words that a name must make up to be its name: "U.S. officials" are not the United States
_HEAD_ENDS = re.compile(r"\s*(?:[,(;:—–]|\b(?:who|which|that|whose|whom)\b)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_HANGING = re.compile(r"(?:of|for|to|with|by|from|in|about|near|under|behind|against|on)\s+(?:the\s+)?$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|whom)\b", re.IGNORECASE)
_FREE_BEHIND = re.compile(r"(?![’'])(?:\W|$)\s*(?![^\W\d_])|\s(?:and|or|who|of|from|in|at|with|on|as|whose|himself|herself)\b")


class EntityIndex:
    """Looks up the entities that a span names."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        rows: dict[str, list[tuple[int, int, Entity]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                rows.setdefault(mention.span.document, []).append((mention.span.start, mention.span.end, entity))
        self._rows = {document: sorted(found, key=lambda row: (row[0], row[1], row[2].id)) for document, found in rows.items()}
        self._starts = {document: [row[0] for row in found] for document, found in self._rows.items()}
        self._longest = {document: max(end - start for start, end, _ in found) for document, found in self._rows.items()}

    def _touching(self, span: Span) -> list[tuple[int, int, Entity]]:
        rows = self._rows.get(span.document)
        if not rows:
            return []
        starts = self._starts[span.document]
        low = bisect_left(starts, span.start - self._longest[span.document])
        high = bisect_right(starts, max(span.start, span.end - 1))
        return [row for row in rows[low:high] if row[1] > span.start and row[0] < max(span.end, span.start + 1)]

    def at(self, span: Span) -> Entity | None:
        """The entity whose mention shares most of the span; of equals the one nearest to the span's middle, then the first."""
        best = min(self._touching(span), key=lambda row: _rank(row, span), default=None)
        return best[2] if best else None

    def name_at(self, span: Span) -> str | None:
        """The name of the entity at the span, or None."""
        found = self.at(span)
        return found.name if found else None

    def source_at(self, span: Span, text: str) -> str | None:
        """Who speaks where a source is named by the span, whose words are `text`; None where its own words say it best.

        The first person named there as himself; else the entity whose name makes up most of the words. "U.S. officials",
        "the mayor's office" and "a lawyer for Ann Roe" are nobody by name.
        """
        rows = self._touching(span)
        for start, end, entity in rows:
            if entity.kind == "person" and _speaks(text, start - span.start, end - span.start):
                return entity.name
        article, ends = _ARTICLE.match(text), _HEAD_ENDS.search(text, 1)
        first, last = article.end() if article else 0, ends.start() if ends else len(text)
        for start, end, entity in rows:
            shared = min(end - span.start, last) - max(start - span.start, first)
            named = text[max(0, start - span.start) : end - span.start]
            if 0 < shared >= _MOST * (last - first) and not (entity.kind == "place" and is_demonym(fold(named))):
                return entity.name
        return None

    def all_in(self, span: Span) -> tuple[Entity, ...]:
        """Every entity named in the span, in order of first mention, each once."""
        found: dict[str, Entity] = {}
        for _, _, entity in self._touching(span):
            found.setdefault(entity.id, entity)
        return tuple(found.values())


def _speaks(text: str, start: int, end: int) -> bool:
    """The name at text[start:end] is the one who speaks: no owner, no "for X", no "who met X", and no noun behind ("the X campaign")."""
    before = text[: max(0, start)]
    return bool(_FREE_BEHIND.match(text, min(end, len(text)))) and not _HANGING.search(before) and not _RELATIVE.search(before)


def _rank(row: tuple[int, int, Entity], span: Span) -> tuple[int, int, int, str]:
    start, end, entity = row
    shared = min(end, span.end) - max(start, span.start)
    return -shared, abs((start + end) - (span.start + span.end)), start, entity.id
