"""Whose words "the statement" are: of whoever said something in one, issued one, or is named as the one it is from.

A statement, a post or a letter speaks for somebody, unlike a report or an indictment, which the reader takes for the source itself.
"""

from __future__ import annotations

from variorum.extract import syntax
from variorum.extract.coreference.words import UTTERED
from variorum.types import Sentence

_OF_SOMEBODY = frozenset({"from", "by"})
_SENT = frozenset("issue post publish release send share write".split())


def issuer(sentence: Sentence, index: int) -> int | None:
    """The head of the words for the one whose statement it is; None for a token that is none, or where nobody is told."""
    token = sentence.tokens[index]
    if token.lemma.lower() not in UTTERED or token.pos != "NOUN":
        return None
    for child in sentence.children(index):
        below = sentence.tokens[child]
        if below.dep == "poss":
            return child
        if below.dep == "prep" and below.text.lower() in _OF_SOMEBODY:
            return syntax.behind(sentence, child)
        if below.dep == "acl" and below.lemma.lower() in _SENT and syntax.agent(sentence, child) is not None:
            return syntax.agent(sentence, child)  # "a statement issued by Acme"
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and above.text.lower() in ("in", "on", "with") and syntax.is_verb(sentence, above.head):
        return syntax.subject(sentence, above.head)
    if token.dep == "dobj" and above.lemma.lower() in _SENT:
        return syntax.subject(sentence, token.head)
    return None
