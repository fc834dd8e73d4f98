"""What stands before an account: title, byline, date. Found where a text has them, never invented.

The text stays as it is; what is found is marked by `title_start` and `body_start`. Only the first few lines are
looked at: a title is short, ends like no sentence, and is followed by a blank line, a byline, a date or clearly
longer text. A first line that is a sentence of the account is no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from variorum.sources.base import Front
from variorum.sources.dates import is_update, said_date
from variorum.text import canonical

LONGEST_TITLE = 20  # words
_LONGEST_TITLE_LINE = 240  # characters
_HEAD_LINES = 6  # byline, date and address lines looked at, each side of the title
_LONGER = 1.5

_LABELS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "by": "author", "byline": "author", "written by": "author", "reporter": "author",
    "url": "url", "link": "url", "canonical": "url", "source url": "url",
    "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet", "site": "outlet",
    "date": "published", "published": "published", "publication date": "published", "posted": "published",
    "updated": "updated", "last updated": "updated", "modified": "updated",
}  # fmt: skip
_LABELLED = re.compile(r"([A-Za-z][A-Za-z ]{1,19}?)\s*:\s+(\S.*)")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_MARKED = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_BULLET = re.compile(r"[•·▪◦‣*–—>-]\s|\d{1,2}[.)]\s|[|]")
_BY = re.compile(r"(?:[Bb]y|BY)\s+(\S.*)")
_BETWEEN = re.compile(r"\s+[|•·–—-]\s+|\s*[|•·]\s*")
_NOT_A_NAME = frozenset(
    "the a an this that these those monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december then now noon midnight most some many all both contrast comparison law default mistake".split()
)
_JOINING = frozenset("and of the for de la le van von der den del della di da dos al el bin ibn in at with".split())
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž&'’“\"(][\w.'’&-]*[,)\"”]*", re.UNICODE)
_ABBREVIATION_LAST = re.compile(r"(?:\b[A-Za-z]\.)+[A-Za-z]?\.?$|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|St)\.$")
_KEY = re.compile(r"([A-Za-z_][\w-]{0,39}):(?:\s+(.*))?")
_FENCES = ("---", "...")


_Stated = tuple[str, str, int]  # field, value, where the value starts


class _Line(NamedTuple):
    start: int
    text: str  # without blanks at its ends
    blank_after: bool


def front(text: str) -> Front:
    """What stands before the body of a canonical text. No title found: `title` None and `title_start` None."""
    found, at = _fenced(text)
    lines = _lines(text, at)
    found, lines = _head_lines(found, lines)
    if not lines:
        return found
    if found.title is None:
        title = _title(lines)
        if title is not None:
            found = replace(found, title=title.text, title_start=title.start)
            lines = lines[2:] if len(lines) > 1 and _UNDERLINE.fullmatch(lines[1].text) else lines[1:]
    if found.title is not None:
        found, lines = _head_lines(found, _without_repeats(lines, found.title))
        lines = _without_repeats(lines, found.title or "")
    return replace(found, body_start=lines[0].start) if lines else Front()


def joined(title: str | None, body: str) -> tuple[str, Front]:
    """The text of an account whose title came apart from its body, canonical, and what stands before the body.

    Title, blank line, body; the body alone where it begins with the title. Without a title the body is searched for one.
    """
    body = canonical(body)
    title = " ".join(canonical(title or "").split())
    first = body.partition("\n")[0].strip()
    if not body:
        return "", Front()
    if not title or says_the_same(title, body):
        return (body, front(body)) if not title else (body, Front())
    if says_the_same(first, title):
        text, title = body, first
    else:
        text = f"{title}\n\n{body}"
    found, lines = _head_lines(Front(title=title, title_start=0), _lines(text, len(title)))
    return text, replace(found, body_start=lines[0].start if lines else len(title))


def says_the_same(one: str, other: str) -> bool:
    """The same words, whatever the case, blanks and shape of quotation marks."""
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    text = re.sub("[‘’]", "'", re.sub("[“”]", '"', text))
    return " ".join(text.casefold().split())


def _lines(text: str, start: int) -> list[_Line]:
    """The lines with words from `start`, as many as could matter."""
    found: list[tuple[int, str]] = []
    blanks: set[int] = set()
    for begin, line in _raw_lines(text, start):
        if line.strip():
            found.append((begin + len(line) - len(line.lstrip()), line.strip()))
        else:
            blanks.add(len(found) - 1)
        if len(found) > 3 * _HEAD_LINES:
            break
    return [_Line(begin, line, number in blanks) for number, (begin, line) in enumerate(found)]


def _raw_lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end + 1


# ---- the title ----------------------------------------------------------------------------------


def _title(lines: list[_Line]) -> _Line | None:
    """The first line, without its marks, if it is a title."""
    first, rest = lines[0], lines[1:]
    for pattern, group in ((_MARKED, 1), (_BOLD, 2)):
        marked = pattern.fullmatch(first.text)
        if marked and rest:
            return _Line(first.start + marked.start(group), marked[group], first.blank_after) if _wordy(marked[group]) else None
    if not rest or not _wordy(first.text) or _BULLET.match(first.text) or _ends_a_sentence(first):
        return None
    underlined = _UNDERLINE.fullmatch(rest[0].text) is not None and len(rest) > 1
    if first.blank_after or underlined or _is_head_line(rest[0].text):
        return first
    return first if _clearly_longer(rest[0].text, first.text) else None


def _wordy(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE_LINE and len(line.split()) <= LONGEST_TITLE and any(character.isalpha() for character in line)


def _ends_a_sentence(line: _Line) -> bool:
    bare = line.text.rstrip("\"'”’)»")
    if bare.endswith(("...", "…")):
        return not line.blank_after
    if bare.endswith((":", ";", ",")):
        return True
    # "from the U.S." can end a headline; in a text without blank lines it ends a sentence more often.
    return bare.endswith(".") and not (line.blank_after and _ABBREVIATION_LAST.search(bare))


def _clearly_longer(line: str, title: str) -> bool:
    """A paragraph, not the next line of hard-wrapped text."""
    return len(line) >= _LONGER * len(title) and len(line.split()) >= 12 and not line[0].islower()


def _without_repeats(lines: list[_Line], title: str) -> list[_Line]:
    """The lines from the first that does not say the title again."""
    kept = 0
    while kept + 1 < len(lines) and says_the_same(lines[kept].text.lstrip("# "), title):
        kept += 1
    return lines[kept:]


# ---- byline, date and address lines -------------------------------------------------------------


def _head_lines(found: Front, lines: list[_Line]) -> tuple[Front, list[_Line]]:
    """Reads byline, date and address lines off the top; the last line of a text is never one."""
    every: list[_Stated] = []
    number = 0
    while number < min(_HEAD_LINES, len(lines) - 1):
        stated = _stated(lines[number])
        if not stated:
            break
        every += stated
        number += 1
    return _filled(found, every), lines[number:]


def _filled(found: Front, every: list[_Stated]) -> Front:
    # The date of an update counts only where no other is given.
    for key, value, start in sorted(every, key=lambda stated: stated[0] == "updated"):
        found = _with(found, key, value, start)
    return found


def _with(found: Front, key: str, value: str, start: int) -> Front:
    if key == "title":
        return replace(found, title=value, title_start=start) if found.title is None else found
    key = "published" if key == "updated" else key
    return found if getattr(found, key) else replace(found, **{key: value})  # type: ignore[arg-type]


def _is_head_line(line: str) -> bool:
    return bool(_stated(_Line(0, line, False)))


def _stated(line: _Line) -> list[_Stated]:
    """(field, value, start) for everything that a byline, date or address line states; empty for any other line."""
    if len(line.text) > _LONGEST_TITLE_LINE:
        return []
    whole = _part(line.text, line.start)
    if whole is not None:
        return [whole]
    parts = [_part(part, line.start) for part in _BETWEEN.split(line.text)]
    return [part for part in parts if part is not None] if len(parts) > 1 and all(parts) else []


def _part(said: str, start: int) -> _Stated | None:
    day = said_date(said)
    if day:
        return "updated" if is_update(said) else "published", day, start
    if _ADDRESS.fullmatch(said):
        return "url", said, start
    labelled = _LABELLED.fullmatch(said)
    if labelled and (key := _LABELS.get(labelled[1].lower())):
        return _labelled(key, labelled[2], start + labelled.start(2))
    by = _BY.fullmatch(said)
    return ("author", by[1], start) if by and _is_name(by[1]) else None


def _labelled(key: str, value: str, start: int) -> _Stated | None:
    if key in ("published", "updated"):
        day = said_date(value)
        return (key, day, start) if day else None
    if key == "url":
        return (key, value, start) if _ADDRESS.fullmatch(value) else None
    if key == "title":
        return (key, value, start) if _wordy(value) else None
    return (key, value, start) if len(value.split()) <= 12 and not value.endswith((".", "!", "?")) else None


def _is_name(said: str) -> bool:
    words = said.split()
    if not 1 <= len(words) <= 10 or said.endswith((".", "!", "?", ":")) or words[0].strip(",").lower() in _NOT_A_NAME:
        return False
    return _NAME_WORD.fullmatch(words[0]) is not None and all(word in _JOINING or _NAME_WORD.fullmatch(word) for word in words)


# ---- front matter -------------------------------------------------------------------------------


def _fenced(text: str) -> tuple[Front, int]:
    """A block of `key: value` lines between `---` marks at the top, and where the text goes on after it."""
    if not text.startswith("---"):
        return Front(), 0
    every: list[_Stated] = []
    for number, (start, line) in enumerate(_raw_lines(text, 0)):
        bare = line.rstrip()
        if number == 0 and bare != "---":
            break
        if number and bare in _FENCES:
            end = start + len(line)
            return (_filled(Front(), every), end + 1) if text[end:].strip() else (Front(), 0)
        if number > 60 or (number and not _may_stand_in_fence(bare)):
            break
        every += _keyed(line, start)
    return Front(), 0


def _may_stand_in_fence(line: str) -> bool:
    return not line or line[0] in " \t#-" or _KEY.fullmatch(line) is not None


def _keyed(line: str, start: int) -> list[_Stated]:
    pair = _KEY.fullmatch(line.rstrip())
    if pair is None or not pair[2]:
        return []
    value, at = pair[2].strip(), start + pair.start(2)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value, at = value[1:-1], at + 1
    key = _LABELS.get(pair[1].lower().replace("_", " ").replace("-", " "))
    if key is None or value.lower() in ("", "null", "~", "none"):
        return []
    if key in ("published", "updated"):
        value = said_date(value) or ""
    return [(key, value, at)] if value and (key != "url" or _ADDRESS.fullmatch(value)) else []
