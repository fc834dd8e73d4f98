"""What bringing together and comparing costs: the accounts that are compared, and the stages on the watch."""

import json

import pytest

from benchmarks.cost import EVENTS, SHARES, STAGES, accounts_of, largest, made_of, main, stages
from benchmarks.scale import Watch
from variorum.brief import brief
from variorum.engine.local import run
from variorum.models import annotator

TOLD = (
    "Three barges sank off Corvane on Friday, the harbour master said. “Nobody was hurt,” Ann Roe told the Herald.",
    "At Corvane 3 barges went down on Friday. Repairs of the quay will cost $2 million, Ann Roe said.",
    "Four barges sank at Corvane. “Nobody was hurt,” said Ann Roe. The quay stays shut until Monday.",
)


def rows():
    return [{"text": text, "date": "2021-03-12T00:00:00", "event": "barges"} for text in TOLD] + [
        {"text": "The council met on 3 May.", "date": None, "event": "council"},
        {"text": TOLD[0], "date": None, "event": "barges"},
        {"text": " ", "date": None, "event": "nothing"},
    ]


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows()), "utf-8")
    return file


def test_the_largest_event_comes_first_and_no_text_twice():
    assert [[one.text for one in documents] for documents in largest(rows())] == [list(TOLD), ["The council met on 3 May."]]
    assert largest(rows())[0][0].published == "2021-03-12"


def test_made_accounts_are_all_different_and_the_same_in_every_run():
    accounts = largest(rows())[0]
    made = made_of(accounts, 6)
    assert len({one.id for one in made}) == len(made) > 3
    assert made == made_of(accounts, 6)


def test_few_accounts_are_taken_as_they_are_and_many_are_made(path):
    assert [len(documents) for documents in accounts_of("event", 2, path)] == [2, 1]
    assert len(accounts_of("event", 2, path)) <= EVENTS
    assert len(accounts_of("event", 9, path)) == 1


def test_the_findings_on_the_watch_are_those_of_the_engine():
    accounts, watch = largest(rows())[0], Watch()
    work = stages(accounts, watch)
    dossier = run(accounts, annotator())
    assert (work.findings, work.lineage, work.quotations) == (dossier.findings, dossier.lineage, dossier.quotations)
    assert set(watch.seconds) == set(STAGES)
    assert brief(dossier).sections


def test_the_last_line_is_one_json_object_with_every_share(path, capsys):
    assert main([str(path), "--accounts", "2", "--runs", "1", "--no-topic"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found["event_2_accounts"] == 3
    assert {f"event_2_{name}_{what}" for name in SHARES for what in ("share", "growth")} <= set(found)
    assert found["event_2_compare_growth"] == 1
    assert found["event_2_pairs"] > 0 < found["event_2_megabytes"]


def test_a_file_without_accounts_is_said_to_be_one(tmp_path, capsys):
    file = tmp_path / "rows.jsonl"
    file.write_text("", "utf-8")
    assert main([str(file), "--one", "event", "5"]) == 3
    assert "no accounts" in capsys.readouterr().err
