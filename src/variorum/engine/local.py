"""The steps of a comparison in one process: thin adapters, each around a plain function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.align import align
from variorum.brief.headline import title
from variorum.comparison import Behind, Weigh, asked_of_their_own, compare
from variorum.extract.attributions.who_says import attribute, attributions_in
from variorum.extract.dates.expressions import dates
from variorum.extract.quantities.amounts import quantities
from variorum.extract.quotations.quoted import quotations_in
from variorum.extract.quotations.speech import Scene
from variorum.extract.selection import first_told, keep
from variorum.extract.statements.descriptions import descriptions
from variorum.extract.statements.locations import locations
from variorum.extract.statements.told import statements
from variorum.headlines import contradicted
from variorum.lineage import Origins, lineage
from variorum.models import Annotator
from variorum.models.reading import read
from variorum.names import EntityIndex, Openings, entities, spelled, spellings
from variorum.pipeline import Pipeline, Step
from variorum.ranking import Ranking
from variorum.types import (
    Attribution,
    Claim,
    Document,
    Dossier,
    Event,
    Finding,
    Note,
    Origin,
    Quotation,
    Source,
    Span,
    Work,
    content_id,
)
from variorum.values.dates.timeline import timeline
from variorum.values.quantities import apart as quantity_apart
from variorum.values.quotes.quote import Quote
from variorum.values.sorts import sort_of
from variorum.values.statements.numbers import Numbers
from variorum.values.statements.spelling import Spelling

Namer = Callable[[Span], str | None]
Caller = Callable[[str | None, Span | None], str | None]


class Read:
    """Documents -> annotated sentences."""

    name, needs, gives = "read", ("documents",), ("sentences",)

    def __init__(self, reader: Annotator, reader_name: str, workers: int) -> None:
        self.reader, self.reader_name, self.workers = reader, reader_name, workers

    def __call__(self, work: Work) -> Work:
        return work.with_(sentences=read(work.documents, self.reader, workers=self.workers, reader_name=self.reader_name))


class Extract:
    """Sentences -> claims, quotations, attributions."""

    name, needs, gives = "extract", ("documents", "sentences"), ("claims", "quotations", "attributions")

    def __call__(self, work: Work) -> Work:
        claims: list[Claim] = []
        said: list[Quotation] = []
        sources: list[Attribution] = []
        for document in work.documents:
            sentences = work.sentences[document.id]
            scene = Scene(document, sentences)
            quoted = quotations_in(scene)
            named = attributions_in(scene)
            first = first_told(document, sentences)
            found = quantities(document, sentences) + dates(document, sentences)
            found += statements(document, first, found) + locations(sentences) + [claim for claim, _ in quoted]
            claims += attribute(keep(document, found, first), named)
            said += [quotation for _, quotation in quoted]
            sources += named
        kept = {claim.id for claim in claims}
        return work.with_(claims=tuple(claims), quotations=tuple(q for q in said if q.claim in kept), attributions=tuple(sources))


class Name:
    """Mentions -> entities; speakers and sources get the name that all accounts know them by."""

    name, needs, gives = "name", ("documents", "sentences", "claims", "quotations", "attributions"), ("entities",)

    def __call__(self, work: Work) -> Work:
        found = entities(work.documents, work.sentences)
        index = EntityIndex(found)
        called = _caller(work, index)
        speakers = {quotation.claim: called(quotation.speaker, quotation.speaker_span) for quotation in work.quotations}
        work = work.with_(entities=found)
        return work.with_(
            quotations=tuple(replace(quotation, speaker=speakers[quotation.claim]) for quotation in work.quotations),
            attributions=tuple(replace(one, name=called(one.name, one.source)) for one in work.attributions),
            claims=(*(_renamed(claim, speakers, called) for claim in work.claims), *_described(work)),
        )


class Align:
    """Claims -> claims that answer one question."""

    name, needs, gives = "align", ("claims", "sentences"), ("alignments", "claims")

    def __call__(self, work: Work) -> Work:
        groups = align(work.claims, work.sentences)
        claims = {claim.id: claim for group in groups for claim in group}  # a clause that tells two things is in two groups
        return work.with_(alignments=groups, claims=tuple(claims.values()))


class Trace:
    """Documents -> who copied, paraphrased or cites whom."""

    name, needs, gives = "trace", ("documents", "sentences", "attributions", "entities"), ("lineage",)

    def __call__(self, work: Work) -> Work:
        index = EntityIndex(work.entities)
        return work.with_(lineage=lineage(work.documents, work.sentences, work.attributions, name_at=_namer(work, index)))


class Compare:
    """Alignments -> findings, weightiest first."""

    name, needs, gives = "compare", ("alignments", "lineage", "sentences"), ("findings",)

    def __call__(self, work: Work) -> Work:
        return work.with_(findings=findings_of(work, remembered(work), Ranking(work.sentences).weigh))


def findings_of(work: Work, behind: Behind, weigh: Weigh) -> tuple[Finding, ...]:
    """The findings of all alignments, the weightiest first; the numbers come before the clauses, which stand as they do."""
    documents = {document.id: document for document in work.documents}
    counts = [part for group in work.alignments if group[0].kind == "quantity" for part in quantity_apart.apart(group)]
    findings = [compare(claims, documents, behind, weigh) for claims in counts]
    numbers = Numbers(sorted(findings, key=_by_weight), {claim.id: claim for claims in counts for claim in claims})
    for claims in work.alignments:
        if claims[0].kind != "quantity":
            parts = numbers.apart(claims) if sort_of(claims[0]) == "event" else [claims]
            findings += [compare(part, documents, behind, weigh, numbers) for part in parts]
    return tuple(asked_of_their_own(sorted(findings, key=_by_weight), {claim.id: claim for claim in work.claims}))


def _by_weight(finding: Finding) -> tuple[float, str]:
    return -finding.weight, finding.id


def remembered(work: Work) -> Callable[[Sequence[Claim]], tuple[Origin, ...]]:
    """The independent origins of claims, worked out once: a finding of one reading asks twice."""
    origins = Origins(work.lineage, work.documents)
    known: dict[frozenset[str], tuple[Origin, ...]] = {}

    def behind(claims: Sequence[Claim]) -> tuple[Origin, ...]:
        asked = frozenset(claim.id for claim in claims)
        if asked not in known:
            known[asked] = origins.of(claims)
        return known[asked]

    return behind


class Order:
    """Dated claims -> the timeline; quotations learn their finding."""

    name, needs, gives = "order", ("claims", "findings", "quotations"), ("timeline",)

    def __call__(self, work: Work) -> Work:
        finding_of = {claim: finding.id for finding in work.findings for reading in finding.readings for claim in reading.claims}
        return work.with_(
            timeline=timeline(work.claims),
            quotations=tuple(replace(quotation, finding=finding_of.get(quotation.claim)) for quotation in work.quotations),
        )


def steps_of(reader: Annotator, *, reader_name: str = "spacy", workers: int = 1) -> tuple[Step, ...]:
    """The steps of a comparison, in order."""
    return Read(reader, reader_name, workers), Extract(), Name(), Align(), Trace(), Compare(), Order()


def run(
    documents: Sequence[Document], reader: Annotator, *, reader_name: str = "spacy", workers: int = 1, notes: Sequence[Note] = ()
) -> Dossier:
    """The dossier of documents that are of one event. Raises nothing of its own: odd documents are refused before."""
    ordered = tuple(sorted(documents, key=lambda document: (document.label, document.id)))
    steps = steps_of(reader, reader_name=reader_name, workers=workers)
    return _dossier(Pipeline(steps)(Work(documents=ordered)), reader, notes)


def _dossier(work: Work, reader: Annotator, notes: Sequence[Note]) -> Dossier:
    dossier = Dossier(
        event=_event(work),
        documents=work.documents,
        claims=tuple(sorted(work.claims, key=lambda claim: (claim.document, claim.span.start, claim.span.end, claim.kind))),
        findings=work.findings,
        quotations=work.quotations,
        attributions=work.attributions,
        entities=work.entities,
        lineage=work.lineage,
        timeline=work.timeline,
        notes=tuple(sorted({*notes, *_own_notes(work, reader)}, key=lambda note: (note.level, note.about, note.message))),
    )
    return replace(dossier, event=replace(dossier.event, title=title(dossier)))


def _event(work: Work) -> Event:
    """The event, its title still open: that is chosen when everything is known."""
    dates = sorted(document.published[:10] for document in work.documents if document.published)
    id = content_id(sorted(document.id for document in work.documents))
    return Event(id, "", dates[0] if dates else None, dates[-1] if dates else None)


def _own_notes(work: Work, reader: Annotator) -> list[Note]:
    notes = [Note("annotator", "warning", f"{reader.name}: {lack}") for lack in reader.cannot]
    if len(work.documents) == 1:
        notes.append(Note(work.documents[0].label, "warning", "Only one account: there is nothing to compare it with."))
    undated = "No date of publication is stated: words such as “Sunday” are not resolved to a day."
    notes += [Note(document.label, "info", undated) for document in work.documents if not document.published]
    notes += contradicted(work.documents, work.claims, work.sentences)
    notes += _spelled(work)
    if len(work.documents) > 1:
        bound = "Counts of origins are upper bounds: an account may follow another without saying so."
        notes.append(Note("origins", "info", bound))
    return notes


def _spelled(work: Work) -> list[Note]:
    """Names that accounts write in two ways, where no finding says so: with accents, and without."""
    told = {claim.value.of for claim in work.claims if isinstance(claim.value, Spelling)}
    documents = {document.id: document for document in work.documents}
    notes = []
    for name, users in spellings(work.entities, documents):
        if name in told:
            continue
        ways = (f"“{spelling}” ({', '.join(sorted(documents[id].label for id in ids))})" for spelling, ids in users.items())
        notes.append(Note(name, "info", f"Spelled in two ways: {', '.join(ways)}."))
    return notes


# ---- names given to speakers and sources ----------------------------------------------------------


def _described(work: Work) -> list[Claim]:
    """What accounts say persons are, and how they spell names; a clause over the same words stays what it is."""
    taken = {claim.id for claim in work.claims}
    documents = {document.id: document for document in work.documents}
    told = spelled(work.entities, documents, work.sentences) + descriptions(work.entities, work.sentences)
    found = {claim.id: claim for claim in told}
    return [claim for id, claim in found.items() if id not in taken]


def _namer(work: Work, index: EntityIndex) -> Namer:
    """Who is named as a source at a span: a person, or what the whole span names; not a country within "its officials"."""
    documents = {document.id: document for document in work.documents}
    return lambda span: index.source_at(span, span.of(documents[span.document]))


def _caller(work: Work, index: EntityIndex) -> Caller:
    """Who is named, by the name that all accounts know: of "Ann Roe, a spokeswoman for Karl Marn" the first; else as within a sentence."""
    name_at, openings = _namer(work, index), Openings(work.documents)

    def called(name: str | None, at: Span | None) -> str | None:
        if at is None:
            return name
        return name_at(at) or (openings.within(name, at) if name else None)

    return called


def _renamed(claim: Claim, speakers: dict[str, str | None], called: Caller) -> Claim:
    source = claim.attributed_to
    if source is not None:
        claim = replace(claim, attributed_to=Source(called(source.name, source.span) or source.name, source.span))
    if isinstance(claim.value, Quote):
        claim = replace(claim, value=replace(claim.value, speaker=speakers.get(claim.id)))
    return claim
