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

from variorum.lineage.words import Words, telling
from variorum.types import Sentence, Span

RETOLD = 0.4  # of a sentence's weight
PLAIN = 3  # of the shared words neither names nor numbers
NAME_WEIGHT = 0.4
COMMON = 50  # sentences; a word that stands in more leads to those of the first account that has it
RUN = 3  # words in a row; so many of them as stand in the other account say how literal a retelling is

Run = tuple[str, ...]
Place = tuple[float, Span]  # how much of a sentence is held there, and where


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
    """A sentence and the one or two sentences of another account that it retells.

    `held`: the share of its weight that stands there; `literal`: the share of its runs of words.
    """

    here: Span
    there: Span
    held: float
    literal: float


@dataclass(frozen=True, slots=True)
class Retelling:
    """What one account retells of another, in its order: `share` of its words, `held` of its weight; the other has `others` sentences."""

    passages: tuple[Retold, ...]
    share: float
    held: float
    others: int

    @property
    def literal(self) -> float:
        """How literal it is on the whole, longer passages counted for more."""
        sizes = [one.here.end - one.here.start for one in self.passages]
        return sum(size * one.literal for size, one in zip(sizes, self.passages, strict=True)) / max(1, sum(sizes))


def retellings(
    texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]], runs: Sequence[frozenset[Run]]
) -> dict[tuple[int, int], Retelling]:
    """For each (teller, told from), by index, what the first retells of the second; pairs without anything are left out."""
    told = [list(_told(number, words, sentences.get(words.document, ()))) for number, words in enumerate(texts)]
    weight = _weights(told)
    index = _index(told)
    best: dict[tuple[int, int], dict[int, Place]] = {}
    for rows in told:
        for row in rows:
            for document, place in _sources(row, told, index, weight):
                best.setdefault((row.document, document), {})[row.number] = place
    return {pair: _retelling(told[pair[0]], rows, texts[pair[0]], runs[pair[1]], len(told[pair[1]])) for pair, rows in sorted(best.items())}


def _told(number: int, words: Words, sentences: Sequence[Sentence]) -> Iterable[Told]:
    inside = {start for start, quoted in zip(words.starts, words.apart, strict=True) if quoted}
    at = 0
    for sentence in sentences:
        if sentence.role != "body":
            continue
        stems = {word: named for start, word, named in telling(sentence) if start not in inside}
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


# ---- from where ---------------------------------------------------------------------------------

At = tuple[int, int]  # document, sentence


def _index(told: Sequence[Sequence[Told]]) -> dict[str, list[At]]:
    index: dict[str, list[At]] = {}
    for rows in told:
        for row in rows:
            for word in row.plain:
                index.setdefault(word, []).append((row.document, row.number))
    # What stands in very many sentences leads to the first account alone: enough to join them, and no square of work.
    return {word: places if len(places) <= COMMON else [at for at in places if at[0] == places[0][0]] for word, places in index.items()}


def _sources(
    row: Told, told: Sequence[Sequence[Told]], index: Mapping[str, Sequence[At]], weight: Mapping[str, float]
) -> Iterable[tuple[int, Place]]:
    """For each other account the one or two sentences of which this one holds most, where that is enough."""
    if len(row.plain) < PLAIN:
        return
    own = {word: weight[word] * (NAME_WEIGHT if named else 1.0) for word, named in sorted(row.stems.items())}
    held: dict[At, float] = {}
    for word in sorted(row.plain):
        for place in index[word]:
            if place[0] != row.document:
                held[place] = held.get(place, 0.0) + own[word]
    # One of two sentences that hold enough holds half of it.
    enough = RETOLD / 2 * sum(own[word] for word in row.plain) / 2
    best: dict[int, Place] = {}
    for (document, number), shared in sorted(held.items()):
        if shared < enough:
            continue
        others = told[document]
        for first, last in ((number, number + 1), (number - 1, number + 1), (number, number + 2)):
            if first < 0 or last > len(others):
                continue
            score = _held(row, own, others[first:last])
            if score >= RETOLD and score > best.get(document, (0.0,))[0]:
                best[document] = (score, Span(others[first].span.document, others[first].span.start, others[last - 1].span.end))
    yield from best.items()


def _held(row: Told, own: Mapping[str, float], window: Sequence[Told]) -> float:
    """The share of the sentence's weight that the window has."""
    there = row.stems.keys() & window[0].stems.keys()
    if len(window) > 1:
        there |= row.stems.keys() & window[1].stems.keys()
    if len(there & row.plain) < PLAIN:
        return 0.0
    return sum(own[word] for word in sorted(there)) / sum(own.values())


# ---- how literal --------------------------------------------------------------------------------


def runs_of(words: Words) -> frozenset[Run]:
    """All runs of the reporter's own words."""
    return _runs(words, 0, len(words.folded))


def closeness(runs: frozenset[Run], there: frozenset[Run]) -> float:
    """The share of an account's runs that stand in another."""
    return len(runs & there) / max(1, len(runs))


def _runs(words: Words, first: int, last: int) -> frozenset[Run]:
    return frozenset(words.folded[at : at + RUN] for at in range(first, last - RUN + 1) if not any(words.apart[at : at + RUN]))


def _retelling(told: Sequence[Told], rows: Mapping[int, Place], words: Words, there: frozenset[Run], others: int) -> Retelling:
    passages, covered, weighed = [], 0, 0.0
    for number, (held, span) in sorted(rows.items()):
        first, last = words.between(told[number].span)
        runs = _runs(words, first, last)
        covered += last - first
        weighed += held * (last - first)
        passages.append(Retold(told[number].span, span, held, len(runs & there) / max(1, len(runs))))
    length = max(1, len(words.folded))
    return Retelling(tuple(passages), covered / length, weighed / length, others)
