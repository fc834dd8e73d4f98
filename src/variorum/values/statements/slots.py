"""What stands in one slot of two clauses: a place, or a kind of vehicle or weapon.

Where all else agrees, the words of one slot answer the question. A place beside one that lies in it is part and whole; two kinds
of which a thing is one only ("a car", "a truck") cannot both be true.
"""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.values.names.name import consonants, fold

_NAME = r"[A-Z][\w’'.-]*(?:\s+(?:of\s+|the\s+|de\s+)?[A-Z][\w’'.-]*)*"
_WHERE = re.compile(rf"\b(?:in|at|near|on|outside)\s+(?:the\s+)?((?:{_NAME}),\s+(?:{_NAME})|{_NAME})")
_BEHIND = re.compile(r",|\s(?:of|with|in|from|at|on|for|that|which|who|and|or)\s")  # what follows is not the head of the phrase
_KINDS = tuple(
    tuple(frozenset(kind.split()) for kind in row.split(";"))
    for row in (
        "car sedan taxi;truck lorry pickup;van minivan;bus coach minibus;motorcycle motorbike scooter;train;tram;helicopter;"
        "plane jet airplane;ferry;bicycle bike;tractor;ambulance",
        "knife machete dagger;gun pistol rifle handgun shotgun revolver;hammer;axe",
    )
)
_SORT = "|".join(
    (
        "Cape Ocean Sea River Lake Bay Island Mountain Valley Street Avenue Road Square Bridge Hospital University College School Academy "
        "Airport Station Stadium Arena Church Mosque Prison Hotel Park County Province Museum Theatre Theater"
    ).split()
)
_CAPITAL = r"[A-Z][\w’'.-]+"
_OF_A_SORT = re.compile(rf"\b(?:(?P<before>(?:{_CAPITAL}\s+)+)(?P<sort>{_SORT})|(?P<first>{_SORT})(?P<behind>(?:\s+{_CAPITAL})+))\b")
Kind = tuple[int, int]  # the row, and the place in it


def finer_place(one: str, other: str) -> bool:
    """The one clause names a place within that of the other ("in Elm Street, Harl", "in Harl"), and all other words are shared."""
    short, long = sorted((one, other), key=lambda said: (len(said), said))
    wide = _places(short)
    return any(
        inner.endswith(f", {outer}") and long.replace(inner, outer).casefold() == short.casefold()
        for inner in _places(long)
        for outer in wide
    )


@lru_cache(maxsize=16384)
def _places(said: str) -> tuple[str, ...]:
    return tuple(match.group(1) for match in _WHERE.finditer(said))


def other_place(one: str, other: str) -> bool:
    """Each clause names one place of a sort, and not the same one: "off Cape Harl", "off Nandal Cape"."""
    ours, theirs = _of_a_sort(one), _of_a_sort(other)
    return any(
        len(ours[sort]) == len(theirs[sort]) == 1 and not frozenset.intersection(*ours[sort], *theirs[sort])
        for sort in sorted(ours.keys() & theirs.keys())
    )


@lru_cache(maxsize=16384)
def _of_a_sort(said: str) -> dict[str, frozenset[frozenset[str]]]:
    """The names of places by their sort, each as the consonants of its words: spellings of one name are one."""
    found: dict[str, set[frozenset[str]]] = {}
    for match in _OF_A_SORT.finditer(said):
        words = fold(match["before"] or match["behind"]).split()
        name = frozenset(consonants(word) for word in words if word != "the")
        if name:
            found.setdefault(match["sort"] or match["first"], set()).add(name)
    return {sort: frozenset(names) for sort, names in found.items()}


def kinds_apart(one: str | None, other: str | None) -> bool:
    """Each is one kind of vehicle, or of weapon, and not the same one."""
    ours, theirs = kind_of(one), kind_of(other)
    return ours is not None and theirs is not None and ours != theirs and ours[0] == theirs[0]


@lru_cache(maxsize=16384)
def kind_of(phrase: str | None) -> Kind | None:
    """The kind of vehicle or weapon that the noun phrase is, told from its head; None for all else."""
    words = fold(_BEHIND.split(phrase or "")[0]).split()
    head = words[-1] if words else ""
    return next(((row, at) for row, kinds in enumerate(_KINDS) for at, kind in enumerate(kinds) if head in kind), None)
