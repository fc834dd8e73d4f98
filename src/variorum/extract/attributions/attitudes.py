"""Attitudes: in one parsed sentence, who backs, expects, fears, seems or means what, beside what is said outright.

The same shape as a saying: cue, source, content. What an attitude is about is its content: "is critical of <the plan>",
"sees <the plan as a mistake>", "their hope <that it holds>". Nobody has *said* it, so it is kept apart from the sayings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from variorum.extract import syntax
from variorum.extract.attributions import cues_of_attitude as cues
from variorum.extract.attributions.cues import JUDGING, SAYING, WANTING
from variorum.extract.attributions.ranges import (
    Saying,
    cue_range,
    named_as,
    noun_begin,
    owner_range,
    pieces_of,
    reaches,
    source_range,
    within,
)
from variorum.extract.attributions.sources import acted_upon, joined_source, moved
from variorum.types import Sentence

_SMALL_CLAUSE = frozenset({"oprd", "acomp", "attr"})
_COPULAS = frozenset("be become feel get grow look remain seem sound stay".split())
_BESIDE_OBJECT = frozenset("about against as for from of on over to with".split())
_BOUND = frozenset({"prt", "advmod", "neg", "aux", "auxpass", "npadvmod"})
Found = tuple[set[int], int]  # tokens of the content, last token of the cue


def attitudes(sentence: Sentence, told: Sequence[Saying], covered: Sequence[tuple[int, int]] = ()) -> list[Saying]:
    """The attitudes of a sentence in the order of their cues, where `told` has no saying with a content of its own."""
    if not any(token.dep for token in sentence.tokens):
        return []
    taken = {index for saying in told for index in (saying.verb, *range(*saying.cue))}
    found: list[Saying] = []
    for index, token in enumerate(sentence.tokens):
        if index in taken or within(covered, sentence.start + token.start):
            continue
        one = _at(sentence, index, told)
        if one is not None and not taken & set(range(*one.cue)):
            found.append(one)
            taken |= set(range(*one.cue))
    return found


def _at(sentence: Sentence, index: int, told: Sequence[Saying]) -> Saying | None:
    token = sentence.tokens[index]
    if token.lemma.lower() in cues.ADJECTIVES or token.text.lower() in cues.ADJECTIVES:
        one = _adjective(sentence, index)
        if one is not None:
            return one
    if token.tag.startswith("VB") and token.dep not in ("aux", "auxpass"):
        return _verb(sentence, index, told)
    if token.pos == "NOUN" and token.lemma.lower() in cues.NOUNS:
        return _noun(sentence, index)
    return None


# ---- verbs --------------------------------------------------------------------------------------


def _verb(sentence: Sentence, verb: int, told: Sequence[Saying]) -> Saying | None:
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma in cues.SEEMING:
        one = _seeming(sentence, verb, lemma)
        if one is not None:
            return one
    passive = syntax.is_passive(sentence, verb) or (sentence.tokens[verb].tag == "VBN" and sentence.tokens[verb].dep == "acl")
    head = syntax.agent(sentence, verb) if passive else _thinker(sentence, verb, told)
    found, frame = (_passive(sentence, verb, lemma), "passive") if passive else _active(sentence, verb, lemma)
    if found is None:
        found, frame = _before(sentence, verb, lemma, passive), "before"
    if found is None:
        return None
    parts, behind = found
    source = None if head is None else source_range(sentence, head, verb)
    parts -= set() if source is None else set(range(*source))
    cue = cue_range(sentence, verb, behind)
    pieces = pieces_of(sentence, parts - set(range(*cue)))
    return Saying(sentence, verb, cue, source, head, pieces, lemma, frame) if pieces else None


def _thinker(sentence: Sentence, verb: int, told: Sequence[Saying]) -> int | None:
    """The subject; of "by promising to" that of the verb above."""
    token = sentence.tokens[verb]
    known = joined_source(sentence, verb, [one for one in told if one.head is not None])
    if known is None:
        known = moved(sentence, verb)
    if known is not None:
        return known
    if token.dep == "pcomp":
        above = syntax.governor(sentence, verb)
        return None if above is None else syntax.subject(sentence, above)
    return syntax.subject(sentence, verb)


def _seeming(sentence: Sentence, verb: int, lemma: str) -> Saying | None:
    """ "The plan seems dead": the clause without its verb is what seems so; to whom is not said."""
    wanted = _SMALL_CLAUSE | {"xcomp"} | ({"prep"} if lemma == "seem" else set()) if lemma not in ("feel", "prove") else {"acomp"}
    below = [child for child in sentence.children(verb) if child > verb and sentence.tokens[child].dep in wanted]
    subjects = syntax.dependents(sentence, verb, syntax.SUBJECTS)
    if not below or not subjects:
        return None
    if lemma in ("feel", "prove") and sentence.tokens[subjects[0]].pos != "NOUN":
        return None
    parts = _all(sentence, below) | set(sentence.subtree(subjects[0]))
    cue = cue_range(sentence, verb, named_as(sentence, verb))
    return Saying(sentence, verb, cue, None, None, pieces_of(sentence, parts - set(range(*cue))), lemma, "seems")


def _active(sentence: Sentence, verb: int, lemma: str) -> tuple[Found | None, str]:
    for name, frame in _FRAMES:
        found = frame(sentence, verb, lemma)
        if found is not None:
            return found, name
    return None, ""


def _behind_preposition(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    words = cues.WITH_PREPOSITION.get(lemma)
    if words is None:
        return None
    behind, parts = verb, set[int]()
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if child > verb and token.text.lower() in words and token.dep in ("prep", "prt", "advmod"):
            parts |= set(sentence.subtree(child)) - {child}
            behind = child if reaches(sentence, verb, behind, child) else behind
    if behind == verb:
        return None
    parts -= set(range(verb, behind + 1))
    parts |= _all(sentence, [c for c in sentence.children(verb) if c > behind and sentence.tokens[c].dep in ("dobj", "ccomp", "xcomp")])
    return (parts, behind) if parts else None


def _light(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    """ "Voiced hope that it holds": verb and noun together are the cue."""
    if lemma not in cues.LIGHT_VERBS:
        return None
    for child in syntax.dependents(sentence, verb, frozenset({"dobj"})):
        if child > verb and sentence.tokens[child].lemma.lower() in cues.NOUNS:
            found = _complement(sentence, child)
            if found is not None and found[1] - verb < 8:
                return found
    return None


def _viewed(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    if lemma not in cues.VIEWING:
        return None
    objects = syntax.dependents(sentence, verb, frozenset({"dobj"}))
    rest = [c for c in sentence.children(verb) if c > verb and (sentence.tokens[c].dep in _SMALL_CLAUSE or _is_as(sentence, c))]
    small = [c for c in syntax.dependents(sentence, verb, frozenset({"ccomp"})) if not syntax.is_finite(sentence, c)]
    if small:
        return _all(sentence, small), verb
    return (_all(sentence, [*objects, *rest]), verb) if objects and rest else None


def _is_as(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.dep == "prep" and token.text.lower() == "as"


def _clause(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    below = []
    for child in sentence.children(verb):
        dep = sentence.tokens[child].dep
        infinitive = child > verb and syntax.is_infinitive(sentence, child)
        if (dep == "ccomp" and ((lemma in cues.KNOWING and not infinitive) or (infinitive and lemma in cues.DIRECTING))) or (
            dep == "xcomp" and child > verb and (lemma in cues.MEANING or (lemma in cues.LIKING and not infinitive))
        ):
            below.append(child)
        elif dep == "xcomp" and infinitive and lemma in cues.DIRECTING:
            below += [child, *syntax.dependents(sentence, verb, frozenset({"dobj"}))]
    return (_all(sentence, below), verb) if below else None


def _object(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    if lemma not in cues.TARGETS:
        return None
    objects = syntax.dependents(sentence, verb, frozenset({"dobj"}))
    if not objects:
        return None
    behind = [c for c in sentence.children(verb) if c > objects[0] and _continues(sentence, c)]
    return _all(sentence, [*objects, *behind]), _particle(sentence, verb)


def _continues(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.dep == "prep" and token.text.lower() in _BESIDE_OBJECT


def _particle(sentence: Sentence, verb: int) -> int:
    return verb + 1 if verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].dep == "prt" else verb


_FRAMES: tuple[tuple[str, Callable[[Sentence, int, str], Found | None]], ...] = (
    ("preposition", _behind_preposition),
    ("light", _light),
    ("view", _viewed),
    ("clause", _clause),
    ("object", _object),
)


def _passive(sentence: Sentence, verb: int, lemma: str) -> Found | None:
    """ "Is seen as a threat", "was opposed by the union": the subject is what the attitude is about."""
    below = [
        c for c in sentence.children(verb) if c > verb and (sentence.tokens[c].dep in _SMALL_CLAUSE | {"xcomp"} or _is_as(sentence, c))
    ]
    agreed = syntax.agent(sentence, verb) is not None
    viewed = lemma in cues.VIEWING or (lemma in cues.DIRECTING and any(sentence.tokens[c].dep == "xcomp" for c in below))
    charged = lemma in cues.CHARGING | cues.ATTACKING | cues.LIKING
    if not (below and viewed) and not (agreed and lemma in cues.TARGETS) and not charged:
        return None
    if charged and not viewed:
        below += [c for c in sentence.children(verb) if c > verb and _continues(sentence, c)]
    parts = acted_upon(sentence, verb) | _all(sentence, below)
    return (parts, named_as(sentence, verb)) if parts else None


def _before(sentence: Sentence, verb: int, lemma: str, passive: bool) -> Found | None:
    """ "A plan the union backs", "the rule set by the court": what hangs on the verb stands before it."""
    token = sentence.tokens[verb]
    if token.dep not in ("relcl", "acl") or not _takes_object(lemma) or (passive and syntax.agent(sentence, verb) is None):
        return None
    if syntax.dependents(sentence, verb, syntax.OBJECTS | {"ccomp", "xcomp"}) and not _asked_for(sentence, verb):
        return None
    if not passive and not syntax.dependents(sentence, verb, syntax.SUBJECTS):
        return None
    pronoun = syntax.relative_pronoun(sentence, verb)
    subjects = syntax.dependents(sentence, verb, syntax.SUBJECTS)
    if pronoun is not None and (pronoun in subjects or sentence.tokens[pronoun].head != verb):
        return None
    parts = {pronoun} if pronoun is not None else set(sentence.subtree(token.head)) - set(sentence.subtree(verb))
    return {index for index in parts if index < verb}, verb


def _asked_for(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[c].tag in syntax.RELATIVE for c in syntax.dependents(sentence, verb, syntax.OBJECTS))


def _takes_object(lemma: str) -> bool:
    return lemma in cues.TARGETS or lemma in JUDGING or lemma in SAYING or lemma in WANTING or lemma in cues.VIEWING


# ---- adjectives and nouns ----------------------------------------------------------------------------


def _adjective(sentence: Sentence, index: int) -> Saying | None:
    """ "Is certain that it holds", "are wary of the plan", "eager to leave"."""
    found = _complement(sentence, index)
    if found is None:
        return None
    parts, behind = found
    token = sentence.tokens[index]
    above = token.head
    if token.dep in ("acomp", "oprd") and sentence.tokens[above].lemma.lower() in _COPULAS and above < index:
        head, first = syntax.subject(sentence, above), cue_range(sentence, above, above)[0]
    elif token.tag == "VBN" and token.dep not in ("amod", "acl"):
        head, first = syntax.subject(sentence, index), cue_range(sentence, index, index)[0]
    elif token.dep in ("amod", "acl") and above < index:
        head, first = above, index
    elif token.dep == "advcl":
        head, first = syntax.subject(sentence, above), index
    else:
        return None
    first = _first_of(sentence, first, index)
    source = None if head is None else source_range(sentence, head, index)
    if head is None or source is None or sentence.tokens[head].text.lower() in ("it", "there"):
        return None
    cue = (first, behind + 1)
    pieces = pieces_of(sentence, parts - set(range(*cue)) - set(range(*source)))
    return Saying(sentence, index, cue, source, head, pieces, token.lemma.lower(), "adjective") if pieces else None


def _first_of(sentence: Sentence, first: int, index: int) -> int:
    """From `first` on, unless something else than adverbs and auxiliaries stands before the adjective."""
    between = range(first + 1, index)
    if all(sentence.tokens[i].dep in _BOUND or sentence.tokens[i].pos in ("ADV", "AUX", "PART") for i in between):
        return first
    while first < index and index - 1 >= 0 and sentence.tokens[index - 1].dep == "advmod" and sentence.tokens[index - 1].head == index:
        return index - 1
    return index


def _noun(sentence: Sentence, index: int) -> Saying | None:
    """ "Their hope that it holds", "criticism of the plan": who holds it stands before it, or behind "by", "from", "among"."""
    found = _complement(sentence, index)
    if found is None:
        return None
    parts, behind = found
    owner = next(iter(syntax.dependents(sentence, index, frozenset({"poss"}))), None)
    source = None if owner is None else owner_range(sentence, owner)
    if owner is None:
        holders = [
            c for c in syntax.dependents(sentence, index, frozenset({"prep"})) if sentence.tokens[c].text.lower() in ("by", "from", "among")
        ]
        owner = next((o for c in holders for o in syntax.dependents(sentence, c, frozenset({"pobj"}))), None)
        source = None if owner is None else source_range(sentence, owner, index)
    first = noun_begin(sentence, index)
    pieces = pieces_of(sentence, parts - (set() if source is None else set(range(*source))))
    lemma = sentence.tokens[index].lemma.lower()
    return Saying(sentence, index, (first, behind + 1), source, owner, pieces, lemma, "noun") if pieces else None


def _complement(sentence: Sentence, index: int) -> Found | None:
    """What a noun or an adjective is about: a clause, an infinitive, or what a preposition right behind it governs."""
    for child in sentence.children(index):
        token = sentence.tokens[child]
        if child > index and token.dep in ("ccomp", "xcomp", "acl") and (token.dep != "acl" or _is_content(sentence, child)):
            return set(sentence.subtree(child)), index
    for child in syntax.dependents(sentence, index, frozenset({"prep"})):
        if child == index + 1 and sentence.tokens[child].text.lower() in cues.OF_CONTENT:
            parts = set(sentence.subtree(child)) - {child}
            return (parts, child) if parts else None
    return None


def _is_content(sentence: Sentence, verb: int) -> bool:
    first = sentence.tokens[sentence.subtree(verb)[0]]
    return (first.text.lower() == "that" and first.dep == "mark") or syntax.is_infinitive(sentence, verb)


def _all(sentence: Sentence, heads: Iterable[int]) -> set[int]:
    return {index for head in heads for index in sentence.subtree(head)}
