"""Who is speaking where the words at the marks do not say it outright: words handed on, sayings far above, captions between."""

import pytest

from variorum.extract.quotations.quoted import quotations
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def speakers(text):
    document = Document("d", text, "", "")
    return [quotation.speaker for _, quotation in quotations(document, read([document], annotator())["d"])]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe runs the port. “We are losing the whole winter trade,” the newspaper quoted her as saying.", "Jane Roe"),
        ("“We are losing the whole winter trade,” the Harbour Post quoted Jane Roe as saying.", "Jane Roe"),
        ("Jane Roe was quoted as saying: “We are losing the whole winter trade.”", "Jane Roe"),
        ("Jane Roe spoke, the article said, quoting her as saying, “We are losing the trade.”", "Jane Roe"),
        ("“We are losing the whole winter trade,” the Harbour Post cited the Ness website.", "Ness website"),
        ("“We are losing the winter trade,” the judge quoted from the letter.", "judge"),
        ("“We are losing the winter trade,” aides said Jane Roe told her crew.", "Jane Roe"),
        ("Jane Roe, 30, a sailor, said the mast bent and “everyone just fell over,” the Harbour Post reports.", "Jane Roe"),
    ],
)
def test_words_that_are_handed_on_are_those_of_whom_they_are_from(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a letter to the Post, a clerk for Roe said, “The pier was never ours to sell.”", "clerk for Roe"),
        ("In Ness, Norland, Keeper Jane Roe of Harbour House Dale said it was late. “The pier was ours,” she said.", "Keeper Jane Roe"),
    ],
)
def test_who_speaks_is_no_name_that_only_tells_where_from(text, speaker):
    assert speakers(text) == [speaker]


def test_the_same_one_goes_on_speaking_where_nobody_else_is_told_of():
    text = "“We lost two cranes,” Jane Roe said.\nThe wind rose.\n“It will cost us dearly this year.”\nBut the storm continued:\n"
    assert speakers(f"{text}“We may lose more.”") == ["Jane Roe"] * 3


def test_somebody_else_who_is_told_of_between_takes_the_word():
    text = "“We lost two cranes,” Jane Roe said.\nEric Marn sailed at noon.\n“It will cost us dearly this year.”"
    assert speakers(text) == ["Jane Roe", "Eric Marn"]


def test_who_a_caption_names_is_not_who_speaks_below_it():
    text = "Jane Roe runs the port.\nImage copyright Alamy Image caption Ann Marn led the Lund crew\nShe said it was “a very bad night”."
    assert speakers(text) == ["Jane Roe"]


def test_a_long_quotation_does_not_carry_its_speaker_out_of_sight():
    speech = "“We ran. We fell. We rose. We ran again. Nobody came. The doors were shut. It was dark. We sat there.”"
    text = f"Jane Roe runs the port. Roe lost a crane.\n{speech}\nThe port is old. She said it was “a very bad night”."
    assert speakers(text)[-1] == "Jane Roe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("We hope the red crane works. A post shared by Jane Roe (@jane.roe) on Dec 22, 2030 at 2:57pm", "Jane Roe"),
        ("The pier fell today, and nobody came — jane roe (@janeroe) 3 May 2030", "jane roe"),
        ("The pier fell today, and nobody came — Jane Roe (@janeroe) 3 мая 2030", "Jane Roe"),
    ],
)
def test_a_post_is_his_who_signs_it(text, speaker):
    assert speakers(text) == [speaker]


def test_a_statement_is_of_whom_it_was_issued_by():
    text = "The pier is shut, said a statement issued by the Ness Harbour Office.\n“Boats may not land here today,” the statement added."
    assert speakers(text) == ["Ness Harbour Office"]
