"""Persons told by their age: "Tom Hale, 67," and "Ann Roe, aged 30" name persons, whatever an annotator takes them for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.types import Token
from variorum.values.names.name import is_office

OLDEST = 119
_LONGEST = 4  # words of a name
_AGE = re.compile(r"\d{1,3}")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def aged(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Tokens first..last (half-open) of every full name that an age follows, titles left out."""
    found = []
    for at, token in enumerate(tokens):
        if token.text in (",", "(") and _is_age(tokens, at):
            first = at
            while first and at - first < _LONGEST + 2 and _names(tokens[first - 1]):
                first -= 1
            while first < at - 2 and is_office(tokens[first].text):
                first += 1
            if 2 <= at - first <= _LONGEST:
                found.append((first, at))
    return found


def _names(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[0].isupper() and _WORD.fullmatch(token.text) is not None


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Behind the mark at `at` stands an age and a mark that closes it: ", 67,", ", aged 67.", "(67)"."""
    number = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text.lower() in ("aged", "age") else at + 1
    if number >= len(tokens) or not _AGE.fullmatch(tokens[number].text) or not 0 < int(tokens[number].text) <= OLDEST:
        return False
    closing = tokens[number + 1].text if number + 1 < len(tokens) else "."
    return closing == ")" if tokens[at].text == "(" else closing in (",", ".", ";", ":") or number == at + 2
