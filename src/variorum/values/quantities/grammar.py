"""How English writes an amount: "over $56.2 billion", "40 to 60 hours", "nearly two-thirds", "42-year-old".

Works on the text alone: a numeral and its unit make a piece; pieces joined by "to" or a dash make a
range or a tally; the words before and after bound it; an amount in brackets in another unit is the
same amount. What is counted is for the extractor to find.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from variorum.values.numerals import Numeral, numerals, plain, scale_of
from variorum.values.numerals_as_names import is_year, masks, stands_alone
from variorum.values.quantities.ages import aged
from variorum.values.quantities.amount import Amount, Bound
from variorum.values.quantities.ranges import joined, listed
from variorum.values.quantities.units import COUNT, RATIO, Unit, unit_after, unit_before


def amounts(text: str) -> list[Amount]:
    """Every amount of the text, from left to right."""
    return list(_amounts(text))


@lru_cache(maxsize=4096)
def _amounts(text: str) -> tuple[Amount, ...]:
    pieces = [_piece(text, numeral) for numeral in _numbers(text)]
    pieces = _compounds(text, pieces)
    found = joined(text, pieces) + _phrases(text, pieces)
    found.sort(key=lambda amount: (amount.first, -amount.last))
    found = [bounded(text, amount) for amount in found]
    return tuple(
        _restated(text, _each_level(_so_many_each(text, _apart(listed(text, [_rated(text, amount) for amount in aged(text, found)])))))
    )


def _each_level(found: Sequence[Amount]) -> list[Amount]:
    """The amounts, each second level told for the same as its first: "from $75 a barrel to $45"."""
    kept: list[Amount] = []
    for amount in found:
        same = kept and amount.before is not None and amount.per is None and kept[-1].best == amount.before
        kept.append(replace(amount, per=kept[-1].per) if same else amount)
    return kept


_PER_SO_MANY = re.compile(r"(?:\s[a-z][a-z-]*){0,3}\sper\s")
_EACH_OF = re.compile(r"\s(?!(?:a|an|the|in|on|at|or|and|by|to|of|for|last|this|over|is|was|were|are|per|than|from|since)\b)[a-z][a-z-]+")


def _so_many_each(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts, each base of a rate told with its rate: "15 deaths per 1,000 births", "5 kWh per 100 km"."""
    kept: list[Amount] = []
    for amount in found:
        last = kept[-1] if kept else None
        if last is None or last.per or last.form == "age" or not _PER_SO_MANY.fullmatch(text, last.end, amount.first):
            kept.append(amount)
            continue
        things = _EACH_OF.match(text, amount.end) if amount.unit == COUNT else None
        end = things.end() if things else amount.end
        kept[-1] = replace(last, per=text[amount.first : end], end=end if text[last.end : amount.first].strip() == "per" else last.end)
    return kept


def _apart(found: Sequence[Amount]) -> list[Amount]:
    """The amounts without those that start inside the one before: the dozen of "64 cents a dozen"."""
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.first >= kept[-1].end:
            kept.append(amount)
    return kept


def _numbers(text: str) -> list[Numeral]:
    found = numerals(text)
    hidden = masks(text) if found else []
    return [
        numeral
        for numeral in found
        if not any(start < numeral.end and numeral.start < end for start, end in hidden)
        and not is_year(text, numeral)
        and stands_alone(text, numeral)
    ]


# ---- a numeral and its unit ---------------------------------------------------------------------

