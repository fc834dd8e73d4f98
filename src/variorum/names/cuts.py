"""What an annotator takes into a name and is no part of it.

A credit before the name ("Reuters Ann Roe" under a picture), an office behind it ("the Norland CEO"), what a preposition
ties to it ("the Gull to Venus"), a label in capitals beside it ("Harl Festival NORTH"). Each cut looks at one sentence alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from variorum.types import Token
from variorum.values.names.given import is_given
from variorum.values.names.name import MODIFIERS, fold

_AGENCIES = frozenset("afp ap dpa epa getty images pa reuters rex shutterstock xinhua".split())
_OF_AGENCIES = frozenset("agency bureau images institute news photo pool press tv via wire".split())
# Behind a name these are an office, and no surname: "King", "Judge" and "Dean" are both.
_OFFICES = frozenset(
    "ceo cfo coo cto chief executive president chairman chairwoman director secretary minister secretary-general spokesman "
    "spokeswoman spokesperson ambassador governor mayor senator commissioner correspondent".split()
)
_BEFORE_OFFICES = frozenset(
    "acting assistant associate chief defence defense deputy executive finance foreign general health interior managing police press "
    "prime vice".split()
)
PLATFORMS = frozenset("facebook instagram pinterest snapchat tiktok twitter weibo whatsapp youtube".split())
_TIES = frozenset("about after as at before by from on over to with".split())
_SHOUTED = 5  # letters of a word in capitals that is hardly an acronym
_ADDRESS = re.compile(r"://|\w\.\w+/|^\d{1,2}[:.]\d\d|^\d+s$")


def is_address(name: str) -> bool:
    """A link, a time of the day, a number: whatever else it is, no name."""
    return _ADDRESS.search(name) is not None


def parts(tokens: Sequence[Token], first: int, last: int, label: str, takes: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The names in the tokens first..last (half-open). Words of `takes` ("committee") have a preposition in their name."""
    if label in ("WORK_OF_ART", "LAW", "EVENT"):
        yield first, last
        return
    for start, stop in _untied(tokens, first, last, takes):
        for opens, ends in _not_shouted(tokens, start, stop):
            credit = _credit(tokens, opens, ends)
            if credit > opens:
                yield opens, credit
            for begin, end in _off_platform(tokens, credit, ends, label):
                yield begin, _without_office(tokens, begin, end, label)


def _untied(tokens: Sequence[Token], first: int, last: int, takes: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Cut at a preposition that stands between two capitals: "the Gull to Venus"."""
    at = first + 1
    while at < last - 1:
        tied = tokens[at].text in _TIES and tokens[at].tag in ("IN", "TO", "RP") and tokens[at + 1].text[0].isupper()
        if tied and not any(fold(token.text) in takes for token in tokens[first:at]):
            yield first, at
            first = at + 1
        at += 1
    yield first, last


def _not_shouted(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Of a name that has words in capitals beside others each stretch of the others: "Harl Festival NORTH"."""
    loud = [token.text.isupper() and len(token.text) > 1 for token in tokens[first:last]]
    stretches = [(key, [at for at, _ in group]) for key, group in groupby(enumerate(loud, first), key=lambda one: one[1])]
    long = any(len(tokens[at].text) >= _SHOUTED for key, held in stretches[1:] if key for at in held)
    if all(loud) or not (long or (loud[0] and len(stretches[0][1]) > 1)):
        yield first, last
        return
    yield from ((held[0], held[-1] + 1) for key, held in stretches if not key)


def _credit(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token behind the agency to which a picture is credited, where its caption begins: "AFP Ann Roe at the gate"."""
    if first > 0 and tokens[first - 1].text not in ("/", "|", ")", "via"):
        return first
    at = first
    while at < last - 1 and fold(tokens[at].text) in _AGENCIES:
        at += 1
    if at > first and at < last - 1 and fold(tokens[at].text) == "images":
        at += 1
    word = tokens[at].text
    return at if word[0].isalpha() and fold(word) not in _OF_AGENCIES else first


def _off_platform(tokens: Sequence[Token], first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
    """A person and the site he writes on are two: "Twitter Ann Roe said"."""
    at = first
    while at < last:
        site = fold(tokens[at].text) in PLATFORMS
        stop = next((end for end in range(at + 1, last) if site or fold(tokens[end].text) in PLATFORMS), last)
        if label != "PERSON" and not (site and stop < last and is_given(fold(tokens[stop].text))):
            stop = last
        yield at, stop
        at = stop


def _without_office(tokens: Sequence[Token], first: int, last: int, label: str) -> int:
    """The end of the name before an office that trails it; a name that is nothing else stays whole."""
    if label == "PERSON" and is_given(fold(tokens[first].text)):
        return last
    end = last - 1 if last - first > 2 and [token.text.lower() for token in tokens[last - 2 : last]] == ["executive", "officer"] else last
    while end > first and fold(tokens[end - 1].text) in _OFFICES:
        end -= 1
    while first < end < last and fold(tokens[end - 1].text) in _BEFORE_OFFICES:
        end -= 1
    told = end > first and tokens[end - 1].text[0].isupper() and not all(fold(token.text) in MODIFIERS for token in tokens[first:end])
    return end if told else last
