"""What speaks for an attribution and what against it, and where what is said ends."""

import pytest

from variorum.extract.attributions import attributions, candidates, parted_attributions
from variorum.extract.attributions_weight import WEIGHTS, features, likely, weight
from variorum.extract.speech import Scene
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def read_in(text):
    document = Document("d", text, "", "")
    return document, read([document], annotator())["d"]


def candidate(text, cue):
    document, sentences = read_in(text)
    return next(one for one in candidates(Scene(document, sentences)) if one.parted.attribution.cue.of(document) == cue)


@pytest.mark.parametrize(
    ("text", "cue", "feature"),
    [
        ("Jane Roe said the pier was closed.", "said", "cue says"),
        ("Jane Roe said the pier was closed.", "said", "frame clause"),
        ("Jane Roe said the pier was closed.", "said", "source person"),
        ("She wants to reopen the pier.", "wants", "source third person"),
        ("The crew left to criticise the owner.", "to criticise", "form infinitive"),
        ("The mayor could condemn the delay.", "could condemn", "form modal"),
        ("The harbour union is wary of the ferry.", "is wary of", "attitude"),
        ("Officials said the mayor believed that the road was closed.", "believed", "nested"),
    ],
)
def test_a_feature_is_read_off_cue_source_content_and_place(text, cue, feature):
    assert feature in features(candidate(text, cue))


def test_the_weight_is_the_sum_of_the_features_weights():
    one = candidate("The mayor could condemn the delay.", "could condemn")
    assert weight(one) == pytest.approx(sum(WEIGHTS.get(feature, 0.0) for feature in features(one)))


def test_what_is_said_outweighs_what_could_be_said():
    said = candidate("The mayor condemned the delay.", "condemned")
    could = candidate("The crew left to condemn the delay.", "to condemn")
    assert likely(said)
    assert weight(said) > weight(could)


def test_a_nested_attribution_is_found_but_is_not_the_accounts_own():
    document, sentences = read_in("Officials said the mayor believed that the road was closed.")
    everything = [one.cue.of(document) for one in attributions(document, sentences)]
    own = [one.attribution.cue.of(document) for one in parted_attributions(document, sentences)]
    assert everything == ["said", "believed"]
    assert own == ["said"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor praised the crew, which had left at noon.", "the crew"),
        ("The mayor said the pier was closed and added that the ferry was late.", "the pier was closed"),
        ("The mayor said the pier was closed on Friday.", "the pier was closed on Friday"),
    ],
)
def test_the_content_ends_before_what_the_account_adds(text, content):
    document, sentences = read_in(text)
    assert content in [part.of(document) for one in parted_attributions(document, sentences) for part in one.parts]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor began to argue that the pier was safe.", "The mayor", "began to argue"),
        ("The mayor has said repeatedly that the pier was safe.", "The mayor", "has said repeatedly"),
        ("The mayor called for the owner to resign.", "The mayor", "called for"),
        ("The mayor complained bitterly about the delay.", "The mayor", "complained bitterly about"),
        ("Asked whether the pier was safe, the mayor left.", None, "Asked"),
    ],
)
def test_the_cue_has_its_adverbs_particles_and_steps(text, source, cue):
    document, sentences = read_in(text)
    found = [
        (one.parted.attribution.source and one.parted.attribution.source.of(document), one.parted.attribution.cue.of(document))
        for one in candidates(Scene(document, sentences))
    ]
    assert (source, cue) in found
