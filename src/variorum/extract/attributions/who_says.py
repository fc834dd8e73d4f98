"""Attributions: who says what, by which cue, in direct and indirect speech.

An attribution's content is one span: where the cue stands in the middle ('"A," she said, "B"'), the hull of both parts.
Where the account itself speaks in between, each part is an attribution of its own. `Parted` keeps the parts together.
A claim that lies in the content of an attribution has its source; the innermost counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions.attitudes import attitudes
from variorum.extract.attributions.cited import cited
from variorum.extract.attributions.content import settled
from variorum.extract.attributions.credited import credited
from variorum.extract.attributions.cues_of_attitude import LIKING
from variorum.extract.attributions.ranges import Range, Saying
from variorum.extract.attributions.weight import Candidate, Parted, likely
from variorum.extract.quotations.quoted import spoken
from variorum.extract.quotations.speech import Scene, Speech
from variorum.types import Attribution, Claim, Document, Sentence, Source, Span

_WORDS = re.compile(r"\w{3,}")
_SHORT = 3  # letters of a word that is written small in a title
_NEAR = 4000  # code points before a source in which the name that it stands for is looked for first
# A line's end, or a full stop with a whole sentence behind it, between two parts of what is said.
_OWN_WORDS = re.compile(r"\n|[.!?][”\"’']?\s+[^.!?\n]{12,}[.!?]")


def attributions(document: Document, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Every attribution of a document, nested ones too, in the order of their cues."""
    return attributions_in(Scene(document, sentences))


def attributions_in(scene: Scene) -> list[Attribution]:
    """The attributions of a document that is laid out already."""
    kept = [_with_near(scene, candidate) for candidate in candidates(scene) if likely(replace(candidate, nested=False))]
    told = [one for parted in kept for one in _joined(scene.document.text, parted)]
    found = sorted([*told, *credited(scene.document), *cited(scene)], key=_order)
    first: dict[str, int] = {}
    return [replace(one, named=_named(scene, one, first)) for one in found]


def _named(scene: Scene, one: Attribution, first: dict[str, int]) -> Span | None:
    """ "He said": where the account names him whom the source stands for, before the source if it does; else None.

    `first` keeps where a name stands first in the account, so that the whole is searched once a name.
    """
    if one.source is None or not one.name:
        return None
    text = scene.document.text
    known = set(_WORDS.findall(one.name.lower()))
    if known & set(_WORDS.findall(one.source.of(scene.document).lower())):
        return None
    at = text.rfind(one.name, max(0, one.source.start - _NEAR), one.source.start)
    if at < 0:
        at = first[one.name] if one.name in first else first.setdefault(one.name, text.find(one.name))
    return None if at < 0 else Span(one.source.document, at, at + len(one.name))


def _with_near(scene: Scene, candidate: Candidate) -> Parted:
    """With the quotations that follow in a sentence that names no speaker: he who spoke last says them, by no cue of their own."""
    if not candidate.near:
        return candidate.parted
    parts = [*candidate.parted.parts, *(line for speech in candidate.near for line in _lines(scene, speech))]
    return replace(candidate.parted, parts=tuple(sorted(parts)))


def _joined(text: str, parted: Parted) -> list[Attribution]:
    """One attribution for each run of parts between which no sentence of the account's own stands."""
    runs: list[list[Span]] = []
    for part in parted.parts:
        if runs and (not text[runs[-1][-1].end : part.start].strip() or not _OWN_WORDS.search(text, runs[-1][-1].end, part.start)):
            runs[-1].append(part)
        else:
            runs.append([part])
    return [replace(parted.attribution, content=_hull(run)) for run in runs]


def parted_attributions(document: Document, sentences: Sequence[Sentence]) -> list[Parted]:
    """The attributions that the account makes itself, with the parts of their contents.

    One inside the content of another is what *that* source reports, and is left out unless all else speaks for it.
    """
    return [candidate.parted for candidate in candidates(Scene(document, sentences)) if likely(candidate)]


