"""Two short accounts through the whole of the program: how they stand to one another, by kind of difference.

Each case is a sentence of each account and what a careful reader makes of the pair. `never` names what would be untrue.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.factory import compared_rows
from variorum.values.sorts import sort_of

Told = tuple[str, str, str | None]  # sort, status, reason


class Case(NamedTuple):
    one: str
    other: str
    told: Sequence[Told]
    never: Sequence[tuple[str, str]] = ()  # kind, status


CORROBORATED_EVENT = (("event", "corroborated"),)
CASES = {
    "two numbers that both accounts give": Case(
        "Six people were treated at the scene and fifteen were taken to hospital.",
        "The service treated six people at the scene and took fifteen to hospital.",
        [("quantity", "corroborated", "same")],
        [("quantity", "compatible"), ("quantity", "disputed")],
    ),
    "a number that all give, and a vague one beside it": Case(
        "The army freed 21 villagers from the camp on Monday. It had freed several villagers before.",
        "The army freed 21 villagers from the camp on Monday.",
        [("quantity", "corroborated", "same")],
        [("quantity", "compatible"), ("quantity", "disputed")],
    ),
    "one day of two years": Case(
        "The miners of Harl were taken hostage on April 14, 2014, by a band of deserters.",
        "A band of deserters took the miners hostage on April 14, 2016, and the army came too late.",
        [("date", "disputed", "unresolved")],
    ),
    "one office and surname with two given names": Case(
        "Sen. Ines Corra won the vote for deputy leader on Monday, defeating Karl Marn of Harl.",
        "Senator Ruth Corra defeated Karl Marn of Harl in the vote for deputy leader.",
        [("event", "disputed", "unresolved")],
        CORROBORATED_EVENT,
    ),
    "two of one family": Case(
        "Ines Corra was killed on Monday when the bridge at Harl fell on her car.",
        "Ruth Corra was killed on Monday when the bridge at Harl fell on her car.",
        [],
        [("event", "disputed")],
    ),
    "a speaker who is described by another's name": Case(
        "“The plan raises questions about the motives of the harbour office,” said Brett Lund, a spokesman for Mayor John A. Marn.",
        "“The plan raises questions about the motives of the harbour office,” Brett Lund, spokesman for Mayor John Marn, said.",
        [("quote", "corroborated", "same")],
        [("quote", "compatible")],
    ),
    "one sum is the other, rounded": Case(
        "The reservoir cost $139.1 million, the ministry of works said on Monday.",
        "The reservoir at Harl cost the ministry of works $139 million.",
        [("quantity", "compatible", "rounding")],
        CORROBORATED_EVENT,
    ),
    "a bound leaves room for the number": Case(
        "At least 40 houses were destroyed in the Harl valley by the flood.",
        "The flood destroyed 41 houses in the Harl valley.",
        [("quantity", "compatible", "range")],
        CORROBORATED_EVENT,
    ),
    "a bound leaves no room for the number": Case(
        "At least 40 houses were destroyed in the Harl valley by the flood.",
        "The flood destroyed 31 houses in the Harl valley.",
        [("quantity", "disputed", "unresolved")],
        CORROBORATED_EVENT,
    ),
    "a range holds the number": Case(
        "Between 50 and 60 people were in the chapel when its roof fell.",
        "Some 55 people were in the chapel when its roof fell.",
        [("quantity", "compatible", "range")],
        CORROBORATED_EVENT,
    ),
    "two round numbers far apart are not one number": Case(
        "About 10,000 troops were sent to the border of Norland, officials said.",
        "Some 12,000 troops were sent to the border of Norland, the president said.",
        [("quantity", "disputed", "attribution")],
        CORROBORATED_EVENT,
    ),
    "the parts make the whole": Case(
        "The ferry carried 14 passengers and three crew when it sank off Harl.",
        "There were 17 people on the ferry when it sank off Harl.",
        [("quantity", "compatible", "part-whole")],
    ),
    "what is left of a whole": Case(
        "Of the 41 miners trapped at Orsk Vale, 35 were brought up alive by Sunday night.",
        "Six of the 41 miners trapped at Orsk Vale were still underground on Sunday night.",
        [("quantity", "compatible", "part-whole")],
        CORROBORATED_EVENT,
    ),
    "a share of a whole and its number": Case(
        "Half of the 80 delegates walked out of the hall in Lund.",
        "Forty of the 80 delegates walked out of the hall in Lund.",
        [("quantity", "compatible", "part-whole")],
    ),
    "a change beside a level": Case(
        "Unemployment in Harl rose to 7 percent in May, the statistics office said.",
        "Unemployment in Harl rose by 2 percent in May, the statistics office said.",
        [("quantity", "compatible", "scope")],
        CORROBORATED_EVENT,
    ),
    "a rate beside a total": Case(
        "The mill at Harl dumped 30 tonnes of sludge a day into the river Ann.",
        "The mill at Harl dumped 900 tonnes of sludge into the river Ann in June.",
        [("quantity", "compatible", "scope")],
        CORROBORATED_EVENT,
    ),
    "a toll that grew": Case(
        "The death toll from the landslide at Corvo stood at 8 on Monday.",
        "The death toll from the landslide at Corvo rose to 12 on Tuesday.",
        [("quantity", "compatible", "update")],
        CORROBORATED_EVENT,
    ),
    "a toll in words that name no number": Case(
        "Several people were killed when a bus left the road near Lund.",
        "Seven people were killed when a bus left the road near Lund on Monday.",
        [("quantity", "compatible", "range")],
    ),
    "many, and how many": Case(
        "A number of passengers were trapped in the wreck of the train at Harl.",
        "Five passengers were trapped in the wreck of the train at Harl.",
        [("quantity", "compatible", "range")],
    ),
    "loss of life": Case(
        "There has been some loss of life in the fire at Harl, police said.",
        "Seven people died in the fire at Harl.",
        [("quantity", "compatible", "range")],
    ),
    "an early bound and the number": Case(
        "More than 200 girls were abducted from the school at Orsk.",
        "Some 276 girls were abducted from the school at Orsk.",
        [("quantity", "compatible", "range")],
        CORROBORATED_EVENT,
    ),
    "the dead and the trapped": Case(
        "Several people died when the tram overturned at Harl.",
        "Five people were trapped when the tram overturned at Harl.",
        [],
        (("quantity", "compatible"), ("quantity", "disputed")),
    ),
    "the dead and the hurt": Case(
        "Seven people died when the tram overturned at Harl.",
        "Fifty people were hurt when the tram overturned at Harl.",
        [],
        (("quantity", "compatible"), ("quantity", "disputed")),
    ),
    "all the dead and some of them": Case(
        "Twelve people were killed when a plane crashed near Orsk.",
        "Ten US citizens were killed when a plane crashed near Orsk.",
        [("quantity", "compatible", "part-whole")],
    ),
    "some, and far more others": Case(
        "The militants abducted 276 girls from the school at Orsk.",
        "The militants abducted thousands of other girls around Orsk.",
        [],
        (("quantity", "disputed"),),
    ),
    "what became of the trapped": Case(
        "Five miners were trapped in the pit at Orsk.",
        "Five miners were rescued from the pit at Orsk.",
        [("quantity", "corroborated", "same")],
    ),
    "two currencies": Case(
        "The bridge cost 40 million euros to build, the mayor of Harl said.",
        "The bridge cost $44 million to build, the mayor of Harl said.",
        [("quantity", "compatible", "unit")],
        CORROBORATED_EVENT,
    ),
    "two persons of one role": Case(
        "The baker's son, an 11-year-old, was pulled out of the river at Harl.",
        "The baker's son, a 13-year-old, was pulled out of the river at Harl.",
        [],
        [("quantity", "disputed")],
    ),
    "an age of another day": Case(
        "The singer left Harl in May when her son turned 18.",
        "The singer left Harl in May with her 19-year-old son.",
        [],
        [("quantity", "disputed")],
    ),
    "two ages": Case(
        "Ines Corra, 56, was arrested at Harl station on Monday.",
        "Ines Corra, 57, was arrested at Harl station on Monday.",
        [("quantity", "disputed", "unresolved")],
        CORROBORATED_EVENT,
    ),
    "two places of one thing": Case(
        "The plane crashed near Orsk after it took off from Harl.",
        "The plane crashed near Lund after it took off from Harl.",
        [("event", "compatible", "scope"), ("location", "compatible", "scope")],
        [("event", "disputed")],
    ),
    "planned and done": Case(
        "The council will close the Harl bridge to traffic on Friday.",
        "The council closed the Harl bridge to traffic on Friday.",
        [("event", "compatible", "update")],
    ),
    "the claim of one side, told as a fact by another": Case(
        "The rebels said that they had captured the town of Orsk.",
        "The rebels captured the town of Orsk.",
        [("event", "compatible", "attribution")],
        CORROBORATED_EVENT,
    ),
    "said and denied": Case(
        "The ministry paid a ransom of $2 million to the kidnappers, officials said.",
        "The minister denied that the ministry had paid a ransom to the kidnappers.",
        [("event", "disputed", "polarity")],
    ),
    "charged, and not yet charged": Case(
        "Ines Corra has been charged with five offences over the bridge.",
        "No charges have been filed yet against Ines Corra over the bridge.",
        [("event", "disputed", "update")],
        CORROBORATED_EVENT,
    ),
    "agreed, and not answered": Case(
        "The allies have agreed to send the missiles to Norland, the president said.",
        "The allies have not answered the request to send the missiles to Norland.",
        [("event", "disputed", "polarity")],
        CORROBORATED_EVENT,
    ),
    "an hour that was planned, and that at which it came": Case(
        "Flight 46 from Norland will land in Bristol at 9:45 a.m. on 31 December 2017.",
        "Flight 46 from Norland landed in Bristol at 10:15 a.m. on 31 December 2017.",
        [("date", "compatible", "update")],
    ),
    "cleared to leave is no open question": Case(
        "The ministry clears the ferry to leave the harbour.",
        "The ministry has allowed the white ferry to leave the harbour of Bristol at noon.",
        [("event", "corroborated", "same")],
    ),
    "a cause, and a cause that is not known": Case(
        "The crash was caused by a broken rail, investigators said.",
        "The cause of the crash is not yet known, investigators said.",
        [("event", "compatible", "update")],
        CORROBORATED_EVENT,
    ),
    "one quotation put otherwise": Case(
        "“We will never leave this valley to the miners,” said Ines Corra, the mayor.",
        "Ines Corra, the mayor, said: “We shall never leave the valley to the miners.”",
        [("quote", "compatible", "wording")],
    ),
    "one quotation cut": Case(
        "“We will never leave this valley to the miners, whatever the court may say,” said Ines Corra.",
        "“We will never leave this valley to the miners,” said Ines Corra.",
        [("quote", "corroborated", "same")],
    ),
    "one utterance quoted in other words": Case(
        "“It is only a first step in what will lead to the opening of all our mines,” said Ines Corra.",
        "“We see this as a sound first step in the opening of all the mines of Harl,” said Ines Corra.",
        [("event", "compatible", "wording")],
        CORROBORATED_EVENT,
    ),
    "one quotation of two speakers": Case(
        "“We will never leave this valley to the miners,” said Ines Corra.",
        "“We will never leave this valley to the miners,” said Karl Marn.",
        [("quote", "compatible", "attribution")],
    ),
    "one quotation on two occasions": Case(
        "“We will never leave this valley to the miners,” Ines Corra told a rally in Harl on Monday.",
        "“We will never leave this valley to the miners,” Ines Corra wrote in a letter to the court.",
        [("quote", "compatible", "attribution")],
    ),
    "one person of two titles": Case(
        "Deputy minister Ines Corra opened the new bridge at Harl.",
        "Minister Ines Corra opened the new bridge at Harl.",
        [("event", "compatible", "wording")],
        CORROBORATED_EVENT,
    ),
    "two facts that look alike": Case(
        "The mayor of Harl has named a 12-person task force to look into the collapse.",
        "A dozen officers searched the houses beside the river on Monday.",
        [],
        (("quantity", "corroborated"), ("event", "corroborated")),
    ),
    "two persons who cannot be one": Case(
        "Police in Harl arrested two men over the theft.",
        "Police in Harl arrested two women over the theft.",
        [("event", "disputed", "unresolved")],
    ),
    "for and against": Case(
        "The court ruled in favour of the union on Friday.",
        "The court ruled against the union on Friday.",
        [("event", "disputed", "unresolved")],
    ),
    "guilty and not guilty": Case(
        "Karl Marn pleaded guilty to theft on Monday.",
        "Karl Marn pleaded not guilty to theft on Monday.",
        [("event", "disputed", "polarity")],
    ),
    "admitted and denied": Case(
        "Karl Marn admitted stealing the painting, police said.",
        "Karl Marn denies stealing the painting.",
        [("event", "disputed", "polarity")],
        CORROBORATED_EVENT,
    ),
    "to come, and not to come": Case(
        "The president will attend the summit in Lund.",
        "The president will not attend the summit in Lund.",
        [("event", "disputed", "polarity")],
    ),
    "told with reserve": Case(
        "The pilot of the ferry was asleep, police said.",
        "The pilot of the ferry may have been asleep, police said.",
        [("event", "compatible", "update")],
        CORROBORATED_EVENT,
    ),
    "confirmed and not confirmed": Case(
        "The ministry confirmed that the general had been killed.",
        "The ministry has not confirmed that the general was killed.",
        [("event", "compatible", "update")],
        CORROBORATED_EVENT,
    ),
    "two owners": Case(
        "The ferry is owned by Norland Lines.",
        "The ferry is owned by Lund Shipping.",
        [("event", "disputed", "unresolved")],
    ),
    "two rooms": Case(
        "The fire at the Harl hotel started in the kitchen.",
        "The fire at the Harl hotel started in the basement.",
        [("event", "compatible", "wording")],
    ),
    "two verbs of one act": Case(
        "The council approved the new bridge at Harl.",
        "The council authorised the new bridge at Harl.",
        [("event", "corroborated", "same")],
    ),
    "a share in two units": Case(
        "A third of the pupils in Harl were absent on Monday.",
        "33 percent of the pupils in Harl were absent on Monday.",
        [("quantity", "compatible", "unit")],
        CORROBORATED_EVENT,
    ),
    "two days on which it was said": Case(
        "At least 20 people were killed in the quake, officials said on Monday.",
        "The quake killed 26 people, officials said on Wednesday.",
        [("quantity", "compatible", "range")],
        (("date", "disputed"),),
    ),
    "two areas": Case(
        "The fire burned 300 hectares in Ardal county.",
        "The fire burned 900 hectares across Norland province.",
        [],
        (("event", "corroborated"), ("quantity", "corroborated")),
    ),
}


@cache
def _shared(one: str, other: str, folder: Path) -> tuple[Told, ...]:
    rows = [{"id": f"o{day}", "outlet": f"Outlet {day}", "text": text, "date": f"2031-05-{day:02}"} for day, text in ((6, one), (7, other))]
    dossier = compared_rows(folder, rows)
    shared = [one for one in dossier.findings if len({document for reading in one.readings for document in reading.documents}) > 1]
    sorts = [sort_of(dossier.claim(one.readings[0].claims[0])) for one in shared]
    return tuple((sort, finding.status, finding.reason) for sort, finding in zip(sorts, shared, strict=True))


@pytest.mark.parametrize("name", CASES)
def test_the_difference_is_told(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    case = CASES[name]
    told = _shared(case.one, case.other, tmp_path_factory.getbasetemp())
    assert not [wanted for wanted in case.told if wanted not in told], told
    assert not [(kind, status) for kind, status, _ in told if (kind, status) in case.never], told


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_the_accounts_does_not_matter(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    case = CASES[name]
    folder = tmp_path_factory.getbasetemp()
    assert sorted(_shared(case.one, case.other, folder), key=str) == sorted(_shared(case.other, case.one, folder), key=str)


def _notes(folder: Path, *accounts: tuple[str | None, str]) -> list[tuple[str, str]]:
    rows = [{"id": f"o{n}", "outlet": f"Outlet {n}", "title": title, "text": text} for n, (title, text) in enumerate(accounts)]
    return [(note.about, note.message) for note in compared_rows(folder, rows).notes]


def test_a_name_with_and_without_accents_is_noted_once(tmp_path: Path) -> None:
    one = "The boat left Port Mérand on Monday. It came back to Port Mérand."
    other = "The boat left Port Merand on Monday. It came back to Port Merand."
    spelled = [note for note in _notes(tmp_path, (None, one), (None, other)) if "Spelled" in note[1]]
    assert [message for _, message in spelled] == ["Spelled in two ways: “Merand” (Outlet 1), “Mérand” (Outlet 0)."]


def test_a_name_in_two_spellings_is_told_once(tmp_path: Path) -> None:
    one = "Ines Corra was arrested at Harl station on Monday. Corra said nothing."
    other = "Ines Cora was arrested at Harl station on Monday. Cora said nothing."
    rows = [{"id": f"o{n}", "outlet": f"Outlet {n}", "text": text} for n, text in enumerate((one, other))]
    dossier = compared_rows(tmp_path, rows)
    assert [finding.question for finding in dossier.findings if "spelled" in finding.question] == ["How is the name Ines Corra spelled?"]
    assert not [note for note in dossier.notes if "Spelled" in note.message]


def test_a_headline_that_its_text_contradicts_is_noted(tmp_path: Path) -> None:
    text = "Ines Corra was jailed for eight years on Monday for taking bribes."
    notes = _notes(tmp_path, ("Corra jailed for seven years", text), (None, text))
    assert ("Outlet 0", "Its headline says “seven years”, its text “eight years”.") in notes
