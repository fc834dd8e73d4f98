"""`python -m benchmarks TASK [FILE] [options]`: one task, all of them, or the gate.

    python -m benchmarks newsquant              on the annotated material at $VARIORUM_SHARED or ../shared
    python -m benchmarks newsquant FILE         on any file of the same format
    python -m benchmarks stories                more annotated events, read after the rules were written
    python -m benchmarks accounts --fit         also with weights that have not seen the event scored
    python -m benchmarks speed                  how long a comparison takes
    python -m benchmarks scale                  what each kind of extraction costs, and how it grows
    python -m benchmarks cost                   what bringing together and comparing costs, and how it grows with the accounts
    python -m benchmarks pairs                  what a dossier says of two sentences that agree or contradict one another
    python -m benchmarks all                    everything, and docs/benchmarks.md anew
    python -m benchmarks gate                   the quick tasks against their floors; exit 1 if a figure fell

The last line printed is one JSON object. Exit 2: a wrong command line; 3: the annotated material is not there.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from benchmarks import cost, gate, pairs, report, scale
from benchmarks.corpora import Absent, at
from benchmarks.tasks import TASKS, named

OTHERS = ("speed", "scale", "cost", "pairs", "all", "gate")


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for; the exit code."""
    names = [*(task.name for task in TASKS), *OTHERS]
    if not arguments or arguments[0] not in names:
        sys.stderr.write(f"{__doc__}\nTasks: {', '.join(names)}\n")
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    name, *rest = arguments
    try:
        if name == "speed":
            return subprocess.run([sys.executable, "-m", "benchmarks.speed", *rest], check=False).returncode
        if name == "scale":
            return scale.main(rest)
        if name == "cost":
            return cost.main(rest)
        if name == "pairs":
            return pairs.main(rest)
        if name == "all":
            return report.main(rest)
        if name == "gate":
            return gate.main(rest)
        return _one(name, rest)
    except Absent as error:
        sys.stderr.write(f"{error}\n")
        return 3


def _one(name: str, rest: Sequence[str]) -> int:
    task = named(name)
    given = bool(rest) and (not rest[0].startswith("-") or "-h" in rest or "--help" in rest)
    return task.main(list(rest) if given else [str(at(below=task.below)), *rest])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
