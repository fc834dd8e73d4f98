"""In what stance a sentence says a thing: asserted, denied, hedged or asked.

A clause has a stance of its own ("it did not fall", "it may fall"). Each word that takes the clause then changes it, from
the inside out: "denied that" turns it round, "believed that" hedges it, "nobody denies that" leaves it be. What such a
word does depends on its kind and on the stance in which it stands itself, so the same question is asked of the verb above.

The stance is towards what is told without its "not": in "it did not fall" the fall is denied.
"""

from __future__ import annotations

from typing import Literal

from variorum.extract.stance import doubt
from variorum.extract.syntax import (
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    dependents,
    governor,
    is_infinitive,
    is_passive,
    is_verb,
    subject_missing,
)
from variorum.types import Sentence, Stance, Token

_DEEPEST = 8  # clauses within clauses that are looked at
_ALL_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_NEGATIVE_WORDS = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
_NEGATIVE_ADVERBS = frozenset("never neither hardly scarcely nowhere".split())
# "No fewer than ten", "nothing but rust", "no doubt": nothing is denied.
_MEASURES = frozenset({"far", "long"})
_NOT_NEGATED_BEFORE = frozenset("but doubt few fewer later less more other soon sooner matter wonder".split())
_NEVER = frozenset("account circumstance means point stage time way".split())  # "at no point", "under no circumstances"
_POSSIBLE = frozenset({"may", "might"})  # with "not", still open; "could not find" found nothing
_HEDGE_MODALS = _POSSIBLE | {"could", "would", "should"}
_FALSELY = frozenset("erroneously falsely mistakenly wrongly".split())
_IF = frozenset({"if", "unless", "provided", "lest"})

# What the word that takes a clause does to it.
Kind = Literal["turns", "undoes", "doubts", "rises", "hedges", "steps", "knows", "says", "asks"]
_VERBS: dict[Kind, frozenset[str]] = {
    "turns": doubt.DENIALS | frozenset("debunk discredit disprove pretend".split()),
    "undoes": frozenset("avoid decline fail forbid hesitate neglect prohibit refuse".split()),
    "doubts": frozenset("doubt question".split()),
    # "He does not think that it fell" denies that it fell; "he did not say that it fell" leaves it open.
    "rises": frozenset("appear believe expect feel intend look mean plan seem suggest suppose think want".split()),
    "hedges": frozenset("allege assume estimate fear hope imply presume reckon rumor rumour speculate suspect understand".split()),
    "steps": frozenset("begin come continue get go help manage proceed start use".split()),
    "knows": frozenset(
        "acknowledge admit discover forget know mention mind notice realise realize recall regret remember reveal see".split()
    ),
    "asks": frozenset("ask examine explore inquire enquire investigate probe wonder".split()),
}
_KEEPING = frozenset("ban bar block discourage dissuade keep prevent prohibit refrain stop".split())  # … from leaving
_RISING_HEDGES = frozenset("appear believe expect feel seem suggest suppose think".split())
_ADJECTIVES: dict[Kind, frozenset[str]] = {
    "turns": frozenset("baseless false incorrect unfounded untrue".split()),
    "undoes": frozenset("impossible unable unwilling".split()),
    "rises": frozenset("accurate correct real true".split()),
    "doubts": frozenset("doubtful dubious questionable unclear uncertain unlikely unsure".split()),
    "hedges": frozenset("conceivable likely plausible possible probable".split()),
    "knows": frozenset("aware glad proud sad sorry surprising".split()),
}
_NOUNS: dict[Kind, frozenset[str]] = {
    "turns": frozenset("denial myth hoax lie".split()),
    "undoes": frozenset("failure inability refusal".split()),
    "doubts": frozenset("doubt question".split()),
    "rises": frozenset("belief evidence expectation hint indication intention proof sign suggestion truth".split()),
    "knows": frozenset("coincidence fact pity secret shame surprise wonder".split()),
    "hedges": frozenset(
        "accusation allegation assumption chance claim danger fear hope hypothesis idea likelihood notion possibility prospect "
        "report rumor rumour speculation story suspicion theory threat".split()
    ),
}
# A predicate that says of a report that it is not so.
_FALSE = frozenset("baseless bogus fabrication fake false fiction hoax incorrect lie myth nonsense unfounded unproven untrue wrong".split())
_DISMISSING = doubt.DENIALS | frozenset("debunk discredit disprove throw quash scotch".split())


# ---- a sentence -----------------------------------------------------------------------------------


