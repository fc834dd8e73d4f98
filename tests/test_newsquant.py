"""The metric of the quantity benchmark, worked by hand, and the corpus's terms."""

import gzip
import json

import pytest

from benchmarks import newsquant
from benchmarks.newsquant import Said, annotated, paired, predicted, score, singular, unit_of, words_of
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


def said(low, unit="euro", sign="=", concept="", high=None):
    return Said(low, low if high is None else high, unit, sign, words_of(concept))


def sentences_of(text):
    document = Document(id="one", text=text, text_sha256="", source_sha256="")
    return read([document], annotator())["one"]


# ---- the metric ---------------------------------------------------------------------------------


def test_a_small_case_worked_by_hand():
    gold = [said(7, "euro", "=", "bus fare"), said(12, "percentage", "~", "commuters"), said(3, "stop")]
    found = [said(7, "euro", "=", "fare"), said(12, "percentage", "=", "commuters"), said(9, "stop")]
    figures = score([(gold, found)])
    assert figures["value_f1"] == pytest.approx(2 * 2 / 6, abs=1e-4)
    assert figures["value_unit_f1"] == pytest.approx(2 * 2 / 6, abs=1e-4)
    assert figures["value_change_f1"] == pytest.approx(2 * 1 / 6, abs=1e-4)
    assert figures["concept_partial_f1"] == 1.0  # both right values share a word
    assert figures["concept_complete_f1"] == 0.5  # "fare" is not all of "bus fare"
    assert figures["precision"] == figures["recall"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_right_value_without_a_concept_costs_recall_of_concepts_alone():
    figures = score([([said(7, concept="fare"), said(8, concept="toll")], [said(7, concept="fare"), said(8)])])
    assert figures["value_f1"] == 1.0
    assert figures["concept_partial_f1"] == pytest.approx(2 * 1 / (2 + 1), abs=1e-4)


def test_a_quantity_in_a_sentence_that_has_none_counts_against_precision():
    assert score([([], [said(1)]), ([said(2)], [said(2)])])["value_f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_nothing_annotated_and_nothing_found_is_nought():
    assert set(score([([], [])]).values()) == {0.0}


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (said(1_000_000), said(1_000_000.5), True),  # within a millionth
        (said(1_000_000), said(1_000_002), False),
        (said(0.5), said(0.5000005), True),
        (said(8, high=9), said(8, high=9), True),
        (said(8, high=9), said(8), False),  # a range wants both ends
        (said(-4), said(4), False),
    ],
)
def test_values_are_equal_within_a_millionth_and_at_both_ends(gold, found, right):
    assert gold.same(found) is right


def test_each_quantity_is_paired_once_and_first_with_the_one_it_shares_unit_and_sign_with():
    gold, found = [said(5, "mile"), said(5, "euro", "~")], [said(5, "euro", "~"), said(5, "mile"), said(5, "mile")]
    assert list(paired(gold, found)) == [(gold[0], found[1]), (gold[1], found[0])]


# ---- the corpus's terms -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Percent", "percentage"),
        ("virus", "viruses"),
        ("house", "houses"),
        ("bodies", "body"),
        ("movie", "movies"),
        ("foot", "feet"),
        ("match", "matches"),
        ("us dollar", "dollar"),
        ("percent per year", "percentage per year"),
        ("kilometer per hour", "kilometres per hour"),
        ("count", "-"),
        ("Indian rupees", "rupee"),
        ("russian ruble per ton", "rouble per ton"),
    ],
)
def test_units_are_equal_but_for_case_plural_and_synonyms(one, other):
    assert unit_of(one) == unit_of(other)


@pytest.mark.parametrize(("one", "other"), [("mile", "metre"), ("dollar", "dollar per day"), ("page", "paragraph")])
def test_units_of_other_kinds_stay_apart(one, other):
    assert unit_of(one) != unit_of(other)


def test_short_words_keep_their_letters():
    assert singular("gas") == "gas"


def test_a_row_is_read_as_annotated():
    row = {
        "text": "",
        "quantities": [
            {"value": "8-9.5", "normalized_unit": "Euros", "change": "up", "referred_concepts": "The Lunch, a menu"},
            {"value": "-3", "normalized_unit": "-", "change": "~", "referred_concepts": "-"},
            {"value": "2e9", "normalized_unit": "dollar"},
        ],
    }
    assert annotated(row) == [
        Said(8, 9.5, unit_of("euro"), "=", frozenset({"lunch", "menu"})),
        Said(-3, -3, "-", "~", frozenset()),
        Said(2e9, 2e9, unit_of("dollar"), "=", frozenset()),
    ]


def test_a_sentence_is_read_in_the_corpus_s_terms():
    [sentence] = sentences_of("The bakery sold about 40 loaves and took 120 euros.")
    loaves, euros = predicted(sentence)
    assert (loaves.low, loaves.sign, loaves.concept) == (40, "~", {"bakery"})
    assert (euros.low, euros.unit, euros.sign) == (120, unit_of("euro"), "=")


@pytest.mark.parametrize(("folded", "ends"), [(False, [(8, 8), (9, 9)]), (True, [(8, 9)])])
def test_from_one_to_another_is_two_quantities_to_us_and_one_to_the_corpus(folded, ends):
    [sentence] = sentences_of("The fare will rise from 8 euros to 9 euros.")
    assert [(one.low, one.high) for one in predicted(sentence, folded=folded)] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Tens of thousands of fans sang.", [(10_000, 100_000)]),
        ("Hundreds of fans sang.", [(100, 1000)]),
        ("Dozens of fans sang.", []),
        ("Between 40 and 50 fans sang.", [(40, 50)]),
    ],
)
def test_an_order_of_magnitude_is_a_range_to_the_corpus(text, ends):
    [sentence] = sentences_of(text)
    assert [(one.low, one.high) for one in predicted(sentence)] == ends


# ---- the command --------------------------------------------------------------------------------


def test_the_command_prints_one_json_object_as_its_last_line(tmp_path, capsys):
    quantity = {"value": "40.0", "normalized_unit": "loaf", "change": "=", "referred_concepts": "bakery"}
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps({"text": "The bakery sold 41 loaves.", "quantities": [quantity]}) + "\n").encode()))
    assert newsquant.main([str(path), "--misses"]) == 0
    *shown, last = capsys.readouterr().out.splitlines()
    assert shown[0] == "The bakery sold 41 loaves."
    figures = json.loads(last)
    wanted = {"value_f1", "value_unit_f1", "value_change_f1", "concept_partial_f1", "concept_complete_f1"}
    assert wanted <= figures.keys()
    assert wanted <= figures["apart"].keys()
    assert figures["value_f1"] == 0.0


def test_what_a_file_does_not_annotate_is_not_scored(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": "It took 3 euros.", "quantities": [{"value": "3", "normalized_unit": "euro"}]}) + "\n", "utf-8")
    figures = newsquant.figures(path)
    assert figures["value_unit_f1"] == 1.0
    assert "value_change_f1" not in figures
    assert "concept_partial_f1" not in figures
