"""Where a verb's text goes: stdout, or a file that appears whole or not at all. And what a terminal can show."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import click

from variorum.errors import BadRequest
from variorum.text import plain

STDOUT = "-"


def width() -> int:
    """Cells of the terminal; 80 in a pipe, COLUMNS where it is set."""
    return shutil.get_terminal_size((80, 24)).columns


def colour() -> bool:
    """Whether stdout takes colour: a terminal, unless NO_COLOR is set or TERM is dumb; FORCE_COLOR wins over the pipe."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def tell(message: str, *, prefix: str = "") -> None:
    """One line on stderr, with the words of others made harmless."""
    click.echo(prefix + plain(message), err=True)


def write(text: str, target: str | None = None) -> None:
    """The text to stdout, or to the file named. Raises BadRequest if the file cannot be written."""
    if target is None or target == STDOUT:
        _to_stdout(text)
        return
    try:
        _to_file(text, Path(target))
    except OSError as problem:
        raise BadRequest(f"{target!r} cannot be written: {problem.strerror or problem}. Name another file with -o.") from None


def write_folder(texts: dict[str, str], folder: str) -> None:
    """Each text to the file of its name in the folder, which is made if need be. Raises BadRequest."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise BadRequest(f"{folder!r} cannot be made a folder: {problem.strerror or problem}. Name another with -o.") from None
    for name, text in texts.items():
        write(text, str(Path(folder, name)))


def _to_stdout(text: str) -> None:
    try:
        if sys.stdout.isatty():
            click.echo(text, nl=False)
        else:
            # A pipe gets UTF-8 whatever the locale; a file name that is no UTF-8 stays readable.
            sys.stdout.flush()
            sys.stdout.buffer.write(_encoded(text))
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough. Python would complain once more when it closes stdout.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _to_file(text: str, path: Path) -> None:
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        path.write_bytes(_encoded(text))
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_encoded(text))
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
