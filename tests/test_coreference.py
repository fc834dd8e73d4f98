"""Who "he", "Roe" and "the minister" are, inside one document."""

import pytest

from variorum.extract.coreference import People
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def name_at(text, word, nth=0):
    """The name that stands behind the nth token `word` (outside the last sentence's start)."""
    document = Document("d", text, "", "")
    sentences = read([document], annotator())["d"]
    people = People(sentences)
    places = [(sentence, i) for sentence in sentences for i, token in enumerate(sentence.tokens) if token.text == word]
    sentence, index = places[nth]
    first, last = (min(sentence.subtree(index)), max(sentence.subtree(index)) + 1)
    return people.name(sentence, index, first, last)


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Jane Roe runs the port. She left early.", "She", 0, "Jane Roe"),
        ("Jane Roe met Peter Lund at noon. He left early.", "He", 0, "Peter Lund"),
        ("Jane Roe met Peter Lund at noon. She left early.", "She", 0, "Jane Roe"),
        ("Jane Roe runs the port. Roe left early.", "Roe", 1, "Jane Roe"),
        ("Jane Roe runs the port. Ms. Roe left early.", "Roe", 1, "Jane Roe"),
        ("Transport Minister Jane Roe runs the port. The minister left early.", "minister", 0, "Jane Roe"),
        ("A spokesman, Peter Lund, spoke at noon. The spokesman left early.", "spokesman", 1, "Peter Lund"),
        ("Jane Roe, who praised the crews, left early.", "who", 0, "Jane Roe"),
        ("Officials met at noon. They left early.", "They", 0, "Officials"),
        ("Acme Corp owns the Grand Hotel, which burned. The company left early.", "company", 0, "Acme Corp"),
        ("Joren Hask lost his hat. Veye Dorran, 38, saw Joren Hask. She left early.", "She", 0, "Veye Dorran"),
    ],
)
def test_the_name_behind_a_word(text, word, nth, name):
    assert name_at(text, word, nth) == name


def test_a_pronoun_with_nobody_before_it_has_no_name():
    assert name_at("She left early.", "She") is None


def test_a_phrase_that_names_nobody_is_its_own_name_without_article():
    assert name_at("The harbour office closed early.", "office") == "harbour office"


def test_two_of_one_family_are_told_apart_by_their_titles():
    text = "Peter Lund and Mary Lund run the port. Mrs. Lund left early. Mr. Lund stayed."
    assert name_at(text, "Lund", 2) == "Mary Lund"
    assert name_at(text, "Lund", 3) == "Peter Lund"
