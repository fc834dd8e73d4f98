from dataclasses import replace

import pytest

from variorum.types import Claim, Span
from variorum.values.dates.calendar import stretch
from variorum.values.dates.date import NOT_ONE_MOMENT, compare
from variorum.values.dates.record import Date
from variorum.values.dates.timeline import timeline


def day(said, value=None, *, type="date", **more):
    place = stretch(value)
    start, end, precision = place or (None, None, None)
    return Date(start=start, end=end, said=said, precision=precision, type=type, value=value, **more)


def claims(*dates):
    """One account a date: a, b, c ..."""
    return [Claim(span=Span("abcdefgh"[number], 10, 10 + len(date.said)), value=date) for number, date in enumerate(dates)]


FRIDAY = day("Friday", "2021-03-05")
TODAY = day("today", "2021-03-05")
ON_5_MARCH = day("5 March", "2021-03-05")
FRIDAY_5_MARCH = day("Friday, March 5, 2021", "2021-03-05")


@pytest.mark.parametrize(
    ("dates", "status", "reason"),
    [
        ([FRIDAY, FRIDAY], "corroborated", "same"),
        ([FRIDAY, FRIDAY_5_MARCH], "corroborated", "same"),
        ([FRIDAY, day("Friday morning", "2021-03-05TMO", type="time")], "corroborated", "same"),
        ([FRIDAY, ON_5_MARCH], "corroborated", "same"),
        ([TODAY, ON_5_MARCH], "corroborated", "same"),
        ([day("last month", "2021-02"), day("February", "2021-02")], "corroborated", "same"),
        ([day("2005", "2005"), day("16 years ago", "2005")], "compatible", "unit"),
        ([day("last week", "2021-W05", act="meet"), day("Last week", "2021-W09", act="meet")], "compatible", "time"),
        (
            [
                day("next month", "2021-04", act="open", written="2021-03-30"),
                day("next month", "2021-05", act="open", written="2021-04-02"),
            ],
            "compatible",
            "time",
        ),
        ([day("last week", "2021-W05"), day("last week", "2021-W09"), day("March 5", "2021-03-05")], "disputed", "time"),
        ([day("March", "2021-03"), ON_5_MARCH], "compatible", "rounding"),
        ([day("the 1980s", "198"), day("1984", "1984")], "compatible", "rounding"),
        ([day("this week", "2021-W09"), day("this month", "2021-03")], "compatible", "rounding"),
        ([day("the last week of February", "2021-W08"), day("the first months", "2021-Q1")], "compatible", "rounding"),
        ([day("winter", "2020-WI"), day("the first quarter", "2021-Q1")], "compatible", "range"),
        ([day("2015 to 2018", None), day("2015 to 2018", None)], "corroborated", "same"),
        ([day("Tuesday", "2021-03-02"), day("Thursday", "2021-03-04")], "disputed", "time"),
        ([FRIDAY, day("Friday night", "2021-03-12TNI", type="time")], "compatible", "time"),
        ([day("early on Friday", "2021-03-05TMO", type="time"), day("yesterday", "2021-03-12")], "compatible", "time"),
        ([day("early on Friday", "2021-03-05TMO", type="time"), day("yesterday", "2021-03-13")], "disputed", "time"),
        ([day("1994", "1994"), day("1995", "1995")], "disputed", "unresolved"),
        ([day("April 2014", "2014-04"), day("April 3, 2016", "2016-04-03")], "disputed", "unresolved"),
    ],
)
def test_two_accounts_of_one_date(dates, status, reason):
    verdict = compare(claims(*dates))
    assert (verdict.status, verdict.reason) == (status, reason), verdict


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        ([day("Friday"), day("Friday")], "corroborated"),
        ([day("Friday", "XXXX-WXX-5"), FRIDAY_5_MARCH], "corroborated"),
        ([day("Friday", "XXXX-WXX-5"), day("March 4, 2021", "2021-03-04")], "disputed"),
        ([day("Monday", "XXXX-WXX-1"), day("Sunday", "XXXX-WXX-7")], "disputed"),
        ([day("last year"), day("two years ago")], "compatible"),
        ([day("last week"), ON_5_MARCH], "compatible"),
        ([day("June 9", "XXXX-06-09"), day("June 9, 2020", "2020-06-09")], "corroborated"),
        ([day("June 9", "XXXX-06-09"), day("June 12, 2020", "2020-06-12")], "disputed"),
        ([day("June", "XXXX-06"), day("June 12", "XXXX-06-12")], "compatible"),
    ],
)
def test_a_date_that_could_not_be_placed_is_compared_by_its_words(dates, status):
    assert compare(claims(*dates)).status == status


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        # Accounts written a week apart both say "Friday"; and a day without a year may be of either.
        ([day("Friday", "2021-03-05"), day("Friday", "2021-03-12")], "corroborated"),
        ([day("June 9", "2020-06-09"), day("June 9, 2019", "2019-06-09")], "corroborated"),
        ([day("yesterday", "2021-03-04"), ON_5_MARCH], "compatible"),
        ([day("the summer", "2020-SU"), day("July 2019", "2019-07")], "compatible"),
        ([day("8 p.m.", "2021-03-01T20:00", type="time"), FRIDAY], "compatible"),
        # Hours without a day were each given one from afar; "last week" is not counted alike by all.
        ([day("8 p.m.", "2021-03-01T20:00", type="time"), day("9 a.m.", "2021-03-05T09:00", type="time")], "compatible"),
        ([day("last week", "2021-W08"), ON_5_MARCH], "compatible"),
        ([day("last week", "2021-W07"), ON_5_MARCH], "disputed"),
        (
            [
                day("11 p.m. on Thursday", "2021-03-04T23:00", type="time"),
                day("late Thursday night", "2021-03-04TNI", type="time", mod="END"),
            ],
            "corroborated",
        ),
        ([day("two years ago", "2019"), day("2018", "2018")], "compatible"),
        ([day("two years ago", "2019"), day("2017", "2017")], "disputed"),
        ([day("June 9", "2020-06-09"), day("June 9 at 2 p.m.", "2021-06-09T14:00", type="time")], "corroborated"),
    ],
)
def test_what_was_only_inferred_never_makes_a_dispute(dates, status):
    assert compare(claims(*dates)).status == status


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        (("open", "open"), "disputed"),
        (("leave", "depart"), "disputed"),
        (("open", "say"), "compatible"),
        (("open", None), "compatible"),
    ],
)
def test_two_days_are_in_dispute_only_if_they_are_of_one_act(acts, status):
    days = day("Tuesday", "2021-03-02"), day("Thursday", "2021-03-04")
    verdict = compare(claims(*(replace(one, act=act) for one, act in zip(days, acts, strict=True))))
    assert (verdict.status, verdict.reason) == (status, "time")


