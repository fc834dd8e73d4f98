"""Bodies that news name by a place and a common noun: "Harl police", "the German foreign ministry", "China's space agency".

They are actors like any other, and no capital shows them. The police of a town and its Police Department are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.names.forms import Form
from variorum.names.mentions import Found
from variorum.types import Token
from variorum.values.names.name import fold
from variorum.values.names.places import place_of

_ONE = frozenset("army coastguard military navy parliament police".split())
_TWO = frozenset(
    {("air", "force"), ("central", "bank"), ("coast", "guard"), ("space", "agency"), ("supreme", "court")}
    | {("fire", body) for body in ("brigade", "department", "service")}
    | {(branch, body) for branch in ("foreign", "intelligence", "security") for body in ("agency", "ministry", "service")}
    | {
        (branch, "ministry")
        for branch in "culture defence defense economy education energy finance health interior justice trade transport".split()
    }
)
_OF_POLICE = frozenset("department force service".split())
_SAME = {"defense": "defence", "coastguard": "coast guard"}


def bodies(forms: dict[str, Form]) -> None:
    """Add the bodies named behind a place. A mention of the place stays what it is: the body is not the place."""
    found = [body for key in sorted(forms) if forms[key].kind == "place" for one in forms[key].found for body in _behind(one)]
    for one in found:
        form = forms.setdefault(one.key, Form(one.key))
        form.see(one)
        form.kind = "organisation"


def _behind(place: Found) -> Iterator[Found]:
    tokens, at = place.sentence.tokens, place.last
    if at < len(tokens) and tokens[at].text in ("'s", "’s"):
        at += 1
    for size in (2, 1):
        words = tuple(fold(token.text) for token in tokens[at : at + size])
        if (words in _TWO or (size == 1 and words and words[0] in _ONE)) and _ends(tokens, at + size) and tokens[at].text.islower():
            yield Found(place.sentence, place.first, place.first, at + size, "ORG")
            return


def _ends(tokens: tuple[Token, ...], at: int) -> bool:
    """No noun goes on: "Harl police officers" are people, "a Harl police station" is a house."""
    return at == len(tokens) or (tokens[at].pos not in ("NOUN", "PROPN") and tokens[at].text not in ("-", "'s", "’s"))


def body_key(key: str) -> str:
    """What the names of one body share, or "": "harl police" for Harl Police Department, "china space agency" for Chinese space agency."""
    words = [_SAME.get(word, word) for word in key.split()]
    if len(words) > 2 and words[-1] in _OF_POLICE and words[-2] == "police":
        words.pop()
    size = 2 if tuple(key.split()[-2:]) in _TWO else 1 if words[-1] in _ONE else 0
    if not 0 < size < len(words):
        return ""
    place = " ".join(words[:-size])
    country = place_of(place) or place_of(place.removesuffix("s")) or place_of(place.upper()) or place
    return f"{country} {' '.join(words[-size:])}".casefold()
