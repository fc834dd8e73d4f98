"""Noun phrases that tell of persons, with how many: "two other men", "a 12-year-old", "Ann Roe, 30", "three", "she".

How many is read off the phrase alone. Several (`count` None) is told apart from one; an age is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from variorum.extract.casualties import words
from variorum.types import Sentence
from variorum.values.names.aged import aged
from variorum.values.quantities.grammar import amounts
from variorum.values.quantities.units import COUNT

_NUMBER_WORDS = frozenset("all both some several many multiple numerous few".split())
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM", "PUNCT", "DET", "PRON", "VERB", "PART", "X", "SYM"})
_BREAKS = frozenset({"VERB", "AUX", "ADP", "CCONJ", "SCONJ", "DET", "PRON"})
_DEFINITE = frozenset("the this that these those both".split())
_OWNED = frozenset("his her their its my our your".split())
_AGE = re.compile(
    r"\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)[- –]+(year|month|week|day)s?[- –]+olds?\b", re.I
)
_AGE_BEHIND = re.compile(r",? \(?(?:aged? )?(\d{1,2})\b(?=[,.;)]| of |$)")
_NO_COUNT = re.compile(
    r"(?:\b(?:than|under|over|age|ages|aged|block|room|route|highway|channel|page|no\.|apartment|unit|image|photo|both"
    r"|(?:father|mother|dad|mom|parents?|family) of)|\bages? \d+(?:,? \d+)*,?(?: and)?|[#$/@_|])$"
)
_BEFORE_AGE = re.compile(r"[A-Za-z]+, ?(?:also |aged? )?(?:\d+,? and )?$")
_BEHIND_AGE = re.compile(r"\s*(?:[,.;)]|$| and \d+\s*(?:[,.;]|$)| of [A-Z])")
_ORDINAL = re.compile(r"(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$", re.I)
_AGE_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split(),
        1,
    )
}
_FATED = words.KILL | words.SHOOT | words.WOUND | words.DEAD | {"shot", "dies"}
_ANIMALS = frozenset("k-9 k9 k-9s k9s canine dog dogs".split())
_FIRING = frozenset("fire fires fired firing rang heard".split())
_SUFFIXES = frozenset("Jr Sr II III IV".split())
Kind = Literal["name", "new", "known", "pronoun", "number"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first..last (half-open) around a head; `count` is None where more than one are told of without a number."""

    head: int
    first: int
    last: int
    count: int | None
    kind: Kind
    noun: str = ""
    name: tuple[str, ...] = ()
    age: float | None = None
    marks: frozenset[str] = frozenset()
    # all: "both"; event: "a triple shooting"; least: "at least"; one: the number one is written; ordinal, with =N: "a third man";
    # other: "three others"; owned: "his son"; part: "two of them"; several; young.