def clock(said, minute, relation=None):
    return day(said, f"2021-03-05T{minute}", type="time", relation=relation)


@pytest.mark.parametrize(
    ("times", "status", "reason"),
    [
        ([clock("noon", "12:00"), clock("12 p.m.", "12:00")], "corroborated", "same"),
        ([clock("noon", "12:00", "just after"), clock("12:10 p.m.", "12:10")], "compatible", "rounding"),
        ([clock("6am", "06:00", "around"), clock("6.12am", "06:12")], "compatible", "rounding"),
        ([clock("6.04am", "06:04"), clock("6.10am", "06:10")], "disputed", "time"),
        ([day("early afternoon", "2021-03-05TAF", type="time", mod="START"), clock("1 p.m.", "13:00")], "compatible", "rounding"),
        ([day("5 p.m. to 7 p.m.", "2021-03-05T17:00/2021-03-05T19:00", type="time"), clock("6 p.m.", "18:00")], "compatible", "range"),
    ],
)
def test_two_accounts_of_one_hour(times, status, reason):
    verdict = compare(claims(*times))
    assert (verdict.status, verdict.reason) == (status, reason), verdict


@pytest.mark.parametrize(
    ("lengths", "status"),
    [
        ([("20 years", "P20Y"), ("two decades", "P20Y")], "corroborated"),
        ([("three weeks", "P3W"), ("21 days", "P21D")], "corroborated"),
        ([("three weeks", "P3W"), ("two months", "P2M")], "disputed"),
        ([("weeks", "PXW"), ("two months", "P2M")], "compatible"),
    ],
)
def test_lengths_of_time(lengths, status):
    assert compare(claims(*(day(said, value, type="duration") for said, value in lengths))).status == status


