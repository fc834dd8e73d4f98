"""Where what is said begins and ends: words that the account adds before it, or behind a comma, are its own.

The parser hangs what trails behind on the nearest verb, and so within what was said: "they praised the crew, which had
left at noon". It is cut off here, with a second cue that goes on in the same clause.
"""

from __future__ import annotations

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions.ranges import TRIMMED, Range, trimmed
from variorum.types import Sentence

_ASIDES = frozenset({"which", "who", "where", "whose"})
_BEFORE_CUE = frozenset({"cc", "advmod", "punct", "aux", "neg"})
_APART = frozenset(":;–—―-") | {"--"}
_LINKS = frozenset("also furthermore however indeed instead meanwhile moreover nevertheless nonetheless still yet".split())
_FEWEST = 2  # tokens that are left of what was said


def settled(sentence: Sentence, verb: int, pieces: tuple[Range, ...], frame: str) -> tuple[Range, ...]:
    """The pieces without what the account adds at their tail."""
    if not pieces:
        return pieces
    kept = [_without_link(sentence, pieces[0]), *pieces[1:]]
    first, last = kept[-1]
    if first > verb:
        kept[-1] = trimmed(sentence, first, _without_tail(sentence, first, _end(sentence, first, last, frame), frame))
    return tuple((first, last) for first, last in kept if first < last)


def before_cue(sentence: Sentence, verb: int, parts: set[int], first: int, last: int) -> set[int]:
    """What is said, with what stands before a cue that is put in between: "If it rains, she said, the pier is closed".

    Before a cue with a clause of its own behind it stands what the account says: "The pier is closed: she says it is unsafe".
    """
    tokens = sentence.tokens
    if max(parts) < first or not first:
        return parts
    if tokens[first - 1].text == "," and last < len(tokens) and tokens[last].text == ",":
        if tokens[verb].dep not in ("ROOT", "parataxis") or tokens[first - 2].tag in syntax.RELATIVE:
            return parts
        begin = max((at + 1 for at in range(first) if tokens[at].text in _APART), default=0)
        return parts | set(range(begin, first - 1))
    behind = {at for at in parts if at >= last}
    ends = tokens[first - 1].text in _APART | {","}
    return behind if behind and ends and tokens[min(behind)].tag not in syntax.FINITE_OR_MODAL else parts


def _without_link(sentence: Sentence, piece: Range) -> Range:
    """Without the word by which the account links the sentence to the one before: "However, the pier is safe, she said"."""
    first, last = piece
    if last - first <= _FEWEST or any(token.text not in TRIMMED for token in sentence.tokens[:first]):
        return piece
    word = sentence.tokens[first].text.lower()
    return trimmed(sentence, first + 1, last) if word in _LINKS and sentence.tokens[first + 1].text == "," else piece


def _end(sentence: Sentence, first: int, last: int, frame: str) -> int:
    for index in range(first + _FEWEST, last):
        if _is_aside(sentence, index, frame):
            return index - 1
        if frame in ("clause", "infinitive") and _is_second_cue(sentence, index):
            return max(_joint(sentence, first, index), first + _FEWEST)
    return last


def _without_tail(sentence: Sentence, first: int, last: int, frame: str) -> int:
    """Where ", who left at noon" begins at the very end; behind a preposition or a passive also ", the owner"."""
    for index in range(first + _FEWEST, last):
        reach = sentence.subtree(index)
        if reach[-1] == last - 1 and reach[0] - 1 > first + _FEWEST and sentence.tokens[reach[0] - 1].text == ",":
            token, word = sentence.tokens[index], sentence.tokens[reach[0]].text.lower()
            if (token.dep == "relcl" and word in _ASIDES) or (token.dep == "appos" and frame in ("preposition", "passive")):
                return reach[0] - 1
    return last


def _joint(sentence: Sentence, first: int, index: int) -> int:
    """Where "and also" before the second cue begins."""
    while index > first and sentence.tokens[index - 1].dep in _BEFORE_CUE:
        index -= 1
    return index


def _is_aside(sentence: Sentence, index: int, frame: str) -> bool:
    """ ", saying that …"; behind an object also ", which shocked the town"."""
    before, token = sentence.tokens[index - 1], sentence.tokens[index]
    if before.text != ",":
        return False
    says_more = token.tag == "VBG" and cues.is_saying(token.lemma.lower())
    return says_more or (frame in ("object", "preposition") and token.text.lower() in _ASIDES)


def _is_second_cue(sentence: Sentence, index: int) -> bool:
    """ "Said it had closed and added that …": the verb of saying goes with the first one."""
    token = sentence.tokens[index]
    joined = token.dep == "conj" and token.tag in syntax.FINITE and cues.is_saying(token.lemma.lower())
    return joined and syntax.subject_missing(sentence, index)
