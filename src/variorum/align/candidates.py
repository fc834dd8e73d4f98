"""Which pairs of claims are worth scoring: found through the words that are rare here, never by trying all pairs.

The work is bounded a claim, whatever the number of accounts: words bring only so many pairs together, the rarest words first,
and of those that a claim meets only the ones that could score highest are followed.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.text import WordWeights, stem, stems
from variorum.types import Claim, Sentence
from variorum.values.likeness import befell, day_of, same_answer, telling_number

LEAST_SHARED = 2.0  # summed idf of the words that two contexts must share to be looked at at all
LEAST_OWN = 2.0  # summed squares of the idf of the own words that two claims must share, where these must be shared
CROWD = 40  # a word that more claims than this (and four times the root of their number) share brings no pair together
MEETINGS = 250  # for each claim on average, that shared words bring about: with more, the most frequent words bring none
SLACK = 1e-6  # more than rounding can add to a sum of features
NUMERIC = frozenset({"quantity", "date"})  # kinds whose numbers are their values, and must not bring them together as words
NEAR = 9  # tokens to each side of a number or date that are its near context
_MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
Pair = tuple[int, int]  # indices of claims, the lower first
Meeting = tuple[int, float, float]  # a later claim, and the squared weights of the own and the near words that it shares, or a little more
Ceilings = Callable[[int, Sequence[Meeting]], Sequence[float]]  # what the sums of a claim and those that it meets come to at most


@dataclass(frozen=True, slots=True)
class Profile:
    """The stems that a claim is known by: of its own words, of what stands near, of its whole sentence."""

    claim: Claim
    own: frozenset[str]
    near: frozenset[str]
    context: frozenset[str]
    act: str
    numbers: frozenset[str]
    lead: bool  # in the title or among the first sentences
    told: int = 1  # how often its account gives this answer
    answer: frozenset[str] = frozenset()  # the day of a date, a number that says much, a fate: as words that two claims may share
    widely: float = 0.0  # of a date: the share of the accounts that give it
    deeds: frozenset[str] = frozenset()  # of a date: the stems of the words for what was done on it


def profiles_of(claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]]) -> list[Profile]:
    """The profiles of the claims of one sort."""
    answers = [same_answer(claim.value) if claim.kind in NUMERIC else None for claim in claims]
    told = Counter((claim.document, answer) for claim, answer in zip(claims, answers, strict=True))
    accounts = Counter(answer for _, answer in told)
    return [
        profile(
            claim,
            sentences[claim.document][claim.sentence],
            told=told[claim.document, answer] if claim.kind in NUMERIC else 1,
            widely=accounts[answer] / len(sentences) if claim.kind == "date" else 0.0,
        )
        for claim, answer in zip(claims, answers, strict=True)
    ]


def profile(claim: Claim, sentence: Sentence, *, told: int = 1, widely: float = 0.0) -> Profile:
    """What a claim is known by. Numbers count only among the own words of a clause or quotation."""
    start, end = claim.span.start - sentence.start, claim.span.end - sentence.start
    inside = [index for index, token in enumerate(sentence.tokens) if token.start < end and token.end > start]
    low = sentence.tokens[max(0, inside[0] - NEAR)].start if inside else start
    high = sentence.tokens[min(len(sentence.tokens), inside[-1] + 1 + NEAR) - 1].end if inside else end
    return Profile(
        claim=claim,
        own=stems(sentence, start, end, numbers=claim.kind not in NUMERIC),
        near=stems(sentence, low, high, numbers=False),
        context=stems(sentence, numbers=False),
        act=stem(str(getattr(claim.value, "act", None) or "")),
        numbers=_numbers(sentence, start, end),
        lead=sentence.role == "title" or sentence.number < 4,
        told=told,
        answer=_answer(claim),
        widely=widely,
        deeds=frozenset(map(stem, getattr(claim.value, "acts", ()))),
    )


def _answer(claim: Claim) -> frozenset[str]:
    if claim.kind == "quantity":
        return frozenset((*telling_number(claim.value), *befell(claim.value)))
    day = day_of(claim.value) if claim.kind == "date" else None
    return frozenset({day} if day else ())


def _numbers(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The numbers as written, without the words that only multiply them."""
    written = (token.text.lower() for token in sentence.tokens if start <= token.start < end and token.pos == "NUM")
    return frozenset(number for number in written if number not in _MULTIPLIERS)


