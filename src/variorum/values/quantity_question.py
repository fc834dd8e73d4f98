"""The question that quantities answer: "How many North Korean troops?", "How old is the driver?"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.types import Claim
from variorum.values.quantity_record import Quantity

_DONE = {
    "kill": "were killed",
    "die": "died",
    "injure": "were injured",
    "wound": "were wounded",
    "hurt": "were hurt",
    "arrest": "were arrested",
    "detain": "were detained",
    "rescue": "were rescued",
    "evacuate": "were evacuated",
    "displace": "were displaced",
    "trap": "were trapped",
    "miss": "are missing",
    "abduct": "were abducted",
    "kidnap": "were kidnapped",
}
_ASKED = {
    "percent": "What percentage",
    "percentage point": "How many percentage points",
    "ratio": "What share",
    "metres": "What distance or length",
    "kilograms": "What weight",
    "seconds": "How long",
    "metres per second": "What speed",
}


def question(claims: Sequence[Claim]) -> str:
    """One plain question, made of the words that most of the claims use."""
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    unit = _most(value.unit for value in values) or "count"
    thing = _most(value.counted for value in values if value.unit == unit)
    narrow = _most((word for value in values for word in value.modifiers if _before(word)), more_than=len(values) / 2)
    if thing == "age":
        whose = _most(value.modifiers[0] for value in values if value.modifiers)
        return f"How old is {whose}?" if whose else "What age?"
    named = " ".join(word for word in (narrow, thing) if word)
    if unit == "count":
        done = _DONE.get(_most(value.act for value in values) or "", "")
        return f"How many {named or 'of them'} {done}".rstrip() + "?"
    asked = "How much" if len(unit) == 3 and unit.isupper() else _ASKED.get(unit, f"How many {unit}")
    return f"{asked}: {named}?" if named else f"{asked}?"


def _before(modifier: str) -> bool:
    return modifier.partition(" ")[0].lower() not in ("of", "from", "in", "on", "for", "with", "at", "against", "per", "more", "other")


def _most(words: Iterable[str | None], *, more_than: float = 0) -> str | None:
    """The commonest word; among equals the shortest, then the first by spelling."""
    count = Counter(word for word in words if word)
    if not count:
        return None
    best = min(count, key=lambda word: (-count[word], len(word), word))
    return best if count[best] > more_than else None
