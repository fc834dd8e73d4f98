"""How many independent origins stand behind claims: accounts that copy one another, or name one source, are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.lineage.given import Given, given, is_one_of_them, source_of
from variorum.lineage.outlets import outlets_of
from variorum.lineage.wording import Run, worded
from variorum.types import Claim, Document, Lineage, Origin, Span
from variorum.values.likeness import same_answer

WHOLE = 0.6  # share of an account from which all of it counts as copied


def origins(claims: Sequence[Claim], lineage: Sequence[Lineage], documents: Sequence[Document]) -> tuple[Origin, ...]:
    """The independent origins of the claims of one finding, in order of name.

    A claim that names its source ("Jane Roe said") has that source as its origin; so have the other claims of the same account,
    if it names one source only. A source that is an outlet among the accounts stands for that account, and for the source it names
    in turn; so does an outlet that heard it from somebody. One source is behind the claim of an account that leaves it unnamed ("she",
    "the governor") where the others name one, behind its words where another account gives them as somebody's, and behind a quotation.
    Accounts are one origin where one copies the other as a whole or in the passage that holds the claim, and where both come from one
    outlet or owner.
    """
    return Origins(lineage, documents).of(claims)


class Origins:
    """Tells the origins of finding after finding; what all of them ask of the accounts is put in order once."""

    def __init__(self, lineage: Sequence[Lineage], documents: Sequence[Document]) -> None:
        self.documents = {document.id: document for document in documents}
        self.cited: dict[str, list[Lineage]] = {}  # by document
        self.made: dict[str, list[Lineage]] = {}  # by document: rows with an origin among the accounts
        self.whole: dict[str, list[Lineage]] = {}  # by document and by origin: rows that make two accounts one
        self.copiers = {made.document for made in lineage if made.kind in ("copied", "paraphrased")}
        self.outlets = outlets_of(documents)
        for made in lineage:
            if made.kind == "cites":
                self.cited.setdefault(made.document, []).extend([made] if made.span else [])
            elif made.origin is not None:
                self.made.setdefault(made.document, []).append(made)
                for id in (made.document, made.origin) if _is_whole(made) else ():
                    self.whole.setdefault(id, []).append(made)

    def of(self, claims: Sequence[Claim]) -> tuple[Origin, ...]:
        """The independent origins of the claims of one finding, in order of name."""
        found = given(claims, self.cited, self.documents, self.outlets)
        nodes = _nodes(claims, found)
        sets = _Sets()
        if len(set(nodes.values())) > 1:
            _join_copies(claims, nodes, self, sets)
            _join_given(claims, nodes, sets)
            _join_sources(nodes, sets)
            _join_through(claims, nodes, found, sets)
            _join_unnamed(claims, nodes, self.documents, sets)
            _join_wording(claims, nodes, self.documents, sets)
        groups: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda claim: (claim.span, claim.id)):
            groups.setdefault(sets.find(nodes[claim.id]), []).append(claim)
        made = [_origin(group, nodes, self) for group in groups.values()]
        return tuple(sorted(made, key=lambda origin: (origin.name, origin.documents, origin.claims)))


def _is_whole(made: Lineage) -> bool:
    """All of the account is the other's."""
    return made.kind == "same-publisher" or (made.share or 0) >= WHOLE


class _Sets:
    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, node: str) -> str:
        self._parent.setdefault(node, node)
        while self._parent[node] != node:
            self._parent[node] = node = self._parent[self._parent[node]]
        return node

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.find(a), self.find(b)))
        self._parent[high] = low


# ---- what a claim comes from --------------------------------------------------------------------


def _nodes(claims: Sequence[Claim], found: Mapping[str, Given]) -> dict[str, str]:
    """For each claim "name N", "document D" of another account that it is from, or "document D" of its own."""
    named: dict[str, set[str]] = {}
    for claim in claims:
        node = found[claim.id].node
        if node and node.startswith("name "):
            named.setdefault(claim.document, set()).add(node)
    nodes = {}
    for claim in claims:
        only = named.get(claim.document, set())
        nodes[claim.id] = found[claim.id].node or (next(iter(only)) if len(only) == 1 else f"document {claim.document}")
    return nodes


def _join_through(claims: Sequence[Claim], nodes: dict[str, str], found: Mapping[str, Given], sets: _Sets) -> None:
    """ "Vardy told the Herald" is from whomever the Herald has it from, where it has it from one."""
    theirs: dict[str, set[str]] = {}
    for claim in claims:
        theirs.setdefault(claim.document, set()).add(nodes[claim.id])
    for claim in claims:
        behind = theirs.get(found[claim.id].through or "", set())
        if len(behind) == 1:
            sets.join(nodes[claim.id], next(iter(behind)))


