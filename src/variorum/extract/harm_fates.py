"""What befell the persons of a phrase, by the words of its sentence: dead, hurt, shot, or in somebody's care.

A fate is read off the tree: whom a verb of killing, wounding or shooting acts upon, who dies or suffers, whose death it is.
Headlines, which no tree fits, fall back on the words that stand right beside the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from variorum.extract import harm_words as words
from variorum.extract import modality, syntax
from variorum.extract.harm_phrases import Phrase
from variorum.extract.harm_words import Fate
from variorum.types import Sentence

_MODALS = frozenset("could might would may will should can must shall".split())
_TRIES = frozenset("attempt try threaten want plan conspire vow intend seek hope fear continue vow attempt".split())
STRENGTH: tuple[Fate, ...] = ("dead", "hurt", "shot", "care")
_AUXILIARIES = frozenset("is are was were be been being has have had".split())
_BY_OWN_HAND = frozenset("shoots shot kills killed wounds wounded".split())
_ACCUSED = frozenset("arrested charged accused jailed indicted convicted sentenced faces pleads confesses sought wanted".split())
_DEEP = 4
_NEAR = 3
_TOLD = frozenset("believe confirm end know presume report".split())
_LIVES = re.compile(
    r"\b(?:surviv|recover|be ok\b|be okay|stable condition|good condition|fair condition|non - life|not life|treated and released)"
)


class Fates:
    """The fates that one sentence gives to the phrases in it, read off its tree."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.low = [token.text.lower() for token in sentence.tokens]
        self.lemma = [token.lemma.lower() for token in sentence.tokens]

    def fate(self, phrase: Phrase) -> Fate | None:
        """The gravest fate that the sentence tells of the phrase, or None."""
        if phrase.noun.endswith("self"):
            return None  # whoever does it is told of by the phrase that acts
        if "event" in phrase.marks:
            behind = set(self.low[phrase.last : phrase.last + 2])
            return "dead" if behind & words.DEATHS or behind & words.FATAL else "shot"
        if self.sentence.role != "body" and self._accused(phrase):
            return None
        near = set(self._right_before(phrase)) or set(self._right_behind(phrase))
        if near:
            return next(fate for fate in STRENGTH if fate in near)
        found = set(self._around(phrase.head)) | set(self._role(phrase.head))
        if not found & {"dead", "hurt", "shot"}:
            found |= set(self._beside(phrase))
        if phrase.noun in words.BODIES and (phrase.kind == "number" or self._found(phrase.head)):
            found.add("dead")
        return next((fate for fate in STRENGTH if fate in found), None)

    def _right_before(self, phrase: Phrase) -> Iterator[Fate]:
        """ "kills stepfather, injures mother": the verb that stands right before the phrase of a headline."""
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if self.sentence.role == "body" or before is None or not re.search(r"(?:s|ing)$", before.text.lower()):
            return
        noun = before.pos in ("NOUN", "PROPN") and before.text.endswith("ing")  # "Shooting suspect held"
        if before.lemma.lower() in words.KILL | words.WOUND | words.SHOOT and not noun:
            yield from self._patient(phrase.first - 1)

    def _right_behind(self, phrase: Phrase) -> Iterator[Fate]:
        """ "four people were injured", "3 others wounded": the participle that stands right behind, whatever the tree makes of it."""
        at = phrase.last
        if phrase.kind == "number" and self.low[at : at + 1] and self.low[at] in words.DEADLY:
            yield "dead"  # "four people were shot, one fatally"
        while at < len(self.low) and self.low[at] in _AUXILIARIES:
            at += 1
        if (
            at < len(self.low)
            and phrase.kind != "pronoun"
            and not set(self.low[at + 1 : at + 4]) & {"died", "dies", "killed", "fatally", "himself", "herself"}
        ):
            if self.low[at] in words.HURT:
                yield "hurt"
            elif self.low[at] in ("killed", "dead", "slain") and at > phrase.last and not self._acts(at):
                yield "dead"

    def _accused(self, phrase: Phrase) -> bool:
        """ "Teen in custody after brother shot": whom a headline holds to have done it."""
        behind = self.low[phrase.last : phrase.last + 3]
        return behind[:2] == ["in", "custody"] or any(word in _ACCUSED for word in behind[: 2 if behind[:1] == ["is"] else 1])

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

    def suffered(self, verb: int) -> Fate | None:
        """What the verb does to its object."""
        if self._blocked(verb):
            return None
        if self.lemma[verb] == "turn" and {"gun", "weapon", "rifle", "shotgun", "pistol", "handgun"} & set(self.low[verb : verb + 5]):
            return "dead"
        if self.lemma[verb] in words.SHOOT and "suicide" in self.low:
            return "dead"
        return next(iter(self._patient(verb)), None)

    # ---- what hangs from the noun ----

    def _around(self, head: int) -> Iterator[Fate]:
        for child in self.sentence.children(head):
            token = self.tokens[child]
            if token.dep == "acl" and any(self.lemma[at] in words.PERSONS for at in range(head + 1, child)):
                continue  # "the mother of the boy killed there"
            if token.dep == "acl" and token.tag == "VBN":
                yield from self._done_to(child)
            elif token.dep == "acl" and token.tag == "VBG":
                yield from self._does(child)
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
                    yield from self._done_to(child)
                elif subject:
                    yield from self._does(child)
            elif token.dep in ("amod", "compound"):
                if self.low[child] in words.DEAD:
                    yield "dead"
                elif self.low[child] in words.HURT:
                    yield "hurt"
                elif self.low[child] in ("gunshot", "shooting") and self.lemma[head] == "victim":
                    yield "shot"
            elif token.dep == "prep":
                yield from self._with(child)

    def _with(self, prep: int) -> Iterator[Fate]:
        """ "with a gunshot wound", "in critical condition", "from a gunshot wound"."""
        for child in self.sentence.children(prep):
            below = {self.lemma[at] for at in self.sentence.subtree(child)}
            if self.lemma[child] in words.WOUNDS and self.low[prep] in ("with", "from", "of", "by"):
                yield "hurt"
            elif self.low[prep] in ("in", "at") and (self.lemma[child] == "condition" or (self.lemma[child] == "hospital" and below)):
                yield "care"

    # ---- what the noun does, or what is done to it ----

    def _role(self, head: int) -> Iterator[Fate]:
        at = head
        for _ in range(_DEEP):
            token = self.tokens[at]
            above = token.head
            if above == at:
                break
            if ";" in self.low[min(at, above) : max(at, above)]:
                return
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
            else:
                break
        yield from self._by_dependency(at)

    def _by_dependency(self, at: int) -> Iterator[Fate]:
        token = self.tokens[at]
        above = token.head
        if ";" in self.low[min(at, above) : max(at, above)]:
            return
        if token.dep == "nsubjpass":
            yield from self._done_to(above)
        elif token.dep == "nsubj":
            yield from self._does(above)
        elif token.dep in ("dobj", "dative", "oprd") and syntax.is_verb(self.sentence, above):
            yield from self._done_to(above, joined=False)
            yield from self._left(above, at)
        elif token.dep == "pobj" and self.low[above] in ("of", "to"):
            yield from self._noun_of(self.tokens[above].head)
        elif token.dep == "poss":
            yield from self._noun_of(above)
        elif token.dep in ("compound", "nmod") and self.lemma[above] in words.DEATHS:
            yield "dead"

    def _noun_of(self, noun: int) -> Iterator[Fate]:
        """ "the death of", "the fatal shooting of", somebody's "killing"."""
        lemma = self.lemma[noun]
        near = {self.lemma[child] for child in self.sentence.children(noun)}
        if lemma in words.DEATHS or lemma in words.BODIES:
            yield "dead"
        elif lemma in words.SHOOTINGS:
            yield "dead" if near & (words.FATAL | {"death"}) or self.low[noun + 1 : noun + 2] == ["death"] else "shot"

    def _blocked(self, verb: int) -> bool:
        """It was not done, only asked, feared, tried or possible."""
        if modality.stance(self.sentence, verb) in ("denies", "asks"):
            return True
        chain = [verb, *(above for above in self.sentence.ancestors(verb) if syntax.is_verb(self.sentence, above))][:2]
        if any(self.low[child] in ("nearly", "almost") for child in self.sentence.children(verb)):
            return True
        if any(self.low[child] in _MODALS and self.tokens[child].dep == "aux" for child in self.sentence.children(verb)):
            return True
        return len(chain) > 1 and self.tokens[verb].dep == "xcomp" and self.lemma[chain[1]] in _TRIES

    def _together(self, verb: int) -> list[int]:
        """The verb and those joined to it that share its subject."""
        found = [verb]
        for child in self.sentence.children(verb):
            if self.tokens[child].dep == "conj" and syntax.is_verb(self.sentence, child) and syntax.subject_missing(self.sentence, child):
                found += self._together(child)
        return found

    def _done_to(self, verb: int, *, joined: bool = True) -> Iterator[Fate]:
        verbs = self._together(verb) if joined else self._sharing(verb)
        for at in verbs:
            if self._blocked(at):
                continue
            yield from self._patient(at)
            for child in self.sentence.children(at):
                if self.tokens[child].dep in ("xcomp", "oprd", "ccomp", "advcl", "acomp", "acl") and child > at:
                    yield from self._result(at, child)

    def _sharing(self, verb: int) -> list[int]:
        """ "shot and killed three": the verbs that share the object behind the last of them."""
        found = [verb]
        while self.tokens[verb].dep == "conj" and syntax.is_verb(self.sentence, self.tokens[verb].head):
            above = self.tokens[verb].head
            if syntax.dependents(self.sentence, above, frozenset({"dobj"})) or verb - above > 3:
                break
            found.append(above)
            verb = above
        for child in self.sentence.children(found[0]):
            if self.tokens[child].dep == "conj" and child - found[0] <= 3 and syntax.subject_missing(self.sentence, child):
                found.append(child)
        return found

    def _patient(self, verb: int) -> Iterator[Fate]:
        lemma = self.lemma[verb]
        if lemma in words.KILL and not (lemma == "gun" and "down" not in self.low):
            yield "dead"
        elif lemma in words.WOUND or lemma in words.SHOOT:
            yield "dead" if self._deadly(verb) else "hurt" if lemma in words.WOUND else "shot"
        elif lemma in words.TREAT or (lemma in words.CARRY and self._to_hospital(verb)):
            yield "care"
        elif lemma in ("find", "leave", "discover", "pronounce", "declare", "confirm", "report", "list"):
            for child in self.sentence.children(verb):
                if self.tokens[child].dep == "prep":
                    yield from self._with(child)

    def _result(self, verb: int, child: int) -> Iterator[Fate]:
        """ "found dead", "pronounced dead", "found shot", "left wounded", "expected to survive"."""
        if self.low[child] in words.DEAD and self.lemma[verb] in (
            "find",
            "leave",
            "pronounce",
            "declare",
            "confirm",
            "report",
            "discover",
            "presume",
            "shoot",
        ):
            yield "dead"
        elif self.lemma[verb] in ("find", "leave", "report", "discover", "locate", "believe"):
            if self.tokens[child].tag in ("VBN", "VBD"):
                yield from self._patient(child)
            elif self.lemma[child] in words.SUFFER or self.lemma[child] in words.WOUNDS:
                yield "hurt"
        elif self.lemma[child] in words.FARE or (self.lemma[child] == "live" and self.lemma[verb] == "expect"):
            yield "care"
        elif self.lemma[verb] in _TOLD and (self.lemma[child] in words.DIE or self.low[child] in ("dying", "killed")):
            yield "dead"

    def _deadly(self, verb: int) -> bool:
        for child in self.sentence.children(verb):
            if self.low[child] in words.DEADLY | words.DEAD:
                return True
            if self.low[child] == "to" and any(self.low[below] == "death" for below in self.sentence.children(child)):
                return True
        behind = self.low[verb + 1 : verb + 3]
        return behind[:1] in (["dead"], ["fatally"]) or behind == ["to", "death"] or self.low[max(0, verb - 1)] in words.DEADLY

    def _to_hospital(self, verb: int) -> bool:
        return any(
            self.low[at] in words.HOSPITAL
            for child in self.sentence.children(verb)
            if child > verb
            and self.tokens[child].dep in ("prep", "dobj", "prt", "npadvmod", "aux", "advcl", "xcomp")
            and not syntax.is_verb(self.sentence, child)
            for at in self.sentence.subtree(child)
        )

    def _left(self, verb: int, noun: int) -> Iterator[Fate]:
        if self.lemma[verb] in ("leave", "find", "send") and any(word in words.DEAD for word in self.low[noun + 1 : noun + 2]):
            yield "dead"

    def _does(self, verb: int) -> Iterator[Fate]:
        for at in self._together(verb):
            if not self._blocked(at):
                yield from self._doing(at, near=at - verb <= _NEAR)

    def _doing(self, verb: int, *, near: bool) -> Iterator[Fate]:
        lemma = self.lemma[verb]
        objects = [child for child in self.sentence.children(verb) if self.tokens[child].dep in ("dobj", "dative", "npadvmod")]
        himself = any(self.low[child].endswith("self") for child in objects)
        if lemma in words.DIE and (lemma != "pass" or "away" in self.low[verb : verb + 3]):
            yield "dead"
        elif himself and (lemma in words.KILL or lemma in words.SHOOT | words.WOUND):
            yield "dead" if lemma in words.KILL or self._deadly(verb) else "shot"
        elif any(self._is_life(lemma, child) for child in objects):
            yield "dead"
        elif lemma in ("suffer", "bleed") or (
            lemma in words.SUFFER | {"get"} and any(self.lemma[child] in words.WOUNDS for child in objects)
        ):
            yield "hurt"
        elif lemma in words.FARE:
            yield "care"
        elif lemma in ("be", "remain", "lie"):
            yield from self._is(verb)
        elif lemma == "get":
            yield from (fate for child in self.sentence.children(verb) if self.tokens[child].tag == "VBN" for fate in self._patient(child))
        if near and self.tokens[verb].tag in ("VBN", "VBD") and not self._acts(verb) and (lemma not in words.SHOOT or self._headline()):
            yield from self._patient(verb)
        for child in self.sentence.children(verb):
            if self.tokens[child].dep in ("xcomp", "advcl") and lemma in (
                "appear",
                "seem",
                "expect",
                "believe",
                "end",
                "arrive",
                "be",
                "remain",
            ):
                yield from self._result(verb, child)

    def _is_life(self, lemma: str, noun: int) -> bool:
        """ "Lost his life", "took her own life", "committed suicide"."""
        own = any(self.low[child] in ("his", "her", "own", "their") for child in self.sentence.children(noun))
        return (lemma in ("take", "lose") and self.lemma[noun] == "life" and own) or (lemma == "commit" and self.lemma[noun] == "suicide")

    def _acts(self, verb: int) -> bool:
        """The verb has an object, or an aim, so that its subject is no patient: "shot at", "shot three"."""
        return any(
            self.tokens[child].dep in ("dobj", "auxpass")
            or (self.low[child] in ("at", "into", "down", "toward", "towards") and child > verb and not self._headline())
            for joined in {*self._together(verb), *self._sharing(verb)}
            for child in self.sentence.children(joined)
        ) or any(self._takes(joined) for joined in self._together(verb))

    def _takes(self, verb: int) -> bool:
        """Somebody is told of right behind the verb, whatever the tree makes of it."""
        if verb + 1 >= len(self.low):
            return False
        behind = self.tokens[verb + 1]
        return (
            behind.tag in ("PRP", "PRP$", "CD")
            or self.low[verb + 1] in ("a", "an", "the", "another")
            or behind.lemma.lower() in words.PERSONS
        )

    def _headline(self) -> bool:
        return self.sentence.role != "body" or self.low[-1] not in (".", "!", "”", '"')

    def _is(self, verb: int) -> Iterator[Fate]:
        for child in self.sentence.children(verb):
            token = self.tokens[child]
            if token.dep in ("acomp", "attr", "oprd", "advmod", "ROOT", "xcomp"):
                if self.low[child] in words.DEAD:
                    yield "dead"
                elif self.low[child] in words.HURT:
                    yield "hurt"
            elif token.dep == "prep":
                yield from (fate for fate in self._with(child))

    # ---- what stands beside the phrase ----

    def _beside(self, phrase: Phrase) -> Iterator[Fate]:
        at = phrase.last
        steps = 0
        while (
            at < len(self.low)
            and steps < 4
            and (
                self.low[at]
                in (
                    "are",
                    "is",
                    "was",
                    "were",
                    "been",
                    "has",
                    "have",
                    "being",
                    "reported",
                    "confirmed",
                    "left",
                    "critically",
                    "seriously",
                    "fatally",
                    "now",
                    "found",
                    "others",
                    "people",
                    "who",
                    "accidentally",
                    "reportedly",
                    "also",
                    "later",
                    ",",
                )
                or self.tokens[at].pos == "ADV"
            )
        ):
            if self.low[at] == "," and phrase.kind not in ("number",) and not (phrase.age and at == phrase.last):
                break
            at += 1
            steps += 1
        near = self.low[phrase.last : phrase.last + 6]
        if (
            {"gunshot", "wound"} <= set(near) | {word.rstrip("s") for word in near}
            and set(near) & {"with", "suffering", "from"}
            and "," not in near
        ):
            yield "hurt"
        if at < len(self.low):
            yield from self._word(at, {"fatally"} & set(self.low[phrase.last : at]), aims=phrase.kind != "number")
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if before is not None and before.lemma.lower() in words.KILL | words.WOUND | words.SHOOT:
            noun = before.pos in ("NOUN", "PROPN") and before.text.lower().endswith("ing")  # "Shooting suspect held"
            if not noun and (before.tag != "VBN" or phrase.kind == "number") and not self._blocked(phrase.first - 1):
                yield from self._patient(phrase.first - 1)

    def _word(self, at: int, deadly: set[str], *, aims: bool) -> Iterator[Fate]:
        low, behind = self.low[at], self.low[at + 1 : at + 2]
        if behind and behind[0].endswith("self") and low in _BY_OWN_HAND:
            yield "dead" if low.startswith("kill") or deadly else "shot"
        if low == "critical" and self._headline():
            yield "care"
        takes = bool(behind) and (behind[0] in ("a", "an", "the", "his", "her", "himself", "herself") or behind[0].isdigit())
        if low == "shot" and self.low[at + 1 : at + 3] == ["and", "killed"] and at + 3 < len(self.low):
            takes = self.tokens[at + 3].pos in ("DET", "PRON", "NUM", "PROPN") or self.lemma[at + 3] in words.PERSONS
        takes = (
            takes or (aims and behind == ["at"]) or (self.tokens[at].tag == "VBD" and syntax.is_verb(self.sentence, at) and self._acts(at))
        )
        if low in ("dead", "dies", "die", "died") or (low in ("killed", "slain", "murdered") and not takes):
            yield "dead"
        elif low in ("injured", "wounded", "hurt", "hospitalized", "grazed") and not takes:
            yield "dead" if deadly else "hurt"
        elif low == "shot" and not takes:
            yield (
                "dead"
                if deadly
                or behind in (["dead"], ["fatally"])
                or self.low[at + 1 : at + 3] in (["to", "death"], ["and", "killed"], [",", "killed"])
                else "shot"
            )
