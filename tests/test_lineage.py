"""Who copied whom: planted wire copy, paraphrase, press release, and independent reports that must stay independent."""

import itertools

import pytest

from variorum.lineage import lineage, origins
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Attribution, Claim, Document, Lineage, Passage, Source, Span
from variorum.values.quantities.quantity import Quantity

WIRE = (
    "A cargo ferry ran aground near the mouth of the Tallow river early on Monday, forcing the crew to abandon ship in heavy fog. "
    "Rescuers in three small boats lifted eleven sailors from the deck before the hull began to list. "
    "The harbour master said the vessel had drifted for nearly an hour after its engine failed. "
    "Divers will inspect the wreck once the storm that battered the coast all weekend has passed."
)
EDITED = (
    "A cargo ferry ran aground near the mouth of the Tallow river early Monday, forcing the crew to abandon the ship in heavy fog. "
    "Rescuers in three little boats lifted eleven sailors from the deck before the hull began to list. "
    "The harbour master said the vessel drifted for nearly an hour after its engine failed. "
    "Officials have not yet put a price on the damage."
)
RETOLD = (
    "Heavy fog forced the crew of a grounded cargo ferry to abandon ship at the mouth of the Tallow on Monday. "
    "Eleven sailors were lifted from the listing deck by rescuers in three boats. "
    "Once the weekend storm has passed, divers will inspect the wreck off the coast."
)
INDEPENDENT = (
    "Eleven people were brought to safety on Monday when a ship hit a sandbank off Tallow Point. "
    "Witnesses on the beach heard a loud scraping noise around dawn. "
    "The owner, a firm from Oslo, promised a full investigation and thanked the volunteers."
)
PROMISE = "We shall rebuild every bridge in this valley, and we shall do it before the first snow of the winter falls"
SPEECH_A = f'At the town hall the mayor said: "{PROMISE}." Few believed her.'
SPEECH_B = f'Critics laughed. "{PROMISE}," the mayor had promised them.'


def document(id, text, **fields):
    return Document(id=id, text=text, text_sha256="", source_sha256="", **{"outlet": id, **fields})


def traced(*made, attributions=(), **options):
    return lineage(made, read(made, annotator()), attributions, **options)


def links(rows, kind):
    return [(row.document, row.origin) for row in rows if row.kind == kind]


def test_wire_copy_with_light_edits_is_copied_by_the_later():
    rows = traced(document("early", WIRE, published="2031-05-02"), document("late", EDITED, published="2031-05-03"))
    assert links(rows, "copied") == [("late", "early")]
    assert rows[0].share > 0.6


def test_passages_stand_in_both_accounts():
    made = {"a": document("a", WIRE), "b": document("b", EDITED)}
    for row in traced(*made.values()):
        for passage in row.passages:
            assert passage.here.document == row.document
            assert passage.there.document == row.origin
            assert passage.here.of(made[row.document]).split()[0].lower() == passage.there.of(made[row.origin]).split()[0].lower()


def test_without_dates_the_account_with_less_of_its_own_is_the_copy():
    rows = traced(document("a", EDITED + " " + INDEPENDENT), document("b", EDITED))
    assert links(rows, "copied") == [("b", "a")]


def test_a_retelling_in_the_same_telling_words_is_paraphrase():
    rows = traced(document("a", WIRE), document("b", RETOLD))
    assert links(rows, "paraphrased") == [("b", "a")]
    assert len(rows[0].passages) >= 2


def test_independent_reports_of_one_fact_are_not_linked():
    assert traced(document("a", WIRE), document("b", INDEPENDENT)) == ()


def test_one_speech_quoted_by_two_is_not_copying():
    assert traced(document("a", SPEECH_A), document("b", SPEECH_B)) == ()


