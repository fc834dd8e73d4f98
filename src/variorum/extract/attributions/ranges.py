"""The stretches of a sentence that a source, a cue and a content take up, as ranges of tokens.

A source is a whole noun phrase with what is set beside it. A cue is a verb with its auxiliaries, adverbs and particles.
A content is trimmed of the punctuation at its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.extract import syntax
from variorum.types import Sentence

Range = tuple[int, int]  # tokens first..last, half-open

_FOCUS = frozenset("even only".split())  # "even the owner said"
TRIMMED = frozenset(",;:-–—―.'\"“”‘’()[]") | {"--", "---", "''", "``"}
_OPENING = frozenset("\"“'‘([") | {"''", "``"}
_CLOSING = frozenset("\"”'’)]") | {"''"}
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})


@dataclass(frozen=True, slots=True)
class Saying:
    """`verb` is the token of the cue's head; `head` that of its source; a source that the sentence does not name is None.

    `frame` says how the content hangs on the cue ("clause", "object"); "" for a cue with no content in its sentence.
    """

    sentence: Sentence
    verb: int
    cue: Range
    source: Range | None
    head: int | None
    content: tuple[Range, ...]
    lemma: str
    frame: str = ""

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


def within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """The place lies in one of the spans."""
    return any(start <= place < end for start, end in spans)


def source_range(sentence: Sentence, head: int, verb: int) -> Range:
    """The whole noun phrase of the source, with what is set beside it, up to the clause of the cue where it lies inside."""
    inside = set(sentence.subtree(head))
    if verb in inside:
        inside -= set(sentence.subtree(verb))
    for aside in sorted(inside):
        if _is_aside(sentence, aside, head):
            inside -= set(range(sentence.subtree(aside)[0] - 1, sentence.subtree(aside)[-1] + 1))
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head and sentence.tokens[last].text in TRIMMED - {")", "]", "."}:
        last -= 1
    while first < head and (sentence.tokens[first].text in TRIMMED or sentence.tokens[first].text.lower() in _FOCUS):
        first += 1
    return first, last + 1


def _is_aside(sentence: Sentence, index: int, head: int) -> bool:
    """ "The mayor, when asked about it, said", "the mayor, speaking in town,": what happened meanwhile is no part of the name."""
    if sentence.tokens[index].dep not in ("advcl", "acl"):
        return False
    first = sentence.subtree(index)[0]
    return first > head and sentence.tokens[first - 1].text == ","


def owner_range(sentence: Sentence, owner: int) -> Range:
    """The noun phrase of an owner without its "'s"."""
    first, last = source_range(sentence, owner, sentence.tokens[owner].head)
    return first, last - 1 if last - first > 1 and sentence.tokens[last - 1].tag == "POS" else last


# "Began to argue", "tried to explain": the verb above only says how far it got, and belongs to the cue.
STEPS = frozenset("attempt begin come continue fail go keep manage proceed rush seek start strive struggle try use".split())
_ABOVE = STEPS | {"be"}
_BESIDE_NOUN = frozenset({"amod", "compound", "det"})
_STEPS_UP = 2  # verbs above, at most, that a cue takes along
_FURTHEST = 2  # adverbs between a verb and its preposition
_BEHIND = frozenset("back again aloud".split())
_NOT_IN_CUE = frozenset("when where why how so as".split())


def cue_range(sentence: Sentence, verb: int, behind: int) -> Range:
    """The verb with its auxiliaries, the adverbs at its side and its particle; and the verbs of trying it hangs from."""
    first = verb
    own = {verb}
    while (above := _above(sentence, first, own)) is not None:
        first = above
        own.add(first)
    while first > 0:
        before = sentence.tokens[first - 1]
        belongs = before.head in own and (before.dep in _AUXILIARIES or (before.dep == "advmod" and before.pos in ("ADV", "PART")))
        if not belongs or before.text.lower() in _NOT_IN_CUE:
            break
        first -= 1
    while first < verb and sentence.tokens[first].dep == "advmod" and sentence.tokens[first].text.lower() in ("even", "only", "just"):
        first += 1
    return first, _last(sentence, verb, behind) + 1


def _above(sentence: Sentence, first: int, own: set[int]) -> int | None:
    """The verb or adjective that the verb hangs from as an infinitive right behind it: "voted to back", "is quick to blame"."""
    token = sentence.tokens[first]
    if token.dep not in ("xcomp", "acomp") or token.head >= first:
        return None
    head = sentence.tokens[token.head]
    if token.dep == "xcomp" and head.lemma.lower() in _ABOVE:
        return token.head
    begin = min([child for child in sentence.children(first) if child < first and _is_bound(sentence, child)], default=first)
    beside = all(sentence.tokens[index].dep in ("prt", "advmod", "neg") for index in range(token.head + 1, begin))
    hangs = token.dep == "acomp" or (syntax.is_infinitive(sentence, first) and len(own) <= _STEPS_UP)
    return token.head if beside and hangs else None


def _is_bound(sentence: Sentence, child: int) -> bool:
    token = sentence.tokens[child]
    return token.dep in _AUXILIARIES or (token.dep == "advmod" and token.pos in ("ADV", "PART"))


def _last(sentence: Sentence, verb: int, behind: int) -> int:
    """The particle right behind the verb, or the adverb of manner, belongs to it: "pointed out", "said repeatedly"."""
    if behind != verb or verb + 2 >= len(sentence.tokens):
        return behind
    following = sentence.tokens[verb + 1]
    manner = following.dep == "advmod" and following.head == verb and (following.text.endswith("ly") or following.text.lower() in _BEHIND)
    return verb + 1 if following.dep == "prt" or (manner and sentence.tokens[verb + 2].pos not in ("ADJ", "ADV")) else behind


def noun_begin(sentence: Sentence, noun: int) -> int:
    """Where the noun's article and adjectives begin, if nothing else stands between: "the bitter complaint"."""
    first = noun
    while first > 0 and sentence.tokens[first - 1].dep in _BESIDE_NOUN and sentence.tokens[first - 1].head == noun:
        first -= 1
    return first