def wordings(profiles: Sequence[Profile]) -> list[int]:
    """For each claim the first that says the same in the same words: agency copy stands in many accounts."""
    first: dict[object, int] = {}
    return [
        first.setdefault((one.claim.value, one.own, one.near, one.context, one.act, one.lead, one.told), index)
        for index, one in enumerate(profiles)
    ]


class Meetings:
    """The claims that are brought together by what their words or contexts share, where that is rare enough here.

    With `by_own` it must be their own words.
    """

    def __init__(self, profiles: Sequence[Profile], idf: WordWeights, *, by_own: bool = False) -> None:
        self._profiles, self._idf, self._by_own = profiles, idf, by_own
        every = [one.own | one.context | one.answer for one in profiles]
        self._users = _postings(every)
        self._telling = _telling(self._users, len(profiles))
        self._words = [words & self._telling for words in every]

    def __len__(self) -> int:
        return len(self._profiles)

    def rows(self) -> Iterator[tuple[int, list[Meeting]]]:
        """Each claim in order, and the later ones that it meets."""
        parts = [[one.own for one in self._profiles], [one.near for one in self._profiles]]
        own, near = ([words & self._telling for words in of] for of in parts)
        # Words of a crowd are followed nowhere: two claims may share as many of them as the one has that has fewer.
        more, around = ([self._idf.sum_of_squares(words - self._telling) for words in of] for of in parts)
        of_own, of_near = _postings(own), _postings(near)
        square, least = self._idf.square, LEAST_OWN if self._by_own else LEAST_SHARED
        for i, words in enumerate(self._words):
            ours, beside = _met(i, own[i], of_own, square), _met(i, near[i], of_near, square)
            met = ours if self._by_own else _met(i, words, self._users, lambda word: self._idf.get(word, 1.0))
            together = [j for j, weight in met.items() if weight >= least]
            yield i, [(j, ours.get(j, 0.0) + min(more[i], more[j]), beside.get(j, 0.0) + min(around[i], around[j])) for j in together]

    def meet(self, i: int, j: int) -> bool:
        """Whether the two share enough to be looked at."""
        return self._idf.sum(self._words[i] & self._words[j]) >= LEAST_SHARED


def candidates(profiles: Sequence[Profile], idf: WordWeights) -> list[Pair]:
    """All pairs that meet by their words or contexts, in order."""
    return sorted((i, j) for i, row in Meetings(profiles, idf).rows() for j, _, _ in row)


def followed(meetings: Meetings, ceilings: Ceilings, most: int) -> list[Pair]:
    """The pairs that are scored: those that could be joined, and are for one of the two among its `most` with the highest ceilings."""
    best: list[list[tuple[float, int]]] = [[] for _ in range(len(meetings))]
    for i, row in meetings.rows():
        for (j, _, _), reached in zip(row, ceilings(i, row), strict=True):
            if reached >= -SLACK:
                for one, other in ((i, j), (j, i)):
                    kept = best[one]
                    if len(kept) < most:
                        heapq.heappush(kept, (reached, -other))
                    elif reached >= kept[0][0]:
                        heapq.heappushpop(kept, (reached, -other))
    return sorted({(min(i, -j), max(i, -j)) for i, kept in enumerate(best) for _, j in kept})


def _postings(words: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for index, of_claim in enumerate(words):
        for word in of_claim:
            postings[word].append(index)
    return postings


def _met(i: int, words: Iterable[str], postings: Mapping[str, list[int]], weigh: Callable[[str], float]) -> dict[int, float]:
    """The later claims that share these words with the claim i, and how much they come to."""
    met: dict[int, float] = defaultdict(float)
    for word in sorted(words):
        weight, users = weigh(word), postings[word]
        for j in users[bisect_right(users, i) :]:
            met[j] += weight
    return met


def _telling(postings: Mapping[str, Sequence[int]], claims: int) -> frozenset[str]:
    """The words that bring claims together: those that no crowd shares, the rarest first while there is room for their pairs."""
    crowd = CROWD + 4 * math.sqrt(claims)
    pairs, telling = 0, []
    for word in sorted(postings, key=lambda word: (len(postings[word]), word)):
        pairs += len(postings[word]) * (len(postings[word]) - 1) // 2
        if len(postings[word]) > crowd or pairs > MEETINGS * claims:
            break
        telling.append(word)
    return frozenset(telling)
