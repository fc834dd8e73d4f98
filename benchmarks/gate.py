"""No figure falls unseen: each quick task against the floor that was pinned for it, on the very data it was pinned on.

    python -m benchmarks gate [TASK...] [--pin]

`floors.json` holds, a task, the digest of its data, the `least` that each figure may be, and the `most` where lower is
better. `--pin` writes it anew from what is measured now, a little below.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import at, digest_of
from benchmarks.tasks import QUICK, Task

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.015  # below what was measured
LOOSE = {"false_disputes": 0.1, "reason": 0.08, "disputes": 0.02}  # shares of so few that one more or less is beyond the margin
FIXED = {"broken": 0.0, "claims_per_100_words": 12.0, "unlisted_findings": 0.35}  # what the accounts' own page allows at most

Floor = Mapping[str, Any]  # sha256, least, most


def failures(task: str, floor: Floor | None, digest: str, figures: Mapping[str, Any]) -> list[str]:
    """What is wrong with one task's figures, a line each; none is good."""
    if floor is None:
        return [f"{task}: no floor is pinned. Pin one: python -m benchmarks gate --pin {task}"]
    wrong = []
    if digest != floor["sha256"]:
        wrong.append(f"{task}: the data are not those the floors were pinned on ({digest}, not {floor['sha256']})")
    for name, least in floor.get("least", {}).items():
        if not _number(figures.get(name)) >= least:
            wrong.append(f"{task}: {name} is {figures.get(name)}, under its floor of {least}")
    for name, most in floor.get("most", {}).items():
        if not _number(figures.get(name)) <= most:
            wrong.append(f"{task}: {name} is {figures.get(name)}, over its limit of {most}")
    return wrong


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else math.nan  # compares false with everything


def floor_for(task: Task, digest: str, figures: Mapping[str, Any]) -> dict[str, Any]:
    """The floor that these figures allow, a margin below them."""
    least = {name: max(0.0, math.floor((figures[name] - LOOSE.get(name, MARGIN)) * 1000) / 1000) for name in task.least}
    most = {name: FIXED.get(name, math.ceil((figures[name] + LOOSE.get(name, MARGIN)) * 1000) / 1000) for name in task.most}
    return {"sha256": digest, "least": least} | ({"most": most} if most else {})


def floors() -> dict[str, dict[str, Any]]:
    """What is pinned."""
    pinned: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text("utf-8"))
    return pinned


def measured(task: Task) -> tuple[str, dict[str, Any]]:
    """Digest of the data and figures of a task. Raises Absent."""
    path = at(below=task.below)
    return digest_of(path), task.figures(path)


def table(floor: Floor, figures: Mapping[str, Any]) -> str:
    """Every pinned figure with its floor or limit."""
    rows = [(name, ">=", least) for name, least in floor.get("least", {}).items()]
    rows += [(name, "<=", most) for name, most in floor.get("most", {}).items()]
    return "".join(f"  {name:22} {figures.get(name, '-'):>8} {sign} {bound}\n" for name, sign, bound in rows)


def main(arguments: Sequence[str]) -> int:
    """Measure, show, and return 1 if a figure fell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks gate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tasks", nargs="*", choices=[[], *(task.name for task in QUICK)], metavar="TASK", help="default: all quick ones")
    parser.add_argument("--pin", action="store_true", help="write the floors anew, a little under what is measured now")
    options = parser.parse_args(arguments)
    pinned, wrong, found = (floors() if FLOORS.is_file() else {}), [], {}
    for task in QUICK:
        if options.tasks and task.name not in options.tasks:
            continue
        digest, figures = measured(task)
        if options.pin:
            pinned[task.name] = floor_for(task, digest, figures)
        sys.stdout.write(f"{task.name}\n{table(pinned.get(task.name, {}), figures)}")
        sys.stdout.flush()
        wrong += failures(task.name, pinned.get(task.name), digest, figures)
        found[task.name] = {name: figures[name] for name in (*task.least, *task.most)}
    if options.pin:
        FLOORS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", "utf-8")
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    sys.stdout.write(json.dumps({"passed": not wrong, "failures": wrong, "figures": found}) + "\n")
    return 1 if wrong else 0
