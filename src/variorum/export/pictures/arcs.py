"""Who draws on whom: the names in one column, and an arc from each to the one it draws on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.export.pictures import WIDTH
from variorum.export.pictures.lettering import fitted

_ROW, _TOP = 30.0, 20.0
_START = 190.0  # where the arcs begin; the names stand before it
_NEAREST, _FARTHEST = 26.0, WIDTH - _START - 40.0


@dataclass(frozen=True, slots=True)
class Node:
    """A name in the column. `inside`: it is one of the accounts, and has a siglum."""

    siglum: str
    name: str
    inside: bool
    y: float


@dataclass(frozen=True, slots=True)
class Arc:
    """One tie: a path from the account that draws to the one drawn on, with the way it draws and the share of its text."""

    kind: str
    path: str
    label: str
    x: float
    y: float
    arrow: str


@dataclass(frozen=True, slots=True)
class Arcs:
    """The picture."""

    title: str
    description: str
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    height: float
    left: float = _START
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class Tie:
    """That one name draws on another; `said` is the tie in words."""

    drawer: str
    drawn_on: str
    kind: str
    share: float | None
    said: str


def arcs(title: str, names: Sequence[tuple[str, str]], ties: Sequence[Tie]) -> Arcs | None:
    """The picture of accounts (siglum, name), then of the origins outside that the ties name; None without a tie."""
    if not ties:
        return None
    inside = [name for _, name in names]
    outside = sorted({tie.drawn_on for tie in ties} - set(inside))
    rows = [*names, *(("", name) for name in outside)]
    places = {name: _TOP + place * _ROW for place, (_, name) in reversed(list(enumerate(rows)))}
    nodes = tuple(Node(siglum, fitted(name, _START - 28), bool(siglum), places[name]) for siglum, name in rows)
    longest = max(abs(places[tie.drawer] - places[tie.drawn_on]) for tie in ties) or 1.0
    drawn = tuple(_arc(tie, places, longest) for tie in ties)
    return Arcs(title, " ".join(f"{tie.said}." for tie in ties), nodes, drawn, _TOP + len(rows) * _ROW - 6)


def _arc(tie: Tie, places: dict[str, float], longest: float) -> Arc:
    here, there = places[tie.drawer] - 4, places[tie.drawn_on] - 4
    far = _NEAREST + (_FARTHEST - _NEAREST) * abs(there - here) / longest
    out = round(_START + far * 4 / 3, 1)  # a cubic curve reaches three quarters of the way to its handles
    end = _START + 5
    path = f"M{_START} {here}C{out} {here} {out} {there} {end} {there}"
    label = f"{tie.share:.0%}" if tie.share else ""
    arrow = f"M{_START} {there}l7-4v8z"
    return Arc(tie.kind, path, label, round(_START + far + 7, 1), round((here + there) / 2 + 4, 1), arrow)
