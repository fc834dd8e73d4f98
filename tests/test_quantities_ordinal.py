"""Ordinals that number an event, an office or a floor."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document
from variorum.values.quantities.quantity import Quantity, compare
from variorum.values.quantities.question import question


def found(text: str) -> list[tuple[str, Quantity]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    claims = quantities(document, read([document], annotator())["d"])
    return [(claim.span.of(document), claim.value) for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "span", "number", "modifiers"),
    [
        ("The lab carried out its sixth and most powerful nuclear test in March.", "sixth and most powerful nuclear test", 6, ("nuclear",)),
        ("She became the 45th president of Orland.", "45th president", 45, ()),
        ("He won an eighth term as leader.", "eighth term", 8, ()),
        ("Ines Marn Sworn In As 45th President", "45th President", 45, ()),
        ("She scored in the fifth inning.", "fifth inning", 5, ()),
        ("The smoke came from the 14th floor of the mill.", "14th floor", 14, ()),
        ("A child fell from a second-floor balcony, on to the third floor of the annex.", "third floor", 3, ()),
        ("The Herons won in game seven of the series.", "game seven", 7, ()),
    ],
)
def test_an_ordinal_that_numbers_an_event_or_an_office(text: str, span: str, number: int, modifiers: tuple[str, ...]) -> None:
    ((words, value),) = found(text)
    assert (words, value.best, value.unit) == (span, number, "ordinal")
    assert set(modifiers) <= {word for modifier in value.modifiers for word in modifier.split()}


@pytest.mark.parametrize(
    "text",
    [
        "The second man spoke, then the third.",
        "She lives in the fifth street, on Fifth Avenue.",
        "It came on the fourth day of the 19th century.",
        "It is the fourth largest mill.",
        "Sales fell in the fourth quarter.",
        "The Ninth Circuit met on Thursday, the 5th of May.",
    ],
)
def test_an_ordinal_that_only_orders_ranks_or_names_is_left_out(text: str) -> None:
    assert [words for words, value in found(text) if value.unit == "ordinal"] == []


def test_two_accounts_of_one_ordinal() -> None:
    accounts = ("He won an eighth term as leader.", "He won a ninth term as leader.")
    documents = [Document(id=f"{n}", text=text, text_sha256="", source_sha256="") for n, text in enumerate(accounts)]
    sentences = read(documents, annotator())
    claims = [claim for document in documents for claim in quantities(document, sentences[document.id])]
    assert (compare(claims).status, question(claims)) == ("disputed", "Term: which one by number?")
