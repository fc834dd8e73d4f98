"""How statements compare, what they are called, and the question they answer: on clauses that the extractor cuts from sentences."""

from dataclasses import replace

import pytest

from variorum.extract.statements.told import statements
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document, Source, Span
from variorum.values.statements import compare as statement_compare
from variorum.values.statements.acts import opposite, same
from variorum.values.statements.alike import agreed, borne_out, repeated, repeats, share_a_thing
from variorum.values.statements.statement import Statement, compare, label, question


def told(*sentences: str) -> list[Claim]:
    """The first statement of each sentence, each of an account of its own."""
    documents = [Document(id=f"d{number}", text=text, text_sha256="", source_sha256="") for number, text in enumerate(sentences)]
    read_in = read(documents, annotator())
    return [statements(document, read_in[document.id])[0] for document in documents]


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        (["The council approved the bridge.", "The bridge was approved by the council."], "corroborated", "same"),
        (["The council approved the bridge.", "The council authorised the bridge."], "corroborated", "same"),
        (["The council approved the bridge.", "The council did not approve the bridge."], "disputed", "polarity"),
        (["The port released images of two ships.", "The port did not release the name of one of the ships."], "corroborated", "same"),
        (["The rich of Oslo hid their money.", "He had never hidden money in Bergen."], "corroborated", "same"),
        (["Ferries carried 2 million people in 2015/16.", "Ferries carried 2 million people in 2015-16."], "corroborated", "same"),
        (["The ministry struck a deal with the miners.", "The ministry denied striking a deal with the miners."], "disputed", "polarity"),
        (["The engine failed minutes before the crash.", "The owner denied that the engine had failed."], "disputed", "polarity"),
        (["The envoy has signed the treaty.", "The envoy has not yet signed the treaty."], "disputed", "update"),
        (["The envoy has signed the treaty.", "The envoy has yet to sign the treaty."], "disputed", "update"),
        (
            ["Investigators continue to investigate the fall of the mast.", "Investigators do not know the cause of the fall."],
            "corroborated",
            "same",
        ),
        (["The Rovers won the Harl Cup.", "The Rovers would never win the Harl Cup again."], "compatible", "update"),
        (["Rovers win the Harl Cup.", "The Rovers are never going to win the Harl Cup."], "compatible", "update"),
        (["The council accepted the plan.", "The council rejected the plan."], "disputed", "unresolved"),
        (["Northern Rail shares rose before noon.", "Northern Rail shares fell in the evening."], "compatible", "time"),
        (["Voss pleaded guilty to fraud in Oslo.", "Voss is expected to plead guilty to fraud in Oslo."], "compatible", "update"),
        (
            ["The council has authorised the ferry line to run at night.", "The authorisation may let the council open the ferry line."],
            "compatible",
            "update",
        ),
        (["The school opened its gates.", "The school is set to open its gates in May."], "compatible", "update"),
        (["Brandt has led the harbour union since 2011.", "Brandt has led the harbour union since 2012."], "disputed", "unresolved"),
        (["Brandt misspoke at a rally in Morland.", "Brandt misspoke at the Morvand rally."], "disputed", "unresolved"),
        (["The union backed the strike in Kharkiv.", "The union backed the strike in Kharkov."], "corroborated", "same"),
        (["The ban covers only the harbour.", "The ban covers every harbour."], "disputed", "scope"),
        (["A thief drove a van into the gate of the port.", "A thief drove a lorry into the gate of the port."], "disputed", "unresolved"),
        (["A man rammed a stolen bus into the museum gate.", "A man rammed a stolen car into the museum gate."], "disputed", "unresolved"),
        (["Two sailors were taken to hospital in Oslo.", "Two sailors were released from a hospital in Oslo."], "compatible", "update"),
        (["Police arrested a union leader in Harl.", "The union leader was freed by a judge in Harl."], "compatible", "update"),
        (["A shed burned down in Elm Street, Harl.", "A shed burned down in Harl."], "compatible", "part-whole"),
        (
            ["The trawler sank in heavy seas off Cape Harl.", "The trawler sank in heavy seas ten miles off Nandal Cape."],
            "disputed",
            "unresolved",
        ),
        (
            ["The trawler sank in heavy seas off Cape Harl.", "The trawler sank in heavy seas ten miles off Harrl Cape."],
            "corroborated",
            "same",
        ),
        (["The trawler sank in heavy seas off Cape Harl.", "The trawler reached Nandal Cape in heavy seas."], "corroborated", "same"),
        (["The museum is closed until Friday.", "The museum will be closed until Friday."], "corroborated", "same"),
    ],
)
def test_two_accounts_of_one_matter(said, status, reason):
    verdict = compare(told(*said))
    assert (verdict.status, verdict.reason) == (status, reason)


