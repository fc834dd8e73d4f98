"""How likely a candidate is an attribution: a sum of weights of what can be read off cue, source and content.

Each feature is a yes or no with a weight in log-odds; the sum is compared with one threshold. Features are of grammar
and of classes of words; there is none of a single word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.extract import cues, cues_attitude, syntax
from variorum.extract.sayings_ranges import Saying
from variorum.types import Attribution, Span

THRESHOLD = -1.2
WEIGHTS: dict[str, float] = {
    "clause ROOT": 0.1,
    "clause acl": -0.9,
    "clause advcl": -0.3,
    "clause ccomp": -0.9,
    "clause conj": -0.1,
    "clause pcomp": -0.5,
    "clause relcl": -0.3,
    "clause xcomp": -0.2,
    "content long": 0.2,
    "content short": -0.2,
    "content with marks": -0.2,
    "content without verb": -0.2,
    "cue conditional": -0.2,
    "cue infinitive": -1.2,
    "cue modal": -0.9,
    "cue negated": -0.2,
    "in question": -0.2,
    "in title": 0.2,
    "meant adjective adjective": -0.4,
    "meant attacks object": -0.1,
    "meant charges object": -0.1,
    "meant charges passive": -0.6,
    "meant directs clause": -0.7,
    "meant directs object": 0.2,
    "meant directs passive": -0.1,
    "meant directs preposition": -0.2,
    "meant light light": -0.4,
    "meant likes clause": 0.4,
    "meant likes object": -0.1,
    "meant likes passive": -0.2,
    "meant noun noun": -1.4,
    "meant other passive": -0.1,
    "meant other preposition": -0.4,
    "meant seems seems": 0.4,
    "meant shows object": -0.5,
    "meant tells object": -0.5,
    "meant tells passive": -0.2,
    "meant thinks clause": -0.6,
    "meant thinks object": 0.1,
    "meant thinks passive": -0.6,
    "meant view view": 0.3,
    "meant wants clause": -1.8,
    "meant wants object": -1.2,
    "meant wants preposition": -1.2,
    "nested": -1.8,
    "source body": 0.2,
    "source document": 0.2,
    "source first person": -0.2,
    "source name": 0.4,
    "source none": -0.5,
    "source person": 0.4,
    "source pronoun": 0.2,
    "source relative": -0.2,
    "source second person": -0.5,
    "source third person": 0.3,
    "told according according": 1.6,
    "told according quote": 0.9,
    "told judges clause": 0.7,
    "told judges object": 0.8,
    "told judges passive": 0.1,
    "told judges preposition": 1.2,
    "told judges quote": 1.1,
    "told noun noun": -0.9,
    "told other around": -0.7,
    "told other none": -0.2,
    "told other preposition": 0.4,
    "told other quote": -1.2,
    "told says around": 0.8,
    "told says clause": 1.5,
    "told says infinitive": -0.4,
    "told says object": 0.7,
    "told says passive": 0.6,
    "told says preposition": 0.5,
    "told says quote": 1.4,
    "told shows clause": 0.7,
    "told shows quote": -0.1,
    "told thinks around": -0.2,
    "told thinks clause": 0.2,
    "told thinks infinitive": -0.2,
    "told thinks passive": 0.1,
    "told thinks preposition": 0.4,
    "told thinks quote": -0.1,
    "told wants clause": 0.6,
    "told wants infinitive": -0.1,
    "told wants passive": 1.1,
}
_MODALS = frozenset("can could may might must shall should will would 'll 'd ’ll ’d wo ca".split())
_FIRST = frozenset("i we".split())
_SECOND = frozenset("you one".split())
_THIRD = frozenset("he she they".split())
_RELATIVE = frozenset("who which that whom".split())
_CONDITIONS = frozenset("if whether unless when whenever".split())
_GROUPS = (
    ("attacks", cues_attitude.ATTACKING),
    ("likes", cues_attitude.LIKING),
    ("charges", cues_attitude.CHARGING),
    ("shows", cues_attitude.SHOWING),
    ("directs", cues_attitude.DIRECTING),
    ("tells", cues_attitude.TELLING),
    ("wants", cues_attitude.MEANING),
    ("thinks", cues_attitude.EXPECTING | cues_attitude.KNOWING),
)
_TOLD_GROUPS = (
    ("wants", cues.WANTING - cues.SAYING),
    ("thinks", cues.THINKING - cues.SAYING),
    ("judges", cues.JUDGING - cues.SAYING),
    ("shows", cues.SHOWING - cues.SAYING),
    ("says", cues.SAYING),
)


@dataclass(frozen=True, slots=True)
class Parted:
    """An attribution with the parts of its content apart, in order."""

    attribution: Attribution
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be an attribution; `saying` is None for a signature. `quotes`: how many quotations it introduces."""

    parted: Parted
    saying: Saying | None = None
    quotes: int = 0
    told: bool = True
    nested: bool = False


