"""One name that accounts spell in two ways: "Corra", "Cora"; "Zelensky", "Zelenskyy".

It is told once, of the name, and not of every statement in which the name stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from variorum.types import Document, Entity
from variorum.values.statements.record import bare

_SHORTEST = 4  # letters of a word that is compared
_MOST_EDITS = 2  # letters by which two spellings of one name differ; one in a short word
_LONG = 7
_ENDINGS = ("s", "n", "ns", "an", "ans")  # of a plural, and of those who live in a place


def spellings(entities: Iterable[Entity], documents: Mapping[str, Document]) -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    """For each name that accounts spell differently its spellings, each with the ids of the documents that use no other one."""
    found = []
    for entity in entities:
        told: dict[str, set[str]] = defaultdict(set)
        for mention in entity.mentions:
            for word in mention.span.of(documents[mention.span.document]).split():
                told[bare(word)].add(mention.span.document)
        for one, other in combinations(sorted(told), 2):
            first, second = told[one] - told[other], told[other] - told[one]
            if first and second and _is_respelled(one, other):
                found.append((entity.name, {one: tuple(sorted(first)), other: tuple(sorted(second))}))
    return found


def _is_respelled(one: str, other: str) -> bool:
    """Two words with a capital that a letter or two keep apart, and that are not a word and its plural."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or not (one.istitle() and other.istitle()) or one[0] != other[0]:
        return False
    if long.removeprefix(short) in _ENDINGS:
        return False
    return 0 < Levenshtein.distance(one, other) <= (_MOST_EDITS if len(short) >= _LONG else 1)
