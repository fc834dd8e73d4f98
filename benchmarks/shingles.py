"""The naive program of lineage: accounts that share enough runs of five words are copies, whoever's outlet stands in a text is cited.

It knows no quotation, no retelling and no source of a claim; it is what a reader could build in an hour, to measure against.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

RUN = 5
THRESHOLDS = (0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
_WORD = re.compile(r"\w+")

Row = Mapping[str, Any]
Link = tuple[str, str, str]  # kind, document, origin


def links(row: Row, threshold: float) -> tuple[Link, ...]:
    """The later of two accounts copies the earlier if the Jaccard likeness of their runs reaches the threshold."""
    made: list[Link] = []
    documents = sorted(row["documents"], key=lambda one: (one["published"] or "9", one["id"]))
    runs = {one["id"]: _runs(one["text"]) for one in documents}
    for early, late in combinations(documents, 2):
        a, b = runs[early["id"]], runs[late["id"]]
        if a and b and len(a & b) >= threshold * len(a | b):
            made.append(("copied", late["id"], early["id"]))
        if early["outlet"] == late["outlet"]:
            made.append(("same-publisher", late["id"], early["id"]))
    made += [
        ("cites", one["id"], other["id"])
        for one in documents
        for other in documents
        if one["outlet"] != other["outlet"] and other["outlet"].removeprefix("The ") in one["text"]
    ]
    return tuple(made)


def origins(fact: Row, made: Sequence[Link]) -> int:
    """The accounts of a fact, those joined that are linked directly or through one another."""
    group = {id: id for _, *pair in made for id in pair} | {id: id for id in fact["words"]}

    def root(id: str) -> str:
        while group[id] != id:
            id = group[id]
        return id

    for _, document, origin in made:
        group[root(document)] = root(origin)
    return len({root(id) for id in fact["words"]})


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
