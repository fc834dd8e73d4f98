"""What is said where the parser took the verb of saying for something else."""

import pytest

from variorum.extract.attributions.sayings import sayings
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def told(text):
    """(source, cue, content) of each saying of a sentence that has a source and a content."""
    (sentence,) = read([Document("d", text, "", "")], annotator())["d"]
    return [
        (sentence.words(*one.source), sentence.words(*one.cue), [sentence.words(*piece) for piece in one.content])
        for one in sayings(sentence)
        if one.source and one.content
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fight took place after what Norland says was an attack on its crews.",
            ("Norland", "says", ["what", "was an attack on its crews"]),
        ),
        (
            "The army confirmed rubber bullets had been used.",
            ("The army", "confirmed", ["rubber bullets had been used"]),
        ),
        (
            "The coastguard said the boxes each consisted of a metal drum with powder.",
            ("The coastguard", "said", ["the boxes each consisted of a metal drum with powder"]),
        ),
        (
            "Mayor Ann Roe said in a statement posted on the town’s Facebook page that the owners were involved in charity.",
            ("Mayor Ann Roe", "said", ["that the owners were involved in charity"]),
        ),
        (
            "The toll rose to 80, Ann Roe, head of the Ness council, announced on Monday.",
            ("Ann Roe, head of the Ness council", "announced", ["The toll rose to 80"]),
        ),
        (
            "As noted by the Harbour Post, the town relies on ferries for trade.",
            ("the Harbour Post", "noted", ["the town relies on ferries for trade"]),
        ),
        (
            "The harbour board said about half of the lower toll estimates reflected ferries that never sailed.",
            ("The harbour board", "said", ["about half of the lower toll estimates reflected ferries that never sailed"]),
        ),
        ("The council denied the crews new permits on Friday.", ("The council", "denied", ["new permits"])),
        (
            "The mayor defended those who stayed but left the harbour out.",
            ("The mayor", "defended", ["those who stayed but left the harbour out"]),
        ),
        ("The toll was set in May, Harbour media report.", ("Harbour media", "report", ["The toll was set in May"])),
    ],
)
def test_the_words_tell_what_is_said_where_the_parse_does_not(text, expected):
    assert told(text) == [expected]


def test_two_deeds_that_and_joins_are_no_attribution():
    assert told("The toll rose to 80, and the mayor announced on Monday a day of mourning.") == []


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("A deal could also, some Norland analysts say, help smooth over old disputes.", "say", "some Norland analysts"),
        ("Peter Lund, the spokesman for the Norland office, said the gates were shut.", "said", "Peter Lund"),
        ("His words followed those of Sean Parkin who said it was late, adding that Brolin was shut.", "adding", "who"),
    ],
)
def test_of_two_who_may_speak_the_one_at_the_cue_does(text, cue, source):
    assert next(who for who, how, _ in told(text) if how == cue).startswith(source)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Roe is quoted in the Herald on Saturday as saying the owner left in May.", "Roe", "the owner left in May"),
        ("Ness Wire quoted Roe as saying that the crash came late.", "Roe", "that the crash came late"),
    ],
)
def test_who_is_quoted_as_saying_it_says_it(text, source, content):
    assert (source, "saying", [content]) in told(text)


def test_who_makes_a_claim_may_stand_behind_it():
    text = "Roe was referring to a claim by a harbour aide that the crews had left."
    assert ("a harbour aide", "a claim", ["that the crews had left"]) in told(text)
