"""The grammar that several extractors need: which verb governs a word, who acts, and in what stance.

Everything works on token indices of one sentence. Without dependencies (an annotator that cannot
parse) every token is its own root, and these functions answer None or the plain default.
"""

from __future__ import annotations

from typing import Literal

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
_NEGATIVE_WORDS = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
# "He does not think that it fell" denies that it fell; "he did not say that it fell" leaves it open.
_NEGATION_RISES = frozenset("appear believe expect feel intend look mean plan seem suggest suppose think want".split())
_AHEAD = frozenset(
    (
        "about agree aim bind due eager expect forecast hope intend likely mean need offer plan poise predict prepare project promise "
        "propose ready require schedule seek set slate suppose threaten try unlikely vow want will wish"
    ).split()
)
_STEPS = frozenset("begin come continue get go help manage proceed start".split())  # "managed to escape": the act is the escape
_SEEMING = frozenset("allege appear believe claim know presume report rumor say seem suspect think understand".split())
_SHORT_OF = frozenset("decline fail hesitate neglect refuse".split())  # "failed to act": it was not done
Before = Literal["ahead", "yet", "short of", "denied", "seeming"]
RELATIVE = frozenset({"WDT", "WP", "WP$"})


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


def antecedent(sentence: Sentence, verb: int) -> int | None:
    """The noun that a relative clause, of which the token is the verb (or a joined verb), is about; None elsewhere."""
    for _ in range(6):
        token = sentence.tokens[verb]
        if token.dep == "relcl":
            return token.head
        if token.head == verb or token.dep not in ("conj", "xcomp"):
            return None
        verb = token.head
    return None


def relative_pronoun(sentence: Sentence, verb: int) -> int | None:
    """The who, which, that or whose by which the clause of the verb hangs on a noun, or None."""
    if sentence.tokens[verb].dep != "relcl":
        return None
    return next((index for index in sentence.subtree(verb) if index < verb and sentence.tokens[index].tag in RELATIVE), None)


def is_infinitive(sentence: Sentence, verb: int) -> bool:
    """The verb stands under "to"."""
    return any(sentence.tokens[child].tag == "TO" for child in sentence.children(verb) if child < verb)


def is_finite(sentence: Sentence, verb: int) -> bool:
    """The clause of the verb can stand as a sentence: "left", "has left", "will leave", but not "leaving" or "to leave"."""
    tags = [sentence.tokens[verb].tag] + [
        sentence.tokens[child].tag for child in sentence.children(verb) if sentence.tokens[child].dep in ("aux", "auxpass")
    ]
    return "TO" not in tags and any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in tags)


def act(sentence: Sentence, verb: int) -> tuple[int, Before | None]:
    """(the verb that names the act, how the verbs before it stand to it): "is expected to leave" is leaving, ahead.

    "Ahead": it is planned, due or wanted. "Yet": it has still to be done. "Short of": it was not done ("failed to leave").
    "Denied": "denied leaving". "Seeming": "appeared to leave". None: the verb is the act itself, or a step of it ("began to leave").
    """
    before: Before | None = None
    for _ in range(3):
        below = _act_below(sentence, verb)
        kind = _manner(sentence, verb, below) if below is not None else None
        if below is None or kind is None:
            break
        before = before or (kind if kind != "step" else None)
        verb = below
    return verb, before


def _act_below(sentence: Sentence, verb: int) -> int | None:
    """The verb under "to" that shares its subject with the verb above; or what is denied ("denied reports that he left")."""
    if sentence.tokens[verb].lemma.lower() in _DENIALS:
        return next(
            (below for below in sentence.subtree(verb) if below > verb and is_verb(sentence, below) and _is_denied(sentence, below)), None
        )
    for child in _complements(sentence, verb):
        token = sentence.tokens[child]
        if (
            is_infinitive(sentence, child)
            and token.dep in ("xcomp", "ccomp")
            and is_verb(sentence, child)
            and subject_missing(sentence, child)
        ):
            return child
    return None


