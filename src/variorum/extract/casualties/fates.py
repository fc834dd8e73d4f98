"""What befell the persons of a phrase, by the words of its sentence: dead, hurt, shot, or in somebody's care.

A fate is read off the tree: whom a verb of killing, wounding or shooting acts upon, who dies or suffers, whose death it is
(`verbs`). Headlines, which no tree fits, fall back on the words beside the phrase (`beside`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from variorum.extract import syntax
from variorum.extract.casualties import words
from variorum.extract.casualties.beside import Beside
from variorum.extract.casualties.phrases import Phrase
from variorum.extract.casualties.verbs import Verbs
from variorum.extract.casualties.words import Fate
from variorum.types import Sentence

STRENGTH: tuple[Fate, ...] = ("dead", "hurt", "shot", "care")
_DEEP = 4
_LIVES = re.compile(
    r"\b(?:surviv|recover|be ok\b|be okay|stable condition|good condition|fair condition|non - life|not life|treated and released)"
)


class Fates:
    """The fates that one sentence gives to the phrases in it."""

    def __init__(self, sentence: Sentence) -> None:
        self.verbs = Verbs(sentence)
        self.beside = Beside(self.verbs)
        self.sentence, self.tokens, self.low, self.lemma = sentence, sentence.tokens, self.verbs.low, self.verbs.lemma

    def fate(self, phrase: Phrase) -> Fate | None:
        """The gravest fate that the sentence tells of the phrase, or None."""
        if phrase.noun.endswith("self"):
            return None  # whoever does it is told of by the phrase that acts
        if "event" in phrase.marks:
            behind = set(self.low[phrase.last : phrase.last + 2])
            return "dead" if behind & words.DEATHS or behind & words.FATAL else "shot"
        if self.sentence.role != "body" and self.beside.accused(phrase):
            return None
        if self.whose(phrase.head) is not None:
            found = set(self._around(phrase.head))
            return next((fate for fate in STRENGTH if fate in found), None)
        if self.beside.dies(phrase):
            return "dead"
        near = set(self.beside.right_before(phrase)) or set(self.beside.right_behind(phrase))
        if near:
            return next(fate for fate in STRENGTH if fate in near)
        found = set(self._around(phrase.head)) | set(self._role(phrase.head))
        if not found & {"dead", "hurt", "shot"}:
            found |= set(self.beside.next_to(phrase))
        if phrase.noun in words.BODIES and (phrase.kind == "number" or self._found(phrase.head)):
            found.add("dead")
        return next((fate for fate in STRENGTH if fate in found), None)

    def _found(self, head: int) -> bool:
        """A body that is found: "Body found on Mill Lane", "they found a body"."""
        near = (
            {self.lemma[child] for child in self.sentence.children(head)}
            | {self.lemma[self.tokens[head].head]}
            | set(self.low[head + 1 : head + 2])
        )
        return bool(near & {"find", "found", "discover", "recover", "identify"})

    def identified(self, phrase: Phrase, by_head: Mapping[int, Phrase]) -> Phrase:
        """ "The victim was identified as Ann Roe": the phrase, with the name."""
        verb = self.tokens[phrase.head].head
        if phrase.name or self.tokens[phrase.head].dep not in ("nsubjpass", "dobj") or self.lemma[verb] not in ("identify", "name"):
            return phrase
        for prep in self.sentence.children(verb):
            if self.low[prep] == "as":
                for below in self.sentence.subtree(prep):
                    named = by_head.get(below)
                    if named is not None and named.kind == "name":
                        return replace(phrase, name=named.name, age=phrase.age if phrase.age is not None else named.age)
        return phrase

    def alive(self, phrase: Phrase) -> bool:
        """The clause says that whom it tells of lives."""
        verb = syntax.governor(self.sentence, phrase.head)
        below = self.sentence.subtree(verb) if verb is not None else []
        said = " ".join(self.low[at] for at in below)
        return phrase.count == 1 and self.tokens[phrase.head].dep in ("nsubj", "nsubjpass") and _LIVES.search(said) is not None

    def done(self, phrase: Phrase) -> bool:
        """Somebody is said to have done it: "killing two people", "three were killed by a gunman"."""
        at = phrase.head
        while self.tokens[at].dep == "conj":
            at = self.tokens[at].head
        verb = self.tokens[at].head
        if not syntax.is_verb(self.sentence, verb) or self.lemma[verb] not in words.KILL | words.WOUND | words.SHOOT:
            return False
        return self.tokens[at].dep == "dobj" or (self.tokens[at].dep == "nsubjpass" and syntax.agent(self.sentence, verb) is not None)

    def suffered(self, verb: int) -> Fate | None:
        """What the verb does to its object."""
        if self.verbs.blocked(verb):
            return None
        if self.lemma[verb] == "turn" and {"gun", "weapon", "rifle", "shotgun", "pistol", "handgun"} & set(self.low[verb : verb + 5]):
            return "dead"
        if self.lemma[verb] in words.SHOOT and "suicide" in self.low:
            return "dead"
        return next(iter(self.verbs.patient(verb)), None)

    def whose(self, head: int) -> int | None:
        """ "The officer's son", "the mother of the boy": the person who is told of by whose kin or colleague it is."""
        token = self.tokens[head]
        above = token.head
        if token.dep == "pobj" and self.low[above] == "of":
            above = self.tokens[above].head
        elif token.dep != "poss":
            return None
        elif self.lemma[above] not in words.DEATHS | words.SHOOTINGS | words.BODIES:
            return above  # "the gunman's car"
        return above if above != head and self.lemma[above] in words.PERSONS - {"couple"} else None

    def _clauses(self, head: int) -> Iterator[int]:
        """What hangs from the noun, and what a tree hangs from the noun before it: "the mother of the boy killed there"."""
        yield from self.sentence.children(head)
        above = self.whose(head)
        if above is not None and above < head:
            yield from (child for child in self.sentence.children(above) if child > head and self.tokens[child].dep in ("acl", "relcl"))

    def _around(self, head: int) -> Iterator[Fate]:
        for child in self._clauses(head):
            token = self.tokens[child]
            if token.dep in ("acl", "relcl") and any(self.whose(at) == head for at in range(head + 1, child)):
                continue
            if token.dep == "acl" and token.tag == "VBN":
                yield from self.verbs.done_to(child)
            elif token.dep == "acl" and token.tag == "VBG":
                yield from self.verbs.does(child)
            elif token.dep == "relcl":
                passive = any(
                    self.tokens[below].dep == "nsubjpass" and self.tokens[below].tag in syntax.RELATIVE
                    for below in self.sentence.children(child)
                )
                subject = any(
                    self.tokens[below].dep == "nsubj" and self.tokens[below].tag in syntax.RELATIVE
                    for below in self.sentence.children(child)
                )
                asked = any(
                    self.tokens[below].dep == "dobj" and self.tokens[below].tag in syntax.RELATIVE
                    for below in self.sentence.children(child)
                )
                if passive or asked:
                    yield from self.verbs.done_to(child)
                elif subject:
                    yield from self.verbs.does(child)
            elif token.dep in ("amod", "compound"):
                if self.low[child] in words.DEAD:
                    yield "dead"
                elif self.low[child] in words.HURT:
                    yield "hurt"
                elif self.low[child] in ("gunshot", "shooting") and self.lemma[head] == "victim":
                    yield "shot"
            elif token.dep == "prep":
                yield from self.verbs.with_(child)

    def _role(self, head: int) -> Iterator[Fate]:
        at = head
        for _ in range(_DEEP):
            token = self.tokens[at]
            above = token.head
            if above == at:
                break
            if token.dep in ("conj", "appos") and self.tokens[above].pos in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
                at = above
            elif (
                token.dep == "pobj"
                and self.low[above] == "of"
                and self.lemma[self.tokens[above].head] in ("total", "group", "number", "pair", "trio", "couple")
            ):
                at = self.tokens[above].head
            elif token.dep in ("compound", "nmod", "nummod") and self.lemma[above] in words.PERSONS:
                at = above
            elif token.dep in ("amod", "compound", "nmod") and self.low[at] in ("old", "olds") and self.tokens[above].pos == "PROPN":
                at = above  # "the 6-year-old Ann Roe", where no name is seen
            else:
                break
        yield from self._by_dependency(at)

    def _by_dependency(self, at: int) -> Iterator[Fate]:
        token = self.tokens[at]
        above = token.head
        if token.dep == "nsubjpass":
            yield from self.verbs.done_to(above)
        elif token.dep == "nsubj":
            yield from self.verbs.does(above)
        elif token.dep in ("dobj", "dative", "oprd") and syntax.is_verb(self.sentence, above):
            yield from self.verbs.done_to(above, joined=False)
        elif token.dep == "pobj" and self.low[above] in ("of", "to"):
            yield from self._noun_of(self.tokens[above].head)
        elif token.dep == "poss":
            yield from self._noun_of(above)
        elif token.dep in ("compound", "nmod") and self.lemma[above] in words.DEATHS:
            yield "dead"

    def _noun_of(self, noun: int) -> Iterator[Fate]:
        """ "the death of", "the fatal shooting of", somebody's "killing"."""
        lemma = self.lemma[noun]
        near = {self.lemma[child] for child in self.sentence.children(noun) if not self.verbs.spared(child)}
        if lemma in words.DEATHS or lemma in words.BODIES:
            yield "dead"
        elif lemma in words.SHOOTINGS:
            yield "dead" if near & (words.FATAL | {"death"}) or self.low[noun + 1 : noun + 2] == ["death"] else "shot"
