"""The second annotator: a blank English tokenizer with a few rules, no model.

It keeps the door honest: what runs behind the door must work with an annotator that cannot parse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.types import Annotation, NamedSpan, Token

_TOKEN = re.compile(
    r"[A-Za-z]\.(?:[A-Za-z]\.)+|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]|_",
)
_NUMBER = re.compile(r"\d")
_SMALL = frozenset(["the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as", "but"])


class RuleEnglish:
    """Words, numbers and runs of capitalised words; no grammar."""

    name = "rules/1"
    languages = ("en",)
    cannot = (
        "parts of speech are guessed from the form of a word",
        "no dependencies: what is counted, who acts and who speaks are found by nearness or not at all",
        "names are runs of capitalised words, of no kind",
    )

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """One annotation a text; every token is its own head."""
        return [_annotate(text) for text in texts]


def _annotate(text: str) -> Annotation:
    tokens = []
    for index, match in enumerate(_TOKEN.finditer(text)):
        word = match.group()
        tag, pos = _guess(word, first=index == 0)
        tokens.append(Token(match.start(), match.end(), word, word.lower(), tag, pos, "", index))
    return Annotation(tuple(tokens), tuple(_capitalised(tokens)))


def _guess(word: str, first: bool) -> tuple[str, str]:
    if _NUMBER.match(word):
        return "CD", "NUM"
    if not word[0].isalpha():
        return word, "PUNCT"
    if word[0].isupper() and not first:
        return "NNP", "PROPN"
    return ("IN", "ADP") if word.lower() in _SMALL else ("NN", "NOUN")


def _capitalised(tokens: list[Token]) -> list[NamedSpan]:
    names, start = [], None
    for index, token in enumerate([*tokens, None]):
        if token is not None and token.tag == "NNP":
            start = index if start is None else start
        elif start is not None:
            names.append(NamedSpan(start, index, ""))
            start = None
    return names