@pytest.mark.parametrize(
    "said",
    [
        ["The bus struck a car on the bridge.", "The bus struck a truck on the bridge."],  # it may have struck both
        ["Police stopped the driver of a car on the bridge.", "Police stopped the driver of a van on the bridge."],
        ["A man rammed a bus into the museum gate.", "A man sold a car to the museum."],
    ],
)
def test_two_kinds_of_thing_are_no_dispute_where_both_can_be(said):
    assert compare(told(*said)).status != "disputed"


@pytest.mark.parametrize(
    "said",
    [
        # What was so before is no other state of what is so now.
        ["Divers have identified the wreck by its bell.", "Previously, the only way was to identify the wreck by its bell."],
        ["The firm did not previously pay for the ferry.", "The firm paid for the ferry."],
        ["Until now the council would close the bridge at night.", "The council closed the bridge at night."],
        # What was found out is known.
        ["Divers identified the wreck.", "Divers have identified the wreck off Cape Harl."],
    ],
)
def test_the_time_before_and_what_was_found_out_are_no_update(said):
    assert compare(told(*said)).status == "corroborated"


def test_a_bare_participle_has_no_hour():
    ahead, done = told("The ship will be guided to the pier by a beacon.", "The ship was guided to the pier by a beacon.")
    assert compare([ahead, done]).reason == "update"
    assert isinstance(done.value, Statement)
    bare = replace(done, value=replace(done.value, said="guided to the pier by a beacon"))
    assert compare([ahead, bare]).reason == "same"


@pytest.mark.parametrize(
    "said",
    [
        ["The council approved the bridge.", "The union did not approve the budget."],
        ["Two sailors were taken to hospital in Oslo.", "After a month the hostages were released from a ship off Oslo."],
        ["The driver survived the crash.", "The passenger died in the crash."],
        ["The mayor opened the museum.", "The mayor closed the airport."],
        ["The airline may resume its flights.", "The airline did not resume its flights."],
        ["The engine failed in the first storm of the year.", "The pumps did not fail."],
        ["The firm has the licence.", "The firm has no debts."],
        ["London's only tram network serves the south.", "The tram network serves the south."],
        ["It was not only the bridge that fell.", "The bridge fell into the river."],
        ["The Herons won the cup.", "The Herons had not won the cup since 1931."],  # what is denied is of the time before
        ["The Herons won the cup.", "The Herons had not won the cup in more than ninety years."],
        ["The ferry reached the island.", "The ferry did not reach the island for two days."],
        ["A harbour is a safe place.", "The harbour of Harl is not a safe place."],  # of any, and of one
        ["The pilot didn't leave the ship.", "The pilot didn’t leave the ship."],
    ],
)
def test_two_matters_are_no_dispute(said):
    assert compare(told(*said)).status == "corroborated"


def test_one_account_alone_is_single_source():
    verdict = compare(told("The council approved the bridge."))
    assert (verdict.status, verdict.reason) == ("single-source", None)
    assert verdict.groups == ((0,),)


def test_the_explanation_is_made_of_the_clauses_that_differ():
    claims = told(
        "The council approved the bridge.", "On Monday the council approved the bridge.", "The council did not approve the bridge."
    )
    verdict = compare(claims)
    assert (
        verdict.explanation == "One account says “The council approved the bridge”, another says “The council did not approve the bridge”."
    )
    assert verdict.groups == ((0, 1), (2,))
    assert verdict.trace[0].startswith("asserted and denied: ")


