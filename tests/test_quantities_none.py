"""Tolls of nobody: the number is nought, and the account asserts it."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document
from variorum.values.quantities.quantity import Quantity


def found(text: str) -> list[tuple[str, Quantity, str]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    claims = quantities(document, read([document], annotator())["d"])
    return [(claim.span.of(document), claim.value, claim.stance) for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "span", "counted", "act"),
    [
        ("No one was hurt in the fire.", "No one", "people", "hurt"),
        ("There were no injuries, the mayor said.", "no injuries", "people", "injure"),
        ("No casualties were reported.", "No casualties", "people", "kill"),
        ("Nobody died in the crash.", "Nobody", "people", "die"),
        ("None of the passengers was injured.", "None of the passengers", "passengers", "injure"),
        ("No passengers were killed.", "No passengers", "passengers", "kill"),
    ],
)
def test_a_toll_of_nobody_is_nought_and_asserted(text: str, span: str, counted: str, act: str) -> None:
    ((words, value, stance),) = found(text)
    assert (words, value.best, value.unit, value.counted, value.act, stance) == (span, 0.0, "count", counted, act, "asserts")


@pytest.mark.parametrize("text", ["No one killed the plan.", "No further deaths were reported.", "Nobody came.", "There were no boats."])
def test_what_nobody_did_is_no_toll(text: str) -> None:
    assert found(text) == []
