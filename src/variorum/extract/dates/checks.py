"""What looks like a date and is none: "may", "March on Washington", "2000 people", "the Sunday Times", "in a second"."""

from __future__ import annotations

import re

from variorum.extract.dates.grammar import Found
from variorum.types import Sentence

_BEFORE_YEAR = re.compile(
    r"(?i:\b(?:in|since|by|from|until|till|to|through|of|before|after|during|between|late|early|mid|circa|around|about|for|and|or|the|than|as|[a-z]+[’']s|"
    r"spring|summer|fall|autumn|winter|election|class|[a-z]+day|[A-Z][a-z]+ \d\d?,?))[\s(-]$|[(,–-]\s?$|^$"
)
_COUNTED_AFTER = re.compile(
    r"\s(?:people|men|women|miles|km|kilometers|feet|troops|dollars|euros|pounds|tons|percent|points?|jobs|votes)\b"
)


_MODIFIES = frozenset({"compound", "amod", "nmod"})
# What is named by the hour at which it is always on.
_AIRED = frozenset(
    (
        "anchor audience broadcast broadcaster circuit comedian comedy comic fame franchise genre guest host hosting icon joke monologue "
        "network presenter program programme series show sitcom slot star talk television tv viewer viewing"
    ).split()
)
# What an age has, and no day.
_OF_THE_AGE = frozenset(
    (
        "age artist audience child climate consumer culture economy environment era fashion generation girl kid landscape language media "
        "music politics society standard taste technology teenager woman world youngster youth"
    ).split()
)
_NEAR = 8  # tokens
_MADE_FOR_A_YEAR = frozenset("calendar catalog catalogue collection edition fashion lineup model vintage".split())


