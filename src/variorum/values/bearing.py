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
    "(bias)": (-2.84, -1.21),
    "act": (-0.85, -0.34),
    "act_denies": (1.19, -0.29),
    "act_hedges": (-0.05, 1.14),
    "asked": (1.11, 2.5),
    "asked_inside": (0.08, 0.75),
    "asks_whether": (0.92, 1.44),
    "claimed": (1.5, 2.92),
    "confirmed": (-0.82, -0.46),
    "coverage": (0.38, 0.12),
    "denied": (3.7, 0.63),
    "doubted": (1.72, -0.18),
    "false": (4.48, 0.47),
    "false_undone": (0.5, 0.35),
    "frame_first": (0.56, 0.79),
    "frame_last": (0.99, 0.98),
    "hedged": (2.15, 3.29),
    "if": (0.04, -0.1),
    "inquired": (-0.22, 0.46),
    "little": (0.22, -0.14),
    "negated": (3.97, 0.05),
    "negated_elsewhere": (1.61, -0.92),
    "number": (-0.82, 0.03),
    "opens_with_no": (2.15, 0.38),
    "opposite": (2.21, -0.55),
    "other_number": (-0.9, -0.68),
    "possible": (0.69, 1.97),
    "report_refuted": (1.11, -0.45),
    "reported": (1.89, 2.82),
    "rumoured": (1.65, 3.3),
    "said": (0.78, 1.09),
    "suspected": (1.37, 1.89),
    "unsettled": (0.98, 0.92),
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
