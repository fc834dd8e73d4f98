"""Who was harmed, and how, by the words of one sentence."""

from __future__ import annotations

import pytest

from variorum.extract.casualties.harm import Harm, harms
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def told(text: str, *, title: bool = False) -> list[tuple[str, Harm]]:
    """Every phrase of the sentence that has a fate, with it."""
    whole = f"{text}\n\nThe town was quiet on Monday." if title else text
    document = Document(
        id="d",
        text=whole,
        text_sha256="",
        source_sha256="",
        title=text if title else None,
        title_start=0 if title else None,
        body_start=len(text) + 2 if title else 0,
    )
    sentence = read([document], annotator())["d"][0]
    return [(sentence.span(harm.phrase.first, harm.phrase.last).of(document), harm) for harm in harms(sentence)]


def fates(text: str, *, title: bool = False) -> dict[str, str]:
    return {words: harm.fate for words, harm in told(text, title=title)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rider was shot in the chest and died in the barn, police said.", {"A rider": "dead"}),
        ("A sailor was shot on Monday near the quay, and the suspect was killed.", {"A sailor": "shot", "the suspect": "dead"}),
        ("A boy was shot in the foot after a girl was killed in Brod.", {"A boy": "shot", "a girl": "dead"}),
        ("A rider killed one person and wounded four others Monday in a spree.", {"one person": "dead", "four others": "hurt"}),
        ("The fire left her and two neighbours dead.", {"her": "dead", "two neighbours": "dead"}),
        ("Nine visitors were shot at the quay, none fatally.", {"Nine visitors": "shot"}),
        ("Four people with gunshot wounds were found at the mill.", {"Four people": "shot"}),
        ("Four people with burns and a broken arm suffered injuries.", {"Four people": "hurt"}),
    ],
)
def test_a_verb_tells_the_fate_of_its_own_subject_and_object(text: str, expected: dict[str, str]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The teenage son of an Ostrow deputy has died after a fall.", {"The teenage son": "dead"}),
        ("The council heard the mother of a boy who was killed at the fair.", {"a boy": "dead"}),
        ("The officer's son was wounded.", {"The officer's son": "hurt"}),
        ("The shot hit the sailor's car.", {}),
        ("A dog that had bitten an officer is dead.", {}),
        ("A police K-9 was shot in the leg on Mill Lane.", {}),
    ],
)
def test_what_befell_one_is_not_told_of_whom_the_words_only_name_beside(text: str, expected: dict[str, str]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"Please do not let him die," said the nurse.',
        "The shepherd barely escaped being killed.",
        "He was accused of trying to kill his uncle.",
        "A gunman fired one shot.",
    ],
)
def test_what_was_only_tried_or_feared_is_no_fate(text: str) -> None:
    assert fates(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wounded teen found on Ostrow quay dies", {"Wounded teen": "dead"}),
        ("Grandfather accidentally shot grandson", {"grandson": "shot"}),
        ("Ostrow couple charged in non-fatal shooting of son", {"son": "shot"}),
        ("Police: 2 shot at Ostrow fair", {"2": "shot"}),
        ("Deputies: 2 hurt at Ostrow fair", {"2": "hurt"}),
    ],
)
def test_a_headline_is_read_by_the_words_beside(text: str, expected: dict[str, str]) -> None:
    assert fates(text, title=True) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A gunman who killed himself shot three sailors.", "A gunman"),
        ("The gunman shot himself on the quay.", "The gunman"),
        ("The man killed his wife before killing himself.", "The man"),
    ],
)
def test_who_is_harmed_by_his_own_hand_is_marked(text: str, who: str) -> None:
    assert [words for words, harm in told(text) if harm.own] == [who]


def test_what_somebody_did_is_told_apart_from_what_befell() -> None:
    assert [harm.done for _, harm in told("A gunman killed four people.")] == [True]
    assert [harm.done for _, harm in told("Four people were killed by a gunman.")] == [True]
    assert [harm.done for _, harm in told("Four people died.")] == [False]
