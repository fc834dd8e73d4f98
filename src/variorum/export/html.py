"""HTML: one page that stands alone. No script runs in it, and it asks nothing of the network.

Every word of an account stands in an element that names its document, start and end, so that the page
can be checked against the dossier that it carries (`variorum verify report.html`).
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

from variorum.brief import Account, Brief, Place, brief, labels, number_of, sentence_around, span_of_dates
from variorum.export.highlight import Piece, pieces
from variorum.export.json import as_dict
from variorum.types import Document, Dossier, Span

DATA_ID = "variorum-dossier"
_TEMPLATES = files("variorum.export") / "templates"


class Html:
    """The exporter "html": the brief, uncut, with the full text of every account and the dossier as data."""

    def export(self, dossier: Dossier) -> str:
        """Raises BrokenProvenance."""
        style = _style("brief.css") + _style("report.css")
        return _render(
            "report.html",
            brief=brief(dossier, everything=True),
            page=_Page(dossier, linked=True),
            style=style,
            policy=f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'",
            data=_data(as_dict(dossier)),
            data_id=DATA_ID,
        )


def fragment(dossier: Dossier) -> str:
    """The brief as a piece of HTML with its own style, for a notebook."""
    return _render("fragment.html", brief=brief(dossier), page=_Page(dossier, linked=False), style=_style("brief.css"))


@dataclass(frozen=True, slots=True)
class Context:
    """Words in the sentence that they stand in: `before + words + after` is the text of `span`."""

    span: Span
    before: str
    words: str
    after: str


class _Page:
    """What the templates ask for: the words around a place, marked texts, links, and how to say a thing."""

    def __init__(self, dossier: Dossier, *, linked: bool) -> None:
        self.linked = linked
        self.dossier = dossier
        self.documents = {document.id: document for document in dossier.documents}
        self.claims = {claim.id: claim for claim in dossier.claims}

    def context(self, place: Place) -> Context:
        document = self.documents[place.span.document]
        around = sentence_around(document, place.span)
        text, span = document.text, place.span
        return Context(around, text[around.start : span.start], text[span.start : span.end], text[span.end : around.end])

    def pieces(self, document: Document) -> list[Piece]:
        shown = [claim for claim in self.dossier.claims if claim.document == document.id]
        return pieces(document.text, [(claim.span.start, claim.span.end, claim.id) for claim in shown])

    def link(self, account: Account) -> str | None:
        url = account.document.url or ""
        return url if url.startswith(("https://", "http://")) else None

    def about(self, account: Account) -> str:
        document = account.document
        return " · ".join(part for part in (document.title, document.author, span_of_dates(document.published, None)) if part)

    def moments(self) -> list[tuple[str, list[Place]]]:
        named = labels(self.dossier.documents)
        return [
            (moment.when, [Place(named[claim.document], claim.span, claim) for claim in (self.claims[id] for id in moment.claims)])
            for moment in self.dossier.timeline
        ]

    def number_of(self, count: int, noun: str) -> str:
        return number_of(count, noun)


def _render(template: str, *, brief: Brief, page: _Page, style: str, **more: Any) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("variorum.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # The style is the package's own file, and the data is JSON with every "<" spelled out: neither can end its element.
    safe = {name: Markup(value) if name == "data" else value for name, value in more.items()}
    return environment.get_template(template).render(brief=brief, page=page, style=Markup(style), **safe) + "\n"


def _style(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(style: str) -> str:
    return b64encode(sha256(style.encode()).digest()).decode()


def _data(dossier: Mapping[str, Any]) -> str:
    written = json.dumps(dossier, ensure_ascii=False, allow_nan=False)
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
