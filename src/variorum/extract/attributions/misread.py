"""What is said where the parser took the verb of saying for another thing: a modifier, a second deed, the verb of "what".

"What the mayor says was an accident", "the army confirmed shots had been fired", "two died, the mayor announced": the order of the
words and the form of the verb tell what hangs on what better than the labels.
"""

from __future__ import annotations

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.types import Sentence

_WH = frozenset({"what", "who", "which", "that"})
_WHERE_TOLD = frozenset("conference email interview letter memo message note post release report speech statement tweet".split())
_TORN = frozenset({"dobj", "advcl", "csubj"})
_ROUGHLY = frozenset("about around over under".split())
_FEWEST = 3  # tokens of a clause before "…, the mayor announced"


def told_by(sentence: Sentence, verb: int) -> int | None:
    """ "What the mayor says was …", "a deal, the mayor says, would …": of two subjects of a verb of saying the second speaks."""
    subjects = [child for child in syntax.dependents(sentence, verb, syntax.SUBJECTS) if child < verb]
    if len(subjects) < 2 or sentence.tokens[subjects[-1]].text.lower() in _WH:
        return None
    begin, tokens = sentence.subtree(subjects[-1])[0], sentence.tokens
    put_in = tokens[begin - 1].text == "," and verb + 1 < len(tokens) and tokens[verb + 1].text == ","
    bare = tokens[begin - 1].text != "," and tokens[subjects[-1]].pos in ("NOUN", "PROPN", "PRON")
    return subjects[-1] if put_in or bare or tokens[subjects[0]].text.lower() in _WH else None


def misread(sentence: Sentence, verb: int, lemma: str) -> set[int]:
    """The tokens of what is said by a verb of saying under which the parser found nothing."""
    if lemma not in cues.SAYING or lemma in cues.WEAK:
        return set()
    for rule in (_of_what, _as_modifier, _as_object, _in_statement, _as_second):
        parts = rule(sentence, verb)
        if parts:
            return parts
    return set()


def _of_what(sentence: Sentence, verb: int) -> set[int]:
    """ "What the mayor says was an accident": the clause of which the saying was taken for the subject."""
    token = sentence.tokens[verb]
    whats = [child for child in sentence.children(verb) if child < verb and sentence.tokens[child].text.lower() == "what"]
    if token.dep != "csubj" or token.head < verb or not whats:
        return set()
    return {at for at in sentence.subtree(token.head) if at > verb} - set(sentence.subtree(verb)) | {whats[0]}


def _as_modifier(sentence: Sentence, verb: int) -> set[int]:
    """ "The army confirmed shots had been fired": taken for a word before "shots"."""
    token = sentence.tokens[verb]
    if token.dep != "amod" or token.head <= verb or not syntax.dependents(sentence, verb, syntax.SUBJECTS):
        return set()
    noun = sentence.tokens[token.head]
    top = noun.head if noun.dep in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS and noun.head > token.head else token.head
    return {at for at in sentence.subtree(top) if at > verb} - set(sentence.subtree(verb))


def _as_object(sentence: Sentence, verb: int) -> set[int]:
    """ "Police said the boxes each held a pipe": the clause was taken for an object with a clause behind it."""
    if sentence.tokens[verb].lemma.lower() != "say":
        return set()
    for child in sentence.children(verb):
        below = sentence.subtree(child)
        if (
            child > verb
            and sentence.tokens[child].dep == "dobj"
            and any(sentence.tokens[at].tag in syntax.FINITE | {"VBN"} for at in below)
        ):
            return set(below)
    return set()


def _in_statement(sentence: Sentence, verb: int) -> set[int]:
    """ "Said in a statement that it was closed": the clause was hung on the statement."""
    for noun in told_in(sentence, verb):
        for at in sentence.subtree(noun):
            begin = sentence.subtree(at)[0]
            if sentence.tokens[at].dep in ("acl", "ccomp", "relcl") and begin > noun and sentence.tokens[begin].text.lower() == "that":
                return set(sentence.subtree(at))
    return set()


def told_in(sentence: Sentence, verb: int) -> list[int]:
    """The statements, letters or interviews in which the verb says something."""
    prepositions = [child for child in sentence.children(verb) if child > verb and sentence.tokens[child].dep == "prep"]
    nouns = [at for preposition in prepositions for at in sentence.children(preposition) if sentence.tokens[at].dep == "pobj"]
    return [at for at in nouns if sentence.tokens[at].lemma.lower() in _WHERE_TOLD]


def speaks_for(sentence: Sentence, index: int) -> bool:
    """The noun, or the word behind it, only tells where something was said: "said in a statement posted on Friday that …"."""
    token = sentence.tokens[index]
    noun = token.head if token.dep == "acl" and token.tag == "VBN" else index
    preposition = sentence.tokens[noun].head
    verb = sentence.tokens[preposition].head
    lemma = sentence.tokens[verb].lemma.lower()
    return lemma in cues.SAYING and noun in told_in(sentence, verb) and syntax.subject(sentence, verb) is not None


def _as_second(sentence: Sentence, verb: int) -> set[int]:
    """ "The toll rose to 80, the mayor announced": taken for a second deed, though no "and" joins it."""
    token = sentence.tokens[verb]
    subjects = syntax.dependents(sentence, verb, syntax.SUBJECTS)
    marked = syntax.dependents(sentence, verb, frozenset({"mark", "advmod"}))
    second = token.dep == "conj" or (token.dep == "advcl" and not marked)
    if not second or token.tag not in syntax.FINITE or not subjects or token.head > subjects[0]:
        return set()
    first = sentence.subtree(subjects[0])[0]
    joined = any(sentence.tokens[at].dep == "cc" for at in (*sentence.children(token.head), *sentence.children(verb)) if at < verb)
    bare = not any(sentence.tokens[child].dep in ("dobj", "ccomp", "xcomp") for child in sentence.children(verb))
    if joined or not bare or first <= _FEWEST or sentence.tokens[first - 1].text != ",":
        return set()
    return {at for at in range(first - 1) if at in set(sentence.subtree(token.head))}


def torn_off(sentence: Sentence, verb: int, clause: int, lemma: str) -> list[int]:
    """ "Said the pier and the mole would close", "said about half would": a subject that was taken for something else under the cue."""
    begin = sentence.subtree(clause)[0]
    opened = sentence.tokens[begin].text.lower() == "that" or syntax.is_infinitive(sentence, clause)
    if lemma in cues.TO_SOMEBODY or opened or not syntax.subject_missing(sentence, clause):
        return []
    torn = [child for child in syntax.dependents(sentence, verb, _TORN) if verb < child < begin]
    return torn + [
        child
        for child in syntax.dependents(sentence, verb, frozenset({"prep"}))
        if child == verb + 1 and sentence.tokens[child].text.lower() in _ROUGHLY
    ]


def going_on(sentence: Sentence, verb: int, parts: set[int]) -> set[int]:
    """ "Cited those who stayed but left", "praised its plan to close": what follows with no mark between goes on with it."""
    behind = max(parts, default=verb) + 1
    for child in syntax.dependents(sentence, verb, frozenset({"conj", "xcomp"})):
        below = sentence.subtree(child)
        if parts and below[0] == behind:
            return set(below)
    return set()
