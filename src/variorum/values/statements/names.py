"""The names in a clause as written: which are so alike that one may stand for the other, and what office is set before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from variorum.text import stem
from variorum.values.names.given import one_given_name
from variorum.values.names.name import WRITTEN_OUT, consonants, fold, is_office
from variorum.values.names.places import place_of
from variorum.values.statements.record import bare

_LONG_NAME, _LONG_PREFIX = 6, 5  # letters
_SLIP = 0.7  # likeness of two names that are taken for one another
_LESSER = frozenset("acting assistant associate deputy designate elect ex former interim junior outgoing vice".split())  # of an office
_MOST_NAMES = 4  # of one person, behind an office


@lru_cache(maxsize=16384)
def capitalised(said: str) -> frozenset[str]:
    """The words with a capital, the first of the clause left out, that are long enough to be mistaken for one another."""
    words = [bare(word) for word in said.split()[1:]]
    return frozenset(word for word in words if len(word) >= _LONG_NAME and word[0].isupper() and word[1:].islower())


@lru_cache(maxsize=16384)
def ranks(said: str) -> Mapping[str, frozenset[str]]:
    """The names that stand behind an office, each with the words that make the office less or past."""
    words = [bare(word) for word in said.split()]
    found = {}
    for at, word in enumerate(words):
        if is_office(word):
            before = frozenset(one.casefold() for one in re.split(r"[\s-]", " ".join(words[max(0, at - 2) : at]))) & _LESSER
            name = next((one for one in reversed(tuple(takewhile(str.istitle, words[at + 1 : at + 4])))), None)
            if name:
                found[name] = before
    return found


def mixed_up(x: str, y: str) -> bool:
    """ "Morland" and "Morvand" may be mixed up; "Kharkiv" and "Kharkov" are one name, "Senate" and "Senator" one word."""
    if x[0] != y[0] or x[:_LONG_PREFIX] == y[:_LONG_PREFIX] or consonants(x) == consonants(y) or stem(x) == stem(y):
        return False
    first, second = sorted((x, y))
    return place_of(x) is None and place_of(y) is None and SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SLIP


def other_given(one: str, other: str) -> bool:
    """Two holders of one office and surname with different given names: "Rep. Ann Roe", "Representative Ida Roe"."""
    ours, theirs = _titled(one), _titled(other)
    return any(_two_persons(ours[key], theirs[key]) for key in ours.keys() & theirs.keys())


@lru_cache(maxsize=16384)
def _titled(said: str) -> Mapping[tuple[str, str], str]:
    """The given name of each person behind an office, by office and surname."""
    words = [bare(word) for word in said.split()]
    found = {}
    for at, word in enumerate(words):
        if is_office(word):
            name = [fold(one) for one in takewhile(str.istitle, words[at + 1 : at + 1 + _MOST_NAMES]) if not is_office(one)]
            if len(name) > 1:
                found[WRITTEN_OUT.get(fold(word), fold(word)), name[-1]] = name[0]
    return found


def _two_persons(one: str, other: str) -> bool:
    """Two given names that are no form of one another, and no initial."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and not long.startswith(short) and not one_given_name(one, other)
