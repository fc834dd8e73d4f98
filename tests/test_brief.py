from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import claim, compared, document, dossier, finding
from variorum import compare, types
from variorum.brief import aside_of, brief, labels, sentence_around, span_of_dates, told_by
from variorum.brief.headline import title
from variorum.export import export
from variorum.types import Claim, Dossier, Span
from variorum.values.statements.record import Statement


def section(made, name):
    return next(one for one in made.sections if one.name == name)


def many(count: int) -> Dossier:
    text = "\n".join(f"Shed {number} held {number + 10} crates." for number in range(count))
    account = document(text, outlet="Ledger")
    claims = [claim(account, f"Shed {number} held {number + 10} crates") for number in range(count)]
    findings = tuple(finding(f"How many crates did shed {n} hold?", "single-source", {"": [one]}) for n, one in enumerate(claims))
    return Dossier(types.Event("e", "Crates", None, None), (account,), tuple(claims), findings)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2031-03-03", "2031-03-04", "3–4 March 2031"),
        ("2031-03-03", "2031-03-03T23:00:00Z", "3 March 2031"),
        ("2031-03-30", "2031-04-02", "30 March 2031 – 2 April 2031"),
        ("2031-03-03", None, "3 March 2031"),
        (None, None, ""),
        ("last week", None, "last week"),
    ],
)
def test_two_dates_are_said_as_a_reader_says_them(first, last, said):
    assert span_of_dates(first, last) == said


def test_the_head_says_how_much_stands_behind_it():
    made = brief(dossier())
    assert made.title == "Mayor closes the Ostrava ferry"
    assert made.measure == ("3 accounts", "2 outlets", "3 independent texts", "3–4 March 2031")
    assert made.lead is not None
    assert made.lead.answers[0].accounts == ("Harbour Post", "Herald", "in/wire.txt")


@pytest.mark.parametrize(
    ("kind", "share", "origins"),
    [("copied", 0.9, 2), ("copied", 0.2, 3), ("paraphrased", 0.7, 3), ("cites", None, 3), ("same-publisher", None, 2)],
)
def test_an_account_that_stands_in_another_one_is_no_origin_of_its_own(kind, share, origins):
    whole = dossier()
    link = types.Lineage(whole.documents[2].id, whole.documents[0].id, None, None, kind, share)
    assert f"{origins} independent texts" in brief(dossier(lineage=(link,))).measure


def test_every_finding_has_its_section():
    made = brief(dossier())
    shown = {one.name: [line.text for line in one.lines] for one in made.sections}
    assert shown["disputed"] == ["How many passengers were hurt?"]
    assert shown["compatible"] == []
    assert shown["agreed"] == ["Ilse Brandt closes the Ostrava ferry", "When?"]
    assert shown["alone"] == ["What will the repairs cost?"]
    assert shown["quotes"] == ["Ilse Brandt"]
    assert shown["lineage"] == ["in/wire.txt has words of Harbour Post (31% of its text)", "in/wire.txt cites Harbour Post"]
    assert [text.split(":")[0] for text in shown["notes"]] == ["torn.pdf", "in/wire.txt"]


def test_every_word_shown_stands_where_it_says():
    whole = dossier()
    documents = {one.id: one for one in whole.documents}
    for part in brief(whole, everything=True).sections:
        for line in part.lines:
            for words in (words for answer in line.answers for words in answer.words):
                assert words.places
                assert all(place.span.of(documents[place.span.document]) == words.text for place in words.places)


def test_one_wording_of_two_accounts_is_shown_once_with_both():
    first, second = document("Nine boats sank.", outlet="A"), document("They say nine boats. Nine boats sank.", outlet="B")
    claims = [claim(first, "Nine boats"), claim(second, "Nine boats")]
    made = brief(
        Dossier(
            types.Event("e", "Boats", None, None),
            (first, second),
            tuple(claims),
            (finding("How many boats?", "corroborated", {"nine": claims}),),
        )
    )
    [words] = section(made, "agreed").lines[0].answers[0].words
    assert [place.account for place in words.places] == ["A", "B"]


