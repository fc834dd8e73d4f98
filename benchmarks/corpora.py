"""Where the annotated material lies, and how its files are read.

The material is other people's and no part of the project: it is looked for at `$VARIORUM_SHARED`, or in a folder `shared`
beside the project's own. Whoever runs without it is told so. Only what is planted, texts of the project's own, is always there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import Any

OWN = "planted/"  # texts of the project itself: they lie beside this file
ROOT = Path(__file__).resolve().parent.parent
DIGITS = 12  # of a SHA-256, enough to tell one version of a file from another


class Absent(Exception):
    """The material, or something that is needed to read it, is not there."""


def shared() -> Path:
    """The folder of the annotated material. Raises Absent."""
    folder = Path(os.environ.get("VARIORUM_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        raise Absent(
            f"No annotated material at {folder}. Set VARIORUM_SHARED to its folder, or name a file: python -m benchmarks TASK FILE"
        )
    return folder


def at(*, below: str) -> Path:
    """A file or folder of the material, by its path in there, or of what is planted. Raises Absent."""
    if below.startswith(OWN):
        return ROOT / "benchmarks" / below
    path = shared() / below
    if not path.exists():
        raise Absent(f"The annotated material at {shared()} has no {below}.")
    return path


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON-lines file, gzipped if its name says so. Raises Absent."""
    if not path.is_file():
        raise Absent(f"There is no file {path}.")
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def digest_of(path: Path) -> str:
    """The first digits of a SHA-256: of a file's bytes, or of all names and bytes of a folder's YAML, text and JSON files."""
    whole = hashlib.sha256()
    if path.is_file():
        whole.update(path.read_bytes())
    else:
        for file in sorted(one for one in path.rglob("*") if one.suffix in (".yaml", ".txt", ".json")):
            content = file.read_bytes()
            whole.update(f"{file.relative_to(path).as_posix()}\0{len(content)}\0".encode())
            whole.update(content)
    return whole.hexdigest()[:DIGITS]
