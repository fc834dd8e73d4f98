"""How many independent origins stand behind claims: accounts that copy one another, or name one source, are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.types import Claim, Document, Lineage, Origin, Span
from variorum.values.name import fold, split_title

WHOLE = 0.5  # share of an account from which all of it counts as copied


def origins(claims: Sequence[Claim], lineage: Sequence[Lineage], documents: Sequence[Document]) -> tuple[Origin, ...]:
    """The independent origins of the claims of one finding, in order of name.

    A claim that names its source ("Jane Roe said") has that source as its origin; so have the other claims of the same account,
    if it names one source only. Accounts are one origin where one copies the other as a whole or in the passage that holds the
    claim, and where both come from one outlet.
    """
    known = {document.id: document for document in documents}
    nodes = _nodes(claims)
    sets = _Sets()
    for node in nodes.values():
        sets.find(node)
    _join_copies(claims, nodes, lineage, sets)
    _join_sources(nodes, known, sets)
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
    bare = split_title(name)[1] if len(name.split()) > 1 else name
    return fold(bare) if any(word[:1].isupper() for word in bare.split() if fold(word) != "the") else None


def _nodes(claims: Sequence[Claim]) -> dict[str, str]:
    named: dict[str, set[str]] = {}
    for claim in claims:
        source = _source(claim)
        if source:
            named.setdefault(claim.document, set()).add(source)
    nodes = {}
    for claim in claims:
        only = named.get(claim.document, set())
        source = _source(claim) or (next(iter(only)) if len(only) == 1 else None)
        nodes[claim.id] = f"name {source}" if source else f"document {claim.document}"
    return nodes


def _join_copies(claims: Sequence[Claim], nodes: dict[str, str], lineage: Sequence[Lineage], sets: _Sets) -> None:
    own: dict[str, list[Claim]] = {}
    for claim in claims:
        if nodes[claim.id].startswith("document "):
            own.setdefault(claim.document, []).append(claim)
    for made in lineage:
        if made.origin is None or made.kind == "cites":
            continue
        whole = made.kind == "same-publisher" or (made.kind == "copied" and (made.share or 0) >= WHOLE)
        if whole:
            sets.join(f"document {made.document}", f"document {made.origin}")
            continue
        here, there = own.get(made.document), own.get(made.origin)
        if not here or not there:
            continue
        for passage in made.passages:
            if any(_carries(passage.here, claim) for claim in here) and any(_carries(passage.there, claim) for claim in there):
                sets.join(f"document {made.document}", f"document {made.origin}")
                break


def _carries(passage: Span, claim: Claim) -> bool:
    """Half of the claim stands in the passage."""
    shared = min(passage.end, claim.span.end) - max(passage.start, claim.span.start)
    return passage.document == claim.document and 2 * shared >= claim.span.end - claim.span.start


def _join_sources(nodes: dict[str, str], documents: dict[str, Document], sets: _Sets) -> None:
    """A bare surname is the only full name that ends so; a source that is an outlet among the accounts is that account."""
    names = sorted({node.removeprefix("name ") for node in nodes.values() if node.startswith("name ")})
    ends: dict[str, list[str]] = {}
    for name in names:
        if " " in name:
            ends.setdefault(name.rsplit(" ", 1)[1], []).append(name)
    for name in names:
        if len(ends.get(name, ())) == 1:
            sets.join(f"name {name}", f"name {ends[name][0]}")
    outlets = {
        fold(documents[node.removeprefix("document ")].outlet or ""): node
        for node in sorted(set(nodes.values()))
        if node.startswith("document ")
    }
    for name in names:
        if name in outlets:
            sets.join(f"name {name}", outlets[name])


def _origin(claims: Sequence[Claim], nodes: dict[str, str], documents: dict[str, Document], copiers: set[str]) -> Origin:
    ids = sorted({claim.document for claim in claims}, key=lambda id: (id in copiers, documents[id].published or "9", id))
    own = [id for id in ids if any(nodes[claim.id] == f"document {id}" for claim in claims)]
    said = Counter(claim.attributed_to.name for claim in claims if claim.attributed_to and nodes[claim.id].startswith("name "))
    best = min(said, key=lambda text: (-said[text], -len(text), text), default=None)
    name = best or documents[(own or ids)[0]].label
    return Origin(name=name, documents=tuple(sorted(ids)), claims=tuple(sorted({claim.id for claim in claims})))
