"""What happened on a date, in a word or two, and who did it: "arrest" of "was arrested on Friday" and of "Friday's arrest".

Two accounts that both say "Friday" may tell of two things; it is the deed that makes them one question.
"""

from __future__ import annotations

from typing import NamedTuple

from variorum.extract import syntax
from variorum.extract.dates.about import Tie
from variorum.types import Sentence
from variorum.values.statements.acts import LIGHT, SAYING

_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "pobj"})
_BEFALLING = frozenset("happen occur follow arise".split())  # what happens is the subject
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


class Deed(NamedTuple):
    """Lemmas: of what was done (a noun or a verb; with a verb that says little, of what it is done to), and of who did it."""

    acts: tuple[str, ...] = ()
    who: tuple[str, ...] = ()


def deed(sentence: Sentence, hangs: Tie) -> Deed:
    """The deed that the date of the tie belongs to; empty where the grammar does not tell."""
    noun, verb, date = hangs
    if noun is not None:
        return Deed(acts=(_lemma(sentence, noun),))
    if verb is None:
        return Deed()
    subject = _subject(sentence, verb)
    who = () if subject is None else _content(sentence, subject, date)
    return Deed(_acts(sentence, verb, subject, date), who)


def _acts(sentence: Sentence, verb: int, subject: int | None, date: frozenset[int]) -> tuple[str, ...]:
    lemma = _lemma(sentence, verb)
    if lemma in SAYING or lemma not in LIGHT | _BEFALLING:
        return (lemma,)
    particles = syntax.dependents(sentence, verb, frozenset({"prt"}))
    if particles:
        return (f"{lemma} {_lemma(sentence, particles[0])}",)
    objects = _named(sentence, _below(sentence, verb), date)
    if not objects or lemma in _BEFALLING or objects[0] == "place":  # what takes place is the subject
        return _named(sentence, [] if subject is None else [subject], date)
    return objects


def _named(sentence: Sentence, indices: list[int], date: frozenset[int]) -> tuple[str, ...]:
    """The lemmas of those that are no pronouns."""
    told = [index for index in indices if index not in date and sentence.tokens[index].pos in _CONTENT]
    return tuple(dict.fromkeys(_lemma(sentence, index) for index in told))


def _below(sentence: Sentence, verb: int) -> list[int]:
    """The heads of what the verb is done to: "made an arrest", "an arrest was made"."""
    return syntax.dependents(sentence, verb, _OBJECTS | syntax.PASSIVE_SUBJECTS)


def _subject(sentence: Sentence, verb: int) -> int | None:
    """Who acts; for "who resigned" and "the letters sent on Friday" the noun that these words stand behind."""
    subject = syntax.subject(sentence, verb)
    if subject is not None and sentence.tokens[subject].tag not in syntax.RELATIVE:
        return subject
    above = next((index for index in (verb, *sentence.ancestors(verb)) if sentence.tokens[index].dep in ("relcl", "acl")), None)
    return None if above is None else sentence.tokens[above].head


def _content(sentence: Sentence, head: int, date: frozenset[int]) -> tuple[str, ...]:
    low, high = syntax.phrase(sentence, head)
    return _named(sentence, list(range(low, high)), date)


def _lemma(sentence: Sentence, index: int) -> str:
    return sentence.tokens[index].lemma.lower()
