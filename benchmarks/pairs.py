"""Two sentences as two accounts of one event: do they agree, or differ, as a dossier would say it?

    python -m benchmarks pairs [FILE...] [--misses]

FILE is JSON lines of {"premise", "hypothesis", "label": "entailment" | "neutral"}, of {"claim", "evidence", "gold_label":
"SUPPORTS" | "REFUTES"} or of {"a", "b", "same"}; without any, the three sets of the annotated material. A pair *differs* if a
finding of both is disputed, *agrees* if one is corroborated or compatible and none disputed, and is *apart* if nothing in them was
brought together. `disputes_found` is the share of the annotated contradictions that are disputed, `false_alarms` that of all
other pairs. Two sentences alone cannot tell which of their words are rare: other sentences of the file are counted beside them, though
not compared. This is a diagnosis: the sets ask other questions than a dossier answers, and nothing is tuned on them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from benchmarks.corpora import Absent, at, rows_of
from variorum.align import align
from variorum.engine.local import steps_of
from variorum.models import annotator
from variorum.models.reading import read
from variorum.text import canonical
from variorum.types import Document, Work

BESIDE = 200  # sentences: as many as some ten accounts have
FILES = ("newsnli", "fever-symmetric", "mrpc-val")
Said = Literal["agrees", "differs", "apart"]
Gold = Literal["same", "contradicts", "other"]


def texts_of(row: Mapping[str, Any]) -> tuple[str, str]:
    """The two sentences of a row."""
    names = next(names for names in (("premise", "hypothesis"), ("evidence", "claim"), ("a", "b")) if names[0] in row)
    return canonical(row[names[0]]), canonical(row[names[1]])


def gold_of(row: Mapping[str, Any]) -> Gold:
    """What is annotated: the same (or entailed), contradicted, or something else."""
    if "gold_label" in row:
        return "same" if row["gold_label"] == "SUPPORTS" else "contradicts"
    return "same" if row.get("label") == "entailment" or row.get("same") else "other"


def said_of(work: Work) -> tuple[Said, tuple[str, ...]]:
    """What the findings of both accounts say, with the kinds of those that decide."""
    both = [finding for finding in work.findings if len({document for one in finding.readings for document in one.documents}) > 1]
    disputed = tuple(sorted(f"{finding.kind} {finding.reason}" for finding in both if finding.status == "disputed"))
    if disputed:
        return "differs", disputed
    return ("agrees" if both else "apart"), tuple(sorted({finding.kind for finding in both}))


def compared(rows: Sequence[Mapping[str, Any]]) -> list[tuple[Gold, Said, tuple[str, ...]]]:
    """Each row with what is annotated and what is said."""
    reader = annotator()
    pairs = [
        tuple(Document(f"{number} {side}", text, "", "", outlet=side) for side, text in zip("AB", texts_of(row), strict=True))
        for number, row in enumerate(rows)
    ]
    sentences = read([document for pair in pairs for document in pair], reader)
    beside = dict(islice(sentences.items(), BESIDE))
    found = []
    for row, pair in zip(rows, pairs, strict=True):
        own = {document.id: sentences[document.id] for document in pair}
        work = Work(documents=pair).with_(sentences=own)
        for step in steps_of(reader)[1:]:
            work = work.with_(alignments=align(work.claims, beside | own)) if step.name == "align" else step(work)
        found.append((gold_of(row), *said_of(work)))
    return found


def score(answers: Sequence[tuple[Gold, Said]]) -> dict[str, float]:
    """Accuracy (a contradiction is to differ, what is the same to agree, anything else not to agree), and what is behind it."""
    right = {"contradicts": ("differs",), "same": ("agrees",), "other": ("differs", "apart")}
    contradicted = [said for gold, said in answers if gold == "contradicts"]
    others = [said for gold, said in answers if gold != "contradicts"]
    shares = {
        "accuracy": [said in right[gold] for gold, said in answers],
        "brought_together": [said != "apart" for _, said in answers],
        "disputes_found": [said == "differs" for said in contradicted],
        "false_alarms": [said == "differs" for said in others],
    }
    return {name: round(sum(of) / len(of), 4) for name, of in shares.items() if of}


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file. Raises Absent."""
    return _figures(compared(rows_of(path)))


def _figures(found: Sequence[tuple[Gold, Said, tuple[str, ...]]]) -> dict[str, Any]:
    table = Counter(f"{gold}: {said}" for gold, said, _ in found)
    behind = Counter(f"{gold}: {why}" for gold, said, kinds in found if said == "differs" for why in kinds)
    scores = score([(gold, said) for gold, said, _ in found])
    return {"rows": len(found), **scores, "table": dict(sorted(table.items())), "disputed_by": dict(sorted(behind.items()))}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of each file, and end with the JSON object; 3 without the material."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks pairs", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="also the pairs where a dispute is missed or raised wrongly")
    options = parser.parse_args(arguments)
    told = {}
    try:
        for path in options.files or [at(below=f"benchmarks/{name}.jsonl.gz") for name in FILES]:
            rows = rows_of(path)
            found = compared(rows)
            for row, (gold, said, kinds) in zip(rows, found, strict=True) if options.misses else ():
                if (gold == "contradicts") != (said == "differs"):
                    sys.stdout.write(f"{gold} {said} {', '.join(kinds)}: {' | '.join(texts_of(row))}\n")
            told[path.name.split(".")[0]] = _figures(found)
    except Absent as error:
        sys.stderr.write(f"{error}\n")
        return 3
    sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
