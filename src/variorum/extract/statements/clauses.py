"""Clauses: a sentence is cut where a verb opens something that can be said on its own.

A clause begins at the main verb, at a verb joined to it, at the content of a report ("officials said
that …"), at a relative or adverbial clause of some length. It takes along the bracket or quotation
mark that closes what it opens, and leaves the word that only joins it ("and", "that", "when").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.extract import syntax
from variorum.extract.attributions.cues import is_saying
from variorum.types import Sentence

LONGEST = 45  # words of a clause; what is longer is cut behind its verb
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SPLIT_AT = {"conj": 4, "ccomp": 4, "advcl": 6, "relcl": 6, "parataxis": 4}  # label -> fewest tokens of a clause of its own
_FEWEST_BARE = 7  # tokens of a joined or adverbial clause that has no subject of its own
_EDGES = frozenset({"CCONJ", "PUNCT", "SPACE"})
_HANGING = frozenset({"ADP", "PART", "DET", "AUX"})  # a clause that follows one of these is the rest of it
_BRACKETS = {"(": ")", "[": "]"}
_MARKS = {"“": "”", '"': '"', "‘": "’"}
_BRACKET_REACH, _MARK_REACH = 8, 2  # tokens within which what is open is closed


def clauses(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """(head, own tokens) of every clause that says something, in order of the text."""
    everything = range(len(sentence.tokens))
    if not any(token.dep for token in sentence.tokens):
        return [(0, list(everything))] if _says_something(sentence, everything) else []
    heads = {index for index in everything if _opens(sentence, index)}
    own: dict[int, list[int]] = {head: [] for head in heads}
    for index in everything:
        above = index
        while above not in heads:
            above = sentence.tokens[above].head
        own[above].append(index)
    found = []
    for head in heads:
        tokens = _trim(sentence, own[head], head)
        if tokens and _says_something(sentence, tokens) and not _is_frame(sentence, head, tokens, heads) and not _asks(sentence, tokens):
            found.append((head, tokens))
    return sorted(found, key=lambda clause: clause[1])


# ---- where a clause begins ------------------------------------------------------------------------


def _opens(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.head == index:
        return True
    fewest = _SPLIT_AT.get(token.dep)
    if fewest is None or not syntax.is_verb(sentence, index) or not any(map(str.isalpha, token.text)):
        return False
    if syntax.is_infinitive(sentence, index):
        return False  # "to leave" belongs to what is done for it, or to who is asked
    reach = sentence.subtree(index)
    if len(reach) < fewest or not _can_be_cut(sentence, index, reach[0]):
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
    """What is said can stand alone: it is not wound around the verb that says it ("what we believe will help")."""
    says = sentence.tokens[index].head
    if not is_saying(sentence.tokens[says].lemma):
        return False
    return not (reach[0] < says < reach[-1] and sentence.tokens[says].dep in ("pcomp", "relcl", "acl"))


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
    content = sum(pos in _CONTENT for pos in poses)
    return content >= 3 or (content >= 2 and len(poses) >= 4)


def _asks(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """A question inside the sentence: “Will you sail?” Voss asked."""
    after = tokens[-1] + 1
    return any(sentence.tokens[index].text == "?" for index in (*tokens[-2:], after) if index < len(sentence.tokens))


def _is_frame(sentence: Sentence, head: int, tokens: list[int], heads: set[int]) -> bool:
    """The clause only says that somebody said something, and the content is a clause of its own."""
    if not is_saying(sentence.tokens[head].lemma):
        return False
    if not any(child in heads and sentence.tokens[child].dep in ("ccomp", "parataxis") for child in sentence.children(head)):
        return False
    subject = syntax.subject(sentence, head)
    of_subject = set(sentence.subtree(subject)) if subject is not None else set()
    rest = [index for index in tokens if index not in of_subject and index != head]
    return sum(sentence.tokens[index].pos in _CONTENT for index in rest) < 4
