"""Units and numerals: what is written right before and behind a number, and the numbers that words name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.values.numerals import numerals, step_of
from variorum.values.quantities.grammar import amounts
from variorum.values.quantities.units import named, unit_after, unit_before


@pytest.mark.parametrize(
    ("text", "name", "base"),
    [
        ("5 miles of road", "mile", "metres"),
        ("5km", "kilometre", "metres"),
        ("5-foot wall", "foot", "metres"),
        ("5 per cent", "percent", "percent"),
        ("5 mmBtu of gas", "mega british thermal unit", "joules"),
        ("5MP camera", "megapixel", "pixels"),
        ("5 megapixels", "megapixel", "pixels"),
        ("5mAh", "milliampere hour", "ampere hours"),
        ("5 lb-ft of torque", "pound foot", "newton metres"),
        ("5 Nm", "newton metre", "newton metres"),
        ("5 millibars", "millibar", "pascals"),
        ("5 acre-feet", "acre foot", "litres"),
        ("5 exabytes", "exabyte", "bytes"),
        ("5 mSv", "millisievert", "sieverts"),
        ("5 kBq", "kilobecquerel", "becquerels"),
        ("5 mGy", "milligray", "grays"),
        ("5 R of radiation", "roentgen", "roentgens"),
        ("5 p at noon", "penny", "GBP"),
        ("5%", "percent", "percent"),
        ("5 percentage points", "percentage point", "percentage point"),
        ("5 basis points", "basis point", "percentage point"),
        ("5 miles an hour", "mile per hour", "metres per second"),
        ("5mph", "mile per hour", "metres per second"),
        ("5 tonnes", "metric ton", "kilograms"),
        ("5 Swiss francs", "swiss franc", "CHF"),
        ("5 euros", "euro", "EUR"),
        ("5p", "penny", "GBP"),
    ],
)
def test_the_unit_behind_a_number(text: str, name: str, base: str) -> None:
    found = unit_after(text, 1)
    assert found is not None
    assert (found[0].name, found[0].base) == (name, base)


@pytest.mark.parametrize(
    "text", ["5 in Lisbon", "5 R of Lisbon", "5 p.m. today", "5 MP candidates", "5 men", "5 percenters", "5 hourly buses", "5 a side", "5"]
)
def test_a_word_that_is_no_unit_is_left_alone(text: str) -> None:
    assert unit_after(text, 1) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$5", "USD"),
        ("US$5", "USD"),
        ("A$5", "AUD"),
        ("C$5", "CAD"),
        ("HK$5", "HKD"),
        ("£5", "GBP"),
        ("€5", "EUR"),
        ("EUR 5", "EUR"),
        ("¥5", "JPY"),
    ],
)
def test_the_currency_before_a_number(text: str, code: str) -> None:
    found = unit_before(text, text.index("5"))
    assert found is not None
    assert found[0].base == code


def test_an_article_before_a_dollar_sign_is_no_currency() -> None:
    found = unit_before("A $5 toll", 3)
    assert found is not None
    assert (found[0].base, found[1]) == ("USD", 2)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a fund of 5 million pounds", "GBP"),
        ("a crate of 5 pounds", "kilograms"),
        ("a thrust of 5 million pounds", "kilograms"),
        ("5 pounds sterling", "GBP"),
    ],
)
def test_pounds_are_money_where_they_are_counted_in_millions_and_nothing_is_weighed(text: str, unit: str) -> None:
    assert [amount.unit.base for amount in amounts(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twelve", 12),
        ("twenty-one", 21),
        ("two hundred and six", 206),
        ("three hundred thousand", 300_000),
        ("a hundred", 100),
        ("1.5 million", 1_500_000),
        ("4bn", 4e9),
        ("7 Million", 7_000_000),
        ("12,34,567", 1_234_567),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("one and a half million", 1_500_000),
        ("10 1/2", 10.5),
        ("3½", 3.5),
        ("two-thirds", 2 / 3),
        ("one in five", 0.2),
    ],
)
def test_the_number_that_a_numeral_names(text: str, number: float) -> None:
    assert [numeral.best for numeral in numerals(text)] == [pytest.approx(number)]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("tens of thousands", 20_000),
        ("hundreds of millions", 2e8),
        ("several", 3),
        ("several hundred", 300),
    ],
)
def test_words_that_name_no_number_have_a_least_and_no_best(text: str, least: float) -> None:
    (numeral,) = numerals(text)
    assert (numeral.low, numeral.high, numeral.best) == (least, None, None)


@pytest.mark.parametrize("text", ["a third man came", "the couple left", "he came second", "andy", "someone", "tenor"])
def test_ordinals_and_look_alikes_are_no_numerals(text: str) -> None:
    assert numerals(text) == []


@pytest.mark.parametrize(
    ("digits", "scale", "step"),
    [("139.1", 1e6, 1e5), ("139", 1e6, 1e6), ("12,000", 1, 1000), ("10,000", 1, 1000), ("41", 1, 1), ("4.25", 1, 0.01)],
)
def test_the_step_to_which_a_number_is_written(digits: str, scale: float, step: float) -> None:
    assert step_of(digits, scale) == pytest.approx(step)


@given(st.text(alphabet=st.sampled_from("0123456789,. -–$£%/()kmbn of a and half to ten one million twenty'")))
def test_any_text_gives_amounts_that_lie_in_it_in_order(text: str) -> None:
    found = amounts(text)
    assert all(0 <= amount.start <= amount.first < amount.last <= amount.end <= len(text) for amount in found)
    assert [amount.first for amount in found] == sorted(amount.first for amount in found)


@pytest.mark.parametrize(
    ("text", "best", "unit", "per"),
    [
        ("It cost c $ 16 million.", 16e6, "canadian dollar", None),
        ("It cost mxn$ 15.", 15, "mexican peso", None),
        ("It cost usd 20.", 20, "dollar", None),
        ("It cost 20 usd.", 20, "dollar", None),
        ("It cost 75 USD million.", 75e6, "dollar", None),
        ("It cost 120 MEUR.", 120e6, "euro", None),
        ("Sales were MAUD 60.", 60e6, "australian dollar", None),
        ("It cost 15 dollars 50.", 15.5, "dollar", None),
        ("It cost 100 ₡.", 100, "costa rican colón", None),
        ("It cost 5 million won.", 5e6, "won", None),
        ("A gap of 10 picometres was left.", 10, "picometre", None),
        ("It hummed at 50 HZ.", 50, "hertz", None),
        ("The weight is 20 (kg).", 20, "kilogram", None),
        ('The shelf is 10 " long.', 10, "inch", None),
        ("It melts at 12 C.", 12, "celsius", None),
        ("Flats cost $900 per square foot.", 900, "dollar", "square foot"),
        ("It cost £5-10m.", None, "pound sterling", None),
        ("It cost C$6 (US$4.46) per share.", 6, "canadian dollar", "share"),
        ("A dose of 3 micrograms per litre was found.", 3, "microgram", "litre"),
        ("A hall for 80, 000 guests opened.", 80000, "count", None),
    ],
)
def test_units_and_currencies_in_odd_writing(text: str, best: float | None, unit: str, per: str | None) -> None:
    (amount,) = amounts(text)
    assert (amount.best, amount.unit.name, amount.per) == (best if best is None else pytest.approx(best), unit, per)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Five won the race.", ["count"]),
        ("They met at 2 pm.", []),
        ("It carries 12 C batteries.", ["count"]),
        ("In 2019 $5 million came in.", ["dollar"]),
        ("She paid 10 usd 20 eur.", ["dollar", "euro"]),
        ("Gave us $5 and left.", ["dollar"]),
    ],
)
def test_what_only_looks_like_a_unit_is_none(text: str, units: list[str]) -> None:
    assert [amount.unit.name for amount in amounts(text)] == units


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("The fare rose from $4 to $5.", [(4, None), (5, 4)]),
        ("It went from 21 mpg in May to 23.", [(21, None), (23, 21)]),
        ("The staff grew from 240 to 273.", [(240, None), (273, 240)]),
        ("It went from $4 to 5 shops.", [(4, None), (5, None)]),
    ],
)
def test_the_second_level_of_a_change_knows_the_first(text: str, levels: list[tuple[float, float | None]]) -> None:
    assert [(amount.best, amount.before) for amount in amounts(text)] == levels


def test_a_currency_in_brackets_is_bounded_as_the_sum_it_says_again() -> None:
    (amount,) = amounts("She lost more than 7 million Danish kroner ($1.1 million).")
    assert [one.bound for one in (amount, *amount.also)] == ["over", "over"]


@pytest.mark.parametrize(
    ("text", "best", "unit", "per"),
    [
        ("It cost $5million.", 5e6, "dollar", None),
        ("Some 110million watched.", 1.1e8, "count", None),
        ("The loan was 5 lakh crore rupees.", 5e12, "rupee", None),
        ("The field is 10 kV/cm.", 10, "kilovolt", "centimetre"),
        ("The pipe takes 5 m3/s.", 5, "cubic metre", "second"),
        ("Winds of 40 kt were forecast.", 40, "knot", None),
        ("The charge had a yield of 15 kt.", 15, "kiloton", None),
        ("The pill has 500 mg per 100 ml.", 500, "milligram", "100 ml"),
        ("It was 5.2 per 100,000 people.", 5.2, "count", "100,000 people"),
        ("There were 15 deaths per 1,000 births.", 15, "count", "1,000 births"),
        ("A margin of plus or minus 3 points.", 3, "count", None),
        ("Unit sales were 1.5m.", 1.5e6, "count", None),
        ("The pole is 1.5m.", 1.5, "metre", None),
        ("He is 6'3\" tall.", 6.25, "foot", None),
        ("Three of every five ships were late.", 0.6, "ratio", None),
        ("It was a one-in-four chance.", 0.25, "ratio", None),
        ("Sales fell by a quarter.", 0.25, "ratio", None),
        ("Rents are up a fifth on last year.", 0.2, "ratio", None),
        ("It sent a barge and a half-dozen ships.", 6, "count", None),
        ("It has 1.1 millions users.", 1.1e6, "count", None),
        ("It pays $11 a week from July.", 11, "dollar", "week"),
        ("The mill burned,[12] and the 9 men left.", 9, "count", None),
    ],
)
def test_one_amount_in_the_writing_of_the_papers(text: str, best: float, unit: str, per: str | None) -> None:
    (amount,) = amounts(text)
    assert (amount.best, amount.unit.name, amount.per) == (pytest.approx(best), unit, per)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The river rose from 3 to 5 metres.", [(3, "metre"), (5, "metre")]),
        ("Growth slowed from 4.8 to 4.7 percent.", [(4.8, "percent"), (4.7, "percent")]),
        ("Spending was cut from 4.5 to 3.2 billion euros.", [(4.5e9, "euro"), (3.2e9, "euro")]),
        ("The toll rose from $3 to $5 million.", [(3e6, "dollar"), (5e6, "dollar")]),
        ("The share fell to 3.2 percent from 2.5.", [(3.2, "percent"), (2.5, "percent")]),
        ("It made 12 tons, up from 9 a year before.", [(12, "ton"), (9, "ton")]),
        ("Turnout was 40 percent, compared with 52 in May.", [(40, "percent"), (52, "percent")]),
        ("Sales rose 5 percent from 20,000.", [(5, "percent"), (20000, "count")]),
        ("Oil rose $1.20 to $71.35.", [(1.2, "dollar"), (71.35, "dollar")]),
        ("He walked from 5 streets to 10 miles away.", [(5, "count"), (10, "mile")]),
        ("Growth of 3, 5 and 7 percent is forecast.", [(3, "percent"), (5, "percent"), (7, "percent")]),
        ("It has raised 280 million of the 1.5 billion euros.", [(2.8e8, "euro"), (1.5e9, "euro")]),
        ("It shows five of the three-ton boats.", [(5, "count"), (3, "ton")]),
        ("It has a 7- or 8-inch screen.", [(7, "inch"), (8, "inch")]),
        ("A ticket is 150 kn.", [(150, "croatian kuna")]),
        ("The wind blew at 20 kn.", [(20, "knot")]),
        ("The index lost 6.11, or 0.6 percent.", [(6.11, "count"), (0.6, "percent")]),
    ],
)
def test_two_levels_and_a_step_are_each_told_in_their_unit(text: str, told: list[tuple[float, str]]) -> None:
    assert [(amount.best, amount.unit.name) for amount in amounts(text)] == told


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("Rents rose $3 to $5 a month.", 3, 5), ("Rents rose 3 to 15 percent.", 3, 15), ("The rate is 0.25%-0.5%.", 0.25, 0.5)],
)
def test_a_step_that_can_be_one_of_several_is_a_range(text: str, low: float, high: float) -> None:
    (amount,) = amounts(text)
    assert (amount.low, amount.high, amount.form) == (low, high, "range")


def test_a_way_back_up_bounds_nothing() -> None:
    assert [amount.bound for amount in amounts("It went back up to 4 percent, and can hold up to 9 tons.")] == ["exact", "most"]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Petr Ivanov, 44, swam.", [44]),
        ("Ann Roe, 40, and Tom Hale, also 16, came.", [40, 16]),
        ("The girls, ages 11 and 15, swam.", [11, 15]),
        ("The boys, aged nine, 11 and 12, swam.", [9, 11, 12]),
        ("The women, who were 61 and 48 years old, swam.", [61, 48]),
        ("Men over 65 and children under 5 were let in.", [65, 5]),
        ("Those under 16 may not vote.", [16]),
        ("Roe died at 67, and Hale retired at 60.", [67, 60]),
        ("Roe , 38 , swam.", [38]),
        ("They died at 12 sites.", []),
        ("Workers under 20 managers were paid less.", []),
        ("Despite the injuries, 20 of those hurt went home.", []),
    ],
)
def test_which_numbers_are_ages(text: str, ages: list[int]) -> None:
    assert [amount.best for amount in amounts(text) if amount.form == "age"] == ages


@pytest.mark.parametrize(
    ("name", "number", "back", "many"),
    [
        ("year", 1262278080.0, 40.0, "years"),
        ("square foot", 0.09290304, 1.0, "square feet"),
        ("mile per hour", 26.8224, 60.0, "miles per hour"),
        ("fahrenheit", 310.928, 100.0, "degrees Fahrenheit"),
    ],
)
def test_a_number_of_the_base_unit_is_told_in_the_unit_as_written(name: str, number: float, back: float, many: str) -> None:
    unit = named(name)
    assert unit is not None
    assert (round(unit.back(number), 2), unit.many) == (back, many)


@pytest.mark.parametrize("name", ["dollar", "percent", "", "crate"])
def test_money_shares_and_counts_have_no_unit_to_be_told_in(name: str) -> None:
    assert named(name) is None
