"""How far or how long a deed reaches: "the current carried the ferry 400 metres", "the engine failed four minutes before the impact"."""

from __future__ import annotations

from collections.abc import Sequence

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
_PREPOSITIONS = frozenset({"for", "in", "within"})
_LONGEST = 6  # words of what the length is counted from
# Verbs whose object is the way or the time itself: "drifted 400 metres", "served two years".
_REACHING = frozenset("climb drift drive fall fly last march ride run sail serve stay swim take travel wait walk".split())


def extent(sentence: Sentence, amount: Amount, inside: Sequence[int]) -> Extent | None:
    """What is asked of which deed, where the amount (tokens `inside`) is a length of way or time that hangs from a verb."""
    asked = _ASKED.get(amount.unit.base)
    if asked is None or amount.form == "age":
        return None
    tokens = sentence.tokens
    top = next((index for index in reversed(inside) if tokens[index].head not in inside), inside[-1])
    own, above, dep = set(inside), tokens[top].head, tokens[top].dep
    after = _behind(sentence, inside[-1])
    word = tokens[after].text.lower() if after < len(tokens) else ""
    if dep == "npadvmod" and word in _SIDES:
        from_ = _counted_from(sentence, after)
        if not from_ and asked == "how long":
            return None
        above = tokens[after].head if tokens[after].dep != "mark" else tokens[tokens[after].head].head
        own |= {after, *from_}
        if from_ and (asked == "how long" or tokens[after].dep != "mark"):  # "carried her 400 metres before it broke": how far all the same
            asked = f"{asked} {sentence.words(after, from_[-1] + 1)}"
    elif dep == "npadvmod" and word in _ADVERBS:
        own |= {after, above} if not syntax.is_verb(sentence, above) else {after}
        above = above if syntax.is_verb(sentence, above) else tokens[above].head
        asked = _ADVERBS[word] or asked
    elif dep == "pobj" and (preposition := tokens[above].text.lower()) in _PREPOSITIONS:
        own.add(above)
        above = tokens[above].head
        if preposition != "for":
            if asked != "how long" or tokens[above].lemma.lower() in LIGHT or syntax.tense(sentence, above) != "done":
                return None
            asked = "in what time"
    elif (dep != "npadvmod" and not (dep == "dobj" and tokens[above].lemma.lower() in _REACHING)) or word in _ELSEWHERE:
        return None
    if not syntax.is_verb(sentence, above) or tokens[above].lemma.lower() == "be":
        return None
    own_subject = syntax.dependents(sentence, above, syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS)
    if syntax.subject(sentence, above) is None or (tokens[above].dep == "acl" and not own_subject):
        return None  # "the girls kidnapped two years ago" kidnapped nobody
    deed = whole(sentence, Tie(None, above, frozenset(own)))
    return Extent(asked, deed, tokens[above].lemma.lower()) if deed else None


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