def _join_unnamed(claims: Sequence[Claim], nodes: dict[str, str], documents: dict[str, Document], sets: _Sets) -> None:
    """Whom one account leaves unnamed ("she", "the governor") is the one person whom others name for the same answer."""
    named: dict[object, dict[str, list[Claim]]] = {}
    for claim in claims:
        if nodes[claim.id].startswith("name ") and source_of(claim, documents[claim.document]):
            named.setdefault(_answer(claim), {}).setdefault(sets.find(nodes[claim.id]), []).append(claim)
    for claim in claims:
        others = named.get(_answer(claim), {})
        if nodes[claim.id] != f"document {claim.document}" or claim.attributed_to is None or len(others) != 1:
            continue
        ((name, rows),) = others.items()
        if any(is_one_of_them(claim, documents[claim.document], other, documents[other.document]) for other in rows):
            sets.join(nodes[claim.id], name)


def _join_wording(claims: Sequence[Claim], nodes: dict[str, str], documents: dict[str, Document], sets: _Sets) -> None:
    """What one account has from somebody by name, and another says in the same words as its own, is from him in both.

    So are words that both quote, whoever it is.
    """
    put = {claim.id: worded(claim, documents[claim.document]) for claim in claims}
    told: dict[tuple[object, Run], dict[str, Claim]] = {}  # the first that has a run from each name, and the first that quotes it
    for claim in sorted(claims, key=lambda claim: (claim.span, claim.id)):
        behind = [nodes[claim.id]] if nodes[claim.id].startswith("name ") else []
        for key in (*behind, *(["quoted"] if put[claim.id].quoted else [])):
            for run in put[claim.id].runs:
                told.setdefault((_answer(claim), run), {}).setdefault(key, claim)
    for claim in claims:
        if nodes[claim.id].startswith("name "):
            continue
        found = [row for run in sorted(put[claim.id].runs) for row in told.get((_answer(claim), run), {}).items()]
        near = {key: other for key, other in found if key != "quoted" or put[claim.id].quoted}
        near = {key: other for key, other in near.items() if other.document != claim.document and put[claim.id].like(put[other.id])}
        if len({nodes[other.id] for other in near.values() if nodes[other.id].startswith("name ")}) <= 1:
            for other in near.values():
                sets.join(nodes[claim.id], nodes[other.id])


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


def _join_copies(claims: Sequence[Claim], nodes: dict[str, str], known: Origins, sets: _Sets) -> None:
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        of.setdefault(claim.document, []).append(claim)
    for made in (made for document in of for made in known.made.get(document, ())):
        assert made.origin is not None
        theirs = of.get(made.origin, [])
        ours = of[made.document]
        if made.kind != "same-publisher":  # who has a passage from there and gives another number has that number from elsewhere
            ours = [claim for claim in ours if not theirs or any(_one_answer(claim, other) for other in theirs)]
        if ours and _is_whole(made):
            sets.join(f"document {made.document}", f"document {made.origin}")
        for passage in made.passages if ours else ():
            here = [nodes[claim.id] for claim in ours if _carries(passage.here, claim)]
            there = [nodes[claim.id] for claim in theirs if _carries(passage.there, claim)] if here else []
            if not there and made.origin not in of:
                # The origin has no claim in this finding, and still is where its copies have theirs from.
                there = [f"document {made.origin}"]
            for node in (*here[1:], *there) if here and there else ():
                sets.join(here[0], node)
    _join_beyond(of, nodes, known, sets)


def _join_beyond(of: Mapping[str, Sequence[Claim]], nodes: dict[str, str], known: Origins, sets: _Sets) -> None:
    """Two accounts are one origin also through a third that makes no claim here."""
    told = {node.removeprefix("document ") for node in nodes.values() if node.startswith("document ")}
    met = {*of, *told, *(made.origin for document in of for made in known.made.get(document, ()) if made.origin)}
    waiting = sorted(met)
    while waiting:
        for made in known.whole.get(waiting.pop(), ()):
            assert made.origin is not None
            if made.document not in of:
                sets.join(f"document {made.document}", f"document {made.origin}")
            for id in {made.document, made.origin} - met:
                met.add(id)
                waiting.append(id)


def _one_answer(one: Claim, other: Claim) -> bool:
    """The two claims give one number or date; of other kinds every two do that are in one finding."""
    return one.kind != other.kind or _answer(one) == _answer(other)


def _answer(claim: Claim) -> object:
    return same_answer(claim.value)


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


def _origin(claims: Sequence[Claim], nodes: dict[str, str], known: Origins) -> Origin:
    documents, copiers = known.documents, known.copiers
    ids = sorted({claim.document for claim in claims}, key=lambda id: (id in copiers, documents[id].published or "9", id))
    own = [id for id in ids if any(nodes[claim.id] == f"document {id}" for claim in claims)]
    said = Counter(claim.attributed_to.name for claim in claims if claim.attributed_to and nodes[claim.id].startswith("name "))
    best = min(said, key=lambda text: (-said[text], -len(text), text), default=None)
    name = best or documents[(own or ids)[0]].label
    return Origin(name=name, documents=tuple(sorted(ids)), claims=tuple(sorted({claim.id for claim in claims})))
