"""A date inside quotation marks whose verb, by the grammar, stands outside: "“We left on Monday,” she joked".

What is quoted tells of its own verbs. It is so where the marks part a date from a verb of which the whole quotation is the object:
a comma, a colon or an end of a sentence stands beside the mark. A word or two in marks ("the “2015 affair” ended") are no speech.
"""

from __future__ import annotations

from variorum.extract import syntax
from variorum.types import Sentence

_SPEECH = frozenset(",.?!:…;")
_OPEN, _CLOSE, _STRAIGHT = "“‘", "”’", "\"'"
_BEFORE = ("", " ", "\n", "\t", "\u00a0", "(", "[", "—", "–", "-")
_CLAUSES = frozenset({"ROOT", "ccomp", "relcl", "advcl", "conj", "parataxis"})


def crossed(sentence: Sentence, date: int, verb: int) -> bool:
    """Whether the date stands in a speech that the verb is outside of."""
    mark = _mark_between(sentence, date, verb)
    if mark is None:
        return False
    beside = [sentence.tokens[at].text for at in (mark - 1, mark + 1) if 0 <= at < len(sentence.tokens)]
    return any(word[-1:] in _SPEECH for word in (beside[:1] if verb < date else beside))


def verb_inside(sentence: Sentence, date: int) -> int | None:
    """The verb of the quoted words that the date hangs from, or else the last before it; None where they have none."""
    first = _mark_between(sentence, date, -1)
    begins = 0 if first is None else first + 1
    for above in sentence.ancestors(date):
        if crossed(sentence, date, above):
            break
        if syntax.is_verb(sentence, above) or (sentence.tokens[above].dep in _CLAUSES and sentence.tokens[above].pos == "ADJ"):
            return above
    before = [at for at in range(begins, date) if sentence.tokens[at].pos == "VERB"]
    return before[-1] if before else None


def _mark_between(sentence: Sentence, date: int, to: int) -> int | None:
    """The mark that opens or ends the quotation of the date, on the way to another token; of pairs in between nothing is told."""
    step = 1 if to > date else -1
    depth = 0
    for at in range(date, to, step):
        side = _side(sentence, at)
        depth += side * step
        if depth < 0:
            return at
    return None


def _side(sentence: Sentence, at: int) -> int:
    """1: a mark that opens a quotation. -1: one that ends it. 0: no such mark."""
    token, text = sentence.tokens[at], sentence.text
    if token.text not in _OPEN + _CLOSE + _STRAIGHT or len(token.text) != 1:
        return 0
    before, behind = text[: token.start][-1:], text[token.end :][:1]
    opens = token.text in _OPEN or (token.text in _STRAIGHT and before in _BEFORE and not behind.isspace())
    if token.text in "’'" and not opens and before not in _SPEECH:
        return 0  # "the players' bus", "in the ’90s"
    return 1 if opens else -1