def test_a_press_release_joins_all_who_print_it():
    release = (
        "The company regrets the outage that left nine thousand homes without water and will refund one month of charges to each customer."
    )
    rows = traced(
        *(
            document(id, f"{start} {release} {end}")
            for id, start, end in (
                ("a", "Taps ran dry in Norhaven.", "Residents were angry."),
                ("b", "It was a long week.", "Schools stayed shut."),
                ("c", "Water is back.", "Nobody was hurt."),
            )
        )
    )
    assert links(rows, "copied") == [("b", "a"), ("c", "a")]


def test_what_sixty_outlets_print_is_still_one_copy():
    rows = traced(*(document(f"o{number:02}", WIRE) for number in range(60)))
    assert {row.origin for row in rows if row.document == "o59"} >= {"o00"}


LIST_A = "The letters were sent to Mayor Ada Brook, former Mayor Piet Larrow, Bishop Col Hesper of Norhaven and Doctor Ida Farrow."
LIST_B = "Police kept five of them: to Mayor Ada Brook, former Mayor Piet Larrow, Bishop Col Hesper of Norhaven and Doctor Ida Farrow."
FORMULA = "Police said no one else was injured. The cause of the fire is under investigation."
CHARGES = "Col Hesper is charged with two counts of arson in the second degree, theft of a vehicle and driving without a licence."
HURT = "a 19-year-old woman, a 21-year-old man, a 23-year-old man and a 6-year-old boy"
CREDITED = "According to the Lantern, {0}. Divers will look for it in spring."
PASSAGE = "a fisherman saw the barge turn around twice and sink without a sound behind the breakwater"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (LIST_A, LIST_B),
        (f"Smoke hung over the yards all day. {FORMULA}", f"A tailor's shop burned out on Monday. {FORMULA}"),
        (f"He was arrested at noon. {CHARGES}", f"The trial begins in May. {CHARGES} His wife wept."),
        (f"Two cars burned. Hurt were {HURT}.", f"The hospital took in {HURT}."),
        (f"“{PROMISE},” said the mayor.", f"The mayor wrote: “{PROMISE}"),
        (f"“{PROMISE},” said the mayor.", f"Here is what she wrote.\n{PROMISE} — Ada Brook (@adabrook) May 2, 2031\nFew believed it."),
    ],
)
def test_what_reporters_share_who_never_met_is_no_copying(a, b):
    assert traced(document("a", a), document("b", b)) == ()


def test_words_that_an_account_gives_as_another_s_are_cited_and_not_copied():
    text = CREDITED.format(PASSAGE)
    attribution = Attribution(Span("b", 13, 24), Span("b", 0, 12), Span("b", 26, 26 + len(PASSAGE)))
    accounts = [document("a", f"At dawn {PASSAGE}.", outlet="The Orchard Lantern"), document("b", text, outlet="Post")]
    assert [(row.kind, row.document, row.origin) for row in traced(*accounts, attributions=[attribution])] == [("cites", "b", "a")]
    uncredited = document("b", f"On Sunday {PASSAGE}.", outlet="Post")
    assert links(traced(accounts[0], uncredited), "copied") == [("b", "a")]


def test_of_one_day_the_account_that_credits_the_other_is_the_copy():
    agency = document("b", WIRE, outlet="Norland Press Agency", published="2031-05-02")
    paper = document("a", f"{WIRE} (NPA)\n{INDEPENDENT}", outlet="Post", published="2031-05-02T10:00:00Z")
    assert links(traced(agency, paper), "copied") == [("a", "b")]


