"""Dates and times against TempEval-3 rows: span, and normalised value, given the day of writing.

    python -m benchmarks tempeval [FILE]

FILE is JSON lines (gzipped or not) of {"id", "text", "written", "times": [{"start", "end", "value"}]}. The last line
printed is one JSON object. Pairing is one to one, the best overlap first, ties by position; micro-averaged.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import rows_of
from variorum.extract.dates.expressions import times
from variorum.models.base import annotator
from variorum.models.reading import read
from variorum.types import Document


class Time(NamedTuple):
    """One expression, said or annotated: a half-open span and its TimeML value."""

    start: int
    end: int
    value: str | None


Pair = tuple[Sequence[Time], Sequence[Time]]


def score(rows: Iterable[Pair]) -> dict[str, float]:
    """F1 of strict spans, of overlapping spans, and of overlapping spans with the same value, over (annotated, found) rows."""
    annotated = found = strict = relaxed = valued = 0
    for gold, said in rows:
        annotated, found = annotated + len(gold), found + len(said)
        for one, other in paired(gold, said):
            relaxed += 1
            strict += one[:2] == other[:2]
            valued += one.value == other.value
    return {
        "span_strict_f1": _f1(strict, annotated, found),
        "span_relaxed_f1": _f1(relaxed, annotated, found),
        "value_f1": _f1(valued, annotated, found),
    }


def paired(gold: Sequence[Time], said: Sequence[Time]) -> Iterator[tuple[Time, Time]]:
    """Overlapping pairs, each expression in one at most: the longest shared stretch first, then the earliest."""
    shared = sorted(
        (-overlap, one.start, other.start, number, place)
        for number, one in enumerate(gold)
        for place, other in enumerate(said)
        if (overlap := min(one.end, other.end) - max(one.start, other.start)) > 0
    )
    used: set[int] = set()
    taken: set[int] = set()
    for _, _, _, number, place in shared:
        if number not in used and place not in taken:
            used.add(number)
            taken.add(place)
            yield gold[number], said[place]


def _f1(right: int, annotated: int, found: int) -> float:
    return round(2 * right / (annotated + found), 4) if annotated + found else 0.0


def predicted(rows: Sequence[dict[str, Any]]) -> list[list[Time]]:
    """The expressions found in each row, one row at a time, as the engine finds them."""
    documents = [Document(id=row["id"], text=row["text"], text_sha256="", source_sha256="", published=row["written"]) for row in rows]
    sentences = read(documents, annotator())
    return [
        [Time(one.span.start, one.span.end, one.meaning.value) for one in times(document, sentences[document.id])] for document in documents
    ]


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    rows = rows_of(path)
    annotated = [[Time(one["start"], one["end"], one["value"]) for one in row["times"]] for row in rows]
    return {"rows": len(rows), "times": sum(map(len, annotated)), **score(zip(annotated, predicted(rows), strict=True))}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m benchmarks tempeval FILE\n")
        return 2
    sys.stdout.write(json.dumps({"benchmark": "tempeval", **figures(Path(arguments[0]))}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
