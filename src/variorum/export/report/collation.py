"""Collation: the wordings of one thing laid side by side, and what differs marked to the word.

Every wording keeps its characters: it is only cut into stretches, and a stretch says whether the first
wording, to which all are held, has it too. Words are compared without case and without the marks around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Scripts that put no blank between words are compared by the character.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.,:][^\W_]+)*")
_MOST_WORDS = 400  # a wording beyond this length is shown and not compared: the time grows with the square


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a wording. `own`: the first wording has other words here, or none. `gap` words of the first are missing before it."""

    text: str
    own: bool
    gap: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str


def collated(texts: Sequence[str]) -> list[list[Stretch]]:
    """Each text in stretches, as it stands to the first one; the first is whole."""
    words = [_words(text) for text in texts]
    if len(texts) < 2 or max(map(len, words)) > _MOST_WORDS:
        return [[Stretch(text, own=False)] for text in texts]
    base = words[0]
    others = (list(_stretches(text, other, *_compare(base, other))) for text, other in zip(texts[1:], words[1:], strict=True))
    return [[Stretch(texts[0], own=False)], *others]


def _words(text: str) -> list[_Word]:
    return [_Word(found.start(), found.end(), found.group().casefold()) for found in _WORD.finditer(text)]


def _compare(base: Sequence[_Word], other: Sequence[_Word]) -> tuple[list[bool], dict[int, int]]:
    """Which words are the other's own, and how many of the base are missing before which of its words."""
    own, gaps = [True] * len(other), {}
    matcher = SequenceMatcher(None, [word.folded for word in base], [word.folded for word in other], autojunk=False)
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal":
            own[first:last] = [False] * (last - first)
        elif tag == "delete":
            gaps[first] = high - low
    return own, gaps


def _stretches(text: str, words: Sequence[_Word], own: Sequence[bool], gaps: dict[int, int]) -> Iterator[Stretch]:
    """The text cut where words of its own begin and end, and where words are missing; the marks between words are nobody's own."""
    at = 0
    for first, last in _runs(own, gaps):
        if words[first].start > at:
            yield Stretch(text[at : words[first].start], own=False)
        at = words[last].end
        yield Stretch(text[words[first].start : at], own[first], gaps.get(first, 0))
    if at < len(text) or len(words) in gaps:
        yield Stretch(text[at:], own=False, gap=gaps.get(len(words), 0))


def _runs(own: Sequence[bool], gaps: dict[int, int]) -> Iterator[tuple[int, int]]:
    """First and last place of words that stand together: all own or all shared, and none missing between them."""
    first = 0
    for place in range(1, len(own) + 1):
        if place == len(own) or own[place] != own[first] or place in gaps:
            yield first, place - 1
            first = place
