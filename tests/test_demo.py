"""The example accounts through the whole of the program: every planted fact must come out as `expected.json` says.

One test a fact, so that a run shows which are found and which are not.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import variorum

FOLDER = Path(__file__).parent.parent / "examples"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
Planted = dict[str, Any]


class Demo:
    """The dossier of the example, asked by account (the stem of its file) and words."""

    def __init__(self) -> None:
        self.dossier = variorum.compare([FOLDER / "ferry"])
        self.documents = {Path((document.path or "").split("#")[0]).stem: document for document in self.dossier.documents}
        self.stem = {document.id: stem for stem, document in self.documents.items()}
        self.claims = {claim.id: claim for claim in self.dossier.claims}

    def covers(self, span: variorum.Span, account: str, words: str) -> bool:
        """The span shares a character with the words, which stand once in the account."""
        document = self.documents[account]
        start = document.text.index(words)
        return span.overlaps(variorum.Span(document.id, start, start + len(words)))

    def of(self, finding: variorum.Finding) -> list[variorum.Claim]:
        return [self.claims[id] for reading in finding.readings for id in reading.claims]

    def told(self, finding: variorum.Finding, planted: Planted) -> list[str]:
        """The accounts of which the finding holds a claim over the planted words."""
        claims = self.of(finding)
        return [
            account
            for account, said in planted["accounts"].items()
            if any(self.covers(claim.span, account, words) for claim in claims for words in said)
        ]


@pytest.fixture(scope="module")
def demo() -> Demo:
    return Demo()


# What the aligner does not bring together yet; a miss that is mended must be taken off this list.
MISSED = {
    "how many were aboard": "“More than 50 people” stands in a sentence that shares no word with the others'",
    "when the ferry hit the pier, by the calendar": "“Saturday night” and “11 October” stand with different verbs",
    "what the ferry struck": "“was thrown against the pier” shares too little with “struck the pier”",
}


def each(listed: str, name: Callable[[Planted], str]) -> pytest.MarkDecorator:
    """One test for every entry of that list; a known miss must fail."""
    marked = [
        pytest.param(
            planted,
            id=name(planted),
            marks=[pytest.mark.xfail(reason=MISSED[name(planted)], strict=True)] if name(planted) in MISSED else [],
        )
        for planted in EXPECTED[listed]
    ]
    return pytest.mark.parametrize("planted", marked)


# ---- what is extracted --------------------------------------------------------------------------


@pytest.mark.parametrize("account", sorted(EXPECTED["documents"]))
def test_an_account_has_its_outlet_title_and_day(demo: Demo, account: str) -> None:
    document, planted = demo.documents[account], EXPECTED["documents"][account]
    assert (document.outlet, document.title, (document.published or "")[:10] or None) == (
        planted["outlet"],
        planted["title"],
        planted["published"],
    )


CLAIMS = [(planted, account, words) for planted in EXPECTED["findings"] for account, said in planted["accounts"].items() for words in said]


@pytest.mark.parametrize(("planted", "account", "words"), CLAIMS, ids=[f"{one['name']}, {account}" for one, account, _ in CLAIMS])
def test_a_claim_of_the_right_kind_stands_at_the_planted_words(demo: Demo, planted: Planted, account: str, words: str) -> None:
    at_words = [claim for claim in demo.dossier.claims if claim.kind in planted["kind"] and demo.covers(claim.span, account, words)]
    assert at_words
    if planted.get("unit"):
        low, high = planted["low"] * 0.99, planted["high"] * 1.01
        values = [claim.value.to_json() for claim in at_words]
        assert [value for value in values if value["unit"] == planted["unit"] and low <= value["best"] <= high]


@each("quotations", lambda planted: f"{planted['account']}, {planted['words'][:24]}")
def test_a_quotation_has_its_speaker(demo: Demo, planted: Planted) -> None:
    found = [one for one in demo.dossier.quotations if demo.covers(one.span, planted["account"], planted["words"])]
    assert [one.speaker for one in found] == [planted["speaker"]]
    assert demo.claims[found[0].claim].span.of(demo.documents[planted["account"]]) == planted["words"]


@each("attributions", lambda planted: planted["words"])
def test_an_attribution_names_its_source(demo: Demo, planted: Planted) -> None:
    account = demo.documents[planted["account"]]
    found = [one for one in demo.dossier.attributions if one.cue and demo.covers(one.cue, planted["account"], planted["words"])]
    assert [one.source.of(account) if one.source else None for one in found] == [planted["source"]]


# ---- names and origins --------------------------------------------------------------------------


@each("entities", lambda planted: planted["name"])
def test_an_entity_gathers_its_forms_and_no_other_has_them(demo: Demo, planted: Planted) -> None:
    bearers = {form: [entity.name for entity in demo.dossier.entities if form in entity.aliases] for form in planted["forms"]}
    assert bearers == {form: [planted["name"]] for form in planted["forms"]}
    assert [entity.kind for entity in demo.dossier.entities if entity.name == planted["name"]] == [planted["kind"]]


@pytest.mark.parametrize(("one", "other"), EXPECTED["separate_entities"])
def test_two_that_share_a_word_are_not_one(demo: Demo, one: str, other: str) -> None:
    assert [entity.name for entity in demo.dossier.entities if {one, other} <= {*entity.aliases}] == []


@each("lineage", lambda planted: planted["document"])
def test_an_account_comes_from_another(demo: Demo, planted: Planted) -> None:
    mine, theirs = demo.documents[planted["document"]], demo.documents[planted["from"]]
    found = [one for one in demo.dossier.lineage if (one.document, one.origin) == (mine.id, theirs.id) and one.kind in planted["kind"]]
    assert [one for one in found if (one.share or 0) >= planted.get("share_at_least", 0)]
    if "words" in planted:
        assert [one for one in found if one.span and demo.covers(one.span, planted["document"], planted["words"])]


def test_no_account_comes_from_one_that_is_not_planted(demo: Demo) -> None:
    planted = {(one["document"], one["from"]) for one in EXPECTED["lineage"]}
    assert {(demo.stem[one.document], demo.stem[one.origin]) for one in demo.dossier.lineage if one.origin} <= planted


# ---- findings -----------------------------------------------------------------------------------


@each("findings", lambda planted: planted["name"])
def test_a_planted_fact_is_one_finding(demo: Demo, planted: Planted) -> None:
    rivals = [finding for finding in demo.dossier.findings if finding.kind in planted["kind"] and demo.told(finding, planted)]
    assert rivals, "no finding holds any of the words"
    best = max(rivals, key=lambda finding: len(demo.told(finding, planted)))
    assert demo.told(best, planted) == list(planted["accounts"]), [
        claim.span.of(demo.dossier.document(claim.document)) for claim in demo.of(best)
    ]
    assert best.status in planted["status"], best.explanation
    assert best.reason in planted["reason"], best.explanation
    if "unit" in planted:
        assert best.unit == planted["unit"]
        assert (best.low, best.high) == (pytest.approx(planted["low"], rel=0.01), pytest.approx(planted["high"], rel=0.01))


@each("separate", lambda planted: planted["why"])
def test_two_facts_are_two_findings(demo: Demo, planted: Planted) -> None:
    one, other = planted["words"]
    joined = [
        finding.question
        for finding in demo.dossier.findings
        if all(any(demo.covers(claim.span, *place) for claim in demo.of(finding)) for place in (one, other))
    ]
    assert joined == []
