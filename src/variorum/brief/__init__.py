"""The brief: the few lines of a dossier that a person reads first.

It is assembled, never generated: a line is a finding's question, its readings, and the words of the
accounts, each with the span it stands at. Terminal, Markdown and HTML draw the same brief.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from variorum.brief.around import with_clauses
from variorum.brief.headline import headline, told_of
from variorum.brief.parts import Account, Answer, Brief, Line, Place, Section, Words
from variorum.brief.saying import aside_of, labels, number_of, sentence_around, span_of_dates, told_by
from variorum.brief.view import View, answer_of, finding_line
from variorum.types import Dossier, Finding, Lineage
from variorum.values.dates.date import NOT_ONE_MOMENT
from variorum.values.quantities.compare import NOT_ONE_THING

__all__ = [
    "Account",
    "Answer",
    "Brief",
    "Line",
    "Place",
    "Section",
    "Words",
    "aside_of",
    "brief",
    "labels",
    "number_of",
    "sentence_around",
    "span_of_dates",
    "told_by",
]
SHOWN = {"disputed": 12, "compatible": 12, "agreed": 12, "people": 8, "alone": 10, "loose": 0, "quotes": 10, "lineage": 8, "notes": 12}
WORDINGS = {"disputed": 4, "compatible": 4, "agreed": 2, "people": 2, "alone": 1, "quotes": 4}
SHARED = 0.5  # an account of which this much stands in another one is not an origin of its own


def brief(dossier: Dossier, *, everything: bool = False) -> Brief:
    """The brief of a dossier; with `everything` no list is cut."""
    view = View(dossier, everything=everything)
    sections = [make(view) for make in _SECTIONS]
    if not everything:
        sections = [_cut(section) for section in sections]
    sections = [replace(section, lines=with_clauses(view, section.lines)) for section in sections]
    return Brief(
        title=" ".join(dossier.event.title.split()) or "An event without a title",
        measure=_measure(dossier),
        lead=_lead(view),
        accounts=tuple(Account(document, view.labels[document.id]) for document in dossier.documents),
        sections=tuple(sections),
    )


# ---- the head -----------------------------------------------------------------------------------


def _measure(dossier: Dossier) -> tuple[str, ...]:
    outlets = {document.outlet for document in dossier.documents if document.outlet}
    parts = [number_of(len(dossier.documents), "account")]
    if outlets:
        parts.append(number_of(len(outlets), "outlet"))
    parts.append(number_of(_texts(dossier), "independent text"))
    dates = span_of_dates(dossier.event.first, dossier.event.last)
    return (*parts, dates) if dates else tuple(parts)


def _texts(dossier: Dossier) -> int:
    """How many accounts are left when those that stand in another one, or share its publisher, are put together."""
    leader = {document.id: document.id for document in dossier.documents}

    def find(id: str) -> str:
        while leader[id] != id:
            id = leader[id]
        return id

    for link in dossier.lineage:
        if link.origin in leader and link.document in leader and _joins(link):
            low, high = sorted((find(link.document), find(link.origin)))
            leader[high] = low
    return len({find(id) for id in leader})


def _joins(link: Lineage) -> bool:
    return link.kind == "same-publisher" or (link.kind == "copied" and (link.share or 0) >= SHARED)


def _lead(view: View) -> Line | None:
    """What most accounts say happened, in the words of the title."""
    found = headline(view)
    if not found:
        return None
    finding, claim = found
    reading = next(reading for reading in finding.readings if claim.id in reading.claims)
    answer = replace(answer_of(view, finding, reading, told_of(view, finding)), words=tuple(view.words([(claim.span, claim)])))
    return Line(finding.question, (answer,), finding)


def _documents(finding: Finding) -> set[str]:
    return {document for reading in finding.readings for document in reading.documents}


# ---- the sections -------------------------------------------------------------------------------


def _lines(view: View, findings: Iterable[Finding]) -> tuple[Line, ...]:
    return tuple(finding_line(view, finding) for finding in findings)


def _disputed(view: View) -> Section:
    return Section("disputed", "In dispute", _lines(view, view.findings("disputed")))


def _compatible(view: View) -> Section:
    told = [f for f in view.findings("compatible") if len(f.readings) > 1 and not _is_collated(f) and not _is_unsure(view, f)]
    return Section("compatible", "Told differently, and compatible", _lines(view, told))


def _is_unsure(view: View, finding: Finding) -> bool:
    """Whether nothing shows that the numbers, dates or places that lie apart answer one question at all."""
    apart = finding.trace[-1:] in ((NOT_ONE_THING,), (NOT_ONE_MOMENT,)) or view.is_vague(finding)
    return apart or (len(finding.readings) > 1 and not view.of_one_thing(finding))


def _one_answer(view: View) -> list[Finding]:
    told = view.findings("corroborated", "compatible")
    return [f for f in told if not _is_collated(f) and (f.status == "corroborated" or len(f.readings) == 1)]


def _agreed(view: View) -> Section:
    """What several accounts plainly say; of a clause only the wordings that share more than names with it."""
    told = [f for f in _one_answer(view) if view.is_plain(f) and not view.is_vague(f)]
    told.sort(key=lambda finding: finding.kind == "date" and finding.question.endswith(": when?"))  # a day of nothing that was done
    return Section("agreed", "What accounts agree on", _lines(view, told))


def _people(view: View) -> Section:
    return Section("people", "Who is who", _lines(view, view.people()))


def _alone(view: View) -> Section:
    told = [f for f in view.findings("single-source") if f.kind != "quote" and not view.stands_elsewhere(f) and not view.is_quoted(f)]
    held = view.held(told)  # beside the clause that holds it, a bare number says nothing new
    weight = {finding.id: finding.weight for finding in told}
    for bare, clause in held.items():
        weight[clause] = max(weight[clause], weight[bare])

    def says_little(finding: Finding) -> bool:  # a lone date, and a clause that does not tell of whom: "who taught half the town to read"
        return (
            finding.kind == "date" or finding.id in held or not any(getattr(one.value, "finite", True) for one in view.of_finding(finding))
        )

    told.sort(key=lambda finding: (says_little(finding), -weight[finding.id]))
    return Section("alone", "What one account alone says", _lines(view, told))


def _loose(view: View) -> Section:
    """What was brought together and is too little alike to be shown as agreed, and what is too much like others to stand alone."""
    loose = [f for f in _one_answer(view) if not view.is_plain(f) or view.is_vague(f)]
    loose += [f for f in view.findings("compatible") if len(f.readings) > 1 and _is_unsure(view, f)]
    loose += [f for f in view.findings("single-source") if view.stands_elsewhere(f) and not view.is_quoted(f)]
    return Section("loose", "Perhaps told by several", _lines(view, loose))


def _quotes(view: View) -> Section:
    """Quotations by speaker; a speaker whom several accounts quote comes first, and a word or two that others hold as well last."""
    speakers = {quotation.claim: quotation.speaker for quotation in view.dossier.quotations if quotation.speaker}
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(view.dossier.findings, key=lambda finding: -len(_documents(finding))):
        if finding.kind == "quote":
            named = Counter(speakers[id] for reading in finding.readings for id in reading.claims if id in speakers)
            speaker = min(named, key=lambda name: (-named[name], name)) if named else ""
            groups.setdefault(speaker, []).append(finding)
    ordered = sorted(groups, key=lambda speaker: not speaker)  # who is not named comes last; first seen, first shown otherwise
    told = [(speaker, finding) for speaker in ordered for finding in groups[speaker]]
    scraps = view.scraps(groups)
    told.sort(key=lambda pair: pair[1].id in scraps)
    lines = (finding_line(view, finding, speaker or "Speaker not named") for speaker, finding in told)
    return Section("quotes", "Who is quoted, in which words", tuple(lines))


def _is_collated(finding: Finding) -> bool:
    """Whether the section of quotations shows the finding; what is disputed stands with the disputes as well."""
    return finding.kind == "quote"


_VERBS = {
    "copied": "has words of",
    "paraphrased": "puts otherwise what stands in",
    "cites": "cites",
    "same-publisher": "has the publisher of",
}


def _lineage(view: View) -> Section:
    groups: dict[tuple[str, str, str], list[Lineage]] = {}
    for link in view.dossier.lineage:
        other = view.labels.get(link.origin or "") or link.name or "an origin without a name"
        groups.setdefault((view.labels[link.document], link.kind, other), []).append(link)
    lines = []
    for (account, kind, other), links in groups.items():
        share = max((link.share or 0.0 for link in links), default=0.0)
        text = f"{account} {_VERBS[kind]} {other}" + (f" ({share:.0%} of its text)" if share else "")
        spans = [link.span for link in links if link.span] + sorted(
            (passage.here for link in links for passage in link.passages), key=lambda span: (span.start - span.end, span)
        )
        words = view.words((span, None) for span in spans)
        lines.append(Line(text, (Answer("", (account,), tuple(words[:1]), len(words[1:])),)))
    return Section("lineage", "Who draws on whom", tuple(lines))


def _notes(view: View) -> Section:
    order = {"error": 0, "warning": 1, "info": 2}
    short = {document.label: view.labels[document.id] for document in view.dossier.documents} | view.labels
    abouts: dict[str, list[str]] = {}
    for note in sorted(view.dossier.notes, key=lambda note: order[note.level]):
        abouts.setdefault(note.message, []).append(short.get(note.about, note.about))
    lines = tuple(Line(f"{view.listed(about)}: {message}" if any(about) else message) for message, about in abouts.items())
    return Section("notes", "What could not be read or measured", lines)


_SECTIONS = (_disputed, _compatible, _agreed, _people, _alone, _loose, _quotes, _lineage, _notes)


# ---- cutting and saying -------------------------------------------------------------------------


def _cut(section: Section) -> Section:
    kept = section.lines[: SHOWN[section.name]]
    limit = WORDINGS.get(section.name)
    if limit is not None:
        kept = tuple(replace(line, answers=tuple(_cut_answer(answer, limit) for answer in line.answers)) for line in kept)
    return replace(section, lines=kept, more=len(section.lines) - len(kept))


def _cut_answer(answer: Answer, limit: int) -> Answer:
    return replace(answer, words=answer.words[:limit], more=max(0, len(answer.words) - limit))
