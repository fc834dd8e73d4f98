"""Every task on the annotated material, and the page that holds the figures: `docs/benchmarks.md`.

    python -m benchmarks all [--output FILE] [--quick]

The page is written here and nowhere else, so that no figure in it was ever typed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import accounts, peers, stories
from benchmarks.corpora import ROOT, at, digest_of
from benchmarks.fit import PENALTY, Fitted, refit
from benchmarks.tasks import QUICK, TASKS, Task, named

PAGE = ROOT / "docs" / "benchmarks.md"
INTRODUCTION = """# Benchmarks

This page is written by `python -m benchmarks all`; nothing in it is typed by hand. `python -m benchmarks TASK FILE` scores any file of
the same format, and `python -m benchmarks gate` fails when a figure falls under its floor (`benchmarks/floors.json`).

**Read the figures for what they are.** All of them are on the development part of each corpus, the part that was at hand while the
rules were written: where rules were written looking at it, a figure is in-sample and flatters. None is on held-out data, unless a
column says so. Published figures are on other parts or other corpora where the text says so, and show the order of magnitude; only
columns marked “here” were measured in this run, by the same scorer on the same rows. The annotated texts are other people's and no part
of the project; the digest names the version that was read.
"""
WEIGHTS = """
### Weights that have not seen the event

The aligner scores a pair of claims by a weighted sum of features that one can read. The weights that ship are fits on these very events,
those of dates on part of the stories below as well, rounded; a few were set by hand: those of `other_fate` (one counts the dead, the
other the hurt), `other_being` (persons, and things), `of_them` ("three of those"), `other_names`, `named_thing` and `slip` (one figure
of a long number is off), and the thresholds of joining. The column “held-out
weights” above is the fair one: for each event the weights were learned anew from all the others and from those stories, by logistic
regression (L2, {penalty}), on pairs whose claims are both annotated, apart for values that agree and values that differ; the score from
which a pair is joined was chosen on the others as well (each of those scored by weights that had not seen it, but had seen this one: a
small leak). How groups are joined is as it ships. What is no weight, such as the rules that find the claims, has seen all the events in
both columns.

| kind | values | feature | shipped | fitted on all |
|---|---|---|---:|---:|
"""
SPEED = """
## Speed

`python -m benchmarks speed`. `ratio`: how long a whole comparison takes, in a fresh process, beside one that only loads the annotator
and annotates the same sentences, both run in turn and the best of each taken; `ratio_median` is of the medians. `extract_share` and
`compare_share`: seconds of extraction, and of alignment with comparison, beside those of annotation.

| figure | value |
|---|---:|
"""


@dataclass(frozen=True, slots=True)
class Result:
    """One task, measured."""

    task: Task
    digest: str
    figures: Mapping[str, Any]
    beside: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # columns measured in the same run
    missing: tuple[str, ...] = ()  # peers that are not installed


# ---- measuring ----------------------------------------------------------------------------------


def measure(task: Task) -> Result:
    """A task and the peers that are installed, on the annotated material. Raises Absent."""
    path = at(below=task.below)
    beside = {f"{peer.name}, here": peer.measure(path) for peer in peers.of(task.name) if peer.installed}
    missing = tuple(peer.name for peer in peers.of(task.name) if not peer.installed)
    figures = task.figures(path)
    beside = {**figures.get("beside", {}), **beside}
    if "naive" in figures:
        beside = {"naive, here": figures["naive"], **beside}
    if "apart" in figures and figures["apart"] != {key: figures[key] for key in figures["apart"]}:
        beside = {"levels apart": figures["apart"], **beside}
    return Result(task, digest_of(path), figures, beside, missing)


def measure_accounts() -> tuple[Result, Fitted]:
    """The annotated events with the shipped weights and with weights that have not seen the event. Raises Absent."""
    task = named("accounts")
    path = at(below=task.below)
    scorer = accounts.scorer_of(path)
    events = accounts.events_of(path, scorer)
    figures = {"rows": len(events), **accounts.rounded(scorer.total(list(accounts.scored(events, scorer))))}
    fitted = refit(events, scorer, stories.learned_from())
    return Result(task, digest_of(path), figures, {"held-out weights": fitted.totals}), fitted


def measure_speed() -> dict[str, Any]:
    """The last line of `python -m benchmarks.speed`, or nothing if it fails."""
    done = subprocess.run([sys.executable, "-m", "benchmarks.speed"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(f"speed: failed ({done.returncode})\n{done.stderr[-2000:]}\n")
        return {}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


# ---- the page -----------------------------------------------------------------------------------


def page(results: Sequence[Result], fitted: Fitted | None, speed: Mapping[str, Any], date: str) -> str:
    """The whole page as Markdown."""
    parts = [INTRODUCTION]
    for result in results:
        parts.append(section(result, date))
        if fitted is not None and result.task.name == "accounts":
            rows = (f"| {kind} | {side} | `{name}` | {ours} | {weight:.2f} |" for kind, side, name, ours, weight in fitted.table())
            parts.append(WEIGHTS.format(penalty=f"penalty {PENALTY}") + "\n".join(rows) + "\n")
    if speed:
        parts.append(SPEED + "".join(f"| `{name}` | {value} |\n" for name, value in speed.items()))
    return "".join(parts)


def section(result: Result, date: str) -> str:
    """One task: what is measured, on what, and the table."""
    task = result.task
    lines = [
        f"\n## {task.title}\n",
        f"`python -m benchmarks {task.name}` · {result.figures['rows']:,} {task.unit} of `{Path(task.below).name}` · "
        f"SHA-256 `{result.digest}…` · {date}\n",
        f"Metric: {task.metric}\n",
        *_table(result),
        f"\nWhat falls short: {task.short}",
    ]
    if result.missing:
        lines.append(f"\nNot installed, and so not run beside it: {', '.join(result.missing)}.")
    return "\n".join(lines) + "\n"


def _table(result: Result) -> list[str]:
    others = {who: {name: str(value) for name, value in published.items()} for who, published in result.task.others.items()}
    columns: dict[str, Mapping[str, Any]] = {"Variorum": result.figures, **result.beside, **others}
    head = ["| figure | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
    names = (*result.task.least, *result.task.most)
    return head + [f"| `{name}` | " + " | ".join(_shown(of.get(name)) for of in columns.values()) + " |" for name in names]


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def main(arguments: Sequence[str]) -> int:
    """Measure everything and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks all", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=PAGE, metavar="FILE", help="where the page is written (default: docs/benchmarks.md)")
    parser.add_argument("--quick", action="store_true", help="leave out what takes long: the training part of PolNeAR, and speed")
    options = parser.parse_args(arguments)
    first, fitted = measure_accounts()
    results = [first]
    for task in QUICK if options.quick else TASKS:
        if task.name != first.task.name:
            results.append(measure(task))
        sys.stdout.write(_line(results[-1]))
        sys.stdout.flush()
    speed = {} if options.quick else measure_speed()
    options.output.write_text(page(results, fitted, speed, datetime.now(UTC).date().isoformat()), "utf-8")
    figures = {result.task.name: {name: result.figures[name] for name in (*result.task.least, *result.task.most)} for result in results}
    sys.stdout.write(json.dumps({**figures, "accounts_held_out": fitted.totals, "speed": speed}) + "\n")
    return 0


def _line(result: Result) -> str:
    shown = " ".join(f"{name} {_shown(result.figures[name])}" for name in result.task.least)
    return f"{result.task.name:16} {shown}\n"
