"""Whom a document names as its origin: a medium that reported, anybody named by "according to", an agency in dateline or credit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.lineage.outlets import Outlets, bare, is_own, outlets_of
from variorum.types import Attribution, Document, Lineage, Span
from variorum.values.name import fold

NameAt = Callable[[Span], str | None]

AGENCIES = {
    "AP": "Associated Press", "The Associated Press": "Associated Press", "Associated Press": "Associated Press", "Reuters": "Reuters",
    "AFP": "AFP",
    "Agence France-Presse": "AFP", "UPI": "UPI", "United Press International": "UPI", "Bloomberg": "Bloomberg", "Xinhua": "Xinhua",
    "TASS": "TASS", "Interfax": "Interfax",
    "PA": "PA", "Press Association": "PA", "DPA": "dpa", "dpa": "dpa", "Kyodo": "Kyodo", "Kyodo News": "Kyodo", "Yonhap": "Yonhap",
    "ANSA": "ANSA", "EFE": "EFE", "PTI": "PTI", "ANI": "ANI",
}  # fmt: skip
_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=lambda name: (-len(name), name)))
_DATELINE = re.compile(rf"\(({_NAMES})\)\s*[—–-]|^\s*({_NAMES})\s*[—–-]\s", re.MULTILINE)
# Any agency, whoever it is: a place in capitals, then its name in brackets. A day in brackets is none.
_PLACED = re.compile(
    r"^\s*[A-Z][A-Z .,'’-]+(?:,\s[\w. ]{2,24})?\s?\(([A-Z][A-Za-z&’'-]*(?:\s[A-Z][A-Za-z&’'-]*){0,3})\)\s*[—–-]", re.MULTILINE
)
_DAY = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)
_CREDIT = re.compile(
    rf"\b({_NAMES})\b[^.\n]{{0,160}}\bcontributed\b|\bcontributed\b[^.\n]{{0,60}}\b({_NAMES})\b"
    rf"|^\s*(?:By|Source:|Credit:)\s[^.\n]{{0,80}}?\b({_NAMES})\s*$|\b(?:reporting|additional reporting) by ({_NAMES})\b",
    re.MULTILINE,
)
# A citation: somebody is named as the one who reported, not as the one who did something.
_CITED = re.compile(
    r"\b(?:according|report|said|say|told|tell|wrote|write|quot|cit|reveal|disclos|publish|claim|not(?:ed|es)\b)", re.IGNORECASE
)
_HEARER = re.compile(r"\b(?:told|tells|telling)\s$", re.IGNORECASE)
_WORD = r"[A-Z][\w&’'-]*(?:\.[A-Z][\w&’'-]*)*"
_NAMED_HEARER = re.compile(rf"(?:the\s)?({_WORD}(?:\s{_WORD}){{0,4}})")
_JOINED = re.compile(r",?\sand\s(?:the\s)?")
_HEAD = 400  # code points at the start of the body where a dateline can stand


def citations(documents: Sequence[Document], attributions: Sequence[Attribution], name_at: NameAt) -> list[Lineage]:
    """One entry for each document and each origin that it names, at the first place where it does."""
    outlets = outlets_of(documents)
    by_document = {document.id: document for document in documents}
    found: dict[tuple[str, str], Lineage] = {}
    rows = [row for document in documents for row in _credits(document)]
    rows += [
        row
        for attribution in attributions
        if attribution.document in by_document
        for row in _named(attribution, by_document, name_at, outlets)
    ]
    for document, said, span in sorted(rows, key=lambda row: (row[0], row[2] is None, row[2].start if row[2] else 0, row[1])):
        name = said.removeprefix("the ")
        if is_own(by_document[document], name) or _cut_short(name, document, found):
            continue
        origin = next((other for other in outlets.accounts(name) if other != document), None)
        found.setdefault((document, origin or fold(name)), Lineage(document, origin, None if origin else name, span, "cites", None))
    return list(found.values())


def _cut_short(name: str, document: str, found: Mapping[tuple[str, str], Lineage]) -> bool:
    """ "The Post" after "The Washington Post"."""
    tail = f" {fold(bare(name))}"
    return any(made.document == document and made.name and fold(made.name).endswith(tail) for made in found.values())


def _credits(document: Document) -> Iterable[tuple[str, str, Span | None]]:
    placed = _PLACED.search(document.text, document.body_start, min(len(document.text), document.body_start + _HEAD))
    if placed and placed[1] not in AGENCIES and not _DAY.fullmatch(placed[1]):
        yield document.id, placed[1], Span(document.id, placed.start(1), placed.end(1))
    for pattern, low, high in ((_DATELINE, 0, document.body_start + _HEAD), (_CREDIT, 0, len(document.text))):
        for match in pattern.finditer(document.text, low, min(high, len(document.text))):
            group = next(number for number, text in enumerate(match.groups(), 1) if text)
            yield document.id, AGENCIES[match[group]], Span(document.id, match.start(group), match.end(group))
    for name in sorted(AGENCIES):
        if document.author and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", document.author):
            yield document.id, AGENCIES[name], None


def _named(
    attribution: Attribution, documents: dict[str, Document], name_at: NameAt, outlets: Outlets
) -> Iterable[tuple[str, str, Span | None]]:
    """Media by any cue of reporting, others whom the words name as a whole by "according to", and the hearers of "told"."""
    document, cue = documents[attribution.document], attribution.cue
    yield from _hearer(document, cue, outlets)
    source = attribution.source
    if source is None or cue is None or not _CITED.search(cue.of(document)):
        return
    words = source.of(document)
    name = name_at(source)
    media = [said for said in (*_JOINED.split(words), name, attribution.name) if said and outlets.is_medium(said)]
    if media and any(map(str.isupper, words)):
        together = [said for said in _JOINED.split(words) if said in media]
        for medium in together if len(together) > 1 else [name if name and name in media else media[0]]:
            yield source.document, AGENCIES.get(medium, medium), source
    elif name and "according" in cue.of(document).lower():
        yield source.document, name, source


def _hearer(document: Document, cue: Span | None, outlets: Outlets) -> Iterable[tuple[str, str, Span | None]]:
    """ "She told CNN": the medium that heard it first."""
    if cue is None or not _HEARER.search(cue.of(document) + " "):
        return
    match = _NAMED_HEARER.match(document.text, min(cue.end + 1, len(document.text)))
    name = match[1] if match else ""
    if match and outlets.is_medium(name):
        yield document.id, AGENCIES.get(name, name), Span(document.id, match.start(1), match.start(1) + len(name))
