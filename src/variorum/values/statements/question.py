"""The question that statements answer, made of their own words, and the clause that stands for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.types import Claim
from variorum.values.statements.record import Statement, cut

_LONGEST = 30  # words of a clause that is asked about
_EDGES = " \t\n,;:–—-"
_FINITE, _UNNAMED = 0.5, 0.15  # what a finite clause is worth, and what a pronoun for a subject costs, in shared words
_ODD = 0.3  # and what a number costs that no other account has there
_NUMBER = re.compile(r"\d[\d.,]*")
_PRONOUNS = frozenset("he she it they we i you this that these those who which".split())
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def label(claims: Sequence[Claim]) -> str:
    """The clause that shares most with the others, as it was written; one that can stand alone before any other."""
    return _statement(representative(claims)).said.strip(_EDGES)


def question(claims: Sequence[Claim]) -> str:
    """ "Who says that the mayor closed the bridge?"; a clause that cannot stand alone is quoted."""
    chosen = _statement(representative(claims))
    clause = cut(chosen.said.strip(_EDGES), _LONGEST)
    if chosen.finite and _balanced(clause):
        return f"Who says that {clause if chosen.named_first else clause[:1].lower() + clause[1:]}?"
    return f"Who says “{_unquoted(clause)}”?"


def representative(claims: Sequence[Claim]) -> Claim:
    """The claim that speaks best for all: of the highest mean overlap of words with the others, the shortest of equals.

    One that can stand alone goes before any other but by far; one that names who acts before "he" and "they"; and one without
    a number that no other account gives there.
    """
    words = [frozenset(_statement(claim).terms or _statement(claim).said.casefold().split()) for claim in claims]
    overlaps = {one: {other: _overlap(one, other) for other in set(words)} for one in set(words)}
    odd = odd_numbers(claims)

    def rank(index: int) -> tuple[float, int, str, int]:
        claim, statement, row = claims[index], _statement(claims[index]), overlaps[words[index]]
        others = [row[other] for one, other in zip(claims, words, strict=True) if one.document != claim.document]
        shared = sum(others) / len(others) if others else 0.0
        worth = shared + _FINITE * statement.finite - _UNNAMED * ((statement.actor or "").casefold() in _PRONOUNS)
        worth -= _ODD * odd[index]
        return -round(worth, 3), len(statement.said), claim.document, claim.span.start

    return claims[min(range(len(claims)), key=rank)]


def odd_numbers(claims: Sequence[Claim]) -> list[bool]:
    """Of each claim, whether it has a number that no other account has there."""
    numbers = [frozenset(_NUMBER.findall(_statement(claim).said)) for claim in claims]
    holders: dict[str, set[str]] = {}
    for claim, held in zip(claims, numbers, strict=True):
        for number in held:
            holders.setdefault(number, set()).add(claim.document)
    return [any(len(holders[number]) == 1 for number in held) for held in numbers]


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _statement(claim: Claim) -> Statement:
    assert isinstance(claim.value, Statement)
    return claim.value


def _balanced(clause: str) -> bool:
    return all(clause.count(opening) == clause.count(closing) for opening, closing in _PAIRS) and clause.count('"') % 2 == 0


def _unquoted(clause: str) -> str:
    """Double marks inside quotation marks become single ones, so that the quotation stays whole."""
    return clause.replace("“", "‘").replace("”", "’").replace('"', "'")
