"""The types of the public names; `__init__.py` says where each lies and loads it when it is first asked for."""

from variorum.api import Dossier, compare
from variorum.errors import BadInput, NothingUsable, VariorumError
from variorum.export.schema import schema
from variorum.export.verify import Verification, verify
from variorum.types import Attribution, Claim, Document, Entity, Finding, Lineage, Note, Quotation, Reading, Span

__all__ = [
    "Attribution",
    "BadInput",
    "Claim",
    "Document",
    "Dossier",
    "Entity",
    "Finding",
    "Lineage",
    "Note",
    "NothingUsable",
    "Quotation",
    "Reading",
    "Span",
    "VariorumError",
    "Verification",
    "compare",
    "schema",
    "verify",
]