def test_what_is_denied_in_a_clause_above_is_told_as_denied():
    claims = told("The rebels took the port.", "The ministry denied that the rebels took the port.")
    assert compare(claims).explanation == "One account says “The rebels took the port”, another denies “the rebels took the port”."


def test_two_parties_in_one_account_contradict_each_other_and_one_voice_does_not():
    held, denied, third = told(
        "The rebels took the port.", "The ministry denied that the rebels took the port.", "Ships left the harbour at dawn."
    )
    denied = replace(denied, span=replace(denied.span, document=held.document))
    assert compare([held, denied, third]).status == "corroborated"
    denied = replace(denied, attributed_to=Source("the ministry", denied.span))
    verdict = compare([held, denied, third])
    assert (verdict.status, verdict.reason) == ("disputed", "polarity")
    assert verdict.explanation.startswith("In one account one party says “The rebels took the port”, another denies “the rebels")


def test_statements_that_agree_are_one_reading():
    verdict = compare(told("The council approved the bridge.", "The council has approved the bridge."))
    assert verdict.groups == ((0, 1),)
    assert verdict.explanation == "2 accounts say it: “The council approved the bridge”."


def test_what_many_accounts_tell_in_the_same_words_is_compared_once(monkeypatch):
    asked = []
    difference = statement_compare.tell_apart
    monkeypatch.setattr(statement_compare, "tell_apart", lambda a, b: asked.append((a, b)) or difference(a, b))
    claims = told(*["The council approved the bridge."] * 5, "The council did not approve the bridge.")
    verdict = compare(claims)
    assert (verdict.status, verdict.groups) == ("disputed", ((0, 1, 2, 3, 4), (5,)))
    assert len(verdict.trace) == 5
    assert len(asked) == 2


def test_the_same_words_from_another_source_are_compared_anew():
    first, second = told("The council approved the bridge.", "The council approved the bridge.")
    third = replace(first, span=replace(second.span, document="d2"), attributed_to=Source("the council", first.span))
    verdict = compare([first, second, third])
    assert (verdict.status, verdict.reason) == ("compatible", "attribution")


def test_the_order_of_the_claims_plays_no_part():
    said = ("The council approved the bridge.", "The council did not approve the bridge.", "The bridge was approved.")
    claims = told(*said)
    there, back = compare(claims), compare(claims[::-1])
    assert (there.status, there.reason) == (back.status, back.reason)
    assert {frozenset(claims[i].document for i in group) for group in there.groups} == {
        frozenset(claims[::-1][i].document for i in group) for group in back.groups
    }


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (["The council approved the bridge."], "Who says that the council approved the bridge?"),
        (["Brandt closed the ferry on Monday."], "Who says that Brandt closed the ferry on Monday?"),
        (["NATO closed the airfield on Monday."], "Who says that NATO closed the airfield on Monday?"),
        (["He closed the ferry.", "Brandt closed the ferry."], "Who says that Brandt closed the ferry?"),
        (["Two years later, Voss sold the old mine."], "Who says that two years later, Voss sold the old mine?"),
    ],
)
def test_the_question_asks_for_a_clause_that_stands_alone(said, asked):
    assert question(told(*said)) == asked


def test_a_clause_that_cannot_stand_alone_is_quoted():
    value = Statement("the mine", "belong", None, said="which belonged to the “Voss” estate", finite=False)
    assert question([Claim(Span("d", 0, 10), value)]) == "Who says “which belonged to the ‘Voss’ estate”?"


def test_the_label_is_the_clause_that_shares_most_as_it_was_written():
    claims = told(
        "Mayor Brandt closed the old ferry on Monday, to the anger of the islanders.",
        "Mayor Brandt closed the old ferry.",
        "The old ferry was closed by Brandt.",
    )
    assert label(claims) == "Mayor Brandt closed the old ferry"


