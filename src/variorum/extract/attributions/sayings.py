"""Sayings: in one parsed sentence, who says (thinks, shows, wants) what, and by which words.

A saying is a cue with its source and its content, all as ranges of tokens. A cue is a verb of the lexicon that governs
what it says: a clause, an infinitive, an object, an object behind a preposition; or a phrase such as "according to".
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions.closing import closing
from variorum.extract.attributions.content import before_cue
from variorum.extract.attributions.cues_of_attitude import LIGHT_VERBS
from variorum.extract.attributions.misread import going_on, misread, speaks_for, told_by, torn_off
from variorum.extract.attributions.ranges import (
    STEPS,
    Range,
    Saying,
    clause_of,
    cue_range,
    named_as,
    noun_begin,
    owner_range,
    pieces_of,
    reaches,
    source_range,
    trimmed,
    within,
)
from variorum.extract.attributions.sources import acted_upon, joined_source, moved, phrase_before, quoted_as
from variorum.types import Sentence

_SMALL_CLAUSE = frozenset({"oprd", "attr", "acomp"})
_BESIDE_OBJECT = frozenset("about against as for of over to with".split())
_AT_END = 3  # tokens: "according to" with nothing behind it but marks speaks of all that stands before it
_FRAMED = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_PARTICLE = frozenset({"prt"})
_ELSEWHERE = frozenset({"away", "down", "off"})  # "blasted off", "called off", "backed down" are no judgements


def sayings(sentence: Sentence, covered: Sequence[tuple[int, int]] = ()) -> list[Saying]:
    """The sayings of a sentence, in the order of their cues; `covered` are stretches of the document that are quoted speech.

    A cue inside quoted speech belongs to what is quoted and is left out.
    """
    if not sentence.tokens:
        return []
    if not any(token.dep for token in sentence.tokens):
        return _flat(sentence, covered)
    found: list[Saying] = []
    for index, token in enumerate(sentence.tokens):
        if within(covered, sentence.start + token.start):
            continue
        one: Saying | None = None
        if token.text.lower() == "according":
            one = _according(sentence, index)
        elif speaks_for(sentence, index):
            continue
        elif token.tag.startswith("VB") and token.dep not in ("aux", "auxpass"):
            one = _verbal(sentence, index, found, covered)
        elif token.pos == "NOUN" and token.lemma.lower() in cues.NOUNS:
            one = _nominal(sentence, index)
        elif token.pos == "ADV" and token.text.lower() in cues.ADVERBS:
            one = _adverbial(sentence, index)
        one = closing(sentence, index, covered, one) or one
        if one is not None:
            found.append(one)
    return found


# ---- verbs --------------------------------------------------------------------------------------


def _verbal(sentence: Sentence, verb: int, found: Sequence[Saying], covered: Sequence[tuple[int, int]]) -> Saying | None:
    lemma = sentence.tokens[verb].lemma.lower()
    listed = lemma in cues.CLAUSAL or lemma in cues.JUDGING or lemma in cues.WITH_PREPOSITION
    if not listed and lemma not in cues.BESIDE_SPEECH:
        return None
    if lemma in STEPS and syntax.dependents(sentence, verb, frozenset({"xcomp"})):
        return None  # "began to argue": what is argued is said
    if lemma in cues.JUDGING and any(sentence.tokens[at].text.lower() in _ELSEWHERE for at in syntax.dependents(sentence, verb, _PARTICLE)):
        return None
    head = syntax.subject(sentence, verb)
    token = sentence.tokens[verb]
    # "As noted by the mayor, …"
    noted = token.dep == "advcl" and sentence.tokens[verb - 1].text.lower() == "as" and syntax.agent(sentence, verb) is not None
    passive = syntax.is_passive(sentence, verb) or (token.tag == "VBN" and (token.dep == "acl" or noted))
    if passive:
        head = syntax.agent(sentence, verb)
    elif _asked(sentence, verb, lemma):
        head = None
    else:
        head = _speaking(sentence, verb, head, found, covered)
        if head is None:
            return None
    source = None if head is None else source_range(sentence, head, verb)
    parts, behind = _content(sentence, verb, lemma, passive) if listed else (set(), verb)
    if passive and (head is None or lemma in cues.TO_SOMEBODY) and not parts:
        return None
    parts -= set() if source is None else set(range(*source))
    cue = cue_range(sentence, verb, behind)
    parts -= set(range(*cue))
    if parts and source is not None:
        parts = before_cue(sentence, verb, parts, min(cue[0], source[0]), max(cue[1], source[1]))
    return Saying(sentence, verb, cue, source, head, pieces_of(sentence, parts), lemma, _frame(sentence, verb, parts, passive))


def _asked(sentence: Sentence, verb: int, lemma: str) -> bool:
    """ "Asked whether it fell, she said", "when told to leave": who asked is not named."""
    token = sentence.tokens[verb]
    bare = not syntax.dependents(sentence, verb, syntax.SUBJECTS | frozenset({"aux"}))
    return lemma in cues.TO_SOMEBODY and token.tag in ("VBN", "VBD") and token.dep == "advcl" and bare


def _frame(sentence: Sentence, verb: int, parts: set[int], passive: bool) -> str:
    """How what is said hangs on the verb."""
    if not parts:
        return ""
    if passive:
        return "passive"
    labels = {sentence.tokens[child].dep for child in sentence.children(verb) if child in parts}
    if "ccomp" in labels:
        return "clause"
    if "xcomp" in labels:
        return "infinitive"
    if labels & syntax.OBJECTS:
        return "object"
    return "around" if max(parts) < verb or not parts <= set(sentence.subtree(verb)) else "preposition"


def _speaking(sentence: Sentence, verb: int, head: int | None, found: Sequence[Saying], covered: Sequence[tuple[int, int]]) -> int | None:
    """The subject's head, put right where the parse is known to go wrong."""
    token = sentence.tokens[verb]
    before = [saying for saying in found if saying.head is not None]
    known = joined_source(sentence, verb, before)
    if known is None:
        known = quoted_as(sentence, verb)
    if known is None and head is not None and head < verb:
        known = told_by(sentence, verb) or moved(sentence, verb)
    if known is not None:
        return known
    if token.tag == "VBG" and token.dep in ("advcl", "acl") and verb and sentence.tokens[verb - 1].text in (",", "”", '"'):
        # "She denied that ten had died, saying ...": the participle belongs to the one who speaks, not to those spoken of.
        over = [saying for saying in before if any(first <= verb < last for first, last in saying.content)]
        if over:
            return over[0].head
        if token.lemma.lower() == "add" and before and before[-1].content and not cues.is_saying(sentence.tokens[token.head].lemma.lower()):
            return before[-1].head  # "his words followed those of Roe, who said it fell, adding …"
    if head is not None and within(covered, sentence.start + sentence.tokens[head].start):
        return before[-1].head if before else None
    if head is None and token.dep == "ROOT" and token.tag in syntax.FINITE:
        # "In May, Ms. Roe, reading the draft, complained": a subject that was taken for something else.
        names = [named for named in sentence.names if named.last <= verb and named.label in ("PERSON", "ORG", "NORP")]
        free = [named for named in names if not named.first or sentence.tokens[named.first - 1].tag != "IN"]  # "Ann Roe of the Herald said"
        return (free or names)[-1].last - 1 if names else None
    return phrase_before(sentence, verb) if head is None else head


