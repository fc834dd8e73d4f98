"""Who was harmed, and how: each phrase for persons with the fate that its sentence gives it, and the list that it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.extract import syntax
from variorum.extract.harm_fates import STRENGTH, Fates
from variorum.extract.harm_phrases import Phrase, Phrases
from variorum.extract.harm_words import Fate
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


def harms(sentence: Sentence, phrases: Sequence[Phrase] | None = None) -> list[Harm]:
    """Every phrase for persons that were harmed, by the sentence's own words; `phrases` are all those of the sentence, if known."""
    found = Phrases(sentence).all() if phrases is None else phrases
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
        members = [by_head[at] for at in heads if at in by_head and told.get(at) == fate]
        leads = first == phrase.head or told.get(first) != fate
        counts = [member.count for member in members]
        total = sum(count for count in counts if count) if len(counts) > 1 and None not in counts else phrase.count
        singly = len(counts) > 1 and all(count == 1 for count in counts)
        result.append(
            Harm(
                _apposed(sentence, reader.identified(phrase, by_head), by_head),
                fate,
                total,
                leads,
                singly,
                reader.alive(phrase),
                phrase.head in own,
            )
        )
    return result


def _own_doing(sentence: Sentence, found: Sequence[Phrase], told: dict[int, Fate], reader: Fates) -> set[int]:
    """ "Before killing himself", "and then herself": the fate is that of the subject. The heads that it falls upon."""
    own: set[int] = set()
    heads = {phrase.head for phrase in found}
    for phrase in found:
        if not phrase.noun.endswith("self"):
            continue
        told.pop(phrase.head, None)
        verb = syntax.governor(sentence, phrase.head)
        if verb is not None and sentence.tokens[verb].dep == "pcomp":  # "before killing himself"
            verb, inner = syntax.governor(sentence, verb), verb
        else:
            inner = verb
        acting = syntax.subject(sentence, verb) if verb is not None else None
        between = [other.head for other in found if acting is not None and inner is not None and acting < other.head < inner]
        if sentence.role != "body" and between and inner == verb:
            acting = between[-1]  # "man charged after son, 3, shoots himself": no tree fits a headline
        if inner is None or acting is None or acting not in heads:
            continue
        fate = reader.suffered(inner)
        if fate is not None and _rank(told.get(acting)) > _rank(fate):
            told[acting] = fate
        if fate is not None:
            own.add(acting)
    return own


def _rank(fate: Fate | None) -> int:
    return len(STRENGTH) if fate is None else STRENGTH.index(fate)


def _set_beside(sentence: Sentence, phrase: Phrase, by_head: Mapping[int, Phrase], told: Mapping[int, Fate]) -> bool:
    """ "Ann Roe, a student": the second phrase tells of the one before."""
    token = sentence.tokens[phrase.head]
    above = by_head.get(token.head)
    if token.dep != "appos" or above is None or above.head not in told or above.count != 1 or phrase.count != 1:
        return False
    return bool(above.name) and not phrase.name


def _apposed(sentence: Sentence, phrase: Phrase, by_head: Mapping[int, Phrase]) -> Phrase:
    """ "One of the boys, Tom Hale": the name, with what the phrase before it tells."""
    token = sentence.tokens[phrase.head]
    above = by_head.get(token.head)
    if phrase.kind != "name" or phrase.noun or token.dep != "appos" or above is None or above.count != 1:
        return phrase
    whole = next((by_head[at] for at in sentence.subtree(above.head) if at in by_head and at < phrase.head and by_head[at].noun), above)
    return replace(phrase, noun=whole.noun, age=phrase.age if phrase.age is not None else whole.age)


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