def test_a_short_notice_is_not_retold_from_a_long_account_that_has_its_facts_somewhere():
    notice = (
        "Eleven sailors are safe after their ferry ran aground in fog. A storm had battered the coast. The harbour master spoke of an "
        "engine that failed. Divers may go down on Monday, and the hull could then be lifted by the crane of the yard."
    )
    chapters = [
        f"Chapter {number} of the inquiry deals with the pay of clerk number {number} in the {number}th year." for number in range(60)
    ]
    assert links(traced(document("a", notice), document("b", " ".join([*chapters, INDEPENDENT]))), "paraphrased") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NORHAVEN (Reuters) - The ferry sank at noon.", "Reuters"),
        ("The ferry sank. The Associated Press contributed to this report.", "Associated Press"),
        ("By Ada Brook, Associated Press\nThe ferry sank.", "Associated Press"),
    ],
)
def test_an_agency_in_dateline_or_credit_is_cited(text, name):
    (row,) = traced(document("a", text))
    assert (row.kind, row.origin, row.name) == ("cites", None, name)
    assert row.span.of(document("a", text)).endswith(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Seen by The Verge, the glasses weigh 50 grams.", ["Verge"]),
        ("He fell, according to a story on The Norland Times, at noon.", ["Norland Times"]),
        ("A source cited by Haaretz said so.", ["Haaretz"]),
        ("She was seen by Lund Athletic, and told a story by Ada Brook.", []),
    ],
)
def test_a_medium_is_cited_through_which_a_thing_is_known(text, names):
    assert [row.name for row in traced(document("a", text))] == names


def test_an_outlet_of_the_set_is_cited_by_its_document():
    text = "According to the Norhaven Herald, the ferry sank."
    source = Span("b", text.index("Norhaven"), text.index(","))
    attribution = Attribution(source, Span("b", 0, 12), None)
    rows = traced(document("a", INDEPENDENT, outlet="norhavenherald"), document("b", text), attributions=[attribution])
    assert links(rows, "cites") == [("b", "a")]


def test_a_person_is_cited_by_according_to_under_the_name_of_the_entity():
    text = "According to Brook, the ferry sank."
    attribution = Attribution(Span("a", 13, 18), Span("a", 0, 12), None)
    (row,) = traced(document("a", text), attributions=[attribution], name_at=lambda _: "Ada Brook")
    assert (row.kind, row.name, row.span) == ("cites", "Ada Brook", Span("a", 13, 18))


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Brook", ["Ada Brook"]),
        ("Ada Brook, mayor of Norhaven", ["Ada Brook"]),
        ("Mayor Ada Brook of Norhaven", ["Ada Brook"]),
        ("Brook County deputies", []),
        ("the Norhaven Coroner, Ada Brook, 23,", []),
        ("the firm's founder", []),
    ],
)
def test_according_to_names_who_is_named_as_a_whole(source, names):
    text = f"According to {source}, the ferry sank."
    attribution = Attribution(Span("a", 13, 13 + len(source)), Span("a", 0, 12), None)
    rows = traced(document("a", text), attributions=[attribution], name_at=lambda _: "Ada Brook")
    assert [row.name for row in rows] == names


@pytest.mark.parametrize(
    ("text", "cue", "source", "names"),
    [
        ("“We won,” she told the Norland Times. She left.", "told", "she", ["Norland Times"]),
        ("“We won,” she told reporters. She left.", "told", "she", []),
        ("The Norland Times and BBC reported a fire.", "reported", "The Norland Times and BBC", ["Norland Times", "BBC"]),
        ("Norland officials, according to a paper, agreed.", "agreed", "Norland officials", []),
        ("It fell, according to current treaty duties of Norland.", "according to", "current treaty duties of Norland", []),
        ("The Norland Times won a prize.", "won", "The Norland Times", []),
        ("Vice president Ann Roe said it rained.", "said", "Vice president Ann Roe", []),
        ("The Herald reported a fire.", "reported", "The Herald", []),
    ],
)
def test_a_medium_is_cited_where_it_reported_or_was_told(text, cue, source, names):
    account = document("Dunmore Herald", text)
    places = [Span(account.id, text.index(words), text.index(words) + len(words)) for words in (source, cue)]
    rows = traced(account, attributions=[Attribution(places[0], places[1], None)])
    assert sorted(row.name.removeprefix("The ") for row in rows if row.kind == "cites") == sorted(names)


def test_the_times_is_the_one_account_here_whose_outlet_is_called_so():
    text = "It fell, according to the Times."
    place = Span("citing", text.index("the Times"), len(text) - 1)
    cue = Span("citing", text.index("according"), text.index("the Times") - 1)
    rows = traced(
        document("citing", text), document("cited", "It fell.", outlet="Norland Times"), attributions=[Attribution(place, cue, None)]
    )
    assert links(rows, "cites") == [("citing", "cited")]


