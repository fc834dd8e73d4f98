"""Whom an account credits, and whom a source cites."""

import pytest

from variorum.extract.attributions.credited import credited
from variorum.extract.attributions.who_says import attributions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def found(text):
    document = Document("d", text, "", "")
    return document, attributions(document, read([document], annotator())["d"])


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The pier fell.\n\nInformation from: Ness Harbour-Post, http://www.ness.test/", "Ness Harbour-Post", "Information from:"),
        ("The pier fell.\n\nThis article originally appeared on Quay.", "Quay", "originally appeared on"),
        (
            "The pier fell.\n\nThe story was originally published by the Herald of the Quays.",
            "Herald of the Quays",
            "originally published by",
        ),
        ("The pier fell.\n\nAdditional reporting by Ann Roe", "Ann Roe", "Additional reporting by"),
    ],
)
def test_a_line_of_thanks_is_an_attribution_with_no_content(text, source, cue):
    document = Document("d", text, "", "")
    (one,) = credited(document)
    assert (one.source.of(document), one.cue.of(document), one.content) == (source, cue, None)


@pytest.mark.parametrize(
    "text",
    [
        "The story originally appeared on Friday.",
        "The pier first appeared in Ness.",
        "Information from the crews was late.",
        "Reporting from below, he saw it.",
    ],
)
def test_what_names_nobody_thanks_nobody(text):
    assert not list(credited(Document("d", text, "", "")))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Citing harbour officials, the Ness news agency reports that the ship carried coal.",
            "harbour officials",
            "that the ship carried coal",
        ),
        ("The Herald said on Friday that the ship carried coal, citing government sources in Ness.", "government sources in Ness", None),
    ],
)
def test_whom_a_source_cites_says_the_same(text, source, content):
    document, all_found = found(text)
    told = {one.source.of(document): one.content.of(document) for one in all_found if one.source and one.content}
    assert source in told
    assert content is None or told[source] == content


def test_a_cited_thing_that_cannot_speak_is_no_source():
    document, all_found = found("Citing the bad weather, the owner said that the ship would stay.")
    assert "the bad weather" not in [one.source.of(document) for one in all_found if one.source]
