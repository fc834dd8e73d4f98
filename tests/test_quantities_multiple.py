"""Multiples: how many times as much one thing is as another."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document
from variorum.values.quantities.quantity import Quantity


def found(text: str) -> list[tuple[str, Quantity]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    claims = quantities(document, read([document], annotator())["d"])
    return [(claim.span.of(document), claim.value) for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "span", "number", "bound"),
    [
        ("The new bridge is twice as long as the old one.", "twice as long", 2, "exact"),
        ("The ferry can carry more than twice the load of its rival.", "more than twice the load", 2, "over"),
        ("The fire spread at nearly double the speed of the wind.", "nearly double the speed", 2, "nearly"),
        ("The engine will have triple thrust.", "triple thrust", 3, "exact"),
        ("The rent is now double what it was in May.", "double what", 2, "exact"),
    ],
)
def test_a_multiple_of_what_is_compared(text: str, span: str, number: int, bound: str) -> None:
    ((words, value),) = found(text)
    assert (words, value.best, value.unit, value.counted, value.bound) == (span, number, "count", "times", bound)


@pytest.mark.parametrize(
    "text",
    [
        "She slept in a double bed, and called twice a day.",
        "He was tried for a double murder.",
        "The council will double the fee in May.",
        "The bell rang twice on Sunday.",
        "They saw double.",
    ],
)
def test_what_is_only_called_double_or_done_twice_is_no_multiple(text: str) -> None:
    assert found(text) == []
