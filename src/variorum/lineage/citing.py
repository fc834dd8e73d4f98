"""Whom a document names as its origin: a medium that reported, anybody named by "according to", an agency in dateline or credit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import urlsplit

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
_CREDIT = re.compile(
    rf"\b({_NAMES})\b[^.\n]{{0,160}}\bcontributed\b|\bcontributed\b[^.\n]{{0,60}}\b({_NAMES})\b"
    rf"|^\s*(?:By|Source:|Credit:)\s[^.\n]{{0,80}}?\b({_NAMES})\s*$|\b(?:reporting|additional reporting) by ({_NAMES})\b",
    re.MULTILINE,
)
_MEDIA = frozenset(
    """cnn bbc nbc abc cbs npr pbs msnbc cnbc fox sky itv axios politico bloomberg reuters ap afp upi tass interfax xinhua yonhap kyodo
    buzzfeed vox vice
    guardian telegraph times newspaper magazine news herald tribune gazette chronicle globe journal post daily press broadcaster network
    jazeera spiegel bild
    monde figaro pais economist newsweek tmz wsj nyt ft radio television tv""".split()
)
# A citation: somebody is named as the one who reported, not as the one who did something.
_CITED = re.compile(
    r"\b(?:according|report|said|say|told|tell|wrote|write|quot|cit|reveal|disclos|publish|claim|not(?:ed|es)\b)", re.IGNORECASE
)
_HEARER = re.compile(r"\b(?:told|tells|telling)\s$", re.IGNORECASE)
_WORD = r"[A-Z][\w&’'-]*(?:\.[A-Z][\w&’'-]*)*"
_NAMED_HEARER = re.compile(rf"(?:the\s)?({_WORD}(?:\s{_WORD}){{0,4}})")
_ARTICLE = re.compile(r"^(?:the|a)\s", re.IGNORECASE)
_JOINED = re.compile(r",?\sand\s(?:the\s)?")
_HEAD = 400  # code points at the start of the body where a dateline can stand


def citations(documents: Sequence[Document], attributions: Sequence[Attribution], name_at: NameAt) -> list[Lineage]:
    """One entry for each document and each origin that it names, at the first place where it does."""
    outlets = _outlets(documents)
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
        if _is_own(by_document[document], name) or _cut_short(name, document, found):
            continue
        origin = next((other for other in _accounts_of(name, outlets) if other != document), None)
        found.setdefault((document, origin or fold(name)), Lineage(document, origin, None if origin else name, span, "cites", None))
    return list(found.values())


def _cut_short(name: str, document: str, found: Mapping[tuple[str, str], Lineage]) -> bool:
    """ "The Post" after "The Washington Post"."""
    tail = f" {fold(_ARTICLE.sub('', name))}"
    return any(made.document == document and made.name and fold(made.name).endswith(tail) for made in found.values())


def _credits(document: Document) -> Iterable[tuple[str, str, Span | None]]:
    for pattern, low, high in ((_DATELINE, 0, document.body_start + _HEAD), (_CREDIT, 0, len(document.text))):
        for match in pattern.finditer(document.text, low, min(high, len(document.text))):
            group = next(number for number, text in enumerate(match.groups(), 1) if text)
            yield document.id, AGENCIES[match[group]], Span(document.id, match.start(group), match.end(group))
    for name in sorted(AGENCIES):
        if document.author and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", document.author):
            yield document.id, AGENCIES[name], None


def _named(
    attribution: Attribution, documents: dict[str, Document], name_at: NameAt, outlets: dict[str, list[str]]
) -> Iterable[tuple[str, str, Span | None]]:
    """Media by any cue of reporting, others whom the words name as a whole by "according to", and the hearers of "told"."""
    document, cue = documents[attribution.document], attribution.cue
    yield from _hearer(document, cue, outlets)
    source = attribution.source
    if source is None or cue is None or not _CITED.search(cue.of(document)):
        return
    words = source.of(document)
    name = name_at(source)
    media = [said for said in (*_JOINED.split(words), name, attribution.name) if said and is_medium(said, outlets)]
    if media and any(map(str.isupper, words)):
        together = [said for said in _JOINED.split(words) if said in media]
        for medium in together if len(together) > 1 else [name if name and name in media else media[0]]:
            yield source.document, AGENCIES.get(medium, medium), source
    elif name and "according" in cue.of(document).lower():
        yield source.document, name, source


def _hearer(document: Document, cue: Span | None, outlets: dict[str, list[str]]) -> Iterable[tuple[str, str, Span | None]]:
    """ "She told CNN": the medium that heard it first."""
    if cue is None or not _HEARER.search(cue.of(document) + " "):
        return
    match = _NAMED_HEARER.match(document.text, min(cue.end + 1, len(document.text)))
    name = match[1] if match else ""
    if match and is_medium(name, outlets):
        yield document.id, AGENCIES.get(name, name), Span(document.id, match.start(1), match.start(1) + len(name))


def is_medium(name: str, outlets: dict[str, list[str]]) -> bool:
    """The name is of a newspaper, broadcaster or agency, as a general list or the outlets of the set tell."""
    words = _ARTICLE.sub("", name).split()
    if not words or not words[-1][:1].isupper() or not words[0][:1].isupper():
        return False
    return _key(name) in outlets or (len(words) <= 5 and fold(words[-1]) in _MEDIA)


# ---- outlets ------------------------------------------------------------------------------------


def _outlets(documents: Sequence[Document]) -> dict[str, list[str]]:
    """Each way to say an outlet -> the ids of its documents, the earliest first."""
    table: dict[str, list[str]] = {}
    for document in sorted(documents, key=lambda document: (document.published or "9", document.id)):
        for key in sorted({_key(said) for said in (document.outlet, host_of(document)) if said} - {""}):
            table.setdefault(key, []).append(document.id)
    return table


def _accounts_of(name: str, outlets: dict[str, list[str]]) -> list[str]:
    """The ids of the accounts of that outlet; one word such as "the Times" is the only outlet here whose name ends so."""
    key = _key(name)
    if key not in outlets and fold(_ARTICLE.sub("", name)) in _MEDIA:
        ending = sorted({id for other, ids in outlets.items() if other.endswith(key) for id in ids})
        return ending if len(ending) == 1 else []
    return outlets.get(key, [])


def _key(name: str) -> str:
    """ "The New York Times", "nytimes" and "nytimes.com" are one."""
    words = [word for word in fold(name.removesuffix(".com")).split() if word != "the"]
    if len(words) > 2:
        return "".join(word[0] for word in words[:-1]) + words[-1]
    return "".join(words)


def _is_own(document: Document, name: str) -> bool:
    """The outlet's own name, also cut short: "the Herald" in a Dunmore Herald."""
    said = [one for one in (document.outlet, host_of(document)) if one]
    tail = f" {fold(_ARTICLE.sub('', name))}"
    return _key(name) in map(_key, said) or any(f" {fold(one)}".endswith(tail) for one in said)


def host_of(document: Document) -> str | None:
    """The name in the address of the page: "bbc" for www.bbc.co.uk; None without an address."""
    host = urlsplit(document.url or "").hostname
    if not host:
        return None
    labels = [label for label in host.split(".") if label not in ("www", "m", "amp", "edition", "news", "money")]
    while len(labels) > 1 and len(labels[-1]) <= 3:
        labels.pop()
    return labels[-1] if labels else None


def same_publisher(documents: Sequence[Document]) -> list[Lineage]:
    """Every later account of an outlet, set beside its first."""
    first: dict[str, str] = {}
    found = []
    for document in sorted(documents, key=lambda document: (document.published or "9", document.id)):
        keys = sorted({_key(said) for said in (document.outlet, urlsplit(document.url or "").hostname) if said} - {""})
        known = next((first[key] for key in keys if key in first), None)
        for key in keys:
            first.setdefault(key, document.id)
        if known:
            found.append(Lineage(document.id, known, None, None, "same-publisher", None))
    return found
