"""The persons of a document that were harmed, each counted once: "a 17-year-old", "Jones", "the boy", "he"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from variorum.extract import harm_words as words
from variorum.extract.harm import Harm
from variorum.extract.harm_phrases import Phrase
from variorum.types import Sentence

_ROLES = {
    noun: role for role, nouns in (("offender", words.OFFENDERS), ("victim", {"victim"}), ("officer", words.OFFICERS)) for noun in nouns
}
_APART = ({"offender", "victim"}, {"offender", "officer"})
_STAGES_APART = ({"young", "grown"}, {"minor", "grown"})
WEAKEST = 0.5  # what is told elsewhere counts only where nobody else is told of


class ToldOf(Protocol):
    """A harm in its sentence."""

    @property
    def harm(self) -> Harm: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def weight(self) -> float: ...


@dataclass(slots=True)
class One:
    """A person, by what is known so far."""

    names: set[str] = field(default_factory=set)
    gender: str = ""
    age: float | None = None
    stage: str = ""
    role: str = ""
    nouns: set[str] = field(default_factory=set)
    alive: bool = False
    fates: set[str] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)  # sentences


class Cast:
    """The persons told of singly; `dead` and `hurt` are how many, `perhaps` how many of the hurt were shot and no more."""

    def __init__(self, told: Sequence[ToldOf]) -> None:
        self.people: list[One] = []
        self.titles = [one.sentence.text for one in told if one.sentence.role == "title"]
        single = [one for one in told if one.harm.phrase.count == 1 and not one.harm.phrase.marks & {"part"}]
        for one in [one for one in single if one.weight >= WEAKEST] or single:
            if one.harm.phrase.noun not in words.BODIES:
                self._add(one)
        self.dead = sum("dead" in person.fates for person in self.people)
        self.hurt = sum("dead" not in person.fates for person in self.people)
        self.perhaps = sum(person.fates == {"shot"} and not person.alive for person in self.people)

    def _add(self, one: ToldOf) -> None:
        phrase = one.harm.phrase
        seen = describe(phrase)
        seen.alive = one.harm.alive
        seen.fates = {one.harm.fate}
        person = self._find(phrase, seen, one.sentence)
        if person is None:
            if phrase.kind == "pronoun" and not phrase.noun.endswith("self") and self.people:
                return
            person = seen
            self.people.append(person)
        self.people.remove(person)  # the last told of stands last
        self.people.append(person)
        self._learn(person, seen)
        person.fates.add(one.harm.fate)
        person.seen.add(one.sentence.number)

    def _find(self, phrase: Phrase, seen: One, sentence: Sentence) -> One | None:
        number = sentence.number
        if seen.names:
            for person in self.people:
                if person.names and (seen.names <= person.names or person.names <= seen.names):
                    return person
        if phrase.kind == "known":
            same = [person for person in self.people if phrase.noun in person.nouns and _compatible(person, seen)]
            if same:
                return same[-1]
        fits = [person for person in self.people if _compatible(person, seen)]
        if "ordinal" in phrase.marks or ("other" in phrase.marks and any(number - max(person.seen) <= 1 for person in self.people)):
            return None
        again = sentence.role != "title" and any(title in sentence.text for title in self.titles)  # the title, once more
        if (phrase.kind in ("new", "name") or "owned" in phrase.marks) and not again:
            fits = [
                person
                for person in fits
                if number not in person.seen
                or (phrase.kind == "name" and not person.names)
                or (seen.age is not None and person.age == seen.age)
            ]
        if phrase.noun.endswith("self"):
            fits = [person for person in fits if number not in person.seen]
        if phrase.kind == "pronoun":
            return fits[-1] if fits else None
        if "dead" in seen.fates:
            fits = [person for person in fits if "dead" in person.fates] or fits
        return fits[-1] if fits else None

    def _learn(self, person: One, seen: One) -> None:
        person.names |= seen.names
        person.gender = person.gender or seen.gender
        person.age = person.age if person.age is not None else seen.age
        person.stage = person.stage or seen.stage
        person.role = person.role or seen.role
        person.nouns |= seen.nouns
        person.alive = person.alive or seen.alive


def describe(phrase: Phrase) -> One:
    """What a phrase tells of its person."""
    noun = phrase.noun
    gender = words.PRONOUNS.get(noun, "") or ("m" if noun in words.MALE else "f" if noun in words.FEMALE else "")
    stage = (
        "young"
        if noun in words.YOUNG
        else "minor"
        if noun in words.MINOR
        else "grown"
        if noun in words.GROWN and "young" not in phrase.marks
        else ""
    )
    if phrase.age is not None:
        stage = "young" if phrase.age < 6 else "minor" if phrase.age < 16 else "" if phrase.age < 21 else "grown"
    return One(set(phrase.name), gender, phrase.age, stage, _ROLES.get(noun, ""), {noun} - {""})


def _compatible(person: One, seen: One) -> bool:
    if person.gender and seen.gender and person.gender != seen.gender:
        return False
    if person.age is not None and seen.age is not None and abs(person.age - seen.age) >= 1:
        return False
    if person.names and seen.names:
        return False
    if not _trades(person) <= _trades(seen) and not _trades(seen) <= _trades(person):
        return False
    if {person.role, seen.role} in _APART or {person.stage, seen.stage} in _STAGES_APART:
        return False
    return not (seen.alive and "dead" in person.fates) and not (person.alive and "dead" in seen.fates)


def _trades(person: One) -> set[str]:
    return {"officer" if noun in words.OFFICERS else noun for noun in person.nouns if noun in words.TRADES | words.OFFICERS}
