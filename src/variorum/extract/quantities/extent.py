"""How far, how long or to what cost a deed reaches: "the engine failed four minutes before the impact", "the repair cost $2 million"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from variorum.extract import syntax
from variorum.extract.dates.about import Tie, whole
from variorum.types import Sentence
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.record import Extent
from variorum.values.statements.acts import LIGHT

_ASKED = {"metres": "how far", "seconds": "how long"}
_SIDES = frozenset({"before", "after"})
_ADVERBS = {"ago": "how long ago", "earlier": "how much earlier", "later": "how much later", "downstream": None, "upstream": None}
# "230 miles above the earth", "five years behind schedule", "a few minutes into the show": where, or when, that was.
_ELSEWHERE = frozenset(
    "above ahead away behind below beneath beyond east from inside into north off older outside over past short south west".split()
)
_TRADING = frozenset("acquire auction buy purchase sell".split())
_NO_NAMES = frozenset({"DT", "PRP", "PRP$", "VBG", "NNS", "CD"})  # tags of words that have a capital only where they open a sentence
_LONGEST = 6  # words of what the length is counted from
# Verbs whose object is the way, the time or the money itself: "drifted 400 metres", "served two years", "spent $40,000".
_WAYS = frozenset("climb drift drive fall fly last march ride run sail serve stay swim take travel wait walk".split())
_REACHING = {
    "how far": _WAYS,
    "how long": _WAYS,
    "how much": frozenset("bid contribute cost donate earn fetch give invest lose offer owe pay raise receive save spend win".split()),
}


class _Hung(NamedTuple):
    """The verb that an amount hangs from, what is asked of it, and the tokens that say how much."""

    asked: str
    verb: int
    own: frozenset[int]


def extent(sentence: Sentence, amount: Amount, inside: Sequence[int]) -> Extent | None:
    """What is asked of which deed, where the amount (tokens `inside`) is a length of way or time, or money, that hangs from a verb."""
    asked = "how much" if amount.unit.money else _ASKED.get(amount.unit.base)
    hung = _hung(sentence, inside, asked) if asked and amount.form != "age" else None
    if hung is None or not syntax.is_verb(sentence, hung.verb) or sentence.tokens[hung.verb].lemma.lower() == "be":
        return None
    own_subject = syntax.dependents(sentence, hung.verb, syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS)
    if syntax.subject(sentence, hung.verb) is None or (sentence.tokens[hung.verb].dep == "acl" and not own_subject):
        return None  # "the girls kidnapped two years ago" kidnapped nobody
    deed = whole(sentence, Tie(None, hung.verb, hung.own))
    first = sentence.tokens[0]
    if deed and first.tag in _NO_NAMES and first.text[1:].islower() and deed.startswith(first.text):
        deed = deed[0].lower() + deed[1:]
    return Extent(hung.asked, deed, sentence.tokens[hung.verb].lemma.lower()) if deed else None


def _hung(sentence: Sentence, inside: Sequence[int], asked: str) -> _Hung | None:
    top = next((index for index in reversed(inside) if sentence.tokens[index].head not in inside), inside[-1])
    above, dep = sentence.tokens[top].head, sentence.tokens[top].dep
    after = _behind(sentence, inside[-1])
    word = sentence.tokens[after].text.lower() if after < len(sentence.tokens) else ""
    own, act = frozenset(inside), sentence.tokens[above].lemma.lower()
    if dep == "pobj":
        return _behind_preposition(sentence, above, own, asked)
    if dep == "npadvmod" and word in _SIDES:
        return _beside(sentence, after, own, asked)
    if dep == "npadvmod" and word in _ADVERBS:
        is_deed = syntax.is_verb(sentence, above)
        verb = above if is_deed else sentence.tokens[above].head
        return _Hung(_ADVERBS[word] or asked, verb, own | ({after} if is_deed else {after, above}))
    if word in _ELSEWHERE or dep not in ("npadvmod", "dobj"):
        return None
    needed = dep == "dobj" or asked == "how much"
    return _Hung(asked, above, own) if act in _REACHING[asked] or not needed else None


def _behind_preposition(sentence: Sentence, at: int, own: frozenset[int], asked: str) -> _Hung | None:
    """ "For three hours", "sold for $2 million", "was saved in 90 minutes"."""
    preposition, verb = sentence.tokens[at].text.lower(), sentence.tokens[at].head
    act = sentence.tokens[verb].lemma.lower()
    if asked == "how much":
        return _Hung("for how much", verb, own | {at}) if preposition == "for" and act in _TRADING else None
    if preposition == "for":
        return _Hung(asked, verb, own | {at})
    known = preposition in ("in", "within") and asked == "how long" and act not in LIGHT
    return _Hung("in what time", verb, own | {at}) if known and syntax.tense(sentence, verb) == "done" else None


def _beside(sentence: Sentence, at: int, own: frozenset[int], asked: str) -> _Hung | None:
    """ "Four minutes before the impact", "400 metres before its bow broke": of way only a noun fixes the other end."""
    from_ = _counted_from(sentence, at)
    clause = sentence.tokens[at].dep == "mark"
    if not from_ and asked == "how long":
        return None
    verb = sentence.tokens[sentence.tokens[at].head].head if clause else sentence.tokens[at].head
    fixed = from_ and (asked == "how long" or not clause)
    return _Hung(f"{asked} {sentence.words(at, from_[-1] + 1)}" if fixed else asked, verb, own | {at, *from_})


def _behind(sentence: Sentence, last: int) -> int:
    """The token that follows, past what stands in brackets: "230 km (140 miles) west of Harl"."""
    texts = [token.text for token in sentence.tokens]
    return texts.index(")", last) + 1 if texts[last + 1 : last + 2] == ["("] and ")" in texts[last:] else last + 1


def _counted_from(sentence: Sentence, word: int) -> range:
    """The tokens of the noun, or the clause, behind "before" or "after"; none where they are many."""
    clause = sentence.tokens[word].dep == "mark"
    head = sentence.tokens[word].head if clause else syntax.behind(sentence, word)
    if head is None:
        return range(0)
    last = max(sentence.subtree(head)) if clause else syntax.phrase(sentence, head)[1] - 1
    while last > word and sentence.tokens[last].pos == "PUNCT":
        last -= 1
    return range(word + 1, last + 1) if last - word <= _LONGEST else range(0)
