"""Do two answers to one question say the same?"""

import pytest

from variorum.extract.answers import answer_at
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Span
from variorum.values.answer import Answer, features, runs_of, says_same


def answers(*texts, question="How long will the quay stay shut?"):
    documents = [Document(f"d{number}", text, "", "") for number, text in enumerate((question, *texts))]
    sentences = read(documents, annotator())
    asked, *told = documents
    return [answer_at(Span(one.id, 0, len(one.text)), one, sentences[one.id], sentences[asked.id]) for one in told]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("for three weeks", "at least three weeks", True),
        ("for three weeks", "for two weeks", False),
        ("for two weeks", "for 14 days", True),
        ("another week", "two weeks", False),
        ("another week", "one week", True),
        ("until 3 May 2021", "until May 2021", True),
        ("until 3 May 2021", "until 9 June 2021", False),
        ("until the inspectors are done", "when the inspectors have finished", True),
        ("until the inspectors are done", "as long as the storm lasts", False),
        ("smuggling of timber", "timber smugglers", True),
    ],
)
def test_two_answers_to_one_question(one, other, same):
    assert says_same(*answers(one, other)) is same
    assert says_same(*reversed(answers(one, other))) is same


def test_words_of_the_question_say_nothing():
    one, other = answers("The quay needs a crane.", "The quay flooded.")
    assert not one.words & other.words
    assert not says_same(one, other)


def test_only_values_that_stand_at_the_answer_count():
    document = Document("d", "Of 40 barges 3 sank, and the harbour shut.", "", "")
    start = document.text.index("the harbour")
    found = answer_at(Span("d", start, start + 16), document, read([document], annotator())["d"])
    assert found.values == ()


def test_money_in_two_currencies_is_left_to_the_words():
    assert features(*answers("$40 million for cranes", "€37 million for cranes"))["differ"] == 0.0


def test_runs_of_letters_mark_where_a_word_begins_and_ends():
    assert runs_of(frozenset({"quay"})) == {"#qua", "quay", "uay#"}
    assert runs_of(frozenset({"a"})) == {"#a#"}


def test_nothing_in_common_is_not_the_same():
    empty = Answer(frozenset(), frozenset())
    assert set(features(empty, empty).values()) == {0.0}
    assert not says_same(empty, empty)
