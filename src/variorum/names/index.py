"""Which entity is named here? Mentions by document, in order, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from variorum.types import Entity, Span


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

    def all_in(self, span: Span) -> tuple[Entity, ...]:
        """Every entity named in the span, in order of first mention, each once."""
        found: dict[str, Entity] = {}
        for _, _, entity in self._touching(span):
            found.setdefault(entity.id, entity)
        return tuple(found.values())


def _rank(row: tuple[int, int, Entity], span: Span) -> tuple[int, int, int, str]:
    start, end, entity = row
    shared = min(end, span.end) - max(start, span.start)
    return -shared, abs((start + end) - (span.start + span.end)), start, entity.id
