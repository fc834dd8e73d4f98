"""Titles In Title Case, written as they would stand in a sentence: "White House releases e-mails".

An annotator reads a word with a capital as a name, and then finds no verb in such a title. What is a name is known from
the body: there it has its capital within a sentence, too, and is hardly ever written small.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,;0-9%)’'] |[a-zà-ÿ]-)[^\W\d_]+")  # a word that begins no sentence
_SENTENCE = re.compile(r".*[.!?]['\"”’)\]]*$", re.MULTILINE)  # lines that end like one; titles of other articles do not
_LONG = 4  # letters from which titles in title case give a word its capital
_FEWEST = 3  # such words of a title
_SHARE = 0.75  # of them that have one


def recased(title: str, body: str) -> str:
    """The title with small letters where the body does not tell of a name; as long as before, and the same in any other case."""
    long = [word for word in _WORD.findall(title) if len(word) >= _LONG]
    if len(long) < _FEWEST or sum(word[0].isupper() for word in long) < _SHARE * len(long):
        return title
    within = Counter(word for line in _SENTENCE.findall(body) for word in _WITHIN.findall(line))
    anywhere = set(_WORD.findall(body))
    if not within:
        return title

    def written(found: re.Match[str]) -> str:
        word, low = found[0], found[0].lower()
        is_name = within[word] > within[low] or (word in anywhere and not within[low])
        keeps = is_name or len(word) == 1 or not word.istitle() or len(low) != len(word) or found.start() == 0
        return word if keeps else low

    return _WORD.sub(written, title)
