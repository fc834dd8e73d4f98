"""What a quantity is about: the thing measured, or who holds, does or gets so many."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document
from variorum.values.quantities.quantity import Quantity


def told(text: str, reader: str = "spacy") -> list[tuple[str, ...]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    claims = quantities(document, read([document], annotator(reader))["d"])
    return [claim.value.about for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Exports to Norland dropped 7% last year.", "Exports to Norland"),
        ("Osk Brandel scored 22 goals for the harbour side.", "Osk Brandel"),
        ("The bridge cost $12 million.", "bridge"),
        ("The mill was closed after the storm cost it $3 million.", "storm"),
        ("Prices rose 4 percent and fell 2 percent.", "Prices"),
        ("A 3-mile road leads there.", "road"),
        ("Ruta Holm, who owns 40 boats, sailed.", "Ruta Holm"),
        ("Barges carrying 40 crates sank.", "Barges"),
        ("A woman with three children came.", "woman"),
        ("The 40 crates were carried by the ferry.", "ferry"),
    ],
)
def test_a_quantity_is_about_what_is_measured_or_who_acts(text: str, about: str) -> None:
    assert told(text)[0] == (about,)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The bank charges a 2 percent fee.", ("fee", "bank")),
        ("The mill lost 5 percent of its staff.", ("staff", "mill")),
        ("The town raised the harbour fee by $2.", ("harbour fee", "town")),
    ],
)
def test_what_is_measured_stands_before_who_acts(text: str, about: tuple[str, ...]) -> None:
    assert told(text)[0] == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Holm Mills announced plans to hire 90 weavers.", "Holm Mills"),
        ("The mill said it would hire 90 weavers.", "mill"),
        ("The owners say it has hired 90 weavers.", None),
    ],
)
def test_a_subject_that_is_left_out_is_looked_for_above_and_a_pronoun_must_agree(text: str, about: str | None) -> None:
    assert told(text)[0] == (() if about is None else (about,))


def test_the_second_of_two_levels_is_about_what_the_first_is_about() -> None:
    assert told("The toll on the bridge rose from $2 in March to $3 in May.") == [("toll on the bridge",)] * 2


def test_without_a_parser_nothing_is_said_of_it() -> None:
    assert told("Exports dropped 7 percent.", reader="rules") == [()]
