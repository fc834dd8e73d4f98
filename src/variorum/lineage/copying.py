"""Words that two accounts share: every sequence of `SEED` words is looked up; hits that follow one another in both accounts, with
small edits between, are one passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.lineage.words import Words

SEED = 5  # words; the shortest sequence that is looked up
COMMON = 50  # documents; a sequence that stands in more is followed from the first of them only
GAP = 6  # words changed, added or dropped between two hits of one passage
REPEATS = 4  # places of one sequence in one document that are followed
SHORTEST = 8  # words of the reporter's own; below, two reporters can hit on the same words
TELLING = 12  # words of the reporter's own; one such passage is copying by itself
CONTENT = 4  # different words of content in it that are no names: one list of persons with their offices stands in many accounts
SHORT_CONTENT = 4  # in a shorter one: "Police said no one else was injured" has two, and everybody writes it
SHARE = 0.10  # of the words of an account; so much in shorter passages is copying too

Pair = tuple[int, int]
Credited = Mapping[Pair, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Match:
    """A passage: words a_first..a_last and b_first..b_last.

    `own` of the shared words are the reporter's, in both accounts; `content` counts the different words of content in these.
    """

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    own: int
    content: int


def matches(texts: Sequence[Words], credited: Credited | None = None) -> dict[Pair, list[Match]]:
    """For each pair (a < b, by index) that shares words, the maximal passages in order of a.

    `credited` has, for a pair in either order, the words that the first gives as the second's: these are cited, not copied.
    """
    hits: dict[Pair, list[tuple[int, int]]] = {}
    for postings in _postings(texts).values():
        common = postings[-1][0] != postings[0][0] and len({number for number, _ in postings}) > COMMON
        # What stands in very many accounts is set beside the first of them alone: enough to join them, and no square of work.
        heads = [row for row in postings if row[0] == postings[0][0]] if common else postings
        for a, i in heads:
            for b, j in postings:
                if a < b:
                    hits.setdefault((a, b), []).append((i, j))
    apart = [frozenset(at for at, flag in enumerate(words.apart) if flag) for words in texts]
    found = {}
    for (a, b), places in sorted(hits.items()):
        here, there = (apart[x] | credited[x, y] if credited and (x, y) in credited else apart[x] for x, y in ((a, b), (b, a)))
        found[a, b] = _passages(sorted(places), texts[a], here, there)
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


def _passages(places: list[tuple[int, int]], a: Words, here: frozenset[int], there: frozenset[int]) -> list[Match]:
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
    return _maximal([_match(chain, a, here, there) for chain in chains])


def _follows(last: tuple[int, int], i: int, j: int) -> bool:
    return 0 < i - last[0] <= SEED + GAP and 0 < j - last[1] <= SEED + GAP


def _step(last: tuple[int, int], i: int, j: int) -> int:
    return abs((i - last[0]) - (j - last[1])) + (i - last[0])


def _match(chain: list[tuple[int, int]], a: Words, here: frozenset[int], there: frozenset[int]) -> Match:
    shared = {(i + step, j + step) for i, j in chain for step in range(SEED)}
    own = {at for at, other in shared if at not in here and other not in there}
    content = {a.plain[at] for at in own} - {""}
    return Match(chain[0][0], chain[-1][0] + SEED, chain[0][1], chain[-1][1] + SEED, len(own), len(content))


def _maximal(found: Iterable[Match]) -> list[Match]:
    """The longest first; a passage that touches words already taken on either side is dropped."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (-(match.a_last - match.a_first), match.a_first, match.b_first)):
        if match.own >= SHORTEST and not any(_touch(match, other) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.a_first, match.b_first))


def _touch(x: Match, y: Match) -> bool:
    return (x.a_first < y.a_last and y.a_first < x.a_last) or (x.b_first < y.b_last and y.b_first < x.b_last)


def is_copy(found: Sequence[Match], length: int) -> bool:
    """One telling passage, or short ones that are much of an account of so many words."""
    if any(match.own >= TELLING and match.content >= CONTENT for match in found):
        return True
    short = [match for match in found if match.content >= SHORT_CONTENT]
    return len(short) > 1 and sum(match.own for match in short) >= SHARE * length
