"""What bringing claims together and comparing them costs beside annotation, and how that grows with the number of accounts.

    python -m benchmarks cost [FILE] [--accounts 5 50 500] [--runs 3] [--no-topic]

FILE is JSON lines of {"text", "date", "event"}; without one, `benchmarks/story-clusters.jsonl.gz` of the annotated material.
`event_5` are the first five accounts of each of its largest events, as they are. No event has fifty or more, so that
`event_50` and `event_500` are accounts made of the sentences of the largest one, half of them with other numbers: the hardest
case, for every fact is told over and over. `topic_50` and `topic_500` are real articles on many like events, in the order of
`benchmarks/incidents.jsonl.gz`. Each runs in a process of its own, `--runs` times up to fifty accounts and once beyond; the
least time that a stage computed counts, and annotation is of the same run. `*_growth` is the time a claim takes beside what it
takes in the first size, which is five accounts of one event unless others are asked for: 1 is linear. The last line printed is
one JSON object.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import scale, speed
from benchmarks.corpora import Absent, at, rows_of
from variorum.align.candidates import profiles_of
from variorum.align.scoring import Scores
from variorum.align.weights import SCORERS
from variorum.brief import brief
from variorum.engine import local
from variorum.models import annotator
from variorum.models.reading import pieces_of
from variorum.ranking import Ranking
from variorum.text import canonical, word_weights
from variorum.types import Document, Dossier, Event, Finding, Work, content_id
from variorum.values.sorts import sort_of

Row = dict[str, Any]
EVENTS = 8  # largest events of which a few accounts are taken
MANY = 50  # accounts; more are compared once
FEW = 5  # accounts: no more than every one of the largest events has
SEED = 7
STAGES = ("annotate", "extract", "names", "align", "compare", "origins", "lineage", "ranking", "brief")
SHARES = {"compare": ("align", "compare"), "lineage": ("lineage", "origins"), "ranking": ("ranking", "brief")}


# ---- the accounts -------------------------------------------------------------------------------


def accounts_of(kind: str, count: int, path: Path) -> list[list[Document]]:
    """One list of accounts an event that is compared. Raises Absent."""
    if kind == "topic":
        return [scale.articles_of(path, count)]
    events = largest(rows_of(path))
    if count <= FEW:
        return [documents[:count] for documents in events[:EVENTS]]
    return [made_of(events[0], count)]


def largest(rows: Sequence[Row]) -> list[list[Document]]:
    """The accounts of each event, the event with most accounts first, each text once. Raises Absent."""
    events: dict[str, dict[str, Document]] = {}
    for row in rows:
        text = canonical(row["text"])
        if text.strip():
            events.setdefault(str(row["event"]), {}).setdefault(text, document(text, row.get("date")))
    if not events:
        raise Absent("The file holds no accounts.")
    return [list(events[name].values()) for name in sorted(events, key=lambda name: (-len(events[name]), name))]


def made_of(accounts: Sequence[Document], count: int) -> list[Document]:
    """Accounts of the sentences of others, each drawn at random, half of them with other numbers."""
    drawn = random.Random(SEED)
    told = sorted({one.text[piece.start : piece.end] for one in accounts for piece in pieces_of(one)})
    size = min(speed.SENTENCES, len(told))
    texts = [speed.paragraphs([speed.varied(text, drawn) for text in drawn.sample(told, size)]) for _ in range(count)]
    return [document(text, accounts[0].published) for text in dict.fromkeys(texts)]


def document(text: str, published: str | None) -> Document:
    """An account of that text, by nobody in particular."""
    return Document(id=content_id([text]), text=text, text_sha256="", source_sha256="", published=(published or "")[:10] or None)


# ---- one run ------------------------------------------------------------------------------------


def stages(documents: Sequence[Document], watch: scale.Watch) -> Work:
    """A whole comparison and its brief, each stage on the watch."""
    scale.forget()
    reader = annotator()
    work = Work(documents=tuple(sorted(documents, key=lambda one: one.id)))
    for name, step in zip(("annotate", "extract", "names", "align", "lineage"), local.steps_of(reader), strict=False):
        work = watch.of(name, lambda step=step, work=work: step(work))  # type: ignore[misc]
    work = local.Order()(work.with_(findings=_findings(work, watch)))
    watch.of("brief", lambda: brief(_dossier(work)))
    return work


def _findings(work: Work, watch: scale.Watch) -> tuple[Finding, ...]:
    """What the engine's step of comparison gives, with what it asks of lineage and of ranking on the watch apart."""
    ranking = watch.of("ranking", lambda: Ranking(work.sentences))
    behind = local.remembered(work)
    apart = scale.Watch()
    found = watch.of(
        "compare",
        lambda: local.findings_of(
            work,
            lambda claims: apart.of("origins", lambda: behind(claims)),
            lambda claims, verdict: apart.of("ranking", lambda: ranking.weigh(claims, verdict)),
        ),
    )
    watch.seconds["compare"] -= sum(apart.seconds.values())
    for name, seconds in apart.seconds.items():
        watch.seconds[name] = watch.seconds.get(name, 0.0) + seconds
    return found


