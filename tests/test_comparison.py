"""Comparison: what a finding is made of, and in which order findings are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import pytest

from tests.factory import document, span
from variorum.comparison import COMPARE, QUESTION, asked_of_their_own, compare, stated
from variorum.extract.quantities.amounts import quantities
from variorum.models import annotator
from variorum.models.reading import read
from variorum.ranking import Ranking
from variorum.types import Claim, Document, Finding, Kind, Origin, Reading, Stance, Status, Value, Verdict
from variorum.values.dates.record import Date
from variorum.values.quantities.quantity import Quantity
from variorum.values.quotes.quote import Quote
from variorum.values.statements.statement import Statement


def own_origin(claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Every account is an origin of its own."""
    accounts = dict.fromkeys(claim.document for claim in claims)
    return tuple(Origin(id, (id,), tuple(claim.id for claim in claims if claim.document == id)) for id in accounts)


class Told:
    """One sentence an account, with the quantities that the real extractor finds in it, compared as one group."""

    def __init__(self, *said: str) -> None:
        outlets = ("Post", "Herald", "Wire", "Courier")
        self.documents = {one.id: one for one in map(_account, outlets, said)}
        self.sentences = read(list(self.documents.values()), annotator())
        self.claims = [claim for id, one in self.documents.items() for claim in quantities(one, self.sentences[id])]

    @property
    def finding(self) -> Finding:
        return compare(self.claims, self.documents, own_origin, Ranking(self.sentences).weigh)


def _account(outlet: str, text: str) -> Document:
    return document(text, outlet=outlet, id=outlet.lower())


SAMPLES: dict[Kind, Value] = {
    "quantity": Quantity(14, 14, 14, said="14", unit="count", counted="villagers", act="kill", written="count"),
    "date": Date("2031-03-14", "2031-03-14", "14 March", "day", "date", "2031-03-14", act="burst"),
    "quote": Quote("The wall could not hold.", "Ines Corra", "said"),
    "event": Statement("the governor", "open", "the sluices", said="the governor opened the sluices", terms=("governor", "open", "sluic")),
}
ACCOUNT = document("The governor opened the sluices.", outlet="Post", id="post")
OTHER = document("The sluices were opened.", outlet="Herald", id="herald")
BOTH = {one.id: one for one in (ACCOUNT, OTHER)}


def of_kind(kind: Kind, account: Document = ACCOUNT, stance: Stance = "asserts") -> Claim:
    return Claim(span(account, "sluices"), SAMPLES[kind], stance=stance)


def alike(*_: object) -> float:
    return 0.5


# ---- what a finding is made of ------------------------------------------------------------------


def test_the_id_of_a_finding_is_its_content() -> None:
    one, other = Told("Floods killed 14 villagers.", "Floods killed 16 villagers."), Told("Floods killed 14 villagers.", "Snow fell.")
    assert one.finding.id == Told("Floods killed 14 villagers.", "Floods killed 16 villagers.").finding.id
    assert one.finding.id != other.finding.id


def test_the_order_of_the_claims_does_not_matter() -> None:
    told = Told("Floods killed 14 villagers.", "Floods killed 16 villagers.", "Floods killed 14 villagers in Tessel.")
    assert compare(told.claims[::-1], told.documents, own_origin, Ranking(told.sentences).weigh) == told.finding


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_a_comparison_and_asks_a_question(kind: Kind) -> None:
    assert kind in COMPARE
    assert kind in QUESTION
    finding = compare([of_kind(kind), of_kind(kind, OTHER)], BOTH, own_origin, alike)
    assert finding.kind == kind
    assert finding.question.rstrip("?”") not in ("", "When", "Who says that")
    assert finding.question.endswith("?")
    assert (finding.status, finding.reason) == ("corroborated", "same")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_one_account_alone_is_a_single_source(kind: Kind) -> None:
    finding = compare([of_kind(kind)], BOTH, own_origin, alike)
    assert (finding.status, finding.reason, finding.origins) == ("single-source", None, 1)


