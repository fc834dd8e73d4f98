"""How much a finding is worth reading: how many accounts, how they stand, how central, how specific, how surely of one thing.

The weight orders a brief; it decides nothing else.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.text import stems, word_weights
from variorum.types import Claim, Kind, Sentence, Status, Verdict

# A number, a quotation or a day is one answer; a clause may hold several, and comes after them.
KIND: dict[Kind, float] = {"quantity": 1.0, "quote": 0.6, "date": 0.3, "event": 0.0}
STATUS: dict[Status, float] = {"disputed": 3.0, "compatible": 2.0, "corroborated": 2.0, "single-source": 0.0}
WORTH = 3.0  # what a claim that is central and specific adds
COHESION = 3.0  # what claims that say the same in the same words add
LEAD = 0.2  # what standing in the title or the first sentences adds to how central a claim is
FIRST = 4  # sentences that count as the first
NAMES = 3  # names and numbers from which a claim counts as fully specific
MOST_PAIRS = 200  # pairs of claims from which cohesion is measured on the first ones


class Ranking:
    """Weighs findings over one set of accounts."""

    def __init__(self, sentences: Mapping[str, Sequence[Sentence]]) -> None:
        self._sentences = sentences
        self._idf = word_weights(sentences)
        self._users: dict[str, set[str]] = {}
        for document, of_document in sentences.items():
            for sentence in of_document:
                for word in stems(sentence, numbers=False):
                    self._users.setdefault(word, set()).add(document)

    def weigh(self, claims: Sequence[Claim], verdict: Verdict) -> float:
        """The weight of a finding; higher is read first."""
        accounts = len({claim.document for claim in claims})
        worth = statistics.fmean(sorted(self.importance(claim) for claim in claims))
        weight = accounts + STATUS[verdict.status] + KIND[claims[0].kind] + WORTH * worth
        return round(weight + COHESION * self.cohesion(claims), 6)

    def importance(self, claim: Claim) -> float:
        """0..1: half for being central (its sentence has the words that accounts share), half for naming names and numbers."""
        sentence = self._sentence(claim)
        words = stems(sentence, numbers=False)
        shared = sum(len(self._users[word]) for word in words) / (len(words) * len(self._sentences)) if words else 0.0
        central = min(1.0, shared + (LEAD if sentence.role == "title" or sentence.number < FIRST else 0.0))
        return (central + min(1.0, self._named(claim) / NAMES)) / 2

    def cohesion(self, claims: Sequence[Claim]) -> float:
        """0..1: the mean likeness of the words of two accounts' claims, rare words counting more; 0 for one account."""
        words = [(claim.document, self._words(claim)) for claim in claims]
        best: dict[tuple[str, str], float] = {}
        pairs = [pair for pair in combinations(words, 2) if pair[0][0] != pair[1][0]]
        for (one, left), (other, right) in pairs[:MOST_PAIRS]:
            key = (min(one, other), max(one, other))
            best[key] = max(best.get(key, 0.0), self._cosine(left, right))
        return statistics.fmean(best[key] for key in sorted(best)) if best else 0.0

    def _sentence(self, claim: Claim) -> Sentence:
        return self._sentences[claim.document][claim.sentence]

    def _words(self, claim: Claim) -> frozenset[str]:
        start = self._sentence(claim).start
        return stems(self._sentence(claim), claim.span.start - start, claim.span.end - start)

    def _cosine(self, left: frozenset[str], right: frozenset[str]) -> float:
        length = math.sqrt(self._square(left) * self._square(right))
        return self._square(left & right) / length if length else 0.0

    def _square(self, words: frozenset[str]) -> float:
        return math.fsum(self._idf.get(word, 1.0) ** 2 for word in words)

    def _named(self, claim: Claim) -> int:
        sentence = self._sentence(claim)
        start, end = claim.span.start - sentence.start, claim.span.end - sentence.start
        return sum(token.pos in ("PROPN", "NUM") for token in sentence.tokens if start <= token.start < end)
