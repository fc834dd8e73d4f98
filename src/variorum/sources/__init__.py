"""Bytes -> documents: plain text, Markdown, HTML, JSON and JSON lines, alone or in folders and archives."""

from variorum.sources.base import Account, Found, Front, Parcel, Reader
from variorum.sources.gathering import BUILT_IN, Gathered, gather
from variorum.sources.reread import source_digest

__all__ = ["BUILT_IN", "Account", "Found", "Front", "Gathered", "Parcel", "Reader", "gather", "source_digest"]
