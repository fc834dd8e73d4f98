"""Claims of all accounts that answer one question are brought together.

Pairs of claims that share words which are rare in this event are scored by a weighted sum of
features that a person can read; the pairs that reach the threshold are joined, best first, as long
as the two groups agree on average. The result is a property of the set of claims: their order
plays no part. The work grows with their number, not with that of their pairs: `candidates` bounds
which are scored. What the claims say (their values) is left to `compare`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from variorum.align.answered import answered
from variorum.align.candidates import LEAST_SHARED, NUMERIC, Ceilings, Meeting, Meetings, Pair, Profile, followed, profiles_of, wordings
from variorum.text import WordWeights, word_weights
from variorum.types import Claim, Sentence
from variorum.values.likeness import LIKENESS, TOTAL, of_two_persons, same_answer
from variorum.values.sorts import Sort, sort_of
from variorum.values.statements.description import by_person
from variorum.values.statements.spelling import by_name

JOIN = 0.5  # the score from which a pair is joined
HALF = 0.5
ROOT_OF_HALF = math.sqrt(0.5)
NEVER = 2.0  # a score that none has
LINK = 0.4  # and two groups are joined only if their pairs reach this on average
AT_ODDS = 0.3  # the score below which two answers of one account are not to one question
MOST_ODD = 0.25  # of the accounts may answer a question twice, differently
SURE = 0.9  # the score of a whole and its parts
MOST_PARTS = 6  # a sentence with more numbers is a table
FOLLOW = 16  # of the claims that one meets, those that are scored
FOLLOW_NUMBERS = 48  # the same of a number or date: the words around it tell less of how it will score
SPEAKERS = 64  # claims that are asked whether a group agrees with another, each in other words
FIRST_SPEAKERS = 8  # of them, that are asked whether there is any use in asking the others
FAR = 0.75  # and there is none where these come to less than this part of what is asked of all


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
    best: float = HALF  # the part that each answer's best pair has in that mean; all pairs have the rest
    across: bool = False  # pairs of two accounts are joined before any of one
    lone: float = JOIN  # the score asked of claims of two accounts that no third bears out
    second: float = NEVER  # the mean score with the claims of another group from which a claim belongs to that as well
    by_own: bool = False  # claims meet by their own words only: those around them would not do
    follow: int = FOLLOW  # of the claims that one meets, how many are scored: those whose scores could be highest

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
    -2.0,
    _of(
        "words 4.08, overlap -0.4, near 1.07, context -1.21, context_overlap 1.05, rarest 0.95, next_rarest 1.25, shared 1.02,"
        "length -0.7, lead 0.93, other_numbers -0.89"
    ),
)
_QUOTES = Weights(-2.48, _of("wording 1.38, contained 1.95, words 1.83, overlap 1.55, context 1.82, speaker 0.63"))
# Fitted by logistic regression on the annotated accounts; docs/how-it-decides.md tells how.
SCORERS: dict[Sort, Scorer] = {
    "event": Scorer(_STATEMENTS, _STATEMENTS, link=0.5, best=0.0, across=True, lone=0.6, second=0.55, by_own=True),
    "quote": Scorer(_QUOTES, _QUOTES),
    "quantity": Scorer(
        agreeing=Weights(
            0.41,
            _of(
                "counted 0.18, other_thing -0.8, modifiers 0.64, unshared -0.47, names 1.67, other_names -3, fate 1.3, other_fate -4,"
                "other_being -4, bare -3, equal_rare 0.98, rounds -1.1, small -0.47, one -0.53, period 0.75, other_period -0.93,"
                "other_age -4, about 1.15, alone 1.2, near 0.95, context_overlap 0.84, act 0.09, lead 1.04, lead_fate 0.59"
            ),
        ),
        differing=Weights(
            -3.21,
            _of(
                "counted 1.94, modifiers -0.22, unshared -0.77, names 0.31, named_thing 0.8, other_names -3, fate -1.2, fated_close 0.97,"
                "fated_room 1.47, other_fate -4, other_being -4, other_unit -1.5, small 0.31, one -1.3, very_close 2, slip 2.5, close 1.19,"
                "room 0.76, period 1.04, alone -0.74, near 2.6, context_overlap 0.91, act 0.81, lead 0.37, other_age -4"
            ),
        ),
        follow=FOLLOW_NUMBERS,
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
            1.26,
            _of(
                "equal 0.21, coarser -1.53, hour -1.43, hours 1, lasting -1.19, relation 1.64, since -0.66, deed 0.36, other_speaker -1.46,"
                "about 1.5, alone 0.37, widely -1.89, near 1.15, context_overlap 1.58, lead 0.51"
            ),
        ),
        differing=Weights(
            -2.03,
            _of(
                "since -1.46, bound 0.22, other_year 2.5, hours 0.92, deed 1.47, each_deed -1.16, about 1.79, alone -0.53,"
                "both_widely -2.48, near 2.59, context_overlap 1.43, lead -0.71"
            ),
        ),
        link=0.5,
        follow=FOLLOW_NUMBERS,
    ),
}


def align(
    claims: Sequence[Claim], sentences: Mapping[str, Sequence[Sentence]], scorers: Mapping[Sort, Scorer] = SCORERS
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that answer one question, in an order that the input's does not touch.

    Each claim is in exactly one group. But a clause that tells two things is in two, and what counts only where another account
    answers it (`variorum.align.answered`) is in none where none does.
    """
    ordered = sorted(claims, key=lambda claim: (claim.kind, claim.span.document, claim.span.start, claim.span.end))
    idf = word_weights(sentences)
    of_persons, others = by_person(ordered)
    of_names, others = by_name(others)
    groups = of_persons + of_names
    for sort in sorted({sort_of(claim) for claim in others}):
        profiles = profiles_of([claim for claim in others if sort_of(claim) == sort], sentences)
        scores = Scores(profiles, idf, scorers[sort])
        if sort in TOTAL:
            scores.update(totals(profiles, list(scores), TOTAL[sort]))
        joined = told_twice(profiles, join(profiles, scores, scorers[sort], scores.first), scores, scorers[sort])
        groups.extend(tuple(profiles[i].claim for i in members) for members in joined)
    return tuple(kept for group in groups if (kept := answered(group, idf)))


