"""What a date is the date of, in the account's own words: "the museum opened", "Norway's invasion", "Roe … set to leave the bank".

A date that hangs from a noun tells when that was; any other tells when the verb above it happened: then its subject
and the verb with what belongs to it, as they stand, joined by " … " where other words stand between.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from variorum.extract import syntax
from variorum.extract.dates.quoted import crossed, verb_inside
from variorum.types import Sentence

_LONGEST = 7  # words of a subject, and of what stands behind a verb
_GAP = " … "
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative", "agent", "prt", "xcomp", "neg"})
_TIME_NOUNS = frozenset("day night morning afternoon evening week weekend month year hour minute time date period end start".split())
_OPENING = frozenset("“‘\"'")
_OPENS = frozenset({"that", "when"})
_EDGES = frozenset({"PUNCT", "CCONJ", "SCONJ", "SPACE"})


_Behind = Callable[[Sentence, int, frozenset[int]], list[int]]


class Tie(NamedTuple):
    """What a date hangs from: the noun that it stands with, or else the verb above it; `date` are its tokens and its preposition."""

    noun: int | None
    verb: int | None
    date: frozenset[int]


def tie(sentence: Sentence, first: int, last: int) -> Tie:
    """What the date of tokens first..last (half-open) hangs from; nothing where the grammar does not tell."""
    date = frozenset(range(first, last))
    head = next((index for index in date if sentence.tokens[index].head not in date), first)
    return _within_quotation(sentence, _hangs(sentence, head, date))


def _hangs(sentence: Sentence, head: int, date: frozenset[int]) -> Tie:
    above = sentence.tokens[head].head
    if not sentence.tokens[head].dep or above == head:
        return Tie(None, None, date)
    if sentence.tokens[above].pos in ("ADP", "SCONJ") and not syntax.is_verb(sentence, above):
        date |= {above}
        above = sentence.tokens[above].head
    if _has_dates(sentence, above, date):
        return Tie(above, syntax.governor(sentence, above), date)
    verb = above if syntax.is_verb(sentence, above) else syntax.governor(sentence, head)
    return Tie(None, None if verb is None else _cleft(sentence, verb, date), date)


def _cleft(sentence: Sentence, verb: int, date: frozenset[int]) -> int:
    """ "It was on Friday that the dam burst": the verb behind the date, which is put first; any other verb itself."""
    below = sentence.children(verb)
    if sentence.tokens[verb].lemma.lower() != "be" or not any(sentence.tokens[child].text.lower() == "it" for child in below):
        return verb
    behind = max(date) + 1
    opens = sentence.tokens[behind].head if behind < len(sentence.tokens) and sentence.tokens[behind].text.lower() in _OPENS else verb
    return opens if opens in below and opens > behind else verb


def _within_quotation(sentence: Sentence, hangs: Tie) -> Tie:
    """What is quoted is of its own verb: "“They left on Monday,” he said" tells when they left."""
    noun, verb, date = hangs
    if verb is None or not crossed(sentence, min(date), verb):
        return hangs
    return Tie(None if noun is None or crossed(sentence, min(date), noun) else noun, verb_inside(sentence, min(date)), date)


def _has_dates(sentence: Sentence, noun: int, date: frozenset[int]) -> bool:
    """A noun can have one: "Friday's talks", "the talks on Friday"; behind a name it tells of the verb: "met in Oslo on Friday"."""
    token = sentence.tokens[noun]
    if noun in date or token.pos not in ("NOUN", "PROPN") or token.lemma.lower() in _TIME_NOUNS:
        return False
    return token.pos == "NOUN" or noun > max(date) or syntax.governor(sentence, noun) is None


def about(sentence: Sentence, hangs: Tie) -> str | None:
    """Who and what the date of the tie belongs to, or None where the grammar does not tell."""
    return _said_of(sentence, hangs, _behind)


def whole(sentence: Sentence, hangs: Tie) -> str | None:
    """As `about`, for a reader: a long object is not left out, but told up to its noun."""
    return _said_of(sentence, hangs, _told_behind)


def _said_of(sentence: Sentence, hangs: Tie, behind: _Behind) -> str | None:
    noun, verb, date = hangs
    if noun is not None:
        return _noun(sentence, noun, date)
    return None if verb is None else _deed(sentence, verb, date, behind)


def _noun(sentence: Sentence, noun: int, date: frozenset[int]) -> str | None:
    """The noun phrase without the date: what stands before it, or behind it."""
    low, high = syntax.phrase(sentence, noun)
    run = _around(noun, [index for index in range(low, high) if index not in date])
    if len(run) > _LONGEST:
        run = [index for index in run if index <= noun][-_LONGEST:]
    return _words(sentence, [run])


def _deed(sentence: Sentence, verb: int, date: frozenset[int], behind: _Behind) -> str | None:
    who, related = _subject(sentence, verb, date)
    what = _predicate(sentence, verb, date, related=related) + behind(sentence, verb, date)
    if sentence.tokens[verb].lemma.lower() == "be" and who and len(what) == 1:
        if sentence.tokens[who[-1]].pos == "PRON":
            return None
        what = []  # "the hearing is on Friday": the hearing
    words = _words(sentence, [who, what]) if who or len(what) > 1 else None
    if who and what[:1] == [verb] == [who[-1] + 1] and _is_bare_participle(sentence, verb):
        return f"{sentence.words(who[0], who[-1] + 1)}{_GAP}{sentence.words(what[0], what[-1] + 1)}"
    return words


def _is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """ "Suspect arrested in Harl": he did not arrest anybody."""
    bare = not any(sentence.tokens[child].dep in ("aux", "auxpass") for child in sentence.children(verb))
    return bare and sentence.tokens[verb].tag == "VBN"


def _subject(sentence: Sentence, verb: int, date: frozenset[int]) -> tuple[list[int], bool]:
    """The tokens of the subject's phrase, and whether it is the noun that a relative clause hangs from."""
    head = syntax.subject(sentence, verb)
    related = head is not None and sentence.tokens[head].tag in syntax.RELATIVE
    if head is not None and related:
        above = next((at for at in (verb, *sentence.ancestors(verb)) if sentence.tokens[at].dep == "relcl"), None)
        head = None if above is None else sentence.tokens[above].head
    if head is None or head in date:
        return [], related
    low, high = syntax.phrase(sentence, head)
    run = _around(head, [index for index in range(low, high) if index not in date and sentence.tokens[index].tag != "WP$"])
    if len(run) > _LONGEST:
        run = [index for index in run if index <= head]
    return run, related or head > verb