def _dossier(work: Work) -> Dossier:
    return Dossier(
        event=Event("event", "", None, None),
        documents=work.documents,
        claims=work.claims,
        findings=work.findings,
        quotations=work.quotations,
        attributions=work.attributions,
        entities=work.entities,
        lineage=work.lineage,
        timeline=work.timeline,
        notes=(),
    )


def pairs_of(work: Work) -> int:
    """How many pairs of claims the aligner follows."""
    idf, count = word_weights(work.sentences), 0
    for kind in SCORERS:
        profiles = profiles_of([claim for claim in work.claims if sort_of(claim) == kind], work.sentences)
        count += len(Scores(profiles, idf, SCORERS[kind]))
    return count


def measured(kind: str, count: int, path: Path) -> dict[str, float]:
    """Seconds of each stage, and how much there was to do, over the events of that many accounts."""
    found: dict[str, float] = dict.fromkeys(("accounts", "claims", "findings", "pairs"), 0.0)
    for documents in accounts_of(kind, count, path):
        watch = scale.Watch()
        work = stages(documents, watch)
        counts = {"accounts": len(documents), "claims": len(work.claims), "findings": len(work.findings), "pairs": pairs_of(work)}
        for name, value in (counts | watch.seconds).items():
            found[name] = found.get(name, 0.0) + value
    return found


# ---- the command line ---------------------------------------------------------------------------


def figures(path: Path, topic: Path | None, counts: Sequence[int], runs: int) -> dict[str, float]:
    """Every size in processes of its own: shares of annotation, seconds a stage, and how the work grows from the smallest."""
    found: dict[str, float] = {}
    first = None
    for kind, file in (("event", path), ("topic", topic)):
        for count in counts:
            if file is None or (kind == "topic" and count <= FEW):
                continue
            one = _least(kind, count, file, runs if count <= MANY else 1)
            first = first or one
            told = _told(one, first)
            sys.stdout.write(_line(f"{kind}_{count}", told))
            sys.stdout.flush()
            found |= {f"{kind}_{count}_{name}": round(value, 4) for name, value in told.items()}
    return found


def _least(kind: str, count: int, path: Path, runs: int) -> dict[str, float]:
    made = [speed.run("-m", "benchmarks.cost", str(path), "--one", kind, str(count)) for _ in range(runs)]
    rows: list[dict[str, float]] = [json.loads(one.output.splitlines()[-1]) for one in made]
    return {name: min(row[name] for row in rows) for name in rows[0]} | {"megabytes": max(one.megabytes for one in made)}


def _told(one: dict[str, float], first: dict[str, float]) -> dict[str, float]:
    """What is printed of one size: counts, seconds, shares of annotation; `growth` is seconds a claim beside the first size's."""
    shares = {f"{name}_share": sum(one[stage] for stage in of) / one["annotate"] for name, of in SHARES.items()}
    growth = {f"{name}_growth": _per_claim(one, of) / _per_claim(first, of) for name, of in SHARES.items()}
    return one | shares | growth


def _per_claim(one: dict[str, float], of: Sequence[str]) -> float:
    return sum(one[stage] for stage in of) / one["claims"]


def _line(name: str, one: dict[str, float]) -> str:
    counts = " ".join(f"{key} {one[key]:.0f}" for key in ("accounts", "claims", "findings", "pairs", "megabytes"))
    seconds = " ".join(f"{stage} {one[stage]:.2f}" for stage in STAGES)
    growth = " ".join(f"{name} {one[f'{name}_growth']:.2f}" for name in SHARES)
    return f"{name:10} {counts}\n{'':10} {seconds}\n{'':10} a claim, times the first size: {growth}\n"


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and end with the JSON object; 3 without the material."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks cost", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--accounts", type=int, nargs="+", default=[5, 50, 500], help="how many (default: 5 50 500)")
    parser.add_argument("--runs", type=int, default=3, help="how often up to fifty accounts are compared (default: 3)")
    parser.add_argument("--no-topic", action="store_true", help="leave out the real articles on many like events")
    parser.add_argument("--one", nargs=2, metavar=("KIND", "COUNT"), help="one size alone, in this process, as JSON")
    options = parser.parse_args(arguments)
    try:
        path = options.file or at(below="benchmarks/story-clusters.jsonl.gz")
        if options.one:
            found = measured(options.one[0], int(options.one[1]), path)
        else:
            topic = None if options.no_topic else at(below="benchmarks/incidents.jsonl.gz")
            found = figures(path, topic, sorted(options.accounts), options.runs)
    except Absent as error:
        sys.stderr.write(f"{error}\n")
        return 3
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
