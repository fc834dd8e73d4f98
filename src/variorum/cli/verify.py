"""`variorum verify`: every quotation in an exported dossier stands in its document, letter for letter, or it is named."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from variorum.brief import number_of
from variorum.cli import output
from variorum.errors import NothingUsable
from variorum.export.verify import Verification, verify_text
from variorum.text import plain

MOST_FAILURES = 20


@click.command(short_help="Check every quotation of an exported dossier.")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(file: str, format_: str) -> int:
    """Check every quotation of an exported dossier.

    FILE is a JSON dossier or an HTML report, or '-' for stdin. Spans, digests and references are checked, and sources that can be
    reached are read again. Exit code 4 if a check fails.
    """
    found = verify_text(_text(file), folder=None if file == output.STDOUT else Path(file).parent)
    output.write(json.dumps({"ok": found.ok, **asdict(found)}, ensure_ascii=False, indent=1) + "\n" if format_ == "json" else _said(found))
    if not found.ok:
        output.tell(
            f"variorum: {number_of(len(found.failures), 'check')} of provenance failed. Trust no line of {file} before you know why."
        )
    return 0 if found.ok else 4


def _text(file: str) -> str:
    try:
        with click.open_file(file, "rb") as stream:
            return str(stream.read().decode("utf-8"))
    except OSError as problem:
        raise NothingUsable(f"{file!r} cannot be read: {problem.strerror}. Check that it is a file that you may read.") from None
    except UnicodeDecodeError as problem:
        raise NothingUsable(f"{file!r} is not UTF-8 text (byte {problem.start}). Give a file that variorum exported.") from None


def _said(found: Verification) -> str:
    lines = [f"failed: {plain(failure)}" for failure in found.failures[:MOST_FAILURES]]
    if len(found.failures) > MOST_FAILURES:
        lines.append(f"… and {len(found.failures) - MOST_FAILURES} more failures")
    lines += [f"not reached: {source}" for source in found.unreached[:MOST_FAILURES]]
    if len(found.unreached) > MOST_FAILURES:
        lines.append(f"… and {len(found.unreached) - MOST_FAILURES} more sources not reached")
    checked = f"{number_of(found.documents, 'document')}, {number_of(found.spans, 'span')}, {number_of(found.sources, 'source')} read again"
    lines.append(f"{'All holds' if found.ok else f'{len(found.failures)} failed'}: {checked}.")
    return "\n".join(lines) + "\n"
