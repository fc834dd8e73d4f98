"""The accounts in full, paragraph by paragraph, with every claim marked, and beside each paragraph its apparatus.

The apparatus of a paragraph takes up its words one by one, as a critical edition does: the words, a
bracket, who says the same, and what others say instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.export.highlight import Piece, pieces
from variorum.export.report.accounts import Witness
from variorum.types import Claim, Finding, Span

_FOREMOST = {"disputed": 0, "compatible": 1, "corroborated": 2}


@dataclass(frozen=True, slots=True)
class Variant:
    """What other accounts say instead, with one of the places where they do."""

    value: str
    claim: Claim
    sigla: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the apparatus: the words of this account, who says the same, and the variants."""

    claim: Claim
    finding: Finding
    same: tuple[str, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of an account's text: its span, its pieces, and its apparatus. `title`: it is the account's title."""

    span: Span
    title: bool
    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]


class Apparatus:
    """Makes the paragraphs of any account of one dossier."""

    def __init__(self, findings: Sequence[Finding], claims: Sequence[Claim], witnesses: Sequence[Witness]) -> None:
        self.claims = {claim.id: claim for claim in claims}
        self.sigla = {witness.id: witness.siglum for witness in witnesses}
        self.order = {witness.id: place for place, witness in enumerate(witnesses)}
        self.finding_of: dict[str, Finding] = {}
        for finding in findings:
            for id in (id for reading in finding.readings for id in reading.claims):
                self.finding_of.setdefault(id, finding)
        self.of_document: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda one: (one.span.start, -one.span.end, one.id)):
            self.of_document.setdefault(claim.document, []).append(claim)

    def standing(self, id: str) -> str:
        """How the claim of that id stands to the others: the status of its finding behind a blank, nothing where it stands alone."""
        finding = self.finding_of.get(id)
        return f" {finding.status}" if finding and finding.status in _FOREMOST else ""

    def paragraphs(self, witness: Witness) -> Iterator[Paragraph]:
        """Every line of the text, the empty ones left out."""
        text, at = witness.document.text, 0
        own = self.of_document.get(witness.id, [])
        for line in text.split("\n"):
            start, at = at, at + len(line) + 1
            if line.strip():
                touched = [claim for claim in own if claim.span.start < start + len(line) and start < claim.span.end]
                title = witness.document.title_start == start and start < witness.document.body_start
                yield self._paragraph(Span(witness.id, start, start + len(line)), line, touched, title=title)

    def _paragraph(self, span: Span, line: str, touched: Sequence[Claim], *, title: bool) -> Paragraph:
        marks = [(max(0, claim.span.start - span.start), min(len(line), claim.span.end - span.start), claim.id) for claim in touched]
        told: dict[str, Claim] = {}
        for claim in touched:
            finding = self.finding_of.get(claim.id)
            if finding and finding.status in _FOREMOST and span.start <= claim.span.start:
                told.setdefault(finding.id, claim)
        entries: dict[object, Entry] = {}
        for claim in told.values():
            entry = self._entry(claim, self.finding_of[claim.id])
            entries.setdefault((claim.span, entry.same, tuple(variant.value for variant in entry.variants)), entry)
        return Paragraph(span, title, tuple(pieces(line, marks)), tuple(entries.values()))

    def _entry(self, claim: Claim, finding: Finding) -> Entry:
        own = next(reading for reading in finding.readings if claim.id in reading.claims)
        variants = []
        for reading in finding.readings:
            first = self.claims[reading.claims[0]]
            if reading is not own:
                variants.append(Variant(reading.value, first, self._sigla(reading.documents)))
        return Entry(claim, finding, self._sigla([id for id in own.documents if id != claim.document]), tuple(variants))

    def _sigla(self, documents: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.sigla[id] for id in sorted(documents, key=lambda id: self.order[id]))
