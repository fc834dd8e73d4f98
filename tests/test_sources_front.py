"""Titles, bylines and dates: found where a text has them, never invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources.base import Front
from variorum.sources.dates import said_date
from variorum.sources.front import front, joined
from variorum.text import canonical

BODY = "The harbour master of Northport said on Monday that three fishing boats had sunk in the storm overnight. Nobody was hurt."


def found(text):
    text = canonical(text)
    front_ = front(text)
    if front_.title is not None:
        assert text[front_.title_start :].startswith(front_.title)
    return front_, text[front_.body_start :]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Storm sinks three boats in Northport\n\n", "Storm sinks three boats in Northport"),
        ("Storm sinks three boats in Northport\n", "Storm sinks three boats in Northport"),
        ("Who pays for the storm?\n\n", "Who pays for the storm?"),
        ("‘We lost it all,’ says a skipper from the U.S.\n\n", "‘We lost it all,’ says a skipper from the U.S."),
        ("# Storm sinks three boats #\n\n", "Storm sinks three boats"),
        ("**Storm sinks three boats**\n\n", "Storm sinks three boats"),
        ("Storm sinks three boats\n=======================\n\n", "Storm sinks three boats"),
        ("Title: Storm sinks three boats\n\n", "Storm sinks three boats"),
        ("2024-11-17\n\nStorm sinks three boats\n\n", "Storm sinks three boats"),
        ("Storm sinks three boats\n\nStorm sinks three boats\n\n", "Storm sinks three boats"),
        ("Storm sinks boats\nBy Jane Doe\n", "Storm sinks boats"),
    ],
)
def test_a_title_stands_before_the_body(head, title):
    front_, body = found(head + BODY)
    assert front_.title == title
    assert body == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY + "\n\n" + BODY,
        "Three boats sank.\n\n" + BODY,
        "The harbour master of Northport said on Monday that\nthree fishing boats had sunk in the storm, and that the crews\nwere safe.",
        "Dear reader,\n\n" + BODY,
        "• Three boats sank\n\n" + BODY,
        "1. Three boats sank\n\n" + BODY,
        "“They were gone by the morning.”\n\n" + BODY,
        "Storm sinks three boats in Northport",
        "2024 11 17 / 33\n\n" + BODY,
        "\n".join(
            [
                "word " * 21,
                BODY,
            ]
        ),
    ],
)
def test_a_first_line_of_the_account_is_no_title(text):
    front_, body = found(text)
    assert front_ == Front()
    assert body == canonical(text)


@pytest.mark.parametrize(
    ("lines", "author", "published"),
    [
        ("2024-11-17\nAuthor: Emily", "Emily", "2024-11-17"),
        ("By Jane Doe\nNovember 17, 2024", "Jane Doe", "2024-11-17"),
        ("BY JANE DOE AND JOHN ROE\nPublished: 17 November 2024", "JANE DOE AND JOHN ROE", "2024-11-17"),
        ("Sunday 17 November 2024", None, "2024-11-17"),
        ("By Jane Doe | Nov. 17, 2024 10:32 a.m. EST", "Jane Doe", "2024-11-17"),
        ("Published on Sunday, November 17th, 2024 at 10:32 GMT", None, "2024-11-17"),
        ("Updated: 2024-11-18\nPublished: 2024-11-17T08:00:00Z", None, "2024-11-17T08:00:00Z"),
        ("By Anna van der Berg, Harbour Correspondent", "Anna van der Berg, Harbour Correspondent", None),
    ],
)
def test_byline_and_date_lines_are_read_and_left_out_of_the_body(lines, author, published):
    front_, body = found(f"Storm sinks three boats\n{lines}\n\n{BODY}")
    assert (front_.title, front_.author, front_.published) == ("Storm sinks three boats", author, published)
    assert body == BODY


@pytest.mark.parametrize(
    "line", ["By Monday the water had gone", "By the time rescuers came, it was dark", "By Friday", "May 2024", "In 2024-11-17"]
)
def test_what_only_looks_like_a_byline_or_date_stays_in_the_body(line):
    front_, body = found(f"Storm sinks three boats\n\n{line}\n\n{BODY}")
    assert (front_.author, front_.published) == (None, None)
    assert body.startswith(line)


def test_an_address_and_an_outlet_may_be_named():
    front_, body = found(f"Storm sinks three boats\nhttps://post.example/storm\nOutlet: The Northport Post\n\n{BODY}")
    assert (front_.url, front_.outlet) == ("https://post.example/storm", "The Northport Post")
    assert body == BODY


def test_front_matter_is_read_and_stays_in_the_text():
    text = (
        '---\ntitle: "Storm sinks three boats"\ndate: 2024-11-17\nauthor: Jane Doe\nurl: https://post.example/storm\n'
        f"outlet: The Northport Post\ntags:\n  - storm\n---\n\n# Storm sinks three boats\n\n{BODY}"
    )
    front_, body = found(text)
    assert front_ == Front(
        "Storm sinks three boats", 12, text.index(BODY), "Jane Doe", "2024-11-17", "https://post.example/storm", "The Northport Post"
    )
    assert body == BODY


@pytest.mark.parametrize("text", [f"---\n{BODY}\n---\n{BODY}", f"---\ntitle: never closed\n{BODY}", "---\ntitle: only\n---"])
def test_what_is_no_front_matter_is_not_read_as_such(text):
    assert found(text)[0].title is None


@pytest.mark.parametrize(
    ("title", "body", "text", "title_start", "body_start"),
    [
        ("Storm  sinks\nboats ", BODY, f"Storm sinks boats\n\n{BODY}", 0, 19),
        ("Storm sinks boats", f"Storm sinks boats\n{BODY}", f"Storm sinks boats\n{BODY}", 0, 18),
        ("Storm ‘sinks’ boats", f"Storm 'sinks' boats\n\n{BODY}", f"Storm 'sinks' boats\n\n{BODY}", 0, 21),
        ("Storm sinks boats", f"By Jane Doe\n\n{BODY}", f"Storm sinks boats\n\nBy Jane Doe\n\n{BODY}", 0, 32),
        (None, f"Storm sinks boats\n\n{BODY}", f"Storm sinks boats\n\n{BODY}", 0, 19),
        (None, BODY, BODY, None, 0),
        (BODY, BODY, BODY, None, 0),
    ],
)
def test_a_title_that_came_apart_is_put_before_the_body(title, body, text, title_start, body_start):
    made, front_ = joined(title, body)
    assert (made, front_.title_start, front_.body_start) == (text, title_start, body_start)


@given(st.text(), st.text())
def test_any_title_and_any_body_keep_their_offsets(title, body):
    text, front_ = joined(title, body)
    assert text == canonical(text)
    assert 0 <= front_.body_start <= len(text)
    if front_.title is not None:
        assert text[front_.title_start : front_.title_start + len(front_.title)] == front_.title


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("2024-11-17", "2024-11-17"),
        ("2024-11-17 10:32:00+0100", "2024-11-17T10:32:00+01:00"),
        ("2024-11-17T10:32:00.123Z", "2024-11-17T10:32:00.123Z"),
        ("Sun, 17 Nov 2024 10:00:00 GMT", "2024-11-17"),
        ("17.11.2024", "2024-11-17"),
        ("11/17/2024", "2024-11-17"),
        ("2024/11/17", "2024-11-17"),
        ("10:32, 17 November 2024", "2024-11-17"),
        ("8 a.m., 7 Nov 2024", "2024-11-07"),
        ("11/10/2024", None),
        ("30 February 2024", None),
        ("0001-01-01T00:00:00", None),
        ("November 2024", None),
        ("yesterday", None),
        ("", None),
        ("1 May 2024 was a fine day for the town", None),
    ],
)
def test_a_date_is_read_only_if_it_can_be_read_one_way(said, iso):
    assert said_date(said) == iso