def named_as(sentence: Sentence, verb: int) -> int:
    """ "Is known as", "seemed like": the word of comparison right behind the verb, else the verb."""
    behind = verb + 1
    if behind < len(sentence.tokens) and sentence.tokens[behind].head == verb and sentence.tokens[behind].dep == "prep":
        return behind if sentence.tokens[behind].text.lower() in ("as", "like") else verb
    return verb


def reaches(sentence: Sentence, verb: int, behind: int, preposition: int) -> bool:
    """The preposition is the cue's last word: it stands behind it, or behind an adverb: "complained bitterly about"."""
    between = range(behind + 1, preposition)
    own = all(sentence.tokens[i].dep in ("advmod", "npadvmod", "prt", "neg") and sentence.tokens[i].head == verb for i in between)
    return len(between) <= _FURTHEST and own


def clause_of(sentence: Sentence, index: int) -> int:
    """The verb of the clause that the token stands in, or the sentence's root."""
    chain = sentence.ancestors(index)
    return next((above for above in chain if syntax.is_verb(sentence, above)), chain[-1] if chain else index)


def pieces_of(sentence: Sentence, parts: set[int]) -> tuple[Range, ...]:
    """The stretches that the tokens form, without punctuation at their ends."""
    ranges: list[list[int]] = []
    for index in sorted(parts):
        if ranges and index == ranges[-1][1]:
            ranges[-1][1] = index + 1
        else:
            ranges.append([index, index + 1])
    cut = (trimmed(sentence, first, last) for first, last in ranges)
    return tuple((first, last) for first, last in cut if first < last)


def trimmed(sentence: Sentence, first: int, last: int) -> Range:
    """The tokens without punctuation at their ends; the marks and brackets that belong to them stay."""
    while first < last and sentence.tokens[first].text in TRIMMED - _OPENING:
        first += 1
    while last > first and (sentence.tokens[last - 1].text in TRIMMED - _CLOSING or _is_unopened(sentence, first, last - 1)):
        last -= 1
    if last - first == 1 and sentence.tokens[first].text in TRIMMED:
        return first, first
    return first, last


def _is_unopened(sentence: Sentence, first: int, last: int) -> bool:
    """The last token closes a bracket that was opened before the stretch: "(…, he said, it fell.)"."""
    if sentence.tokens[last].text != ")":
        return False
    inside = [token.text for token in sentence.tokens[first:last]]
    return inside.count("(") <= inside.count(")")
