"""Whose a cue is, and what a passive one is about, where its own clause does not say."""

import pytest

from variorum.extract.attributions.who_says import candidates
from variorum.extract.quotations.speech import Scene
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def candidate(text, cue):
    document = Document("d", text, "", "")
    scene = Scene(document, read([document], annotator())["d"])
    one = next(one.parted for one in candidates(scene) if one.parted.attribution.cue.of(document) == cue)
    source = one.attribution.source
    return source and source.of(document), [part.of(document) for part in one.parts]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("The mayor said the pier had closed and denied a cover-up.", "denied", "The mayor"),
        ("The council urged the owner to call for help.", "to call for", "the owner"),
        ("The council promised the owner to call for help.", "to call for", "The council"),
        ("Even the mayor said the pier was safe.", "said", "the mayor"),
        ("The mayor, speaking in town, said the pier was safe.", "said", "The mayor"),
        ("OSLO (Reuters) - Jane Roe said the pier was safe.", "said", "Jane Roe"),
    ],
)
def test_the_source_is_who_speaks_and_not_who_stands_nearest(text, cue, source):
    assert candidate(text, cue)[0] == source


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The ferry is expected to leave at noon.", "is expected", ["The ferry", "to leave at noon"]),
        ("The pier is known as a trap for tourists.", "is known as", ["The pier", "a trap for tourists"]),
        ("Jane Roe was asked whether the pier was safe.", "was asked", ["whether the pier was safe"]),
    ],
)
def test_a_passive_cue_is_about_its_subject_unless_that_is_the_hearer(text, cue, content):
    assert candidate(text, cue)[1] == content


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The council discussed the report, which Jane Roe has criticised.", "has criticised", ("Jane Roe", ["which"])),
        ("The minister welcomed a rule proposed by the harbour office.", "proposed", ("the harbour office", ["a rule"])),
    ],
)
def test_what_hangs_on_a_relative_clause_stands_before_it(text, cue, expected):
    assert candidate(text, cue) == expected
