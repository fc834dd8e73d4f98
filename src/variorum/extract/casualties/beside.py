"""What the words beside a phrase tell of its persons: "3 others wounded", "kills stepfather", "Wounded teen dies".

It is how headlines are read, which no tree fits; in a whole sentence the words count only where the tree tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.extract import syntax
from variorum.extract.casualties import words
from variorum.extract.casualties.phrases import Phrase
from variorum.extract.casualties.verbs import Verbs
from variorum.extract.casualties.words import Fate

_AUXILIARIES = frozenset("is are was were be been being has have had".split())
_SKIPPED = frozenset(
    "are is was were been has have being reported confirmed left critically seriously fatally now found others people who accidentally "
    "reportedly also later ,".split()
)  # between a phrase and its fate
_BY_OWN_HAND = frozenset("shoots shot kills killed wounds wounded".split())
_ACCUSED = frozenset("arrested charged accused jailed indicted convicted sentenced faces pleads confesses sought wanted".split())


class Beside:
    """The words beside the phrases of one sentence."""

    def __init__(self, verbs: Verbs) -> None:
        self.verbs = verbs
        self.sentence, self.tokens, self.low, self.lemma = verbs.sentence, verbs.tokens, verbs.low, verbs.lemma

    def dies(self, phrase: Phrase) -> bool:
        """ "Wounded teen found on Mill Lane dies": no person stands between."""
        behind = self.low[phrase.last : phrase.last + 14]
        if not self.verbs.in_headline() or phrase.first > 2 or phrase.count != 1:
            return False
        for at, low in enumerate(behind, phrase.last):
            if low == "dies" or self.low[at - 1 : at + 1] == ["has", "died"]:
                return True
            if low in (",", ";", ":", "after") or self.lemma[at] in words.PERSONS or self.tokens[at].tag == "VBZ":
                return False
        return False

    def right_before(self, phrase: Phrase) -> Iterator[Fate]:
        """ "kills stepfather, injures mother": the verb that stands right before the phrase of a headline."""
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if self.sentence.role == "body" or before is None or not re.search(r"(?:s|ing)$", before.text.lower()):
            return
        noun = before.pos in ("NOUN", "PROPN") and before.text.endswith("ing")  # "Shooting suspect held"
        if before.lemma.lower() in words.KILL | words.WOUND | words.SHOOT and not noun:
            yield from self.verbs.patient(phrase.first - 1)

    def right_behind(self, phrase: Phrase) -> Iterator[Fate]:
        """ "four people were injured", "3 others wounded": the participle that stands right behind, whatever the tree makes of it."""
        at = phrase.last
        if phrase.kind == "number" and self.low[at : at + 1] and self.low[at] in words.DEADLY and not self.verbs.spared(at):
            yield "dead"  # "four people were shot, one fatally"
        while at < len(self.low) and self.low[at] in _AUXILIARIES:
            at += 1
        if (
            at < len(self.low)
            and phrase.kind != "pronoun"
            and not self._anothers(at, phrase)
            and not set(self.low[at + 1 : at + 4]) & {"died", "dies", "killed", "fatally", "himself", "herself"}
        ):
            if self.low[at] in words.HURT:
                yield "hurt"
            elif self.low[at] in ("killed", "dead", "slain") and at > phrase.last and not self.verbs.acts(at):
                yield "dead"

    def _anothers(self, at: int, phrase: Phrase) -> bool:
        """The tree of a body sentence knows whose verb it is: "a dog that bit an officer is dead"."""
        if self.sentence.role != "body" or at == phrase.last:
            return False
        verb = at if syntax.is_verb(self.sentence, at) else syntax.governor(self.sentence, at)
        whose = syntax.subject(self.sentence, verb) if verb is not None else None
        return whose is not None and whose < phrase.first

    def accused(self, phrase: Phrase) -> bool:
        """ "Teen in custody after brother shot": whom a headline holds to have done it."""
        behind = self.low[phrase.last : phrase.last + 3]
        return behind[:2] == ["in", "custody"] or any(word in _ACCUSED for word in behind[: 2 if behind[:1] == ["is"] else 1])

    def next_to(self, phrase: Phrase) -> Iterator[Fate]:
        at = phrase.last
        steps = 0
        while at < len(self.low) and steps < 4 and (self.low[at] in _SKIPPED or self.tokens[at].pos == "ADV"):
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
            yield "shot"
        if at < len(self.low) and not self._anothers(at, phrase):
            yield from self._word(at, {"fatally"} & set(self.low[phrase.last : at]), aims=phrase.kind != "number")
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if before is not None and before.lemma.lower() in words.KILL | words.WOUND | words.SHOOT:
            noun = before.pos in ("NOUN", "PROPN") and before.text.lower().endswith("ing")  # "Shooting suspect held"
            if not noun and (before.tag != "VBN" or phrase.kind == "number") and not self.verbs.blocked(phrase.first - 1):
                yield from self.verbs.patient(phrase.first - 1)

    def _word(self, at: int, deadly: set[str], *, aims: bool) -> Iterator[Fate]:
        low, behind = self.low[at], self.low[at + 1 : at + 2]
        if behind and behind[0].endswith("self") and low in _BY_OWN_HAND:
            yield "dead" if low.startswith("kill") or deadly else "shot"
        if low == "critical" and self.verbs.in_headline():
            yield "care"
        takes = bool(behind) and (behind[0] in ("a", "an", "the", "his", "her", "himself", "herself") or behind[0].isdigit())
        if low == "shot" and self.low[at + 1 : at + 3] == ["and", "killed"] and at + 3 < len(self.low):
            takes = self.tokens[at + 3].pos in ("DET", "PRON", "NUM", "PROPN") or self.lemma[at + 3] in words.PERSONS
        takes = (
            takes
            or (aims and behind == ["at"])
            or (self.tokens[at].tag == "VBD" and syntax.is_verb(self.sentence, at) and self.verbs.acts(at))
        )
        if (
            low in ("dead", "dies", "died")
            or (low == "die" and not self.verbs.blocked(at))
            or (low in ("killed", "slain", "murdered") and not takes)
        ):
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
