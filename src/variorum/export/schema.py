"""The JSON Schema (2020-12) of a dossier. Keys may be added to a dossier; those named here are never missing."""

from __future__ import annotations

from typing import Any, get_args

from variorum.export.json import FORMAT
from variorum.types import EntityKind, Kind, Reason, Stance, Status

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_NUMBER: Schema = {"type": ["number", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ANY: Schema = {}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_SPAN: dict[str, Schema] = {"start": _COUNT, "end": _COUNT, "text": _TEXT}

_VALUES: dict[str, dict[str, Schema]] = {
    "quantity": {
        **{"low": _NUMBER, "high": _NUMBER, "best": _NUMBER, "said": _TEXT, "unit": _MAYBE, "counted": _MAYBE},
        **{"modifiers": _ANY, "change": _ANY, "act": _MAYBE, "period": _ANY, "place": _ANY},
    },
    "date": {"start": _MAYBE, "end": _MAYBE, "said": _TEXT, "precision": _MAYBE, "type": _MAYBE, "value": _MAYBE},
    "quote": {"said": _TEXT, "speaker": _MAYBE, "cue": _MAYBE, "occasion": _ANY},
    "event": dict.fromkeys(("actor", "act", "object", "place", "time", "reason", "tense", "polarity"), _ANY),
}


def schema() -> Schema:
    """What `variorum schema` prints."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": "A dossier: what several accounts say of one event, compared",
        "description": "Spans are half-open ranges of Unicode code points: document.text[start:end] equals the span's own text.",
        **_object(
            format={"const": FORMAT},
            made_by=_TEXT,
            event=_object(id=_TEXT, title=_TEXT, first=_MAYBE, last=_MAYBE),
            documents=_list(_document()),
            claims=_list({"$ref": "#/$defs/claim"}),
            findings=_list({"$ref": "#/$defs/finding"}),
            quotations=_list(
                _object(
                    claim=_TEXT,
                    document=_TEXT,
                    **_SPAN,
                    speaker=_MAYBE,
                    cue=_MAYBE,
                    finding=_MAYBE,
                    optional={"speaker_at": _maybe("span")},
                )
            ),
            attributions=_list(
                _object(
                    document=_TEXT,
                    source=_maybe("span"),
                    cue=_maybe("span"),
                    content=_maybe("span"),
                    # The words at the cue, where they only stand for the source ("he"), and where nobody has said it ("backs", "fears").
                    optional={"said_as": _maybe("span"), "told": {"const": False}},
                )
            ),
            entities=_list(_entity()),
            lineage=_list(_lineage()),
            timeline=_list(_object(when=_TEXT, precision=_TEXT, claims=_list(_TEXT))),
            notes=_list(_object(about=_TEXT, level={"enum": ["info", "warning", "error"]}, message=_TEXT)),
        ),
        "$defs": {"span": _object(**_SPAN), "claim": _claim(), "finding": _finding()},
    }


def _object(optional: dict[str, Schema] | None = None, **properties: Schema) -> Schema:
    return {"type": "object", "required": list(properties), "properties": {**properties, **(optional or {})}}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _maybe(name: str) -> Schema:
    return {"anyOf": [{"type": "null"}, {"$ref": f"#/$defs/{name}"}]}


def _one_of(literal: Any, *, or_null: bool = False) -> Schema:
    return {"enum": [*get_args(literal), *([None] if or_null else [])]}


def _document() -> Schema:
    return _object(
        **{"id": _TEXT, "path": _MAYBE, "url": _MAYBE, "outlet": _MAYBE, "title": _MAYBE, "author": _MAYBE, "published": _MAYBE},
        **{"language": _TEXT, "text_sha256": _DIGEST, "source_sha256": _DIGEST, "text": _TEXT},
    )


def _claim() -> Schema:
    attributed = {"anyOf": [{"type": "null"}, _object(name=_TEXT, **_SPAN)]}
    claim = _object(
        **{"id": _TEXT, "document": _TEXT, **_SPAN, "kind": _one_of(Kind), "stance": _one_of(Stance)},
        **{"value": {"type": "object"}, "as_of": _MAYBE, "attributed_to": attributed},
    )
    claim["allOf"] = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"properties": {"value": _object(**keys)}}}
        for kind, keys in _VALUES.items()
    ]
    return claim


def _finding() -> Schema:
    return _object(
        **{"id": _TEXT, "kind": _one_of(Kind), "question": _TEXT, "status": _one_of(Status), "reason": _one_of(Reason, or_null=True)},
        **{"explanation": _TEXT, "low": _NUMBER, "best": _NUMBER, "high": _NUMBER, "unit": _MAYBE, "origins": _COUNT},
        origin_list=_list(_object(name=_TEXT, documents=_list(_TEXT), claims=_list(_TEXT))),
        readings=_list(_object(value=_TEXT, claims=_list(_TEXT), documents=_list(_TEXT), origins=_COUNT)),
    )


def _entity() -> Schema:
    mentions = _list(_object(document=_TEXT, **_SPAN))
    return _object(id=_TEXT, name=_TEXT, kind=_one_of(EntityKind), aliases=_list(_TEXT), mentions=mentions)


def _lineage() -> Schema:
    span = {"$ref": "#/$defs/span"}
    return _object(
        **{"document": _TEXT, "from": _MAYBE, "name": _MAYBE, "span": _maybe("span")},
        kind={"enum": ["copied", "paraphrased", "cites", "same-publisher"]},
        share=_NUMBER,
        passages=_list(_object(here=span, there=span)),
    )
