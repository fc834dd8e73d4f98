"""Markdown: the dossier as a note or for a talk page, with the words of the accounts as block quotes in their sentence.

Source text is escaped so that a note shows it and never acts on it: no image, heading or HTML comes from an account, and the only
links are those that lead to the words in the pages that the accounts were read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.brief import Answer, Line, Place, Words, aside_of, told_by
from variorum.export.report.accounts import Witness
from variorum.export.report.view import Report
from variorum.text import plain
from variorum.types import Dossier

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$#^]|(?<=\w)://|(?<=www)\.|(?<==)=|(?<=%)%|@(?=\w)|&(?=#?\w+;)")
_AT_START = re.compile(r"^(\d{0,9})([+=.)-])")
_ENDS = ("\ue000", "\ue001")  # stand for "**" while a sentence is escaped; a text that has them itself gets no bold
_IN_ADDRESS = re.compile(r"[()<>\\\[\]`*_|\s\x00-\x1f\x7f]")
_LONGEST = 600


class Markdown:
    """The exporter "markdown": everything that is compared, and what one account alone says in a line each."""

    def export(self, dossier: Dossier) -> str:
        """CommonMark text."""
        report = Report(dossier, linked=True)
        return "\n".join(_page(report)).rstrip() + "\n"


def escaped(text: str) -> str:
    """The text on one line, as Markdown that shows exactly these characters."""
    text = _SPECIAL.sub(_backslashed, plain(text).strip())
    return _AT_START.sub(r"\1\\\2", text)  # a bullet, a numbered item, an underline of a heading


def _backslashed(match: re.Match[str]) -> str:
    # "://" and "&amp;" would be a link and a character by themselves; a backslash before the first mark undoes both.
    return "\\" + match.group()


def _page(report: Report) -> Iterator[str]:
    told = report.brief
    yield f"# {escaped(told.title)}"
    yield ""
    yield escaped(" · ".join(told.measure))
    yield ""
    if told.lead:
        yield from _lead(report, told.lead)
    for witness in report.witnesses:
        yield _account(witness)
    yield ""
    yield from _section("What accounts agree on", (_statement(report, line) for line in report.lines("agreed")))
    yield from _section("In dispute", (row for line in report.lines("disputed") for row in _finding(report, line)))
    yield from _section("Told differently, and compatible", (row for line in report.lines("compatible") for row in _finding(report, line)))
    for alone in report.alone:
        yield from _section(f"What {escaped(alone.witness.name)} alone says", (_statement(report, line) for line in alone.lines))
    yield from _section("Who is who", (_who(report, line) for line in report.lines("people")))
    yield from _section(
        "Who is quoted, in which words", (row for said in report.speakers for row in _speaker(report, said.speaker, said.lines))
    )
    yield from _section("Who draws on whom", (row for line in report.lines("lineage") for row in _tie(report, line)))
    for section in report.others():
        yield from _section(section.title, (_statement(report, line) for line in section.lines))
    yield from _section("What could not be read or measured", (f"- {escaped(line.text)}" for line in report.lines("notes")))


def _lead(report: Report, line: Line) -> Iterator[str]:
    """Who says what leads; its words as well, where the title has others."""
    answer = line.answers[0]
    if report.brief.titled_by_lead:
        yield f"{report.brief.told}. The words are from {_tellers(report, answer.words[0])}."
        yield ""
    else:
        yield from _quote(report, answer.words[0])


def _section(title: str, rows: Iterator[str]) -> Iterator[str]:
    given = list(rows)
    if given:
        yield from (f"## {title}", "", *given, "")


def _account(witness: Witness) -> str:
    document = witness.document
    name = f"[{escaped(witness.name)}]({_address(witness.url)})" if witness.url else f"**{escaped(witness.name)}**"
    return " · ".join([f"- {name}", *(escaped(one) for one in (document.title, document.author, witness.date) if one)])


def _finding(report: Report, line: Line) -> Iterator[str]:
    yield f"### {escaped(report.question(line))}"
    yield ""
    if line.finding:
        reason = f" ({report.reason(line.finding)})" if line.finding.reason else ""
        yield f"*{report.status(line.finding)}{reason}.* {escaped(report.explanation(line.finding))}"
        yield ""
    for place, answer in enumerate(line.answers):
        if len(line.answers) > 1:
            yield f"**{report.letter(place)}** {escaped(answer.value)} — {_names(answer)}"
            yield ""
        for words in answer.words:
            yield from _quote(report, words)


def _statement(report: Report, line: Line) -> str:
    """One line: the question where it says more than the words, the words, and who has them."""
    words = line.answers[0].words[0]
    asked = f"{escaped(line.text)} " if line.finding and line.asks and not line.echo else ""
    return f"- {asked}“{escaped(words.text)}” — {_tellers(report, words, line.answers[0])}"


def _who(report: Report, line: Line) -> str:
    """One line: the question, and every answer in the words of those who give it."""
    told = (f"“{escaped(words.text)}” — {_tellers(report, words)}" for answer in line.answers for words in answer.words)
    return f"- {escaped(line.text)} {'; '.join(told)}"


def _speaker(report: Report, speaker: str, lines: tuple[Line, ...]) -> Iterator[str]:
    yield f"### {escaped(speaker)}"
    yield ""
    for line in lines:
        for words in (words for answer in line.answers for words in answer.words):
            yield from _quote(report, words, whole=False)


def _tie(report: Report, line: Line) -> Iterator[str]:
    yield f"- {escaped(line.text)}"
    for words in (words for answer in line.answers for words in answer.words):
        yield ""
        yield from (f"  {row}".rstrip() for row in _quote(report, words, whole=False))


def _quote(report: Report, words: Words, *, whole: bool = True) -> Iterator[str]:
    """The words as a block quote, in their `whole` sentence or alone, and the accounts that have them, each with its link."""
    shown = report.beginning(words)
    text = _in_sentence(report, words.places[0]) if whole and not shown.of else escaped(shown.text) + (" …" if shown.of else "")
    yield f"> {text}"
    yield ">"
    yield f"> — {_tellers(report, words)}"
    yield ""


def _in_sentence(report: Report, place: Place) -> str:
    around = report.context(place.span)
    before, words, after = around.before, around.words, around.after
    if len(before) + len(words) + len(after) > _LONGEST:
        return escaped(words)
    if _can_be_bold(before, words, after) and not any(end in before + words + after for end in _ENDS):
        opens, closes = _ENDS
        return escaped(f"{before}{opens}{words}{closes}{after}").replace(opens, "**").replace(closes, "**")
    return escaped(before + words + after)


def _can_be_bold(before: str, words: str, after: str) -> bool:
    """Whether Markdown takes stars at both ends for bold: by CommonMark they must not stand between a letter and a mark."""
    return (
        bool(before.strip() or after.strip())
        and words[:1].isalnum()
        and words[-1:].isalnum()
        and not (before[-1:].isalnum() or after[:1].isalnum())
    )


def _tellers(report: Report, words: Words, answer: Answer | None = None) -> str:
    """The accounts of words, with a link to the words where they have an address; then the others of the answer."""
    told = told_by((report.witness(place.span.document), aside_of(place.claim)) for place in words.places)
    shown = [
        (f"[{escaped(witness.name)}]({_address(link)})" if (link := witness.link(words.text)) else escaped(witness.name))
        + (f" ({escaped(aside)})" if aside else "")
        for witness, aside in told
    ]
    names = {witness.name for witness, _ in told}
    return ", ".join([*shown, *(escaped(name) for name in (answer.accounts if answer else ()) if name not in names)])


def _names(answer: Answer) -> str:
    return ", ".join(escaped(name) for name in answer.accounts)


def _address(url: str) -> str:
    return _IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), url)
