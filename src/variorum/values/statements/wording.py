"""Two clauses that are all but word for word the same: what the words that differ make of them.

Agency copy is edited, and names and figures slip. Where nothing but one short stretch differs, that stretch answers the
question: another number, another name or an opposite cannot both be true; other words may be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from variorum.text import stem
from variorum.types import Reason, Status
from variorum.values.likeness import SAME_THING
from variorum.values.names.name import consonants
from variorum.values.statements.acts import kin
from variorum.values.statements.record import bare

Answer = tuple[Status, Reason]
_FEWEST, _SHARE = 2, 0.6  # words of content that both clauses have; the share of all words that they have
_LONGEST = 3  # words of the stretch that differs
_EMPTY = frozenset(
    (
        "a an the was were is are be been being had has have did do does of in at on by to from with for its their his her as "
        "that this these those"
    ).split()
)
# What changes the stance or only points: the grammar of the clause tells of these.
_GRAMMAR = frozenset(
    (
        "may might could can will would should must shall not never no only every all he she it they we i you him them us who which "
        "what there expected planned set due likely yet"
    ).split()
)
_WHERE = frozenset("in at near outside inside".split())
_NOT = frozenset("not never no".split())
_OPPOSED = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("for favour favor", "against"),
        ("man men boy boys", "woman women girl girls"),
        ("boy boys son sons brother brothers father husband", "girl girls daughter daughters sister sisters mother wife"),
        ("guilty", "innocent"),
        ("before", "after"),
        ("north northern", "south southern"),
        ("east eastern", "west western"),
        ("left", "right"),
        ("above over more", "below under less fewer"),
        ("first", "second third fourth fifth last"),
        ("second", "third fourth fifth last"),
        ("alive", "dead"),
        ("all every", "none"),
        ("resign resigned quit", "fired sacked dismissed ousted"),
    )
)
_WORD = re.compile(r"\w[\w’'.,/-]*\w|\w")


def differing(one: str, other: str) -> Answer | None:
    """How the clauses stand by the one stretch in which they differ; None where more differs, or nothing that matters."""
    left, right = sorted((_read(one), _read(other)), key=lambda clause: clause.words)  # the order of the clauses plays no part
    if left.kept == right.kept and left.denies != right.denies:
        return "disputed", "update" if "yet" in (*left.folded, *right.folded) else "polarity"
    apart = _stretch(left, right) if _may_be_alike(left, right) else None
    if apart is None:
        return None
    x, y, where = apart
    if any(map(_is_number, x)) and any(map(_is_number, y)):
        return ("disputed", "unresolved") if len(x) == len(y) == 1 else None
    if where and _are_names(x, y):
        return "compatible", "scope"  # of two places one may lie in the other; they are compared as places
    if _opposed(x, y) or _are_names(x, y):
        return "disputed", "unresolved"
    return ("compatible", "wording") if _are_others(x, y) else None


class _Clause(NamedTuple):
    """The words of a clause, read once, since every pair of clauses asks."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    kept: tuple[str, ...]  # without what denies
    denies: bool
    counts: Counter[str]


@lru_cache(maxsize=16384)
def _read(said: str) -> _Clause:
    words = tuple(bare(word) for word in _WORD.findall(said.replace("’", "'").replace("‘", "'")))
    folded = tuple(word.replace("/", "-") if _is_number(word) else word.casefold() for word in words)  # "2015/16" is "2015-16"
    kept = tuple(word for word in folded if word not in _NOT and word not in ("yet", "did", "do", "does"))
    return _Clause(words, folded, kept, not _NOT.isdisjoint(folded), Counter(folded))


def _enough(alike: int, left: _Clause, right: _Clause) -> bool:
    return alike >= _SHARE * max(len(left.words), len(right.words))


def _may_be_alike(left: _Clause, right: _Clause) -> bool:
    """Whatever their order, enough words stand in both."""
    shared = left.counts.keys() & right.counts.keys()
    return _enough(sum(min(left.counts[word], right.counts[word]) for word in shared), left, right)


def _stretch(left: _Clause, right: _Clause) -> tuple[list[str], list[str], bool] | None:
    """The words of each in the only stretch in which they differ by more than words of grammar, and whether these say where."""
    found = None
    where = False
    alike = telling = 0
    for tag, a, b, c, d in SequenceMatcher(None, left.folded, right.folded, autojunk=False).get_opcodes():
        if tag == "equal":
            alike += b - a
            telling += sum(word not in _EMPTY for word in left.folded[a:b])
        elif any(word not in _EMPTY for word in (*left.folded[a:b], *right.folded[c:d])):
            if found is not None or telling == 0:  # "the tram", "the vehicle": who acts is named in many ways
                return None
            found = left.words[a:b], right.words[c:d]
            where = _is_where(left, a) and _is_where(right, c)
    if found is None or telling < _FEWEST or not _enough(alike, left, right):
        return None
    x, y = ([word for word in words if word.casefold() not in _EMPTY] for words in found)
    if not x or not y or max(len(x), len(y)) > _LONGEST or any(word.casefold() in _GRAMMAR for word in (*x, *y)):
        return None
    return x, y, where


def _is_where(clause: _Clause, at: int) -> bool:
    """The word before says that a place follows, or the first of these does."""
    return bool(_WHERE.intersection(clause.folded[max(0, at - 1) : at + 1]))


def _is_number(word: str) -> bool:
    return any(mark.isdigit() for mark in word)


def _opposed(x: Sequence[str], y: Sequence[str]) -> bool:
    ours, theirs = ({word.casefold() for word in words} for words in (x, y))
    return any((ours & one and theirs & other) or (ours & other and theirs & one) for one, other in _OPPOSED)


def _are_names(x: Sequence[str], y: Sequence[str]) -> bool:
    """Two names of which neither is the other shortened or spelled otherwise."""
    if not all(word[:1].isupper() for word in (*x, *y)) or all(word.isupper() for word in x) != all(word.isupper() for word in y):
        return False
    stems, bones = ([{make(word) for word in words} for words in (x, y)] for make in (stem, consonants))
    return not stems[0] & stems[1] and not bones[0] & bones[1]


def _are_others(x: Sequence[str], y: Sequence[str]) -> bool:
    """Words of content of which none is known to say the same as one of the others."""
    if any(word[:1].isupper() or _is_number(word) for word in (*x, *y)):
        return False
    ours, theirs = ({SAME_THING.get(stem(word), stem(word)) for word in words} for words in (x, y))
    return not ours & theirs and not any(kin(a, b) for a in ours for b in theirs)
