"""Whom a document names as its origin: a medium that reported, anybody named by "according to", an agency in dateline or credit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Sequence

from variorum.lineage.credits import AGENCIES, credits
from variorum.lineage.outlets import Outlets, bare, is_own, outlets_of
from variorum.types import Attribution, Document, Lineage, Span
from variorum.values.names.name import fold

NameAt = Callable[[Span], str | None]

# A citation: somebody is named as the one who reported, not as the one who did something.
_CITED = re.compile(
    r"\b(?:according|report|said|say|told|tell|wrote|write|quot|cit|reveal|disclos|publish|claim|not(?:ed|es)\b)", re.IGNORECASE
)
_HEARER = re.compile(r"\b(?:told|tells|telling)\s$", re.IGNORECASE)
_WORD = r"[A-Z][\w&’'-]*(?:\.[A-Z][\w&’'-]*)*"
_NAMED = rf"({_WORD}(?:\s{_WORD}){{0,4}})"
_NAMED_HEARER = re.compile(rf"(?:the\s)?{_NAMED}")
# What was seen, cited or published by a medium, or stands in a story on it.
_THROUGH = re.compile(
    r"\b(?i:(?:cited|first\sreported|obtained|published|quoted|reported|reviewed|seen|viewed)\sby|(?:account|article|interview|piece|report|story)"
    rf"\s(?:by|from|in|on|with))\s(?:the\s|The\s)?{_NAMED}"
)
_ON = frozenset("of from at in for on who which that and with".split())  # words by which more is said of a name
_JOINED = re.compile(r",?\sand\s(?:the\s)?")


def citations(documents: Sequence[Document], attributions: Sequence[Attribution], name_at: NameAt) -> list[Lineage]:
    """One entry for each place where a document names an origin, in order; `first_places` keeps the first of each."""
    outlets = outlets_of(documents)
    by_document = {document.id: document for document in documents}
    found: list[Lineage] = []
    rows = [row for document in documents for row in (*credits(document, outlets), *_through(document, outlets))]
    rows += [
        row
        for attribution in attributions
        if attribution.document in by_document
        for row in _named(attribution, by_document, name_at, outlets)
    ]
    full: dict[str, set[str]] = {}
    for document, said, span in sorted(rows, key=lambda row: (row[0], row[2] is None, row[2].start if row[2] else 0, row[1])):
        name = said.removeprefix("the ")
        if is_own(by_document[document], name) or _cut_short(name, full.get(document, ())):
            continue
        origin = next((other for other in outlets.accounts(name) if other != document), None)
        if origin is None:
            full.setdefault(document, set()).add(fold(name))
        found.append(Lineage(document, origin, None if origin else name, span, "cites", None))
    return found


def first_places(cited: Sequence[Lineage]) -> list[Lineage]:
    """One entry for each document and each origin that it names, at the first place where it does."""
    found: dict[tuple[str, str], Lineage] = {}
    for made in cited:
        found.setdefault((made.document, made.origin or fold(bare(made.name or ""))), made)
    return list(found.values())


def _cut_short(name: str, full: Collection[str]) -> bool:
    """ "The Post" after "The Washington Post"."""
    tail = f" {fold(bare(name))}"
    return any(other.endswith(tail) for other in full)


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
    elif name and "according" in cue.of(document).lower() and _is_whole(name, words):
        yield source.document, name, source


def _through(document: Document, outlets: Outlets) -> Iterable[tuple[str, str, Span | None]]:
    """ "Seen by The Verge", "a story on The Athletic": the medium through which it is known."""
    for match in _THROUGH.finditer(document.text):
        yield from _medium(document, match, outlets)


def _medium(document: Document, match: re.Match[str], outlets: Outlets) -> Iterable[tuple[str, str, Span | None]]:
    """The medium that the first group of the match names, if it does name one."""
    if outlets.is_medium(match[1]):
        yield document.id, AGENCIES.get(match[1], match[1]), Span(document.id, match.start(1), match.end(1))


def _is_whole(name: str, words: str) -> bool:
    """The words name him, and not people of his: neither "Brook County deputies" nor "the firm's founder"."""
    last = fold(name).split(" ")[-1]
    said = words.split()
    first = next((at for at, word in enumerate(said, 1) if word.endswith(",")), len(said))
    if said[first - 1][:1].isupper():  # "the coroner's Office, Ada Brook": what ends with a name has ended there
        said = said[:first]
    at = next((at for at, word in enumerate(said) if fold(word) == last), None)
    if at is None:
        return False
    rest = itertools.dropwhile(lambda word: word[:1].isupper() and not word.endswith(","), said[at:])
    after = next(rest, "")
    return not after.islower() or after in _ON


def _hearer(document: Document, cue: Span | None, outlets: Outlets) -> Iterable[tuple[str, str, Span | None]]:
    """ "She told CNN": the medium that heard it first."""
    if cue is None or not _HEARER.search(cue.of(document) + " "):
        return
    match = _NAMED_HEARER.match(document.text, min(cue.end + 1, len(document.text)))
    if match:
        yield from _medium(document, match, outlets)
