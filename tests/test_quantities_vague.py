"""Tolls in words that name no number: read where a fate is told of those counted, and nowhere else."""

from __future__ import annotations

import pytest

from tests.factory import document
from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim
from variorum.values.quantities.quantity import Quantity


def said(text: str) -> list[Claim]:
    one = document(text)
    return quantities(one, read([one], annotator())[one.id])


@pytest.mark.parametrize(
    ("text", "words", "counted", "act"),
    [
        ("Many people were hurt in the blast at Orsk.", "Many people", "people", "hurt"),
        ("Some people were injured.", "Some people", "people", "injure"),
        ("Many voters have died since.", "Many voters", "voters", "die"),
        ("The army killed many rebels near Harl.", "many rebels", "rebels", "kill"),
        ("Police rescued numerous passengers from the roof.", "numerous passengers", "passengers", "rescue"),
        ("A number of passengers were trapped in the wreck.", "A number of passengers", "passengers", "trap"),
        ("There were multiple fatalities in the crash near Lund.", "multiple fatalities", "fatalities", "be"),
        ("There has been some loss of life, police said.", "some loss of life", "people", "die"),
        ("Some of the passengers were hurt.", "Some", "people", "hurt"),
        ("Many people injured in the blast were taken to hospital.", "Many people", "people", "injure"),
    ],
)
def test_a_toll_without_a_number_is_a_quantity(text: str, words: str, counted: str, act: str) -> None:
    [claim] = said(text)
    assert isinstance(claim.value, Quantity)
    assert text[claim.span.start : claim.span.end] == words
    assert (claim.value.counted, claim.value.act, claim.value.best, claim.value.high) == (counted, act, None, None)
    assert claim.value.form == "vague"


@pytest.mark.parametrize(
    "text",
    [
        "There was no loss of life.",
        "How many people were killed?",
        "Not many people were hurt.",
        "Many people killed time at the station.",
        "Many people said that they saw smoke.",
        "Many jobs were lost.",
        "Many villagers lost their homes.",
        "A number of votes were lost.",
        "Some houses are older than the church.",
    ],
)
def test_without_a_fate_such_words_count_nothing(text: str) -> None:
    assert said(text) == []


def test_a_number_is_told_once() -> None:
    assert [claim.value.say() for claim in said("Some 40 people were injured.")] == ["Some 40 people"]


def test_numbers_and_words_come_in_the_order_of_the_text() -> None:
    assert [claim.value.say() for claim in said("Many people were killed, and 12 were hurt.")] == ["Many people", "12 people"]
