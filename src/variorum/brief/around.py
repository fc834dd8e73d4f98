"""What a bare value is of: the clause of an account in which it stands.

"How many women? Hundreds" tells nobody anything, and neither does "Bow: what distance?". The question cannot say more than the
accounts' words for the thing, so the clause around one of the values is shown with it: of what is disputed, one for each answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.brief.parts import Line, Words
from variorum.brief.saying import sentence_around
from variorum.brief.view import Clauses, View, bag, likeness
from variorum.types import Claim, Finding, Span
from variorum.values.sorts import sort_of
from variorum.values.statements.acts import ADMITTING, SAYING

_SAYS = re.compile(r"(?:When|Where) (?:\w+ ){2,}|How old is|How many .*(?: died| (?:were|are) \w+)\?")  # questions with a verb
_SAYS_NOT = re.compile(r"\b(?:he|she|it|they|we|this|that|these|those)\b|…")  # and those of which the text alone knows of what
# Verbs of which the text alone knows what was said, found or meant.
_UNTOLD = (SAYING | ADMITTING) | frozenset(
    (
        "acknowledge argue ask assert call claim declare deny describe disclose discover estimate explain find hear hope insist joke know "
        "learn mention note observe post predict promise propose recall recommend remark reply report request respond reveal rule show "
        "state suggest tell think tweet urge vow wonder"
    ).split()
)
_FEWEST = 4  # words that a clause must have beside the value
_LONGEST = 28  # words of a sentence that is shown whole
_SIDE = 12  # words on either side of the value in a longer one


def with_clauses(view: View, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines, those that would not be understood with the clauses around their values."""
    clauses = Clauses((claim, claim.id) for claim in view.dossier.claims if sort_of(claim) == "event")
    return tuple(replace(line, around=tuple(_around(view, line, clauses))) for line in lines)


def _around(view: View, line: Line, clauses: Clauses) -> Iterator[Words]:
    finding = line.finding
    if finding is None or finding.kind == "quote" or view.is_clause(finding) or view.is_of_person(finding):
        return
    # Places of one thing that lie apart may be those of two things.
    whole = finding.status == "disputed" or (finding.kind == "event" and len(finding.readings) > 1)
    if not whole and _is_understood(finding):
        return
    shown: dict[Span, None] = {}
    for reading in finding.readings if whole else finding.readings[:1]:
        told = [span for claim in view.of_reading(reading) if (span := _clause(view, claim, clauses))]
        if told:
            shown.setdefault(_best(view, told))
    yield from view.words((span, None) for span in shown)


def _is_understood(finding: Finding) -> bool:
    """Whether the question says of what the value is: who did what; "When did the mayor reveal?" leaves out the half."""
    if not _SAYS.match(finding.question) or _SAYS_NOT.search(finding.question):
        return False
    last = finding.question.rstrip("?").rpartition(" ")[2]
    return last not in _UNTOLD


def _clause(view: View, claim: Claim, clauses: Clauses) -> Span | None:
    """The shortest clause that says more than the value; or else its sentence, of a long one what stands near the value."""
    document = view.documents[claim.document]
    fewest = len(claim.span.of(document).split()) + _FEWEST
    for span in sorted((span for span, _ in clauses.around(claim)), key=lambda span: (span.end - span.start, span.start)):
        if fewest <= len(span.of(document).split()) <= _LONGEST:
            return span
    around = sentence_around(document, claim.span)
    if len(around.of(document).split()) < fewest:
        return None
    return _near(document.text, around, claim.span)


def _near(text: str, sentence: Span, value: Span) -> Span:
    """The sentence, of a long one the words around the value."""
    if len(text[sentence.start : sentence.end].split()) <= _LONGEST:
        return sentence
    before = [match.start() for match in re.finditer(r"\S+", text[sentence.start : value.start])][-_SIDE:]
    behind = [match.end() for match in re.finditer(r"\S+", text[value.end : sentence.end])][:_SIDE]
    start = sentence.start + before[0] if before else value.start
    return Span(sentence.document, start, value.end + behind[-1] if behind else value.end)


def _best(view: View, told: Sequence[Span]) -> Span:
    """The clause that is most like those of other accounts, the first of equals."""
    bags = [bag(span.of(view.documents[span.document])) for span in told]

    def worth(place: int) -> tuple[float, int]:
        others = [bags[at] for at, span in enumerate(told) if span.document != told[place].document]
        return round(likeness(bags[place], others), 9), -place

    return told[max(range(len(told)), key=worth)]
