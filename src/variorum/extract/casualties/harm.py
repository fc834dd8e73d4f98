"""Who was harmed, and how: each phrase for persons with the fate that its sentence gives it, and the list that it stands in.

The way from words to a toll: `words` has the lexicon, `phrases` finds who is told of, `verbs` and `beside` what
verbs and the words beside tell, `fates` what befell each phrase, this file what a sentence tells of whom; `people` counts
the persons of a document once each, and `tolls` weighs them and the totals against one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.extract import syntax
from variorum.extract.casualties.fates import STRENGTH, Fates
from variorum.extract.casualties.phrases import Phrase, Phrases
from variorum.extract.casualties.words import Fate
from variorum.types import Sentence


@dataclass(frozen=True, slots=True)
class Harm:
    """A phrase, the fate of those it tells of, and how many the list has in which it stands ("a man and two boys": three)."""

    phrase: Phrase
    fate: Fate
    listed: int | None
    leads: bool  # the first of its list
    singly: bool = False  # the list tells of each by itself: "Ann Roe and Tom Hale"
    alive: bool = False  # said to live: "in stable condition", "is expected to survive"
    own: bool = False  # by their own hand
    done: bool = False  # by somebody's hand: "killing two people"


def harms(sentence: Sentence) -> list[Harm]:
    """Every phrase for persons that were harmed, by the sentence's own words."""
    found = Phrases(sentence).all()
    reader = Fates(sentence)
    by_head = {phrase.head: phrase for phrase in found}
    told = {phrase.head: fate for phrase in found if (fate := reader.fate(phrase)) is not None}
    own = _own_doing(sentence, found, told, reader)
    chains = _chained(sentence, found, told) if sentence.role != "body" else {}
    result = []
    for phrase in found:
        fate = told.get(phrase.head)
        if fate is None or _set_beside(sentence, phrase, by_head, told):
            continue
        first = chains.get(phrase.head, _first(sentence, phrase.head))
        heads = [at for at, lead in chains.items() if lead == first] if first in chains else _listed(sentence, phrase.head)
        counts = [by_head[at].count for at in heads if at in by_head and told.get(at) == fate]
        result.append(
            Harm(
                reader.identified(phrase, by_head),
                fate,
                listed=sum(count for count in counts if count) if len(counts) > 1 and None not in counts else phrase.count,
                leads=first == phrase.head or told.get(first) != fate,
                singly=len(counts) > 1 and all(count == 1 for count in counts),
                alive=reader.alive(phrase),
                own=phrase.head in own,
                done=reader.done(phrase),
            )
        )
    return result


def _own_doing(sentence: Sentence, found: Sequence[Phrase], told: dict[int, Fate], reader: Fates) -> set[int]:
    """ "Before killing himself", "and then herself": the fate is that of whoever acts. The heads that it falls upon."""
    own: set[int] = set()
    heads = {phrase.head for phrase in found}
    for phrase in found:
        if not phrase.noun.endswith("self"):
            continue
        told.pop(phrase.head, None)
        verb = syntax.governor(sentence, phrase.head)
        acting = _acting(sentence, found, verb, reader) if verb is not None else None
        if verb is None or acting is None or acting not in heads:
            continue
        fate = reader.suffered(verb)
        if fate is not None:
            own.add(acting)
            if _rank(told.get(acting)) > _rank(fate):
                told[acting] = fate
    return own


def _acting(sentence: Sentence, found: Sequence[Phrase], verb: int, reader: Fates) -> int | None:
    """Who does what the verb says to himself."""
    outer = syntax.governor(sentence, verb) if sentence.tokens[verb].dep == "pcomp" else verb  # "before killing himself"
    acting = syntax.subject(sentence, outer) if outer is not None else None
    if acting is None:
        return None
    between = [other.head for other in found if acting < other.head < verb]
    if sentence.role != "body" and between and outer == verb:
        return between[-1]  # "man charged after son, 3, shoots himself": no tree fits a headline
    if outer is not None and sentence.tokens[acting].tag in syntax.RELATIVE:
        acting = syntax.antecedent(sentence, outer)
        return next(
            (other.head for other in found if other.head < verb and reader.whose(other.head) == acting), acting
        )  # "the mother of a boy who shot himself"
    return acting


def _rank(fate: Fate | None) -> int:
    return len(STRENGTH) if fate is None else STRENGTH.index(fate)


def _set_beside(sentence: Sentence, phrase: Phrase, by_head: Mapping[int, Phrase], told: Mapping[int, Fate]) -> bool:
    """ "Ann Roe, a student": the second phrase tells of the one before."""
    token = sentence.tokens[phrase.head]
    above = by_head.get(token.head)
    if token.dep != "appos" or above is None or above.head not in told or above.count != 1 or phrase.count != 1:
        return False
    return bool(above.name) and not phrase.name


def _chained(sentence: Sentence, found: Sequence[Phrase], told: dict[int, Fate]) -> dict[int, int]:
    """Lists of a headline, by the words between: "Mother, 2 children found dead". Head -> head of the first; fates are shared."""
    lead: dict[int, int] = {}
    for one, other in reversed(list(pairwise(found))):
        between = [token.text.lower() for token in sentence.tokens[one.last : other.first]]
        if not between or set(between) - {",", "and", "&"} or one.kind == "pronoun" or other.kind == "pronoun":
            continue
        if other.head in told and one.head not in told:
            told[one.head] = told[other.head]
        elif one.head in told and other.head not in told and "other" in other.marks:
            told[other.head] = told[one.head] if told[one.head] != "dead" else "hurt"
    for one, other in pairwise(found):
        between = [token.text.lower() for token in sentence.tokens[one.last : other.first]]
        if between and not set(between) - {",", "and", "&"} and told.get(one.head) == told.get(other.head) is not None:
            lead.setdefault(one.head, one.head)
            lead[other.head] = lead[one.head]
    return lead


def _first(sentence: Sentence, index: int) -> int:
    while sentence.tokens[index].dep == "conj" and sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
    return index


def _listed(sentence: Sentence, index: int) -> list[int]:
    """The heads of the list that begins at the token."""
    heads = [index]
    for child in sentence.children(index):
        if sentence.tokens[child].dep == "conj":
            heads += _listed(sentence, child)
    return heads
