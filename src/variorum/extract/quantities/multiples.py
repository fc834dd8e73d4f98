"""How many times as much: "twice as long", "more than double the size", "at triple the cost".

The word is a number where the grammar compares by it: before "as", or before the measure that it multiplies. "Twice" alone tells
how often a thing was done, and "a double bed", "a double murder" are sorts of things; none of these is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.extract.counted.act import act
from variorum.extract.counted.thing import Counted
from variorum.types import Sentence
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.grammar import bounded
from variorum.values.quantities.units import COUNT

TIMES = "times"
_MANY = {"twice": 2.0, "double": 2.0, "thrice": 3.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_HOW_OFTEN = frozenset({"twice", "thrice"})
_WORTH_A_LOOK = re.compile(rf"\b(?:{'|'.join(_MANY)})\b", re.IGNORECASE)
_WHOSE = frozenset("the that those its their his her our your my what".split())
# What is more or less, and has a noun: a thing so called is compared by it.
_MEASURES = frozenset(
    (
        "amount area average capacity cost dose force height income length level load mass number odds output pace payload percentage "
        "population power pressure price proportion quantity range rate salary share size speed strength sum temperature thrust time total "
        "value volume wage weight width"
    ).split()
)
_REACH = 4  # words from the multiple to the noun of its measure


def multiples(sentence: Sentence, taken: frozenset[int]) -> Iterator[tuple[Amount, Counted]]:
    """Every such multiple of a sentence, in order; `taken` are the tokens of its numbers."""
    if not _WORTH_A_LOOK.search(sentence.text):
        return
    for index, token in enumerate(sentence.tokens):
        number = _MANY.get(token.text.lower())
        if number is None or index in taken or not (last := _compared(sentence, index)):
            continue
        amount = Amount(token.start, token.end, token.start, token.end, number, number, number, 1.0, COUNT)
        yield bounded(sentence.text, amount), Counted(None, TIMES, (), act(sentence, last), last)


def _compared(sentence: Sentence, index: int) -> int | None:
    """The last token of what the multiple at `index` is of, close behind it: "as long", "the payload", "speed"."""
    tokens = sentence.tokens
    word, behind = tokens[index].text.lower(), tokens[index + 1 : index + 1 + _REACH]
    if len(behind) < 2:
        return None
    after = behind[0].text.lower()
    if after == "as":
        return index + 2
    if after in _WHOSE:
        noun = next((at for at, token in enumerate(behind[1:], index + 2) if token.pos in ("NOUN", "PROPN")), None)
        return None if _is_verb_of_doubling(sentence, index) else noun or index + 1
    measure = behind[0].lemma.lower() in _MEASURES and word not in _HOW_OFTEN
    return index + 1 if measure and not _is_verb_of_doubling(sentence, index) else None


def _is_verb_of_doubling(sentence: Sentence, index: int) -> bool:
    """ "They will double the fee": what is done, and the number of no state."""
    return sentence.tokens[index].pos in ("VERB", "AUX")