_MILLION = re.compile(r"\s?(?P<short>m|b|t|tr)(?![\w/])")
# What is told in millions, and never in metres.
_IN_MILLIONS = re.compile(
    r"\b(?:sales|users|viewers|subscribers|customers|members|followers|visitors|passengers|voters|votes|people|population|audience|circulation|"
    r"turnover|revenues?|profits?|downloads|jobless|unemployment|deliveries|units|copies|households|accounts|shares)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(r"m(?=\s(?:of\b|people\b|(?:[a-z]+\s)?[a-z]{2,}s\b))")
_COUNTRY = re.compile(r"\s(?:U\.?S\.?|US|USD|AUD|Canadian|Australian|dollars?)(?!\w)")
_PLUS_OR = re.compile(r"(?:\bplus(?:\sor\s|[-/ ])|\+\s?[/-]?\s?|/)$")
_SPACED_MINUS = re.compile(r"(?:(?<![\w)%°])(?<!\d\s)[-−]|\bminus[ -])$")


_BELONGS_BEFORE = re.compile(r"(?<!\d{4})(?<=\d)\s?$")
_MAGNITUDES = {"K": 1e3, "M": 1e6, "MM": 1e6, "MN": 1e6, "B": 1e9, "BN": 1e9}
_MEUR = re.compile(r"\s?(?P<big>MM|Mn|mn|bn|[kKMB])(?P<code>[A-Z]{3})\b")
_MEUR_AHEAD = re.compile(r"(?<!\w)(?P<big>MM|[kKMB])(?P<code>[A-Z]{3})\s?$")
_BIG_BEHIND = re.compile(r"\s(?P<big>thousand|million|billion|trillion|bn|mn)\b")


def _piece(text: str, numeral: Numeral) -> Amount:
    before = unit_before(text, numeral.start)
    if before and _BELONGS_BEFORE.search(text, max(0, before[1] - 5), before[1]) and _is_behind(text, before[1], numeral):
        before = None  # the unit of the number before it: "10 rmb 20 usd"
    big = before or (text[numeral.end : numeral.end + 1] == "m" and _IN_MILLIONS.search(text, max(0, numeral.start - 64), numeral.start))
    short = (_MILLION if big else _OF_THINGS).match(text, numeral.end)
    if short and numeral.scale == 1 and numeral.best is not None:
        scale = {"m": 1e6, "b": 1e9}.get(short.group().strip(), 1e12)
        numeral = plain(numeral.start, short.end(), numeral.best * scale, (numeral.step or 1.0) * scale, scale)
    if before:
        country = _COUNTRY.match(text, numeral.end)
        return _amount(numeral, before[1], country.end() if country else numeral.end, before[0])
    minus = _SPACED_MINUS.search(text, max(0, numeral.start - 7), numeral.start)
    if minus and numeral.best is not None and not _PLUS_OR.search(text, max(0, minus.start() - 8), minus.start()):
        numeral = plain(minus.start(), numeral.end, -numeral.best, numeral.step or 1.0, numeral.scale)
    of = " of " if numeral.form == "vague" and text.startswith(" of ", numeral.end) else ""
    of = " of a" if numeral.form == "ratio" and text.startswith(" of a ", numeral.end) else of.rstrip()
    after = unit_after(text, numeral.end + len(of), scale=numeral.scale)
    if numeral.form == "number" and (scaled := _scaled(text, numeral, after)):
        return scaled
    if after is not None and not (numeral.form == "ratio" and not of):
        form = "number" if numeral.form == "ratio" else numeral.form
        return replace(_amount(numeral, numeral.start, after[1], after[0]), form=form)
    return _amount(numeral, numeral.start, numeral.end, RATIO if numeral.form == "ratio" else COUNT)


def _is_behind(text: str, at: int, numeral: Numeral) -> bool:
    if text[numeral.start - 1 : numeral.start].isalpha():
        return False  # "3 USD50 cards"
    return text[at : at + 1].isalpha() or unit_after(text, numeral.end) is not None


def _scaled(text: str, numeral: Numeral, after: tuple[Unit, int] | None) -> Amount | None:
    """An amount whose magnitude is written with the currency: "75 USD million", "MEUR 60", "60 MEUR"."""
    ahead, behind = _MEUR_AHEAD.search(text, max(0, numeral.start - 6), numeral.start), _MEUR.match(text, numeral.end)
    code = ahead or behind
    start, end, money = numeral.start, numeral.end, None
    if code and numeral.scale == 1:
        money, scale = unit_after(f"1 {code['code']}", 1), _MAGNITUDES[code["big"].upper()]
        start, end = (ahead.start(), end) if ahead else (start, code.end())
    elif after and after[0].money and numeral.scale == 1 and (big := _BIG_BEHIND.match(text, after[1])):
        money, scale, end = after, scale_of(big["big"]), big.end()
    if money is None or not money[0].money or numeral.best is None:
        return None
    return _amount(plain(numeral.start, end, numeral.best * scale, (numeral.step or 1.0) * scale, scale), start, end, money[0])


def _amount(numeral: Numeral, start: int, end: int, unit: Unit) -> Amount:
    return Amount(start, end, start, numeral.end, numeral.low, numeral.high, numeral.best, numeral.step, unit, form=numeral.form)


_COMPOUNDS = {
    ("foot", "inch"),
    ("dollar", "cent"),
    ("pound sterling", "penny"),
    ("pound", "ounce"),
    ("stone", "pound"),
    ("hour", "minute"),
    ("minute", "second"),
}
_LAST = re.compile(r"\s?[.!?]?$")
_STEPS = {"foot": 1 / 12, "hour": 1 / 60, "minute": 1 / 60}
_ENDS = re.compile(r"\s?(?:[.,;:!?)]|$)|\s(?:more|less|and|or|for|each|but|per)\b")
_INCHES = re.compile(r"-(?P<inches>\d{1,2})(?![\d-])")


def _compounds(text: str, pieces: Sequence[Amount]) -> list[Amount]:
    """One amount for one told in two units: "3 dollars and 50 cents", "an hour and 20 minutes", "5-foot-11"."""
    kept: list[Amount] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        gap = text[last.end : piece.start] if last else ""
        if (
            last
            and last.best is not None
            and piece.best is not None
            and (last.unit.name, piece.unit.name) in _COMPOUNDS
            and re.fullmatch(r"\s(?:and\s)?", gap)
        ):
            kept[-1] = _longer(last, piece.end, piece.best * piece.unit.factor / last.unit.factor)
        elif last and _are_cents(text, last, piece, gap):
            kept[-1] = _longer(last, piece.end, (piece.best or 0) / 100)
        elif last and last.unit.name == "foot" and last.best is not None and (inches := _INCHES.match(text, last.end)):
            kept[-1] = _longer(last, inches.end(), int(inches["inches"]) / 12)
            if piece.first >= inches.end():
                kept.append(piece)
        else:
            kept.append(piece)
    return kept


def _are_cents(text: str, one: Amount, two: Amount, gap: str) -> bool:
    """ "15 dollars 50": a bare number of two figures right behind a whole sum, and nothing that it counts."""
    whole = (
        one.unit.money and one.unit.factor == 1 and one.best is not None and one.best == int(one.best) and text[one.last : one.end].strip()
    )
    cents = two.unit == COUNT and two.best is not None and 10 <= two.best <= 99 and two.best == int(two.best)
    return bool(whole and cents and ((gap == " " and _ENDS.match(text, two.end)) or (gap == " and " and _LAST.match(text, two.end))))


def _longer(amount: Amount, end: int, more: float) -> Amount:
    best = (amount.best or 0.0) + more
    step = _STEPS.get(amount.unit.name, 0.01)
    return replace(amount, end=end, last=end, low=best, high=best, best=best, step=step)


# ---- phrases that are amounts as a whole --------------------------------------------------------

_UNIT_AND_A_HALF = re.compile(
    r"\b(?:an?|one)\s(?P<unit>year|month|week|day|hour|mile|decade|century|minute)\sand\s(?:an?\s|one[ -])?half\b", re.IGNORECASE
)
_FOR_YEARS = re.compile(
    r"\b(?:for|took|takes?|taking|lasted|within|after|over)\s(?P<unit>years|months|weeks|days|hours|decades|centuries|minutes)\b(?!\s(?:to\scome|past))"
)
_DECADES = {
    word: 10 * number for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_IN_HIS_50S = re.compile(
    rf"\bin\s(?:his|her|their|my|your|our|its)\s(?:(?:early|mid|late)[\s-])?(?P<decade>[2-9]0s|{'|'.join(_DECADES)})\b"
)


_AN = re.compile(
    r"\b(?:(?:more|less|longer)\sthan|over|under|nearly|almost|about|around|roughly|at\sleast|up\sto|within|close\sto)\s(?P<one>an?\s(?P<unit>"
    r"century|decade|year|month|week|day|hour|minute|mile|kilometer|kilometre|meter|metre|yard|foot|ton|tonne|pound|kilogram|kilo|gallon))\b"
    r"(?![-–\w]|\s(?:and\s(?:an?\s|one[ -])?half|or\s(?:so|two)))",
    re.IGNORECASE,
)
_FEET_INCHES = re.compile(r"(?<![\w'’.,])(?P<feet>\d{1,2})\s?['’′]\s?(?P<inches>\d{1,2})\s?(?:[\"”″]|'')(?!\w)")


def _phrases(text: str, pieces: Sequence[Amount]) -> list[Amount]:
    found = []
    for match in _UNIT_AND_A_HALF.finditer(text):
        unit = unit_after(f"1 {match['unit']}", 1)
        if unit and all(match.end() <= piece.start or piece.end <= match.start() for piece in pieces):
            found.append(Amount(match.start(), match.end(), match.start(), match.end(), 1.5, 1.5, 1.5, 0.5, unit[0]))
    for match in _AN.finditer(text):  # "more than a mile"; a bare "a mile" is often a way to speak
        unit = unit_after(f"1 {match['unit']}", 1)
        if unit:
            start = match.start("one")
            found.append(Amount(start, match.end(), start, match.end(), 1.0, 1.0, 1.0, 1.0, unit[0]))
    for match in _FEET_INCHES.finditer(text):
        foot, tall = unit_after("1 foot", 1), int(match["feet"]) + int(match["inches"]) / 12
        if foot:
            found.append(Amount(match.start(), match.end(), match.start(), match.end(), tall, tall, tall, 1 / 12, foot[0]))
    for match in _FOR_YEARS.finditer(text):
        unit = unit_after(f"2 {match['unit']}", 1)
        if unit:
            start = match.start("unit")
            found.append(Amount(start, match.end(), start, match.end(), 2.0, None, None, None, unit[0], form="vague"))
    for match in _IN_HIS_50S.finditer(text):
        year = unit_after("1 year", 1)
        decade = float(_DECADES.get(match["decade"], 0) or int(match["decade"][:2]))
        if year:
            found.append(
                Amount(match.start(), match.end(), match.start("decade"), match.end(), decade, decade + 9, None, 10.0, year[0], form="age")
            )
    return found


# ---- the words around it ------------------------------------------------------------------------

# "It went back up to 4 percent" bounds nothing.
_MOVED = "".join(
    rf"(?<!\b{word}\s)"
    for word in "back go goes going went gone moved climbed rose risen edged inched inching jumped ticked crept shot picked pushed".split()
)
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("under", r"(?:no|not)\s(?:more|greater|higher)\sthan"),
    ("least", r"(?:no|not)\s(?:fewer|less)\sthan|at\s(?:the\svery\s)?least|a\sminimum\sof|minimum\sof|upwards?\sof"),
    (
        "over",
        r"(?:well\s|far\s|slightly\s|just\s|a\slittle\s|even\s)?(?:more\sthan|over|above|exceed(?:s|ed|ing)?|in\sexcess\sof|greater\sthan|north\sof)|surpass(?:es|ed|ing)|topp(?:ed|ing)|longer\sthan|older\sthan|higher\sthan",
    ),
    (
        "most",
        rf"{_MOVED}up\sto|at\s(?:the\s)?most|as\s(?:many|much|high|long|far|little)\sas|a\smaximum\s(?:of|sentence\sof)|maximum\sof|to\sa\smaximum\sof",
    ),
    ("under", r"(?:slightly\s|far\s|well\s|even\s|just\s)?(?:fewer\sthan|less\sthan|under|below|lower\sthan|short\sof)|within|sub-"),
    ("nearly", r"(?:very\s)?(?:nearly|almost|close\sto|approaching|just\s(?:under|below|shy\sof)|not\squite|a\slittle\sunder|virtually)"),
    (
        "about",
        r"about|approximately|approx\.?|around|roughly|some|circa|somewhere\saround|in\sthe\s(?:region|neighborhood|neighbourhood)\sof|on\sthe\sorder\sof|more\sor\sless|or\sso|~|∼|≈|c\.",
    ),
)
_BEFORE = tuple(
    (bound, re.compile(rf"(?:(?<![\w-])(?:{words})\s?|~\s?)$" if bound == "about" else rf"(?<![\w-])(?:{words})\s?$", re.IGNORECASE))
    for bound, words in _BOUNDS
)
_FILLER = re.compile(
    r"(?<![\w-])(?:an?\s(?:additional|extra|average\sof|total\sof|further|mere|staggering|whopping|record|combined|estimated)|another|additional|extra|further|only|just|exactly|precisely|between|from|only\s(?:about)?)\s$",
    re.IGNORECASE,
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "least",
        re.compile(
            r"\s?\+(?!\w)|\s(?:or\s(?:more|longer|older|above|higher)|and\s(?:up|counting|over|older)|at\sleast|or\sgreater)\b|-plus\b|\splus\b(?!\s(?:\w|\$))"
        ),
    ),
    ("about", re.compile(r"-odd\b|\sor\sso\b|\sor\sthereabouts\b|,\s(?:more\sor\sless|give\sor\stake)\b|ish\b")),
    ("most", re.compile(r"\s(?:or\s(?:less|fewer|below|under|younger)|and\s(?:under|younger|below)|at\smost|at\sthe\smost|tops)\b")),
)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)


