"""The words that English tells time with, as tables and as pieces of patterns."""

from __future__ import annotations

import re

_MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun",
    "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAY_NAMES = ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun")
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES, 1) for name in names.split()}
PARTS_OF_DAY = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "afternoon": "AF", "evening": "EV", "dusk": "EV", "night": "NI", "overnight": "NI",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "F", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C",
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "last": 4}
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {
    **{word: count for count, word in enumerate(_ONES, 1)},
    **{word: count for count, word in enumerate(_TEENS, 10)},
    **{word: count * 10 for count, word in enumerate(_TENS, 2)},
    "a": 1, "an": 1, "half": 0.5, "couple": 2, "dozen": 12, "hundred": 100, "thousand": 1000,
}  # fmt: skip
UNCOUNTED = frozenset({"several", "few", "some", "many", "recent", "coming", "various", "numerous", "dozens", "hundreds", "more"})

# ---- pieces of patterns: a blank stands for one or two spaces ------------------------------------

MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY(?=\s\d)|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
WEEKDAY = (
    r"(?P<weekday>(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)\b"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?:\.|(?=,\s{1,2}(?:\d|[A-Z][a-z]{2,8}\.?\s\d))))"
)
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
ORDINAL_DAYS = {
    **{word: number for number, word in enumerate([*_ORDINAL_ONES, *_ORDINAL_TEENS, "twentieth"], 1)},
    **{f"twenty-{word}": number for number, word in enumerate(_ORDINAL_ONES, 21)},
    "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
DAY_NAMED = (*_ORDINAL_ONES, "tenth", "eleventh", "twelfth", "teenth", "tieth")  # one of these is in every day's name
_ORDINAL_DAY = "|".join(sorted(ORDINAL_DAYS, key=len, reverse=True)).replace("-", r"[\s-]")
DAY = (
    r"(?P<day>(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%/]|[.,:]\d|(?: |-)(?:a|p)\.?m\b))"
    rf"|(?i:{_ORDINAL_DAY})(?![\s-](?:quarter|half|day|week|month|year)))"
)
_ONE = "|".join(_ONES)
_TO_99 = rf"(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}))?|{'|'.join(_TEENS)}|oh[\s-](?:{_ONE})"
_SPELLED = rf"(?i:(?:sixteen|seventeen|eighteen|nineteen|twenty)[\s-](?:{_TO_99}|hundred)|two thousand(?: (?:and )?(?:{_TO_99}|{_ONE}))?)"
YEAR = rf"(?P<year>(?:1[4-9]\d\d|20\d\d|2100)(?![\d%]|[.,:]\d)|{_SPELLED})"
PART = r"(?P<part>(?i:morning|afternoon|evening|night|dawn|dusk))"
UNIT = r"(?P<unit>(?i:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ie)))"
_SMALL = "|".join(sorted([*_ONES, *_TEENS], key=len, reverse=True))
NUMBER = (
    r"(?P<number>(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4})(?:\.\d{1,2})?(?: (?:and )?(?:1/2|one-half|a half)|½)?"
    rf"|(?i:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES)}))?|(?:{_SMALL})(?: (?:hundred|thousand))?(?: and a half)?"
    r"|(?:a )?couple of|a (?:couple|dozen|hundred|thousand|few)|an?|half an?|several|some|many|few|a number of|dozens of|hundreds of))"
)
SEASON = r"(?P<season>(?i:spring|summer|fall|autumn|winter))"
ZONE = (
    r"(?:\s?\(?(?:GMT|UTC|BST|CET|CEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T"
    r"|(?i:eastern|central|pacific|mountain)(?: (?i:standard|daylight))?(?: (?i:time))?|(?i:local time))\b\)?)?"
)
CLOCK = (
    r"(?P<clock>(?i:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?[\s-]?(?P<half>[ap]\.m\b\.?|[ap]m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:])|(?P<named>(?<![Hh]igh\s)(?-i:noon|midday|midnight))\b))"
)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which a blank stands for one or two spaces; it begins and ends at the edge of a word."""
    return re.compile(r"(?<![\w$£€#&])" + pattern.replace(" ", r"\s{1,2}") + r"(?!\w)")


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[word.rstrip(".").lower()]


def day_number(word: str) -> int:
    """1 to 31 for "29", "29th" and "twenty-ninth"."""
    figures = re.sub(r"\D", "", word)
    return int(figures) if figures else ORDINAL_DAYS[re.sub(r"[\s-]+", "-", word.lower())]


def year_number(word: str) -> int:
    """The year for "1994", "nineteen ninety-four", "twenty oh-five" and "two thousand and five"."""
    if word.isdigit():
        return int(word)
    said = re.split(r"[\s-]+", word.lower())
    century, rest = (20, said[2:]) if said[0] == "two" else (NUMBERS[said[0]], said[1:])
    return int(century * 100 + sum(NUMBERS[one] for one in rest if one not in ("and", "oh", "hundred")))


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 (Sunday) for a weekday's name or abbreviation."""
    return WEEKDAYS[word.rstrip(".").lower()]


def count_of(words: str | None) -> float | None:
    """The number that the words count to, or None for "several" and the like."""
    text = re.sub(r"[\s-]+", " ", (words or "").lower().replace(",", "").replace("½", " 1/2")).strip()
    if not text or text in UNCOUNTED or any(word in UNCOUNTED for word in text.split()) or text.startswith("a number"):
        return None
    half = 0.5 if re.search(r"(?<=.)(?:1/2|one half|a half)$", text) else 0.0
    text = re.sub(r"\s(?:and )?(?:1/2|one half|a half)$", "", text)
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text) + half
    if text.startswith("half"):
        return 0.5
    total = 0.0
    for word in text.replace(" of", "").split():
        value = NUMBERS.get(word)
        if value is None:
            return None
        if word in ("hundred", "thousand", "couple", "dozen"):
            total = value * max(total, 1) if word != "couple" else value
        else:
            total += value
    return total + half
