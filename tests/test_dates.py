import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.extract.dates.expressions import dates, times
from variorum.extract.dates.grammar import RULES, expressions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document

WRITTEN = "2021-03-10"  # a Wednesday


def document(text, published=WRITTEN):
    return Document(id="d", text=text, text_sha256="", source_sha256="", published=published)


def found(text, published=WRITTEN):
    """[(words, value)] of the claims."""
    account = document(text, published)
    return [(claim.value.said, claim.value.value) for claim in dates(account, read([account], annotator())["d"])]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The bridge fell on 29 December 2017.", "29 December 2017", "2017-12-29"),
        ("The bridge fell on Dec. 29, 2017, at night.", "Dec. 29, 2017", "2017-12-29"),
        ("The bridge fell on Friday, Dec. 29, 2017.", "Friday, Dec. 29, 2017", "2017-12-29"),
        ("The log was closed on 2017-12-29.", "2017-12-29", "2017-12-29"),
        ("The log was closed on 12/29/2017.", "12/29/2017", "2017-12-29"),
        ("The mill burned down in June 2014.", "June 2014", "2014-06"),
        ("The mill was built in the 1990s.", "the 1990s", "199"),
        ("The mill closed in 2016.", "2016", "2016"),
        ("The mill closed in mid-2015.", "mid-2015", "2015"),
        ("The mill will close by the end of 2025.", "the end of 2025", "2025"),
        ("Profit fell in the fourth quarter of 2017.", "the fourth quarter of 2017", "2017-Q4"),
        ("Profit fell 3% in 4Q 2017.", "4Q 2017", "2017-Q4"),
        ("The town was founded in the 19th century.", "the 19th century", "18"),
        ("She moved here in the summer of 2016.", "the summer of 2016", "2016-SU"),
        ("She moved here in the fall of 2020.", "the fall of 2020", "2020-FA"),
        ("The harbour froze in the winter of 2011-12.", "the winter of 2011-12", "2011-WI"),
        ("The mill closed in nineteen eighty-four.", "nineteen eighty-four", "1984"),
        ("She moved here in the spring of nineteen sixty.", "the spring of nineteen sixty", "1960-SP"),
        ("The dam should stand by the year two thousand and thirty.", "the year two thousand and thirty", "2030"),
        ("The fair opened on the twenty-third of May, 2019.", "the twenty-third of May, 2019", "2019-05-23"),
        ("Sales fell in the third quarter of fiscal 2020.", "the third quarter of fiscal 2020", "2020-Q3"),
        ("Sales fell in Q3 2020.", "Q3 2020", "2020-Q3"),
        ("Sales fell in FY2020.", "FY2020", "2020"),
        ("The fair ran from April 24 to 26, 2019.", "April 24 to 26, 2019", "2019-04-24/2019-04-26"),
        ("The fair was held on April 24 and 25, 2019.", "April 24 and 25, 2019", "2019-04-24/2019-04-25"),
        ("The fair was held on April 24 and 30, 2019.", "April 24", "2019-04-24"),
    ],
)
def test_absolute_dates(text, said, value):
    assert found(text, None) == [(said, value)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The council voted on Monday.", "Monday", "2021-03-08"),
        ("The council voted on Wednesday.", "Wednesday", "2021-03-10"),
        ("The council will vote on Monday.", "Monday", "2021-03-15"),
        ("The council is scheduled to vote on Friday.", "Friday", "2021-03-12"),
        ("The council voted last Friday.", "last Friday", "2021-03-05"),
        ("The council meets next Tuesday.", "next Tuesday", "2021-03-16"),
        ("The ship left port early Friday morning.", "early Friday morning", "2021-03-05TMO"),
        ("The ship left port late Thursday.", "late Thursday", "2021-03-04"),
        ("The ship left port yesterday.", "yesterday", "2021-03-09"),
        ("The ship will sail tomorrow night.", "tomorrow night", "2021-03-11TNI"),
        ("The ship left port three days ago.", "three days ago", "2021-03-07"),
        ("The ship left port about two weeks ago.", "about two weeks ago", "2021-W08"),
        ("The firm lost money last year.", "last year", "2020"),
        ("The firm lost money earlier this month.", "earlier this month", "2021-03"),
        ("The firm was bought in December.", "December", "2020-12"),
        ("The firm will be sold in December.", "December", "2021-12"),
        ("The firm lost money in the fourth quarter.", "the fourth quarter", "2020-Q4"),
        ("The firm hired staff over the past seven years.", "the past seven years", "P7Y"),
        ("The firm shut its doors last Thanksgiving.", "last Thanksgiving", "2020-11-26"),
        ("The fair was called off for St. Patrick's Day.", "St. Patrick's Day", "2021-03-17"),
        ("The fair was called off last St. Patrick's Day.", "last St. Patrick's Day", "2020-03-17"),
        ("The bridge fell on Christmas Eve.", "Christmas Eve", "2020-12-24"),
        ("The deadline was extended until April 2.", "April 2", "2021-04-02"),
        ("Until Monday, the two had not spoken.", "Monday", "2021-03-08"),
        ("Sales rose through August.", "August", "2020-08"),
        ("The show will run through Friday.", "Friday", "2021-03-12"),
        ("The road has been closed since Friday.", "Friday", "2021-03-05"),
        ("The lease had been due to expire on Friday.", "Friday", "2021-03-05"),
        ("The lease is due to expire on Friday.", "Friday", "2021-03-12"),
        ("The mayor could not be reached on Tuesday.", "Tuesday", "2021-03-09"),
        ("The council meets on Monday.", "Monday", "2021-03-15"),
        ("The price beat the record set on Aug. 6.", "Aug. 6", "2020-08-06"),
        ("The race is set for Aug. 6.", "Aug. 6", "2021-08-06"),
        ("The judge set the hearing for June 8 in court.", "June 8", "2021-06-08"),
        ("The dam will be finished by year-end.", "year-end", "2021-12-31"),
        ("Prices rose at the end of the year.", "the end of the year", "2021"),
        ("Sales fell in the latest fiscal year.", "the latest fiscal year", "2020"),
        ("The poll was held on Election Day.", "Election Day", "2020-11-03"),
        ("The ferry will run from May 3-5.", "May 3-5", "2021-05-03/2021-05-05"),
    ],
)
def test_dates_hang_from_the_day_of_writing_and_the_tense(text, said, value):
    assert found(text) == [(said, value)]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The council voted on Sunday.", "Sunday", "XXXX-WXX-7"),
        ("The council voted in June.", "June", "XXXX-06"),
        ("The council voted on June 3.", "June 3", "XXXX-06-03"),
        ("The council voted last week.", "last week", None),
        ("The council voted two days ago.", "two days ago", None),
        ("The dam will be finished by year-end.", "year-end", None),
        ("Prices rose at the end of the year.", "the end of the year", None),
        ("Sales fell in the latest fiscal year.", "the latest fiscal year", None),
        ("Sales fell in the fiscal third quarter.", "the fiscal third quarter", "XXXX-Q3"),
        ("The poll was held on Election Day.", "Election Day", None),
        ("The council meets on Monday.", "Monday", "XXXX-WXX-1"),
        ("The ferry will run from May 3-5.", "May 3-5", "XXXX-05-03/XXXX-05-05"),
        ("It rained on a Sunday.", "Sunday", "XXXX-WXX-7"),
        ("It rained this morning.", "this morning", None),
        ("It rained last summer.", "last summer", "XXXX-SU"),
    ],
)
def test_without_a_day_of_writing_nothing_is_guessed(text, said, value):
    account = document(text, None)
    (claim,) = dates(account, read([account], annotator())["d"])
    assert (claim.value.said, claim.value.value, claim.value.start, claim.value.end) == (said, value, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The minister may resign over the affair.",
        "Thousands will march on the capital.",
        "The Sunday Times printed the letter.",
        "The village has 2000 people and one shop.",
        "The bill came to $2016.50 with tax.",
        "He finished second and she finished third.",
        "They now sell soap, as they recently said.",
        "The boy is six years old.",
        "Iris Rivera-May spoke for the owners.",
        "He was named player of the year.",
        "That was the year he died.",
        "Barge sinks at the pier Updated: 2021-03-09 06:50",
        "She spoke to 40 Minutes of the fire.",
        "The group Sun, a maker of lamps, was sold.",
        "The winner flew a Great March 4C glider.",
        "Roe joked about it on her late-night talk show.",
        "A late-night host laughed.",
    ],
)
def test_these_are_no_dates(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alarm rang at 9:30 p.m. on Tuesday.", [("9:30 p.m. on Tuesday", "2021-03-09T21:30")]),
        ("The alarm rang at 6.10am on Tuesday.", [("6.10am on Tuesday", "2021-03-09T06:10")]),
        ("On Tuesday at about 6 a.m., the alarm rang.", [("Tuesday at about 6 a.m.", "2021-03-09T06:00")]),
        ("The alarm rang at 6 a.m. late on Tuesday evening.", [("6 a.m. late on Tuesday evening", "2021-03-09T06:00")]),
        ("It rang on Monday, guards said at 5 p.m. on Tuesday.", [("Monday", "2021-03-08"), ("5 p.m. on Tuesday", "2021-03-09T17:00")]),
        ("It rang on Tuesday, and at 8 p.m. it rang again.", [("Tuesday", "2021-03-09"), ("8 p.m.", "2021-03-09T20:00")]),
        ("The alarm rang at 10 p.m. Tuesday.", [("10 p.m. Tuesday", "2021-03-09T22:00")]),
        ("The alarm rang around midnight.", [("midnight", "XXXX-XX-XXT00:00")]),
        ("The alarm rang just after 06:00 GMT.", [("06:00 GMT", "XXXX-XX-XXT06:00")]),
    ],
)
def test_times_of_day_take_the_day_said_beside_them(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He worked there from 2007 to 2014.", [("2007 to 2014", "2007/2014")]),
        ("He worked there between June and July 2016.", [("June and July 2016", "2016-06/2016-07")]),
        (
            "The hall is open from 5 p.m. to 7 p.m. on Monday.",
            [("5 p.m. to 7 p.m. on Monday", "2021-03-08T17:00/2021-03-08T19:00")],
        ),
        ("He met her in June and July.", [("June", "2020-06"), ("July", "2020-07")]),
    ],
)
def test_from_one_date_to_another_is_one_stretch(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "soon", "", "2021-13-40"])
def test_a_day_of_writing_that_cannot_be_is_not_counted_from(published):
    assert found("The mill closed on Friday, ten years ago.", published) == [("Friday", "XXXX-WXX-5"), ("ten years ago", None)]
    assert found("It opened on 9999-12-30 and closed the following Friday.", published)[-1][1] == "XXXX-WXX-5"


