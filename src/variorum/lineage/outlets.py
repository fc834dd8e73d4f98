"""Outlets by the ways they are named: "The New York Times", "nytimes.com", "the Times" where only one here is called so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from variorum.types import Document, Lineage
from variorum.values.names.name import fold

_MEDIA = frozenset(
    """cnn bbc nbc abc cbs npr pbs msnbc cnbc fox sky itv axios politico bloomberg reuters ap afp upi tass interfax xinhua yonhap kyodo
    buzzfeed vox vice
    guardian telegraph times newspaper magazine news herald tribune gazette chronicle globe journal post daily press broadcaster network
    jazeera spiegel bild
    monde figaro pais economist newsweek tmz wsj nyt ft radio television tv
    haaretz engadget gizmodo mashable techcrunch espn""".split()
)
_ALONE = _MEDIA | frozenset("athletic quartz salon slate verge wired".split())  # "Lund Athletic" is no medium
# Last words of longer names only: "the Sun rose" and "a monitor said" are no newspapers.
_ENDINGS = _MEDIA | frozenset(
    """advertiser advocate argus bulletin courier dispatch echo examiner express independent inquirer intelligencer leader ledger mail
    mercury mirror monitor observer pioneer recorder register reporter review sentinel standard star sun weekly wire""".split()
)
_ARTICLE = re.compile(r"^(?:the|a)\s", re.IGNORECASE)
# Web archives put their own host and a time before the address.
_ARCHIVED = re.compile(r"^https?://(?:web\.archive\.org/web|archive\.(?:is|today|ph|li|md))/(?:\d+[a-z_]*/)?(?=https?://)")
_OWNER = r"[A-Z][\w’'-]*(?:\s(?:&|and|of|the|[A-Z][\w’'-]*))*\s[A-Z][\w’'-]*"
_IMPRINT = re.compile(
    rf"(?:(?:^|[.!?]\s)(?P<subject>[^.!?\n]{{0,60}}?)(?:\sis\s)?\b(?:[Pp]ublished\sby|(?:a\s)?(?:publication|title|newspaper)\sof)|©(?:\s?\d{{4}})?"
    rf"|\b[Cc]opyright(?:\s©)?(?:\s\d{{4}})?(?:\sby)?)\s(?:[Tt]he\s)?(?P<owner>{_OWNER})",
    re.MULTILINE,
)
_LEGAL = re.compile(r"\s(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|AG|Co|Corp|Corporation|Company|All\sRights\sReserved)\b.*")
_FOOT = 400  # code points at the end of a text where its publisher can be named
_LONGEST = 5  # words of a name
_INITIALS = 3  # letters; fewer stand for too much else


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of the accounts: each key, each outlet's words without the article, and its initials where they are no other's.

    With each the ids of its accounts, earliest first.
    """

    by_key: dict[str, list[str]]
    by_words: dict[tuple[str, ...], list[str]]
    by_initials: dict[str, list[str]]

    def accounts(self, name: str) -> list[str]:
        """The ids of the accounts of the outlet of that name; a name cut short is the only outlet here whose name ends so."""
        if _key(name) in self.by_key:
            return self.by_key[_key(name)]
        if bare(name) in self.by_initials:
            return self.by_initials[bare(name)]
        words = _words(name)
        ending = [ids for other, ids in self.by_words.items() if words and other[-len(words) :] == words]
        squeezed = [ids for other, ids in self.by_key.items() if len(words) == 1 and words[0] in _MEDIA and other.endswith(words[0])]
        found = sorted({id for ids in (ending or squeezed) for id in ids})
        one_outlet = len(ending) == 1 or (not ending and len(found) == 1)
        return next(iter(ending), found) if one_outlet else []

    def is_medium(self, name: str) -> bool:
        """The name is of a newspaper, broadcaster or agency, as a general list or the outlets of the set tell."""
        words = bare(name).split()
        if not words or not words[-1][:1].isupper() or not words[0][:1].isupper():
            return False
        if _key(name) in self.by_key or bare(name) in self.by_initials or (bare(name) != name and self.accounts(name)):
            return True
        return len(words) <= _LONGEST and fold(words[-1]) in (_ENDINGS if len(words) > 1 else _ALONE)


