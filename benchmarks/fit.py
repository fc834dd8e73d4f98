"""The aligner's weights, learned anew for each annotated event from all the others, and from the stories annotated later.

A pair of claims is right if the annotation holds one fact that both of them tell; only pairs whose two claims are annotated
are learned from. Each kind of claim has its logistic regression (L2), for pairs whose values agree and for pairs whose
values differ; the score from which a pair is joined is then chosen, kind by kind and side by side, where the other events
are aligned best. What comes out has not seen the event that it is scored on. What is no weight of a feature (how groups are
joined, which words mean a fate) stays as it ships.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.accounts import Told, documents_of, dossier_of, rounded
from variorum.align.candidates import Profile, candidates, profiles_of
from variorum.align.joining import join
from variorum.align.scoring import features, totals
from variorum.align.weights import SCORERS, Scorer, Weights
from variorum.engine.local import steps_of
from variorum.models import annotator
from variorum.pipeline import Pipeline
from variorum.text import word_weights
from variorum.types import Claim, Document, Work
from variorum.values.likeness import TOTAL
from variorum.values.sorts import Sort, sort_of

PENALTY = 1.4  # of the squared weights; the bias is free
STEPS = 50  # of Newton's method, at most
SETTLED = 1e-8
NAMED = 3  # steps until all claims are there, and their names: read, extract, name
FEWEST = 8  # pairs of either answer; with fewer there is nothing to learn, and the shipped side stays
LEAST_BETTER = 0.7  # an annotated stretch counts if it fits the claim this well beside the best that fits it
AGREEING = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)  # scores from which a pair may be joined
DIFFERING = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
SIDES = (True, False)  # the values agree, or they differ
CLASS: dict[Sort, str] = {"quantity": "numeric", "date": "numeric", "quote": "quote", "event": "event", "location": "event"}

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of claims of one kind in one event that the aligner looks at."""

    profiles: tuple[Profile, ...]
    places: tuple[tuple[int, int], ...]
    features: tuple[Mapping[str, float], ...]
    agree: Flags
    right: Flags  # both tell one annotated fact
    known: Flags  # both are annotated


@dataclass(frozen=True, slots=True)
class Fitted:
    """What came out: totals and weights."""

    totals: dict[str, Any]
    weights: dict[Sort, Scorer]

    def text(self, shipped: Mapping[str, Any]) -> str:
        """The figures of both as a table, then the weights of both."""
        keys = [key for key, value in shipped.items() if isinstance(value, float)]
        lines = [f"{'':24} {'shipped':>8} {'held out':>8}"]
        lines += [f"{key:24} {shipped[key]:8.3f} {self.totals[key]:8.3f}" for key in keys]
        for kind, side, name, ours, fitted in self.table():
            lines.append(f"{kind:9} {side:10} {name:16} {ours:>7} {fitted:7.2f}")
        return "\n".join(lines) + "\n"

    def table(self) -> Iterator[tuple[str, str, str, str, float]]:
        """Kind, side, feature, shipped weight ("-" where it has none), weight fitted on all events."""
        for kind, scorer in self.weights.items():
            for side in SIDES if len(sides_of(kind)) == 2 else (True,):
                ours, fitted = _side(SCORERS[kind], side), _side(scorer, side)
                of = {"(bias)": ours.bias, **ours.of}
                for name, weight in {"(bias)": fitted.bias, **fitted.of}.items():
                    yield kind, "agreeing" if side else "differing", name, f"{of[name]:.2f}" if name in of else "-", weight


def refit(events: Sequence[Told], scorer: ModuleType, beside: Sequence[Told] = ()) -> Fitted:
    """Weights for each event that have not seen it, the figures with them, and the weights fitted on all events.

    `beside` are events that are learned from and not scored.
    """
    pairs = {told.name: pairs_of(told, scorer) for told in (*events, *beside)}
    scorers: dict[str, dict[Sort, Scorer]] = {told.name: {} for told in events}
    whole: dict[Sort, Scorer] = {}
    for kind in SCORERS:
        of = {name: kinds[kind] for name, kinds in pairs.items()}
        held_out = {name: fit(kind, [other for key, other in of.items() if key != name]) for name in of}
        counts = {told.name: _tried(told, scorer, kind, of[told.name], held_out[told.name]) for told in (*events, *beside)}
        for told in events:
            others = [row for key, row in counts.items() if key != told.name]
            scorers[told.name][kind] = shifted(held_out[told.name], *_best(scorer, kind, others))
        whole[kind] = shifted(fit(kind, list(of.values())), *_best(scorer, kind, list(counts.values())))
    rows = []
    for told in events:
        with weighing(scorers[told.name]):
            rows.append(scorer.score(told.gold, dossier_of(told, scorer), told.texts))
    return Fitted(rounded(scorer.total(rows)), whole)


