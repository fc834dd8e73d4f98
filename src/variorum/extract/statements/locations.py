"""Where things are said to be: prepositions with a named place, or with a noun for a place, and what happens there.

"The ferry ran aground near the Sandwell light, off Harl": one claim, whose innermost place is the light. A place within a place
belongs to the claim of the inner one. Only what several accounts answer is kept, once claims have been brought together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.extract import syntax
from variorum.extract.dates.about import about, tie, whole
from variorum.extract.stance.modality import stance
from variorum.text import stem
from variorum.types import Claim, Sentence, Token
from variorum.values.names.name import fold
from variorum.values.names.places import place_of
from variorum.values.statements.acts import SAYING
from variorum.values.statements.location import Location, Way

MADE_BY = "locations/1"
_LONGEST = 14  # words of a place
_DEEPEST = 4  # places within places
_WAYS: dict[str, Way] = {
    **dict.fromkeys(
        "in at near outside inside on off around over between under beneath by along beside behind above through within aboard".split(),
        "at",
    ),
    **dict.fromkeys("to into onto toward towards".split(), "to"),
    "from": "from",
}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOUNS = frozenset(
    """place site scene area region zone district province state country city town village suburb neighborhood neighbourhood quarter
    street road avenue highway motorway lane square bridge tunnel underpass overpass bend corner junction crossing roundabout station stop
    airport airfield port harbour harbor dock pier wharf quay terminal track tracks rails platform runway field park forest wood woods
    woodland jungle mountain hill hillside valley gorge cliff river stream canal lake reservoir sea ocean bay coast shore beach island
    peninsula border frontier desert orbit space moon sky ground base camp barracks prison jail court courthouse courtroom school
    university college campus hospital clinic church chapel cathedral mosque temple synagogue hotel motel restaurant bar cafe store shop
    mall market supermarket factory plant mill mine quarry warehouse headquarters building tower house home apartment flat cottage room
    bedroom hall hallway basement garage yard garden farm ranch stadium arena theater theatre cinema museum library embassy consulate
    palace parliament capitol pad launchpad facility center centre steps stage lawn roof rubble wreckage water""".split()
)
_IDIOMS = frozenset({("in", "place"), ("on", "track"), ("off", "track"), ("in", "state"), ("in", "line")})
_HAPPENINGS = frozenset(
    "accident attack battle blast blaze ceremony clash collision concert conference crash crime debate demonstration disaster "
    "earthquake election event explosion fight fire flood funeral game gathering hearing incident march massacre match meeting "
    "protest quake race raid rally riot shooting speech stabbing storm strike summit talk tragedy trial visit vigil war".split()
)
_OF_VERBS = ("ment", "tion", "sion", "ing", "ance", "ence")  # endings of nouns that verbs are made into
_ENDS = frozenset({"WDT", "WP", "WRB", "WP$"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos"})


class _Place(NamedTuple):
    """The tokens first..last (half-open) of a place with its preposition, its innermost noun, and the word it hangs from."""

    first: int
    last: int
    noun: int
    above: int


def locations(sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims that say where something is, in order of the text; none that denies or asks."""
    claims = []
    for sentence in sentences:
        for place in _places(sentence):
            stands = stance(sentence, place.above)
            if _happens(sentence.tokens[place.above]) and stands not in ("denies", "asks"):
                span = sentence.span(place.first, place.last)
                claims.append(Claim(span=span, value=_value(sentence, place), stance=stands, made_by=MADE_BY, sentence=sentence.number))
    return claims


def _places(sentence: Sentence) -> Iterator[_Place]:
    """The outermost phrases that say where, one for each word they hang from."""
    labels = {at: name.label for name in sentence.names for at in range(name.first, name.last)}
    reached = 0
    for at, token in enumerate(sentence.tokens):
        if at < reached or token.dep != "prep" or token.text.lower() not in _WAYS:
            continue
        noun = next((child for child in sentence.children(at) if sentence.tokens[child].dep == "pobj"), None)
        if (
            noun is None
            or _is_idiom(sentence, at, noun)
            or not (_is_place(sentence, noun, labels) or _is_nameless_place(sentence, at, noun, labels))
        ):
            continue
        above = sentence.tokens[at].head
        if _is_place(sentence, above, labels) or sentence.tokens[above].pos == "ADP":
            continue  # "the house in Harl": what stands there is a place itself, and no act
        reached = _end(sentence, at, noun)
        yield _Place(at, reached, noun, above)


