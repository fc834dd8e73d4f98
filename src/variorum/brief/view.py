"""A dossier laid out for a brief: its documents and claims by id, what a finding answers, and which findings only repeat another."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from variorum.brief.parts import Answer, Line, Place, Words, asked
from variorum.brief.saying import labels
from variorum.text import FEWEST_SENTENCES, stem
from variorum.types import Claim, Dossier, Finding, Reading, Span
from variorum.values.quantities import alike as counts
from variorum.values.sorts import sort_of
from variorum.values.statements.alike import agreed, borne_out, repeated, share_a_thing
from variorum.values.statements.description import Description
from variorum.values.statements.location import Location
from variorum.values.statements.question import label
from variorum.values.statements.record import Statement

DOUBLED = 0.6  # a clause finding of whose accounts more than this share hold one other finding only repeats that
_WHERE = ("Where did", "Where was", "Where were", "Where has", "Where have", "Where had", "Where is", "Where are", "Where will")
_MANY = 60  # claims of one reading, from which likeness is not worth its cost
_TELLING = 3  # words of a description that says more than a title
_LAST = ",."
_SCRAP = 2  # words of a quotation that says little
_HARDLY = 2  # words beside a number: whose it is, and of what
_NAMES = 8  # of accounts that one note is about
_WORD = re.compile(r"\w+")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\W*\|\W*|\|(?:\w+ )?(?:if|unless|whether)\b", re.IGNORECASE)


class Clauses:
    """Clauses, each with the id of its finding or its own, found by what stands in them."""

    def __init__(self, told: Iterable[tuple[Claim, str]]) -> None:
        self._by_sentence: dict[tuple[str, int], list[tuple[Span, str]]] = {}
        for claim, id in told:
            self._by_sentence.setdefault((claim.document, claim.sentence), []).append((claim.span, id))

    def around(self, claim: Claim) -> list[tuple[Span, str]]:
        """Those in which the words of the claim stand, in the order given."""
        near = self._by_sentence.get((claim.document, claim.sentence), ())
        return [(span, id) for span, id in near if span.contains(claim.span)]


class View:
    """A dossier with its documents and claims by id, so that no section searches for them."""

    def __init__(self, dossier: Dossier, *, everything: bool) -> None:
        self.dossier = dossier
        self.everything = everything
        self.documents = {document.id: document for document in dossier.documents}
        self.order = {document.id: place for place, document in enumerate(dossier.documents)}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.labels = labels(dossier.documents)
        self._plain: dict[str, list[Claim]] = {}
        told = ((id, finding.id) for finding in reversed(dossier.findings) for reading in finding.readings for id in reading.claims)
        self._first_in = dict(told)  # of a clause that tells two things, and is in two findings, the weightier one
        self._doubled = self._find_doubled()

    def listed(self, names: Sequence[str]) -> str:
        """Names in a row, cut where they are many and not everything is asked for."""
        shown = names if self.everything else names[:_NAMES]
        return ", ".join(shown) + (f" and {len(names) - len(shown)} more" if len(shown) < len(names) else "")

    def place(self, span: Span, claim: Claim | None = None) -> Place:
        return Place(self.labels[span.document], span, claim)

    def words(self, spans: Iterable[tuple[Span, Claim | None]]) -> list[Words]:
        """The words of spans; letter for letter the same ones are put together, in the order given.

        The comma or full stop that a quotation has at its end is the reporter's: where only that differs, it is left out.
        """
        found: dict[str, list[tuple[Span, Claim | None]]] = {}
        for span, claim in spans:
            text = span.of(self.documents[span.document])
            found.setdefault(text.rstrip(_LAST) if claim and claim.kind == "quote" else text, []).append((span, claim))
        return [self._of_one(text, told) for text, told in found.items()]

    def _of_one(self, text: str, told: Sequence[tuple[Span, Claim | None]]) -> Words:
        full = {span.of(self.documents[span.document]) for span, _ in told}
        if len(full) == 1:
            return Words(full.pop(), tuple(self.place(span, claim) for span, claim in told))
        spans = [(Span(span.document, span.start, span.start + len(text)), claim) for span, claim in told]
        return Words(text, tuple(self.place(span, claim) for span, claim in spans))

    def of_reading(self, reading: Reading) -> list[Claim]:
        claims = [self.claims[id] for id in reading.claims]
        return sorted(claims, key=lambda claim: (self.order[claim.document], claim.span.start, claim.span.end))

    def of_finding(self, finding: Finding) -> list[Claim]:
        """The claims of all its readings, in their order."""
        return [self.claims[id] for reading in finding.readings for id in reading.claims]

    def own(self, finding: Finding, claims: list[Claim]) -> list[Claim]:
        """Those of the claims that no weightier finding shows, if there are any."""
        return [claim for claim in claims if self._first_in[claim.id] == finding.id] or claims

    def plainly(self, finding: Finding) -> list[Claim]:
        """The claims of a finding; where it is one clause in several wordings, the one that most tell and those that say the same."""
        if finding.id not in self._plain:
            self._plain[finding.id] = self._find_plain(finding)
        return self._plain[finding.id]

    def _find_plain(self, finding: Finding) -> list[Claim]:
        if finding.kind == "quantity" and len(finding.readings) == 1:
            return counts.agreed(self.of_finding(finding))
        if not self.is_clause(finding) or len(finding.readings) > 1:
            return self.of_finding(finding)
        return agreed(self._told(finding), self._weights)

    def about(self, finding: Finding) -> list[Claim]:
        """The claims of a finding; where it is one clause in several wordings, those that tell of the same thing, more or less of it."""
        if not self.is_clause(finding) or len(finding.readings) > 1:
            return self.of_finding(finding)
        return borne_out(self._told(finding))

    def _told(self, finding: Finding) -> list[Claim]:
        """Its claims without those that only suppose it, if there are others."""
        claims = self.own(finding, self.of_finding(finding))
        return [claim for claim in claims if not self._is_supposed(claim)] or claims

    def of_one_thing(self, finding: Finding) -> bool:
        """Whether what is told in several ways is plainly one: two readings of a clause share more than names, of a count the thing."""
        told = [self.own(finding, self.of_reading(reading)) for reading in finding.readings]
        if finding.kind == "quantity":
            return counts.share_a_thing(told)
        return not self.is_clause(finding) or share_a_thing(told, self._weights)

    @cached_property
    def titles(self) -> list[frozenset[str]]:
        """The bags of words of the accounts' titles."""
        return [frozenset(bag(document.title or "")) for document in self.dossier.documents]

    @cached_property
    def _weights(self) -> dict[str, float]:
        """How telling a stem is: the rarer among the clauses of the accounts, the more."""
        terms = [claim.value.terms for claim in self.dossier.claims if isinstance(claim.value, Statement)]
        count = Counter(term for of_claim in terms for term in frozenset(of_claim))
        of = max(len(terms), FEWEST_SENTENCES) + 1
        return {term: math.log(of / count[term]) for term in sorted(count)}

    def _is_supposed(self, claim: Claim) -> bool:
        """The clause only says "if": what stands before it, or its first words."""
        text = self.documents[claim.document].text
        first = text[max(0, claim.span.start - 12) : claim.span.start] + "|" + text[claim.span.start : claim.span.end][:30]
        return bool(_SUPPOSED.search(first))

    def is_plain(self, finding: Finding) -> bool:
        """Whether the claims that are plainly alike come from more than one account."""
        return len({claim.document for claim in self.plainly(finding)}) > 1

    def stands_elsewhere(self, finding: Finding) -> bool:
        """Whether a clause that was brought together with none says much what a clause of another account says, or a shared number."""
        return any(id in self._repeated or id in self._of_numbers for reading in finding.readings for id in reading.claims)

    def is_quoted(self, finding: Finding) -> bool:
        """Whether its clauses stand in quotations, in most accounts: there they are shown as what somebody said."""
        if not self.is_clause(finding):
            return False
        held: dict[str, bool] = {}
        for claim in self.of_finding(finding):
            inside = any(quote.contains(claim.span) for quote in self._quoted.get(claim.document, ()))
            held[claim.document] = held.get(claim.document, False) or inside
        return sum(held.values()) > DOUBLED * len(held)

    @cached_property
    def _quoted(self) -> dict[str, list[Span]]:
        """The spans of the quotations of each account."""
        found: dict[str, list[Span]] = {}
        for claim in self.dossier.claims:
            if claim.kind == "quote":
                found.setdefault(claim.document, []).append(claim.span)
        return found

    @cached_property
    def _repeated(self) -> frozenset[str]:
        """The ids of the clauses of single accounts that a clause of another one repeats."""
        clauses = [claim for claim in self.dossier.claims if sort_of(claim) == "event"]
        lone = [f for f in self.dossier.findings if self.is_clause(f) and f.status == "single-source"]
        return repeated([claim for finding in lone for claim in self.of_finding(finding)], clauses)

    def findings(self, *statuses: str) -> list[Finding]:
        """Those of these statuses that repeat no other; what only says who somebody is has its own place, unless it is disputed."""
        shown = (finding for finding in self.dossier.findings if finding.status in statuses and finding.id not in self._doubled)
        return [finding for finding in shown if finding.status == "disputed" or not self.is_of_person(finding)]

    def people(self) -> list[Finding]:
        """What accounts say persons are, those first whom they describe in different words; "President" alone tells nobody anything."""
        told = [finding for finding in self.dossier.findings if finding.status != "disputed" and self.is_of_person(finding)]
        telling = [finding for finding in told if self.everything or finding.status != "corroborated" or self._describes(finding)]
        return sorted(telling, key=lambda finding: finding.status == "corroborated")

    def _describes(self, finding: Finding) -> bool:
        return any(len(claim.value.say().split()) >= _TELLING for claim in self.of_finding(finding))

    def is_of_person(self, finding: Finding) -> bool:
        """Whether its claims say who a person is, or where from."""
        return isinstance(self._first(finding).value, Description)

    def is_clause(self, finding: Finding) -> bool:
        """Whether its claims are whole clauses: a question would only wrap the first answer."""
        return sort_of(self._first(finding)) == "event"

    def is_vague(self, finding: Finding) -> bool:
        """Whether it is told where something is, and not what: no clause says it of a thing."""
        return isinstance(self._first(finding).value, Location) and not finding.question.startswith(
            ("Where was", "Where were", "Where did")
        )

    def _first(self, finding: Finding) -> Claim:
        return self.claims[finding.readings[0].claims[0]]

    def held(self, findings: Sequence[Finding]) -> dict[str, str]:
        """Of findings over numbers and dates, those whose words stand in one of the clauses: its finding by theirs."""
        clauses = Clauses((claim, f.id) for f in findings if self.is_clause(f) for claim in self.of_finding(f))
        found = {}
        for finding in findings:
            if finding.kind != "event":
                outer = [clauses.around(claim) for claim in self.of_finding(finding)]
                if outer and all(outer):
                    found[finding.id] = outer[0][0][1]
        return found

    def scraps(self, groups: Mapping[str, Sequence[Finding]]) -> frozenset[str]:
        """Of the quotations by speaker, those of one account that are a word or two, or stand in another one of the speaker's."""
        found = set()
        for findings in groups.values():
            texts = {finding.id: [_folded(claim.value.say()) for claim in self.of_finding(finding)] for finding in findings}
            for finding in findings:
                if finding.status == "single-source":
                    others = [text for id, said in texts.items() if id != finding.id for text in said]
                    if all(len(text.split()) <= _SCRAP or any(text in other for other in others) for text in texts[finding.id]):
                        found.add(finding.id)
        return frozenset(found)

    @cached_property
    def _of_numbers(self) -> frozenset[str]:
        """The ids of the clauses that say hardly more than a number or day which several accounts give: "she is 41 years old"."""
        terms = {claim.id: frozenset(claim.value.terms) for claim in self.dossier.claims if isinstance(claim.value, Statement)}
        clauses = Clauses((self.claims[id], id) for id in terms)
        told: dict[str, set[str]] = {}  # by clause: the stems of the words of the numbers and days in it
        for finding in self.dossier.findings:
            if finding.kind in ("quantity", "date") and finding.status != "single-source":
                for claim in self.of_finding(finding):
                    words = _WORD.findall(claim.span.of(self.documents[claim.document]))
                    for _, id in clauses.around(claim):
                        told.setdefault(id, set()).update(map(stem, words))
        return frozenset(id for id, words in told.items() if len(terms[id] - words) <= _HARDLY)

    def _find_doubled(self) -> frozenset[str]:
        """Findings over clauses that hold, in most accounts, the number, day or words of one and the same other finding."""
        inner: dict[str, list[tuple[Span, str]]] = {}
        clauses = [finding for finding in self.dossier.findings if self.is_clause(finding) and finding.status != "single-source"]
        for finding in self.dossier.findings:
            if finding.kind != "event" and finding.status != "single-source":  # who it is of, and where, a clause does not repeat
                for claim in self.of_finding(finding):
                    inner.setdefault(claim.document, []).append((claim.span, finding.id))
        doubled = {finding.id for finding in clauses if self._holds_one(finding, inner) or self.is_quoted(finding)}
        return frozenset(doubled) | self._lengths_told_as_numbers() | self._places_told_in_clauses(doubled)

    def _places_told_in_clauses(self, unsaid: Container[str]) -> frozenset[str]:
        """Findings over places that all accounts name alike, in clauses that are shown as agreed."""
        told = [f for f in self.dossier.findings if f.status == "corroborated" and f.kind == "event" and f.id not in unsaid]
        plain = (f for f in told if self.is_clause(f) and self.is_plain(f))
        clauses = Clauses((claim, f.id) for f in plain for claim in self.plainly(f))
        places = [finding for finding in told if isinstance(self._first(finding).value, Location)]
        return frozenset(f.id for f in places if all(map(clauses.around, self.of_finding(f))))

    def _lengths_told_as_numbers(self) -> frozenset[str]:
        """Findings over lengths of time ("four minutes") whose words all stand in a finding over quantities as well."""
        numbers = [claim for finding in self.dossier.findings if finding.kind == "quantity" for claim in self.of_finding(finding)]
        spans = {(claim.document, place) for claim in numbers for place in range(claim.span.start, claim.span.end)}
        return frozenset(
            finding.id
            for finding in self.dossier.findings
            if finding.kind == "date" and all((claim.document, claim.span.start) in spans for claim in self.of_finding(finding))
        )

    def _holds_one(self, finding: Finding, inner: dict[str, list[tuple[Span, str]]]) -> bool:
        held: dict[str, set[str]] = {}
        for claim in self.of_finding(finding):
            found = {other for span, other in inner.get(claim.document, ()) if claim.span.contains(span)}
            held.setdefault(claim.document, set()).update(found)
        count = Counter(other for others in held.values() for other in others)
        return max(count.values(), default=0) > DOUBLED * len(held)


