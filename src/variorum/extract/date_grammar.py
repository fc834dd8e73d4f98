"""The shapes of time expressions in English: one rule a shape, the longest match wins.

A rule is a pattern and the function of `date_meaning` that reads it. Patterns have no unbounded repeats
inside one another, so that a match takes time linear in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from variorum.extract import date_lengths as lengths
from variorum.extract import date_meaning as meaning
from variorum.extract import date_periods as periods
from variorum.extract.date_words import CLOCK, DAY, MONTH, NUMBER, PART, SEASON, UNIT, WEEKDAY, YEAR, ZONE, compiled

Reader = Callable[[meaning.Words, meaning.Anchor], meaning.Meaning | None]


class Rule(NamedTuple):
    """A shape: its name, its pattern, and what reads its meaning."""

    name: str
    pattern: re.Pattern[str]
    reads: Reader


class Found(NamedTuple):
    """Words that fit a rule: `text[start:end]`."""

    start: int
    end: int
    rule: Rule
    words: meaning.Words


_EDGE = (
    r"(?:(?P<edge>(?i:early|earlier|late|later|mid|(?:the )?(?:very )?(?:beginning|start|middle|end|close|turn) of"
    r"|(?:the )?(?:early|latter) part of))(?:\s|-)(?:(?:in|on) )?)?"
)
_EDGE_AFTER_THE = r"(?:(?:the )?(?P<edge>(?i:early|late|mid|beginning of the|start of the|middle of the|end of the))(?:\s|-)|the )?"
_ABOUT = (
    r"(?:(?P<about>(?i:about|around|nearly|almost|more than|less than|over|under|some|roughly|approximately|at least|up to"
    r"|just|only|exactly)) )?"
)
_WHICH_DAY = r"(?:(?:the )?(?P<which>(?i:last|next|this past|this coming|this|previous|following|same|coming|every|each)) )?"
_YEARWORD = r"(?P<yearword>(?i:last|this|next) (?i:year))"
_YEAR_AGO = r"(?P<before>(?:comparable )?(?i:year-(?:ago|earlier)))"
_YEAR_BEHIND = r"(?:(?:fiscal )?(?P<year2>(?:19|20)\d\d)|(?P<yearword2>(?i:last|this|next|the) (?i:year)))"
_ORDINAL = r"(?P<nth>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))"
_HOLIDAY = (
    r"(?P<holiday>New Year[’']s (?:Day|Eve)|Martin Luther King(?:,? Jr\.?)?(?: Day)|Valentine[’']s Day|Presidents[’']? Day"
    r"|St\. Patrick[’']s Day|Good Friday|Easter(?: Sunday)?|Memorial Day|Independence Day|Fourth of July|Labou?r Day|Columbus Day"
    r"|Halloween|Veterans[’']? Day|Thanksgiving(?: Day)?|Christmas(?: Eve| Day)?|Boxing Day)"
)
_VAGUE = (
    r"(?:(?P<present>(?i:(?:right )?now|currently|current|at present|nowadays|these days|at the moment))"
    r"|(?P<past>(?i:(?:more |most )?recently|(?:more |most )?recent(?: (?:years|months|weeks|days|decades|quarters))?"
    r"|(?<=\bin\s)the past(?! \w+ (?:years|months|weeks|days))))"
    r"|(?P<future>(?i:soon|(?:the )?(?:coming|future) (?:years|months|weeks|days|quarters)"
    r"|(?:the )?(?:near |foreseeable |not too distant |distant )?future|the (?:near|short|long) term)))"
)
_DECADE = r"(?P<decade>1[4-9]\d|20\d)0[’']?s|[’'](?P<tens>[1-9])0s"
_NAMED_DECADE = r"(?P<named_decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"
_CENTURY = r"(?P<nth>\d\d?(?:st|nd|rd|th)|(?i:sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))"
_ONE_WHICH = r"(?P<which>(?i:last|this past|this coming|this|that same|that|same|next|coming|current|previous|preceding|following))"
_MANY_WHICH = r"(?P<which>(?i:past|last|next|first|coming|latest|following|previous|final|preceding))"
_SEASON_WHICH = r"(?P<which>(?i:last|next|this past|this coming|this|coming))"
_DAY_WORD = r"(?P<deictic>(?i:today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow))"
_WEEKDAYS = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<plural>s)"
_DOTTED = r"(?<=\bat\s)(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=[.,;]?(?:\s(?:on|this|and|when|after|to)\b|[.;,]?$|[,;]))"


def _rule(name: str, pattern: str, reads: Reader) -> Rule:
    return Rule(name, compiled(pattern), reads)


RULES: tuple[Rule, ...] = (
    _rule("iso", r"(?P<year>\d{4})-(?P<mon>\d\d)-(?P<dd>\d\d)", meaning.numeric_day),
    _rule("slashed", r"(?P<mon>\d{1,2})(?P<slash>/)(?P<dd>\d{1,2})/(?P<year>\d{4}|\d\d)(?!/)", meaning.numeric_day),
    _rule(
        "month-day",
        rf"(?:{WEEKDAY},? )?(?:(?P<edge>(?i:early|late)) (?:on )?)?"
        rf"(?:(?P<which>(?i:last|next|this)) )?{MONTH} {DAY}(?:,? {YEAR})?",
        meaning.calendar_day,
    ),
    _rule("day-month", rf"(?:{WEEKDAY},? )?(?:the )?{DAY}(?: of)? {MONTH}(?:,? {YEAR})?", meaning.calendar_day),
    _rule(
        "month",
        rf"{_EDGE}(?:(?P<which>(?i:last|next|this past|this coming|this|each|every)) )?{MONTH}"
        rf"(?:,? (?:of )?(?:{YEAR}|{_YEARWORD}))?",
        meaning.month,
    ),
    _rule("weekday", rf"{_EDGE}{_WHICH_DAY}{WEEKDAY}(?: (?:(?P<edge2>(?i:early|late)) )?{PART})?", meaning.weekday),
    _rule("weekdays", rf"{_WEEKDAYS}(?: {PART})?", meaning.weekday),
    _rule("clock-day", rf"{CLOCK}{ZONE},? {MONTH} {DAY}(?:,? {YEAR})?", meaning.calendar_day),
    _rule("clock-weekday", rf"{CLOCK}{ZONE},? {WEEKDAY}", meaning.weekday),
    _rule("clock-deictic", rf"{CLOCK}{ZONE} (?P<deictic>(?i:today|yesterday|tomorrow))", meaning.deictic),
    _rule("clock", rf"{CLOCK}{ZONE}", meaning.clock),
    _rule("dotted-clock", _DOTTED, meaning.dotted_clock),
    _rule("deictic", rf"{_EDGE}{_DAY_WORD}(?: {PART})?", meaning.deictic),
    _rule("deictic-part", rf"{_EDGE}(?P<deictic>(?i:this|last|that)) {PART}", meaning.deictic),
    _rule("part", rf"(?:the )?{_EDGE}(?:crack of )?{PART}", meaning.part_of_day),
    _rule(
        "unit",
        rf"{_EDGE}(?:the )?{_ONE_WHICH}"
        rf" (?:fiscal )?(?P<unit>(?i:day|week|weekend|month|quarter|year|decade|century))",
        periods.unit_named,
    ),
    _rule("weekend", rf"{_EDGE}the (?:long )?(?i:weekend)", periods.weekend),
    _rule("season", rf"(?:the )?{_EDGE}(?:{_SEASON_WHICH} )?{SEASON}(?: of)?(?: {YEAR})?", periods.season),
    _rule(
        "quarter",
        rf"(?:the |its |their )?{_EDGE}(?:(?:{YEAR}|{_YEARWORD}[’']s|{_YEAR_AGO}) )?"
        rf"(?:fiscal[\s-])?{_ORDINAL}(?:[\s-]fiscal)?[\s-](?i:quarter)"
        rf"(?:,?(?: of| in)? {_YEAR_BEHIND})?",
        periods.quarter,
    ),
    _rule(
        "half",
        rf"(?:the )?(?P<nth>(?i:first|second|last))(?P<halfyear> (?i:half)) of (?:(?:fiscal )?{YEAR}|{_YEARWORD}|the year)",
        periods.quarter,
    ),
    _rule("year-quarter", rf"(?:the )?{YEAR} (?:quarter|period)", periods.quarter_of_year),
    _rule("nQ", r"(?P<nth>[1-4])Q(?:\s?[’']?(?P<year>(?:19|20)\d\d|\d\d))?", periods.quarter),
    _rule("Qn", r"Q(?P<nth>[1-4])(?:\s[’']?(?P<year>(?:19|20)\d\d|\d\d))?", periods.quarter),
    _rule("the-quarter", r"(?i:the|that) (?:(?P<latest>(?i:latest|most recent)) )?(?i:quarter|period)", periods.the_quarter),
    _rule(
        "year-before",
        r"(?i:a year (?:ago|earlier)|(?:the )?(?:comparable )?year-(?:ago|earlier)"
        r"(?: (?:quarter|period))?)",
        periods.year_before,
    ),
    _rule(
        "ago",
        rf"{_ABOUT}(?:{NUMBER}(?:\s|-))?(?:more |full )?{UNIT}s?(?: or (?:so|two|more))?"
        rf" (?P<way>(?i:ago|earlier|later|from now|from today|hence))(?: {WEEKDAY})?",
        lengths.ago,
    ),
    _rule("past-length", rf"(?:the )?{_MANY_WHICH} {NUMBER} {UNIT}s?", lengths.length),
    _rule("previous-length", rf"the {NUMBER} (?i:previous|preceding|following|prior|past|last) {UNIT}s", lengths.length),
    _rule("past-one", rf"(?:the|this) (?i:past) (?P<one>){UNIT}", lengths.length),
    _rule(
        "length",
        rf"{_ABOUT}(?:the )?{NUMBER}(?:\s|-)(?:(?i:more|straight|consecutive|full|long) )?"
        rf"{UNIT}s?(?:-long\b)?(?![\s-]+olds?\b)",
        lengths.length,
    ),
    _rule("bare-length", rf"{UNIT}s(?:-long\b)?", lengths.length),
    _rule("year-range", rf"{YEAR}[-–](?:\d\d|\d{{4}})", meaning.year),
    _rule("year", rf"{_EDGE}(?:(?:the )?(?i:fiscal year|fiscal|year|calendar) )?{YEAR}", meaning.year),
    _rule("decade", rf"{_EDGE_AFTER_THE}(?:{_DECADE}|{_NAMED_DECADE})", meaning.decade),
    _rule("century", rf"{_EDGE_AFTER_THE}{_CENTURY}[\s-](?i:century)", meaning.century),
    _rule("every", rf"(?i:every|each) (?:(?:{NUMBER} )?{UNIT}s?|{PART})", lengths.frequency),
    _rule("adverb", r"(?P<adverb>(?i:hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|yearly|annually))", lengths.frequency),
    _rule("holiday", rf"(?:(?P<which>(?i:last|next|this)) )?{_HOLIDAY}(?:,? {YEAR})?", periods.holiday),
    _rule("vague", _VAGUE, lengths.vague),
)

_TRIGGER = re.compile(
    r"\d|day|week|month|quarter|year|decade|centur|morn|noon|night|even|dawn|dusk|dayb|today|morrow|fall|spring|summer|winter|autumn|hour|minute|second"
    r"|now|recent|curren|soon|future|past|previous|formerly|present|moment|ties\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ly\b|Easter|Christmas"
    r"|Thanksg|Hallow|term|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z]{3}",
    re.IGNORECASE,
)


def expressions(text: str) -> Iterator[Found]:
    """The time expressions of a sentence, in order, none overlapping: the longest, then the first rule."""
    if not _TRIGGER.search(text):
        return
    found = [
        (match.start(), match.end(), rank)
        for rank, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
        if match.end() > match.start()
    ]
    found.sort(key=lambda one: (one[0] - one[1], one[0], one[2]))
    kept: list[tuple[int, int, int]] = []
    for start, end, rank in found:
        if all(end <= low or high <= start for low, high, _ in kept):
            kept.append((start, end, rank))
    for start, _, rank in sorted(kept):
        match = RULES[rank].pattern.match(text, start)
        if match is not None:
            yield Found(start, match.end(), RULES[rank], match.groupdict())
