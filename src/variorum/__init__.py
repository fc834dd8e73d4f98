"""Variorum reads what many accounts report of one event and says where they agree, where they differ, and why.

    >>> import variorum
    >>> dossier = variorum.compare(["first.txt", "second.html"])
    >>> for finding in dossier.findings: print(finding.status, finding.question)

Sources bring documents; documents make claims; claims that answer one question are aligned; aligned
claims are compared; an event's findings are its dossier, and every line of it can show its words.
"""

from importlib import import_module
from typing import Any

# Where each public name lies. Loaded on first use, so that `variorum --help` need not wait for what it does not show.
_HOMES = {
    "Attribution": "variorum.types",
    "BadInput": "variorum.errors",
    "Claim": "variorum.types",
    "Document": "variorum.types",
    "Dossier": "variorum.api",
    "Entity": "variorum.types",
    "Finding": "variorum.types",
    "Lineage": "variorum.types",
    "Note": "variorum.types",
    "NothingUsable": "variorum.errors",
    "Quotation": "variorum.types",
    "Reading": "variorum.types",
    "Span": "variorum.types",
    "VariorumError": "variorum.errors",
    "Verification": "variorum.export.verify",
    "compare": "variorum.api",
    "schema": "variorum.export.schema",
    "verify": "variorum.export.verify",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    """The public object of that name, from the module where it lies."""
    if name not in _HOMES:
        raise AttributeError(f"module 'variorum' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
