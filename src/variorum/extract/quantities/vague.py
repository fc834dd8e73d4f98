"""Tolls in words that name no number: "many were hurt", "multiple fatalities", "a number of passengers were trapped".

Such words count little that could be compared, so they are read only where the grammar tells a fate of those counted:
a verb that befalls them, or a noun that is itself a toll. "Some loss of life" is one too. ("Several" and "dozens" are
numerals, and read as such everywhere.)
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

_MANY = frozenset({"many", "multiple", "numerous", "some", "countless"})
_ALONE = frozenset({"many", "some"})  # these can stand for people: "many were hurt"
_HEAVY = frozenset("some great heavy huge large massive terrible significant considerable substantial tragic".split())
_TOLLS = frozenset({"fatality", "death", "casualty", "injury"})
_ASKING = frozenset({"how", "so", "as", "too", "not", "that", "if"})  # "how many died", "not many were hurt"
_SUFFERED = frozenset({"die", "perish", "survive", "disappear", "drown"})  # what their subject comes to, not what it does
_OF_THINGS = frozenset("lose hold miss save free release seize capture charge burn indict surviving".split())  # befall things as well


def vague_tolls(sentence: Sentence, taken: frozenset[int]) -> Iterator[tuple[Amount, Counted]]:
    """Every such toll of a sentence, in order; `taken` are the tokens of its numbers."""
    for index, token in enumerate(sentence.tokens):
        word, before = token.text.lower(), sentence.tokens[index - 1].text.lower() if index else ""
        if before in _ASKING or index in taken or index + 1 in taken:
            continue
        if word in _HEAVY and (life := _life(sentence, index)) is not None:
            yield _some(sentence, index, index, 1.0), Counted(token.head, "people", (), "die", life)
        elif word in _MANY:
            yield from _people(sentence, index, index)
        elif word == "number" and before == "a":
            yield from _people(sentence, index - 1, index)


def _life(sentence: Sentence, index: int) -> int | None:
    """The last token of "loss of life", if that is what the word at `index` qualifies."""
    loss = sentence.tokens[index].head
    if sentence.tokens[loss].lemma.lower() != "loss" or loss < index:
        return None
    lives = (child for of in dependents(sentence, loss, frozenset({"prep"})) for child in dependents(sentence, of, frozenset({"pobj"})))
    return next((child for child in lives if sentence.tokens[child].lemma.lower() == "life"), None)


def _people(sentence: Sentence, first: int, index: int) -> Iterator[tuple[Amount, Counted]]:
    """Those whom the words first..index count, if a fate is told of them."""
    tokens, noun, hangs = sentence.tokens, index, index
    if first < index:  # a number of passengers
        of = next((child for child in dependents(sentence, index, frozenset({"prep"})) if tokens[child].lemma.lower() == "of"), None)
        noun = next(iter(dependents(sentence, of, frozenset({"pobj"}))), index) if of is not None else index
        if noun == index:
            return
    elif tokens[index].dep in ("amod", "det", "nmod"):
        noun = hangs = tokens[index].head
    alone = noun == index
    if (alone and tokens[index].text.lower() not in _ALONE) or (not alone and (noun < index or tokens[noun].tag != "NNS")):
        return
    toll = not alone and tokens[noun].lemma.lower() in _TOLLS
    befell = act(sentence, hangs)
    if not (toll or _is_fate(sentence, hangs, befell, person=alone or tokens[noun].lemma.lower() in PERSONS)):
        return
    of_amount = index + 1 if first < index else index
    words = "people" if alone else tokens[noun].text.lower()
    yield _some(sentence, first, of_amount, 2.0), Counted(hangs if alone else noun, words, (), befell, None if alone else noun)


def _is_fate(sentence: Sentence, hangs: int, befell: str | None, *, person: bool) -> bool:
    """The verb tells what befell those counted: they suffer it, and do not do it."""
    if befell is None or stem(befell) not in FATES or not (person or befell not in _OF_THINGS):
        return False
    dep = sentence.tokens[hangs].dep
    if dep in SUBJECTS - PASSIVE_SUBJECTS:
        return befell in _SUFFERED
    return (
        dep in PASSIVE_SUBJECTS
        or dep == "dobj"
        or any(sentence.tokens[child].tag == "VBN" for child in dependents(sentence, hangs, frozenset({"acl"})))
    )


def _some(sentence: Sentence, first: int, last: int, least: float) -> Amount:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Amount(start, end, start, end, least, None, None, None, COUNT, form="vague")
