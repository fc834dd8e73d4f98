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
_ATTRIBUTES = frozenset({"poss", "compound", "nmod", "amod"})
_AIMED = frozenset({"for", "to"})  # "a hearing set for June 3"; a record "set on June 3" has been made
_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midnight", "o'clock", "o’clock"})
_TO_COME = frozenset({"payable", "redeemable", "callable", "convertible"})
_SAYING = frozenset("say tell note add argue insist claim think believe know mean explain recall".split())


def direction(sentence: Sentence, first: int, last: int) -> str:
    """past | present | scheduled | future for the expression of tokens first..last (half-open)."""
    head = next((number for number in range(first, last) if sentence.tokens[number].head not in range(first, last)), first)
    before = sentence.tokens[first - 1].text.lower() if first else ""
    verb = syntax.governor(sentence, head)
    if before in _UP_TO and not _is_over(sentence, verb, before):
        return "future"
    if before == "since":
        return "past"
    if sentence.tokens[head].dep in _ATTRIBUTES:  # "Friday's ruling", "a June agreement": made, whatever is yet to be done about it
        return "present" if sentence.tokens[head].dep == "poss" else "past"
    if any(sentence.tokens[above].lemma.lower() in _TO_COME for above in sentence.ancestors(head)[:2]):
        return "future"
    if before == "for" and verb is not None and sentence.tokens[verb].lemma.lower() in _PLANNED | _SET_AHEAD:
        return "future"  # "the judge set the hearing for June 3"
    if verb is not None and sentence.role == "body" and _is_on_the_calendar(sentence, verb, head):
        return "scheduled"
    for _ in range(4):
        if verb is None:
            break
        said = _of_verb(sentence, verb)
        if said is not None:
            return said
        verb = syntax.governor(sentence, verb)
    return "past" if sentence.role == "body" else "present"


def _is_over(sentence: Sentence, verb: int | None, before: str) -> bool:
    """ "Until Friday they had not met", "sales rose through August": up to a day that has been."""
    if verb is None:
        return False
    said = {sentence.tokens[child].text.lower() for child in sentence.children(verb) if sentence.tokens[child].dep in ("aux", "auxpass")}
    return "had" in said or (before == "through" and _of_verb(sentence, verb) == "past" and sentence.tokens[verb].lemma.lower() != "extend")


def _is_on_the_calendar(sentence: Sentence, verb: int, head: int) -> bool:
    """ "The council meets Monday": a plain present tense with the day told of it."""
    token = sentence.tokens[verb]
    above = sentence.tokens[head].head
    for _ in range(4):  # "at 9 a.m. on Monday" hangs the day from the hour
        if sentence.tokens[above].pos not in ("ADP", "NUM") and sentence.tokens[above].text.lower() not in _HOURS:
            break
        above = sentence.tokens[above].head
    direct = above == verb
    helped = any(sentence.tokens[child].dep in ("aux", "auxpass") for child in sentence.children(verb))
    return direct and not helped and token.pos == "VERB" and token.tag in ("VBZ", "VBP") and token.lemma.lower() not in _SAYING


def _of_verb(sentence: Sentence, verb: int) -> str | None:
    token = sentence.tokens[verb]
    auxiliaries = [sentence.tokens[child] for child in sentence.children(verb) if sentence.tokens[child].dep in ("aux", "auxpass")]
    lemmas = {auxiliary.lemma.lower() for auxiliary in auxiliaries} | {auxiliary.text.lower() for auxiliary in auxiliaries}
    if lemmas & _AHEAD:
        return "future"
    perfect = "have" in lemmas and token.tag in ("VBN", "VBD")
    if lemmas & _OPEN:
        return "past" if perfect or ("could" in lemmas and _is_denied(sentence, verb)) else "future"
    if token.lemma.lower() in _PLANNED and (token.tag == "VBN" or "be" in lemmas) and "had" not in lemmas and not _was_set(sentence, verb):
        return "future"
    if token.lemma.lower() in _SET_AHEAD and token.tag == "VBD" and not perfect:
        return "future"
    if "to" in lemmas:
        above = sentence.tokens[token.head]
        if _had(sentence, token.head):
            return "past"
        return "future" if above.lemma.lower() in _WANTED or (above.tag in ("VBZ", "VBP") and above.lemma.lower() == "be") else None
    if perfect or token.tag in ("VBD", "VBN") or any(auxiliary.tag == "VBD" for auxiliary in auxiliaries):
        return "past"
    if token.tag == "VBG":
        return "future" if "be" in lemmas else None
    if token.tag in ("VBZ", "VBP"):
        return "present"
    return None


def _is_denied(sentence: Sentence, verb: int) -> bool:
    """ "He could not be reached Monday", "neither could be found": what could not be done was tried."""
    said = [sentence.tokens[child] for child in sentence.children(verb)]
    return any(token.dep == "neg" or token.text.lower() in ("neither", "nobody", "none", "nothing", "nor") for token in said)


def _was_set(sentence: Sentence, verb: int) -> bool:
    """ "A record set on Aug. 6": set, and not set for a day to come."""
    token = sentence.tokens[verb]
    if token.lemma.lower() != "set" or token.dep not in ("acl", "relcl"):
        return False
    return not any(sentence.tokens[child].text.lower() in _AIMED for child in sentence.children(verb))


def _had(sentence: Sentence, at: int) -> bool:
    """ "It had been due to expire Friday": the word above has the pluperfect, or hangs from a verb that has."""
    places = [at, sentence.tokens[at].head]
    return any(
        sentence.tokens[child].text.lower() == "had" and sentence.tokens[child].dep == "aux"
        for place in places
        for child in sentence.children(place)
    )
