"""JSON lines: one finding a line, each with its claims' own words, so that a line can be read alone."""

from __future__ import annotations

import json
from typing import Any

from variorum.brief import labels
from variorum.export.json import as_dict
from variorum.types import Dossier


class JsonLines:
    """The exporter "jsonl"."""

    def export(self, dossier: Dossier) -> str:
        """One object a finding, in the order of the dossier. Raises BrokenProvenance."""
        return "".join(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines(dossier))


def lines(dossier: Dossier) -> list[dict[str, Any]]:
    """The findings as in JSON, with each reading's claims written out and its accounts named."""
    whole = as_dict(dossier)
    claims = {claim["id"]: claim for claim in whole["claims"]}
    named = labels(dossier.documents)
    for finding in whole["findings"]:
        for reading in finding["readings"]:
            reading["claims"] = [{"account": named[claims[id]["document"]], **claims[id]} for id in reading["claims"]]
    return [{"event": whole["event"]["id"], **finding} for finding in whole["findings"]]