def test_the_next_day_is_counted_from_the_day_spoken_of():
    text = "The storm came ashore on 3 May 2016. It reached the hills the next day."
    assert found(text, None) == [("3 May 2016", "2016-05-03"), ("the next day", "2016-05-04")]


def test_lengths_of_time_are_left_to_the_quantities_unless_they_reach_to_a_point_in_time():
    assert found("She taught there for 20 years.") == []
    assert found("The wall fell five days after the storm.") == [("five days", "P5D")]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("They gave him a week to answer.", "a week", "P1W"),
        ("A minute and a half later the roof fell.", "A minute and a half", "PT1M30S"),
        ("The loan was extended for an additional year.", "an additional year", "P1Y"),
        ("It rained in the first hours of the strike.", "the first hours", "PTXH"),
        ("Rain is likely in the weeks ahead.", "the weeks ahead", "PXW"),
        ("It is the third day-long meeting.", "day-long", "P1D"),
        ("It lost money in the year ended June 30.", "the year", "P1Y"),
        ("Sales may rise in the next couple of years.", "the next couple of years", "P2Y"),
        ("He needs the 14-day permit.", "14-day", "P14D"),
        ("The choir sings every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The choir sings on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("The choir sings twice a year.", "twice a year", "P1Y"),
        ("The choir sings three times every week.", "three times every week", "P1W"),
        ("The board meets every other week.", "every other week", "P2W"),
    ],
)
def test_lengths_and_repetitions_are_read(text, said, value):
    account = document(text)
    expressions_of = times(account, read([account], annotator())["d"])
    assert (said, value) in [(one.span.of(account), one.meaning.value) for one in expressions_of]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Net rose in the third quarter from a loss a year earlier.", "2019-Q3"),
        ("Net rose in the third quarter. In the nine months, it fell from that of a year earlier.", "2020"),
        ("For the quarter ended June 30, net rose. A year earlier it fell.", "2019-Q2"),
    ],
)
def test_a_year_earlier_is_as_long_as_what_it_is_set_against(text, value):
    assert found(text)[-1][1] == value


