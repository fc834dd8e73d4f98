"""CSV: one tidy table a noun, and the table of readings on its own.

A spreadsheet runs a cell that begins like a formula; such a cell gets an apostrophe in front. JSON keeps it raw.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from variorum.brief import labels
from variorum.export.json import as_dict
from variorum.types import Dossier

# What a spreadsheet takes for the start of a formula, with the full-width twins that some of them fold.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SPAN = ("start", "end", "words")

Row = dict[str, Any]


class Csv:
    """The exporter "csv": the table of readings, a row for every claim of every reading."""

    def export(self, dossier: Dossier) -> str:
        """Raises BrokenProvenance."""
        return tables(dossier)["readings"]


def tables(dossier: Dossier) -> dict[str, str]:
    """Every table by its name, as CSV text with a header row. Raises BrokenProvenance."""
    whole = as_dict(dossier)
    named = labels(dossier.documents)
    return {name: _written(columns, make(whole, named)) for name, columns, make in _TABLES}


def guarded(cell: Any) -> Any:
    """The cell, harmless in a spreadsheet: text that begins like a formula gets an apostrophe in front."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(_FORMULA):
        return "'" + cell
    return cell


def _written(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    # All text is quoted: the writer by itself leaves a lone carriage return bare, which ends a row for others.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(guarded(row.get(column)) for column in columns)
    return out.getvalue()


def _at(span: Row | None) -> Row:
    return {"start": span["start"], "end": span["end"], "words": span["text"]} if span else {}


def _same(noun: str) -> Any:
    """A table whose rows are the noun's own records."""

    def rows(whole: Row, named: dict[str, str]) -> Iterator[Row]:
        for record in whole[noun]:
            place = _at(record) if "start" in record else {}
            yield {**record, **place, "account": named.get(record.get("document", ""))}

    return rows


def _claims(whole: Row, named: dict[str, str]) -> Iterator[Row]:
    for claim in whole["claims"]:
        source = claim["attributed_to"]
        value = {key: one for key, one in claim["value"].items() if not isinstance(one, list | dict)}
        yield {**value, **claim, **_at(claim), "account": named[claim["document"]], "attributed_to": source["name"] if source else None}


def _readings(whole: Row, named: dict[str, str]) -> Iterator[Row]:
    claims = {claim["id"]: claim for claim in _claims(whole, named)}
    for finding in whole["findings"]:
        for number, reading in enumerate(finding["readings"], 1):
            for id in reading["claims"]:
                claim = claims[id]
                told = {"reading": number, "value": reading["value"], "origins": reading["origins"]}
                yield {**claim, **finding, **told, "finding": finding["id"], "claim": id}


def _attributions(whole: Row, named: dict[str, str]) -> Iterator[Row]:
    for record in whole["attributions"]:
        row: Row = {"document": record["document"], "account": named[record["document"]]}
        for part in ("source", "cue", "content"):
            row.update({f"{part}_{key}": value for key, value in _at(record[part]).items()})
        yield row


def _entities(whole: Row, _: dict[str, str]) -> Iterator[Row]:
    for entity in whole["entities"]:
        yield {**entity, "aliases": "; ".join(entity["aliases"]), "mentions": len(entity["mentions"])}


def _mentions(whole: Row, named: dict[str, str]) -> Iterator[Row]:
    for entity in whole["entities"]:
        for mention in entity["mentions"]:
            yield {**mention, **_at(mention), "entity": entity["id"], "name": entity["name"], "account": named[mention["document"]]}


def _lineage(whole: Row, named: dict[str, str]) -> Iterator[Row]:
    for link in whole["lineage"]:
        for passage in link["passages"] or [None]:
            here, there = (passage["here"], passage["there"]) if passage else (link["span"], None)
            row = {**link, **_at(here), "account": named[link["document"]]}
            yield {**row, **{f"from_{key}": value for key, value in _at(there).items()}}


def _timeline(whole: Row, _: dict[str, str]) -> Iterator[Row]:
    for moment in whole["timeline"]:
        for claim in moment["claims"]:
            yield {**moment, "claim": claim}


_TABLES: tuple[tuple[str, tuple[str, ...], Any], ...] = (
    (
        "documents",
        ("id", "path", "url", "outlet", "title", "author", "published", "language", "text_sha256", "source_sha256", "text"),
        _same("documents"),
    ),
    (
        "claims",
        ("id", "document", "account", *_SPAN, "kind", "stance", "said", "low", "best", "high", "unit", "counted", "as_of", "attributed_to"),
        _claims,
    ),
    (
        "findings",
        ("id", "kind", "question", "status", "reason", "explanation", "low", "best", "high", "unit", "origins"),
        _same("findings"),
    ),
    (
        "readings",
        (
            *("finding", "kind", "question", "status", "reason", "reading", "value", "account", "document", "claim"),
            *_SPAN,
            *("stance", "attributed_to", "origins", "explanation"),
        ),
        _readings,
    ),
    ("quotations", ("claim", "document", "account", *_SPAN, "speaker", "cue", "finding"), _same("quotations")),
    (
        "attributions",
        ("document", "account", *(f"{part}_{key}" for part in ("source", "cue", "content") for key in _SPAN)),
        _attributions,
    ),
    ("entities", ("id", "name", "kind", "aliases", "mentions"), _entities),
    ("mentions", ("entity", "name", "document", "account", *_SPAN), _mentions),
    ("lineage", ("document", "account", "from", "name", "kind", "share", *_SPAN, *(f"from_{key}" for key in _SPAN)), _lineage),
    ("timeline", ("when", "precision", "claim"), _timeline),
    ("notes", ("about", "level", "message"), _same("notes")),
)
