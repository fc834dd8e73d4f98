"""`variorum demo`: the main job on the accounts that come with the package, offline."""

from __future__ import annotations

import click

from variorum.cli.compare import Options, run, with_options
from variorum.cli.examples import example


@click.command(short_help="Compare the accounts that come with the package.")
@with_options
def command(options: Options) -> int:
    """Compare the accounts that come with the package.

    They are of one invented event, with agreement and difference planted in them. Nothing is fetched.
    """
    return run([str(example())], options)
