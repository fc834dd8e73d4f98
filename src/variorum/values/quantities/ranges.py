"""Two amounts that belong together: a range ("4 to 5 tons"), a tally ("51-49"), the two levels of a change ("from 4 to 5")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import COUNT

_TO = re.compile(r"\s?(?:[-–—‒]|-\sto\s|-to-|\bto\b|\bor\b|\band\b)\s?", re.IGNORECASE)
_TALLY = re.compile(
    r"\b(?:vot\w+|ballots?|decision|ruling|ruled|majority|ratif\w+|confirm\w+|passed|approv\w+|elect\w+|victory|won|win|tally)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:r[io]se\w*|rising|increas\w+|climb\w+|jump\w+|gr[eo]w\w*|f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|cut\w*|slash\w*|reduc\w+|lower\w*|rais\w+|went|"
    r"slid\w*|plummet\w*|plung\w+|tumbl\w+|shr[au]nk|chang\w+|boost\w*|up|down|doubl\w+|slow\w*|go|going|swell\w*|soar\w*|surg\w+|edg\w+)\b",
    re.IGNORECASE,
)
_STEP = re.compile(
    rf"(?:{_CHANGE.pattern}|\b(?:gain\w*|add\w*|los[et]\w*|shed\w*|slip\w*|eas\w+|advanc\w+|ralli\w+|higher|lower)\b)"
    r"\s(?:by\s|another\s|an?\s(?:further|additional|extra)\s|about\s|around\s|nearly\s|almost\s|over\s|more\sthan\s)?$",
    re.IGNORECASE,
)


def joined(text: str, pieces: Sequence[Amount]) -> list[Amount]:
    """The amounts with those that belong together made one; of two levels the second knows the first."""
    found: list[Amount] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is None or last.form in ("range", "tally"):
            found.append(piece if last is None else _level(text, last, piece))
        elif (pair := _pair(text, last, piece)) is None:
            found.append(_level(text, last, piece))
        else:
            found[-1:] = [replace(one, before=last.before) for one in pair]
    return _first_levels(text, found)


def _first_levels(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts, each bare first level told in what its second is told in: "from 3 to 5 metres", "from 4 to 5 million"."""
    kept: list[Amount] = []
    for two in found:
        one = kept[-1] if kept else None
        if one is None or one.best is None or two.before != one.best or not _BARE_TO.fullmatch(text, one.end, two.start):
            kept.append(two)
            continue
        scaled = _like(text, one, two)
        kept[-1:] = [replace(scaled, unit=two.unit if one.unit == COUNT else one.unit), replace(two, before=scaled.best)]
    return kept


_LAST_OF_LIST = re.compile(r",?\sand\s|-\s(?:and|or)\s")  # "6.11, or 0.6 percent" says one thing twice
_OF_LIST = re.compile(r",\s")


_PART_OF = re.compile(
    r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|all)\s)?(?:a\stotal\sof\s|(?:more|less)\sthan\s|about\s|estimated\s|total\s)?"
)


