"""Direct speech: found between marks of every style, with its speaker; titles and scare quotes are none."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.extract.quotations.marks import quoted
from variorum.extract.quotations.quoted import LONGEST, quotations
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def found(text, title=None, reader="spacy"):
    """(words, speaker) of every quotation in a text, checked to be verbatim."""
    document = Document("d", text, "", "", title=title, title_start=None if title is None else 0, body_start=len(title) + 2 if title else 0)
    pairs = quotations(document, read([document], annotator(reader))["d"])
    for claim, quotation in pairs:
        assert claim.id == quotation.claim
        assert claim.span.of(document) == claim.value.said
        if quotation.speaker_span:
            assert quotation.speaker_span.of(document)
    return [(quotation.span.of(document), quotation.speaker) for _, quotation in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The bridge is closed until May," said Jane Roe.', [("The bridge is closed until May,", "Jane Roe")]),
        ("“The bridge is closed until May,” Jane Roe said.", [("The bridge is closed until May,", "Jane Roe")]),
        ("Jane Roe said: «The bridge is closed until May.»", [("The bridge is closed until May.", "Jane Roe")]),
        ("‘The bridge is closed until May,’ said Jane Roe.", [("The bridge is closed until May,", "Jane Roe")]),
        ('"The bridge is closed until May,” said Jane Roe.', [("The bridge is closed until May,", "Jane Roe")]),
        ("''The bridge is closed until May,'' said Jane Roe.", [("The bridge is closed until May,", "Jane Roe")]),
        ("Jane Roe said that the bridge was “a danger to us”.", [("a danger to us", "Jane Roe")]),
        ("“Is the bridge safe at all?” Jane Roe asked.", [("Is the bridge safe at all?", "Jane Roe")]),
        (
            "“We waited for hours,” Jane Roe said, “and nobody came to help.”",
            [("We waited for hours,", "Jane Roe"), ("and nobody came to help.", "Jane Roe")],
        ),
        (
            "“We waited for hours,” Jane Roe said. “Nobody came to help us.”",
            [("We waited for hours,", "Jane Roe"), ("Nobody came to help us.", "Jane Roe")],
        ),
        ("“The bridge will open in the spring” – Transport Minister Jane Roe", [("The bridge will open in the spring", "Jane Roe")]),
        ("“The bridge will open in the spring.”\n\n— Jane Roe", [("The bridge will open in the spring.", "Jane Roe")]),
        ("The bridge was “not fit for use”, according to Jane Roe.", [("not fit for use", "Jane Roe")]),
        (
            "'Not long ago, the Towns' Council left.\n'We left as well,' said Jane Roe.",
            [("Not long ago, the Towns' Council left.", "Jane Roe"), ("We left as well,", "Jane Roe")],
        ),
        ("‘The workers’ union has been very patient,’ Jane Roe said.", [("The workers’ union has been very patient,", "Jane Roe")]),
        ("“Our lift was safe, and we can show it,” fumed spokeswoman Jane Roe.", [("Our lift was safe, and we can show it,", "Jane Roe")]),
        ("“Our lift was safe, and we can show it,” blasted boss Jane Roe, 50.", [("Our lift was safe, and we can show it,", "Jane Roe")]),
    ],
)
def test_speech_between_marks_of_every_style(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “experts” left the town on Monday.",
        "She sang in the “Walk Along The Shore” festival last year.",
        "The workers' rights and the owners' wishes don't agree in the '90s style.",
        "He is 6'2\" tall and she is 5'4\" tall.",
        "Nothing is quoted here at all.",
        "",
    ],
)
def test_what_is_no_quotation(text):
    assert found(text) == []


def test_a_single_word_is_a_quotation_where_a_verb_of_naming_governs_it():
    assert found('Jane Roe called the plan "absurd" on Monday.') == [("absurd", "Jane Roe")]


def test_a_pronoun_and_a_surname_are_resolved_to_the_full_name():
    text = "Jane Roe runs the port. “We lost two cranes in the storm,” she said.\n\n“It will cost us dearly this year,” Roe said."
    assert [speaker for _, speaker in found(text)] == ["Jane Roe", "Jane Roe"]


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph():
    text = "“We lost two cranes in the storm,” Jane Roe said. “It was a bad night.\n\n“It will cost us dearly this year.”"
    assert found(text)[-1] == ("It will cost us dearly this year.", "Jane Roe")
    assert found(text)[1] == ("It was a bad night.", "Jane Roe")


def test_a_sentence_that_ends_with_a_colon_introduces_the_quotation_in_the_next_line():
    text = "On Monday evening Jane Roe wrote on the port's page:\n\n“We lost two cranes in the storm.”"
    assert found(text) == [("We lost two cranes in the storm.", "Jane Roe")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nobody can stop our ships now! — Jane T. Roe (@janetroe) 28 December 2017",
            [("Nobody can stop our ships now!", "Jane T. Roe")],
        ),
        ("Nobody can stop our ships now! — Jane Roe (@janetroe)", [("Nobody can stop our ships now!", "Jane Roe")]),
        (
            "Jane Roe, an expert at the port, said: 'This is the end of the cheap freight.\nShe left at noon.",
            [("This is the end of the cheap freight.", "Jane Roe")],
        ),
        (
            "Jane Roe wrote:\n'The mayor just said that the 'pier is open at all hours.'",
            [("The mayor just said that the 'pier is open at all hours.", "Jane Roe")],
        ),
    ],
)
def test_a_post_and_words_whose_marks_are_amiss_are_quotations(text, expected):
    assert found(text) == expected


def test_posts_one_behind_the_other_are_each_their_writers():
    text = "We all sing “Row On” in the rain. pic.twitter.com/abCd — Jane Roe (@janetroe)\n“What a night” — Eric Marn (@emarn) May 3, 2019"
    assert found(text) == [("We all sing “Row On” in the rain.", "Jane Roe"), ("“What a night”", "Eric Marn")]


def test_a_caption_does_not_part_what_one_person_says():
    text = "“We lost two cranes,” Jane Roe said.\nEric Marn looks at the pier (Harbour Photos)\n“It will cost us dearly.”"
    assert found(text)[-1] == ("It will cost us dearly.", "Jane Roe")


def test_a_speaker_is_placed_where_his_own_name_stands():
    document = Document("d", "“We lost two cranes in the storm,” said Acme’s owner, Jane Roe.", "", "")
    ((_, quotation),) = quotations(document, read([document], annotator())["d"])
    assert quotation.speaker_span.of(document) == "Jane Roe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("From the Dunmore Herald:\n\n“The ship was chartered by a company in Oslo.”", "Dunmore Herald"),
        ("Or in other words: “We do not know where it is coming down.”", None),
        ("The headline: “Nobody knows where it is coming down.”", None),
        ("Mayor: “We do not know where it is coming down.”", "Mayor"),
    ],
)
def test_what_stands_before_a_colon_speaks_if_it_names_or_describes_somebody(text, speaker):
    assert [named for _, named in found(text)] == [speaker]


def test_a_headline_speaks_in_single_marks():
    title = "Jane Roe says port is 'close to collapse'"
    assert found(f"{title}\n\nThe port lost two cranes.", title)[0] == ("close to collapse", "Jane Roe")


def test_a_long_quotation_is_taken_sentence_by_sentence():
    sentence = "We have seen the storm take two of our cranes and most of the northern pier."
    words = " ".join([sentence] * 5)
    claims = found(f"“{words}” said Jane Roe.")
    assert [words for words, _ in claims] == [sentence] * 5
    assert all(len(words.split()) <= LONGEST for words, _ in claims)


def test_an_annotator_without_grammar_finds_the_words_all_the_same():
    assert found('"The bridge is closed until May," said Jane Roe.', reader="rules")[0][0] == "The bridge is closed until May,"


@given(st.text(alphabet="ab. ,:'\"“”‘’«»\n", max_size=120))
def test_marks_of_any_text_pair_to_stretches_that_do_not_overlap(text):
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line)))
        at += len(line) + 1
    stretches = quoted(text, lines)
    assert all(one.opened <= one.start < one.end <= one.closed <= len(text) for one in stretches)
    assert all(left.closed <= right.opened for left, right in pairwise(stretches))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="Roe said. “”\"'‘’,—:\n", max_size=80))
def test_any_text_gives_verbatim_claims(text):
    found(text)


def test_a_pronoun_goes_to_the_one_told_by_an_age_and_not_past_a_known_gender():
    text = (
        "Captain Joren Hask, 50, was heard before he was sent home.\n\n"
        "Shopkeeper Veye Dorran, 38, watched from her hut as the kite came in. “It sounded like a big drum to me,” she said."
    )
    assert found(text) == [("It sounded like a big drum to me,", "Veye Dorran")]


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("“We stay,” Ines Corra told a rally in Harl on Monday.", "a rally"),
        ("“We stay,” Ines Corra wrote in a letter to the court.", "in a letter"),
        ("“We stay,” the mayor said on Telegram.", "on Telegram"),
        ("“We stay,” the mayor told reporters.", "reporters"),
        ("“We stay,” the mayor said, speaking at a news conference in Lund.", "at a news conference"),
        ("“We stay here,” the mayor told the Harbour Post.", None),
        ("“We stay here,” the mayor said in Lund on Monday.", None),
    ],
)
def test_the_occasion_is_what_the_account_names(said: str, occasion: str | None) -> None:
    document = Document(id="d", text=said, text_sha256="", source_sha256="")
    [(claim, _)] = quotations(document, read([document], annotator())["d"])
    assert claim.value.to_json()["occasion"] == occasion
