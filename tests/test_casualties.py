"""The toll of a document: how many killed and injured it tells of, with the words that say so."""

from __future__ import annotations

import pytest

from variorum.extract.casualties.harm import harms
from variorum.extract.casualties.tolls import Toll, casualties
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def toll(body: str, title: str = "", reader: str = "spacy") -> tuple[Toll, Document]:
    text = f"{title}\n\n{body}" if title else body
    document = Document(
        id="d",
        text=text,
        text_sha256="",
        source_sha256="",
        title=title or None,
        title_start=0 if title else None,
        body_start=len(text) - len(body),
    )
    return casualties(read([document], annotator(reader))["d"]), document


def numbers(body: str, title: str = "") -> tuple[int | None, int | None]:
    said, _ = toll(body, title)
    return said.killed and said.killed.number, said.injured and said.injured.number


@pytest.mark.parametrize(
    ("body", "killed", "injured"),
    [
        ("Two men were killed and three others were wounded at the harbour.", 2, 3),
        ("The blast left four people dead and nine injured.", 4, 9),
        ("A gunman opened fire at the market, killing three people and wounding 11.", 3, 11),
        ("Five people were shot in Ostrow on Sunday. One of them died at the hospital.", 1, 4),
        ("Four people were shot, one fatally, near the old mill.", 1, 3),
        ("At least six people were hurt when the stand fell.", None, 6),
        ("Police say a total of seven people were shot at the fair. Two of the victims were killed.", 2, 5),
        ("A man and a woman were found dead in the house on Tuesday.", 2, None),
        ("Two children and their father were found dead in a car.", 3, None),
        ("The deaths of three skaters shook the town.", 3, None),
        ("Two women and a boy were injured in the shooting.", None, 3),
        ("One person was killed in a triple shooting in Ostrow.", 1, 2),
        ("Four people with gunshot wounds were found at the mill. One of them died.", 1, 3),
        ("Five people were taken to a hospital. One of the victims died there.", 1, 4),
        ("Two sailors were shot, police said. Two sailors were shot, police said. Three sailors were shot on the quay.", None, 3),
    ],
)
def test_what_is_told_together_is_read_as_it_stands(body: str, killed: int | None, injured: int | None) -> None:
    assert numbers(body) == (killed, injured)


@pytest.mark.parametrize(
    ("body", "killed", "injured"),
    [
        ("A 17-year-old boy was shot in the leg on Mill Lane. The teen was taken to a hospital, where he is in stable condition.", None, 1),
        ("A teenager was shot on Mill Lane. He was taken to a hospital, where he died. Police named the victim as Tom Hale, 17.", 1, None),
        ("Ann Roe, 34, died at the scene. Her brother, Paul Roe, 31, was wounded.", 1, 1),
        ("A sailor was shot in the arm. A second sailor was shot in the foot.", None, 2),
        ("A toddler accidentally shot himself in the hand.", None, 1),
        ("A man shot and killed his neighbour, police said.", 1, None),
        ("The father killed his two sons before killing himself.", 3, None),
        ("A gunman shot at officers, who were not hurt.", None, None),
        ("The two men could have been killed, the mayor said.", None, None),
        ("He is accused of trying to kill his uncle.", None, None),
    ],
)
def test_who_is_told_of_singly_counts_once_under_every_name(body: str, killed: int | None, injured: int | None) -> None:
    assert numbers(body) == (killed, injured)


@pytest.mark.parametrize(
    ("body", "killed", "injured"),
    [
        ("A boat burned at the quay. No one was injured.", None, 0),
        ("A shed fell down in Ostrow. All of the victims survived.", 0, None),
        ("The council met on Monday to speak of the ferry.", None, None),
        ("A rider was killed in the crash. No one else was hurt.", 1, 0),
    ],
)
def test_nothing_told_is_none_and_nobody_is_zero(body: str, killed: int | None, injured: int | None) -> None:
    assert numbers(body) == (killed, injured)


@pytest.mark.parametrize(
    ("title", "killed", "injured"),
    [
        ("2 dead, 4 wounded in Ostrow harbour shooting", 2, 4),
        ("Mother, 2 children found dead in Ostrow", 3, None),
        ("Boys, 4 and 6, shot at Ostrow fair", None, None),
        ("Man kills neighbour, injures 3 others", 1, 3),
        ("5th person dies after Ostrow ferry fire", 5, None),
        ("One man identified in fatal shooting outside Ostrow inn", 1, None),
        ("Teen accidentally shoots himself in Ostrow", None, 1),
    ],
)
def test_a_headline_is_read_though_no_tree_fits_it(title: str, killed: int | None, injured: int | None) -> None:
    assert numbers("The town was quiet on Monday.", title) == (killed, injured)


def test_a_total_of_another_time_weighs_little() -> None:
    body = (
        "A woman was killed on Mill Lane on Friday. The lane is quiet now. Neighbours wept. So far this year, 31 people were killed there."
    )
    assert numbers(body) == (1, None)


