"""The brief on a terminal: question, answers, the words they rest on, and the sentence that explains.

It is laid out with indents and blank lines alone, so that it reads the same in a pipe; colour only adds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.brief import Answer, Brief, Line, Section, Words, aside_of, brief, number_of, span_of_dates, told_by
from variorum.export.page import Page, Part
from variorum.text import plain, shorten
from variorum.types import Dossier, Finding

WIDEST = 110  # a longer line is hard to read
SHORT_ID = 8
_LONGEST_WORDS = 320
_LONGEST_VALUE = 28
_LONGEST_PASSAGE = 120  # of words that stand in two accounts alike; how much of them, the line above tells
_EMPTY = {"disputed": "No two accounts were found to contradict each other.", "agreed": "Nothing was found that two accounts say alike."}
_COLOURS = {"disputed": "bold red", "compatible": "bold yellow", "agreed": "bold green"}


class Text:
    """The exporter "text". `width` counts terminal cells; `more` is the option that shows what was cut."""

    def __init__(self, *, width: int = 80, colour: bool = False, everything: bool = False, more: str = "--all") -> None:
        self.width = min(width, WIDEST)
        self.colour = colour
        self.everything = everything
        self.more = more

    def export(self, dossier: Dossier) -> str:
        """The brief, wrapped at the width."""
        page = Page(self.width, colour=self.colour)
        told = brief(dossier, everything=self.everything)
        _head(page, told)
        for section in told.sections:
            _section(page, section, whole=self.everything, option=self.more)
        if told.more:
            page.blank()
            page.say((f"{self.more} shows every line that is left out; --explain and the id of a finding show how it came about.", "dim"))
        return page.text()


# ---- the head -----------------------------------------------------------------------------------


def _head(page: Page, told: Brief) -> None:
    page.rule(told.title)
    page.say(" · ".join(told.measure))
    if told.lead:
        page.blank()
        _lead(page, told, told.lead)
    page.blank()
    column = min(24, max((len(plain(account.label)) for account in told.accounts), default=0)) + 2
    for account in told.accounts:
        document = account.document
        about = " · ".join(part for part in (document.title, span_of_dates(document.published, None)) if part)
        page.say((about, "dim"), head=(account.label, "bold cyan"), indent=2, hang=2 + column)


def _lead(page: Page, told: Brief, line: Line) -> None:
    """Who says what leads; its words as well, where the title has others."""
    answer = line.answers[0]
    if not told.titled_by_lead:
        words(page, answer.words[0], indent=2)
    if line.finding and len(told.accounts) > 1:
        whose = f" The words are from {answer.words[0].places[0].account}." if told.titled_by_lead else ""
        page.say((f"{told.told}.{whose}", "dim"))


# ---- the sections -------------------------------------------------------------------------------


def _section(page: Page, section: Section, *, whole: bool, option: str) -> None:
    empty = _EMPTY.get(section.name)
    if not section.count and not empty:
        return
    page.blank()
    count = f" · {section.count}" if section.count else ""
    page.rule(section.title + count, _COLOURS.get(section.name, "bold"))
    if not section.lines and empty:
        page.say(empty)
    before = None
    for line in section.lines:
        _LINES.get(section.name, _compared)(page, line, line.text == before, whole)
        before = line.text
    if section.more:
        page.blank()
        page.say((f"… and {section.more} more: {option}" if section.lines else f"{number_of(section.more, 'line')}: {option}", "dim"))


def _compared(page: Page, line: Line, _: bool, whole: bool) -> None:
    page.blank()
    _question(page, line, whole)
    if line.finding and line.finding.explanation and line.finding.status != "corroborated":
        page.say("→ ", line.finding.explanation, *_reason(line.finding), indent=2, hang=4)


def _alone(page: Page, line: Line, _: bool, whole: bool) -> None:
    _question(page, line, whole)


def _question(page: Page, line: Line, whole: bool) -> None:
    """The question over its answers; a question that only repeats the words gives way to them."""
    if line.echo:
        [given] = line.answers
        words(page, given.words[0], indent=0, whole=whole, tail=_id(line.finding))
        _wordings(page, replace(given, value="", words=given.words[1:]), indent=4, whole=whole, shown=given.words[0])
    else:
        page.say((line.text, "bold"), *_id(line.finding), hang=2)
        answers(page, line.answers, whole=whole)
        for one in line.around:
            page.say((f"in {one.places[0].account}: “{plain(one.text)}”", "dim"), indent=4, hang=6)


def _quoted(page: Page, line: Line, repeated: bool, whole: bool) -> None:
    if not repeated:
        page.blank()
        page.say((line.text, "bold"))
    for given in line.answers:
        _wordings(page, given, indent=4, whole=whole, speaker=line.text)
    if line.finding and len(line.answers) > 1 and line.finding.explanation and line.finding.status != "single-source":
        page.say("→ ", line.finding.explanation, *_id(line.finding), indent=4, hang=6)


def _told(page: Page, line: Line, _: bool, whole: bool) -> None:
    page.say(line.text, hang=2)
    for given in line.answers:
        first = tuple(replace(one, text=one.text if whole else shorten(one.text, _LONGEST_PASSAGE)) for one in given.words)
        _wordings(page, replace(given, words=first), indent=4, whole=whole)


_LINES = {"people": _alone, "alone": _alone, "quotes": _quoted, "lineage": _told, "notes": _told}


# ---- answers and words --------------------------------------------------------------------------


def answers(page: Page, given: Sequence[Answer], *, whole: bool = True) -> None:
    """Readings: each value in a column of its own, with its words beside it; a dot for each where a value is too long for that."""
    values = [one.value for one in given] if _values_help(given) else [""] * len(given)
    if any(len(value) > _LONGEST_VALUE for value in values):
        for value, one in zip(values, given, strict=True):
            if value.casefold() not in {_folded(words.text) for words in one.words}:
                page.say(value, indent=4, hang=6, head="•")
                _wordings(page, one, indent=4, hang=6, head=" ", whole=whole)
            else:
                _wordings(page, one, indent=4, hang=6, head="•", whole=whole)
        return
    column = max((len(plain(value)) + 2 for value in values if value), default=0)
    for value, one in zip(values, given, strict=True):
        if column:
            _wordings(page, one, indent=4, hang=4 + column, head=value or " ", whole=whole)
        else:
            _wordings(page, one, indent=4, whole=whole)


def _values_help(given: Sequence[Answer]) -> bool:
    """Whether values tell more than the words: they set apart several readings of several wordings. One answer is told by its words."""
    return len(given) > 1 and any(len(one.words) > 1 or one.value.casefold() != _folded(words.text) for one in given for words in one.words)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _wordings(
    page: Page,
    given: Answer,
    *,
    indent: int,
    whole: bool,
    hang: int | None = None,
    head: str = "",
    speaker: str = "",
    shown: Words | None = None,
) -> None:
    """The wordings of an answer; `shown` is one of them that stands above already."""
    for one in given.words:
        words(page, one, indent=indent, hang=hang, head=head, whole=whole, speaker=speaker)
        head = " " if head else ""
    if given.more:
        seen = {place.account for one in (*given.words, *([shown] if shown else [])) for place in one.places}
        others = [account for account in given.accounts if account not in seen]
        also = f"; also {', '.join(others)}" if others else ""
        page.say((f"and {number_of(given.more, 'more wording')}{also}", "dim"), indent=hang or indent, hang=(hang or indent) + 2)


def words(
    page: Page,
    given: Words,
    *,
    indent: int,
    hang: int | None = None,
    head: str = "",
    whole: bool = True,
    speaker: str = "",
    tail: tuple[Part, ...] = (),
) -> None:
    """Words in quotation marks, then the accounts in which they stand, and whom they have them from unless that is the `speaker`."""
    text = plain(given.text)
    by: list[Part] = ["“" + (text if whole else shorten(text, _LONGEST_WORDS)) + "” —\u00a0"]
    told = told_by((place.account, aside_of(place.claim, speaker)) for place in given.places)
    same = len(told) > 1 and len({aside for _, aside in told}) == 1 and told[0][1]  # said once, not behind each account
    for number, (account, aside) in enumerate(told):
        by.extend((", " if number else "", (account, "cyan"), f" ({aside})" if aside and not same else ""))
    by.append(f" (each {same})" if same else "")
    page.say(*by, *tail, indent=indent, hang=hang if hang is not None else indent + 1, head=head)


def _id(finding: Finding | None) -> tuple[Part, ...]:
    return ((f" ·\u00a0{finding.id[:SHORT_ID]}", "dim"),) if finding else ()


def _reason(finding: Finding) -> tuple[Part, ...]:
    return ((f" ({finding.reason})", "dim"),) if finding.reason else ()