def _content(sentence: Sentence, verb: int, lemma: str, passive: bool) -> tuple[set[int], int]:
    """The tokens of what is said, and the last token of the cue."""
    if passive:
        return _passive_content(sentence, verb, lemma)
    parts, behind = _governed(sentence, verb, lemma)
    return parts or misread(sentence, verb, lemma), behind


def _governed(sentence: Sentence, verb: int, lemma: str) -> tuple[set[int], int]:
    """What hangs on an active verb by its grammar."""
    if lemma in cues.WITH_PREPOSITION:
        found = _behind_preposition(sentence, verb, cues.WITH_PREPOSITION[lemma])
        if found is not None:
            return found
    clause = [child for child in sentence.children(verb) if _is_clause(sentence, child, lemma)]
    if clause:
        clause += [child for child in sentence.children(verb) if child > clause[-1] and _is_misplaced(sentence, child)]
        clause += torn_off(sentence, verb, clause[0], lemma)
        urged = moved(sentence, clause[0])
        if urged is not None:
            clause.append(urged)
        return set().union(*(sentence.subtree(child) for child in clause)), verb
    if lemma in cues.JUDGING and lemma not in cues.CLAUSE_ONLY:
        judged = _object(sentence, verb)
        return judged | going_on(sentence, verb, judged), verb
    return _around(sentence, verb), verb


def _is_misplaced(sentence: Sentence, child: int) -> bool:
    """ "Said it would close and sell the pier": a bare verb that was joined to the finite cue goes on with what is said."""
    token = sentence.tokens[child]
    return (
        token.dep == "conj"
        and token.tag in ("VB", "VBG", "VBN")
        and sentence.tokens[token.head].tag in syntax.FINITE
        and (syntax.subject_missing(sentence, child))
    )


