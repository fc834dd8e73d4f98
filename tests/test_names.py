"""Mentions become entities across documents; order plays no part."""

import itertools

import pytest

from variorum.models import annotator
from variorum.models.reading import read
from variorum.names import EntityIndex, Openings, entities
from variorum.types import Document, Entity, Mention, Span, content_id


def documents(*texts, published=None):
    return [
        Document(id=f"d{number}", text=text, text_sha256="", source_sha256="", published=published) for number, text in enumerate(texts)
    ]


def found(*texts):
    made = documents(*texts)
    return entities(made, read(made, annotator()))


def entity_of(rows, form):
    owners = [entity for entity in rows if form in {entity.name, *entity.aliases}]
    return owners[0] if owners else None


HARBOUR = (
    "President Karen Holt met reporters on Tuesday. Holt said the harbour would open in May. "
    "Her husband, Martin Holt, did not attend. Mr. Holt was abroad.",
    "Former Mayor Peter Lindgren told the BBC that Karen Holt was wrong. Lindgren, who lives in Denver, praised the French government.",
)


def test_a_name_with_its_title_and_without_is_one_person():
    holt = entity_of(found(*HARBOUR), "Karen Holt")
    assert holt.kind == "person"
    assert holt.name == "Karen Holt"
    assert {"President Karen Holt", "Karen Holt", "Holt"} <= set(holt.aliases)
    assert ("President", "d0", None) in holt.titles


def test_two_persons_of_one_surname_stay_apart_and_mr_goes_to_the_man():
    rows = found(*HARBOUR)
    assert entity_of(rows, "Martin Holt") is not entity_of(rows, "Karen Holt")
    assert "Mr. Holt" in entity_of(rows, "Martin Holt").aliases


def test_an_acronym_is_joined_to_the_name_it_is_given_for():
    rows = found(
        "The National Kite Association (NKA) met in Boston. The N.K.A. elected a chairman.",
        "The NKA will meet again in June, the National Kite Association said.",
    )
    body = entity_of(rows, "National Kite Association")
    assert {"NKA", "N.K.A."} <= set(body.aliases)
    assert body.kind == "organisation"


def test_a_country_its_abbreviation_and_its_people_are_one_place():
    rows = found(
        "The United States sent a ship. American sailors waved.", "The U.S. sent two ships to Britain. British officials waved back."
    )
    assert {"United States", "U.S.", "American"} <= set(entity_of(rows, "United States").aliases)
    assert "British" in entity_of(rows, "Britain").aliases


def test_places_joined_by_and_are_two():
    rows = found("Officials from Great Britain and France met in Geneva on Monday.")
    assert entity_of(rows, "France") is not entity_of(rows, "Great Britain")


def test_spellings_of_a_surname_meet():
    rows = found(
        "President Andriy Kovalsky spoke in Kyiv. Kovalsky smiled.", "President Andriy Kovalskyy spoke at noon. Kovalskyy left early."
    )
    assert {"Kovalsky", "Kovalskyy"} <= set(entity_of(rows, "Andriy Kovalsky").aliases)


def test_every_mention_stands_where_it_says_and_no_order_matters():
    made = documents(*HARBOUR, "Holt and Lindgren met in Paris. The French minister, Claire Dubois, was there.")
    sentences = read(made, annotator())
    first = entities(made, sentences)
    texts = {document.id: document for document in made}
    assert all(mention.span.of(texts[mention.span.document]) == mention.text for entity in first for mention in entity.mentions)
    for order in itertools.permutations(made):
        assert entities(order, {document.id: sentences[document.id] for document in order}) == first
    assert len({entity.id for entity in first}) == len(first)


@pytest.mark.parametrize("text", ["", "no names here at all.", "!!! ???", "THE HARBOUR OPENS", "#", "’s"])
def test_odd_texts_give_no_error(text):
    assert isinstance(found(text), tuple)


def _entity(name, *places):
    mentions = tuple(Mention(Span("d", start, end), "x" * (end - start)) for start, end in places)
    return Entity(content_id(name), name, "person", (name,), mentions)


def test_the_index_finds_the_entity_that_shares_most_of_a_span():
    one, other = _entity("one", (0, 5), (40, 45)), _entity("other", (6, 20))
    index = EntityIndex([one, other])
    assert index.at(Span("d", 3, 12)) is other
    assert index.at(Span("d", 41, 42)) is one
    assert index.at(Span("d", 25, 30)) is None
    assert index.at(Span("e", 0, 5)) is None
    assert index.all_in(Span("d", 0, 50)) == (one, other)


