"""What a name on the command line stands for: a file, a folder of files, or stdin."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from variorum.errors import BadInput
from variorum.sources.base import LARGEST_FILE, Found, Parcel
from variorum.types import Note

# Files that lie beside accounts, above all beside saved pages, and are none.
_NO_ACCOUNTS = frozenset(
    "css js mjs map png jpg jpeg gif webp avif svg ico bmp tif tiff woff woff2 ttf otf eot mp3 mp4 m4a m4v mov avi webm ogg wav "
    "py pyc ipynb sh bat exe dll so dylib db sqlite lock toml ini cfg yaml yml csv tsv".split()
)
_LITTER = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))


def open_name(name: str, stdin: BinaryIO | None = None) -> Iterator[Found]:
    """The parcels that a path or `-` stands for. What cannot be opened comes out as a BadInput."""
    try:
        if name == "-":
            yield _read(name, stdin or sys.stdin.buffer)
        elif name.startswith(("http://", "https://")) and not os.path.exists(name):
            yield BadInput(name, "is an address, and nothing is fetched", "Save the page in your browser and give that file.")
        elif os.path.isdir(name):
            yield from _in_folder(name)
        else:
            yield _file(name)
    except BadInput as refused:
        yield refused


def is_hidden(path: str) -> bool:
    """A file or folder whose name begins with a dot, or that a system left behind."""
    return any((part.startswith(".") and part not in (".", "..")) or part in _LITTER for part in path.replace("\\", "/").split("/"))


def skipped(path: str) -> bool:
    """A file of a kind that holds no account."""
    return path.rpartition(".")[2].lower() in _NO_ACCOUNTS and "." in path


def _in_folder(name: str) -> Iterator[Found]:
    left_out: list[str] = []
    count = 0
    for path in _files(name):
        if skipped(path):
            left_out.append(path)
            continue
        count += 1
        try:
            yield _file(path)
        except BadInput as refused:
            yield refused
    if left_out:
        yield Note(name, "info", f"{len(left_out)} files that are no accounts were left out, for example {left_out[0]}")
    if not count:
        yield BadInput(name, "is a folder without documents", "Give a folder that holds text, pages or JSON lines.")


def _files(name: str) -> list[str]:
    found = []
    for folder, folders, files in os.walk(name):
        folders[:] = [inner for inner in folders if not is_hidden(inner)]
        found += [Path(folder, file).as_posix() for file in files if not is_hidden(file)]
    return sorted(path for path in found if os.path.isfile(path) or not os.path.exists(path))


def _file(name: str) -> Parcel:
    try:
        with open(name, "rb") as stream:
            return _read(name, stream)
    except FileNotFoundError:
        raise BadInput(name, "does not exist", "Check the path.") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise BadInput(name, f"cannot be read ({reason})", "Check that it is a file that you may read.") from None


def _read(name: str, stream: BinaryIO) -> Parcel:
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise BadInput(name, f"is larger than {LARGEST_FILE >> 20} MiB", "Split it into smaller files.")
    return Parcel(name, data)