@contextmanager
def weighing(scorers: Mapping[Sort, Scorer]) -> Iterator[None]:
    """The aligner with other weights, for a while."""
    shipped = dict(SCORERS)
    SCORERS.update(scorers)
    try:
        yield
    finally:
        SCORERS.update(shipped)


# ---- what is learned from -----------------------------------------------------------------------


def pairs_of(told: Told, scorer: ModuleType) -> dict[Sort, Pairs]:
    """The pairs of an event, kind by kind, in the aligner's own order."""
    documents = documents_of(told, scorer)
    work = Pipeline(steps_of(annotator())[:NAMED])(Work(documents=documents))
    ordered = sorted(work.claims, key=lambda claim: (claim.kind, claim.span.document, claim.span.start, claim.span.end))
    facts = facts_of(told, scorer, documents, ordered)
    idf = word_weights(work.sentences)
    found: dict[Sort, Pairs] = {}
    for kind in SCORERS:
        claims = [claim for claim in ordered if sort_of(claim) == kind]
        profiles = tuple(profiles_of(claims, work.sentences))
        places = tuple(candidates(profiles, idf))
        featured = tuple(features(profiles[i], profiles[j], idf) for i, j in places)
        tells = [facts.get(claim.id, frozenset()) for claim in claims]
        found[kind] = Pairs(
            profiles,
            places,
            featured,
            agree=np.array([bool(one["agree"]) for one in featured], dtype=bool),
            right=np.array([bool(tells[i] & tells[j]) for i, j in places], dtype=bool),
            known=np.array([bool(tells[i] and tells[j]) for i, j in places], dtype=bool),
        )
    return found


def facts_of(told: Told, scorer: ModuleType, documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, frozenset[int]]:
    """The annotated facts that each claim tells: those whose stretch fits the claim best."""
    texts = {document.id: document.text for document in documents}
    shape = {"documents": [{"id": one.id, "text": one.text, "outlet": one.outlet, "path": one.path} for one in documents]}
    aligner, golds = scorer.Aligner(shape, told.texts), scorer.anchors(told.gold, told.texts)
    placed = {}
    for claim in claims:
        span = {"start": claim.span.start, "end": claim.span.end}
        place = aligner.place(span, claim.document)
        if place:
            placed[claim.id] = (place, claim.kind, len(texts[claim.document][claim.span.start : claim.span.end].split()))
    facts = {}
    for claim_id, carried in scorer.carried(placed, golds).items():
        _, start, end = placed[claim_id][0]
        fit = {j: _overlap(start, end, golds[j][1], golds[j][2]) for j in carried}
        facts[claim_id] = frozenset(golds[j][3] for j in carried if fit[j] >= LEAST_BETTER * max(fit.values()))
    return facts


def _overlap(start: int, end: int, low: int, high: int) -> float:
    return (min(end, high) - max(start, low)) / (max(end, high) - min(start, low))


# ---- learning -----------------------------------------------------------------------------------


def sides_of(kind: Sort) -> tuple[bool, ...]:
    """Both sides, or one where the shipped scorer has but one."""
    return SIDES if SCORERS[kind].agreeing is not SCORERS[kind].differing else (True,)


def names_of(kind: Sort) -> tuple[str, ...]:
    """Every feature that the shipped scorer weighs on either side."""
    return tuple(sorted({*SCORERS[kind].agreeing.of, *SCORERS[kind].differing.of}))


def fit(kind: Sort, training: Sequence[Pairs]) -> Scorer:
    """A scorer of that kind, learned from the annotated pairs of some events."""
    names, sides = names_of(kind), sides_of(kind)
    fitted = {}
    for side in sides:
        x = np.vstack([matrix(one, names)[one.known & _of(one, side, sides)] for one in training])
        y = np.concatenate([one.right[one.known & _of(one, side, sides)] for one in training])
        if min(y.sum(), len(y) - y.sum()) < FEWEST:
            fitted[side] = _side(SCORERS[kind], side)
        else:
            bias, *of = logistic(x, y.astype(np.float64))
            fitted[side] = Weights(bias, dict(zip(names, of, strict=True)))
    return replace(SCORERS[kind], agreeing=fitted[True], differing=fitted.get(False, fitted[True]))