def _predicate(sentence: Sentence, verb: int, date: frozenset[int], *, related: bool) -> list[int]:
    """The verb with its auxiliaries before it."""
    tokens, first = sentence.tokens, verb
    if tokens[verb].dep == "xcomp" and tokens[verb].head < verb and tokens[tokens[verb].head].pos == "VERB":
        first = tokens[verb].head
    own = {first, verb}
    while (
        first > 0
        and first - 1 not in date
        and tokens[first - 1].head in own
        and tokens[first - 1].dep in ("aux", "auxpass", "neg", "advmod")
    ):
        if related and tokens[first - 1].lemma.lower() == "be":
            break
        first -= 1
    return [index for index in range(first, verb + 1) if index not in date]


def _behind(sentence: Sentence, verb: int, date: frozenset[int]) -> list[int]:
    """What completes the verb behind it, as far as it is short."""
    tokens, below = sentence.tokens, sentence.children(verb)
    whole = [child for child in below if tokens[child].dep in _COMPLEMENTS or (tokens[child].dep == "prep" and child == verb + 1)]
    phrases = [syntax.phrase(sentence, child) for child in whole]
    wanted = {index for low, high in phrases if high - low <= _LONGEST for index in range(low, high)}
    run, cut = _run(wanted - date, verb + 1, _LONGEST + 2)
    return [] if cut else run


