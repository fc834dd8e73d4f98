"""An account whose headline gives one number and whose text another.

Headlines are written in haste and by others. A number counts as contradicted only if the text nowhere gives it, and
gives another one, close to it, of the same thing, in a sentence near its beginning that repeats the headline's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.text import stems
from variorum.types import Claim, Document, Note, Sentence
from variorum.values.likeness import quantities
from variorum.values.quantities.record import Quantity

_LEAD = 6  # sentences of the text that the headline may be drawn from
_REPEATED = 0.5  # share of the headline's words, numbers apart, that the sentence must have


def contradicted(documents: Sequence[Document], claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]]) -> list[Note]:
    """A warning for each account whose headline its own text contradicts."""
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "quantity":
            of.setdefault(claim.document, []).append(claim)
    notes = []
    for document in documents:
        for ours, theirs in _differing(of.get(document.id, ()), sentences[document.id]):
            said = (" ".join(claim.span.of(document).split()) for claim in (ours, theirs))
            notes.append(Note(document.label, "warning", "Its headline says “{}”, its text “{}”.".format(*said)))
    return notes


def _differing(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Iterator[tuple[Claim, Claim]]:
    body = [claim for claim in claims if sentences[claim.sentence].role == "body"]
    for claim in claims:
        title = sentences[claim.sentence]
        if title.role != "title" or any(quantities(claim.value, other.value)["agree"] for other in body):
            continue
        rival = next((other for other in body if _contradicts(claim, other, title, sentences[other.sentence])), None)
        if rival is not None:
            yield claim, rival


def _contradicts(ours: Claim, theirs: Claim, title: Sentence, sentence: Sentence) -> bool:
    a, b = ours.value, theirs.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if sentence.number > title.number + _LEAD or a.unit != b.unit or None in (a.best, b.best):
        return False
    if a.bound not in ("exact", "about") or b.bound not in ("exact", "about") or a.change != b.change:
        return False
    alike = quantities(a, b)
    if alike["other_thing"] or alike["other_names"] or not alike["close"] or a.counted == "age":
        return False
    if a.unit == "count" and (alike["counted"] < 1 or not quantities(a, a)["fate"] == quantities(b, b)["fate"] == alike["fate"]):
        return False
    words = stems(title, numbers=False)
    return len(words & stems(sentence, numbers=False)) >= _REPEATED * len(words)
