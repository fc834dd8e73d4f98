"""Ages: "42-year-old", "aged 42", "the driver, 42,", "ages 11 and 15", "voters over 50".

A number is an age by the words on both sides of it; one joined to an age by "and" is an age too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.values.numerals_as_names import MONTH, YEAR
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import COUNT, Unit, unit_after

OLDEST = 116
_AFTER = re.compile(r"[\s-]{1,3}olds?\b|\s{1,3}of\s{1,3}age\b")
_YEAR_OLD = frozenset({"yo", "y/o"})
_AT = re.compile(r"\b(?:dies|died|dying|dead|retire[sd]?|retiring|passed\saway)\sat\s$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:aged|ages|age|aged\sbetween|(?:at|of)\sthe\sage\sof|the\sage\sof|turned|turning|turns)\s$", re.IGNORECASE)
_ALONE = re.compile(r"(?:[^\W\d_][\w.'’)-]{0,30}\s?,|[^\W\d_]{1,30}\s[(])\s?$")
_SEVERAL = re.compile(r"(?<![\w’'])[a-z]{2,30}[a-rt-z]s\s?(?:,\s|\()$")
_OF_ANOTHER = re.compile(r"\)|\s(?:from|of)\s")
_LIKEWISE = re.compile(r"(?<=,)\s(?:also|now|then|both)\s$")
_NO_PERSON = re.compile(
    rf"(?:(?<!\w){MONTH}|\b(?:{YEAR}|\d+|today|yesterday|tomorrow|least|on|and|or|but|however|chapter|section|also|then|now|yes|no))\s?,?\s?$",
    re.IGNORECASE,
)
_END = re.compile(r"(?:\s?,(?!\s?\d)|\)|;|\.?[\"”]?$|\s?[–—-]\s|\s(?:was|is|who|has|had)\b|\s(?:from|of)\s[A-Z])")
_PEOPLE = (
    "men|women|people|persons|children|kids|boys|girls|babies|infants|toddlers|teenagers|teens|youths|adults|pensioners|males|females"
    "|voters|workers|residents|citizens|patients|students|pupils|players|drivers|passengers|athletes|anyone|anybody|everyone|everybody|those"
)
_OF_PEOPLE = re.compile(rf"\b(?:{_PEOPLE})\s(?:who\s(?:are|were)\s)?$", re.IGNORECASE)
# Behind an age that stands alone: no noun that the number could count.
_NO_NOUN = re.compile(
    r"(?:[.,;:)\"”–—]|$|\s(?:and|or|but|who|was|were|is|are|has|have|had|do|did|in|at|to|on|with|for|from|by|as|can|could|will|would|may|might|"
    r"must|should|when|while|than|because|since|[a-z]+ed)\b)"
)
_AND = re.compile(r",?\s(?:and|or)\s|,\s")
_BOUND = re.compile(r"(?:over|under|above|below|older|younger|at)\b", re.IGNORECASE)
_TOLD = re.compile(r"(?:age|aged|ages)\s", re.IGNORECASE)
_BOUNDED = frozenset({"over", "least", "under", "most"})


def aged(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts with those that are ages told as such."""
    year = unit_after("1 year", 1)
    if year is None:
        return list(found)
    ages = [_aged(text, amount, year[0]) for amount in found]
    for at in range(1, len(ages)):  # "ages 11, 13 and 15"
        if _goes_on(text, ages[at - 1], ages[at]):
            ages[at] = replace(ages[at], unit=ages[at - 1].unit, form="age")
    for at in reversed(range(1, len(ages))):  # "61 and 48 years old"
        if _leads_to(text, ages[at - 1], ages[at]):
            ages[at - 1] = replace(ages[at - 1], unit=ages[at].unit, form="age")
    return ages


def _aged(text: str, amount: Amount, year: Unit) -> Amount:
    if amount.form in ("age", "vague", "ratio", "tally"):
        return amount
    if amount.unit.base == "seconds":
        if text[amount.last : amount.end].strip(" -") in _YEAR_OLD:
            return replace(amount, form="age")
        old = _AFTER.match(text, amount.end)
        return replace(amount, end=old.end(), form="age") if old else amount
    if not _can_be(amount):
        return amount
    if before := _BEFORE.search(text, max(0, amount.start - 16), amount.start):
        return replace(amount, start=before.start(), unit=year, form="age")
    if _AT.search(text, max(0, amount.start - 16), amount.start) and _NO_NOUN.match(text, amount.end):
        return replace(amount, unit=year, form="age")  # "retired at 60"
    return replace(amount, unit=year, form="age") if _behind_name(text, amount) or _behind_people(text, amount) else amount


def _can_be(amount: Amount) -> bool:
    number = amount.best if amount.best is not None else amount.high
    return amount.unit == COUNT and number is not None and 0 < number < OLDEST and number == int(number)


def _behind_name(text: str, amount: Amount) -> bool:
    """ "Ann Roe, 42, said", "the driver (42)", "her son, also 42,"; not "9 sent from work accounts, 63 from Ayr", "goals (35)"."""
    number = amount.best or 0.0
    bracketed = text[amount.first - 1 : amount.first] == "("
    if not text[amount.first : amount.last].isdigit() or amount.bound != "exact" or number <= (9 if bracketed else 1):
        return False
    likewise = _LIKEWISE.search(text, max(0, amount.start - 6), amount.start)
    at = likewise.start() if likewise else amount.start
    named = _ALONE.search(text, max(0, at - 30), at) and _END.match(text, amount.end)
    several = _SEVERAL.search(text, max(0, at - 36), at) and _OF_ANOTHER.match(text, amount.end)
    return bool(named) and not several and not _NO_PERSON.search(text, max(0, at - 16), at)


def _behind_people(text: str, amount: Amount) -> bool:
    """ "Men over 65", "those under 16": people, a bound, and no noun that the number could count."""
    if amount.bound not in _BOUNDED or not _OF_PEOPLE.search(text, max(0, amount.start - 24), amount.start):
        return False
    return _BOUND.match(text, amount.start) is not None and _NO_NOUN.match(text, amount.end) is not None


def _goes_on(text: str, one: Amount, two: Amount) -> bool:
    if one.form != "age" or not _can_be(two) or two.form not in ("number", "range") or two.start < one.end:
        return False
    told = _TOLD.match(text, one.start) or text[one.start : one.end].isdigit()
    return bool(told and _AND.fullmatch(text, one.end, two.start) and _NO_NOUN.match(text, two.end))


def _leads_to(text: str, one: Amount, two: Amount) -> bool:
    old = two.form == "age" and re.search(r"old$|age$", text[two.first : two.end]) is not None
    return old and _can_be(one) and one.form == "number" and re.fullmatch(r"\s(?:and|or|to)\s", text[one.end : two.start]) is not None