def test_every_expression_is_found_for_a_reader_who_wants_them_all():
    account = document("It now opens every day for two hours.")
    said = [(one.span.of(account), one.meaning.value) for one in times(account, read([account], annotator())["d"])]
    assert said == [("now", "PRESENT_REF"), ("every day", "P1D"), ("two hours", "PT2H")]


def test_a_claim_knows_what_happened_then_and_in_what_stance():
    account = document("The mayor may resign on Friday.")
    (claim,) = dates(account, read([account], annotator())["d"])
    assert (claim.value.act, claim.stance, claim.made_by) == ("resign", "hedges", "dates/1")
    assert claim.span.of(account) == "Friday"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from("Friday May 5 2016 the last early 10 p.m. , - two years ago 4Q of June ’80s noon \u00a0 é".split()), max_size=14
    )
)
def test_any_string_of_time_words_is_cut_into_spans_of_itself(pieces):
    text = " ".join(pieces)
    matches = list(expressions(text))
    assert all(0 <= one.start < one.end <= len(text) for one in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


@pytest.mark.parametrize("piece", ["1 ", "the early ", "two ", "May 1, ", "10:10", "a few ", "at ", "’9", "last year's ", "(GMT"])
def test_patterns_stay_linear_on_hostile_text(piece):
    text = piece * (20_000 // len(piece))
    for rule in RULES:
        begun = time.perf_counter()
        sum(1 for _ in rule.pattern.finditer(text))
        assert time.perf_counter() - begun < 0.5, rule.name
    begun = time.perf_counter()
    list(expressions(text))
    assert time.perf_counter() - begun < 4


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The Norland Kite Club on Friday called for calm.", "The Norland Kite Club … called for calm"),
        ("Roe, who is set to leave the bank in January, agreed.", "Roe … set to leave the bank"),
        ("The plan followed Norland's attack in February 2022.", "The plan followed Norland's attack"),
        ("The 2014 sale of the island was a mistake.", "sale of the island"),
        ("Friday's ruling was a blow.", "ruling"),
        ("The mayor ordered an inquiry, which is to open on 3 May.", "an inquiry … to open"),
        ("Ann Roe leads the inquiry, whose first hearing is on 3 May.", "first hearing"),
        ("Two people were killed on 11 October when the barge went down.", "Two people were killed"),
        ("Barges moored on Monday were gone.", "Barges moored"),
        ("On Monday, the council met.", "the council met"),
        ("Guards fired at the gate in Harl on Monday.", "Guards fired at the gate in Harl"),
        ("It was on Monday.", None),
        ("The price is good until Friday.", "The price is good"),
    ],
)
def test_a_date_says_in_the_words_of_the_account_what_happened_then(text, about):
    account = document(text)
    claim = dates(account, read([account], annotator())["d"])[0]
    assert claim.value.about == about
    assert "about" not in claim.value.to_json()
    assert all(piece in text for piece in (about or "").split(" … "))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It was on Friday that the dam burst.", "the dam burst"),
        ("It was only on Tuesday when police named the man.", "police named the man"),
        ("On Friday, the singer released “Lanterns at Sea,” the longest album of her life.", "the singer released “Lanterns at Sea"),
        (
            "Last May, Roe delved into the causes of her long dispute with the mayor of Harl.",
            "Roe delved into the causes of her long dispute",
        ),
        ("On Sunday, the council voted unanimously for a ban on cars.", "the council voted unanimously for a ban on cars"),
        ("On Sunday, the firm walked back its claim.", "the firm walked back its claim"),
        ("He gave the city its finest concert in 2007.", "He gave the city its finest concert"),
        ("Last year the council adopted a number of rules that nobody in Harl had heard of.", "the council adopted a number of rules"),
        ("Two bakers in Harl vanished on the night of 3 May.", "Two bakers in Harl vanished"),
    ],
)
def test_for_a_question_an_object_is_not_left_out(text, whole):
    account = document(text)
    value = dates(account, read([account], annotator())["d"])[0].value
    assert value.whole == whole
    assert "whole" not in value.to_json()


