"""What a verb tells of the persons about it: of whom it acts upon ("was shot", "killing two"), and of whom acts ("died", "shot himself").

One verb stands for all that are joined to it and share its subject or object; what was only tried, feared or denied tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.extract import syntax
from variorum.extract.casualties import words
from variorum.extract.casualties.words import Fate
from variorum.extract.stance import modality
from variorum.types import Sentence

_MODALS = frozenset("could might would may will should can must shall".split())
_TRIES = frozenset("attempt try threaten want plan conspire vow intend seek hope fear continue let go miss avoid escape".split())
_TOLD = frozenset("believe confirm end know presume report".split())
_FINDS = frozenset("find leave pronounce declare confirm report discover presume".split())
_SEEMS = frozenset("appear seem expect believe end arrive be remain".split())
_NEAR = 3


class Verbs:
    """The verbs of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.low = [token.text.lower() for token in sentence.tokens]
        self.lemma = [token.lemma.lower() for token in sentence.tokens]

    def blocked(self, verb: int) -> bool:
        """It was not done, only asked, feared, tried or possible."""
        if modality.stance(self.sentence, verb) in ("denies", "asks"):
            return True
        chain = [verb, *(above for above in self.sentence.ancestors(verb) if syntax.is_verb(self.sentence, above))][:2]
        if any(self.low[child] in ("nearly", "almost") for child in self.sentence.children(verb)):
            return True
        if any(self.low[child] in _MODALS and self.tokens[child].dep == "aux" for child in self.sentence.children(verb)):
            return True
        return len(chain) > 1 and self.tokens[verb].dep in ("xcomp", "ccomp", "pcomp") and self.lemma[chain[1]] in _TRIES

    def together(self, verb: int) -> list[int]:
        """The verb and those joined to it that share its subject."""
        found = [verb]
        for child in self.sentence.children(verb):
            if self.tokens[child].dep == "conj" and syntax.is_verb(self.sentence, child) and syntax.subject_missing(self.sentence, child):
                found += self.together(child)
        return found

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

    def done_to(self, verb: int, *, joined: bool = True) -> Iterator[Fate]:
        verbs = self.together(verb) if joined else self._sharing(verb)
        for at in verbs:
            if self.blocked(at):
                continue
            yield from self.patient(at)
            if at != verb and self.lemma[at] in words.DIE | words.FARE:  # "was shot and died"
                yield from self._doing(at, near=False)
            for child in self.sentence.children(at):
                if self.tokens[child].dep in ("xcomp", "oprd", "ccomp", "advcl", "acomp", "acl") and child > at:
                    yield from self._result(at, child)

    def patient(self, verb: int) -> Iterator[Fate]:
        lemma = self.lemma[verb]
        if lemma in words.KILL and not (lemma == "gun" and "down" not in self.low):
            yield "dead"
        elif lemma in words.WOUND or lemma in words.SHOOT:
            yield "dead" if self.deadly(verb) else "hurt" if lemma in words.WOUND else "shot"
        elif lemma in words.TREAT or (lemma in words.CARRY and self._to_hospital(verb)):
            yield "care"
        elif lemma in ("find", "leave", "discover", "pronounce", "declare", "confirm", "report", "list"):
            for child in self.sentence.children(verb):
                if self.tokens[child].dep == "prep":
                    yield from self.with_(child)

    def _result(self, verb: int, child: int) -> Iterator[Fate]:
        """ "found dead", "pronounced dead", "found shot", "left wounded", "expected to survive"."""
        if self.low[child] in words.DEAD and self._finds(verb, child):
            yield "dead"
        elif self.lemma[verb] in ("find", "leave", "report", "discover", "locate", "believe"):
            if self.tokens[child].tag in ("VBN", "VBD"):
                yield from self.patient(child)
            elif self.lemma[child] in words.SUFFER or self.lemma[child] in words.WOUNDS:
                yield "hurt"
        elif self.lemma[child] in words.FARE or (self.lemma[child] == "live" and self.lemma[verb] == "expect"):
            yield "care"
        elif self.lemma[verb] in _TOLD and (self.lemma[child] in words.DIE or self.low[child] in ("dying", "killed")):
            yield "dead"

    def _finds(self, verb: int, child: int) -> bool:
        """Not "he was shot after two men were killed": that is a clause of its own."""
        return self.lemma[verb] in _FINDS or (self.lemma[verb] == "shoot" and syntax.subject_missing(self.sentence, child))

    def deadly(self, verb: int) -> bool:
        for child in self.sentence.children(verb):
            if self.low[child] in words.DEADLY and not self.spared(child):
                return True
            own = self.tokens[child].dep == "conj" or not syntax.subject_missing(self.sentence, child)
            if self.low[child] in words.DEAD and not own:
                return True
            if self.low[child] == "to" and any(self.low[below] == "death" for below in self.sentence.children(child)):
                return True
        behind = self.low[verb + 1 : verb + 3]
        return behind[:1] in (["dead"], ["fatally"]) or behind == ["to", "death"] or self.low[max(0, verb - 1)] in words.DEADLY

    def spared(self, at: int) -> bool:
        """ "None fatally", "non-fatal"."""
        return bool({"none", "not", "non", "no"} & set(self.low[max(0, at - 2) : at]))

    def _to_hospital(self, verb: int) -> bool:
        return any(
            self.low[at] in words.HOSPITAL
            for child in self.sentence.children(verb)
            if child > verb
            and self.tokens[child].dep in ("prep", "dobj", "prt", "npadvmod", "aux", "advcl", "xcomp")
            and not syntax.is_verb(self.sentence, child)
            for at in self.sentence.subtree(child)
        )

    def does(self, verb: int) -> Iterator[Fate]:
        for at in self.together(verb):
            if not self.blocked(at):
                yield from self._doing(at, near=at - verb <= _NEAR)

    def _doing(self, verb: int, *, near: bool) -> Iterator[Fate]:
        lemma = self.lemma[verb]
        objects = [child for child in self.sentence.children(verb) if self.tokens[child].dep in ("dobj", "dative", "npadvmod")]
        himself = any(self.low[child].endswith("self") for child in objects)
        if lemma in words.DIE and (lemma != "pass" or "away" in self.low[verb : verb + 3]):
            yield "dead"
        elif himself and (lemma in words.KILL or lemma in words.SHOOT | words.WOUND):
            yield "dead" if lemma in words.KILL or self.deadly(verb) else "shot"
        elif any(self._is_life(lemma, child) for child in objects):
            yield "dead"
        elif lemma in ("suffer", "bleed") or (
            lemma in words.SUFFER | {"get"} and any(self.lemma[child] in words.WOUNDS for child in objects)
        ):
            yield next((self._wound(child) for child in objects), "shot")
        elif lemma in words.FARE:
            yield "care"
        elif lemma in ("be", "remain", "lie"):
            yield from self._is(verb)
        elif lemma == "get":
            yield from (fate for child in self.sentence.children(verb) if self.tokens[child].tag == "VBN" for fate in self.patient(child))
        if near and self.tokens[verb].tag in ("VBN", "VBD") and not self.acts(verb) and (lemma not in words.SHOOT or self.in_headline()):
            yield from self.patient(verb)
        for child in self.sentence.children(verb):
            if self.tokens[child].dep in ("xcomp", "advcl") and lemma in _SEEMS:
                yield from self._result(verb, child)

    def _is_life(self, lemma: str, noun: int) -> bool:
        """ "Lost his life", "took her own life", "committed suicide"."""
        own = any(self.low[child] in ("his", "her", "own", "their") for child in self.sentence.children(noun))
        return (lemma in ("take", "lose") and self.lemma[noun] == "life" and own) or (lemma == "commit" and self.lemma[noun] == "suicide")

    def acts(self, verb: int) -> bool:
        """The verb has an object, or an aim, so that its subject is no patient: "shot at", "shot three"."""
        return any(
            self.tokens[child].dep in ("dobj", "auxpass")
            or (self.low[child] in ("at", "into", "down", "toward", "towards", "through") and child > verb and not self.in_headline())
            for joined in {*self.together(verb), *self._sharing(verb)}
            for child in self.sentence.children(joined)
        )

    def in_headline(self) -> bool:
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
                yield from (fate for fate in self.with_(child))

    def with_(self, prep: int) -> Iterator[Fate]:
        """ "with a gunshot wound", "in critical condition", "from a gunshot wound"."""
        for child in self.sentence.children(prep):
            below = {self.lemma[at] for at in self.sentence.subtree(child)}
            if self.lemma[child] in words.WOUNDS and self.low[prep] in ("with", "from", "of", "by"):
                yield self._wound(child)
            elif self.low[prep] in ("in", "at") and (self.lemma[child] == "condition" or (self.lemma[child] == "hospital" and below)):
                yield "care"

    def _wound(self, noun: int) -> Fate:
        """Who has a gunshot wound may have died of it; who has a cut has not."""
        return "shot" if {self.low[at] for at in self.sentence.subtree(noun)} & words.SHOTS else "hurt"
