"""Markdown: the brief as a note, with the words of the accounts as block quotes.

Source text is escaped so that a note shows it and never acts on it: no link, image, heading or HTML comes from an account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.brief import Answer, Brief, Line, Section, Words, brief, span_of_dates
from variorum.text import plain
from variorum.types import Dossier

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$#^]|(?<=\w)://|(?<=www)\.|(?<==)=|(?<=%)%|@(?=\w)|&(?=#?\w+;)")
_AT_START = re.compile(r"^(\d{0,9})([+=.)-])")


class Markdown:
    """The exporter "markdown": the whole brief, nothing cut."""

    def export(self, dossier: Dossier) -> str:
        """CommonMark text."""
        return "\n".join(_page(brief(dossier, everything=True))).rstrip() + "\n"


def escaped(text: str) -> str:
    """The text on one line, as Markdown that shows exactly these characters."""
    text = _SPECIAL.sub(_backslashed, plain(text).strip())
    return _AT_START.sub(r"\1\\\2", text)  # a bullet, a numbered item, an underline of a heading


def _backslashed(match: re.Match[str]) -> str:
    # "://" and "&amp;" would be a link and a character by themselves; a backslash before the first mark undoes both.
    return "\\" + match.group()


def _page(told: Brief) -> Iterator[str]:
    yield f"# {escaped(told.title)}"
    yield ""
    yield escaped(" · ".join(told.measure))
    yield ""
    if told.lead:
        yield from _quote(told.lead.answers[0].words[0])
    yield from _accounts(told)
    for section in told.sections:
        if section.lines:
            yield from _section(section)


def _accounts(told: Brief) -> Iterator[str]:
    yield "## Accounts"
    yield ""
    for account in told.accounts:
        about = [account.document.title, span_of_dates(account.document.published, None), account.document.url]
        yield f"- **{escaped(account.label)}** {' · '.join(escaped(one) for one in about if one)}".rstrip()
    yield ""


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title} ({section.count})"
    yield ""
    plain_list = section.name in ("lineage", "notes")
    for line in section.lines:
        yield from (_item(line) if plain_list else _finding(line))
    if plain_list:
        yield ""


def _item(line: Line) -> Iterator[str]:
    yield f"- {escaped(line.text)}"
    for words in (words for answer in line.answers for words in answer.words):
        yield ""
        yield from (f"  {row}".rstrip() for row in _quote(words))


def _finding(line: Line) -> Iterator[str]:
    yield f"### {escaped(line.text.rstrip('?') if line.echo else line.text)}"
    yield ""
    for answer in line.answers:
        yield from _answer(answer, alone=len(line.answers) == 1)
    finding = line.finding
    if finding and finding.status != "single-source":
        reason = f" ({finding.reason})" if finding.reason else ""
        yield f"{finding.status.capitalize()}{reason}" + (f": {escaped(finding.explanation)}" if finding.explanation else ".")
        yield ""


def _answer(answer: Answer, *, alone: bool) -> Iterator[str]:
    if answer.value and not alone and answer.value not in {words.text for words in answer.words}:
        yield f"**{escaped(answer.value)}**"
        yield ""
    for words in answer.words:
        yield from _quote(words)


def _quote(words: Words) -> Iterator[str]:
    yield f"> {escaped(words.text)}"
    yield ">"
    yield f"> — {escaped(', '.join(dict.fromkeys(place.account for place in words.places)))}"
    yield ""