def test_a_number_that_no_other_account_gives_costs_a_clause_the_label():
    claims = told("The dam at Corvane killed 16.", "The dam at Corvane killed 14.", "The dam at Corvane killed 14.")
    assert label(claims) == label(claims[::-1]) == "The dam at Corvane killed 14"


def test_a_statement_shows_the_keys_of_the_contract_only():
    value = told("Brandt closed the ferry in Oslo on Monday.")[0].value
    assert set(value.to_json()) == {"actor", "act", "object", "place", "time", "reason", "tense", "polarity"}
    assert (value.to_json()["actor"], value.to_json()["act"], value.to_json()["object"]) == ("Brandt", "close", "the ferry")


def test_a_long_statement_is_cut_with_an_ellipsis():
    assert Statement(None, None, None, said="so " * 40).say().split() == ["so"] * 30 + ["…"]


@pytest.mark.parametrize(("one", "other"), [("accept", "reject"), ("lose", "win"), ("rise", "fall"), ("survive", "die")])
def test_opposite_acts(one, other):
    assert opposite(one, other)
    assert opposite(other, one)
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other", "plain"),
    [
        ("The mayor closed the old bridge on Friday.", "The old bridge was closed by Mayor Brandt.", True),
        ("Brandt met the envoy at the Red House.", "The Red House is painted every spring.", False),
        ("The envoy left Eastern Moravia by train.", "Prices in Eastern Moravia fell.", False),
        ("The council approved the ferry line.", "The council never approved the ferry line.", False),
    ],
)
def test_shared_names_alone_do_not_make_two_accounts_agree(one, other, plain):
    assert (len(borne_out(told(one, other))) == 2) is plain


@pytest.mark.parametrize(
    ("one", "other", "one_thing"),
    [
        ("A boiler exploded in the laundry.", "An explosion of the boiler wrecked the laundry.", True),
        ("Smoke filled the dye house within minutes.", "The dye house had filled with thick smoke.", True),
        ("The guild elected Mara Tolk as its speaker.", "Mara Tolk, who keeps bees, was chosen as speaker of the guild.", True),
        (
            "The launch of the barge was a failure.",
            "After failures in spring and summer, the yard sent a barge to sea and sold two more.",
            False,
        ),
        ("Divers searched the canal below the old mill.", "The canal carries timber from the mill to the coast all summer.", False),
        ("The company regrets the mistake.", "The power company cut off the street by mistake in a storm last winter.", False),
    ],
)
def test_two_clauses_agree_if_they_share_what_is_telling_in_them(one, other, one_thing):
    assert (len(agreed(told(one, other), {})) == 2) is one_thing
    assert share_a_thing([[claim] for claim in told(one, other)], {}) is one_thing


def test_rare_words_tell_more_than_common_ones():
    pair = told("The ferry to Harl struck a buoy.", "The ferry to Harl rescued a swimmer near the buoy.")
    common = {"ferry": 0.1, "harl": 0.1, "buoy": 0.1, "struck": 3.0, "strike": 3.0, "rescue": 3.0, "swim": 3.0}
    assert len(agreed(pair, common)) == 1


def test_of_many_wordings_the_one_that_most_accounts_tell_comes_first():
    claims = told(
        "The inquiry into the dam opens the archive of the county for good.",
        "The county has opened an inquiry into the dam.",
        "An inquiry into the dam was opened by the county.",
    )
    assert agreed(claims, {})[0] in claims[1:]


def test_a_clause_with_a_number_of_its_own_does_not_stand_for_all():
    claims = told("The yard sent 40 barges to Harl.", "Barges were sent to Harl by the yard.", "The yard sent barges down to Harl in May.")
    first, *others = agreed(claims, {})
    assert "40" not in first.value.said
    assert len(others) == 2


def test_a_clause_that_another_account_all_but_holds_is_not_told_by_one_alone():
    lone, other, third = told(
        "Brandt closed the old bridge.",
        "On Friday Mayor Brandt closed the old bridge over the Morava.",
        "The old mill stands by the bridge.",
    )
    assert repeats(lone, other)
    assert repeated([lone, third], [lone, other, third]) == {lone.id}
    assert not repeats(lone, third)
