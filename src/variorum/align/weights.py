"""How surely two claims answer one question: weighted sums of features that a person can read, one for each sort of claim."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.values.sorts import Sort

JOIN = 0.5  # the score from which a pair is joined
HALF = 0.5
SURE = 0.9  # the score of a whole and its parts
NEVER = 2.0  # a score that none has
LINK = 0.4  # and two groups are joined only if their pairs reach this on average
FOLLOW = 16  # of the claims that one meets, those that are scored
FOLLOW_NUMBERS = 48  # the same of a number or date: the words around it tell less of how it will score


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
                "room 0.76, period 1.04, alone -0.74, near 2.6, context_overlap 0.91, act 0.81, lead 0.37, other_age -4, of_them -2"
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
                "about 1.5, alone 0.37, widely -1.89, near 1.15, context_overlap 1.58, lead 0.51, other_post -4"
            ),
        ),
        differing=Weights(
            -2.03,
            _of(
                "since -1.46, bound 0.22, other_year 2.5, hours 0.92, deed 1.47, each_deed -1.16, about 1.79, alone -0.53,"
                "both_widely -2.48, near 2.59, context_overlap 1.43, lead -0.71, other_post -4"
            ),
        ),
        link=0.5,
        follow=FOLLOW_NUMBERS,
    ),
}
