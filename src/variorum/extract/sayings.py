"""Sayings: in one parsed sentence, who says (thinks, shows, wants) what, and by which words.

A saying is a cue with its source and its content, all as ranges of tokens. A cue is a verb of the lexicon that governs
what it says: a clause, an infinitive, an object, an object behind a preposition; or a phrase such as "according to".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.extract import cues, syntax
from variorum.types import Sentence

Range = tuple[int, int]  # tokens first..last, half-open

_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_SMALL_CLAUSE = frozenset({"oprd", "attr", "acomp"})
_TRIMMED = frozenset(",;:-–—―.'\"“”‘’()[]")
_BEFORE_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_AFTER_NAME = frozenset(",.;:–—-(") | {"in", "on", "at", "as", "to", "who", "after", "when", "during", "from"}
_FRAMED = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


@dataclass(frozen=True, slots=True)
class Saying:
    """`verb` is the token of the cue's head; `head` that of its source; a source that the sentence does not name is None."""

    sentence: Sentence
    verb: int
    cue: Range
    source: Range | None
    head: int | None
    content: tuple[Range, ...]
    lemma: str

    @property
    def start(self) -> int:
        """Where cue and source begin, in the document."""
        first = self.cue[0] if self.source is None else min(self.cue[0], self.source[0])
        return self.sentence.start + self.sentence.tokens[first].start

    @property
    def end(self) -> int:
        """Where cue and source end, in the document."""
        last = self.cue[1] if self.source is None else max(self.cue[1], self.source[1])
        return self.sentence.start + self.sentence.tokens[last - 1].end


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
        if _within(covered, sentence.start + token.start):
            continue
        one: Saying | None = None
        if token.text.lower() == "according":
            one = _according(sentence, index)
        elif token.tag.startswith("VB") and token.dep not in ("aux", "auxpass"):
            one = _verbal(sentence, index, found, covered)
        elif token.pos == "NOUN" and token.lemma.lower() in cues.NOUNS:
            one = _nominal(sentence, index)
        elif token.pos == "ADV" and token.text.lower() in cues.ADVERBS:
            one = _adverbial(sentence, index)
        if one is None and covered and token.text.islower():
            one = _inverted(sentence, index, covered)
        if one is not None:
            found.append(one)
    return found


def _within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


# ---- verbs --------------------------------------------------------------------------------------


def _verbal(sentence: Sentence, verb: int, found: Sequence[Saying], covered: Sequence[tuple[int, int]]) -> Saying | None:
    lemma = sentence.tokens[verb].lemma.lower()
    listed = lemma in cues.CLAUSAL or lemma in cues.JUDGING or lemma in cues.WITH_PREPOSITION
    if not listed and lemma not in cues.BESIDE_SPEECH:
        return None
    head = syntax.subject(sentence, verb)
    passive = syntax.is_passive(sentence, verb) or (sentence.tokens[verb].tag == "VBN" and sentence.tokens[verb].dep == "acl")
    if passive:
        head = syntax.agent(sentence, verb)
    else:
        head = _speaking(sentence, verb, head, found, covered)
        if head is None:
            return None
    source = None if head is None else _source(sentence, head, verb)
    parts, behind = _content(sentence, verb, lemma, passive) if listed else (set(), verb)
    if passive and (head is None or lemma in cues.TO_SOMEBODY) and not parts:
        return None
    parts -= set() if source is None else set(range(*source))
    cue = _cue(sentence, verb, behind)
    parts -= set(range(*cue))
    return Saying(sentence, verb, cue, source, head, _pieces(sentence, parts), lemma)


def _inverted(sentence: Sentence, index: int, covered: Sequence[tuple[int, int]]) -> Saying | None:
    """'"We won," beamed captain Ann Roe': a cue right behind a closing mark and a name behind it, however they were parsed."""
    token, tokens = sentence.tokens[index], sentence.tokens
    at = sentence.start + token.start
    lemma = cues.lemma_beside(token.text) if any(end <= at <= end + 2 for _, end in covered) else None
    if lemma is None:
        return None
    last = index + 1
    while last < len(tokens) and tokens[last].pos in _BEFORE_NAME:
        last += 1
    if last == index + 1 or tokens[last - 1].pos != "PROPN" or (last < len(tokens) and tokens[last].text not in _AFTER_NAME):
        return None
    return Saying(sentence, index, (index, index + 1), (index + 1, last), last - 1, (), lemma)


