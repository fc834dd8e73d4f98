"""Words that two accounts share.

Verbatim: every sequence of `SEED` words is looked up; hits that follow one another in both accounts, with
small edits between, are one passage. Put otherwise: two sentences that share most of their telling words
(rare words tell more) without sharing a passage.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.lineage.words import Words
from variorum.types import Passage, Sentence, Span
from variorum.values.name import fold

SEED = 5  # words; the shortest sequence that is looked up
COMMON = 50  # documents; a sequence that stands in more is followed from the first of them only
GAP = 6  # words changed, added or dropped between two hits of one passage
REPEATS = 4  # places of one sequence in one document that are followed
SHORTEST = 8  # words outside quotation marks; below, two reporters can hit on the same words
TELLING = 12  # words outside quotation marks; one such passage is copying by itself
SMALL = 7  # of them no names: one list of persons with their offices stands in many accounts
SHARE = 0.10  # of the words of an account; so much in shorter passages is copying too
ALIKE = 0.6  # weighted share of telling words from which two sentences say one thing in one way
FEWEST = 7  # telling words of a sentence that can be recognised in other words
PLAIN = 5  # of the shared ones no names or numbers: those are the facts that independent accounts share
NAME_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Match:
    """A passage: words a_first..a_last and b_first..b_last; `own` of the shared words stand unquoted, `small` of these are no names."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    own: int
    small: int


# ---- verbatim -----------------------------------------------------------------------------------


def matches(texts: Sequence[Words]) -> dict[tuple[int, int], list[Match]]:
    """For each pair (a < b, by index) that shares words, the maximal passages in order of a."""
    hits: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for postings in _postings(texts).values():
        common = postings[-1][0] != postings[0][0] and len({number for number, _ in postings}) > COMMON
        # What stands in very many accounts is set beside the first of them alone: enough to join them, and no square of work.
        heads = [row for row in postings if row[0] == postings[0][0]] if common else postings
        for a, i in heads:
            for b, j in postings:
                if a < b:
                    hits.setdefault((a, b), []).append((i, j))
    found = {pair: _passages(sorted(places), texts[pair[0]]) for pair, places in sorted(hits.items())}
    return {pair: passages for pair, passages in found.items() if passages}


