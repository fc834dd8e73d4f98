"""Checks an exported dossier against itself and against the sources that it names.

A dossier that was exported may have been edited, cut or made up since. Here it is plain data that nobody
vouches for: every span is looked up again, both digests are taken again, and what fails is named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from variorum.errors import NothingUsable
from variorum.export.html import DATA_ID, SEAL, seal_of
from variorum.export.json import FORMAT
from variorum.export.packing import unpacked
from variorum.sources import source_digest
from variorum.text import plain

_AT = re.compile(r"([0-9]{1,9}):([0-9]{1,9})-([0-9]{1,9})")
_NO_TEXT = frozenset({"script", "style"})
_VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked: counts, the failures in words, and the sources that could not be read again."""

    documents: int
    spans: int
    sources: int
    failures: tuple[str, ...]
    unreached: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing failed. A source that could not be reached is no failure."""
        return not self.failures


def verify(dossier: Mapping[str, Any], *, folder: Path | None = None) -> Verification:
    """Check every span, both digests and every reference of a dossier in the shape of `variorum.dossier/1`.

    A source's path is looked for from here, then from `folder`. Raises NothingUsable for what is no dossier.
    """
    if not isinstance(dossier, Mapping) or dossier.get("format") != FORMAT:
        raise NothingUsable(
            f"This is not a dossier: its format is not {FORMAT!r}. Give a file of `variorum compare --format json` or html."
        )
    check = _Check(dossier, folder or Path())
    check.documents()
    check.read_again()
    check.spans()
    check.references()
    return check.result()


def verify_text(text: str, *, folder: Path | None = None) -> Verification:
    """The same for the text of an exported file: JSON, or the HTML report, of which the words shown are checked as well.

    Raises NothingUsable for a text that holds no dossier.
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return verify(_parsed(text), folder=folder)
    page = _Report()
    page.feed(text)
    page.close()
    dossier = _parsed(_unpacked("".join(page.data)))
    found = verify(dossier, folder=folder)
    texts = [document["text"] if _is_text(document) else None for document in _records(dossier, "documents")]
    failures = [message for message in (_shown(words, texts) for words in page.words) if message]
    if not failures and page.seal != seal_of("".join(page.shown)):
        failures.append("the page shows other words than were written: its seal is of others")
    return Verification(found.documents, found.spans + len(page.words), found.sources, (*found.failures, *failures), found.unreached)


def _unpacked(data: str) -> str:
    """The JSON that a page carries: packed, or plain as pages of an earlier version have it."""
    return data if not data.strip() or data.lstrip()[0] == "{" else unpacked(data)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise NothingUsable(
            f"This holds no dossier: {str(error)[:80]}. Give a file of `variorum compare --format json` or html."
        ) from error


def _records(dossier: Mapping[str, Any], noun: str) -> list[dict[str, Any]]:
    given = dossier.get(noun)
    return [record for record in given if isinstance(record, dict)] if isinstance(given, list) else []


def _is_text(document: Mapping[str, Any]) -> bool:
    return isinstance(document.get("id"), str) and isinstance(document.get("text"), str)


def _name(document: Mapping[str, Any]) -> str:
    return _quoted(document.get("outlet") or document.get("path") or document.get("id"))


def _quoted(text: object) -> str:
    said = str(text)
    return f"“{plain(said if len(said) <= 60 else said[:59] + '…')}”"


# ---- the dossier --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Check:
    dossier: Mapping[str, Any]
    folder: Path
    texts: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    unreached: list[str] = field(default_factory=list)
    counted: int = 0
    sources: int = 0

    def result(self) -> Verification:
        return Verification(len(self.texts), self.counted, self.sources, tuple(self.failures), tuple(self.unreached))

    def documents(self) -> None:
        for noun in ("documents", "claims", "findings", "quotations", "attributions", "entities", "lineage", "timeline", "notes"):
            given = self.dossier.get(noun)
            if not isinstance(given, list) or len(_records(self.dossier, noun)) != len(given):
                self.failures.append(f"{noun}: not a list of records")
        for document in _records(self.dossier, "documents"):
            name = _name(document)
            if not _is_text(document):
                self.failures.append(f"document {name}: no id or no text")
                continue
            if document["id"] in self.texts:
                self.failures.append(f"document {name}: its id stands twice")
            self.texts[document["id"]] = document["text"]
            if sha256(document["text"].encode("utf-8", "surrogatepass")).hexdigest() != document.get("text_sha256"):
                self.failures.append(f"document {name}: the text is not the one that text_sha256 was taken of")

    def read_again(self) -> None:
        for document in (document for document in _records(self.dossier, "documents") if _is_text(document)):
            path = document.get("path")
            digest = self._digest(path) if isinstance(path, str) else None
            if digest is None:
                self.unreached.append(plain(str(path or document.get("url") or document.get("outlet") or document["id"])))
            elif digest != document.get("source_sha256"):
                self.failures.append(f"document {_name(document)}: {_quoted(path)} is not what source_sha256 was taken of")
            else:
                self.sources += 1

    def _digest(self, path: str) -> str | None:
        beside = self.folder / path
        return source_digest(path) or (source_digest(str(beside)) if str(beside) != path else None)

    def spans(self) -> None:
        for where, document, span in _spans(self.dossier):
            self.counted += 1
            wrong = _differs(span, document, self.texts)
            if wrong:
                self.failures.append(f"{where}: {wrong}")

    def references(self) -> None:
        claims = {claim.get("id") for claim in _records(self.dossier, "claims") if isinstance(claim.get("id"), str)}
        findings = {finding.get("id") for finding in _records(self.dossier, "findings") if isinstance(finding.get("id"), str)}
        for where, id in _references(self.dossier):
            if not isinstance(id, str) or id not in claims:
                self.failures.append(f"{where}: names claim {_quoted(id)}, which is not there")
        for number, quotation in enumerate(_records(self.dossier, "quotations")):
            named = quotation.get("finding")
            if named is not None and (not isinstance(named, str) or named not in findings):
                self.failures.append(f"quotations[{number}]: names finding {_quoted(named)}, which is not there")


