"""Scores: two numbers that only together answer a question."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document
from variorum.values.quantities.quantity import Quantity, compare, question, stated


def said(*accounts: str) -> list[Claim]:
    documents = [Document(id=f"{n}", text=text, text_sha256="", source_sha256="") for n, text in enumerate(accounts)]
    sentences = read(documents, annotator())
    return [claim for document in documents for claim in quantities(document, sentences[document.id])]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Harl beat Orsk 3-1 at home.", [1, 3]),
        ("The Herons won an 8-7 victory.", [7, 8]),
        ("Orsk had led the series 3–1.", [1, 3]),
    ],
)
def test_a_score_stands_beside_a_word_of_winning_or_leading(text: str, numbers: list[float]) -> None:
    (claim,) = said(text)
    assert isinstance(claim.value, Quantity)
    assert (claim.value.form, claim.value.counted, stated(claim.value)) == ("tally", "score", ("count", numbers))


def test_a_score_before_in_so_many_is_no_share() -> None:
    assert [stated(claim.value) for claim in said("The Herons beat the Otters 8-7 in ten innings.")] == [("count", [7, 8]), ("count", [10])]


@pytest.mark.parametrize(
    "text",
    [
        "The council voted 8-7 to close it.",
        "It fell 5-10 percent behind the plan.",
        "They met from 9-5 in Harl.",
        "The 10-12 year olds lost their way.",
        "They led Harl to a 13-3 record.",
        "The Otters improved to 13-2 after the win.",
        "They won over the lowly Otters (4-11).",
    ],
)
def test_other_numbers_with_a_dash_are_no_score(text: str) -> None:
    assert [claim for claim in said(text) if isinstance(claim.value, Quantity) and claim.value.counted == "score"] == []


@pytest.mark.parametrize(
    ("accounts", "status", "reason"),
    [
        (["Harl beat Orsk 3-1.", "Harl won 3-1."], "corroborated", "same"),
        (["Harl beat Orsk 3-1.", "Harl beat Orsk 3-2."], "disputed", "unresolved"),
        (["Harl beat Orsk 3-1.", "Harl led Orsk 2-1."], "compatible", "time"),
    ],
)
def test_two_accounts_of_one_score(accounts: list[str], status: str, reason: str) -> None:
    claims = said(*accounts)
    verdict = compare(claims)
    assert (verdict.status, verdict.reason, question(claims)) == (status, reason, "What score?")