def likely(candidate: Candidate) -> bool:
    """The weights speak for it; a signature needs none."""
    if candidate.saying is None or not WEIGHTS:
        return True
    return weight(candidate) > THRESHOLD


def weight(candidate: Candidate) -> float:
    """The sum of the weights of the candidate's features."""
    return sum(WEIGHTS.get(feature, 0.0) for feature in features(candidate))


def features(candidate: Candidate) -> list[str]:
    """The names of what is true of the candidate, in a fixed order."""
    saying = candidate.saying
    if saying is None:
        return []
    return [*_of_cue(candidate, saying), *_of_source(saying), *_of_content(candidate, saying), *_of_place(candidate, saying)]


def _of_cue(candidate: Candidate, saying: Saying) -> Iterator[str]:
    sentence, token = saying.sentence, saying.sentence.tokens[saying.verb]
    frame = "quote" if candidate.quotes else saying.frame or "none"
    yield f"{'told' if candidate.told else 'meant'} {_group(candidate, saying)} {frame}"
    if saying.frame in ("according", "adverb", "noun"):
        return
    words = [sentence.tokens[child].text.lower() for child in sentence.children(saying.verb) if child < saying.verb]
    if "to" in words and token.tag == "VB":
        yield "cue infinitive"
    elif token.tag == "VBG" and not {"is", "are", "was", "were", "been", "be"} & set(words):
        yield "cue participle"
    if set(words) & _MODALS:
        yield "cue modal"
    if any(sentence.tokens[child].dep == "neg" for child in sentence.children(saying.verb)):
        yield "cue negated"
    if set(words) & _CONDITIONS:
        yield "cue conditional"
    if token.tag in ("VBZ", "VBP"):
        yield "cue present"


def _group(candidate: Candidate, saying: Saying) -> str:
    if saying.frame in ("according", "adverb", "noun", "adjective", "seems", "light", "view"):
        return saying.frame
    groups = _TOLD_GROUPS if candidate.told else _GROUPS
    return next((name for name, words in groups if saying.lemma in words), "other")


def _of_source(saying: Saying) -> Iterator[str]:
    if saying.source is None or saying.head is None:
        yield "source none"
        return
    sentence, word = saying.sentence, saying.sentence.tokens[saying.head]
    low = word.text.lower()
    names = {name.label for name in sentence.names if name.first <= saying.head < name.last}
    kinds = (("first person", _FIRST), ("second person", _SECOND), ("third person", _THIRD), ("relative", _RELATIVE))
    kind = next((name for name, words in kinds if low in words), "")
    if not kind and word.pos == "PRON":
        kind = "pronoun"
    if not kind and names & {"PERSON", "ORG", "NORP", "GPE"}:
        kind = "person" if "PERSON" in names else "body"
    if not kind and low.rstrip("s") in cues.SPEAKING_THINGS:
        kind = "document"
    yield f"source {kind or ('name' if word.pos == 'PROPN' else 'noun')}"


def _of_content(candidate: Candidate, saying: Saying) -> Iterator[str]:
    words = sum(last - first for first, last in saying.content)
    if saying.content and words <= 2:
        yield "content short"
    if words > 12:
        yield "content long"
    if not candidate.quotes and any(
        token.text in ("“", '"', "''", "``", "”") for first, last in saying.content for token in saying.sentence.tokens[first:last]
    ):
        yield "content with marks"
    if saying.content and not any(syntax.is_verb(saying.sentence, i) for first, last in saying.content for i in range(first, last)):
        yield "content without verb"


def _of_place(candidate: Candidate, saying: Saying) -> Iterator[str]:
    if candidate.nested:
        yield "nested"
    if saying.sentence.role != "body":
        yield "in title"
    if saying.sentence.text.rstrip("\"”'’ ").endswith("?"):
        yield "in question"
    dep = saying.sentence.tokens[saying.verb].dep
    if dep in ("ROOT", "conj", "advcl", "relcl", "acl", "pcomp", "ccomp", "xcomp"):
        yield f"clause {dep}"
