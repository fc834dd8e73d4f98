"""A text is made canonical once, when it is read; every offset after that counts its code points.

Canonical means: lines end in one newline, characters that no reader can see or that would act on a
terminal are gone, and nothing else is touched. Quotes, dashes and accents stay as the source wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_SENTENCE = 1200  # code points; a longer run of words is cut at a space, since parsing costs grow with length

# Controls except tab and newline; zero-width space, joiners at word edges are left; BOM; surrogates that decode to nothing.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb]")
_LINE_END = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical(text: str) -> str:
    """The text as it is kept: newlines made one kind, unseen controls dropped, the ends stripped."""
    text = _LINE_END.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _UNSEEN.sub("", text).strip()


# ---- sentences ----------------------------------------------------------------------------------

_OPEN = "\"'“‘«(["
_CLOSE = "\"'”’»)]"
_TITLES = "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Cmdr Cpl Pvt Adm Maj Rep Reps Sen Sens Gov Pres Rev Hon St Messrs Supt Insp Det"
_OTHERS = "Inc Corp Ltd Co Bros vs etc Jr Sr No Nos Vol Fig Ave Blvd Rd Mt Ft dept est approx"
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_STATES = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo"
)
_NEVER_LAST = frozenset((_TITLES + " vs No Nos approx").split())
_ABBREVIATIONS = frozenset(" ".join((_TITLES, _OTHERS, _MONTHS, _STATES)).split())
_STARTERS = frozenset(
    "The A An In On At It He She They We I You His Her Its Their This That These Those But And Or So If As When While After Before "
    "Since For From With By To Of There Here Yet However Although Though Now Then Some Many Most Officials What Who How Why Where".split()
)
_END = re.compile(r"([.!?…]+)([" + re.escape(_CLOSE) + r"]*)(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\w.&’'-]*$")
_BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d{1,2}[.)]|#{1,6})\s+")


class Piece(NamedTuple):
    """A sentence as it stands in a text: `text[start:end]`, in the paragraph (line) of that number."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The sentences of `text[start:end]`, line by line; bullets and list numbers are left out.

    A line is a paragraph. A sentence ends at `.`, `!`, `?` or `…`, with the closing marks that follow, where a
    sentence can begin next. Abbreviations, initials and numbers do not end one.
    """
    stop = len(text) if end is None else end
    pieces: list[Piece] = []
    for number, (first, last) in enumerate(_lines(text, start, stop)):
        bullet = _BULLET.match(text, first, last)
        if bullet:
            first = bullet.end()
        for low, high in _in_line(text, first, last):
            pieces.extend(Piece(a, b, number) for a, b in _cut(text, low, high))
    return pieces


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        newline = text.find("\n", start, stop)
        last = stop if newline < 0 else newline
        low, high = _trim(text, start, last)
        if low < high:
            yield low, high
        start = last + 1


def _trim(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high


def _in_line(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    low = first
    for match in _END.finditer(text, first, last):
        if match.end() < last and _ends_here(text, match, last):
            yield low, match.end()
            low, _ = _trim(text, match.end(), last)
    if low < last:
        yield low, last


def _ends_here(text: str, match: re.Match[str], last: int) -> bool:
    at, _ = _trim(text, match.end(), last)
    if at >= last:
        return True
    head = text[at]
    if head.islower():
        return False
    if match[1] != ".":
        return True
    found = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    word = found.group() if found else ""
    bare = word.lstrip(_OPEN)
    following = re.match(r"[\w’']+", text[at : at + 40].lstrip(_OPEN))
    following_word = following.group() if following else ""
    if bare in _NEVER_LAST:
        return False
    if len(bare) == 1 and bare.isalpha() and bare.isupper():  # an initial, unless a pronoun: "and I."
        return following_word in _STARTERS and bare == "I"
    if bare in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", bare):
        return following_word in _STARTERS and bool(match[2] or following_word != "I")
    return True


def _cut(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while high - low > LONGEST_SENTENCE:
        space = text.rfind(" ", low + LONGEST_SENTENCE // 2, low + LONGEST_SENTENCE)
        cut = space if space > 0 else low + LONGEST_SENTENCE
        yield low, cut
        low, _ = _trim(text, cut, high)
    if low < high:
        yield low, high