def test_an_account_that_differs_with_itself_is_one_source_all_the_same() -> None:
    finding = Told("The dam cost $3 million, the owner said, but the council paid $5 million.").finding
    assert (finding.status, finding.reason) == ("single-source", None)


def test_a_reading_has_its_shortest_wording_its_claims_and_its_accounts() -> None:
    told = Told("Floods killed 14 villagers.", "The mayor counted 16 villagers.", "The floods of the winter killed fourteen villagers.")
    post, herald, wire = (claim.id for claim in told.claims)
    assert told.finding.readings == (
        Reading("14 villagers", (post, wire), ("post", "wire"), origins=2),
        Reading("16 villagers", (herald,), ("herald",), origins=1),
    )


def test_every_claim_is_in_one_reading() -> None:
    told = Told("Floods killed 14 villagers.", "Floods killed dozens of villagers.", "Floods killed 16 villagers.")
    assert sorted(id for reading in told.finding.readings for id in reading.claims) == sorted(claim.id for claim in told.claims)


def test_origins_are_those_of_all_claims() -> None:
    finding = Told("Floods killed 14 villagers.", "Floods killed 14 villagers in Tessel.").finding
    assert finding.origins == len(finding.origin_list) == 2
    assert [origin.name for origin in finding.origin_list] == ["herald", "post"]


def test_a_clause_in_two_findings_gives_its_words_to_the_weightier_one() -> None:
    texts = ("The guard let the lion out.", "The lion was let out by the guard.", "The lion left its cage at night.")
    accounts = {outlet: _account(outlet, words) for outlet, words in zip(("Post", "Herald", "Wire"), texts, strict=True)}
    documents = {one.id: one for one in accounts.values()}
    both, first, second = (
        Claim(span(one, one.text), Statement(None, None, None, said=one.text, terms=("lion",), finite=True)) for one in accounts.values()
    )
    findings = [compare([both, other], documents, own_origin, alike) for other in (first, second)]
    kept, changed = asked_of_their_own(findings, {claim.id: claim for claim in (both, first, second)})
    assert kept == findings[0]
    assert "lion left its cage" in changed.question
    assert [reading.value for reading in changed.readings] == [texts[2]]
    assert [reading.claims for reading in changed.readings] == [reading.claims for reading in findings[1].readings]


# ---- lowest, median, highest --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "low", "best", "high", "unit"),
    [
        (["Floods killed 14 villagers."], 14, 14, 14, "count"),
        (["Floods killed 14 villagers.", "Floods killed 16 villagers."], 14, 14, 16, "count"),
        (["Floods killed 14 villagers.", "Floods killed 16 villagers.", "Floods killed 20 villagers."], 14, 16, 20, "count"),
        (["Floods killed at least 14 villagers.", "Floods killed about 20 villagers."], 14, 14, 20, "count"),
        (["Floods killed dozens of villagers.", "Floods killed 40 villagers."], 40, 40, 40, "count"),
        (["Floods killed dozens of villagers."], None, None, None, None),
        (["Floods killed 40 to 60 villagers."], 40, 40, 60, "count"),
        (["Repairs cost $2.3 million.", "Repairs cost about $2 million."], 2e6, 2e6, 2.3e6, "USD"),
        (["The road is 300 km long.", "The road is 300 kilometres long.", "The road is 186 miles long."], 299337.984, 3e5, 3e5, "metres"),
        (["Repairs cost $2 million.", "Repairs cost $3 million.", "Repairs cost €9 million."], 2e6, 2e6, 3e6, "USD"),
    ],
)
def test_lowest_median_and_highest_are_values_that_were_stated(
    said: list[str], low: float | None, best: float | None, high: float | None, unit: str | None
) -> None:
    finding = Told(*said).finding
    assert (finding.low, finding.best, finding.high) == (pytest.approx(low), pytest.approx(best), pytest.approx(high))
    assert finding.unit == unit


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        (["Boats rescued 14 passengers and three crew.", "Boats rescued 17 people."], 17, 17),
        (["They fired 120 missiles and 90 drones.", "They fired over 200 missiles and drones."], 200, 210),
    ],
)
def test_the_parts_of_one_account_count_as_their_sum(said: list[str], low: float, high: float) -> None:
    finding = Told(*said).finding
    assert (finding.status, finding.reason) == ("compatible", "part-whole")
    assert (finding.low, finding.high) == (low, high)


