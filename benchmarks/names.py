"""Are two names one person's, or one organisation's? F1 of "yes" at the threshold that the project ships.

    python -m benchmarks names [FILE] [--misses]

FILE is JSON lines of {"name1", "name2", "schema", "is_match": "true" | "false"}. `persons_f1` is of the pairs of persons.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import rows_of
from variorum.values.names.name import NameKind, compare_names, same_name

KINDS: dict[str, NameKind] = {
    "Person": "person",
    "Company": "organisation",
    "Organization": "organisation",
    "LegalEntity": "organisation",
    "Vessel": "other",
}


def score(answers: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """F1, precision and recall of "yes" over (annotated, said)."""
    right = annotated = said = 0
    for gold, answer in answers:
        right, annotated, said = right + (gold and answer), annotated + gold, said + answer
    return {
        "f1": round(2 * right / (annotated + said), 4) if annotated + said else 0.0,
        "precision": round(right / said, 4) if said else 0.0,
        "recall": round(right / annotated, 4) if annotated else 0.0,
    }


def kind_of(row: dict[str, Any]) -> NameKind:
    """The project's kind of name for a row's schema."""
    return KINDS.get(row["schema"], "other")


def answered(rows: Sequence[dict[str, Any]]) -> list[tuple[bool, bool]]:
    """(annotated, said) of every row."""
    return [(row["is_match"] == "true", same_name(row["name1"], row["name2"], kind_of(row))) for row in rows]


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    rows = rows_of(path)
    persons = [row for row in rows if kind_of(row) == "person"]
    return {"rows": len(rows), **score(answered(rows)), "persons_f1": score(answered(persons))["f1"]}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file, and on request the pairs that are answered wrongly."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks names", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="also the pairs that are answered wrongly, and why")
    options = parser.parse_args(arguments)
    if options.misses:
        rows = rows_of(options.file)
        for row, (gold, said) in zip(rows, answered(rows), strict=True):
            if gold != said:
                match = compare_names(row["name1"], row["name2"], kind_of(row))
                sys.stdout.write(f"{'-' if gold else '+'} {row['name1']} | {row['name2']}: {match.score:.2f}, {match.why}\n")
    sys.stdout.write(json.dumps({"file": options.file.name, **figures(options.file)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
