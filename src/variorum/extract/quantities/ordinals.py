"""Ordinals that number an event, an office or a floor: "its sixth nuclear test", "the 45th president", "on the 12th floor".

They say how many there have been, or how high up. Small ones ("the first", "a second man") only order what a text tells, but for floors;
those of dates, streets and their like only name it, and "the fourth largest" ranks; none of these is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.extract.counted.act import act
from variorum.extract.counted.thing import Counted
from variorum.extract.syntax import dependents
from variorum.types import Sentence
from variorum.values.numerals import SMALL, TENS
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import Unit

ORDINAL = Unit("ordinal", "ordinal")
LEAST = 4  # "third" orders what a text tells at least as often as it counts
FARTHEST = 5  # words between the ordinal and its noun
_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_IRREGULAR = {"fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_WORDS = (
    {f"{word}th": number for word, number in SMALL.items() if number >= LEAST}
    | {f"{word[:-1]}ieth": number for word, number in TENS.items()}
    | _IRREGULAR
)
_NAMING = frozenset(
    (
        "street avenue st ave grade grader century quarter amendment circuit district hour minute place hole round day "
        "month week year column row chapter page section article league fleet division army battalion regiment degree dimension generation "
        "time percentile gear power sense edition january february march april may june july august september october november december"
    ).split()
)
_LEVELS = frozenset("floor storey story deck".split())  # which one it is, is told of the lowest too
_LOWEST = {"first": 1, "second": 2, "third": 3}
_NUMBERED = frozenset({"game", "round"})
# Ordinals end like this; and what is numbered is named. Most sentences hold neither.
_WORTH_A_LOOK = re.compile(r"(?:\d(?:st|nd|rd|th)|[a-z]th)\b|\b(?:game|round|floor|deck|store?y)\b", re.IGNORECASE)
FEW_FIGURES = 3
_SORTING = frozenset({"amod", "compound", "nmod"})


def ordinals(sentence: Sentence, taken: frozenset[int]) -> Iterator[tuple[Amount, Counted]]:
    """Every such ordinal of a sentence, in order; `taken` are the tokens of its numbers."""
    if not _WORTH_A_LOOK.search(sentence.text):
        return
    for index, token in enumerate(sentence.tokens):
        if index and index not in taken and (told := _numbered(sentence, index)) is not None:
            yield told
            continue
        noun = token.head
        number = _number(token.text, level=sentence.tokens[noun].lemma.lower() in _LEVELS)
        if number is None or index in taken or token.dep != "amod" or not index < noun <= index + FARTHEST:
            continue
        if sentence.role == "body" and (token.text[0].isupper() and index):
            continue  # "the Ninth Circuit"
        head = sentence.tokens[noun]
        if head.pos not in ("NOUN", "PROPN") or head.tag == "NNS" or head.lemma.lower() in _NAMING or _is_part(sentence, index):
            continue
        sort = " ".join(sentence.tokens[child].text for child in dependents(sentence, noun, _SORTING) if index < child < noun)
        amount = Amount(token.start, token.end, token.start, token.end, number, number, number, 1.0, ORDINAL)
        yield amount, Counted(noun, head.text.lower(), (sort,) if sort else (), act(sentence, noun), noun)


def _numbered(sentence: Sentence, index: int) -> tuple[Amount, Counted] | None:
    """ "Game 7", "round four": one of several by its number."""
    token, noun = sentence.tokens[index], sentence.tokens[index - 1]
    number = SMALL.get(token.text.lower()) or (int(token.text) if token.text.isdecimal() and len(token.text) < FEW_FIGURES else 0)
    if not number or noun.text.lower() not in _NUMBERED:
        return None
    amount = Amount(noun.start, token.end, token.start, token.end, number, number, number, 1.0, ORDINAL)
    return amount, Counted(None, noun.text.lower(), (), act(sentence, index - 1), index)


def _number(word: str, *, level: bool) -> float | None:
    figures = _FIGURES.fullmatch(word)
    number = int(figures[1]) if figures else _WORDS.get(word.lower()) or _LOWEST.get(word.lower(), 0)
    return float(number) if number >= (1 if level else LEAST) else None


def _is_part(sentence: Sentence, index: int) -> bool:
    """A fraction ("a fifth of"), a rank ("the fourth largest", "fifth-highest"), or a part of a date or another name of time."""
    after = sentence.tokens[index + 1]
    if after.tag == "JJS" or after.text in ("-", "–", "of"):
        return True
    return any(name.first <= index < name.last and name.label in ("DATE", "TIME") for name in sentence.names)
