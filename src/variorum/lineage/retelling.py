"""Sentences that one account retells from another, in its words or others.

Two reporters of one event share its facts: names, numbers, the words for what happened. Who retells another shares, sentence after
sentence, most of the telling words, also those that no fact asks for. So each sentence asks how much of it, by weight, stands in one
or two neighbouring sentences of the other account, what is quoted left aside, names and numbers counted for less.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.lineage.words import Words
from variorum.text import stem
from variorum.types import Sentence, Span
from variorum.values.name import fold

RETOLD = 0.4  # of a sentence's weight
PLAIN = 3  # of the shared words neither names nor numbers
NAME_WEIGHT = 0.4
LEADS = 8  # heaviest words of a sentence by which it is looked up
VOTES = 2  # of them that another sentence must have to be looked at
COMMON = 50  # sentences; a word that stands in more leads to those of the first account only
RUN = 3  # words in a row; so many of them as stand in the other account say how literal a retelling is
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))
_EMPTY = frozenset(
    """be have do say tell get make take go come also more most other such then now just only very even still there here so too
    not when where how why who which what one""".split()
)


@dataclass(frozen=True)
class Told:
    """One sentence: its telling stems outside quotation marks (True: a name or number), and where it stands among its document's."""

    document: int
    number: int
    span: Span
    stems: Mapping[str, bool]

    @cached_property
    def plain(self) -> frozenset[str]:
        return frozenset(word for word, named in self.stems.items() if not named)


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence and the one or two sentences of another account that it retells; `literal`: the share of its runs that stand there."""

    here: Span
    there: Span
    literal: float


@dataclass(frozen=True, slots=True)
class Retelling:
    """What one account retells of another, in its order; `share` of its words, of `sentences` in all."""

    passages: tuple[Retold, ...]
    share: float
    sentences: int

    @property
    def literal(self) -> float:
        """How literal it is on the whole, longer passages counted for more."""
        sizes = [one.here.end - one.here.start for one in self.passages]
        return sum(size * one.literal for size, one in zip(sizes, self.passages, strict=True)) / max(1, sum(sizes))


def retellings(texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]]) -> dict[tuple[int, int], Retelling]:
    """For each (teller, told from), by index, what the first retells of the second; pairs without anything are left out."""
    told = [list(_told(number, words, sentences.get(words.document, ()))) for number, words in enumerate(texts)]
    weight = _weights(told)
    runs = [_runs(words, 0, len(words.folded)) for words in texts]
    best: dict[tuple[int, int], dict[int, tuple[float, Span]]] = {}
    for x, y in sorted(_candidates(told, weight)):
        a, b = told[x[0]][x[1]], told[y[0]]
        for first, last in ((y[1], y[1] + 1), (y[1] - 1, y[1] + 1), (y[1], y[1] + 2)):
            if first < 0 or last > len(b):
                continue
            score = _held(a, b[first:last], weight)
            known = best.setdefault((x[0], y[0]), {})
            if score >= RETOLD and score > known.get(x[1], (0.0,))[0]:
                known[x[1]] = (score, Span(b[first].span.document, b[first].span.start, b[last - 1].span.end))
    return {pair: _retelling(told[pair[0]], rows, texts[pair[0]], runs[pair[1]]) for pair, rows in sorted(best.items()) if rows}


def _told(number: int, words: Words, sentences: Sequence[Sentence]) -> Iterable[Told]:
    inside = {start for start, quoted in zip(words.starts, words.apart, strict=True) if quoted}
    at = 0
    for sentence in sentences:
        if sentence.role != "body":
            continue
        stems: dict[str, bool] = {}
        for token in sentence.tokens:
            plain = token.lemma.lower()
            if token.pos in _TELLING and plain not in _EMPTY and len(plain) > 1 and sentence.start + token.start not in inside:
                stems[stem(fold(plain))] = token.pos in ("PROPN", "NUM")
        yield Told(number, at, sentence.span(0, len(sentence.tokens)), stems)
        at += 1


def _weights(told: Sequence[Sequence[Told]]) -> dict[str, float]:
    """A word that an account has in one sentence tells more than one that it has in all; how many accounts have it plays no part.

    The second would count copied words for less, the more accounts print them.
    """
    sentences, documents = Counter[str](), Counter[str]()
    for rows in told:
        sentences.update(word for row in rows for word in row.stems)
        documents.update({word for row in rows for word in row.stems})
    length = sum(map(len, told)) / max(1, len(told))
    return {word: math.log(1 + length * documents[word] / count) for word, count in sentences.items()}


Place = tuple[int, int]  # document, sentence


def _candidates(told: Sequence[Sequence[Told]], weight: Mapping[str, float]) -> Iterable[tuple[Place, Place]]:
    """Sentences of two accounts that share some of the heaviest words of the first."""
    index: dict[str, list[Place]] = {}
    for rows in told:
        for row in rows:
            for word in row.plain:
                index.setdefault(word, []).append((row.document, row.number))
    for rows in told:
        for row in rows:
            votes: Counter[Place] = Counter()
            for word in sorted(row.plain, key=lambda word: (-weight[word], word))[:LEADS]:
                places = index[word]
                if len(places) > COMMON:
                    places = [place for place in places if place[0] == places[0][0]]
                votes.update(place for place in places if place[0] != row.document)
            yield from (((row.document, row.number), place) for place, count in votes.items() if count >= VOTES)


def _held(a: Told, window: Sequence[Told], weight: Mapping[str, float]) -> float:
    """The share of a's weight that the window has."""
    there = set().union(*(one.stems for one in window))
    if sum(word in there for word in a.plain) < PLAIN:
        return 0.0
    whole = shared = 0.0
    for word, named in a.stems.items():
        counts = weight[word] * (NAME_WEIGHT if named else 1.0)
        whole += counts
        shared += counts if word in there else 0.0
    return shared / whole


# ---- how literal --------------------------------------------------------------------------------

Run = tuple[str, ...]


def closeness(words: Words, there: Words) -> float:
    """The share of an account's runs that stand in another."""
    runs = _runs(words, 0, len(words.folded))
    return len(runs & _runs(there, 0, len(there.folded))) / max(1, len(runs))


def _runs(words: Words, first: int, last: int) -> frozenset[Run]:
    return frozenset(words.folded[at : at + RUN] for at in range(first, last - RUN + 1) if not any(words.apart[at : at + RUN]))


def _retelling(told: Sequence[Told], rows: Mapping[int, tuple[float, Span]], words: Words, there: frozenset[Run]) -> Retelling:
    passages, covered = [], 0
    for number, (_, span) in sorted(rows.items()):
        first, last = words.between(told[number].span)
        runs = _runs(words, first, last)
        covered += last - first
        passages.append(Retold(told[number].span, span, len(runs & there) / max(1, len(runs))))
    return Retelling(tuple(passages), covered / max(1, len(words.folded)), len(told))
