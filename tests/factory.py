"""One call makes a noun: accounts, claims found by their words, findings, and a whole dossier of an invented event."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from variorum import compare, types
from variorum.types import Claim, Document, Dossier, Finding, Kind, Span

KEYS: dict[str, tuple[str, ...]] = {
    "quantity": ("low", "high", "best", "said", "unit", "counted", "modifiers", "change", "act", "period", "place"),
    "date": ("start", "end", "said", "precision", "type", "value"),
    "quote": ("said", "speaker", "cue", "occasion"),
    "event": ("actor", "act", "object", "place", "time", "reason", "tense", "polarity"),
}


@dataclass(frozen=True)
class Said:
    """A value of any kind in the shape of the contract: what is not given is None."""

    kind: Kind
    said: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        given = {"said": self.said, **self.fields}
        return {key: given.get(key) for key in KEYS[self.kind]}

    def say(self) -> str:
        return self.said


def compared(folder: Path, *texts: str) -> Dossier:
    """The texts as accounts of one event, o0, o1 ..., through the whole of the program."""
    return compared_rows(folder, [{"id": f"o{n}", "outlet": f"Outlet {n}", "text": text} for n, text in enumerate(texts)])


def compared_rows(folder: Path, rows: Sequence[Mapping[str, Any]]) -> Dossier:
    """Rows of a JSON-lines file, compared."""
    path = folder / "accounts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return compare(path)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document(
    text: str, *, outlet: str | None = "Harbour Post", id: str | None = None, source: bytes | None = None, **fields: Any
) -> Document:
    digest = hashlib.sha256(source).hexdigest() if source is not None else sha(text)
    return Document(
        id=id or types.content_id(outlet, fields.get("path"), text),
        text=text,
        text_sha256=sha(text),
        source_sha256=digest,
        outlet=outlet,
        **fields,
    )


def span(account: Document, words: str) -> Span:
    start = account.text.index(words)
    return Span(account.id, start, start + len(words))


def claim(account: Document, words: str, kind: Kind = "quantity", *, source: str | None = None, **fields: Any) -> Claim:
    stance = fields.pop("stance", "asserts")
    named = types.Source(source, span(account, source)) if source else None
    return Claim(span(account, words), Said(kind, words, fields), stance=stance, attributed_to=named, made_by="by hand")


def reading(value: str, claims: Sequence[Claim]) -> types.Reading:
    documents = tuple(dict.fromkeys(claim.document for claim in claims))
    return types.Reading(value, tuple(claim.id for claim in claims), documents, origins=len(documents))


def finding(question: str, status: str, readings: Mapping[str, Sequence[Claim]], **fields: Any) -> Finding:
    claims = [claim for group in readings.values() for claim in group]
    documents = tuple(dict.fromkeys(claim.document for claim in claims))
    made = {
        "reason": {"corroborated": "same", "single-source": None}.get(status, "unresolved"),
        "explanation": "",
        "origins": len(documents),
        "origin_list": tuple(types.Origin(one, (one,), tuple(c.id for c in claims if c.document == one)) for one in documents),
    }
    return Finding(
        id=types.content_id(question, *(claim.id for claim in claims)),
        kind=claims[0].kind,
        question=question,
        status=status,  # type: ignore[arg-type]
        readings=tuple(reading(value, group) for value, group in readings.items()),
        **{**made, **fields},
    )


POST = """Mayor closes the Ostrava ferry after the collision

Mayor Ilse Brandt closed the Ostrava ferry on Monday after two boats collided in fog.
At least 14 passengers were hurt, according to the harbour police.
“We will not sail again until the radar is mended,” Brandt said.
The repairs will cost nearly $3 million."""
HERALD = """Ferry shut after crash