def test_a_body_has_its_longer_name_however_often_only_the_end_of_it_stands_there():
    rows = found("The Dunmore Ledger has a new owner. The Ledger was sold on Monday, and the Ledger will move. Readers of the Ledger wept.")
    assert entity_of(rows, "Ledger").name == "Dunmore Ledger"


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("Three witnesses on the quay", "three witnesses on the quay"),
        ("Ledger readers", "Ledger readers"),  # nowhere small
        ("South witnesses", "South witnesses"),  # a name, too
        ("Harl witnesses", "Harl witnesses"),
    ],
)
def test_a_word_that_only_opens_a_sentence_stands_small_elsewhere(words, within):
    text = f"Two of three boats sank, south of South Harl. {words} saw it, as harbour witnesses did."
    document = Document("d", text, "", "")
    at = text.index(words)
    assert Openings([document]).within(words, Span("d", at, at + len(words))) == within


def test_a_name_within_a_sentence_keeps_its_capital():
    document = Document("d", "They trust the line. It was sold to Line and Sons.", "", "")
    at = document.text.index("Line")
    assert Openings([document]).within("Line and Sons", Span("d", at, at + 13)) == "Line and Sons"


def test_an_index_of_nothing_finds_nothing():
    assert EntityIndex([]).all_in(Span("d", 0, 9)) == ()


@pytest.mark.parametrize(
    ("text", "form", "kind", "name"),
    [
        ("Among the guests was Osk Brandel, aged 44.", "Osk Brandel", "person", "Osk Brandel"),
        ("The operator, Corrin Line, denied it. Corrin Line was fined.", "Corrin Line", "organisation", "Corrin Line"),
        ("Young skipper Ann Roe, 30, sailed. Ann Roe won.", "skipper Ann Roe", "person", "Ann Roe"),
        ("Shopkeeper Neil Voss saw it. Later Voss went home.", "Shopkeeper Neil Voss", "person", "Neil Voss"),
    ],
)
def test_the_words_around_a_name_say_what_it_names(text, form, kind, name):
    entity = entity_of(found(text), form)
    assert (entity.name, entity.kind) == (name, kind)


def test_a_common_word_that_opens_a_sentence_is_no_name():
    rows = found("Quarry workers met Ann Roe in Lund. The quarry office closed. Quarry wages fell.")
    assert entity_of(rows, "Quarry") is None


