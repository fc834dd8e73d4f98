"""The annotated events: every account compared in this process, and the dossier scored by the scorer that lies beside them.

    python -m benchmarks accounts [FOLDER] [--only EVENT...] [--fit]

FOLDER holds `gold/*.yaml`, `texts/EVENT/` and `score.py`, which is run as it lies there. `--fit` also learns the aligner's
weights anew for each event from all the others (`benchmarks.fit`), and gives the figures of those beside the shipped ones.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import variorum
from benchmarks.corpora import Absent, at
from variorum.sources import gather
from variorum.types import Document

SHOWN = ("align_numeric", "align_quote", "align_event", "status", "disputes", "false_disputes", "range")


@dataclass(frozen=True, slots=True)
class Told:
    """One annotated event: its annotation, its texts by document, and what is known of them."""

    gold: dict[str, Any]
    texts: dict[str, str]
    meta: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.gold["event"])


def scorer_of(folder: Path) -> ModuleType:
    """The module `score.py` of the folder, or that of the annotated material. Raises Absent."""
    path = folder / "score.py"
    path = path if path.is_file() else at(below="accounts/score.py")
    spec = importlib.util.spec_from_file_location("accounts_score", path)
    if spec is None or spec.loader is None:
        raise Absent(f"{path} cannot be read as Python.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ModuleNotFoundError as error:
        raise Absent(f"{path} needs {error.name}: pip install pyyaml") from error
    return module


def events_of(folder: Path, scorer: ModuleType, only: Sequence[str] = ()) -> list[Told]:
    """The events of a folder, by file name. Raises Absent where there is none."""
    events = []
    for path in sorted((folder / "gold").glob("*.yaml")):
        gold, _, texts, meta = scorer.load(path)
        if not only or gold["event"] in only:
            events.append(Told(gold, texts, meta))
    if not events:
        raise Absent(f"There is no annotated event in {folder / 'gold'}{' named ' + ' or '.join(only) if only else ''}.")
    return events


def dossier_of(told: Told, scorer: ModuleType) -> dict[str, Any]:
    """The dossier of an event as plain data."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        scorer.as_jsonl(told.texts, told.meta, rows)
        return variorum.compare([rows.name]).to_dict()


def documents_of(told: Told, scorer: ModuleType) -> tuple[Document, ...]:
    """The documents of an event, in the order in which they are compared."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        scorer.as_jsonl(told.texts, told.meta, rows)
        return tuple(sorted(gather([rows.name]).documents, key=lambda document: (document.label, document.id)))


def scored(events: Sequence[Told], scorer: ModuleType) -> Iterator[dict[str, Any]]:
    """The scorer's row of each event."""
    for told in events:
        yield scorer.score(told.gold, dossier_of(told, scorer), told.texts)


def line_of(row: dict[str, Any], scorer: ModuleType) -> str:
    """One event in a line."""
    one = scorer.total([row])
    return f"{row['event']:16} " + " ".join(f"{key} {one[key]:.2f}" for key in SHOWN)


def printed(events: Sequence[Told], scorer: ModuleType) -> dict[str, Any]:
    """The totals of events, when each has been printed in a line, and they below."""
    rows = []
    for row in scored(events, scorer):
        sys.stdout.write(line_of(row, scorer) + "\n")
        sys.stdout.flush()
        rows.append(row)
    totals = rounded(scorer.total(rows))
    sys.stdout.write("\n" + "".join(f"{key:24} {value}\n" for key, value in totals.items()))
    return totals


def rounded(totals: dict[str, Any]) -> dict[str, Any]:
    """Totals with four digits behind the point."""
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in totals.items()}


def figures(folder: Path) -> dict[str, Any]:
    """The totals over all events of a folder, with the shipped weights."""
    scorer = scorer_of(folder)
    events = events_of(folder, scorer)
    return {"rows": len(events), **rounded(scorer.total(list(scored(events, scorer))))}


def main(arguments: Sequence[str]) -> int:
    """Print a line an event, the totals, and the totals as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks accounts", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="EVENT", help="only these events")
    parser.add_argument("--fit", action="store_true", help="also with weights learned from the other events; takes a few minutes")
    options = parser.parse_args(arguments)
    scorer = scorer_of(options.folder)
    events = events_of(options.folder, scorer, options.only)
    totals = printed(events, scorer)
    if options.fit:
        from benchmarks.fit import refit
        from benchmarks.stories import learned_from

        held_out = refit(events, scorer, learned_from())
        sys.stdout.write("\n" + held_out.text(totals))
        totals = {**totals, "held_out": held_out.totals}
    sys.stdout.write(json.dumps(totals) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
