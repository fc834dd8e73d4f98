"""What an account itself gives as the origin of a claim: whom it names for it, an outlet whose account stands beside it, or nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.lineage.outlets import Outlets, is_own
from variorum.types import Claim, Document, Lineage, Span
from variorum.values.names.name import fold, split_title

_NO_NAME = frozenset("what who whoever which that those these this it he she they we i one some many others".split())  # first words
_PERSON = frozenset(("he", "she"))
_DEFINITE = frozenset("the its his her their".split())
_ENDS = re.compile(r"[.!?…][”\"’)]*\s+(?=[“\"‘(]?[A-Z])|\n")  # of a sentence
_BESIDE = 80  # code points on either side of a name where its bearer's office can stand


@dataclass(frozen=True, slots=True)
class Given:
    """The node of a claim ("name N", "document D" of another account; None: nobody), and the other account through which it came."""

    node: str | None
    through: str | None = None


def given(
    claims: Sequence[Claim], cited: Mapping[str, Sequence[Lineage]], documents: Mapping[str, Document], outlets: Outlets
) -> dict[str, Given]:
    """By the claim's id; `cited` holds, by document, the citations of which the place is known."""
    return {claim.id: _given(claim, cited.get(claim.document, ()), documents, outlets) for claim in claims}


def source_of(claim: Claim, document: Document) -> str | None:
    """The folded name of the claim's source without title; None for "officials" and the like, who are nobody in particular.

    "Its owner, the Bastow company" is the company.
    """
    if claim.attributed_to is None:
        return None
    name = claim.attributed_to.name
    said = claim.attributed_to.span.of(document)
    if fold(name).split(" ")[0] in _NO_NAME:
        return None
    bare = split_title(name)[1] if len(name.split()) > 1 else name
    if _has_capital(bare):
        return fold(bare)
    apposed = next((part for part in said.split(", ")[1:] if _has_capital(part)), None)
    return fold(apposed).removeprefix("the ") if apposed else None


def is_one_of_them(claim: Claim, document: Document, other: Claim, told: Document) -> bool:
    """ "She said", "the governor said": one person in particular, who can be the one whom another account names.

    An office must stand beside the name there: "governor Salome Hart".
    """
    if claim.attributed_to is None or other.attributed_to is None:
        return False
    words = fold(claim.attributed_to.span.of(document)).split(" ")
    if words[0] in _PERSON:
        return len(words) == 1
    if words[0] not in _DEFINITE or words[-1].endswith("s"):
        return False
    name = other.attributed_to.span
    beside = told.text[max(0, name.start - _BESIDE) : name.end + _BESIDE]
    return f" {words[-1]} " in f" {fold(beside)} "


def _has_capital(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split() if fold(word) != "the")


def _given(claim: Claim, cited: Sequence[Lineage], documents: Mapping[str, Document], outlets: Outlets) -> Given:
    """Its source, an outlet's account where it is one; else whom the account cites beside the claim."""
    account = documents[claim.document]
    made = _beside(claim, cited, account)
    through = made.origin if made else None
    source = source_of(claim, account)
    if source and claim.attributed_to:
        words = claim.attributed_to.span.of(account)
        names = (words, claim.attributed_to.name)
        others = [id for name in names if outlets.is_medium(name) for id in outlets.accounts(name) if id != claim.document]
        if others:
            return Given(f"document {others[0]}")
        if any(is_own(account, name) for name in names):
            # An outlet is neither he nor she: the pronoun stands for somebody else.
            return Given(None if fold(words) in _PERSON else f"document {claim.document}")
        return Given(f"name {source}", through)
    if made is None:
        return Given(None)
    return Given(f"document {made.origin}" if made.origin else f"name {fold(made.name or '').removeprefix('the ')}")


def _beside(claim: Claim, cited: Sequence[Lineage], account: Document) -> Lineage | None:
    """The citation nearest to the claim in its sentence."""
    beside = [made for made in cited if made.span and _in_one_sentence(made.span, claim.span, account)]
    return min(
        beside,
        key=lambda made: (abs(made.span.start - claim.span.start) if made.span else 0, made.origin or "", made.name or ""),
        default=None,
    )


def _in_one_sentence(a: Span, b: Span, document: Document) -> bool:
    low, high = (a, b) if a.start <= b.start else (b, a)
    return not _ENDS.search(document.text, low.end, max(low.end, high.start) + 1)  # with the letter that begins the next sentence
