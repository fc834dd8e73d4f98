"""What every exporter has to keep, as a check that its author can run: `faults(MyExporter()) == []`."""

from __future__ import annotations

from hashlib import sha256

from variorum.errors import BrokenProvenance
from variorum.export.base import Exporter
from variorum.types import Claim, Document, Dossier, Event, Finding, Note, Reading, Span
from variorum.values.quotes.quote import Quote

_WORDS = 'We = "one", <b>two</b> & \u202ethree\u202c, \U0001f6a2 *four*'


def faults(exporter: Exporter) -> list[str]:
    """What is wrong with an exporter, in words; none is good."""
    found = []
    for name, dossier in (
        ("a dossier", _dossier()),
        ("a dossier without findings", Dossier(Event("e", "", None, None), _dossier().documents)),
    ):
        try:
            first, second = exporter.export(dossier), exporter.export(dossier)
        except Exception as problem:
            found.append(f"{name} is not exported: {type(problem).__name__}: {problem}")
            continue
        if not isinstance(first, str):
            found.append(f"{name} becomes {type(first).__name__}, not text")
        elif first != second:
            found.append(f"{name} becomes another text the second time")
        elif not _is_unicode(first):
            found.append(f"{name} becomes a text that is no Unicode")
    return [*found, *_of_a_broken_one(exporter)]


def _of_a_broken_one(exporter: Exporter) -> list[str]:
    """A dossier whose span lies outside its document may be refused, by BrokenProvenance alone, or shown without the words."""
    whole = _dossier()
    short = Document("d", "Short.", whole.documents[0].text_sha256, whole.documents[0].source_sha256)
    try:
        shown = exporter.export(Dossier(whole.event, (short,), whole.claims, whole.findings))
    except (BrokenProvenance, ValueError):
        return []
    except Exception as problem:
        return [f"a broken span raises {type(problem).__name__}, not BrokenProvenance"]
    return ["words are shown that stand nowhere"] if "four" in str(shown) else []


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _dossier() -> Dossier:
    text = f"She said “{_WORDS}”."
    digest = sha256(text.encode()).hexdigest()
    document = Document("d", text, digest, digest, outlet="=Outlet\t<i>", title=text)
    start = text.index(_WORDS)
    claim = Claim(Span("d", start, start + len(_WORDS)), Quote(said=_WORDS, speaker=None, cue="said", occasion=None))
    reading = Reading(_WORDS, (claim.id,), ("d",), 1)
    finding = Finding("f", "quote", "What was said?", "single-source", None, "", (reading,), origins=1)
    return Dossier(Event("e", "An event", None, None), (document,), (claim,), (finding,), notes=(Note("d", "warning", "a note"),))
