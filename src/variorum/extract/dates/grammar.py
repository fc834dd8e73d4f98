"""The shapes of time expressions in English: one rule a shape, the longest match wins.

A rule is a pattern and the function of `meaning` that reads it. Patterns have no unbounded repeats
inside one another, so that a match takes time linear in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.extract.dates import lengths, meaning, periods
from variorum.extract.dates.words import (
    CLOCK,
    DAY,
    DAY_NAMED,
    MONTH,
    MONTHS,
    NUMBER,
    PART,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    ZONE,
    compiled,
    year_number,
)

Reader = Callable[[meaning.Words, meaning.Anchor], meaning.Meaning | None]


Parts = frozenset[str]


class Rule(NamedTuple):
    """A shape: its name, what a text must hold of each of `needs` to be searched at all, its pattern, and what reads its meaning."""

    name: str
    needs: tuple[Parts, ...]
    pattern: re.Pattern[str]
    reads: Reader


class Found(NamedTuple):
    """Words that fit a rule: `text[start:end]`."""

    start: int
    end: int
    rule: Rule
    words: meaning.Words


_EDGE = (
    r"(?:(?P<edge>(?i:early|earlier|late|later|mid|(?:[Tt]he )?(?:very )?(?:beginning|start|middle|end|close|turn) of"
    r"|(?:[Tt]he )?(?:early|latter) part of))(?:\s|-)(?:(?:in|on) )?)?"
)
_EDGE_AFTER_THE = r"(?:(?:[Tt]he )?(?P<edge>(?i:early|late|mid|beginning of the|start of the|middle of the|end of the))(?:\s|-)|the )?"
_ABOUT = r"(?:(?P<about>(?i:about|around|nearly|almost|more than|less than|over|under|some|roughly|approximately|at least|up to)) )?"
_EDGE_OF_YEAR = r"(?P<edge>(?i:the (?:end|close|start|beginning|middle|rest|remainder) of|(?:early|earlier|late|later) in)) "
_TIMES = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|a few"
_EDGE_OF_DAY = r"(?:(?P<edge>(?i:early|late|mid))(?:\s|-)(?:(?:in|on) )?)?"
_WHICH_DAY = (
    r"(?:(?:[Tt]he )?(?P<which>(?i:last|next|this past|this coming|this|previous|following|same|coming"
    r"|(?:every|each)(?: (?:other|second))?)) )?"
)
_YEARWORD = r"(?P<yearword>(?i:last|this|next|that|that same|the same) (?i:year))"
_YEAR_AGO = r"(?P<before>(?:comparable )?(?i:year-(?:ago|earlier)))"
_YEAR_BEHIND = r"(?:(?:fiscal )?(?P<year2>(?:19|20)\d\d)|(?P<yearword2>(?i:last|this|next|the) (?i:year)))"
_ORDINAL = r"(?P<nth>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))"
_HOLIDAY = (
    r"(?P<holiday>New Year[’']s (?:Day|Eve)|Martin Luther King(?:,? Jr\.?)?(?: Day)|Valentine[’']s Day|Presidents[’']? Day"
    r"|St\. Patrick[’']s Day|Good Friday|Easter(?: Sunday| Monday)?|Memorial Day|Independence Day|Fourth of July|Labou?r Day|Columbus Day"
    r"|Palm Sunday|Ash Wednesday|Bastille Day|Juneteenth|Canada Day|Anzac Day|Remembrance Day|Black Friday|Cyber Monday|Mother[’']s Day"
    r"|Halloween|Election Day|Veterans[’']? Day|Thanksgiving(?: Day)?|Christmas(?: Eve| Day)?|Boxing Day)"
)
_VAGUE = (
    r"(?:(?P<present>(?i:(?:right )?now|currently|current|at present|nowadays|these days|at the moment))"
    r"|(?P<past>(?i:(?:more |most )?recently|(?:more |most )?recent(?: (?:years|months|weeks|days|decades|quarters))?"
    r"|(?<=\bin\s)the past(?! \w+ (?:years|months|weeks|days))))"
    r"|(?P<future>(?i:soon|(?:[Tt]he )?(?:coming|future) (?:years|months|weeks|days|quarters)"
    r"|(?:[Tt]he )?(?:near |foreseeable |not too distant |distant )?future|the (?:near|short|long) term)))"
)
_DECADE = r"(?P<decade>1[4-9]\d|20\d)0[’']?s|[’'](?P<tens>[1-9])0s"
_NAMED_DECADE = r"(?P<named_decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"
_CENTURY = r"(?P<nth>\d\d?(?:st|nd|rd|th)|(?i:sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))"
_ONE_WHICH = r"(?P<which>(?i:last|this past|this coming|this|that same|that|same|next|coming|current|previous|preceding|following))"
_MANY_WHICH = r"(?P<which>(?i:past|last|next|first|coming|latest|following|previous|final|preceding))"
_SEASON_WHICH = r"(?P<which>(?i:last|next|this past|this coming|this|coming|every|each))"
_DAY_WORD = r"(?P<deictic>(?i:today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow))"
_WEEKDAYS = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<plural>s)"
_ENDED = r"(?= (?:that )?(?:ended|ending|ends)"
_DOTTED = r"(?<=\bat\s)(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=[.,;]?(?:\s(?:on|this|and|when|after|to)\b|[.;,]?$|[,;]))"


# Parts of words, small, one of which stands wherever a rule can match; every figure is written 0. Looking for them is
# far quicker than to search for the rule.
_FIGURE = frozenset("0")
_FOUR = frozenset(("0000", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand"))
_DAYS_NAMED = frozenset(("0", *DAY_NAMED))
_MONTHS = frozenset(name[:3] for name in MONTHS)
_WEEKDAYS_NAMED = frozenset(name[:3] for name in WEEKDAYS)
_HOURS = frozenset(("0:00", "a.m", "p.m", "am", "pm", "noon", "midday", "midnight"))
_DAYS = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_PARTS = frozenset(PARTS_OF_DAY)
_UNITS = frozenset(UNITS)
_MANY = frozenset(f"{unit}s" for unit in UNITS)
_WAYS = frozenset(("ago", "earlier", "later", "now", "today", "hence"))
_WHICH = frozenset("past last next first coming latest following previous final preceding prior opening closing dying".split())
_ONE = frozenset("last this that same next coming current previous preceding following".split())
_SEASONS = frozenset(SEASONS)
_QUARTERS = frozenset(("quarter", "period"))
_DECADES = frozenset(("0s", "0's", "0’s", "ties"))
_HOLIDAYS = frozenset(
    "palm ash bastille juneteenth canada anzac remembrance black cyber mother "
    "year martin valentine presidents patrick good easter memorial independence july labo columbus halloween election veterans "
    "thanksgiving christmas boxing".split()
)
_VAGUE_WORDS = frozenset("now current present days moment recent past soon coming future term".split())


def _words(*parts: str) -> Parts:
    return frozenset(parts)


def _rule(name: str, needs: tuple[Parts, ...], pattern: str, reads: Reader) -> Rule:
    return Rule(name, needs, compiled(pattern), reads)


RULES: tuple[Rule, ...] = (
    _rule("iso", (_words("0000-00-00"),), r"(?P<year>\d{4})-(?P<mon>\d\d)-(?P<dd>\d\d)", meaning.numeric_day),
    _rule("slashed", (_words("0/0"),), r"(?P<mon>\d{1,2})(?P<slash>/)(?P<dd>\d{1,2})/(?P<year>\d{4}|\d\d)(?!/)", meaning.numeric_day),
    _rule(
        "month-day",
        (_DAYS_NAMED, _MONTHS),
        rf"(?:{WEEKDAY},? )?(?:(?P<edge>(?i:early|late)) (?:on )?)?"
        rf"(?:(?P<which>(?i:last|next|this)) )?{MONTH} {DAY}(?:,? {YEAR})?",
        meaning.calendar_day,
    ),
    _rule("day-month", (_DAYS_NAMED, _MONTHS), rf"(?:{WEEKDAY},? )?(?:[Tt]he )?{DAY}(?: of)? {MONTH}(?:,? {YEAR})?", meaning.calendar_day),
    _rule(
        "month",
        (_MONTHS,),
        rf"{_EDGE}(?:(?P<which>(?i:last|next|this past|this coming|this|each|every)) )?{MONTH}"
        rf"(?:,? (?:of )?(?:{YEAR}|{_YEARWORD}))?",
        meaning.month,
    ),
    _rule(
        "a-weekday", (_WEEKDAYS_NAMED,), rf"(?<=\ba\s){WEEKDAY}(?: {PART})?(?=[.,;]|\s(?:in|when|that|and|or|but)\b|$)", meaning.any_weekday
    ),
    _rule(
        "weekday",
        (_WEEKDAYS_NAMED,),
        rf"{_EDGE_OF_DAY}{_WHICH_DAY}{WEEKDAY}(?: (?:(?P<edge2>(?i:early|late)) )?{PART}(?P<plural>s)?)?",
        meaning.weekday,
    ),
    _rule(
        "nth-weekday",
        (_WEEKDAYS_NAMED, _MONTHS),
        rf"(?:[Tt]he )?(?P<nth>(?i:first|second|third|fourth|last)) {WEEKDAY} (?:of|in) {MONTH}(?:,? {YEAR})?",
        meaning.nth_weekday_of,
    ),
    _rule(
        "weekday-beyond",
        (_WEEKDAYS_NAMED, _words("last", "next")),
        rf"(?:[Tt]he )?{WEEKDAY} (?P<beyond>(?i:before last|after next))",
        meaning.weekday,
    ),
    _rule(
        "weeks-from-weekday",
        (_words("week"), _WEEKDAYS_NAMED | _DAYS),
        rf"{NUMBER} (?i:weeks?) from (?:{WEEKDAY}|(?P<deictic>(?i:tomorrow|yesterday)))",
        meaning.weekday_beyond,
    ),
    _rule("weekdays", (_WEEKDAYS_NAMED,), rf"{_WEEKDAYS}(?: {PART}s?)?", meaning.weekday),
    _rule("clock-day", (_HOURS, _MONTHS), rf"{CLOCK}{ZONE},? {MONTH} {DAY}(?:,? {YEAR})?", meaning.calendar_day),
    _rule("clock-weekday", (_HOURS, _WEEKDAYS_NAMED), rf"{CLOCK}{ZONE},? {WEEKDAY}", meaning.weekday),
    _rule("clock-deictic", (_HOURS, _DAYS), rf"{CLOCK}{ZONE} (?P<deictic>(?i:today|yesterday|tomorrow))", meaning.deictic),
    _rule("clock", (_HOURS,), rf"{CLOCK}{ZONE}", meaning.clock),
    _rule("dotted-clock", (_words("0.00"),), _DOTTED, meaning.dotted_clock),
    _rule("deictic", (_DAYS,), rf"{_EDGE}{_DAY_WORD}(?: {PART})?", meaning.deictic),
    _rule("deictic-part", (_PARTS,), rf"{_EDGE}(?P<deictic>(?i:this|last|that)) {PART}", meaning.deictic),
    _rule("anaphoric-part", (_PARTS,), rf"(?:[Tt]he )?{_EDGE}(?P<deictic>(?i:previous|next|following|same)) {PART}", meaning.deictic),
    _rule("part", (_PARTS,), rf"(?:[Tt]he )?{_EDGE}(?:crack of )?{PART}", meaning.part_of_day),
    _rule(
        "unit",
        (_ONE, _UNITS),
        rf"{_EDGE}(?P<the>[Tt]he )?{_ONE_WHICH}"
        rf" (?:fiscal )?(?P<unit>(?i:day|week|weekend|month|quarter|year|decade|century))",
        periods.unit_named,
    ),
    _rule(
        "unit-beyond",
        (_UNITS, _words("last", "next")),
        r"(?:[Tt]he )?(?P<unit>(?i:week|weekend|month|quarter|year)) (?P<which>(?i:before last|after next))",
        periods.unit_named,
    ),
    _rule(
        "in-the-unit",
        (_words("earlier", "later"), _UNITS),
        r"(?P<edge>(?i:earlier|later)) in the (?P<unit>(?i:week|month))",
        periods.within,
    ),
    _rule("weekend", (_words("weekend"),), rf"{_EDGE}the (?:long )?(?i:weekend)", periods.weekend),
    _rule(
        "season", (_SEASONS,), rf"(?:[Tt]he )?{_EDGE}(?:{_SEASON_WHICH} )?{SEASON}(?: of)?(?: {YEAR}(?:[-–/]\d\d(?!\d))?)?", periods.season
    ),
    _rule(
        "quarter",
        (_QUARTERS,),
        rf"(?:the (?!\S+-quarter))?{_EDGE}(?:(?:{YEAR}|{_YEARWORD}[’']s|{_YEAR_AGO}) )?"
        rf"(?:fiscal[\s-])?{_ORDINAL}(?:[\s-]fiscal)?[\s-](?i:quarter)"
        rf"(?:,?(?: of| in)? {_YEAR_BEHIND})?",
        periods.quarter,
    ),
    _rule(
        "half",
        (_words("half"),),
        rf"(?:[Tt]he )?(?P<nth>(?i:first|second|last))(?P<halfyear> (?i:half)) of (?:(?:fiscal )?{YEAR}|{_YEARWORD}|the year)",
        periods.quarter,
    ),
    _rule("last-quarter", (_QUARTERS,), rf"(?:[Tt]he )?(?P<nth>(?i:last))[\s-](?i:quarter) of {_YEAR_BEHIND}", periods.quarter),
    _rule("year-quarter", (_FOUR, _QUARTERS), rf"(?:[Tt]he )?{YEAR} (?:quarter|period)", periods.quarter_of_year),
    _rule("nQ", (_words("0q"),), r"(?P<nth>[1-4])Q(?:\s?[’']?(?P<year>(?:19|20)\d\d|\d\d))?", periods.quarter),
    _rule("Qn", (_words("q0"),), r"Q(?P<nth>[1-4])(?:\s(?:of )?(?:fiscal |FY\s?)?[’']?(?P<year>(?:19|20)\d\d|\d\d))?", periods.quarter),
    _rule(
        "the-quarter",
        (_QUARTERS,),
        rf"(?i:the|that) (?:(?P<latest>(?i:latest|most recent)) )?(?i:quarter|period)(?!-)"
        rf"{_ENDED} {MONTH} {DAY}(?:,? {YEAR})?|)",
        periods.the_quarter,
    ),
    _rule(
        "year-before",
        (_words("year"), _words("ago", "earlier")),
        r"(?i:a year (?:ago|earlier)|(?:[Tt]he )?(?:comparable )?year-(?:ago|earlier)"
        r"(?: (?:quarter|period))?)",
        periods.year_before,
    ),
    _rule(
        "ago",
        (_WAYS, _UNITS),
        rf"{_ABOUT}(?:{NUMBER}(?:\s|-))?(?:more |full )?{UNIT}s?(?: or (?:so|two|more))?"
        rf" (?P<way>(?i:ago|earlier|later|from now|from today|hence))(?: {WEEKDAY})?",
        lengths.ago,
    ),
    _rule("past-length", (_WHICH, _UNITS), rf"(?:[Tt]he )?{_MANY_WHICH} {NUMBER} {UNIT}s?", lengths.length),
    _rule("previous-length", (_WHICH, _MANY), rf"the {NUMBER} (?i:previous|preceding|following|prior|past|last) {UNIT}s", lengths.length),
    _rule("past-one", (_words("past"), _UNITS), rf"(?:the|this) (?i:past) (?P<one>){UNIT}", lengths.length),
    _rule(
        "length",
        (_UNITS,),
        rf"{_ABOUT}(?:the (?!\S+-))?{NUMBER}(?:\s|-)(?:(?i:more|straight|consecutive|full|long|additional|extra) )?"
        rf"{UNIT}s?(?P<and_half> and a half)?(?:-long\b)?(?![\s-]+olds?\b)",
        lengths.length,
    ),
    _rule("bare-length", (_MANY,), rf"{UNIT}s(?:-long\b)?", lengths.length),
    _rule(
        "first-days", (_WHICH, _MANY), rf"the (?i:first|opening|last|final|closing|dying) {UNIT}s(?= (?:of|before|after)\b)", lengths.length
    ),
    _rule("weeks-ahead", (_words("ahead", "come"), _MANY), rf"the {UNIT}s (?i:ahead|to come)", lengths.length),
    _rule("long", (_words("long"), _UNITS), rf"(?P<one>){UNIT}(?i:-?long)", lengths.length),
    _rule(
        "year-ended",
        (_words("year"), _MONTHS),
        rf"the (?P<one>)(?:fiscal )?(?P<unit>(?i:year)){_ENDED} {MONTH})",
        lengths.length,
    ),
    _rule(
        "the-year",
        (_words("year"),),
        rf"(?:{_EDGE_OF_YEAR})?the (?:(?:fiscal|calendar) )?(?i:year)(?=[.,;:)]|[’']s\b|\s(?:and|but|as|in|from|of [$£€\d]|because)\b|$)",
        periods.the_year,
    ),
    _rule("full-year", (_words("year"),), r"the (?i:full|whole|entire) (?:fiscal |calendar )?(?i:year)", periods.full_year),
    _rule("year-end", (_words("year"), _words("end")), r"(?:[Tt]he )?(?i:year(?:[\s-]?|[’']s[\s-])end)", periods.year_end),
    _rule(
        "ended-year",
        (_words("year"), _words("latest", "recent")),
        r"(?:its |the )?(?P<which>(?i:latest|most recent)) (?:fiscal )?(?P<unit>(?i:year))",
        periods.unit_named,
    ),
    _rule("year-range", (_FOUR, _words("-", "–")), rf"{YEAR}[-–](?:\d\d|\d{{4}})", meaning.year),
    _rule("year", (_FOUR,), rf"{_EDGE}(?:(?:[Tt]he )?(?i:fiscal year|fiscal|year|calendar) |FY\s?)?{YEAR}", meaning.year),
    _rule("decade", (_DECADES,), rf"{_EDGE_AFTER_THE}(?:{_DECADE}|{_NAMED_DECADE})", meaning.decade),
    _rule("century", (_words("centur"),), rf"{_EDGE_AFTER_THE}{_CENTURY}[\s-](?i:century)", meaning.century),
    _rule(
        "every",
        (_words("every", "each"),),
        rf"(?i:every|each) (?:(?:(?:{NUMBER}|(?P<other>(?i:other|second))) )?{UNIT}s?|{PART})",
        lengths.frequency,
    ),
    _rule(
        "times",
        (_words("once", "twice", "times"), _UNITS),
        rf"(?i:once|twice|(?:{_TIMES}) times) (?i:an?|every|each|per) {UNIT}",
        lengths.frequency,
    ),
    _rule(
        "adverb",
        (_words("ly"),),
        r"(?P<adverb>(?i:hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|yearly|annually))",
        lengths.frequency,
    ),
    _rule("holiday", (_HOLIDAYS,), rf"(?:(?P<which>(?i:last|next|this)) )?{_HOLIDAY}(?:,? {YEAR})?", periods.holiday),
    _rule("vague", (_VAGUE_WORDS,), _VAGUE, lengths.vague),
)

_NEEDS = tuple(dict.fromkeys(need for rule in RULES for need in rule.needs))
_ANY_FIGURE = re.compile(r"\d")


def _met(text: str) -> set[Parts]:
    small = _ANY_FIGURE.sub("0", text.casefold())
    met = set()
    for need in _NEEDS:
        for part in need:
            if part in small:
                met.add(need)
                break
    return met


def expressions(text: str) -> Iterator[Found]:
    """The time expressions of a sentence, in order, none overlapping: the longest, then the first rule."""
    return iter(_expressions(text))


@lru_cache(maxsize=1024)
def _expressions(text: str) -> tuple[Found, ...]:
    met = _met(text)
    found = [
        (match.start(), match.end(), rank)
        for rank, rule in enumerate(RULES)
        if met.issuperset(rule.needs)
        for match in rule.pattern.finditer(text)
        if match.end() > match.start()
    ]
    found.sort(key=lambda one: (one[0] - one[1], one[0], one[2]))
    kept, taken = [], bytearray(len(text))
    for start, end, rank in found:
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, rank))
    read = []
    for start, _, rank in sorted(kept):
        match = RULES[rank].pattern.match(text, start)
        if match is not None:
            read.append(Found(start, match.end(), RULES[rank], _in_figures(match.groupdict())))
    return tuple(_with_days_beside(text, read))


_BESIDE = re.compile(
    rf"(?:,? (?:and|or|to|through) |\s?[-–]\s?)(?P<more>{DAY}(?:,? {YEAR})?)".replace(" ", r"\s{1,2}")
    + r"(?=[.,;:)]|\s(?:in|at|on|when|with|by|as|and|or|but|for|to|of|after|before|[A-Z])|$)"
)


def _with_days_beside(text: str, read: Sequence[Found]) -> Iterator[Found]:
    """With the second day of "April 24 and 25" and "May 3-5"; a year that stands behind it is that of both."""
    reached = 0
    for number, found in enumerate(read):
        if found.start < reached:
            continue
        match = _BESIDE.match(text, found.end) if found.rule.name == "month-day" and not found.words.get("year") else None
        follows = read[number + 1].end if number + 1 < len(read) else len(text)
        if match is None or match.end("more") > follows:
            yield found
            continue
        reached = match.end("more")
        words = _in_figures({**found.words, "year": match["year"]})
        yield found._replace(words=words)
        yield Found(match.start("more"), match.end("more"), found.rule._replace(name="day-beside"), {**words, "day": match["day"]})


def _in_figures(found: meaning.Words) -> meaning.Words:
    """The words with a spelled year in figures."""
    year = found.get("year")
    return {**found, "year": str(year_number(year))} if year and not year.isdigit() else found
