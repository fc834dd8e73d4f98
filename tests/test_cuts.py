"""What an annotator takes into a name is cut off by rules that look at the tokens alone."""

import pytest

from variorum.names import cuts
from variorum.types import Token

TAGS = {"to": "TO", "on": "IN", "at": "IN"}


def tokens_of(words):
    made, start = [], 0
    for word in words.split():
        made.append(Token(start, start + len(word), word, word, TAGS.get(word, "NNP"), "PROPN", "compound", 0))
        start += len(word) + 1
    return made


@pytest.mark.parametrize(
    ("words", "label", "names"),
    [
        ("Norco Glider to Venus", "ORG", ["Norco Glider", "Venus"]),
        ("Harl Kite Committee on Safety", "ORG", ["Harl Kite Committee on Safety"]),
        ("Road to Harl", "WORK_OF_ART", ["Road to Harl"]),
        ("Reuters Ann Roe", "PERSON", ["Reuters", "Ann Roe"]),
        ("Reuters News", "ORG", ["Reuters News"]),
        ("Getty Images Harl Bridge", "ORG", ["Getty Images", "Harl Bridge"]),
        ("Norco CEO", "ORG", ["Norco"]),
        ("Norco Chief Executive Officer", "", ["Norco"]),
        ("Harl Police Chief", "ORG", ["Harl"]),
        ("Foreign Minister", "ORG", ["Foreign Minister"]),
        ("Ann Governor", "PERSON", ["Ann Governor"]),
        ("Harl Festival NORTH GATE", "FAC", ["Harl Festival"]),
        ("Ann Roe LONDON", "PERSON", ["Ann Roe"]),
        ("HARL BRIDGE", "FAC", ["HARL BRIDGE"]),
        ("UNICEF Norland", "ORG", ["UNICEF Norland"]),
        ("Twitter Ann Roe", "PERSON", ["Twitter", "Ann Roe"]),
        ("Facebook Live", "ORG", ["Facebook Live"]),
    ],
)
def test_a_name_is_cut_where_another_thing_begins(words, label, names):
    tokens = tokens_of(words)
    found = cuts.parts(tokens, 0, len(tokens), label, frozenset({"committee"}))
    assert [" ".join(token.text for token in tokens[first:last]) for first, last in found] == names


def test_a_credit_stands_where_a_caption_begins():
    tokens = tokens_of("said Reuters Ann Roe")
    assert list(cuts.parts(tokens, 1, 4, "PERSON", frozenset())) == [(1, 4)]


@pytest.mark.parametrize(
    ("name", "address"),
    [("https://harl.example/a1", True), ("pic.harl.example/a1", True), ("10:56pm PDT", True), ("100s", True), ("Harl.com", False)],
)
def test_a_link_and_an_hour_are_no_names(name, address):
    assert cuts.is_address(name) == address