def bounded(text: str, amount: Amount) -> Amount:
    """The amount with the words that bound it: "at least", "nearly", "or more"."""
    start, bound = amount.start, amount.bound
    if amount.form == "range" and (between := _BETWEEN.search(text, max(0, start - 9), start)):
        start = between.start()
    for _ in range(3):
        found = next(((name, match) for name, words in _BEFORE if (match := words.search(text, max(0, start - 32), start))), None)
        if found is None:
            filler = _FILLER.search(text, max(0, start - 24), start)
            if filler is None or not any(words.search(text, max(0, filler.start() - 32), filler.start()) for _, words in _BEFORE):
                break
            start = filler.start()
            continue
        name, match = found
        start = match.start()
        bound = name if bound in ("exact", "about") else bound
    for name, words in _AFTER:
        tail = words.match(text, amount.end) or words.match(text, amount.last)
        if tail:
            return replace(amount, start=start, end=max(amount.end, tail.end()), bound=name if bound in ("exact", "about") else bound)
    return replace(amount, start=start, bound=bound)


_PER = re.compile(
    r"\s?(?:(?P<per>\bper(?![a-z])|/)\s?(?P<word>(?:square|cubic|sq\.?)\s[a-z]+|[a-z]+[A-Z]*(?:\s(?:employee|person|cent|worker|household|student|day|barrel))?)"
    r"|(?:\s?-\s?|\s)an?(?:\s?-\s?|\s)(?P<each>year|month|week|day|hour|minute|second|night|share|barrel|dozen|gallon|litre|liter|ton|tonne|head|piece|person|flight|ticket|unit|kilo|kilogram|ounce|pound"
    r"|bushel|carat|bottle|pint|acre|mile|kilometre|kilometer|metre|meter|square\s(?:foot|metre|meter)|gram|game|pack|packet|bag|box|bale|crate"
    r"|copy|vote|meal|plate|cup|glass|trip|ride|kg|km|lb)\b"
    r"(?!\s(?:away|ago|later|earlier|before|after|and\s(?:an?|one)|from\s(?:now|here|there|today|tomorrow|[A-Z][a-z]+day))"
    r"|(?<=mile|.\skm|etre|eter)\sfrom\b)"
    r"|\s(?P<adverb>annually|yearly|monthly|weekly|daily|apiece|each)\b)"
)
_EVERY = {
    "annually": "year",
    "annum": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "apiece": "piece",
    "each": "piece",
    "s": "second",
    "h": "hour",
    "d": "day",
}


