"""Measures: every form of a unit, the base unit of its kind, and the factor to it.

The factors are those of NIST SP 811; a year is 365.2425 days and a month its twelfth. A row is base | name |
factor | forms; "|" in a form is a space, and a form after "=" is read with its case, as words are not. Units of
the metric system are multiplied by the prefixes of the SI.
"""

from __future__ import annotations

from collections.abc import Iterator

YEAR = 31556952.0
_ROWS = """
percent|percent|1|percent %% per|cent =pc percentage pct pct.
percentage point|percentage point|1|percentage|point percentage|points percent|point percent|points =pp
percentage point|basis point|0.01|basis|point basis|points =bps
metres|kilometre|1000|=kms =Km =KM
metres|micrometre|1e-6|micron microns
metres|mile|1609.344|mile miles =mi
metres|nautical mile|1852|nautical|mile nautical|miles =nmi
metres|yard|0.9144|yard yards =yd =yds
metres|foot|0.3048|foot feet =ft =ft.
metres|inch|0.0254|inch inches =in. =in
metres|furlong|201.168|furlong furlongs
metres|fathom|1.8288|fathom fathoms
metres|light year|9.4607304725808e15|light|year light|years light-year light-years
kilograms|kilogram|1|kilo kilos =kgs =Kg
kilograms|gram|0.001|gms =gm
kilograms|microgram|1e-9|=mcg
kilograms|pound|0.45359237|pound pounds =lb =lbs =lb. =lbs.
kilograms|ounce|0.028349523125|ounce ounces =oz =oz.
kilograms|stone|6.35029318|stone stones
kilograms|carat|0.0002|carat carats
kilograms|ton|907.18474|ton tons
kilograms|metric ton|1000|tonne tonnes metric|ton metric|tons metric|tonnes =t =mt
kilograms|kiloton|1e6|kiloton kilotons kilotonne kilotonnes =kt
kilograms|megaton|1e9|megaton megatons megatonne megatonnes
kilograms|gigaton|1e12|gigaton gigatons gigatonne gigatonnes
seconds|second|1|sec =sec =secs =sec.
seconds|minute|60|minute minutes =min =mins =min.
seconds|hour|3600|hour hours =hr =hrs =hr.
seconds|day|86400|day days
seconds|week|604800|week weeks =wk =wks
seconds|fortnight|1209600|fortnight fortnights
seconds|month|2629746|month months
seconds|year|31556952|year years =yr =yrs =yr. =yo =y/o
seconds|decade|315569520|decade decades
seconds|century|3155695200|century centuries
seconds|millennium|31556952000|millennium millennia
metres per second|metre per second|1|metres|per|second meters|per|second metre|per|second meter|per|second =m/s
metres per second|kilometre per hour|0.277777777777778|kilometres|per|hour kilometers|per|hour km|per|hour =km/h =km/hr =kph =kmh =kmph
metres per second|kilometre per hour|0.277777777777778|kilometres|an|hour kilometers|an|hour km|an|hour
metres per second|mile per hour|0.44704|miles|per|hour mile|per|hour miles|an|hour mile|an|hour =mph =m.p.h.
metres per second|knot|0.514444444444444|knot knots
square metres|square metre|1|square|metre square|metres square|meter square|meters sq|m sq|metres sq|meters sq.|m =m2 =m²
square metres|square kilometre|1e6|square|kilometre square|kilometres square|kilometer square|kilometers sq|km sq.|km =km2 =km²
square metres|square centimetre|1e-4|square|centimetre square|centimetres square|centimeter square|centimeters =cm2 =cm²
square metres|square inch|0.00064516|square|inch square|inches sq|in sq.|in
square metres|square foot|0.09290304|square|foot square|feet sq|ft sq.|ft =sqft
square metres|square yard|0.83612736|square|yard square|yards
square metres|square mile|2589988.110336|square|mile square|miles sq|mi sq|miles
square metres|acre|4046.8564224|acre acres
square metres|hectare|10000|hectare hectares =ha
litres|gallon|3.785411784|gallon gallons =gal
litres|cubic metre|1000|cubic|metre cubic|metres cubic|meter cubic|meters =m3 =m³
litres|cubic centimetre|0.001|cubic|centimetre cubic|centimetres cubic|centimeter cubic|centimeters =cc =cm3 =cm³
litres|cubic foot|28.316846592|cubic|foot cubic|feet cu|ft cu.|ft
litres|cubic inch|0.016387064|cubic|inch cubic|inches
litres|cubic yard|764.554857984|cubic|yard cubic|yards
litres|pint|0.473176473|pint pints
litres|quart|0.946352946|quart quarts
litres|fluid ounce|0.0295735295625|fluid|ounce fluid|ounces fl|oz fl.|oz
litres|tablespoon|0.01478676478125|tablespoon tablespoons =tbsp
litres|teaspoon|0.00492892159375|teaspoon teaspoons =tsp
watts|horsepower|745.699872|horsepower =hp =bhp
joules|calorie|4.184|calorie calories =cal
joules|kilocalorie|4184|kilocalorie kilocalories =kcal
joules|british thermal unit|1055.05585262|british|thermal|unit british|thermal|units =BTU =Btu
joules|mega british thermal unit|1055055852.62|=MMBTU =MMBtu =mmBTU =mmBtu =mmbtu
joules|therm|105505585.262|therm therms
roentgens|roentgen|1|roentgen roentgens =R
curies|curie|1|curies
newton metres|newton metre|1|newton|metre newton|metres newton|meter newton|meters =Nm
newton metres|pound foot|1.3558179483314|pound|foot pound|feet foot|pound foot|pounds =lb|ft =lbs|ft =ft|lb =ft|lbs =lb.|ft. =lb.|ft
pascals|millibar|100|millibar millibars =mbar
pascals|millimetre of mercury|133.322387415|millimetres|of|mercury millimeters|of|mercury =mmHg
litres|acre foot|1233481.83754752|acre|foot acre|feet
litres|cubic kilometre|1e12|cubic|kilometre cubic|kilometres cubic|kilometer cubic|kilometers
pixels|megapixel|1e6|megapixel megapixels =MP
pixels|pixel|1|pixel pixels
pascals|pound per square inch|6894.757293168|pounds|per|square|inch pound|per|square|inch =psi
pascals|kilopound per square inch|6894757.293168|=ksi
pascals|atmosphere|101325|atmospheres =atm
decibels|decibel|1|decibel decibels =dB
kelvins|kelvin|1|kelvin kelvins =K
parts per million|part per million|1|parts|per|million =ppm
parts per million|part per billion|0.001|parts|per|billion =ppb
miles per gallon|mile per gallon|1|miles|per|gallon mile|per|gallon =mpg
turns per minute|revolution per minute|1|revolutions|per|minute =rpm
points|dot per inch|1|dots|per|inch =dpi
hertz|hertz|1|=HZ
bytes|kilobyte|1e3|=kb
bytes|megabyte|1e6|=mb
bytes|gigabyte|1e9|=gb
radians|radian|1|radian radians =rad
hertz|kilohertz|1e3|=khz =Khz
hertz|megahertz|1e6|=mhz =Mhz
hertz|gigahertz|1e9|=ghz =Ghz
points per game|point per game|1|=ppg =PPG
rebounds per game|rebound per game|1|=rpg =RPG
assists per game|assist per game|1|=apg =APG
degrees|degree|1|degree degrees
"""
# base | name | factor of the unit without a prefix | plain words | symbol | prefixes
_METRIC = """
metres|metre|1|metre metres meter meters|m|p n µ μ u m c d k
kilograms|gram|0.001|gram grams gramme grammes|g|n µ μ m c d k
seconds|second|1|second seconds|s|p n µ μ m
litres|litre|1|litre litres liter liters|l|µ μ m c d h
litres|litre|1||L|m d
watts|watt|1|watt watts|W|m k M G T
watt hours|watt hour|1|watt-hour watt-hours watt|hour watt|hours|Wh|k M G T
volts|volt|1|volt volts|V|m k
amperes|ampere|1|ampere amperes amp amps|A|m
newtons|newton|1|newton newtons|N|k M
joules|joule|1|joule joules|J|k M G
hertz|hertz|1|hertz|Hz|k M G T
bytes|byte|1|byte bytes|B|k K M G T P E
bits|bit|1|bit bits|bit|k M G T
ampere hours|ampere hour|1|ampere-hour ampere-hours ampere|hour ampere|hours amp-hour amp-hours amp|hour amp|hours|Ah|m k
electronvolts|electronvolt|1|electronvolt electronvolts|eV|m k M G T
lumens|lumen|1|lumen lumens|lm|k
ohms|ohm|1|ohm ohms|Ω|m k M
bits per second|bit per second|1||bps|k K M G
pascals|pascal|1|pascal pascals|Pa|h k M G
sieverts|sievert|1|sievert sieverts|Sv|µ μ u m
grays|gray|1||Gy|m
becquerels|becquerel|1|becquerel becquerels|Bq|k M G T
"""
_PREFIXES = {
    "p": ("pico", 1e-12),
    "n": ("nano", 1e-9),
    "µ": ("micro", 1e-6),
    "μ": ("micro", 1e-6),
    "u": ("micro", 1e-6),
    "m": ("milli", 1e-3),
    "c": ("centi", 1e-2),
    "d": ("deci", 1e-1),
    "h": ("hecto", 1e2),
    "k": ("kilo", 1e3),
    "K": ("kilo", 1e3),
    "M": ("mega", 1e6),
    "G": ("giga", 1e9),
    "T": ("tera", 1e12),
    "P": ("peta", 1e15),
    "E": ("exa", 1e18),
}
# Of length, weight, area, volume and speed; all others are metric, or as time told alike everywhere.
_CUSTOMARY = (
    "mile yard foot inch furlong fathom pound ounce stone ton gallon pint quart tablespoon teaspoon acre horsepower fahrenheit|fluid ounce"
    "|square inch|square foot|square yard|square mile|cubic foot|cubic inch|cubic yard|mile per hour"
)
_SYSTEMS = dict.fromkeys((*_CUSTOMARY.partition("|")[0].split(), *_CUSTOMARY.split("|")[1:]), "customary")
_SYSTEMS |= {"nautical mile": "sea", "knot": "sea", "light year": "sky", "carat": "gems"}
_BARE = frozenset({"m", "g", "l", "L", "W", "N", "Hz"})  # symbols read without a prefix; "s", "A", "V" and "B" are too many things
_NOT = frozenset({"pm", "PB", "um"})  # an hour of the day, and what is more often a word
_LOUD = frozenset("km kg cm mm mph kph khz mhz ghz hz kw mw gw kwh mwh gwh ml lb lbs oz ft yds".split())