@pytest.mark.parametrize(
    ("text", "act", "about"),
    [
        ("'We left Harl over Christmas,' Tamm joked.", "leave", "We left Harl"),
        ("Tamm, 47, said: “Roe and I left Harl over Christmas.”", "leave", "Roe … left Harl"),
        ('"We will close the mill on Monday," the owner joked.', "close", "We will close the mill"),
        ("“Fame is but wind,” Ann Roe wrote, in 1911.", "write", "Ann Roe wrote"),
        ("She told us on Sunday: “We will go.”", "tell", "She told us"),
    ],
)
def test_a_date_within_a_quotation_is_of_what_is_quoted(text, act, about):
    account = document(text)
    claim = dates(account, read([account], annotator())["d"])[0]
    assert (claim.value.act, claim.value.about) == (act, about)


def test_a_month_or_a_night_that_only_narrows_a_noun_stays_one():
    assert found("The March election and the late-night raid were long ago.") == [("March", "2021-03"), ("the late-night", "XXXX-XX-XXTNI")]


def test_an_age_is_no_decade_and_a_booking_lies_ahead():
    assert found("The man in his forties left.") == []
    assert found("The mill was bought in the forties.") == [("the forties", "194")]
    assert found("The work was booked for January.") == [("January", "2022-01")]


