"""More annotated events, read after the rules were written: accounts of news stories, scored as the annotated events are.

    python -m benchmarks stories [FILE] [--only EVENT...] [--half develop|check]

FILE is JSON lines (gzipped or not) of articles {"id", "title", "text", "date", "domain", "url"}. Which of them tell one
event, and what each says, is kept in `benchmarks/labels/stories.jsonl` by id, digest and offsets: no text is there. The
events were annotated by the guidelines of the accounts, by one reader each, before the program had compared them. Rules were
then written looking at one part of them (`develop`), not at the other (`check`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accounts import Told, printed, rounded, scored, scorer_of
from benchmarks.corpora import Absent, at, rows_of
from benchmarks.incidents import HALVES, digest

BELOW = "benchmarks/story-clusters.jsonl.gz"
LABELS = Path(__file__).parent / "labels" / "stories.jsonl"
DAY = 10  # code points of a date that is no time


def text_of(row: Mapping[str, Any]) -> str:
    """Title, a blank line, text: what the offsets count in."""
    return f"{(row['title'] or '').strip()}\n\n{row['text'].strip()}\n"


def told(label: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]]) -> Told:
    """One annotated event with its texts. Raises Absent where the file lacks an article, or holds another text of it."""
    texts, meta = {}, {}
    for one in label["documents"]:
        row = articles.get(one["id"])
        if row is None or digest(text_of(row)) != one["text_sha256"]:
            raise Absent(f"The article {one['id']} of story {label['event']} is not there, or is another text.")
        texts[one["name"]] = text_of(row)
        meta[one["name"]] = {"id": one["name"], "date": (row["date"] or "")[:DAY], "url": row["url"]}
    return Told(_gold(label, texts), texts, meta)


def _gold(label: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The annotation in the form in which the scorer reads it: words in place of offsets."""

    def words(place: Sequence[Any]) -> str:
        document, start, end = place
        return texts[document][start:end]

    facts = [
        {**fact, "readings": [{"claims": [[place[0], words(place)] for place in reading]} for reading in fact["readings"]]}
        for fact in label["facts"]
    ]
    return {
        "event": f"story-{label['event']}",
        "documents": sorted(texts),
        "facts": facts,
        "attributions": [[place[0], who, words(place)] for who, *place in label["attributions"]],
        "quotes": [[place[0], who, words(place)] for who, *place in label["quotes"]],
        "entities": [[name, [words(place) for place in places]] for name, *places in label["entities"]],
    }


def events_of(path: Path, half: str | None = None) -> list[Told]:
    """The annotated events of the file, in the order of the labels. Raises Absent."""
    articles = {row["id"]: row for row in rows_of(path)}
    return [told(label, articles) for label in rows_of(LABELS) if half in (None, label["half"])]


def learned_from() -> list[Told]:
    """The part that rules were written on, for learning weights as well; empty where the file is not there."""
    try:
        return events_of(at(below=BELOW), "develop")
    except Absent:
        return []


def figures(path: Path) -> dict[str, Any]:
    """The totals over all these events, and beside them those of the part that no rule was written on."""
    scorer = scorer_of(path.parent)
    rows = list(scored(events_of(path), scorer))
    kept_back = [row for row, label in zip(rows, rows_of(LABELS), strict=True) if label["half"] == "check"]
    return {"rows": len(rows), **rounded(scorer.total(rows)), "beside": {"kept back": rounded(scorer.total(kept_back))}}


def main(arguments: Sequence[str]) -> int:
    """Print a line an event, the totals, and the totals as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks stories", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="EVENT", help="only these events")
    parser.add_argument("--half", choices=HALVES, help="only this part")
    options = parser.parse_args(arguments)
    scorer = scorer_of(options.file.parent)
    events = [one for one in events_of(options.file, options.half) if not options.only or one.name in options.only]
    sys.stdout.write(json.dumps(printed(events, scorer)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
