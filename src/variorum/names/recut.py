"""Names that only the other names of the documents can part.

"Norland's Ann Roe" is two names where Norland is named by itself; "Martha's Vineyard" is one where Martha is not. "Norco Ann Roe"
under a heading is Norco and Ann Roe where both are known. "Sailing Gull" at the head of a sentence is the Gull, somebody sailing it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.names.mentions import Found, is_name, key_of
from variorum.types import Sentence
from variorum.values.names.given import is_given
from variorum.values.names.name import LEGAL_FORMS, fold, is_office
from variorum.values.names.places import is_demonym, place_of

Rows = Sequence[tuple[Sentence, Sequence[Found]]]
_OWNS = ("'s", "’s")
_FEASTS = frozenset("day days eve".split())
_LED = ("ing", "ly")  # what a sentence opens with before its subject or object: "Tranquilizing Bruno would", "Reportedly Roe"
_WHOLE = frozenset({"WORK_OF_ART", "LAW"})


def recut(shown: Mapping[str, Rows], lower: set[str]) -> dict[str, list[tuple[Sentence, list[Found]]]]:
    """The mentions of each document, each cut where the others say so. `lower` holds the words that are somewhere written small."""
    free = Counter(found.key for rows in shown.values() for _, founds in rows for found in founds if not _owns(found))
    return {
        document: [(sentence, [part for found in founds for part in _parts(found, free, lower)]) for sentence, founds in rows]
        for document, rows in shown.items()
    }


def _owns(found: Found) -> bool:
    tokens = found.sentence.tokens
    return found.last < len(tokens) and tokens[found.last].text in _OWNS


def _parts(found: Found, free: Counter[str], lower: set[str]) -> Iterator[Found]:
    if found.last - found.first < 2 or found.label in _WHOLE:
        yield found
        return
    tokens = found.sentence.tokens
    owner = next((at for at in range(found.first + 1, found.last - 1) if tokens[at].text in _OWNS), None)
    if owner is not None and _is_owner(found, owner, free, lower):
        yield replace(found, last=owner, label="")
        known = any(fold(token.text) in LEGAL_FORMS for token in tokens[owner + 1 : found.last])
        behind = _rest(found, owner + 1, found.label if known else "")
        if is_name(behind.sentence, behind.first, behind.last, behind.label):
            yield behind
    elif _two_names(found, free):
        yield replace(found, last=found.first + 1, label="")
        yield _rest(found, found.first + 1, "PERSON")
    elif _led_in(found, free, lower):
        yield _rest(found, found.first + 1, found.label)
    else:
        yield found


def _rest(found: Found, first: int, label: str) -> Found:
    return replace(found, opens=first, first=first, label=label)


def _key(found: Found, first: int, last: int) -> str:
    return key_of(found.sentence.words(first, last))


def _is_owner(found: Found, owner: int, free: Counter[str], lower: set[str]) -> bool:
    """What stands before the "'s" is a name by itself, and no part of the longer one: "Women's March", "New Year's Eve"."""
    tokens = found.sentence.tokens
    name, rest = found.sentence.words(found.first, owner), [fold(token.text) for token in tokens[owner + 1 : found.last]]
    if _FEASTS.intersection(rest) or rest[-1] in LEGAL_FORMS or not tokens[owner + 1].text[0].isupper() or is_demonym(name):
        return False
    if place_of(name) is not None:
        return True
    key = key_of(name)
    return free[key] > 0 and key not in lower and found.label not in ("GPE", "LOC", "FAC") and not is_office(name)


def _two_names(found: Found, free: Counter[str]) -> bool:
    """A name before the full name of a person, where both stand elsewhere by themselves: "Norco Ann Roe"."""
    first, second = _key(found, found.first, found.first + 1), _key(found, found.first + 1, found.first + 2)
    given = is_given(second) and not is_given(first) and found.last - found.first > 2
    return given and free[first] > 1 and free[_key(found, found.first + 1, found.last)] > 0


def _led_in(found: Found, free: Counter[str], lower: set[str]) -> bool:
    """A word that the sentence opens with and that is written small elsewhere, or the name twice, before a name that is known."""
    if found.first > 0 or not free[_key(found, 1, found.last)]:
        return False
    word = fold(found.sentence.tokens[0].text)
    return (word in lower and word.endswith(_LED)) or (found.last == 2 and word == _key(found, 1, 2))
