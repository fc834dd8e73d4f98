"""The architecture, read off the source: who may import whom, and how long and how plain a module is.

A row imports only rows above it, and rooms of one row never meet.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROWS = (
    ("errors",),
    ("types",),
    ("text",),
    ("values",),
    ("models", "sources"),
    ("extract", "names", "lineage", "align", "comparison", "headlines", "ranking", "cluster", "brief"),
    ("pipeline", "store", "export"),
    ("plugins", "engine"),
    ("api",),
    ("variorum",),  # the public names, in __init__.py
    ("cli", "web", "mcp", "__main__"),
)
ROW = {room: number for number, rooms in enumerate(ROWS) for room in rooms}
LAZY_ROOMS = ("models", "sources", "export", "cli")  # where a heavy or optional package may be imported inside a function
SOME_SYSTEMS_ONLY = {"fcntl", "msvcrt", "pwd", "resource", "winreg"}  # of the standard library, but absent on Windows or elsewhere
LONGEST_MODULE = 500
LONGEST_FUNCTION = 60
NAMES_THAT_SAY_NOTHING = {"utils", "util", "core", "helpers", "helper", "managers", "manager", "common", "misc"}

SOURCE = Path(__file__).parent.parent / "src" / "variorum"
ROOMS = {path.stem if path.suffix else path.name for path in SOURCE.iterdir()} - {"__init__", "py", "__pycache__"}


@dataclass(frozen=True)
class Module:
    """A file by its path below `src/variorum`."""

    path: str
    source: str

    @property
    def room(self) -> str:
        first = self.path.split("/")[0].removesuffix(".py")
        return "variorum" if first == "__init__" else first

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)


@dataclass(frozen=True)
class Import:
    """One imported name: `level` counts the dots in front, `inside` says that it stands in a function."""

    line: int
    name: str
    level: int
    inside: bool

    @property
    def room(self) -> str | None:
        """The room of Variorum that is imported, or None for any other package."""
        parts = self.name.split(".")
        if parts[0] != "variorum":
            return None
        return parts[1] if len(parts) > 1 and parts[1] in ROOMS | ROW.keys() else "variorum"


def imports(module: Module) -> Iterator[Import]:
    functions = [node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)]
    inner = {(sub.lineno, sub.col_offset) for function in functions for sub in ast.walk(function) if isinstance(sub, ast.stmt)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name, 0, (node.lineno, node.col_offset) in inner)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield Import(node.lineno, f"{node.module or ''}.{alias.name}", node.level, (node.lineno, node.col_offset) in inner)


# ---- the rules: each yields the line and what is wrong there -------------------------------------

Breach = tuple[int, str]


def imports_only_rows_above(module: Module) -> Iterator[Breach]:
    for found in imports(module):
        if found.room is None or found.room == module.room:
            continue
        if ROW.get(found.room, len(ROWS)) >= ROW.get(module.room, -1):
            yield found.line, f"{module.room} imports {found.room}, which is not in a row above it"


def imports_are_absolute(module: Module) -> Iterator[Breach]:
    yield from ((found.line, f"relative import of {found.name}") for found in imports(module) if found.level)


def imports_stand_at_the_top(module: Module) -> Iterator[Breach]:
    for found in imports(module):
        package = found.name.split(".")[0]
        heavy_or_optional = package not in sys.stdlib_module_names or package in SOME_SYSTEMS_ONLY
        may = module.room in LAZY_ROOMS and heavy_or_optional and found.room in (None, module.room)
        if found.inside and not may:
            yield found.line, f"{found.name} is imported inside a function"


def has_no_type_checking_block(module: Module) -> Iterator[Breach]:
    for node in ast.walk(module.tree):
        if "TYPE_CHECKING" in (getattr(node, "id", ""), getattr(node, "attr", "")):
            yield getattr(node, "lineno", 0), "a TYPE_CHECKING block"


def prints_only_in_the_command_line(module: Module) -> Iterator[Breach]:
    for node in ast.walk(module.tree):
        if module.room != "cli" and isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield node.lineno, "print() outside cli"


def is_short(module: Module) -> Iterator[Breach]:
    lines = module.source.count("\n")
    if lines > LONGEST_MODULE:
        yield lines, f"{lines} lines, more than {LONGEST_MODULE}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {length} lines, more than {LONGEST_FUNCTION}"


def has_a_name_that_says_something(module: Module) -> Iterator[Breach]:
    for part in module.path.removesuffix(".py").split("/"):
        if part in NAMES_THAT_SAY_NOTHING:
            yield 1, f"a room called {part}"


def is_finished(module: Module) -> Iterator[Breach]:
    for number, line in enumerate(module.source.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, line.strip()


RULES: tuple[Callable[[Module], Iterator[Breach]], ...] = (
    imports_only_rows_above,
    imports_are_absolute,
    imports_stand_at_the_top,
    has_no_type_checking_block,
    prints_only_in_the_command_line,
    is_short,
    has_a_name_that_says_something,
    is_finished,
)


# ---- the house keeps the rules ------------------------------------------------------------------


@cache
def house() -> list[Module]:
    return [Module(path.relative_to(SOURCE).as_posix(), path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module(rule: Callable[[Module], Iterator[Breach]]) -> None:
    breaches = [f"{module.path}:{line}: {wrong}" for module in house() for line, wrong in rule(module)]
    assert not breaches, "\n" + "\n".join(breaches)


def test_every_room_has_a_row() -> None:
    assert not ROOMS - ROW.keys(), f"give a row to {sorted(ROOMS - ROW.keys())}"


# ---- and the rules can tell ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        (imports_only_rows_above, "types.py", "from variorum.extract.dates.expressions import dates"),
        (imports_only_rows_above, "types.py", "from variorum import text"),
        (imports_only_rows_above, "text.py", "import variorum.values.quantities.quantity"),
        (imports_only_rows_above, "extract/dates.py", "def f():\n    from variorum.lineage import origins"),
        (imports_only_rows_above, "engine/local.py", "from variorum import compare_accounts"),
        (imports_only_rows_above, "attic/old.py", "from variorum.cli import main"),
        (imports_only_rows_above, "values/date.py", "from variorum.attic import old"),
        (imports_are_absolute, "values/date.py", "from .quantity import Quantity"),
        (imports_are_absolute, "values/date.py", "from . import quantity"),
        (imports_stand_at_the_top, "align.py", "def f():\n    import numpy"),
        (imports_stand_at_the_top, "align.py", "class A:\n    def f(self):\n        if 1:\n            import numpy"),
        (imports_stand_at_the_top, "models/own.py", "def f():\n    import json"),
        (imports_stand_at_the_top, "models/own.py", "def f():\n    from variorum.types import Token"),
        (has_no_type_checking_block, "align.py", "import typing\nif typing.TYPE_CHECKING:\n    import numpy"),
        (prints_only_in_the_command_line, "align.py", "def f():\n    print(1)"),
        (is_short, "align.py", "a = 1\n" * 501),
        (is_short, "align.py", "def f():\n" + "    a = 1\n" * 60),
        (has_a_name_that_says_something, "store/helpers.py", ""),
        (is_finished, "align.py", "a = 1  # " + "TO" + "DO: more"),
    ],
)
def test_a_breach_is_seen(rule: Callable[[Module], Iterator[Breach]], path: str, source: str) -> None:
    assert list(rule(Module(path, source)))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("align.py", "from variorum.types import Claim\nfrom variorum.values.quantities.quantity import Quantity\nimport json"),
        ("values/date.py", "from variorum.values.dates.calendar import day"),
        ("sources/guard.py", "def f():\n    import resource"),
        ("models/own.py", "def f():\n    import spacy\n    from variorum.models.spacy_english import SpacyEnglish"),
        ("cli/show.py", "import variorum\nfrom variorum import Dossier\nprint(1)"),
        ("__init__.py", "from variorum.engine.local import compare"),
        ("align.py", "def f():\n" + "    a = 1\n" * 59),
    ],
)
def test_plain_code_breaks_no_rule(path: str, source: str) -> None:
    module = Module(path, f'"""What it is."""\n{source}\n')
    assert [wrong for rule in RULES for _, wrong in rule(module)] == []
