"""Which way a date without a year, or a weekday, points: back or ahead, read off the verb that governs it."""

from __future__ import annotations

from variorum.extract import syntax
from variorum.types import Sentence

_WANTED = frozenset(
    "plan schedule set slate expect due intend hope agree want vow prepare go promise book bill aim seek likely ready".split()
)
_PLANNED = frozenset("plan schedule set slate expect due intend bill book earmark".split())  # "is scheduled", "was expected": still to come
_SET_AHEAD = frozenset("plan schedule postpone delay reschedule".split())
_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_OPEN = frozenset({"would", "could", "may", "might", "should", "must", "can"})


_UP_TO = frozenset({"until", "till", "through"})


def direction(sentence: Sentence, first: int, last: int) -> str:
    """past | present | future for the expression of tokens first..last (half-open)."""
    head = next((number for number in range(first, last) if sentence.tokens[number].head not in range(first, last)), first)
    if first and sentence.tokens[first - 1].text.lower() in _UP_TO:
        return "future"
    if sentence.tokens[head].dep == "poss":  # "Friday's ruling" has been made, whatever is yet to be done about it
        return "present"
    verb = syntax.governor(sentence, head)
    for _ in range(4):
        if verb is None:
            break
        said = _of_verb(sentence, verb)
        if said is not None:
            return said
        verb = syntax.governor(sentence, verb)
    return "past" if sentence.role == "body" else "present"


def _of_verb(sentence: Sentence, verb: int) -> str | None:
    token = sentence.tokens[verb]
    auxiliaries = [sentence.tokens[child] for child in sentence.children(verb) if sentence.tokens[child].dep in ("aux", "auxpass")]
    lemmas = {auxiliary.lemma.lower() for auxiliary in auxiliaries} | {auxiliary.text.lower() for auxiliary in auxiliaries}
    if lemmas & _AHEAD:
        return "future"
    perfect = "have" in lemmas and token.tag in ("VBN", "VBD")
    if lemmas & _OPEN:
        return "past" if perfect else "future"
    if token.lemma.lower() in _PLANNED and (token.tag == "VBN" or "be" in lemmas) and not {"had"} & lemmas:
        return "future"
    if token.lemma.lower() in _SET_AHEAD and token.tag == "VBD" and not perfect:
        return "future"
    if "to" in lemmas:
        above = sentence.tokens[token.head]
        return "future" if above.lemma.lower() in _WANTED or (above.tag in ("VBZ", "VBP") and above.lemma.lower() == "be") else None
    if perfect or token.tag in ("VBD", "VBN") or any(auxiliary.tag == "VBD" for auxiliary in auxiliaries):
        return "past"
    if token.tag == "VBG":
        return "future" if "be" in lemmas else None
    if token.tag in ("VBZ", "VBP"):
        return "present"
    return None