def test_an_hour_takes_its_day_from_a_paragraph_shortly_before():
    text = "The mill burned on Monday.\n\nNobody was hurt.\n\nIt fell down at 9:40 p.m."
    assert found(text)[-1] == ("9:40 p.m.", "2021-03-08T21:40")
    assert found(text.replace("Nobody was hurt.", "Nobody was hurt.\n\n" * 9))[-1] == ("9:40 p.m.", "XXXX-XX-XXT21:40")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She came the Friday before last.", [("the Friday before last", "2021-02-26")]),
        ("She came the week before last.", [("the week before last", "2021-W08")]),
        ("She will come a week from Friday.", [("a week from Friday", "2021-03-19")]),
        ("She will come two weeks from tomorrow.", [("two weeks from tomorrow", "2021-03-25")]),
        ("The strike began two weeks ago Monday.", [("two weeks ago Monday", "2021-02-22")]),
        ("The vote is on the third Tuesday in June 2022.", [("the third Tuesday in June 2022", "2022-06-21")]),
        ("The vote was on the last Friday of May 2019.", [("the last Friday of May 2019", "2019-05-31")]),
        ("The shop shut on Easter Monday 2019.", [("Easter Monday 2019", "2019-04-22")]),
        ("Prices rose in the last quarter of 2019.", [("the last quarter of 2019", "2019-Q4")]),
        ("Earlier in the week, he resigned.", [("Earlier in the week", "2021-W10")]),
        ("Sales for the full year were flat.", [("the full year", "2021")]),
        ("The dam will stand by year's end.", [("year's end", "2021-12-31")]),
        ("The mill had ten men half a century ago.", [("half a century ago", "1971")]),
        ("The fair is held each summer.", [("each summer", "XXXX-SU")]),
        ("The show is on every other Tuesday.", [("every other Tuesday", "XXXX-WXX-2")]),
        ("The dividend is payable Dec. 15.", [("Dec. 15", "2021-12-15")]),
        ("It rained in the last week of May.", [("May", "2020-05")]),
        ("In 2015 he won; in May of that year he had lost.", [("2015", "2015"), ("May of that year", "2015-05")]),
        ("In 2015 he won. The next year he lost.", [("2015", "2015"), ("The next year", "2016")]),
        ("It will be done over the next year.", [("the next year", "2022")]),
        ("He sailed on 3 May 2020, and sank the next morning.", [("3 May 2020", "2020-05-03"), ("the next morning", "2020-05-04TMO")]),
    ],
)
def test_days_and_years_that_are_counted_from_others(text, expected):
    assert found(text) == expected


def test_results_are_told_of_a_quarter_that_is_over_and_not_of_one_that_is_planned():
    text = "Sales rose in the fourth quarter of 2020. They should double by the second quarter of 2021. A year ago they fell."
    assert found(text)[-1] == ("A year ago", "2019-Q4")
    assert found(text.replace("A year ago they", "In the latest quarter they"))[-1] == ("the latest quarter", "2020-Q4")


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Rockets were fired in August and September.", [True, True]),
        ("The rocket was fired in August, and a second one exploded in September.", [False, False]),
        ("He was held on Monday and released on Friday.", [False, False]),
        ("The bridge, built in 1931, fell on Friday.", [False, False]),
    ],
)
def test_dates_of_one_deed_in_one_sentence_are_several(text: str, several: list[bool]) -> None:
    account = document(text)
    assert [claim.value.several for claim in dates(account, read([account], annotator())["d"])] == several


def test_what_is_made_for_a_year_is_not_of_that_year() -> None:
    text = "She wore the Spring-Summer 2017 ready-to-wear collection in a 2016 model on Sept. 30, 2016."
    assert [words for words, _ in found(text)] == ["Sept. 30, 2016"]


def test_the_day_of_a_post_is_asked_of_the_post() -> None:
    account = document("The barge sank. — Ann Roe (@annroe) May 4, 2031")
    assert [claim.value.whole for claim in dates(account, read([account], annotator())["d"])] == ["Ann Roe’s post"]


def test_what_is_of_the_age_has_no_day() -> None:
    account = document("They spoke of today's music after today's vote.", published="2021-05-04")
    assert [claim.value.about for claim in dates(account, read([account], annotator())["d"])] == ["vote"]
