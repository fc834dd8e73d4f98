"""What the claims of a finding about a quotation answer, asked in the words of the accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.types import Claim


def question(claims: Sequence[Claim]) -> str:
    """Whose words they are, by the name that most accounts give."""
    speakers = Counter(speaker for claim in claims if (speaker := getattr(claim.value, "speaker", None)))
    if not speakers:
        return "What was said?"
    speaker = min(speakers, key=lambda name: (-speakers[name], -len(name), name))
    return f"What did {speaker} say?"
