"""What speaks for an attribution and what against it, and where what is said ends."""

import pytest

from variorum.extract.attributions.weight import WEIGHTS, features, likely, weight
from variorum.extract.attributions.who_says import attributions, candidates, parted_attributions
from variorum.extract.quotations.speech import Scene
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
        ("Jane Roe said the pier was closed.", "said", "act say"),
        ("Jane Roe claimed the pier was closed.", "claimed", "clause of argue"),
        ("The mayor spoke about the pier.", "spoke about", "ends about"),
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
        ("The mayor said Ann Poe had left the owner, who was ill.", "Ann Poe had left the owner"),
        ("Jane Roe urged the council to close the pier.", "the council to close the pier"),
        ("Jane Roe referred to the pier as a disgrace.", "the pier as a disgrace"),
        ("The pier was safe and the ferry ran, according to Jane Roe.", "The pier was safe and the ferry ran"),
        ("According to Jane Roe, the pier was safe and the ferry ran.", "the pier was safe and the ferry ran"),
        ("Jane Roe said the pier was “safe” and the ferry “on time and cheap.”", "the pier was “safe” and the ferry “on time and cheap.”"),
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
        ("The crew voted to back the ferry line.", "The crew", "voted to back"),
        ("The harbour seemed like a dead place.", None, "seemed like"),
        ("The bitter complaint about the pier was heard.", None, "The bitter complaint about"),
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


def test_each_paragraph_of_a_quotation_is_a_part_and_all_are_one_attribution():
    text = "“The pier is safe,” Jane Roe said. “It will stay open.\n\n“Nobody has to fear for it at all.”"
    document, sentences = read_in(text)
    parts = [part.of(document) for one in parted_attributions(document, sentences) for part in one.parts]
    assert parts == ["“The pier is safe,”", "“It will stay open.", "“Nobody has to fear for it at all.”"]
    assert len(attributions(document, sentences)) == 1


def test_what_was_asked_before_is_no_part_of_the_answer():
    document, sentences = read_in("Asked about the pier, Jane Roe said: “It is safe and sound.”")
    said = [one.parts for one in parted_attributions(document, sentences) if one.attribution.cue.of(document) == "said"]
    assert [[part.of(document) for part in parts] for parts in said] == [["“It is safe and sound.”"]]