# ---- scoring ------------------------------------------------------------------------------------


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


# ---- joining ------------------------------------------------------------------------------------


def join(
    profiles: Sequence[Profile], scores: Mapping[tuple[int, int], float], scorer: Scorer, first: Sequence[int] = ()
) -> list[list[int]]:
    """Groups of indices, best pairs first.

    No chain forms: two groups are joined only if their pairs agree on average, and not if one account would then give two
    values to one question, or several accounts values that do not answer one. A group of only two accounts falls apart again
    where none of its pairs reaches the scorer's `lone`. Claims that have one `first` are together from the beginning.
    """
    group = list(first or range(len(profiles)))
    members: dict[int, list[int]] = {}
    for index, of in enumerate(group):
        members.setdefault(of, []).append(index)
    apart: dict[tuple[int, int], tuple[int, int]] = {}  # groups that were not joined, with the sizes that they had
    for i, j in _in_turn(profiles, scores, scorer):
        a, b = sorted((group[i], group[j]))
        sizes = len(members[a]), len(members[b])
        if a == b or apart.get((a, b)) == sizes:
            continue
        left, right = members[a], members[b]
        two = profiles, _speaking(left, first), _speaking(right, first), scores
        unlike = _are_far(*two, scorer) or _affinity(*two, scorer.best) < scorer.link
        if unlike or _at_odds(profiles, left, right, scores) or _differ_too_much(*two):
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


def _is_weak(profiles: Sequence[Profile], indices: Sequence[int], scores: Mapping[Pair, float], lone: float) -> bool:
    """Only two accounts hold the group, and none of the pairs between them reaches the score."""
    if len({profiles[index].claim.document for index in indices}) != 2:
        return False
    return all(scores.get(pair, 0.0) < lone for pair in combinations(sorted(indices), 2) if _of_two(profiles, *pair))


def _in_turn(profiles: Sequence[Profile], scores: Mapping[Pair, float], scorer: Scorer) -> list[Pair]:
    """The pairs that could be joined, the best first; where the scorer wants it, those of two accounts before those of one."""
    good = [(pair, score) for pair, score in scores.items() if score >= JOIN]
    found = [(scorer.across and not _of_two(profiles, *pair), -score, pair) for pair, score in good]
    return [pair for _, _, pair in sorted(found)]


def _of_two(profiles: Sequence[Profile], i: int, j: int) -> bool:
    return profiles[i].claim.document != profiles[j].claim.document


