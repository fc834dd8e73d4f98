"""Posts: where what is said ends and the signature begins."""

import pytest

from variorum.extract.posts import said_until, signer


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The barge sank. pic.twitter.com/aB3 — Ann Roe (@annroe) May 4, 2031", "The barge sank."),
        ("The barge sank https://t.co/aB3pic.twitter.com/cD4 — Ann Roe (@annroe) 4 May 2031", "The barge sank"),
        ("What a day #bargepic.twitter.com/cD4 — Ann Roe (@annroe)", "What a day"),
        ("The barge sank. Ann Roe (@annroe) May 4, 2031", "The barge sank."),
        ("It rained. A post shared by Ann Roe (@annroe) on May 4, 2031", "It rained."),
        ("Ann Roe (@annroe) May 4, 2031", ""),
        ("The barge sank https://t.co/aB3", "The barge sank"),
    ],
)
def test_what_is_said_ends_before_the_signature(text, said):
    assert text[: said_until(text)] == said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The barge sank. pic.twitter.com/aB3 — Ann Roe (@annroe) May 4, 2031", "Ann Roe"),
        ("A post shared by Ann Roe (@annroe) on May 4, 2031", "Ann Roe"),
        ("Ann Roe (@annroe) left on May 4, 2031", None),
        ("The barge sank on May 4, 2031", None),
    ],
)
def test_who_signs_the_post_of_a_day(text, who):
    assert signer(text, text.index("May 4")) == who


@pytest.mark.parametrize(
    "text",
    [
        "The council thanked Ann Roe (@annroe)",
        "See https://t.co/aB3 for the list of barges.",
        "Ann Roe (@annroe) left on May 4, 2031",
        "The barge carries 30 tons/day.",
    ],
)
def test_what_only_names_somebody_or_a_page_is_kept(text):
    assert said_until(text) == len(text)


def test_a_line_of_addresses_takes_no_time():
    assert said_until("http://harl " * 2000) == 0