def candidates(scene: Scene) -> list[Candidate]:
    """Whatever may be an attribution, in the order of the cues: sayings with their quotations, signatures, attitudes."""
    speech_of: dict[tuple[int, int], list[Speech]] = {}
    found: list[Candidate] = []
    for speech in spoken(scene):
        if speech.saying is not None:
            speech_of.setdefault(_key(speech.saying), []).append(speech)
        elif speech.how in ("signature", "colon") and speech.speaker_span is not None:
            found.append(Candidate(_signed(scene, speech)))
    for told in scene.sayings:
        for saying in told:
            speeches = [speech for speech in speech_of.get(_key(saying), []) if not _is_mentioned(scene, saying, speech)]
            parted = _parted(scene, saying, speeches)
            if parted and not speeches and saying.lemma in cues.TAKING_SIDES:  # "celebrated the start of the year"
                parted = replace(parted, attribution=replace(parted.attribution, told=False))
            if parted:
                near = tuple(speech for speech in speeches if _is_near(saying, speech))
                found.append(Candidate(parted, saying, len(speeches), near=near))
    for sentence, told in zip(scene.sentences, scene.sayings, strict=True):
        for saying in attitudes(sentence, [one for one in told if one.content or _key(one) in speech_of], scene.covering(sentence)):
            parted = _parted(scene, saying, ())
            if parted:
                meant = replace(parted, attribution=replace(parted.attribution, told=False))
                found.append(Candidate(meant, saying, told=False))
    return _nested(sorted(found, key=lambda one: _order(one.parted.attribution)))