def outlets_of(documents: Sequence[Document]) -> Outlets:
    """The outlets of these accounts."""
    found = Outlets({}, {}, {})
    for document in sorted(documents, key=lambda document: (document.published or "9", document.id)):
        said = [one for one in (document.outlet, host_of(document)) if one]
        for key in sorted({_key(one) for one in said} - {""}):
            found.by_key.setdefault(key, []).append(document.id)
        for words in sorted({_words(one) for one in said} - {()}):
            found.by_words.setdefault(words, []).append(document.id)
    owners: dict[str, list[list[str]]] = {}
    for words, ids in found.by_words.items():
        owners.setdefault(_initials(words), []).append(ids)
    found.by_initials.update((initials, rows[0]) for initials, rows in owners.items() if len(rows) == 1 and len(initials) >= _INITIALS)
    return found


def bare(name: str) -> str:
    """Without the article."""
    return _ARTICLE.sub("", name)


def is_own(document: Document, name: str) -> bool:
    """The outlet's own name, also cut short or as its initials: "the Herald" in a Dunmore Herald, "NPA" in a Northmark Press Agency."""
    said = [one for one in (document.outlet, host_of(document)) if one]
    tail = f" {fold(bare(name))}"
    return (
        _key(name) in map(_key, said)
        or any(f" {fold(one)}".endswith(tail) for one in said)
        or (len(name) > 1 and name in {_initials(_words(one)) for one in said})
    )


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0].upper() for word in words)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name.removesuffix(".com")).split() if word != "the")


def _key(name: str) -> str:
    """ "The New York Times", "nytimes" and "nytimes.com" are one."""
    words = _words(name)
    if len(words) > 2:
        return "".join(word[0] for word in words[:-1]) + words[-1]
    return "".join(words)


def address_of(document: Document) -> str:
    """The address of the page; of an archived page, the one under which it was published."""
    return _ARCHIVED.sub("", document.url or "", count=1)


def host_of(document: Document) -> str | None:
    """The name in the address of the page: "bbc" for www.bbc.co.uk; None without an address."""
    host = urlsplit(address_of(document)).hostname
    if not host:
        return None
    labels = [label for label in host.split(".") if label not in ("www", "m", "amp", "edition", "news", "money")]
    while len(labels) > 1 and len(labels[-1]) <= 3:
        labels.pop()
    return labels[-1] if labels else None


def same_publisher(documents: Sequence[Document]) -> list[Lineage]:
    """Every later account of an outlet, or of an owner named at its foot, set beside the first."""
    first: dict[str, str] = {}
    found = []
    for document in sorted(documents, key=lambda document: (document.published or "9", document.id)):
        said = (document.outlet, urlsplit(address_of(document)).hostname)
        keys = sorted({_key(one) for one in said if one} - {""})
        keys += [f"© {fold(name)}" for name in imprints(document)]
        known = next((first[key] for key in keys if key in first), None)
        for key in keys:
            first.setdefault(key, document.id)
        if known:
            found.append(Lineage(document.id, known, None, None, "same-publisher", None))
    return found


def imprints(document: Document) -> list[str]:
    """Who publishes the outlet, as its last lines say: "© 2031 Marsh Media", "The Evening Lamp is published by Marsh Media"."""
    start = max(document.body_start, len(document.text) - _FOOT)
    rows = []
    for match in _IMPRINT.finditer(document.text, start):
        subject = match["subject"]
        if subject is None or not subject.strip() or is_own(document, subject.strip()):
            rows.append(_LEGAL.sub("", match["owner"]))
    return [name for name in dict.fromkeys(rows) if not is_own(document, name)]
