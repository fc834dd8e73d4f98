"""A stretch of a document -> the answer that it gives to a question: its words without the question's, its numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.extract.dates.expressions import dates
from variorum.extract.quantities.amounts import quantities
from variorum.text import stems
from variorum.types import Document, Sentence, Span
from variorum.values.answer import Answer, runs_of
from variorum.values.quantities.record import Quantity
from variorum.values.quantities.units import unit_after

# "another year" answers "How long?", though it is no number.
_ONE_MORE = re.compile(r"\b(?:another|an?)\s+(?=(?:year|month|week|day|hour)\b)", re.IGNORECASE)


def answer_at(span: Span, document: Document, sentences: Sequence[Sentence], question: Sequence[Sentence] = ()) -> Answer:
    """The answer that stands at a span. `sentences` are all of the document, `question` those of what is asked."""
    asked = frozenset(word for sentence in question for word in stems(sentence))
    touched = [one for one in sentences if one.start < span.end and one.start + len(one.text) > span.start]
    words = frozenset(word for one in touched for word in stems(one, max(0, span.start - one.start), span.end - one.start)) - asked
    claims = (*quantities(document, touched), *dates(document, touched))
    values = [claim.value for claim in claims if claim.span.start < span.end and claim.span.end > span.start]
    return Answer(words, runs_of(words), tuple(values) or tuple(_lengths(span.of(document))))


def _lengths(text: str) -> Iterator[Quantity]:
    for match in _ONE_MORE.finditer(text):
        found = unit_after(text, match.end() - 1)  # the blank before it included, as behind a number
        if found is not None:
            unit, end = found
            length = unit.convert(1.0)
            yield Quantity(length, length, length, said=text[match.start() : end], unit=unit.base)
