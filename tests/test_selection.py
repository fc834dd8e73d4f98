"""Selection: of what was found in a document, what is kept as its claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.extract.quantities.amounts import quantities
from variorum.extract.quotations.quoted import quotations
from variorum.extract.selection import first_told, keep
from variorum.extract.statements.told import statements
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Claim, Document, Kind, Span
from variorum.values.quantities.quantity import Quantity
from variorum.values.quotes.quote import Quote
from variorum.values.statements.statement import Statement


def kept(text: str, kinds: tuple[Kind, ...] = ("quantity", "quote", "event")) -> list[tuple[Kind, str]]:
    """Kind and words of the claims that are kept of a text."""
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    sentences = read([document], annotator())["d"]
    found = [claim for claim, _ in quotations(document, sentences)]
    found += quantities(document, sentences) + statements(document, sentences)
    return [
        (claim.kind, claim.span.of(document)) for claim in keep(document, found, first_told(document, sentences)) if claim.kind in kinds
    ]


def test_a_scrap_of_a_clause_is_no_claim_of_its_own() -> None:
    text = "The flood reached Harl on Friday night, leaving the lower town cut off. The town was cut off."
    whole = kept(text, ("event",))
    assert ("event", "The town was cut off") in whole
    scrap = Statement(None, "leave", "the pier", said="leaving the pier")
    document = Document(id="d", text="They met, leaving the pier.", text_sha256="", source_sha256="")
    claim = Claim(Span("d", 10, 26), scrap, sentence=0)
    sentences = read([document], annotator())["d"]
    assert keep(document, [claim], first_told(document, sentences)) == []
    assert keep(document, [replace(claim, value=replace(scrap, finite=True))], first_told(document, sentences)) != []


@pytest.mark.parametrize(
    "line",
    [
        "https://t.co/aB3dE5fG7h — Harl Council (@harlcouncil) May 4, 2031",
        "Newsletter Sign Up Continue reading the main story",
        "Sign up for our newsletter and get two stories a day.",
        "Follow us on the usual channels, or send 30 words to the desk.",
        "View all Harl Post newsletters.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Please verify you're not a robot by ticking the 3 boxes.",
        "Add Rivers as an interest to stay up to date on the latest river news from Harl Post",
        "[Nine barges that the river took, and why]",
        "Why the river took 9 towns in May Read more",
        "© HARL PICTURES/ Ann Roe Nine barges lie on the bank of the river.",
        "CLOSE The river takes 9 barges; The mayor leaves the council.",
        "Rivers Lakes " * 20 + "Barges 2030 Barges 2031",
    ],
)
def test_what_a_page_says_of_itself_is_no_claim(line: str) -> None:
    told = "The lock gate burst on Monday and nine barges sank."
    assert kept(f"{told}\n\n{line}") == kept(told)


@pytest.mark.parametrize(
    "line",
    [
        "The judge ruled that the letter may not be published before May.",
        "[The mayor said on Monday that nine barges were lost.]",
        "READ MORE: Nine barges were lost in the spring flood",
        "More than nine barges were lost: the river took them.",
        "Nine people called us liars on Monday.",
        "The council will sign up 40 guards.",
    ],
)
def test_what_only_looks_like_it_is_kept(line: str) -> None:
    assert kept(line)


VALUES = {
    "quantity": Quantity(14, 14, 14, said="14", unit="count"),
    "quote": Quote("said"),
    "event": Statement("who", "do", "what", said="who did what", finite=True),
}


def kept_of(text: str, *claims: tuple[Kind, str]) -> list[tuple[Kind, str]]:
    """The same for claims that are given by their words."""
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    sentences = read([document], annotator("rules"))["d"]
    made = []
    for kind, words in claims:
        start = text.index(words)
        number = next(sentence.number for sentence in sentences if sentence.start <= start < sentence.end)
        made.append(Claim(Span("d", start, start + len(words)), VALUES[kind], sentence=number))
    return [(claim.kind, claim.span.of(document)) for claim in keep(document, made, first_told(document, sentences))]


def test_a_sentence_that_stands_twice_makes_its_claims_once() -> None:
    text = "The flood killed 14 villagers. Rain fell. The flood killed 14 villagers."
    assert kept(text, ("quantity",)) == [("quantity", "14 villagers")]


def test_a_sentence_that_differs_by_a_word_makes_its_own_claims() -> None:
    text = "The flood killed 14 villagers. Rain fell. The flood killed 14 villagers there."
    assert kept(text, ("quantity",)) == [("quantity", "14 villagers")] * 2


def test_the_first_of_repeated_sentences_is_the_one_that_is_kept() -> None:
    text = "Floods killed 14. Rain fell. Floods killed 14."
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    sentences = read([document], annotator())["d"]
    [claim] = keep(document, quantities(document, first_told(document, sentences)), sentences)
    assert claim.span.start == text.index("14")


@pytest.mark.parametrize(
    ("text", "statement", "quotation", "is_kept"),
    [
        (
            "“The wall could not hold water,” she said.",
            "The wall could not hold water",
            "The wall could not hold water,",
            True,
        ),
        ("“I saw the wall break,” she said.", "I saw the wall break", "I saw the wall break,", False),
        ("“In May we'll mend it,” she said.", "In May we'll mend it", "In May we'll mend it,", False),
        ("“The wall broke,” she said as the wall broke.", "“The wall broke,” she said as the wall broke", "The wall broke,", True),
        ("She said the wall “broke” before dawn.", "the wall “broke” before dawn", "broke", True),
        ("The wall broke. “It was old,” she said.", "The wall broke", "It was old,", True),
    ],
)
def test_what_speakers_say_of_themselves_is_left_to_the_quotation(text: str, statement: str, quotation: str, is_kept: bool) -> None:
    assert (("event", statement) in kept_of(text, ("event", statement), ("quote", quotation))) is is_kept
    assert ("quote", quotation) in kept_of(text, ("event", statement), ("quote", quotation))


def test_a_whole_clause_in_which_a_speaker_tells_of_himself_is_marked() -> None:
    text = "“I saw the harbour wall break,” she said. “The harbour wall broke in the night,” she said."
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    sentences = read([document], annotator())["d"]
    found = [claim for claim, _ in quotations(document, sentences)] + statements(document, sentences)
    told = [claim.value for claim in keep(document, found, sentences) if isinstance(claim.value, Statement)]
    assert [(value.said, value.personal) for value in told] == [
        ("I saw the harbour wall break", True),
        ("The harbour wall broke in the night", False),
    ]


def test_a_number_in_a_quotation_is_kept() -> None:
    text = "“We lost 14 boats in the night,” said Ines Corra."
    assert kept(text, ("quantity", "quote")) == [("quote", "We lost 14 boats in the night,"), ("quantity", "14 boats")]


def test_the_same_words_make_one_claim_a_kind() -> None:
    text = "The flood killed 14 villagers."
    claims: tuple[tuple[Kind, str], ...] = (("quantity", "14 villagers"), ("quantity", "14 villagers"), ("event", "14 villagers"))
    assert kept_of(text, *claims) == [("event", "14 villagers"), ("quantity", "14 villagers")]


def test_claims_come_in_the_order_of_the_text() -> None:
    text = "Two boats sank. Three mills stopped. Four roads closed."
    assert kept_of(text, ("quantity", "Four roads"), ("quantity", "Two boats"), ("quantity", "Three mills")) == [
        ("quantity", "Two boats"),
        ("quantity", "Three mills"),
        ("quantity", "Four roads"),
    ]


def test_a_claim_over_blanks_is_none() -> None:
    document = Document(id="d", text="Rain  fell.", text_sha256="", source_sha256="")
    blank = Claim(Span("d", 4, 6), VALUES["quantity"])
    assert keep(document, [blank], first_told(document, read([document], annotator("rules"))["d"])) == []


def test_nothing_found_is_nothing_kept() -> None:
    assert kept_of("Rain fell.") == []
