"""Quotation marks: which mark opens, which closes, and what stands between them.

A mark's neighbours tell its side: an opening mark has a word behind it, a closing one a word or a full stop before it.
Marks are paired line by line in one pass, so that one mark too many spoils one line and costs no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_DOUBLE = re.compile("''|``|[\"“”„‟«»]")
_SINGLE = re.compile("[‘’‚'`]")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")
_NOT_QUOTED = re.compile(r"['’‘](?:\d{2}s?\b|em\b|til\b|tis\b|twas\b|n['’]|cause\b|bout\b|round\b)", re.IGNORECASE)
# A post of a social network that a page shows in its text: "... — Ann Roe (@annroe) May 3, 2019", or with nothing behind; "... A post
# shared by Ann Roe (@annroe) on May 3, 2019".
_DAY = r"(?:\w{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \w{3,9}\.? \d{4})"
_BY = r"(?:—|–|―|--|-|A (?:photo|post|video) (?:posted|shared) by)"
_POST = re.compile(rf"\s*{_BY}\s*[^\n@()—]{{2,60}}\(@[\w.]{{1,30}}\)(?:\s+(?:on )?{_DAY}|\s*$)", re.MULTILINE)
_LINKS = re.compile(r"(?:\s*(?:pic\.twitter\.com/|https?://)\S+)+$")
_LONGEST_POST = 400
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u2009\u202f([{—–-/:;,\"“‘'«")
_AFTER_CLOSING = frozenset(" \t\n\u00a0\u2009\u202f)]}—–-/:;,.!?…\"”’'»")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks: words `start..end`, with the marks `opened..closed`, in code points of the document.

    `single`: between single marks. `unclosed`: the closing mark is missing. `continues`: it goes on from an unclosed
    quotation at the end of the paragraph before.
    """

    start: int
    end: int
    opened: int
    closed: int
    single: bool = False
    unclosed: bool = False
    continues: bool = False


def quoted(text: str, lines: list[tuple[int, int]]) -> list[Quoted]:
    """What stands between quotation marks in the lines (spans of `text`), outermost only, in order."""
    found: list[Quoted] = []
    hanging = False  # the line before ended inside a quotation
    for number, (low, high) in enumerate(lines):
        follows = number + 1 < len(lines) and text[lines[number + 1][0]] in "‘'"
        here = _line(text, low, high, hanging, follows)
        found.extend(here)
        hanging = bool(here) and here[-1].unclosed and here[-1].end >= high - 1
    return found


def _line(text: str, low: int, high: int, hanging: bool, follows: bool) -> list[Quoted]:
    doubles = list(_doubles(text, low, high, hanging))
    singles = list(_singles(text, low, high, doubles, follows))
    # A single pair holds a double one whole or not at all, since marks inside double ones were not looked at.
    around = _Spans(singles)
    outer = [double for double in doubles if not around.holds(double.opened)]
    found = sorted((*outer, *singles), key=lambda one: one.opened)
    if "(@" not in text[low:high]:
        return found
    posts = list(_posts(text, low, high))
    inside = _Spans(posts)
    return sorted((*posts, *(one for one in found if not inside.holds(one.start))), key=lambda one: one.opened)


def _posts(text: str, low: int, high: int) -> Iterator[Quoted]:
    """Posts quoted without marks, by their signatures."""
    for match in _POST.finditer(text, low, high):
        start = max(low, match.start() - _LONGEST_POST)
        if start > low:
            cut = _SENTENCE_END.search(text, start, match.start())
            start = cut.end() if cut else start
        end = _LINKS.search(text, start, match.start())
        one = _trimmed(text, start, start, end.start() if end else match.start(), match.start())
        if one:
            yield one
        low = match.end()


def _trimmed(text: str, opened: int, start: int, end: int, closed: int, **marks: bool) -> Quoted | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Quoted(start, end, opened, closed, **marks) if start < end else None


# ---- double marks -------------------------------------------------------------------------------


def _side(text: str, match: re.Match[str], low: int, high: int) -> Literal["opens", "closes", "either"]:
    mark = match.group()
    before = match.start() == low or text[match.start() - 1] in _BEFORE_OPENING
    after = match.end() == high or text[match.end()] in _AFTER_CLOSING
    spaced = match.end() < high and text[match.end()].isspace()
    if mark in _OPENING and not (after and not before):
        return "opens"
    if mark in _CLOSING and not (before and not after):
        return "closes"
    if before and not spaced and (not after or match.start() == low or text[match.start() - 1].isspace()):
        return "opens"
    if after and not before:
        return "closes"
    return "either"


