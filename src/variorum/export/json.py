"""JSON: the dossier as the contract promises it, `variorum.dossier/1`.

Every span that is written is looked up in its document first, so that a file which exists is a file
whose `text[start:end]` holds everywhere.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any

from variorum.errors import BrokenProvenance
from variorum.types import Attribution, Claim, Document, Dossier, Entity, Finding, Lineage, Quotation, Source, Span

FORMAT = "variorum.dossier/1"


class Json:
    """The exporter "json": one object, the keys in the order of the contract."""

    def export(self, dossier: Dossier) -> str:
        """Raises BrokenProvenance if a span lies outside its document or a finding names no claim."""
        return json.dumps(as_dict(dossier), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def as_dict(dossier: Dossier) -> dict[str, Any]:
    """The dossier in plain lists and dictionaries. Raises BrokenProvenance."""
    writer = _Writer(dossier)
    event = dossier.event
    return {
        "format": FORMAT,
        "made_by": f"variorum {version('variorum')}",
        "event": {"id": event.id, "title": event.title, "first": event.first, "last": event.last},
        "documents": [_document(document) for document in dossier.documents],
        "claims": [writer.claim(claim) for claim in writer.sorted_claims()],
        "findings": [writer.finding(finding) for finding in dossier.findings],
        "quotations": [writer.quotation(quotation) for quotation in dossier.quotations],
        "attributions": [writer.attribution(attribution) for attribution in dossier.attributions],
        "entities": [writer.entity(entity) for entity in dossier.entities],
        "lineage": [writer.lineage(link) for link in dossier.lineage],
        "timeline": [
            {"when": moment.when, "precision": moment.precision, "claims": writer.known(moment.claims)} for moment in dossier.timeline
        ],
        "notes": [{"about": note.about, "level": note.level, "message": note.message} for note in dossier.notes],
    }


def number(value: float | None) -> float | int | None:
    """A number as it is written: 12000 for 12000.0, None for what is no finite number."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def _document(document: Document) -> dict[str, Any]:
    keys = ("id", "path", "url", "outlet", "title", "author", "published", "language", "text_sha256", "source_sha256", "text")
    return {key: getattr(document, key) for key in keys}


def _numbers(value: Any) -> Any:
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        return {key: _numbers(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_numbers(one) for one in value]
    return value


class _Writer:
    """Writes what holds a span, and checks the span on the way."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.documents = {document.id: document for document in dossier.documents}
        self.claims = {claim.id: claim for claim in dossier.claims}

    def sorted_claims(self) -> list[Claim]:
        order = {document.id: place for place, document in enumerate(self.dossier.documents)}
        last = len(order)
        return sorted(
            self.dossier.claims, key=lambda claim: (order.get(claim.document, last), claim.span.start, claim.span.end, claim.kind, claim.id)
        )

    def words(self, span: Span) -> str:
        document = self.documents.get(span.document)
        if document is None or span.end > len(document.text):
            raise BrokenProvenance(f"Span {span.start}..{span.end} lies in no document: {span.document!r} is not that long, or not there.")
        return document.text[span.start : span.end]

    def span(self, span: Span) -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": self.words(span)}

    def known(self, claims: Iterable[str]) -> list[str]:
        claims = list(claims)
        for id in claims:
            if id not in self.claims:
                raise BrokenProvenance(f"Claim {id!r} is named, but it is not in the dossier.")
        return claims

    def source(self, source: Source | None) -> dict[str, Any] | None:
        return None if source is None else {"name": source.name, **self.span(source.span)}

    def claim(self, claim: Claim) -> dict[str, Any]:
        return {
            "id": claim.id,
            "document": claim.document,
            **self.span(claim.span),
            "kind": claim.kind,
            "stance": claim.stance,
            "value": _numbers(claim.value.to_json()),
            "as_of": claim.as_of,
            "attributed_to": self.source(claim.attributed_to),
        }

    def finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "id": finding.id,
            "kind": finding.kind,
            "question": finding.question,
            "status": finding.status,
            "reason": finding.reason,
            "explanation": finding.explanation,
            "low": number(finding.low),
            "best": number(finding.best),
            "high": number(finding.high),
            "unit": finding.unit,
            "origins": finding.origins,
            "origin_list": [
                {"name": origin.name, "documents": list(origin.documents), "claims": self.known(origin.claims)}
                for origin in finding.origin_list
            ],
            "readings": [
                {"value": one.value, "claims": self.known(one.claims), "documents": list(one.documents), "origins": one.origins}
                for one in finding.readings
            ],
        }

    def quotation(self, quotation: Quotation) -> dict[str, Any]:
        written = {
            "claim": self.known([quotation.claim])[0],
            "document": quotation.span.document,
            **self.span(quotation.span),
            "speaker": quotation.speaker,
            "cue": quotation.cue,
            "finding": quotation.finding,
        }
        if quotation.speaker_span is not None:
            written["speaker_at"] = self.span(quotation.speaker_span)
        return written

    def attribution(self, attribution: Attribution) -> dict[str, Any]:
        parts = {"source": attribution.named or attribution.source, "cue": attribution.cue, "content": attribution.content}
        written = {"document": attribution.document, **{key: self.span(span) if span else None for key, span in parts.items()}}
        if attribution.named and attribution.source:
            written["said_as"] = self.span(attribution.source)
        return written if attribution.told else {**written, "told": False}

    def entity(self, entity: Entity) -> dict[str, Any]:
        mentions = []
        for mention in entity.mentions:
            written = {"document": mention.span.document, **self.span(mention.span)}
            if written["text"] != mention.text:
                raise BrokenProvenance(f"{entity.name!r} is said to be named {mention.text!r} where {written['text']!r} stands.")
            mentions.append(written)
        return {"id": entity.id, "name": entity.name, "kind": entity.kind, "aliases": list(entity.aliases), "mentions": mentions}

    def lineage(self, link: Lineage) -> dict[str, Any]:
        return {
            "document": link.document,
            "from": link.origin,
            "name": link.name,
            "span": self.span(link.span) if link.span else None,
            "kind": link.kind,
            "share": number(link.share),
            "passages": [{"here": self.span(passage.here), "there": self.span(passage.there)} for passage in link.passages],
        }
