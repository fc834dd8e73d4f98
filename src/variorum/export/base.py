"""The door to a format: one method that turns a dossier into a text, and a visible tuple of built-ins."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Protocol

from variorum.errors import BadRequest
from variorum.types import Dossier

GROUP = "variorum.exporters"


class Exporter(Protocol):
    """Writes a dossier. The same dossier gives the same text."""

    def export(self, dossier: Dossier) -> str:
        """The whole dossier, or what of it the format is for. Raises BrokenProvenance if a span does not hold."""
        ...


def _text() -> Exporter:
    from variorum.export.text import Text

    return Text()


def _json() -> Exporter:
    from variorum.export.json import Json

    return Json()


def _jsonl() -> Exporter:
    from variorum.export.jsonl import JsonLines

    return JsonLines()


def _markdown() -> Exporter:
    from variorum.export.markdown import Markdown

    return Markdown()


def _html() -> Exporter:
    from variorum.export.html import Html

    return Html()


def _csv() -> Exporter:
    from variorum.export.csv import Csv

    return Csv()


BUILT_IN: tuple[tuple[str, Callable[[], Exporter]], ...] = (
    ("text", _text),
    ("json", _json),
    ("jsonl", _jsonl),
    ("markdown", _markdown),
    ("html", _html),
    ("csv", _csv),
)


def exporter_names() -> tuple[str, ...]:
    """Every format that can be asked for by name."""
    built_in = tuple(name for name, _ in BUILT_IN)
    return built_in + tuple(sorted({point.name for point in entry_points(group=GROUP)} - set(built_in)))


def exporter(name: str) -> Exporter:
    """The exporter of that name, with its own defaults. Raises BadRequest for a name that is not known."""
    for built_in, make in BUILT_IN:
        if built_in == name:
            return make()
    for point in entry_points(group=GROUP):
        if point.name == name:
            return point.load()()  # type: ignore[no-any-return]
    raise BadRequest(f"No format {name!r}. There are: {', '.join(exporter_names())}")


def export(dossier: Dossier, name: str) -> str:
    """The dossier in the format of that name. Raises BadRequest for a name that is not known, BrokenProvenance."""
    return exporter(name).export(dossier)
