"""Direct speech: each stretch between quotation marks, and who is speaking.

The words at the marks decide first ('"No," she said', 'he said: "No"', a signature behind a dash), then the clause that
the quotation lies in, then the neighbours: the sentence before, the quotation before, the paragraph before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from variorum.extract.attributions import cues
from variorum.extract.attributions.ranges import Range, Saying
from variorum.extract.attributions.sayings import sayings
from variorum.extract.coreference.forms import is_person_noun
from variorum.extract.coreference.referents import People
from variorum.extract.quotations.marks import Quoted, quoted
from variorum.extract.quotations.whose import may_say, told_within, whose
from variorum.types import Document, Sentence, Span

How = Literal["after", "before", "within", "sentence", "signature", "colon", "carried", "near", "none"]

_GAP_AFTER = re.compile(r"[\s,—–―-]*")
_GAP_BEFORE = re.compile(r"[^.!?]{0,90}?[,:]\s*|\s*|\s+(?:that|how|as|is|was|the|an?|of|to|for)\s+")
_SIGNATURE = re.compile(r"[.,]?[ \t]*\n{0,2}[ \t]*(?:[—–―]|--?)[ \t]*([^\W\d_a-z][^\n.!?:;\"“”]{1,90})[.]?[ \t]*(?=\n|$)")
_POSTED = re.compile(r"[ \t]*(?:[—–―]|--?|A \w+ \w+ by)[ \t]*([^\W_][^\n@()—]{1,59}?)[ \t]*\(@[\w.]{1,30}\)")
_LABEL = re.compile(r"([^\W\d_a-z][\w .,'’&()-]{1,60}):\s*")
_LABEL_BEHIND = re.compile(r"\s*[:—–-]\s+([^\W\d_a-z][\w .'’&-]{1,40})\s*$")
_TAKEN_FROM = re.compile(r"(?:From|Per|Via)\s+(?:the\s+)?([^\W\d_a-z][\w .'’&-]{1,60}):\s*")
_CAPTION = re.compile(r"(?:^|\n)[^.!?\n]*\bcaption:?\s*$")
_LABEL_OF_CAPTION = 80  # code points before a sentence in which it is sought
_CAPTIONS = 2  # lines, at most, that stand between what somebody says and what he goes on to say
_LINES_BETWEEN = 2  # lines of the account's own, at most, after which he who spoke goes on speaking
_DASHES = frozenset("-–—―")


@dataclass(frozen=True, slots=True)
class Speech:
    """One quotation with its speaker. `first` and `last` are the places of the sentences in which it begins and ends."""

    quoted: Quoted
    first: int
    last: int
    how: How = "none"
    saying: Saying | None = None
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: Span | None = None


class Scene:
    """A document laid out for finding speakers: its lines, quotations, sayings and persons."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document, self.sentences = document, sentences
        self.lines = _lines(sentences)
        self.quotes = quoted(document.text, [(sentences[first].start, sentences[last].end) for first, last in self.lines])
        self.covered = [(quote.opened, quote.closed) for quote in self.quotes]
        self._opened = [quote.opened for quote in self.quotes]
        self._starts = [sentence.start for sentence in sentences]
        self.sayings = [sayings(sentence, self.covering(sentence)) for sentence in sentences]
        speaking = frozenset(
            (place, saying.head)
            for place, said in enumerate(self.sayings)
            for saying in said
            if saying.head is not None and (saying.content or saying.lemma not in cues.BESIDE_SPEECH)
        )
        self.people = People(sentences, self.covered, speaking, self._captions())
        self.line_of = [number for number, (first, last) in enumerate(self.lines) for _ in range(first, last + 1)]

    def _captions(self) -> frozenset[int]:
        """The numbers of the sentences that open behind the label of a caption: "Image caption The pier at dusk"."""
        text = self.document.text
        labels = ((one.number, text[max(0, one.start - _LABEL_OF_CAPTION) : one.start].lower()) for one in self.sentences)
        return frozenset(number for number, label in labels if _CAPTION.search(label))

    def covering(self, sentence: Sentence) -> list[tuple[int, int]]:
        low = max(0, bisect_right(self._opened, sentence.start) - 1)
        return self.covered[low : bisect_right(self._opened, sentence.end)]

    def paragraphs(self, start: int, end: int) -> list[Span]:
        """The stretch, line by line."""
        lines = self.document.text[start:end].splitlines(keepends=True)
        begins = [start + sum(map(len, lines[:number])) for number in range(len(lines))]
        spans = [Span(self.document.id, begin, begin + len(line.rstrip())) for begin, line in zip(begins, lines, strict=True)]
        return [span for span in spans if span.start < span.end]

    def sentence_at(self, place: int) -> int:
        """The place of the sentence that holds the code point."""
        return max(0, bisect_right(self._starts, place) - 1)

    def named(self, saying: Saying) -> tuple[str | None, Span | None]:
        """The speaker of a saying, under the fullest name, and the words that name him there."""
        if saying.source is None or saying.head is None:
            return None, None
        return self.named_at(saying.sentence, saying.head, saying.source)

    def named_at(self, sentence: Sentence, head: int, words: Range) -> tuple[str | None, Span]:
        """Whom the words with that head name, under the fullest name, and where they stand."""
        return self.people.name(sentence, head, *words), sentence.span(*words)


