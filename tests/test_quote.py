"""Quotations compared: wording first, then who is said to have used it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.types import Claim, Span
from variorum.values.quotes.quote import SHOWN, Quote, compare, similarity


def claims(*quotes):
    """One claim a quotation, each (document, words[, speaker])."""
    return [Claim(Span(document, 10 * at, 10 * at + 5), Quote(words, *speaker)) for at, (document, words, *speaker) in enumerate(quotes)]


def test_a_quote_has_the_shape_of_the_contract():
    quote = Quote("We stay.", "Ann Roe", "said")
    assert quote.kind == "quote"
    assert quote.to_json() == {"said": "We stay.", "speaker": "Ann Roe", "cue": "said", "occasion": None}
    assert quote.say() == "We stay."


def test_a_long_quote_is_shown_cut_at_a_word():
    shown = Quote("harbour " * 40).say()
    assert len(shown) <= SHOWN + 1
    assert shown.endswith("harbour…")


@pytest.mark.parametrize(
    ("quotes", "status", "reason"),
    [
        ([("a", "The dam will hold,"), ("b", "the dam will hold.")], "corroborated", "same"),
        ([("a", "The dam ‘will’ hold"), ("b", 'The dam "will" hold!')], "corroborated", "same"),
        ([("a", "the dam will hold"), ("b", "We checked twice, and the dam will hold until spring.")], "corroborated", "same"),
        ([("a", "I've only seen it here"), ("b", "I have only seen it here")], "corroborated", "same"),
        ([("a", "They were travelling too fast"), ("b", "They were traveling too fast")], "corroborated", "same"),
        ([("a", "The dam will hold."), ("b", "The dam will hold if the rain stops.")], "compatible", "wording"),
        ([("a", "I truly regret what happened here"), ("b", "I regret what happened here")], "compatible", "wording"),
        ([("a", "We built it ... and we will mend it"), ("b", "We built it with our hands and we will mend it")], "compatible", "wording"),
        ([("a", "I will resign"), ("b", "I will not resign")], "disputed", "wording"),
        ([("a", "We can pay the bill"), ("b", "We can't pay the bill")], "disputed", "wording"),
        ([("a", "The dam will hold"), ("a", "the dam will hold")], "single-source", None),
        ([("a", "The old bridge must go now", "Ann Roe"), ("b", "The old bridge must go now", "Bo Lind")], "compatible", "attribution"),
        ([("a", "The old bridge must go now", "Ann Roe"), ("b", "The old bridge must go now", "Roe")], "corroborated", "same"),
        ([("a", "The old bridge must go now", "Ann Roe"), ("b", "The old bridge must go now", "city council")], "corroborated", "same"),
        ([("a", "The old bridge must go now", "Ann Roe"), ("b", "The old bridge must go now")], "corroborated", "same"),
        ([("a", "very sad", "Ann Roe"), ("b", "very sad", "Bo Lind")], "corroborated", "same"),
    ],
)
def test_quotations_of_one_utterance(quotes, status, reason):
    verdict = compare(claims(*quotes))
    assert (verdict.status, verdict.reason) == (status, reason)
    assert sorted(index for group in verdict.groups for index in group) == list(range(len(quotes)))


def test_the_explanation_is_one_plain_sentence():
    assert compare(claims(("a", "The dam will hold"), ("b", "The dam will hold"))).explanation == "Two accounts give the same words."
    three = claims(("a", "the old dam will surely hold"), ("b", "the dam will hold, we think"), ("c", "our dam is going to hold"))
    assert compare(three).explanation == "One quotation in three wordings."


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ("The dam will hold", "the dam will hold!", 1.0, 1.0),
        ("No", "no.", 1.0, 1.0),
        ("engineers inspected every gate", "On Monday our engineers inspected every gate and found nothing wrong.", 1.0, 1.0),
        ("I truly regret what happened in the harbour", "I regret what happened in this harbour", 0.8, 1.0),
        ("We are open", "We are closed", 0.0, 0.0),
        ("The dam will hold", "The harbour closes at night", 0.0, 0.0),
        ("", "The harbour closes", 0.0, 0.0),
    ],
)
def test_how_alike_two_quotations_are(a, b, low, high):
    assert low <= similarity(Quote(a), Quote(b)) <= high


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_and_does_not_depend_on_the_order(a, b):
    there, back = similarity(Quote(a), Quote(b)), similarity(Quote(b), Quote(a))
    assert 0.0 <= there <= 1.0
    assert there == back
