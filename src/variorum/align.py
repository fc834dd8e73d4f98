"""Claims of all accounts that answer one question are brought together.

Pairs of claims that share words which are rare in this event are scored by a weighted sum of
features that a person can read; the pairs that reach the threshold are joined, best first, as long
as the two groups agree on average. The result is a property of the set of claims: their order
plays no part. What the claims say (their values) is left to `compare`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from variorum.text import WordWeights, stem, stems, word_weights
from variorum.types import Claim, Sentence
from variorum.values.description import by_person
from variorum.values.likeness import LIKENESS, TOTAL, same_answer
from variorum.values.sorts import Sort, sort_of

LEAST_SHARED = 2.0  # summed idf of the words that two contexts must share to be looked at at all
CROWD = 40  # a word that more claims than this (and four times the root of their number) share brings no pair together
MOST_PAIRS = 1_000_000  # looked at for one kind: three times what fifty accounts come to; a bound for what is no account
JOIN = 0.5  # the score from which a pair is joined
SLACK = 1e-6  # more than rounding can add to a sum of features
HALF = math.sqrt(0.5)
LINK = 0.4  # and two groups are joined only if their pairs reach this on average
AT_ODDS = 0.3  # the score below which two answers of one account are not to one question
MOST_ODD = 0.25  # of the accounts may answer a question twice, differently
SURE = 0.9  # the score of a whole and its parts
MOST_PARTS = 6  # a sentence with more numbers is a table
NUMERIC = frozenset({"quantity", "date"})  # kinds whose numbers are their values, and must not bring them together as words
_MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
Pair = tuple[int, int]  # indices of claims, the lower first
NEAR = 9  # tokens to each side of a number or date that are its near context


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic scorer that one can read: feature -> weight. A pair is joined from a score of one half."""

    bias: float
    of: Mapping[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """How surely the two claims answer one question, 0..1."""
        return 1 / (1 + math.exp(-self.bias - math.fsum([weight * features.get(name, 0.0) for name, weight in self.of.items()])))

    def ceiling(self, names: Sequence[str]) -> tuple[float, ...]:
        """The most that the bias and all other features come to, each of which lies in 0..1; then the weights of these features."""
        others = [max(0.0, weight) for name, weight in self.of.items() if name not in names]
        return self.bias + math.fsum(others), *(self.of.get(name, 0.0) for name in names)


@dataclass(frozen=True, slots=True)
class Scorer:
    """One scorer for pairs whose values agree, one for pairs whose values differ.

    Values that agree speak for the pair themselves; where they differ, only what surrounds them can say that they are
    comparable at all, and that asks for more.
    """

    agreeing: Weights
    differing: Weights
    link: float = LINK  # the mean score asked of the pairs of two groups before they are joined
    lone: float = JOIN  # the score asked of claims of two accounts that no third bears out

    @property
    def sides(self) -> tuple[Weights, Weights]:
        """Both scorers."""
        return self.agreeing, self.differing

    def score(self, features: Mapping[str, float]) -> float:
        """The score of the side that the values put the pair on."""
        return (self.agreeing if features["agree"] else self.differing).score(features)


def _of(table: str) -> dict[str, float]:
    """Feature -> weight, as in "near 2.5, act 0.6"."""
    return {name: float(weight) for name, weight in (pair.split() for pair in table.split(","))}


_STATEMENTS = Weights(
    -2.35,
    _of(
        "words 2.94, overlap 0.18, near 1.88, context 0.24, context_overlap 0.15, rarest 1.68, next_rarest 0.88, shared 1.04,"
        "length -0.89, lead 0.54, other_numbers -1.2"
    ),
)
_QUOTES = Weights(-2.48, _of("wording 1.38, contained 1.95, words 1.83, overlap 1.55, context 1.82, speaker 0.63"))
# Fitted by logistic regression on the annotated accounts; docs/how-it-decides.md tells how.
SCORERS: dict[Sort, Scorer] = {
    "event": Scorer(_STATEMENTS, _STATEMENTS, link=0.55, lone=0.7),
    "quote": Scorer(_QUOTES, _QUOTES),
    "quantity": Scorer(
        agreeing=Weights(
            0.41,
            _of(
                "counted 0.18, other_thing -0.8, modifiers 0.64, unshared -0.47, names 1.67, other_names -3, fate 1.3, other_fate -4,"
                "bare -3, equal_rare 0.98, rounds -1.1, small -0.47, one -0.53, period 0.75, other_period -0.93, about 1.15, alone 1.2,"
                "near 0.95, context_overlap 0.84, act 0.09, lead 1.04, lead_fate 0.59"
            ),
        ),
        differing=Weights(
            -3.21,
            _of(
                "counted 1.94, modifiers -0.22, unshared -0.77, names 0.31, named_thing 0.8, other_names -3, fate -1.2, fated_close 0.97,"
                "fated_room 1.47, other_fate -4, other_unit -1.5, small 0.31, one -1.3, very_close 2, slip 2.5, close 1.19, room 0.76,"
                "period 1.04, alone -0.74, near 2.6, context_overlap 0.91, act 0.81, lead 0.37"
            ),
        ),
    ),
    "location": Scorer(
        agreeing=Weights(
            bias=-1.9,
            of={"way": 0.85, "preposition": 0.85, "near": 0.7, "context_overlap": 0.6, "act": 1.4, "one_act": 0.7, "words": 0.8},
        ),
        differing=Weights(bias=-5.0, of={"way": 0.5, "near": 2.0, "context_overlap": 1.0, "one_act": 2.0, "named": 1.0, "about": 2.0}),
    ),
    "date": Scorer(
        agreeing=Weights(
            -3.33,
            _of(
                "equal 1.76, exact 1.06, relation 1.22, tense 0.77, about 0.98, alone 1.34, near 1.24, hour -1,"
                "context_overlap 1.19, act 0.95, lead 0.83"
            ),
        ),
        differing=Weights(
            -4.84, _of("exact 1.92, about 2.07, alone 0.7, near 2.18, context_overlap 0.54, act 0.46, lead -0.75, other_year 2.5")
        ),
    ),
}


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


def align(
    claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]], scorers: Mapping[Sort, Scorer] = SCORERS
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that answer one question, each claim in exactly one group, in an order that the input's does not touch."""
    ordered = sorted(claims, key=lambda claim: (claim.kind, claim.span.document, claim.span.start, claim.span.end))
    idf = word_weights(sentences)
    groups, others = by_person(ordered)
    for sort in sorted({sort_of(claim) for claim in others}):
        profiles = profiles_of([claim for claim in others if sort_of(claim) == sort], sentences)
        scores = Scores(profiles, idf, scorers[sort])
        if sort in TOTAL:
            scores.update(totals(profiles, {*scores, *scores.apart}, TOTAL[sort]))
        groups.extend(tuple(profiles[i].claim for i in members) for members in join(profiles, scores, scorers[sort]))
    return tuple(groups)


