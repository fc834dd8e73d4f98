"""How long a comparison takes beside what it cannot do without, and how that grows with its input.

    python -m benchmarks.speed [PATH...] [--runs 5] [--scaling]

PATHs are accounts of one event; without any, those in `$VARIORUM_SHARED/seeds` or `../shared/seeds`, else `examples/ferry`.
Processes are started fresh and in turn, so that a busy machine hinders all alike: `floor` only loads the annotator and
annotates the same sentences, `compare` does everything, `help` is `variorum --help`. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FERRY = ROOT / "examples" / "ferry"
_VARIORUM = ("-c", "import sys; from variorum.cli import main; sys.argv[0] = 'variorum'; main()")
LONGER = (1, 10, 100)  # times the length of one account
ACCOUNTS = (5, 50)
SENTENCES = 25  # of an account that is put together
_NUMBER = re.compile(r"(?<![\w,.])\d{2,3}(?![\w,.]\d|[\w-])")


class Run(NamedTuple):
    """One process: how long it took, how long it computed, how much memory it held at most, and what it printed."""

    seconds: float
    computed: float
    megabytes: float
    output: str


def run(*arguments: str) -> Run:
    """Python with these arguments, in a process of its own. Raises RuntimeError if it fails."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([sys.executable, *arguments], stdout=output, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = output.read().decode("utf-8")
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)[:200]} ended with {process.returncode}")
    unit = 2**20 if sys.platform == "darwin" else 2**10  # bytes there, kibibytes elsewhere
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, printed)


def accounts_at(paths: Sequence[str]) -> list[str]:
    """The paths given, absolute, or those of the accounts that are at hand."""
    shared = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared")) / "seeds"
    given = [Path(path) for path in paths] or sorted(shared.glob("*.txt")) or [FERRY]
    return [str(path.resolve()) for path in given]


# ---- whole processes ----------------------------------------------------------------------------


def processes(paths: Sequence[str], runs: int) -> dict[str, float]:
    """The three processes in turn, `runs` times: the best and the median of each, and how they stand to one another."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "sentences.json"
        texts.write_text(json.dumps(sentences_of(paths)), "utf-8")
        commands = {
            "floor": ("-m", "benchmarks.floor", str(texts)),
            "compare": (*_VARIORUM, "compare", *paths, "--format", "json"),
            "help": (*_VARIORUM, "--help"),
        }
        measured: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                measured[name].append(run(*command))
    best = {name: min(one.seconds for one in of) for name, of in measured.items()}
    middle = {name: statistics.median(one.seconds for one in of) for name, of in measured.items()}
    computed = {name: min(one.computed for one in of) for name, of in measured.items()}
    print(f"{'process':10}{'best s':>10}{'median s':>10}{'computed s':>12}{'peak MB':>10}")
    for name, of in measured.items():
        print(f"{name:10}{best[name]:10.2f}{middle[name]:10.2f}{computed[name]:12.2f}{max(one.megabytes for one in of):10.0f}")
    return {
        "ratio": round(best["compare"] / best["floor"], 3),
        "ratio_median": round(middle["compare"] / middle["floor"], 3),
        "ratio_computed": round(computed["compare"] / computed["floor"], 3),
        "help_seconds": round(best["help"], 3),
        "peak_mb": round(max(one.megabytes for one in measured["compare"])),
    }


def sentences_of(paths: Sequence[str]) -> list[str]:
    """What a comparison of these paths has annotated."""
    from variorum.models.reading import pieces_of
    from variorum.sources import gather

    return sorted({document.text[piece.start : piece.end] for document in gather(paths).documents for piece in pieces_of(document)})


# ---- the parts of one run -----------------------------------------------------------------------


def parts(paths: Sequence[str], runs: int) -> dict[str, float]:
    """How long extraction, and alignment with comparison, take beside annotation: the best of fresh processes."""
    timed = [json.loads(run("-m", "benchmarks.speed", "--steps", *paths).output) for _ in range(runs)]
    best = {name: min(of[name] for of in timed) for name in timed[0]}
    print(f"\n{'step':10}{'best s':>10}{'of read':>10}")
    for name, seconds in best.items():
        print(f"{name:10}{seconds:10.3f}{seconds / best['read']:10.0%}")
    return {
        "extract_share": round(best["extract"] / best["read"], 3),
        "compare_share": round((best["align"] + best["compare"]) / best["read"], 3),
    }


def steps(paths: Sequence[str]) -> dict[str, float]:
    """The seconds that each step of a comparison computes, in this process."""
    from variorum.engine.local import steps_of
    from variorum.models import annotator
    from variorum.sources import gather
    from variorum.types import Work

    work, seconds = Work(documents=tuple(gather(paths).documents)), {}
    for step in steps_of(annotator()):
        started = time.process_time()
        work = step(work)
        seconds[step.name] = time.process_time() - started
    return seconds


# ---- growth -------------------------------------------------------------------------------------


def scaling() -> dict[str, float]:
    """How extraction grows with the length of an account, and alignment with comparison with the number of accounts."""
    random_ = random.Random(7)
    told = sentences_of([str(FERRY)])
    found: dict[str, float] = {}
    print(f"\n{'input':16}{'extract s':>12}{'align+compare s':>17}")
    first = None
    for times in LONGER:
        seconds = _steps_of([[_recombined(told, random_) for _ in range(SENTENCES * times)]])["extract"]
        first = first or seconds
        found[f"extract_{times}x"] = round(seconds / first, 2)
        print(f"{f'{times}x length':16}{seconds:12.3f}")
    first = None
    for count in ACCOUNTS:
        of = _steps_of([[varied(text, random_) for text in random_.sample(told, SENTENCES)] for _ in range(count)])
        seconds = of["align"] + of["compare"]
        first = first or seconds
        found[f"compare_{count}_accounts"] = round(seconds / first, 2)
        print(f"{f'{count} accounts':16}{of['extract']:12.3f}{seconds:17.3f}")
    return found


def _steps_of(accounts: Sequence[Sequence[str]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        for number, sentences in enumerate(accounts):
            Path(folder, f"{number:03}.txt").write_text(f"Account {number}\n\n" + paragraphs(sentences), "utf-8")
        return {name: float(seconds) for name, seconds in json.loads(run("-m", "benchmarks.speed", "--steps", folder).output).items()}


def paragraphs(sentences: Sequence[str]) -> str:
    """A text of these sentences, three a paragraph."""
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def _recombined(told: Sequence[str], random_: random.Random) -> str:
    """A sentence made of the beginning of one and the end of another, with other numbers."""
    one, other = random_.choice(told), random_.choice(told)
    return varied(one.split(", ")[0].rstrip(".") + ", " + other.split(", ")[-1].rstrip(".") + ".", random_)


def varied(text: str, random_: random.Random) -> str:
    """The text, every other time with other numbers."""
    changed: Callable[[re.Match[str]], str] = lambda match: str(random_.randint(10, 10 ** len(match.group()) - 1))  # noqa: E731
    return _NUMBER.sub(changed, text) if random_.random() < 0.5 else text


def main() -> None:
    """Measure, print, and end with the JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--runs", type=int, default=5, help="how often each process is run (default: 5)")
    parser.add_argument("--scaling", action="store_true", help="also how it grows; takes some minutes")
    parser.add_argument("--steps", action="store_true", help="only the seconds of each step, in this process, as JSON")
    options = parser.parse_args()
    paths = accounts_at(options.paths)
    if options.steps:
        print(json.dumps(steps(paths)))
        return
    found = processes(paths, options.runs) | parts(paths, min(options.runs, 3))
    if options.scaling:
        found |= scaling()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
