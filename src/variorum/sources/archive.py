"""ZIP and gzip: archives are opened in memory, member by member, within limits that are checked before anything is inflated.

Nothing is ever written to disk, so a member's name cannot reach outside; a name that tries to is refused all the
same, since an archive that holds one was not made by an honest tool.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from variorum.errors import BadInput
from variorum.sources.base import LARGEST_FILE, Found, Parcel
from variorum.sources.folder import is_hidden, skipped
from variorum.types import Note

MOST_MEMBERS = 10_000
MOST_BYTES = 2 * 1024**3
DEEPEST = 2
_LIKELY_BOMB = 200  # times smaller than what comes out: text shrinks to a tenth, a bomb to a thousandth
_SMALL = 1024 * 1024
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")
# LZMA is not among them: a member may ask for any amount of memory.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_UNPACK = "Unpack it yourself, look at what it holds, and give the folder."


class ArchiveReader:
    """Opens ZIP and gzip archives; the bytes inflated are counted over the whole run."""

    def __init__(self) -> None:
        self._left = MOST_BYTES

    def read(self, parcel: Parcel) -> Iterable[Found] | None:
        """The members as parcels, in order of their names; None for what is no archive."""
        if parcel.data.startswith(b"\x1f\x8b"):
            return [self._gunzipped(parcel)]
        if not parcel.data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return None
        if parcel.depth >= DEEPEST:
            raise BadInput(parcel.name, f"is an archive in an archive, more than {DEEPEST} deep", _UNPACK)
        return self._members(parcel, _opened(parcel))

    def _gunzipped(self, parcel: Parcel) -> Parcel:
        if parcel.depth >= DEEPEST:
            raise BadInput(parcel.name, f"is an archive in an archive, more than {DEEPEST} deep", _UNPACK)
        most = min(LARGEST_FILE, self._left) + 1
        data, rest = b"", parcel.data
        while rest.startswith(b"\x1f\x8b") and len(data) < most:  # one after another: a gzip file may have several parts
            inflate = zlib.decompressobj(31)
            try:
                data += inflate.decompress(rest, most - len(data))
            except zlib.error as problem:
                raise BadInput(parcel.name, f"is a broken gzip file ({problem})", "Fetch or pack it again.") from None
            rest = inflate.unused_data
        self._count(parcel.name, len(data), len(parcel.data))
        if not inflate.eof:
            raise BadInput(parcel.name, "is a gzip file that was cut off", "Fetch or pack it again.")
        return Parcel(parcel.name, data, parcel.depth + 1)

    def _members(self, parcel: Parcel, archive: zipfile.ZipFile) -> Iterator[Found]:
        left_out: list[str] = []
        count = 0
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if member.is_dir() or is_hidden(member.filename):
                continue
            if skipped(member.filename):
                left_out.append(member.filename)
                continue
            count += 1
            name = f"{parcel.name}!/{member.filename}"
            try:
                yield Parcel(name, self._inflated(name, archive, member), parcel.depth + 1)
            except BadInput as refused:
                yield refused
        if left_out:
            yield Note(parcel.name, "info", f"{len(left_out)} files that are no accounts were left out, for example {left_out[0]}")
        if not count:
            yield BadInput(parcel.name, "is an archive without documents", "Give one that holds text, pages or JSON lines.")

    def _inflated(self, name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
        reason = _unsafe(member)
        if reason:
            raise BadInput(name, reason, _UNPACK)
        self._count(name, member.file_size, member.compress_size)
        try:
            with archive.open(member) as stream:
                return stream.read(member.file_size)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as problem:
            raise BadInput(name, f"cannot be unpacked ({problem})", "Pack the archive again.") from None

    def _count(self, name: str, size: int, packed: int) -> None:
        if size > _SMALL and size > _LIKELY_BOMB * packed:
            raise BadInput(name, f"unpacks to more than {_LIKELY_BOMB} times its size, as an archive bomb does", _UNPACK)
        if size > LARGEST_FILE:
            raise BadInput(name, f"unpacks to more than {LARGEST_FILE >> 20} MiB", "Split it into smaller files.")
        if size > self._left:
            raise BadInput(name, f"is past the {MOST_BYTES >> 30} GiB that archives may unpack to", "Give the archives in several runs.")
        self._left -= size


def _opened(parcel: Parcel) -> zipfile.ZipFile:
    if _members_listed(parcel.data) > MOST_MEMBERS:
        raise BadInput(parcel.name, f"holds more than {MOST_MEMBERS:,} members", "Split it into smaller archives.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(parcel.data))
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError, UnicodeError, OverflowError) as problem:
        raise BadInput(parcel.name, f"is a broken ZIP file ({problem})", "Fetch or pack it again.") from None
    if any(member.filename in _OFFICE for member in archive.infolist()):
        raise BadInput(parcel.name, "is an office document or an e-book", "Save it as plain text and give that.")
    if sum(member.file_size for member in archive.infolist()) > MOST_BYTES:
        raise BadInput(parcel.name, f"unpacks to more than {MOST_BYTES >> 30} GiB", "Split it into smaller archives.")
    return archive


def _members_listed(data: bytes) -> int:
    """How many members the directory lists, counted without building a record for each."""
    end = data.rfind(b"PK\x05\x06")
    size = struct.unpack("<L", data[end + 12 : end + 16])[0] if 0 <= end <= len(data) - 16 else 0xFFFFFFFF
    return data.count(b"PK\x01\x02", max(0, end - size) if size < 0xFFFFFFFF else 0)


def _unsafe(member: zipfile.ZipInfo) -> str | None:
    """Why the member must not be unpacked, or None."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
        return "has a path that leads out of its archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link, not a file"
    if member.flag_bits & 0x1:
        return "is encrypted"
    if member.compress_type not in _METHODS:
        return f"is packed by method {member.compress_type}, which is not read here"
    return None
