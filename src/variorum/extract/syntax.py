"""The grammar that several extractors need: which verb governs a word, who acts, and which verb names the act.

Everything works on token indices of one sentence. Without dependencies (an annotator that cannot
parse) every token is its own root, and these functions answer None or the plain default.
"""

from __future__ import annotations

from typing import Literal

from variorum.extract.stance import doubt
from variorum.types import Sentence

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
_PARTICIPANTS = SUBJECTS | PASSIVE_SUBJECTS | OBJECTS
_NOT_IN_PHRASE = frozenset({"relcl", "acl", "appos", "cc", "conj", "punct", "advcl", "ccomp", "parataxis"})
_DENIALS = frozenset("deny reject dispute refute dismiss rebut contradict disavow".split())
_AHEAD = frozenset(
    (
        "about agree aim bind due eager expect forecast hope intend likely mean need offer plan poise predict prepare project promise "
        "propose ready require schedule seek set slate suppose threaten try unlikely vow want will wish"
    ).split()
)
_STEPS = frozenset("begin come continue get go help manage proceed start".split())  # "managed to escape": the act is the escape
_SEEMING = frozenset("allege appear believe claim know presume report rumor say seem suspect think understand".split())
_SHORT_OF = frozenset("decline fail hesitate neglect refuse unable unwilling".split())  # "failed to act": it was not done
_IS = frozenset({"is", "are", "am"})
_FRAMES = frozenset("appear be emerge seem turn".split())  # "it is likely that", "there are fears that", "it appears that"
Before = Literal["ahead", "yet", "short of", "denied", "seeming", "framed"]
FINITE = frozenset({"VBD", "VBP", "VBZ"})
FINITE_OR_MODAL = FINITE | {"MD"}
RELATIVE = frozenset({"WDT", "WP", "WP$"})


def is_verb(sentence: Sentence, index: int) -> bool:
    """A full verb or a copula that heads a clause."""
    return sentence.tokens[index].pos in ("VERB", "AUX")


def governor(sentence: Sentence, index: int) -> int | None:
    """The nearest verb above the token (the token itself does not count), or None."""
    tokens = sentence.tokens
    while (head := tokens[index].head) != index:
        if tokens[head].pos in ("VERB", "AUX"):
            return head
        index = head
    return None


def dependents(sentence: Sentence, index: int, labels: frozenset[str]) -> list[int]:
    """The children of the token that carry one of the labels, in order."""
    return [child for child in sentence.children(index) if sentence.tokens[child].dep in labels]


def behind(sentence: Sentence, preposition: int) -> int | None:
    """The noun that the preposition governs, or None."""
    return next((child for child in sentence.children(preposition) if sentence.tokens[child].dep == "pobj"), None)


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
    return "TO" not in tags and not FINITE_OR_MODAL.isdisjoint(tags)


def act(sentence: Sentence, verb: int) -> tuple[int, Before | None]:
    """(the verb that names the act, how the verbs before it stand to it): "is expected to leave" is leaving, ahead.

    "Ahead": it is planned, due or wanted. "Yet": it has still to be done. "Short of": it was not done ("failed to leave").
    "Denied": "denied leaving". "Seeming": "appeared to leave". "Framed": "it is unlikely that they left".
    None: the verb is the act itself, or a step of it ("began to leave").
    """
    before: Before | None = None
    for _ in range(3):
        below = _act_below(sentence, verb)
        kind = _manner(sentence, verb, below) if below is not None else None
        if below is None:
            below, kind = _framed(sentence, verb), "framed"
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
        bare = token.tag == "VBG" and sentence.tokens[verb].lemma.lower() == "avoid"
        if (
            (bare or is_infinitive(sentence, child))
            and token.dep in ("xcomp", "ccomp")
            and is_verb(sentence, child)
            and subject_missing(sentence, child)
        ):
            return child
    return None


def _framed(sentence: Sentence, verb: int) -> int | None:
    """The verb of what "it is false that", "it appears that" or "there is no sign that" only frames."""
    if sentence.tokens[verb].lemma.lower() not in _FRAMES:
        return None
    subjects = dependents(sentence, verb, SUBJECTS | PASSIVE_SUBJECTS | {"expl"})
    if not subjects or sentence.tokens[subjects[0]].text.lower() not in ("it", "there"):
        return None
    inside = [verb, *dependents(sentence, verb, frozenset({"acomp", "attr"}))]
    clauses = [child for above in inside for child in dependents(sentence, above, frozenset({"ccomp", "acl"})) if is_verb(sentence, child)]
    asked = ("WRB", "WP", "WDT", "WP$")  # "it is not clear why they left" is about what is clear
    return next(
        (
            child
            for child in clauses
            if is_finite(sentence, child)
            and not subject_missing(sentence, child)
            and sentence.tokens[sentence.subtree(child)[0]].tag not in asked
        ),
        None,
    )


def _complements(sentence: Sentence, verb: int) -> list[int]:
    below = list(sentence.children(verb))
    for child in sentence.children(verb):
        if sentence.tokens[child].dep == "acomp":  # "is due to leave", "is likely to leave"
            below.extend(sentence.children(child))
    return sorted(below)


def _manner(sentence: Sentence, verb: int, below: int) -> Before | Literal["step"] | None:
    if sentence.tokens[verb].lemma.lower() in _DENIALS:
        return "denied"
    if sentence.tokens[below].tag == "VBG":
        return "short of"
    word = sentence.tokens[sentence.tokens[below].head].lemma.lower()
    if word in ("have", "be") and any(sentence.tokens[child].lemma.lower() in ("yet", "still") for child in range(verb, below)):
        return "yet"
    if word in _SHORT_OF:
        return "short of"
    if word in _SEEMING:
        return "seeming"
    if (word in _AHEAD and not dependents(sentence, verb, frozenset({"dobj", "dative"}))) or word == "be":
        return "ahead"
    return "step" if word in _STEPS else None


def _is_denied(sentence: Sentence, verb: int) -> bool:
    """ "Denied that it fell", "denied reports that it fell"."""
    token = sentence.tokens[verb]
    marked = any(sentence.tokens[child].dep == "mark" for child in sentence.children(verb))
    if marked and sentence.tokens[token.head].pos == "NOUN" and token.dep in ("acl", "ccomp"):
        token = sentence.tokens[token.head]
        return token.dep == "dobj" and sentence.tokens[token.head].lemma.lower() in _DENIALS
    return token.dep in ("ccomp", "xcomp") and sentence.tokens[token.head].lemma.lower() in _DENIALS and token.head != verb


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
    tokens, children = sentence.tokens, sentence.annotation.children
    inside = [head]
    for top in inside:  # grows as it is read
        inside += [child for child in children[top] if tokens[child].dep not in _NOT_IN_PHRASE]
    return min(inside), max(inside) + 1


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
    if any(word in doubt.MODALS for word in words):
        return "possible"
    if token.dep == "xcomp" and any(auxiliary.text.lower() == "to" for auxiliary in auxiliaries):
        above = sentence.tokens[token.head].lemma.lower()
        return "planned" if above in ("plan", "go", "intend", "set", "expect", "agree", "want", "promise", "vow", "prepare") else "possible"
    if token.tag == "VBN" and any(auxiliary.text.lower() in _IS for auxiliary in auxiliaries):
        return "ongoing"  # "is closed", "is being built"; but "he's left" may be "he has left"
    if token.tag in ("VBD", "VBN") or any(auxiliary.tag == "VBD" for auxiliary in auxiliaries):
        return "done"
    return "ongoing"
