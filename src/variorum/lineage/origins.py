"""How many independent origins stand behind claims: accounts that copy one another, or name one source, are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.lineage.outlets import Outlets, is_own, outlets_of
from variorum.types import Claim, Document, Lineage, Origin, Span
from variorum.values.likeness import same_answer
from variorum.values.name import fold, split_title

WHOLE = 0.7  # share of an account from which all of it counts as copied
_NO_NAME = frozenset("what who whoever which that those these this it he she they we i one some many others".split())  # first words
_ENDS = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘(]?[A-Z])|\n")  # of a sentence


def origins(claims: Sequence[Claim], lineage: Sequence[Lineage], documents: Sequence[Document]) -> tuple[Origin, ...]:
    """The independent origins of the claims of one finding, in order of name.

    A claim that names its source ("Jane Roe said") has that source as its origin; so have the other claims of the same account,
    if it names one source only. A source that is an outlet among the accounts stands for that account, and for the source it names
    in turn. Accounts are one origin where one copies the other as a whole or in the passage that holds the claim, and where both
    come from one outlet.
    """
    known = {document.id: document for document in documents}
    nodes = _nodes(claims, lineage, known)
    sets = _Sets()
    for node in nodes.values():
        sets.find(node)
    _join_copies(claims, nodes, lineage, sets)
    _join_given(claims, nodes, sets)
    _join_sources(nodes, sets)
    groups: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.span, claim.id)):
        groups.setdefault(sets.find(nodes[claim.id]), []).append(claim)
    copiers = {made.document for made in lineage if made.kind in ("copied", "paraphrased")}
    made = [_origin(group, nodes, known, copiers) for group in groups.values()]
    return tuple(sorted(made, key=lambda origin: (origin.name, origin.documents, origin.claims)))


class _Sets:
    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, node: str) -> str:
        self._parent.setdefault(node, node)
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.find(a), self.find(b)))
        self._parent[high] = low


# ---- what a claim comes from --------------------------------------------------------------------


def _source(claim: Claim) -> str | None:
    """The folded name of the claim's source without title; None for "officials" and the like, who are nobody in particular."""
    if claim.attributed_to is None:
        return None
    name = claim.attributed_to.name
    if fold(name).split(" ")[0] in _NO_NAME:
        return None
    bare = split_title(name)[1] if len(name.split()) > 1 else name
    return fold(bare) if any(word[:1].isupper() for word in bare.split() if fold(word) != "the") else None


def _nodes(claims: Sequence[Claim], lineage: Sequence[Lineage], documents: dict[str, Document]) -> dict[str, str]:
    """For each claim "name N", "document D" of another account that it is from, or "document D" of its own."""
    outlets = outlets_of(list(documents.values()))
    cited = [made for made in lineage if made.kind == "cites" and made.span]
    first = {claim.id: _given(claim, cited, documents, outlets) for claim in claims}
    named: dict[str, set[str]] = {}
    for claim in claims:
        node = first[claim.id]
        if node and node.startswith("name "):
            named.setdefault(claim.document, set()).add(node)
    nodes = {}
    for claim in claims:
        only = named.get(claim.document, set())
        nodes[claim.id] = first[claim.id] or (next(iter(only)) if len(only) == 1 else f"document {claim.document}")
    return nodes


def _given(claim: Claim, cited: Sequence[Lineage], documents: dict[str, Document], outlets: Outlets) -> str | None:
    """What the account itself gives as the origin: its source, an outlet's account where it is one; else whom it cites beside the claim."""
    source = _source(claim)
    account = documents[claim.document]
    if source and claim.attributed_to:
        names = (claim.attributed_to.name, claim.attributed_to.span.of(account))
        if any(is_own(account, name) for name in names):
            return f"document {claim.document}"
        others = [id for name in names if outlets.is_medium(name) for id in outlets.accounts(name) if id != claim.document]
        return f"document {others[0]}" if others else f"name {source}"
    beside = [made for made in cited if made.span and made.document == claim.document and _in_one_sentence(made.span, claim.span, account)]
    if not beside:
        return None
    made = min(beside, key=lambda made: (abs(made.span.start - claim.span.start) if made.span else 0, made.origin or "", made.name or ""))
    return f"document {made.origin}" if made.origin else f"name {fold(made.name or '').removeprefix('the ')}"


