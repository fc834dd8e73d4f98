"""How claims compare: by their kind, but for statements that answer who somebody is or where something is.

On the wire these are statements (`event`); each sort has its own likeness, comparison and question.
"""

from __future__ import annotations

from typing import Literal

from variorum.types import Claim, Kind
from variorum.values.statements.description import Description
from variorum.values.statements.location import Location

Sort = Kind | Literal["description", "location"]


def sort_of(claim: Claim) -> Sort:
    """The sort of a claim."""
    if isinstance(claim.value, Description):
        return "description"
    return "location" if isinstance(claim.value, Location) else claim.kind
