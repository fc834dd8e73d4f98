"""Words that have a capital only because they open a sentence: "Three witnesses said" are "three witnesses" anywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from variorum.types import Document, Span

_WITHIN = re.compile(r"(?<=[\w,] )[A-Za-z][a-z]+\b")  # words within a sentence
_OFTENER = 4  # a word is written small, than with the capitals of a headline
_OPENING = re.compile(r"(?:^|[\n.!?…:])[\s\"'“”‘’(\[]*\Z")


class Openings:
    """The words that the accounts write small within sentences, and all but never with a capital."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts = {document.id: document.text for document in documents}
        words = Counter(word for text in self._texts.values() for word in _WITHIN.findall(text))
        self._small = frozenset(word for word, times in words.items() if word.islower() and times > _OFTENER * words[word.capitalize()])

    def within(self, words: str, at: Span) -> str:
        """The words as they would stand within a sentence: begun small, where they open one at that place and are no name."""
        first = words.split(maxsplit=1)[0] if words.strip() else ""
        text = self._texts[at.document]
        opens = first.istitle() and first.lower() in self._small and text.startswith(first, at.start)
        return words[:1].lower() + words[1:] if opens and _OPENING.search(text, max(0, at.start - 8), at.start) else words
