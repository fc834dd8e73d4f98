"""What a number counts where a word of its own says it: "1.2 million bpd", "54 aboard", "a 7.2-magnitude quake", "a 12-strong crew".

None of these words names the thing counted as a noun behind a number does, so each is read before the grammar is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract.counted.thing import Counted
from variorum.extract.syntax import subject
from variorum.types import Sentence

# A short form, the noun that it stands for, and what the number is told for each of.
SHORT = {
    "bpd": ("barrels", "day"),
    "bopd": ("barrels", "day"),
    "bbl": ("barrels", None),
    "bbls": ("barrels", None),
    "boe": ("barrels of oil equivalent", None),
    "boepd": ("barrels of oil equivalent", "day"),
}
_ABOARD = frozenset({"aboard", "onboard"})
_SIZED = frozenset({"strong"})
_SCALE = "magnitude"


def by_name(sentence: Sentence, inside: Sequence[int]) -> Counted | None:
    """The thing counted, if the words beside the number name it in a way of their own."""
    tokens = sentence.tokens
    behind = inside[-1] + 1
    hyphened = behind + 1 < len(tokens) and tokens[behind].text in ("-", "–")
    at = behind + 1 if hyphened else behind
    word = tokens[at].text.lower() if at < len(tokens) else ""
    if word in SHORT:
        return Counted(None, SHORT[word][0], (), None, at, sort=SHORT[word][0])
    if word in _ABOARD:
        return Counted(None, "people", (tokens[at].text,), None, at)
    if word in _SIZED and (hyphened or sentence.tokens[at].pos == "ADJ"):
        return _sized(sentence, at)
    return _on_a_scale(sentence, inside, at if hyphened and word == _SCALE else None)


def _sized(sentence: Sentence, at: int) -> Counted | None:
    """ "A 12-strong crew", "the crew is 12 strong": so many of the crew."""
    tokens = sentence.tokens
    above = tokens[at].head
    if tokens[above].lemma.lower() == "be":
        noun = subject(sentence, above)
        return None if noun is None else Counted(None, tokens[noun].text, (), None, at, sort=tokens[noun].text)
    noun = above if above > at else at + 1
    if noun >= len(tokens) or tokens[noun].pos not in ("NOUN", "PROPN") or noun - at > 6:
        return None
    return Counted(noun, sentence.tokens[noun].text, (), None, noun, sort=sentence.tokens[noun].text)


def _on_a_scale(sentence: Sentence, inside: Sequence[int], behind: int | None) -> Counted | None:
    """ "A 7.2-magnitude quake", "a magnitude 7.2 quake", "a magnitude of 7.2": a number of a scale, and no number of quakes."""
    tokens, before = sentence.tokens, inside[0] - 1
    if behind is None:
        while before >= 0 and tokens[before].text.lower() in ("-", "–", "of", "at", "about"):
            before -= 1
        if before < 0 or tokens[before].text.lower() != _SCALE:
            return None
    after = behind + 1 if behind is not None else inside[-1] + 1
    direct = behind is not None or before == inside[0] - 1 or tokens[inside[0] - 1].text in ("-", "–")
    noun = direct and after < len(tokens) and tokens[after].pos == "NOUN"
    return Counted(None, _SCALE, (tokens[after].text,) if noun else (), None, after if noun else behind, sort=_SCALE)
