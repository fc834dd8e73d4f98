"""Whose a cue is where its own clause does not say: the subject of a saying above, the object that is urged, what is acted upon.

A parser hangs a second verb on the nearest clause, and so within what was said: "she said it fell and denied a cover-up". The
tense tells whose verb it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract import syntax
from variorum.extract.attributions.ranges import Saying, within
from variorum.types import Sentence

_QUOTING = frozenset("cite quote report".split())
_NEAR = 12  # tokens before a verb among which its subject is sought
_OF_THE_SUBJECT = frozenset("promise use take make have find need threaten vow".split())  # "used the speech to say": its subject says


def joined_source(sentence: Sentence, verb: int, told: Sequence[Saying]) -> int | None:
    """ "She said it fell and denied it": a verb without a subject goes on with the saying above it, not with what was said."""
    token = sentence.tokens[verb]
    if token.dep != "conj" or token.tag not in syntax.FINITE or not syntax.subject_missing(sentence, verb):
        return None
    over = [one for one in told if within(one.content, verb) and sentence.tokens[one.verb].tag == token.tag]
    return over[0].head if over else None


def moved(sentence: Sentence, verb: int) -> int | None:
    """ "Urged the owner to call for help": who calls is the object of the verb above."""
    token = sentence.tokens[verb]
    if token.dep != "xcomp" or token.head > verb or not syntax.is_infinitive(sentence, verb):
        return None
    objects = [child for child in syntax.dependents(sentence, token.head, frozenset({"dobj"})) if token.head < child < verb]
    promised = sentence.tokens[token.head].lemma.lower() in _OF_THE_SUBJECT
    return objects[-1] if objects and not promised and sentence.tokens[objects[-1]].pos in ("NOUN", "PROPN", "PRON") else None


def quoted_as(sentence: Sentence, verb: int) -> int | None:
    """ "Is quoted as saying", "the agency quoted him as saying": who says it is the one who is quoted."""
    token = sentence.tokens[verb]
    preposition = sentence.tokens[token.head]
    if token.dep != "pcomp" or token.tag != "VBG" or preposition.text.lower() != "as":
        return None
    above = preposition.head
    if sentence.tokens[above].lemma.lower() not in _QUOTING:
        return None
    said_by = syntax.PASSIVE_SUBJECTS if syntax.is_passive(sentence, above) else frozenset({"dobj"})
    quoted = syntax.dependents(sentence, above, said_by)
    return quoted[0] if quoted else None


def phrase_before(sentence: Sentence, verb: int) -> int | None:
    """ "In a statement to the Herald, a spokesman for Roe said": the noun behind a comma, set beside the one before it, speaks."""
    token = sentence.tokens[verb]
    if token.dep not in ("ROOT", "parataxis", "ccomp") or token.tag not in syntax.FINITE:
        return None
    for head in range(verb - 1, max(-1, verb - _NEAR), -1):
        below = sentence.subtree(head)
        if sentence.tokens[head].dep in ("appos", "conj") and below[-1] == verb - 1 and sentence.tokens[below[0] - 1].text == ",":
            return head if sentence.tokens[head].pos in ("NOUN", "PROPN") else None
    return None


def acted_upon(sentence: Sentence, verb: int) -> set[int]:
    """The words for what a passive verb is about: its subject, or the noun it stands behind; "it" says nothing."""
    subjects = syntax.dependents(sentence, verb, syntax.PASSIVE_SUBJECTS)
    if not subjects and sentence.tokens[verb].dep in ("acl", "conj", "xcomp"):
        above = syntax.subject(sentence, verb)
        subjects = [] if above is None or above > verb else [above]
    own = set(sentence.subtree(verb)) if sentence.tokens[verb].dep == "acl" else set()
    found = {index for subject in subjects if sentence.tokens[subject].text.lower() != "it" for index in sentence.subtree(subject)}
    return {index for index in found - own if index < verb}
