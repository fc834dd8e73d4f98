"""The door to a format: bytes come in as a parcel, accounts come out.

A reader is asked with every parcel in turn; the first that does not answer None has it. What it finds may be
further parcels (the members of an archive), accounts, refusals and notes. An account has no id yet: the checks
that hold for every format, and the id, are made in one place (`gathering`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, runtime_checkable

from variorum.errors import BadInput
from variorum.sources.encoding import binary_kind, decode
from variorum.types import Note

LARGEST_FILE = 64 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Parcel:
    """The bytes of one input. `name` is how messages and documents name it: a path, `a.zip!/b.txt`, or `-` for stdin."""

    # Not slotted: the text is decoded once, by whichever reader asks first.
    name: str
    data: bytes
    depth: int = 0  # archives around it

    @property
    def file_name(self) -> str:
        """The last part of the name, without `.gz`."""
        last = self.name.replace("\\", "/").rstrip("/").rpartition("/")[2]
        return last[:-3] if last.lower().endswith(".gz") else last

    @property
    def stem(self) -> str:
        """The file's name without its extension."""
        return "stdin" if self.name == "-" else self.file_name.rpartition(".")[0] or self.file_name

    @property
    def extension(self) -> str:
        """The extension in small letters without the dot, or ""."""
        stem, _, extension = self.file_name.rpartition(".")
        return extension.lower() if stem else ""

    @cached_property
    def text(self) -> str:
        """The decoded text as it stands. Raises BadInput for bytes that are no text."""
        kind = binary_kind(self.data)
        if kind is not None:
            raise BadInput(self.name, f"is {kind}, not text", "Save the account as plain text or as a web page and give that file.")
        return decode(self.data)


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before an account's body, and where; what is not stated is None."""

    title: str | None = None
    title_start: int | None = None
    body_start: int = 0
    author: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None

    def filled(self, *, author: str | None, published: str | None, url: str | None, outlet: str | None) -> Front:
        """A copy in which what a source states apart from its text replaces what was found in the text."""
        return replace(
            self,
            author=author or self.author,
            published=published or self.published,
            url=url or self.url,
            outlet=outlet or self.outlet,
        )


@dataclass(frozen=True, slots=True)
class Account:
    """One account as a reader found it: canonical text, what stands before its body, and the bytes it was read from.

    `outlet` stands in where the source names none (`front.outlet` is None). `key` is the name that goes into the id
    where there is no url: a row's own id or the file's name.
    """

    name: str
    text: str
    source: bytes
    front: Front
    key: str
    outlet: str | None = None


Found = Account | Parcel | BadInput | Note


class Reader(Protocol):
    """Reads one format."""

    def read(self, parcel: Parcel) -> Iterable[Found] | None:
        """What the parcel holds; None if it is not of this format. Raises BadInput if it cannot be used."""
        ...


@runtime_checkable
class Closing(Protocol):
    """A reader that holds something which has to be given back at the end of a run."""

    def close(self) -> None:
        """Gives it back."""
        ...
