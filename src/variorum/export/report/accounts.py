"""Accounts as an edition names them: each has a siglum, a short capital letter that stands for it on the whole page.

A siglum is never alone for the first time: the list of accounts at the top says whose it is, and its title says it everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from urllib.parse import quote

from variorum.brief import labels, span_of_dates
from variorum.text import plain
from variorum.types import Document

_WEB = ("https://", "http://")
_WORDS_AT_AN_END = 4  # of a long passage, a link names its first and last words
_LONGEST_NAMED_WHOLE = 8


@dataclass(frozen=True, slots=True)
class Witness:
    """One account with the letter that stands for it. `date` is in words and may be empty; `url` is a web address or None."""

    siglum: str
    name: str
    document: Document
    date: str
    url: str | None

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.document.id

    def link(self, words: str) -> str | None:
        """An address that takes a browser to these words in the page that the account was read from."""
        if self.url is None or not words.strip():
            return self.url
        # A directive of its own follows a fragment without another "#".
        return f"{self.url}{'' if '#' in self.url else '#'}:~:text={_text_directive(words)}"


def witnesses(documents: Sequence[Document]) -> tuple[Witness, ...]:
    """The accounts in their order, A, B, C and on."""
    named = labels(documents)
    return tuple(
        Witness(siglum(place), named[document.id], document, span_of_dates(document.published, None), _web_address(document.url))
        for place, document in enumerate(documents)
    )


def siglum(place: int) -> str:
    """A to Z, then AA, AB and on."""
    letters = ""
    while True:
        letters = ascii_uppercase[place % 26] + letters
        place = place // 26 - 1
        if place < 0:
            return letters


def _web_address(url: str | None) -> str | None:
    """The address if it is one of the web; with a character that acts it is none, for a reader could not see where it leads."""
    return url if url is not None and url.startswith(_WEB) and plain(url) == url and " " not in url else None


def _text_directive(words: str) -> str:
    split = words.split()
    if len(split) <= _LONGEST_NAMED_WHOLE:
        return _escaped(" ".join(split))
    return f"{_escaped(' '.join(split[:_WORDS_AT_AN_END]))},{_escaped(' '.join(split[-_WORDS_AT_AN_END:]))}"


def _escaped(words: str) -> str:
    # A dash and a comma have a meaning of their own in a text directive, and quote() leaves the dash alone.
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
