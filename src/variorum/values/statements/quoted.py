"""Clauses within quotations: one utterance that accounts quote in other words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.values.quotes.quote import one_utterance, one_wording

_MARKS = frozenset('"“”')  # within a clause: the account goes on behind them


def in_other_words(quoted: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    """The clauses (account, words), by index, that two accounts quote of one utterance in other words, and nowhere in the same."""
    by_account: dict[str, list[int]] = {}
    for at, (account, words) in enumerate(quoted):
        if _MARKS.isdisjoint(words):
            by_account.setdefault(account, []).append(at)
    found = []
    for ours, theirs in combinations(by_account.values(), 2):
        pairs = [(i, j) for i in ours for j in theirs]
        if not any(one_wording(quoted[i][1], quoted[j][1]) for i, j in pairs):
            found += [(i, j) for i, j in pairs if one_utterance(quoted[i][1], quoted[j][1])]
    return found
