"""Who said it, where that stands at the end of what was said: "…, reported the Herald", '…," Roe, the mayor of Ness, tweeted'.

A parser takes a cue that stands before its source for the verb of the clause before, and the source for its object. The order
of the words tells better: a mark that closes, a verb of saying, and a name or a noun for who can speak.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.attributions.ranges import Saying, pieces_of, within
from variorum.extract.coreference.words import PERSON_NOUNS
from variorum.types import Sentence, Token

_IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_AFTER_NAME = frozenset(",.;:–—-(") | {"in", "on", "at", "as", "to", "who", "after", "when", "during", "from"}
_AFTER_CLAUSE = frozenset(",.;–—(")
_CLOSED = 2  # code points, at most, between a closing mark and the cue
_REPORTING = frozenset("announce claim post report say state tweet warn write".split())  # whose object is hardly ever who can speak
_ADDING = frozenset("add argue conclude explain insist joke note recall".split())  # the same of one with a name
_WHERE_POSTED = frozenset("twitter facebook instagram weibo telegram x".split())
_WHO_SPEAKS = (
    cues.SPEAKING_THINGS | PERSON_NOUNS | frozenset("authority firm media medium ministry official police reporter source".split())
)
_NAME = 4  # words of a name, at most
_LONGEST = 12  # tokens of a name with what is set beside it


def closing(sentence: Sentence, index: int, covered: Sequence[tuple[int, int]], known: Saying | None) -> Saying | None:
    """The saying whose cue is the token and whose source stands beside it, behind what was said; None where the parse is as good.

    `known` is what the grammar makes of the cue; `covered` are stretches of quoted speech.
    """
    token = sentence.tokens[index]
    at = sentence.start + token.start
    if not token.text.islower() or within(covered, at) or not index:
        return None
    lemma = cues.lemma_beside(token.text)
    if token.tag in ("NN", "NNS"):
        mistaken = _as_noun(sentence, index, lemma or token.text, covered)
        if mistaken is not None:
            return mistaken
    if lemma is None:
        return None
    if _is_closed_at(at, covered):
        right = known is not None and known.source is not None and known.source[0] > index
        return None if right else _behind_mark(sentence, index, lemma)
    if lemma in _REPORTING | _ADDING and sentence.tokens[index - 1].text == ",":
        behind = _behind_clause(sentence, index, lemma, covered)
        if behind is not None:
            return behind
    named = known is not None and known.source is not None and sentence.tokens[known.source[0]].pos == "PROPN"
    if named:
        return None
    return _upright(sentence, index, lemma, covered) or _after_clause(sentence, index, lemma, covered)


def _behind_mark(sentence: Sentence, index: int, lemma: str) -> Saying | None:
    """'"We won," beamed captain Ann Roe', '"We won!" tweeted the captain'."""
    cue, source = _cue_and_source(sentence, index)
    if source is None or not _may_end(sentence, source[1], _AFTER_NAME):
        return None
    head = source[1] - 1
    if sentence.tokens[head].pos != "PROPN" and (lemma in cues.TO_SOMEBODY or lemma not in cues.SAYING or not speaks(sentence, head)):
        return None
    return Saying(sentence, index, cue, _with_beside(sentence, source), head, (), lemma)


def _behind_clause(sentence: Sentence, index: int, lemma: str, covered: Sequence[tuple[int, int]]) -> Saying | None:
    """ "The truck hit the crowd, reported the Herald": a clause that is whole, a comma, the cue and who can speak."""
    cue, source = _cue_and_source(sentence, index)
    if source is None or not _may_end(sentence, source[1], _AFTER_CLAUSE) or not speaks(sentence, source[1] - 1):
        return None
    if lemma in _ADDING and any(sentence.tokens[i].pos != "PROPN" for i in range(*source)):
        return None
    if not _is_whole(sentence, index, covered):
        return None
    told = pieces_of(sentence, set(range(index - 1)))
    return Saying(sentence, index, cue, _with_beside(sentence, source), source[1] - 1, told, lemma, "around")


def _upright(sentence: Sentence, index: int, lemma: str, covered: Sequence[tuple[int, int]]) -> Saying | None:
    """'"We won," Roe, captain of the team, tweeted.': between the closing mark and the cue nothing but a name and what is beside it."""
    if lemma not in cues.SAYING or not _may_end(sentence, index + 1, _AFTER_NAME):
        return None
    first = index
    while first > 0 and index - first < _LONGEST and not within(covered, sentence.start + sentence.tokens[first - 1].start):
        first -= 1
    start = sentence.start + sentence.tokens[first].start
    if not _is_closed_at(start, covered) or sentence.tokens[first].pos != "PROPN":
        return None
    last = first
    while last < index and sentence.tokens[last].pos == "PROPN":
        last += 1
    beside = sentence.tokens[last:index]
    is_name = not beside or (beside[0].text == "," and beside[-1].text == "," and not _tells(beside))
    return Saying(sentence, index, (index, index + 1), (first, last), last - 1, (), lemma) if is_name else None


def _after_clause(sentence: Sentence, index: int, lemma: str, covered: Sequence[tuple[int, int]]) -> Saying | None:
    """ "The truck hit the crowd, Ann Roe, the mayor of Ness, announced": the same behind a clause that is whole."""
    tokens = sentence.tokens
    if lemma not in _REPORTING or tokens[index - 1].text != "," or not _may_end(sentence, index + 1, _AFTER_NAME):
        return None
    comma = next((at for at in range(index - 2, max(0, index - _LONGEST), -1) if tokens[at].text == ","), 0)
    first = comma
    while first and tokens[first - 1].pos == "PROPN":
        first -= 1
    beside = tokens[comma + 1 : index - 1]
    if not 1 < comma - first <= _NAME or tokens[first - 1].text != "," or _tells(beside):
        return None
    if not _is_whole(sentence, first - 1, covered):
        return None
    told = pieces_of(sentence, set(range(first - 1)))
    return Saying(sentence, index, (index, index + 1), (first, index - 1), comma - 1, told, lemma, "around")


def _as_noun(sentence: Sentence, index: int, lemma: str, covered: Sequence[tuple[int, int]]) -> Saying | None:
    """ "The truck hit the crowd, local media report.": the cue was taken for the head of a noun phrase."""
    tokens, first = sentence.tokens, index
    if lemma not in _REPORTING | _ADDING or not _may_end(sentence, index + 1, _AFTER_NAME):
        return None
    while first and tokens[first - 1].pos in _IN_NAME and index - first < _LONGEST:
        first -= 1
    if first < index and tokens[first - 1].text == "," and speaks(sentence, index - 1) and _is_whole(sentence, first - 1, covered):
        told = pieces_of(sentence, set(range(first - 1)))
        return Saying(sentence, index, (index, index + 1), (first, index), index - 1, told, lemma, "around")
    return None


def _is_closed_at(at: int, covered: Sequence[tuple[int, int]]) -> bool:
    """Quoted speech ends right before the code point."""
    return any(end <= at <= end + _CLOSED for _, end in covered)


def _tells(beside: Sequence[Token]) -> bool:
    """There is a verb among the words that stand beside a name."""
    return any(token.pos in ("VERB", "AUX") for token in beside)


def _is_whole(sentence: Sentence, last: int, covered: Sequence[tuple[int, int]]) -> bool:
    """A clause of the account's own, with a finite verb and its subject, stands before the token."""
    own = [at for at in range(last) if not within(covered, sentence.start + sentence.tokens[at].start)]
    return any(syntax.is_verb(sentence, at) and syntax.is_finite(sentence, at) and syntax.subject(sentence, at) is not None for at in own)


