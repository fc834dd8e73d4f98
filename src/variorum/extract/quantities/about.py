"""What a quantity is about: "exports to China" in "exports to China dropped 7%", "Chris Wood" in "Chris Wood scored 22 goals".

The thing counted says of what there are so many; what the quantity is about says of what, or of whom, that is told. A
measure is about the noun that it measures ("a 3-mile road", "a range of 400 km", "5 percent of its staff"), and where it
hangs from a verb, about what the verb changes or prices ("raised the fee by $2"). Failing both, and always for a count,
it is about the subject: found up the tree, through clauses that leave it out and pronouns that point back to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.extract.counted.thing import Counted
from variorum.extract.syntax import PASSIVE_SUBJECTS, RELATIVE, SUBJECTS, agent, dependents, is_infinitive, is_verb
from variorum.types import Sentence
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import COUNT, RATIO

LONGEST = 14  # words of a phrase
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative"})
_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC"})
_WAYS = frozenset({"up", "down", "higher", "lower"})
_OUTSIDE = frozenset({"relcl", "acl", "ccomp", "advcl", "parataxis", "punct", "dep", "neg", "preconj"})
_LEADING = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "SYM", "PRON"})
_ADJUNCTS = frozenset({"by", "to", "from", "at", "for", "with"})
_SUBJECT = SUBJECTS | PASSIVE_SUBJECTS
_TOTALS = frozenset("total number average maximum minimum pair couple group series lot rest majority record".split())
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLAIN = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "advmod", "poss", "det", "predet"})


def about(sentence: Sentence, amount: Amount, thing: Counted, inside: Sequence[int], taken: frozenset[int]) -> tuple[str, ...]:
    """The phrases that the amount is about, nearest first; `taken` are the tokens of all amounts, which no phrase holds."""
    if not inside or sentence.tokens[inside[-1]].dep == "":
        return ()
    if amount.form == "age":
        return thing.modifiers
    part = amount.unit == COUNT and thing.head is not None and _is_part(sentence, thing, inside)
    own = frozenset(inside) | ({thing.head} if thing.head is not None and amount.unit == COUNT and not part else frozenset())
    heads = _heads(sentence, amount, thing, inside, part=part)
    found = [head for head in dict.fromkeys(heads) if head not in own and head not in taken]
    found = found or [head for head in _nearest(sentence, inside) if head not in own and head not in taken]
    phrases = [words for head in found if (words := _phrase(sentence, head, taken))]
    return tuple(dict.fromkeys(phrases))


def _heads(sentence: Sentence, amount: Amount, thing: Counted, inside: Sequence[int], *, part: bool) -> Iterator[int]:
    anchor = _top(sentence, inside)
    if amount.unit in (COUNT, RATIO):
        anchor = _first_conjunct(sentence, thing.head if thing.head is not None else anchor)
        direct = thing.head if part else _holding(sentence, anchor)
    else:
        direct = _measured(sentence, inside, anchor, amount)
    if direct is None:
        yield from _holders(sentence, anchor)
        return
    yield direct
    stands = direct if direct == sentence.tokens[anchor].head or direct not in sentence.subtree(anchor) else anchor
    if _in_clause(sentence, stands):
        yield from _holders(sentence, stands)


def _top(sentence: Sentence, inside: Sequence[int]) -> int:
    """The token of the amount that hangs from outside it."""
    return next((index for index in reversed(inside) if sentence.tokens[index].head not in inside), inside[-1])


# ---- in its own phrase or clause ----------------------------------------------------------------


def _is_part(sentence: Sentence, thing: Counted, inside: Sequence[int]) -> bool:
    """ "A four-cylinder engine": the head of the words counted is what has so many of them."""
    after = inside[-1] + 1
    return after < len(sentence.tokens) and sentence.tokens[after].text in ("-", "–") and thing.head != after + 1


def _holding(sentence: Sentence, anchor: int) -> int | None:
    """What the things counted are parts of, or whose they are: "a three course meal", "the delivery of 40 cars", "Ann's 40 cars"."""
    tokens = sentence.tokens
    above = tokens[anchor].head
    if tokens[anchor].dep in ("compound", "nmod") and tokens[above].pos in _NOUNS:
        return above
    if tokens[anchor].dep == "pobj" and tokens[above].text.lower() == "of" and tokens[tokens[above].head].pos in _NOUNS:
        whole = tokens[above].head
        return None if tokens[whole].lemma.lower() in _TOTALS else whole
    owner = [child for child in dependents(sentence, anchor, frozenset({"poss"})) if tokens[child].pos in _NOUNS]
    return next(iter([*owner, *_of(sentence, anchor)]), None)


def _of(sentence: Sentence, noun: int) -> list[int]:
    joints = [joint for joint in dependents(sentence, noun, frozenset({"prep"})) if sentence.tokens[joint].text.lower() == "of"]
    return [below for joint in joints for below in dependents(sentence, joint, frozenset({"pobj"})) if sentence.tokens[below].pos in _NOUNS]


def _measured(sentence: Sentence, inside: Sequence[int], top: int, amount: Amount) -> int | None:
    """The noun that the measure is said of inside its own phrase or clause, or None where only the subject is left."""
    tokens = sentence.tokens
    found = _moved(sentence, inside)
    found = _behind(sentence, inside, amount) if found is None else found
    above = tokens[top].head
    if found is not None or above == top or (tokens[top].dep in ("conj", "appos") and above in inside):
        return found
    if tokens[above].pos in _NOUNS and tokens[top].dep in _PLAIN:
        return above
    if tokens[top].dep == "pobj":
        return _through_joint(sentence, above)
    while not is_verb(sentence, above) and tokens[above].pos in ("ADJ", "ADV", "ADP") and tokens[above].head != above:
        above = tokens[above].head  # "pulled the index 2% lower"
    return _changed(sentence, above) if is_verb(sentence, above) and tokens[top].dep in ("npadvmod", "advmod", "nummod") else None


def _moved(sentence: Sentence, inside: Sequence[int]) -> int | None:
    """ "With shares down 5%", "Reed Mills, up 3%": the noun before the word that says which way."""
    tokens, at = sentence.tokens, inside[0] - 1
    if at < 1 or tokens[at].text.lower() not in _WAYS:
        return None
    named = tokens[at - 1].text == "," and at > 1 and tokens[at - 2].pos == "PROPN"
    noun = at - 2 if named else at - 1
    return noun if named or tokens[noun].pos in _NOUNS else None


def _behind(sentence: Sentence, inside: Sequence[int], amount: Amount) -> int | None:
    """ "5 percent of its staff", "$5 billion in aid": what hangs from the amount by "of" or "in", and is no time or place."""
    tokens = sentence.tokens
    joined = ("of",) if amount.unit.base == "seconds" else ("of", "in")
    for index in inside:
        for joint in dependents(sentence, index, frozenset({"prep"})):
            below = dependents(sentence, joint, frozenset({"pobj"}))
            if joint in inside or tokens[joint].text.lower() not in joined or not below or below[0] in inside:
                continue
            if tokens[below[0]].pos in _NOUNS and not _is(sentence, below[0], _TIMES | _PLACES):
                return below[0]
    return None


def _through_joint(sentence: Sentence, joint: int) -> int | None:
    """What stands before the preposition: "a range of 400 km"; or what the verb does it to: "raised the fee by $2"."""
    tokens = sentence.tokens
    above, word = tokens[joint].head, tokens[joint].text.lower()
    if tokens[above].pos in _NOUNS and above < joint:
        return None if tokens[above].lemma.lower() in _TOTALS else above
    if word == "at" and tokens[joint - 1].pos in _NOUNS and not _is(sentence, joint - 1, _TIMES | _PLACES):
        return joint - 1
    return _changed(sentence, above) if is_verb(sentence, above) and word in _ADJUNCTS else None


def _changed(sentence: Sentence, verb: int) -> int | None:
    """The object of the verb."""
    found = dependents(sentence, verb, frozenset({"dobj"}))
    return found[0] if found and sentence.tokens[found[0]].pos in _NOUNS else None


def _first_conjunct(sentence: Sentence, index: int) -> int:
    while sentence.tokens[index].dep == "conj" and sentence.tokens[index].head < index:
        index = sentence.tokens[index].head
    return index


def _is(sentence: Sentence, index: int, labels: frozenset[str]) -> bool:
    return any(name.first <= index < name.last and name.label in labels for name in sentence.names)


# ---- the subject --------------------------------------------------------------------------------


def _in_clause(sentence: Sentence, noun: int) -> bool:
    """The noun hangs from a verb, by a preposition at most: whoever acts there stands behind it."""
    token = sentence.tokens[_first_conjunct(sentence, noun)]
    above = sentence.tokens[token.head]
    owned = any(sentence.tokens[child].dep == "poss" and sentence.tokens[child].pos == "PRON" for child in sentence.children(noun))
    return owned or token.dep in _OBJECTS or (token.dep == "pobj" and (is_verb(sentence, above.head) or above.text.lower() == "with"))


def _holders(sentence: Sentence, anchor: int) -> Iterator[int]:
    """Up the tree from the anchor: the noun that a clause narrows, else the first subject that is a name or a noun."""
    tokens = sentence.tokens
    index, pronoun = anchor, ""
    for above in sentence.ancestors(anchor):
        token = tokens[index]
        numbered = any(tokens[child].dep == "nummod" for child in sentence.children(above))
        if (
            (token.dep == "appos" or (token.dep == "prep" and token.text.lower() == "with"))
            and tokens[above].pos in _NOUNS
            and not numbered
        ):
            yield above
            return
        if token.dep in ("relcl", "acl") and (found := _narrowed(sentence, index, above)) is not None:
            yield found
            return
        if is_verb(sentence, above):
            if index == anchor and token.dep in _SUBJECT:
                yield from (() if (by := agent(sentence, above)) is None else (by,))
                return
            subject = next((child for child in dependents(sentence, above, _SUBJECT) if child != index), None)
            if subject is not None and _is_named(sentence, subject):
                if _agrees(sentence, pronoun, subject):
                    yield subject
                return
            pronoun = tokens[subject].text.lower() if subject is not None and not pronoun else pronoun
        index = above


def _agrees(sentence: Sentence, pronoun: str, noun: int) -> bool:
    """The pronoun, if there is one, can stand for the noun: "it" for one thing, "they" for several, "he" for a person."""
    several = sentence.tokens[noun].tag in ("NNS", "NNPS") or bool(dependents(sentence, noun, frozenset({"conj"})))
    person = _is(sentence, noun, frozenset({"PERSON"}))
    return {
        "it": not several and not person,
        "they": several or not person,
        "he": not several,
        "she": not several,
        "there": False,
        "i": False,
        "we": several or not person,
        "you": False,
    }.get(pronoun, True)


def _narrowed(sentence: Sentence, verb: int, noun: int) -> int | None:
    """The noun whose doing the clause tells: "buyers who paid $3", "ships carrying 40 crates"; not "plans to hire 9"."""
    tokens = sentence.tokens
    own = dependents(sentence, verb, _SUBJECT)
    if (own and tokens[own[0]].tag not in RELATIVE and tokens[own[0]].text.lower() != "that") or is_infinitive(sentence, verb):
        return None
    if tokens[noun].pos in _NOUNS:
        return noun
    before = own[0] - 1 if own else noun
    return before if before >= 0 and tokens[before].pos in _NOUNS else None


def _nearest(sentence: Sentence, inside: Sequence[int]) -> list[int]:
    """Where the tree leads nowhere: the noun right before the amount, or the nearest subject."""
    tokens, at = sentence.tokens, inside[0] - 1
    while at >= 0 and tokens[at].text in ("+", "-", "−", "(", ":", "–"):
        at -= 1
    if at >= 0 and tokens[at].pos in _NOUNS:
        return [at]
    subjects = [index for index in range(inside[0]) if tokens[index].dep in _SUBJECT][-1:]
    return [index for index in subjects if _is_named(sentence, index)]


def _is_named(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.pos not in ("PRON", "DET", "NUM") and token.tag not in RELATIVE and token.tag != "EX"


# ---- the words ----------------------------------------------------------------------------------


def _phrase(sentence: Sentence, head: int, taken: frozenset[int]) -> str:
    """The unbroken words around the head that belong to it, without articles before it, clauses behind it, and amounts."""
    tokens = sentence.tokens
    own: set[int] = set()
    todo = [head]
    while todo:
        top = todo.pop()
        own.add(top)
        todo.extend(child for child in sentence.children(top) if child not in taken and _belongs(sentence, top, child))
    first = last = head
    while first - 1 >= 0 and (first - 1 in own or _joins(sentence, first - 1, own)):
        first -= 1
    while last + 1 < len(tokens) and (last + 1 in own or _joins(sentence, last + 1, own)):
        last += 1
    while first < head and tokens[first].pos in _LEADING:
        first += 1
    while last > head and tokens[last].pos in _LEADING:
        last -= 1
    return sentence.words(first, min(last + 1, first + LONGEST))


def _belongs(sentence: Sentence, top: int, child: int) -> bool:
    token = sentence.tokens[child]
    if token.dep == "appos":
        return min(sentence.subtree(child)) == top + 1  # "the miller Osk Brandel"
    if token.dep == "prep" and any(_is(sentence, below, _TIMES) for below in dependents(sentence, child, frozenset({"pobj"}))):
        return False  # when it was is no part of what it is
    if token.dep == "npadvmod" and _is(sentence, child, _TIMES):
        return False
    return token.dep not in _OUTSIDE and not (token.dep == "conj" and is_verb(sentence, top))


def _joins(sentence: Sentence, index: int, own: set[int]) -> bool:
    """A hyphen, an apostrophe or a comma between words of the phrase."""
    return sentence.tokens[index].pos == "PUNCT" and index - 1 in own and index + 1 in own