def told_twice(
    profiles: Sequence[Profile], groups: Sequence[list[int]], scores: Mapping[Pair, float], scorer: Scorer
) -> Sequence[list[int]]:
    """The groups, with those claims added that tell what a second group of several accounts tells.

    A claim is added to one group at most, to the one with whose claims of other accounts it agrees best. One with a number is not:
    what it says of that is told by the claim of the number.
    """
    if scorer.second >= NEVER:
        return groups
    found = [list(members) for members in groups]
    for i, others in sorted(_met_besides(profiles, groups, scores).items()):
        agreed, other = max((_affinity(profiles, [i], groups[other], scores, 0.0), -other) for other in others)
        if agreed >= scorer.second:
            found[-other].append(i)
    return [sorted(members) for members in found]


def _met_besides(profiles: Sequence[Profile], groups: Sequence[list[int]], scores: Mapping[Pair, float]) -> dict[int, set[int]]:
    """For each claim without a number the other groups, of several accounts, to which one could be joined with it."""
    group = {index: number for number, members in enumerate(groups) for index in members}
    several = [len({profiles[index].claim.document for index in members}) > 1 for members in groups]
    met: dict[int, set[int]] = defaultdict(set)
    for pair, score in scores.items():
        for i, j in (pair, pair[::-1]):
            if score >= JOIN and group[i] != group[j] and several[group[j]] and not profiles[i].numbers and _of_two(profiles, i, j):
                met[i].add(group[j])
    return met


def _speaking(members: Sequence[int], first: Sequence[int]) -> Sequence[int]:
    """The claims that speak for a group: all of a few; of many one of each wording, those that were joined first."""
    if len(members) <= SPEAKERS:
        return members
    return [index for index in members if not first or first[index] == index][:SPEAKERS]


def _are_far(
    profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float], scorer: Scorer
) -> bool:
    """The first claims of two large groups agree so little that the others need not be asked."""
    if len(left) * len(right) <= FIRST_SPEAKERS**2:
        return False
    return _affinity(profiles, left[:FIRST_SPEAKERS], right[:FIRST_SPEAKERS], scores, scorer.best) < FAR * scorer.link


def _affinity(
    profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float], part: float
) -> float:
    """How well two groups agree: the mean over all pairs of their answers, and for its `part` that over each answer's best pair.

    An answer that several claims give counts once. Pairs within one account count only where there are no others.
    """
    across = len({profiles[index].claim.document for index in (*left, *right)}) > 1
    best = _best(profiles, left, right, scores, lambda one, other: not across or one.document != other.document)
    mean = math.fsum(best.values()) / len(best)
    if not part:
        return mean
    tops: tuple[dict[object, float], dict[object, float]] = {}, {}
    for pair, score in best.items():
        for side, answer in zip(tops, pair, strict=True):
            if score >= side.get(answer, 0.0):
                side[answer] = score
    best_pairs = math.fsum(math.fsum(side.values()) / len(side) for side in tops) / 2
    return (1 - part) * mean + part * best_pairs


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
    theirs = [(j, profiles[j].claim, _answer(profiles, j)) for j in right]
    best: dict[tuple[object, object], float] = {}
    for i in left:
        claim, answer = profiles[i].claim, _answer(profiles, i)
        for j, other, said in theirs:
            if counts(claim, other):
                score = scores.get((i, j) if i < j else (j, i), 0.0)
                if score >= best.get((answer, said), 0.0):
                    best[answer, said] = score
    return best


def _agree(one: Claim, other: Claim) -> bool:
    return bool(LIKENESS[sort_of(one)](one.value, other.value)["agree"])


def _answer(profiles: Sequence[Profile], index: int) -> object:
    return same_answer(profiles[index].claim.value) or index


def _at_odds(profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]) -> bool:
    """One sentence, or too many accounts, would answer the question twice, differently; one account among several may, but not of ages."""
    accounts = {profiles[index].claim.document for index in (*left, *right)}
    beside: dict[str, list[int]] = defaultdict(list)
    for j in right:
        beside[profiles[j].claim.document].append(j)
    odd = set()
    for i in left:
        for j in beside.get(profiles[i].claim.document, ()):
            a, b, score = profiles[i].claim, profiles[j].claim, scores.get((min(i, j), max(i, j)), 0.0)
            two_things = of_two_persons(a.value, b.value)
            if two_things or (score < JOIN and not _agree(a, b)):
                if two_things or a.sentence == b.sentence:
                    return True
                if score < AT_ODDS:
                    odd.add(a.document)
    return len(odd) > MOST_ODD * len(accounts)