def answer_of(view: View, finding: Finding, reading: Reading, shown: Sequence[Claim] = ()) -> Answer:
    """A reading with the accounts that give it and their words: those shown, or else of a clause the wordings that are plainly alike."""
    kept = shown or (view.plainly(finding) if view.is_plain(finding) else ())
    claims = view.own(finding, [claim for claim in view.of_reading(reading) if not kept or claim in kept])
    # One wording an account comes first, so that a cut never hides an account behind another's repetitions.
    firsts = _most_alike(view, claims)
    rest = [claim for claim in claims if claim not in firsts]
    words = view.words((claim.span, claim) for claim in (*firsts, *rest))
    accounts = tuple(dict.fromkeys(view.labels[claim.document] for claim in claims))
    return Answer(" ".join(reading.value.split()), accounts, tuple(words), origins=_origins(finding, reading, claims))


def _origins(finding: Finding, reading: Reading, claims: Sequence[Claim]) -> int:
    """The independent origins of a reading; of those of its claims that are shown, where some are left out."""
    if len(claims) == len(reading.claims):
        return reading.origins
    shown = {claim.id for claim in claims}
    return min(reading.origins, sum(bool(shown & set(origin.claims)) for origin in finding.origin_list)) or 1


def _most_alike(view: View, claims: Sequence[Claim]) -> list[Claim]:
    """The claim of each account whose words are most like those of the others; its first, where they are many."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.document, []).append(claim)
    if len(claims) > _MANY or len(groups) == 1:
        return [group[0] for group in groups.values()]
    bags = {claim.id: bag(claim.span.of(view.documents[claim.document])) for claim in claims}
    return [
        max(
            group,
            key=lambda claim: round(likeness(bags[claim.id], [bags[other.id] for other in claims if other.document != claim.document]), 9),
        )
        for group in groups.values()
    ]


def finding_line(view: View, finding: Finding, text: str | None = None) -> Line:
    """The line of a finding: its question, or the text given, and its readings."""
    by_answer = view.is_clause(finding)
    question = text or (_clause(view, finding) if by_answer else finding.question)
    answers = tuple(_echo_first(answer_of(view, finding, reading), question) for reading in finding.readings)
    return Line(question, answers, finding, asks=not by_answer)


def _clause(view: View, finding: Finding) -> str:
    """The clause that stands for all: the one that most accounts tell likewise, where they are plainly alike."""
    first = view.plainly(finding)[0]
    if len(finding.readings) == 1 and view.is_plain(finding) and isinstance(first.value, Statement):
        return label([first])
    return finding.readings[0].value


def _echo_first(answer: Answer, question: str) -> Answer:
    """Wordings that the question only repeats come first, so that a cut never parts the two."""
    return replace(answer, words=tuple(sorted(answer.words, key=lambda words: asked(words.text) != asked(question))))


def _folded(said: str) -> str:
    """A quotation as it is looked for in another: without end marks, with one kind of apostrophe."""
    return asked(said).replace("’", "'")


def bag(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(_WORD.findall(text.lower()))


def likeness(bag: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """The sum of the shares of words that a text has in common with others (Jaccard)."""
    return sum(len(bag & other) / (len(bag | other) or 1) for other in others)
