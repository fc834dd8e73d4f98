"""Bytes -> text, whatever the bytes claim to be.

A byte order mark is believed. Bytes that are valid UTF-8 and not plain ASCII are UTF-8, even where a page declares
something else: text in another encoding is hardly ever valid UTF-8 by chance, and a wrong declaration is common.
Then comes the declaration, then a guess.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]{0,300}?\bcharset|\?xml\b[^<>]{0,300}?\bencoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_REAL_CODEC = re.compile(r"(?:utf-(?:8|16|32)|iso8859|cp|koi8|gb|big5|euc|shift|iso2022|mac|tis)")
_CONTROL = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))
_SAMPLE = 64 * 1024
# What English text in Windows-1252 holds above ASCII: quotes, dashes, ellipsis, euro, pound, the accents of borrowed words.
_WESTERN = bytes([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA3, 0xA9, 0xAE, 0xB0, 0xB7, 0xBD]) + bytes(
    "áâäåæçèéêëíîïñóôöøúûüÉÖÜÅ", "cp1252"
)


def binary_kind(data: bytes) -> str | None:
    """What the bytes are, in words, if they are no text; None for text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[257:262] == b"ustar":
        return "a tar archive"
    if any(data.startswith(mark) for mark, _ in _MARKS) or _wide(data):
        return None
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return "a binary file" if controls * 50 > len(sample) else None


def decode(data: bytes) -> str:
    """The text of the bytes; never fails. Bytes that no encoding explains become U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    declared = _declared(data)
    # ISO-2022 writes other scripts with ASCII bytes; nothing but the declaration can tell.
    first = declared if declared and declared.startswith("iso2022") else "utf-8"
    for candidate in (first, "utf-8", declared):
        strict = _strictly(data, candidate)
        if strict is not None:
            return strict
    return _damaged_utf8(data) or _guess(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where the zero bytes stand."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 8 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 10 > half * 7 and even * 20 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > half * 7 and odd * 20 < half else None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, ValueError):
        return None
    # Pages that declare Latin-1 or ASCII mean Windows-1252 (WHATWG Encoding Standard, 4.2).
    name = "cp1252" if name in ("iso8859-1", "ascii") else name
    return name if _REAL_CODEC.match(name) else None


def _strictly(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are broken: three good characters beyond ASCII for each bad one."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text[:_SAMPLE] if character > "\x7f") - bad
    return text if good >= 3 * bad else None


def _guess(data: bytes) -> str:
    high = data.translate(None, bytes(range(0x80)))
    if not high.translate(None, _WESTERN):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
