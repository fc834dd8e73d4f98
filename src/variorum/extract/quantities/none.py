"""Tolls of nobody: "no one was hurt", "there were no casualties", "none of the passengers died".

The number is nought, and what is denied is only that there was anybody: the account asserts the nought. Read only where the
grammar tells a fate, as with tolls in words that name no number.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.extract.casualties.words import PERSONS
from variorum.extract.counted.act import act
from variorum.extract.counted.thing import Counted
from variorum.extract.syntax import PASSIVE_SUBJECTS, SUBJECTS, dependents
from variorum.text import stem
from variorum.types import Sentence
from variorum.values.likeness import FATES
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import COUNT

_TOLLS = {"fatality": "die", "death": "die", "casualty": "kill", "injury": "injure"}
_NOBODY = frozenset({"nobody", "none"})
_SUFFERED = frozenset({"die", "perish", "drown"})  # what their subject comes to, not what it does
_BEFELL = frozenset("kill injure wound hurt harm burn".split())
_MORE = frozenset("other further more additional new".split())


def tolls_of_nobody(sentence: Sentence) -> Iterator[tuple[Amount, Counted]]:
    """Every such toll of a sentence, in order."""
    for index, token in enumerate(sentence.tokens):
        word = token.text.lower()
        if word in _NOBODY or (word == "one" and index and sentence.tokens[index - 1].text.lower() == "no"):
            yield from _befallen(sentence, index if word in _NOBODY else index - 1, index, None)
        elif word == "no" and token.dep in ("det", "neg", "amod") and token.head > index:
            noun = token.head
            if any(part.text.lower() in _MORE for part in sentence.tokens[index:noun]):
                continue  # "no further deaths" are told beside others
            lemma = sentence.tokens[noun].lemma.lower()
            if lemma in _TOLLS:
                yield _nought(sentence, index, index), Counted(noun, "people", (), _TOLLS[lemma], noun)
            elif lemma in PERSONS:
                yield from _befallen(sentence, index, noun, noun)


def _befallen(sentence: Sentence, first: int, head: int, noun: int | None) -> Iterator[tuple[Amount, Counted]]:
    """The nought of those whom the verb of their clause says to have come to harm."""
    fate = act(sentence, head)
    dep = sentence.tokens[head].dep
    suffers = fate in _BEFELL and (dep in PASSIVE_SUBJECTS or (dep in SUBJECTS and _is_state(sentence, head)))
    if not suffers and not (fate in _SUFFERED and dep in SUBJECTS):
        return
    words = "people" if noun is None else sentence.tokens[noun].text.lower()
    if noun is None and (of := _of(sentence, head)) is not None:
        words, noun = sentence.tokens[of].text.lower(), of
    fate = "injure" if fate == "harm" else fate
    if stem(fate or "") in FATES:
        yield _nought(sentence, first, head if noun is None or noun > head else first), Counted(noun, words, (), fate, noun or head)


def _is_state(sentence: Sentence, head: int) -> bool:
    """ "Nobody was hurt" with the participle read as an adjective."""
    return sentence.tokens[sentence.tokens[head].head].lemma.lower() == "be"


def _of(sentence: Sentence, none: int) -> int | None:
    """Those of whom it was none: "none of the passengers"."""
    joints = (child for child in dependents(sentence, none, frozenset({"prep"})) if sentence.tokens[child].text.lower() == "of")
    nouns = (below for joint in joints for below in dependents(sentence, joint, frozenset({"pobj"})))
    return next((noun for noun in nouns if sentence.tokens[noun].lemma.lower() in PERSONS), None)


def _nought(sentence: Sentence, first: int, last: int) -> Amount:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Amount(start, end, start, end, 0.0, 0.0, 0.0, 1.0, COUNT)
