"""Which clauses of a sentence are statements, and what their parts are."""

import pytest

from variorum.extract.dates.expressions import dates
from variorum.extract.statements.told import statements
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document


def found(text: str) -> list[tuple[str, Claim]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    return [(claim.span.of(document), claim) for claim in statements(document, read([document], annotator())["d"])]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Officials said that the bridge had fallen into the river.", ["the bridge had fallen into the river"]),
        (
            "Police shot and killed the driver, who had steered the truck into the harbour wall.",
            ["Police shot and killed the driver", "who had steered the truck into the harbour wall"],
        ),
        (
            "On Friday they seized and inspected a tanker that had carried 600 tons of oil.",
            ["On Friday they seized and inspected a tanker", "that had carried 600 tons of oil"],
        ),
        (
            "He laughed at the remarks so often and so heartily that at times he seemed like a guest.",
            ["He laughed at the remarks so often and so heartily", "at times he seemed like a guest"],
        ),
        (
            "She resigned because the council refused to pay for the bridge.",
            ["She resigned because the council refused to pay for the bridge", "the council refused to pay for the bridge"],
        ),
        (
            "The lock faces no such rules and has no hard-to-remember code.",
            ["The lock faces no such rules and has no hard-to-remember code"],
        ),
        (
            "The mayor took credit for the letters that hurt the council.",
            ["The mayor took credit for the letters that hurt the council"],
        ),
        (
            "The letter made no mention of the fire: A senior guard was told by an unnamed man to leave.",
            ["The letter made no mention of the fire", "A senior guard was told by an unnamed man to leave"],
        ),
        ("He died after the car hit the harbour wall.", ["He died after the car hit the harbour wall", "the car hit the harbour wall"]),
        (
            "The mayor of Harl resigned because the council refused to pay for the bridge.",
            ["The mayor of Harl resigned", "the council refused to pay for the bridge"],
        ),
        ("Only one person is known to have been hit by debris.", ["Only one person is known to have been hit by debris"]),
        (
            "The firm expects their blessing later this month, at which point it has to decide on the mine.",
            ["The firm expects their blessing later this month", "at which point it has to decide on the mine"],
        ),
        (
            "Maud Ellery said in a statement posted on the island’s page that the Vosses were involved in the ferry.",
            ["the Vosses were involved in the ferry"],
        ),
        (
            "The stone by the ferry bore only the words: “Who was here?”",
            ["The stone by the ferry bore only the words: “Who was here?”"],
        ),
        (
            "The mayor closed the ferry on Monday and the islanders blocked the harbour road.",
            ["The mayor closed the ferry on Monday", "the islanders blocked the harbour road"],
        ),
        (
            "The firm sold the mine, which had belonged to the Voss family for decades.",
            ["The firm sold the mine", "which had belonged to the Voss family for decades"],
        ),
        (
            "This vote marks the first time the council has refused a grant from the state.",
            ["This vote marks the first time the council has refused a grant from the state"],
        ),
        ("The ferry can carry loads of up to 300 tons (330 short tons).", ["The ferry can carry loads of up to 300 tons (330 short tons)"]),
        (
            "The union called for ministers to reopen the mine before the winter.",
            ["The union called for ministers to reopen the mine before the winter"],
        ),
        (
            "Despite early doubts about its cost, the council approved the bridge.",
            ["Despite early doubts about its cost, the council approved the bridge"],
        ),
        ("The mayor explained how the bridge fell on Monday.", ["The mayor explained how the bridge fell on Monday"]),
        (
            "Sailors were asked to report what they saw to the harbour office.",
            ["Sailors were asked to report what they saw to the harbour office"],
        ),
        (
            "As far as island ferries go, this boat is rather slow.",
            ["As far as island ferries go, this boat is rather slow"],
        ),
        ("It is safe to say that the bridge will not open before May.", ["the bridge will not open before May"]),
        ("Ann Roe, chief engineer of the bridge, told the Harl Post, according to the Daily Ferry.", []),
        ("Ann Roe told the Harl Post about the bridge on Monday.", ["Ann Roe told the Harl Post about the bridge on Monday"]),
        (
            "“So the mill was closed for years, and then the town reopened it.",
            ["So the mill was closed for years", "then the town reopened it"],
        ),
        (
            "He sang “By the end of this long song,” and then took the silver cup from the table.",
            ["He sang “By the end of this long song,”", "then took the silver cup from the table"],
        ),
        ("OSLO, Norway (AP) — The mayor closed the ferry on Monday.", ["The mayor closed the ferry on Monday"]),
    ],
)
def test_a_sentence_is_cut_into_what_can_be_said_alone(text, clauses):
    assert [words for words, _ in found(text)] == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The middle lane is open https://t.co/aB3 — Harl Council (@harlcouncil) May 4, 2031", ["The middle lane is open"]),
        ("Harl Council (@harlcouncil) May 4, 2031", []),
        ("CLOSE Ann Roe says the old bridge will open by May.", ["the old bridge will open by May"]),
        ("Facebook Twitter Pinterest Ann Roe opens the new bridge over the river.", ["Ann Roe opens the new bridge over the river"]),
    ],
)
def test_buttons_and_signatures_are_no_part_of_a_clause(text, clauses):
    assert [words for words, _ in found(text)] == clauses