def _cue_and_source(sentence: Sentence, index: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """The cue with the place where it was posted ("wrote on Twitter"), and the name behind it."""
    tokens, first = sentence.tokens, index + 1
    if first + 1 < len(tokens) and tokens[first].text == "on" and tokens[first + 1].text.lower() in _WHERE_POSTED:
        first += 2
    last = first
    while last < len(tokens) and tokens[last].pos in _IN_NAME:
        last += 1
    return (index, first), (first, last) if last > first else None


def _with_beside(sentence: Sentence, source: tuple[int, int]) -> tuple[int, int]:
    """With what is set beside the name: "Ann Roe, the mayor of Ness"."""
    beside = [child for child in sentence.children(source[1] - 1) if child >= source[1] and sentence.tokens[child].dep == "appos"]
    return source[0], max((sentence.subtree(child)[-1] + 1 for child in beside), default=source[1])


def _may_end(sentence: Sentence, last: int, marks: frozenset[str]) -> bool:
    return last >= len(sentence.tokens) or sentence.tokens[last].text in marks


def speaks(sentence: Sentence, head: int) -> bool:
    """The noun is a name, or names who can speak."""
    token = sentence.tokens[head]
    labels = {named.label for named in sentence.names if named.first <= head < named.last}
    known = token.pos == "PROPN" or bool(labels & {"PERSON", "ORG"}) or token.lemma.lower() in _WHO_SPEAKS
    return known and not labels & {"DATE", "TIME"}
