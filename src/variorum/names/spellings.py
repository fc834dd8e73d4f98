"""One name that accounts spell in two ways: "Corra", "Cora"; "Zelensky", "Zelenskyy".

It is told once, of the name, and not of every statement in which the name stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from variorum.types import Claim, Document, Entity, Mention, Sentence, Span
from variorum.values.names.name import fold
from variorum.values.statements.record import bare
from variorum.values.statements.spelling import Spelling

MADE_BY = "spellings/1"
_SHORTEST = 4  # letters of a word that is compared
_MOST_EDITS = 2  # letters by which two spellings of one name differ; one in a short word
_LONG = 7
_ENDINGS = ("s", "n", "ns", "an", "ans")  # of a plural, and of those who live in a place
Users = dict[str, tuple[str, ...]]  # the ids of the documents that use a spelling and not the other, by spelling


def spellings(entities: Iterable[Entity], documents: Mapping[str, Document]) -> list[tuple[str, Users]]:
    """For each name that accounts spell differently its spellings, each with the ids of the documents that use no other one."""
    return [(entity.name, users) for entity in entities for users in _ways(_told(entity, documents))]


def spelled(entities: Iterable[Entity], documents: Mapping[str, Document], sentences: Mapping[str, Sequence[Sentence]]) -> list[Claim]:
    """The claims that spell a name which another account spells otherwise, one an account; in order of the text.

    Each is of the one word that is spelled otherwise: what is said of the person stands over the whole of the name. Accents do
    not make another spelling: many outlets write without them.
    """
    starts = {document: [sentence.start for sentence in read] for document, read in sentences.items()}
    found = []
    for entity in entities:
        told = _told(entity, documents)
        ways = next((users for users in _ways(told) if len(set(map(fold, users))) > 1), {})
        for word, users in ways.items():
            for document in users:
                span = _word(word, min(mention.span for mention in told[word][document]), documents[document])
                value = Spelling(entity.name, word, entity.kind)
                number = sentences[document][bisect_right(starts[document], span.start) - 1].number
                found.append(Claim(span=span, value=value, made_by=MADE_BY, sentence=number))
    return sorted(found, key=lambda claim: claim.span)


def _word(word: str, name: Span, document: Document) -> Span:
    """Where the word stands in the name."""
    start = name.start + name.of(document).index(word)
    return Span(name.document, start, start + len(word))


def _told(entity: Entity, documents: Mapping[str, Document]) -> dict[str, dict[str, list[Mention]]]:
    """The mentions of each word of the name, by document."""
    told: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        for word in mention.span.of(documents[mention.span.document]).split():
            told[bare(word)][mention.span.document].append(mention)
    return told


def _ways(told: Mapping[str, Mapping[str, Sequence[Mention]]]) -> Iterator[Users]:
    """Each two words of a name that are two spellings of one, with the documents that use this one and not the other."""
    for one, other in combinations(sorted(told), 2):
        first, second = told[one].keys() - told[other].keys(), told[other].keys() - told[one].keys()
        if first and second and _is_respelled(one, other):
            yield {one: tuple(sorted(first)), other: tuple(sorted(second))}


def _is_respelled(one: str, other: str) -> bool:
    """Two words with a capital that a letter or two keep apart, and that are not a word and its plural."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or not (one.istitle() and other.istitle()) or one[0] != other[0]:
        return False
    if long.removeprefix(short) in _ENDINGS:
        return False
    return 0 < Levenshtein.distance(one, other) <= (_MOST_EDITS if len(short) >= _LONG else 1)
