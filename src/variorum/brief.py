"""The brief: the few lines of a dossier that a person reads first.

It is assembled, never generated: a line is a finding's question, its readings, and the words of the
accounts, each with the span it stands at. Terminal, Markdown and HTML draw the same brief.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from variorum.text import split_sentences
from variorum.types import Claim, Document, Dossier, Finding, Lineage, Reading, Span
from variorum.values.date import NOT_ONE_MOMENT
from variorum.values.quantity_compare import NOT_ONE_THING
from variorum.values.statement_alike import borne_out, repeats

SHOWN = {"disputed": 12, "compatible": 12, "agreed": 12, "alone": 10, "loose": 0, "quotes": 10, "lineage": 8, "notes": 12}
WORDINGS = {"disputed": 4, "compatible": 4, "agreed": 2, "alone": 1, "quotes": 4}
HEADED_BY_ANSWER = ("event",)  # kinds whose question would only wrap the first answer
DOUBLED = 0.6  # a clause finding of whose accounts more than this share hold one other finding only repeats that
SHARED = 0.5  # an account of which this much stands in another one is not an origin of its own
_MANY = 60  # claims of one reading, from which likeness is not worth its cost
_NAMES = 8  # of accounts that one note is about
_WORD = re.compile(r"\w+")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\W*\|\W*|\|(?:\w+ )?(?:if|unless|whether)\b", re.IGNORECASE)
_DIGEST = re.compile(r"[_-][0-9a-f]{12,}$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the account by its label, the span, and the claim that they are of."""

    account: str
    span: Span
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they stand in one account or, letter for letter, in several."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One reading with its accounts and its words; `more` wordings are left out."""

    value: str
    accounts: tuple[str, ...]
    words: tuple[Words, ...]
    more: int = 0
    origins: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to read: a text, the answers behind it, and the finding it comes from (None: lineage and notes)."""

    text: str
    answers: tuple[Answer, ...] = ()
    finding: Finding | None = None

    @property
    def echo(self) -> bool:
        """Whether the text only repeats the words of the one answer, so that it need not be shown beside them."""
        return len(self.answers) == 1 and bool(self.answers[0].words) and _asked(self.text) == _asked(self.answers[0].words[0].text)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims whose words the line shows."""
        places = (place for answer in self.answers for words in answer.words for place in words.places)
        return tuple(place.claim.id for place in places if place.claim)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one title; `more` of them are left out."""

    name: str
    title: str
    lines: tuple[Line, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many lines there are, shown or not."""
        return len(self.lines) + self.more


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the list of accounts."""

    document: Document
    label: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What a person reads first. `measure` says in words how much stands behind it."""

    title: str
    measure: tuple[str, ...]
    lead: Line | None
    accounts: tuple[Account, ...]
    sections: tuple[Section, ...]

    @property
    def more(self) -> int:
        """How many lines are left out of all sections."""
        return sum(section.more for section in self.sections)


def brief(dossier: Dossier, *, everything: bool = False) -> Brief:
    """The brief of a dossier; with `everything` no list is cut."""
    view = _View(dossier, everything=everything)
    sections = [make(view) for make in _SECTIONS]
    if not everything:
        sections = [_cut(section) for section in sections]
    return Brief(
        title=" ".join(dossier.event.title.split()) or "An event without a title",
        measure=_measure(dossier),
        lead=_lead(view),
        accounts=tuple(Account(document, view.labels[document.id]) for document in dossier.documents),
        sections=tuple(sections),
    )


