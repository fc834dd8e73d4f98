"""What sort of thing is counted: the noun with what classifies it, and without what only says how many more or how much so."""

from __future__ import annotations

from variorum.extract.syntax import dependents
from variorum.types import Sentence

QUANTIFIERS = frozenset("more other additional further fewer such different - –".split())


def sort_of(sentence: Sentence, first: int, head: int, words: str) -> str:
    """The nouns and adjectives from `first` to the head; what befell the things ("recorded songs") and how much so is left out.

    Two names joined tell of two sorts ("Otter and Swan boats"), and the noun alone of both.
    """
    kept = ""
    for index in range(_past_names(sentence, first, head), head):
        token = sentence.tokens[index]
        glued = "-" in (sentence.tokens[index - 1].text if index else "", sentence.tokens[index + 1].text)
        if token.text == "-" or glued or _classifies(sentence, index):
            word = token.lemma.lower() if token.tag in ("JJS", "JJR") else token.text
            kept += word if token.text == "-" or kept.endswith("-") else f" {word}"
    return f"{kept} {words}".strip()


def _past_names(sentence: Sentence, first: int, head: int) -> int:
    """Where the words of the sort begin: at `first`, or behind the last of several names joined."""
    joints = [index for index in range(first + 1, head) if sentence.tokens[index].dep == "cc" and joined_names(sentence, index)]
    if not joints:
        return first
    last = joints[-1] + 1
    while last < sentence.tokens[last].head < head or (last + 1 < head and sentence.tokens[last + 1].pos == "PROPN"):
        last = max(last + 1, sentence.tokens[last].head if sentence.tokens[last].head < head else 0)
    return last + 1


def _classifies(sentence: Sentence, index: int) -> bool:
    """A noun, or an adjective that tells the sort and not how much so: no "decently sized"."""
    token = sentence.tokens[index]
    graded = any(sentence.tokens[child].tag == "RB" for child in dependents(sentence, index, frozenset({"advmod"})))
    return token.pos in ("NOUN", "PROPN", "NUM") or (token.pos == "ADJ" and not graded and token.text.lower() not in QUANTIFIERS)


def joined_names(sentence: Sentence, at: int) -> bool:
    """Two names joined at `at` before one noun in the plural, of which the first, in the singular, is not what is counted."""
    tokens = sentence.tokens
    one, noun = tokens[at - 1], at + 1
    if one.tag != "NNP" or noun >= len(tokens) or tokens[noun].pos != "PROPN":
        return False
    if tokens[noun].dep == "conj" and tokens[noun].head == at - 1 and one.dep in ("nmod", "compound"):
        return one.head > noun and tokens[one.head].tag == "NNS"
    if tokens[noun].dep not in ("nmod", "compound"):
        return False
    while tokens[noun].dep in ("nmod", "compound") and tokens[noun].head > noun:
        noun = tokens[noun].head
    below = {tokens[child].dep for child in sentence.children(noun)}
    return (tokens[noun].tag == "NNS" and not below & {"nummod", "det", "poss"}) or one.head == noun
