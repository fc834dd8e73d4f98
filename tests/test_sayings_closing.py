"""Who said it where that stands at the end, however the sentence was parsed."""

import pytest

from variorum.extract.attributions.sayings import sayings
from variorum.extract.quotations.quoted import quotations
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def read_in(text):
    document = Document("d", text, "", "")
    return document, read([document], annotator())["d"]


def sources(text):
    """Cue -> source of every saying outside quoted speech."""
    _, sentences = read_in(text)
    words = lambda sentence, piece: sentence.words(*piece) if piece else None  # noqa: E731
    return {words(one.sentence, one.cue): words(one.sentence, one.source) for sentence in sentences for one in sayings(sentence)}


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The lorry crashed into the pier, reported Ness TV.", "reported", "Ness TV"),
        ("The council took it for an accident, reported local media, and nobody was hurt.", "reported", "local media"),
        ("The pier will open again in May, added Hagen.", "added", "Hagen"),
        ("Nobody was hurt, wrote on Twitter Marit Hagen, mayor of Ness.", "wrote on Twitter", "Marit Hagen, mayor of Ness"),
    ],
)
def test_who_stands_behind_a_whole_clause_has_told_it(text, cue, source):
    assert sources(text)[cue] == source


@pytest.mark.parametrize(
    "text",
    [
        "The firm closed a plant in May, announced Monday.",
        "The ship left the port, wrote off by Hagen.",
        "Seven men, reported missing, are safe.",
    ],
)
def test_what_is_no_name_has_told_nothing(text):
    assert not {"Monday", "off by Hagen", "missing"} & set(sources(text).values())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The town has denied it.\n“The pier is falling down. We have to go there now!” tweeted the mayor.", "mayor"),
        ('"All my thoughts. (The) 9th (victim) was found on the pier of Ness," Hagen, former mayor of Ness, tweeted.', "Hagen"),
    ],
)
def test_who_stands_behind_the_closing_mark_speaks(text, speaker):
    document, sentences = read_in(text)
    assert [one.speaker for _, one in quotations(document, sentences)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The police said the boy "was badly hurt on the pier," the Herald reported.', "police"),
        ("Marit Hagen said: “We wait.”\nBoats wait in Ness (Getty)\n“We have waited for a year.”", "Marit Hagen"),
    ],
)
def test_neither_who_passes_it_on_nor_a_caption_speaks(text, speaker):
    document, sentences = read_in(text)
    assert {one.speaker for _, one in quotations(document, sentences)} == {speaker}
