"""How many killed and injured an article tells of, against what was read in it by hand, and against a public record.

    python -m benchmarks incidents [FILE] [--all] [--differ]

FILE is JSON lines (gzipped or not) of {"killed", "injured", "documents": [{"id", "title", "text", "date"}]}, an incident a
row; `killed` and `injured` of the row are the record's. A document that carries `killed` and `injured` of its own is
labelled by them; else the labels of `benchmarks/labels/incidents.jsonl` are used, found by id and digest of the text.

`killed_accuracy`, `injured_accuracy`: the share of labelled articles whose count is the stated one; nothing stated (null) is
no 0. `record_*_agreement`: the share of articles that agree with the record, which has no null, so that nothing read agrees
with 0; over the labelled articles, or with --all (or where no article is labelled) over all. --differ lists who differs from
the record. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import rows_of
from variorum.extract.casualties.tolls import casualties
from variorum.models.base import annotator
from variorum.models.reading import read
from variorum.text import canonical
from variorum.types import Document

LABELS = Path(__file__).parent / "labels" / "incidents.jsonl"
HALVES = ("develop", "check")
AT_ONCE = 200  # documents whose annotations are held at a time


class Toll(NamedTuple):
    """How many; None where nothing is stated."""

    killed: int | None
    injured: int | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article, what its record says, and its label, if it has one; `half` is of the labels."""

    document: Document
    record: Toll
    label: Toll | None
    half: str | None


def articles(rows: Iterable[Mapping[str, Any]], labels: Mapping[tuple[str, str], Mapping[str, Any]]) -> list[Article]:
    """The articles of the file, each once a row, with their labels."""
    found = []
    for row in rows:
        for one in row["documents"]:
            own = one if "killed" in one and "injured" in one else None
            label = own or labels.get((one["id"], digest(one["text"])))
            found.append(Article(_document(one), _toll(row), _toll(label) if label else None, label.get("half") if label else None))
    return found


def digest(text: str) -> str:
    """By which a text is known without being kept."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def known_labels(path: Path = LABELS) -> dict[tuple[str, str], dict[str, Any]]:
    """The labels that the project keeps, by id and digest of the text."""
    return {(label["id"], label["text_sha256"]): label for label in rows_of(path)}


def _toll(row: Mapping[str, Any]) -> Toll:
    return Toll(row["killed"], row["injured"])


def _document(one: Mapping[str, Any]) -> Document:
    title, body = canonical(one.get("title") or ""), canonical(one["text"])
    text = f"{title}\n\n{body}" if title else body
    return Document(
        id=one["id"],
        text=text,
        text_sha256="",
        source_sha256="",
        title=title or None,
        title_start=0 if title else None,
        body_start=len(text) - len(body),
        published=one.get("date"),
    )


def told(found: Sequence[Article]) -> Iterator[Toll]:
    """What is read in each article."""
    reader = annotator()
    for at in range(0, len(found), AT_ONCE):
        portion = [article.document for article in found[at : at + AT_ONCE]]
        sentences = read(portion, reader)
        for document in portion:
            toll = casualties(sentences[document.id])
            yield Toll(toll.killed.number if toll.killed else None, toll.injured.number if toll.injured else None)


def score(pairs: Sequence[tuple[Article, Toll]]) -> dict[str, Any]:
    """The figures over articles and what was read in them."""
    labelled = [(article.label, said, article.half) for article, said in pairs if article.label is not None]
    figures: dict[str, Any] = {"rows": len(pairs), "labelled": len(labelled)}
    for field in Toll._fields:
        figures[f"{field}_accuracy"] = _share(getattr(label, field) == getattr(said, field) for label, said, _ in labelled)
    for half in HALVES:
        for field in Toll._fields:
            rights = [getattr(label, field) == getattr(said, field) for label, said, of in labelled if of == half]
            if rights:
                figures[f"{field}_accuracy_{half}"] = _share(rights)
    for field in Toll._fields:
        figures[f"record_{field}_agreement"] = _share((getattr(said, field) or 0) == getattr(one.record, field) for one, said in pairs)
    return figures


def _share(rights: Iterable[bool]) -> float | None:
    counted = list(rights)
    return round(sum(counted) / len(counted), 4) if counted else None


def measured(path: Path, *, every: bool = False) -> list[tuple[Article, Toll]]:
    """The articles of a file with what was read in them: the labelled ones, or every one."""
    found = articles(rows_of(path), known_labels())
    labelled = [article for article in found if article.label is not None]
    chosen = found if every or not labelled else labelled
    return list(zip(chosen, told(chosen), strict=True))


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file, over its labelled articles."""
    return score(measured(path))


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks incidents", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--all", action="store_true", help="every article, not the labelled ones alone: some minutes")
    parser.add_argument("--differ", action="store_true", help="list the articles that differ from the record")
    given = parser.parse_args(arguments)
    pairs = measured(given.file, every=given.all)
    if given.differ:
        for article, said in pairs:
            if tuple(number or 0 for number in said) != tuple(article.record):
                shown = {"id": article.document.id, "read": said, "record": article.record, "label": article.label}
                sys.stdout.write(json.dumps(shown) + "\n")
    sys.stdout.write(json.dumps({"benchmark": "incidents", **score(pairs)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
