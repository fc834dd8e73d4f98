"""Who is credited outside the sentences: an agency in the dateline, the byline, a sign-off at the end, or a line that thanks it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.lineage.outlets import Outlets
from variorum.types import Document, Span

Credit = tuple[str, str, Span | None]  # document, name, where

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
_NAME = r"[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,4}"
_BYLINE = re.compile(rf"^\s*By\s[^\n]{{1,100}}?[,/|]\s*({_NAME})\s*$", re.MULTILINE)
_THANKED = re.compile(rf"(?:\b[Tt]he\s)?({_NAME})\scontributed\sto\s(?:this|the)\s(?:report|article|story)\b")
# A sign-off: brackets after the last sentence of a paragraph, or words there that are none. After words that are no sentence they
# credit a picture.
_BRACKETS = re.compile(r"(?:^|[.!?][”\"’')]*\s*)\(([^()\n]{2,80})\)\s*$")
_AFTER = re.compile(r"(?:^|[.!?][”\"’')]*\s+)([^.!?()\n]{2,80})$")
_LEAD = re.compile(
    r"(?:[—–-]\s*)?(?P<said>(?:(?:with|additional|further|some)\s+)*(?:(?:reporting|material|copy|files)\s+)?(?:by|from)\s+|(?:source|credit)s?:\s*)?",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:photos?|pictures?|images?|video|graphic|file)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*[/;,&|+]\s*|\s+(?:and|with)\s+")
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)
_HEAD = 400  # code points at the start of the body where a dateline or byline can stand
_TAIL = 3  # paragraphs at the end where a sign-off can stand


def credits(document: Document, outlets: Outlets) -> Iterable[Credit]:
    """Every name that is credited; agencies under the name by which they are known."""
    head = min(len(document.text), document.body_start + _HEAD)
    placed = _PLACED.search(document.text, document.body_start, head)
    if placed and placed[1] not in AGENCIES and not _DAY.fullmatch(placed[1]):
        yield _credit(document, placed[1], placed.start(1))
    for pattern, low, high in ((_DATELINE, 0, head), (_CREDIT, 0, len(document.text))):
        for match in pattern.finditer(document.text, low, high):
            group = next(number for number, text in enumerate(match.groups(), 1) if text)
            yield _credit(document, match[group], match.start(group))
    for pattern, low, high in ((_BYLINE, 0, head), (_THANKED, document.body_start, len(document.text))):
        for match in pattern.finditer(document.text, low, high):
            if is_here(match[1], outlets):
                yield _credit(document, match[1], match.start(1))
    for name in sorted(AGENCIES):
        if document.author and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", document.author):
            yield document.id, AGENCIES[name], None
    for name, start in _signed(document, outlets):
        yield _credit(document, name, start)


def is_here(name: str, outlets: Outlets) -> bool:
    """An agency, or an outlet of the set."""
    return name in AGENCIES or bool(outlets.accounts(name))


def _credit(document: Document, name: str, start: int) -> Credit:
    return document.id, AGENCIES.get(name, name), Span(document.id, start, start + len(name))


def _signed(document: Document, outlets: Outlets) -> Iterable[tuple[str, int]]:
    """The names in sign-offs, with where they start. A bare line names an agency or an outlet of the set; "Source:" any medium."""
    end = len(document.text.rstrip())
    for _ in range(_TAIL):
        start = max(document.text.rfind("\n", 0, end) + 1, document.body_start)
        for pattern in (_BRACKETS, _AFTER):
            match = pattern.search(document.text[start:end])
            if match and not _PICTURE.match(match[1]):
                yield from _names(match[1], start + match.start(1), outlets, sure=pattern is _BRACKETS)
        end = len(document.text[:start].rstrip())
        if end <= document.body_start:
            return


def _names(said: str, start: int, outlets: Outlets, sure: bool) -> Iterable[tuple[str, int]]:
    lead = _LEAD.match(said)
    at = lead.end() if lead else 0
    led = sure or bool(lead and lead["said"])
    while at < len(said):
        joint = _JOINED.search(said, at)
        stop = joint.start() if joint else len(said)
        article = _ARTICLE.match(said, at, stop)
        first = article.end() if article else at
        name = said[first:stop].strip()
        if is_here(name, outlets) or (led and outlets.is_medium(name)):
            yield name, start + first
        at = joint.end() if joint else len(said)
