"""Units: what a number is a number of, where that is a measure or money.

The forms stand in two tables of our own: measures, with the base unit of their kind and the factor to
it (`measures`), and currencies by ISO 4217 code (`money`), which are never converted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from variorum.text import plural
from variorum.values.quantities.measures import measures
from variorum.values.quantities.money import DOLLARS, SIGNS, SMALL_CODES, currencies


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (`name`, singular), the base unit it is told in, and how to get there."""

    name: str
    base: str
    factor: float = 1.0
    offset: float = 0.0

    @property
    def money(self) -> bool:
        return len(self.base) == 3 and self.base.isupper()

    def convert(self, number: float) -> float:
        """The number in the base unit."""
        return float(f"{(number + self.offset) * self.factor:.12g}")

    def back(self, number: float) -> float:
        """A number of the base unit in this one."""
        return float(f"{number / self.factor - self.offset:.12g}")

    @property
    def many(self) -> str:
        """What several of it are called: "years", "square feet", "miles per hour", "degrees Celsius"."""
        if self.name in _TEMPERATURES:
            return f"degrees {self.name.title()}"
        one, per, each = self.name.partition(" per ")
        return f"{one.removesuffix('foot')}feet{per}{each}" if one.endswith("foot") else f"{plural(one)}{per}{each}"


COUNT = Unit("count", "count")
RATIO = Unit("ratio", "ratio")

_TEMPERATURES = {  # to kelvins, with the offset added first
    "celsius": Unit("celsius", "kelvins", 1.0, 273.15),
    "fahrenheit": Unit("fahrenheit", "kelvins", 5 / 9, 459.67),
}
_PREFIX = "|".join(sorted((re.escape(form) for form in DOLLARS if form), key=len, reverse=True))


@cache
def _forms() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """(forms read with their case, forms read without)."""
    exact: dict[str, Unit] = {}
    folded: dict[str, Unit] = {}
    for name, base, factor, form in (*measures(), *currencies()):
        (exact if form.startswith("=") else folded).setdefault(form.lstrip("="), Unit(name, base, factor))
    money = {unit.base: unit for unit in (*folded.values(), *exact.values()) if unit.factor == 1}
    exact.update({sign: money[code] for sign, code in SIGNS.items() if sign not in exact})
    exact.update({code.lower(): exact[code] for code in sorted(exact) if code.lower() in SMALL_CODES})
    for name, unit in _TEMPERATURES.items():
        folded.update({f"{before}{name}": unit for before in ("degrees ", "degree ", "° ", "")})
        exact.update({f"{degree}{name[0].upper()}": unit for degree in ("°", "° ", "degrees ", "")})
    return exact, folded


@cache
def named(name: str) -> Unit | None:
    """The unit of a measure by its name in the singular: "square foot"; None where it is money, per cent, a count, or no unit."""
    exact, folded = _forms()
    units = (unit for unit in (*folded.values(), *exact.values()) if unit.name == name)
    return next((unit for unit in units if not unit.money and unit.base != "percent"), None)


# What may stand behind the stroke of a rate: "10 kV/cm".
_FOR_EACH = (
    r"(?:(?:[kcmnµμ]?(?:m|g)|k?m[23²³]|cm[23²³]|[mdµμ]?[lL]|s|sec|min|h|hr|d|day|week|month|yr|year"
    r"|bbl|ha|lb|gal|oz|t|ton|tonne|kWh|MWh)(?!\w))"
)


@cache
def _after() -> re.Pattern[str]:
    exact, folded = _forms()
    gap, end = r"(?P<gap>\s{0,2}|-|\s-\s)", rf"(?![\w²³])(?!/(?!{_FOR_EACH}))"
    return re.compile(rf"{gap}(?:(?P<exact>{_any_of(exact)}){end}|(?P<folded>(?i:{_any_of(folded)}))(?![\w²³]))")


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in sorted(forms, key=lambda form: (-len(form), form)))


_BEFORE = re.compile(
    rf"(?:(?<![\w$])(?:(?P<prefix>(?i:{_PREFIX}))(?:(?<!\b[ASRJZasrjz])\s)?)?\$\s?(?P<suffix>US|A|C|NZ|HK)?|(?P<sign>{'|'.join(SIGNS)})"
    r"|(?<!\w)(?P<yen>[RC]N?¥|Y=|Rs\.?|RM|PS|Rp)|(?<!\w)(?P<code>[A-Za-z]{3})(?:\$)?)\s?$"
)


def unit_before(text: str, at: int) -> tuple[Unit, int] | None:
    """The currency that stands right before position `at`, and where it starts: "US$", "A$", "£", "EUR"."""
    match = _BEFORE.search(text, max(0, at - 8), at)
    if match is None:
        return None
    if match["sign"]:
        return _money(SIGNS[match["sign"]]), match.start()
    if match["yen"] == "PS" and re.match(r"\d(?!\d|[.,]\d|\s?(?:[bm]n?\b|[mb]illion))", text[at : at + 12]):
        return None  # a machine or a lens: "the PS5"
    if match["yen"]:
        code = {"Y=": "JPY", "PS": "GBP", "Rp": "IDR", "RM": "MYR"}.get(match["yen"], "CNY" if "¥" in match["yen"] else "INR")
        return _money(code), match.start()
    if match["code"]:
        unit = _forms()[0].get(match["code"])
        return (unit, match.start()) if unit is not None and unit.money else None
    code = DOLLARS.get((match["prefix"] or match["suffix"] or "").upper(), "USD")
    return _money(code), match.start()


