"""The numbers that clauses hold: what is told in much the same clauses with other numbers is not agreed on.

The numbers have findings of their own, which say how they stand to one another. A clause that holds them
stands as they do; where they are in dispute, the clauses are told apart, so that the dispute is told once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.types import Claim, Finding, Verdict
from variorum.values.likeness import quantities
from variorum.values.quantities.record import Quantity
from variorum.values.statements.record import Statement

_DETAIL = re.compile(r",\s(?:\w+\s)?(?:\w+ing|who|which|where|with)\b")
Groups = tuple[tuple[int, ...], ...]


class _Held(NamedTuple):
    """A number in an account: where it stands, its finding (by place in the list), its reading, and the claim."""

    start: int
    end: int
    finding: int
    reading: int
    claim: Claim


class Numbers:
    """The numbers of all accounts, to be asked of clauses that hold them."""

    def __init__(self, findings: Iterable[Finding], claims: Mapping[str, Claim]) -> None:
        """`findings` of quantities, the weightiest first; `claims` by id."""
        self._findings = tuple(findings)
        self._held: dict[str, list[_Held]] = defaultdict(list)
        for number, finding in enumerate(self._findings):
            for place, reading in enumerate(finding.readings):
                for claim in (claims[id] for id in reading.claims):
                    self._held[claim.document].append(_Held(claim.span.start, claim.span.end, number, place, claim))
        for held in self._held.values():
            held.sort(key=lambda one: one[:4])

    def told(self, clauses: Sequence[Claim]) -> Verdict | None:
        """How clauses that agree otherwise stand by the numbers in them; None where the numbers say nothing against it."""
        compared = self._compared(clauses)
        if compared is not None:
            finding, groups = compared
            return Verdict(finding.status, finding.reason, finding.explanation, groups, (f"their numbers differ: {finding.question}",))
        beside = self._beside(clauses)
        if beside is None:
            return None
        said = [f"“{clauses[group[0]].value.say()}”" for group in beside]
        why = f"One account says {said[0]}, another says {said[1]}: the numbers are not shown to be of one thing."
        return Verdict("compatible", "scope", why, beside, ("their numbers are not shown to be of one thing",))

    def apart(self, clauses: Sequence[Claim]) -> list[tuple[Claim, ...]]:
        """The clauses, told apart by the readings of a number in dispute that they hold: its own finding tells of the dispute, once."""
        compared = self._compared(clauses)
        if compared is None or compared[0].status != "disputed":
            return [tuple(clauses)]
        return [tuple(clauses[index] for index in group) for group in compared[1]]

    def _compared(self, clauses: Sequence[Claim]) -> tuple[Finding, Groups] | None:
        """The first finding of which two accounts hold different readings in these clauses, and the clauses of each reading.

        The first reading in a clause counts: "35 of the 41" tells of 35. Half of the clauses must hold one of its readings:
        else they tell of something else. The others come last.
        """
        places: dict[int, dict[int, int]] = defaultdict(dict)
        for index, clause in enumerate(clauses):
            for held in self._in(clause):
                places[held.finding].setdefault(index, held.reading)
        for number, first in sorted(places.items()):
            told = {(clauses[index].document, place) for index, place in first.items()}
            differ = any(one[0] != two[0] and one[1] != two[1] for one in told for two in told)
            if differ and 2 * len(first) >= len(clauses):
                return self._findings[number], _grouped(first, len(clauses))
        return None

    def _beside(self, clauses: Sequence[Claim]) -> Groups | None:
        """The clauses by the numbers of one unit and thing that they hold, where no two accounts hold the same one.

        Such numbers were not found to answer one question, so neither do the clauses wholly.
        """
        inner = {index: list(self._in(clause)) for index, clause in enumerate(clauses)}
        firsts = {index: min(one.finding for one in those) for index, those in inner.items() if those}
        if 2 * len(firsts) < len(clauses) or len(set(firsts.values())) < 2:
            return None
        apart = False
        for one, two in combinations(sorted(firsts), 2):
            if clauses[one].document != clauses[two].document:
                pairs = [(a.claim, b.claim) for a in inner[one] for b in inner[two]]
                if any(quantities(a.value, b.value)["agree"] for a, b in pairs):
                    return None
                apart = apart or any(_rival(a, b) for a, b in pairs)
        return _grouped(firsts, len(clauses)) if apart else None

    def _in(self, clause: Claim) -> Iterator[_Held]:
        """The numbers of the clause; in "struck the pier, killing two" what is behind the comma is a detail of another act."""
        assert isinstance(clause.value, Statement)
        held = self._held.get(clause.document, [])
        starts = (clause.span.start,), (clause.span.end,)
        for one in held[bisect_left(held, starts[0]) : bisect_left(held, starts[1])]:
            if one.end <= clause.span.end and not _DETAIL.search(clause.value.said[: one.start - clause.span.start]):
                yield one


def _rival(one: Claim, other: Claim) -> bool:
    """Two numbers of one unit and, where things are counted, of one thing, that differ; "dozens" is no number."""
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if a.best is None or b.best is None or a.best == b.best or a.unit != b.unit:
        return False
    return a.unit != "count" or quantities(a, b)["counted"] == 1


def _grouped(first: Mapping[int, int], count: int) -> Groups:
    """The indices below `count` by what they are mapped to; those that are not mapped come last."""
    kept = [*sorted(set(first.values())), None]
    groups = (tuple(index for index in range(count) if first.get(index) == place) for place in kept)
    return tuple(group for group in groups if group)


NO_NUMBERS = Numbers((), {})
