"""The words of a document with their places, and which of them are not the reporter's own: quoted, a notice or formula that many print."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.text import stem
from variorum.types import Document, Sentence, Span
from variorum.values.names.name import fold

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
# A quotation that goes on in the next paragraph has no mark at its end; a message shown whole is signed with its writer's handle.
_QUOTED = re.compile(
    r"“[^”\n]{0,1500}(?:”|$)|(?<![\w\"])\"[^\"\n]{0,1500}(?:\"|$)|\"[^\"\n]{0,1500}\"|«[^»\n]{0,1500}»|^[^\n]{0,1500}[—–-]\s?[^\n]{0,60}\(@\w+\)",
    re.MULTILINE,
)

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

# What every newsroom writes in the same words, because there is no other way to put it.
_STOCK = re.compile(
    r"""\b(?:(?:the\s)?(?:police|officials?|authorities|prosecutors?|spokes\w+)\s(?:said|say|says|added)\s(?:that\s)?)?(?:
        (?:no\s?(?:one|body)|no\s(?:other\s)?(?:injuries|arrests|deaths|casualties))(?:\selse)?\s(?:was|were|had\sbeen|have\sbeen|has\sbeen)
            \s(?:injured|hurt|killed|harmed|made|reported|arrested)
      | (?:the\s)?(?:cause|circumstances|motive)\b(?:\sof\s(?:the\s)?\w+)?\s(?:is|are|was|were|remains?)\s(?:still\s)?
            (?:under\sinvestigation|being\sinvestigated|un(?:known|clear)|not\s(?:yet\s|immediately\s)?(?:known|clear))
      | (?:the\s|an\s)?investigation\s(?:is|was|remains)\s(?:ongoing|continuing|under\s?way)
      | (?:declined|refused)\sto\s(?:comment|be\s(?:named|identified))
      | (?:did|has|have|had)\snot\s(?:immediately\s)?(?:respond(?:ed)?|return(?:ed)?|repl(?:y|ied))\b
            (?:\s\w+){0,5}\s(?:comment|calls?|messages?)
      | could\snot\s(?:immediately\s)?be\sreached(?:\sfor\scomment)?
      | (?:spoke|speaking)\son\s(?:the\s)?condition\sof\sanonymity | ask(?:ed|ing)\snot\sto\sbe\s(?:named|identified)
      | (?:was|were)\s(?:pronounced|declared)\sdead\s(?:at\sthe\s\w+|on\sarrival)
      | (?:taken|rushed|brought|airlifted)\sto\s(?:a\s|the\s)?(?:\w+\s)?hospital\b
            (?:\swith\s(?:non-)?(?:life[-\s]threatening|serious|minor)\sinjuries)?
      | (?:has\s|have\s)?pleaded\s(?:not\s)?guilty
      | it\s(?:is|was)\s(?:too\searly\sto\s\w+|not\s(?:yet\s|immediately\s)?(?:known|clear))
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Nor has a reporter a choice of words for what the law calls an offence: of a list of charges all is of the law.
_CHARGES = re.compile(
    r"\b(?:charged|indicted|booked|arraigned|convicted|found\sguilty|charges?|counts?)\s(?:\w+\s){0,3}?(?:with|of|on|for|include[sd]?|including)\b"
    r"[^.!?\n]*",
    re.IGNORECASE,
)
_PERSONS = frozenset("year old man woman boy girl child male female teen teenager people person".split())  # "a 20-year-old woman"
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))
_EMPTY = frozenset(
    """be have do say tell get make take go come also more most other such then now just only very even still there here so too
    not when where how why who which what one""".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of a document's body; word i is `text[starts[i]:ends[i]]`.

    `apart`: quoted, of a notice or a formula. `plain`: the stem of a word of content that is no name, number
    or age; "" of all others.
    """

    document: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    apart: tuple[bool, ...]
    plain: tuple[str, ...]

    def span(self, first: int, last: int) -> Span:
        """Words first..last (half-open) as a span."""
        return Span(self.document, self.starts[first], self.ends[last - 1])

    def between(self, span: Span) -> tuple[int, int]:
        """The words (half-open) that begin within the span."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def words_of(document: Document, sentences: Sequence[Sentence] = ()) -> Words:
    """The body of the document, read word by word; without its sentences none is known to be of content."""
    found = list(_WORD.finditer(document.text, document.body_start))
    quoted = _inside([match.start() for match in found], [match.span() for match in _QUOTED.finditer(document.text, document.body_start)])
    noticed = _inside([match.start() for match in found], _notices(document))
    stems = {start: word for sentence in sentences for start, word, named in telling(sentence) if not named and word not in _PERSONS}
    return Words(
        document=document.id,
        folded=tuple(fold(match.group()) for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        apart=tuple(map(any, zip(quoted, noticed, strict=True))),
        plain=tuple(stems.get(match.start(), "") for match in found),
    )


def telling(sentence: Sentence) -> Iterable[tuple[int, str, bool]]:
    """The words of content: where each starts in the document, its stem, and whether it is of a name or number."""
    for token in sentence.tokens:
        if token.pos in _TELLING and (found := _stem(token.lemma)):
            yield sentence.start + token.start, found, token.pos in ("PROPN", "NUM")


@lru_cache(maxsize=65536)
def _stem(lemma: str) -> str:
    """ "" for a word that tells nothing."""
    plain = lemma.lower()
    return stem(fold(plain)) if plain not in _EMPTY and len(plain) > 1 else ""


def _inside(places: list[int], ranges: list[tuple[int, int]]) -> list[bool]:
    flags, at = [], 0
    for place in places:
        while at < len(ranges) and ranges[at][1] <= place:
            at += 1
        flags.append(at < len(ranges) and ranges[at][0] <= place)
    return flags


def _notices(document: Document) -> list[tuple[int, int]]:
    """The sentences that hold a notice, and formulas."""
    ranges = [match.span() for formula in (_STOCK, _CHARGES) for match in formula.finditer(document.text, document.body_start)]
    for match in _NOTICE.finditer(document.text, document.body_start):
        start = max(document.text.rfind(end, document.body_start, match.start()) for end in ".!?\n")
        ranges.append((max(start + 1, document.body_start), match.end()))
    return sorted(ranges)
