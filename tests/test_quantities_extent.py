"""How far or how long a deed reaches, and the question that this makes."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document
from variorum.values.quantities.quantity import question


def told(text: str) -> list[Claim]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    return quantities(document, read([document], annotator())["d"])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The current carried the barge 400 metres before it struck the weir.", "How far did the current carry the barge?"),
        ("The current carried the barge a quarter of a mile downstream.", "How far did the current carry the barge?"),
        ("The brakes had failed about four minutes before the impact.", "How long before the impact had the brakes failed?"),
        ("The siren sounded ten minutes after the train left.", "How long after the train left did the siren sound?"),
        ("The captain was questioned for three hours.", "How long was the captain questioned?"),
        ("The captain, Ruta Holm, was questioned for three hours.", "How long was the captain questioned?"),
        ("The mill shut down seven years ago.", "How long ago did the mill shut down?"),
        ("The cat was found asleep four hours later.", "How much later was the cat found asleep?"),
        ("Some of the men spent $40,000 a year.", "How much did some of the men spend?"),
        ("The mill was sold for $3 million.", "For how much was the mill sold?"),
        ("Osk Brandel served six years.", "How long did Osk Brandel serve?"),
    ],
)
def test_a_length_of_way_or_time_is_asked_of_its_deed(text: str, asked: str) -> None:
    assert question(told(text)[:1]) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The fire broke out 20 km (12 miles) west of Harl.", "Fire: what distance?"),
        ("They met the girls who were kidnapped two years ago.", "The girls … kidnapped: how long ago?"),
        ("Damage to the mill came to $3 million.", "Damage to the mill: how much?"),
        ("The bus takes a detour of 12 km.", "Detour: what distance?"),
        ("The road is six years behind schedule.", "Road: how long?"),
        ("Ruta Holm, 44, left the village.", "How old is Ruta Holm?"),
    ],
)
def test_another_length_is_not_turned_into_a_question_of_a_deed(text: str, asked: str) -> None:
    assert asked in [question([claim]) for claim in told(text)]


def test_most_accounts_have_the_question() -> None:
    claims = [
        *told("The brakes had failed about four minutes before the impact."),
        *told("The brakes failed four minutes before the impact."),
        *told("The brakes had failed some four minutes earlier."),
    ]
    assert question(claims) == "How long before the impact had the brakes failed?"
