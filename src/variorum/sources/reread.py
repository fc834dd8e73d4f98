"""The bytes a document was read from, read once more: what a check of provenance compares its digest with."""

from __future__ import annotations

import hashlib
import os

from variorum.errors import BadInput
from variorum.sources.archive import ArchiveReader
from variorum.sources.base import Account, Parcel
from variorum.sources.folder import open_name
from variorum.sources.rows import RowReader


def source_digest(path: str) -> str | None:
    """The SHA-256 of the bytes that now stand at a document's `path`; None where it cannot be reached.

    A path may name a file, a member of an archive (`a.zip!/b.txt`) or a row (`rows.jsonl:3`).
    """
    name = _file_of(path)
    if name is None:
        return None
    readers = (ArchiveReader(), RowReader())
    return next(
        (digest for found in open_name(name) if isinstance(found, Parcel) for digest in [_digest(found, path, readers)] if digest), None
    )


def _file_of(path: str) -> str | None:
    """The longest beginning of the path that is a file."""
    ends = [len(path), *(at for at in range(len(path) - 1, 0, -1) if path[at] in "!:")]
    return next((path[:end] for end in ends if os.path.isfile(path[:end])), None)


def _digest(parcel: Parcel, path: str, readers: tuple[ArchiveReader, RowReader]) -> str | None:
    try:
        for reader in readers:
            found = reader.read(parcel)
            if found is None:
                continue
            for inner in found:
                if isinstance(inner, Account) and inner.name == path:
                    return hashlib.sha256(inner.source).hexdigest()
                if isinstance(inner, Parcel) and path.startswith(inner.name) and (digest := _digest(inner, path, readers)):
                    return digest
            return None
    except BadInput:
        return None
    return hashlib.sha256(parcel.data).hexdigest() if parcel.name == path else None