def _speaking(sentence: Sentence, verb: int, head: int | None, found: Sequence[Saying], covered: Sequence[tuple[int, int]]) -> int | None:
    """The subject's head, put right where the parse is known to go wrong."""
    token = sentence.tokens[verb]
    before = [saying for saying in found if saying.head is not None]
    if token.tag == "VBG" and token.dep in ("advcl", "acl") and verb and sentence.tokens[verb - 1].text in (",", "”", '"'):
        # "She denied that ten had died, saying ...": the participle belongs to the one who speaks, not to those spoken of.
        over = [saying for saying in before if any(first <= verb < last for first, last in saying.content)]
        if over:
            return over[0].head
    if head is not None and _within(covered, sentence.start + sentence.tokens[head].start):
        return before[-1].head if before else None
    if head is None and token.dep == "ROOT" and token.tag in ("VBD", "VBZ", "VBP"):
        # "In May, Ms. Roe, reading the draft, complained": a subject that was taken for something else.
        names = [named for named in sentence.names if named.last <= verb and named.label in ("PERSON", "ORG", "NORP")]
        return names[-1].last - 1 if names else None
    return head


def _source(sentence: Sentence, head: int, verb: int) -> Range:
    """The whole noun phrase of the source, with what is set beside it, up to the clause of the cue where it lies inside."""
    inside = set(sentence.subtree(head))
    if verb in inside:
        inside -= set(sentence.subtree(verb))
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head and sentence.tokens[last].text in _TRIMMED - {")", "]", "."}:
        last -= 1
    while first < head and sentence.tokens[first].text in _TRIMMED:
        first += 1
    return first, last + 1


_LIGHT = frozenset("continue begin go decline refuse try appear seem use fail attempt start choose prefer come want be".split())


def _cue(sentence: Sentence, verb: int, behind: int) -> Range:
    """The verb with its auxiliaries, the adverbs at its side and its particle; and the light verb it hangs from."""
    first = verb
    top = verb
    token = sentence.tokens[verb]
    if token.dep == "xcomp" and token.head < verb and sentence.tokens[token.head].lemma.lower() in _LIGHT:
        top = token.head
        first = top
    while first > 0:
        before = sentence.tokens[first - 1]
        belongs = before.head in (verb, top) and (before.dep in _AUXILIARIES or (before.dep == "advmod" and before.pos in ("ADV", "PART")))
        if not belongs or before.text.lower() in ("when", "where", "why", "how", "so", "as"):
            break
        first -= 1
    while first < verb and sentence.tokens[first].dep == "advmod" and sentence.tokens[first].text.lower() in ("even", "only", "just"):
        first += 1
    return first, behind + 1


def _content(sentence: Sentence, verb: int, lemma: str, passive: bool) -> tuple[set[int], int]:
    """The tokens of what is said, and the last token of the cue."""
    if passive:
        return _passive_content(sentence, verb, lemma)
    if lemma in cues.WITH_PREPOSITION:
        found = _behind_preposition(sentence, verb, cues.WITH_PREPOSITION[lemma])
        if found is not None:
            return found
    clause = [child for child in sentence.children(verb) if _is_clause(sentence, child, lemma)]
    if clause:
        return set().union(*(sentence.subtree(child) for child in clause)), verb
    if lemma in cues.JUDGING and lemma not in cues.CLAUSE_ONLY:
        return _object(sentence, verb), verb
    return _around(sentence, verb), verb


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
    if not parts and lemma not in cues.JUDGING:
        return parts, verb
    for child in syntax.dependents(sentence, verb, syntax.PASSIVE_SUBJECTS):
        if sentence.tokens[child].text.lower() not in ("it", "that", "which", "who"):
            parts.update(sentence.subtree(child))
    return parts, verb


def _behind_preposition(sentence: Sentence, verb: int, words: frozenset[str]) -> tuple[set[int], int] | None:
    behind, parts = verb, set()
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if child <= verb or token.text.lower() not in words or token.dep not in ("prep", "prt", "advmod"):
            continue
        below = set(sentence.subtree(child)) - {child}
        parts |= below
        if child == behind + 1:
            behind = child
    if behind == verb:
        return None
    for child in sentence.children(verb):
        if child > behind and sentence.tokens[child].dep in ("dobj", "ccomp", "xcomp"):
            parts.update(sentence.subtree(child))
    return (parts, behind) if parts else None


