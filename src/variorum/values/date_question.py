"""What the claims of a finding about a date answer, asked in the words of the accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.types import Claim


def question(claims: Sequence[Claim]) -> str:
    """When did what happen: who and what as most accounts say it, the shorter wording first."""
    abouts = Counter(about for claim in claims if (about := getattr(claim.value, "about", None)))
    if not abouts:
        acts = Counter(act for claim in claims if (act := getattr(claim.value, "act", None)))
        return f"When: {min(acts, key=lambda act: (-acts[act], act))}?" if acts else "When?"
    return f"When: {min(abouts, key=lambda about: (-abouts[about], len(about), about))}?"
