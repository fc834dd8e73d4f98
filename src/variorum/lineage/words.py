"""The words of a document with their places, and which of them are not the reporter's own: quoted, or a notice that many print."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from variorum.types import Document, Span
from variorum.values.name import fold

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_QUOTED = re.compile(r"“[^”\n]{0,1500}(?:”|$)|\"[^\"\n]{0,1500}\"|«[^»\n]{0,1500}»", re.MULTILINE)

# What outlets and authorities ask of readers is printed word for word by reporters who never met.
_NOTICE = re.compile(
    r"""\b(?:
        (?:ask|asks|asked|asking|appeal|appeals|appealed|appealing|urge|urges|urged|urging|want|wants)\s(?:\w+\s){0,3}?
            (?:anyone|anybody|witnesses|readers|members\sof\sthe\spublic)
      | (?:anyone|anybody|those|readers|witnesses|people)\s(?:with|who\s(?:has|have|saw|filmed|witnessed|knows?))\b
            [^.!?\n]*\b(?:call|contact|phone|ring|send)
      | (?:sign\sup|subscribe|register)\s(?:here|now|to|for)\b | newsletters?\b | follow\sus\son | click\shere | all\srights\sreserved
      | (?:may|must)\snot\sbe\s(?:published|reproduced|republished|redistributed|rewritten) | terms\sof\s(?:use|service)
      | contributed\sto\sthis\s(?:report|article|story)
    )\b[^.!?\n]*""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of a document's body; word i is `text[starts[i]:ends[i]]`.

    Flags: `apart`, quoted or of a notice; `small`, without a capital.
    """

    document: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    apart: tuple[bool, ...]
    small: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        """Words first..last (half-open) as a span."""
        return Span(self.document, self.starts[first], self.ends[last - 1])

    def between(self, span: Span) -> tuple[int, int]:
        """The words (half-open) that begin within the span."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def words_of(document: Document) -> Words:
    """The body of the document, read word by word."""
    found = list(_WORD.finditer(document.text, document.body_start))
    quoted = _inside([match.start() for match in found], [match.span() for match in _QUOTED.finditer(document.text, document.body_start)])
    noticed = _inside([match.start() for match in found], _notices(document))
    return Words(
        document=document.id,
        folded=tuple(fold(match.group()) for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        apart=tuple(map(any, zip(quoted, noticed, strict=True))),
        small=tuple(match.group()[0].islower() for match in found),
    )


def _inside(places: list[int], ranges: list[tuple[int, int]]) -> list[bool]:
    flags, at = [], 0
    for place in places:
        while at < len(ranges) and ranges[at][1] <= place:
            at += 1
        flags.append(at < len(ranges) and ranges[at][0] <= place)
    return flags


def _notices(document: Document) -> list[tuple[int, int]]:
    """The sentences that hold a notice."""
    ranges = []
    for match in _NOTICE.finditer(document.text, document.body_start):
        start = max(document.text.rfind(end, document.body_start, match.start()) for end in ".!?\n")
        ranges.append((max(start + 1, document.body_start), match.end()))
    return ranges
