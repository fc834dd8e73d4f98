"""The same accounts give the same bytes: whatever their order, the number of workers or the seed of Python's hashes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import variorum
from variorum.align import align
from variorum.engine.local import steps_of
from variorum.models import annotator, reading
from variorum.sources import gather
from variorum.types import Claim, Work

ROOT = Path(__file__).parent.parent
FERRY = ROOT / "examples" / "ferry"
SEEDS = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared")) / "seeds"
SETS = {
    "ferry": sorted(str(path) for path in FERRY.iterdir()),
    "seeds": sorted(str(path) for path in SEEDS.glob("*.txt")) if SEEDS.is_dir() else [],
}
ORDERS: dict[str, Callable[[list[str]], list[str]]] = {
    "backwards": lambda paths: paths[::-1],
    "rotated": lambda paths: paths[2:] + paths[:2],
    "shuffled": lambda paths: Random(11).sample(paths, len(paths)),
}
PROGRAM = """
import hashlib, sys, variorum
for paths in sys.argv[1:]:
    print(hashlib.sha256(variorum.compare(paths.split("|")).to_json().encode()).hexdigest())
"""


def present(name: str) -> list[str]:
    if not SETS[name]:
        pytest.skip(f"the accounts of {name} are not here")
    return SETS[name]


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """The dossier of each set, its paths in order, as JSON."""
    return {name: variorum.compare(paths).to_json() for name, paths in SETS.items() if paths}


@pytest.fixture(scope="module")
def work() -> Work:
    """The ferry's accounts up to the step before alignment."""
    work = Work(documents=gather(SETS["ferry"]).documents)
    for step in steps_of(annotator()):
        if step.name == "align":
            break
        work = step(work)
    return work


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", SETS)
def test_the_order_of_the_accounts_does_not_matter(name: str, order: str, told: dict[str, str]) -> None:
    assert variorum.compare(ORDERS[order](present(name))).to_json() == told[name]


@pytest.mark.parametrize("name", SETS)
def test_an_account_named_twice_adds_a_note_and_nothing_else(name: str, told: dict[str, str]) -> None:
    paths = present(name)
    once, twice = json.loads(told[name]), variorum.compare(paths + paths[:1]).to_dict()
    assert [note for note in twice["notes"] if note not in once["notes"]] == [
        {"about": paths[0], "level": "info", "message": "was given twice and is read once"}
    ]
    assert {key: part for key, part in twice.items() if key != "notes"} == {key: part for key, part in once.items() if key != "notes"}


@pytest.mark.parametrize(("workers", "name"), [(2, "spacy"), (3, "rules")])
def test_the_number_of_workers_does_not_matter(workers: int, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = variorum.compare(SETS["ferry"], annotator=name).to_json()
    monkeypatch.setattr(reading, "SHARE", 16)  # portions for every worker
    assert variorum.compare(SETS["ferry"], annotator=name, workers=workers).to_json() == alone


def test_the_seed_of_hashes_does_not_matter(told: dict[str, str]) -> None:
    """A process for each seed, side by side, each with the accounts in another order. The seed of this process is random."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *("|".join(ORDERS[order](SETS[name])) for name in told)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, order in (("0", "backwards"), ("1", "shuffled"))
    ]
    printed = [process.communicate()[0].split() for process in started]
    assert printed == [[hashlib.sha256(text.encode()).hexdigest() for text in told.values()]] * len(started)


def in_groups(groups: tuple[tuple[Claim, ...], ...]) -> list[list[str]]:
    return [[claim.id for claim in group] for group in groups]


@settings(max_examples=8, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_shuffled_claims_are_aligned_in_the_same_groups(random: Random, work: Work) -> None:
    claims, documents = list(work.claims), list(work.sentences)
    random.shuffle(claims)
    random.shuffle(documents)
    shuffled = align(claims, {document: work.sentences[document] for document in documents})
    assert in_groups(shuffled) == in_groups(align(work.claims, work.sentences))
