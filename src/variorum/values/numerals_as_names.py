"""Numbers that count nothing, told by their form: times, dates, years, telephone numbers, "Flight 19", "No. 1"."""

from __future__ import annotations

import re

from variorum.values.numerals import Numeral
from variorum.values.quantities.units import unit_after, unit_before

MONTH = (
    r"(?:(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember)"
)
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_ROADS = "St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Place|Court|Square"
# Words with a capital that a number follows as a name.
_NAMED_BY = "|".join(
    (
        r"Boeing|Airbus|Flight|Route|Highway|Interstate|Sections?|Articles?|Chapter|Title|Part|Volume|Vol\.?|Room|Apartment|Apt\.?|Suite",
        r"Gate|Channel|Exit|Game|Week|Day|Round|Lap|Stage|Phase|Level|Grade|Class|Type|Category|Tier|Group\sof|Apollo|iPhone|Windows|Galaxy",
        r"Model|Mark|Mk\.?|Form|Resolution|Amendment|Proposition|Prop\.?|Measure|Bill|Rule|Schedule|Act|Verse|Psalm|[Pp]ages?|pp?\.|Figure",
        r"Table|Question|Unit|Platform|Terminal|Runway|District|Precinct|Ward|Zone|Area|Pier|Line|[Nn]umber|[Nn]os?\.?|Formula|Super\sBowl|Big",
        r"Radio|Studio|Catch|FTSE|CAC|Nikkei|S&P|Nasdaq|Russell|DAX|TSX|ASX|exit|highway|flight|route",
    )
)
# Behind the second day of "Nov. 6 to 10 in Ayr", and not of "Nov. 6 and 10 boats".
_NOTHING_MORE = (
    r"(?=[.;:)]|,(?!\d)|$|\s?[—–]|\s(?:in|at|on|among|with|by|for|was|were|is|are|when|while|but|or|this|next|last|said|says)\b)"
)
_EMERGENCY = "911|999|112|000|311|211|111|101|988"
_ADDRESS = r"https?://\S+|www\.\S+|(?<!\S)[^\s@]{1,80}+@\S+"
_PROGRAM = "version|update|firmware|software|beta|release|patch"
# Nothing below begins inside a word, nor far from a figure or "one": looking for them first spares trying all of it at every letter.
_NEAR_A_FIGURE = r"(?:(?<!\w)|(?!\w))(?=[^\d]{0,24}+\d)"
_AT_ONE = r"(?<!\w)(?=(?:\w{2,7}\s)?(?:[Oo]ne\b|fifty))"
_MODEL = r"\b(?=[A-Za-z]+[-–]\d)(?!(?:sub|now|then|minus|mid|to|and|a|half|or|of|the)[-–])(?:[A-Z]{1,4}|[a-z]{2,})[-–]\d+\w*\b(?!-)"
_NO_AMOUNT = re.compile(
    _ADDRESS
    + rf"|{_NEAR_A_FIGURE}(?:"
    + "|".join(
        (
            r"[#§]\s?\d[\d.]*",
            # addresses without their "https", and the numbers of papers
            r"(?<![\w@.-])[A-Za-z][\w-]{0,40}(?:\.[A-Za-z]{2,24}){1,3}/\S*\d\S*|\b10\.\d{4,9}/\S+",
            # "7-8-1" is a record of matches won, lost and drawn; "3 / 5" stands under a picture or a play
            r"(?<![\w.,/$-])\d{1,3}[-–]\d{1,3}[-–]\d{1,3}(?![\w/-]|[.,]\d)|\b\d{1,3}\s/\s\d{1,3}\b",
            # how fine a picture is, and which version of a program
            r"\b[248]K\b(?!\s(?:[a-z-]+\s)?(?:[a-z]{2,}s|people|men|women|children)\b)|\b\d{3,4}[pi](?=\s[a-z]|[,;)])",
            rf"\b(?i:{_PROGRAM})\s\d+\.\d+\b|\b\d+\.\d+\s(?:[a-z]+\s)?(?i:{_PROGRAM})\b",
            rf"(?<!\w){MONTH}\s\d{{1,2}}(?:,\s\d{{1,2}}){{1,5}},?\sand\s\d{{1,2}}{_NOTHING_MORE}",
            rf"(?<!\w){MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}}|\s(?:to|through|until|till|and)\s\d{{1,2}}{_NOTHING_MORE})?"
            rf"(?!\d|,\d{{3}}|\s(?:percent|per\scent|million))(?:,?\s{YEAR})?",
            rf"(?<!\w){MONTH},?\s{YEAR}",
            rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{MONTH}(?!\w|\shave\b|\sbe\b)(?:,?\s{YEAR})?",
            r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:9/11|24/7|7/7|50/50)\b",
            # times of day
            r"\b\d{1,2}(?:[:.]\d{2})?(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|[AP]M\b|GMT|UTC|EST|EDT|ET\b|BST|CET)",
            r"\b\d+:\d{1,2}(?::\d\d)?(?:\.\d+)?\b|\b\d{4}\s(?:GMT|UTC|hours)\b",
            r"\b(?:at|by|around|until|from|after|before)\s\d{1,2}\.\d\d(?=\s(?:on|in|this|local|and|to)\b|[,.;]|$)",
            # ordinals, decades, leading zeros, captions of pictures, telephone numbers, versions
            r"\b\d+(?:st|nd|rd|th)\b|\b(?!10{2,3}s\s(?:more|of)\b)(?:\d{1,2}0s|\d{3,4}s)\b|['’‘]\d0s\b|\b\d{1,3}/\d{1,3}(?=\s[A-Z])",
            rf"\b\d{{1,3}}/\d{{1,3}}(?=\s{YEAR}\b)|\b\d{{1,3}}\s(?:show|see|view)\sall\b|(?:[Cc]opyright|©)\s(?:©\s?|\([cC]\)\s?)?{YEAR}(?:\s[A-Z]{{3}}\b)?",
            r"(?<![\w.,])0\d{1,4}(?:[\s-]\d{3,4}){1,2}\b|(?<![\w.,])(?<!\d,\s)0\d+\b|\b0\d{3,4}\s\d{5,7}\b",
            r"\b(?:\+?\d{1,3}[ -])?\(?\d{3}\)?[ -]\d{3}[ -](?:\d{4}|[A-Z]{4})\b",
            r"\b(?:1-)?8\d\d-[A-Z]{3,}(?:-[A-Z]+)?\b|\+\d[\d ()-]{7,20}\d|\b\d+(?:\.\d+){2,}\b",
            # the telephone's own numbers, and numbers so long that nobody counted them
            rf"\b(?i:call\w*|dial\w*|phon\w+|r[aiu]ng|to)\s(?:{_EMERGENCY})\b(?![,.]\d|\s[a-z]+s\b)",
            rf"\b(?:{_EMERGENCY})(?=[\s-](?i:calls?|calle\w+|operat|dispatch|record|tapes?\b))",
            r"(?<![\d.,$£€¥])\d{11,}+(?![.,]\d)|(?<=[\w.,;:\"”’')])\[\d+\]",
            # what has the number for a name, and addresses
            r"\b(?:Image|Photo|Picture|Slide|Caption|Page|Video|Part|Item)\s\d+\sof\s\d+\b",
            rf"\b(?:{_NAMED_BY})\s\d+(?:[-.]\d+)?\b(?!\s?(?:%|percent|per\scent|million|billion))(?!,\d{{3}})",
            r"\b\d{5,}[A-Z]\w*\b|\b\d{1,3}00[\s-][Bb]lock\sof\b",
            rf"\b\d+(?:[-–]\d+)?(?:\s[NSEW])?(?:\s[A-Z][\w.]+)?\s[A-Z0-9]\w+\s(?:{_ROADS})\b|\b\d+\s(?:Ave|Rue|Via|Avenue)\s",
            # spans of years
            rf"\b{YEAR}\s?[-–/]\s?(?:{YEAR}|\d\d)(?!\d|,\d|\s?%)|\bmid-{YEAR}\b",
        )
    )
    + rf")|{_MODEL}|\b[Gg]ame\s(?:one|two|three|four|five|six|seven)\b|{_AT_ONE}(?:"
    + "|".join(
        (
            # "one" as a pronoun or in a fixed phrase
            r"\b(?:no|No|NO)\sone\b|\b[Oo]ne\sanother\b|\b[Oo]ne-(?:on-one|way|sided|off|liners?|stop)\b|\bone\s(?:way\sor\sanother|fell\sswoop)\b",
            r"\b[Oo]ne(?=['’]s\b)|\b[Oo]ne\sday\b|\bone\s(?:by|or\sthe\sother)\b|\bnumber\sone\b|\bfifty-fifty\b",
            r"\b(?:any|every|this|that|which|the|another|each|new|other|latest|the\sonly|big|first|last|right|wrong|good|bad|next)\sone\b"
            r"(?!\s(?:million|billion|hundred|thousand))",
        )
    )
    + ")"
)
# Where one who plays at a position has the number of a shirt behind the name ("quarterback Ann Roe (7)"), so have the others.
_POSITION = (
    r"(?:(?:quarter|line|corner|full|half|running\s)back(?:er)?|(?:wide\s)?receiver|linem[ae]n|(?:tight|defensive|split)\send|shortstop"
    r"|(?:left|right|offensive|defensive|nose|point|shooting)\s(?:tackle|guard)|(?:free|strong)\ssafety|(?:power|small)\sforward"
    r"|(?:out|in)fielder|basem[ae]n|defensem[ae]n|goaltender|(?:left|right|center)\s(?:wing|fielder)|placekicker|punter)"
)
_SHIRT = re.compile(rf"\b{_POSITION}\s(?:[A-Z][\w.'’-]{{0,30}}\s){{1,3}}\(\d{{1,2}}\)")
_BEHIND_NAME = re.compile(r"\b[A-Z][\w.'’-]{0,30}\s\(\d{1,2}\)")
_YEAR_ALONE = re.compile(rf"{YEAR}$")
_OTHER_YEAR = re.compile(r"(?:1[0-4]|21)\d\d$")
_IN_A_YEAR = re.compile(r"\b(?:in|by|since|until|around|about|A\.?D\.?|between\s[\w.]*\s?[\w.]*\s?and)\s$")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|from|before|after|through|throughout|to|and|late|early|mid|fiscal|year|calendar|circa|the|of|for|summer|spring|fall|"
    r"autumn|winter|quarter|election|season|its|their|his|her|our|between|back|around|or|,|[(])\s?|[\"“‘'’])$",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?:[a-z]{2,}s|people|men|women|children|police)\b")


