"""Reads the sources of an exported dossier again, to compare their digests.

A document's path is a file, or a place in one: `news.zip!one.txt`, `rows.jsonl:3`. A file is hashed as it is;
what lies inside one is found by reading that file as it was read the first time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

from variorum.sources import gather

Outcome = Literal["same", "changed", "unreached"]

_PLACE = re.compile(r"!|:\d+$")


class Rereader:
    """Compares sources with their digests. A path is looked for from here, then from `folder`."""

    def __init__(self, folder: Path, languages: Sequence[str]) -> None:
        self.folder = folder
        self.languages = tuple(languages) or ("en",)
        self._held: dict[Path, dict[str, str]] = {}

    def compare(self, path: str, digest: str) -> Outcome:
        """Whether the source at `path` still has that SHA-256. Only plain files are opened."""
        for file, place in self._found(path):
            if not place and _digest(file) == digest:
                return "same"
            return "same" if self._inside(file).get(place) == digest else "changed"
        return "unreached"

    def _found(self, path: str) -> Iterator[tuple[Path, str]]:
        """The file that a path names, with the place in it, the longest file name first."""
        cuts = [len(path), *sorted((match.start() for match in _PLACE.finditer(path)), reverse=True)]
        for cut in cuts:
            for candidate in (Path(path[:cut]), self.folder / path[:cut]):
                if path[:cut] and _is_file(candidate):
                    yield candidate, path[cut:]

    def _inside(self, file: Path) -> dict[str, str]:
        """The digest of every document that a file holds, by its place in the file."""
        if file not in self._held:
            found = gather([str(file)], languages=self.languages).documents
            self._held[file] = {(document.path or "")[len(str(file)) :]: document.source_sha256 for document in found}
        return self._held[file]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _digest(path: Path) -> str | None:
    taken = sha256()
    try:
        with path.open("rb") as source:
            while block := source.read(1 << 20):
                taken.update(block)
    except OSError:
        return None
    return taken.hexdigest()
