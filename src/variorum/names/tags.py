"""Names run together behind a mark: "#harlfire", "@AnnRoe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.types import Sentence, Span
from variorum.values.names.name import fold

_TAG = re.compile(r"(?<![\w.@#])[#@](\w{4,})")


def tags(sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """Each hashtag and handle of the sentence ("#harlfire", "@AnnRoe"): its span and its letters, run together."""
    for match in _TAG.finditer(sentence.text):
        yield Span(sentence.document, sentence.start + match.start(), sentence.start + match.end()), fold(match[1])