def stance(sentence: Sentence, index: int) -> Stance:
    """How the sentence stands to what is said at the token: asked, denied, hedged or asserted."""
    if sentence.text.rstrip("\"'”’)").endswith("?"):
        return "asks"
    verb = index if is_verb(sentence, index) else governor(sentence, index)
    return "asserts" if verb is None else _standing(sentence, verb, _DEEPEST)


def _standing(sentence: Sentence, verb: int, deep: int) -> Stance:
    """The stance of the clause of a verb, all that it stands under counted."""
    found = _own(sentence, verb)
    if _is_asked(sentence, verb):
        return "asks"
    top = _joined_to(sentence, verb)
    if deep == 0 or sentence.tokens[top].head == top:
        return found
    return _under(sentence, top, found, deep - 1)


def _own(sentence: Sentence, verb: int) -> Stance:
    """The stance of the clause by itself."""
    found: Stance = "denies" if negated(sentence, verb) else "asserts"
    condition = _condition(sentence, verb)
    if condition == "contrary":
        return _turned(found)
    if condition == "open" or hedged(sentence, verb) or _reported(sentence, verb):
        return "hedges"
    return found


def _turned(stance: Stance) -> Stance:
    return {"asserts": "denies", "denies": "asserts"}.get(stance, stance)  # type: ignore[return-value]


def _hedge(stance: Stance) -> Stance:
    return stance if stance == "asks" else "hedges"


# ---- the clause by itself -------------------------------------------------------------------------


def negated(sentence: Sentence, verb: int) -> bool:
    """The verb itself, or its subject or object by a determiner, is negated."""
    if _waits(sentence, verb):
        return False
    if any(_negates(sentence, child) for child in sentence.children(verb)):
        return True
    if _shares_negation(sentence, verb):
        return negated(sentence, sentence.tokens[verb].head)
    return sentence.tokens[verb].lemma.lower() == "lack"


def _negates(sentence: Sentence, child: int) -> bool:
    """A word right under the verb negates it."""
    token = sentence.tokens[child]
    if token.dep == "neg" or token.lemma.lower() in _NEGATIVE_ADVERBS:
        return not _is_only(sentence, child) and not _is_of_measure(sentence, child)
    if token.dep in ("advmod", "prep"):
        return _says_never(sentence, child)
    if token.dep in _ALL_SUBJECTS and _begins_with_not(sentence, child):
        return True
    return token.dep in _ALL_SUBJECTS | OBJECTS and any(_says_none(sentence, below) for below in (child, *sentence.children(child)))


def _is_of_measure(sentence: Sentence, child: int) -> bool:
    """ "Came not long after", "lies not far away": the "not" says how long and how far."""
    following = sentence.tokens[child + 1 : child + 2]
    return any(after.text.lower() in _MEASURES and after.pos == "ADV" for after in following)


def _waits(sentence: Sentence, verb: int) -> bool:
    """ "Did not leave until Monday": it left."""
    below = [sentence.tokens[child] for child in sentence.children(verb)]
    until = any(token.dep == "prep" and token.lemma.lower() == "until" for token in below)
    return until and any(token.dep == "neg" and token.text.lower() != "never" for token in below)


def _says_none(sentence: Sentence, index: int) -> bool:
    """A word such as "no" or "nobody"; the "No." of "No. 2" and the "no" of "no fewer than" are none."""
    word, following = sentence.tokens[index].text.lower(), sentence.tokens[index + 1 : index + 2]
    if word not in _NEGATIVE_WORDS:
        return False
    if word == "nothing" and index and sentence.tokens[index - 1].text.lower() == "if":
        return False  # "if nothing else"
    numbers = any(after.start == sentence.tokens[index].end and after.text == "." for after in following)
    return not numbers and not any(
        after.lemma.lower() in _NOT_NEGATED_BEFORE or after.text.lower() in _NOT_NEGATED_BEFORE for after in following
    )


def _begins_with_not(sentence: Sentence, subject: int) -> bool:
    """ "Not a single boat"."""
    first = sentence.subtree(subject)[0]
    return sentence.tokens[first].text.lower() == "not" and not _is_only(sentence, first)


def _says_never(sentence: Sentence, index: int) -> bool:
    """ "No longer", "at no point", "by no means"."""
    children = sentence.children(index)
    if sentence.tokens[index].text.lower() in ("longer", "anymore"):
        return any(sentence.tokens[child].text.lower() == "no" for child in children)
    return any(
        sentence.tokens[child].dep == "pobj"
        and sentence.tokens[child].lemma.lower() in _NEVER
        and any(sentence.tokens[below].text.lower() == "no" for below in sentence.children(child))
        for child in children
    )


