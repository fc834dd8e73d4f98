"""What the claims of a finding about a date answer, asked in the words of the accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.types import Claim

_ARTICLES = frozenset({"The", "A", "An"})
_PRONOUNS = frozenset("he she it they we i you this that these those there his her its their".split())


def question(claims: Sequence[Claim]) -> str:
    """When did what happen: who and what as most claims say it, by name before "it" and "they", the shorter wording first."""
    abouts = Counter(about for claim in claims if (about := getattr(claim.value, "about", None)))
    if not abouts:
        acts = Counter(act for claim in claims if (act := getattr(claim.value, "act", None)))
        return f"When: {min(acts, key=lambda act: (-acts[act], act))}?" if acts else "When?"
    chosen = min(abouts, key=lambda about: (_stands_in(about), -abouts[about], len(about), about))
    first, space, rest = chosen.partition(" ")
    return f"When: {first.lower() if first in _ARTICLES else first}{space}{rest}?"


def _stands_in(about: str) -> bool:
    """It begins with a word that stands for a name given elsewhere."""
    return about.split(maxsplit=1)[0].lower() in _PRONOUNS