def _rated(text: str, amount: Amount) -> Amount:
    """The amount with what it is counted for: "$6 a share", "per trained employee"."""
    match = _PER.match(text, amount.end)
    if match is None or match["word"] == "cent" or amount.form in ("age", "tally"):
        return amount
    return replace(amount, end=match.end(), per=_each(match))


def per_behind(text: str, at: int) -> str | None:
    """What an amount is told for each of, where that stands right behind position `at`: "barrels a day"."""
    match = _PER.match(text, at)
    return None if match is None or match["word"] == "cent" or match["per"] == "/" else _each(match)


def _each(match: re.Match[str]) -> str:
    per: str = match["word"] or match["each"] or match["adverb"]
    per = _EVERY.get(per, per)
    unit = unit_after(f"1 {per}", 1)
    return unit[0].name if unit and not unit[0].money else per


_SAME = re.compile(
    r"(?:,?\s?[([]\s?(?:or\s|about\s|approximately\s|roughly\s|around\s|some\s|nearly\s|just\sover\s|just\sunder\s|more\sthan\s|over\s|almost\s|equivalent\sto\s)*|,?\s(?:or|/)\s(?:about\s|roughly\s)?|/)$"
)
_NEAR = 0.06


def _restated(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The amounts with those that only say another again in a second unit folded into it."""
    kept: list[Amount] = []
    for amount in found:
        last = kept[-1] if kept else None
        if last is not None and _says_again(text, last, amount):
            again = replace(amount, bound=last.bound) if amount.bound == "exact" else amount
            kept[-1] = replace(last, also=(*last.also, again), per=last.per or amount.per or _per_outside(text, amount.end))
        else:
            kept.append(_paid(text, amount))
    return kept


_PAYING = re.compile(r"\b(?:fined?|pay|pays|paid|paying|costs?|costing|spen[dt]|spending|earn(?:s|ed|ing)?|owe[sd]?)\s$", re.IGNORECASE)


def _paid(text: str, amount: Amount) -> Amount:
    """ "Fined 30,000 pounds": money, and no weight."""
    money = unit_after("1 pound sterling", 1)
    if amount.unit.name != "pound" or money is None or not _PAYING.search(text, max(0, amount.start - 12), amount.start):
        return amount
    return replace(amount, unit=money[0])


def _per_outside(text: str, at: int) -> str | None:
    """What a sum is for where a second currency stands between: "C$6 (US$4.46) per share"."""
    return per_behind(text, at + 1) if text[at : at + 1] in (")", "]") else None


def _says_again(text: str, one: Amount, two: Amount) -> bool:
    edge = max([one.end, *(again.end for again in one.also)])
    between = text[edge : two.start]
    joint = _SAME.search(between)
    if not joint or len(between) - len(joint.group()) > 12 or one.unit.name == two.unit.name or COUNT in (one.unit, two.unit):
        return False
    if one.unit.money and two.unit.money:
        return one.unit.base != two.unit.base and joint.group().lstrip(", ")[:1] in ("(", "[")
    a, b = one.best or one.high, two.best or two.high
    if two.unit.name == "pound sterling" and one.unit.base in ("newtons", "kilograms"):
        return True  # "22,819 kilonewtons (5.13 million pounds)"
    if one.unit.base != two.unit.base or a is None or b is None:
        return False
    a, b = one.unit.convert(a), two.unit.convert(b)
    return abs(a - b) <= _NEAR * max(abs(a), abs(b))
