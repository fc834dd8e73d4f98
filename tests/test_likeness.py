"""Likeness: what two values of one kind have in common, as features; nothing here decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from tests.factory import document
from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Kind
from variorum.values.dates.calendar import stretch
from variorum.values.dates.record import Date
from variorum.values.likeness import LIKENESS, TOTAL, is_total, of_two_persons, telling_number
from variorum.values.quantities.quantity import Quantity
from variorum.values.quotes.quote import Quote
from variorum.values.statements.statement import Statement


def values(*said: str) -> list[Quantity]:
    """The first quantity of each sentence, as the real extractor reads it."""
    accounts = [document(words, outlet=f"{number}", id=f"{number}") for number, words in enumerate(said)]
    sentences = read(accounts, annotator())
    found = [quantities(one, sentences[one.id])[0].value for one in accounts]
    return [value for value in found if isinstance(value, Quantity)]


def alike(one: str, other: str) -> dict[str, float]:
    return LIKENESS["quantity"](*values(one, other))


def number(best: float | None, counted: str = "", unit: str = "count", **given: Any) -> Quantity:
    ends = {"low": best, "high": best, "said": f"{best}"}
    return Quantity(best=best, unit=unit, counted=counted or None, **{**ends, **given})


# ---- quantities ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("The flood killed 14 villagers.", "The flood killed fourteen villagers.", True),
        ("The flood killed 14 villagers.", "The flood killed 16 villagers.", False),
        ("The road is 300 km long.", "The road is 300,000 metres long.", True),
        ("The road is 300 km long.", "It weighs 300 kilograms.", False),
        ("It cost $3 million.", "It cost €3 million.", False),
        ("It cost $139.1 million.", "It cost $139 million.", True),
        ("It cost $139.1 million.", "It cost $138 million.", False),
        ("It rose by 12 percent.", "It rose by 12%.", True),
        ("It rose by 12 percent.", "It rose by 12 percentage points.", False),
    ],
)
def test_two_numbers_agree_if_they_are_one_number_of_one_unit_more_or_less_exactly_told(one: str, other: str, agree: bool) -> None:
    assert alike(one, other)["agree"] == agree
    assert alike(other, one)["agree"] == agree


@pytest.mark.parametrize(
    ("one", "other", "feature", "value"),
    [
        ("It killed 14 villagers.", "It killed 16 villagers.", "counted", 1.0),
        ("It killed 14 soldiers.", "It killed 16 troops.", "counted", 1.0),
        ("It killed 14 girls.", "It killed 16 schoolgirls.", "counted", 0.8),
        ("It killed 14 villagers.", "It sank 16 boats.", "counted", 0.0),
        ("It killed 14 villagers.", "It sank 16 boats.", "other_thing", 1.0),
        ("It killed 14 villagers.", "It killed 16 villagers.", "other_thing", 0.0),
        ("It killed 14 villagers.", "At least 16 villagers died.", "fate", 1.0),
        ("It killed 14 villagers.", "It injured 16 villagers.", "fate", 0.0),
        ("It killed 14 villagers.", "It injured 16 villagers.", "other_fate", 1.0),
        ("It sank 14 boats.", "It injured 16 villagers.", "other_fate", 0.0),
        ("Some 9,000 Norwegian soldiers came.", "About 8,000 Norwegian soldiers came.", "names", 1.0),
        ("Some 9,000 Norwegian soldiers came.", "About 8,000 soldiers from Norway came.", "names", 1.0),
        ("Some 9,000 Norwegian soldiers came.", "About 8,000 Swedish soldiers came.", "other_names", 1.0),
        ("Some 9,000 Norwegian soldiers came.", "About 8,000 soldiers came.", "other_names", 0.0),
        ("It cost $3 million.", "It cost €3 million.", "other_unit", 0.0),
        ("It cost $3 million.", "It took 3 million bricks.", "other_unit", 1.0),
        ("Four boats came.", "Two boats came.", "small", 1.0),
        ("Forty boats came.", "Two boats came.", "small", 0.0),
        ("It cost 40 dollars.", "It cost two dollars.", "small", 0.0),
        ("It killed 14 villagers.", "It killed 16 villagers.", "close", 1.0),
        ("It killed 14 villagers.", "It killed 60 villagers.", "close", 0.0),
        ("It killed at least 14 villagers.", "It killed 50 villagers.", "close", 1.0),
        ("It killed at least 14 villagers.", "It killed 50 villagers.", "room", 1.0),
        ("It killed at least 14 villagers.", "It killed 50 villagers.", "fated_room", 1.0),
        ("It killed several villagers.", "It killed seven villagers.", "fated_room", 1.0),
        ("It killed several villagers.", "It trapped five villagers.", "fated_room", 0.0),
        ("It killed several villagers.", "It sank seven boats.", "fated_room", 0.0),
        ("It killed 14 villagers.", "It killed 16 villagers.", "room", 0.0),
        ("It killed 14 villagers.", "It killed 14 villagers.", "room", 0.0),
        ("A 40-year-old Norwegian baker slept.", "Karl Marn, 40, slept.", "other_names", 0.0),
        ("A five-year-old boy slept.", "The mill stood idle for five years.", "other_age", 1.0),
        ("A five-year-old boy slept.", "Karl Marn, 50, slept.", "other_age", 0.0),
        ("The mill stood idle for five years.", "The war lasted five years.", "other_age", 0.0),
        ("It trapped 14 miners.", "It rescued 14 miners.", "other_fate", 0.0),
        ("Two companies came.", "Two former employees came.", "other_being", 1.0),
        ("Two journalists came.", "Two former employees came.", "other_being", 0.0),
        ("Two seats are left.", "Two former employees came.", "other_being", 0.0),  # a seat can stand for who sits there
        ("Some 400 buses came.", "Some 400 passengers came.", "other_being", 0.0),  # hardly 400 of both by chance
        ("It trapped 14 miners.", "Police arrested 14 miners.", "other_fate", 1.0),
        ("It trapped 14 miners.", "Three of those were freed.", "of_them", 1.0),
        ("Two of them were freed.", "Three of those were freed.", "of_them", 0.0),
        ("Profits rose by 7 percent in May.", "Profits rose by 9 percent in May.", "period", 1.0),
        ("Profits rose by 7 percent in May.", "Profits rose by 9 percent in June.", "period", 0.0),
    ],
)
def test_a_feature_of_two_quantities(one: str, other: str, feature: str, value: float) -> None:
    assert (alike(one, other)[feature], alike(other, one)[feature]) == (value, value)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("The 47-year-old pilot slept.", "The 49-year-old Norwegian baker slept.", True),
        ("The 47-year-old pilot slept.", "The 48-year-old Norwegian baker slept.", False),  # born, or written, a year later
        ("Ines Corra, 47, slept.", "Ines Corra, 49, slept.", False),
        ("The 47-year-old pilot slept.", "The pilot slept for 49 years.", False),
        ("It killed 47 villagers.", "It killed 49 villagers.", False),
    ],
)
def test_ages_of_two_persons(one: str, other: str, two: bool) -> None:
    left, right = values(one, other)
    assert (of_two_persons(left, right), of_two_persons(right, left)) == (two, two)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (("exports to Norland",), ("Exports to Norland", "last year"), 1.0),
        (("exports to Norland",), ("exports to Lund",), 0.5),
        (("exports",), ("the “export” of coal",), 1.0),
        (("exports",), ("imports",), 0.0),
        (("exports",), (), 0.0),
        ((), (), 0.0),
    ],
)
def test_numbers_may_be_about_the_same(one: tuple[str, ...], other: tuple[str, ...], share: float) -> None:
    about = [
        LIKENESS["quantity"](number(7, about=first), number(9, about=second))["about"] for first, second in ((one, other), (other, one))
    ]
    assert about == [share, share]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (61_284, 61_234, True),
        (61_284, 61_284, False),
        (61_284, 62_134, False),
        (61_284, 6_124, False),
        (1_234_000, 1_235_000, True),
        (14, 16, False),
        (200_000, 300_000, False),
    ],
)
def test_two_long_numbers_one_figure_apart_may_be_one_mistyped(one: float, other: float, slip: bool) -> None:
    assert LIKENESS["quantity"](number(one), number(other))["slip"] == slip


@pytest.mark.parametrize(("said", "telling"), [((5, 61), True), ((60, 61), True), ((100, 61), True), ((61_284, 61), False)])
def test_a_number_with_more_figures_says_more(said: tuple[float, float], telling: bool) -> None:
    one, other = (LIKENESS["quantity"](number(best), number(best))["equal_rare"] for best in said)
    assert (one < other) is telling


@pytest.mark.parametrize(
    ("said", "telling"),
    [
        ("It killed 14 villagers.", ()),
        ("It took 61,284 bricks.", ("61284", "61284 count")),
        ("It cost $284 million.", ("284000000", "284000000 USD")),
        ("It cost $3 billion.", ()),
        ("It lasted five years.", ()),
        ("It killed dozens.", ()),
        ("Ines Corra, 56, was hurt.", ("age corra", "years corra", "age ines", "years ines")),
        ("She is 56 years old.", ()),
    ],
)
def test_a_number_that_says_much_is_two_words_of_its_own(said: str, telling: tuple[str, ...]) -> None:
    (value,) = values(said)
    assert telling_number(value) == telling


def test_numbers_that_differ_are_rare_in_nothing() -> None:
    assert LIKENESS["quantity"](number(61_284), number(61_285))["equal_rare"] == 0


def test_numbers_are_the_less_close_the_farther_they_lie_apart() -> None:
    near = [LIKENESS["quantity"](number(61_284), number(other))["very_close"] for other in (61_285, 61_984, 64_284, 70_284)]
    assert near == sorted(near, reverse=True)
    assert 0.9 < near[0] < 1
    assert near[-1] == 0


def test_a_word_that_names_no_number_is_close_to_numbers_it_may_mean() -> None:
    dozens = number(None, low=24, high=None, form="vague", said="dozens")
    assert LIKENESS["quantity"](dozens, number(60))["close"] == 1
    assert LIKENESS["quantity"](dozens, number(90_000))["close"] == 0


# ---- wholes and parts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("whole", "parts", "is_so"),
    [
        (number(17, "people"), [number(14, "passengers"), number(3, "crew")], True),
        (number(18, "people"), [number(14, "passengers"), number(3, "crew")], False),
        (number(17, "people"), [number(14, "passengers"), number(3, "metres", unit="metres")], False),
        (number(17, "boats"), [number(14, "passengers"), number(3, "crew")], False),
        (number(5, "people"), [number(3, "passengers"), number(2, "crew")], False),
        (number(17, "boats"), [number(14, "boats"), number(3, "boats")], True),
        (number(200, "missiles and drones", low=200, high=None), [number(120, "missiles"), number(90, "drones")], True),
        (number(200, "missiles and drones", low=200, high=None), [number(120, "missiles"), number(190, "drones")], False),
        (number(200, "missiles", low=200, high=None), [number(120, "missiles"), number(90, "drones")], False),
        (number(None, "people", low=24, high=None), [number(14, "passengers"), number(10, "crew")], False),
        (number(24, "people"), [number(None, "passengers", low=12, high=None), number(12, "crew")], False),
    ],
)
def test_parts_add_up_to_a_whole_of_their_kind(whole: Quantity, parts: list[Quantity], is_so: bool) -> None:
    assert is_total(whole, parts) is is_so
    assert is_total(whole, parts[::-1]) is is_so


def test_only_quantities_have_wholes_and_parts() -> None:
    assert dict(TOTAL) == {"quantity": is_total}


# ---- the other kinds ----------------------------------------------------------------------------


YEARS_AFTER = Date(None, None, "two years", None, "duration", "P2Y", relation="after", written="2033-05-02")


def day(said: str, start: str | None = None, end: str | None = None, precision: str = "day") -> Date:
    return Date(start, end or start, said, precision, "date", start)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (day("14 March", "2031-03-14"), day("Friday", "2031-03-14"), True),
        (day("14 March", "2031-03-14"), day("15 March", "2031-03-15"), False),
        (day("14 March", "2031-03-14"), day("in March", "2031-03-01", "2031-03-31", "month"), True),
        (day("Friday"), day("friday"), True),
        (day("Friday"), day("Saturday"), False),
        (replace(day("two years ago", "2031-01-01", "2031-12-31", "year"), written="2033-05-02"), YEARS_AFTER, True),
        (replace(day("two years ago", "2031-01-01", "2031-12-31", "year"), written="2033-05-02"), replace(YEARS_AFTER, value="P3Y"), False),
    ],
)
def test_two_dates_agree_if_they_share_a_day_or_their_words(one: Date, other: Date, agree: bool) -> None:
    assert (LIKENESS["date"](one, other)["agree"], LIKENESS["date"](other, one)["agree"]) == (agree, agree)


def told(when: str, **given: Any) -> Date:
    start, end, _ = stretch(when) or (None, None, None)
    return Date(start, end, when, given.pop("precision", "day"), given.pop("type", "date"), when, **given)


EVENING = told("2031-03-14TEV", type="time", precision="part of day")
TWO_YEARS_AGO = replace(told("2031", precision="year", written="2033-05-02"), said="two years ago")
YEAR_2032 = told("2032", precision="year")


def says(*who: str) -> Date:
    return told("2031-03-14", act="say", acts=("say",), who=who)


@pytest.mark.parametrize(
    ("one", "other", "feature", "value"),
    [
        (told("2031-03-14"), told("2031-03-14"), "equal", 1.0),
        (told("2031-03-14"), told("2031-03", precision="month"), "equal", 0.0),
        (told("2031-03-14"), told("2031-03-14T06:30", type="time", precision="time"), "hour", 1.0),
        (told("2031-03-14"), told("2031", precision="year"), "hour", 0.0),
        (told("2031-03-14"), EVENING, "hour", 0.0),
        (told("2031-03-14T21:00", type="time"), EVENING, "hour", 1.0),
        (told("2031-03-14T21:00", type="time"), told("XXXX-XX-XXT09:30", type="time"), "hours", 1.0),
        (told("2031-03-14T21:00", type="time"), EVENING, "hours", 0.0),
        (told("2031-03-14T21:00", type="time"), told("XXXX-XX-XXT21:00", type="time"), "equal", 1.0),
        (told("2031-03-14T21:00", type="time"), told("2031-03-15T21:00", type="time"), "equal", 0.0),
        (TWO_YEARS_AGO, replace(YEARS_AFTER, value="P2Y"), "lasting", 0.0),
        (TWO_YEARS_AGO, replace(YEARS_AFTER, value="P3Y"), "lasting", 1.0),
        (told("2031-03-14"), told("2031-03-15"), "coarser", 0.0),
        (told("2031-03-14"), YEAR_2032, "coarser", 1.0),
        (told("2031-03-14", acts=("arrest",)), replace(YEAR_2032, acts=("arrest",)), "coarser", 0.0),
        (told("2031", precision="year"), told("P2Y", type="duration"), "lasting", 1.0),
        (told("2031-03-14", relation="since"), told("2031-03-14", relation="since"), "relation", 1.0),
        (told("2031-03-14", relation="since"), told("2031-03-14"), "relation", 0.0),
        (told("2031-03-14"), told("2031-03-14"), "relation", 0.0),
        (told("2031-03-14", relation="since"), told("2031-03-14"), "since", 1.0),
        (told("2031-03-14", relation="since"), told("2031-03-14", relation="from"), "since", 0.0),
        (told("2031-03-14", relation="until"), told("2031-03-14"), "bound", 1.0),
        (told("2031-03-14", relation="until"), told("2031-03-14", relation="since"), "bound", 0.0),
        (told("2031-03-14", acts=("arrest",)), told("2031-03-14", acts=("detain",)), "deed", 1.0),
        (told("2031-03-14", acts=("resign",)), told("2031-03-14", acts=("resignation",)), "deed", 1.0),
        (told("2031-03-14", acts=("resign",)), told("2031-03-14"), "deed", 0.0),
        (says("Roe"), says("Roe", "mayor"), "deed", 1.0),
        (says("Roe"), says("Mott"), "deed", 0.0),
        (says("Roe"), says("Mott"), "other_speaker", 1.0),
        (says("Roe"), says("Roe", "mayor"), "other_speaker", 0.0),
        (told("2031-03-14", signer="Ann Roe"), told("2031-03-14", signer="Ida Mott"), "other_post", 1.0),
        (told("2031-03-14", signer="Ann Roe"), told("2031-03-14", signer="Ann Roe"), "other_post", 0.0),
        (told("2031-03-14", signer="Ann Roe"), told("2031-03-14"), "other_post", 0.0),
        (told("2031-03-14", about="Ann Roe … was arrested"), told("2031-03-14", about="the arrest of Roe"), "about", 1.0),
        (told("2031-03-14", about="Ann Roe … was arrested"), told("2031-03-14", about="the trial"), "about", 0.0),
        (told("2031-03-14", about="the trial"), told("2031-03-14"), "about", 0.0),
    ],
)
def test_a_feature_of_two_dates(one: Date, other: Date, feature: str, value: float) -> None:
    assert (LIKENESS["date"](one, other)[feature], LIKENESS["date"](other, one)[feature]) == (value, value)


@pytest.mark.parametrize(
    ("one", "other", "feature", "value"),
    [
        (Quote("The wall could not hold."), Quote("The wall could not hold the winter."), "contained", 1.0),
        (Quote("The wall could not hold."), Quote("The sluices were old and rusted."), "contained", 0.0),
        (Quote("The wall could not hold."), Quote("“The wall could not hold.”"), "wording", 1.0),
        (Quote("The wall could not hold."), Quote("The sluices were old and rusted."), "wording", 0.0),
        (Quote("No.", "Ines Corra"), Quote("Yes.", "Mayor Corra"), "speaker", 1.0),
        (Quote("No.", "Ines Corra"), Quote("Yes."), "speaker", 0.0),
    ],
)
def test_a_feature_of_two_quotations(one: Quote, other: Quote, feature: str, value: float) -> None:
    assert LIKENESS["quote"](one, other)[feature] == value
    assert LIKENESS["quote"](other, one)[feature] == value


SAMPLES: dict[Kind, Any] = {
    "quantity": number(14, "villagers"),
    "date": day("14 March", "2031-03-14"),
    "quote": Quote("The wall could not hold.", "Ines Corra"),
    "event": Statement("the governor", "open", "the sluices", said="the governor opened the sluices"),
}


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_its_features_and_a_value_agrees_with_itself(kind: Kind) -> None:
    features = LIKENESS[kind](SAMPLES[kind], SAMPLES[kind])
    assert features["agree"] == 1
    assert {name: value for name, value in features.items() if not 0 <= value <= 1} == {}
