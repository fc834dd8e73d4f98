"""Which accounts are made of which: copied or retold, the later of the earlier, each from where most of its words stand.

Two that print one agency share its words with one another too. So an account is set beside the one that it is closest to, and beside
another only for words that the first does not have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Literal

from variorum.lineage.copying import TELLING, Match, is_copy, matches
from variorum.lineage.moment import age, later
from variorum.lineage.retelling import Retelling, Run, closeness, retellings, runs_of
from variorum.lineage.words import Words
from variorum.types import Document, Lineage, Passage, Sentence

WHOLE = 0.5  # of an account's words in sentences that retell another; independent reports of one event stay under 0.45
HELD = 0.36  # of its weight is held there, if the other has `SHORT` sentences or fewer
BY_CHANCE = 0.04  # more for each doubling: among many sentences each finds a better one by chance
SHORT = 8
FEWEST = 3  # sentences of the other that are retold
LEAST = 40  # words in them; with fewer, two short notices may only have their bare facts in common
LITERAL = 0.2  # of a retelling's runs of three words stand in the other account: so many, and it is a copy; facts alone give 0.1
AS_CLOSE = 0.97  # of the greatest closeness: so close, the earliest is the origin
FRESH = 1 / 3  # of what is shared with a further origin must stand in none before it

Kind = Literal["copied", "paraphrased"]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reuse:
    """An account (by index) made of another; `words` are those of the copy that stand or are retold in the origin."""

    copy: int
    origin: int
    kind: Kind
    passages: tuple[Passage, ...]
    words: frozenset[int]
    closeness: float


@dataclass(frozen=True, slots=True)
class _Seen:
    """What all accounts were searched for once."""

    retold: Mapping[Pair, Retelling]
    runs: Sequence[frozenset[Run]]
    credits: Collection[Pair]  # who names whom as a source


def reuses(
    documents: Sequence[Document], texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]], cited: Sequence[Lineage] = ()
) -> list[Lineage]:
    """One entry for each account and each that it is made of. `cited` has every place where one names another."""
    runs = [runs_of(words) for words in texts]
    credited = _credited(documents, texts, sentences, cited)
    verbatim, retold = matches(texts, credited), retellings(texts, sentences, runs)
    seen = _Seen(retold, runs, frozenset(credited))
    pairs = sorted({*verbatim, *((min(pair), max(pair)) for pair in retold)})
    found = [made for pair in pairs if (made := _reuse(documents, texts, pair, verbatim.get(pair, []), seen))]
    copies: dict[int, list[Reuse]] = {}
    for made in found:
        copies.setdefault(made.copy, []).append(made)
    return [_lineage(made, documents, texts) for _, rows in sorted(copies.items()) for made in _needed(rows, documents, texts)]


def _credited(
    documents: Sequence[Document], texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]], cited: Sequence[Lineage]
) -> dict[Pair, frozenset[int]]:
    """For each account and one that it cites, by index: the words of the sentences in which it says so."""
    number = {document.id: at for at, document in enumerate(documents)}
    found: dict[Pair, set[int]] = {}
    for made in cited:
        if made.origin is None or made.document not in number or made.origin not in number:
            continue
        words = found.setdefault((number[made.document], number[made.origin]), set())
        rows = sentences.get(made.document, ())
        at = bisect_right([row.start for row in rows], made.span.start) - 1 if made.span else -1
        if at >= 0:
            words.update(range(*texts[number[made.document]].between(rows[at].span(0, len(rows[at].tokens)))))
    return {pair: frozenset(words) for pair, words in found.items()}


def _reuse(documents: Sequence[Document], texts: Sequence[Words], pair: Pair, rows: list[Match], seen: _Seen) -> Reuse | None:
    ways = [seen.retold.get(pair), seen.retold.get((pair[1], pair[0]))]
    whole = [way for way, at in zip(ways, pair, strict=True) if way and _is_whole(way, texts[at])]
    literal = bool(rows) and is_copy(rows, min(len(texts[at].folded) for at in pair))
    if not whole and not literal:
        return None
    kind: Kind = "copied" if literal or max(way.literal for way in whole) >= LITERAL else "paraphrased"
    told = [_told(way, bool(whole)) for way in ways]
    sides = [_passages(rows, told[side], texts, pair, side) for side in (0, 1)]
    held = [_held(rows, told[side], texts[pair[side]], side) for side in (0, 1)]
    side = _copier(documents, pair, [len(held[one]) / max(1, len(texts[pair[one]].folded)) for one in (0, 1)], seen.credits)
    near = closeness(seen.runs[pair[side]], seen.runs[pair[1 - side]])
    return Reuse(pair[side], pair[1 - side], kind, tuple(sides[side]), held[side], near)


def _is_whole(way: Retelling, words: Words) -> bool:
    """The account is, for the most part, a retelling, long enough to show it, and of more than chance brings together."""
    told = sum(len(range(*words.between(one.here))) for one in way.passages)
    enough = HELD + BY_CHANCE * log2(max(1.0, way.others / SHORT))
    return told >= LEAST and way.share >= WHOLE and way.held >= enough and len({one.there for one in way.passages}) >= FEWEST


def _told(way: Retelling | None, whole: bool) -> Retelling | None:
    """Of an account that copies here and there, only what is retold literally counts; of one that retells another, all."""
    if way is None or whole:
        return way
    literal = tuple(one for one in way.passages if one.literal >= LITERAL)
    return replace(way, passages=literal)


def _matched(rows: Iterable[Match], side: int) -> set[int]:
    return {at for match in rows for at in (range(match.a_first, match.a_last) if side == 0 else range(match.b_first, match.b_last))}


def _held(rows: Iterable[Match], way: Retelling | None, words: Words, side: int) -> frozenset[int]:
    retold = (at for one in (way.passages if way else ()) for at in range(*words.between(one.here)))
    return frozenset((*_matched(rows, side), *retold))


def _passages(rows: Iterable[Match], way: Retelling | None, texts: Sequence[Words], pair: Pair, side: int) -> list[Passage]:
    """The passages seen from one side: verbatim ones, and retold sentences of which these do not hold most."""
    rows = list(rows)
    a, b = texts[pair[0]], texts[pair[1]]
    found = []
    for match in rows:
        here, there = a.span(match.a_first, match.a_last), b.span(match.b_first, match.b_last)
        found.append(Passage(here, there) if side == 0 else Passage(there, here))
    matched = _matched(rows, side)
    for one in way.passages if way else ():
        places = range(*texts[pair[side]].between(one.here))
        if 2 * sum(at in matched for at in places) < len(places):
            found.append(Passage(one.here, one.there))
    return sorted(found, key=lambda passage: (passage.here, passage.there))


# ---- from where ---------------------------------------------------------------------------------


def _needed(rows: Sequence[Reuse], documents: Sequence[Document], texts: Sequence[Words]) -> list[Reuse]:
    """The closest origin (the earliest of those as close), then each that has words which none before it has."""
    near = max(row.closeness for row in rows) * AS_CLOSE
    first = min((row for row in rows if row.closeness >= near), key=lambda row: age(documents[row.origin]))
    kept, known = [first], set(first.words)
    for row in sorted(rows, key=lambda row: (-row.closeness, age(documents[row.origin]))):
        fresh = [at for at in row.words - known if not texts[row.copy].apart[at]]
        if row is not first and len(fresh) >= max(TELLING, FRESH * len(row.words)):
            kept.append(row)
            known |= row.words
    return kept


def _lineage(made: Reuse, documents: Sequence[Document], texts: Sequence[Words]) -> Lineage:
    share = round(min(1.0, len(made.words) / max(1, len(texts[made.copy].folded))), 4)
    return Lineage(documents[made.copy].id, documents[made.origin].id, None, None, made.kind, share, made.passages)


def _copier(documents: Sequence[Document], pair: Pair, shares: Sequence[float], credits: Collection[Pair]) -> int:
    """0 if the first of the pair copies the second, else 1: the later one; of one day, the one that names the other as its source.

    Where neither does, or both do, the one that holds less of its own; else the later id.
    """
    a, b = (documents[at] for at in pair)
    order = later(a, b)
    if order:
        return 0 if order > 0 else 1
    named = [either in credits for either in (pair, pair[::-1])]
    if named[0] != named[1]:
        return 0 if named[0] else 1
    if shares[0] != shares[1]:
        return 0 if shares[0] > shares[1] else 1
    return 0 if a.id > b.id else 1
