"""More annotated events: kept as offsets, given to the scorer as words."""

import pytest

from benchmarks import stories
from benchmarks.corpora import Absent, rows_of
from benchmarks.incidents import digest

ROW = {
    "id": "a",
    "title": "Pier closed ",
    "text": "\nThe pier of Ness is closed. “We wait,” said Ann Roe.",
    "date": "2020-03-01 10:00",
    "url": "u",
}
TEXT = stories.text_of(ROW)
AT = TEXT.index("The pier of Ness is closed")
QUOTE = TEXT.index("We wait")
LABEL = {
    "event": "1",
    "half": "check",
    "documents": [{"name": "herald", "id": "a", "text_sha256": digest(TEXT)}],
    "facts": [
        {"id": "closed", "kind": "event", "question": "Is it closed?", "status": "single-source", "readings": [[["herald", AT, AT + 26]]]}
    ],
    "attributions": [["Ann Roe", "herald", QUOTE, QUOTE + 4]],
    "quotes": [["Ann Roe", "herald", QUOTE, QUOTE + 7]],
    "entities": [["Ness", ["herald", AT + 12, AT + 16]]],
}


def test_offsets_become_the_words_they_stand_for():
    event = stories.told(LABEL, {"a": ROW})
    assert event.texts == {"herald": TEXT}
    assert event.gold["facts"][0]["readings"] == [{"claims": [["herald", "The pier of Ness is closed"]]}]
    assert event.gold["quotes"] == [["herald", "Ann Roe", "We wait"]]
    assert event.gold["entities"] == [["Ness", ["Ness"]]]
    assert event.meta["herald"]["date"] == "2020-03-01"


@pytest.mark.parametrize("articles", [{}, {"a": ROW | {"text": "Another text."}}])
def test_an_article_that_is_not_the_one_annotated_is_said(articles):
    with pytest.raises(Absent, match="story 1"):
        stories.told(LABEL, articles)


def test_no_label_keeps_words_of_an_article():
    labels = rows_of(stories.LABELS)
    assert {label["half"] for label in labels} == {"develop", "check"}
    for label in labels:
        places = [place for fact in label["facts"] for reading in fact["readings"] for place in reading]
        assert all(isinstance(name, str) and 0 <= start < end for name, start, end in places)