def labels(documents: Sequence[Document]) -> dict[str, str]:
    """The name of every account by its id, without the digest that some file names end in; two of one name get a number."""
    short = {document.id: _DIGEST.sub("", document.label) or document.label for document in documents}
    if len(set(short.values())) < len({document.label for document in documents}):
        short = {document.id: document.label for document in documents}
    count = Counter(short.values())
    seen: Counter[str] = Counter()
    named = {}
    for document in documents:
        label = short[document.id]
        seen[label] += 1
        named[document.id] = f"{label} ({seen[label]})" if count[label] > 1 else label
    return named


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence or sentences of the line in which a span stands."""
    low = document.text.rfind("\n", 0, span.start) + 1
    high = document.text.find("\n", span.end)
    high = len(document.text) if high < 0 else high
    touched = [piece for piece in split_sentences(document.text, low, high) if piece.start < span.end and span.start < piece.end]
    if not touched:
        return span
    return Span(document.id, min(span.start, touched[0].start), max(span.end, touched[-1].end))


def span_of_dates(first: str | None, last: str | None) -> str:
    """Two dates as a reader says them: "17–18 November 2024"; what is no ISO date stays as it is."""
    start, end = _day(first), _day(last)
    if start is None or end is None or start == end:
        return _say_day(first or last)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_say_day(last)}"
    return f"{_say_day(first)} – {_say_day(last)}"


# ---- looking up ---------------------------------------------------------------------------------


class _View:
    """A dossier with its documents and claims by id, so that no section searches for them."""

    def __init__(self, dossier: Dossier, *, everything: bool) -> None:
        self.dossier = dossier
        self.everything = everything
        self.documents = {document.id: document for document in dossier.documents}
        self.order = {document.id: place for place, document in enumerate(dossier.documents)}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.labels = labels(dossier.documents)
        self._clauses = [claim for claim in dossier.claims if claim.kind in HEADED_BY_ANSWER]
        self._doubled = self._find_doubled()

    def listed(self, names: Sequence[str]) -> str:
        """Names in a row, cut where they are many and not everything is asked for."""
        shown = names if self.everything else names[:_NAMES]
        return ", ".join(shown) + (f" and {len(names) - len(shown)} more" if len(shown) < len(names) else "")

    def place(self, span: Span, claim: Claim | None = None) -> Place:
        return Place(self.labels[span.document], span, claim)

    def words(self, spans: Iterable[tuple[Span, Claim | None]]) -> list[Words]:
        """The words of spans; letter for letter the same ones are put together, in the order given."""
        found: dict[str, list[Place]] = {}
        for span, claim in spans:
            found.setdefault(span.of(self.documents[span.document]), []).append(self.place(span, claim))
        return [Words(text, tuple(places)) for text, places in found.items()]

    def of_reading(self, reading: Reading) -> list[Claim]:
        claims = [self.claims[id] for id in reading.claims]
        return sorted(claims, key=lambda claim: (self.order[claim.document], claim.span.start, claim.span.end))

    def plainly(self, finding: Finding) -> list[Claim]:
        """The claims of a finding; where it is one clause in several wordings, those that are plainly like it."""
        claims = [self.claims[id] for reading in finding.readings for id in reading.claims]
        if finding.kind not in HEADED_BY_ANSWER or len(finding.readings) > 1:
            return claims
        told = [claim for claim in claims if not self._is_supposed(claim)]
        return borne_out(told or claims)

    def _is_supposed(self, claim: Claim) -> bool:
        """The clause only says "if": what stands before it, or its first words."""
        text = self.documents[claim.document].text
        first = text[max(0, claim.span.start - 12) : claim.span.start] + "|" + text[claim.span.start : claim.span.end][:30]
        return bool(_SUPPOSED.search(first))

    def is_plain(self, finding: Finding) -> bool:
        """Whether the claims that are plainly alike come from more than one account."""
        return len({claim.document for claim in self.plainly(finding)}) > 1

    def stands_elsewhere(self, finding: Finding) -> bool:
        """Whether a clause that was brought together with none says much what a clause of another account says."""
        if finding.kind not in HEADED_BY_ANSWER:
            return False
        lone = [self.claims[id] for reading in finding.readings for id in reading.claims]
        return any(repeats(one, other) for one in lone for other in self._clauses if other.document != one.document)

    def findings(self, *statuses: str) -> list[Finding]:
        return [finding for finding in self.dossier.findings if finding.status in statuses and finding.id not in self._doubled]

    def _find_doubled(self) -> frozenset[str]:
        """Findings over clauses that hold, in most accounts, the number, day or words of one and the same other finding."""
        inner: dict[str, list[tuple[Span, str]]] = {}
        clauses = [finding for finding in self.dossier.findings if finding.kind in HEADED_BY_ANSWER and finding.status != "single-source"]
        for finding in self.dossier.findings:
            if finding.kind not in HEADED_BY_ANSWER and finding.status != "single-source":
                for claim in (self.claims[id] for reading in finding.readings for id in reading.claims):
                    inner.setdefault(claim.document, []).append((claim.span, finding.id))
        return frozenset(finding.id for finding in clauses if self._holds_one(finding, inner))

    def _holds_one(self, finding: Finding, inner: dict[str, list[tuple[Span, str]]]) -> bool:
        held: dict[str, set[str]] = {}
        for claim in (self.claims[id] for reading in finding.readings for id in reading.claims):
            found = {other for span, other in inner.get(claim.document, ()) if claim.span.contains(span)}
            held.setdefault(claim.document, set()).update(found)
        count = Counter(other for others in held.values() for other in others)
        return max(count.values(), default=0) > DOUBLED * len(held)


def _answer(view: _View, finding: Finding, reading: Reading) -> Answer:
    plain = view.plainly(finding) if view.is_plain(finding) else ()
    claims = [claim for claim in view.of_reading(reading) if not plain or claim in plain]
    # One wording an account comes first, so that a cut never hides an account behind another's repetitions.
    firsts = _most_alike(view, claims)
    rest = [claim for claim in claims if claim not in firsts]
    words = view.words((claim.span, claim) for claim in (*firsts, *rest))
    accounts = tuple(dict.fromkeys(view.labels[claim.document] for claim in claims))
    return Answer(" ".join(reading.value.split()), accounts, tuple(words), origins=reading.origins)


def _most_alike(view: _View, claims: Sequence[Claim]) -> list[Claim]:
    """The claim of each account whose words are most like those of the others; its first, where they are many."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.document, []).append(claim)
    if len(claims) > _MANY or len(groups) == 1:
        return [group[0] for group in groups.values()]
    bags = {claim.id: _bag(claim.span.of(view.documents[claim.document])) for claim in claims}
    return [
        max(
            group,
            key=lambda claim: round(_likeness(bags[claim.id], [bags[other.id] for other in claims if other.document != claim.document]), 9),
        )
        for group in groups.values()
    ]