def _is_clause(sentence: Sentence, child: int, lemma: str) -> bool:
    dep = sentence.tokens[child].dep
    if dep == "ccomp":
        return lemma in cues.CLAUSAL or lemma in cues.JUDGING
    if dep == "xcomp":
        return lemma in cues.WANTING or lemma in cues.SAYING or lemma in cues.THINKING or lemma in cues.NAMING
    if dep == "advcl":
        first = sentence.subtree(child)[0]
        return (
            sentence.tokens[first].text.lower() in ("whether", "if", "how", "why")
            and first > sentence.tokens[child].head
            and lemma in cues.SAYING
        )
    return False


def _passive_content(sentence: Sentence, verb: int, lemma: str) -> tuple[set[int], int]:
    """ "The town is believed to be empty": what stands under the verb, with its subject."""
    parts: set[int] = set()
    for child in sentence.children(verb):
        dep = sentence.tokens[child].dep
        compared = dep == "prep" and lemma in cues.JUDGING and sentence.tokens[child].text.lower() in ("as", "of", "for")
        if compared or dep in ("ccomp", "xcomp") or dep in _SMALL_CLAUSE:
            parts.update(sentence.subtree(child))
    if not parts and sentence.tokens[verb].dep == "advcl":
        return _around(sentence, verb), verb
    if not parts and lemma not in cues.JUDGING:
        return parts, named_as(sentence, verb)
    if lemma not in cues.TO_SOMEBODY:
        parts |= acted_upon(sentence, verb)
    return parts, named_as(sentence, verb)


def _behind_preposition(sentence: Sentence, verb: int, words: frozenset[str]) -> tuple[set[int], int] | None:
    behind, parts = verb, set()
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if child > verb and token.dep in ("xcomp", "ccomp", "advcl") and _is_for(sentence, child, behind, words):
            behind = behind + 1
            parts |= set(sentence.subtree(child)) - {behind}
        if child <= verb or token.text.lower() not in words or token.dep not in ("prep", "prt", "advmod"):
            continue
        parts |= set(sentence.subtree(child)) - {child}
        if reaches(sentence, verb, behind, child):
            behind = child
    if behind == verb:
        return None
    for child in sentence.children(verb):
        if child > behind and (sentence.tokens[child].dep in ("dobj", "ccomp", "xcomp") or _adds(sentence, child)):
            parts.update(sentence.subtree(child))
    parts -= set(range(verb, behind + 1))
    return (parts, behind) if parts else None


def _adds(sentence: Sentence, child: int) -> bool:
    """ "Referred to her as a rival", "called on them to leave": what is said of whom is spoken of."""
    token = sentence.tokens[child]
    return (token.dep == "prep" and token.text.lower() in ("as", "for")) or (token.dep == "advcl" and syntax.is_infinitive(sentence, child))


def _is_for(sentence: Sentence, child: int, behind: int, words: frozenset[str]) -> bool:
    """ "Called for the mayor to resign": the clause begins with the preposition."""
    first = sentence.subtree(child)[0]
    return first == behind + 1 and sentence.tokens[first].text.lower() == "for" and "for" in words


def _object(sentence: Sentence, verb: int) -> set[int]:
    """The object of a verb of judging with what is said of it: "her for the delay", "the plan as unworkable"."""
    parts: set[int] = set()
    objects = [child for child in sentence.children(verb) if sentence.tokens[child].dep in syntax.OBJECTS and child > verb]
    objects = [child for child in objects if sentence.tokens[child].dep != "dative"] or objects
    for child in objects:
        parts.update(sentence.subtree(child))
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        beside = token.dep == "prep" and token.text.lower() in _BESIDE_OBJECT
        if objects and child > verb and (beside or (token.dep == "advcl" and syntax.is_infinitive(sentence, child))):
            parts.update(sentence.subtree(child))
    return parts or _around(sentence, verb)


def _around(sentence: Sentence, verb: int) -> set[int]:
    """The clause that a cue is put into or after: "Ten died, she said", "as the mayor noted, ten died"."""
    token = sentence.tokens[verb]
    marked = any(sentence.tokens[child].text.lower() == "as" for child in sentence.children(verb) if child < verb)
    if token.dep == "parataxis" or (token.dep == "advcl" and marked):
        host = token.head
        return set(sentence.subtree(host)) - set(sentence.subtree(verb))
    subjects = syntax.dependents(sentence, verb, syntax.SUBJECTS)
    lemma = token.lemma.lower()
    if token.dep == "ROOT" and subjects and lemma in cues.SAYING and lemma not in cues.WEAK:
        # "Killing all on board, officials said": what stands before the comma is what was said, however it was read.
        first = min(*sentence.subtree(subjects[0]), verb)
        if (
            first > 3
            and sentence.tokens[first - 1].text == ","
            and not any(sentence.tokens[i].dep == "dobj" for i in sentence.children(verb))
        ):
            return set(range(first - 1))
    return set()


