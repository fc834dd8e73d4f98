"""Makes of a thing that have a number for a name: in an account that writes "the Heron 2 is fast", "Heron 2 owners" counts no owners."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.extract.quantities.scores import scores
from variorum.types import Sentence

Make = tuple[str, str]  # the word with a capital, and the number behind it
_NUMBER = re.compile(r"\d{1,3}")


def makes(sentences: Sequence[Sentence]) -> frozenset[Make]:
    """The names with a number that do something somewhere in the account, or have something: "the Heron 2’s camera"."""
    return frozenset(
        pair
        for sentence in sentences
        for at in range(1, len(sentence.tokens) - 2)
        if (pair := make_at(sentence, at)) is not None
        and _is_subject(sentence, at + 2)
        and next(scores(sentence, frozenset()), None) is None
    )


def make_at(sentence: Sentence, at: int) -> Make | None:
    """The word with a capital and the number behind it that could be a name, if they stand there."""
    word, number = sentence.tokens[at], sentence.tokens[at + 1]
    named = word.pos == "PROPN" and word.text[:1].isupper() and word.end + 1 == number.start
    return (word.text, number.text) if named and _NUMBER.fullmatch(number.text) else None


def _is_subject(sentence: Sentence, behind: int) -> bool:
    token = sentence.tokens[behind]
    return token.tag == "POS" or (token.pos == "AUX" and token.dep in ("aux", "auxpass", "ROOT", "relcl", "ccomp", "conj", "advcl"))