@pytest.mark.parametrize(
    "text", ["Will the mayor close the ferry on Monday?", "The old harbour wall of Oslo.", "“Will you close the old ferry?”"]
)
def test_questions_and_labels_are_no_statements(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "actor", "act", "acted_on"),
    [
        ("The mayor closed the ferry.", "The mayor", "close", "the ferry"),
        ("The ferry was closed by the mayor.", "the mayor", "close", "The ferry"),
        ("Norway and Sweden signed the treaty.", "Norway and Sweden", "sign", "the treaty"),
        ("The mayor is expected to close the ferry.", "The mayor", "close", "the ferry"),
        ("The mayor failed to close the ferry.", "The mayor", "close", "the ferry"),
        ("The ministry denied reports that rebels had taken the port.", "rebels", "take", "the port"),
    ],
)
def test_who_does_what(text, actor, act, acted_on):
    value = found(text)[0][1].value
    assert (value.actor, value.act, value.object) == (actor, act, acted_on)


def test_a_relative_clause_is_about_the_noun_it_hangs_on():
    value = found("The police held the driver, who had left the town hours before the crash.")[1][1].value
    assert (value.actor, value.act) == ("the driver", "leave")
    value = found("The court lifted the ban, which the council had imposed on lorries in March.")[1][1].value
    assert (value.actor, value.act, value.object) == ("the council", "impose", "the ban")


@pytest.mark.parametrize(
    ("text", "tense", "polarity", "stance"),
    [
        ("The mayor closed the ferry.", "done", "positive", "asserts"),
        ("The mayor will close the ferry.", "planned", "positive", "asserts"),
        ("The mayor plans to close the ferry.", "planned", "positive", "asserts"),
        ("The talks are to begin in Geneva.", "planned", "positive", "asserts"),
        ("The mayor may close the ferry.", "possible", "positive", "hedges"),
        ("The mayor appeared to close the ferry.", "done", "positive", "hedges"),
        ("The firm is said to have sold the mine.", "done", "positive", "hedges"),
        ("The mayor has yet to close the ferry.", "ongoing", "negative", "denies"),
        ("The mayor refused to close the ferry.", "done", "negative", "denies"),
        ("The ministry denied striking a deal with the rebels.", "done", "negative", "denies"),
        ("No charges have been filed against the driver.", "done", "negative", "denies"),
        ("The museum is closed until Friday.", "ongoing", "positive", "asserts"),
        ("The bridge is being rebuilt.", "ongoing", "positive", "asserts"),
        ("The museum has been closed since Friday.", "done", "positive", "asserts"),
        ("The museum was closed on Friday.", "done", "positive", "asserts"),
    ],
)
def test_whether_it_is_done_planned_or_denied(text, tense, polarity, stance):
    claim = found(text)[0][1]
    assert (claim.value.tense, claim.value.polarity, claim.stance) == (tense, polarity, stance)


def test_a_statement_can_stand_alone_only_with_a_subject_and_a_finite_verb():
    main, aside = found("The firm sold the mine, which had belonged to the Voss family for decades.")
    assert main[1].value.finite
    assert not aside[1].value.finite


@pytest.mark.parametrize(("text", "only"), [("The ban covers only the harbour.", True), ("The only ferry serves the harbour.", False)])
def test_only_sets_a_limit_where_it_is_no_adjective(text, only):
    assert found(text)[0][1].value.only is only


def test_place_time_and_reason_stand_in_the_words_of_the_text():
    value = found("The mayor closed the ferry in Oslo on Monday because the engine had failed.")[0][1].value
    assert (value.place, value.time) == ("Oslo", "Monday")


def test_spans_hold_the_words_that_the_values_quote():
    for words, claim in found("The firm (“Voss”) sold the mine, and its workers left the valley in March."):
        assert claim.value.said == words


def test_who_was_told_and_by_whom_it_is_reported_is_no_statement():
    told = "“The pier will open in May,” Ann Roe, head of the board, told the Harl Morning Post, according to the Ness Daily News."
    assert [said for said, _ in found(told)] == ["The pier will open in May"]


def test_no_clause_cuts_a_number_or_a_date_in_two() -> None:
    text = "Crews freed one man from the tunnel after the crash occurred around 5:10 a.m."
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    sentences = read([document], annotator())["d"]
    cut = [claim.span.of(document) for claim in statements(document, sentences)]
    whole = [claim.span.of(document) for claim in statements(document, sentences, dates(document, sentences))]
    assert cut[1:] == ["the crash occurred around 5:10"]
    assert whole[1:] == ["the crash occurred around 5:10 a.m."]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Tunisians, Algerians among dead in Bristol attack", ["Tunisians, Algerians among dead in Bristol attack"]),
        ("Harl ferry: All aboard", []),
        ("Is the old Harl ferry too slow?", []),
    ],
)
def test_a_title_without_a_verb_is_a_statement_where_it_tells_enough(title: str, told: list[str]) -> None:
    text = f"{title}\n\nThe ferry sailed from Bristol on Monday."
    document = Document("d", text, "", "", title=title, title_start=0, body_start=len(title) + 2)
    sentences = read([document], annotator())["d"]
    assert [claim.span.of(document) for claim in statements(document, sentences) if claim.sentence == 0] == told