def test_one_quotation_before_a_comma_and_before_a_full_stop_is_shown_once():
    first, second = document("“We heard the wave,” Roe said.", outlet="A"), document("Roe said: “We heard the wave.”", outlet="B")
    claims = [claim(first, "We heard the wave,", "quote"), claim(second, "We heard the wave.", "quote")]
    whole = Dossier(
        types.Event("e", "", None, None), (first, second), tuple(claims), (finding("What?", "corroborated", {"the wave": claims}),)
    )
    [words] = section(brief(whole), "quotes").lines[0].answers[0].words
    assert words.text == "We heard the wave"
    assert [place.span.of(account) for place, account in zip(words.places, (first, second), strict=True)] == [words.text] * 2


def test_what_all_accounts_have_from_one_source_is_said_once(tmp_path):
    dossier = told_in(
        tmp_path,
        post="According to police, nine barges sank at Tolva. The lock was old.",
        herald="It rained. According to police, nine barges sank at Tolva.",
    )
    shown = " ".join(export(dossier, "text").split())
    assert "“nine barges” — herald, post (each from police)" in shown


def test_a_cut_keeps_the_first_lines_and_counts_the_rest():
    made = brief(many(30))
    alone = section(made, "alone")
    assert len(alone.lines) == 10
    assert (alone.more, alone.count, made.more) == (20, 30, 20)
    assert brief(many(30), everything=True).more == 0


def test_a_cut_of_wordings_keeps_one_for_every_account_first():
    wordy = document("Five men. Five people. Five workers. Five hands. Five souls.", outlet="A")
    brisk = document("There were five.", outlet="B")
    claims = [claim(wordy, words) for words in ("Five men", "Five people", "Five workers", "Five hands", "Five souls")] + [
        claim(brisk, "five")
    ]
    whole = Dossier(
        types.Event("e", "Men", None, None), (wordy, brisk), tuple(claims), (finding("How many?", "corroborated", {"five": claims}),)
    )
    [answer] = section(brief(whole), "agreed").lines[0].answers
    assert [words.text for words in answer.words] == ["Five men", "five"]
    assert answer.more == 4


def test_two_accounts_of_one_name_are_told_apart():
    first, second, third = (document(text, outlet=outlet) for text, outlet in (("One.", "Wire"), ("Two.", "Wire"), ("Three.", "Post")))
    assert list(labels((first, second, third)).values()) == ["Wire (1)", "Wire (2)", "Post"]


def test_a_disputed_quotation_stands_with_the_disputes_and_with_the_quotations():
    account, other = document("“We will go,” she said.", outlet="A"), document("“We will not go,” she said.", outlet="B")
    claims = [claim(account, "We will go", "quote"), claim(other, "We will not go", "quote")]
    whole = Dossier(
        types.Event("e", "Going", None, None),
        (account, other),
        tuple(claims),
        (finding("What did she say?", "disputed", {"go": claims[:1], "not go": claims[1:]}, reason="wording"),),
    )
    made = brief(whole)
    assert section(made, "disputed").count == section(made, "quotes").count == 1
    assert section(made, "quotes").lines[0].text == "Speaker not named"


@given(st.text(min_size=1, max_size=80), st.data())
def test_the_sentence_around_a_span_holds_the_span_in_any_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    account = document(text)
    around = sentence_around(account, Span(account.id, start, end))
    assert around.start <= start <= end <= around.end <= len(text)


def test_a_dossier_without_findings_has_a_brief():
    account = document("Nothing happened.", outlet="A")
    made = brief(Dossier(types.Event("e", "", None, None), (account,)))
    assert made.title == "An event without a title"
    assert made.lead is None


def test_a_claim_knows_its_line():
    whole = dossier()
    disputed = section(brief(whole), "disputed").lines[0]
    known: dict[str, Claim] = {one.id: one for one in whole.claims}
    assert [known[id].value.say() for id in disputed.claims] == ["At least 14 passengers", "Some 15 passengers", "19 injured passengers"]


