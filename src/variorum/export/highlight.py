"""Spans of one text, which may overlap, as pieces that nest: what a page needs to mark them.

At every boundary the marks that close are closed, and a mark that goes on past a boundary of another
one is closed and opened again, so that the pieces always nest and their texts join to the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark that opens: the id it is for, and whether it opens here for the first time."""

    id: str
    first: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the marks that open before it, and how many close after it."""

    text: str
    opens: tuple[Mark, ...]
    closes: int


def pieces(text: str, spans: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """The text cut at the ends of spans (start, end, id). Empty spans are left out."""
    ordered = sorted({span for span in spans if span[0] < span[1]}, key=lambda span: (span[0], -span[1], span[2]))
    edges = sorted({0, len(text), *(edge for start, end, _ in ordered for edge in (start, end))})
    found: list[Piece] = []
    stack: list[tuple[int, int, str]] = []
    todo = 0
    again: list[tuple[int, int, str]] = []
    for low, high in pairwise(edges):
        opens = [Mark(span[2], first=False) for span in again]
        stack += again
        while todo < len(ordered) and ordered[todo][0] == low:
            opens.append(Mark(ordered[todo][2], first=True))
            stack.append(ordered[todo])
            todo += 1
        ending = [place for place, span in enumerate(stack) if span[1] == high]
        closed = stack[ending[0] :] if ending else []
        again = [span for span in closed if span[1] > high]
        del stack[len(stack) - len(closed) :]
        found.append(Piece(text[low:high], tuple(opens), len(closed)))
    return found
