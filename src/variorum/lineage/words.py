"""The words of a document with their places, and which of them stand inside quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.types import Document, Span
from variorum.values.name import fold

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_QUOTED = re.compile(r"“[^”\n]{0,1500}(?:”|$)|\"[^\"\n]{0,1500}\"|«[^»\n]{0,1500}»", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of a document's body; word i is `text[starts[i]:ends[i]]`; `quoted` and `small` (no capital) are flags."""

    document: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    small: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        """Words first..last (half-open) as a span."""
        return Span(self.document, self.starts[first], self.ends[last - 1])


def words_of(document: Document) -> Words:
    """The body of the document, read word by word."""
    found = list(_WORD.finditer(document.text, document.body_start))
    quoted = _inside([match.start() for match in found], [match.span() for match in _QUOTED.finditer(document.text, document.body_start)])
    return Words(
        document=document.id,
        folded=tuple(fold(match.group()) for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        quoted=tuple(quoted),
        small=tuple(match.group()[0].islower() for match in found),
    )


def _inside(places: list[int], ranges: list[tuple[int, int]]) -> list[bool]:
    flags, at = [], 0
    for place in places:
        while at < len(ranges) and ranges[at][1] <= place:
            at += 1
        flags.append(at < len(ranges) and ranges[at][0] <= place)
    return flags
