"""Dates and times: "29 December 2017", "late Thursday", "three days ago", "the fourth quarter", "the past seven years".

A relative expression hangs from the day the account was written, as its source gave it, and from the tense of the
verb beside it. Where that day is not known the expression stays unresolved: nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, cast

from variorum.extract import syntax
from variorum.extract.dates.about import Tie, about, tie, whole
from variorum.extract.dates.checks import is_time
from variorum.extract.dates.deed import deed
from variorum.extract.dates.grammar import Found, expressions
from variorum.extract.dates.meaning import Anchor, Meaning
from variorum.extract.dates.periods import TERMS
from variorum.extract.dates.tense import direction
from variorum.extract.posts import signer
from variorum.extract.stance.modality import stance
from variorum.types import Claim, Document, Sentence, Span
from variorum.values.dates.calendar import Stretch, first_day, moved, narrowed, stretch, unit_of
from variorum.values.dates.record import Date

MADE_BY = "dates/1"
_CLOCK_RULES = ("clock", "dotted-clock")
_DAY_RULES = frozenset({*_CLOCK_RULES, "part"})  # these take their day from the words around them
_YEARS = range(1000, 3000)
_DAY = len("2000-01-01")
_NEAR = 8  # paragraphs from which the day of an hour may be taken
_MEMORY = 12  # values that an anaphor ("that day", "a year earlier") can reach back over


class Expression(NamedTuple):
    """One time expression of a document, with what it means; tokens first..last (half-open) of the sentence."""

    span: Span
    sentence: Sentence
    first: int
    last: int
    meaning: Meaning
    rule: str
    hour: int | None = None  # where the hour begins, if its day stands before it


def times(document: Document, sentences: Sequence[Sentence]) -> list[Expression]:
    """Every time expression, the vague ("now") and the lengths of time included, in order of the text."""
    written = _written(document)
    said: list[_Said] = []
    return [expression for sentence in sentences for expression in _in_sentence(sentence, written, said)]


def dates(document: Document, sentences: Sequence[Sentence]) -> list[Claim]:
    """What the document says of when: one claim for each expression that has, or could be given, a place in time."""
    claims = [_claim(expression, document) for expression in _joined(times(document, sentences)) if _worth_claiming(expression)]
    done = [_done(claim) for claim in claims]
    told = Counter(done)
    return [
        replace(claim, value=replace(cast(Date, claim.value), several=True)) if told[one] > 1 else claim
        for claim, one in zip(claims, done, strict=True)
    ]


def _done(claim: Claim) -> tuple[object, ...]:
    """The sentence, and what its date is the date of; where that is not told, no other date has the same."""
    value = cast(Date, claim.value)
    return claim.sentence, value.act, value.acts, value.who, None if value.acts else claim.span


def _written(document: Document) -> date | None:
    try:
        written = date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None
    return written if written.year in _YEARS else None  # any other is a slip of the source


# ---- reading a sentence -------------------------------------------------------------------------


class _Said(NamedTuple):
    value: str
    paragraph: int


class _Kept(NamedTuple):
    found: Found
    first: int
    last: int


def _in_sentence(sentence: Sentence, written: date | None, said: list[_Said]) -> Iterator[Expression]:
    kept = [_Kept(found, *place) for found in expressions(sentence.text) if (place := _tokens(sentence, found))]
    kept = [one for one in kept if is_time(sentence, *one)]
    # A time of day waits until the days of its sentence are known.
    meanings: dict[int, Meaning] = {}
    for number in sorted(range(len(kept)), key=lambda number: (kept[number].found.rule.name in _DAY_RULES, number)):
        found, first, last = kept[number]
        day = _day_beside(number, meanings, said, sentence.paragraph) if found.rule.name in _DAY_RULES else None
        anchor = Anchor(written, direction(sentence, first, last), tuple(one.value for one in said[-_MEMORY:]), day)
        meaning = found.rule.reads(found.words, anchor)
        if meaning is not None:
            meanings[number] = meaning
            begins = first_day(meaning.value)
            if meaning.value and ((begins and begins.year in _YEARS and found.rule.name != "year-before") or meaning.value in TERMS):
                said.append(_Said(meaning.value, sentence.paragraph))
    for number in sorted(meanings):
        found, first, last = kept[number]
        span = Span(sentence.document, sentence.start + found.start, sentence.start + found.end)
        yield Expression(span, sentence, first, last, meanings[number], found.rule.name)


def _tokens(sentence: Sentence, found: Found) -> tuple[int, int] | None:
    inside = [number for number, token in enumerate(sentence.tokens) if token.start < found.end and found.start < token.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _day_beside(number: int, meanings: dict[int, Meaning], said: Sequence[_Said], paragraph: int) -> str | None:
    """The day of the sentence that stands nearest, or the last one spoken of, if not too long before."""
    days = [(abs(other - number), other) for other in meanings if unit_of(meanings[other].value) == "day"]
    if days:
        return (meanings[min(days)[1]].value or "")[:10]
    last = next((one for one in reversed(said) if unit_of(one.value[:_DAY]) == "day"), None)
    return last.value[:_DAY] if last is not None and paragraph - last.paragraph <= _NEAR else None


# ---- claims -------------------------------------------------------------------------------------

_RELATION = re.compile(
    r"\b(since|until|till|by|before|after|from|through|as of|no later than|(?:just|shortly|soon|right|minutes|moments) (?:before|after)"
    r"|around|about|approximately|roughly|nearly|almost|circa)\s(?:the\s)?$",
    re.IGNORECASE,
)
# Not of the event: when the page was made.
_OF_THE_PAGE = re.compile(r"\b(?:updated|published|posted|modified|printed)\s?:\s?$|(?:©|\bcopyright)\s?$", re.IGNORECASE)
_LATER = re.compile(r"\s(?:after|before|ahead of|prior to|into|of)\b", re.IGNORECASE)


def _worth_claiming(expression: Expression) -> bool:
    """Lengths of time are quantities; they are dates where they reach from or to a point in time."""
    meaning, rule = expression.meaning, expression.rule
    before = expression.sentence.text[: expression.span.start - expression.sentence.start]
    if _OF_THE_PAGE.search(before[-16:]):
        return False
    if meaning.vague or rule in ("adverb", "every", "times", "day-beside") or (meaning.value or "").endswith("_REF"):
        return False
    if rule in ("length", "bare-length", "long", "year-ended", "first-days", "weeks-ahead"):
        text, end = expression.sentence.text, expression.span.end - expression.sentence.start
        return bool(re.match(r"\s(?:after|before|ahead of|prior to|into)\b", text[end:]))
    return True


_FROM = re.compile(r"\b(from|between)\s(?:the\s|around\s|about\s)?$", re.IGNORECASE)
_TO = re.compile(r",?\s(?:and\s)?(to|through|until|till|and)\s(?:the\s)?|\s?[–—-]\s?")


def _joined(expressions: Sequence[Expression]) -> Iterator[Expression]:
    """ "from 2007 to 2014" and "between June and July 2016" are one stretch: its value is the ISO 8601 interval.

    "5:30 a.m. on Thursday" is one moment: apart, neither would say when.
    """
    kept: Expression | None = None
    for expression in expressions:
        whole = (_stretch_of(kept, expression) or _moment_of(kept, expression)) if kept is not None else None
        if kept is not None and whole is None:
            yield kept
        kept = whole or expression
    if kept is not None:
        yield kept


def _stretch_of(one: Expression, other: Expression) -> Expression | None:
    text, base = one.sentence.text, one.sentence.start
    between = _TO.fullmatch(text[one.span.end - base : other.span.start - base]) if one.sentence is other.sentence else None
    first, last = one.meaning.value, other.meaning.value
    if between is not None and other.rule == "day-beside":
        return _days_of(one, other, between[1] or "to")
    if between is None or not first or not last or one.meaning.type != other.meaning.type or "/" in first:
        return None
    opening = _FROM.search(text[: one.span.start - base][-24:])
    wanted = {"and": "between", "to": "from", "until": "from", "till": "from"}.get(between[1] or "")
    if wanted and (opening is None or opening[1].lower() != wanted):
        return None
    if re.search(r"\d{4}$", text[other.span.start - base : other.span.end - base]) and not re.search(
        r"\d{4}", text[one.span.start - base : one.span.end - base]
    ):
        first = last[:4] + first[4:]  # the year stands at the end: "between June and July 2016"
    start, end = stretch(first), stretch(last)
    if start is None or end is None or start.start > end.start or start.precision != end.precision:
        return None
    span = Span(one.span.document, one.span.start, other.span.end)
    return Expression(span, one.sentence, one.first, other.last, one.meaning._replace(value=f"{first}/{last}"), "range")


def _days_of(one: Expression, other: Expression, tie: str) -> Expression | None:
    """ "May 3-5" is one stretch, and so is "May 3 and 4"; "May 3 and 9" are two days."""
    first, last = one.meaning.value or "", other.meaning.value or ""
    if first >= last or (tie == "and" and int(last[-2:]) - int(first[-2:]) != 1):
        return None
    span = Span(one.span.document, one.span.start, other.span.end)
    return Expression(span, one.sentence, one.first, other.last, one.meaning._replace(value=f"{first}/{last}"), "range")


_ON_DAY = re.compile(r",?\s(?:(?:early |late )?on\s)?(?:the\s(?:morning|afternoon|evening|night)\sof\s)?")
_AT_HOUR = re.compile(r",?\s(?:(?:just |shortly |soon )?(?:at|around|about|after|before)\s){0,2}")


def _moment_of(one: Expression, other: Expression) -> Expression | None:
    """A time of day and its day, side by side in either order."""
    for hour, day, joint in ((one, other, _ON_DAY), (other, one, _AT_HOUR)):
        if one.sentence is other.sentence and _is_hour(hour) and _is_day(day) and joint.fullmatch(_between(one, other)):
            value, of_day = hour.meaning.value or "", (day.meaning.value or "")[:_DAY]
            if day.meaning.value and unit_of(of_day) == "day":
                value = "/".join(of_day + end[end.index("T") :] for end in value.split("/"))
            span = Span(one.span.document, one.span.start, other.span.end)
            begins = other.span.start if hour is other else None
            return Expression(span, one.sentence, one.first, other.last, hour.meaning._replace(value=value), "moment", begins)
    return None


def _between(one: Expression, other: Expression) -> str:
    base = one.sentence.start
    return one.sentence.text[one.span.end - base : other.span.start - base]


def _is_hour(expression: Expression) -> bool:
    """By the clock, without its day; "the morning" alone says too little to be told by the hour of another day."""
    return expression.rule in (*_CLOCK_RULES, "range") and all("T" in end for end in (expression.meaning.value or "").split("/"))


def _is_day(expression: Expression) -> bool:
    meaning = expression.meaning
    named = expression.rule not in _DAY_RULES and not meaning.vague and (meaning.type == "date" or "T" in (meaning.value or ""))
    return (
        named and expression.rule not in ("range", "moment") and (unit_of((meaning.value or "")[:_DAY]) == "day" or _is_unplaced(meaning))
    )


def _is_unplaced(meaning: Meaning) -> bool:
    """A weekday or a day of the month, where the day of writing is not known."""
    return bool(re.match(r"XXXX-(?:WXX-\d|\d\d-\d\d)", meaning.value or ""))


def _claim(expression: Expression, document: Document) -> Claim:
    sentence, head = expression.sentence, _head(expression)
    hangs = tie(sentence, expression.first, expression.last)
    value = _value(expression, document, hangs)
    if who := signer(sentence.text, expression.span.start - sentence.start):
        value = replace(value, whole=f"{who}’s post", signer=who)
    return Claim(
        span=expression.span,
        value=value,
        stance=stance(sentence, head),
        made_by=MADE_BY,
        sentence=sentence.number,
    )


def _head(expression: Expression) -> int:
    inside = range(expression.first, expression.last)
    return next((number for number in inside if expression.sentence.tokens[number].head not in inside), expression.first)


def _value(expression: Expression, document: Document, hangs: Tie) -> Date:
    meaning, sentence, verb = expression.meaning, expression.sentence, hangs.verb
    written = _written(document)
    start = end = precision = None
    said = sentence.text[expression.span.start - sentence.start : expression.span.end - sentence.start]
    place, done = _place(meaning), deed(sentence, hangs)
    if expression.rule == "past-length" and written is not None and re.match(r"(?i)(?:the\s)?(?:past|last)\s", said):
        start, end, precision = _reaching_back(meaning.value, written)
    if place is not None:
        start, end, precision = narrowed(place, meaning.mod)
        if written is not None and start <= written.isoformat() <= end and "T" not in start:
            start = written.isoformat() if meaning.mod == "LATER" else start
            end = written.isoformat() if meaning.mod == "EARLIER" else end
    return Date(
        start=start,
        end=end,
        said=said,
        precision=precision,
        type=meaning.type,
        value=meaning.value,
        act=sentence.tokens[verb].lemma.lower() if verb is not None else None,
        mod=meaning.mod,
        relation=_relation(expression),
        tense=syntax.tense(sentence, verb) if verb is not None else None,
        written=written.isoformat() if written else None,
        about=about(sentence, hangs),
        whole=whole(sentence, hangs),
        acts=done.acts,
        who=done.who,
    )


def _place(meaning: Meaning) -> Stretch | None:
    ends = [stretch(value) for value in (meaning.value or "").split("/")]
    first, last = ends[0], ends[-1]
    return Stretch(first.start, last.end, first.precision) if first is not None and last is not None else None


def _reaching_back(value: str | None, written: date) -> tuple[str | None, str | None, str | None]:
    """Where "the past seven years" lies: it ends on the day of writing."""
    counted = re.fullmatch(r"P(\d+)([DWMY])", value or "")
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[counted[2]] if counted else ""
    day = moved(written, unit, -int(counted[1])) if counted else None
    return (day.isoformat(), written.isoformat(), unit) if day else (None, None, None)


def _relation(expression: Expression) -> str | None:
    text, sentence = expression.sentence.text, expression.sentence
    begins = expression.span.start if expression.hour is None else expression.hour
    found = _RELATION.search(text[: begins - sentence.start][-40:])
    if found:
        return re.sub(r"\s+", " ", found[1]).lower()
    if expression.meaning.type == "duration":
        after = _LATER.match(text[expression.span.end - sentence.start :])
        return after[0].strip().lower() if after else None
    return None