ONE_NAME = [
    (
        "a given name with a small second syllable",
        "Minister Han Min-seok spoke on Friday. Han said the ferry was late.",
        "Han Min-seok",
        {"Han"},
    ),
    ("a compass point as a letter", "Boats from N. Korea were seen. North Korea denied it.", "North Korea", {"N. Korea"}),
    ("a river by its own name", "A barge sank in the Drava River. The Drava was closed near Belna.", "Drava River", {"Drava"}),
    (
        "a firm without its trade",
        "Staff of Bright Path Media left. Bright Path, a charity, paid for it.",
        "Bright Path Media",
        {"Bright Path"},
    ),
    ("letters that open a firm's name", "Brokers at QTL Semiconductors left. Shares of QTL fell.", "QTL Semiconductors", {"QTL"}),
    (
        "a team of a town",
        "The Boston Rovers won in London. Boston was pleased. Fans of Rovers sang in Boston.",
        "Boston Rovers",
        {"Rovers"},
    ),
    (
        "a paper by its last word",
        "She told the Lund Enquirer so on Friday. Voss told the Enquirer that he left.",
        "Lund Enquirer",
        {"Enquirer"},
    ),
    (
        "what is joined on behind",
        "The Harl Zoo & Botanical Garden is shut. The Harl Zoo opened in May.",
        "Harl Zoo",
        {"Harl Zoo & Botanical Garden"},
    ),
    (
        "a body of the United Nations",
        "The United Nations Security Council voted. The UN Security Council met twice. The Security Council is divided.",
        "United Nations Security Council",
        {"UN Security Council", "Security Council"},
    ),
    ("the United Nations as letters", "The U.N. met. The United Nations and the UN. Kim Jong Un smiled.", "United Nations", {"U.N.", "UN"}),
    (
        "half of a divided country",
        "North Korea fired at dawn. The North said so, and the South answered. South Korea sent ships.",
        "North Korea",
        {"The North"},
    ),
    ("a cape by its first word", "Crowds went to Cape Harl. Boats left the Cape at noon. The Cape was shut.", "Cape Harl", {"the Cape"}),
    ("a thing and what it is", "The Gull Rocket rose at dawn. The Gull fell into the sea.", "Gull", {"Gull Rocket"}),
    ("TV in an acronym", "Harbour Vision Television showed it. Viewers of HVTV wept.", "Harbour Vision Television", {"HVTV"}),
    ("a name after a name that is no part of it", "Norco Ann Roe testified. Norco lost data. Norco paid. Ann Roe left.", "Ann Roe", set()),
    ("a surname that stands first", "Kim Jong Un spoke on Monday. Kim smiled. Reporting by Jack Kim.", "Kim Jong Un", {"Kim"}),
    ("a government by its capital", "Sweden sent a ship. Norway protested, but Stockholm denied it.", "Sweden", {"Stockholm"}),
    ("two governments by their capitals", "Sweden and Norway met. Talks between Stockholm and Oslo failed.", "Norway", {"Oslo"}),
    (
        "the police of a town",
        "The Denver Police Department called. Denver police said so. A bus left for Denver.",
        "Denver Police Department",
        {"Denver police"},
    ),
    (
        "an army by the country and by its adjective",
        "The Swedish military waited. Sweden's military said so. Ships left Sweden.",
        "Swedish military",
        {"Sweden's military"},
    ),
    ("a handle", "Reporter Ann Roe left. A post by Ann Roe (@AnnRoe) said so.", "Ann Roe", {"@AnnRoe"}),
    ("a team named for a people", "The Denver Indians won. Fans of the Indians sang in Denver.", "Denver Indians", {"Indians"}),
    (
        "a house with two words for what it is",
        "Guests left the Harl Resort and Casino at noon. Ann Roe owns the Harl Resort and Casino.",
        "Harl Resort and Casino",
        set(),
    ),
    (
        "a school by the name of its place",
        "Parents ran to Lund Gate Elementary School. At Lund Gate nobody spoke. Norland's Lund Gate was shut.",
        "Lund Gate Elementary School",
        {"Lund Gate"},
    ),
    (
        "a committee without its chamber",
        "The House Fisheries Committee met. The Fisheries Committee voted on Friday.",
        "House Fisheries Committee",
        {"Fisheries Committee"},
    ),
    (
        "a staff behind a plural",
        "She asked Norland's Joint Chiefs of Staff. The Joint Chiefs of Staff (JCS) replied.",
        "Joint Chiefs of Staff",
        {"JCS"},
    ),
    ("a group by its letters and whole", "Islamic State fled. Fighters of ISIS fled on Friday.", "Islamic State", {"ISIS"}),
    ("a town with the word before it", "He lives in the town of Lund. A bus left for Lund.", "Lund", {"town of Lund"}),
    ("an app", "She opened the Norgram app. Users of Norgram wept. Norgram was shut.", "Norgram", {"Norgram app"}),
    ("a name with a particle", "Andrea do Carmo Reis, the new chief executive, resigned on Monday.", "Andrea do Carmo Reis", set()),
]


@pytest.mark.parametrize(("text", "name", "aliases"), [row[1:] for row in ONE_NAME], ids=[row[0] for row in ONE_NAME])
def test_two_ways_to_write_a_name_are_one_entity(text, name, aliases):
    assert aliases <= set(entity_of(found(text), name).aliases)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland's Ann Roe won. The crowd in Norland sang.", {"Norland", "Ann Roe"}),
        ("The New Year's Eve party was long. The New Year began.", {"New Year's Eve", "New Year"}),
        ("Norco Ann Roe testifies before a panel. Norco lost data. Norco shares fell. Ann Roe left.", {"Norco", "Ann Roe"}),
        ("Rescuing Bruno would take hours. The crew spoke of rescuing goats. Bruno, a goat, slept. Bruno ate.", {"Bruno"}),
        (
            "Harl Police Department officers came. The Harl Police Department called. People in Harl slept.",
            {"Harl Police Department", "Harl"},
        ),
    ],
)
def test_names_are_parted_where_each_is_named_by_itself(text, names):
    assert {entity.name for entity in found(text)} == names