def _is_only(sentence: Sentence, negation: int) -> bool:
    """ "Not only", "not just": nothing is denied."""
    following = sentence.tokens[negation + 1].lemma.lower() if negation + 1 < len(sentence.tokens) else ""
    return following in doubt.NOT_ONLY


def _shares_negation(sentence: Sentence, verb: int) -> bool:
    """ "Did not eat or drink", "neither saw nor heard": the joined verb is as little so as the first."""
    token = sentence.tokens[verb]
    if token.dep != "conj" or not subject_missing(sentence, verb) or not is_verb(sentence, token.head):
        return False
    joins = {sentence.tokens[child].lemma.lower() for child in sentence.children(token.head) if sentence.tokens[child].dep == "cc"}
    return bool(joins & {"or", "nor"}) or (token.tag == "VB" == sentence.tokens[token.head].tag and "but" not in joins)


def hedged(sentence: Sentence, verb: int) -> bool:
    """The verb stands under a modal of possibility or an adverb such as "reportedly"."""
    words = {sentence.tokens[child].lemma.lower() for child in dependents(sentence, verb, frozenset({"advmod", "acomp", "npadvmod"}))}
    if words & doubt.HEDGE_ADVERBS:
        return not ("possibly" in words and negated(sentence, verb))  # "cannot possibly know"
    auxiliaries = {sentence.tokens[child].lemma.lower() for child in _auxiliaries(sentence, verb)}
    if auxiliaries & _POSSIBLE or {"must", "have"} <= auxiliaries:
        return True
    if "would" in auxiliaries and sentence.tokens[verb].dep in ("ccomp", "acl"):
        return False  # "said that it would sail" tells of what is ahead
    return bool(auxiliaries & _HEDGE_MODALS) and not negated(sentence, verb)


def _auxiliaries(sentence: Sentence, verb: int) -> list[int]:
    return dependents(sentence, verb, frozenset({"aux", "auxpass"}))


def _reported(sentence: Sentence, verb: int) -> bool:
    """ "According to unconfirmed reports, it fell"."""
    for child in dependents(sentence, verb, frozenset({"prep"})):
        if sentence.tokens[child].lemma.lower() in ("accord", "according"):
            return any(doubt.in_group(sentence.tokens[below].text, doubt.UNSETTLED | doubt.RUMOURS) for below in sentence.subtree(child))
    return False


def _condition(sentence: Sentence, verb: int) -> Literal["open", "contrary"] | None:
    """The clause is, or hangs on, an "if": open ("if it falls"), or contrary to fact ("had it fallen, … would have …")."""
    if_clause: int | None = (
        verb if _is_if(sentence, verb) else next(filter(lambda child: _is_if(sentence, child), sentence.children(verb)), None)
    )
    if if_clause is None:
        return None
    main = sentence.tokens[if_clause].head
    words = [{sentence.tokens[child].lemma.lower() for child in _auxiliaries(sentence, one)} for one in (if_clause, main)]
    contrary = "have" in words[0] and {"would", "have"} <= {"would" if word in ("would", "could", "might") else word for word in words[1]}
    if if_clause != verb and not any(sentence.tokens[child].tag == "MD" for child in _auxiliaries(sentence, verb)):
        return None  # "there is concern, above all if it falls"
    past = any(sentence.tokens[child].text.lower() in ("had", "'d", "’d") for child in _auxiliaries(sentence, if_clause))
    return "contrary" if contrary and past else "open"


def _is_if(sentence: Sentence, verb: int) -> bool:
    """An adverbial clause of condition; "even if" and "as if" set none."""
    if sentence.tokens[verb].dep != "advcl" or sentence.tokens[sentence.tokens[verb].head].lemma.lower() in _VERBS["asks"]:
        return False
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if token.dep == "mark" and token.text.lower() in _IF:
            return not (child and sentence.tokens[child - 1].text.lower() in ("even", "as", "only"))
    subjects = dependents(sentence, verb, _ALL_SUBJECTS)
    opening = [child for child in _auxiliaries(sentence, verb) if sentence.tokens[child].text.lower() in ("had", "should", "were")]
    return bool(subjects and opening and opening[0] < subjects[0] and opening[0] == sentence.subtree(verb)[0])


