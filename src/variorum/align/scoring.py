"""Pairs of claims become scores: the features of the pairs that are followed, and of others when they are asked for."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from variorum.align.candidates import LEAST_SHARED, Ceilings, Meeting, Meetings, Pair, Profile, followed, wordings
from variorum.align.weights import JOIN, SURE, Scorer
from variorum.text import WordWeights
from variorum.values.likeness import LIKENESS
from variorum.values.sorts import sort_of

ROOT_OF_HALF = math.sqrt(0.5)
MOST_PARTS = 6  # a sentence with more numbers is a table


class Scores(dict[Pair, float]):
    """The scores of the pairs that are followed; those of other pairs that meet are worked out when `get` is asked for them.

    It is asked for pairs of two groups that others bring together. Claims in the same words are one: the first speaks for all,
    where their score would join them.
    """

    def __init__(self, profiles: Sequence[Profile], idf: WordWeights, scorer: Scorer) -> None:
        super().__init__()
        self._profiles, self._idf, self._scorer = profiles, idf, scorer
        self._asked: dict[Pair, float | None] = {}
        self.first = self._merged(wordings(profiles))
        self._told = sorted(set(self.first))
        self._place = {index: place for place, index in enumerate(self._told)}
        different = [profiles[index] for index in self._told]
        self._meetings = Meetings(different, idf, by_own=scorer.by_own)
        for i, j in followed(self._meetings, _ceilings(different, idf, scorer), scorer.follow):
            pair = self._told[i], self._told[j]
            self[pair] = self._score(*pair)

    def get(self, pair: Pair, default: float = 0.0) -> float:  # type: ignore[override]
        """The score of a pair; the default for one that is not worth looking at."""
        if pair in self:
            return self[pair]
        i, j = self.first[pair[0]], self.first[pair[1]]
        asked = (i, j) if i < j else (j, i)
        if asked not in self._asked:
            self._asked[asked] = self._found(*asked)
        score = self._asked[asked]
        return default if score is None else score

    def _found(self, i: int, j: int) -> float | None:
        if (i, j) in self:
            return self[i, j]
        return self._score(i, j) if i == j or self._meetings.meet(self._place[i], self._place[j]) else None

    def _merged(self, first: Sequence[int]) -> list[int]:
        """The first of those in the same words, or the claim itself where these would not be joined."""
        repeated = {one for index, one in enumerate(first) if one != index}
        alike = {one for one in repeated if self._is_telling(one) and self._score(one, one) >= max(JOIN, self._scorer.link)}
        return [one if one in alike else index for index, one in enumerate(first)]

    def _is_telling(self, i: int) -> bool:
        return self._idf.sum(self._profiles[i].own | self._profiles[i].context) >= LEAST_SHARED

    def _score(self, i: int, j: int) -> float:
        return self._scorer.score(features(self._profiles[i], self._profiles[j], self._idf))


def _ceilings(profiles: Sequence[Profile], idf: WordWeights, scorer: Scorer) -> Ceilings:
    """What the weighted sums of pairs come to at most, told from the squared weights of the own and the near words that they share."""
    sides = dict.fromkeys(side.ceiling(("length", "words", "near", "overlap", "shared", "rarest", "next_rarest")) for side in scorer.sides)
    bounds = [(rest, length / 10, *(max(0.0, weight) for weight in of)) for rest, length, *of in sides]
    long = [(math.sqrt(idf.whole_of_squares(one.own)), math.sqrt(idf.whole_of_squares(one.near)), len(one.own)) for one in profiles]

    def reached(i: int, row: Sequence[Meeting], bound: Sequence[float]) -> Iterator[float]:
        rest, length, of_words, of_near, overlap, shared, rarest, second = bound
        one, around, words = long[i]
        # No word weighs more than the root of the squares, no second more than that of their half, all no more than Cauchy's bound.
        two, all_of = (rarest + second * ROOT_OF_HALF) / 5, shared / 10
        for j, own, near in row:
            other, around_other, other_words = long[j]
            least = other_words if other_words < words else words
            most = rest + length * least
            if near:
                most += of_near * near / (around * around_other)
            if own:
                most += of_words * own / (one * other) + overlap + (all_of * math.sqrt(least) + two) * math.sqrt(own)
            yield most

    def ceilings(i: int, row: Sequence[Meeting]) -> list[float]:
        by_side = [list(reached(i, row, bound)) for bound in bounds]
        return by_side[0] if len(by_side) == 1 else list(map(max, *by_side))

    return ceilings


def features(a: Profile, b: Profile, idf: WordWeights) -> dict[str, float]:
    """What speaks for and against the two claims answering one question; every feature lies in about 0..1."""
    likeness = LIKENESS[sort_of(a.claim)](a.claim.value, b.claim.value)
    own, near, context = a.own & b.own, a.near & b.near, a.context & b.context
    both = sorted([idf.get(word, 1.0) for word in own], reverse=True)
    return {
        **likeness,
        "words": _cosine(own, a.own, b.own, idf),
        "overlap": _overlap(own, a.own, b.own, idf),
        "near": _cosine(near, a.near, b.near, idf),
        "context": _cosine(context, a.context, b.context, idf),
        "context_overlap": _overlap(context, a.context, b.context, idf),
        "shared": sum(both) / 10,
        "rarest": both[0] / 5 if both else 0.0,
        "next_rarest": both[1] / 5 if len(both) > 1 else 0.0,
        "length": min(len(a.own), len(b.own)) / 10,
        "act": float(a.act == b.act != ""),
        "alone": 1 / math.sqrt(a.told * b.told),
        "bare": float(not near and not context and not a.answer & b.answer),
        "widely": max(a.widely, b.widely),
        "both_widely": min(a.widely, b.widely),
        "each_deed": float(bool(a.deeds & b.context and b.deeds & a.context)),
        "other_numbers": float(bool(a.numbers and b.numbers and not a.numbers & b.numbers)),
        "lead": float(a.lead and b.lead),
        "lead_fate": float(a.lead and b.lead) * likeness.get("fate", 0.0),
        "same_account": float(a.claim.document == b.claim.document),
    }


def _cosine(both: frozenset[str], a: frozenset[str], b: frozenset[str], idf: WordWeights) -> float:
    return idf.sum_of_squares(both) / math.sqrt(idf.whole_of_squares(a) * idf.whole_of_squares(b)) if both else 0.0


def _overlap(both: frozenset[str], a: frozenset[str], b: frozenset[str], idf: WordWeights) -> float:
    return idf.sum(both) / min(idf.whole(a), idf.whole(b)) if both else 0.0


def totals(profiles: Sequence[Profile], pairs: Iterable[Pair], is_total: Callable[[Any, Sequence[Any]], bool]) -> dict[Pair, float]:
    """Pairs of a whole in one account and its parts in another, which stand in one sentence and add up to it."""
    found = {}
    beside: dict[int, set[int]] = defaultdict(set)
    for i, j in pairs:
        beside[i].add(j)
        beside[j].add(i)
    for sentence in _by_sentence(profiles):
        for parts in combinations(sentence, 2):
            wholes = sorted((beside[parts[0]] | beside[parts[1]]) - set(sentence))
            for whole in wholes:
                values = [profiles[part].claim.value for part in parts]
                if profiles[whole].claim.document != profiles[parts[0]].claim.document and is_total(profiles[whole].claim.value, values):
                    found.update({(min(whole, part), max(whole, part)): SURE for part in parts})
                    found[parts] = SURE
    return found


def _by_sentence(profiles: Sequence[Profile]) -> list[list[int]]:
    """Indices of claims that share a sentence, where there are a few."""
    together: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, one in enumerate(profiles):
        together[one.claim.document, one.claim.sentence].append(index)
    return [indices for _, indices in sorted(together.items()) if 2 <= len(indices) <= MOST_PARTS]
