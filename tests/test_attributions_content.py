"""Where what is said begins and ends, and what stands before a cue."""

import pytest

from variorum.extract.attributions.who_says import parted_attributions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def said(text):
    """cue -> the parts of what is said by it."""
    document = Document("d", text, "", "")
    found = parted_attributions(document, read([document], annotator())["d"])
    return {one.attribution.cue.of(document): [part.of(document) for part in one.parts] for one in found if one.attribution.cue}


@pytest.mark.parametrize(
    ("text", "cue", "parts"),
    [
        (
            "If the storm holds, the coastguard says, the crews will stay ashore.",
            "says",
            ["If the storm holds", "the crews will stay ashore"],
        ),
        (
            "Though the strike was short, she said, repairs will take much longer.",
            "said",
            ["Though the strike was short", "repairs will take much longer"],
        ),
        (
            "“By closing the pier,” the mayor said, “we kept the crews alive.”",
            "said",
            ["“By closing the pier,”", "“we kept the crews alive.”"],
        ),
    ],
)
def test_what_stands_before_a_cue_that_is_put_in_between_is_said_too(text, cue, parts):
    assert said(text)[cue] == parts


@pytest.mark.parametrize(
    ("text", "cue", "parts"),
    [
        ("The pier is closed for a fourth week; the owner says it will open in May.", "says", ["it will open in May"]),
        (
            "The mood on the quay has changed: Some 20 percent of sailors in a May poll said they want to leave.",
            "said",
            ["they want to leave"],
        ),
        ("However, the ferry was never inspected, the coastguard said.", "said", ["the ferry was never inspected"]),
        ("On the morning show “Good Day Ness,” the mayor said the ferry was unsafe.", "said", ["the ferry was unsafe"]),
        ("Citing “duties in Ness,” the owner said that the pier would close.", "said", ["that the pier would close"]),
    ],
)
def test_what_the_account_says_before_a_cue_is_its_own(text, cue, parts):
    assert said(text)[cue] == parts
