"""Quantities in a document: which numbers count, what they count, and what of it the claim shows."""

from __future__ import annotations

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document
from variorum.values.quantities.quantity import Quantity


def found(text: str, reader: str = "spacy") -> list[tuple[str, Quantity, Claim]]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    rows = []
    for claim in quantities(document, read([document], annotator(reader))["d"]):
        assert isinstance(claim.value, Quantity)
        rows.append((claim.span.of(document), claim.value, claim))
    return rows


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Approximately 12,000 troops from Norland were sent.", ["Approximately 12,000 troops"]),
        ("The state gave over $56.2 billion in security assistance.", ["over $56.2 billion"]),
        ("The fire hurt eight more people.", ["eight more people"]),
        ("The council read a 225-page report.", ["225-page report"]),
        ("An 800-mile zone divides them.", ["800-mile zone"]),
        ("Nearly 50,000 Russian and 10,000 North Korean troops stood there.", ["Nearly 50,000 Russian", "10,000 North Korean troops"]),
        ("They fired over 200 missiles and drones at the port.", ["over 200 missiles and drones"]),
        ("It told of the deaths of 20,000 people and displacement of 2.3 million others.", ["20,000 people", "2.3 million others"]),
        ("The blast left 20 dead and 14 wounded.", ["20 dead", "14 wounded"]),
        ("The rebels freed 21 of the more than 200 prisoners.", ["21", "more than 200 prisoners"]),
        ("The crew, three of whom are doctors, landed.", ["three of whom"]),
        ("So far only one person has been bitten.", ["one person"]),
        ("The barge drifted for more than a mile before it sank.", ["more than a mile"]),
        ("At least 10 of the 12 judges left.", ["At least 10", "12 judges"]),
        ("Bank Takes One-Time $5 Billion Hit From Levy", ["$5 Billion Hit"]),
    ],
)
def test_the_span_carries_the_value_and_the_thing_counted_and_little_more(text: str, spans: list[str]) -> None:
    assert [words for words, _, _ in found(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "On 14 May 2019 the bridge fell.",
        "It happened in 2016, between 2003 and 2009.",
        "They met at 5:30 p.m. on Nov. 17.",
        "The Boeing 737 left Gate 12 on Route 66.",
        "Call 0207 946 0018 or write to desk24@example.org.",
        "See https://example.org/2024/11/17 for more.",
        "She finished 21st in the third race.",
        "No one knew which one it was.",
        "She was the only one who came.",
        "2/16 2002 Marn stands on the pier.",
        "Photos of Harl 16 show all Harl",
        "Copyright © 2016 NPR.",
        "It is one of the oldest mills in Harl, known as one of the best.",
        "It is a mile off, a year ago.",
        "One of the oldest mills in Harl fell on one of Harl's most crooked streets.",
        "One of the few mills stands.",
        "They live at 12 Garden Street.",
        "He flew an F-16 after 9/11.",
        "They waited for months.",
        "It was a one-time offer on a one-way street.",
        "Someone called 911, and the 911 call was taped.",
        "They went to the 400 block of Elm Street.",
        "The fair ran Nov. 6 to 10 in Norland.",
        "Call (816) 474-TIPS or 800-CRIME-TX.",
        "Image 3 of 14",
        "The entry is 771328864018726912.",
        "They live in Room 4B.",
        "The PS5 shows films in 1080p.",
        "The paper (harlpress.org/10.4406/2016HP07) was read by all.",
        "The paper has the number 10.4406/2016HP07.",
        "The fairs are on Feb. 3, 17 and 24.",
        "The tide is high between May 3 and 4 — at night.",
        "They trailed the Herons (3-11) and went 2-9 at home, a 2-9 record.",
        "The Otters were 9-4-2 in that league.",
        "The next is 4 / 19 of the show.",
        "She plays in season 4 of the play.",
        "The chapter was called Case 1400.",
        "The new update 6.40 is out.",
        "The Kestrel 6.2 update is out.",
        "Marn’ek 4, however, would sail.",
        "They called the boat Marn’ek 4.",
        "Now Heron 2 owners can use their Heron 2 phones.",
        "They lost it in the Nine Day Siege and after the Nine-Day Siege.",
        "They drew it on a 4K screen at 1080p, on PS4, in a shape of 16:9.",
        "Its 6.30 firmware update is out, and so is Update 6.40.",
        "He sold a three-wheeled cart.",
        "The probe Marn’4 landed after a 5-11 season.",
        "One sailor said that the hull was dry.",
        "“The hull was dry,” wrote one of them.",
        "Linebacker Ann Roe (54) stops running back Tom Hale (26) and Jo Marn (31).",
        "A Heron 208 seaplane landed.",
        "The Roe & Hale's 500 index fell.",
        "Goalkeeper Ann Roe (7) saved a shot.",
    ],
)
def test_numbers_that_only_name_or_date_a_thing_are_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "counted", "act"),
    [
        ("The blast killed at least 10.", "people", "kill"),
        ("Twelve people died when the boat sank.", "people", "die"),
        ("Dozens of Norland sailors protested.", "sailors", "protest"),
        ("The ship carried 40 containers and two cranes.", "containers", "carry"),
        ("Seventeen of 20 jurors agreed.", "jurors", "agree"),
        ("The boat has a range of 190 miles.", "range", "have"),
        ("Fifteen of the injured were treated on the pier.", "people", "treat"),
        ("The state sent $5 billion in aid.", "aid", "send"),
        ("The rate was 35.7 percent.", "rate", "be"),
        ("The raid left up to 32 villagers dead.", "villagers", "die"),
        ("Twelve people were reported missing.", "people", "miss"),
        ("The flood has claimed more than 2,000 lives.", "people", "die"),
        ("Scores of people are dead after the ferry sank.", "people", "die"),
        ("Barge Rams Pier in Harl; 25 Hurt", "people", "hurt"),
        ("Millions more watched on the pier.", "people", "watch"),
        ("Thousands flee a fire at Harl pier", "people", "flee"),
    ],
)
def test_what_is_counted_and_by_which_act(text: str, counted: str, act: str) -> None:
    _, value, _ = found(text)[0]
    assert (value.counted, value.act) == (counted, act)