class Phrases:
    """The person phrases of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.low = [token.text.lower() for token in sentence.tokens]
        self.ages = [(match.start(), match.end(), _age_of(match)) for match in _AGE.finditer(sentence.text)]

    @cached_property
    def numbers(self) -> dict[int, tuple[int, bool]]:
        """Token -> (number, bounded below only) for every count that is no age and no part of one."""
        found: dict[int, tuple[int, bool]] = {}
        for amount in amounts(self.sentence.text):
            before = self.sentence.text[: amount.start].rstrip().lower()
            if (
                _NO_COUNT.search(before)
                or self._tells_age(amount.first, amount.last)
                or amount.unit != COUNT
                or amount.form != "number"
                or amount.best is None
                or amount.best != int(amount.best)
                or amount.best > 9999
            ):
                continue
            for index, token in enumerate(self.sentence.tokens):
                if token.start < amount.last and amount.first < token.end and not self._in_age(token.start):
                    found[index] = int(amount.best), amount.bound in ("least", "over")
        return found

    def _tells_age(self, first: int, last: int) -> bool:
        """ "Boys, 4 and 6, shot", "another teen, also 15, was shot"."""
        before, behind = self.sentence.text[:first], self.sentence.text[last:]
        return _BEFORE_AGE.search(before) is not None and _BEHIND_AGE.match(behind) is not None

    def _in_age(self, at: int) -> bool:
        return any(start <= at < end for start, end, _ in self.ages)

    def all(self) -> list[Phrase]:
        """Every person phrase, in order of its head."""
        names = self._name_spans()
        taken = {index for first, last in names for index in range(first, last)}
        found = [self._named(first, last) for first, last in names]
        found += [phrase for index in range(len(self.low)) if index not in taken for phrase in self._at(index, taken)]
        return sorted((phrase for phrase in found if not self._aside(phrase)), key=lambda phrase: phrase.head)

    def _aside(self, phrase: Phrase) -> bool:
        """An animal, or who says the headline ("Police: two dead")."""
        says = phrase.first == 0 and self.sentence.role != "body" and self.low[phrase.last : phrase.last + 1] == [":"]
        return says or bool(_ANIMALS & set(self.low[phrase.first : phrase.last]))

    # ---- names ----

    def _name_spans(self) -> list[tuple[int, int]]:
        sure = aged(self.sentence.tokens)
        others = [
            (name.first, name.last)
            for name in self.sentence.names
            if name.label == "PERSON" and not any(first < name.last and name.first < last for first, last in sure)
        ]
        trimmed = {self._trimmed(first, last) for first, last in [*sure, *others]}
        return sorted((first, last) for first, last in trimmed if first < last and self._is_name(first, last))

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """The name without the noun before it and the possessive behind."""
        tokens = self.sentence.tokens
        while last > first and (self.low[last - 1] in ("'s", "’s") or tokens[last - 1].pos == "PUNCT"):
            last -= 1
        while first < last and (self.low[first] in words.PERSONS or tokens[first].pos in ("PUNCT", "DET", "ADP")):
            first += 1
        return first, last

    def _is_name(self, first: int, last: int) -> bool:
        """What the annotator takes for a person is none in "a Bonham man", nor a lone word of a title without an age."""
        tokens = self.sentence.tokens
        if last < len(tokens) and tokens[last].lemma.lower() in words.PERSONS:
            return False
        if self.sentence.role == "title" and last - first == 1 and not _AGE_BEHIND.match(self.sentence.text, tokens[first].end):
            return False
        if all(self.low[index] in _FATED or tokens[index].lemma.lower() in _FATED for index in range(first, last)):
            return False
        said = [tokens[index].text for index in range(first, last)]
        if all(word.rstrip(".") in _SUFFIXES or not word[:1].isupper() for word in said):
            return False
        return self.low[last - 1] not in words.PERSONS and any(character.isalpha() for character in self.low[last - 1])

    def _named(self, first: int, last: int) -> Phrase:
        tokens = self.sentence.tokens
        inside = set(range(first, last))
        head = next((index for index in range(first, last) if tokens[index].head not in inside), last - 1)
        before = self.low[first - 1] if first else ""
        name = tuple(re.sub(r"\W+$", "", self.low[index]) for index in range(first, last) if re.search(r"\w{2}", self.low[index]))
        behind = _AGE_BEHIND.match(self.sentence.text, tokens[last - 1].end)
        age: float | None = float(behind.group(1)) if behind else None
        if age is None:
            age = next((years for start, end, years in self.ages if 0 <= tokens[first].start - end <= 12), None)
        noun = before if before in words.PERSONS else ""
        return Phrase(head, first, last, 1, "name", noun, name, age)

    # ---- nouns, numbers, pronouns ----

    def _at(self, index: int, taken: set[int]) -> Iterator[Phrase]:
        token, low = self.sentence.tokens[index], self.low[index]
        lemma = token.lemma.lower()
        following = self.low[index + 1] if index + 1 < len(self.low) else ""
        if low in words.PRONOUNS and token.tag != "PRP$":
            yield Phrase(index, index, index + 1, 1, "pronoun", low)
        elif low == "both" and token.dep in ("nsubj", "nsubjpass", "dobj"):
            yield Phrase(index, index, index + 1, 2, "number", marks=frozenset({"all"}))
        elif (lemma in words.PERSONS or low in words.PERSONS or lemma in words.BODIES) and token.pos not in ("VERB", "ADV", "AUX"):
            if not self._modifies(index, taken):
                yield self._noun(index, lemma if lemma in words.PERSONS | words.BODIES else low)
        elif low in ("old", "olds") and self._in_age(token.start) and not self._before_person(index, taken):
            yield self._noun(index, "")
        elif low in ("others", "someone", "somebody") or (low == "another" and not self._before_noun(index)):
            yield self._other(index)
        elif low in words.MULTIPLE and self._multiplies(index):
            yield Phrase(index, index, index + 1, words.MULTIPLE[low], "number", "", (), None, frozenset({"event"}))
        elif index in self.numbers and index + 1 not in self.numbers and self._stands_alone(index, following):
            number, least = self.numbers[index]
            told = {
                "least": least,
                "part": following == "of",
                "one": number == 1,
                "other": index > 0 and self.low[index - 1] in ("other", "another"),
            }
            marks = frozenset(mark for mark, holds in told.items() if holds)
            yield Phrase(index, index, index + 1, number, "number", marks=marks)

    def _other(self, index: int) -> Phrase:
        low = self.low[index]
        if low in ("someone", "somebody"):
            return Phrase(index, index, index + 1, 1, "known", "person")
        several, marks = self._number_before(index)
        first = index - 1 if index - 1 in self.numbers else index
        return Phrase(index, first, index + 1, several if low == "others" else 1, "new", marks=marks | {"other"})

    def _modifies(self, index: int, taken: set[int]) -> bool:
        """The noun only says of which kind another is: "child abuse", "victim Ann Roe", "teen boy"."""
        if index + 1 in taken:
            return True
        token = self.sentence.tokens[index]
        if (
            token.dep == "poss"
            and token.lemma.lower() in words.OFFICERS
            and self.sentence.tokens[token.head].lemma.lower() in words.OFFICERS
        ):
            return True  # "sheriff's deputies"
        if token.dep in ("compound", "nmod", "amod") and token.head > index:
            return (
                token.head - index <= 3
                and self.sentence.tokens[token.head].tag not in ("VBD", "VBN", "VBZ")
                and self.low[index + 1] not in (",", "shot", "dies", "killed")
            )
        return self.low[index] == "couple" and self.low[index + 1 : index + 2] == ["of"]

    def _before_person(self, index: int, taken: set[int]) -> bool:
        for at in range(index + 1, min(index + 4, len(self.low))):
            lemma = self.sentence.tokens[at].lemma.lower()
            if at in taken or lemma in words.PERSONS:
                return True
            if self.sentence.tokens[at].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT") or self.low[at] == ",":
                return False
        return False

    def _multiplies(self, index: int) -> bool:
        """ "A triple shooting", "the double homicide": as many as were shot, or died."""
        behind = [low for low in self.low[index + 1 : index + 3] if low not in words.FATAL]
        return bool(behind) and behind[0] in words.SHOOTINGS | words.DEATHS

    def _before_noun(self, index: int) -> bool:
        return index + 1 < len(self.low) and self.sentence.tokens[index + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")

    def _stands_alone(self, index: int, following: str) -> bool:
        """A number that no thing is named behind: "two were shot", "killing 3"."""
        if index + 1 >= len(self.low):
            return True
        token = self.sentence.tokens[index + 1]
        if token.lemma.lower() in words.PERSONS | words.BODIES or following in ("others", "other", "more"):
            return False
        if following == "shot" and _FIRING & {*self.low[max(0, index - 2) : index], *self.low[index + 2 : index + 5]}:
            return False
        if not self.sentence.tokens[index].text.replace(",", "").isalnum():
            return False
        if (
            following in words.DEAD | words.HURT | {"shot"}
            or token.lemma.lower() in words.SHOOT | words.KILL | words.DIE | words.WOUND
            or following == "of"
        ):
            return True
        return (
            token.pos in ("AUX", "VERB", "PUNCT", "CCONJ", "ADP", "ADV", "SCONJ", "PRON")
            and following not in ("-", "–", "/", "a.m.", "p.m.", "%")
            and token.text[:1] != "-"
        )

    def _noun(self, index: int, lemma: str) -> Phrase:
        number, marks = self._number_before(index)
        first, kind, owned = self._opening(index)
        token = self.sentence.tokens[index]
        plural = token.tag in ("NNS", "NNPS") or (self.low[index] in ("people", "children", "men", "women")) or self.low[index] == "olds"
        if number is None and "several" not in marks:
            number = None if plural else 1
        if lemma == "couple" or (lemma in ("parent", "grandparent") and plural and owned and number is None):
            number = 2
        if number == 1 and "ordinal" not in marks and {"one", "1"} & set(self.low[first:index]):
            marks |= {"one"}
        if lemma == "person" and not marks:
            kind = "known"  # "reports of a person shot": whoever it is
        if owned:
            marks, kind = marks | {"owned"}, "known"
        opens = self.sentence.tokens[first].start
        age = next((years for start, _, years in self.ages if opens <= start <= token.start), None)
        if age is None:
            behind = _AGE_BEHIND.match(self.sentence.text, token.end)
            age = float(behind.group(1)) if behind else None
        return Phrase(index, first, index + 1, number, kind if number in (None, 1) else "number", lemma, (), age, marks)

    def _opening(self, index: int) -> tuple[int, Kind, bool]:
        """Where the phrase begins, and whether it tells of somebody new, known, or somebody's."""
        at = index
        while at and index - at < 8 and (self.sentence.tokens[at - 1].pos in _INSIDE or self.low[at - 1] in ("year", "-")):
            at -= 1
            low = self.low[at]
            if low in ("that", "who", "which") and self.sentence.tokens[at + 1].lemma.lower() in words.KILL | words.WOUND | words.SHOOT:
                return at + 2, "new", False
            if low in ("a", "an", "one", "another"):
                return at, "new", False
            if low in _DEFINITE:
                return at, "known", False
            if low in ("'s", "’s") and at and self.low[at - 1] in words.OFFICERS:
                continue
            if low in _OWNED or low in ("'s", "’s"):
                return at, "known", True
            if self.sentence.tokens[at].pos in ("VERB", "ADV") and self.sentence.tokens[at].dep not in ("amod", "advmod"):
                return at + 1, "new", False
            if low in (",", ";", ":", "."):
                return at + 1, "new", False
        return at, "new", False

    def _number_before(self, index: int) -> tuple[int | None, frozenset[str]]:
        """The number of the phrase that ends at the token, and what marks it."""
        marks: set[str] = set()
        at = index - 1
        while at >= 0 and index - at <= 7:
            low, token = self.low[at], self.sentence.tokens[at]
            if low == "young":
                marks.add("young")
            if low in ("other", "others", "more", "another", "else", "additional"):
                marks.add("other")
            if _ORDINAL.match(low) and not self._in_age(token.start) and self.low[at + 1] not in ("-", "–", "grader", "graders"):
                return 1, frozenset(marks | {"ordinal", f"={_ordinal(low)}"})
            if low in ("'s", "’s") and at and self.low[at - 1] in words.OFFICERS:
                at -= 1
                continue
            if at in self.numbers:
                number, least = self.numbers[at]
                if at and self.low[at - 1] in ("other", "another"):
                    marks.add("other")
                return number, frozenset(marks | ({"least"} if least else set()))
            if low in _NUMBER_WORDS and low not in ("both", "all"):
                return None, frozenset(marks | {"several"})
            if low == "both" and self.sentence.tokens[index].tag in ("NNS", "NNPS"):
                return 2, frozenset(marks)
            if token.pos == "VERB" and token.dep in ("amod", "compound") and at == index - 1:
                at -= 1
                continue
            if low in ("'s", "’s", ",", ";", "and", "or", "a", "an", "of", "that") or token.pos in _BREAKS:
                break
            at -= 1
        return None, frozenset(marks)


def _age_of(match: re.Match[str]) -> float:
    said = match.group(1).lower()
    years = float(said) if said.isdigit() else float(_AGE_WORDS.get(said, 15))
    return years if match.group(2).lower() == "year" else years / 12


def _ordinal(low: str) -> int:
    if low[0].isdigit():
        return int(re.sub(r"\D+", "", low))
    return "second third fourth fifth sixth seventh eighth ninth tenth".split().index(low) + 2