def _finding_line(view: _View, finding: Finding, text: str | None = None) -> Line:
    asked = text or (finding.readings[0].value if finding.kind in HEADED_BY_ANSWER else finding.question)
    return Line(asked, tuple(_echo_first(_answer(view, finding, reading), asked) for reading in finding.readings), finding)


def _echo_first(answer: Answer, asked: str) -> Answer:
    """Wordings that the question only repeats come first, so that a cut never parts the two."""
    return replace(answer, words=tuple(sorted(answer.words, key=lambda words: _asked(words.text) != _asked(asked))))


def _asked(text: str) -> str:
    return " ".join(text.split()).rstrip("?., ").casefold()


# ---- the head -----------------------------------------------------------------------------------


def _measure(dossier: Dossier) -> tuple[str, ...]:
    outlets = {document.outlet for document in dossier.documents if document.outlet}
    parts = [number_of(len(dossier.documents), "account")]
    if outlets:
        parts.append(number_of(len(outlets), "outlet"))
    parts.append(number_of(_origins(dossier), "independent origin"))
    dates = span_of_dates(dossier.event.first, dossier.event.last)
    return (*parts, dates) if dates else tuple(parts)


def _origins(dossier: Dossier) -> int:
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


def _lead(view: _View) -> Line | None:
    """What most accounts say happened, in the words that are most like the others'."""
    told = [f for f in view.dossier.findings if f.kind in HEADED_BY_ANSWER and f.status in ("corroborated", "compatible")]
    if not told:
        return None
    best = told[0]  # the weightiest, as the title of the event is
    reading = max(best.readings, key=lambda reading: len(reading.documents))
    claims = view.of_reading(reading)
    central = _central([claim.span.of(view.documents[claim.document]) for claim in claims])
    chosen = claims[central]
    answer = replace(_answer(view, best, reading), words=tuple(view.words([(chosen.span, chosen)])))
    return Line(best.question, (answer,), best)


def _documents(finding: Finding) -> set[str]:
    return {document for reading in finding.readings for document in reading.documents}


def _central(texts: Sequence[str]) -> int:
    """The place of the text that shares most words with the others; the first of equals."""
    bags = [_bag(text) for text in texts]
    return max(range(len(texts)), key=lambda place: (round(_likeness(bags[place], bags), 9), -place))