@pytest.mark.parametrize(
    ("ago", "said", "length", "status"),
    [
        (("2019", "2021-05-02"), "two years", "P2Y", "corroborated"),
        (("2021-03", "2021-05-02"), "two months", "P2M", "corroborated"),
        (("2021-W16", "2021-05-02"), "a week", "P1W", "corroborated"),
        (("2021-04-30", "2021-05-02"), "two days", "P2D", "corroborated"),
        (("2019", "2021-05-02"), "three years", "P3Y", "compatible"),
    ],
)
def test_so_long_after_a_deed_is_so_long_ago(ago, said, length, status):
    """ "The hearing comes two years after the flood", beside "the flood two years ago"."""
    then = day(f"{said} ago", ago[0], written=ago[1])
    assert compare(claims(then, Date(None, None, said, None, "duration", length, relation="after"))).status == status


ON_FRIDAY = {"type": "time", "act": "collide"}
AT_SIX = day("6 a.m. on Friday", "2021-03-05T06:00", **ON_FRIDAY)
FRIDAY_MORNING = day("Friday morning", "2021-03-05TMO", **ON_FRIDAY)
EARLY_FRIDAY = day("early Friday morning", "2021-03-05TMO", mod="START", **ON_FRIDAY)
FRIDAY_EVENING = day("Friday evening", "2021-03-05TEV", type="time", act="leave")


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        ([FRIDAY, FRIDAY, AT_SIX], "corroborated"),
        ([FRIDAY_MORNING, EARLY_FRIDAY], "corroborated"),
        ([FRIDAY_MORNING, AT_SIX], "corroborated"),
        ([AT_SIX, replace(AT_SIX, said="shortly after 6 a.m. on Friday", relation="shortly after")], "compatible"),
        ([day("early morning", "2021-03-05TMO", mod="START", **ON_FRIDAY), AT_SIX], "compatible"),  # of which day is not told
        ([FRIDAY_MORNING, replace(FRIDAY_EVENING, act="collide")], "disputed"),
    ],
)
def test_accounts_that_name_one_day_agree_on_it_however_much_of_its_hours_they_tell(dates, status):
    assert compare(claims(*dates)).status == status


def test_accounts_that_share_a_day_agree_although_one_tells_other_hours_of_it_too():
    told = claims(FRIDAY, FRIDAY, FRIDAY_MORNING)
    told.append(replace(told[0], span=Span("a", 40, 54), value=FRIDAY_EVENING))
    assert compare(told).status == "corroborated"


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ([day("late November", "2021-11", mod="END"), day("Nov. 24", "2021-11-24")], "range"),
        ([day("November", "2021-11"), day("Nov. 24", "2021-11-24")], "rounding"),
    ],
)
def test_a_part_of_a_month_or_a_year_is_a_range(dates, reason):
    assert compare(claims(*dates)).reason == reason


@pytest.mark.parametrize(
    ("written", "status"),
    [("2021-03-17", "disputed"), ("2021-03-03", "compatible")],
)
def test_a_difference_that_the_days_of_writing_explain_is_no_dispute(written, status):
    """A copy that is kept under another day says "last week" of the same week."""
    ours = day("last week", "2021-W08", act="vote", written=written)
    assert compare(claims(ours, day("March 10", "2021-03-10", act="vote", written="2021-03-17"))).status == status


def test_two_posts_of_two_days_are_no_dispute():
    one, other = day("May 2, 2021", "2021-05-02", act="post"), day("May 9, 2021", "2021-05-09", act="post")
    assert compare(claims(one, other)).status == "compatible"


def test_the_length_since_a_year_is_that_year():
    lasting = Date("2009-10-01", "2016-10-01", "the past seven years", "year", "duration", "P7Y")
    verdict = compare(claims(day("2009", "2009", relation="since"), lasting))
    assert (verdict.status, verdict.reason) == ("compatible", "unit")


