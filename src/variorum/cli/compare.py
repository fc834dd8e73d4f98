"""`variorum compare`: these accounts are of one event; print the dossier."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from variorum.api import compare
from variorum.brief import brief, number_of
from variorum.cli import output
from variorum.errors import BadRequest
from variorum.export import Exporter, exporter, exporter_names
from variorum.export.csv import tables
from variorum.export.explain import explain
from variorum.export.text import Text
from variorum.types import Dossier

_FORMAT_OF = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
}
_SAID = {
    "disputed": "in dispute",
    "compatible": "told differently and compatible",
    "agreed": "agreed",
    "alone": "from one account",
    "quotes": "of quotations",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What `compare` and `demo` share."""

    format: str
    output: str | None
    explain: str | None
    everything: bool
    workers: int
    annotator: str
    quiet: bool
    verbose: bool


def with_options(verb: Callable[..., int]) -> Callable[..., int]:
    """The options of `compare` and `demo`, which the verb gets as one `options`."""

    def called(format: str | None, output: str | None, **given: Any) -> int:
        wanted = _format(format, output)
        names = ("explain", "everything", "workers", "annotator", "quiet", "verbose")
        options = Options(wanted, output, **{name: given.pop(name) for name in names})
        if options.explain is not None and wanted != "text":
            raise BadRequest(f"--explain prints text, not {wanted}. Leave --format out, or take the finding from --format jsonl.")
        return verb(options=options, **given)

    called.__doc__ = verb.__doc__
    for option in reversed(_OPTIONS):
        called = option(called)
    return called


_OPTIONS = (
    click.option("--format", metavar="FORMAT", help=f"One of {', '.join(exporter_names())}. Without it: what -o ends with, or text."),
    click.option("-o", "--output", metavar="FILE", help="Write there; '-' is stdout. With csv a folder: one table a noun."),
    click.option("--explain", metavar="FINDING", help="Show how one finding came about, by the beginning of its id."),
    click.option("--all", "everything", is_flag=True, help="Cut no list."),
    click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read."),
    click.option("--annotator", default="spacy", show_default=True, metavar="NAME", help="What reads the sentences."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on stderr."),
    click.option("-v", "--verbose", is_flag=True, help="Say every note on stderr."),
)


@click.command(short_help="Compare accounts of one event.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@with_options
def command(paths: tuple[str, ...], options: Options) -> int:
    """Compare accounts of one event.

    PATH is a file, a folder, an archive, or '-' for stdin. What cannot be used is named on stderr, and the rest is compared.
    """
    return run(paths, options)


def run(paths: Sequence[str], options: Options) -> int:
    """Compare and print; the exit code."""
    started = time.monotonic()
    with _progress(f"Reading {number_of(len(paths), 'input')} …", shown=not options.quiet):
        dossier = compare(paths, annotator=options.annotator, workers=options.workers)
        written = _written(dossier, options)
    if isinstance(written, dict):
        output.write_folder(written, str(options.output))
    else:
        output.write(written, options.output)
    refused = _tell_notes(dossier, options)
    if not options.quiet:
        output.tell(_summary(dossier, time.monotonic() - started))
    return 1 if refused else 0


# ---- what is written ----------------------------------------------------------------------------


def _format(wanted: str | None, target: str | None) -> str:
    name = wanted or _FORMAT_OF.get(Path(target or "").suffix.lower(), "text")
    exporter(name)  # a format that is not there is refused before anything is read
    return name


def _written(dossier: Dossier, options: Options) -> str | dict[str, str]:
    """The text to write, or one text a file where a folder is wanted."""
    target = options.output
    to_stdout = target is None or target == output.STDOUT
    colour = to_stdout and output.colour()
    if options.explain is not None:
        return explain(dossier, options.explain, width=output.width(), colour=colour)
    if options.format == "csv" and target and not to_stdout and (Path(target).is_dir() or Path(target).suffix.lower() != ".csv"):
        return {f"{name}.csv": table for name, table in tables(dossier).items()}
    if options.format == "text":
        made: Exporter = Text(width=output.width(), colour=colour, everything=options.everything)
    else:
        made = exporter(options.format)
    return made.export(dossier)


# ---- what is said on stderr ---------------------------------------------------------------------


@contextmanager
def _progress(message: str, *, shown: bool) -> Iterator[None]:
    """A sign of life on stderr while it is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(message):
        yield


def _tell_notes(dossier: Dossier, options: Options) -> int:
    """Every refused input, always; warnings, where the text itself does not show them; the rest with -v. How many were refused."""
    levels = {"error"}
    if options.verbose:
        levels |= {"warning", "info"}
    elif not options.quiet and options.format != "text":
        levels |= {"warning"}
    names = {document.id: document.label for document in dossier.documents}
    for note in dossier.notes:
        if note.level in levels:
            output.tell(f"{note.level}: {names.get(note.about, note.about)}: {note.message}")
    return sum(note.level == "error" for note in dossier.notes)


def _summary(dossier: Dossier, seconds: float) -> str:
    """What was found, counted as the brief has it: there a finding that only repeats another has no line of its own."""
    count = {section.name: section.count for section in brief(dossier).sections}
    said = ", ".join(f"{count[name]} {words}" for name, words in _SAID.items() if count[name]) or "none"
    return f"{number_of(len(dossier.documents), 'account')} in {seconds:.1f} s; findings: {said}."
