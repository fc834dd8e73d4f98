"""Answers: do two short answers to one question say the same?

Numbers and dates decide where both answers give some that can be compared: two years are not three. Elsewhere words do: that the
answers share any beside the question's, how large a part of them these are, and how alike their letters are, for a word and its
relative ("smuggling", "smuggler") are no single stem. A weight says how much each counts; none is of a word.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from variorum.values.likeness import LIKENESS

RUN = 4  # letters
SAME = 0.5  # the score from which two answers say the same
# `agree` and `differ` were set by hand, so that they decide; the others are fits by logistic regression on the pairs of NAnCo
# (Discord Questions, BSD-3), each question and each answer to "same or not" counting alike, and rounded.
WEIGHTS = {"agree": 6.0, "differ": -6.0, "shares": 1.2, "words": 1.6, "letters": 1.6}
BIAS = -1.2


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer says: the stems of its words, those of the question left out, the runs of their letters, its numbers and dates."""

    words: frozenset[str]
    letters: frozenset[str]
    values: tuple[Any, ...] = ()


def runs_of(words: frozenset[str]) -> frozenset[str]:
    """The runs of four letters of the words, beginnings and ends marked; a shorter word is its own run."""
    marked = (f"#{word}#" for word in words)
    return frozenset(one[at : at + RUN] for one in marked for at in range(max(1, len(one) - RUN + 1)))


def features(a: Answer, b: Answer) -> dict[str, float]:
    """What speaks for and against two answers saying the same, each in 0..1."""
    compared = [
        LIKENESS[one.kind](one, other)["agree"]
        for one in a.values
        for other in b.values
        if one.kind == other.kind and _comparable(one, other)
    ]
    return {
        "agree": float(any(compared)),
        "differ": float(bool(compared) and not any(compared)),
        "shares": float(bool(a.words & b.words)),
        "words": _cosine(a.words, b.words),
        "letters": _cosine(a.letters, b.letters),
    }


def score(found: Mapping[str, float]) -> float:
    """How surely two answers with these features say the same, 0..1."""
    return 1 / (1 + math.exp(-BIAS - math.fsum(weight * found.get(name, 0.0) for name, weight in WEIGHTS.items())))


def says_same(a: Answer, b: Answer) -> bool:
    """Whether two answers to one question say the same."""
    return score(features(a, b)) >= SAME


def _comparable(one: Any, other: Any) -> bool:
    """A length and a day do not differ; they are two ways to say when."""
    return bool(one.type == other.type) if one.kind == "date" else bool(one.unit == other.unit)


def _cosine(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0