def _complements(sentence: Sentence, verb: int) -> list[int]:
    below = list(sentence.children(verb))
    for child in sentence.children(verb):
        if sentence.tokens[child].dep == "acomp":  # "is due to leave", "is likely to leave"
            below.extend(sentence.children(child))
    return sorted(below)


def _manner(sentence: Sentence, verb: int, below: int) -> Before | Literal["step"] | None:
    if sentence.tokens[verb].lemma.lower() in _DENIALS:
        return "denied"
    word = sentence.tokens[sentence.tokens[below].head].lemma.lower()
    if word == "have" and any(sentence.tokens[child].lemma.lower() in ("yet", "still") for child in range(verb, below)):
        return "yet"
    if word in _SHORT_OF:
        return "short of"
    if word in _SEEMING:
        return "seeming"
    if (word in _AHEAD and not dependents(sentence, verb, frozenset({"dobj", "dative"}))) or word == "be":
        return "ahead"
    return "step" if word in _STEPS else None


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
            if not _is_only(sentence, child):
                return True
        elif token.dep in SUBJECTS | PASSIVE_SUBJECTS | OBJECTS and any(
            _says_none(sentence, below) for below in (child, *sentence.children(child))
        ):
            return True
    lemma = sentence.tokens[verb].lemma.lower()
    # "failed to stop" did not stop; "the engine failed" did fail.
    return lemma == "lack" or (lemma == "fail" and bool(dependents(sentence, verb, frozenset({"xcomp"}))))


def _says_none(sentence: Sentence, index: int) -> bool:
    """A word such as "no" or "nobody"; the "No." of "No. 2" is none."""
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    numbers = following is not None and following.start == sentence.tokens[index].end and following.text == "."
    return sentence.tokens[index].text.lower() in _NEGATIVE_WORDS and not numbers


def _is_only(sentence: Sentence, negation: int) -> bool:
    """ "Not only", "not just": nothing is denied."""
    following = sentence.tokens[negation + 1].lemma.lower() if negation + 1 < len(sentence.tokens) else ""
    return following in ("only", "just", "merely", "simply")


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
    hedge = above = False
    while verb is not None:
        if negated(sentence, verb):
            if not above or sentence.tokens[verb].lemma.lower() in _NEGATION_RISES:
                return "denies"
            hedge = True  # "it is not known how many died"
        hedge = hedge or hedged(sentence, verb) or _left_open(sentence, verb)
        if _is_denied(sentence, verb):
            return "denies"
        above = above or sentence.tokens[verb].dep != "conj"
        verb = _stands_under(sentence, verb)
    return "hedges" if hedge else "asserts"


def _stands_under(sentence: Sentence, verb: int) -> int | None:
    """The verb on whose stance that of the verb depends, or None."""
    token = sentence.tokens[verb]
    head = token.head
    if head == verb or not is_verb(sentence, head):
        return None
    if token.dep == "conj":
        return head if subject_missing(sentence, verb) else None
    if token.dep not in ("ccomp", "xcomp", "pcomp"):
        return None
    says = sentence.tokens[head].dep == "ROOT" and sentence.tokens[head].lemma.lower() in ("say", "tell", "add", "report")
    return None if says and not negated(sentence, head) else head


def _left_open(sentence: Sentence, verb: int) -> bool:
    """The clause only asks: "whether it fell", "if it fell"."""
    marks = dependents(sentence, verb, frozenset({"mark"})) if sentence.tokens[verb].dep == "ccomp" else []
    return any(sentence.tokens[mark].lemma.lower() in ("whether", "if") for mark in marks)


def _is_denied(sentence: Sentence, verb: int) -> bool:
    """ "Denied that it fell", "denied reports that it fell"."""
    token = sentence.tokens[verb]
    if token.dep == "acl" and any(sentence.tokens[child].dep == "mark" for child in sentence.children(verb)):
        token = sentence.tokens[token.head]
        return token.dep == "dobj" and sentence.tokens[token.head].lemma.lower() in _DENIALS
    return token.dep in ("ccomp", "xcomp") and sentence.tokens[token.head].lemma.lower() in _DENIALS and token.head != verb


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
