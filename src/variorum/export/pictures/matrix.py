"""The matrix: facts by accounts. Each fact has its words, and under them one mark an account: a shape an answer, a dash for silence.

Words stand over their marks, so that the picture reads as well on a telephone; many facts make several pictures,
which a wide page puts beside one another.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.export.pictures import WIDTH
from variorum.export.pictures.lettering import lines

_MOST_FACTS = 12
_LEFT = 10.0
_STEP, _NARROWEST = 30.0, 14.0
_LINE, _MARKS, _HEADING = 15.0, 20.0, 24.0
_RADIUS = 4.5
DASH = 4.0


@dataclass(frozen=True, slots=True)
class Cell:
    """How one account stands to a fact: the places of its answers (none: it is silent), and whether it only hedges."""

    answers: tuple[int, ...]
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words: a heading over facts of one status, or a line of a fact."""

    text: str
    y: float
    status: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One account: its siglum and where its marks stand."""

    siglum: str
    x: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """One picture of facts, with one path for all marks of a sort: `dots` are firm circles, `firm` and `hedged` other shapes.

    `silent` is a dashed line under all marks of a fact, its dashes under the sigla; `gap` is the space between them.
    """

    title: str
    description: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    dots: str
    firm: str
    hedged: str
    silent: str
    rules: str
    gap: float
    width: float
    height: float


def matrices(
    title: str, sigla: Sequence[str], facts: Sequence[tuple[str, str, Sequence[Cell]]], statuses: Mapping[str, str]
) -> tuple[Matrix, ...]:
    """Pictures of facts (question, status, a cell an account), a dozen in each; `statuses` are their words."""
    size = math.ceil(len(facts) / math.ceil(len(facts) / _MOST_FACTS)) if facts else 1  # of one height, as far as they can be
    parts = [facts[at : at + size] for at in range(0, len(facts), size)]
    numbered = len(parts) > 1
    return tuple(
        _matrix(f"{title}, part {number} of {len(parts)}" if numbered else title, sigla, part, statuses)
        for number, part in enumerate(parts, 1)
    )


def shape(answer: int, radius: float = _RADIUS) -> str:
    """The path of an answer's shape around the place where the pen is: circle, diamond, triangle, square, cross."""
    r = round(radius, 1)
    if answer == 0:
        return f"m0-{r:g}a{r:g} {r:g} 0 1 1 0 {2 * r:g}a{r:g} {r:g} 0 1 1 0-{2 * r:g}z"
    if answer == 1:
        d = round(r * 1.2, 1)
        return f"m0-{d:g}l{d:g} {d:g}l-{d:g} {d:g}l-{d:g}-{d:g}z"
    if answer == 2:
        return f"m0-{r:g}l{r:g} {2 * r:g}h-{2 * r:g}z"
    if answer == 3:
        d = round(r * 0.9, 1)
        return f"m-{d:g}-{d:g}h{2 * d:g}v{2 * d:g}h-{2 * d:g}z"
    d = round(r / 3, 1)
    arm = round(r - d, 1)
    step = (f"h{2 * d:g}", f"v{arm:g}h{arm:g}v{2 * d:g}h-{arm:g}", f"v{arm:g}h-{2 * d:g}", f"v-{arm:g}h-{arm:g}v-{2 * d:g}h{arm:g}z")
    return f"m-{d:g}-{r:g}" + "".join(step)


def _matrix(title: str, sigla: Sequence[str], facts: Sequence[tuple[str, str, Sequence[Cell]]], statuses: Mapping[str, str]) -> Matrix:
    step = max(_NARROWEST, min(_STEP, (WIDTH - 2 * _LEFT) / max(1, len(sigla) - 1)))
    left = max(_LEFT, step / 2)  # room for several marks of the first account
    width = max(float(WIDTH), 2 * left + step * (len(sigla) - 1))
    columns = tuple(Column(siglum, round(left + step * place, 1)) for place, siglum in enumerate(sigla))
    words: list[Line] = []
    paths: dict[str, list[str]] = {"dots": [], "firm": [], "hedged": [], "silent": [], "rules": []}
    y, before = 20.0, ""
    for question, status, cells in facts:
        if status != before:
            y += _HEADING
            words.append(Line(statuses[status], y - 5, status))
            before = status
        for text in lines(question, width, 2):
            y += _LINE
            words.append(Line(text, y))
        y += _MARKS
        paths["silent"].append(f"M{left - DASH / 2:g} {y - 7:g}H{columns[-1].x + DASH / 2:g}")
        for column, cell in zip(columns, cells, strict=True):
            kind = "hedged" if cell.hedged else "dots" if cell.answers == (0,) else "firm"
            paths[kind].append(f"M{column.x:g} {y - 7:g}h0" if kind == "dots" else _mark(cell, column.x, y - 7, step))
        paths["rules"].append(f"M0 {y + 4:g}H{width:g}")
        y += 5
    joined = {kind: "".join(path) for kind, path in paths.items()}
    return Matrix(title, _described(facts, statuses), columns, tuple(words), gap=round(step - DASH, 3), width=width, height=y + 1, **joined)


def _mark(cell: Cell, x: float, y: float, step: float) -> str:
    """The path of an account's marks, side by side where it gives several answers."""
    apart = min(2 * _RADIUS + 1.5, (step - 1) / max(1, len(cell.answers)))
    first = x - apart * (len(cell.answers) - 1) / 2
    radius = min(_RADIUS, apart / 2 - 0.3) if len(cell.answers) > 1 else _RADIUS
    return "".join(f"M{round(first + apart * place, 1):g} {y:g}{shape(answer, radius)}" for place, answer in enumerate(cell.answers))


def _described(facts: Sequence[tuple[str, str, Sequence[Cell]]], statuses: Mapping[str, str]) -> str:
    counted = {status: sum(one == status for _, one, _ in facts) for status in dict.fromkeys(status for _, status, _ in facts)}
    told = ", ".join(f"{count} {statuses[status][:1].lower()}{statuses[status][1:]}" for status, count in counted.items())
    number = f"{len(facts)} {'fact' if len(facts) == 1 else 'facts'}"
    return f"{number}: {told}. The table beside the picture says how each account stands to each."
