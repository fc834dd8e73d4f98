"""Which accounts are made of which: copied or retold, the later of the earlier, each from where most of its words stand.

Two that print one agency share its words with one another too. So an account is set beside the one that it is closest to, and beside
another only for words that the first does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from variorum.lineage.copying import TELLING, Match, is_copy, matches
from variorum.lineage.retelling import Retelling, Run, closeness, retellings, runs_of
from variorum.lineage.words import Words
from variorum.types import Document, Lineage, Passage, Sentence

WHOLE = 0.5  # of an account's words in sentences that retell another; independent reports of one event stay under 0.45
FEWEST = 2  # such sentences
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


def reuses(documents: Sequence[Document], texts: Sequence[Words], sentences: Mapping[str, Sequence[Sentence]]) -> list[Lineage]:
    """One entry for each account and each that it is made of."""
    runs = [runs_of(words) for words in texts]
    verbatim, retold = matches(texts), retellings(texts, sentences, runs)
    pairs = sorted({*verbatim, *((min(pair), max(pair)) for pair in retold)})
    found = [made for pair in pairs if (made := _reuse(documents, texts, pair, verbatim.get(pair, []), _Seen(retold, runs)))]
    copies: dict[int, list[Reuse]] = {}
    for made in found:
        copies.setdefault(made.copy, []).append(made)
    return [_lineage(made, documents, texts) for _, rows in sorted(copies.items()) for made in _needed(rows, documents, texts)]


def _reuse(documents: Sequence[Document], texts: Sequence[Words], pair: Pair, rows: list[Match], seen: _Seen) -> Reuse | None:
    ways = [seen.retold.get(pair), seen.retold.get((pair[1], pair[0]))]
    whole = [way for way, at in zip(ways, pair, strict=True) if way and _is_whole(way, texts[at])]
    shares = [len(_matched(rows, side)) / max(1, len(texts[pair[side]].folded)) for side in (0, 1)]
    if not whole and not (rows and is_copy(rows, max(shares))):
        return None
    literal = bool(rows) and is_copy(rows, max(shares))
    kind: Kind = "copied" if literal or max(way.literal for way in whole) >= LITERAL else "paraphrased"
    told = [_told(way, bool(whole)) for way in ways]
    sides = [_passages(rows, told[side], texts, pair, side) for side in (0, 1)]
    held = [_held(rows, told[side], texts[pair[side]], side) for side in (0, 1)]
    side = _copier(documents[pair[0]], documents[pair[1]], [len(held[one]) / max(1, len(texts[pair[one]].folded)) for one in (0, 1)])
    near = closeness(seen.runs[pair[side]], seen.runs[pair[1 - side]])
    return Reuse(pair[side], pair[1 - side], kind, tuple(sides[side]), held[side], near)


def _is_whole(way: Retelling, words: Words) -> bool:
    """The account is, for the most part, a retelling, and long enough to show it."""
    told = sum(len(range(*words.between(one.here))) for one in way.passages)
    return len(way.passages) >= FEWEST and told >= LEAST and way.share >= WHOLE


def _told(way: Retelling | None, whole: bool) -> Retelling | None:
    """Of an account that copies here and there, only what is retold literally counts; of one that retells another, all."""
    if way is None or whole:
        return way
    literal = tuple(one for one in way.passages if one.literal >= LITERAL)
    return Retelling(literal, way.share, way.sentences)


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
    first = min((row for row in rows if row.closeness >= near), key=lambda row: _age(documents[row.origin]))
    kept, known = [first], set(first.words)
    for row in sorted(rows, key=lambda row: (-row.closeness, _age(documents[row.origin]))):
        fresh = [at for at in row.words - known if not texts[row.copy].apart[at]]
        if row is not first and len(fresh) >= max(TELLING, FRESH * len(row.words)):
            kept.append(row)
            known |= row.words
    return kept


def _age(document: Document) -> tuple[str, str]:
    return document.published or "9", document.id


def _lineage(made: Reuse, documents: Sequence[Document], texts: Sequence[Words]) -> Lineage:
    share = round(min(1.0, len(made.words) / max(1, len(texts[made.copy].folded))), 4)
    return Lineage(documents[made.copy].id, documents[made.origin].id, None, None, made.kind, share, made.passages)


def _copier(a: Document, b: Document, shares: Sequence[float]) -> int:
    """0 if a copies b, 1 if b copies a: the later one; undated or of one day, the one that holds less of its own; else the later id."""
    order = _later(a.published, b.published)
    if order:
        return 0 if order > 0 else 1
    if shares[0] != shares[1]:
        return 0 if shares[0] > shares[1] else 1
    return 0 if a.id > b.id else 1


def _later(a: str | None, b: str | None) -> int:
    """1 if a is later, -1 if b is, 0 if it cannot be told."""
    if not a or not b:
        return 0
    if a[:10] == b[:10] and min(len(a), len(b)) <= 10:
        return 0
    try:
        one, other = datetime.fromisoformat(a), datetime.fromisoformat(b)
    except ValueError:
        return (a[:10] > b[:10]) - (a[:10] < b[:10])
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
        if one.date() == other.date():
            return 0
    return (one > other) - (one < other)