# ---- what the clause stands under -----------------------------------------------------------------


def _joined_to(sentence: Sentence, verb: int) -> int:
    """The first of joined verbs that share a subject: what stands above it stands above them all."""
    for _ in range(_DEEPEST):
        token = sentence.tokens[verb]
        if token.dep != "conj" or not is_verb(sentence, token.head) or not subject_missing(sentence, verb):
            return verb
        verb = token.head
    return verb


def _under(sentence: Sentence, verb: int, found: Stance, deep: int) -> Stance:
    token = sentence.tokens[verb]
    above = sentence.tokens[token.head]
    mark = {sentence.tokens[child].text.lower() for child in dependents(sentence, verb, frozenset({"mark"}))}
    if token.dep == "pcomp":
        return _under_preposition(sentence, token.head, found, deep)
    if token.dep in ("acl", "ccomp", "xcomp") and above.pos in ("NOUN", "PROPN"):
        return _under_noun(sentence, token.head, found, deep) if mark or _has_that(sentence, verb) else found
    asking = is_verb(sentence, token.head) and above.lemma.lower() in _VERBS["asks"]
    if mark & {"whether", "if"} and (token.dep == "ccomp" or asking):
        return "asks" if asking and _standing(sentence, token.head, deep) == "asserts" else "hedges"
    if token.dep not in ("ccomp", "xcomp"):
        return found
    if above.pos == "ADJ":
        over = governor(sentence, token.head)
        frame = _standing(sentence, over, deep) if over is not None else "asserts"
        return _answer(_kind(_ADJECTIVES, above) or "says", above.lemma.lower(), frame, found)
    if not is_verb(sentence, token.head):
        return found
    return _under_verb(sentence, verb, token.head, found, deep)


def _under_verb(sentence: Sentence, verb: int, over: int, found: Stance, deep: int) -> Stance:
    kind, frame = _kind_of_verb(sentence, over), _standing(sentence, over, deep)
    if _said_wrongly(sentence, over):
        return _turned(found)
    if _opens_with_wh(sentence, verb):
        # "It is not known how many fell" leaves the number open, "it is not known why it fell" takes the fall for granted.
        return _hedge(found) if frame == "denies" and _counts(sentence, verb) else found
    wants = is_infinitive(sentence, verb) and not is_passive(sentence, over)
    return _answer(kind, sentence.tokens[over].lemma.lower(), frame, found, by_nobody=_by_nobody(sentence, over), wants=wants)


def _said_wrongly(sentence: Sentence, verb: int) -> bool:
    """ "Falsely claimed that", "was wrong to say that"."""
    if any(sentence.tokens[child].lemma.lower() in _FALSELY for child in dependents(sentence, verb, frozenset({"advmod"}))):
        return True
    above = sentence.tokens[sentence.tokens[verb].head]
    return sentence.tokens[verb].dep == "xcomp" and above.pos == "ADJ" and above.lemma.lower() in ("wrong", "mistaken", "incorrect")


def _opens_with_wh(sentence: Sentence, verb: int) -> bool:
    return sentence.tokens[sentence.subtree(verb)[0]].tag in ("WRB", "WP", "WDT", "WP$")


def _counts(sentence: Sentence, verb: int) -> bool:
    """The clause begins with "how many" or "how much"."""
    first = sentence.subtree(verb)[0]
    return [token.text.lower() for token in sentence.tokens[first : first + 2]] in (["how", "many"], ["how", "much"])


def _answer(kind: Kind, lemma: str, frame: Stance, found: Stance, *, by_nobody: bool = False, wants: bool = False) -> Stance:
    """What becomes of a clause that stands under a word of a kind, itself in the stance `frame`."""
    if kind in ("knows", "asks") or (kind == "says" and frame == "asserts"):
        return found
    if kind in ("rises", "steps") and frame == "denies":
        return _turned(found)
    if kind == "undoes" and frame != "hedges":
        return _turned(found) if frame == "asserts" else found
    if kind == "turns" and frame != "hedges":
        denied: Stance = "denies" if found == "hedges" else _turned(found)  # "denied that it might fall"
        return denied if frame == "asserts" else found if by_nobody else _hedge(found)
    if kind == "doubts" and frame == "denies":
        return found
    if kind == "hedges" and wants:
        return found  # "hopes to sail"
    if kind == "hedges" and frame == "denies":
        return _turned(found) if lemma in _ADJECTIVES["hedges"] else _hedge(found)
    if kind in ("rises", "steps") and frame == "asserts" and lemma not in _RISING_HEDGES:
        return found
    return _hedge(found)


