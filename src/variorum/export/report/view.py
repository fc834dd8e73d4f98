"""The report as the templates see it: sections of the brief, and for each thing in them its words, its letters and its picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.brief import Answer, Brief, Line, Place, Section, Words, aside_of, brief, number_of, sentence_around, told_by
from variorum.export.pictures.matrix import Matrix, shape
from variorum.export.report.accounts import Witness, witnesses
from variorum.export.report.agreement import Fact, fact, letter
from variorum.export.report.apparatus import Apparatus
from variorum.export.report.collation import Stretch, collated
from variorum.export.report.drawing import Picture, agreement_pictures, lineage_picture, picture, say_when, timeline_picture
from variorum.export.report.facing import Asked, Pair, pairs
from variorum.types import Claim, Dossier, Finding, Span

_DIGITS = 8  # of an id, as the terminal shows it
_LEMMA, _LEMMA_SHOWN = 8, 5  # words of a clause that the apparatus takes up, and those that stand for it if it has more
_WORD = re.compile(r"\S+")
_LONGEST = 400  # of a passage beyond this length a line shows the beginning
REASONS = {  # in a word or two, and in a sentence where the finding brings none
    "same": ("one answer", "The accounts give one answer."),
    "rounding": ("rounding", "The answers are one number, told more or less exactly."),
    "range": ("a range", "One answer lies within the other."),
    "unit": ("units", "One measure is told in different units."),
    "part-whole": ("part and whole", "One answer is a part of what the other counts."),
    "scope": ("scope", "One answer is of a wider thing than the other."),
    "time": ("time", "The answers differ in time."),
    "update": ("told at different hours", "One account was written later than the other."),
    "wording": ("wording", "One thing is put in other words."),
    "attribution": ("different parties", "The answers come from different parties."),
    "polarity": ("asserted and denied", "One asserts what the other denies."),
    "unresolved": ("unexplained", "Nothing in the accounts explains the difference."),
}
STATUSES = {"disputed": "In dispute", "compatible": "Compatible", "corroborated": "Agreed", "single-source": "One account"}
KINDS = {"copied": "has words of", "paraphrased": "puts otherwise", "cites": "cites", "same-publisher": "has the publisher of"}


@dataclass(frozen=True, slots=True)
class Context:
    """Words in the sentence that they stand in: `before + words + after` is the text of `span`."""

    span: Span
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """Words as a line shows them: whole, or of a long passage the first ones, and then how many words there are in all."""

    span: Span
    text: str
    of: int = 0


@dataclass(frozen=True, slots=True)
class By:
    """Who has the words: an account, and what is said of its claim (whom it has it from, how firmly)."""

    witness: Witness
    aside: str


@dataclass(frozen=True, slots=True)
class Alone:
    """What one account alone says."""

    witness: Witness
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a quotation, collated with the others."""

    words: Words
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What one speaker is quoted as saying."""

    speaker: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """One moment of the timeline with the words that name it."""

    when: str
    words: tuple[Words, ...]


class Report:
    """What the templates ask for. `linked`: the page has places of its own to go to; a piece of a notebook has none."""

    def __init__(self, dossier: Dossier, *, linked: bool) -> None:
        self.dossier = dossier
        self.linked = linked
        self.brief: Brief = brief(dossier, everything=linked)
        self.witnesses = witnesses(dossier.documents)
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.texts = {document.id: document.text for document in dossier.documents}
        self._documents = {document.id: document for document in dossier.documents}
        self._place = {witness.id: place for place, witness in enumerate(self.witnesses)}
        self._by_document = {witness.id: witness for witness in self.witnesses}

    # ---- looking up ----

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections of the brief that have a line, by name."""
        return {section.name: section for section in self.brief.sections if section.lines}

    def lines(self, *names: str) -> list[Line]:
        """The lines of these sections, in this order."""
        return [line for name in names if name in self.sections for line in self.sections[name].lines]

    def count(self, *names: str) -> int:
        """How many lines these sections have, shown or not."""
        return sum(self.sections[name].count for name in names if name in self.sections)

    def more(self, *names: str) -> int:
        """How many lines of these sections are left out."""
        return sum(self.sections[name].more for name in names if name in self.sections)

    def witness(self, document: str) -> Witness:
        """The account of a document."""
        return self._by_document[document]

    def words_of(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self._documents[span.document])

    def context(self, span: Span) -> Context:
        """The words at a span in their sentence."""
        document = self._documents[span.document]
        around = sentence_around(document, span)
        text = document.text
        return Context(around, text[around.start : span.start], text[span.start : span.end], text[span.end : around.end])

    def at(self, span: Span) -> str:
        """Where words stand, as the page notes it: the place of their document in the dossier, and their ends."""
        return f"{self._place[span.document]}:{span.start}-{span.end}"

    def goal(self, finding: Finding) -> str | None:
        """Where the page shows a finding, if it does."""
        return f"#{self.id_of(finding)}" if self.linked and finding.id in self._shown else None

    def goal_of(self, claim: Claim) -> str:
        """Where the page marks a claim in its account."""
        return f"#{self.id_of(claim)}"

    def id_of(self, thing: Claim | Finding) -> str:
        """The id of a claim or a finding on the page: the first digits of its own, as many as tell all of them apart."""
        return f"{'c' if isinstance(thing, Claim) else 'f'}-{thing.id[: self._digits]}"

    @cached_property
    def _digits(self) -> int:
        ids = {*self.claims, *(finding.id for finding in self.dossier.findings)}
        return next(count for count in range(_DIGITS, 65) if count == 64 or len({id[:count] for id in ids}) == len(ids))

    @cached_property
    def _shown(self) -> dict[str, Line]:
        return {line.finding.id: line for line in self.lines(*self.sections) if line.finding}

    def others(self) -> list[Section]:
        """Sections that no partial of their own draws."""
        known = {"disputed", "compatible", "agreed", "people", "alone", "quotes", "lineage", "notes"}
        return [section for name, section in self.sections.items() if name not in known]

    # ---- saying ----

    def beginning(self, words: Words) -> Beginning:
        """The words at their first place, or the beginning of a long passage."""
        span, text = words.places[0].span, words.text
        if len(text) <= _LONGEST:
            return Beginning(span, text)
        end = text.rfind(" ", 0, _LONGEST // 2)
        end = end if end > 0 else _LONGEST // 2
        return Beginning(Span(span.document, span.start, span.start + end), text[:end], len(text.split()))

    def lemma(self, span: Span) -> Beginning:
        """The words that an apparatus takes up: all of them, or of a clause the first ones, as an edition does."""
        text = self.words_of(span)
        words = list(_WORD.finditer(text))
        if len(words) <= _LEMMA:
            return Beginning(span, text)
        end = words[_LEMMA_SHOWN - 1].end()
        return Beginning(Span(span.document, span.start, span.start + end), text[:end], len(words))

    def by(self, words: Words, speaker: str = "") -> list[By]:
        """Who has the words, each account once, with all that is said of its claims."""
        given = told_by((place.span.document, aside_of(place.claim, speaker)) for place in words.places)
        return [By(self._by_document[document], aside) for document, aside in given]

    def aside(self, place: Place) -> str:
        """Whom an account has its claim from, and how firmly it says it."""
        return aside_of(place.claim)

    def is_told(self, answer: Answer) -> bool:
        """Whether the value of an answer has to be told beside its words: they are several, or say it otherwise."""
        return len(answer.words) != 1 or answer.words[0].text.casefold() != answer.value.casefold()

    def sigla(self, answer: Answer) -> list[Witness]:
        """The accounts that give an answer."""
        return [witness for witness in self.witnesses if witness.name in answer.accounts]

    def tellers(self, words: Words) -> list[Witness]:
        """The accounts that have the words."""
        held = {place.span.document for place in words.places}
        return [witness for witness in self.witnesses if witness.id in held]

    def silent(self, line: Line) -> list[Witness]:
        """The accounts that say nothing to a question."""
        told = {name for answer in line.answers for name in answer.accounts}
        return [witness for witness in self.witnesses if witness.name not in told]

    def origins(self, finding: Finding) -> str:
        """The independent origins of a finding, by name."""
        short = {witness.document.label: witness.name for witness in self.witnesses}
        named = [short.get(one.name, one.name) for one in finding.origin_list]
        return f"{number_of(finding.origins, 'independent origin')}{': ' if named else ''}{'; '.join(named)}"

    def reason(self, finding: Finding) -> str:
        """Why the answers differ, in a word or two."""
        return REASONS[finding.reason][0] if finding.reason else ""

    def explanation(self, finding: Finding) -> str:
        """How the answers stand to one another, in a sentence."""
        return finding.explanation or (REASONS[finding.reason][1] if finding.reason else "")

    def status(self, finding: Finding) -> str:
        """How the answers stand to one another, in words."""
        return STATUSES[finding.status]

    def letter(self, place: int) -> str:
        """The letter of an answer."""
        return letter(place)

    def number_of(self, count: int, noun: str) -> str:
        """A count with its noun."""
        return number_of(count, noun)

    def question(self, line: Line) -> str:
        """The question of a line; without its mark where it only repeats the words."""
        return line.text.rstrip("?") if line.echo else line.text

    # ---- things that are shown ----

    def picture(self, line: Line) -> Picture | None:
        """The picture of a finding's answers."""
        return picture(line, self.witnesses, self.claims)

    def collated(self, line: Line) -> list[Wording]:
        """The wordings of all answers, that of most accounts first (the longest of equals), with what differs from it marked."""
        words = [words for answer in line.answers for words in answer.words]
        words.sort(key=lambda words: (-len({place.span.document for place in words.places}), -len(words.text.split())))
        cut = collated([one.text for one in words])
        return [Wording(one, tuple(stretches)) for one, stretches in zip(words, cut, strict=True)]

    @cached_property
    def alone(self) -> list[Alone]:
        """What one account alone says, account by account."""
        made = []
        for witness in self.witnesses:
            own = tuple(line for line in self.lines("alone") if witness.name in line.answers[0].accounts)
            if own:
                made.append(Alone(witness, own))
        return made

    @cached_property
    def speakers(self) -> list[Said]:
        """Who is quoted, and as saying what."""
        groups: dict[str, list[Line]] = {}
        for line in self.lines("quotes"):
            groups.setdefault(line.text, []).append(line)
        return [Said(speaker, tuple(lines)) for speaker, lines in groups.items()]

    @cached_property
    def facts(self) -> list[Fact]:
        """What two or more accounts answer, disputes first, and how every account stands to it."""
        told = {line.finding.id: line for line in self.lines("disputed", "compatible", "quotes", "agreed") if line.finding}
        order = {"disputed": 0, "compatible": 1, "corroborated": 2}
        shown = [line for line in told.values() if line.finding and line.finding.status in order]
        shown.sort(key=lambda line: order[line.finding.status] if line.finding else 3)
        return [fact(line.finding, self._asked(line), self.witnesses, self.claims) for line in shown if line.finding]

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        """The pictures of facts by accounts."""
        return agreement_pictures(self.facts, self.witnesses, STATUSES)

    def shape(self, answer: int) -> str:
        """The shape of an answer in those pictures."""
        return shape(answer)

    @cached_property
    def facing(self) -> tuple[tuple[Pair, ...], int]:
        """Pairs of accounts face to face, and how many pairs are left out."""
        asked = [Asked(line.finding, self._asked(line)) for line in self._shown.values() if line.finding]
        return pairs(asked, self.witnesses, self.claims, self.texts)

    def _asked(self, line: Line) -> str:
        """A short heading for a finding: quotations go by their speaker."""
        if line.finding and line.finding.kind == "quote":
            return line.finding.question
        return self.question(line)

    @cached_property
    def apparatus(self) -> Apparatus:
        """The accounts paragraph by paragraph."""
        return Apparatus([line.finding for line in self._shown.values() if line.finding], self.dossier.claims, self.witnesses)

    @cached_property
    def moments(self) -> list[Dated]:
        """The timeline, each moment with the words that name it."""
        made = []
        for moment in self.dossier.timeline:
            words: dict[str, list[Place]] = {}
            for claim in self._in_order(moment.claims):
                place = Place(self._by_document[claim.document].name, claim.span, claim)
                words.setdefault(self.words_of(claim.span), []).append(place)
            made.append(Dated(moment.when, tuple(Words(text, tuple(places)) for text, places in words.items())))
        return made

    def _in_order(self, ids: Sequence[str]) -> list[Claim]:
        order = {witness.id: place for place, witness in enumerate(self.witnesses)}
        return sorted((self.claims[id] for id in ids), key=lambda claim: (order[claim.document], claim.span))

    def when(self, iso: str) -> str:
        """A moment as a reader says it."""
        return say_when(iso)

    @cached_property
    def timeline(self) -> Picture | None:
        """The picture of the timeline."""
        return timeline_picture(self.moments, self.witnesses)

    @cached_property
    def lineage(self) -> Picture | None:
        """The picture of who draws on whom."""
        return lineage_picture(self.dossier.lineage, self.witnesses, KINDS)