def _in_one_sentence(a: Span, b: Span, document: Document) -> bool:
    low, high = (a, b) if a.start <= b.start else (b, a)
    return not _ENDS.search(document.text, low.end, max(low.end, high.start))


def _join_given(claims: Sequence[Claim], nodes: dict[str, str], sets: _Sets) -> None:
    """What is from another account is from where that account has it: its one source, if it names one."""
    theirs: dict[str, set[str]] = {}
    for claim in claims:
        theirs.setdefault(f"document {claim.document}", set()).add(nodes[claim.id])
    for claim in claims:
        node = nodes[claim.id]
        behind = theirs.get(node, set())
        if node != f"document {claim.document}" and len(behind) == 1:
            sets.join(node, next(iter(behind)))


def _join_copies(claims: Sequence[Claim], nodes: dict[str, str], lineage: Sequence[Lineage], sets: _Sets) -> None:
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        of.setdefault(claim.document, []).append(claim)
    for made in lineage:
        if made.origin is None or made.kind == "cites":
            continue
        theirs = of.get(made.origin, [])
        ours = of.get(made.document, [])
        if made.kind != "same-publisher":  # who has a passage from there and gives another number has that number from elsewhere
            ours = [claim for claim in ours if not theirs or any(_one_answer(claim, other) for other in theirs)]
        if made.kind == "same-publisher" or ((made.share or 0) >= WHOLE and (ours or not of.get(made.document))):
            sets.join(f"document {made.document}", f"document {made.origin}")
        for passage in made.passages:
            here = [nodes[claim.id] for claim in ours if _carries(passage.here, claim)]
            there = [nodes[claim.id] for claim in theirs if _carries(passage.there, claim)]
            if not there and made.origin not in of:
                # The origin has no claim in this finding, and still is where its copies have theirs from.
                there = [f"document {made.origin}"]
            for node in (*here[1:], *there) if here and there else ():
                sets.join(here[0], node)


def _one_answer(one: Claim, other: Claim) -> bool:
    """The two claims give one number or date; of other kinds every two do that are in one finding."""
    return one.kind != other.kind or same_answer(one.value) == same_answer(other.value)


def _carries(passage: Span, claim: Claim) -> bool:
    """Half of the claim stands in the passage."""
    shared = min(passage.end, claim.span.end) - max(passage.start, claim.span.start)
    return passage.document == claim.document and 2 * shared >= claim.span.end - claim.span.start


def _join_sources(nodes: dict[str, str], sets: _Sets) -> None:
    """A bare surname is the only full name that ends so."""
    names = sorted({node.removeprefix("name ") for node in nodes.values() if node.startswith("name ")})
    ends: dict[str, list[str]] = {}
    for name in names:
        if " " in name:
            ends.setdefault(name.rsplit(" ", 1)[1], []).append(name)
    for name in names:
        if len(ends.get(name, ())) == 1:
            sets.join(f"name {name}", f"name {ends[name][0]}")


def _origin(claims: Sequence[Claim], nodes: dict[str, str], documents: dict[str, Document], copiers: set[str]) -> Origin:
    ids = sorted({claim.document for claim in claims}, key=lambda id: (id in copiers, documents[id].published or "9", id))
    own = [id for id in ids if any(nodes[claim.id] == f"document {id}" for claim in claims)]
    said = Counter(claim.attributed_to.name for claim in claims if claim.attributed_to and nodes[claim.id].startswith("name "))
    best = min(said, key=lambda text: (-said[text], -len(text), text), default=None)
    name = best or documents[(own or ids)[0]].label
    return Origin(name=name, documents=tuple(sorted(ids)), claims=tuple(sorted({claim.id for claim in claims})))