def _postings(texts: Sequence[Words]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    index: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, words in enumerate(texts):
        here: Counter[tuple[str, ...]] = Counter()
        for at in range(len(words.folded) - SEED + 1):
            seed = words.folded[at : at + SEED]
            here[seed] += 1
            if here[seed] <= REPEATS:
                index.setdefault(seed, []).append((number, at))
    return {seed: rows for seed, rows in index.items() if rows[0][0] != rows[-1][0]}


def _passages(places: list[tuple[int, int]], a: Words) -> list[Match]:
    """Chain the hits: each goes on with the chain that ends nearest before it in both accounts."""
    chains: list[list[tuple[int, int]]] = []
    live: list[int] = []
    for i, j in places:
        live = [number for number in live if i - chains[number][-1][0] <= SEED + GAP]
        fitting = [(_step(chains[number][-1], i, j), number) for number in live if _follows(chains[number][-1], i, j)]
        if fitting:
            chains[min(fitting)[1]].append((i, j))
        else:
            live.append(len(chains))
            chains.append([(i, j)])
    return _maximal([_match(chain, a) for chain in chains])


def _follows(last: tuple[int, int], i: int, j: int) -> bool:
    return 0 < i - last[0] <= SEED + GAP and 0 < j - last[1] <= SEED + GAP


def _step(last: tuple[int, int], i: int, j: int) -> int:
    return abs((i - last[0]) - (j - last[1])) + (i - last[0])


def _match(chain: list[tuple[int, int]], a: Words) -> Match:
    shared = {at for i, _ in chain for at in range(i, i + SEED)}
    own = [at for at in shared if not a.quoted[at]]
    return Match(chain[0][0], chain[-1][0] + SEED, chain[0][1], chain[-1][1] + SEED, len(own), sum(a.small[at] for at in own))


def _maximal(found: Iterable[Match]) -> list[Match]:
    """The longest first; a passage that touches words already taken on either side is dropped."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (-(match.a_last - match.a_first), match.a_first, match.b_first)):
        if match.own >= SHORTEST and not any(_touch(match, other) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.a_first, match.b_first))


def _touch(x: Match, y: Match) -> bool:
    return (x.a_first < y.a_last and y.a_first < x.a_last) or (x.b_first < y.b_last and y.b_first < x.b_last)


def covered(found: Sequence[Match], side: int) -> int:
    """Words of one side (0: a, 1: b) that the passages cover."""
    return sum(match.a_last - match.a_first if side == 0 else match.b_last - match.b_first for match in found)


def is_copy(found: Sequence[Match], share: float) -> bool:
    """One telling passage, or many short ones."""
    return any(match.own >= TELLING and match.small >= SMALL for match in found) or (share >= SHARE and len(found) > 1)


# ---- put otherwise ------------------------------------------------------------------------------


_TELLING_KINDS = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))


@dataclass(frozen=True, slots=True)
class _Said:
    document: int
    span: Span
    words: frozenset[str]
    names: frozenset[str]


def paraphrases(texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]]) -> dict[tuple[int, int], list[Passage]]:
    """For each pair of documents (a < b, by index), the sentences of a and of b that say one thing in much the same telling words."""
    said = [one for number, words in enumerate(texts) for one in _telling(number, words, sentences.get(words.document, ()))]
    weight = _weights(said, len(texts))
    index: dict[str, list[int]] = {}
    for number, one in enumerate(said):
        for word in sorted(one.words, key=lambda word: (-weight[word], word))[:6]:
            index.setdefault(word, []).append(number)
    candidates = {
        (x, y)
        for rows in index.values()
        if len(rows) <= COMMON
        for at, x in enumerate(rows)
        for y in rows[at + 1 :]
        if said[x].document != said[y].document
    }
    scored = sorted((-_alike(said[x], said[y], weight), x, y) for x, y in candidates)
    found: dict[tuple[int, int], list[Passage]] = {}
    used: set[tuple[int, int]] = set()
    for score, x, y in scored:
        a, b = said[x], said[y]
        if -score < ALIKE:
            break
        if (x, b.document) not in used and (y, a.document) not in used:
            used |= {(x, b.document), (y, a.document)}
            found.setdefault((a.document, b.document), []).append(Passage(a.span, b.span))
    return {pair: sorted(passages, key=lambda passage: passage.here) for pair, passages in sorted(found.items())}


def _telling(number: int, words: Words, sentences: Sequence[Sentence]) -> Iterable[_Said]:
    """The body sentences with their content words outside quotation marks."""
    inside = {start for start, quoted in zip(words.starts, words.quoted, strict=True) if quoted}
    for sentence in sentences:
        own = [token for token in sentence.tokens if token.pos in _TELLING_KINDS and sentence.start + token.start not in inside]
        content = frozenset(fold(token.lemma) for token in own if len(token.lemma) > 1)
        if sentence.role == "body" and len(content) >= FEWEST:
            names = frozenset(fold(token.lemma) for token in own if token.pos in ("PROPN", "NUM"))
            yield _Said(number, sentence.span(0, len(sentence.tokens)), content, names)


def _weights(said: Sequence[_Said], documents: int) -> dict[str, float]:
    counts = Counter(word for one in said for word in one.words)
    return {word: math.log(1 + (len(said) + documents) / count) for word, count in counts.items()}


def _alike(a: _Said, b: _Said, weight: Mapping[str, float]) -> float:
    names = a.names | b.names
    shared = sorted(a.words & b.words)
    if sum(word not in names for word in shared) < PLAIN:
        return 0.0

    def total(words: Iterable[str]) -> float:
        return sum(weight[word] * (NAME_WEIGHT if word in names else 1.0) for word in words)

    return 2 * total(shared) / (total(sorted(a.words)) + total(sorted(b.words)))
