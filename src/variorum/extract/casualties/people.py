"""The persons of a document that were harmed, each counted once: "a 17-year-old", "Jones", "the boy", "he"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from variorum.extract.casualties import words
from variorum.extract.casualties.harm import Harm
from variorum.extract.casualties.phrases import Phrase
from variorum.types import Sentence

_ROLES = {
    noun: role for role, nouns in (("offender", words.OFFENDERS), ("victim", {"victim"}), ("officer", words.OFFICERS)) for noun in nouns
}
_APART = ({"offender", "victim"}, {"offender", "officer"})
_STAGES_APART = ({"young", "grown"}, {"minor", "grown"})
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_OTHER_DAY = re.compile(rf"^(?:[\"“]?(?:On|In|Last|Back in|Earlier|Also)) (?:{_MONTH}|[A-Z][a-z]+day|(?:19|20)\d\d)\b")
_CLOSE = 2  # sentences
_LABEL = 25  # characters
HALF = 0.5  # a year: "two years old" is not "15 months old"
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
    own: bool = False  # by their own hand


class Cast:
    """The persons told of singly, each once; those of other events, and dead first told of too late, are left out."""

    def __init__(self, told: Sequence[ToldOf]) -> None:
        self.people: list[One] = []
        self._opens: int | None = None  # the sentence that first tells of somebody
        self.titles = [one.sentence.text for one in told if one.sentence.role == "title"]
        weakest = WEAKEST if any(one.weight >= WEAKEST for one in told if _is_single(one)) else 0.0
        for one in told:
            if not _is_single(one):
                self._open(one)
            elif one.harm.phrase.noun not in words.BODIES:
                self._add(one, aside=one.weight < weakest)
        self.ever_dead = sum("dead" in person.fates for person in self.people if not person.aside)  # the late among them
        self.people = [person for person in self.people if _belongs(person)]

    @property
    def dead(self) -> int:
        return sum("dead" in person.fates for person in self.people)

    @property
    def hurt(self) -> int:
        return len(self.people) - self.dead

    @property
    def perhaps(self) -> int:
        """How many of the hurt were shot, and no more is told of them."""
        return sum(person.fates == {"shot"} and not person.alive for person in self.people)

    @property
    def unsure(self) -> int:
        """How many of the hurt are not said to live."""
        return sum("dead" not in person.fates and not person.alive for person in self.people)

    @property
    def dead_actors(self) -> int:
        """Who did it, and died; one at most, for the others are hardly told apart from victims."""
        return min(1, sum("dead" in person.fates and (person.own or person.role == "offender") for person in self.people))

    def _open(self, one: ToldOf) -> None:
        if self._opens is None and one.weight >= WEAKEST:
            self._opens = one.sentence.number

    def _add(self, one: ToldOf, *, aside: bool) -> None:
        phrase = one.harm.phrase
        seen = describe(phrase)
        seen.alive = one.harm.alive
        seen.fates = {one.harm.fate}
        seen.own = one.harm.own
        person = self._find(phrase, seen, one.sentence)
        if person is None:
            if phrase.kind == "pronoun" and not one.harm.own and self.people:
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

    def _find(self, phrase: Phrase, seen: One, sentence: Sentence) -> One | None:
        """Whom the phrase tells of, of those known; somebody of another event only close by."""
        if seen.names:
            for person in self.people:
                if person.names and (seen.names <= person.names or person.names <= seen.names):
                    return person
        number = sentence.number
        again = phrase.kind in ("known", "pronoun")
        people = [person for person in self.people if not person.aside or (again and number - max(person.seen) <= _CLOSE)]
        fits = [person for person in people if _compatible(person, seen)]
        if phrase.kind == "known" and (same := [person for person in fits if phrase.noun in person.nouns]):
            return _alike(same, seen)[-1]
        if "ordinal" in phrase.marks or ("other" in phrase.marks and any(number - max(person.seen) <= 1 for person in people)):
            return None
        if phrase.kind in ("new", "name") or "owned" in phrase.marks:
            fits = [person for person in fits if number not in person.seen or self._repeats(phrase, seen, sentence, person)]
        here = [person for person in fits if number in person.seen] if phrase.kind == "pronoun" else []
        return (here or _alike(fits, seen))[-1] if fits else None

    def _repeats(self, phrase: Phrase, seen: One, sentence: Sentence, person: One) -> bool:
        """A phrase for somebody new may tell of whom its own sentence told already: the title once more, a label, a name, the age."""
        if sentence.role != "title" and any(title in sentence.text for title in self.titles):
            return True
        before = sentence.text[: sentence.tokens[phrase.first].start]
        label = phrase.kind == "new" and ":" in before[-_LABEL:]  # "Teen shot: a 17-year-old was"
        return label or (phrase.kind == "name" and not person.names) or (seen.age is not None and person.age == seen.age)

    def _learn(self, person: One, seen: One) -> None:
        person.names |= seen.names
        person.gender = person.gender or seen.gender
        person.age = person.age if person.age is not None else seen.age
        person.stage = person.stage or seen.stage
        person.role = person.role or seen.role
        person.nouns |= seen.nouns
        person.alive = person.alive or seen.alive
        person.own = person.own or seen.own


def _is_single(one: ToldOf) -> bool:
    return one.harm.phrase.count == 1 and "part" not in one.harm.phrase.marks


def _belongs(person: One) -> bool:
    """Of this event, and harmed: kin are at the hospital for others' sake."""
    kin = person.fates == {"care"} and bool(person.nouns) and person.nouns <= words.ELDERS
    return not person.aside and not kin and not (person.late and "dead" in person.fates)


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
    if person.age is not None and seen.age is not None and abs(person.age - seen.age) >= HALF:
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