# ---- profiles -----------------------------------------------------------------------------------


def profiles_of(claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]]) -> list[Profile]:
    """The profiles of the claims of one kind."""
    told = Counter((claim.document, same_answer(claim.value)) for claim in claims if claim.kind in NUMERIC)
    return [
        profile(claim, sentences[claim.document][claim.sentence], told=told.get((claim.document, same_answer(claim.value)), 1))
        for claim in claims
    ]


def profile(claim: Claim, sentence: Sentence, *, told: int = 1) -> Profile:
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
    )


def _numbers(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The numbers as written, without the words that only multiply them."""
    written = (token.text.lower() for token in sentence.tokens if start <= token.start < end and token.pos == "NUM")
    return frozenset(number for number in written if number not in _MULTIPLIERS)


# ---- scoring ------------------------------------------------------------------------------------


class Scores(dict[Pair, float]):
    """The scores of the pairs that may be joined.

    Of most pairs the words that they share tell that they cannot be, and theirs are worked out only when `get` is asked for
    them, as it is for pairs of two groups that others bring together.
    """

    def __init__(self, profiles: Sequence[Profile], idf: WordWeights, scorer: Scorer) -> None:
        super().__init__()
        self._profiles, self._idf, self._scorer = profiles, idf, scorer
        self.apart: set[Pair] = set()  # looked at, and not scored
        wording = _wordings(profiles)
        known: dict[tuple[int, int, bool], float] = {}
        most = _most(profiles, idf, scorer)
        for i, j, own, near in meetings(profiles, idf):
            if most(i, j, own, near) < -SLACK:
                self.apart.add((i, j))
                continue
            asked = (wording[i], wording[j], profiles[i].claim.document == profiles[j].claim.document)
            if asked not in known:
                known[asked] = self._score(i, j)
            self[i, j] = known[asked]

    def get(self, pair: Pair, default: float = 0.0) -> float:  # type: ignore[override]
        """The score of a pair; the default for one that is not worth looking at."""
        if pair in self.apart:
            self.apart.remove(pair)
            self[pair] = self._score(*pair)
        return super().get(pair, default)

    def _score(self, i: int, j: int) -> float:
        return self._scorer.score(features(self._profiles[i], self._profiles[j], self._idf))


def _most(profiles: Sequence[Profile], idf: WordWeights, scorer: Scorer) -> Callable[[int, int, float, float], float]:
    """What the weighted sum of a pair comes to at most, told from the squared weights of the own and the near words that it shares."""
    sides = dict.fromkeys(side.ceiling(("length", "words", "near", "overlap", "shared", "rarest", "next_rarest")) for side in scorer.sides)
    bounds = [(rest, length, *(max(0.0, weight) for weight in of)) for rest, length, *of in sides]
    long = [(math.sqrt(idf.whole_of_squares(one.own)), math.sqrt(idf.whole_of_squares(one.near)), len(one.own)) for one in profiles]

    def most(i: int, j: int, own: float, near: float) -> float:
        (one, around, words), (other, around_other, other_words) = long[i], long[j]
        least = min(words, other_words)
        alike = near / (around * around_other) if near else 0.0
        if not own:
            return max(rest + length * least / 10 + of_near * alike for rest, length, _, of_near, *_ in bounds)
        # No word weighs more than the root of the squares, no second more than that of their half, all no more than Cauchy's bound.
        root, same = math.sqrt(own), own / (one * other)
        return max(
            rest
            + length * least / 10
            + of_words * same
            + of_near * alike
            + overlap
            + (shared * math.sqrt(least) / 10 + (rarest + second * HALF) / 5) * root
            for rest, length, of_words, of_near, overlap, shared, rarest, second in bounds
        )

    return most


def _wordings(profiles: Sequence[Profile]) -> list[int]:
    """For each claim the first that says the same in the same words: agency copy stands in many accounts."""
    first: dict[object, int] = {}
    return [
        first.setdefault((one.claim.value, one.own, one.near, one.context, one.act, one.lead, one.told), index)
        for index, one in enumerate(profiles)
    ]


def candidates(profiles: Sequence[Profile], idf: WordWeights) -> list[Pair]:
    """Pairs whose words or contexts share enough that is rare here; found through the words, never by trying all pairs."""
    return [(i, j) for i, j, _, _ in meetings(profiles, idf)]


def meetings(profiles: Sequence[Profile], idf: WordWeights) -> Iterator[tuple[int, int, float, float]]:
    """The candidates in order, with the squared weights of the own and the near words that they share, or a little more than that."""
    every = _postings([one.own | one.context for one in profiles])
    own, near = _postings([one.own for one in profiles]), _postings([one.near for one in profiles])
    telling = frozenset(_telling(every, len(profiles)))
    # Words of a crowd are followed nowhere: two claims may share as many of them as the one has that has fewer.
    crowd = [(idf.sum_of_squares(one.own - telling), idf.sum_of_squares(one.near - telling)) for one in profiles]
    for i, one in enumerate(profiles):
        met = _met(i, sorted((one.own | one.context) & telling), every, lambda word: idf.get(word, 1.0))
        ours, around = (_met(i, words & telling, of, idf.square) for words, of in ((one.own, own), (one.near, near)))
        for j in sorted(j for j, weight in met.items() if weight >= LEAST_SHARED):
            yield i, j, ours.get(j, 0.0) + min(crowd[i][0], crowd[j][0]), around.get(j, 0.0) + min(crowd[i][1], crowd[j][1])


def _postings(words: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for index, of_claim in enumerate(words):
        for word in of_claim:
            postings[word].append(index)
    return postings


def _met(i: int, words: Iterable[str], postings: Mapping[str, list[int]], weigh: Callable[[str], float]) -> dict[int, float]:
    """The later claims that share these words with the claim i, and how much they come to."""
    met: dict[int, float] = defaultdict(float)
    for word in words:
        weight, users = weigh(word), postings[word]
        for j in users[bisect_right(users, i) :]:
            met[j] += weight
    return met


def _telling(postings: Mapping[str, Sequence[int]], claims: int) -> list[str]:
    """The words that bring claims together, in order: those that no crowd shares, the rarest first while there is room for their pairs."""
    crowd = CROWD + 4 * math.sqrt(claims)
    pairs, telling = 0, []
    for word in sorted(postings, key=lambda word: (len(postings[word]), word)):
        pairs += len(postings[word]) * (len(postings[word]) - 1) // 2
        if len(postings[word]) > crowd or pairs > MOST_PAIRS:
            break
        telling.append(word)
    return sorted(telling)


def features(a: Profile, b: Profile, idf: WordWeights) -> dict[str, float]:
    """What speaks for and against the two claims answering one question; every feature lies in about 0..1."""
    likeness = LIKENESS[sort_of(a.claim)](a.claim.value, b.claim.value)
    both = sorted([idf.get(word, 1.0) for word in a.own & b.own], reverse=True)
    return {
        **likeness,
        "words": _cosine(a.own, b.own, idf) if both else 0.0,
        "overlap": _overlap(a.own, b.own, idf) if both else 0.0,
        "near": _cosine(a.near, b.near, idf),
        "context": _cosine(a.context, b.context, idf),
        "context_overlap": _overlap(a.context, b.context, idf),
        "shared": sum(both) / 10,
        "rarest": both[0] / 5 if both else 0.0,
        "next_rarest": both[1] / 5 if len(both) > 1 else 0.0,
        "length": min(len(a.own), len(b.own)) / 10,
        "act": float(a.act == b.act != ""),
        "alone": 1 / math.sqrt(a.told * b.told),
        "bare": float(not a.near & b.near and not a.context & b.context),
        "other_numbers": float(bool(a.numbers and b.numbers and not a.numbers & b.numbers)),
        "lead": float(a.lead and b.lead),
        "lead_fate": float(a.lead and b.lead) * likeness.get("fate", 0.0),
        "same_account": float(a.claim.document == b.claim.document),
    }


def _cosine(a: frozenset[str], b: frozenset[str], idf: WordWeights) -> float:
    both = a & b
    return idf.sum_of_squares(both) / math.sqrt(idf.whole_of_squares(a) * idf.whole_of_squares(b)) if both else 0.0


def _overlap(a: frozenset[str], b: frozenset[str], idf: WordWeights) -> float:
    both = a & b
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


# ---- joining ------------------------------------------------------------------------------------


def join(profiles: Sequence[Profile], scores: Mapping[tuple[int, int], float], scorer: Scorer) -> list[list[int]]:
    """Groups of indices, best pairs first.

    No chain forms: two groups are joined only if their pairs agree on average, and not if one account would then give two
    values to one question, or several accounts values that do not answer one. A group of only two accounts falls apart again
    where none of its pairs reaches the scorer's `lone`.
    """
    group = list(range(len(profiles)))
    members = {index: [index] for index in group}
    apart: dict[tuple[int, int], tuple[int, int]] = {}  # groups that were not joined, with the sizes that they had
    for (i, j), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        if score < JOIN:
            break
        a, b = sorted((group[i], group[j]))
        sizes = len(members[a]), len(members[b])
        if a == b or apart.get((a, b)) == sizes:
            continue
        two = profiles, members[a], members[b], scores
        if _affinity(*two) < scorer.link or _at_odds(*two) or _differ_too_much(*two):
            apart[a, b] = sizes
            continue
        for index in members[b]:
            group[index] = a
        members[a].extend(members.pop(b))
    kept = []
    for _, indices in sorted(members.items()):
        weak = scorer.lone > JOIN and _is_weak(profiles, indices, scores, scorer.lone)
        kept.extend([[index] for index in sorted(indices)] if weak else [sorted(indices)])
    return kept


def _is_weak(profiles: Sequence[Profile], indices: Sequence[int], scores: Mapping[tuple[int, int], float], lone: float) -> bool:
    if len({profiles[index].claim.document for index in indices}) != 2:
        return False
    pairs = combinations(sorted(indices), 2)
    return all(scores.get(pair, 0.0) < lone for pair in pairs if profiles[pair[0]].claim.document != profiles[pair[1]].claim.document)


def _affinity(profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]) -> float:
    """How well two groups agree: half the mean over all pairs of their answers, half that over each answer's best pair, side by side.

    An answer that several claims give counts once. Pairs within one account count only where there are no others.
    """
    across = len({profiles[index].claim.document for index in (*left, *right)}) > 1
    best = _best(profiles, left, right, scores, lambda one, other: not across or one.document != other.document)
    tops: dict[tuple[int, object], float] = {}
    for pair, score in best.items():
        for side, answer in enumerate(pair):
            tops[side, answer] = max(tops.get((side, answer), 0.0), score)
    sides = [[score for (side, _), score in tops.items() if side == which] for which in (0, 1)]
    best_pairs = math.fsum(math.fsum(side) / len(side) for side in sides) / 2
    return (math.fsum(best.values()) / len(best) + best_pairs) / 2


def _differ_too_much(
    profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]
) -> bool:
    """The numbers or dates by which accounts would differ are no answers to one question: on average their pairs would not be joined."""
    if profiles[left[0]].claim.kind not in NUMERIC:
        return False
    best = _best(profiles, left, right, scores, lambda one, other: one.document != other.document and not _agree(one, other))
    return bool(best) and math.fsum(best.values()) / len(best) < JOIN


def _best(
    profiles: Sequence[Profile],
    left: Sequence[int],
    right: Sequence[int],
    scores: Mapping[tuple[int, int], float],
    counts: Callable[[Claim, Claim], bool],
) -> dict[tuple[object, object], float]:
    """For each two answers of the two groups the best score of the pairs that give them, of those pairs that count."""
    answers = {index: _answer(profiles, index) for index in (*left, *right)}
    best: dict[tuple[object, object], float] = {}
    for i in left:
        for j in right:
            if counts(profiles[i].claim, profiles[j].claim):
                key = (answers[i], answers[j])
                best[key] = max(best.get(key, 0.0), scores.get((min(i, j), max(i, j)), 0.0))
    return best


def _agree(one: Claim, other: Claim) -> bool:
    return bool(LIKENESS[sort_of(one)](one.value, other.value)["agree"])


def _answer(profiles: Sequence[Profile], index: int) -> object:
    return same_answer(profiles[index].claim.value) or index


def _at_odds(profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]) -> bool:
    """One sentence, or too many accounts, would answer the question twice, differently; one account among several may."""
    accounts = {profiles[index].claim.document for index in (*left, *right)}
    odd = set()
    for i in left:
        for j in right:
            a, b = profiles[i].claim, profiles[j].claim
            score = scores.get((min(i, j), max(i, j)), 0.0) if a.document == b.document else JOIN
            if score < JOIN and not _agree(a, b):
                if a.sentence == b.sentence:
                    return True
                if score < AT_ODDS:
                    odd.add(a.document)
    return len(odd) > MOST_ODD * len(accounts)
