"""Where things are said to be: prepositions with a named place, or with a noun for a place, and what happens there.

"The ferry ran aground near the Sandwell light, off Harl": one claim, whose innermost place is the light. A place within a place
belongs to the claim of the inner one. Only what several accounts answer is kept, once claims have been brought together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.extract import syntax
from variorum.extract.dates.about import Tie, about, tie, whole
from variorum.extract.stance.modality import stance
from variorum.extract.statements.place_words import (
    BEFORE_FOR,
    BEFORE_OF,
    BEFORE_TO,
    HAPPENINGS,
    IDIOMS,
    NAMELESS,
    NO_DEEDS,
    NOUNS,
    OF_VERBS,
    PARTS,
    RESTING,
    TIMES,
    WAYS,
)
from variorum.text import stem
from variorum.types import Claim, Sentence, Token
from variorum.values.names.name import fold
from variorum.values.names.places import place_of
from variorum.values.statements.acts import SAYING
from variorum.values.statements.location import Location, Way

MADE_BY = "locations/2"
_LONGEST = 14  # words of a place
_DEEPEST = 6  # words between a place and what happens there
_TELL_NOT = frozenset("be have include contain".split())  # "the house in Harl has two floors"
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ENDS = frozenset({"WDT", "WP", "WRB", "WP$"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos"})


class _Place(NamedTuple):
    """The tokens first..last (half-open) of a place with its preposition, its innermost noun, and the word it hangs from."""

    first: int
    last: int
    noun: int
    above: int
    way: Way


class _Where(NamedTuple):
    """Where a phrase begins, the place's noun, and whether something is there, goes or comes."""

    first: int
    noun: int
    way: Way


