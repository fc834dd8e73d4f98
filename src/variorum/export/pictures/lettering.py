"""Lettering: how wide words are in a picture, and words cut to the room there is. A generous guess, so that no label meets another mark."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

LETTER = 6.1  # of a serif face of 12 units
_WIDE = 12.2


def width(words: str) -> float:
    """The width of words in units of the picture."""
    return sum(0.0 if combining(letter) else _WIDE if east_asian_width(letter) in "WF" else LETTER for letter in words)


def fitted(words: str, room: float) -> str:
    """The words, or their beginning with "…" if they are wider than the room; the whole of them stands beside the picture."""
    if width(words) <= room:
        return words
    used, room = 0.0, room - LETTER
    for place, letter in enumerate(words):
        used += width(letter)
        if used > room:
            return words[:place].rstrip() + "…"
    return words