def _doubles(text: str, low: int, high: int, hanging: bool) -> Iterator[Quoted]:
    matches = list(_DOUBLE.finditer(text, low, high))
    last = {match.group(): match.start() for match in matches}
    opened: re.Match[str] | None = None
    inner = 0  # curly marks open inside straight ones
    for match in matches:
        side = _side(text, match, low, high)
        if opened is None:
            if side == "opens" or (side == "either" and match.group() not in _CLOSING):
                opened, inner = match, 0
        elif opened.group() == '"' and match.group() == "“" and match.start() < last.get("”", -1) < last['"']:
            inner += 1
        elif inner and match.group() == "”":
            inner -= 1
        elif side == "opens":
            yield from _cut(text, opened, match.start())
            opened, inner = match, 0
        else:
            yield from _pair(text, opened, match, hanging and opened.start() == low)
            opened = None
    if opened is not None:
        yield from _open_end(text, opened, low, high, hanging)


def _pair(text: str, opened: re.Match[str], closed: re.Match[str], continues: bool) -> Iterator[Quoted]:
    one = _trimmed(text, opened.start(), opened.end(), closed.start(), closed.end(), continues=continues)
    if one:
        yield one


def _cut(text: str, opened: re.Match[str], limit: int) -> Iterator[Quoted]:
    """A quotation that was not closed before the next one opens ends with its first sentence, if there is one."""
    end = _SENTENCE_END.search(text, opened.end(), limit)
    if end:
        one = _trimmed(text, opened.start(), opened.end(), end.end(), end.end(), unclosed=True)
        if one:
            yield one


def _open_end(text: str, opened: re.Match[str], low: int, high: int, hanging: bool) -> Iterator[Quoted]:
    """A quotation that is not closed in its line: to the end of the line if it is a paragraph's own speech, else one sentence."""
    before = text[low : opened.start()].rstrip()
    if not before or before[-1] in ":,.!?”\"'":
        one = _trimmed(text, opened.start(), opened.end(), high, high, unclosed=True, continues=hanging and not before)
        if one:
            yield one
    else:
        yield from _cut(text, opened, high)


# ---- single marks -------------------------------------------------------------------------------


def _singles(text: str, low: int, high: int, doubles: list[Quoted], follows: bool) -> Iterator[Quoted]:
    """`follows`: the next line begins with a single mark, so that speech may run on to it unclosed."""
    skip = _Spans(doubles)
    opened = weak = -1
    for match in _SINGLE.finditer(text, low, high):
        at = match.start()
        if skip.holds(at):
            continue
        if _opens_single(text, at, low, high):
            if opened == low and weak < 0 and _closes_last(text, at, high):
                continue  # "'He said the 'button is here.'": the line was opened as a whole and is closed as one
            if weak > opened >= 0:
                yield from _single(text, opened, weak)
            opened, weak = at, -1
        elif opened >= 0 and _closes_single(text, at, high):
            if _possessive(text, at, high, names=follows and opened == low):
                weak = at
            else:
                yield from _single(text, opened, at)
                opened = weak = -1
    runs_on = opened >= 0 and ((follows and opened == low) or text[low:opened].rstrip().endswith(":"))
    if runs_on:
        one = _trimmed(text, opened, opened + 1, high, high, single=True, unclosed=True)
        if one:
            yield one
    elif weak > opened >= 0:
        yield from _single(text, opened, weak)


class _Spans:
    """Whether a place lies strictly inside one of the spans; places are asked in order."""

    def __init__(self, spans: list[Quoted]) -> None:
        self._spans, self._at = spans, 0

    def holds(self, place: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at].closed <= place:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at].opened <= place


def _single(text: str, opened: int, closed: int) -> Iterator[Quoted]:
    one = _trimmed(text, opened, opened + 1, closed, closed + 1, single=True)
    if one:
        yield one


def _opens_single(text: str, at: int, low: int, high: int) -> bool:
    if text[at] == "’" or at + 1 >= high or text[at + 1].isspace() or _NOT_QUOTED.match(text, at):
        return False
    follows = text[at + 1].isalnum() or text[at + 1] in '“"[($£€….'
    return follows and (at == low or text[at - 1] in _BEFORE_OPENING)


def _closes_last(text: str, at: int, high: int) -> bool:
    """The next mark that closes is the last one of the line, and not far."""
    if high - at > _LONGEST_POST or not _closes_single(text, high - 1, high):
        return False
    closing = (match.start() for match in _SINGLE.finditer(text, at + 1, high) if _closes_single(text, match.start(), high))
    return next(closing, -1) == high - 1


def _closes_single(text: str, at: int, high: int) -> bool:
    return text[at] != "‘" and not text[at - 1].isspace() and (at + 1 == high or text[at + 1] in _AFTER_CLOSING)


def _possessive(text: str, at: int, high: int, *, names: bool) -> bool:
    """ "the workers' rights": an s before, a space and a small letter behind; `names`: or any letter, "the States' Senate"."""
    behind = text[at + 2] if at + 2 < high and text[at + 1] == " " else ""
    return text[at - 1] in "sSxz" and (behind.islower() or (names and behind.isalpha()))
