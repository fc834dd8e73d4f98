"""A headline that its own text contradicts is pointed out; one that the text bears out is not."""

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.headlines import contradicted
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def warnings(title: str, body: str) -> list[str]:
    document = Document("d", f"{title}\n\n{body}", "", "", outlet="Harbour Post", title=title, title_start=0, body_start=len(title) + 2)
    sentences = read([document], annotator())
    return [note.message for note in contradicted([document], quantities(document, sentences["d"]), sentences)]


def test_the_headline_and_the_text_are_quoted() -> None:
    body = "Ines Corra was jailed for eight years on Monday for taking bribes. She will appeal."
    assert warnings("Corra jailed for seven years", body) == ["Its headline says “seven years”, its text “eight years”."]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Corra jailed for seven years", "Ines Corra was jailed for seven years on Monday, one year less than Karl Marn."),
        ("Nearly $15 million for Harl museum", "Brandt gave $14.8 million to the Harl museum, its director said."),
        ("Four hurt in Harl bus crash", "Two men died in the Harl bus crash on Monday, and four were hurt."),
        ("Four hurt in Harl bus crash", "The Harl bus crash on Monday closed the road. Three buses were sent to take the passengers home."),
        ("Harl bridge to cost 40 million", "The bridge at Harl will be built by 2031, the council said."),
        ("Dozens hurt in Harl bus crash", "At least 31 people were hurt in a bus crash in Harl on Monday."),
    ],
)
def test_a_headline_that_the_text_bears_out_is_not(title: str, body: str) -> None:
    assert warnings(title, body) == []