def one_system(one: str, other: str) -> bool:
    """The two units are of one scale, and a value told in them was not converted: hours and days, pounds and ounces, grams and tonnes."""
    return _SYSTEMS.get(one) == _SYSTEMS.get(other)


def measures() -> Iterator[tuple[str, str, float, str]]:
    """(name, base, factor, form) of every way to write a measure; a form after "=" keeps its case."""
    for row in _ROWS.strip().splitlines():
        base, name, factor, forms = row.split("|", 3)
        for form in forms.split():
            yield name, base, float(factor), form.replace("|", " ").replace("%%", "%")
    for row in _METRIC.strip().splitlines():
        base, name, factor, rest = row.split("|", 3)
        words, symbol, prefixes = rest.rsplit("|", 2)
        plain = [word.replace("|", " ") for word in words.split()]
        yield from ((name, base, float(factor), word) for word in plain)
        if symbol in _BARE:
            yield name, base, float(factor), f"={symbol}"
        for prefix in prefixes.split():
            long, times = _PREFIXES[prefix]
            for form in (*(f"{long}{word}" for word in plain), *_symbols(f"{prefix}{symbol}")):
                yield f"{long}{name}", base, float(f"{float(factor) * times:.12g}"), form


def _symbols(symbol: str) -> Iterator[str]:
    for form in (symbol, symbol.upper()):
        if form not in _NOT and (form == symbol or form.lower() in _LOUD):
            yield f"={form}"
