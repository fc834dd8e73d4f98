"""Whom an account credits in a line of its own: "Information from: the Herald", "This article originally appeared on the Post".

Such a line says who told it, and nothing that was told: an attribution with a source and a cue, and no content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.types import Attribution, Document, Span

_NAME = r"(?:[Tt]he\s)?(?P<name>[A-Z][\w&’'.-]*\w(?:\s(?:of\s(?:the\s)?)?[A-Z][\w&’'-]*\w){0,4})"
_WHERE = _NAME.replace("<name>", "<where>")
_DAY = r"(?!(?:The\s)?(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)"
_RAN = r"(?i:(?:appeared|ran|published)\s(?:on|in|at|by))"
_CREDIT = re.compile(
    r"^(?P<from>(?i:(?:additional\s|further\s|some\s)?(?:information|material|reporting)\s(?:from|by|provided\sby):?))"
    rf"\s{_NAME}|\b(?P<ran>(?i:originally)\s{_RAN})\s{_DAY}{_WHERE}",
    re.MULTILINE,
)


def credited(document: Document) -> Iterator[Attribution]:
    """An attribution for each credit of the account, in its order."""
    for match in _CREDIT.finditer(document.text, document.body_start):
        group, cue = ("name", "from") if match["name"] else ("where", "ran")
        source = Span(document.id, match.start(group), match.end(group))
        yield Attribution(source, Span(document.id, match.start(cue), match.end(cue)), None, match[group])