def _object(sentence: Sentence, verb: int) -> set[int]:
    """The object of a verb of judging with what is said of it: "her for the delay", "the plan as unworkable"."""
    parts: set[int] = set()
    objects = [child for child in sentence.children(verb) if sentence.tokens[child].dep in syntax.OBJECTS and child > verb]
    for child in objects:
        parts.update(sentence.subtree(child))
    for child in sentence.children(verb):
        token = sentence.tokens[child]
        if objects and child > verb and token.dep == "prep" and token.text.lower() in ("as", "for", "of", "to", "with"):
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
    source = _source(sentence, objects[0], index)
    host = _clause_of(sentence, index)
    parts = set(sentence.subtree(host)) - set(sentence.subtree(index)) - set(range(index, source[1]))
    return Saying(sentence, index, (index, index + 2), source, objects[0], _pieces(sentence, parts), "according")


def _clause_of(sentence: Sentence, index: int) -> int:
    """The verb of the clause that the token stands in, or the sentence's root."""
    chain = sentence.ancestors(index)
    return next((above for above in chain if syntax.is_verb(sentence, above)), chain[-1] if chain else index)


def _nominal(sentence: Sentence, index: int) -> Saying | None:
    """ "the governor's claim that ten died": a noun of saying with a clause that begins with "that"."""
    for child in sentence.children(index):
        below = sentence.subtree(child)
        if sentence.tokens[child].dep in ("acl", "ccomp", "relcl") and sentence.tokens[below[0]].text.lower() == "that":
            if any(
                sentence.tokens[i].text.lower() == "that" and sentence.tokens[i].dep in _FRAMED | {"dobj"} for i in sentence.children(child)
            ):
                return None  # a relative clause: "the claim that shook the town"
            owner = next((i for i in sentence.children(index) if sentence.tokens[i].dep == "poss"), None)
            source = None if owner is None else _owner(sentence, owner)
            return Saying(
                sentence, index, (index, index + 1), source, owner, _pieces(sentence, set(below)), sentence.tokens[index].lemma.lower()
            )
    return None


def _owner(sentence: Sentence, owner: int) -> Range:
    first, last = _source(sentence, owner, owner)
    return first, last - 1 if last - first > 1 and sentence.tokens[last - 1].tag == "POS" else last


def _adverbial(sentence: Sentence, index: int) -> Saying | None:
    host = _clause_of(sentence, index)
    if not syntax.is_verb(sentence, host):
        return None
    subject = syntax.subject(sentence, host)
    parts = {i for child in sentence.children(host) if child == subject or child > host for i in sentence.subtree(child)} | {host}
    return Saying(sentence, index, (index, index + 1), None, None, _pieces(sentence, parts - {index}), sentence.tokens[index].text.lower())


# ---- pieces -------------------------------------------------------------------------------------


def _pieces(sentence: Sentence, parts: set[int]) -> tuple[Range, ...]:
    """The stretches that the tokens form, without punctuation at their ends."""
    ranges: list[list[int]] = []
    for index in sorted(parts):
        if ranges and index == ranges[-1][1]:
            ranges[-1][1] = index + 1
        else:
            ranges.append([index, index + 1])
    trimmed = (_trim(sentence, first, last) for first, last in ranges)
    return tuple((first, last) for first, last in trimmed if first < last)


def _trim(sentence: Sentence, first: int, last: int) -> Range:
    while first < last and sentence.tokens[first].text in _TRIMMED - set("\"“'‘(["):
        first += 1
    while last > first and sentence.tokens[last - 1].text in _TRIMMED - set("\"”'’)]"):
        last -= 1
    if last - first == 1 and sentence.tokens[first].text in _TRIMMED:
        return first, first
    return first, last


# ---- without grammar ----------------------------------------------------------------------------


def _flat(sentence: Sentence, covered: Sequence[tuple[int, int]]) -> list[Saying]:
    """Cues by form alone, with the name at their side, for annotators that cannot parse."""
    found = []
    for index, token in enumerate(sentence.tokens):
        lemma = cues.lemma_of(token.text)
        if lemma not in cues.SAYING or token.text[0].isupper() or _within(covered, sentence.start + token.start):
            continue
        name = next((name for name in sentence.names if name.last == index), None) or next(
            (name for name in sentence.names if name.first == index + 1), None
        )
        if name is not None:
            source = (name.first, name.last)
            rest = max(name.last, index + 1)
            content = _trim(sentence, rest, len(sentence.tokens)) if name.last == index else _trim(sentence, 0, index)
            pieces = (content,) if content[0] < content[1] else ()
            found.append(Saying(sentence, index, (index, index + 1), source, name.last - 1, pieces, lemma))
    return found
