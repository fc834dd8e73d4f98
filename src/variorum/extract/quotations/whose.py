"""Whose words a saying passes on, where that is not its subject: "KCNA quoted Kim as saying", "aides said Mr. Roe told them".

Who quotes somebody only hands on what that person said; and a telling within what others say is the telling they tell of.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions.ranges import Range, Saying, source_range, within
from variorum.extract.coreference.forms import is_person_noun
from variorum.extract.coreference.words import COMPANIES

_HANDING_ON = frozenset({"quote", "cite"})


def whose(saying: Saying) -> tuple[int, Range] | None:
    """The head of the words for whose words a saying hands on, and all of them; None where its own subject speaks."""
    sentence, verb = saying.sentence, saying.verb
    if saying.lemma not in _HANDING_ON:
        return None
    if syntax.is_passive(sentence, verb):
        quoted = syntax.dependents(sentence, verb, syntax.PASSIVE_SUBJECTS) if _as_saying(saying) else []
    else:
        objects = [at for at in syntax.dependents(sentence, verb, syntax.OBJECTS) if at > verb]
        quoted = objects if _as_saying(saying) else [at for at in objects if _can_speak(saying, at)]
    return (quoted[0], source_range(sentence, quoted[0], verb)) if quoted else None


def _as_saying(saying: Saying) -> bool:
    """ "Quoted her as saying", "as telling reporters"."""
    tokens = saying.sentence.tokens
    return any(
        tokens[below].tag == "VBG"
        for child in saying.sentence.children(saying.verb)
        if tokens[child].text.lower() == "as"
        for below in saying.sentence.children(child)
    )


def _can_speak(saying: Saying, index: int) -> bool:
    token = saying.sentence.tokens[index]
    lemma = token.lemma.lower()
    return token.pos in ("PROPN", "PRON") or token.tag == "NNS" or is_person_noun(lemma) or lemma in cues.SPEAKING_THINGS


def may_say(saying: Saying) -> bool:
    """Not "the confusion continued:", nor "the paint used": what only happens says nothing by a verb that mostly means a deed."""
    if saying.head is None or saying.content or saying.lemma not in cues.CLAUSE_ONLY | cues.BESIDE_SPEECH:
        return True
    token = saying.sentence.tokens[saying.head]
    named = any(one.first <= saying.head < one.last for one in saying.sentence.names)
    return token.tag != "NN" or named or _can_speak(saying, saying.head) or token.lemma.lower() in COMPANIES


def told_within(saying: Saying, others: Sequence[Saying]) -> Saying | None:
    """'"We lost," aides said Mr. Roe told them': the telling, with nothing else told, within what the aides say behind the words."""
    for other in others:
        inside = other.start >= saying.end and within(saying.content, other.verb)
        if inside and other.source is not None and not other.content and other.lemma not in cues.WEAK and cues.is_saying(other.lemma):
            return other
    return None
