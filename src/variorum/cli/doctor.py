"""`variorum doctor`: what is installed, what is missing, and the command that mends it."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

import click

from variorum.cli import output
from variorum.cli.examples import example
from variorum.errors import NotInstalled
from variorum.export import exporter_names
from variorum.models import annotator_names
from variorum.models.spacy_english import ADVICE, SpacyEnglish, check_digests, model_folder

OLDEST_PYTHON = (3, 11)
# What is imported, and the distribution that brings it. lxml_html_clean is named apart: an old pip leaves it out.
PARTS = (
    ("spacy", "spacy"),
    ("trafilatura", "trafilatura"),
    ("htmldate", "htmldate"),
    ("lxml.html", "lxml"),
    ("lxml_html_clean", "lxml-html-clean"),
    ("charset_normalizer", "charset-normalizer"),
    ("rapidfuzz", "rapidfuzz"),
    ("rich", "rich"),
    ("click", "click"),
    ("jinja2", "jinja2"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, what was found, and the command that mends it (None: it is well)."""

    part: str
    found: str
    mend: str | None = None


@click.command(short_help="Say what is installed, and how to mend what is missing.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(format_: str) -> int:
    """Say what is installed, and how to mend what is missing.

    Exit code 3 if something is missing without which no account can be compared.
    """
    found = examine()
    if format_ == "json":
        output.write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n")
    else:
        output.write("".join(_said(one) for one in found))
    return 3 if any(one.mend for one in found) else 0


def examine() -> list[Finding]:
    """Everything that a comparison needs, looked at in turn."""
    checks: tuple[Callable[[], Finding], ...] = (
        _python,
        _variorum,
        *(_part(*part) for part in PARTS),
        _model,
        _languages,
        _formats,
        _examples,
    )
    return [check() for check in checks]


def _said(one: Finding) -> str:
    mend = f"\n         mend it: {one.mend}" if one.mend else ""
    return f"{'missing' if one.mend else 'ok':8} {one.part}: {one.found}{mend}\n"


def _python() -> Finding:
    old = sys.version_info[:2] < OLDEST_PYTHON
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Finding("Python", platform.python_version(), f"install Python {oldest} or newer" if old else None)


def _variorum() -> Finding:
    return Finding("variorum", version("variorum"))


def _part(module: str, distribution: str) -> Callable[[], Finding]:
    def check() -> Finding:
        mend = f"pip install --force-reinstall {distribution}"
        try:
            import_module(module)
            return Finding(distribution, version(distribution))
        except PackageNotFoundError:
            return Finding(distribution, "importable, of no known version")
        except Exception as problem:  # a broken binary part may raise anything
            return Finding(distribution, f"{type(problem).__name__}: {problem}", mend)

    return check


def _model() -> Finding:
    try:
        folder = model_folder()
    except NotInstalled as missing:
        return Finding("English model", str(missing), ADVICE.removeprefix("Install it with: "))
    wrong = check_digests(folder)
    if wrong:
        again = ADVICE.removeprefix("Install it with: ").replace("install", "install --force-reinstall --no-deps")
        return Finding("English model", f"{len(wrong)} of its files are not those of the release: {', '.join(wrong[:3])}", again)
    return Finding("English model", f"{SpacyEnglish.name}, every file as released")


def _languages() -> Finding:
    return Finding("languages", f"{', '.join(SpacyEnglish.languages)}; annotators: {', '.join(annotator_names())}")


def _formats() -> Finding:
    return Finding("formats", ", ".join(exporter_names()))


def _examples() -> Finding:
    try:
        return Finding("examples", f"{sum(1 for _ in example().iterdir())} accounts in {example()}")
    except NotInstalled as missing:
        return Finding("examples", str(missing), "pip install --force-reinstall variorum")
