"""Attitudes: who backs, fears, expects or seems what, with the words that say so, and kept apart from what is told."""

import pytest

from variorum.extract.attributions.who_says import attribute, attributions, parted_attributions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document, Span
from variorum.values.quotes.quote import Quote


def read_in(text):
    document = Document("d", text, "", "")
    return document, read([document], annotator())["d"]


def meant(text):
    """(source, cue, content) of every attitude in a text."""
    document, sentences = read_in(text)
    words = lambda span: span.of(document) if span else None  # noqa: E731
    return [(words(one.source), words(one.cue), words(one.content)) for one in attributions(document, sentences) if not one.told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour union backs the new ferry line.", ("The harbour union", "backs", "the new ferry line")),
        ("Jane Roe is wary of the new ferry line.", ("Jane Roe", "is wary of", "the new ferry line")),
        ("Jane Roe sees the ferry as a waste of money.", ("Jane Roe", "sees", "the ferry as a waste of money")),
        ("The council has already decided to close the pier.", ("The council", "has already decided", "to close the pier")),
        ("Jane Roe cares about the old pier.", ("Jane Roe", "cares about", "the old pier")),
        ("The ferry line seems doomed to fail this winter.", (None, "seems", "The ferry line doomed to fail this winter")),
    ],
)
def test_an_attitude_has_a_source_a_cue_and_a_content(text, expected):
    document, sentences = read_in(text)
    words = lambda span: span.of(document) if span else None  # noqa: E731
    found = [
        (words(one.attribution.source), words(one.attribution.cue), " ".join(part.of(document) for part in one.parts))
        for one in parted_attributions(document, sentences)
    ]
    assert expected in found


@pytest.mark.parametrize("text", ["Jane Roe said the pier was closed.", "According to Jane Roe, the pier was closed."])
def test_what_is_told_is_no_attitude(text):
    assert meant(text) == []


def test_a_claim_inside_an_attitude_has_no_source():
    document, sentences = read_in("The harbour union backs a line with 40 ferries.")
    start = document.text.index("40 ferries")
    claim = Claim(Span("d", start, start + 10), Quote("40 ferries"))
    assert meant(document.text)
    assert attribute([claim], attributions(document, sentences)) == [claim]


def test_verb_and_noun_together_are_the_cue():
    document, sentences = read_in("Jane Roe made the claim that the pier was closed.")
    one = next(one for one in attributions(document, sentences) if one.cue.of(document) != "said")
    assert (one.source.of(document), one.cue.of(document)) == ("Jane Roe", "made the claim")
    assert one.content.of(document) == "that the pier was closed"


@pytest.mark.parametrize("text", ["The crew celebrated the start of 2031 on deck.", "The union condemned the sale of the mill in 2031."])
def test_a_thing_is_not_told_by_who_takes_sides(text):
    document = Document("d", text, "", "")
    assert not any(one.told for one in attributions(document, read([document], annotator())["d"]))


def test_a_rocket_that_blasts_off_says_nothing():
    document = Document("d", "A rocket will blast off carrying the relay satellite.", "", "")
    assert attributions(document, read([document], annotator())["d"]) == []
