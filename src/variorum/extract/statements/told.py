"""Statements: every clause of a sentence that says something is a claim: who does what, where, when, why.

The parts stand in the words of the text. The act is the verb that names it ("is expected to leave"
is leaving, still ahead); a relative clause is about the noun it hangs on. The frame of a report
("officials said") is no statement of its own: it is an attribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.extract import syntax
from variorum.extract.stance import modality
from variorum.extract.statements.clauses import clauses
from variorum.text import CONTENT, stems
from variorum.types import Claim, Document, Sentence, Span, Stance
from variorum.values.statements.record import Polarity, Statement, Tense

MADE_BY = "statements/2"
_REASONS = frozenset({"because", "since", "after", "amid", "due"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})
_ONLY = frozenset({"only", "solely", "exclusively"})
_ALL = frozenset({"all", "every", "each", "entire", "whole", "everyone", "everybody", "everything"})
_NUMBERS = frozenset({"CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "DATE", "TIME"})
_FEWEST_OF_TITLE = 5  # words of content
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def statements(document: Document, sentences: Sequence[Sentence], whole: Iterable[Claim] = ()) -> list[Claim]:
    """The statements of a document, in order. Sentences of an annotator that cannot parse are taken whole; questions are none.

    `whole`: numbers and dates, which no clause cuts in two.
    """
    uncut: dict[int, list[Span]] = {}
    for claim in whole:
        uncut.setdefault(claim.sentence, []).append(claim.span)
    claims: list[Claim] = []
    for sentence in sentences:
        if _asks(sentence.text):
            continue
        spans = uncut.get(sentence.number, [])
        told = clauses(sentence) if _has_clause(sentence) else []
        if not told and sentence.role == "title":
            told = _whole_title(sentence)
        claims.extend(_claim(sentence, head, _with_whole(sentence, own, spans)) for head, own in told)
    return [claim for claim in claims if claim.span.of(document).strip()]


def _asks(sentence: str) -> bool:
    """A question, and not only a quoted one at the end: “The house bore the words: “Who was here?””"""
    text = sentence.rstrip(" )")
    asked = text.rstrip("\"'”’")
    if not asked.endswith("?"):
        return False
    return asked == text or text[-1] not in '"”' or ("“" not in text[1:] and text[1:].count('"') != 2)


def _whole_title(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """A title without a verb, or whose verb the annotator does not find, tells something all the same: "Many dead in ferry fire"."""
    words = [index for index, token in enumerate(sentence.tokens) if token.pos in CONTENT]
    root = next((index for index, token in enumerate(sentence.tokens) if token.head == index), None)
    return [(root, list(range(len(sentence.tokens))))] if root is not None and len(words) >= _FEWEST_OF_TITLE else []


def _with_whole(sentence: Sentence, own: list[int], spans: Iterable[Span]) -> list[int]:
    """The tokens with the rest of a number or date that they end in: "at 5:10" and "a.m."."""
    end = sentence.start + sentence.tokens[own[-1]].end
    rest = next((span.end for span in spans if span.start < end < span.end), end)
    behind = (index for index in range(own[-1] + 1, len(sentence.tokens)) if sentence.start + sentence.tokens[index].start < rest)
    return [*own, *behind]


def _has_clause(sentence: Sentence) -> bool:
    """A verb; in a heading, which may be a label, with its subject."""
    verbs = [index for index, token in enumerate(sentence.tokens) if token.pos in ("VERB", "AUX")]
    if not any(token.dep for token in sentence.tokens):
        return bool(verbs) or sentence.role == "body"
    if sentence.role == "heading":
        return any(syntax.dependents(sentence, index, syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS) for index in verbs)
    return bool(verbs)


def _claim(sentence: Sentence, head: int, own: list[int]) -> Claim:
    span = sentence.span(own[0], own[-1] + 1)
    stance = _stance(sentence, *syntax.act(sentence, head))
    return Claim(
        span=span,
        value=_statement(sentence, head, own, span, stance),
        stance=stance,
        made_by=MADE_BY,
        sentence=sentence.number,
    )


def _statement(sentence: Sentence, head: int, own: list[int], span: Span, stance: Stance) -> Statement:
    said = sentence.text[span.start - sentence.start : span.end - sentence.start]
    words = {sentence.tokens[index].lemma.lower() for index in own}
    # "It covers only Oslo" sets a limit; "the only tram" does not.
    only = any(sentence.tokens[index].lemma.lower() in _ONLY and sentence.tokens[index].pos in ("ADV", "") for index in own)
    terms = tuple(sorted(stems(sentence, span.start - sentence.start, span.end - sentence.start, numbers=False)))
    if not sentence.tokens[head].dep:
        return Statement(None, None, None, said=said, terms=terms, only=only)
    verb, before = syntax.act(sentence, head)
    actor, acted_on = _participants(sentence, head, verb)
    return Statement(
        actor=_said(sentence, actor),
        act=sentence.tokens[verb].lemma if syntax.is_verb(sentence, verb) else None,
        object=_said(sentence, acted_on),
        place=_named(sentence, own, _PLACES),
        time=_named(sentence, own, _TIMES),
        reason=_why(sentence, head),
        tense=_tense(sentence, head, verb, before),
        polarity=_polarity(sentence, head, verb, stance),
        said=said,
        terms=terms,
        only=only,
        every=bool(words & _ALL),
        finite=_stands_alone(sentence, head, own),
        named_first=_begins_with_name(sentence, own[0]),
    )


# ---- parts ----------------------------------------------------------------------------------------


def _stance(sentence: Sentence, verb: int, before: syntax.Before | None) -> Stance:
    """How the sentence stands to the act."""
    stance = modality.stance(sentence, verb)
    return "hedges" if before == "seeming" and stance == "asserts" else stance


def _tense(sentence: Sentence, head: int, verb: int, before: syntax.Before | None) -> Tense:
    if before == "ahead":
        return "planned"
    # "It is likely that they left": the time is that of the leaving.
    tense: Tense = syntax.tense(sentence, verb if before == "framed" else head)  # type: ignore[assignment]
    if tense == "ongoing" and any(sentence.tokens[child].lemma.lower() == "have" for child in sentence.children(verb) if child < verb):
        return "done"  # "is said to have left"
    return tense


def _polarity(sentence: Sentence, head: int, verb: int, stance: Stance) -> Polarity:
    """Whether the words of the clause say that it is not so; what is denied outside them is left to the stance.

    What is hedged or asked can be a thing that is not so: "may not have left".
    """
    if stance == "asserts":
        return "positive"
    inside = stance == "denies" and verb != head
    return "negative" if inside or modality.negated(sentence, verb) else "positive"


def _participants(sentence: Sentence, head: int, verb: int) -> tuple[int | None, int | None]:
    """The heads of who acts and of what is acted upon; a relative pronoun gives way to the noun it stands for."""
    subject = syntax.subject(sentence, head if syntax.subject_missing(sentence, verb) else verb)
    if syntax.is_passive(sentence, verb) or _is_headline_passive(sentence, verb):
        actor, acted_on = syntax.agent(sentence, verb), subject
    else:
        objects = syntax.dependents(sentence, verb, syntax.OBJECTS)
        actor, acted_on = subject, objects[0] if objects else None
    return _stood_for(sentence, head, actor), _stood_for(sentence, head, acted_on)


def _is_headline_passive(sentence: Sentence, verb: int) -> bool:
    """ "Driver arrested in Oslo": headlines leave out the "was"."""
    if sentence.role == "body" or sentence.tokens[verb].tag != "VBN":
        return False
    return not syntax.dependents(sentence, verb, frozenset({"aux", "auxpass", "dobj"}))


def _stood_for(sentence: Sentence, head: int, part: int | None) -> int | None:
    if part is None or sentence.tokens[part].tag not in syntax.RELATIVE:
        return part
    return syntax.antecedent(sentence, head) or part


def _said(sentence: Sentence, head: int | None) -> str | None:
    """The noun phrase, with the nouns joined to it ("Britain and France")."""
    if head is None:
        return None
    first, last = syntax.phrase(sentence, head)
    joined = head
    while True:
        joined = next((child for child in syntax.dependents(sentence, joined, frozenset({"conj"})) if _is_noun(sentence, child)), -1)
        if joined < last:
            return sentence.words(first, last)
        last = max(last, syntax.phrase(sentence, joined)[1])


def _is_noun(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].pos in _NOMINAL


def _named(sentence: Sentence, own: list[int], labels: frozenset[str]) -> str | None:
    inside = set(own)
    for name in sentence.names:
        if name.label not in labels or name.first not in inside or sentence.tokens[name.first].dep in ("compound", "amod", "nsubj"):
            continue
        words = sentence.words(name.first, name.last)
        if not words.lower().endswith("-old"):
            return words
    return None


def _why(sentence: Sentence, head: int) -> str | None:
    for child in sentence.children(head):
        token = sentence.tokens[child]
        marks = [sentence.tokens[below].lemma.lower() for below in sentence.children(child) if sentence.tokens[below].dep == "mark"]
        if (token.dep == "advcl" and set(marks) & _REASONS) or (token.dep == "prep" and token.lemma.lower() in _REASONS):
            reach = sentence.subtree(child)
            return sentence.words(reach[0], reach[-1] + 1)
    return None


def _stands_alone(sentence: Sentence, head: int, own: list[int]) -> bool:
    """The clause has its own subject, no pronoun that hangs on another clause, before a finite verb, and nothing of it is cut off."""
    subjects = syntax.dependents(sentence, head, syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS)
    first = sentence.tokens[own[0]]
    if not subjects or subjects[0] not in own or first.tag in ("WDT", "WP", "WP$", "WRB", "TO"):
        return False
    children = sentence.children(head)
    if any(sentence.tokens[child].dep in ("ccomp", "xcomp") and child not in own for child in children):
        return False
    if any(sentence.tokens[child].dep == "mark" and child in own for child in children):
        return False
    return syntax.is_finite(sentence, head) and sentence.tokens[subjects[0]].tag not in syntax.RELATIVE


def _begins_with_name(sentence: Sentence, first: int) -> bool:
    """The first word keeps its capital wherever it stands: a name, an abbreviation, "I"."""
    token = sentence.tokens[first]
    named = any(name.first <= first < name.last and name.label not in _NUMBERS for name in sentence.names)
    return (named and token.pos != "DET") or token.pos == "PROPN" or token.text == "I" or (len(token.text) > 1 and token.text.isupper())