def test_a_number_whose_noun_is_left_out_counts_what_was_counted_before() -> None:
    rows = found("The city saw many drone strikes this year, over 2,000 in October alone.")
    assert [(value.counted, value.low) for _, value, _ in rows] == [("strikes", 2000)]


@pytest.mark.parametrize(
    ("text", "person", "years"),
    [
        ("Maria Lopez, 42, drove on.", "Maria Lopez", 42),
        ("The 7-year-old boy slept.", "boy", 7),
        ("A nurse aged 30 came.", "nurse", 30),
        ("A 67yo baker was held.", "baker", 67),
    ],
)
def test_an_age_names_its_person(text: str, person: str, years: int) -> None:
    (_, value, _) = found(text)[0]
    assert (value.counted, value.modifiers, value.best) == ("age", (person,), years * 31556952)


def test_an_age_before_a_noun_is_also_that_of_the_person_whom_it_describes() -> None:
    (_, value, _) = found("The driver, Karl Marn, a 42-year-old baker, was held.")[0]
    assert value.modifiers == ("Karl Marn", "baker")


def test_a_toll_holds_as_of_its_account() -> None:
    document = Document(id="d", text="Six miners died. The pit has 40 carts.", text_sha256="", source_sha256="", published="2031-03-01")
    claims = quantities(document, read([document], annotator())["d"])
    assert [claim.as_of for claim in claims] == ["2031-03-01", None]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Prices rose by 5 percent.", "rise"),
        ("Prices rose to $30.", "level"),
        ("Shares fell by 8 percent.", "fall"),
        ("Shares were up 3 percent.", "rise"),
        ("The plan costs $30 a month.", "rate"),
        ("The plan costs $30.", None),
    ],
)
def test_changes_are_told_apart_from_levels_and_rates(text: str, change: str | None) -> None:
    assert [value.change for _, value, _ in found(text)] == [change]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ten sailors died.", "asserts"),
        ("The ministry denied that ten sailors had died.", "denies"),
        ("Ten sailors may have died.", "hedges"),
        ("Did ten sailors die?", "asks"),
        ("The deeds of a skipper do not shame our 4,000 members.", "asserts"),
        ("The deeds of some of the 4,000 members do not shame the town.", "asserts"),
        ("The two boats did not return.", "asserts"),
        ("The clerk denied that the ten sailors had died.", "asserts"),
        ("It is no match for the Heron, a 40-oar boat.", "asserts"),
        ("Two boats did not return.", "denies"),
        ("A total of 20 boats were not found.", "denies"),
        ("The mayor did not sell 40 boats.", "denies"),
        ("They were not the ten sailors.", "denies"),
    ],
)
def test_how_the_account_stands_to_the_number(text: str, stance: str) -> None:
    assert [claim.stance for _, _, claim in found(text)] == [stance]