def _differs(span: object, document: object, texts: Mapping[str, str]) -> str | None:
    """What is wrong with a span, or None."""
    if not isinstance(span, dict):
        return "not a span"
    start, end, said = span.get("start"), span.get("end"), span.get("text")
    text = texts.get(document) if isinstance(document, str) else None
    if text is None:
        return f"names document {_quoted(document)}, which is not there"
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text):
        return f"{_quoted(start)}..{_quoted(end)} does not lie in its document"
    if text[start:end] != said:
        return f"says {_quoted(said)} where {_quoted(text[start:end])} stands"
    return None


def _spans(dossier: Mapping[str, Any]) -> Iterator[tuple[str, object, object]]:
    """(where, document, span) for every span that a dossier holds; what may be null and is, is left out."""
    for number, claim in enumerate(_records(dossier, "claims")):
        yield f"claims[{number}]", claim.get("document"), claim
        if claim.get("attributed_to") is not None:
            yield f"claims[{number}].attributed_to", claim.get("document"), claim["attributed_to"]
    for number, quotation in enumerate(_records(dossier, "quotations")):
        yield f"quotations[{number}]", quotation.get("document"), quotation
        if quotation.get("speaker_at") is not None:
            yield f"quotations[{number}].speaker_at", quotation.get("document"), quotation["speaker_at"]
    for number, attribution in enumerate(_records(dossier, "attributions")):
        for part in ("source", "cue", "content", "said_as"):
            if attribution.get(part) is not None:
                yield f"attributions[{number}].{part}", attribution.get("document"), attribution[part]
    for number, entity in enumerate(_records(dossier, "entities")):
        for place, mention in enumerate(_records(entity, "mentions")):
            yield f"entities[{number}].mentions[{place}]", mention.get("document"), mention
    for number, link in enumerate(_records(dossier, "lineage")):
        if link.get("span") is not None:
            yield f"lineage[{number}].span", link.get("document"), link["span"]
        for place, passage in enumerate(_records(link, "passages")):
            yield f"lineage[{number}].passages[{place}].here", link.get("document"), passage.get("here")
            yield f"lineage[{number}].passages[{place}].there", link.get("from"), passage.get("there")


def _references(dossier: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """(where, id) for every place that names a claim."""
    for number, finding in enumerate(_records(dossier, "findings")):
        for part in ("readings", "origin_list"):
            for place, record in enumerate(_records(finding, part)):
                for id in _ids(record.get("claims")):
                    yield f"findings[{number}].{part}[{place}]", id
    for number, quotation in enumerate(_records(dossier, "quotations")):
        yield f"quotations[{number}]", quotation.get("claim")
    for number, moment in enumerate(_records(dossier, "timeline")):
        for id in _ids(moment.get("claims")):
            yield f"timeline[{number}]", id


def _ids(given: object) -> list[object]:
    return given if isinstance(given, list) else [given]


# ---- the report ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _Shown:
    """Words that a report shows, and where it says that they stand."""

    tag: str
    at: str
    depth: int
    text: list[str] = field(default_factory=list)


class _Report(HTMLParser):
    """Reads the dossier that a report carries, and the text of every element that names a span."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.data: list[str] = []
        self.words: list[_Shown] = []
        self.shown: list[str] = []
        self.seal: str | None = None
        self._open: list[_Shown] = []
        self._depth = 0
        self._in: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("name") == SEAL:
            self.seal = given.get("content")
        if tag in _VOID:
            return
        self._depth += 1
        if tag in _NO_TEXT:
            self._in = given.get("id") or tag
        if "data-at" in given:
            shown = _Shown(tag, given["data-at"] or "", self._depth)
            self._open.append(shown)
            self.words.append(shown)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if tag in _NO_TEXT:
            self._in = None
        if self._open and self._open[-1].depth >= self._depth:
            self._open.pop()
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._in == DATA_ID:
            self.data.append(data)
        elif self._in is None:
            self.shown.append(data)
            for shown in self._open:
                shown.text.append(data)


def _shown(words: _Shown, texts: Sequence[str | None]) -> str | None:
    said = "".join(words.text)
    at = _AT.fullmatch(words.at)
    text = texts[int(at[1])] if at and int(at[1]) < len(texts) else None
    if at is None or text is None:
        return f"the page shows {_quoted(said)} and does not say where it stands"
    stands = text[int(at[2]) : int(at[3])]
    return None if stands == said else f"the page shows {_quoted(said)} where {_quoted(stands)} stands"
