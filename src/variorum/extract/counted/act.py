"""What was done to, or by, the thing counted: the verb that says so, or the state in which a bare verb leaves it."""

from __future__ import annotations

from variorum.extract.syntax import SUBJECTS, dependents, governor, is_verb
from variorum.types import Sentence

HARMED = frozenset(
    "dead wounded injured killed hurt arrested missing hospitalized hospitalised displaced trapped detained evacuated infected".split()
)
HARM_ACT = {"dead": "die", "missing": "miss", "hurt": "hurt"}
# Verbs whose act counts those to whom it is done.
_BEFALLING = frozenset(
    (
        "abduct arrest burn capture charge convict detain displace evacuate execute free hospitalize hurt imprison indict infect injure "
        "jail kidnap kill murder release rescue save seize shoot slaughter slay strand trap wound"
    ).split()
)
_COPULAS = frozenset("be leave find report feel fear believe presume confirm declare pronounce remain".split())
_COMPLEMENTS = frozenset({"acomp", "oprd", "amod", "acl", "xcomp", "ccomp", "advcl", "attr", "advmod"})
_NEXT_CLAUSE = frozenset("before after when as until while".split())


def act(sentence: Sentence, index: int) -> str | None:
    """The lemma of the verb that says what was done to, or by, the thing counted: "12 people killed", "killing 12"."""
    for child in sentence.children(index):
        token = sentence.tokens[child]
        if token.dep in ("acl", "relcl") and is_verb(sentence, child) and child > index:
            return token.lemma.lower()
    verb = index if is_verb(sentence, index) else governor(sentence, index)
    if verb is not None and verb > index and index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].text.lower() in _NEXT_CLAUSE:
        # "It sailed 400 metres before it sank": the measure belongs to the clause that it ends.
        verb = next((above for above in reversed(range(index)) if is_verb(sentence, above)), verb)
    if verb is None or _does(sentence, index, verb):
        return None
    lemma = sentence.tokens[verb].lemma.lower()
    return (_state(sentence, index, verb) or lemma) if lemma in _COPULAS else lemma


def _does(sentence: Sentence, index: int, verb: int) -> bool:
    """ "Three gunmen killed 12": they did to others what would be told of those counted."""
    done_to = sentence.tokens[verb].lemma.lower() in _BEFALLING and dependents(sentence, verb, frozenset({"dobj"}))
    return bool(done_to) and index in dependents(sentence, verb, SUBJECTS)


def _state(sentence: Sentence, index: int, verb: int) -> str | None:
    """ "The raid left 32 villagers dead", "12 are missing": what befell those counted, which the verb alone does not say."""
    for child in sorted({*sentence.children(index), *sentence.children(verb)}):
        word = sentence.tokens[child].text.lower()
        if child > index and word in HARMED and sentence.tokens[child].dep in _COMPLEMENTS:
            return HARM_ACT.get(word, sentence.tokens[child].lemma.lower())
    return None
