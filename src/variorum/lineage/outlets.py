"""Outlets by the ways they are named: "The New York Times", "nytimes.com", "the Times" where only one here is called so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from variorum.types import Document, Lineage
from variorum.values.name import fold

_MEDIA = frozenset(
    """cnn bbc nbc abc cbs npr pbs msnbc cnbc fox sky itv axios politico bloomberg reuters ap afp upi tass interfax xinhua yonhap kyodo
    buzzfeed vox vice
    guardian telegraph times newspaper magazine news herald tribune gazette chronicle globe journal post daily press broadcaster network
    jazeera spiegel bild
    monde figaro pais economist newsweek tmz wsj nyt ft radio television tv""".split()
)
# Last words of longer names only: "the Sun rose" and "a monitor said" are no newspapers.
_ENDINGS = _MEDIA | frozenset(
    """advertiser advocate argus bulletin courier dispatch echo examiner express independent inquirer intelligencer leader ledger mail
    mercury mirror monitor observer pioneer recorder register reporter review sentinel standard star sun weekly wire""".split()
)
_ARTICLE = re.compile(r"^(?:the|a)\s", re.IGNORECASE)
_LONGEST = 5  # words of a name


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of the accounts: each key, and each outlet's words without the article, with the ids of its accounts, earliest first."""

    by_key: dict[str, list[str]]
    by_words: dict[tuple[str, ...], list[str]]

    def accounts(self, name: str) -> list[str]:
        """The ids of the accounts of the outlet of that name; a name cut short is the only outlet here whose name ends so."""
        if _key(name) in self.by_key:
            return self.by_key[_key(name)]
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
        if _key(name) in self.by_key or (bare(name) != name and self.accounts(name)):
            return True
        return len(words) <= _LONGEST and fold(words[-1]) in (_ENDINGS if len(words) > 1 else _MEDIA)


def outlets_of(documents: Sequence[Document]) -> Outlets:
    """The outlets of these accounts."""
    found = Outlets({}, {})
    for document in sorted(documents, key=lambda document: (document.published or "9", document.id)):
        said = [one for one in (document.outlet, host_of(document)) if one]
        for key in sorted({_key(one) for one in said} - {""}):
            found.by_key.setdefault(key, []).append(document.id)
        for words in sorted({_words(one) for one in said} - {()}):
            found.by_words.setdefault(words, []).append(document.id)
    return found


def bare(name: str) -> str:
    """Without the article."""
    return _ARTICLE.sub("", name)


def is_own(document: Document, name: str) -> bool:
    """The outlet's own name, also cut short or as its initials: "the Herald" in a Dunmore Herald, "NPA" in a Northmark Press Agency."""
    said = [one for one in (document.outlet, host_of(document)) if one]
    tail = f" {fold(bare(name))}"
    initials = {"".join(word[0] for word in _words(one)) for one in said if len(_words(one)) > 1}
    return (
        _key(name) in map(_key, said) or any(f" {fold(one)}".endswith(tail) for one in said) or (name.isupper() and fold(name) in initials)
    )


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name.removesuffix(".com")).split() if word != "the")


def _key(name: str) -> str:
    """ "The New York Times", "nytimes" and "nytimes.com" are one."""
    words = _words(name)
    if len(words) > 2:
        return "".join(word[0] for word in words[:-1]) + words[-1]
    return "".join(words)


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
