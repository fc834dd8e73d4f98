"""Quantities as values: what the words can mean, and whether two accounts of one quantity agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document, Source, Span
from variorum.values.quantities.grammar import amounts
from variorum.values.quantities.quantity import Quantity, compare, question, stated

YEAR = 31556952


def said(*accounts: str, published: Sequence[str | None] = ()) -> list[Claim]:
    """The quantities that each text states, one document a text."""
    dates = [*published, *[None] * len(accounts)]
    documents = [Document(id=f"{n}", text=text, text_sha256="", source_sha256="", published=dates[n]) for n, text in enumerate(accounts)]
    sentences = read(documents, annotator())
    return [claim for document in documents for claim in quantities(document, sentences[document.id])]


@pytest.mark.parametrize(
    ("text", "low", "high", "best"),
    [
        ("41 boats", 41, 41, 41),
        ("approximately 12,000 boats", 10_800, 13_200, 12_000),
        ("about 1,250 boats", 1187.5, 1312.5, 1250),
        ("nearly 50 boats", 45, 50, 50),
        ("over 200 boats", 200, None, 200),
        ("more than 200 boats", 200, None, 200),
        ("200 or more boats", 200, None, 200),
        ("at least 40 boats", 40, None, 40),
        ("no fewer than 40 boats", 40, None, 40),
        ("up to 40 boats", None, 40, 40),
        ("fewer than 40 boats", None, 40, 40),
        ("no more than 40 boats", None, 40, 40),
        ("dozens of boats", 24, None, None),
        ("several boats", 3, None, None),
        ("between 40 and 60 boats", 40, 60, None),
        ("40 to 60 boats", 40, 60, None),
        ("40-60 boats", 40, 60, None),
        ("4 to 5 thousand boats", 4000, 5000, None),
        ("$800 to $1,000", 800, 1000, None),
        ("$19 to $22 million", 19e6, 22e6, None),
        ("5-6,000 boats", 5000, 6000, None),
        ("between 10 and 12,000 boats", 10_000, 12_000, None),
        ("100s of boats", 200, None, None),
        ("a multimillion-dollar pier", 2e6, None, None),
        ("a multi-million-pound pier", 2e6, None, None),
        ("a 40- to 60-hour course", 40, 60, None),
        ("won the vote 134 to 63", 63, 134, 134),
        ("a year and a half", 1.5, 1.5, 1.5),
        ("more than a mile", 1, None, 1),
        ("within a year", None, 1, 1),
        ("almost an hour", 0.9, 1, 1),
    ],
)
def test_the_interval_that_the_words_can_honestly_mean(text: str, low: float | None, high: float | None, best: float | None) -> None:
    (amount,) = amounts(text)
    assert (*amount.interval(), amount.best) == (low, high, best)


@pytest.mark.parametrize(
    ("text", "best", "unit"),
    [
        ("It lies 300km (186 miles) off.", 300_000, "metres"),
        ("It weighs 2 tonnes.", 2000, "kilograms"),
        ("The fund holds $5 billion (£3.9 billion).", 5e9, "USD"),
        ("It took 90 minutes.", 5400, "seconds"),
        ("Winds of 20 knots or 23 mph blew.", pytest.approx(10.2889, rel=1e-4), "metres per second"),
        ("The rate was 4.5 per cent.", 4.5, "percent"),
        ("Two-thirds of the fleet sailed.", pytest.approx(2 / 3), "ratio"),
        ("The pilot, 42, was hurt.", 42 * YEAR, "seconds"),
    ],
)
def test_measures_are_told_once_in_base_units(text: str, best: float, unit: str) -> None:
    (claim,) = said(text)
    assert isinstance(claim.value, Quantity)
    assert (claim.value.best, claim.value.unit) == (best, unit)


def test_json_has_exactly_the_keys_of_the_contract() -> None:
    (claim,) = said("Approximately 12,000 troops from Norland came.")
    assert claim.value.to_json() == {
        "low": 10_800,
        "high": 13_200,
        "best": 12_000,
        "said": "Approximately 12,000",
        "unit": "count",
        "counted": "troops",
        "modifiers": ["from Norland"],
        "change": None,
        "act": "come",
        "period": None,
        "place": None,
    }


@pytest.mark.parametrize(
    ("accounts", "status", "reason"),
    [
        (["The ferry carried 225 people.", "The ferry carried 225 people."], "corroborated", "same"),
        (["The ferry carried about 90 people.", "The ferry carried at least 90 people."], "corroborated", "same"),
        (["They paid $139.1 million.", "They paid $139 million."], "compatible", "rounding"),
        (["They paid $43,885,310.", "They paid $43 million."], "compatible", "rounding"),
        (["Nearly 50,000 boats sailed.", "Some 49,800 boats sailed."], "compatible", "rounding"),
        (["Up to 20 boats sank.", "20 boats sank."], "compatible", "rounding"),
        (["At least 40 boats sank.", "41 boats sank."], "compatible", "range"),
        (["Dozens of boats sank.", "50 boats sank."], "compatible", "range"),
        (["The rate is 8 to 15.5 percent.", "The rate is 15.5 percent."], "compatible", "range"),
        (["A walker in his 50s was found.", "A walker, 56, was found."], "compatible", "range"),
        (["The island lies 300 km (186 miles) away.", "The island lies 190 miles away."], "compatible", "unit"),
        (["The island lies 300 km (186 miles) away.", "The island lies 190 miles (306 km) away."], "compatible", "rounding"),
        (["The mill was built 18 years ago.", "The mill was built nearly two decades ago."], "compatible", "rounding"),
        (["The boat weighs 63,800 kg.", "The boat weighs nearly 64 tonnes."], "compatible", "rounding"),
        (["The boat sent 120 flares and 90 rockets up.", "The boat sent over 200 flares and rockets up."], "compatible", "part-whole"),
        (["The storm killed 26 people.", "The storm killed 12 more people."], "compatible", "part-whole"),
        (["The storm killed 26 people.", "The storm injured 40 people."], "compatible", "scope"),
        (["The storm killed 3 people.", "Silva briefed 2 people."], "compatible", "scope"),
        (["His two sons were named.", "Her three sons sang."], "compatible", "scope"),
        (["Sales rose by 5 percent.", "Sales rose to 40 percent."], "compatible", "scope"),
        (["The report has 47 pages.", "The report has 48 pages."], "disputed", "unresolved"),
        (["10,000 troops came.", "Approximately 12,000 troops came."], "disputed", "unresolved"),
        (["The storm killed 8 people.", "The storm killed 10 people."], "disputed", "unresolved"),
        (["The storm killed 26 people.", "The ministry denied that the storm killed 26 people."], "disputed", "polarity"),
        (["Two people were hurt in the fire.", "No one was hurt in the fire."], "disputed", "polarity"),
    ],
)
def test_two_accounts_of_one_quantity(accounts: list[str], status: str, reason: str) -> None:
    verdict = compare(said(*accounts))
    assert (verdict.status, verdict.reason) == (status, reason)


def test_an_account_that_tells_of_the_hurt_and_of_one_who_says_nobody_was_takes_neither_back() -> None:
    accounts = said("Two people were hurt in the fire. No one was hurt in the fire.", "Two people were hurt in the fire.")
    assert compare(accounts).status == "compatible"
    told = [replace(claim, attributed_to=Source("the owner", Span("0", 0, 3))) if claim.value.best == 0 else claim for claim in accounts]
    assert (compare(told).status, compare(told).reason) == ("disputed", "polarity")


def test_three_numbers_of_which_two_differ_too_much_are_disputed_and_named() -> None:
    verdict = compare(said("10,000 troops came.", "11,000 troops came.", "About 12,000 troops came."))
    assert verdict.explanation == "10,000 troops, 11,000 troops and about 12,000 troops cannot all be the same count."
    assert verdict.groups == ((0,), (1,), (2,))


def test_one_account_alone_is_single_source() -> None:
    verdict = compare(said("The report has 47 pages. The report has 47 pages."))
    assert (verdict.status, verdict.reason, verdict.groups) == ("single-source", None, ((0, 1),))


@pytest.mark.parametrize(
    ("accounts", "days", "status", "reason"),
    [
        (["8 people were killed.", "10 people were killed."], "12", "compatible", "update"),
        (["At least 8 people were killed.", "At least 10 people were killed."], "12", "compatible", "update"),
        (["8 people were killed.", "Nearly 10 people died.", "11 people were killed."], "122", "compatible", "update"),
        (["8 people were killed.", "10 people were killed."], "11", "disputed", "unresolved"),  # at one hour, for all that is known
        (["8 people were killed.", "10 people were killed."], "21", "disputed", "unresolved"),  # a toll only rises
        (["8 people were killed.", "10 people were killed.", "9 people were killed."], "123", "disputed", "unresolved"),
        (["8 boats came.", "10 boats came."], "12", "disputed", "unresolved"),  # no toll
        (["10 people are missing.", "8 people are missing."], "12", "compatible", "update"),  # some were found
        (["10 people are missing.", "8 people are missing.", "9 people are missing."], "112", "disputed", "unresolved"),
    ],
)
def test_a_toll_that_only_rises_from_day_to_day_is_an_update(accounts: list[str], days: str, status: str, reason: str) -> None:
    verdict = compare(said(*accounts, published=[f"2031-03-0{day}" for day in days]))
    assert (verdict.status, verdict.reason) == (status, reason)


def test_two_numbers_that_two_accounts_give_are_no_update() -> None:
    both = "8 people were killed. 10 people were killed."
    verdict = compare(said(both, both, "12 people were killed.", published=["2031-03-01", "2031-03-01", "2031-03-02"]))
    assert verdict.reason != "update"


@pytest.mark.parametrize(
    ("accounts", "status", "reason"),
    [
        (["Harl shares fell 1.5 percent.", "Harl shares fell 4.3 percent in afternoon trading."], "compatible", "time"),
        (["Shares in Harl slipped to $65.09.", "Shares in Harl dropped to $63.20."], "compatible", "time"),
        (["Harl shares closed at $65.09.", "Harl shares were trading at $63.20."], "compatible", "time"),
        (["Harl shares closed at $65.09.", "Harl shares closed at $63.20."], "disputed", "unresolved"),
        (["The pound fell 1.2 percent against the yen.", "The pound fell 2 percent against the yen."], "compatible", "time"),
        (["Harl shares were down 3 percent.", "Harl shares fell 5 percent."], "compatible", "time"),
        (["Harl fees rose 4 percent.", "Harl fees rose 7 percent."], "disputed", "unresolved"),
    ],
)
def test_what_is_traded_has_a_price_of_its_moment(accounts: list[str], status: str, reason: str) -> None:
    verdict = compare(said(*accounts))
    assert (verdict.status, verdict.reason) == (status, reason)


@pytest.mark.parametrize(
    ("accounts", "status", "reason"),
    [
        (["Ana Silva turned 18.", "Ana Silva, 19, sings."], "compatible", "time"),
        (["Ana Silva turned 19.", "Ana Silva, 18, sings."], "disputed", "unresolved"),
        (["Ana Silva, 18, sings.", "Ana Silva, 19, sings."], "disputed", "unresolved"),
    ],
)
def test_an_age_reached_before_is_no_other_age(accounts: list[str], status: str, reason: str) -> None:
    verdict = compare(said(*accounts))
    assert (verdict.status, verdict.reason) == (status, reason)


def test_sums_are_of_other_things_only_where_no_two_accounts_name_one() -> None:
    verdict = compare(said("Harl made a $38 billion bid.", "Harl made a $47 billion bid.", "Harl wants the $38 billion mill."))
    assert verdict.status == "disputed"


def test_two_parties_with_two_numbers_are_in_dispute_by_attribution() -> None:
    claims = said("The storm killed 8 people.", "The storm killed 10 people.")
    named = [
        replace(claim, attributed_to=Source(name, Span(claim.document, 0, 3)))
        for claim, name in zip(claims, ("mayor", "army"), strict=True)
    ]
    verdict = compare(named)
    assert (verdict.status, verdict.reason) == ("disputed", "attribution")


def test_the_order_of_claims_does_not_change_the_verdict() -> None:
    claims = said("At least 40 boats sank.", "41 boats sank.", "Dozens of boats sank.")
    one, two = compare(claims), compare(claims[::-1])
    assert (one.status, one.reason, one.explanation) == (two.status, two.reason, two.explanation)


@pytest.mark.parametrize(
    ("accounts", "asked"),
    [
        (["The storm killed 8 people.", "The storm killed 10 people."], "How many people were killed?"),
        (["One worker was injured.", "At least one worker was injured."], "How many workers were injured?"),
        (["One police car burnt.", "At least one police car burnt."], "How many police cars?"),
        (["20 Norland troops came.", "30 Norland troops came."], "How many Norland troops?"),
        (["Ana Silva, 42, sings."], "How old is Ana Silva?"),
        (["A driver, 42, was hurt."], "How old is the driver?"),
        (["The guard found 12 crates and 9 barrels.", "The guard found 21 crates and barrels."], "How many crates and barrels?"),
        (["The barge had 47 passengers.", "The barge had 5 crew.", "The barge had 52 people."], "How many people?"),
        (["Norland gave $5 million in aid.", "Norland gave $6 million in aid."], "How much aid?"),
        (["The beacon has a range of 190 miles."], "What range?"),
        (["One strange thing was found.", "Two strange things were found."], "How many strange things?"),
        (["One painting was found.", "Two paintings were found."], "How many paintings?"),
        (["The shaft is 40 metres deep.", "The shaft was 130 feet deep."], "What depth?"),
        (["Exports to Norland fell by 5 percent.", "Exports fell by 6 percent."], "Exports: what percentage?"),
        (["Six inches fell by noon.", "Five inches fell by noon."], "What distance?"),
        (["A few minutes passed."], "How long?"),
    ],
)
def test_the_question_is_made_of_the_words_of_the_claims(accounts: list[str], asked: str) -> None:
    assert question(said(*accounts)) == asked


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Over 200 boats sank.", [200]),
        ("40 to 60 boats sank.", [40, 60]),
        ("Dozens of boats sank.", []),
        ("A man in his 50s sank.", [50 * YEAR, 59 * YEAR]),
    ],
)
def test_the_numbers_that_are_stated(text: str, numbers: list[float]) -> None:
    (claim,) = said(text)
    assert stated(claim.value)[1] == numbers


def test_who_did_it_is_not_counted_among_those_to_whom_it_was_done():
    gunmen, people = said("Three gunmen killed 12 people in Harl.")
    assert [question([gunmen]), question([people])] == ["How many gunmen?", "How many people were killed?"]
    assert question(said("Three guards were killed in Harl.")) == "How many guards were killed?"


def test_a_figure_that_stands_for_a_word_counts_nothing():
    assert not said("Ines Corra sang “I Would Walk 4 U” in Harl.")
