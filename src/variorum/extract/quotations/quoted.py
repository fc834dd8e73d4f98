"""Quotations: the stretches between quotation marks that somebody is said to have said.

Not all that stands between marks is speech: titles, names and single words held at arm's length are not. Words that a
verb of saying governs are a quotation however short; without one it takes four words.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract.attributions import cues
from variorum.extract.quotations.occasion import occasion
from variorum.extract.quotations.speech import Scene, Speech, speeches
from variorum.text import split_sentences
from variorum.types import Claim, Document, Quotation, Sentence, Source, Span
from variorum.values.quotes.quote import Quote

MADE_BY = "quotations/1"
LONGEST = 30  # words of one claim; a longer quotation is taken sentence by sentence
_SHORT = 4  # words that make a quotation without a cue
_SMALL = frozenset(
    "a an and as at but by for from in into is it its nor of off on or our per so the to up us via was we with your my".split()
)
_AT_CUE = frozenset({"after", "before", "signature", "colon"})


def quotations(document: Document, sentences: Sequence[Sentence]) -> list[tuple[Claim, Quotation]]:
    """The quotations of a document, in order, each as a claim and with its speaker."""
    return quotations_in(Scene(document, sentences))


def quotations_in(scene: Scene) -> list[tuple[Claim, Quotation]]:
    """The quotations of a document that is laid out already."""
    return [pair for speech in spoken(scene) for pair in _claims(scene.document, scene.sentences, speech)]


def spoken(scene: Scene) -> list[Speech]:
    """The stretches between marks that are speech."""
    return [speech for speech in speeches(scene) if _is_speech(scene, speech)]


# ---- what is a quotation ------------------------------------------------------------------------


def _is_speech(scene: Scene, speech: Speech) -> bool:
    text, quote = scene.document.text, speech.quoted
    words = text[quote.start : quote.end].split()
    at_cue = speech.how in _AT_CUE and (speech.saying is None or speech.saying.lemma not in cues.BESIDE_SPEECH)
    governed = at_cue or speech.how in ("within", "sentence") or _is_named(scene, speech)
    done = text[quote.end - 1] in ".!?,…"
    if _is_title(scene, speech, words):
        return at_cue and done
    if len(words) >= _SHORT:
        return True
    if len(words) > 1:
        return governed or (done and speech.speaker is not None)
    if at_cue and done and text[quote.start].isalpha():
        return True
    return speech.how == "within" and speech.saying is not None and speech.saying.lemma not in cues.WEAK


def _is_named(scene: Scene, speech: Speech) -> bool:
    """ "described as "a farce"": a verb of naming governs the words, whoever the namer is."""
    for saying in scene.sayings[speech.first]:
        spans = [saying.sentence.span(*piece) for piece in saying.content]
        if saying.lemma in cues.NAMING and any(span.start <= speech.quoted.start < span.end for span in spans):
            return True
    return False


def _is_title(scene: Scene, speech: Speech, words: Sequence[str]) -> bool:
    """Every word of weight has a capital, as in the title of a work or a name; in a headline that says nothing."""
    if scene.sentences[speech.first].role != "body":
        return False
    weighty = [word for word in words if word.lower().strip(".,!?") not in _SMALL and word[:1].isalpha()]
    return len(weighty) >= 1 and len(words) > 1 and all(word[0].isupper() for word in weighty) and not all(word.isupper() for word in words)


# ---- claims -------------------------------------------------------------------------------------


def _claims(document: Document, sentences: Sequence[Sentence], speech: Speech) -> list[tuple[Claim, Quotation]]:
    at = _name_span(document, speech)
    source = Source(speech.speaker, at) if speech.speaker and at else None
    cue = speech.cue.of(document) if speech.cue else None
    where = occasion(speech.saying) if speech.saying else None
    pairs = []
    for start, end in _parts(document.text, speech.quoted.start, speech.quoted.end):
        span = Span(document.id, start, end)
        claim = Claim(
            span=span,
            value=Quote(document.text[start:end], speech.speaker, cue, where),
            attributed_to=source,
            made_by=MADE_BY,
            sentence=sentences[_place(sentences, speech, start)].number,
        )
        pairs.append((claim, Quotation(claim.id, span, speech.speaker, cue, speaker_span=at)))
    return pairs


def _name_span(document: Document, speech: Speech) -> Span | None:
    """Where the speaker is named within the words for him: of "Acme’s owner, Ann Roe" her name; else all of them."""
    span = speech.speaker_span
    if span is None or not speech.speaker or not all(word[0].isupper() for word in speech.speaker.split()):
        return span
    start = document.text.find(speech.speaker, span.start, span.end)
    return Span(span.document, start, start + len(speech.speaker)) if start >= 0 else span


def _place(sentences: Sequence[Sentence], speech: Speech, start: int) -> int:
    place = speech.first
    while place < speech.last and sentences[place + 1].start <= start:
        place += 1
    return place


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotation whole, or sentence by sentence where it is long; a sentence of a few words stays with its neighbour."""
    if len(text[start:end].split()) <= LONGEST:
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    for piece in split_sentences(text, start, end):
        brief = parts and min(len(text[first:last].split()) for first, last in (parts[-1], (piece.start, piece.end))) < _SHORT
        if brief and len(text[parts[-1][0] : piece.end].split()) <= LONGEST:
            parts[-1] = (parts[-1][0], piece.end)
        else:
            parts.append((piece.start, piece.end))
    return parts