def locations(sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims that say where something is, in order of the text; none that denies or asks."""
    known = frozenset(
        sentence.tokens[at].text
        for sentence in sentences
        for name in sentence.names
        if name.label in _PLACES
        for at in range(name.first, name.last)
    )
    claims = []
    for sentence in sentences:
        for place in _places(sentence, known):
            stands = stance(sentence, place.above)
            if _happens(sentence.tokens[place.above]) and stands not in ("denies", "asks"):
                span = sentence.span(place.first, place.last)
                claims.append(Claim(span=span, value=_value(sentence, place), stance=stands, made_by=MADE_BY, sentence=sentence.number))
    return claims


def _places(sentence: Sentence, known: frozenset[str]) -> Iterator[_Place]:
    """The outermost phrases that say where, one for each word they hang from; `known` are the words of the account's named places."""
    labels = {at: name.label for name in sentence.names for at in range(name.first, name.last)}
    reached = 0
    for at, token in enumerate(sentence.tokens):
        where = _where(sentence, at) if token.dep == "prep" else None
        if where is None or _is_idiom(sentence, at, where.noun):
            continue
        if at < reached and not _is_happening(sentence.tokens[token.head]):
            continue  # "the house in Harl" within a place
        if not (_is_place(sentence, where.noun, labels, known) or _is_nameless_place(sentence, at, where.noun, labels)):
            continue
        above = _act(sentence, where, token.text.lower() in RESTING or where.first != at)
        if above is not None:
            last = _end(sentence, where.first, where.noun)
            reached = max(reached, last)
            yield _Place(where.first, last, where.noun, above, where.way)


def _where(sentence: Sentence, at: int) -> _Where | None:
    """What the preposition at `at` makes of the noun behind it, with the words that belong to it: "next to", "in front of", "bound for"."""
    tokens = sentence.tokens
    word, head = tokens[at].text.lower(), tokens[at].head
    noun = syntax.behind(sentence, at)
    if noun is None:
        noun = _of_what(sentence, at) if word in BEFORE_OF else None
        return None if noun is None else _Where(at, noun, BEFORE_OF[word])
    before = tokens[head].lemma.lower()
    if word == "to" and head == at - 1 and before in BEFORE_TO:
        return _Where(head, noun, BEFORE_TO[before])
    if word == "for" and before in BEFORE_FOR:
        return _Where(at, noun, "to")
    if word not in WAYS:
        return None
    while tokens[noun].lemma.lower() in PARTS and (within := _of_what(sentence, noun)) is not None:
        noun = within
    return _Where(at, noun, WAYS[word])


def _of_what(sentence: Sentence, index: int) -> int | None:
    """The noun behind the "of" that hangs from the token."""
    of = next((child for child in sentence.children(index) if sentence.tokens[child].text.lower() == "of"), None)
    return None if of is None else syntax.behind(sentence, of)


def _act(sentence: Sentence, where: _Where, rests: bool) -> int | None:
    """What happens at the place: the verb that the phrase hangs from, or the noun for a deed; things between them are passed over.

    "A truck hit a crowd in Harl" tells where it hit; "an ambassador to Harl" tells nothing of the kind, so only a phrase that `rests` does.
    """
    tokens = sentence.tokens
    at = directly = tokens[where.first].head
    for _ in range(_DEEPEST):
        if tokens[at].pos in ("VERB", "AUX") or _is_happening(tokens[at]):
            return at if at == directly or tokens[at].lemma.lower() not in _TELL_NOT else None
        if tokens[at].head == at or not rests:
            return None
        at = tokens[at].head
    return None


def _happens(token: Token) -> bool:
    """Something is done there, or comes about; that somebody says so there is no matter of where it was."""
    return token.lemma.lower() not in SAYING if token.pos in ("VERB", "AUX") else _is_happening(token)


def _is_happening(token: Token) -> bool:
    """A noun for a deed or for something that comes about."""
    lemma = token.lemma.lower()
    return token.pos == "NOUN" and (lemma in HAPPENINGS or (lemma.endswith(OF_VERBS) and lemma not in NO_DEEDS and lemma not in NOUNS))


def _is_idiom(sentence: Sentence, at: int, noun: int) -> bool:
    """ "Rules are in place", "a plan on track": without an article or anything else these say how, not where; "at this stage" says when."""
    words = sentence.tokens[at].text.lower(), sentence.tokens[noun].text.lower()
    return words in TIMES or (words in IDIOMS and not sentence.children(noun))


def _is_place(sentence: Sentence, noun: int, labels: dict[int, str], known: frozenset[str]) -> bool:
    token = sentence.tokens[noun]
    if labels.get(noun) in _PLACES or (token.pos in ("NOUN", "PROPN") and token.lemma.lower() in NOUNS):
        return True
    parts = [child for child in sentence.children(noun) if sentence.tokens[child].dep == "compound"]
    return token.pos == "PROPN" and (
        token.text in known or any(sentence.tokens[part].pos == "PROPN" and sentence.tokens[part].lemma.lower() in NOUNS for part in parts)
    )


def _is_nameless_place(sentence: Sentence, at: int, noun: int, labels: dict[int, str]) -> bool:
    """A name that the annotator makes nothing of, behind "in", "near" or "outside"."""
    named = noun not in labels and sentence.tokens[noun].pos == "PROPN" and sentence.role == "body"
    return named and sentence.tokens[at].text.lower() in NAMELESS


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
    hangs = _tie(sentence, place)
    return Location(
        said=sentence.words(place.first, place.last),
        way=place.way,
        act=above.lemma.lower() if above.pos in ("VERB", "AUX", "NOUN") else None,
        about=about(sentence, hangs),
        whole=whole(sentence, hangs),
        names=tuple(dict.fromkeys(_name(token.text) for token in inner if token.pos == "PROPN" and token.lemma.lower() not in NOUNS)),
        things=tuple(dict.fromkeys(stem(token.lemma) for token in inner if token.lemma.lower() in NOUNS)),
        narrowed=tuple(dict.fromkeys(stem(token.lemma) for token in inner if _narrows(token))),
        wider=tuple(dict.fromkeys(_name(token.text) if token.pos == "PROPN" else stem(token.lemma) for token in outer)),
    )


def _tie(sentence: Sentence, place: _Place) -> Tie:
    """What the place belongs to: a noun for what happened there, or a verb."""
    hangs = tie(sentence, place.first, place.last)
    if sentence.tokens[place.above].pos in ("VERB", "AUX") and hangs.noun is not None:
        return Tie(None, place.above, hangs.date)
    return hangs


def _narrows(token: Token) -> bool:
    """An adjective or a noun that is no place itself."""
    return (
        token.pos in ("ADJ", "NOUN") and token.lemma.lower() not in NOUNS and token.text.lower() not in ("same", "nearby", "own", "other")
    )


def _name(word: str) -> str:
    return place_of(word) or fold(word)
