"""Who copied, paraphrased or cites whom, and how many origins stand behind a fact: F1 of links, and shares.

    python -m benchmarks lineage [FILE] [--misses]

FILE is JSON lines, an event each: {"event", "half": one of HALVES, "documents": [{"id", "outlet", "published", "text"}],
"lineage": [{"document", "from" or "name", "kind", "directed"?}], "origins": [{"question", "words": {document: words}, "origins"}]}.
Copied, paraphrased and same-publisher are pairs without direction, which is scored apart; a citation is of the one who cites.
A copy of a copy that stands among the accounts is a pair with the account it was made from, and with no other.
Origins are asked for at the planted words themselves, so that what is not found or not aligned does not count here.
`naive` has the same figures of a program that compares runs of five words, at the threshold that is best for it on this very file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import shingles
from benchmarks.corpora import rows_of
from variorum.engine.local import run
from variorum.extract.attributions.who_says import attribute
from variorum.lineage import origins
from variorum.models import annotator
from variorum.text import canonical
from variorum.types import Claim, Document, Dossier, Kind, Lineage, Span
from variorum.values.names.name import fold

KINDS = ("copied", "paraphrased", "cites", "same-publisher")
REUSE = ("copied", "paraphrased")
HALVES = ("develop", "check", "fresh-develop", "fresh-check")  # of each part, rules were written looking at the first alone

Row = Mapping[str, Any]
Link = tuple[str, str, str]  # kind, document, origin (or the folded name of one outside)


@dataclass(frozen=True, slots=True)
class Words:
    """A value that says no more than its words: what is asked is where they come from."""

    said: str
    kind: Kind = "event"

    def to_json(self) -> dict[str, Any]:
        return {"said": self.said}

    def say(self) -> str:
        return self.said


@dataclass(frozen=True, slots=True)
class Seen:
    """One event: what is planted, what was found, and (planted, found) numbers of origins by question."""

    event: str
    half: str
    planted: tuple[tuple[Link, bool], ...]  # with: has its direction
    found: tuple[Link, ...]
    counts: tuple[tuple[str, int, int], ...]


# ---- running ------------------------------------------------------------------------------------


def seen(row: Row) -> Seen:
    """One event through the whole of the program."""
    documents = documents_of(row)
    dossier = run(documents, annotator())
    counts = tuple((fact["question"], fact["origins"], counted(fact, dossier)) for fact in row["origins"])
    return Seen(row["event"], row.get("half", "develop"), planted(row), tuple(map(link, dossier.lineage)), counts)


def documents_of(row: Row) -> list[Document]:
    """The accounts of an event, their ids as planted."""
    return [
        Document(one["id"], canonical(one["text"]), "", "", outlet=one["outlet"], published=one["published"]) for one in row["documents"]
    ]


def counted(fact: Row, dossier: Dossier) -> int:
    """The number of origins behind the planted words of a fact, each with the source that the account gives for them."""
    claims = []
    for id, words in fact["words"].items():
        start = dossier.document(id).text.index(words)
        claims.append(Claim(Span(id, start, start + len(words)), Words(words)))
    return len(origins(attribute(claims, dossier.attributions), dossier.lineage, dossier.documents))


def link(made: Lineage) -> Link:
    """One line of lineage as it is scored."""
    return made.kind, made.document, made.origin or _bare(made.name or "")


def planted(row: Row) -> tuple[tuple[Link, bool], ...]:
    """The links of an event, each with whether its direction is known."""
    return tuple(
        ((one["kind"], one["document"], one.get("from") or _bare(one["name"])), one.get("directed", True)) for one in row["lineage"]
    )


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


# ---- the score ----------------------------------------------------------------------------------


def score(events: Sequence[Seen]) -> dict[str, Any]:
    """Precision, recall and F1 of each kind, and the shares of right directions and of exact numbers of origins."""
    figures: dict[str, Any] = {}
    for kind in KINDS:
        figures |= _f1(kind.replace("-", "_"), ((_of(event, kind, True), _of(event, kind, False)) for event in events))
    figures |= _f1("linked", ((_reused(event, True), _reused(event, False)) for event in events))
    turned = [(either in event.found) for event in events for either in _directed(event)]
    exact = [wanted == found for event in events for _, wanted, found in event.counts]
    return figures | {"direction": _share(turned), "origins": _share(exact)}


def _of(event: Seen, kind: str, wanted: bool) -> set[tuple[str, ...]]:
    links = [one for one, _ in event.planted] if wanted else event.found
    return {(kind, *(one[1:] if kind == "cites" else sorted(one[1:]))) for one in links if one[0] == kind}


def _reused(event: Seen, wanted: bool) -> set[tuple[str, ...]]:
    """Pairs of accounts that share words, however they were put."""
    return {one[1:] for kind in REUSE for one in _of(event, kind, wanted)}


def _directed(event: Seen) -> Iterable[Link]:
    """The planted directed reuses that were found as a pair, under the kind they were found as."""
    for (kind, document, origin), known in event.planted:
        if known and kind in REUSE:
            found = [one for one in event.found if one[0] in REUSE and {one[1], one[2]} == {document, origin}]
            yield from ((one[0], document, origin) for one in found[:1])


def _f1(name: str, pairs: Iterable[tuple[set[tuple[str, ...]], set[tuple[str, ...]]]]) -> dict[str, float]:
    right = wanted_all = found_all = 0
    for wanted, found in pairs:
        right, wanted_all, found_all = right + len(wanted & found), wanted_all + len(wanted), found_all + len(found)
    both = wanted_all + found_all
    return {
        f"{name}_precision": round(right / found_all, 4) if found_all else 0.0,
        f"{name}_recall": round(right / wanted_all, 4) if wanted_all else 0.0,
        f"{name}_f1": round(2 * right / both, 4) if both else 0.0,
    }


def _share(right: Sequence[bool]) -> float:
    return round(sum(right) / len(right), 4) if right else 0.0


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    rows = rows_of(path)
    return _figures([seen(row) for row in rows], rows)


def _figures(events: Sequence[Seen], rows: Sequence[Row]) -> dict[str, Any]:
    counts = Counter(kind for event in events for (kind, _, _), _ in event.planted)
    whole: dict[str, Any] = {"rows": len(events), "links": {kind: counts[kind] for kind in KINDS}}
    whole["facts"] = sum(len(event.counts) for event in events)
    whole |= score(events)
    for half in HALVES:
        part = score([event for event in events if event.half == half])
        whole |= {f"{name}_{half.replace('-', '_')}": value for name, value in part.items()}
    return whole | {"naive": naive(rows)}


def naive(rows: Sequence[Row]) -> dict[str, Any]:
    """The figures of the naive program, at its best threshold."""
    tried = [{"threshold": threshold, **score([_shingled(row, threshold) for row in rows])} for threshold in shingles.THRESHOLDS]
    return max(tried, key=lambda one: (one["linked_f1"], -one["threshold"]))


def _shingled(row: Row, threshold: float) -> Seen:
    made = shingles.links(row, threshold)
    counts = tuple((fact["question"], fact["origins"], shingles.origins(fact, made)) for fact in row["origins"])
    return Seen(row["event"], row.get("half", "develop"), planted(row), made, counts)


def misses(event: Seen) -> list[str]:
    """What is wrong with one event, a line each."""
    lines = []
    for kind in KINDS:
        wanted, found = _of(event, kind, True), _of(event, kind, False)
        lines += [f"missed {' '.join(one)}" for one in sorted(wanted - found)]
        lines += [f"too much {' '.join(one)}" for one in sorted(found - wanted)]
    lines += [f"turned {' '.join(one)}" for one in _directed(event) if one not in event.found]
    lines += [f"{found} origins, not {wanted}: {question}" for question, wanted, found in event.counts if wanted != found]
    return [f"{event.event} ({event.half}): {line}" for line in lines]


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file; on request what is wrong in it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks lineage", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="also what is missed, too much, turned round or miscounted")
    parser.add_argument("--half", choices=HALVES, help="only the misses of that half")
    options = parser.parse_args(arguments)
    rows = rows_of(options.file)
    events = [seen(row) for row in rows]
    if options.misses:
        wanted = [event for event in events if options.half in (None, event.half)]
        sys.stdout.writelines(f"{line}\n" for event in wanted for line in misses(event))
    sys.stdout.write(json.dumps({"file": options.file.name, **_figures(events, rows)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
