"""How likely a candidate is an attribution: a sum of weights of what can be read off cue, source and content.

Each feature is a yes or no with a weight in log-odds; the sum is compared with one threshold. Features are of grammar
and of classes of words; there is none of a single verb or noun. "act argue" is a verb of arguing; "object of argue" one with an
object, which is weighed on top; "ends to" a cue whose last word is "to". A weight says what it does for the candidate: a clause within
another ("ccomp"), an infinitive or a modal speak against it, a person as the source for it. The weights are those that
fit annotated news best (logistic regression, rounded); the lexicon itself was written from the grammar of English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions import cues_of_attitude as cues_attitude
from variorum.extract.attributions.cues_of_acts import ACT
from variorum.extract.attributions.ranges import Saying
from variorum.extract.quotations.speech import Speech
from variorum.types import Attribution, Span

THRESHOLD = -1.4
WEIGHTS: dict[str, float] = {
    "act admit": 0.2,
    "act answer": -0.4,
    "act argue": 0.6,
    "act ask": 0.3,
    "act believe": -0.4,
    "act bid": 0.3,
    "act blame": 0.3,
    "act call": -0.1,
    "act charge": -0.5,
    "act consider": -0.1,
    "act deny": 0.1,
    "act discuss": -0.3,
    "act explain": -0.1,
    "act fear": 0.5,
    "act foretell": 0.8,
    "act like": -0.1,
    "act none": -0.8,
    "act plan": -0.3,
    "act pledge": 0.1,
    "act quote": 0.2,
    "act release": -0.4,
    "act report": 0.6,
    "act rule": -0.3,
    "act say": 0.7,
    "act say loosely": 0.4,
    "act sense": -0.7,
    "act show": -0.9,
    "act side": -0.1,
    "act try": -0.8,
    "act voice": 0.1,
    "act want": 0.1,
    "act write": -0.1,
    "around of say": 0.8,
    "attitude": -0.9,
    "clause ROOT": 0.3,
    "clause acl": -1.1,
    "clause advcl": -0.4,
    "clause ccomp": -0.8,
    "clause conj": -0.2,
    "clause of argue": 0.5,
    "clause of ask": 0.5,
    "clause of consider": -0.7,
    "clause of like": 0.8,
    "clause of none": -0.9,
    "clause of want": -0.6,
    "clause pcomp": -0.6,
    "clause relcl": -0.5,
    "clause xcomp": -0.2,
    "content long": 0.2,
    "content short": -0.2,
    "content with marks": -0.1,
    "content without verb": -0.1,
    "cue attacks": -0.2,
    "cue directs": -0.2,
    "cue judges": 0.1,
    "cue likes": 0.1,
    "cue other": -0.4,
    "cue says": 0.2,
    "cue shows": 0.5,
    "cue tells": -0.3,
    "cue thinks": -0.1,
    "cue wants": -0.7,
    "ends as": 0.5,
    "ends at": -0.5,
    "ends on": -0.5,
    "ends to": -0.9,
    "ends with": -0.5,
    "form conditional": -0.1,
    "form infinitive": -0.9,
    "form modal": -0.7,
    "form negated": -0.2,
    "form participle": -0.1,
    "frame according": 1.2,
    "frame adjective": -0.2,
    "frame around": -0.7,
    "frame before": 0.2,
    "frame clause": 0.2,
    "frame light": -0.3,
    "frame none": -0.1,
    "frame noun": -1.3,
    "frame passive": -0.4,
    "frame preposition": 0.5,
    "frame quote": 0.1,
    "frame seems": 0.4,
    "frame view": 0.6,
    "in question": -0.2,
    "nested": -2.0,
    "object of argue": -0.8,
    "object of explain": -0.3,
    "object of know": 0.5,
    "object of show": -0.8,
    "passive of blame": -0.6,
    "passive of call": -0.3,
    "passive of foretell": 1.0,
    "passive of know": 1.2,
    "passive of report": -0.5,
    "preposition of answer": -0.6,
    "preposition of ask": -0.4,
    "preposition of call": 1.0,
    "preposition of none": 0.6,
    "preposition of say": -0.8,
    "quote of call": 0.5,
    "quote of explain": 0.5,
    "quote of none": -0.6,
    "quote of try": 0.7,
    "source body": 0.3,
    "source document": 0.2,
    "source first person": -0.1,
    "source name": 0.2,
    "source none": -0.4,
    "source person": 0.3,
    "source pronoun": 0.1,
    "source relative": -0.3,
    "source second person": -0.4,
    "source third person": 0.2,
}
_ENDS = frozenset("about against as at for from in into of off on out over to toward towards up upon with by".split())
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
_WHOLE = frozenset("according adverb noun adjective seems light view".split())  # frames of one class of words each
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
    """What may be an attribution; `saying` is None for a signature. `quotes`: how many quotations it introduces.

    `near`: quotations of a following sentence without a cue, which only the context gives to the same source.
    """

    parted: Parted
    saying: Saying | None = None
    quotes: int = 0
    told: bool = True
    nested: bool = False
    near: tuple[Speech, ...] = ()


def likely(candidate: Candidate) -> bool:
    """The weights speak for it; a signature needs none."""
    return candidate.saying is None or weight(candidate) > THRESHOLD


def weight(candidate: Candidate) -> float:
    """The sum of the weights of the candidate's features."""
    return sum(WEIGHTS.get(feature, 0.0) for feature in features(candidate))


def features(candidate: Candidate) -> list[str]:
    """The names of what is true of the candidate, in a fixed order: cue, source, content, place."""
    saying = candidate.saying
    if saying is None:
        return []
    return [*_of_cue(candidate, saying), *_of_source(saying), *_of_content(candidate, saying), *_of_place(candidate, saying)]


def _of_cue(candidate: Candidate, saying: Saying) -> Iterator[str]:
    sentence, token = saying.sentence, saying.sentence.tokens[saying.verb]
    frame = "quote" if candidate.quotes else saying.frame or "none"
    if not candidate.told:
        yield "attitude"
    if saying.frame not in _WHOLE:
        act = ACT.get(saying.lemma, "none")
        yield f"cue {_group(candidate, saying)}"
        yield f"act {act}"
        yield f"{frame} of {act}"
        last = sentence.tokens[saying.cue[1] - 1].text.lower()
        if last in _ENDS:
            yield f"ends {last}"
    yield f"frame {frame}"
    if saying.frame in ("according", "adverb", "noun"):
        return
    words = [sentence.tokens[child].text.lower() for child in sentence.children(saying.verb) if child < saying.verb]
    if "to" in words and token.tag == "VB":
        yield "form infinitive"
    elif token.tag == "VBG" and not {"is", "are", "was", "were", "been", "be"} & set(words):
        yield "form participle"
    if set(words) & _MODALS:
        yield "form modal"
    if any(sentence.tokens[child].dep == "neg" for child in sentence.children(saying.verb)):
        yield "form negated"
    if set(words) & _CONDITIONS:
        yield "form conditional"


def _group(candidate: Candidate, saying: Saying) -> str:
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
