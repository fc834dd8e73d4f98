"""Who says what: source, cue and content as spans, and claims given their sources."""

import pytest

from variorum.extract.attributions.who_says import attribute, attributions, parted_attributions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document, Source, Span
from variorum.values.quotes.quote import Quote


def read_in(text):
    document = Document("d", text, "", "")
    return document, read([document], annotator())["d"]


def found(text):
    """(source, cue, content, name) of every attribution in a text."""
    document, sentences = read_in(text)
    words = lambda span: span.of(document) if span else None  # noqa: E731
    return [(words(one.source), words(one.cue), words(one.content), one.name) for one in attributions(document, sentences)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said the road was closed.", ("Officials", "said", "the road was closed", "Officials")),
        ("The road was closed, officials said.", ("officials", "said", "The road was closed", "officials")),
        (
            "According to the Dunmore Herald, the road was closed.",
            ("the Dunmore Herald", "According to", "the road was closed", "Dunmore Herald"),
        ),
        ("The report found that two gates had failed.", ("The report", "found", "that two gates had failed", "report")),
        ("Norway estimates that 300 ships are waiting.", ("Norway", "estimates", "that 300 ships are waiting", "Norway")),
        ("Jane Roe told reporters that the gates had failed.", ("Jane Roe", "told", "that the gates had failed", "Jane Roe")),
        ("Jane Roe has also warned of new floods.", ("Jane Roe", "has also warned of", "new floods", "Jane Roe")),
        ("Jane Roe condemned the delay.", ("Jane Roe", "condemned", "the delay", "Jane Roe")),
        ("Jane Roe wants to reopen the gates.", ("Jane Roe", "wants", "to reopen the gates", "Jane Roe")),
        ("“The gates have failed,” said Jane Roe.", ("Jane Roe", "said", "“The gates have failed,”", "Jane Roe")),
    ],
)
def test_source_cue_and_content(text, expected):
    assert expected in found(text)


def test_a_pronoun_is_the_source_under_its_full_name():
    assert ("She", "said", "the gates had failed", "Jane Roe") in found("Jane Roe runs the port. She said the gates had failed.")


@pytest.mark.parametrize(
    ("text", "source", "named"),
    [
        ("Jane Roe runs the port. She said the gates had failed.", "She", "Jane Roe"),
        ("Jane Roe spoke at noon. Later Roe said the gates had failed.", "Roe", None),
        ("The gates have failed, officials said.", "officials", None),
        ("Somebody spoke at noon. Later it was said that the gates had failed.", None, None),
    ],
)
def test_a_source_that_only_stands_for_a_name_is_named_elsewhere(text, source, named):
    document, sentences = read_in(text)
    one = attributions(document, sentences)[-1]
    assert (one.source and one.source.of(document), one.named and one.named.of(document)) == (source, named)


def test_who_behind_a_name_is_the_source():
    assert any(source == "who" and name == "Jane Roe" for source, _, _, name in found("Jane Roe, who praised the crews, left on Monday."))


def test_nested_attributions_all_count():
    names = [name for *_, name in found("Officials said the mayor believed that the road was closed.")]
    assert "Officials" in names
    assert "mayor" in names


def test_the_parts_of_split_speech_are_kept_and_their_hull_is_the_content():
    document, sentences = read_in("“We waited for hours,” Jane Roe said, “and nobody came to help.”")
    parted = next(one for one in parted_attributions(document, sentences) if len(one.parts) == 2)
    assert [part.of(document) for part in parted.parts] == ["“We waited for hours,”", "“and nobody came to help.”"]
    assert attributions(document, sentences)[0].content.of(document) == document.text


def claim(document, words):
    start = document.text.index(words)
    return Claim(Span(document.id, start, start + len(words)), Quote(words))


def test_a_claim_in_the_content_gets_the_innermost_source():
    document, sentences = read_in("Officials said the mayor believed that 40 ships were waiting.")
    ships, mayor, officials = attribute(
        [claim(document, "40 ships"), claim(document, "the mayor believed"), claim(document, "Officials")],
        attributions(document, sentences),
    )
    assert ships.attributed_to.name == "mayor"
    assert mayor.attributed_to.name == "Officials"
    assert officials.attributed_to is None


def test_a_claim_outside_the_content_or_with_a_source_stays_as_it_is():
    document, sentences = read_in("Officials said the road was closed. In all, 40 ships were waiting.")
    known = Source("Jane Roe", Span("d", 0, 9))
    outside = claim(document, "40 ships")
    sourced = Claim(claim(document, "the road").span, Quote("the road"), attributed_to=known)
    assert attribute([outside, sourced], attributions(document, sentences)) == [outside, sourced]


def test_without_claims_or_attributions_nothing_happens():
    document, sentences = read_in("The road is closed.")
    assert attributions(document, sentences) == []
    assert attribute([], []) == []
