"""What a program sees: `compare(paths)` gives a dossier that can show, save and check itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from os import PathLike, fspath
from typing import Any, BinaryIO

from variorum import types
from variorum.engine.local import run
from variorum.errors import NothingUsable
from variorum.export import export
from variorum.export.html import fragment
from variorum.export.json import as_dict
from variorum.models import annotator as get_annotator
from variorum.sources import gather
from variorum.types import Note


@dataclass(frozen=True, slots=True)
class Dossier(types.Dossier):
    """What the accounts of one event say, compared; in a notebook it shows itself."""

    def to_dict(self) -> dict[str, Any]:
        """The dossier as plain data, in the form of `variorum.dossier/1`."""
        return as_dict(self)

    def to_json(self) -> str:
        """The dossier as JSON text; the same input gives the same bytes."""
        return export(self, "json")

    def to_markdown(self) -> str:
        """A brief that reads well in a note."""
        return export(self, "markdown")

    def to_html(self) -> str:
        """One self-contained page."""
        return export(self, "html")

    def _repr_html_(self) -> str:
        return fragment(self)


def compare(
    paths: Sequence[str | PathLike[str]] | str | PathLike[str], *, annotator: str = "spacy", workers: int = 1, stdin: BinaryIO | None = None
) -> Dossier:
    """Compare the accounts at `paths` (files, folders, archives, `-`), all of one event.

    Inputs that cannot be used are named in the dossier's notes, at level "error"; the rest is compared.
    Raises NothingUsable if none is left, BadRequest for an annotator that is not known, NotInstalled
    where its model is missing.
    """
    given = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    reader = get_annotator(annotator)
    gathered = gather([fspath(path) for path in given], stdin=stdin, languages=reader.languages)
    refused = [Note(error.name, "error", f"{error.reason}. {error.advice}") for error in gathered.refused]
    if not gathered.documents:
        raise NothingUsable("\n".join(map(str, gathered.refused)) or "No account was given. Name the files to compare.")
    dossier = run(gathered.documents, reader, reader_name=annotator, workers=workers, notes=(*gathered.notes, *refused))
    return Dossier(**{field.name: getattr(dossier, field.name) for field in fields(dossier)})