def _happens(token: Token) -> bool:
    """Something is done there, or comes about; that somebody says so there is no matter of where it was."""
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        return lemma not in SAYING
    return token.pos == "NOUN" and (lemma in _HAPPENINGS or lemma.endswith(_OF_VERBS))


def _is_idiom(sentence: Sentence, at: int, noun: int) -> bool:
    """ "Rules are in place", "a plan on track": without an article or anything else these say how, not where."""
    words = sentence.tokens[at].text.lower(), sentence.tokens[noun].text.lower()
    return words in _IDIOMS and not sentence.children(noun)


def _is_place(sentence: Sentence, noun: int, labels: dict[int, str]) -> bool:
    token = sentence.tokens[noun]
    return labels.get(noun) in _PLACES or (token.pos in ("NOUN", "PROPN") and token.lemma.lower() in _NOUNS)


def _is_nameless_place(sentence: Sentence, at: int, noun: int, labels: dict[int, str]) -> bool:
    """A name that the annotator makes nothing of, behind "in", "near" or "outside"."""
    named = noun not in labels and sentence.tokens[noun].pos == "PROPN" and sentence.role == "body"
    return named and sentence.tokens[at].text.lower() in ("in", "near", "outside")


def _end(sentence: Sentence, first: int, noun: int) -> int:
    """Behind the last word of the phrase, clauses and what trails left out."""
    tokens = sentence.tokens
    _, high = syntax.phrase(sentence, first)
    dated = {at for name in sentence.names if name.label in ("DATE", "TIME") for at in range(name.first, name.last)}
    last = noun + 1
    for at in range(noun + 1, min(high, first + _LONGEST)):
        if at in dated or tokens[at].tag in _ENDS or tokens[at].dep in _CLAUSES or tokens[at].pos in ("VERB", "AUX", "SCONJ"):
            break
        last = at + 1
    while last > noun + 1 and tokens[last - 1].pos in ("PUNCT", "CCONJ", "ADP", "DET"):
        last -= 1
    # ", Florida" and ", south London" behind a name belong to it, whatever the parser hangs them from.
    while last + 1 < len(tokens) and tokens[last].text == "," and place_of(tokens[last + 1].text) is not None:
        last += 2
    return last


def _value(sentence: Sentence, place: _Place) -> Location:
    tokens = sentence.tokens
    inner_end = next((at for at in range(place.noun + 1, place.last) if tokens[at].text == "," or tokens[at].pos == "ADP"), place.last)
    inner = [token for token in tokens[place.first + 1 : inner_end] if fold(token.text)]
    outer = [token for token in tokens[inner_end : place.last] if token.pos in ("NOUN", "PROPN")]
    above = tokens[place.above]
    hangs = tie(sentence, place.first, place.last)
    return Location(
        said=sentence.words(place.first, place.last),
        way=_WAYS[tokens[place.first].text.lower()],
        act=above.lemma.lower() if above.pos in ("VERB", "AUX", "NOUN") else None,
        about=about(sentence, hangs),
        whole=whole(sentence, hangs),
        names=tuple(dict.fromkeys(_name(token.text) for token in inner if token.pos == "PROPN" and token.lemma.lower() not in _NOUNS)),
        things=tuple(dict.fromkeys(stem(token.lemma) for token in inner if token.lemma.lower() in _NOUNS)),
        narrowed=tuple(dict.fromkeys(stem(token.lemma) for token in inner if _narrows(token))),
        wider=tuple(dict.fromkeys(_name(token.text) if token.pos == "PROPN" else stem(token.lemma) for token in outer)),
    )


def _narrows(token: Token) -> bool:
    """An adjective or a noun that is no place itself."""
    return (
        token.pos in ("ADJ", "NOUN") and token.lemma.lower() not in _NOUNS and token.text.lower() not in ("same", "nearby", "own", "other")
    )


def _name(word: str) -> str:
    return place_of(word) or fold(word)