def test_numbers_of_two_things_that_are_no_parts_are_not_added() -> None:
    told = Told("The council bought 14 pumps and 3 boats.", "The council bought 5 boats.")
    verdict = Verdict("disputed", "unresolved", "", ((0,), (1,), (2,)))
    assert stated(told.claims, verdict) == (3, 5, 14, "count")


@pytest.mark.parametrize("kind", ["date", "quote", "event"])
def test_what_is_no_number_has_no_lowest_and_no_highest(kind: Kind) -> None:
    finding = compare([of_kind(kind), of_kind(kind, OTHER)], BOTH, own_origin, alike)
    assert (finding.low, finding.best, finding.high, finding.unit) == (None, None, None, None)


# ---- weight -------------------------------------------------------------------------------------

STORM = ("Floods killed 14 villagers at the Corvane dam.", "At the Corvane dam floods killed 14 villagers.")


def weighed(status: Status, *said: str) -> float:
    told = Told(*said)
    return Ranking(told.sentences).weigh(told.claims, Verdict(status, None, "", ((0,),)))


def test_a_dispute_comes_before_agreement_of_as_many_accounts() -> None:
    assert weighed("disputed", *STORM) > weighed("corroborated", *STORM) > weighed("single-source", *STORM)


def test_the_weight_of_a_finding_is_what_it_is_given() -> None:
    told = Told(*STORM)
    assert compare(told.claims, told.documents, own_origin, lambda claims, _: 100.0 * len(claims)).weight == 200


def test_more_accounts_weigh_more() -> None:
    assert weighed("corroborated", *STORM, STORM[0]) > weighed("corroborated", *STORM)


def test_a_number_comes_before_a_clause_that_tells_the_same() -> None:
    ranking = Ranking(read([ACCOUNT, OTHER], annotator()))
    verdict = Verdict("corroborated", "same", "", ((0, 1),))
    weights = {kind: ranking.weigh([of_kind(kind), of_kind(kind, OTHER)], verdict) for kind in get_args(Kind)}
    assert sorted(weights, key=lambda kind: -weights[kind]) == ["quantity", "quote", "date", "event"]


def test_what_every_account_speaks_of_is_more_central_than_what_one_speaks_of() -> None:
    quiet = "It was a Tuesday like any other in the long winter. The shops were open. A dog barked. The wind was cold. "
    told = Told(quiet + "Floods killed 14 villagers.", quiet + "Floods killed 14 villagers.", quiet + "A baker sold 14 loaves.")
    flood, _, loaves = map(Ranking(told.sentences).importance, told.claims)
    assert 0 < loaves < flood <= 1


def test_what_stands_first_is_more_central() -> None:
    told = Told("Floods killed 14 villagers. " + "Rain fell. " * 5 + "Floods killed 14 villagers there.", "Snow fell.", "It was cold.")
    first, last = map(Ranking(told.sentences).importance, told.claims)
    assert first > last


def test_a_sentence_without_words_of_content_can_be_weighed() -> None:
    bare = document("It is.", outlet="Herald", id="herald")
    claim = Claim(span(bare, "It"), SAMPLES["quote"])
    assert 0 <= Ranking(read([ACCOUNT, bare], annotator())).importance(claim) < 0.5
