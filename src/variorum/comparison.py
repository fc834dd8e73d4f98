"""Aligned claims become a finding: its readings, how they stand to one another, why, and who stands behind them.

The kind of value decides how its claims compare; what a question is called, what the lowest and the
highest stated value are, and how much a finding weighs is put together here, from the claims alone.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from variorum.types import Claim, Document, Finding, Origin, Reading, Verdict, content_id
from variorum.values.dates import date
from variorum.values.dates import question as date_question
from variorum.values.quantities import quantity
from variorum.values.quantities import question as quantity_question
from variorum.values.quotes import question as quote_question
from variorum.values.quotes import quote
from variorum.values.sorts import Sort, sort_of
from variorum.values.statements import description, location, spelling, statement
from variorum.values.statements.numbers import NO_NUMBERS, Numbers

COMPARE: dict[Sort, Callable[[Sequence[Claim]], Verdict]] = {
    "description": description.compare,
    "location": location.compare,
    "spelling": spelling.compare,
    "quantity": quantity.compare,
    "date": date.compare,
    "quote": quote.compare,
    "event": statement.compare,
}
QUESTION: dict[Sort, Callable[[Sequence[Claim]], str]] = {
    "description": description.question,
    "location": location.question,
    "spelling": spelling.question,
    "quantity": quantity_question.question,
    "date": date_question.question,
    "quote": quote_question.question,
    "event": statement.question,
}
LABEL: dict[Sort, Callable[[Sequence[Claim]], str]] = {"event": statement.label}
Behind = Callable[[Sequence[Claim]], tuple[Origin, ...]]
Weigh = Callable[[Sequence[Claim], Verdict], float]


def compare(
    claims: Sequence[Claim], documents: Mapping[str, Document], behind: Behind, weigh: Weigh, numbers: Numbers = NO_NUMBERS
) -> Finding:
    """The finding of claims that answer one question.

    `behind` gives the independent origins of claims; `weigh` says how much the finding is worth reading; `numbers` are
    those that a clause must not be said to agree on.
    """
    ordered = sorted(claims, key=lambda claim: (documents[claim.document].label, claim.document, claim.span.start, claim.span.end))
    kind = ordered[0].kind
    sort = sort_of(ordered[0])
    verdict = COMPARE[sort](ordered)
    if sort == "event" and verdict.status == "corroborated":
        verdict = numbers.told(ordered) or verdict
    readings = tuple(_reading([ordered[index] for index in group], behind) for group in verdict.groups)
    low, best, high, unit = stated(ordered, verdict)
    origins = behind(ordered)
    return Finding(
        id=content_id(kind, sorted(claim.id for claim in ordered)),
        kind=kind,
        question=QUESTION[sort](ordered),
        status=verdict.status,
        reason=verdict.reason,
        explanation=verdict.explanation[:1].upper() + verdict.explanation[1:],  # many begin with the words of an account
        readings=readings,
        low=low,
        best=best,
        high=high,
        unit=unit,
        origins=len(origins),
        origin_list=origins,
        weight=weigh(ordered, verdict),
        trace=verdict.trace,
    )


def asked_of_their_own(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings, weightiest first: a clause that tells two things gives its words only to the first that it is in."""
    placed: set[str] = set()
    found = []
    for finding in findings:
        ids = {id for reading in finding.readings for id in reading.claims}
        found.append(_in_words_of(finding, ids - placed, claims) if ids & placed and ids - placed else finding)
        placed |= ids
    return found


def _in_words_of(finding: Finding, own: Collection[str], claims: Mapping[str, Claim]) -> Finding:
    """The finding, with the question and the values of its readings in the words of these of its claims."""
    kept = [[claims[id] for id in reading.claims if id in own] for reading in finding.readings]
    told = [claim for of_reading in kept for claim in of_reading]
    sort = sort_of(told[0])
    label = LABEL.get(sort, _shortest)
    readings = (replace(reading, value=label(of)) if of else reading for reading, of in zip(finding.readings, kept, strict=True))
    return replace(finding, question=QUESTION[sort](told), readings=tuple(readings))


def _reading(claims: Sequence[Claim], behind: Behind) -> Reading:
    return Reading(
        value=LABEL.get(sort_of(claims[0]), _shortest)(claims),
        claims=tuple(claim.id for claim in claims),
        documents=tuple(dict.fromkeys(claim.document for claim in claims)),
        origins=len(behind(claims)),
    )


def _shortest(claims: Sequence[Claim]) -> str:
    return min((claim.value.say() for claim in claims), key=lambda said: (len(said), said))


def stated(claims: Sequence[Claim], verdict: Verdict) -> tuple[float | None, float | None, float | None, str | None]:
    """(lowest, median, highest, unit) of the values stated in the unit most of the claims use; None where no number is stated.

    Where accounts give parts of a whole, the parts of one account count as their sum.
    """
    numbers: dict[str, list[float]] = {}
    by_document: dict[str, dict[str, list[float]]] = {}
    for claim in claims:
        unit, values = quantity.stated(claim.value)
        by_document.setdefault(claim.document, {}).setdefault(unit, []).extend(values)
    for by_unit in by_document.values():
        for unit, values in by_unit.items():
            numbers.setdefault(unit, []).extend([sum(set(values))] if verdict.reason == "part-whole" and len(set(values)) == 2 else values)
    numbers = {unit: values for unit, values in numbers.items() if values}
    if not numbers:
        return None, None, None, None
    unit = min(numbers, key=lambda name: (-len(numbers[name]), name))
    return min(numbers[unit]), statistics.median_low(numbers[unit]), max(numbers[unit]), unit
