"""How statements of one matter stand to one another, by what the grammar shows.

Two statements are set side by side only if they name one act (or its opposite) and share who acts or
what is acted upon. Then one may deny what the other asserts, report as done what the other still
expects, or give another number, name or reach (`reasons`). Everything else that was brought together
is one thing in other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.types import Claim, Reason, Status, Verdict
from variorum.values.statements.quoted import in_other_words
from variorum.values.statements.reasons import tell_apart
from variorum.values.statements.record import cut
from variorum.values.statements.told import Told, alike, says_as_much, source, told_of

_SHOWN = 22  # words of a clause in an explanation


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets two claims (by index) apart, and the rule that found it."""

    one: int
    other: int
    status: Status
    reason: Reason
    rule: str


def compare(claims: Sequence[Claim]) -> Verdict:
    """How statements of one matter stand to one another; every value must be a `Statement`."""
    told = [told_of(claim) for claim in claims]
    everything = (tuple(range(len(claims))),)
    accounts = len({claim.document for claim in claims})
    if accounts < 2:
        return Verdict("single-source", None, f"One account says it: {_quoted(told[0])}.", everything, ("one account",))
    found = _differences(told) or _quoted_otherwise(told)
    if not found:
        shortest = min(told, key=lambda one: (len(one.statement.said), one.claim.document, one.claim.span.start))
        return Verdict("corroborated", "same", f"{accounts} accounts say it: {_quoted(shortest)}.", everything, ("no difference found",))
    first = found[0]
    trace = tuple(f"{difference.rule}: {_quoted(told[difference.one])} / {_quoted(told[difference.other])}" for difference in found)
    return Verdict(first.status, first.reason, _because(told[first.one], told[first.other]), _readings(told, first), trace)


def _because(one: Told, other: Told) -> str:
    """The two clauses side by side; a clause that is denied from outside ("denied that it fell") is told as denied."""
    verbs = [_says(one, other), _says(other, one)]
    if one.claim.document == other.claim.document:
        return f"In one account one party {verbs[0]} {_quoted(one)}, another {verbs[1]} {_quoted(other)}."
    return f"One account {verbs[0]} {_quoted(one)}, another {verbs[1]} {_quoted(other)}."


def _says(one: Told, other: Told) -> str:
    if one.claim.stance == "denies" and one.statement.polarity == "positive":
        return "denies"
    return "says with reserve" if one.claim.stance == "hedges" != other.claim.stance else "says"


def _differences(told: Sequence[Told]) -> list[Difference]:
    """The differences between claims of different accounts, and what one account lets two parties say, the gravest first."""
    found = []
    first: dict[object, int] = {}
    same_told = [first.setdefault((one.statement, one.claim.stance, source(one)), at) for at, one in enumerate(told)]
    known: dict[tuple[int, int, bool], tuple[Status, Reason, str] | None] = {}
    for i, j in combinations(range(len(told)), 2):
        asked = same_told[i], same_told[j], told[i].claim.document == told[j].claim.document
        if asked not in known:  # agency copy tells one thing many times
            known[asked] = tell_apart(told[i], told[j])
        answer = known[asked]
        if answer is not None:
            found.append(Difference(i, j, *answer))
    return sorted(_between_accounts(told, found), key=lambda one: (one.status != "disputed", one.one, one.other))


def _between_accounts(told: Sequence[Told], found: Sequence[Difference]) -> list[Difference]:
    """Without the disputes of which one account holds both sides itself, as two reports: it does not contradict the other."""

    def holds(side: int, beside: int) -> bool:
        """The account of `beside` tells, elsewhere, what `side` tells."""
        return any(
            one.claim.document == told[beside].claim.document and one.mode == told[side].mode and says_as_much(told[side], one)
            for at, one in enumerate(told)
            if at != beside
        )

    return [
        one
        for one in found
        if one.status != "disputed" or _within(told, one) or not (holds(one.one, one.other) or holds(one.other, one.one))
    ]


def _quoted_otherwise(told: Sequence[Told]) -> list[Difference]:
    spoken = [at for at, one in enumerate(told) if one.statement.spoken]
    pairs = in_other_words([(told[at].claim.document, told[at].statement.said) for at in spoken])
    return [Difference(spoken[i], spoken[j], "compatible", "wording", "quoted in other words") for i, j in pairs]


def _within(told: Sequence[Told], one: Difference) -> bool:
    return told[one.one].claim.document == told[one.other].claim.document


def _readings(told: Sequence[Told], difference: Difference) -> tuple[tuple[int, ...], ...]:
    """Each claim beside the one of the two differing claims that it stands like, else the one it shares more words with."""
    groups: tuple[list[int], list[int]] = ([], [])
    for index in range(len(told)):
        first, second = (_stands_like(index, side, told) for side in (difference.one, difference.other))
        groups[second > first].append(index)
    return tuple(tuple(group) for group in sorted(groups, key=lambda group: (-len(group), group)))


def _stands_like(index: int, side: int, told: Sequence[Told]) -> tuple[bool, bool, bool, bool, float]:
    one, other = told[index], told[side]
    same_words = one.statement.said.casefold() == other.statement.said.casefold()
    return index == side, same_words, one.mode == other.mode, one.claim.document == other.claim.document, alike(one, other)


def _quoted(one: Told) -> str:
    said = cut(one.statement.said.strip(" ,;:–—-"), _SHOWN)
    return f"“{said.replace('“', '‘').replace('”', '’')}”"