def _lines(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """First and last place of the sentences of each paragraph."""
    found: list[tuple[int, int]] = []
    for place, sentence in enumerate(sentences):
        if found and sentences[found[-1][0]].paragraph == sentence.paragraph:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def speeches(scene: Scene) -> list[Speech]:
    """Every stretch between quotation marks with its speaker, in order; what is no quotation is among them still."""
    found: list[Speech] = []
    for quote in scene.quotes:
        first, last = scene.sentence_at(quote.start), scene.sentence_at(max(quote.start, quote.end - 1))
        bare = Speech(quote, first, last)
        speech = _beside(scene, bare) or _inherited(scene, bare, found[-1] if found else None)
        found.append(speech)
    return _from_behind(scene, found)


# ---- at the quotation itself --------------------------------------------------------------------


def _beside(scene: Scene, bare: Speech) -> Speech | None:
    quote = bare.quoted
    signed = _signature(scene, bare)
    if signed:
        return signed
    after = _saying_after(scene, bare)
    ends_open = scene.document.text[quote.end - 1] in ",?!…—-" or scene.document.text[quote.closed : quote.closed + 1] == ","
    if after and (ends_open or scene.document.text[quote.end - 1] == "."):
        inner = _saying_inside(scene, bare) or told_within(after, scene.sayings[scene.sentence_at(after.start)])
        return _spoken(scene, bare, inner, "within") if inner else _spoken(scene, bare, after, "after")
    before = _saying_before(scene, bare)
    if before:
        return _spoken(scene, bare, before, "before")
    within = _saying_around(scene, bare)
    if within:
        return _spoken(scene, bare, within, "within")
    if after:
        return _spoken(scene, bare, after, "after")
    return _label(scene, bare) or _same_sentence(scene, bare)


def _spoken(scene: Scene, bare: Speech, saying: Saying, how: How) -> Speech:
    handed = whose(saying)
    name, span = scene.named(saying) if handed is None else scene.named_at(saying.sentence, *handed)
    return replace(bare, how=how, saying=saying, speaker=name, speaker_span=span, cue=saying.sentence.span(*saying.cue))


def _saying_after(scene: Scene, bare: Speech) -> Saying | None:
    """The saying that begins right behind the closing mark; in the next sentence only after "?" or "!"."""
    text, quote = scene.document.text, bare.quoted
    places = [bare.last]
    if text[quote.end - 1] in "?!…" and bare.last + 1 < len(scene.sentences) and scene.line_of[bare.last + 1] == scene.line_of[bare.last]:
        places.append(bare.last + 1)
    for place in places:
        for saying in scene.sayings[place]:
            if saying.source is None or saying.start < quote.closed:
                continue
            if _GAP_AFTER.fullmatch(text, quote.closed, saying.start) and not (
                place > bare.last and text[saying.end : saying.end + 1] == ":"
            ):
                return saying
            break
    return None


def _saying_before(scene: Scene, bare: Speech) -> Saying | None:
    text, quote = scene.document.text, bare.quoted
    for saying in reversed(scene.sayings[bare.first]):
        if saying.source is None or saying.end > quote.opened or not may_say(saying):
            continue
        if saying.lemma in cues.WEAK and (text[quote.opened - 2 : quote.opened - 1] not in (",", ":") or _in_relative(saying)):
            continue
        return saying if _GAP_BEFORE.fullmatch(text, saying.end, quote.opened) else None
    return None


def _in_relative(saying: Saying) -> bool:
    return saying.sentence.tokens[saying.verb].dep in ("relcl", "acl")


def _saying_around(scene: Scene, bare: Speech) -> Saying | None:
    """The innermost saying whose content holds the beginning of the quotation; what merely shows or thinks comes last."""
    return _innermost(scene.sayings[bare.first], bare)


def _innermost(sayings: Sequence[Saying], bare: Speech) -> Saying | None:
    around: list[tuple[bool, int, Saying]] = []
    for saying in sayings:
        for piece in saying.content:
            span = saying.sentence.span(*piece)
            if span.start <= bare.quoted.start < span.end and saying.source is not None:
                around.append((saying.lemma in cues.WEAK, span.end - span.start, saying))
    return min(around, key=lambda one: one[:2])[2] if around else None


def _saying_inside(scene: Scene, bare: Speech) -> Saying | None:
    """'Police said the boy "was badly hurt," the Herald reported': the words are those of whom the Herald reports."""
    if not scene.document.text[bare.quoted.start].islower():
        return None
    before = [saying for saying in scene.sayings[bare.first] if saying.end <= bare.quoted.opened and saying.lemma not in cues.WEAK]
    return _innermost(before, bare)


def _same_sentence(scene: Scene, bare: Speech) -> Speech | None:
    """The nearest saying before the quotation in its sentence, else the nearest behind it."""
    here = [saying for saying in scene.sayings[bare.first] if saying.source is not None and saying.lemma not in cues.WEAK]
    before = [saying for saying in here if saying.end <= bare.quoted.opened]
    behind = [saying for saying in here if saying.start >= bare.quoted.closed]
    saying = before[-1] if before else behind[0] if behind else None
    return _spoken(scene, bare, saying, "sentence") if saying else None


def _signature(scene: Scene, bare: Speech) -> Speech | None:
    """A name behind a dash, at the end of the line or on the next one."""
    text, quote = scene.document.text, bare.quoted
    near = quote.closed, min(len(text), quote.closed + 120)
    match = _POSTED.match(text, *near) or _SIGNATURE.match(text, *near)
    if not match or len(match[1].split()) > 10:
        return None
    start, end = match.span(1)
    place = scene.sentence_at(start)
    if any(saying.source is not None and start <= saying.start < end for saying in scene.sayings[place]):
        return None
    cue = text[quote.closed : start].split("\n")[-1].strip()  # a dash, or "A post shared by"
    cue = cue[-1] if cue[-1] in _DASHES else cue
    at = text.rindex(cue, quote.closed, start)
    return _by_name(scene, bare, (start, end), (at, at + len(cue)), "signature")


def _label(scene: Scene, bare: Speech) -> Speech | None:
    """'Mayor: "We stay"', in headlines also '"We stay": Mayor'."""
    text, quote, sentence = scene.document.text, bare.quoted, scene.sentences[bare.first]
    match = _LABEL.fullmatch(text, sentence.start, quote.opened)
    if not match and sentence.role != "body":
        match = _LABEL_BEHIND.match(text, quote.closed, scene.sentences[bare.last].end)
    if not match or len(match[1].split()) > 7 or not _may_speak(scene, match.span(1)):
        return None
    mark = text.index(":", match.end(1)) if match.start(1) < quote.opened else quote.closed + match.group().index(match.group().strip()[0])
    return _by_name(scene, bare, match.span(1), (mark, mark + 1), "colon")


def _may_speak(scene: Scene, place: tuple[int, int]) -> bool:
    """The words name or describe somebody: not "in other words:", nor "the headline:"."""
    start, end = place
    sentence = scene.sentences[scene.sentence_at(start)]
    inside = {at: token for at, token in enumerate(sentence.tokens) if start <= sentence.start + token.start < end}
    tops = [token for at, token in inside.items() if token.head == at or token.head not in inside]
    named = any(token.pos == "PROPN" or is_person_noun(token.lemma.lower()) for token in inside.values())
    return named or any(token.tag == "NNS" for token in tops)


def _by_name(scene: Scene, bare: Speech, place: tuple[int, int], cue: tuple[int, int], how: How) -> Speech:
    """The speaker is named by itself, without a verb: the dash or the colon is the cue, or "A post shared by"."""
    start, end = place
    words = scene.document.text[start:end].rstrip(" .,")
    span = Span(scene.document.id, start, start + len(words))
    sentence = scene.sentences[scene.sentence_at(start)]
    inside = [i for i, token in enumerate(sentence.tokens) if start <= sentence.start + token.start < end]
    heads = [i for i in inside if any(named.label == "PERSON" and named.first <= i == named.last - 1 for named in sentence.names)]
    name = scene.people.name(sentence, heads[-1], inside[0], inside[-1] + 1) if heads else scene.people.full_name(words)
    return replace(bare, how=how, speaker=name or words, speaker_span=span, cue=Span(scene.document.id, *cue))


# ---- from the neighbours ------------------------------------------------------------------------


def _inherited(scene: Scene, bare: Speech, previous: Speech | None) -> Speech:
    text, quote = scene.document.text, bare.quoted
    line = scene.line_of[bare.first]
    whole = text[quote.start].isupper() or not text[quote.start].isalpha()
    near = previous is not None and scene.line_of[previous.last] == line
    if bare.first > 0 and line - scene.line_of[bare.first - 1] <= 1 and _ends_with_colon(scene, bare.first - 1):
        introduced = _introduced(scene, bare)
        goes_on = introduced.speaker is None and previous is not None and _alone(scene, previous, bare)
        return _carried(bare, previous) if goes_on and previous is not None else introduced
    if not whole and len(text[quote.start : quote.end].split()) < 4:
        return bare
    new = _last_saying(scene, bare.first - 1, line)
    if new and (not near or previous is None or previous.saying is None or new.start > previous.saying.start):
        return _spoken(scene, bare, new, "near")
    if near and previous is not None:
        return _carried(bare, previous)
    return _from_paragraph_before(scene, bare, previous, line) if whole else bare


def _ends_with_colon(scene: Scene, place: int) -> bool:
    return scene.sentences[place].text.rstrip().endswith(":")


def _introduced(scene: Scene, bare: Speech) -> Speech:
    """The sentence before ends with a colon: its last saying, or the person it names."""
    place = bare.first - 1
    said = [saying for saying in scene.sayings[place] if saying.source is not None and may_say(saying)]
    if said:
        return _spoken(scene, bare, said[-1], "before")
    taken = _TAKEN_FROM.fullmatch(scene.document.text, scene.sentences[place].start, scene.sentences[place].end)
    if taken:
        return _by_name(scene, bare, taken.span(1), (taken.end(1), taken.end(1) + 1), "colon")
    name = scene.people.last_named(scene.sentences[place])
    return replace(bare, how="colon" if name else "none", speaker=name)


def _last_saying(scene: Scene, place: int, line: int) -> Saying | None:
    """The main saying of the sentence at that place, if it stands in the line."""
    if place < 0 or scene.line_of[place] != line:
        return None
    said = [saying for saying in scene.sayings[place] if saying.source is not None and cues.is_saying(saying.lemma)]
    return said[0] if said else None


def _carried(bare: Speech, previous: Speech) -> Speech:
    how: How = "carried" if previous.speaker else "none"
    return replace(bare, how=how, saying=previous.saying, speaker=previous.speaker, speaker_span=previous.speaker_span, cue=previous.cue)


def _from_paragraph_before(scene: Scene, bare: Speech, previous: Speech | None, line: int) -> Speech:
    """A paragraph that begins with a quotation and names nobody: the one who spoke, or acted, at the end of the last."""
    if line < 1:
        return bare
    before = _prose_before(scene, line)
    place = scene.lines[before][1]
    if previous is not None and (bare.quoted.continues or scene.line_of[previous.last] == before):
        return _carried(bare, previous)
    said = _last_saying(scene, place, before)
    if said:
        return _spoken(scene, bare, said, "near")
    name = scene.people.last_person(scene.sentences[place])
    if name:
        return replace(bare, how="near", speaker=name)
    return _carried(bare, previous) if previous is not None and _alone(scene, previous, bare) else bare


def _alone(scene: Scene, previous: Speech, bare: Speech) -> bool:
    """A few lines of the account's own stand between the two, and they tell of nobody else."""
    between = range(previous.last + 1, bare.first)
    near = scene.line_of[bare.first] - scene.line_of[previous.last] <= _LINES_BETWEEN + 1
    return near and not any(scene.people.last_person(scene.sentences[place]) or _who_say(scene, place) for place in between)


def _who_say(scene: Scene, place: int) -> bool:
    return any(saying.source is not None and cues.is_saying(saying.lemma) and may_say(saying) for saying in scene.sayings[place])


def _prose_before(scene: Scene, line: int) -> int:
    """The paragraph before, or the one above a caption, which ends with who took the picture: "The pier at dusk (Herald)"."""
    for before in range(line - 1, max(-1, line - 2 - _CAPTIONS), -1):
        if not scene.sentences[scene.lines[before][1]].text.rstrip().endswith(")"):
            return before
    return line - 1


def _from_behind(scene: Scene, found: list[Speech]) -> list[Speech]:
    """'"We stay. We fight." "We win," she said': a quotation takes the speaker of the next one that follows at once."""
    text = scene.document.text
    for at in range(len(found) - 2, -1, -1):
        speech, behind = found[at], found[at + 1]
        if speech.how in ("none", "near") and behind.how == "after" and not text[speech.quoted.closed : behind.quoted.opened].strip():
            found[at] = _carried(speech, behind)
    return found