@pytest.mark.parametrize(
    ("title", "body", "killed", "injured"),
    [
        (
            "Girl, 9, killed in Ostrow",
            "Mia Orme, 9, was killed on Sunday. The town wept. The fair closed. On March 3, a 40-year-old man was shot dead on Mill Lane.",
            1,
            None,
        ),
        (
            "Girl, 9, killed in Ostrow",
            "Mia Orme, 9, was killed on Sunday. The town wept. The fair closed. The mayor spoke. Lamps were lit. A choir sang. "
            "The inn shut. The market shut. Nobody came. Paul Vane, 33, was killed by a stray bullet.",
            1,
            None,
        ),
        ("Boy hurt in Ostrow", "The boy was shot in the foot. In a separate incident, a 50-year-old woman was wounded.", None, 1),
    ],
)
def test_who_is_told_of_aside_is_of_another_event(title: str, body: str, killed: int | None, injured: int | None) -> None:
    assert numbers(body, title) == (killed, injured)


@pytest.mark.parametrize(
    ("title", "body", "killed", "injured"),
    [
        ("Girl, 7, killed in Ostrow", "The shots killed the girl and injured an 8-year-old girl. The girl's death shook the town.", 1, 1),
        ("Deadly shooting in Ostrow", "A 16-year-old boy shot himself in the head. Crews rushed him to the hospital.", 1, None),
        ("Ostrow teen in custody after brother fatally shot", "A judge will hear the case on Monday.", 1, None),
        ("Ostrow man faces charges after son, 3, shot himself", "His 3-year-old son was hurt on Friday.", None, 1),
        ("Ostrow notes", "Teen hurt: A 17-year-old was shot in the leg on Mill Lane.", None, 1),
        ("Shots in Ostrow", "A fourteen-year-old was found with a gunshot wound. The 14-year-old died at noon.", 1, None),
        ("Shots in Ostrow", "A student was shot on Mill Lane. Tom Hale, 24, died at noon.", 1, None),
        ("Shots in Ostrow", "A boy was shot in the foot. The mother was at the hospital with him.", None, 1),
        ("Shots in Ostrow", "A woman was killed and her daughter, 4, wounded. An examiner said that she died of a cut.", 1, 1),
        ("Shots in Ostrow", "Ten-year-old Tom Hale, Jr. was killed. Tom Hale, Jr. was shot and killed at noon.", 1, None),
    ],
)
def test_one_person_is_not_counted_twice(title: str, body: str, killed: int | None, injured: int | None) -> None:
    assert numbers(body, title) == (killed, injured)


def test_those_who_are_told_to_be_wounded_are_not_among_the_dead() -> None:
    body = "Four men were wounded on Monday, police said. Three people were killed at the same corner in a fire."
    assert numbers(body, "Four men were shot in Bristol") == (3, 4)


def test_a_further_victim_by_ordinal_raises_the_total() -> None:
    said = "Five people were shot at the fair. Days later, a sixth gunshot victim was found."
    assert numbers(said, "Five people shot at Ostrow fair") == (None, 6)
    assert numbers("There may be a sixth gunshot victim.", "Five people shot at Ostrow fair") == (None, 5)


def test_who_did_it_and_died_counts_beside_those_whom_he_killed() -> None:
    assert numbers("A gunman killed four people at the inn. The gunman shot himself dead on the quay.") == (5, None)
    assert numbers("Five people died at the inn. The gunman shot himself dead on the quay.") == (5, None)
    assert numbers("A girl, 9, was shot in Ostrow and died. Then he killed himself.") == (2, None)


def test_one_that_is_told_of_beside_a_number_is_no_total_of_the_hurt() -> None:
    assert numbers("Five sailors were shot. One man was hit in the foot.") == (None, 5)


def test_an_age_is_no_count() -> None:
    assert numbers("Another boy, also 15, was shot in the foot.") == (None, 1)
    assert numbers("The father of four was killed on Friday.") == (1, None)


def test_every_span_is_of_the_document_and_the_number_says_how_it_was_come_by() -> None:
    said, document = toll("Two men were killed and three others were wounded at the harbour.")
    assert said.killed is not None
    assert said.injured is not None
    assert [span.of(document) for span in said.killed.spans] == ["Two men"]
    assert [span.of(document) for span in said.injured.spans] == ["three others"]
    assert said.killed.how == "2 dead are told of together"


def test_a_list_is_one_number() -> None:
    document = Document(id="d", text="A man and two boys were killed.", text_sha256="", source_sha256="")
    [sentence] = read([document], annotator())["d"]
    assert [(harm.fate, harm.listed) for harm in harms(sentence) if harm.leads] == [("dead", 3)]


def test_without_trees_nothing_breaks() -> None:
    said, _ = toll("Two men were killed and three others were wounded.", reader="rules")
    assert isinstance(said, Toll)
