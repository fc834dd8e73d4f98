"""The grammar that several extractors need: which verb governs a word, who acts, and in what stance.

Everything works on token indices of one sentence. Without dependencies (an annotator that cannot
parse) every token is its own root, and these functions answer None or the plain default.
"""

from __future__ import annotations

from variorum.types import Sentence, Stance

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
_NOT_IN_PHRASE = frozenset({"relcl", "acl", "appos", "cc", "conj", "punct", "advcl", "ccomp", "parataxis"})
_HEDGE_MODALS = frozenset({"may", "might", "could", "would", "can", "should"})
_HEDGE_ADVERBS = frozenset(
    ("reportedly allegedly apparently perhaps possibly probably likely presumably seemingly supposedly purportedly potentially").split()
)
_HEDGE_VERBS = frozenset("appear seem expect believe think suspect allege rumor presume suggest speculate understand estimate".split())
_DENIALS = frozenset("deny reject dispute refute dismiss rebut contradict disavow".split())


def is_verb(sentence: Sentence, index: int) -> bool:
    """A full verb or a copula that heads a clause."""
    return sentence.tokens[index].pos in ("VERB", "AUX")


def governor(sentence: Sentence, index: int) -> int | None:
    """The nearest verb above the token (the token itself does not count), or None."""
    return next((above for above in sentence.ancestors(index) if is_verb(sentence, above)), None)


def dependents(sentence: Sentence, index: int, labels: frozenset[str]) -> list[int]:
    """The children of the token that carry one of the labels, in order."""
    return [child for child in sentence.children(index) if sentence.tokens[child].dep in labels]


def subject(sentence: Sentence, verb: int) -> int | None:
    """The head of the verb's subject, looked up through conjunction and control ("he came and saw"), or None."""
    for _ in range(6):
        found = dependents(sentence, verb, SUBJECTS | PASSIVE_SUBJECTS)
        if found:
            return found[0]
        head, dep = sentence.tokens[verb].head, sentence.tokens[verb].dep
        if head == verb or dep not in ("conj", "xcomp", "advcl", "relcl", "acl"):
            return None
        if dep in ("relcl", "acl"):
            return head
        verb = head
    return None


def is_passive(sentence: Sentence, verb: int) -> bool:
    """The verb's subject is what is acted upon."""
    return any(
        sentence.tokens[child].dep in PASSIVE_SUBJECTS or sentence.tokens[child].dep == "auxpass" for child in sentence.children(verb)
    )


def agent(sentence: Sentence, verb: int) -> int | None:
    """The head of the phrase behind "by" of a passive verb, or None."""
    for child in dependents(sentence, verb, frozenset({"agent"})):
        objects = dependents(sentence, child, frozenset({"pobj"}))
        if objects:
            return objects[0]
    return None


def phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Tokens first..last (half-open) of the noun phrase around its head, without relative clauses, appositions and conjuncts."""
    first = last = head
    todo = [head]
    while todo:
        top = todo.pop()
        first, last = min(first, top), max(last, top)
        todo.extend(child for child in sentence.children(top) if sentence.tokens[child].dep not in _NOT_IN_PHRASE)
    return first, last + 1


def negated(sentence: Sentence, verb: int) -> bool:
    """The verb itself, or its subject or object by a determiner, is negated."""
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if token.dep == "neg" or token.lemma.lower() in ("never", "neither"):
            return True
        if token.dep in SUBJECTS | PASSIVE_SUBJECTS | OBJECTS and any(
            sentence.tokens[below].lemma.lower() in ("no", "neither", "none") for below in (child, *sentence.children(child))
        ):
            return True
    return sentence.tokens[verb].lemma.lower() in ("lack", "fail")


def hedged(sentence: Sentence, verb: int) -> bool:
    """The verb stands under a modal of possibility or an adverb such as "reportedly", or is said to be expected."""
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if token.dep in ("aux", "advmod", "acomp") and token.lemma.lower() in _HEDGE_MODALS | _HEDGE_ADVERBS:
            return True
    token = sentence.tokens[verb]
    if token.dep in ("xcomp", "ccomp") and token.head != verb:
        above = sentence.tokens[token.head]
        return above.lemma.lower() in _HEDGE_VERBS or (above.pos == "ADJ" and above.lemma.lower() in ("likely", "possible", "unlikely"))
    return False


def stance(sentence: Sentence, index: int) -> Stance:
    """How the sentence stands to what is said at the token: asked, denied, hedged or asserted.

    Looks at the governing verb and, through complement clauses, at the verbs above it: in "the ministry denied that
    ten had died" the number is denied, in "ten may have died" it is hedged.
    """
    if sentence.text.rstrip("\"'”’)").endswith("?"):
        return "asks"
    verb = index if is_verb(sentence, index) else governor(sentence, index)
    hedge = False
    while verb is not None:
        if negated(sentence, verb):
            return "denies"
        hedge = hedge or hedged(sentence, verb)
        token = sentence.tokens[verb]
        if token.head == verb or token.dep not in ("ccomp", "xcomp", "pcomp", "conj"):
            break
        above = token.head
        if token.dep == "ccomp" and sentence.tokens[above].lemma.lower() in _DENIALS:
            return "denies"
        if token.dep == "conj" or not is_verb(sentence, above):
            verb = above if is_verb(sentence, above) and token.dep == "conj" and subject_missing(sentence, verb) else None
        elif sentence.tokens[above].dep != "ROOT" or sentence.tokens[above].lemma.lower() not in ("say", "tell", "add", "report"):
            verb = above
        else:
            verb = None
    return "hedges" if hedge else "asserts"


def subject_missing(sentence: Sentence, verb: int) -> bool:
    """The verb has no subject of its own, so that it shares that of the verb it is joined to."""
    return not dependents(sentence, verb, SUBJECTS | PASSIVE_SUBJECTS)


def tense(sentence: Sentence, verb: int) -> str:
    """done | ongoing | planned | possible, read off the auxiliaries and the form of the verb."""
    token = sentence.tokens[verb]
    auxiliaries = [sentence.tokens[child] for child in sentence.children(verb) if sentence.tokens[child].dep in ("aux", "auxpass")]
    words = [auxiliary.lemma.lower() for auxiliary in auxiliaries]
    if any(word in ("will", "shall", "'ll", "’ll") for word in words):
        return "planned"
    if any(word in _HEDGE_MODALS for word in words):
        return "possible"
    if token.dep == "xcomp" and any(auxiliary.text.lower() == "to" for auxiliary in auxiliaries):
        above = sentence.tokens[token.head].lemma.lower()
        return "planned" if above in ("plan", "go", "intend", "set", "expect", "agree", "want", "promise", "vow", "prepare") else "possible"
    if token.tag in ("VBD", "VBN") or any(auxiliary.tag == "VBD" for auxiliary in auxiliaries):
        return "done"
    return "ongoing"
