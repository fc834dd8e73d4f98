"""Where words were said: "told a rally", "wrote in a letter", "said on Telegram", in the words of the account.

What hangs on the verb of saying by a preposition, or is spoken to, names the occasion if its noun is one of those by
which English tells of them (`values.quote.OCCASIONS`). Days and places are no occasions.
"""

from __future__ import annotations

from variorum.extract.attributions.ranges import Saying
from variorum.extract.syntax import phrase
from variorum.types import Sentence
from variorum.values.quotes.quote import occasion_of

_PREPOSITIONS = frozenset("at before during for in on to via with".split())
_ADDRESSED = frozenset({"dobj", "dative", "obj", "iobj", "pobj"})
_SPEAKING = frozenset("address appear speak talk testify write".split())
_LONGEST = 8  # words of an occasion that are kept


def occasion(saying: Saying) -> str | None:
    """The words that name the occasion of a saying; None where none does."""
    sentence = saying.sentence
    for verb in (saying.verb, *_speaking(sentence, saying.verb)):
        for index, token in enumerate(sentence.tokens):
            if token.head != verb or index == verb:
                continue
            named = _behind(sentence, index) if token.lemma.lower() in _PREPOSITIONS else index if token.dep in _ADDRESSED else None
            if named is not None and occasion_of(sentence.tokens[named].lemma) and not _is_paper(sentence, named):
                return _words(sentence, index, named)
    return None


def _is_paper(sentence: Sentence, index: int) -> bool:
    """ "told the Harbour Post": a name that ends in a word for an occasion."""
    token, before = sentence.tokens[index], sentence.tokens[max(0, index - 1)]
    return token.text == "Post" and before.text[:1].isupper()


def _speaking(sentence: Sentence, verb: int) -> list[int]:
    """Verbs of speaking beside the verb of saying: "…, she said, speaking at a rally"."""
    return [i for i, token in enumerate(sentence.tokens) if token.head == verb and i != verb and token.lemma.lower() in _SPEAKING]


def _behind(sentence: Sentence, preposition: int) -> int | None:
    return next((i for i, token in enumerate(sentence.tokens) if token.head == preposition and token.dep in ("pobj", "obj")), None)


def _words(sentence: Sentence, first: int, named: int) -> str:
    """From the preposition, or the noun's own first word, to the noun: what narrows it behind is left out."""
    begin = min(first, phrase(sentence, named)[0])
    tokens = sentence.tokens[max(begin, named + 1 - _LONGEST) : named + 1]
    return sentence.text[tokens[0].start : tokens[-1].end]
