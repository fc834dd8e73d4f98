"""A text is made canonical once; its sentences are read off it by rule. Every sentence here is invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.text import LONGEST_SENTENCE, canonical, split_sentences

BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d{1,2}[.)]|#{1,6})\s+")
TEXTS = st.text() | st.text(alphabet=" \t\n.!?…\"'“”’()-–•*#19aAI\u00a0\u0301\ud83d", max_size=200)


def sentences(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in split_sentences(text)]


def test_a_sentence_ends_where_only_the_space_behind_it_was_lost() -> None:
    assert sentences("The bridge fell at night.Police said so, and Sgt.Orme too.") == [
        "The bridge fell at night.",
        "Police said so, and Sgt.Orme too.",
    ]
    assert sentences("He left the UK.The rest stayed in the U.S.Army and at NASA.gov.") == [
        "He left the UK.",
        "The rest stayed in the U.S.Army and at NASA.gov.",
    ]
    assert sentences("See harbour.example, Node.js and v2.B on the site.") == ["See harbour.example, Node.js and v2.B on the site."]


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("one\r\ntwo\rthree\x0cfour\u2028five\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\ufeff  The quay.\n\n", "The quay."),
        ("a\x00b\x1b[31mc\x9bd", "ab[31mcd"),
        ("har\u00adbour mas\u200bter\u2060", "harbour master"),
        ("\u202eenil detsiwt\u202c \u2066x\u2069", "enil detsiwt x"),
        ("hidden\U000e0041\U000e0042", "hidden"),
        ("half \ud800 a pair", "half \ufffd a pair"),
        ("“Kept” – ‘as’ it… stands\tnaïve e\u0301", "“Kept” – ‘as’ it… stands\tnaïve e\u0301"),
        ("👩\u200d🚒 می\u200cخواهم", "👩\u200d🚒 می\u200cخواهم"),
        ("", ""),
    ],
)
def test_a_canonical_text_keeps_what_a_reader_sees(raw: str, kept: str) -> None:
    assert canonical(raw) == kept


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec=None)))
def test_a_canonical_text_is_canonical_already(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    once.encode("utf-8")


@pytest.mark.parametrize(
    "said",
    [
        # full stops, and marks that end a sentence
        ["The bridge fell.", "Nobody was hurt."],
        ["Who paid?", "The town did!", "It always does."],
        ["He paused…", "Then he signed."],
        ["He waited… and signed."],
        ["It cost $5.5 million.", "The budget was 3.2."],
        ["The site harbour.example lists 4.000 names."],
        ["It closed in 2024.", "Trains stopped in 2025."],
        # abbreviations and initials
        ["Mr. Orme met Dr. Vane and Lt. Gov. Ashby on Tuesday."],
        ["The Drs. Vane both left.", "Sgt. 1st Class Poole stayed."],
        ["J. R. Pell and Ida B. Crane signed.", "The mayor did not."],
        ["He chose Plan B.", "The council agreed."],
        ["It was between Ann and I.", "The judge laughed."],
        ["Maj.-Gen. Holt retired."],
        ["Acme Inc. said so.", "The Pell Co. Ltd. board did not."],
        ["She left Acme Inc.", "The board wept."],
        ["It began on Sept. 11 and ended on Oct. 3."],
        ["They crossed St. Anne Street.", "Then they stopped."],
        ["He lives on Mill St.", "The house is red."],
        ["The U.S. Navy sailed.", "It came back to the U.S.", "The crew rested."],
        ["The D.C. court met in Washington, D.C. — the second time."],
        ["Holders of a Ph.D. from Orme may apply, e.g. Vane, i.e. Ida Vane."],
        ["The ruling in Roe v. Pell stands."],
        ["It is No. 4 of 12.", "See p. 12 and fig. 3."],
        ["Was it him?", "No.", "He was away."],
        # hours
        ["It sank at 9 p.m.", "Police closed the quay."],
        ["It sank at 9 p.m. Saturday.", "It rose at 4 a.m. EST."],
        ["UPDATE: 9 p.m. -- The quay has opened again."],
        # speech
        ["“We sail tonight,” Orme said.", "“Nobody stays.”"],
        ["“We sail tonight.”", "Orme left the room."],
        ["“Will you sail?” Ida Orme asked."],
        ["“Will you sail?” she asked."],
        ["“Will you sail?”", "The captain said nothing."],
        ['He said "no."', '"Why?"', "Nobody knew."],
        ["(She had gone.)", "They stayed [in town].", "It rained."],
        ["It came from the “U.S.”", "The rest was local."],
    ],
)
def test_sentences_of_a_line(said: list[str]) -> None:
    assert sentences(" ".join(said)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("First line\n\nSecond line. Third.", [("First line", 0), ("Second line.", 1), ("Third.", 1)]),
        ("• One boat\n- two oars\n3. Three men\n## Heading", [("One boat", 0), ("two oars", 1), ("Three men", 2), ("Heading", 3)]),
        ("-5 degrees\n12 boats\n1998. A good year", [("-5 degrees", 0), ("12 boats", 1), ("1998.", 2), ("A good year", 2)]),
        ("Image copyright Alamy Image caption The quay closed", [("The quay closed", 0)]),
        ("Media caption: Boats leave\nGetty Images The quay at night", [("Boats leave", 0), ("The quay at night", 1)]),
        ("Media playback is unsupported on your device Media caption Boats leave", [("Boats leave", 0)]),
        ("Getty Images sued the port.", [("Getty Images sued the port.", 0)]),
        ("OSLO, Norway (AP) — The quay closed.\n(Reuters) - Boats leave.", [("The quay closed.", 0), ("Boats leave.", 1)]),
        ("NESS - the port - closed. BERGEN — no.", [("NESS - the port - closed.", 0), ("BERGEN — no.", 0)]),
        ("   \n\t\n", []),
        ("", []),
    ],
)
def test_a_line_is_a_paragraph_and_loses_what_stands_before_its_words(text: str, said: list[tuple[str, int]]) -> None:
    assert [(text[piece.start : piece.end], piece.paragraph) for piece in split_sentences(text)] == said


def test_a_part_of_a_text_is_split_in_the_offsets_of_the_whole() -> None:
    text = "Title line\nBy Ida Orme\nThe quay closed. It reopened."
    start = text.index("The quay")
    assert [text[piece.start : piece.end] for piece in split_sentences(text, start)] == ["The quay closed.", "It reopened."]
    assert [text[piece.start : piece.end] for piece in split_sentences(text, 0, 10)] == ["Title line"]


def test_a_very_long_run_of_words_is_cut_at_a_space() -> None:
    text = "quay  boat " * 1000
    pieces = sentences(text)
    assert max(map(len, pieces)) <= LONGEST_SENTENCE
    assert all(piece == piece.strip() for piece in pieces)
    assert " ".join(pieces).split() == text.split()


def test_a_word_without_end_is_cut_all_the_same() -> None:
    text = "x" * (3 * LONGEST_SENTENCE + 1)
    assert "".join(sentences(text)) == text


@pytest.mark.parametrize("unit", [". ", "A. ", "?” Orme ", "A.B.C.", "9 p.m. ", "((", "- ", "&’-", "Mr. ", "\n", "”"])
def test_a_hostile_text_is_split_in_time_that_grows_with_its_length(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    covered = sum(piece.end - piece.start for piece in split_sentences(text))
    assert covered <= len(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("- - a. B")
@example("1. 2. 3. A")
def test_pieces_are_in_order_and_leave_out_only_space_and_bullets(text: str) -> None:
    at, line_ends = 0, {match.end() for match in re.finditer("\n", text)} | {0}
    for piece in split_sentences(text):
        assert at <= piece.start < piece.end <= len(text)
        words = text[piece.start : piece.end]
        assert words == words.strip()
        assert "\n" not in words
        gap = text[at : piece.start]
        begins = max(end for end in line_ends if end <= piece.start)
        left = text[max(at, begins) : piece.start].lstrip()
        assert not gap.strip() or (at <= begins and not text[at:begins].strip() and BULLET.fullmatch(left))
        at = piece.end
    assert not text[at:].strip()


@settings(deadline=None)
@given(TEXTS)
def test_a_paragraph_number_never_falls(text: str) -> None:
    numbers = [piece.paragraph for piece in split_sentences(text)]
    assert numbers == sorted(numbers)
