"""The public names: exactly these, each with its documentation, none dear to import."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import variorum

NAMES = (
    "Attribution",
    "BadInput",
    "Claim",
    "Document",
    "Dossier",
    "Entity",
    "Finding",
    "Lineage",
    "Note",
    "NothingUsable",
    "Quotation",
    "Reading",
    "Span",
    "VariorumError",
    "Verification",
    "compare",
    "schema",
    "verify",
)
HEAVY = ("spacy", "numpy", "trafilatura", "htmldate", "lxml", "rich", "jinja2", "rapidfuzz", "charset_normalizer")
STUB = Path(variorum.__file__).with_suffix(".pyi")


def loaded_by(program: str) -> set[str]:
    """The top-level packages that a fresh process has loaded after a program."""
    command = [sys.executable, "-c", f"import sys\n{program}\nsys.stderr.write(' '.join(sys.modules))"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in shown.stderr.split()}


def test_the_public_names_are_these() -> None:
    assert sorted(variorum.__all__) == sorted(NAMES)
    assert set(NAMES) <= set(dir(variorum))


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_resolves_and_says_what_it_is_for(name: str) -> None:
    documented = inspect.getdoc(getattr(variorum, name))
    assert documented
    # A dataclass without a docstring is given its signature for one.
    assert not documented.startswith(f"{name}(")


@pytest.mark.parametrize("name", NAMES)
def test_a_public_function_or_method_is_typed(name: str) -> None:
    public = getattr(variorum, name)
    methods = [] if inspect.isfunction(public) else [value for key, value in vars(public).items() if not key.startswith("_")]
    for called in (public, *methods):
        if inspect.isfunction(called):
            assert "return" in called.__annotations__, f"{name}: {called.__qualname__}"


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'compair'"):
        _ = variorum.compair


def test_the_stub_names_the_same() -> None:
    tree = ast.parse(STUB.read_text("utf-8"))
    imported = {alias.asname or alias.name: node.module for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    listed = next(node.value for node in tree.body if isinstance(node, ast.Assign))
    assert sorted(ast.literal_eval(listed)) == sorted(imported) == sorted(NAMES)
    assert imported == {name: getattr(variorum, name).__module__ for name in NAMES}


def test_the_package_says_that_it_is_typed() -> None:
    assert STUB.with_name("py.typed").is_file()


def test_importing_the_package_loads_nothing_of_others() -> None:
    assert loaded_by("import variorum").isdisjoint({*HEAVY, "click"})


def test_the_help_of_the_command_line_loads_nothing_heavy() -> None:
    program = "from variorum.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert loaded_by(program).isdisjoint(HEAVY)


def test_an_error_is_caught_by_its_family() -> None:
    assert issubclass(variorum.BadInput, variorum.VariorumError)
    assert issubclass(variorum.NothingUsable, variorum.VariorumError)
    assert issubclass(variorum.VariorumError, Exception)


def test_the_result_of_a_comparison_is_the_public_dossier() -> None:
    assert inspect.signature(variorum.compare).return_annotation in ("Dossier", variorum.Dossier)