def _kind(kinds: dict[Kind, frozenset[str]], token: Token) -> Kind | None:
    lemmas = doubt.lemmas_of(token.text) | {token.lemma.lower()}
    return next((kind for kind, words in kinds.items() if not words.isdisjoint(lemmas)), None)


def _kind_of_verb(sentence: Sentence, verb: int) -> Kind:
    """The verb's own kind; of "is false that", "has yet to", that of the predicate."""
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma in ("be", "become", "remain", "have", "seem"):
        if any(sentence.tokens[child].text.lower() == "yet" for child in sentence.children(verb)):
            return "turns"
        predicates = dependents(sentence, verb, frozenset({"acomp", "attr", "oprd"}))
        kinds = [_kind(_ADJECTIVES, sentence.tokens[child]) or _kind(_NOUNS, sentence.tokens[child]) for child in predicates]
        return next((kind for kind in kinds if kind is not None), "says" if predicates or lemma == "have" else "rises")
    return _kind(_VERBS, sentence.tokens[verb]) or "says"


def _by_nobody(sentence: Sentence, verb: int) -> bool:
    return any(
        _says_none(sentence, below) for child in dependents(sentence, verb, _ALL_SUBJECTS) for below in (child, *sentence.children(child))
    )


def _has_that(sentence: Sentence, verb: int) -> bool:
    first = sentence.subtree(verb)[0]
    return sentence.tokens[first].text.lower() in ("that", "to") or any(
        sentence.tokens[child].tag == "TO" for child in sentence.children(verb)
    )


def _under_preposition(sentence: Sentence, preposition: int, found: Stance, deep: int) -> Stance:
    """ "Without paying", "kept it from leaving", "stopped short of banning"."""
    word, head = sentence.tokens[preposition].lemma.lower(), sentence.tokens[preposition].head
    above = sentence.tokens[head].lemma.lower()
    if word == "without":
        return _turned(found)
    if is_verb(sentence, head) and ((word == "from" and above in _KEEPING) or (word == "against" and above in ("decide", "vote"))):
        return _answer("undoes", above, _standing(sentence, head, deep), found)
    if word == "from" and above == "far":
        return _turned(found)
    if word == "of" and above == "short" and sentence.tokens[sentence.tokens[head].head].lemma.lower() in ("stop", "fall"):
        return _turned(found)
    return found


def _under_noun(sentence: Sentence, noun: int, found: Stance, deep: int) -> Stance:
    """ "Reports that it fell are false", "no evidence that it fell", "denied the claim that it fell"."""
    kind = _kind(_NOUNS, sentence.tokens[noun]) or "says"
    none = any(sentence.tokens[child].text.lower() in ("no", "little", "neither") for child in sentence.children(noun))
    token = sentence.tokens[noun]
    if token.dep == "pobj" and sentence.tokens[sentence.tokens[token.head].head].pos == "NOUN":  # "no truth in reports that"
        return _under_noun(sentence, sentence.tokens[token.head].head, found, deep)
    over = governor(sentence, noun)
    frame: Stance = "asserts"
    if over is not None:
        if token.dep in ("dobj", "nsubjpass") and sentence.tokens[over].lemma.lower() in _DISMISSING:
            return _answer(
                "turns", sentence.tokens[over].lemma.lower(), _standing(sentence, over, deep), found, by_nobody=_by_nobody(sentence, over)
            )
        if token.dep in SUBJECTS and _is_called_false(sentence, over):
            return _turned(found) if not negated(sentence, over) else _hedge(found)
        frame = _standing(sentence, over, deep)
    return _answer(kind, token.lemma.lower(), "denies" if none else frame, found)


def _is_called_false(sentence: Sentence, verb: int) -> bool:
    """ "… is a hoax", "… turned out to be false"."""
    below = [verb, *dependents(sentence, verb, frozenset({"xcomp"}))]
    predicates = [child for one in below for child in dependents(sentence, one, frozenset({"acomp", "attr", "oprd"}))]
    return any(sentence.tokens[child].lemma.lower() in _FALSE for child in predicates)


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """The clause ends in a question mark although the sentence does not: “Did it fall?” she asked."""
    if not any(token.text == "?" for token in sentence.tokens):
        return False
    last = sentence.subtree(verb)[-1]
    return any(token.text == "?" for token in sentence.tokens[max(verb, last - 1) : last + 2])
