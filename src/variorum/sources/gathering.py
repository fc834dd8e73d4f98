"""Paths -> documents: every input becomes documents or a refusal that says what to do next.

The order in which inputs are named does not matter, and the same text twice from one outlet is one document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import BinaryIO

from variorum.errors import BadInput
from variorum.sources.archive import ArchiveReader
from variorum.sources.base import Account, Closing, Parcel, Reader
from variorum.sources.folder import open_name
from variorum.sources.language import NAMES, language_of
from variorum.sources.page import PageReader
from variorum.sources.plain import PlainReader
from variorum.sources.rows import RowReader
from variorum.types import Document, Note, content_id

LONGEST_TEXT = 2_000_000  # code points
GROUP = "variorum.sources"
# Each is asked in turn; any text is plain text, so that reader is the last.
BUILT_IN = (ArchiveReader, PageReader, RowReader, PlainReader)

_Read = tuple[Document, bool] | BadInput | Note


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a run has to work on, what was refused and why, and what else there is to know of the inputs."""

    documents: tuple[Document, ...]
    refused: tuple[BadInput, ...]
    notes: tuple[Note, ...]


def gather(paths: Sequence[str], *, stdin: BinaryIO | None = None, languages: Sequence[str] = ("en",)) -> Gathered:
    """The documents that files, folders, archives and `-` (stdin) hold, in an order of their own.

    Formats: plain text, Markdown, HTML, JSON, JSON lines; ZIP, gzip and folders of these; whatever readers are
    installed under the entry point group `variorum.sources`. `languages` (ISO 639-1) are those that will be understood.
    """
    notes: list[Note] = []
    readers = _readers(notes)
    try:
        read = [
            each for name in dict.fromkeys(paths) for found in open_name(name, stdin) for each in _read(found, readers, tuple(languages))
        ]
    finally:
        for reader in readers:
            if isinstance(reader, Closing):
                reader.close()
    notes += [each for each in read if isinstance(each, Note)]
    notes += [Note(name, "info", "was given twice and is read once") for name in sorted({name for name in paths if paths.count(name) > 1})]
    documents, merged = _once([each for each in read if isinstance(each, tuple)])
    refused = {(each.name, each.reason, each.advice): each for each in read if isinstance(each, BadInput)}
    return Gathered(documents, tuple(refused[key] for key in sorted(refused)), tuple(sorted({*notes, *merged}, key=_by_words)))


def _by_words(note: Note) -> tuple[str, str, str]:
    return note.about, note.level, note.message


def _readers(notes: list[Note]) -> list[Reader]:
    """Readers of others first: they may know an archive or a page better."""
    readers: list[Reader] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            readers.append(point.load()())
        except Exception as problem:
            notes.append(Note(point.name, "warning", f"the installed reader {point.value} cannot be loaded ({problem}); it is left out"))
    return [*readers, *(make() for make in BUILT_IN)]


def _read(found: Account | Parcel | BadInput | Note, readers: Sequence[Reader], languages: tuple[str, ...]) -> Iterator[_Read]:
    try:
        if isinstance(found, Parcel):
            for inner in _asked(found, readers):
                yield from _read(inner, readers, languages)
        elif isinstance(found, Account):
            yield _document(found, languages)
        else:
            yield found
    except BadInput as refused:
        yield refused


def _asked(parcel: Parcel, readers: Sequence[Reader]) -> Iterator[Account | Parcel | BadInput | Note]:
    if not parcel.data.strip():
        raise BadInput(parcel.name, "is empty", "Give a file that holds an account.")
    for reader in readers:
        try:
            found = reader.read(parcel)
            if found is not None:
                yield from found
                return
        except (ArithmeticError, AttributeError, LookupError, MemoryError, OSError, RecursionError, TypeError, ValueError) as problem:
            # One input must never end the run, whatever a reader (of others, too) stumbles over.
            reason = f"could not be read: {type(reader).__name__} failed with {type(problem).__name__}"
            raise BadInput(parcel.name, reason, "Save the account as plain text and give that.") from problem
    raise BadInput(parcel.name, "is of no known format", "Save the account as plain text and give that.")


# ---- from account to document -------------------------------------------------------------------


def _document(account: Account, languages: tuple[str, ...]) -> tuple[Document, bool]:
    """The document, and whether its source names the outlet. Raises BadInput where the text cannot be used."""
    text, front = account.text, account.front
    if not any(character.isalnum() for character in text):
        raise BadInput(account.name, "holds no words", "Give a file that holds an account.")
    if len(text) > LONGEST_TEXT:
        raise BadInput(account.name, f"is longer than {LONGEST_TEXT:,} characters", "Split it into its articles.")
    language = language_of(text[front.body_start :])
    if language is not None and language not in languages:
        known = ", ".join(NAMES.get(code, code) for code in languages)
        raise BadInput(account.name, f"is not in a language that can be read here ({NAMES[language]})", f"Give accounts in {known}.")
    outlet = front.outlet or account.outlet
    document = Document(
        id=content_id(outlet, front.url or account.key, text),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source_sha256=hashlib.sha256(account.source).hexdigest(),
        path=account.name,
        url=front.url,
        outlet=outlet,
        title=front.title,
        author=front.author,
        published=front.published,
        language=language or languages[0],
        title_start=front.title_start,
        body_start=front.body_start,
    )
    return document, front.outlet is not None


# ---- one text, one document ---------------------------------------------------------------------


def _once(read: Sequence[tuple[Document, bool]]) -> tuple[tuple[Document, ...], list[Note]]:
    """The documents in canonical order; the same text from one outlet, one address or two copies of one file is kept once."""
    kept: list[Document] = []
    first: dict[tuple[str, str, str], Document] = {}
    notes = []
    for document, stated in sorted(read, key=lambda one: (one[0].label, one[0].id, one[0].path or "")):
        keys = _sameness(document, stated)
        same = next((first[key] for key in keys if key in first), None)
        if same is None:
            kept.append(document)
        elif same.path != document.path:
            notes.append(
                Note(same.id, "info", f"{document.path} holds the same text as {same.path}, from the same outlet; they are one document")
            )
        for key in keys:
            first.setdefault(key, same or document)
    return tuple(kept), notes


def _sameness(document: Document, stated: bool) -> list[tuple[str, str, str]]:
    """Documents that share one of these are one document. A file's name is no outlet: two names of one text are two copies."""
    digest = document.text_sha256
    outlet = ("outlet", document.outlet or "", digest) if stated else ("copy", "", digest)
    return [outlet, ("url", document.url, digest)] if document.url else [outlet]
