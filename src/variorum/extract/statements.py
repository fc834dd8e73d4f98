"""Statements: every sentence is cut into its clauses, and a clause that says something is a claim.

A clause begins at the main verb, at a verb joined to it, at the content of a report ("officials said
that …"), at a relative or adverbial clause of some length. The frame of a report ("officials said")
is no statement of its own: it is an attribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.extract import syntax
from variorum.extract.cues import is_saying
from variorum.types import Claim, Document, Sentence, Span
from variorum.values.statement import Polarity, Statement, Tense

MADE_BY = "statements/1"
LONGEST = 45  # words of a statement; what is longer is cut behind its verb
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SPLIT_AT = {"conj": 4, "ccomp": 4, "advcl": 6, "relcl": 6, "parataxis": 4}  # label -> fewest tokens of a clause of its own
_REASONS = frozenset({"because", "since", "after", "amid", "due"})
_EDGES = frozenset({"CCONJ", "PUNCT", "SPACE", "SCONJ"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})


def statements(document: Document, sentences: Sequence[Sentence]) -> list[Claim]:
    """The statements of a document, in order. Sentences of an annotator that cannot parse are taken whole."""
    claims = []
    for sentence in sentences:
        if sentence.role == "heading" and not _has_clause(sentence):
            continue
        claims.extend(_claim(sentence, head, own) for head, own in _clauses(sentence))
    return [claim for claim in claims if claim.span.of(document).strip()]


def _has_clause(sentence: Sentence) -> bool:
    return any(
        token.pos in ("VERB", "AUX") and (not token.dep or syntax.dependents(sentence, index, syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS))
        for index, token in enumerate(sentence.tokens)
    )


# ---- clauses ------------------------------------------------------------------------------------


def _clauses(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """(head, own tokens) of every clause that says something, in order of the text."""
    if not sentence.tokens:
        return []
    if not any(token.dep for token in sentence.tokens):
        return [(0, list(range(len(sentence.tokens))))] if _says_something(sentence, range(len(sentence.tokens))) else []
    heads = {index for index in range(len(sentence.tokens)) if _opens(sentence, index)}
    own: dict[int, list[int]] = {head: [] for head in heads}
    for index in range(len(sentence.tokens)):
        chain = [index, *sentence.ancestors(index)]
        own[next(above for above in chain if above in heads)].append(index)
    found = []
    for head in sorted(heads):
        tokens = _trim(sentence, own[head], head)
        if tokens and _says_something(sentence, tokens) and not _is_frame(sentence, head, tokens, heads):
            found.append((head, tokens))
    return sorted(found, key=lambda clause: clause[1])


def _opens(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.head == index:
        return True
    fewest = _SPLIT_AT.get(token.dep)
    if fewest is None or not syntax.is_verb(sentence, index):
        return False
    if token.dep == "ccomp" and not is_saying(sentence.tokens[token.head].lemma):
        return False
    if syntax.subject_missing(sentence, index) and token.dep in ("conj", "advcl"):
        if any(sentence.tokens[child].tag == "TO" for child in sentence.children(index)):
            return False  # a purpose belongs to what is done for it
        fewest = 7
    return len(sentence.subtree(index)) >= fewest


def _trim(sentence: Sentence, tokens: list[int], head: int) -> list[int]:
    while tokens and tokens[0] != head and sentence.tokens[tokens[0]].pos in _EDGES:
        tokens = tokens[1:]
    while tokens and tokens[-1] != head and sentence.tokens[tokens[-1]].pos in _EDGES:
        tokens = tokens[:-1]
    start = max(0, head - LONGEST // 2) if tokens and tokens[-1] - tokens[0] >= LONGEST else 0
    return [index for index in tokens if start <= index < max(tokens[0], start) + LONGEST] if tokens else []


def _says_something(sentence: Sentence, tokens: Iterable[int]) -> bool:
    """At least three words of content, or two beside a verb."""
    poses = [sentence.tokens[index].pos for index in tokens]
    content = sum(pos in _CONTENT for pos in poses)
    return content >= 3 or (content >= 2 and len(poses) >= 4)


def _is_frame(sentence: Sentence, head: int, tokens: list[int], heads: set[int]) -> bool:
    """The clause only says that somebody said something, and the content is a clause of its own."""
    if not is_saying(sentence.tokens[head].lemma):
        return False
    if not any(child in heads and sentence.tokens[child].dep in ("ccomp", "parataxis") for child in sentence.children(head)):
        return False
    subject = syntax.subject(sentence, head)
    of_subject = set(sentence.subtree(subject)) if subject is not None else set()
    rest = [index for index in tokens if index not in of_subject and index != head]
    return sum(sentence.tokens[index].pos in _CONTENT for index in rest) < 4


# ---- parts --------------------------------------------------------------------------------------


def _claim(sentence: Sentence, head: int, own: list[int]) -> Claim:
    span = sentence.span(own[0], own[-1] + 1)
    return Claim(
        span=span,
        value=_statement(sentence, head, own, span),
        stance=syntax.stance(sentence, head),
        made_by=MADE_BY,
        sentence=sentence.number,
    )


def _statement(sentence: Sentence, head: int, own: list[int], span: Span) -> Statement:
    said = sentence.text[span.start - sentence.start : span.end - sentence.start]
    words = {sentence.tokens[index].lemma.lower() for index in own}
    only = bool(words & {"only", "solely", "exclusively"})
    if not sentence.tokens[head].dep:
        return Statement(None, None, None, said=said, only=only)
    actor, acted_on = _participants(sentence, head)
    tense: Tense = syntax.tense(sentence, head)  # type: ignore[assignment]
    polarity: Polarity = "negative" if syntax.negated(sentence, head) else "positive"
    return Statement(
        actor=_said(sentence, actor),
        act=sentence.tokens[head].lemma,
        object=_said(sentence, acted_on),
        place=_named(sentence, own, _PLACES),
        time=_named(sentence, own, _TIMES),
        reason=_why(sentence, head),
        tense=tense,
        polarity=polarity,
        said=said,
        only=only,
    )


def _participants(sentence: Sentence, head: int) -> tuple[int | None, int | None]:
    subject = syntax.subject(sentence, head)
    if syntax.is_passive(sentence, head):
        return syntax.agent(sentence, head), subject
    objects = syntax.dependents(sentence, head, syntax.OBJECTS)
    return subject, objects[0] if objects else None


def _said(sentence: Sentence, head: int | None) -> str | None:
    return None if head is None else sentence.words(*syntax.phrase(sentence, head))


def _named(sentence: Sentence, own: list[int], labels: frozenset[str]) -> str | None:
    inside = set(own)
    for name in sentence.names:
        if name.label in labels and name.first in inside and sentence.tokens[name.first].dep not in ("compound", "amod", "nsubj"):
            return sentence.words(name.first, name.last)
    return None


def _why(sentence: Sentence, head: int) -> str | None:
    for child in sentence.children(head):
        token = sentence.tokens[child]
        marks = [sentence.tokens[below].lemma.lower() for below in sentence.children(child) if sentence.tokens[below].dep == "mark"]
        if (token.dep == "advcl" and set(marks) & _REASONS) or (token.dep == "prep" and token.lemma.lower() in _REASONS):
            reach = sentence.subtree(child)
            return sentence.words(reach[0], reach[-1] + 1)
    return None
