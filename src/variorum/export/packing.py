"""Packing: the dossier that a report carries, as text that nothing acts on: JSON, compressed (gzip), in the letters of base64.

Uncompressed it would be two thirds of the page. A browser unpacks it as well: `DecompressionStream("gzip")`.
"""

from __future__ import annotations

import gzip
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from variorum.errors import NothingUsable

_LEVEL = 7  # two hundredths more than the best of nine, in half the time
_MOST = 1 << 28  # bytes of JSON; a few kilobytes can claim to hold more than a machine does
_WINDOW = 16 + zlib.MAX_WBITS  # the container is gzip


def packed(dossier: Mapping[str, Any]) -> str:
    """The dossier in the letters of base64. The same dossier gives the same letters with one version of zlib."""
    written = json.dumps(dossier, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return b64encode(gzip.compress(written.encode("utf-8", "surrogatepass"), _LEVEL, mtime=0)).decode("ascii")


def unpacked(text: str) -> str:
    """The JSON that was packed. Raises NothingUsable for what was not, and for more than 256 MiB of it."""
    try:
        unpacker = zlib.decompressobj(_WINDOW)
        written = unpacker.decompress(b64decode(text, validate=True), _MOST)
        if unpacker.unconsumed_tail or not unpacker.eof:
            raise ValueError("it is cut off, or too large")
        return written.decode("utf-8", "surrogatepass")
    except (ValueError, zlib.error) as error:
        raise NothingUsable(f"The dossier in this page cannot be unpacked: {str(error)[:80]}. Make the report anew.") from error
