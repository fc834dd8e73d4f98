"""What the question of a finding about dates asks, in the words of the accounts."""

from __future__ import annotations

import pytest

from variorum.types import Claim, Span
from variorum.values.dates.question import question
from variorum.values.dates.record import Date


def dated(*told: tuple[str | None, str | None]) -> list[Claim]:
    """One claim an account: what happened, and the lemma of its verb."""
    return [
        Claim(Span("abcdef"[place], 0, 6), Date(None, None, "Friday", "day", "date", None, act=act, about=about))
        for place, (about, act) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("about", "act", "asked"),
    [
        ("the tram hit the gate", "hit", "When did the tram hit the gate?"),
        ("The bridge collapsed", "collapse", "When did the bridge collapse?"),
        ("The last of seven guards to be hired", "hire", "The last of seven guards to be hired: when?"),
        ("A driver stopped at the gate", "stop", "When did a driver stop at the gate?"),
        ("Norland denied the report", "deny", "When did Norland deny the report?"),
        ("12 others were hurt", "hurt", "When were 12 others hurt?"),
        ("She is expected to report", "report", "When is she expected to report?"),
        ("The second guard … had not been named", "name", "When had the second guard not been named?"),
        ("an inquiry … to open", "open", "An inquiry … to open: when?"),
        ("the notes … used by the ministry", "use", "The notes … used by the ministry: when?"),
        ("He refused to answer", "answer", "He refused to answer: when?"),
        ("The guard who was hurt slept", "sleep", "The guard who was hurt slept: when?"),
        ("letters left", "leave", "Letters left: when?"),
        ("Norland had", "have", "Norland had: when?"),
        ("launch", "delay", "Launch: when?"),
        ("A “revenge attack", "be", "A revenge attack: when?"),
        ("Herald) - Norland denied it", "deny", "When did Herald - Norland deny it?"),
        ("Aug. 29", "be", "When?"),
        ("The probe then landed", "land", "When did the probe land?"),
        ("They’ve looked at other lakes", "look", "When have they looked at other lakes?"),
        ("Harl's mayor'll open the pier", "open", "When will Harl's mayor open the pier?"),
        ("Norland also sold its mills", "sell", "When did Norland sell its mills?"),
        ("The ferry has since been raised", "raise", "When has the ferry been raised?"),
        ("The ferry almost sank", "sink", "When did the ferry almost sink?"),
        ("she didn't have to pay the toll", "pay", "When did she not have to pay the toll?"),
        ("the mills won’t open", "open", "When will the mills not open?"),
        ("the yard used a crane to put", "put", "The yard used a crane to put: when?"),
        ("the boy fell down the 40m", "fall", "When did the boy fall?"),
        ("The latest launch … was the first", "be", "The latest launch: when?"),
        ("we should be", "be", "We: when?"),
        ("Fifteen of the injured were treated", "treat", "When were fifteen of the injured treated?"),
        ("Emergency crews were called", "call", "When were emergency crews called?"),
        (None, "open", "Open: when?"),
        (None, None, "When?"),
    ],
)
def test_the_words_are_turned_only_where_the_verb_is_certain(about, act, asked):
    assert question(dated((about, act))) == asked


def test_most_accounts_choose_the_words_and_names_come_before_pronouns():
    told = [("it sank", "sink"), ("it sank", "sink"), ("The barge sank", "sink")]
    assert question(dated(*told)) == "When did the barge sink?"


def test_what_was_done_is_asked_for_before_what_was_said():
    told = [("The mayor said", "say"), ("The mayor said", "say"), ("The bridge collapsed", "collapse")]
    assert question(dated(*told)) == "When did the bridge collapse?"


def test_a_wording_that_lacks_its_object_comes_after_others():
    told = [("The mayor made", "make"), ("The mayor made", "make"), ("The mayor signed the treaty", "sign")]
    assert question(dated(*told)) == "When did the mayor sign the treaty?"


def test_a_name_in_capitals_alone_is_what_is_asked_of_last() -> None:
    assert question(dated(("AP", None), ("the first hearing", None))) == "The first hearing: when?"