def _side(scorer: Scorer, agree: bool) -> Weights:
    return scorer.agreeing if agree else scorer.differing


def _of(pairs: Pairs, side: bool, sides: Sequence[bool]) -> Flags:
    return pairs.agree == side if len(sides) > 1 else np.ones(len(pairs.places), dtype=bool)


def matrix(pairs: Pairs, names: Sequence[str]) -> Numbers:
    """A row a pair, a column a feature."""
    return np.array([[one.get(name, 0.0) for name in names] for one in pairs.features], dtype=np.float64).reshape(-1, len(names))


def logistic(x: Numbers, y: Numbers) -> list[float]:
    """Bias and weights of the penalised logistic regression of y on x, by Newton's method."""
    x = np.hstack([np.ones((len(x), 1)), x])
    penalty = np.diag([0.0] + [PENALTY] * (x.shape[1] - 1))
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (y - likely) - penalty @ weights
        bend = (x * (likely * (1 - likely))[:, None]).T @ x + penalty
        step = np.linalg.solve(bend + 1e-9 * np.eye(len(bend)), slope)
        weights += step
        if float(np.abs(step).max()) < SETTLED:
            break
    return [float(weight) for weight in weights]


# ---- from which score a pair is joined ----------------------------------------------------------


def shifted(scorer: Scorer, agreeing: float, differing: float) -> Scorer:
    """The scorer with its biases moved, so that what scored `agreeing` (`differing`) scores one half."""
    return replace(scorer, agreeing=_shifted(scorer.agreeing, agreeing), differing=_shifted(scorer.differing, differing))


def _shifted(weights: Weights, threshold: float) -> Weights:
    return Weights(weights.bias - math.log(threshold / (1 - threshold)), weights.of)


def _choices(kind: Sort) -> list[tuple[float, float]]:
    return list(product(AGREEING, DIFFERING)) if len(sides_of(kind)) > 1 else [(one, one) for one in AGREEING]


def _tried(told: Told, scorer: ModuleType, kind: Sort, pairs: Pairs, fitted: Scorer) -> list[dict[str, Any]]:
    """The scorer's row of an event for every choice of the two thresholds, this kind of claim alone."""
    documents = documents_of(told, scorer)
    rows = []
    for agreeing, differing in _choices(kind):
        moved = shifted(fitted, agreeing, differing)
        scores = {place: moved.score(one) for place, one in zip(pairs.places, pairs.features, strict=True)}
        if kind in TOTAL:
            scores |= totals(pairs.profiles, scores, TOTAL[kind])
        groups = join(pairs.profiles, scores, moved)
        rows.append(scorer.score(told.gold, _bare(documents, pairs.profiles, groups), told.texts))
    return rows


def _bare(documents: Sequence[Document], profiles: Sequence[Profile], groups: Sequence[Sequence[int]]) -> dict[str, Any]:
    """A dossier with nothing in it but who is grouped with whom."""
    text = {document.id: document.text for document in documents}
    claims = [
        {
            "id": claim.id,
            "document": claim.document,
            "kind": claim.kind,
            "start": claim.span.start,
            "end": claim.span.end,
            "text": text[claim.document][claim.span.start : claim.span.end],
        }
        for claim in (profile.claim for profile in profiles)
    ]
    findings = [{"status": "", "readings": [{"claims": [claims[index]["id"] for index in group]}]} for group in groups]
    shape = [{"id": one.id, "text": one.text, "outlet": one.outlet, "path": one.path} for one in documents]
    return {"documents": shape, "claims": claims, "findings": findings}


def _best(scorer: ModuleType, kind: Sort, counts: Sequence[Sequence[dict[str, Any]]]) -> tuple[float, float]:
    """The choice of thresholds by which these events are aligned best; the first of equals."""
    key, choices = f"align_{CLASS[kind]}", _choices(kind)
    reached = [scorer.total([row[number] for row in counts])[key] for number in range(len(choices))]
    return choices[reached.index(max(reached))]