@cache
def _money(code: str) -> Unit:
    exact, folded = _forms()
    return next(unit for unit in (*exact.values(), *folded.values()) if unit.base == code and unit.factor == 1)


_IN_BRACKETS = re.compile(r"\s?[({\[<](?P<form>[^\W\d]{1,12}[²³]?)[)}\]>]")  # "20 (kg)"
_INCHES = re.compile(r"\s?[\"″”](?=\s(?:long|wide|tall|high|deep|thick|across|in\s(?:length|width|height|diameter))\b|\s?[x×])")
_DOSED = re.compile(r"\b(?:radiat\w+|radioact\w+|radiolog\w+|radiograph\w*|dos(?:e|es|age)|x-rays?|gamma)\b", re.IGNORECASE)
_FEET = re.compile(r"(?:ft\.?|feet|foot)\s\d{1,2}(?:\.\d)?$")
_HEATED = re.compile(
    r"\b(?:temperatures?|melt\w*|boil\w*|fr[eo]e?z\w*|degrees|heat\w*|cool\w*|warm\w*|hot\w*|cold\w*|fever|thermomet\w+)\b", re.IGNORECASE
)
_WITH_SCALE = {"won": ("won",), "vietnamese dong": ("dong",), "real": ("real", "reals")}  # words of their own, money in millions alone
_MEASURED = re.compile(
    r"\s(?:tall|high|long|deep|wide|away|from|below|above|north|south|east|west|off|in|of|under|apart|and|by|x|to|\d+)\b|[\s]*(?:[.,;:)(\]–-]|$)"
)
_WEIGHED = re.compile(
    r"\b(?:thrust|TNT|cargo|payload|force|weigh\w*|weight|orbit|meat|explosives?|cocaine|heroin|marijuana|copper|gold|fish|pressure|heav\w+|lift\w*|tons?)\b",
    re.IGNORECASE,
)


_WINDY = re.compile(
    r"\b(?:winds?|gust\w*|speeds?|sail\w*|fl[ie]w|fly\w*|storms?|hurricanes?|cyclones?|air|sound|ships?|boats?)\b", re.IGNORECASE
)
_LINES = re.compile(r"(?:480|720|1080|1440|2160)$")  # of a picture: "a film in 1080p"
_SHARED = re.compile(
    r"\b(?:shares?|stocks?|price\w*|pence|dividend\w*|bid|offer\w*|cost\w*|close[ds]?|r[oi]se\w*|f[ae]ll\w*|worth)\b", re.IGNORECASE
)


def unit_after(text: str, at: int, *, scale: float = 1.0) -> tuple[Unit, int] | None:
    """The unit that stands right after position `at`, and where it ends; `scale` is the magnitude written with the number.

    "pounds" are money only where a magnitude is written with them and nothing weighed follows.
    """
    marked = _IN_BRACKETS.match(text, at)
    if marked and (inner := _after().fullmatch(f" {marked['form']}")):
        return _unit_of(inner), marked.end()
    inches = _INCHES.match(text, at)
    if inches:
        return _forms()[1]["inch"], inches.end()
    match = _after().match(text, at)
    if match is None:
        return None
    unit = _unit_of(match)
    if match["exact"] in ("kt", "kn") and _WINDY.search(text, max(0, at - 60), match.end() + 30):
        return _forms()[1]["knot"], match.end()
    if match["exact"]:
        return (unit, match.end()) if _fits(text, match, unit) else None
    if unit.name in _WITH_SCALE and scale < 1e3 and match["folded"].lower() in _WITH_SCALE[unit.name]:
        return None
    if unit.name == "pound" and scale >= 1e6 and not _WEIGHED.search(text, max(0, at - 80), match.end() + 40):
        unit = _money("GBP")
    if (
        unit.name == "stone"
        and match["folded"][-1] != "s"
        and "-" not in match["gap"]
        and not re.match(r"\s*(?:[.,;)]|\d|and\b|$)", text[match.end() :])
    ):
        return None
    return unit, match.end()


def _unit_of(match: re.Match[str]) -> Unit:
    exact, folded = _forms()
    if match["exact"]:
        return exact.get(match["exact"]) or exact[re.sub(r"[\s-]+", " ", match["exact"])]
    words = match["folded"].lower()
    return folded.get(words) or folded[re.sub(r"[\s-]+", " ", words)]


def _fits(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Whether a short form is the unit here: "in" rarely is, "m" and "t" only where a measure can end."""
    form, glued = match["exact"], match["gap"] == ""
    if form == "in" and _FEET.search(text, max(0, match.start() - 10), match.start()):
        return True
    if form == "p" and not glued:  # "down 6 p at 80 p", and no page or hour
        return re.match(r"\.(?!\s?\w)|[^\w.]|$", text[match.end() : match.end() + 3]) is not None
    if form == "R":
        return _DOSED.search(text, max(0, match.start() - 80), match.end() + 40) is not None
    if form == "p" and _LINES.search(text, max(0, match.start() - 5), match.start()):
        return _SHARED.search(text, max(0, match.start() - 80), match.end() + 40) is not None
    if form in ("in", "p", "MP"):
        return glued
    if form in ("C", "F"):
        return _HEATED.search(text, max(0, match.start() - 60), match.end() + 30) is not None
    if form in ("m", "g", "t", "l", "L", "K", "N", "W", "ha", "mi", "ms"):
        ends = (glued or form in ("m", "ha", "mi")) and _MEASURED.match(text, match.end()) is not None
        return ends or (glued and unit.name == "metre")
    return True
