"""What each kind of extraction costs beside annotation, and how it grows with the length of an account.

    python -m benchmarks scale [FILE] [--articles 1000] [--runs 2] [--no-growth]

FILE is JSON lines of {"documents": [{"id", "text", "date"}]}; without one, `benchmarks/incidents.jsonl.gz` of the annotated
material. Articles go in blocks: a block is annotated, then extracted, `runs` times in turn, and the least time that the
process computed counts, so that a busy machine hinders both alike; what is remembered of a text is forgotten between runs.
`growth_*` is the time of one text as long as 1, 10 and 100 articles beside what they cost one by one (1 is linear): `joined`
of different articles, `repeated` of one article over and over. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from benchmarks.corpora import Absent, at, rows_of
from variorum.extract.attributions.who_says import attribute, attributions_in
from variorum.extract.dates.expressions import dates
from variorum.extract.quantities.amounts import quantities
from variorum.extract.quotations.quoted import quotations_in
from variorum.extract.quotations.speech import Scene
from variorum.extract.selection import first_told, keep
from variorum.extract.statements.told import statements
from variorum.models import Annotator, annotator
from variorum.models.reading import read
from variorum.names import entities
from variorum.types import Claim, Document, Sentence, content_id

Seconds = dict[str, float]
Sentences = tuple[Sentence, ...]
Made = TypeVar("Made")
KINDS = ("speech", "quotations", "attributions", "quantities", "dates", "statements", "selection")
BLOCK = 50  # articles
WARM = ("The ferry left at noon.",)  # what an annotator does once is none of a block's work
TIMES = (1, 10, 100)


class Watch:
    """Adds up what the process computes, by name."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def of(self, name: str, work: Callable[[], Made]) -> Made:
        started = time.process_time()
        made = work()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - started
        return made


def extracted(document: Document, sentences: Sentences, watch: Watch) -> list[Claim]:
    """The claims of one document, as the engine's step makes them, each kind on the watch."""
    scene = watch.of("speech", lambda: Scene(document, sentences))
    quoted = watch.of("quotations", lambda: quotations_in(scene))
    named = watch.of("attributions", lambda: attributions_in(scene))
    numbers = watch.of("quantities", lambda: quantities(document, sentences))
    numbers += watch.of("dates", lambda: dates(document, sentences))
    told = watch.of("selection", lambda: first_told(document, sentences))
    found = watch.of("statements", lambda: statements(document, told, numbers)) + [claim for claim, _ in quoted] + numbers
    return watch.of("selection", lambda: attribute(keep(document, found, told), named))


