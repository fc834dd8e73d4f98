"""Which picture shows what: numbers on a line, days on a calendar, which accounts give which answer, all facts at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from variorum.brief import Line, span_of_dates
from variorum.export.pictures import calendar_line
from variorum.export.pictures.arcs import Arcs, Tie, arcs
from variorum.export.pictures.matrix import Cell, Matrix, matrices
from variorum.export.pictures.number_line import NumberLine, Range, number_line
from variorum.export.pictures.split import Split, split
from variorum.export.pictures.time_rail import TimeRail, time_rail
from variorum.export.report.accounts import Witness
from variorum.export.report.agreement import Fact, is_hedged, letter
from variorum.text import plain, shorten
from variorum.types import Claim, Lineage
from variorum.values.quantities.record import Quantity
from variorum.values.quantities.units import Unit, named

_LONGEST = 44


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and the partial that draws it."""

    template: str
    drawing: NumberLine | Split | TimeRail | Arcs


def picture(line: Line, witnesses: Sequence[Witness], claims: Mapping[str, Claim]) -> Picture | None:
    """The picture of a finding whose accounts answer differently."""
    finding = line.finding
    if finding is None or len(finding.readings) < 2:
        return None
    told = [claims[id] for reading in finding.readings for id in reading.claims]
    drawn = None
    if finding.kind == "quantity":
        drawn = _numbers(plain(line.text), told, witnesses)
    elif finding.kind == "date":
        drawn = _times(plain(line.text), told, witnesses)
    if drawn:
        return Picture("number_line", drawn)
    answers = [
        (letter(place), [(one.siglum, is_hedged(finding, one.id, claims)) for one in witnesses if one.id in reading.documents])
        for place, reading in enumerate(finding.readings)
    ]
    heard = {id for reading in finding.readings for id in reading.documents}
    silent = [one.siglum for one in witnesses if one.id not in heard]
    return Picture("split", split(f"Which account gives which answer: {plain(line.text)}", answers, silent))


def agreement_pictures(facts: Sequence[Fact], witnesses: Sequence[Witness], statuses: Mapping[str, str]) -> tuple[Matrix, ...]:
    """The pictures of facts by accounts."""
    rows = [
        (plain(fact.question), fact.finding.status, [Cell(stand.answers, stand.state == "hedges") for stand in fact.stands])
        for fact in facts
    ]
    return matrices("Facts by accounts", [witness.siglum for witness in witnesses], rows, statuses)


def timeline_picture(moments: Iterable[Any], witnesses: Sequence[Witness]) -> Picture | None:
    """The picture of the timeline, of moments with their words."""
    sigla = {witness.id: witness.siglum for witness in witnesses}
    rows = [
        (
            moment.when,
            plain(say_when(moment.when)),
            [(sigla[place.span.document], _is_firm(place.claim)) for one in moment.words for place in one.places],
        )
        for moment in moments
    ]
    drawn = time_rail("Days that the accounts name", [witness.siglum for witness in witnesses], rows)
    return Picture("time_rail", drawn) if drawn else None


def lineage_picture(links: Sequence[Lineage], witnesses: Sequence[Witness], kinds: Mapping[str, str]) -> Picture | None:
    """The picture of who draws on whom; of several ties of one kind between two, the one with the largest share."""
    names = {witness.id: plain(witness.name) for witness in witnesses}
    ties: dict[tuple[str, str, str], Tie] = {}
    for link in links:
        drawer, drawn_on = names[link.document], names.get(link.origin or "") or plain(link.name or "an origin without a name")
        share = f" ({link.share:.0%} of its text)" if link.share else ""
        tie = Tie(drawer, drawn_on, link.kind, link.share, f"{drawer} {kinds[link.kind]} {drawn_on}{share}")
        key = (drawer, drawn_on, link.kind)
        if drawer != drawn_on and (key not in ties or (ties[key].share or 0) < (link.share or 0)):
            ties[key] = tie
    drawn = arcs("Who draws on whom", [(witness.siglum, names[witness.id]) for witness in witnesses], list(ties.values()))
    return Picture("arcs", drawn) if drawn else None


def say_when(when: str) -> str:
    """An ISO 8601 moment as a reader says it: "October 2025", "11 October 2025, 21:40"."""
    months = "January February March April May June July August September October November December".split()
    year, _, rest = when.partition("-")
    if year.isdecimal() and len(rest) == 2 and rest.isdecimal() and 1 <= int(rest) <= 12:
        return f"{months[int(rest) - 1]} {year}"
    day, clock, hour = when.partition("T")
    return f"{span_of_dates(day, None)}, {hour}" if clock and hour[:2].isdecimal() else span_of_dates(when, None)


def _numbers(title: str, told: Sequence[Claim], witnesses: Sequence[Witness]) -> NumberLine | None:
    """The line of numbers, in the unit that most accounts write."""
    values = [claim.value.to_json() for claim in told]
    if len({value.get("unit") for value in values}) != 1:
        return None
    written = Counter(claim.value.written if isinstance(claim.value, Quantity) else "" for claim in told)
    unit = named(min(written, key=lambda name: (-written[name], name)))
    ranges = [
        (claim, _in(unit, value.get("low")), _in(unit, value.get("best")), _in(unit, value.get("high")))
        for claim, value in zip(told, values, strict=True)
    ]
    return number_line(f"Numbers on a line: {title}", _rows(ranges, witnesses), unit.many if unit else values[0].get("unit"))


def _in(unit: Unit | None, number: float | None) -> float | None:
    return unit.back(number) if unit and number is not None else number


def _times(title: str, told: Sequence[Claim], witnesses: Sequence[Witness]) -> NumberLine | None:
    ranges = []
    for claim in told:
        value = claim.value.to_json()
        low, high = calendar_line.minute(value.get("start")), calendar_line.minute(value.get("end"), last=True)
        ranges.append((claim, low, low if low == high else None, high))
    return number_line(f"Times on a line: {title}", _rows(ranges, witnesses), marks=calendar_line.ticks, tell=calendar_line.tell)


def _rows(given: Sequence[tuple[Claim, Any, Any, Any]], witnesses: Sequence[Witness]) -> list[Range]:
    """One row an account and a range, account by account."""
    rows: list[Range] = []
    for witness in witnesses:
        seen: dict[tuple[Any, ...], Range] = {}
        for claim, *ends in given:
            if claim.document == witness.id and tuple(ends) not in seen:
                said = shorten(plain(claim.value.say()), _LONGEST)
                seen[tuple(ends)] = Range(witness.siglum, said, ends[0], ends[1], ends[2], _is_firm(claim))
        rows.extend(seen.values())
    return rows


def _is_firm(claim: Claim | None) -> bool:
    return claim is None or claim.stance in ("asserts", "denies")
