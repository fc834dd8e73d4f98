"""Numbers of two things that were brought together make two findings."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document
from variorum.values.quantities.apart import apart


def said(*accounts: str) -> list[Claim]:
    documents = [Document(id=f"{n}", text=text, text_sha256="", source_sha256="") for n, text in enumerate(accounts)]
    sentences = read(documents, annotator())
    return [claim for document in documents for claim in quantities(document, sentences[document.id])]


def parts(*accounts: str) -> list[list[float | None]]:
    return [[getattr(claim.value, "best", None) for claim in part] for part in apart(said(*accounts))]


@pytest.mark.parametrize(
    ("accounts", "numbers"),
    [
        # One sentence gives both as they are; another account's goes with its like.
        (("The file held 67 letters by Voss, 63 by Corra.", "The file held 67 letters by Voss."), [[63], [67, 67]]),
        (("Six were treated and fifteen taken to hospital.", "Six were treated, and fifteen taken to hospital."), [[6, 6], [15, 15]]),
        # Words that leave room for the number beside them are of another thing, too.
        (("It held 67 letters and dozens of stamps.", "It held 67 letters."), [[67, 67], [None]]),
        # Of things that differ, also in one account alone, however exactly each is told.
        (("About 430 farmers keep 2,600 sheep there.",), [[430], [2600]]),
    ],
)
def test_two_numbers_of_one_sentence_are_of_two_things(accounts: tuple[str, ...], numbers: list[list[float | None]]) -> None:
    assert sorted(parts(*accounts), key=lambda part: [number or 1e9 for number in part]) == numbers


@pytest.mark.parametrize(
    "accounts",
    [
        # A whole and its parts, a count that grew, one number rounded, a second thought in another sentence.
        ("Boats saved 14 passengers and three crew.", "Boats saved 17 people."),
        ("The death toll rose to 10 from 8.", "The death toll stood at 8."),
        ("Some 850 soldiers, nearly 900 soldiers, were sent.", "There were 850 soldiers."),
        ("The file held 67 letters. No, it held 63 letters.", "It held 67 letters."),
        # A row of numbers in one account alone.
        ("It opens on 19 days and 26 days.",),
    ],
)
def test_numbers_that_answer_one_question_stay_together(accounts: tuple[str, ...]) -> None:
    assert len(parts(*accounts)) == 1
