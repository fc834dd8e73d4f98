"""The example accounts hold what `expected.json` says was planted in them, each phrase once and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from variorum.types import EntityKind, Kind, Reason, Status

FOLDER = Path(__file__).parent.parent / "examples"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
FILES = {path.stem: path for path in sorted((FOLDER / "ferry").iterdir())}
INDEPENDENT = ("wire", "ledger", "chronicle", "whistle")


def words_of(stem: str) -> str:
    written = FILES[stem].read_text("utf-8")
    if FILES[stem].suffix != ".jsonl":
        return written
    row = json.loads(written)
    return f"{row['title']}\n{row['text']}"


def planted() -> Iterator[tuple[str, str]]:
    for finding in EXPECTED["findings"]:
        yield from ((stem, words) for stem, said in finding["accounts"].items() for words in said)
    for pair in EXPECTED["separate"]:
        yield from map(tuple, pair["words"])
    for listed in ("quotations", "attributions"):
        yield from ((one["account"], one["words"]) for one in EXPECTED[listed])
    yield from ((one["document"], one["words"]) for one in EXPECTED["lineage"] if "words" in one)


def test_there_are_five_accounts_in_four_formats() -> None:
    assert sorted(FILES) == sorted(EXPECTED["documents"])
    assert {path.suffix for path in FILES.values()} == {".txt", ".html", ".md", ".jsonl"}


@pytest.mark.parametrize(("stem", "words"), sorted(set(planted())))
def test_a_planted_phrase_stands_once_in_its_account(stem: str, words: str) -> None:
    assert words_of(stem).count(words) == 1


@pytest.mark.parametrize("finding", EXPECTED["findings"], ids=lambda finding: finding["name"])
def test_an_expected_finding_uses_the_words_of_the_contract(finding: dict[str, Any]) -> None:
    assert set(finding["kind"]) <= set(get_args(Kind))
    assert set(finding["status"]) <= set(get_args(Status))
    assert set(finding["reason"]) <= {*get_args(Reason), None}
    assert (finding["reason"] == [None]) == (finding["status"] == ["single-source"]) == (len(finding["accounts"]) == 1)


def test_every_entity_is_named_as_listed() -> None:
    together = "\n".join(map(words_of, FILES))
    for entity in EXPECTED["entities"]:
        assert entity["kind"] in get_args(EntityKind)
        assert [form for form in entity["forms"] if form not in together] == []


def test_only_the_radio_copies() -> None:
    sentences = {stem: {s for s in words_of(stem).replace("\n", " ").split(". ") if len(s.split()) > 6} for stem in FILES}
    assert len(sentences["radio"] & sentences["wire"]) >= 10
    shared = [(a, b) for a in INDEPENDENT for b in INDEPENDENT if a < b and not sentences[a].isdisjoint(sentences[b])]
    assert shared == []


def test_an_account_is_as_long_as_a_short_report() -> None:
    assert {stem: len(words_of(stem).split()) for stem in INDEPENDENT if not 250 <= len(words_of(stem).split()) <= 560} == {}