def _nested(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those marked whose cue lies in the content that another one in the same sentence reports."""
    inside: dict[int, list[tuple[int, Range]]] = {}
    for one in found:
        if one.saying is not None:
            pieces = settled(one.saying.sentence, one.saying.verb, one.saying.content, one.saying.frame)
            inside.setdefault(one.saying.sentence.number, []).extend((one.saying.verb, piece) for piece in pieces)
    return [one if one.saying is None else replace(one, nested=_is_inside(one.saying, inside[one.saying.sentence.number])) for one in found]


def _is_inside(saying: Saying, contents: Sequence[tuple[int, Range]]) -> bool:
    return any(verb != saying.verb and first <= saying.verb < last for verb, (first, last) in contents)


def _key(saying: Saying) -> tuple[int, int]:
    return saying.sentence.number, saying.verb


def _order(attribution: Attribution) -> tuple[int, int, int]:
    anchor = attribution.cue or attribution.source or attribution.content
    return (anchor.start, anchor.end, attribution.content.start if attribution.content else 0) if anchor else (0, 0, 0)


def _parted(scene: Scene, saying: Saying, speeches: Sequence[Speech]) -> Parted | None:
    """The saying with its content and the quotations that it introduces; None where it says nothing."""
    text, quoted = scene.document.text, [speech for speech in speeches if not _of_other_cue(scene, saying, speech)]
    pieces = settled(saying.sentence, saying.verb, saying.content, saying.frame)
    parts = [saying.sentence.span(*piece) for piece in pieces]
    if any(speech.how == "after" and text[speech.quoted.start].isupper() for speech in quoted):
        # '"We stay," she said, and the others left': the rest of the sentence is told by the account.
        parts = [part for part in parts if any(_touch(part, speech) for speech in quoted)]
    elif any(speech.how == "before" and text[speech.quoted.start].isupper() for speech in quoted):
        # 'Asked when it fell, she said: "On Monday"': so is what stands before.
        parts = [part for part in parts if part.start >= saying.start]
    parts += [line for speech in quoted if not _is_near(saying, speech) for line in _lines(scene, speech)]
    if not parts or (saying.lemma in cues.BESIDE_SPEECH and not quoted and not saying.content):
        return None
    name, source = scene.named(saying)
    merged = _merged(scene, parts, saying)
    told = bool(speeches) or saying.frame not in ("object", "passive") or saying.lemma not in LIKING
    return Parted(Attribution(source, saying.sentence.span(*saying.cue), _hull(merged), name, told), tuple(merged))


def _is_mentioned(scene: Scene, saying: Saying, speech: Speech) -> bool:
    """'On "Good Evening Ness," the mayor said it fell', 'citing "duties," he said he left': a title or a few words before the cue.

    What the mayor said stands behind the cue then.
    """
    sentence = scene.sentences[speech.first]
    before = sentence.start + 1 < speech.quoted.opened < saying.start
    if not saying.content or sentence.number != saying.sentence.number or not before:
        return False
    if sentence.start + sentence.tokens[saying.content[-1][0]].start < saying.end:
        return False
    inside = [one for one in sentence.tokens if speech.quoted.start <= sentence.start + one.start < speech.quoted.end]
    title = all(one.text[0].isupper() for one in inside if len(one.text) > _SHORT)
    return title or not any(one.tag in syntax.FINITE_OR_MODAL for one in inside)


def _is_near(saying: Saying, speech: Speech) -> bool:
    return speech.how == "near" and bool(saying.content)


def _lines(scene: Scene, speech: Speech) -> list[Span]:
    return scene.paragraphs(speech.quoted.opened, speech.quoted.closed)


def _touch(part: Span, speech: Speech) -> bool:
    return speech.quoted.opened <= part.end and part.start <= speech.quoted.closed


def _of_other_cue(scene: Scene, saying: Saying, speech: Speech) -> bool:
    """'"No," she said, meaning it was "too late"': a few words that go on in the sentence stand behind another cue."""
    sentence = scene.sentences[speech.first]
    if speech.how not in ("carried", "sentence") or sentence.number != saying.sentence.number:
        return False
    begins_small = scene.document.text[speech.quoted.start].islower()
    return begins_small and any(saying.end <= other.start < speech.quoted.opened for other in scene.sayings[speech.first])


def _signed(scene: Scene, speech: Speech) -> Parted:
    content = Span(scene.document.id, speech.quoted.opened, speech.quoted.closed)
    return Parted(Attribution(speech.speaker_span, speech.cue, content, speech.speaker), (content,))


def _merged(scene: Scene, parts: Sequence[Span], saying: Saying) -> list[Span]:
    """Parts that touch, or stand in one sentence, become one, unless a cue or its source stands between them."""
    merged: list[Span] = []
    for part in sorted(parts):
        last = merged[-1] if merged else None
        if last is not None and (part.start < last.end or _continues(scene, last, part, saying)):
            merged[-1] = Span(last.document, last.start, max(last.end, part.end))
        else:
            merged.append(part)
    return merged


def _continues(scene: Scene, left: Span, right: Span, saying: Saying) -> bool:
    """Nothing of weight stands between the two; or the words of one sentence, without the cue of any saying."""
    between = scene.document.text[left.end : right.start]
    if "\n" in between or left.end <= saying.start < right.start:
        return False
    sentence = saying.sentence
    if not between.strip(" ,.;:"):
        return True
    return (
        sentence.start <= left.start
        and right.start < sentence.end
        and not any(left.end <= other.start < right.start for other in scene.sayings[scene.sentence_at(left.start)])
    )


def _hull(parts: Sequence[Span]) -> Span:
    return Span(parts[0].document, parts[0].start, max(part.end for part in parts))


# ---- giving claims their sources ----------------------------------------------------------------


def attribute(claims: Sequence[Claim], attributions: Sequence[Attribution]) -> list[Claim]:
    """The claims, each that lies in the content of an attribution with the source of the innermost one.

    A claim that has a source keeps it; one that lies in the source or cue itself is not what was said. What somebody only
    backs or fears is not from him.
    """
    contents: dict[str, list[tuple[Span, Attribution]]] = {}
    for attribution in attributions:
        if attribution.told and attribution.content is not None and attribution.source is not None and attribution.name:
            contents.setdefault(attribution.document, []).append((attribution.content, attribution))
    return [
        claim if claim.attributed_to else _attributed(claim, nests.get(claim.document)) for nests in [_nests(contents)] for claim in claims
    ]


@dataclass(frozen=True, slots=True)
class _Nest:
    """The contents of one document by their beginnings; `reach` is the furthest end up to each, so that a search can stop."""

    contents: tuple[tuple[Span, Attribution], ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]


def _nests(contents: dict[str, list[tuple[Span, Attribution]]]) -> dict[str, _Nest]:
    nests = {}
    for document, pairs in contents.items():
        pairs.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        reach, furthest = [], 0
        for content, _ in pairs:
            furthest = max(furthest, content.end)
            reach.append(furthest)
        nests[document] = _Nest(tuple(pairs), tuple(content.start for content, _ in pairs), tuple(reach))
    return nests


def _attributed(claim: Claim, nest: _Nest | None) -> Claim:
    if nest is None:
        return claim
    at = bisect_right(nest.starts, claim.span.start) - 1
    best: tuple[int, Attribution] | None = None
    while at >= 0 and nest.reach[at] >= claim.span.end:
        content, attribution = nest.contents[at]
        size = content.end - content.start
        if content.contains(claim.span) and not _is_frame(claim, attribution) and (best is None or size < best[0]):
            best = size, attribution
        at -= 1
    if best is None or best[1].source is None or not best[1].name:
        return claim
    return replace(claim, attributed_to=Source(best[1].name, best[1].source))


def _is_frame(claim: Claim, attribution: Attribution) -> bool:
    """The claim lies in the words that name the source, or in the cue, of a content that closes around them."""
    frame = (attribution.source, attribution.cue)
    return any(span is not None and span.overlaps(claim.span) for span in frame)