def masks(text: str) -> list[tuple[int, int]]:
    """Where the text holds numbers that count nothing."""
    found = [(match.start(), match.end()) for match in _NO_AMOUNT.finditer(text)]
    worn = _BEHIND_NAME.finditer(text) if _SHIRT.search(text) else ()
    return found + [(match.start(), match.end()) for match in worn]


def is_year(text: str, numeral: Numeral) -> bool:
    """The numeral is a year: by its four digits, and by the words on both sides."""
    word = text[numeral.start : numeral.end]
    if unit_before(text, numeral.start):
        return False
    if not _YEAR_ALONE.match(word):
        return bool(
            _OTHER_YEAR.match(word)
            and _IN_A_YEAR.search(text[max(0, numeral.start - 24) : numeral.start])
            and not _PLURAL_AFTER.match(text, numeral.end)
        )
    found = unit_after(text, numeral.end)
    if found and found[0].name not in ("second", "metric ton", "gram"):
        return False
    before = text[max(0, numeral.start - 24) : numeral.start]
    if re.search(r"\b(?:than|least|about|nearly|almost|approximately|some)\s$", before) and _PLURAL_AFTER.match(text, numeral.end):
        return False
    span = re.match(r"\s?[-–]\s?(\d{4})\s[A-Za-z]", text[numeral.end :])
    if span and not _YEAR_ALONE.match(span[1]):
        return False
    if _YEAR_BEFORE.search(before):
        return True
    return not (word.endswith("0") and _PLURAL_AFTER.match(text, numeral.end))


def stands_alone(text: str, numeral: Numeral) -> bool:
    """Nothing is glued to the numeral that makes it part of a name: "A320", "F-16", "covid19", "1.8T"."""
    before = text[numeral.start - 1 : numeral.start]
    if before.isalpha() and not unit_before(text, numeral.start):
        return False
    if before in "-–" and numeral.start > 1 and text[numeral.start - 2].isalpha():
        return bool(
            re.search(
                r"(?:\b(?:sub|now|then|minus|plus|mid|pre|to|and|a|half|[A-Za-z]+(?:y|ty))|\d-to)[-–]$",
                text[max(0, numeral.start - 12) : numeral.start],
            )
        )
    if before in ("'", "’", ".") and text[numeral.start - 2 : numeral.start - 1].isalpha():
        return False
    if re.match(r"(?:m|b|t|tr)(?![\w/])", text[numeral.end :]):
        return True
    after = text[numeral.end : numeral.end + 1]
    return not after.isalpha() or unit_after(text, numeral.end, scale=numeral.scale) is not None or not text[numeral.end - 1].isdigit()
