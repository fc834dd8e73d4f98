"""Scores of pairs become groups: the best pairs first, as long as two groups agree on average and no account is at odds with itself."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from variorum.align.candidates import NUMERIC, Pair, Profile
from variorum.align.weights import JOIN, NEVER, SURE, Scorer
from variorum.types import Claim
from variorum.values.likeness import LIKENESS, far_apart, of_two_persons, of_two_things, same_answer
from variorum.values.sorts import sort_of

AT_ODDS = 0.3  # the score below which two answers of one account are not to one question
MOST_ODD = 0.25  # of the accounts may answer a question twice, differently
SPEAKERS = 64  # claims that are asked whether a group agrees with another, each in other words
FIRST_SPEAKERS = 8  # of them, that are asked whether there is any use in asking the others
FAR = 0.75  # and there is none where these come to less than this part of what is asked of all


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
    """The numbers or dates by which accounts would differ are no answers to one question: on average their pairs would not be joined.

    The parts of another's whole are no difference between accounts.
    """
    if profiles[left[0]].claim.kind not in NUMERIC:
        return False
    best = _best(profiles, left, right, scores, lambda one, other: one.document != other.document and not _agree(one, other))
    if math.fsum(best.values()) >= JOIN * len(best):
        return False
    by_one = _best_of_one(profiles, left, right, scores)
    differing = [score for answers, score in best.items() if by_one.get(answers, 0.0) < SURE]
    return math.fsum(differing) < JOIN * len(differing)


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


def _best_of_one(
    profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]
) -> dict[tuple[object, object], float]:
    """For each two answers of the two groups that one account gives the best score of the pairs within an account that give them."""
    best: dict[tuple[object, object], float] = {}
    for i, j in _of_one(profiles, left, right):
        answers = _answer(profiles, i), _answer(profiles, j)
        best[answers] = max(best.get(answers, 0.0), scores.get((min(i, j), max(i, j)), 0.0))
    return best


def _of_one(profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int]) -> Iterator[Pair]:
    """The pairs of a claim of the one group and a claim of the other that one account makes."""
    beside: dict[str, list[int]] = defaultdict(list)
    for j in right:
        beside[profiles[j].claim.document].append(j)
    return ((i, j) for i in left for j in beside.get(profiles[i].claim.document, ()))


def _agree(one: Claim, other: Claim) -> bool:
    return bool(_likeness(one, other)["agree"])


def _likeness(one: Claim, other: Claim) -> Mapping[str, float]:
    return LIKENESS[sort_of(one)](one.value, other.value)


def _answer(profiles: Sequence[Profile], index: int) -> object:
    return same_answer(profiles[index].claim.value) or index


def _at_odds(profiles: Sequence[Profile], left: Sequence[int], right: Sequence[int], scores: Mapping[tuple[int, int], float]) -> bool:
    """One account, one sentence, or too many accounts would answer the question twice.

    One account among several may, unless by two answers that must be of two questions: dates of one sentence, ages of two persons,
    numbers far apart that score low wherever an account gives both.
    """
    kind = profiles[left[0]].claim.kind
    by_one = _best_of_one(profiles, left, right, scores) if kind == "quantity" else {}
    odd = set()
    for i, j in _of_one(profiles, left, right):
        a, b, score = profiles[i].claim, profiles[j].claim, scores.get((min(i, j), max(i, j)), 0.0)
        in_one = a.sentence == b.sentence
        if (in_one and kind == "date") or of_two_persons(a.value, b.value):
            return True
        if score >= JOIN:
            continue
        likeness = _likeness(a, b)
        if likeness["agree"] and not (kind == "quantity" and of_two_things(likeness)):
            continue
        apart = kind == "quantity" and far_apart(likeness) and by_one[_answer(profiles, i), _answer(profiles, j)] < AT_ODDS
        if in_one or apart:
            return True
        if score < AT_ODDS:
            odd.add(a.document)
    return len(odd) > MOST_ODD * len({profiles[index].claim.document for index in (*left, *right)})
