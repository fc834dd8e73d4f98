"""The grammar that extractors ask for, on sentences of every shape."""

import pytest

from variorum.extract import syntax
from variorum.extract.stance import modality
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Sentence


def parsed(text: str) -> Sentence:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    return read([document], annotator())["d"][0]


def at(sentence: Sentence, word: str) -> int:
    return next(index for index, token in enumerate(sentence.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("Ten sailors drowned.", "drowned", "asserts"),
        ("Ten sailors may have drowned.", "drowned", "hedges"),
        ("Ten sailors did not drown.", "drown", "denies"),
        ("The navy denied that ten sailors had drowned.", "drowned", "denies"),
        ("The navy denied reports that ten sailors had drowned.", "drowned", "denies"),
        ("The navy does not believe that ten sailors drowned.", "drowned", "denies"),
        ("The navy has not said whether ten sailors drowned.", "drowned", "hedges"),
        ("It is not known how many sailors drowned.", "drowned", "hedges"),
        ("The navy said that ten sailors drowned.", "drowned", "asserts"),
        ("The crew reportedly drowned.", "drowned", "hedges"),
        ("Not only sailors drowned.", "drowned", "asserts"),
        ("Did ten sailors drown?", "drown", "asks"),
    ],
)
def test_how_a_sentence_stands_to_what_it_says(text, word, stance):
    sentence = parsed(text)
    assert modality.stance(sentence, at(sentence, word)) == stance


@pytest.mark.parametrize(
    ("text", "verb", "act", "before"),
    [
        ("The mayor closed the ferry.", "closed", "closed", None),
        ("The mayor is expected to close the ferry.", "expected", "close", "ahead"),
        ("The mayor has yet to close the ferry.", "has", "close", "yet"),
        ("The mayor failed to close the ferry.", "failed", "close", "short of"),
        ("The mayor seemed to close the ferry.", "seemed", "close", "seeming"),
        ("The mayor began to close the ferry.", "began", "close", None),
        ("The mayor denied closing the ferry.", "denied", "closing", "denied"),
        ("The court ordered the mayor to close the ferry.", "ordered", "ordered", None),
    ],
)
def test_the_act_is_the_verb_that_names_it(text, verb, act, before):
    sentence = parsed(text)
    assert syntax.act(sentence, at(sentence, verb)) == (at(sentence, act), before)


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The mayor did not close the ferry.", "close", True),
        ("Nobody closed the ferry.", "closed", True),
        ("The mayor kept the No. 2 job.", "kept", False),
        ("The engine failed.", "failed", False),
        ("The pilot failed to land.", "failed", False),
        ("The mayor closed not only the ferry.", "closed", False),
    ],
)
def test_what_is_negated(text, verb, negated):
    sentence = parsed(text)
    assert modality.negated(sentence, at(sentence, verb)) is negated


def test_a_relative_clause_knows_its_noun():
    sentence = parsed("The driver who left the town was held.")
    assert syntax.antecedent(sentence, at(sentence, "left")) == at(sentence, "driver")
    assert syntax.relative_pronoun(sentence, at(sentence, "left")) == at(sentence, "who")
    assert syntax.antecedent(sentence, at(sentence, "held")) is None


@pytest.mark.parametrize(
    ("text", "verb", "finite"),
    [("The mayor left.", "left", True), ("The mayor will leave.", "leave", True), ("The mayor wants to leave.", "leave", False)],
)
def test_a_finite_verb_can_make_a_sentence(text, verb, finite):
    sentence = parsed(text)
    assert syntax.is_finite(sentence, at(sentence, verb)) is finite
