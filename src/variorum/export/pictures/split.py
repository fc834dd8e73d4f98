"""The split: the accounts as boxes, those of one answer side by side, those that are silent in outline after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.export.pictures import WIDTH

_BOX, _GAP, _BETWEEN, _LINE = 24.0, 3.0, 16.0, 46.0
_TOP = 16.0


@dataclass(frozen=True, slots=True)
class Box:
    """One account: its siglum, whether it hedges, and where its box stands."""

    siglum: str
    hedged: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Group:
    """The accounts of one answer under its letter; no letter for those that are silent."""

    letter: str
    x: float
    y: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """The picture."""

    title: str
    description: str
    groups: tuple[Group, ...]
    height: float
    box: float = _BOX
    width: int = WIDTH


def split(title: str, answers: Sequence[tuple[str, Sequence[tuple[str, bool]]]], silent: Sequence[str]) -> Split:
    """The picture of answers (letter, [(siglum, hedged)]) and of the accounts that give none."""
    groups: list[Group] = []
    x, y = 0.0, _TOP
    for letter, members in [*answers, *([("", [(one, False) for one in silent])] if silent else [])]:
        if x and x + len(members) * (_BOX + _GAP) > WIDTH:
            x, y = 0.0, y + _LINE
        start, first = x, y
        boxes = []
        for siglum, hedged in members:
            if x + _BOX > WIDTH:
                x, y = 0.0, y + _LINE
            boxes.append(Box(siglum, hedged, x, y))
            x += _BOX + _GAP
        groups.append(Group(letter, start, first, tuple(boxes)))
        x += _BETWEEN
    return Split(title, _described(answers, silent), tuple(groups), y + _BOX + 2)


def _described(answers: Sequence[tuple[str, Sequence[tuple[str, bool]]]], silent: Sequence[str]) -> str:
    said = [
        f"Answer {letter}: {', '.join(one + (' (hedged)' if hedged else '') for one, hedged in members)}" for letter, members in answers
    ]
    return ". ".join([*said, *([f"Silent: {', '.join(silent)}"] if silent else [])]) + "."
