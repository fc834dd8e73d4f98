"""How a text stands to a claim made elsewhere, and how what is seen is weighed."""

import pytest

from variorum.extract.stance.bearing import bearing, features
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Sentence
from variorum.values.bearing import BEARINGS, WEIGHTS, scores, weigh, why

CLAIM = "A whale swam up the Thames and swallowed a rowing boat"


def parsed(text: str) -> tuple[Sentence, ...]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    return read([document], annotator())["d"]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Whale swallows rowing boat in the Thames", "for"),
        ("Whale Swims Up Thames, Swallows Rowing Boat", "for"),
        ("Not only a rowing boat: the Thames whale swallows a buoy too", "for"),
        ("No, a whale did not swallow a rowing boat in the Thames", "against"),
        ("Thames whale that swallowed a rowing boat was a hoax", "against"),
        ("Rowing club denies that a whale swallowed its boat", "against"),
        ("The Whale That Swallowed a Boat Is Fake", "against"),
        ("Experts debunk tale of the whale in the Thames", "against"),
        ("Thames whale never swallowed a boat, rowers say", "against"),
        ("Whale reportedly swallows rowing boat in the Thames", "observing"),
        ("Did a whale really swallow a rowing boat?", "observing"),
        ("Whale may have swallowed a rowing boat in the Thames", "observing"),
        ("Whale swallowed rowing boat, rower claims", "observing"),
        ("Rumour: whale swallows boat in the Thames", "observing"),
        ("Whale swallows rowing boat in the Thames: report", "observing"),
    ],
)
def test_a_headline_is_for_a_claim_against_it_or_observes_it(headline, expected):
    assert bearing(parsed(headline), parsed(CLAIM)) == expected


@pytest.mark.parametrize(
    ("headline", "claim", "seen", "unseen"),
    [
        ("The mayor did not sell the ferry", "The mayor sold the ferry", "negated", "negated_elsewhere"),
        ("The mayor sold the ferry, with no regret", "The mayor sold the ferry", "negated_elsewhere", "negated"),
        ("The mayor did not sell the ferry", "The mayor has not sold the ferry", "coverage", "negated"),
        ("The tale of the ferry is a hoax", "The mayor sold the ferry", "false", "false_undone"),
        ("The sale of the ferry was no hoax", "The mayor sold the ferry", "false_undone", "false"),
        ("The mayor's hoax cost the town the ferry", "The sale of the ferry is a hoax", "coverage", "false"),
        ("The mayor is alive and well", "The mayor died on Monday", "opposite", "negated"),
        ("Mayor kills rumour of ferry sale", "The mayor sold the ferry", "report_refuted", "negated"),
        ("The mayor sold the ferry so he would not starve", "The mayor sold the ferry", "negated_elsewhere", "negated"),
        ("The mayor sold the ferry and not the tunnel", "The mayor sold the ferry rather than the tunnel", "coverage", "negated"),
        ("Mayor to sell 12 ferries", "The mayor will sell 9 ferries", "other_number", "number"),
        ("Mayor to sell 9 ferries", "The mayor will sell 9 ferries", "number", "other_number"),
        ("Clerk: mayor has sold the last ferry", "The mayor sold the ferry", "frame_first", "frame_last"),
        ("The mayor has sold the ferry - Harbour Post", "The mayor sold the ferry", "frame_last", "frame_first"),
        ("The mayor: he has sold the ferry", "The mayor sold the ferry", "coverage", "frame_first"),
        ("Watch: he has sold the ferry", "The mayor sold the ferry", "coverage", "frame_first"),
        ("Clerk claims God sails the ferry", "A clerk says that God sails the ferry", "coverage", "claimed"),
        ("The mayor denied that he sold the ferry", "The mayor sold the ferry", "act_denies", "act_hedges"),
        ("The mayor is believed to have sold the ferry", "The mayor sold the ferry", "act_hedges", "act_denies"),
        ("Ferry sold? The mayor is silent", "The mayor sold the ferry", "asked_inside", "asked"),
    ],
)
def test_what_is_seen_in_a_headline(headline, claim, seen, unseen):
    found = features(parsed(headline), parsed(claim))
    assert found[seen] > 0
    assert found[unseen] == 0


@pytest.mark.parametrize(
    ("headline", "coverage"),
    [("The mayor sold the ferry", 1.0), ("Ferry sold at last", 2 / 3), ("Mayors selling ferries", 1.0), ("Rain expected", 0.0)],
)
def test_other_forms_of_a_word_repeat_it(headline, coverage):
    assert features(parsed(headline), parsed("The mayor sold the ferry"))["coverage"] == pytest.approx(coverage)


@pytest.mark.parametrize("text", ["", "…", "?", "12", "No", "A"])
def test_a_text_of_hardly_a_word_has_a_bearing(text):
    assert bearing(parsed(text), parsed(CLAIM)) in BEARINGS
    assert bearing(parsed(CLAIM), parsed(text)) in BEARINGS


def test_every_feature_has_weights_and_every_weight_a_feature():
    assert {"(bias)", *features(parsed("A."), parsed("B."))} == set(WEIGHTS)
    assert all(-10 < weight < 10 for pair in WEIGHTS.values() for weight in pair)


def test_the_highest_score_answers_and_says_why():
    weights = {"(bias)": (-1.0, -1.0), "false": (3.0, 0.5), "hedged": (1.0, 2.0)}
    assert weigh({}, weights) == "for"
    assert weigh({"false": 1.0}, weights) == "against"
    assert weigh({"hedged": 1.0}, weights) == "observing"
    assert scores({"false": 1.0, "unknown": 1.0}, weights) == {"for": 0.0, "against": 2.0, "observing": -0.5}
    assert why({"false": 1.0, "hedged": 0.0}, weights) == ("false 1.00: against +3.00, observing +0.50",)
