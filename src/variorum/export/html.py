"""HTML: one page that stands alone, reads without its script, and asks nothing of the network.

Every word of an account stands in an element that names its document, start and end, and a seal is taken of all
that the page shows, so that it can be checked against the dossier that it carries (`variorum verify report.html`).
The templates are a room of their own, one partial a section; this module only hands them the report.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import unescape
from importlib.resources import files
from typing import Any

from variorum.export.json import as_dict
from variorum.export.packing import packed
from variorum.export.report.view import Report
from variorum.text import plain
from variorum.types import Dossier

DATA_ID = "variorum-dossier"
SEAL = "variorum-seal"
PART_STYLES = ("tokens", "type", "parts", "pictures", "sections")
PAGE_STYLES = (*PART_STYLES, "page", "print")
_TEMPLATES = files("variorum.export") / "templates"
_NO_SEAL = "0" * 64
_NOT_SHOWN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")  # enough for a page of our own, whose attributes have every ">" spelled out
# C0 and C1 but for the line end and the tab; marks, embeddings, overrides and isolates of direction; what is not seen at all.
_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# What can turn the direction of the words around it: letters written from right to left, and what acts.
_TURNS = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Html:
    """The exporter "html": the report, uncut, with the full text of every account and the dossier as data."""

    def export(self, dossier: Dossier) -> str:
        """Raises BrokenProvenance."""
        data = packed(as_dict(dossier))  # first of all, for it looks every span up
        style, script = _styles(PAGE_STYLES), _file("report.js")
        page = _render(
            "report.html",
            report=Report(dossier, linked=True),
            style=style,
            script=script,
            policy=_policy(style, script),
            data=data,
            data_id=DATA_ID,
            seal_name=SEAL,
            seal=_NO_SEAL,
        )
        return page.replace(_NO_SEAL, seal(page), 1)


def fragment(dossier: Dossier) -> str:
    """The brief as a piece of HTML with its own style, for a notebook."""
    return _render("fragment.html", report=Report(dossier, linked=False), style=_styles(PART_STYLES))


def seal(page: str) -> str:
    """The seal of a page as `Html` writes it; `seal_of` takes it of the words alone."""
    return seal_of(unescape(_TAG.sub("", _NOT_SHOWN.sub("", page))))


def seal_of(words: str) -> str:
    """The SHA-256 of all words that a page shows, blanks aside: a changed word changes it, another way to save the page does not."""
    return sha256("".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()


# ---- the templates ------------------------------------------------------------------------------


@cache
def _environment() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("variorum.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_inert,
    )
    environment.filters["flat"] = plain
    environment.filters["name"] = _name
    return environment


def _render(template: str, **given: Any) -> str:
    from markupsafe import Markup

    # Style and script are the package's own files, and the data is in letters of base64: none can end its element.
    safe = {name: Markup(value) if name in ("style", "script", "data") else value for name, value in given.items()}
    return str(_environment().get_template(template).render(**safe)) + "\n"


def _inert(value: object) -> object:
    """A text whose acting characters stand each in an element of its own, so that none reaches beyond it; the characters stay."""
    if type(value) is not str or not _ACTS.search(value):  # markup of a macro is a kind of str of its own
        return value
    from markupsafe import Markup, escape

    made, at = [], 0
    for found in _ACTS.finditer(value):
        name = f"U+{ord(found.group()):04X}"
        made.append(f'{escape(value[at : found.start()])}<bdi class="control" data-name="{name}">{found.group()}</bdi>')
        at = found.end()
    return Markup("".join(made) + str(escape(value[at:])))


def _name(value: str) -> object:
    """A name within other words, in an element that keeps its direction to itself if it is written in another than theirs."""
    if not _TURNS.search(value):
        return value
    from markupsafe import Markup

    inert = _inert(value)
    return Markup("<bdi>%s</bdi>") % inert


def _file(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _styles(names: tuple[str, ...]) -> str:
    return "".join(_file(f"styles/{name}.css") for name in names)


def _policy(style: str, script: str) -> str:
    own = {"style-src": style, "script-src": script}
    allowed = " ".join(f"{part} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}';" for part, text in own.items())
    return f"default-src 'none'; {allowed} base-uri 'none'; form-action 'none'"
