"""Bearing: how one text stands to a claim that is made elsewhere: for it, against it, or only observing it.

A text that repeats a claim as a fact is for it; one that says it is not so is against it; one that passes it on, asks
or wonders observes it. A feature says one thing that was seen. It has a weight towards "against" and one towards
"observing", both beside "for", which stands at nought; the highest sum answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Bearing = Literal["for", "against", "observing"]
BEARINGS: tuple[Bearing, ...] = ("for", "against", "observing")
Weights = Mapping[str, tuple[float, float]]  # feature -> weight towards "against", weight towards "observing"
BIAS = "(bias)"
WEIGHTS: Weights = {
    "(bias)": (-3.17, -1.34),
    "act": (-0.85, -0.26),
    "asked": (0.9, 2.36),
    "asked_inside": (0.05, 0.48),
    "asks_whether": (1.26, 1.76),
    "claimed": (1.5, 2.52),
    "confirmed": (-0.86, -0.36),
    "coverage": (0.64, 0.09),
    "denied": (4.57, 0.54),
    "doubted": (2.76, -0.45),
    "false": (5.09, 0.25),
    "false_undone": (0.52, 0.54),
    "frame_first": (0.47, 0.36),
    "frame_last": (0.41, 0.63),
    "hedged": (2.48, 3.81),
    "if": (-0.11, -0.05),
    "inquired": (-0.67, 0.58),
    "little": (0.28, -0.02),
    "negated": (4.41, 0.21),
    "negated_elsewhere": (2.06, -0.82),
    "number": (-0.94, 0.06),
    "opens_with_no": (2.69, 0.97),
    "opposite": (0.0, 0.0),
    "other_number": (-1.14, -0.62),
    "possible": (0.22, 2.33),
    "reported": (2.5, 3.13),
    "rumoured": (2.65, 3.78),
    "said": (0.79, 0.98),
    "suspected": (1.87, 2.13),
    "unsettled": (1.33, 1.18),
}


def scores(features: Mapping[str, float], weights: Weights = WEIGHTS) -> dict[Bearing, float]:
    """The sums of the weights of what was seen; "for" is nought."""
    seen = {BIAS: 1.0, **features}
    pairs = [(value, *weights[name]) for name, value in seen.items() if name in weights]
    return {
        "for": 0.0,
        "against": sum(value * against for value, against, _ in pairs),
        "observing": sum(value * observing for value, _, observing in pairs),
    }


def weigh(features: Mapping[str, float], weights: Weights = WEIGHTS) -> Bearing:
    """The bearing with the highest score; the first of `BEARINGS` at a tie."""
    found = scores(features, weights)
    return max(BEARINGS, key=lambda bearing: found[bearing])


def why(features: Mapping[str, float], weights: Weights = WEIGHTS) -> tuple[str, ...]:
    """What was seen and what it weighs, a line each, the weightiest first."""
    seen = [(name, value, *weights[name]) for name, value in features.items() if name in weights and value]
    ordered = sorted(seen, key=lambda one: (-abs(one[1]) * max(abs(one[2]), abs(one[3])), one[0]))
    return tuple(f"{name} {value:.2f}: against {value * a:+.2f}, observing {value * o:+.2f}" for name, value, a, o in ordered)