# ---- phrases, nouns, adverbs --------------------------------------------------------------------


def _according(sentence: Sentence, index: int) -> Saying | None:
    tokens = sentence.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].text.lower() != "to":
        return None
    objects = [child for child in sentence.children(index + 1) if tokens[child].dep == "pobj"]
    objects = objects or [child for child in sentence.children(index) if tokens[child].dep == "pobj"]
    if not objects:
        return None
    source = source_range(sentence, objects[0], index)
    own = set(sentence.subtree(index)) | set(range(index, source[1]))
    if min(own) <= 1 or max(own) >= len(tokens) - _AT_END:
        parts = set(range(source[1], len(tokens))) if min(own) <= 1 else set(range(index))
    else:
        parts = set(sentence.subtree(clause_of(sentence, index)))
    parts -= own
    return Saying(sentence, index, (index, index + 2), source, objects[0], pieces_of(sentence, parts), "according", "according")


def _nominal(sentence: Sentence, index: int) -> Saying | None:
    """ "the governor's claim that ten died": a noun of saying with a clause that begins with "that"."""
    for child in sentence.children(index):
        below = sentence.subtree(child)
        if sentence.tokens[child].dep in ("acl", "ccomp", "relcl") and sentence.tokens[below[0]].text.lower() == "that":
            if any(
                sentence.tokens[i].text.lower() == "that" and sentence.tokens[i].dep in _FRAMED | {"dobj"} for i in sentence.children(child)
            ):
                return None  # a relative clause: "the claim that shook the town"
            pieces = pieces_of(sentence, set(below))
            return _carried(sentence, index, pieces) or _owned(sentence, index, pieces)
    return None


def _owned(sentence: Sentence, index: int, pieces: tuple[Range, ...]) -> Saying:
    owner = next((i for i in sentence.children(index) if sentence.tokens[i].dep == "poss"), None)
    source = None if owner is None else owner_range(sentence, owner)
    if owner is None:
        by = [i for i in syntax.dependents(sentence, index, frozenset({"prep"})) if sentence.tokens[i].text.lower() in ("by", "from")]
        owner = next((i for child in by for i in syntax.dependents(sentence, child, frozenset({"pobj"}))), None)
        source = None if owner is None else syntax.phrase(sentence, owner)
    return Saying(
        sentence, index, (noun_begin(sentence, index), index + 1), source, owner, pieces, sentence.tokens[index].lemma.lower(), "noun"
    )


def _carried(sentence: Sentence, index: int, pieces: tuple[Range, ...]) -> Saying | None:
    """ "Made the claim that ten died": the verb has no weight of its own, so that both together are the cue."""
    verb = sentence.tokens[index].head
    if sentence.tokens[index].dep != "dobj" or sentence.tokens[verb].lemma.lower() not in LIGHT_VERBS or verb > index:
        return None
    head = syntax.subject(sentence, verb)
    if head is None or syntax.is_passive(sentence, verb):
        return None
    cue = cue_range(sentence, verb, verb)[0], index + 1
    return Saying(sentence, index, cue, source_range(sentence, head, verb), head, pieces, sentence.tokens[index].lemma.lower(), "light")


def _adverbial(sentence: Sentence, index: int) -> Saying | None:
    host = clause_of(sentence, index)
    if not syntax.is_verb(sentence, host):
        return None
    subject = syntax.subject(sentence, host)
    parts = {i for child in sentence.children(host) if child == subject or child > host for i in sentence.subtree(child)} | {host}
    return Saying(
        sentence, index, (index, index + 1), None, None, pieces_of(sentence, parts - {index}), sentence.tokens[index].text.lower()
    )


# ---- without grammar ----------------------------------------------------------------------------


def _flat(sentence: Sentence, covered: Sequence[tuple[int, int]]) -> list[Saying]:
    """Cues by form alone, with the name at their side, for annotators that cannot parse."""
    found = []
    for index, token in enumerate(sentence.tokens):
        lemma = cues.lemma_of(token.text)
        if lemma not in cues.SAYING or token.text[0].isupper() or within(covered, sentence.start + token.start):
            continue
        name = next((name for name in sentence.names if name.last == index), None) or next(
            (name for name in sentence.names if name.first == index + 1), None
        )
        if name is not None:
            source = (name.first, name.last)
            rest = max(name.last, index + 1)
            content = trimmed(sentence, rest, len(sentence.tokens)) if name.last == index else trimmed(sentence, 0, index)
            pieces = (content,) if content[0] < content[1] else ()
            found.append(Saying(sentence, index, (index, index + 1), source, name.last - 1, pieces, lemma))
    return found
