"""Scores: "an 8-7 victory", "beat them 3-1", "led the series 3-1"; two numbers that only together answer a question.

Read only beside a word of winning, losing or leading: elsewhere two numbers and a dash are a range, a date or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.extract.counted.act import act
from variorum.extract.counted.thing import Counted
from variorum.types import Sentence
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import COUNT

SCORE = "score"
MOST = 199  # points of one side
_SCORE = re.compile(r"(?<![\w.,/$£€:–-])(?P<one>\d{1,3})[-–](?P<two>\d{1,3})(?![\w/:%–-]|[.,]\d)")
_WORDS = frozenset(
    (
        "win won winning victory triumph beat beats beaten beating defeat defeated defeats lose lost loses loss lead leading led leads "
        "trail trailed trailing deficit draw drew drawn tie tied edge edged rout routed thrash thrashed comeback level levelled leveled "
        "ahead behind advantage scoreline down off overcome overcame"
    ).split()
)
_REACH = 8  # words between the score and the word that says it is one
_RECORDS = frozenset({"record", "mark", "season"})
_TO_SO_MANY = re.compile(r"\b(?:improv\w+|fall|falls|fell|dropp\w+|drops?|mov\w+)\sto\s$")
_TOLD_IN = frozenset("year month week day hour minute percent vote votes ruling decision majority people age".split())


def scores(sentence: Sentence, taken: frozenset[int]) -> Iterator[tuple[Amount, Counted]]:
    """Every score of a sentence, in order; `taken` are the tokens of its other numbers."""
    tokens = sentence.tokens
    for match in _SCORE.finditer(sentence.text):
        inside = [at for at, token in enumerate(tokens) if token.start < match.end() and match.start() < token.end]
        one, two = float(match["one"]), float(match["two"])
        if not inside or taken.intersection(inside) or max(one, two) > MOST:
            continue
        near = {token.text.lower() for token in tokens[max(0, inside[0] - _REACH) : inside[-1] + 1 + _REACH]}
        behind = tokens[inside[-1] + 1].lemma.lower() if inside[-1] + 1 < len(tokens) else ""
        if not near & _WORDS or behind in _TOLD_IN or near & {"vote", "voted", "votes"}:
            continue
        if behind in _RECORDS or _is_record(sentence, inside[0]):
            continue
        low, high = sorted((one, two))
        amount = Amount(match.start(), match.end(), match.start(), match.end(), low, high, one, 1.0, COUNT, form="tally")
        yield amount, Counted(None, SCORE, (), act(sentence, inside[0]), None, sort=SCORE)


def _is_record(sentence: Sentence, first: int) -> bool:
    """ "Over the Otters (4-11)", "the Otters improved to 9-2": matches won and lost."""
    tokens = sentence.tokens
    if first > 1 and tokens[first - 1].text == "(" and tokens[first - 2].text[0].isupper():
        return True
    return _TO_SO_MANY.search(sentence.text, max(0, tokens[first].start - 16), tokens[first].start) is not None