def test_a_name_cut_short_later_is_cited_once():
    text = "It fell, according to the Norland Times. It burned, according to the Times."
    spans = [Span("a", text.index(words), text.index(words) + len(words)) for words in ("the Norland Times", "the Times")]
    cues = [Span("a", span.start - 13, span.start - 1) for span in spans]
    rows = traced(document("a", text), attributions=[Attribution(span, cue, None) for span, cue in zip(spans, cues, strict=True)])
    assert [row.name for row in rows] == ["Norland Times"]


def test_one_outlet_twice_is_the_same_publisher():
    rows = traced(
        document("a", WIRE, outlet="Herald", published="2031-05-02"), document("b", INDEPENDENT, outlet="Herald", published="2031-05-01")
    )
    assert links(rows, "same-publisher") == [("a", "b")]


def test_order_plays_no_part():
    made = [document("a", WIRE), document("b", EDITED), document("c", INDEPENDENT), document("d", RETOLD)]
    sentences = read(made, annotator())
    first = lineage(made, sentences, [])
    assert all(lineage(order, sentences, []) == first for order in itertools.permutations(made))


@pytest.mark.parametrize("text", ["", "word", "“", '"' * 30, "a a a a a a a a a a a a a a a a a a a a a a a a a a"])
def test_odd_texts_give_no_error(text):
    assert isinstance(traced(document("a", text), document("b", text)), tuple)


# ---- origins ------------------------------------------------------------------------------------


def claim(id, start=0, end=20, source=None, number=11.0):
    value = Quantity(number, number, number, said="eleven", unit="count")
    return Claim(Span(id, start, end), value, attributed_to=Source(source, Span(id, 30, 35)) if source else None)


def copied(document, origin, share, *places):
    passages = tuple(Passage(Span(document, *here), Span(origin, *there)) for here, there in places)
    return Lineage(document, origin, None, None, "copied", share, passages)


THREE = [document("a", "x" * 90), document("b", "x" * 90), document("c", "x" * 90)]


@pytest.mark.parametrize(
    ("claims", "rows", "names"),
    [
        ([claim("a"), claim("b"), claim("c")], [], ["a", "b", "c"]),
        ([claim("a"), claim("b"), claim("c")], [copied("b", "a", 0.8)], ["a", "c"]),
        ([claim("a"), claim("b")], [copied("b", "a", 0.2, ((0, 40), (0, 40)))], ["a"]),
        # The account between them makes no claim here, and still the one has it from the other.
        ([claim("a"), claim("c")], [copied("b", "a", 0.8), copied("c", "b", 0.8)], ["a"]),
        ([claim("a"), claim("c")], [copied("b", "a", 0.2), copied("c", "b", 0.8)], ["a", "c"]),
        ([claim("a"), claim("b")], [copied("b", "a", 0.2, ((50, 80), (50, 80)))], ["a", "b"]),
        ([claim("a"), claim("b")], [Lineage("b", "a", None, None, "same-publisher", None)], ["a"]),
        # Who has a passage from elsewhere and another number in it has the number from somewhere else.
        ([claim("a"), claim("b", number=12.0)], [copied("b", "a", 0.2, ((0, 40), (0, 40)))], ["a", "b"]),
        ([claim("a"), claim("b", number=12.0)], [copied("b", "a", 0.8)], ["a", "b"]),
        ([claim("a", source="Ada Brook"), claim("b", source="Mayor Ada Brook"), claim("c")], [], ["Mayor Ada Brook", "c"]),
        ([claim("a", source="Ada Brook"), claim("b", source="Brook")], [], ["Ada Brook"]),
        ([claim("a", source="officials"), claim("b", source="officials")], [], ["a", "b"]),
        ([claim("a", source="Ada Brook"), claim("a", 40, 60)], [], ["Ada Brook"]),
        ([], [], []),
    ],
)
def test_origins_behind_claims(claims, rows, names):
    made = origins(claims, rows, THREE)
    assert [origin.name for origin in made] == names
    assert made == origins(claims[::-1], rows[::-1], THREE[::-1])
    assert sorted({id for origin in made for id in origin.claims}) == sorted({claim.id for claim in claims})


