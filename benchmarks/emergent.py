"""Does a headline report a claim for it, against it, or only observing it? Three-way accuracy.

    python -m benchmarks emergent [FILE] [--misses] [--weights]

FILE is JSON lines of {"claim", "headline", "stance": "for" | "against" | "observing"}. `accuracy` is of the weights that
ship; `accuracy_held_out` is of weights fitted anew, for each tenth of the claims, on the rows of all the other claims, by
multinomial logistic regression on the same features. Features, not words, are weighed: a weight says how much a denial
counts, never what one claim is about.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import rows_of
from variorum.extract.stance.bearing import features
from variorum.models import annotator
from variorum.models.reading import read
from variorum.text import canonical
from variorum.types import Document, Sentence
from variorum.values.bearing import BEARINGS, BIAS, WEIGHTS, Bearing, Weights, weigh, why

FOLDS = 10
PENALTY = 2.0  # of the squared weights; the bias is all but free
FREE = 0.01
STEPS = 400  # at most
SETTLED = 1e-4

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Rows:
    """The rows of a file, read once: the claims by number, what was seen, and what is annotated."""

    rows: tuple[Mapping[str, str], ...]
    claims: tuple[int, ...]
    seen: tuple[Mapping[str, float], ...]
    gold: tuple[Bearing, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return (BIAS, *sorted({name for one in self.seen for name in one}))

    @cached_property
    def table(self) -> Numbers:
        return np.array([[1.0 if name == BIAS else one.get(name, 0.0) for name in self.names] for one in self.seen])

    @cached_property
    def answers(self) -> NDArray[np.int_]:
        return np.array([BEARINGS.index(one) for one in self.gold])


def read_rows(path: Path) -> Rows:
    """The rows of a file, with what the project sees in them. Raises Absent."""
    found = rows_of(path)
    sentences = _sentences(sorted({row[key] for row in found for key in ("claim", "headline")}))
    claims = {claim: number for number, claim in enumerate(dict.fromkeys(row["claim"] for row in found))}
    return Rows(
        rows=tuple(found),
        claims=tuple(claims[row["claim"]] for row in found),
        seen=tuple(features(sentences[row["headline"]], sentences[row["claim"]]) for row in found),
        gold=tuple(row["stance"] for row in found),
    )


def _sentences(texts: Sequence[str]) -> dict[str, tuple[Sentence, ...]]:
    documents = [Document(str(number), canonical(text), "", "") for number, text in enumerate(texts)]
    found = read(documents, annotator())
    return {text: found[document.id] for text, document in zip(texts, documents, strict=True)}


# ---- learning the weights anew ------------------------------------------------------------------


def fit(table: Numbers, answers: NDArray[np.int_]) -> Numbers:
    """Weights of every column towards each bearing: multinomial logistic regression (L2), by a bound on its curvature.

    Böhning (1992): the curvature is nowhere greater than half that of the plain squares, so that one matrix is inverted once.
    """
    wanted = np.eye(len(BEARINGS))[answers]
    penalty = np.full(table.shape[1], PENALTY)
    penalty[0] = FREE
    inverse = np.linalg.inv(0.5 * table.T @ table + np.diag(penalty))
    weights = np.zeros((table.shape[1], len(BEARINGS)))
    for _ in range(STEPS):
        said = np.exp(table @ weights - (table @ weights).max(axis=1, keepdims=True))
        said /= said.sum(axis=1, keepdims=True)
        step = inverse @ (table.T @ (said - wanted) + penalty[:, None] * weights)
        weights -= step
        if abs(step).max() < SETTLED:
            break
    return weights


def held_out(rows: Rows) -> list[Bearing]:
    """The answer to every row, by weights that were fitted without any row of its claim."""
    fold = np.array(rows.claims) % FOLDS
    found = np.zeros(len(rows.rows), dtype=int)
    for number in range(FOLDS):
        inside = fold == number
        if inside.any() and not inside.all():
            found[inside] = (rows.table[inside] @ fit(rows.table[~inside], rows.answers[~inside])).argmax(axis=1)
    return [BEARINGS[index] for index in found]


def fitted(rows: Rows) -> Weights:
    """The weights that all rows together give, beside "for"."""
    found = fit(rows.table, rows.answers)
    beside = found - found[:, :1]
    return {name: (round(float(line[1]), 2), round(float(line[2]), 2)) for name, line in zip(rows.names, beside, strict=True)}


# ---- the score ----------------------------------------------------------------------------------


def score(gold: Sequence[Bearing], said: Sequence[Bearing]) -> dict[str, Any]:
    """Accuracy, F1 of each bearing and their mean, and the table of what was annotated and said."""
    pairs = list(zip(gold, said, strict=True))
    f1 = {}
    for bearing in BEARINGS:
        right, either = pairs.count((bearing, bearing)), gold.count(bearing) + said.count(bearing)
        f1[f"{bearing}_f1"] = round(2 * right / either, 4) if either else 0.0
    return {
        "accuracy": round(sum(a == b for a, b in pairs) / len(pairs), 4) if pairs else 0.0,
        **f1,
        "macro_f1": round(sum(f1.values()) / len(f1), 4),
        "confusion": {one: {other: pairs.count((one, other)) for other in BEARINGS} for one in BEARINGS},
    }


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    return _figures(read_rows(path))


def _figures(rows: Rows) -> dict[str, Any]:
    shipped = score(rows.gold, [weigh(seen) for seen in rows.seen])
    return {"rows": len(rows.rows), **shipped, "accuracy_held_out": score(rows.gold, held_out(rows))["accuracy"]}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file; on request the rows that are answered wrongly, and the weights fitted on all of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks emergent", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="also the rows that are answered wrongly, and why")
    parser.add_argument("--weights", action="store_true", help="also the weights that ship, and those fitted on this file")
    options = parser.parse_args(arguments)
    rows = read_rows(options.file)
    if options.misses:
        for number, (row, seen, gold) in enumerate(zip(rows.rows, rows.seen, rows.gold, strict=True)):
            said = weigh(seen)
            if gold != said:
                sys.stdout.write(f"{number} {gold} -> {said}: {row['headline']} | {row['claim']}\n  {'; '.join(why(seen)[:5])}\n")
    if options.weights:
        for name, pair in fitted(rows).items():
            sys.stdout.write(f"    {name!r}: {pair},  # ships {WEIGHTS.get(name)}\n")
    sys.stdout.write(json.dumps({"file": options.file.name, **_figures(rows)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