@pytest.mark.parametrize(
    ("text", "form", "other"),
    [
        ("Sweden won. The minister lives in Stockholm.", "Stockholm", "Sweden"),
        ("He lives near the capital of Sweden. Sweden won.", "capital of Sweden", "Sweden"),
        ("A Swedish city won. Sweden won.", "Swedish city", "Sweden"),
        ("Stockholm slept. Sweden won.", "Stockholm", "Sweden"),
        ("Denver police officers came to Denver.", "Denver police", "Denver police"),
        ("Write to roe@AnnRoe.example, said Ann Roe.", "@AnnRoe", "@AnnRoe"),
    ],
)
def test_what_only_looks_like_another_name_stays_apart(text, form, other):
    rows = found(text)
    assert entity_of(rows, form) is None or entity_of(rows, form) is not entity_of(rows, other)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Invalid email address. Ann Roe left.", "Invalid"),
        ("The map shows GILES GATE and the bridge. Ann Roe left.", "GILES GATE"),
        ("Secretary of State Ann Roe left. The Secretary of State left.", "State"),
        ("Chief Cabinet Secretary Ann Roe left.", "Cabinet"),
        ("Visit https://harl.example/a1b2 for more. Ann Roe left.", "https://harl.example/a1b2"),
    ],
)
def test_what_is_no_name(text, form):
    assert entity_of(found(text), form) is None


def test_a_bare_surname_is_not_of_somebody_whom_only_a_credit_names():
    told = "Kim Jong Un spoke. Kim Jong Un smiled. Kim Jong Un left. Kim Jong Un slept."
    rows = found(told, "On Monday Kim said no. The crowd heard Kim. Reporting by Soyoung Kim.")
    assert [mention.text for mention in entity_of(rows, "Soyoung Kim").mentions] == ["Soyoung Kim"]
    assert "Kim" in entity_of(rows, "Kim Jong Un").aliases


def test_a_site_is_no_person():
    assert entity_of(found("The minister wrote on Twitter that he was well."), "Twitter").kind == "organisation"


def test_a_firm_and_a_thing_that_it_makes_are_two():
    rows = found("She bought a Norco Glider. His Norco Glider flew. Norco, the maker, was sold. Norco denied it.")
    assert entity_of(rows, "Norco") is not entity_of(rows, "Norco Glider")


def test_a_name_before_a_worked_word_stays_whole():
    rows = found("The Ann Roe-led council met. Ann Roe smiled.")
    assert entity_of(rows, "Ann Roe-led") is None


def test_a_bare_surname_of_two_named_as_often_is_of_the_one_named_first():
    rows = found("Anna Brandt was arrested on Monday. Her husband, Paul Brandt, waited outside. Brandt is a member of the council.")
    assert "Brandt" in entity_of(rows, "Anna Brandt").aliases


def test_a_button_is_no_name_and_a_firm_that_acts_is_one():
    assert entity_of(found("Share on Facebook. Follow us on Twitter."), "Facebook") is None
    assert entity_of(found("The minister praised Facebook on Monday."), "Facebook") is not None


SOURCES = (
    "Ann Roe, deputy head of the Norland Kite Institute, said so. Norland officials agreed. The mayor met Ann Roe. "
    "A lawyer for Ann Roe spoke. Ann Roe’s brother spoke. The Norland Kite Institute, which is in Oslo, agreed. Swedish voters agreed. "
    "A few sailors who had followed Ann Roe agreed. The director of the institute, Ann Roe, agreed. The Ann Roe campaign agreed."
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ann Roe, deputy head of the Norland Kite Institute", "Ann Roe"),
        ("The director of the institute, Ann Roe", "Ann Roe"),
        ("The Norland Kite Institute, which is in Oslo", "Norland Kite Institute"),
        ("the Norland Kite Institute", "Norland Kite Institute"),
        ("Norland officials", None),
        ("A lawyer for Ann Roe", None),
        ("Ann Roe’s brother", None),
        ("The Ann Roe campaign", None),
        ("A few sailors who had followed Ann Roe", None),
        ("Swedish voters", None),
        ("The mayor", None),
    ],
)
def test_a_source_has_a_name_where_its_words_name_somebody_as_a_whole(words, name):
    start = SOURCES.index(words)
    index = EntityIndex(found(SOURCES))
    assert index.source_at(Span("d0", start, start + len(words)), words) == name