def test_what_an_account_only_supposes_is_not_shown_as_agreed(tmp_path):
    for name, text in {
        "post": "Ines Brandt was elected mayor of Morland at the harbour election. Voters queued in the rain.",
        "herald": "Ines Brandt was elected mayor of Morland at the harbour election, the clerk said.",
        "wire": "The pier will close if Ines Brandt wins the harbour election in Morland.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    agreed = section(brief(compare([tmp_path])), "agreed").lines
    shown = [words.text for line in agreed for answer in line.answers for words in answer.words]
    assert "Ines Brandt was elected mayor of Morland at the harbour election" in shown
    assert not [text for text in shown if "wins" in text]


def test_a_length_of_time_is_shown_once_as_a_number(tmp_path):
    for name in ("post", "herald"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} was there. The siren sounded for about four minutes before the crash.", "utf-8")
    dossier = compare([tmp_path])
    assert {finding.kind for finding in dossier.findings if "minute" in str(finding.readings)} >= {"quantity", "date"}
    shown = [line.finding.kind for line in section(brief(dossier), "agreed").lines if "four minutes" in str(line.answers)]
    assert shown.count("quantity") == 1
    assert "date" not in shown


def told_in(tmp_path, **texts: str) -> types.Dossier:
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return compare([tmp_path])


def test_words_that_stand_in_a_weightier_line_are_not_shown_again():
    posts, herald, wire = (document(text, outlet=outlet) for outlet, text in (("Post", "a b c"), ("Herald", "b c d"), ("Wire", "c d e")))
    both, first, second = claim(posts, "a b"), claim(herald, "b c"), claim(wire, "d e")
    findings = (
        finding("What one?", "compatible", {"a b": [both], "b c": [first]}, weight=2.0),
        finding("What two?", "compatible", {"a b": [both], "d e": [second, first]}, weight=1.0),
    )
    nothing = dict.fromkeys(("lineage", "quotations", "attributions", "entities", "timeline", "notes"), ())
    made = dossier(documents=(posts, herald, wire), claims=(both, first, second), findings=findings, **nothing)
    lines = section(brief(made), "compatible").lines
    assert [[words.text for answer in line.answers for words in answer.words] for line in lines] == [["a b", "b c"], ["a b", "d e"]]


def test_a_bare_value_is_shown_in_the_clause_that_says_what_it_is_of(tmp_path):
    dossier = told_in(
        tmp_path,
        post="The dredger sank at Tolva. Its cargo of sand weighed 900 tonnes when it left the quay.",
        herald="A dredger sank at Tolva. It carried 900 tonnes of sand. How it sank nobody knows.",
    )
    [line] = [line for line in section(brief(dossier), "agreed").lines if "900" in str(line.answers)]
    [words] = line.around
    assert "900 tonnes" in words.text
    assert len(words.text.split()) >= 5
    documents = {one.id: one for one in dossier.documents}
    assert all(place.span.of(documents[place.span.document]) == words.text for place in words.places)
    assert f"in {words.places[0].account}: “{words.text}”" in " ".join(export(dossier, "text").split())


def test_of_what_is_disputed_every_answer_is_shown_in_its_clause(tmp_path):
    dossier = told_in(
        tmp_path,
        post="The Tolva warehouse held 40 barrels of oil when it burned on Monday.",
        herald="The Tolva warehouse held 60 barrels of oil when it burned on Monday.",
    )
    [line] = section(brief(dossier), "disputed").lines
    assert [any(number in words.text for words in line.around) for number in ("40", "60")] == [True, True]


def test_a_question_with_a_verb_needs_no_clause(tmp_path):
    dossier = told_in(
        tmp_path,
        post="The lock gate burst on 4 May 2031. Two men died.",
        herald="Two men died in the flood at Tolva. The lock gate burst on 4 May 2031, after rain.",
    )
    asked = {line.text: line.around for line in section(brief(dossier), "agreed").lines if line.finding.kind != "event"}
    assert asked
    assert not any(asked.values()), asked


def test_a_question_that_ends_in_a_verb_of_saying_needs_one(tmp_path):
    dossier = told_in(
        tmp_path, post="On Monday, the mayor of Tolva revealed that the lock gate would close for a year.", herald="It rained."
    )
    [line] = [line for line in section(brief(dossier), "alone").lines if line.finding.kind == "date"]
    assert line.text == "When did the mayor of Tolva reveal?"
    assert "that the lock gate would close" in line.around[0].text


def test_a_clause_that_does_not_tell_of_whom_comes_after_those_that_do():
    account = document("Ann Roe, who mended the nets, died. A bell rang.", outlet="Ledger")
    torn, bell = claim(account, "who mended the nets", "event"), claim(account, "A bell rang", "event")
    told = ((torn, False, 9.0), (bell, True, 5.0))
    claims = [replace(one, value=Statement(None, "be", None, said=one.span.of(account), finite=finite)) for one, finite, _ in told]
    findings = tuple(
        replace(finding(f"What {number}?", "single-source", {"it": [one]}), id=str(number) * 40, weight=weight)
        for number, (one, (_, _, weight)) in enumerate(zip(claims, told, strict=True))
    )
    made = brief(Dossier(types.Event("e", "", None, None), (account,), tuple(claims), findings))
    assert [line.finding.question for line in section(made, "alone").lines] == ["What 1?", "What 0?"]


def test_a_number_of_one_account_comes_after_the_clause_that_holds_it():
    account = document("Nine barges sank below the lock. A bell rang.", outlet="Ledger")
    clause, number = claim(account, "Nine barges sank below the lock", "event"), claim(account, "Nine barges")
    bell = claim(account, "A bell rang", "event")
    findings = (
        replace(finding("How many barges?", "single-source", {"nine": [number]}), id="1" * 40, weight=9.0),
        replace(finding("What rang?", "single-source", {"a bell rang": [bell]}), id="2" * 40, weight=5.0),
        replace(finding("What sank?", "single-source", {"nine barges sank": [clause]}), id="3" * 40, weight=4.0),
    )
    made = brief(Dossier(types.Event("e", "", None, None), (account,), (clause, number, bell), findings))
    assert [line.finding.question for line in section(made, "alone").lines] == ["What sank?", "What rang?", "How many barges?"]


def test_a_scrap_of_what_a_speaker_is_quoted_as_saying_comes_last():
    first = document("“It was a calm night and nobody saw the wave,” Roe said. “A calm night,” he said.", outlet="A")
    other = document("“The harbour will be rebuilt by spring,” said Lund.", outlet="B")
    said = [claim(first, "It was a calm night and nobody saw the wave", "quote"), claim(first, "A calm night", "quote")]
    said.append(claim(other, "The harbour will be rebuilt by spring", "quote"))
    findings = tuple(replace(finding(f"What {n}?", "single-source", {"": [one]}), id=str(n) * 40) for n, one in enumerate(said))
    quotations = tuple(types.Quotation(one.id, one.span, speaker, None) for one, speaker in zip(said, ("Roe", "Roe", "Lund"), strict=True))
    made = brief(Dossier(types.Event("e", "", None, None), (first, other), tuple(said), findings, quotations))
    assert [line.finding.question for line in section(made, "quotes").lines] == ["What 0?", "What 2?", "What 1?"]


@pytest.mark.parametrize(("origins", "said"), [(2, "2 of 2 accounts, each in its own words, from 2"), (1, "2 of 2 accounts, from 1")])
def test_accounts_of_one_origin_are_not_said_to_tell_it_each_in_its_own_words(origins, said):
    made = of_clauses(("The lock gate burst on Monday", 0, {}), ("The lock gate burst late on Monday", 1, {}))
    [one] = made.findings
    made = replace(made, findings=(replace(one, readings=tuple(replace(reading, origins=origins) for reading in one.readings)),))
    assert brief(made).told == f"Told by {said} independent origin" + "s" * (origins > 1)


def test_a_note_of_many_accounts_names_a_few():
    notes = tuple(types.Note(f"n{number:02}", "info", "no date") for number in range(10))
    assert section(brief(dossier(notes=notes)), "notes").lines[0].text == "n00, n01, n02, n03, n04, n05, n06, n07 and 2 more: no date"
    assert section(brief(dossier(notes=notes), everything=True), "notes").lines[0].text.endswith("n08, n09: no date")


# ---- the headline -------------------------------------------------------------------------------

TOLD = {
    "rushes.txt": "The Tolva lock gate burst on Monday night. Ten barges sank below it. The engineer Ida Vorst, 58, was on leave.",
    "canal.txt": "Ten barges are lost at Tolva.\n\nThe Tolva lock gate burst on Monday. The engineer Ida Vorst was on leave.",
    "quay.txt": "The Tolva lock gate burst late on Monday. It was old. The engineer Ida Vorst, 58, was on leave at the time.",
}


def test_title_and_lead_are_one_clause_that_most_accounts_tell_early(tmp_path):
    for name, text in TOLD.items():
        (tmp_path / name).write_text(text, "utf-8")
    dossier = compare([tmp_path])
    lead = brief(dossier).lead
    assert "Tolva lock gate burst" in dossier.event.title
    assert lead is not None
    assert lead.answers[0].words[0].text == dossier.event.title
    assert len(lead.answers[0].accounts) == 3


def of_clauses(*told: tuple[str, int, dict]) -> Dossier:
    """Accounts of one sentence each, told alike; the place that the sentence has in its account is given, with what else is known."""
    accounts = [document(text, outlet=f"Paper {place}", title=f"Title {place}") for place, (text, _, _) in enumerate(told)]
    claims = []
    for account, (text, sentence, more) in zip(accounts, told, strict=True):
        made = claim(account, text, "event", stance=more.get("stance", "asserts"))
        claims.append(Claim(made.span, made.value, made.stance, sentence=sentence))
    findings = (finding("What burst?", "corroborated", {"it burst": claims}),)
    return Dossier(types.Event("e", "", None, None), tuple(accounts), tuple(claims), findings)


@pytest.mark.parametrize(
    ("told", "chosen"),
    [
        ([("The lock gate burst on Monday", 0, {}), ("The lock gate burst late on Monday", 1, {})], "The lock gate burst on Monday"),
        ([("It burst late on Monday", 0, {}), ("The lock gate burst on Monday", 1, {})], "The lock gate burst on Monday"),
        ([("The gate burst on Monday", 30, {}), ("The gate burst early on Monday", 40, {})], "Title 0"),
        ([("The gate burst on Monday", 0, {"stance": "denies"}), ("Who says it burst?", 0, {"stance": "asks"})], "Title 0"),
        ([("MEER (Tide) – The gate burst on Monday", 0, {}), ("they say it burst again", 0, {})], "MEER (Tide) – The gate burst on Monday"),
    ],
)
def test_a_headline_stands_alone_and_early_or_the_title_of_an_account_does(told, chosen):
    assert title(of_clauses(*told)) == chosen


def test_a_long_clause_gives_way_to_a_shorter_one_for_the_title():
    long = "The lock gate burst on Monday after the county engineer and her office had for years asked in vain for a new one to be built"
    made = of_clauses((long, 0, {}), ("The lock gate at Tolva burst on Monday", 1, {}))
    assert title(made) == "The lock gate at Tolva burst on Monday"


def test_a_clause_that_the_titles_have_is_the_title_before_one_that_is_told_earlier():
    rain, record = "Rain goes on in Tolva and the towns around", "Tolva breaks its record for rain"
    accounts = [document(f"{rain}. {record}.", outlet=f"Paper {place}", title=record.title()) for place in range(2)]
    told = [[claim(account, text, "event") for account in accounts] for text in (rain, record)]
    told[1] = [Claim(one.span, one.value, one.stance, sentence=1) for one in told[1]]
    findings = tuple(finding(f"What {place}?", "corroborated", {"it": claims}) for place, claims in enumerate(told))
    made = Dossier(types.Event("e", "", None, None), tuple(accounts), (*told[0], *told[1]), findings)
    assert title(made) == record
    untitled = tuple(replace(account, title="Weather") for account in accounts)
    assert title(replace(made, documents=untitled)) == rain


def test_what_somebody_thinks_of_it_in_the_first_person_is_no_title():
    made = of_clauses(("My view is that the lock gate burst", 0, {}), ("The lock gate at Tolva burst", 0, {}))
    assert title(made) == "The lock gate at Tolva burst"


def test_a_terminal_says_whose_words_the_title_is():
    made = of_clauses(("The lock gate burst on Monday", 0, {}), ("The lock gate burst late on Monday", 1, {}))
    shown = export(replace(made, event=types.Event("e", title(made), None, None)), "text")
    assert "Told by 2 of 2 accounts, each in its own words, from 2 independent origins. The" in shown
    assert shown.count("The lock gate burst on Monday\n") == 1


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([("A", ""), ("B", "hedged")], [("A", ""), ("B", "hedged")]),
        ([("A", "from the police"), ("B", ""), ("A", "hedged")], [("A", "from the police; hedged"), ("B", "")]),
        ([("A", ""), ("A", "from the police"), ("A", "from the police")], [("A", "also from the police")]),
        ([], []),
    ],
)
def test_an_account_is_named_once_with_all_that_is_said_of_its_claims(pairs, told):
    assert told_by(pairs) == told


