import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.values.dates.calendar import days_of, easter, moved, narrowed, nth_weekday, of_unit, stretch


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2021-03-04", "2021-03-04", "2021-03-04", "day"),
        ("2021-03", "2021-03-01", "2021-03-31", "month"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "century"),
        ("2021-Q2", "2021-04-01", "2021-06-30", "quarter"),
        ("2021-H2", "2021-07-01", "2021-12-31", "half"),
        ("2021-WI", "2021-12-01", "2022-02-28", "season"),
        ("2021-W10", "2021-03-08", "2021-03-14", "week"),
        ("2021-W10-WE", "2021-03-13", "2021-03-14", "weekend"),
        ("2021-03-04T09:30", "2021-03-04T09:30", "2021-03-04T09:30", "minute"),
        ("2021-03-04TMO", "2021-03-04T05:00", "2021-03-04T12:00", "part of day"),
    ],
)
def test_a_value_is_a_stretch_of_the_calendar(value, start, end, precision):
    assert stretch(value) == (start, end, precision)


@pytest.mark.parametrize("value", [None, "XXXX-WXX-5", "PAST_REF", "P3D", "2021-02-30", "2021-13", "2021-W60", "0000-Q1", ""])
def test_a_value_with_no_place_has_no_stretch(value):
    assert stretch(value) is None


@given(st.text(max_size=20))
def test_any_text_at_all_has_a_stretch_or_none(value):
    found = stretch(value)
    assert found is None or found.start <= found.end


def test_early_and_late_overlap_in_the_middle_only():
    whole = stretch("2021-06")
    early, middle, late = (narrowed(whole, mod) for mod in ("START", "MID", "END"))
    assert early.start == whole.start
    assert late.end == whole.end
    assert early.end < late.start
    assert early.end > middle.start


@pytest.mark.parametrize(("value", "days"), [("P3D", 3), ("P2W", 14), ("PT12H", 0.5), ("P1Y", 365.25), ("PXD", None), ("2021", None)])
def test_a_length_in_days(value, days):
    assert days_of(value) == days


def test_counting_by_months_stays_inside_the_month():
    march = nth_weekday(2021, 3, 2, -1)
    assert march.isoformat() == "2021-03-31"
    assert moved(march, "month", -1).isoformat() == "2021-02-28"
    assert moved(march, "year", 9000) is None
    assert of_unit(march, "quarter") == "2021-Q1"


@pytest.mark.parametrize(("year", "day"), [(2000, "2000-04-23"), (2016, "2016-03-27"), (2024, "2024-03-31"), (2038, "2038-04-25")])
def test_easter(year, day):
    assert easter(year).isoformat() == day