def _told_behind(sentence: Sentence, verb: int, date: frozenset[int]) -> list[int]:
    """What completes the verb behind it: its objects, and the preposition that follows it; cut only behind a whole noun."""
    tokens, below = sentence.tokens, sentence.children(verb)
    at = verb + 1
    bare = verb + 2 if at in below and tokens[at].dep == "advmod" and not sentence.children(at) and verb + 2 not in date else at
    near = [child for child in below if tokens[child].dep == "prep" and child in (at, bare) and not _is_time(sentence, child)]
    whole = [*(child for child in below if tokens[child].dep in _COMPLEMENTS), *near]
    wanted = {index for child in whole for index in _short(sentence, child)}
    for first in (bare, at):
        if first in wanted or (first + 1 in wanted and tokens[first].text in _OPENING):  # a title: "released “The Long Way”"
            wanted |= {first, at}
    run, cut = _run(wanted - date, at, _LONGEST + 3)
    while cut and run and not _is_end(sentence, run[-1], whole):
        run.pop()
    return run


def _run(wanted: Container[int], first: int, most: int) -> tuple[list[int], bool]:
    """The tokens from `first` on that are wanted, and whether there are more of them than so many."""
    run: list[int] = []
    while first in wanted and len(run) < most:
        run.append(first)
        first += 1
    return run, first in wanted


def _is_time(sentence: Sentence, preposition: int) -> bool:
    """ "On the night of 3 May"."""
    return any(sentence.tokens[child].lemma.lower() in _TIME_NOUNS for child in sentence.children(preposition))


def _is_end(sentence: Sentence, index: int, whole: list[int]) -> bool:
    """A noun that completes the verb, alone or behind a preposition: what follows only narrows it."""
    token = sentence.tokens[index]
    return token.pos in ("NOUN", "PROPN") and (index in whole or token.dep == "pobj")


def _short(sentence: Sentence, head: int) -> Iterable[int]:
    """The phrase of the head, if it is short enough to be shown; of a longer one the noun and what it is "of"."""
    low, high = syntax.phrase(sentence, head)
    if high - low <= _LONGEST:
        return range(low, high)
    noun = _object(sentence, head) if sentence.tokens[head].pos == "ADP" else head
    if sentence.tokens[noun].pos not in ("NOUN", "PROPN") or noun - low >= _LONGEST:
        return ()
    of = next((child for child in sentence.children(noun) if child == noun + 1 and sentence.tokens[child].text == "of"), noun)
    last = _object(sentence, of)
    return range(low, (last if last - low < _LONGEST + 3 else noun) + 1)


def _object(sentence: Sentence, preposition: int) -> int:
    """The noun behind the preposition, or the token itself."""
    noun = syntax.behind(sentence, preposition)
    return preposition if noun is None else noun


def _around(head: int, indices: list[int]) -> list[int]:
    """The unbroken run of indices that holds the head."""
    run = [head]
    for index in reversed([index for index in indices if index < head]):
        if index != run[0] - 1:
            break
        run.insert(0, index)
    for index in indices:
        if index == run[-1] + 1:
            run.append(index)
    return run


def _words(sentence: Sentence, runs: list[list[int]]) -> str | None:
    """The runs in order of the sentence, as they stand; what does not adjoin is joined by an ellipsis."""
    pieces: list[list[int]] = []
    for index in sorted({index for run in runs for index in _trimmed(sentence, run)}):
        if pieces and index == pieces[-1][-1] + 1:
            pieces[-1].append(index)
        else:
            pieces.append([index])
    return _GAP.join(sentence.words(piece[0], piece[-1] + 1) for piece in pieces) or None


def _trimmed(sentence: Sentence, run: list[int]) -> list[int]:
    while run and (sentence.tokens[run[0]].pos in _EDGES or sentence.tokens[run[0]].tag == "POS"):
        run = run[1:]
    while run and (sentence.tokens[run[-1]].pos in _EDGES or sentence.tokens[run[-1]].tag == "IN"):
        run = run[:-1]
    return run