def test_origins_of_words_that_are_left_out_are_not_counted(tmp_path):
    """A clause that is only brought together with the others is not shown; nor is its origin told."""
    for name, text in TOLD.items():
        (tmp_path / name).write_text(text, "utf-8")
    made = brief(compare([tmp_path]), everything=True)
    for line in (line for section in made.sections for line in section.lines if line.finding):
        assert all(answer.origins <= max(1, len(answer.accounts)) for answer in line.answers), line


def test_a_clause_with_a_number_that_others_tell_otherwise_does_not_lead():
    made = of_clauses(("The lock gate burst and ten barges sank", 0, {}), ("Nine of the barges sank as the lock gate burst", 2, {}))
    third = document("The lock gate burst on the canal", outlet="Paper 2")
    plain = Claim(Span(third.id, 0, len(third.text)), claim(third, third.text, "event").value, sentence=2)
    lost = [claim(made.documents[0], "ten barges"), claim(made.documents[1], "Nine")]
    findings = (
        finding("What burst?", "corroborated", {"it burst": [*made.claims, plain]}),
        finding("How many barges?", "disputed", {"ten": lost[:1], "nine": lost[1:]}),
    )
    settled = replace(made, documents=(*made.documents, third), claims=(*made.claims, plain, *lost), findings=findings[:1])
    assert title(settled) == "The lock gate burst and ten barges sank"
    assert title(replace(settled, findings=findings)) == "The lock gate burst on the canal"


def test_what_is_denied_is_marked_where_its_words_do_not_say_so():
    account = document("The owner never came. The owner denied that he had come.")
    negative, denied = (
        replace(claim(account, words, "event", stance="denies"), value=Statement("owner", "come", None, polarity=polarity))
        for words, polarity in (("The owner never came", "negative"), ("he had come", "positive"))
    )
    assert [aside_of(one) for one in (negative, denied, None)] == ["", "denied", ""]


def test_a_clause_that_says_hardly_more_than_a_shared_number_is_told_by_no_account_alone(tmp_path):
    told = compared(
        tmp_path,
        "Ines Corra is 41 years old. A dam broke.",
        "Ines Corra, 41, was hurt. A bell rang.",
        "Ines Corra, 41, left. A dog barked.",
    )
    assert "41 years old" not in str(section(brief(told, everything=True), "alone"))
