"""How one finding came about: the steps taken, the readings, and every claim in the sentence it stands in."""

from __future__ import annotations

from variorum.brief import labels, number_of, sentence_around
from variorum.errors import BadRequest
from variorum.export.page import Page, Part
from variorum.export.text import SHORT_ID, WIDEST
from variorum.types import Claim, Dossier, Finding


def find(dossier: Dossier, id: str) -> Finding:
    """The finding whose id begins with `id`. Raises BadRequest if none or several do."""
    found = [finding for finding in dossier.findings if finding.id.startswith(id)]
    if id and len(found) == 1:
        return found[0]
    if id and found:
        raise BadRequest(f"Several findings begin with {id!r}: {', '.join(one.id for one in found[:5])}. Give more of the id.")
    some = ", ".join(one.id[:SHORT_ID] for one in dossier.findings[:5]) or "none"
    raise BadRequest(f"No finding begins with {id!r}. There are {len(dossier.findings)}: {some}{' …' if len(dossier.findings) > 5 else ''}")


def explain(dossier: Dossier, id: str, *, width: int = 80, colour: bool = False) -> str:
    """The finding whose id begins with `id`, told in full. Raises BadRequest if none or several do."""
    finding = find(dossier, id)
    page = Page(min(width, WIDEST), colour=colour)
    page.rule(finding.question)
    page.say(" · ".join(_standing(finding)))
    if finding.explanation:
        page.say("→ ", finding.explanation, hang=2)
    _steps(page, finding)
    _readings(page, dossier, finding)
    _origins(page, dossier, finding)
    return page.text()


def _standing(finding: Finding) -> list[str]:
    standing = [finding.status, *([finding.reason] if finding.reason else []), number_of(finding.origins, "independent origin")]
    if finding.best is not None:
        numbers = " / ".join("open" if one is None else f"{one:,.10g}" for one in (finding.low, finding.best, finding.high))
        unit = f" {finding.unit}" if finding.unit and finding.unit != "count" else ""
        standing.append(f"lowest / median / highest: {numbers}{unit}")
    return [*standing, finding.id]


def _steps(page: Page, finding: Finding) -> None:
    if finding.trace:
        page.blank()
        page.say(("How it came about", "bold"))
    for number, step in enumerate(finding.trace, 1):
        page.say(step, indent=2, hang=6, head=f"{number}.")


def _readings(page: Page, dossier: Dossier, finding: Finding) -> None:
    claims = {claim.id: claim for claim in dossier.claims}
    named = labels(dossier.documents)
    for number, reading in enumerate(finding.readings, 1):
        page.blank()
        page.say((f"Reading {number}: ", "bold"), (reading.value, "bold"), hang=4)
        for id in reading.claims:
            _claim(page, dossier, claims[id], named)


def _claim(page: Page, dossier: Dossier, claim: Claim, named: dict[str, str]) -> None:
    document = dossier.document(claim.document)
    around = sentence_around(document, claim.span)
    before, after = document.text[around.start : claim.span.start], document.text[claim.span.end : around.end]
    about = [f"{claim.span.start}–{claim.span.end}", claim.stance]
    if claim.attributed_to:
        about.append(f"from {claim.attributed_to.name}")
    page.say((named[claim.document], "cyan"), (f" · {' · '.join(about)}", "dim"), indent=2, hang=4)
    sentence: list[Part] = [before, "⟦", (claim.span.of(document), "bold"), "⟧", after]
    page.say(*sentence, indent=4)


def _origins(page: Page, dossier: Dossier, finding: Finding) -> None:
    if not finding.origin_list:
        return
    named = labels(dossier.documents)
    page.blank()
    page.say(("Where it comes from", "bold"))
    for origin in finding.origin_list:
        accounts = ", ".join(named.get(id, id) for id in origin.documents)
        page.say(f"{named.get(origin.name, origin.name)}: in {accounts}", indent=2, hang=4)
