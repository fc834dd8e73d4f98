"""Whether a number stands outside the reach of a "not": taken for granted by whoever denies something of the things counted.

"The deeds of a few do not shame our 4,000 members" denies no number, nor does "the two boats did not return". A number told
of what the clause is about by way of another noun, in a phrase that is definite or owned, or in an aside, is presupposed.
"""

from __future__ import annotations

from variorum.extract.syntax import PASSIVE_SUBJECTS, SUBJECTS, is_verb
from variorum.types import Sentence

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_NONE = frozenset({"no", "none", "neither", "not", "nobody", "nothing"})
_WITHIN = frozenset({"nummod", "compound", "nmod", "amod", "quantmod", "det", "advmod"})  # what leads from a number to its noun
_SUMS = frozenset({"total", "number", "toll", "count", "tally", "sum", "figure"})


def presupposed(sentence: Sentence, index: int) -> bool:
    """The number that stands at the token, or counts it, holds whatever is denied around it."""
    tokens, at = sentence.tokens, index
    while tokens[at].dep in _WITHIN and tokens[at].head != at and not is_verb(sentence, tokens[at].head):
        at = tokens[at].head
    if tokens[at].dep not in ("attr", "oprd") and _is_definite(sentence, at):
        return True
    above = at
    while (head := tokens[above].head) != above and not is_verb(sentence, head):
        if tokens[above].dep == "appos":
            return True
        above = head
    inner = above != at and tokens[above].lemma.lower() not in _SUMS
    return inner and tokens[above].dep in SUBJECTS | PASSIVE_SUBJECTS and not _says_none(sentence, above)


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """ "The two boats", "its 40 boats", "the firm's 40 boats"."""
    below = [sentence.tokens[child] for child in sentence.children(noun) if child < noun]
    return any(token.dep == "poss" or (token.dep == "det" and token.text.lower() in _DEFINITE) for token in below)


def _says_none(sentence: Sentence, subject: int) -> bool:
    """ "No part of the 40 boats", "none of 40 boats", "not one of 40 boats"."""
    return any(sentence.tokens[index].text.lower() in _NONE for index in (subject, *sentence.children(subject)))
