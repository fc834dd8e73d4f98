"""Who is present to a reader at a place of the text: those named or described in the last sentences, and how much they stand out.

A pronoun means whoever stands out most: who acts before who is only mentioned, who speaks before who acts, the near before the
far, the one often named before the rest. The weights say how much each counts against the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2
from typing import Literal

from variorum.extract.coreference.forms import opposed

WINDOW = 6  # sentences before the pronoun in which its antecedent is sought; what is quoted between does not count
Sort = Literal["person", "body", "office", "paper", "papers", "group"]

_REACH = 40  # sentences looked at, however many of them are quoted
_FAR = 0.9  # a sentence further back
_PARAGRAPH = 1.0  # named in the paragraph of the pronoun
_FITS = 0.7  # known to be of the pronoun's gender
_AMISS = 1.6  # a given name that more women bear, and "he"
_OFTEN = 0.25  # named twice as often
_TOPIC = 1.5  # the same for "the company", on top: it is what the account is about
_FIRM = 1.5  # a name that a firm may have, and "the company"
_BARE = 1.0  # a single word that no title or full name shows to be a person, however often it stands there
_BODY = 0.5  # a body where a group would do


@dataclass(frozen=True, slots=True)
class Present:
    """One place where somebody or something is named: its full name, its sentence (by place), token, sort, gender and rank.

    `rank` is 2 for the subject of a main clause, 1 for another subject, 0 for the rest; one more for who speaks.
    An "office" is a body that is only described ("the ministry"). `sure`: the gender is told by a title or a pronoun. `known`: a
    title or a full name shows that the word names a person. `firm`: a body that may be meant by "the company".
    """

    name: str
    place: int
    head: int
    sort: Sort
    rank: int
    gender: str = ""
    sure: bool = True
    known: bool = True
    firm: bool = False


class Presence:
    """All who are named in a document, by sentence."""

    def __init__(self, told: Sequence[int], paragraphs: Sequence[int]) -> None:
        """By place of the sentence: how many before it the account tells itself (`told`), and the number of its paragraph."""
        self._told, self._paragraphs = told, paragraphs
        self._by_sentence: dict[int, list[Present]] = {}
        self._count: Counter[tuple[str, Sort]] = Counter()
        self._topic: Present | None = None  # the firm that is named most

    def add(self, one: Present, *, named: bool = True) -> None:
        """`named`: under a name, and not by a pronoun that stands for it."""
        self._by_sentence.setdefault(one.place, []).append(one)
        self._count[one.name, one.sort] += named
        topic = self._topic
        if one.sort == "body" and one.firm and (topic is None or self._count[one.name, "body"] >= self._count[topic.name, "body"]):
            self._topic = one

    def at(self, place: int, sort: Sort = "person") -> list[Present]:
        """Those of the sort in the sentence, in the order in which they were added."""
        return [one for one in self._by_sentence.get(place, ()) if one.sort == sort]

    def person(self, place: int, index: int, gender: str) -> Present | None:
        """Who is meant by "he" or "she" at the token."""
        near = (one for one in self._before(place, index) if one.sort == "person" and not (one.sure and opposed(one.gender, gender)))
        return _most((self._weight(one, place) + self._as_person(one, gender), one) for one in near)

    def thing(self, place: int, index: int) -> Present | None:
        """What is meant by "it" at the token."""
        near = (one for one in self._before(place, index) if one.sort in ("body", "office", "paper") and one.rank)
        return _most((self._weight(one, place), one) for one in near)

    def group(self, place: int, index: int) -> Present | None:
        """Who is meant by "they" at the token: several, else a body."""
        near = (one for one in self._before(place, index) if one.sort in ("group", "papers", "body", "office"))
        return _most((self._weight(one, place) - _BODY * (one.sort in ("body", "office")), one) for one in near)

    def paper(self, place: int, index: int) -> Present | None:
        """What is meant by "the documents" at the token."""
        return _most((self._weight(one, place), one) for one in self._before(place, index) if one.sort in ("paper", "papers"))

    def firm(self, place: int, index: int) -> Present | None:
        """Who is meant by "the company" at the token."""
        near = [one for one in self._before(place, index) if one.sort == "body"]
        if self._topic and self._topic.place < place:
            near.append(self._topic)
        return _most((self._as_firm(one, place), one) for one in near)

    def speaker(self, place: int, index: int, gender: str) -> Present | None:
        """The person who spoke last before the token, if he may be of the gender."""
        near = (one for one in self._before(place, index) if one.sort == "person" and one.rank > 2 and not opposed(one.gender, gender))
        return _most((self._weight(one, place), one) for one in near)

    def _before(self, place: int, index: int) -> Iterable[Present]:
        for before in range(place, max(-1, place - _REACH), -1):
            if self._back(before, place) > WINDOW:
                break
            for one in self._by_sentence.get(before, ()):
                if before < place or one.head < index:
                    yield one

    def _back(self, before: int, place: int) -> int:
        """How many sentences back, those not counted that are quoted."""
        return self._told[place] - self._told[before]

    def _weight(self, one: Present, place: int) -> float:
        beside = _PARAGRAPH * (self._paragraphs[one.place] == self._paragraphs[place])
        return one.rank - _FAR * self._back(one.place, place) + beside + _OFTEN * log2(1 + self._count[one.name, one.sort])

    def _as_firm(self, one: Present, place: int) -> float:
        """Who only reports is seldom the firm that is spoken of: what counts is how often it is named."""
        back = min(self._back(one.place, place), WINDOW)
        return min(one.rank, 1) - _FAR * back + _FIRM * one.firm + (_OFTEN + _TOPIC) * log2(1 + self._count[one.name, one.sort])

    def _as_person(self, one: Present, gender: str) -> float:
        if opposed(one.gender, gender):
            return -_AMISS
        if one.gender == gender:
            return _FITS
        return 0.0 if one.known else -_BARE - _OFTEN * log2(1 + self._count[one.name, one.sort])


def _most(weighed: Iterable[tuple[float, Present]]) -> Present | None:
    best: tuple[float, Present] | None = None
    for weight, one in weighed:
        if best is None or weight > best[0]:
            best = weight, one
    return best[1] if best else None
