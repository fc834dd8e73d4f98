"""Numerals: "12,000", "2.5 million", "twenty-one", "half a dozen", "dozens", "two-thirds".

A numeral is a stretch of text with the numbers it can mean. A word that names no number
("dozens", "several") has an open range and no `best`. `step` is the precision to which a number
is written: 139.1 million is written to the hundred thousand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import prod

_SMALL = [
    *"zero one two three four five six seven eight nine ten".split(),
    *"eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(_SMALL)}
TENS = {word: 10 * number for number, word in enumerate(_TENS, 2)}
SCALES = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}
_SHORT = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "m": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
_PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fourth": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
    "halves": 1 / 2,
}
_GLYPHS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
# The least that a word can mean that names no number: "dozens" are two dozen or more.
_PLURALS = {
    "tens": 20.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
_LEAST = {"several": 3.0, "a few": 2.0, "a handful": 2.0, "the handful": 2.0}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written at text[start:end]; `form` tells words that want a noun or a share apart."""

    start: int
    end: int
    low: float | None
    high: float | None
    best: float | None
    step: float | None
    form: str = "number"  # number | ratio | vague
    scale: float = 1.0  # the magnitude that was written: "5 million" has 1e6


_WORD = "|".join(sorted([*SMALL, *TENS, "hundred", *SCALES, "dozen", "and"], key=len, reverse=True))
_DIGITS = r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d{1,3},\s000(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|(?<![\d\w])\.\d+"
_BIG = "hundred|thousand|lakh|million|crore|billion|trillion|quadrillion|dozen"
_BIG_OF_BIG = rf"(?:(?:hundred|thousand|lakh)\s(?=(?:thousand|lakh|crore|[mbtr]+illion)\b))?(?:{_BIG})"  # "5 lakh crore"
_NUMBER = re.compile(
    rf"""(?P<power>\d+(?:\.\d+)?\s?[×x]\s?10(?:\^|\*\*)?\s?[-−]?\d+(?!\d*,))
    |(?P<slash>\d{{1,2}}[/⁄](?:2|3|4|5|6|8|10|12|16|32|64|100|128))(?![\d/]|\s[A-Z])
    |(?P<digits>{_DIGITS})
      (?:(?:[ -]|\band\b\s)?(?P<fraction>\d+[/⁄]\d+)(?![/\d])|\s?(?P<glyph>[¼½¾⅓⅔⅛⅜⅝⅞]))?
      (?:(?:\s?-\s?|\s)?(?:(?P<half>half)\s(?:a\s)?)?(?P<big>(?i:{_BIG_OF_BIG}))s?\b|(?P<short>[kK]|M|[mM](?:n|ln|il)|B|[bB](?:n|ln)|tn|trn)(?![\w/²³])|\s(?P<spaced>bn|mn|mln|bln|tn|trn|M|B)(?![\w/.]))?
    |(?P<bare>[¼½¾⅓⅔⅛⅜⅝⅞])
    """,
    re.VERBOSE,
)
_WORD_RUN = rf"\b(?:a\s+|an\s+)?(?:{_WORD})(?:(?:\s+|-)(?:{_WORD}))*\b"
_WORDS = re.compile(_WORD_RUN, re.IGNORECASE)
_SMALL_WORDS = re.compile(_WORD_RUN)  # on small letters, the same and quicker
_HALF_OF = re.compile(
    rf"(?:(?<!\band\sa\s)(?<!\band\s)|(?=half-))"
    rf"\b(?:(?P<part>half|quarter)(?:\s+of)?(?:\s+an?)?|(?P<three>three[ -]quarters?)(?:\s+of)?(?:\s+an?)?)"
    rf"[ -](?P<big>{_BIG})\b",
    re.IGNORECASE,
)
_PLURAL = "|".join(_PLURALS)
_VAGUE = re.compile(
    rf"\b(?:(?P<chain>(?<!\d\s)(?<!\d-)(?:{_PLURAL})(?:\s+(?:and\s+(?:{_PLURAL})\s+)?of\s+(?:{_PLURAL}))*)"
    r"|(?P<figures>(?<![\w.,])10{2,3}s(?=\s(?:more|of)\b))|multi-?(?P<multi>million|billion|trillion)(?=[\s-])"
    rf"|(?P<many>several|(?:a|only\s+a)\s+few|a\s+couple(?:\s+of)?|couple|(?:a|the)\s+handful)(?:\s+(?P<big>{_BIG})s?\b)?)\b",
    re.IGNORECASE,
)
_COUNT = "|".join([*_SMALL[1:], *_TENS])
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_DETERMINER = r"of\b|the\b|its\b|their\b|his\b|her\b|our\b|your\b|all\b|as\b|those\b|these\b|that\b|were\b|are\b|what\b"
_RATIO = re.compile(
    rf"\b(?P<top>an?|{_COUNT}|\d{{1,2}})[ -](?P<part>{_PART})(?P<plural>s?)\b(?=(?P<of>\s+of\b)?)"
    rf"|\b(?<!first\s)(?<!second\s)(?<!other\s)(?<!better\s)(?<!back\s)(?<!top\s)(?<!this\s)(?<!last\s)(?P<half>half)(?=\s+(?:{_DETERMINER}))"
    rf"|\b(?:by|than|nearly|almost|about|around|roughly|over|under|least|up|down)\s(?P<late>half|(?:an?|one)[ -](?P<late_part>{_PART}))\b"
    r"(?=[.,;:)]|$|\s(?:in|from|since|on|over|this|last|compared|and|but|after|when|while|as|per|between)\b)"
    rf"|\b(?<![-–.,])(?P<in_top>{_COUNT}|\d{{1,3}})(?:\s+(?:in|out\s+of|of(?=\s+every\b)|of(?=\s\d{{1,3}}\sfor\s\d))(?:\s+every)?\s+|-(?:in|out-of)-)(?P<in_base>{_COUNT}|hundred|\d{{1,4}})\b(?!\s*(?:%|percent|per\s+cent))",
    re.IGNORECASE,
)
_PART_STEMS = ("hal", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_IN_SO_MANY = re.compile(rf"(?:\s(?:in|of)(?:\s+every)?\s+|-(?:in|of)-)(?:\d|(?:{_COUNT}|hundred)\b)", re.IGNORECASE)
_AND_A_HALF = re.compile(
    r"\s{1,3}and\s{1,3}(?:a\s{1,3}|one[ -])(?:(?P<half>half)|(?P<quarter>quarter))\b(?!\s+of\b)(?:\s+(?P<big>" + _BIG + r")\b)?",
    re.IGNORECASE,
)


def numerals(text: str) -> list[Numeral]:
    """Every numeral of the text, from left to right, none inside another."""
    found: list[Numeral] = []
    taken = bytearray(len(text))  # which characters a numeral holds already
    for find in (_ratios, _halves, _vague, _digit_numbers, _word_numbers):
        for numeral in find(text):
            if not any(taken[numeral.start : numeral.end]):
                found.append(numeral)
                taken[numeral.start : numeral.end] = b"\1" * (numeral.end - numeral.start)
    return sorted(found, key=lambda numeral: numeral.start)


def step_of(digits: str, scale: float) -> float:
    """The precision of a number as written; round whole numbers are taken to two digits at least (10,000: to the thousand)."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    if decimals:
        return float(scale * 10.0 ** -len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    if scale > 1 or whole.strip("0") == "":
        return scale
    return float(10.0 ** min(zeros, max(0, len(whole) - 2)))


def plain(start: int, end: int, number: float, step: float, scale: float = 1.0, *, form: str = "number") -> Numeral:
    """A numeral that means one number."""
    number = float(f"{number:.12g}")
    return Numeral(start, end, number, number, number, step, form, scale)


def scale_of(word: str) -> float:
    """The magnitude that a word or its short form names: "million", "bn", "dozen"."""
    return prod({"hundred": 100.0, "dozen": 12.0}.get(part) or SCALES.get(part) or _SHORT[part] for part in word.lower().split())


# ---- digits -------------------------------------------------------------------------------------


def _digit_numbers(text: str) -> list[Numeral]:
    found = []
    for match in _NUMBER.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isdigit() or (before and before in ".,/:" and text[match.start() - 2 : match.start() - 1].isdigit()):
            continue
        if match["power"]:
            found.append(_power(match))
        elif match["slash"]:
            top, base = re.split("[/⁄]", match["slash"])
            if int(top) < int(base):
                found.append(plain(match.start(), match.end(), int(top) / int(base), 1 / int(base)))
        elif match["bare"]:
            found.append(plain(match.start(), match.end(), _GLYPHS[match["bare"]], 0.01, form="number"))
        else:
            found.append(_with_half(text, _digit_number(match)))
    return found


def _power(match: re.Match[str]) -> Numeral:
    head, exponent = re.split(r"\s?[×x]\s?10(?:\^|\*\*)?\s?", match["power"], maxsplit=1)
    factor = 10.0 ** int(exponent.replace("−", "-"))
    return plain(match.start(), match.end(), float(head) * factor, factor * 10.0 ** -len(head.partition(".")[2]), factor)


def _digit_number(match: re.Match[str]) -> Numeral:
    digits = match["digits"]
    digits = digits.replace(" ", "")
    number = float(digits.replace(",", ""))
    written = match["big"] or match["short"] or match["spaced"]
    scale = scale_of(written) if written else 1.0
    step = step_of(digits, scale)
    if match["fraction"]:
        top, base = re.split("[/⁄]", match["fraction"])
        number, step = number + int(top) / max(1, int(base)), 1 / max(1, int(base))
    elif match["glyph"]:
        number, step = number + _GLYPHS[match["glyph"]], 0.25
    if match["half"]:
        number = number / 2
    return plain(match.start(), match.end(), number * scale, step, scale)


# ---- words --------------------------------------------------------------------------------------


def _word_numbers(text: str) -> list[Numeral]:
    found: list[Numeral] = []
    small = text.lower()
    for match in _SMALL_WORDS.finditer(small) if len(small) == len(text) else _WORDS.finditer(text):
        tokens = [
            (word.group().lower(), match.start() + word.start(), match.start() + word.end()) for word in re.finditer(r"\w+", match.group())
        ]
        while tokens:
            number, used = _evaluate([word for word, _, _ in tokens])
            if used:
                value, scale = number
                found.append(_with_half(text, plain(tokens[0][1], tokens[used - 1][2], value, scale, scale)))
            tokens = tokens[max(used, 1) :]
    return found


def _evaluate(words: list[str]) -> tuple[tuple[float, float], int]:
    """((value, scale), how many words it takes); the longest run from the first word on that makes one number."""
    total, current, used, scale, last = 0.0, -1.0, 0, 1.0, ""
    for at, word in enumerate(words):
        if word in ("a", "an"):
            if at or len(words) == 1 or words[1] not in ("hundred", "dozen", *SCALES):
                break
            current = 1.0
        elif word == "and":
            if last not in ("hundred", "scale") or at + 1 == len(words) or words[at + 1] not in {**SMALL, **TENS}:
                break
            continue
        elif (joined := _join(word, current, last)) is not None:
            current, last = joined
        elif word in SCALES and current > 0 and (not total or SCALES[word] < scale):
            total, current, scale, last = total + current * SCALES[word], 0.0, SCALES[word], "scale"
        else:
            break
        used = at + 1
    value = total + max(current, 0.0)
    exact = 1.0 if last in ("small", "tens") and total else scale
    return (value, 12.0 if last == "dozen" and value > 12 else exact), used


def _join(word: str, current: float, last: str) -> tuple[float, str] | None:
    """The number so far with one more word, or None where the word cannot follow."""
    open_hundred = current >= 0 and current % 100 == 0 and last in ("hundred", "scale")
    if word in SMALL:
        if current < 0 or open_hundred:
            return max(current, 0.0) + SMALL[word], "small"
        return (current + SMALL[word], "small") if last == "tens" and 0 < SMALL[word] < 10 else None
    if word in TENS:
        return (max(current, 0.0) + TENS[word], "tens") if current < 0 or open_hundred else None
    if word in ("hundred", "dozen") and last not in ("hundred", "dozen", "scale"):
        times = 100.0 if word == "hundred" else 12.0
        return (max(current, 1.0) if current else 1.0) * times, word
    return None


def _with_half(text: str, numeral: Numeral) -> Numeral:
    tail = _AND_A_HALF.match(text, numeral.end)
    if not tail or numeral.best is None:
        return numeral
    scale = scale_of(tail["big"]) if tail["big"] else numeral.scale
    more = 0.5 if tail["half"] else 0.25
    base = numeral.best if numeral.scale > 1 else numeral.best * scale
    return plain(numeral.start, tail.end(), base + more * scale, more * scale, scale)


# ---- parts and words that name no number --------------------------------------------------------


def _halves(text: str) -> list[Numeral]:
    found = []
    for match in _HALF_OF.finditer(text):
        part = 0.75 if match["three"] else _PARTS[match["part"].lower()]
        scale = scale_of(match["big"])
        found.append(plain(match.start(), match.end(), part * scale, 1.0 if scale == 12 else part * scale, scale))
    return found


def _ratios(text: str) -> list[Numeral]:
    found: list[Numeral] = []
    small = text.casefold()
    if not any(part in small for part in _PART_STEMS) and not _IN_SO_MANY.search(text):
        return found  # most sentences: a quick look spares the long pattern
    for match in _RATIO.finditer(text):
        value = _ratio(match)
        if value is not None and not re.match(rf"(?:\s+of)?(?:\s+an?)?[ -](?:{_BIG})\b", text[match.end() :], re.IGNORECASE):
            start = match.start("late") if match["late"] else match.start()
            found.append(plain(start, match.end(), value, 0.05, form="ratio"))
    return found


def _ratio(match: re.Match[str]) -> float | None:
    if match["half"] or match["late"]:
        return _PARTS[(match["late_part"] or "half").lower()]
    if match["in_top"]:
        top, base = _count(match["in_top"]), _count(match["in_base"])
        told = top == 1 or base in (10, 100) or re.search("of|every", match.group(), re.IGNORECASE) is not None
        return top / base if top < base < 1500 and told else None
    top = _count(match["top"])
    part = _PARTS[match["part"].lower()]
    if not match["of"] and (top == 1 or (match["part"].lower() in ("quarter",) and not match["plural"])):
        return None  # "a third man", "one quarter later": an ordinal or a season, not a share
    return top * part if (top > 1) == bool(match["plural"]) or match["part"].lower() == "halves" or top == 1 else None


def _count(word: str) -> int:
    word = word.lower()
    if word in ("a", "an"):
        return 1
    return 100 if word == "hundred" else SMALL.get(word) or TENS.get(word) or int(word)


def _vague(text: str) -> list[Numeral]:
    found = []
    for match in _VAGUE.finditer(text):
        if match["chain"]:
            low = _chain(match["chain"].lower().split())
            found.append(Numeral(match.start(), match.end(), low, None, None, None, "vague"))
        elif written := match["figures"] or match["multi"]:  # "100s of", "multi-million"
            scale = SCALES.get(written.lower(), 1.0)
            low = 2 * (float(written[:-1]) if match["figures"] else scale)
            found.append(Numeral(match.start(), match.end(), low, None, None, None, "vague", scale))
        elif numeral := _many(match):
            found.append(numeral)
    return found


def _chain(words: list[str]) -> float:
    """The least that "hundreds of thousands" can mean: two hundred thousand."""
    if "of" not in words:
        return _PLURALS[words[0]]
    return _PLURALS[words[0]] * _PLURALS[words[-1]] / 2


def _many(match: re.Match[str]) -> Numeral | None:
    word = re.sub(r"\s+of$|^only\s+", "", " ".join(match["many"].lower().split()))
    scale = scale_of(match["big"]) if match["big"] else 1.0
    if word in ("a couple", "couple"):
        if word == "couple" and not match["big"]:
            return None  # "the couple": two who are married
        if not match["big"] and not match["many"].lower().endswith("of"):
            return None
        return Numeral(match.start(), match.end(), 2 * scale, 3 * scale, 2 * scale, scale, "number", scale)
    return Numeral(match.start(), match.end(), _LEAST[word] * scale, None, None, None, "vague", scale)