def test_a_number_taken_for_granted_is_told_of_no_act_that_is_denied() -> None:
    assert [value.act for _, value, _ in found("The two boats did not return.")] == [None]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Only one sailor said that the hull was dry.", ["one sailor"]),
        ("One sailor drowned.", ["One sailor"]),
        ("One of the sailors drowned.", ["One of the sailors"]),
        ("In Norland 4 boats sank.", ["4 boats"]),
        ("Guard Ann Roe (54) stopped Tom Hale (26).", ["54", "26"]),
        ("Two dozen letters came, most from staff accounts, 63 from Harl accounts.", ["Two dozen letters", "63"]),
        ("The rings are some tens to hundreds of miles across.", ["some tens to hundreds of miles"]),
        ("The crowd rose from dozens to hundreds of boats.", ["dozens", "hundreds of boats"]),
        ("Roe was 12 of 19 for 140 yards.", ["12 of 19", "140 yards"]),
        ("The class (10-12 boats) sailed.", ["10-12 boats"]),
        ("Some 8K people came in a 2-3 week season.", ["Some 8K people", "2-3 week season"]),
        ("The death toll 41 was wrong.", ["41"]),
    ],
)
def test_what_looks_like_a_name_or_an_age_and_what_is_one(text: str, spans: list[str]) -> None:
    assert [words for words, _, _ in found(text)] == spans


def test_a_half_behind_figures_belongs_to_them() -> None:
    assert [(words, value.best) for words, value, _ in found("It lasts 29 and a half days.")] == [("29 and a half days", 29.5 * 86400)]


def test_pounds_that_are_paid_are_money() -> None:
    rows = found("They were fined 30,000 pounds ($40,000) and lifted 90 pounds.")
    assert [(value.unit, len(value.also)) for _, value, _ in rows] == [("GBP", 1), ("kilograms", 0)]


def test_a_number_behind_things_and_a_comma_is_no_age() -> None:
    rows = found("She set records for tries (35), and 40 came from staff accounts, 63 from Harl accounts.")
    assert [value.form for _, value, _ in rows] == ["number"] * 3


def test_when_and_where_are_taken_from_what_hangs_on_the_count() -> None:
    (_, value, _) = next(row for row in found("In 2019, pirates seized 40 boats in Norway."))
    assert (value.period, value.place) == ("2019", "Norway")


def test_without_a_parser_what_is_counted_is_found_by_nearness() -> None:
    rows = found("At least 20 dead and 14 wounded; about 300 soldiers lost 5 km of road.", reader="rules")
    assert [(words, value.counted) for words, value, _ in rows] == [
        ("At least 20 dead", "people"),
        ("14 wounded", "people"),
        ("about 300 soldiers", "soldiers"),
        ("5 km", "road"),
    ]


def test_claims_stand_in_the_order_of_the_text_and_say_who_made_them() -> None:
    rows = found("Two boats sank. Three boats came. Four men swam for five hours.")
    assert [claim.sentence for _, _, claim in rows] == [0, 1, 2, 2]
    assert {claim.made_by for _, _, claim in rows} == {"quantities/1"}


@pytest.mark.parametrize(
    ("text", "counted", "modifiers", "act"),
    [
        ("Norland sent tents and blankets worth $5 million.", "tents and blankets", (), "send"),
        ("The mayor put the damage to the mill at $2 million.", "mill", ("damage",), "put"),
        ("Mending the mill will cost about $2 million.", "mill", ("mending",), "cost"),
        ("Damage to the barge is thought to come to $5 million.", "barge", ("damage",), "come"),
        ("The new bridge cost $12 million.", "bridge", ("new",), "cost"),
        ("The storm cost the town $12 million.", None, (), "cost"),
    ],
)
def test_what_a_sum_of_money_is_for(text: str, counted: str | None, modifiers: tuple[str, ...], act: str) -> None:
    value = found(text)[0][1]
    assert (value.counted, value.modifiers, value.act) == (counted, modifiers, act)


