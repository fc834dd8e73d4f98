"""The question that statements answer, made of their own words, and the clause that stands for them."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.types import Claim
from variorum.values.statement_record import Statement, cut

_LONGEST = 30  # words of a clause that is asked about
_EDGES = " \t\n.,;:–—-"
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
# Words that are written small inside a sentence.
_SMALL = frozenset(
    (
        "a after all an and another any as at because before both by during each earlier every for from he her here his how if in it its "
        "many more most my no nobody none nothing now of on once one only our several she since some such that the their then there "
        "these they this those through to two under until we what when where which while with without you your"
    ).split()
)


def label(claims: Sequence[Claim]) -> str:
    """The clause that shares most with the others, as it was written; one that can stand alone before any other."""
    return _statement(representative(claims)).said.strip(_EDGES)


def question(claims: Sequence[Claim]) -> str:
    """ "Who says that the mayor closed the bridge?"; a clause that cannot stand alone is quoted."""
    chosen = _statement(representative(claims))
    clause = cut(chosen.said.strip(_EDGES), _LONGEST)
    if chosen.finite and _balanced(clause):
        return f"Who says that {_lowered(clause)}?"
    return f"Who says “{_unquoted(clause)}”?"


def representative(claims: Sequence[Claim]) -> Claim:
    """The claim that speaks best for all: finite, of the highest mean overlap of words with the others, the shortest of equals."""
    words = [frozenset(_statement(claim).terms or _statement(claim).said.casefold().split()) for claim in claims]

    def rank(index: int) -> tuple[bool, float, int, str, int]:
        one = words[index]
        others = [_overlap(one, other) for at, other in enumerate(words) if claims[at].document != claims[index].document]
        mean = round(sum(others) / len(others), 2) if others else 0.0
        statement = _statement(claims[index])
        return not statement.finite, -mean, len(statement.said), claims[index].document, claims[index].span.start

    return claims[min(range(len(claims)), key=rank)]


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _statement(claim: Claim) -> Statement:
    assert isinstance(claim.value, Statement)
    return claim.value


def _lowered(clause: str) -> str:
    """The clause as it stands inside a sentence: its first word small, unless it is a name or a short form."""
    first, _, rest = clause.partition(" ")
    return f"{first.lower()} {rest}" if (first.lower() in _SMALL and not first.isupper()) or first == "A" else clause


def _balanced(clause: str) -> bool:
    return all(clause.count(opening) == clause.count(closing) for opening, closing in _PAIRS) and clause.count('"') % 2 == 0


def _unquoted(clause: str) -> str:
    """Double marks inside quotation marks become single ones, so that the quotation stays whole."""
    return clause.replace("“", "‘").replace("”", "’").replace('"', "'")
