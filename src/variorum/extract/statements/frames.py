"""Frames: the clause that only says that somebody said something, while what was said stands elsewhere.

"Officials said" before a clause of its own, "it is safe to say", "she told the Post on Monday" beside a quotation in
another sentence. Such a clause is an attribution and no statement.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from variorum.extract import syntax
from variorum.extract.attributions.cues import is_saying
from variorum.text import CONTENT
from variorum.types import Sentence

_LONGEST = 4  # words of content, beside who says it, of a clause that tells more than that it was said
_SAY = frozenset("say tell add".split())  # verbs that say nothing without what is said
_OF_ITS_SAYING = frozenset("according by during in on at to via with from after before".split())  # where, when and to whom it was said
_BESIDE = frozenset("nsubj prep punct aux advmod npadvmod mark cc".split())  # what else may stand beside the verb
_MARKS = frozenset("“”\"'‘’«»")


def is_frame(sentence: Sentence, head: int, tokens: Sequence[int], heads: Container[int]) -> bool:
    """The clause only says that somebody said something."""
    if _is_empty(sentence, head) and not any(sentence.tokens[index].text in _MARKS for index in tokens):
        return True
    verb = _saying(sentence, head)
    if verb is None or not any(child in heads and _is_content(sentence, child) for child in sentence.children(verb)):
        return False
    if any(_tells_more(sentence, index, verb) for index in tokens):
        return False
    named = {index for part in _named(sentence, head) for index in sentence.subtree(part)}
    rest = [index for index in tokens if index not in named and index not in (head, verb)]
    return sum(sentence.tokens[index].pos in CONTENT for index in rest) < _LONGEST


def _is_content(sentence: Sentence, child: int) -> bool:
    """What is said, and no clause about it: "at which point it sailed"."""
    if sentence.tokens[child].dep not in ("ccomp", "parataxis"):
        return False
    first = sentence.subtree(child)[0]
    return not (sentence.tokens[first].pos == "ADP" and sentence.tokens[first + 1].tag in syntax.RELATIVE)


def _tells_more(sentence: Sentence, index: int, verb: int) -> bool:
    """The claim stands in the clause ("two men claim to lead it"), or "that" tells how far it went ("laughed so often that")."""
    token = sentence.tokens[index]
    return (token.dep == "xcomp" and token.head == verb and index > verb) or (
        index > verb and token.text.lower() == "so" and token.pos == "ADV" and sentence.tokens[index + 1].pos in ("ADV", "ADJ")
    )


def _named(sentence: Sentence, head: int) -> list[int]:
    """Who says it, who was told, and according to whom."""
    told = ("dobj", "dative") if sentence.tokens[head].lemma == "tell" else ()
    below = [(index, sentence.tokens[index]) for index in sentence.children(head)]
    named = [index for index, token in below if token.dep in told or token.text.lower() == "according"]
    subject = syntax.subject(sentence, head)
    return named if subject is None else [subject, *named]


def _saying(sentence: Sentence, head: int) -> int | None:
    """The verb of saying that the clause comes to: its head; that of "it is safe to say" and "went on to say"."""
    if is_saying(sentence.tokens[head].lemma):
        return head
    verb, before = syntax.act(sentence, head)
    if verb == head or not is_saying(sentence.tokens[verb].lemma):
        return None
    subjects = syntax.dependents(sentence, head, syntax.SUBJECTS)
    nobody = bool(subjects) and sentence.tokens[subjects[0]].text.lower() == "it"
    return verb if before is None or (nobody and sentence.tokens[head].lemma == "be") else None


def _is_empty(sentence: Sentence, head: int) -> bool:
    """ "She told the Post on Monday": who says it, to whom, where and when, and not what."""
    lemma = sentence.tokens[head].lemma
    if lemma not in _SAY or syntax.subject_missing(sentence, head) or sentence.tokens[head].dep in ("relcl", "advcl", "acl"):
        return False
    for child in sentence.children(head):
        token = sentence.tokens[child]
        if (token.dep not in _BESIDE and not (token.dep == "dobj" and lemma == "tell")) or token.tag in ("WP", "WDT", "WRB"):
            return False
        if token.dep == "prep" and token.text.lower() not in _OF_ITS_SAYING:
            return False
    return True
