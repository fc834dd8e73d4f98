"""`variorum schema`: the JSON Schema of a dossier."""

from __future__ import annotations

import json

import click

from variorum.cli import output
from variorum.export.schema import schema


@click.command(short_help="Print the JSON Schema of a dossier.")
@click.option("-o", "--output", "target", metavar="FILE", help="Write there; '-' is stdout.")
def command(target: str | None) -> int:
    """Print the JSON Schema of a dossier.

    It is of draft 2020-12, and holds for what `variorum compare --format json` writes.
    """
    output.write(json.dumps(schema(), indent=1) + "\n", target)
    return 0