def told(id, text, words, source=None, said=None):
    account = document(id, text)
    start = text.index(words)
    at = text.index(said) if said else 0
    given = Source(source, Span(id, at, at + len(said))) if source else None
    return account, Claim(Span(id, start, start + len(words)), WHOLE_NUMBER, attributed_to=given)


WHOLE_NUMBER = Quantity(230, 230, 230, said="230", unit="count")
HART = "Governor Salome Hart said that 230 people had been brought to safety."


@pytest.mark.parametrize(
    ("text", "words", "source", "said", "names"),
    [
        # Who is left unnamed is the one whom the other names.
        ("She said that 230 were safe.", "230", "she", "She", ["Salome Hart"]),
        ("The governor said that 230 were safe.", "230", "governor", "The governor", ["Salome Hart"]),
        ("The baker said that 230 were safe.", "230", "baker", "The baker", ["Salome Hart", "b"]),
        ("Officials said that 230 were safe.", "230", "officials", "Officials", ["Salome Hart", "b"]),
        # The same words about a number are the speaker's; the number alone is anybody's.
        ("In Brenn 230 people had been brought to safety by noon.", "230 people", None, None, ["Salome Hart"]),
        ("We counted 230 people in the church.", "230 people", None, None, ["Salome Hart", "b"]),
        (
            "Its owner, the Hart company, said that 230 were safe.",
            "230",
            "its owner",
            "Its owner, the Hart company",
            ["Salome Hart", "its owner"],
        ),
    ],
)
def test_a_source_named_by_one_account_and_not_by_the_other(text, words, source, said, names):
    rows = [told("a", HART, "230 people", "Salome Hart", "Salome Hart"), told("b", text, words, source, said)]
    accounts, claims = zip(*rows, strict=True)
    made = origins(claims, [], accounts)
    assert [origin.name for origin in made] == names
    assert made == origins(claims[::-1], [], accounts[::-1])


def test_an_owner_named_in_apposition_is_one_source():
    rows = [
        told(id, text, "nine days", "owner", said)
        for id, text, said in (
            ("a", "The crane was seen to nine days before, its owner, the Bastow company, said.", "its owner, the Bastow company"),
            ("b", "The owner, the Bastow company, says that it looked nine days before.", "The owner, the Bastow company"),
        )
    ]
    accounts, claims = zip(*rows, strict=True)
    assert len(origins(claims, [], accounts)) == 1


def test_one_quotation_has_one_origin_whoever_prints_it():
    rows = [told(id, text, PROMISE) for id, text in (("a", SPEECH_A), ("b", SPEECH_B))]
    accounts, claims = zip(*rows, strict=True)
    assert len(origins(claims, [], accounts)) == 1


def test_what_somebody_told_an_outlet_of_the_set_is_from_where_that_has_it():
    rows = [
        told("a", "She admitted that the papers were in box eleven.", "in box eleven"),
        told("b", "Vardy told the Lantern where: in box eleven.", "in box eleven", "Ines Vardy", "Vardy"),
    ]
    accounts, claims = zip(*rows, strict=True)
    cited = Lineage("b", "a", None, Span("b", 15, 22), "cites", None)
    assert len(origins(claims, [cited], accounts)) == 1
    assert len(origins(claims, [], accounts)) == 2


def test_a_citation_in_the_next_sentence_is_not_beside_the_claim():
    rows = [told("a", "It was 230 people. The Lantern said more.", "230 people"), told("b", "So 230 came.", "230")]
    accounts, claims = zip(*rows, strict=True)
    cited = Lineage("a", "b", None, Span("a", 19, 30), "cites", None)
    assert len(origins(claims, [cited], accounts)) == 2