def listed(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts, each bare number of a list told in the unit that only the last is written with: "3, 5 and 7 percent"."""
    told = list(found)
    inside = False  # behind the number at hand the list goes on
    for at in reversed(range(1, len(told))):
        one, two = told[at - 1], told[at]
        tie = _OF_LIST if inside else _LAST_OF_LIST
        if _is_part_of(text, one, two):
            told[at - 1] = replace(one, unit=two.unit)  # "280 million of the 1.5 billion euros"
            continue
        inside = (inside or _is_behind(text, two)) and _shares_unit(text, one, two) and tie.fullmatch(text, one.end, two.start) is not None
        if inside:
            told[at - 1] = replace(one, unit=two.unit, per=one.per or two.per)
    return told


def _is_part_of(text: str, one: Amount, two: Amount) -> bool:
    """ "280 million of the 1.5 billion euros", "10 of the 12 months"; not "five of the three-ton boats"."""
    bare = one.unit == COUNT and one.form == "number" and two.unit.base not in ("count", "ratio", "percent")
    return bare and text[two.last : two.end].startswith(" ") and _PART_OF.fullmatch(text, one.end, two.start) is not None


def _is_behind(text: str, amount: Amount) -> bool:
    return amount.unit.base not in ("count", "ratio", "seconds") and text[amount.last : amount.end].strip() != ""


def _shares_unit(text: str, one: Amount, two: Amount) -> bool:
    """The first is a bare number, in figures or in words as the second is."""
    alike = text[one.first : one.first + 1].isdigit() == text[two.first : two.first + 1].isdigit()
    return alike and one.unit == COUNT and one.form == two.form == "number" and one.end == one.last


def _is_step(text: str, amount: Amount) -> bool:
    """The amount is by how much a thing changed, and no level: "rose 5 percent"."""
    return _STEP.search(text, max(0, amount.start - 32), amount.start) is not None


def _like(text: str, one: Amount, two: Amount) -> Amount:
    """The first level with the magnitude that only the second is written with."""
    top = two.best if two.best is not None else two.high
    magnitude = _magnitude(text, two)
    if one.best is None or top is None or magnitude == 1 or not _is_bare(text, one) or not 0.05 < one.best * magnitude / (top or 1.0) < 20:
        return one
    number = float(f"{one.best * magnitude:.12g}")
    return replace(one, low=number, high=number, best=number, step=(one.step or 1.0) * magnitude)


_ROUGHLY = r"(?:about\s|around\s|roughly\s|nearly\s|over\s|under\s|just\s(?:over|under)\s)?$"
_FROM = re.compile(rf"\bfrom\s{_ROUGHLY}", re.IGNORECASE)
_BARE_TO = re.compile(rf"\sto\s{_ROUGHLY}")
_BACK_FROM = re.compile(
    rf",?\s(?:(?:up\s|down\s|higher\s|lower\s)?from|compared\s(?:with|to)|against|versus|vs\.?)\s(?:a\srevised\s|the\s)?{_ROUGHLY}"
)
_ON_TO = re.compile(rf"(?:\s(?!to\b|and\b|or\b|from\b)[^\s,;:]+){{0,4}}\sto\s(?:as\s\w+\sas\s)?{_ROUGHLY}")


def _level(text: str, one: Amount, two: Amount) -> Amount:
    """The second amount as the level to which the first changed: "from 21 mpg in May to 23"; its unit may be left out."""
    gap = text[one.end : two.start]
    if two.best is None or "tally" in (one.form, two.form):
        return two
    bare = two.unit == COUNT and one.unit != COUNT and not _THINGS.match(text, two.end)
    if bare and one.unit.base != "seconds" and _BACK_FROM.fullmatch(gap) and not _is_step(text, one):
        return replace(two, unit=one.unit, per=two.per or one.per)  # "to 3.2 percent from 2.5", "12 tons, up from 9"
    if not _FROM.search(text, max(0, one.start - 24), one.start) or not _ON_TO.fullmatch(gap):
        return two
    shares = one.unit == two.unit or bare or (one.unit == COUNT and _BARE_TO.fullmatch(gap))
    if not shares or (one.unit == COUNT and len(gap.split()) > 4):
        return two
    return replace(two, unit=two.unit if one.unit == COUNT else one.unit, per=two.per or one.per, before=one.best)


_THINGS = re.compile(
    r"\s(?!(?:for|in|on|by|at|this|last|from|and|or|but|when|while|before|after|since|to|per|a|an|the|as|with"
    r"|previously|earlier|then|today|yesterday|respectively|ago)\b)[a-z]"
)


def _pair(text: str, one: Amount, two: Amount) -> list[Amount] | None:
    """The two as one range or tally; the empty list for a score; None where they do not belong together."""
    gap = text[one.end : two.start]
    if one.unit.money and two.unit.name == "metre" and text[two.last : two.end] == "m" and two.best is not None:
        two = replace(two, last=two.end, low=two.best * 1e6, high=two.best * 1e6, best=two.best * 1e6, step=1e6, unit=COUNT)  # "£5-10m"
    if gap == " to " and one.form == two.form == "vague":
        return _spread(text, one, two)
    if not _TO.fullmatch(gap) or one.best is None or two.best is None or "vague" in (one.form, two.form):
        return None
    word = gap.strip().lower()
    units = {unit for unit in (one.unit, two.unit) if unit != COUNT}
    if one.unit != COUNT and two.unit == COUNT and not one.unit.money:
        return None
    if len(units) > 1 or (word in ("or", "and") and not _either(text, one, two, word)):
        return None
    shared = _shared(text, one, two)
    unit = two.unit if two.unit != COUNT else one.unit
    if shared < two.best and not (unit == COUNT and _votes(text, one, two, word)):
        ranging = re.search(r"\b(?:rang\w+|var\w+|anywhere|between)\s(?:in\s\w+\s)?from\s$", text[max(0, one.start - 40) : one.start])
        if (
            word == "to"
            and not ranging
            and re.search(r"\bfrom\s$", text[max(0, one.start - 40) : one.start])
            and _CHANGE.search(text, max(0, one.start - 80), one.start)
        ):
            return None  # "rose from 4 to 5": two levels, no range
        if word == "to" and two.best >= 3 * one.best and one.unit != COUNT and _is_step(text, one):
            return None  # "rose $1.20 to $71.35": by so much to so much
        if unit == COUNT and word in "-–—‒" and _is_record(text, one, two):
            return []
        return [replace(two, start=one.start, first=one.first, low=shared, high=two.best, best=None, unit=unit, form="range")]
    if unit == COUNT and one.form == two.form == "number" and word not in ("or", "and"):
        if _votes(text, one, two, word):
            low, high = sorted((shared, two.best))
            return [replace(two, start=one.start, first=one.first, low=low, high=high, best=one.best, form="tally")]
        return [] if word in "-–—‒" and two.best < 200 else None
    return None


def _spread(text: str, one: Amount, two: Amount) -> list[Amount] | None:
    """ "Tens to hundreds of miles" is one amount; "rose from dozens to hundreds" tells two levels."""
    if one.unit not in (COUNT, two.unit) or (one.low or 0) >= (two.low or 0):
        return None
    if _FROM.search(text, max(0, one.start - 24), one.start) and _CHANGE.search(text, max(0, one.start - 80), one.start):
        return None
    return [replace(two, start=one.start, first=one.first, low=one.low)]


_RECORD = re.compile(r"(?:\b[A-Z0-9][\w.'’&]*\s\(|\bwent\s|\bgo(?:es|ing)?\s)$")
_RECORD_ENDS = re.compile(r"[.,;)]|\s(?:in|at|on|over|this|that|against|with|since|under|for|and|but|last|to|after|the|when|while)\b")


def _is_record(text: str, one: Amount, two: Amount) -> bool:
    """ "The Otters (4-11)", "went 7-8", "a 4-11 record": matches won and lost."""
    if _RECORD.search(text, max(0, one.start - 32), one.start) and _RECORD_ENDS.match(text, two.last):
        return True
    return re.match(r"\s(?:[a-z]+\s)?(?:record|mark|season|start|finish)\b", text[two.last : two.last + 32]) is not None


def _either(text: str, one: Amount, two: Amount, word: str) -> bool:
    if word == "and" or re.search(r"(?i:\bbetween)\s$", text[max(0, one.start - 40) : one.start]):
        return bool(re.search(r"(?i:\bbetween)\s(?:about\s|roughly\s)?$", text[max(0, one.start - 40) : one.start]))
    return one.unit == COUNT and one.best is not None and two.best is not None and one.best < two.best <= one.best + max(2, one.best / 2)


_FEW_THOUSAND = re.compile(r"(?<!\d)\d{1,2},000$")
_TO_A_THOUSAND = 100


def _shared(text: str, one: Amount, two: Amount) -> float:
    """The first number of a range, given the magnitude of the second where it has none: "4 to 5 thousand", "5-6,000"."""
    if one.best is None or two.best is None:
        raise ValueError("a range needs two numbers")
    thousands = _FEW_THOUSAND.search(text[two.first : two.last]) and one.best < _TO_A_THOUSAND
    magnitude = 1e3 if thousands else _magnitude(text, two)
    return one.best * magnitude if _is_bare(text, one) and one.best < 1000 and one.best * magnitude < two.best * 1.0001 else one.best


def _is_bare(text: str, amount: Amount) -> bool:
    """The number is written without a magnitude."""
    return re.fullmatch(r"\W?[\d.,]+|[a-z]+", text[amount.first : amount.last].strip().lower().lstrip("$£€")) is not None


def _magnitude(text: str, amount: Amount) -> float:
    """The magnitude that the number is written with: 1e6 for "5 million" and "$5m"."""
    written = text[amount.first : amount.last].lower()
    for word, scale in _MAGNITUDES.items():
        if word in written or (word == "million" and re.search(r"\d(?:m|M|mn)$", written)):
            return scale
    return 1.0


_MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "hundred": 1e2, "bn": 1e9, "dozen": 12.0}


def _votes(text: str, one: Amount, two: Amount, word: str) -> bool:
    near = text[max(0, one.start - 40) : two.end + 20]
    whole = all((amount.best or 0) == int(amount.best or 0) for amount in (one, two))
    sport = word in "-–—‒" and re.search(r"\b(?:win|won|victory)\b", near) and not re.search(r"\bvot", near)
    return whole and not sport and bool(_TALLY.search(near)) and ((one.best or 0) >= (two.best or 0) or "vote" in near)
