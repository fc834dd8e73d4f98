"""The command line: one file a verb, each loaded only when it is called, so that `--help` is quick.

stdout carries data; progress, warnings, errors and the summary go to stderr. An error says what was wrong,
with the value, and what to do next. Exit codes: 0 done, 1 done but some input could not be used, 2 the
command line is wrong, 3 nothing usable, 4 a check of provenance failed, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NoReturn

import click

from variorum.errors import VariorumError

# Each verb with the first line of its help, in the order of the story; a test holds the lines to the commands' own.
VERBS = {
    "compare": "Compare accounts of one event.",
    "verify": "Check every quotation of an exported dossier.",
    "demo": "Compare the accounts that come with the package.",
    "doctor": "Say what is installed, and how to mend what is missing.",
    "schema": "Print the JSON Schema of a dossier.",
}
MOST_LINES = 3


class Verbs(click.Group):
    """The group of verbs. Its `main` turns every error into a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs, in the order of the story."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The verb's command, from the file of that name."""
        return import_module(f"variorum.cli.{cmd_name}").command if cmd_name in VERBS else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb named by the first argument. Raises UsageError with the nearest verb for one that does not exist."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            near = get_close_matches(args[0], VERBS, 1)
            meant = f" Did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"No verb {args[0]!r}.{meant} There are: {', '.join(VERBS)}.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of verbs, without loading one."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Run a verb and exit with its code."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "variorum", **extra)
        except click.exceptions.NoArgsIsHelpError as help_wanted:
            click.echo(help_wanted.format_message(), err=True)
            code = 2
        except click.ClickException as wrong:
            code = _complain(_usage(wrong), wrong.exit_code)
        except (click.Abort, KeyboardInterrupt):
            code = _complain("Interrupted.", 130)
        except VariorumError as error:
            code = _complain(str(error), error.exit_code)
        except Exception as fault:
            if os.environ.get("VARIORUM_DEBUG"):
                raise
            code = _complain(
                f"{type(fault).__name__}: {fault}\nThis is a fault of Variorum. Set VARIORUM_DEBUG=1 to see where it happened.", 3
            )
        sys.exit(code or 0)


def _usage(wrong: click.ClickException) -> str:
    path = wrong.ctx.command_path if isinstance(wrong, click.UsageError) and wrong.ctx else "variorum"
    return f"{wrong.format_message()}\nTry: {path} --help"


def _complain(message: str, code: int) -> int:
    """The message on stderr, in at most three lines."""
    from variorum.cli.output import tell  # it brings the exporters along, which `--help` need not wait for

    lines = [line for line in message.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"… and {len(lines) - MOST_LINES + 1} more."]
    for number, line in enumerate(lines):
        tell(line, prefix="  " if number else "variorum: ")
    return code


@click.command(cls=Verbs, no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="variorum", prog_name="variorum", message="%(prog)s %(version)s")
def main() -> None:
    """Read what many accounts report of one event: where they agree, where they differ, and why."""
