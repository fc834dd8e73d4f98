"""Whether two accounts put a claim in the same words: what somebody said, and another gives as his own, has that speaker behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.types import Claim, Document
from variorum.values.names.name import fold

RUN = 5  # words of a long claim
LONG = 8  # words
BESIDE = 5  # words that a run holds beside a short claim
TELLING = 2  # of them so long, and without a capital: “Ada Roe, 16, of Norland” is nobody's wording
LETTERS = 4
_AROUND = 80  # code points on either side of the claim
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_MARK = re.compile(r"[“”\"]")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """The runs of words that hold the whole of a short claim, or stand within a long one; and whether it stands in quotation marks."""

    runs: frozenset[Run]
    quoted: bool
    long: bool

    def like(self, other: Worded) -> bool:
        """Half of the shorter's runs stand in the other; of a short claim, one."""
        least = min(len(self.runs), len(other.runs)) / 2 if self.long and other.long else 1
        return len(self.runs & other.runs) >= max(1.0, least)


def worded(claim: Claim, document: Document) -> Worded:
    """How the document words the claim."""
    start, end = claim.span.start, claim.span.end
    paragraph = document.text.rfind("\n", 0, start) + 1
    stop = document.text.find("\n", end)
    words = list(_WORD.finditer(document.text, max(paragraph, start - _AROUND), min(stop if stop >= 0 else end + _AROUND, end + _AROUND)))
    quoted = _is_open(match[0] for match in _MARK.finditer(document.text, paragraph, start + 1))
    inside = [at for at, word in enumerate(words) if word.start() < end and start < word.end()]
    return Worded(_runs(words, inside), quoted, len(inside) >= LONG)


def _runs(words: Sequence[re.Match[str]], inside: Sequence[int]) -> frozenset[Run]:
    if not inside:
        return frozenset()
    first, last = inside[0], inside[-1]
    size = last - first + 1
    # "Shortly after 7.30 a.m." stands in many accounts: of a short claim, words beside it must be the same too.
    length = RUN if size >= LONG else size + BESIDE
    starts = range(first, last - length + 2) if size >= LONG else range(max(0, last - length + 1), min(first, len(words) - length) + 1)
    folded = [fold(word.group()) for word in words]
    telling = [
        (size >= LONG or at not in inside) and word.group()[0].islower() and len(word.group()) >= LETTERS for at, word in enumerate(words)
    ]
    least = 1 if size >= LONG else TELLING
    return frozenset(tuple(folded[at : at + length]) for at in starts if sum(telling[at : at + length]) >= least)


def _is_open(marks: Iterable[str]) -> bool:
    inside = False
    for mark in marks:
        inside = mark == "“" or (mark == '"' and not inside)
    return inside