def _bag(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _likeness(bag: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """The sum of the shares of words that a text has in common with others (Jaccard)."""
    return sum(len(bag & other) / (len(bag | other) or 1) for other in others)


# ---- the sections -------------------------------------------------------------------------------


def _lines(view: _View, findings: Iterable[Finding]) -> tuple[Line, ...]:
    return tuple(_finding_line(view, finding) for finding in findings)


def _disputed(view: _View) -> Section:
    return Section("disputed", "In dispute", _lines(view, view.findings("disputed")))


def _compatible(view: _View) -> Section:
    told = [f for f in view.findings("compatible") if len(f.readings) > 1 and not _is_collated(f) and not _is_unsure(f)]
    return Section("compatible", "Told differently, and compatible", _lines(view, told))


def _is_unsure(finding: Finding) -> bool:
    """Whether nothing shows that the numbers or dates that lie apart answer one question at all."""
    return finding.trace[-1:] in ((NOT_ONE_THING,), (NOT_ONE_MOMENT,))


def _one_answer(view: _View) -> list[Finding]:
    told = view.findings("corroborated", "compatible")
    return [f for f in told if not _is_collated(f) and (f.status == "corroborated" or len(f.readings) == 1)]


def _agreed(view: _View) -> Section:
    """What several accounts plainly say; of a clause only the wordings that share more than names with it."""
    return Section("agreed", "What accounts agree on", _lines(view, [f for f in _one_answer(view) if view.is_plain(f)]))


def _alone(view: _View) -> Section:
    told = [f for f in view.findings("single-source") if f.kind != "quote" and not view.stands_elsewhere(f)]
    told.sort(key=lambda finding: finding.kind == "date")  # a lone date says little; the order by weight stays otherwise
    return Section("alone", "What one account alone says", _lines(view, told))


def _loose(view: _View) -> Section:
    """What was brought together and is too little alike to be shown as agreed, and what is too much like others to stand alone."""
    loose = [f for f in _one_answer(view) if not view.is_plain(f)]
    loose += [f for f in view.findings("compatible") if _is_unsure(f)]
    loose += [f for f in view.findings("single-source") if view.stands_elsewhere(f)]
    return Section("loose", "Perhaps told by several", _lines(view, loose))


def _quotes(view: _View) -> Section:
    """Quotations by speaker; a speaker whom several accounts quote comes first."""
    speakers = {quotation.claim: quotation.speaker for quotation in view.dossier.quotations if quotation.speaker}
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(view.dossier.findings, key=lambda finding: -len(_documents(finding))):
        if finding.kind == "quote":
            named = Counter(speakers[id] for reading in finding.readings for id in reading.claims if id in speakers)
            speaker = min(named, key=lambda name: (-named[name], name)) if named else ""
            groups.setdefault(speaker, []).append(finding)
    ordered = sorted(groups, key=lambda speaker: not speaker)  # who is not named comes last; first seen, first shown otherwise
    lines = (_finding_line(view, finding, speaker or "Speaker not named") for speaker in ordered for finding in groups[speaker])
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


def _lineage(view: _View) -> Section:
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


def _notes(view: _View) -> Section:
    order = {"error": 0, "warning": 1, "info": 2}
    short = {document.label: view.labels[document.id] for document in view.dossier.documents} | view.labels
    abouts: dict[str, list[str]] = {}
    for note in sorted(view.dossier.notes, key=lambda note: order[note.level]):
        abouts.setdefault(note.message, []).append(short.get(note.about, note.about))
    lines = tuple(Line(f"{view.listed(about)}: {message}" if any(about) else message) for message, about in abouts.items())
    return Section("notes", "What could not be read or measured", lines)


_SECTIONS = (_disputed, _compatible, _agreed, _alone, _loose, _quotes, _lineage, _notes)


# ---- cutting and saying -------------------------------------------------------------------------


def _cut(section: Section) -> Section:
    kept = section.lines[: SHOWN[section.name]]
    limit = WORDINGS.get(section.name)
    if limit is not None:
        kept = tuple(replace(line, answers=tuple(_cut_answer(answer, limit) for answer in line.answers)) for line in kept)
    return replace(section, lines=kept, more=len(section.lines) - len(kept))


def _cut_answer(answer: Answer, limit: int) -> Answer:
    return replace(answer, words=answer.words[:limit], more=max(0, len(answer.words) - limit))


def number_of(count: int, noun: str) -> str:
    """A count with its noun: "1 account", "3 accounts"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def _say_day(iso: str | None) -> str:
    day = _day(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else (iso or "")