def test_a_plan_that_moved_between_two_accounts_is_an_update():
    before = day("late January", "2021-01", tense="planned", written="2021-01-02")
    after = day("March 9", "2021-03-09", tense="planned", written="2021-02-20")
    assert compare(claims(before, after)).reason == "update"


def test_one_wording_of_two_months_is_no_plan_that_moved():
    before = day("next month", "2021-02", tense="planned", written="2021-01-30")
    after = day("next month", "2021-03", tense="planned", written="2021-02-02")
    verdict = compare(claims(before, after))
    assert (verdict.status, verdict.reason) == ("compatible", "time")


def test_a_date_that_is_one_of_several_is_in_no_dispute():
    verdict = compare(claims(day("May 22", "2021-05-22", several=True), day("May 16", "2021-05-16")))
    assert (verdict.status, verdict.explanation) == ("compatible", "May 16 and May 22 are two times, and one account tells of several.")
    assert verdict.trace[-1] == NOT_ONE_MOMENT


def test_one_account_alone_is_a_single_source():
    alone = claims(FRIDAY)
    verdict = compare(alone)
    assert (verdict.status, verdict.reason, verdict.groups) == ("single-source", None, ((0,),))


def test_the_explanation_is_made_of_the_words_said():
    assert compare(claims(FRIDAY, ON_5_MARCH)).explanation == "Friday and 5 March are the same day."
    assert compare(claims(FRIDAY, FRIDAY)).explanation == "Both accounts say Friday."
    assert compare(claims(ON_5_MARCH, day("March 5", "2021-03-05"))).explanation == "5 March and March 5 are the same day."
    tuesday, thursday = day("Tuesday", "2021-03-02"), day("Thursday", "2021-03-04")
    assert compare(claims(tuesday, thursday)).explanation == "Tuesday and Thursday cannot both be the time of one thing."


def test_readings_come_in_order_of_time_whatever_the_order_of_the_claims():
    late, early = claims(day("Thursday", "2021-03-04"), day("Tuesday", "2021-03-02"))
    assert compare([late, early]).groups == ((1,), (0,))
    assert compare([early, late]).groups == ((0,), (1,))
    assert compare([late, early]).status == compare([early, late]).status


def test_the_json_of_a_date_has_the_keys_of_the_contract():
    assert FRIDAY.to_json() == {
        "start": "2021-03-05", "end": "2021-03-05", "said": "Friday", "precision": "day", "type": "date", "value": "2021-03-05",
    }  # fmt: skip
    assert FRIDAY.kind == "date"
    assert FRIDAY.say() == "Friday"


def test_the_timeline_groups_days_and_leaves_out_what_has_no_place():
    friday, again, month, hour, undated, lasting = claims(
        FRIDAY, ON_5_MARCH, day("February", "2021-02"), clock("noon", "12:00"), day("recently"), day("two days", "P2D", type="duration")
    )
    moments = timeline([undated, hour, lasting, month, again, friday])
    assert [(moment.when, moment.precision) for moment in moments] == [("2021-02", "month"), ("2021-03-05", "day")]
    assert moments[1].claims == (friday.id, again.id, hour.id)


def test_what_every_account_says_is_agreed_though_one_says_it_less_exactly_as_well():
    span = Span("b", 90, 100)
    told = [*claims(FRIDAY, ON_5_MARCH), Claim(span=span, value=day("this month", "2021-03"))]
    assert (compare(told).status, compare(told).explanation) == ("corroborated", "Friday and 5 March are the same day.")


def test_days_that_are_said_alike_are_told_apart_by_the_calendar():
    one, other = day("last week", "2021-W05", act="meet"), day("last week", "2021-W09", act="pass")
    assert compare(claims(one, other)).explanation == (
        "last week (2021-02-01) and last week (2021-03-01) are not shown to be of one moment."
    )


def test_what_fits_both_sides_of_a_dispute_stands_behind_them():
    hours = [day(said, f"2021-03-05T{said}", type="time", act="hit") for said in ("21:15", "21:40")]
    told = claims(day("5 March", "2021-03-05", act="hit"), *hours)
    verdict = compare(told)
    assert verdict.status == "disputed"
    assert [told[group[0]].value.said for group in verdict.groups] == ["21:15", "21:40", "5 March"]