def is_time(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """The words that fit a rule tell time here; first..last (half-open) are their tokens."""
    if _is_in_name(sentence, found, first, last) or any(
        no_time(sentence, found, last) for no_time in (_is_aired, _is_nowadays, _is_of_a_make)
    ):
        return False
    check = _CHECKS.get(found.rule.name)
    return check is None or check(sentence, found, first, last)


def _is_in_name(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """ "A Long March 4C rocket", "March Madness": a month with no year that stands between the words of a name."""
    if found.rule.name not in ("month", "month-day") or any(found.words.get(name) for name in ("year", "weekday", "edge", "which")):
        return False
    tokens = sentence.tokens
    month, before = tokens[first], tokens[first - 1] if first else None
    others = [name for name in sentence.names if name.label not in ("DATE", "TIME") and not name.first <= first < name.last]
    known = {at for name in others for at in range(name.first, name.last)}
    if before is not None and before.pos in ("PROPN", "ADJ") and before.text[:1].isupper() and first - 1 not in known and first > 1:
        return before.end + 1 >= month.start and before.dep in _MODIFIES and before.head in (first, month.head)
    goes_on = found.rule.name == "month" and month.dep == "compound" and month.head == last and sentence.role == "body"
    return goes_on and tokens[last].pos == "PROPN" and last not in known


def _is_nowadays(sentence: Sentence, found: Found, last: int) -> bool:
    """ "Today's music": that of the age, not of the day."""
    tokens = sentence.tokens
    if (found.words.get("deictic") or "").lower() != "today" or last >= len(tokens) or tokens[last].tag != "POS":
        return False
    return tokens[tokens[last - 1].head].lemma.lower() in _OF_THE_AGE


def _is_of_a_make(sentence: Sentence, found: Found, last: int) -> bool:
    """ "The Spring 2017 ready-to-wear collection": what is made for a year, with nothing but what narrows it between."""
    if not found.words.get("year") or found.words.get("day"):
        return False
    for at in range(last, min(last + _NEAR, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.lemma.lower() in _MADE_FOR_A_YEAR and token.pos == "NOUN":
            return True
        hyphened = "-" in (token.text, sentence.tokens[at - 1].text)  # "ready-to-wear"
        if token.pos not in ("ADJ", "NOUN", "PROPN") and not hyphened:
            return False
    return False


def _is_aired(sentence: Sentence, found: Found, last: int) -> bool:
    """ "His late-night talk show": what is on every night, and does not say when anything was."""
    if not found.words.get("part") or found.words.get("weekday"):
        return False
    at = last - 1
    while sentence.tokens[at].dep in _MODIFIES and sentence.tokens[at].head > at:
        at = sentence.tokens[at].head
    return at >= last and sentence.tokens[at].lemma.lower() in _AIRED


def _plausible_month(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    month = (found.words["month"] or "").rstrip(".")
    alone = not (found.words.get("year") or found.words.get("yearword") or found.words.get("which"))
    token = next((token for token in reversed(sentence.tokens[first:last]) if month in token.text), sentence.tokens[first])
    if month in ("May", "March", "Mar", "Jan", "Dec", "Sun", "April", "June", "August", "MAY") and alone and not found.words.get("edge"):
        before = sentence.tokens[first - 1].text.lower() if first else ""
        if month == "March" and re.match(r"\s(?:for|of the|on)\s[A-Z]", sentence.text[found.end :]):
            return False
        if month in ("May", "March", "MAY") and not before:
            return token.tag in ("NNP", "NNPS") and sentence.text[found.end : found.end + 1] in (",", "’", "'")
        if any(name.label in ("PERSON", "ORG", "GPE", "LOC", "FAC") and name.first < last and first < name.last for name in sentence.names):
            return before in ("in", "since", "until", "by", "last", "next", "of", "from", "to")
        if month in ("May", "March", "Mar", "MAY"):
            return token.tag in ("NNP", "NNPS") or before in ("in", "since", "until", "by", "last", "next", "of", "from")
        return len(month) > 3 or sentence.text[found.end - 1] == "." or before in ("in", "since", "of", "last")
    return token.tag not in ("MD", "VB", "VBP", "VBD", "VBZ")


def _plausible_year(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    before, after = sentence.text[: found.start], sentence.text[found.end :]
    if found.words.get("edge") or not sentence.text[found.start : found.end].isdigit():
        return True
    year = int(found.words["year"] or 0)
    if _COUNTED_AFTER.match(after) or re.search(r"(?:No\.?|number|#|flight|route|highway|room|page|p\.)\s?$", before, re.IGNORECASE):
        return False
    named = next((name.label for name in sentence.names if name.first < last and first < name.last), "")
    if named in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL") and not 1900 <= year <= 2050:
        return False
    counted = last < len(sentence.tokens) and sentence.tokens[last].tag == "NNS"
    if named == "DATE":
        return not counted or bool(re.search(r"(?:the|in|since|['’]s)\s$", before, re.IGNORECASE)) or 1900 <= year <= 2050
    return bool(_BEFORE_YEAR.search(before[-24:])) and not counted and year >= 1600


_BEFORE_ONE = frozenset(
    "for in within over during than after about nearly almost half took takes every as barely just only exactly hardly".split()
)
_SPENT = frozenset({"week", "month", "year", "hour", "minute", "decade"})


def _is_spent(sentence: Sentence, first: int, last: int) -> bool:
    """ "They gave him a week", "a month after the fire"; not "four flights a week"."""
    head, after = sentence.tokens[last - 1], sentence.tokens[last].text.lower() if last < len(sentence.tokens) else ""
    if after in ("after", "before", "later", "earlier") or (after == "to" and sentence.tokens[head.head].pos == "VERB"):
        return True
    if after == "of" or head.lemma.lower() not in _SPENT or sentence.tokens[head.head].pos != "VERB":
        return False
    return head.dep == "dobj" and sentence.tokens[first].text.lower() in ("a", "an", "one")


def _is_title(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """ "60 Minutes", "This Week": written large, every word of it, within a sentence."""
    del found
    return (
        first > 0
        and last - first > 1
        and all(token.text[:1].isupper() or token.text[:1].isdigit() for token in sentence.tokens[first:last])
    )


def _plausible_unit(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    narrowed = found.words.get("the") and re.match(r"\s(?:of|in)\s", sentence.text[found.end :])
    if narrowed and (found.words["which"] or "").lower() in ("last", "next"):
        return False  # "the last week of May"
    return not _is_title(sentence, found, first, last)


_PART_OF_YEAR = frozenset("month quarter half end part rest course time day week third middle beginning start".split())


def _plausible_the_year(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """ "in the year, sales fell", "three months of the year"; not "player of the year", not "the year he died"."""
    del last
    before = sentence.tokens[first - 1].text.lower() if first else ""
    if before == "of" and first > 1:
        return sentence.tokens[first - 2].lemma.lower() in _PART_OF_YEAR
    return bool(found.words.get("edge")) or before in ("for", "in", "during", "through", "throughout", "over", "by")


def _plausible_year_end(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    del found, first
    return sentence.tokens[last - 1].dep in ("pobj", "npadvmod", "dobj", "pcomp", "ROOT", "")


def _plausible_ordinal_day(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """ "the second of May", not "the second May"."""
    del first, last
    said = sentence.text[found.start : found.end].lower()
    return any(letter.isdigit() for letter in found.words["day"] or "") or " of" in said


def _plausible_length(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    number = (found.words.get("number") or "").lower()
    unit = (found.words.get("unit") or "").lower()
    before = sentence.tokens[first - 1].text.lower() if first else ""
    if unit == "second" and (not number or number in ("a", "an")):
        return False
    said = sentence.text[found.start : found.end].lower()
    if "quarter" in said and ("-" in said or number in ("a", "an")):
        return False
    if _is_title(sentence, found, first, last):
        return False
    if number in ("a", "an", "one", "some") and found.words.get("about") is None and (number != "one" or unit == "day"):
        whole = "and a half" in said or "additional" in said or said.endswith("long")
        return whole or before in _BEFORE_ONE or _is_spent(sentence, first, last)
    if number and number[0].isdigit() and re.search(r"[$£€.,]\s?$", sentence.text[: found.start]):
        return False
    return last >= len(sentence.tokens) or sentence.tokens[last].text.lower() not in ("old", "olds")


def _plausible_bare(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    before = sentence.tokens[first - 1].text.lower() if first else ""
    after = sentence.tokens[last].text.lower() if last < len(sentence.tokens) else ""
    long = re.search(r"-(?:old|long)$", sentence.text[found.start : found.end])
    return (
        bool(long)
        or before in ("for", "in", "within", "over", "after", "only", "just", "took", "take", "takes")
        or after in ("after", "before")
    )


def _plausible_part(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    part = (found.words.get("part") or "").lower()
    before = sentence.tokens[first - 1].text.lower() if first else ""
    token = sentence.tokens[last - 1]
    if token.pos not in ("NOUN", "PROPN") or (token.text[0].isupper() and last - 1 > 0):
        return False
    if part in ("dawn", "dusk") or found.words.get("edge"):
        return True
    return before == "in" and sentence.tokens[first].text.lower() == "the"


def _plausible_season(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    if found.words.get("which") or found.words.get("year"):
        return sentence.tokens[last - 1].pos != "VERB"
    before = sentence.tokens[first - 1].text.lower() if first else ""
    token = sentence.tokens[last - 1]
    return (
        token.pos in ("NOUN", "PROPN")
        and before in ("in", "since", "until", "by", "during", "over", "of")
        and (token.text.lower() != "fall" or sentence.tokens[first].text.lower() == "the")
    )


def _plausible_vague(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    del first
    said = sentence.text[found.start : found.end].lower()
    after = sentence.tokens[last].text.lower() if last < len(sentence.tokens) else ""
    if said == "soon":
        return after not in ("after", "as")
    return said != "future"  # "future earnings" are dated by nothing


def _plausible_weekday(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    del found
    # "the Sunday Times", "Black Friday", "Super Tuesday": a name that holds a weekday is no day.
    after = sentence.tokens[last] if last < len(sentence.tokens) else None
    name = next((name for name in sentence.names if name.first <= first and last <= name.last), None)
    if name is not None and name.label in ("ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "FAC") and name.last - name.first > last - first:
        return after is None or after.tag not in ("NNP", "NNPS")
    before = sentence.tokens[first - 1].text if first else ""
    return before not in ("Black", "Cyber", "Super", "Bloody", "Good", "Ash", "Giving", "Palm", "Fat") and not (
        after is not None and after.text in ("Times", "Mirror", "Mail", "Telegraph", "Express", "Post", "Herald", "Night")
    )


def _plausible_half_past(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    del first, last
    hour = found.words.get("hour24")
    return (
        hour is None
        or not re.match(r"\s?(?:to\s)?\d|\s?[-–]\s?\d", sentence.text[found.end :])
        or ":" in sentence.text[found.end : found.end + 8]
    )


def _plausible_decade(sentence: Sentence, found: Found, first: int, last: int) -> bool:
    """ "A man in his forties" tells an age."""
    del last
    before = {token.text.lower() for token in sentence.tokens[max(0, first - 1) : first + 1]}
    return bool(found.words.get("decade")) or not before & {"his", "her", "their", "my", "your", "our"}


_CHECKS = {
    "decade": _plausible_decade,
    "month": _plausible_month,
    "year": _plausible_year,
    "length": _plausible_length,
    "unit": _plausible_unit,
    "the-year": _plausible_the_year,
    "year-end": _plausible_year_end,
    "day-month": _plausible_ordinal_day,
    "bare-length": _plausible_bare,
    "part": _plausible_part,
    "season": _plausible_season,
    "vague": _plausible_vague,
    "weekday": _plausible_weekday,
    "clock": _plausible_half_past,
}
