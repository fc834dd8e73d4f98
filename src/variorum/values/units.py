"""Units: what a number is a number of, where that is a measure or money.

A small table of our own: every form of a unit, the base unit of its kind and the factor to it
(NIST SP 811; a year is 365.2425 days and a month its twelfth). Money is kept in its own currency
by ISO 4217 code and is never converted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

YEAR = 31556952.0


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


COUNT = Unit("count", "count")
RATIO = Unit("ratio", "ratio")

# base | name | factor | forms; a form in capitals or after "=" is read with its case, words are not
_TABLE = """
percent|percent|1|percent %% per|cent =pc percentage
percentage point|percentage point|1|percentage|point percentage|points percent|point percent|points =pp
percentage point|basis point|0.01|basis|point basis|points =bps
metres|metre|1|metre metres meter meters =m
metres|kilometre|1000|kilometre kilometres kilometer kilometers =km =kms =Km =KM
metres|centimetre|0.01|centimetre centimetres centimeter centimeters =cm
metres|millimetre|0.001|millimetre millimetres millimeter millimeters =mm
metres|micrometre|1e-6|micrometre micrometres micrometer micrometers micron microns =μm =µm
metres|nanometre|1e-9|nanometre nanometres nanometer nanometers =nm
metres|mile|1609.344|mile miles =mi
metres|nautical mile|1852|nautical|mile nautical|miles
metres|yard|0.9144|yard yards =yd =yds
metres|foot|0.3048|foot feet =ft =ft.
metres|inch|0.0254|inch inches =in. =in
metres|light year|9.4607304725808e15|light|year light|years light-year light-years
kilograms|kilogram|1|kilogram kilograms kilogramme kilogrammes kilo kilos =kg =kgs =Kg
kilograms|gram|0.001|gram grams gramme grammes =g
kilograms|milligram|1e-6|milligram milligrams =mg
kilograms|microgram|1e-9|microgram micrograms =μg =µg =mcg
kilograms|pound|0.45359237|pound pounds =lb =lbs =lb. =lbs.
kilograms|ounce|0.028349523125|ounce ounces =oz
kilograms|stone|6.35029318|stone stones
kilograms|ton|907.18474|ton tons
kilograms|metric ton|1000|tonne tonnes metric|ton metric|tons metric|tonnes =t =mt
kilograms|gigaton|1e12|gigaton gigatons gigatonne gigatonnes
seconds|second|1|second seconds =sec =secs =sec.
seconds|millisecond|0.001|millisecond milliseconds =ms
seconds|minute|60|minute minutes =min =mins =min.
seconds|hour|3600|hour hours =hr =hrs =hr.
seconds|day|86400|day days
seconds|week|604800|week weeks =wk =wks
seconds|fortnight|1209600|fortnight fortnights
seconds|month|2629746|month months
seconds|year|31556952|year years =yr =yrs =yr.
seconds|decade|315569520|decade decades
seconds|century|3155695200|century centuries
seconds|millennium|31556952000|millennium millennia
metres per second|metre per second|1|metres|per|second meters|per|second metre|per|second meter|per|second =m/s
metres per second|kilometre per hour|0.277777777777778|kilometres|per|hour kilometers|per|hour km|per|hour =km/h =km/hr =kph =kmh =kmph
metres per second|kilometre per hour|0.277777777777778|kilometres|an|hour kilometers|an|hour km|an|hour
metres per second|mile per hour|0.44704|miles|per|hour mile|per|hour miles|an|hour mile|an|hour =mph =MPH =m.p.h.
metres per second|knot|0.514444444444444|knot knots
square metres|square metre|1|square|metre square|metres square|meter square|meters sq|m sq|metres sq|meters sq.|m =m2 =m²
square metres|square kilometre|1e6|square|kilometre square|kilometres square|kilometer square|kilometers sq|km sq.|km =km2 =km²
square metres|square foot|0.09290304|square|foot square|feet sq|ft sq.|ft =sqft
square metres|square mile|2589988.110336|square|mile square|miles sq|miles
square metres|acre|4046.8564224|acre acres
square metres|hectare|10000|hectare hectares =ha
litres|litre|1|litre litres liter liters =l =L
litres|millilitre|0.001|millilitre millilitres milliliter milliliters =ml =mL
litres|gallon|3.785411784|gallon gallons
litres|cubic metre|1000|cubic|metre cubic|metres cubic|meter cubic|meters =m3 =m³
litres|cubic foot|28.316846592|cubic|foot cubic|feet
litres|pint|0.473176473|pint pints
litres|quart|0.946352946|quart quarts
litres|fluid ounce|0.0295735295625|fluid|ounce fluid|ounces
watts|watt|1|watt watts =W
watts|kilowatt|1e3|kilowatt kilowatts =kW =kw
watts|megawatt|1e6|megawatt megawatts =MW
watts|gigawatt|1e9|gigawatt gigawatts =GW
watts|horsepower|745.699872|horsepower =hp =bhp
watt hours|kilowatt hour|1e3|kilowatt|hour kilowatt|hours kilowatt-hour kilowatt-hours =kWh
watt hours|megawatt hour|1e6|megawatt|hour megawatt|hours megawatt-hour megawatt-hours =MWh
newtons|newton|1|newton newtons =N
newtons|kilonewton|1e3|kilonewton kilonewtons =kN
hertz|hertz|1|hertz =Hz =hz
hertz|kilohertz|1e3|kilohertz =kHz
hertz|megahertz|1e6|megahertz =MHz
hertz|gigahertz|1e9|gigahertz =GHz =Ghz
bytes|kilobyte|1e3|kilobyte kilobytes =KB =kB
bytes|megabyte|1e6|megabyte megabytes =MB
bytes|gigabyte|1e9|gigabyte gigabytes =GB
bytes|terabyte|1e12|terabyte terabytes =TB
pascals|gigapascal|1e9|gigapascal gigapascals =GPa
decibels|decibel|1|decibel decibels =dB
kelvins|kelvin|1|kelvin kelvins =K
parts per million|part per million|1|parts|per|million =ppm
miles per gallon|mile per gallon|1|miles|per|gallon mile|per|gallon =mpg
degrees|degree|1|degree degrees
"""
_TEMPERATURES = {  # to kelvins, with the offset added first
    "celsius": Unit("celsius", "kelvins", 1.0, 273.15),
    "fahrenheit": Unit("fahrenheit", "kelvins", 5 / 9, 459.67),
}
_MONEY = """
USD|dollar|u.s.|dollar u.s.|dollars us|dollar us|dollars american|dollars dollar dollars =USD =US$ =$ buck bucks
AUD|australian dollar|australian|dollar australian|dollars =AUD
CAD|canadian dollar|canadian|dollar canadian|dollars =CAD
NZD|new zealand dollar|new|zealand|dollars =NZD
HKD|hong kong dollar|hong|kong|dollars =HKD
SGD|singapore dollar|singapore|dollars =SGD
TWD|taiwan dollar|taiwan|dollars =TWD
GBP|pound sterling|pounds|sterling pound|sterling sterling british|pounds quid =GBP
EUR|euro|euro euros =EUR =€
JPY|japanese yen|yen japanese|yen =JPY
CNY|chinese yuan|yuan chinese|yuan renminbi rmb =CNY =RMB =元
INR|rupee|rupee rupees indian|rupees =INR
PKR|pakistani rupee|pakistani|rupees =PKR
RUB|ruble|ruble rubles rouble roubles russian|rubles =RUB
UAH|hryvnia|hryvnia hryvnias =UAH
CHF|swiss franc|swiss|franc swiss|francs franc francs =CHF
KRW|won|south|korean|won korean|won =KRW
TRY|turkish lira|turkish|lira turkish|liras lira liras =TRY
ILS|shekel|shekel shekels =ILS =NIS
SEK|swedish krona|swedish|kronor swedish|kronas swedish|crowns kronor krona =SEK
NOK|norwegian krone|norwegian|kroner norwegian|crowns =NOK
DKK|danish krone|danish|kroner danish|crowns =DKK
PLN|zloty|zloty zlotys =PLN
CZK|czech koruna|czech|crowns koruna korunas =CZK
HUF|forint|forint forints =HUF
BRL|real|reais brazilian|reals =BRL
MXN|mexican peso|mexican|peso mexican|pesos peso pesos =MXN
ARS|argentine peso|argentine|pesos =ARS
ZAR|rand|rand south|african|rand =ZAR
NGN|naira|naira =NGN
EGP|egyptian pound|egyptian|pounds =EGP
SAR|riyal|riyal riyals =SAR
AED|dirham|dirham dirhams =AED
IRR|rial|rial rials =IRR
THB|baht|baht =THB
VND|dong|=VND
IDR|rupiah|rupiah =IDR
MYR|ringgit|ringgit =MYR
PHP|philippine peso|philippine|pesos =PHP
DEM|mark|german|marks deutsche|marks deutschmarks =DEM
FIM|finnish markka|finnish|markka markka
NLG|dutch guilder|guilder guilders dutch|guilders
ESP|peseta|peseta pesetas
XBT|bitcoin|bitcoin bitcoins =BTC
"""
_CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP"}
_SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "฿": "THB",
    "₿": "XBT",
}
_DOLLARS = {
    "A": "AUD",
    "AU": "AUD",
    "AUD": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "CAD": "CAD",
    "CDN": "CAD",
    "NZ": "NZD",
    "NZD": "NZD",
    "HK": "HKD",
}
_DOLLARS |= {
    "S": "SGD",
    "SG": "SGD",
    "NT": "TWD",
    "R": "BRL",
    "MEX": "MXN",
    "MXN": "MXN",
    "": "USD",
    "US": "USD",
    "U.S.": "USD",
    "USD": "USD",
}
_PREFIX = "|".join(sorted((re.escape(form) for form in _DOLLARS if form), key=len, reverse=True))


@cache
def _forms() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """(forms read with their case, forms read without)."""
    exact: dict[str, Unit] = {}
    folded: dict[str, Unit] = {}
    rows = [line.split("|", 3) for line in _TABLE.strip().splitlines()]
    table = [(Unit(name, base, float(factor)), forms) for base, name, factor, forms in rows]
    table += [(Unit(name, code), forms) for code, name, forms in (line.split("|", 2) for line in _MONEY.strip().splitlines())]
    for unit, forms in table:
        for form in forms.split():
            words = form.lstrip("=").replace("|", " ").replace("%%", "%")
            (exact if form.startswith("=") else folded)[words] = unit
    exact["p"] = Unit("penny", "GBP", 0.01)
    folded.update({word: Unit("cent" if code == "USD" else "penny", code, 0.01) for word, code in _CENTS.items()})
    for name, unit in _TEMPERATURES.items():
        folded.update({f"{before}{name}": unit for before in ("degrees ", "degree ", "° ", "")})
        exact.update({f"{degree}{name[0].upper()}": unit for degree in ("°", "° ", "degrees ")})
    return exact, folded


@cache
def _after() -> re.Pattern[str]:
    exact, folded = _forms()
    gap, end = r"(?P<gap>\s{0,2}|-|\s-\s)", r"(?![\w/²³])"
    return re.compile(rf"{gap}(?:(?P<exact>{_any_of(exact)}){end}|(?P<folded>(?i:{_any_of(folded)}))(?![\w²³]))")


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in sorted(forms, key=lambda form: (-len(form), form)))


_BEFORE = re.compile(
    rf"(?:(?<![\w$])(?:(?P<prefix>{_PREFIX})(?:(?<!\b[ASR])\s)?)?\$\s?(?P<suffix>US|A|C|NZ|HK)?|(?P<sign>[£€¥₹₽₩₺₪₴₦฿₿])|(?<!\w)(?P<yen>[RC]N?¥|Y=|Rs\.?|RM|PS|Rp)"
    r"|(?<!\w)(?P<code>[A-Z]{3})(?:\$)?)\s?$"
)


def unit_before(text: str, at: int) -> tuple[Unit, int] | None:
    """The currency that stands right before position `at`, and where it starts: "US$", "A$", "£", "EUR"."""
    match = _BEFORE.search(text, max(0, at - 8), at)
    if match is None:
        return None
    if match["sign"]:
        return _money(_SIGNS[match["sign"]]), match.start()
    if match["yen"]:
        code = {"Y=": "JPY", "PS": "GBP", "Rp": "IDR", "RM": "MYR"}.get(match["yen"], "CNY" if "¥" in match["yen"] else "INR")
        return _money(code), match.start()
    if match["code"]:
        unit = _forms()[0].get(match["code"])
        return (unit, match.start()) if unit is not None and unit.money else None
    code = _DOLLARS.get((match["prefix"] or match["suffix"] or "").upper(), "USD")
    return _money(code), match.start()


@cache
def _money(code: str) -> Unit:
    exact, folded = _forms()
    return next(unit for unit in (*exact.values(), *folded.values()) if unit.base == code and unit.factor == 1)


_MEASURED = re.compile(
    r"\s(?:tall|high|long|deep|wide|away|from|below|above|north|south|east|west|off|in|of|under|apart|and|by|x|to)\b|[\s]*(?:[.,;:)(\]–-]|$)"
)
_WEIGHED = re.compile(
    r"\b(?:thrust|TNT|cargo|payload|force|weigh\w*|weight|orbit|meat|explosives?|cocaine|heroin|marijuana|copper|gold|fish|pressure|heav\w+|lift\w*|tons?)\b",
    re.IGNORECASE,
)


def unit_after(text: str, at: int, *, scale: float = 1.0) -> tuple[Unit, int] | None:
    """The unit that stands right after position `at`, and where it ends; `scale` is the magnitude written with the number.

    "pounds" are money only where a magnitude is written with them and nothing weighed follows.
    """
    match = _after().match(text, at)
    if match is None:
        return None
    exact, folded = _forms()
    if match["exact"]:
        unit = exact[re.sub(r"[\s-]+", " ", match["exact"]) if match["exact"] not in exact else match["exact"]]
        if not _fits(text, match, unit):
            return None
        return unit, match.end()
    words = match["folded"].lower()
    unit = folded.get(words) or folded[re.sub(r"[\s-]+", " ", words)]
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


def _fits(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Whether a short form is the unit here: "in" rarely is, "m" and "t" only where a measure can end."""
    form, glued = match["exact"], match["gap"] == ""
    if form == "in":
        return False
    if form == "p":
        return glued
    if form in ("m", "g", "t", "l", "L", "K", "N", "W", "ha", "mi", "ms"):
        ends = (glued or form in ("m", "ha", "mi")) and _MEASURED.match(text, match.end()) is not None
        return ends or (glued and unit.name == "metre")
    return True
