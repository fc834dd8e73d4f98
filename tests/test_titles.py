"""Titles in title case, as the annotator gets them."""

from __future__ import annotations

import pytest

from variorum.models import annotator
from variorum.models.reading import read
from variorum.models.titles import recased
from variorum.types import Document

BODY = "A ship hit a bridge on the Rhine on Monday. The bridge, said Maud Ellery, was shut. Police in Bristol said that 25 were hurt."


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Tourist Ship Strikes Bridge in Bristol; 25 Hurt", "Tourist ship strikes bridge in Bristol; 25 hurt"),
        ("Rhine Bridge Shut, Ellery Says", "Rhine bridge shut, Ellery says"),
        ("NATO Ship Strikes Bridge On The Rhine", "NATO ship strikes bridge on the Rhine"),
        ("A ship hits a bridge in Bristol", "A ship hits a bridge in Bristol"),  # written like a sentence already
        ("SHIP HITS BRIDGE IN BRISTOL", "SHIP HITS BRIDGE IN BRISTOL"),
        ("Bridge Shut", "Bridge Shut"),  # too little to tell
        ("", ""),
    ],
)
def test_only_names_keep_their_capital(title: str, written: str) -> None:
    assert recased(title, BODY) == written


def test_without_a_body_nothing_is_known_of_names() -> None:
    assert recased("Tourist Ship Strikes Bridge in Bristol", "") == "Tourist Ship Strikes Bridge in Bristol"


def test_the_verb_of_a_title_is_found_and_its_words_stay_as_they_are() -> None:
    title = "Tourist Ship Strikes Bridge in Bristol"
    text = f"{title}\n\n{BODY}"
    document = Document("a", text, "", "", title=title, title_start=0, body_start=len(title) + 2)
    first = read([document], annotator())["a"][0]
    assert first.role == "title"
    assert [token.text for token in first.tokens] == title.split()
    assert [(token.text, token.lemma) for token in first.tokens if token.pos == "VERB"] == [("Strikes", "strike")]