Ilse Brandt, the mayor, has closed the Ostrava ferry.
Hospitals counted 19 injured passengers.
“We will not sail until the radar is mended,” the mayor told reporters."""
WIRE = """Ostrava ferry closed
On Monday the mayor closed the Ostrava ferry. Some 15 passengers were hurt, the Harbour Post reported."""


def accounts() -> tuple[Document, Document, Document]:
    return (
        document(
            POST, outlet="Harbour Post", title="Mayor closes the Ostrava ferry after the collision", published="2031-03-03", title_start=0
        ),
        document(
            HERALD, outlet="Herald", title="Ferry shut after crash", published="2031-03-04T08:00:00Z", url="https://herald.example/ferry"
        ),
        document(WIRE, outlet=None, path="in/wire.txt"),
    )


def dossier(**changes: Any) -> Dossier:
    """An invented event in three accounts, with one finding of every status and one record of every noun."""
    post, herald, wire = accounts()
    hurt = [
        claim(post, "At least 14 passengers", source="the harbour police", low=14.0, best=14.0, unit="count", counted="passengers"),
        claim(wire, "Some 15 passengers", low=13.5, high=16.5, best=15.0, unit="count", counted="passengers"),
        claim(herald, "19 injured passengers", low=19, high=19, best=19, unit="count", counted="passengers"),
    ]
    closed = [
        claim(post, "Mayor Ilse Brandt closed the Ostrava ferry", "event", actor="Brandt", act="close", polarity="positive"),
        claim(herald, "Ilse Brandt, the mayor, has closed the Ostrava ferry", "event", actor="Brandt", act="close", polarity="positive"),
        claim(wire, "the mayor closed the Ostrava ferry", "event", actor="the mayor", act="close", polarity="positive"),
    ]
    when = [claim(post, "on Monday", "date", type="date"), claim(wire, "On Monday", "date", type="date")]
    cost = claim(post, "nearly $3 million", low=2.7e6, high=3e6, best=3e6, unit="USD")
    quotes = [
        claim(post, "We will not sail again until the radar is mended,", "quote", speaker="Ilse Brandt"),
        claim(herald, "We will not sail until the radar is mended,", "quote", speaker="Ilse Brandt"),
    ]
    said = finding("What did Ilse Brandt say?", "compatible", {q.value.say(): [q] for q in quotes}, reason="wording", weight=2.0)
    findings = (
        finding("Who closed what?", "corroborated", {"Ilse Brandt closes the Ostrava ferry": closed}, weight=9.0),
        finding(
            "How many passengers were hurt?",
            "disputed",
            {"at least 14": hurt[:1], "some 15": hurt[1:2], "19": hurt[2:]},
            explanation="Some 15 and 19 cannot both be the count.",
            low=14.0,
            best=15.0,
            high=19.0,
            unit="count",
            weight=7.0,
            trace=("the same thing is counted", "no range holds both"),
        ),
        finding("When?", "corroborated", {"Monday": when}, weight=3.0),
        said,
        finding(
            "What will the repairs cost?",
            "single-source",
            {"nearly $3 million": [cost]},
            low=3e6,
            best=3e6,
            high=3e6,
            unit="USD",
            weight=1.0,
        ),
    )
    made: dict[str, Any] = {
        "event": types.Event("e1", "Mayor closes the Ostrava ferry", "2031-03-03", "2031-03-04"),
        "documents": (post, herald, wire),
        "claims": (*hurt, *closed, *when, cost, *quotes),
        "findings": findings,
        "quotations": tuple(
            types.Quotation(q.id, q.span, "Ilse Brandt", cue, said.id, span(account, who))
            for q, cue, account, who in ((quotes[0], "said", post, "Brandt"), (quotes[1], "told", herald, "the mayor"))
        ),
        "attributions": (
            types.Attribution(
                span(post, "the harbour police"), span(post, "according to"), span(post, "At least 14 passengers were hurt"), "police"
            ),
            types.Attribution(None, span(wire, "reported"), None),
        ),
        "entities": (
            types.Entity(
                "p1",
                "Ilse Brandt",
                "person",
                ("Brandt",),
                (types.Mention(span(post, "Ilse Brandt"), "Ilse Brandt"), types.Mention(span(herald, "Ilse Brandt"), "Ilse Brandt")),
            ),
        ),
        "lineage": (
            types.Lineage(
                wire.id,
                post.id,
                None,
                None,
                "copied",
                0.31,
                (types.Passage(span(wire, "closed the Ostrava ferry"), span(post, "closed the Ostrava ferry")),),
            ),
            types.Lineage(wire.id, None, "Harbour Post", span(wire, "the Harbour Post"), "cites", None),
        ),
        "timeline": (types.Moment("2031-03-03", "day", tuple(one.id for one in when)),),
        "notes": (
            types.Note("in/wire.txt", "warning", "no date of publication was found"),
            types.Note("torn.pdf", "error", "not a text. Give a text file."),
        ),
    }
    return Dossier(**{**made, **changes})