def forget() -> None:
    """Empty what the package remembers of texts it has read, so that each run reads them for the first time."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("variorum."):
            for held in vars(module).values():
                if callable(getattr(held, "cache_clear", None)):
                    held.cache_clear()


def articles_of(path: Path, count: int) -> list[Document]:
    """The first so many articles of a file that have a text, each text once. Raises Absent."""
    told = {one["text"]: one for row in rows_of(path) for one in row["documents"] if one["text"].strip()}
    if not told:
        raise Absent(f"{path} holds no documents.")
    return [_document(text, one.get("date")) for text, one in islice(told.items(), count)]


def _document(text: str, published: str | None) -> Document:
    return Document(id=content_id([text]), text=text, text_sha256="", source_sha256="", published=published)


# ---- beside annotation --------------------------------------------------------------------------


def shares(articles: Sequence[Document], runs: int) -> Seconds:
    """Seconds of annotation, of each kind, and of naming: the least of each block, added up."""
    total: Seconds = {}
    for start in range(0, len(articles), BLOCK):
        block = articles[start : start + BLOCK]
        timed = [_block(block) for _ in range(runs)]
        for name in timed[0]:
            total[name] = total.get(name, 0.0) + min(one[name] for one in timed)
    return total


def _block(block: Sequence[Document]) -> Seconds:
    watch = Watch()
    forget()
    reader = annotator()  # a new one: the last remembers what it has read
    reader.annotate(WARM)
    sentences = watch.of("annotate", lambda: read(block, reader))
    for document in block:
        extracted(document, sentences[document.id], watch)
        watch.of("names", lambda document=document: entities([document], {document.id: sentences[document.id]}))  # type: ignore[misc]
    return watch.seconds


# ---- growth -------------------------------------------------------------------------------------


def growth(articles: Sequence[Document], reader: Annotator, runs: int) -> dict[str, float]:
    """How many times its share one long text costs, joined of many articles or of one repeated; 1 is linear."""
    sentences = read(articles, reader)
    alone = [_least(document, sentences[document.id], runs) for document in articles]
    middle = sorted(range(len(articles)), key=lambda number: len(articles[number].text))[len(articles) // 2]
    found = {}
    for times in (times for times in TIMES if times <= len(articles)):
        joined = _joined([sentences[document.id] for document in articles[:times]], articles[:times])
        found[f"growth_joined_{times}x"] = _least(*joined, runs) / sum(alone[:times])
        repeated = _joined([sentences[articles[middle].id]] * times, [articles[middle]] * times)
        found[f"growth_repeated_{times}x"] = _least(*repeated, runs) / (alone[middle] * times)
    return found


def _least(document: Document, sentences: Sentences, runs: int) -> float:
    seconds = []
    for _ in range(runs):
        watch = Watch()
        forget()
        extracted(document, sentences, watch)
        watch.of("names", lambda: entities([document], {document.id: sentences}))
        seconds.append(sum(watch.seconds.values()))
    return min(seconds)


def _joined(parts: Sequence[Sentences], articles: Sequence[Document]) -> tuple[Document, Sentences]:
    """One document of the articles' texts, with their sentences where they now stand."""
    whole = _document("\n\n".join(article.text for article in articles), articles[0].published)
    moved: list[Sentence] = []
    start = paragraph = 0
    for sentences, article in zip(parts, articles, strict=True):
        moved += [
            replace(one, document=whole.id, number=len(moved) + number, start=one.start + start, paragraph=one.paragraph + paragraph)
            for number, one in enumerate(sentences)
        ]
        start += len(article.text) + 2
        paragraph = moved[-1].paragraph + 1 if moved else 0
    return whole, tuple(moved)


# ---- the command line ---------------------------------------------------------------------------


def figures(articles: Sequence[Document], runs: int, *, grows: bool) -> dict[str, float]:
    """Seconds of annotation, what extraction and each kind cost beside it, and how they grow."""
    reader = annotator()
    seconds = shares(articles, runs)
    print(f"{'work':14}{'s':>10}{'of annotation':>16}")
    for name in ("annotate", *KINDS, "names"):
        print(f"{name:14}{seconds[name]:10.3f}{seconds[name] / seconds['annotate']:16.1%}")
    found = {"articles": float(len(articles)), "annotate_seconds": seconds["annotate"]}
    found |= {f"{name}_share": seconds[name] / seconds["annotate"] for name in (*KINDS, "names")}
    found["extract_share"] = sum(found[f"{name}_share"] for name in KINDS)
    found["extract_and_names_share"] = found["extract_share"] + found["names_share"]
    return found | (growth(articles[: max(TIMES)], reader, max(runs, 3)) if grows else {})


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and end with the JSON object; 3 without the material."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks scale", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument("--runs", type=int, default=2, help="how often each block is annotated and extracted (default: 2)")
    parser.add_argument("--no-growth", action="store_true", help="leave out how it grows")
    options = parser.parse_args(arguments)
    try:
        articles = articles_of(options.file or at(below="benchmarks/incidents.jsonl.gz"), options.articles)
    except Absent as error:
        sys.stderr.write(f"{error}\n")
        return 3
    found = figures(articles, options.runs, grows=not options.no_growth)
    print(json.dumps({name: round(value, 3) for name, value in found.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
