"""Other programs on the same files, by the same metric, in the same run, where they are installed.

None of them is needed, and none is installed for this: what cannot be imported is left out, and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks import names, nanco, newsquant, polnear, tempeval
from benchmarks.corpora import rows_of
from variorum.models.spacy_english import model_folder
from variorum.values.dates.calendar import of_unit


@dataclass(frozen=True, slots=True)
class Peer:
    """A program, the module that must be importable, the tasks it can be run on, and how."""

    name: str
    module: str
    tasks: frozenset[str]
    measure: Callable[[Path], dict[str, float]]

    @property
    def installed(self) -> bool:
        return find_spec(self.module) is not None


def quantulum(path: Path) -> dict[str, float]:
    """quantulum3 by its rules alone, for its classifier loads only beside one old library: values and units."""
    classifier: Any = import_module("quantulum3.classifier")
    classifier.USE_CLF = False
    parse = import_module("quantulum3.parser").parse
    rows = rows_of(path)
    found = [
        [newsquant.Said(float(one.value), float(one.value), newsquant.unit_of(_unit_name(one.unit.name))) for one in parse(row["text"])]
        for row in rows
    ]
    scores = newsquant.score(zip(map(newsquant.annotated, rows), found, strict=True))
    return {key: scores[key] for key in ("value_f1", "value_unit_f1")}


def _unit_name(name: str) -> str:
    return "-" if name == "dimensionless" else name


def letters(path: Path) -> dict[str, float]:
    """The plain similarity of two names' sorted words, at the threshold that is best on this very file."""
    ratio = import_module("rapidfuzz.fuzz").token_sort_ratio
    rows = rows_of(path)
    likeness = [(row["is_match"] == "true", ratio(row["name1"].lower(), row["name2"].lower())) for row in rows]
    return {"f1": max(names.score((gold, alike >= least) for gold, alike in likeness)["f1"] for least in range(50, 100))}


def dateparser(path: Path) -> dict[str, float]:
    """dateparser's search, a paragraph at a time, English alone: a day, or the week, month or year that it says it parsed."""
    search: Any = import_module("dateparser.search").search_dates
    parser: Any = import_module("dateparser.date").DateDataParser
    scored = []
    for row in rows_of(path):
        settings = {"RELATIVE_BASE": datetime.fromisoformat(row["written"][:10])}
        one = parser(languages=["en"], settings=settings)
        found, start = [], 0
        for paragraph in row["text"].split("\n"):
            at = start
            for said, day in search(paragraph, languages=["en"], settings=settings) or ():
                at = row["text"].index(said, at)
                period = one.get_date_data(said).period
                found.append(tempeval.Time(at, at + len(said), of_unit(day.date(), period)))
                at += len(said)
            start += len(paragraph) + 1
        scored.append(([tempeval.Time(time["start"], time["end"], time["value"]) for time in row["times"]], found))
    return tempeval.score(scored)


def textacy(path: Path) -> dict[str, float]:
    """textacy's direct quotations, a paragraph at a time, for it gives up where a mark is not closed; the rest it does not look for."""
    quotations: Any = import_module("textacy.extract.triples").direct_quotations
    nlp: Any = import_module("spacy").load(model_folder())
    scored = []
    for row in rows_of(path):
        text, start, found = row["text"], 0, []
        for paragraph in text.split("\n"):
            found += [] if _is_unclosed(doc := nlp(paragraph)) else [_quoted(one, start) for one in quotations(doc)]
            start += len(paragraph) + 1
        scored.append((text, polnear.annotated(row), found))
    return {key: round(value, 4) for key, value in polnear.score(scored).items()}


def _is_unclosed(doc: Any) -> bool:
    return bool(sum(token.is_quote for token in doc) % 2)


def _quoted(one: Any, start: int) -> polnear.Attributed:
    spans = {"source": one.speaker, "cue": one.cue, "content": one.content}
    return {role: ((start + span[0].idx, start + span[-1].idx + len(span[-1])),) for role, span in spans.items()}


QUANTITIES = frozenset({"newsquant", "rtext-currency", "rtext-dimension"})
PEERS = (
    Peer("quantulum3", "quantulum3", QUANTITIES, quantulum),
    Peer("letters alone", "rapidfuzz", frozenset({"names"}), letters),
    Peer("shared tokens", "math", frozenset({"nanco"}), nanco.shared_tokens),
    Peer("TF-IDF", "math", frozenset({"nanco"}), nanco.tfidf),
    Peer("dateparser", "dateparser", frozenset({"tempeval"}), dateparser),
    Peer("textacy", "textacy", frozenset({"polnear", "polnear-train"}), textacy),
)


def of(task: str) -> list[Peer]:
    """The peers that can be run on a task."""
    return [peer for peer in PEERS if task in peer.tasks]
