"""Names compared: what may be one person, organisation or place, and what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.values.names.given import gender_of, one_given_name
from variorum.values.names.name import (
    compare_names,
    fold,
    gender_of_title,
    is_acronym,
    one_person,
    person_name,
    same_name,
    spells,
    split_title,
)
from variorum.values.names.places import is_demonym, place_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vladimir Petrov", "V. Petrov"),
        ("Vladimir Petrov", "V.Petrov"),
        ("Minister Vladimir Petrov", "Vladimir Petrov"),
        ("Mr. Oskar Lindqvist", "Oskar Lindqvist"),
        ("Anna Müller", "ANNA MULLER"),
        ("Serhiy Kovalsky", "Serhiy Kovalskyy"),
        ("Omar Gaddari", "Omar Qaddari"),
        ("Joe Harlan", "Joseph Harlan"),
        ("Bill T. Overby", "William Overby"),
        ("Overby, William T.", "William T. Overby"),
        ("James R. Whitlock Jr.", "James Whitlock"),
        ("Иван Петров", "Ivan Petrov"),
        ("JanePorter", "Jane Porter"),
    ],
)
def test_two_spellings_of_one_person_match(a, b):
    assert same_name(a, b, "person")
    assert same_name(b, a, "person")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Donald Ferris", "Melania Ferris"),
        ("Olga Baranova", "Ivan Petrov"),
        ("Peter Ivanovich Orlov", "Peter Sergeevich Orlov"),
        ("", "Peter Orlov"),
    ],
)
def test_two_persons_do_not_match(a, b):
    assert not same_name(a, b, "person")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Northwind Traders Inc.", "Northwind Traders", True),
        ("Northwind Traders Ltd", "Northwind Traders Limited", True),
        ("Northwind AG", "Northwind GmbH", False),
        ("World Kite Organization", "World Kite Organisation", True),
        ("Brown & Sons plc", "Brown and Sons", True),
        ("National Kite Association", "NKA", True),
        ("Army Rocket Tracking Systems", "ARTRAS", True),
        ("Brigade Forty-Two", "Brigade 42", True),
        ("Harbour Light", "HarbourLight", True),
        ("Bank of Lakeland", "Bank of Moorland", False),
        ("Lakeland Water Board", "Lakeland Trust", False),
    ],
)
def test_organisations_match_by_their_telling_words(a, b, same):
    assert same_name(a, b, "organisation") is same


def test_a_score_says_why():
    assert compare_names("NKA", "National Kite Association", "organisation").why == "NKA spells National Kite Association"
    assert compare_names("Ann Lee", "Ann Lee").score == 1.0


@pytest.mark.parametrize(
    ("written", "title", "name"),
    [
        ("Former President Ada Brook", "Former President", "Ada Brook"),
        ("Foreign Minister Ivo Kranz", "Foreign Minister", "Ivo Kranz"),
        ("President-elect Brook", "President-elect", "Brook"),
        ("Rep. Ada Brook", "Rep.", "Ada Brook"),
        ("Ada Brook", "", "Ada Brook"),
        ("King", "", "King"),
    ],
)
def test_a_title_is_no_part_of_the_name(written, title, name):
    assert split_title(written) == (title, name)


def test_titles_and_given_names_tell_gender_only_where_they_do():
    assert gender_of_title("Mrs.") == "f"
    assert gender_of_title("President") is None
    assert (gender_of("melissa"), gender_of("kevin"), gender_of("zorblax")) == ("f", "m", None)
    assert one_given_name("bill", "william")
    assert not one_given_name("bill", "joseph")


def test_full_names_against_each_other_are_never_one_person():
    assert not one_person(person_name("Karl Ferris"), person_name("Monika Ferris"))
    assert not one_person(person_name("Paul Ferris Jr."), person_name("Paul Ferris Sr."))
    assert one_person(person_name("J. Martin Ferris"), person_name("Martin Ferris"))


@pytest.mark.parametrize(
    ("acronym", "long"),
    [("TfL", "Transport for Lakeland"), ("N.K.A.", "National Kite Association"), ("ARTRAS", "Army Rocket Tracking System")],
)
def test_an_acronym_spells_its_long_form(acronym, long):
    assert is_acronym(acronym)
    assert spells(acronym, long)
    assert not spells(acronym, "Some Other Body")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("U.S.", "United States"),
        ("American", "United States"),
        ("us", None),
        ("Britons", "United Kingdom"),
        ("Conn.", "Connecticut"),
        ("the Netherlands", "Netherlands"),
        ("Lakeland", None),
    ],
)
def test_countries_and_states_by_all_their_names(said, place):
    assert place_of(said) == place


def test_an_adjective_is_told_from_a_place():
    assert is_demonym("French")
    assert not is_demonym("France")


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["person", "organisation", "place"]))
def test_any_two_texts_can_be_compared_either_way(a, b, kind):
    one, other = compare_names(a, b, kind), compare_names(b, a, kind)
    assert 0.0 <= one.score <= 1.0
    assert abs(one.score - other.score) < 1e-9
    assert fold(a) == fold(a.upper().lower()) or not a.isascii()
