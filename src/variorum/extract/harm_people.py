"""The persons of a document that were harmed, each counted once: "a 17-year-old", "Jones", "the boy", "he"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
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
MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_OTHER_DAY = re.compile(rf"^(?:[\"“]?(?:On|In|Last|Back in|Earlier|Also)) (?:{MONTH}|[A-Z][a-z]+day|(?:19|20)\d\d)\b")
_CLOSE = 2  # sentences
LATE = 7  # sentences: news tells of its dead first, and of those of other events later
BODY = 1.0
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
    aside: bool = False  # of another event
    late: bool = False  # first told of long after the others


class Cast:
    """The persons told of singly; `dead` and `hurt` are how many, `perhaps` how many of the hurt were shot and no more,
    `unsure` how many of them are not said to live; `ever_dead` takes in those dead that are first told of too late to be counted."""

    def __init__(self, told: Sequence[ToldOf], named: Sequence[Phrase] = ()) -> None:
        self.people: list[One] = []
        self._opens: int | None = None  # the sentence that first tells of somebody
        self.titles = [one.sentence.text for one in told if one.sentence.role == "title"]
        self._ages = [(set(phrase.name), phrase.age) for phrase in named if phrase.age is not None]
        single = [one for one in told if one.harm.phrase.count == 1 and not one.harm.phrase.marks & {"part"}]
        weakest = WEAKEST if any(one.weight >= WEAKEST for one in single) else 0.0
        for one in single:
            if one.harm.phrase.noun not in words.BODIES:
                self._add(one, aside=one.weight < weakest)
        self.ever_dead = sum("dead" in person.fates for person in self.people if not person.aside)
        self.people = [person for person in self.people if not person.aside and not (person.late and "dead" in person.fates)]
        self.dead = sum("dead" in person.fates for person in self.people)
        self.hurt = sum("dead" not in person.fates for person in self.people)
        self.perhaps = sum(person.fates == {"shot"} and not person.alive for person in self.people)
        self.unsure = sum("dead" not in person.fates and not person.alive for person in self.people)

    def _add(self, one: ToldOf, *, aside: bool) -> None:
        phrase = self._aged(one.harm.phrase)
        seen = describe(phrase)
        seen.alive = one.harm.alive
        seen.fates = {one.harm.fate}
        person = self._find(phrase, seen, one.sentence)
        if person is None:
            if phrase.kind == "pronoun" and not phrase.noun.endswith("self") and self.people:
                return
            person = seen
            person.aside = aside or (one.weight <= BODY and self._opens is not None and _OTHER_DAY.search(one.sentence.text) is not None)
            person.late = self._opens is not None and one.sentence.number - self._opens > LATE
            self.people.append(person)
        elif aside:
            return  # what is told elsewhere of somebody known adds nothing
        if self._opens is None and not person.aside:
            self._opens = one.sentence.number
        self.people.remove(person)  # the last told of stands last
        self.people.append(person)
        self._learn(person, seen)
        person.fates.add(one.harm.fate)
        person.seen.add(one.sentence.number)

    def _aged(self, phrase: Phrase) -> Phrase:
        """A name with the age that is told beside it somewhere."""
        if phrase.age is not None or not phrase.name:
            return phrase
        ages = {age for names, age in self._ages if names >= set(phrase.name)}
        return replace(phrase, age=ages.pop()) if len(ages) == 1 else phrase

    def _find(self, phrase: Phrase, seen: One, sentence: Sentence) -> One | None:
        """Whom the phrase tells of, of those known; somebody of another event only close by."""
        number = sentence.number
        again = phrase.kind in ("known", "pronoun")
        people = [person for person in self.people if not person.aside or (again and number - max(person.seen) <= _CLOSE)]
        if seen.names:
            for person in people:
                if person.names and (seen.names <= person.names or person.names <= seen.names):
                    return person
        if phrase.kind == "known":
            same = [person for person in people if phrase.noun in person.nouns and _compatible(person, seen)]
            if same:
                return _alike(same, seen)[-1]
        fits = [person for person in people if _compatible(person, seen)]
        if "ordinal" in phrase.marks or ("other" in phrase.marks and any(number - max(person.seen) <= 1 for person in people)):
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
        return _alike(fits, seen)[-1] if fits else None

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


def _alike(people: list[One], seen: One) -> list[One]:
    """Of whom the phrase may tell: of the dead, where it tells of a death."""
    return [person for person in people if "dead" in person.fates] or people if "dead" in seen.fates else people


def _trades(person: One) -> set[str]:
    return {"officer" if noun in words.OFFICERS else noun for noun in person.nouns if noun in words.TRADES | words.OFFICERS}
