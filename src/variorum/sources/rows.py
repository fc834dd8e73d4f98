"""JSON: one object, a list of objects, or one object a line; each object is an account.

Known keys are `title`, `text`, `url`, `outlet`, `date`, `author` and `id`; each may go by the other names below,
which other tools write. A row that cannot be used is refused by its number; the others survive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from variorum.errors import BadInput
from variorum.sources.base import Account, Found, Parcel
from variorum.sources.dates import said_date
from variorum.sources.front import joined
from variorum.types import Note

KEYS = {
    "text": ("text", "body", "content", "maintext"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "publisher", "source"),
    "date": ("date", "published", "date_publish"),
    "author": ("author", "authors", "byline"),
    "id": ("id",),
}
_EXTENSIONS = ("json", "jsonl", "ndjson")
_ADVICE = 'Mend it: each row is an object such as {"title": "...", "text": "...", "outlet": "...", "date": "2024-11-17"}.'
_DECODER = json.JSONDecoder()

_Row = tuple[str, str, Any]  # its name, the words it stands in, and the value where it is parsed already


class RowReader:
    """Reads JSON and JSON lines."""

    def read(self, parcel: Parcel) -> Iterable[Found] | None:
        """The rows' accounts; None for what does not begin like JSON, or is not JSON and does not claim to be."""
        text = parcel.text.lstrip("\ufeff \t\r\n")
        if text[:1] not in ("{", "["):
            return None
        try:
            return _accounts(parcel, _values(parcel.name, text))
        except (ValueError, RecursionError) as problem:
            if text[0] == "{" and _has_lines(parcel, text):
                return _accounts(parcel, _lines(parcel))
            if parcel.extension not in _EXTENSIONS:
                return None
            reason = "nested too deep" if isinstance(problem, RecursionError) else str(problem)
            raise BadInput(parcel.name, f"is not valid JSON ({reason})", _ADVICE) from None


def _has_lines(parcel: Parcel, text: str) -> bool:
    """One of the first lines is an object on its own, or the name says that every line is."""
    return parcel.extension in _EXTENSIONS[1:] or any(isinstance(_loaded(line), dict) for line in text.split("\n", 20)[:20])


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _lines(parcel: Parcel) -> Iterator[_Row]:
    # Only a newline ends a row: U+2028 and its like may stand inside a JSON string.
    for number, line in enumerate(parcel.text.split("\n"), 1):
        if line.strip("\ufeff \t\r"):
            yield f"{parcel.name}:{number}", line, None


def _values(name: str, text: str) -> list[_Row]:
    """The object, or the members of the list, of one JSON text with the words each stands in. Raises ValueError, RecursionError."""
    if text[0] == "{":
        value, end = _DECODER.raw_decode(text)
        values: list[_Row] = [(name, text[:end], value)]
    else:
        values, end = _listed(name, text)
    if text[end:].strip():
        raise ValueError("more text after the end")
    return values


def _listed(name: str, text: str) -> tuple[list[_Row], int]:
    values: list[_Row] = []
    at = _past_space(text, 1)
    while text[at : at + 1] != "]":
        value, end = _DECODER.raw_decode(text, at)
        values.append((f"{name}:{len(values) + 1}", text[at:end], value))
        at = _past_space(text, end)
        if text[at : at + 1] == ",":
            at = _past_space(text, at + 1)
        elif text[at : at + 1] != "]":
            raise ValueError(f"no comma or bracket after value {len(values)}")
    return values, at + 1


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


# ---- one row ------------------------------------------------------------------------------------


def _accounts(parcel: Parcel, rows: Iterable[_Row]) -> Iterator[Found]:
    count = 0
    for name, source, value in rows:
        count += 1
        try:
            yield from _account(parcel, name, source, _row(name, source) if value is None else value)
        except BadInput as refused:
            yield refused
    if not count:
        yield BadInput(parcel.name, "is an empty list", _ADVICE)


def _row(name: str, source: str) -> Any:
    try:
        return json.loads(source.strip("\ufeff \t\r"))
    except RecursionError:
        raise BadInput(name, "is not a row: nested too deep", _ADVICE) from None
    except ValueError as problem:
        raise BadInput(name, f"is not valid JSON ({problem})", _ADVICE) from None


def _account(parcel: Parcel, name: str, source: str, row: Any) -> Iterator[Found]:
    if not isinstance(row, dict):
        raise BadInput(name, f"is not a row but {_kind(row)}", _ADVICE)
    given = {field: _given(row, names) for field, names in KEYS.items()}
    if given["text"] is None:
        raise BadInput(name, "is a row without text", 'Give every row its words under "text".')
    text, found = joined(given["title"], given["text"])
    day = said_date(given["date"]) if given["date"] else None
    if given["date"] and day is None:
        yield Note(name, "warning", f"the date {given['date'][:60]!r} could not be read and is left out; write it as 2024-11-17")
    url = given["url"] if _host(given["url"]) else None
    outlet = given["outlet"] or _host(url)
    found = found.filled(author=given["author"], published=day, url=url, outlet=outlet)
    yield Account(name, text, source.encode("utf-8", "surrogatepass"), found, given["id"] or parcel.file_name)


def _kind(value: Any) -> str:
    return {list: "a list", str: "a string", bool: "a truth value", type(None): "null"}.get(type(value), "a number")


def _given(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the names that holds words; a list of words is joined."""
    for name in names:
        value = row.get(name)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = ", ".join(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _host(url: str | None) -> str | None:
    """The host of an http address without `www.`, or None."""
    try:
        parts = urlsplit(url or "")
        return (parts.hostname or "").removeprefix("www.") or None if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