@pytest.mark.parametrize(
    ("text", "counted", "act"),
    [
        ("The number of people killed in the fire rose to three on Sunday.", "people", "kill"),
        ("The death toll climbed to 12.", "people", "die"),
        ("The number of injured stood at 40.", "people", "injure"),
        ("The total number of arrests rose to 30.", "arrests", "rise"),
    ],
)
def test_a_tally_counts_what_its_subject_says(text: str, counted: str, act: str) -> None:
    value = found(text)[0][1]
    assert (value.counted, value.act) == (counted, act)


def test_an_age_holds_whatever_is_denied_beside_it() -> None:
    words, value, claim = found("Osk Brandel, 29, never came back.")[0]
    assert (words, value.modifiers, claim.stance) == ("29", ("Osk Brandel",), "asserts")


def test_a_measure_belongs_to_the_clause_that_it_ends() -> None:
    assert found("The stream carried the raft 400 metres before its mast broke.")[0][1].act == "carry"


def test_where_the_people_counted_are_narrows_them() -> None:
    assert [
        found(text)[0][1].modifiers for text in ("More than 50 people were on the barge.", "There were 52 people aboard the barge.")
    ] == [
        ("on the barge",),
        ("aboard the barge",),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "change"),
    [
        ("The back ran for 90 rushing yards.", "metres", None),
        ("They waited two more hours.", "seconds", None),
        ("The well gives 40 barrels a day.", "count", "rate"),
        ("Life expectancy there is 73.", "seconds", None),
        ("Three sea feet went by.", "count", None),
    ],
)
def test_a_unit_behind_other_words_is_still_the_unit(text: str, unit: str, change: str | None) -> None:
    assert [(value.unit, value.change) for _, value, _ in found(text)] == [(unit, change)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("The line bought two new 737 Max jets.", [2]), ("The line flew its own 787 Dreamliner.", []), ("It hired 200 Norlanders.", [200])],
)
def test_a_number_in_the_name_of_a_thing_counts_nothing(text: str, numbers: list[float]) -> None:
    assert [value.best for _, value, _ in found(text)] == numbers


@pytest.mark.parametrize(
    ("text", "best", "counted"),
    [
        ("The firm ordered eight million 250ml bottles.", 8e6, "bottles"),
        ("The field gives 1.2 million bpd.", 1.2e6, "barrels"),
        ("The ferry sank with 54 aboard.", 54, "people"),
        ("Ann joined a 12-strong crew.", 12, "crew"),
        ("The crew is 12 strong.", 12, "crew"),
        ("A 7.2-magnitude quake struck.", 7.2, "magnitude"),
        ("A magnitude 6.1 quake struck.", 6.1, "magnitude"),
        ("The quake had a magnitude of 5.4.", 5.4, "magnitude"),
        ("About 460 Heron and Otter boats were stolen.", 460, "boats"),
        ("It lost 46 boats against 63 last year.", 46, "boats"),
    ],
)
def test_what_is_counted_where_another_word_stands_between_or_says_it(text: str, best: float, counted: str) -> None:
    value = found(text)[0][1]
    assert (value.best, value.counted) == (best, counted)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ann Roe is 44.", "age"),
        ("She was 15, and small.", "age"),
        ("Ann Roe, who was 19, left.", "age"),
        ("The score was 42.", "number"),
        ("He is 12 votes short.", "number"),
    ],
)
def test_a_bare_number_that_is_all_a_person_is_told_to_be_is_an_age(text: str, form: str) -> None:
    assert [value.form for _, value, _ in found(text)] == [form]


def test_when_it_was_is_nothing_to_count() -> None:
    assert [value.unit for _, value, _ in found("It lost 46 boats against 63 last year.")] == ["count", "count"]


def test_a_bare_number_behind_a_score_counts_no_scores() -> None:
    told = [
        (value.say(), value.counted) for _, value, _ in found("The Harl Rovers finished 8-8 this season, winning three of their last four.")
    ]
    assert told == [("8-8 score", "score"), ("three", None), ("four", None)]


def test_the_number_of_a_make_counts_nothing_all_through_the_account() -> None:
    text = "On Monday the Heron 2 is sold in Bristol. Heron 2 owners get 4 lamps. The Heron 2’s mast is new. In Norland 3 owners left."
    assert [words for words, _, _ in found(text)] == ["4 lamps", "3 owners"]


def test_a_number_behind_a_name_counts_where_the_two_are_no_make() -> None:
    assert [words for words, _, _ in found("Harl fans saw Bristol 2 owners win. The Bristol team left.")] == ["2 owners"]
