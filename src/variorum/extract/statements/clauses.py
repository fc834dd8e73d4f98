"""Clauses: a sentence is cut where a verb opens something that can be said on its own.

A clause begins at the main verb, at a verb joined to it, at the content of a report ("officials said
that …"), at a relative or adverbial clause of some length. It takes along the bracket or quotation
mark that closes what it opens, and leaves the word that only joins it ("and", "that", "when").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from variorum.extract import syntax
from variorum.extract.attributions.cues import is_saying
from variorum.extract.furniture import buttons
from variorum.extract.posts import said_until
from variorum.extract.statements.frames import is_frame
from variorum.text import CONTENT
from variorum.types import Sentence

LONGEST = 45  # words of a clause; what is longer is cut behind its verb
_SPLIT_AT = {"conj": 4, "ccomp": 4, "advcl": 6, "relcl": 6, "parataxis": 4}  # label -> fewest tokens of a clause of its own
FEWEST_WORDS = 6  # of a clause without a subject and verb of its own
_FEWEST_BARE = 7  # tokens of a joined or adverbial clause that has no subject of its own
_ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
_EDGES = frozenset({"CCONJ", "PUNCT", "SPACE"})
_HANGING = frozenset({"ADP", "PART", "DET", "AUX"})  # a clause that follows one of these is the rest of it
_PARTED = frozenset(":;—–")
_BRACKETS = {"(": ")", "[": "]"}
_MARKS = {"“": "”", '"': '"', "‘": "’"}
_BRACKET_REACH, _MARK_REACH = 8, 2  # tokens within which what is open is closed


def clauses(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """(head, own tokens) of every clause that says something, in order of the text."""
    everything = _told(sentence)
    if not any(token.dep for token in sentence.tokens):
        return [(0, list(everything))] if _says_something(sentence, everything) else []
    heads = {index for index in range(len(sentence.tokens)) if _opens(sentence, index)}
    own = _shared_out(sentence, everything, heads)
    if rest := {head for head in heads if _is_rest(sentence, head, own[head])}:
        heads -= rest
        own = _shared_out(sentence, everything, heads)
    own |= _completed(sentence, own)
    found = []
    for top in heads:
        head = _head(sentence, top, own[top])
        if head is None:
            continue
        tokens = _marked(sentence, _trim(sentence, own[top], head), head)
        if (
            tokens
            and _says_something(sentence, tokens)
            and not is_frame(sentence, head, tokens, heads)
            and not _asks(sentence, head, tokens)
        ):
            found.append((head, tokens))
    return sorted(found, key=lambda clause: clause[1])


def _shared_out(sentence: Sentence, tokens: Iterable[int], heads: Set[int]) -> dict[int, list[int]]:
    """The tokens by the nearest head above each."""
    own: dict[int, list[int]] = {head: [] for head in heads}
    for index in tokens:
        above = index
        while above not in heads:
            above = sentence.tokens[above].head
        own[above].append(index)
    return own


def _is_rest(sentence: Sentence, head: int, own: list[int]) -> bool:
    """A joined, relative or adverbial clause that says too little once what hangs from it is cut off: it belongs to the clause above."""
    tokens = _trim(sentence, own, head)
    if sentence.tokens[head].dep not in ("conj", "relcl", "advcl") or not tokens:
        return False
    if not _says_something(sentence, tokens):
        return True
    bare = sentence.tokens[head].dep == "relcl" or syntax.subject_missing(sentence, head)
    return bare and len(sentence.words(tokens[0], tokens[-1] + 1).split()) < FEWEST_WORDS


def _completed(sentence: Sentence, own: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """Clauses that say nothing without an adverbial one, with that: "He died after the car hit the wall". It is told alone as well."""
    found: dict[int, list[int]] = {}
    for head, tokens in own.items():
        above = sentence.tokens[head].head
        if sentence.tokens[head].dep != "advcl" or not own.get(above) or is_saying(sentence.tokens[above].lemma):
            continue
        if not _says_something(sentence, _trim(sentence, own[above], above)):
            found[above] = sorted({*found.get(above, own[above]), *tokens})
    return found


def _told(sentence: Sentence) -> range:
    """The tokens between the buttons of a caption and the signature of a post."""
    first, last, end = 0, len(sentence.tokens), said_until(sentence.text)
    start = buttons(sentence.text)
    while first < last and sentence.tokens[first].start < start:
        first += 1
    while last > first and sentence.tokens[last - 1].end > end:
        last -= 1
    return range(first, last)


def _head(sentence: Sentence, top: int, own: Sequence[int]) -> int | None:
    """The head of the clause; where that stands in a signature, its first verb."""
    return top if top in own else next((index for index in own if syntax.is_verb(sentence, index)), None)


# ---- where a clause begins ------------------------------------------------------------------------


def _opens(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.head == index:
        return True
    fewest = _SPLIT_AT["ccomp"] if _is_reported(sentence, index) else _SPLIT_AT.get(token.dep)
    if fewest is None or not syntax.is_verb(sentence, index) or not any(map(str.isalpha, token.text)):
        return False
    if syntax.is_infinitive(sentence, index):
        return False  # "to leave" belongs to what is done for it, or to who is asked
    reach = sentence.subtree(index)
    if len(reach) < fewest or not _can_be_cut(sentence, index, reach[0]):
        return False
    if token.dep == "advcl" and _compares(sentence, index):
        return False
    if token.dep == "conj" and _shares_its_object(sentence, index):
        return False
    if token.dep == "ccomp":
        return _is_content(sentence, index, reach)
    if token.dep == "relcl":
        return _is_aside(sentence, index, reach[0])
    if token.dep in ("conj", "advcl") and syntax.subject_missing(sentence, index):
        return len(reach) >= _FEWEST_BARE
    return True


def _can_be_cut(sentence: Sentence, index: int, first: int) -> bool:
    """The words before the clause do not need it: it is not glued to them, and they do not end in "to" or "of"."""
    if first == 0:
        return True
    before, token = sentence.tokens[first - 1], sentence.tokens[first]
    if before.end == token.start and (before.text[-1:] in "-–" or before.text[-1:].isalnum()):
        return False
    return before.pos not in _HANGING or before.head == index


def _is_content(sentence: Sentence, index: int, reach: Sequence[int]) -> bool:
    """What is said can stand alone: it is not wound around the verb that says it ("what we believe will help").

    So can what stands before a colon, whatever the parser hangs it from.
    """
    says = sentence.tokens[index].head
    if any(sentence.tokens[at].text in _PARTED for at in range(reach[-1] + 1, says)):
        return True
    if not is_saying(sentence.tokens[says].lemma):
        return False
    if _is_asked(sentence, index, reach[0]):
        return False
    return not (reach[0] < says < reach[-1] and sentence.tokens[says].dep in ("pcomp", "relcl", "acl"))


def _is_reported(sentence: Sentence, index: int) -> bool:
    """ "She said in a statement posted on Monday that the pier was shut": what is said, hung from the statement by the parser."""
    token = sentence.tokens[index]
    if token.dep != "acl" or syntax.subject_missing(sentence, index):
        return False
    that = next((at for at in syntax.dependents(sentence, index, frozenset({"mark"})) if sentence.tokens[at].text.lower() == "that"), None)
    says = syntax.governor(sentence, index)
    return that is not None and that > token.head + 1 and says is not None and is_saying(sentence.tokens[says].lemma)


def _is_asked(sentence: Sentence, index: int, first: int) -> bool:
    """An indirect question, or what a verb reports, sees or finds: "how it fell", "what they saw". Without its verb it says nothing."""
    word = sentence.tokens[first]
    return word.tag in _ASKING and word.text.lower() != "that" and syntax.governor(sentence, first) == index


def _shares_its_object(sentence: Sentence, index: int) -> bool:
    """ "Shot and killed the driver": nothing but "and" stands between the verbs."""
    first = sentence.tokens[index].head
    return first < index and all(sentence.tokens[at].pos in ("CCONJ", "PUNCT") for at in range(first + 1, index))


def _compares(sentence: Sentence, index: int) -> bool:
    """The second half of a comparison: "as far as that goes", "more than the council had asked for"."""
    for mark in syntax.dependents(sentence, index, frozenset({"mark"})):
        word = sentence.tokens[mark].lemma.lower()
        if word == "than" or (word == "as" and any(sentence.tokens[at].text.lower() == "as" for at in range(max(0, mark - 3), mark))):
            return True
    return False


def _is_aside(sentence: Sentence, index: int, first: int) -> bool:
    """A relative clause with its own who, which or that; one behind where or when only after a comma."""
    if syntax.relative_pronoun(sentence, index) is not None:
        return True
    return sentence.tokens[first].tag == "WRB" and first > 0 and sentence.tokens[first - 1].text == ","


# ---- where it ends --------------------------------------------------------------------------------


def _trim(sentence: Sentence, tokens: list[int], head: int) -> list[int]:
    while tokens and tokens[0] != head and _is_edge(sentence, tokens[0], head):
        tokens = tokens[1:]
    while tokens and tokens[-1] != head and sentence.tokens[tokens[-1]].pos in _EDGES:
        tokens = tokens[:-1]
    if not tokens:
        return []
    start = max(0, head - LONGEST // 2) if tokens[-1] - tokens[0] >= LONGEST else 0
    kept = [index for index in tokens if start <= index < max(tokens[0], start) + LONGEST]
    return _closed(sentence, kept)


def _is_edge(sentence: Sentence, index: int, head: int) -> bool:
    """It only joins the clause to what stands before: a comma, "and", the "that" or "when" of this very clause."""
    token = sentence.tokens[index]
    if token.pos in _EDGES:
        return True
    joins = token.dep == "mark" or (token.dep == "advmod" and token.tag == "WRB")
    return (joins and token.head == head) or (token.text.lower() == "that" and token.tag == "IN")


def _closed(sentence: Sentence, tokens: list[int]) -> list[int]:
    """The tokens with the bracket or mark that closes what they open, or opens what they close."""
    first, last = tokens[0], tokens[-1]
    words = [sentence.tokens[index].text for index in range(first, last + 1)]
    for opening, closing in (*_BRACKETS.items(), *_MARKS.items()):
        straight = opening == closing
        more = words.count(opening) % 2 if straight else words.count(opening) - words.count(closing)
        if more > 0:
            end = _closing(sentence, last, closing)
            if end is not None:
                return [*tokens, *range(last + 1, end + 1)]
        if ((straight and more) or more < 0) and first > 0 and sentence.tokens[first - 1].text == opening:
            return [first - 1, *tokens]
    return tokens


def _marked(sentence: Sentence, tokens: list[int], head: int) -> list[int]:
    """The tokens without a mark at the beginning that nothing closes, and without the verbless end of a quotation."""
    if not tokens:
        return []
    words = [sentence.tokens[index].text for index in tokens]
    for opening, closing in _MARKS.items():
        closes = words.count(opening) % 2 == 0 if opening == closing else closing in words
        if words[0] == opening and not closes and tokens[0] != head:
            return tokens[1:]
    if is_saying(sentence.tokens[head].lemma):
        return tokens  # what is quoted is what the clause tells
    ends = next((at for at, word in enumerate(words) if word in ("”", "“")), None)
    if ends and words[ends] == "”" and tokens[ends] < head and not any(syntax.is_verb(sentence, index) for index in tokens[:ends]):
        return _trim(sentence, tokens[ends + 1 :], head)
    return tokens


def _closing(sentence: Sentence, last: int, closing: str) -> int | None:
    bracket = closing in _BRACKETS.values()
    for index in range(last + 1, min(len(sentence.tokens), last + 1 + (_BRACKET_REACH if bracket else _MARK_REACH))):
        if sentence.tokens[index].text == closing:
            return index
        if not bracket and sentence.tokens[index].pos != "PUNCT":
            return None
    return None


# ---- what says nothing ----------------------------------------------------------------------------


def _says_something(sentence: Sentence, tokens: Iterable[int]) -> bool:
    """At least three words of content, or two beside a verb."""
    poses = [sentence.tokens[index].pos for index in tokens]
    content = sum(pos in CONTENT for pos in poses)
    return content >= 3 or (content >= 2 and len(poses) >= 4)


def _asks(sentence: Sentence, head: int, tokens: Sequence[int]) -> bool:
    """A question inside the sentence: “Will you sail?” Voss asked. One that is only quoted in it is what the clause tells of."""
    after = tokens[-1] + 1
    if not any(sentence.tokens[index].text == "?" for index in (*tokens[-2:], after) if index < len(sentence.tokens)):
        return False
    quotes = any(sentence.tokens[index].text in _MARKS for index in tokens if index > head)
    return not quotes or is_saying(sentence.tokens[head].lemma)
