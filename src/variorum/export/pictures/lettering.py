"""Lettering: how wide words are in a picture, and words cut to the room there is. A generous guess, so that no label meets another mark."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

LETTER = 6.1  # of a serif face of 12 units
_WIDE = 12.2


def width(words: str) -> float:
    """The width of words in units of the picture."""
    if words.isascii():
        return len(words) * LETTER
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


def lines(words: str, room: float, most: int) -> list[str]:
    """The words in at most so many lines, broken at blanks (within a word that no line holds); the last is cut with "…" if need be."""
    made: list[str] = []
    left = " ".join(words.split())
    while left and len(made) < most - 1:
        end = len(left) if width(left) <= room else _fitting(left, room)
        made.append(left[:end].rstrip())
        left = left[end:].lstrip()
    if not left:
        return made
    last = fitted(left, room)
    if last.endswith("…") and " " in last:  # a word that is cut tells less than none
        last = last[: last.rindex(" ")] + " …"
    return [*made, last]


def _fitting(words: str, room: float) -> int:
    """Where the first line of words ends that are wider than the room."""
    used = 0.0
    for place, letter in enumerate(words):
        used += width(letter)
        if used > room:
            blank = words.rfind(" ", 0, place + 1)
            return blank if blank > 0 else max(1, place)
    return len(words)
