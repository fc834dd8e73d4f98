"""How claims compare: by their kind, but for statements that answer who somebody is, where something is or how a name is spelled.

On the wire these are statements (`event`); each sort has its own likeness, comparison and question.
"""

from __future__ import annotations

from typing import Literal

from variorum.types import Claim, Kind
from variorum.values.statements.description import Description
from variorum.values.statements.location import Location
from variorum.values.statements.spelling import Spelling

Sort = Kind | Literal["description", "location", "spelling"]


def sort_of(claim: Claim) -> Sort:
    """The sort of a claim."""
    if isinstance(claim.value, Description):
        return "description"
    if isinstance(claim.value, Spelling):
        return "spelling"
    return "location" if isinstance(claim.value, Location) else claim.kind
