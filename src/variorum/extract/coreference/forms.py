"""The forms under which one person or body is named: full, bare of titles, plain; and what a name's place in its sentence tells.

No form is looked up anywhere: whether two of them are one person is for `coreference` to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.extract import syntax
from variorum.extract.coreference.words import ACTING, FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, PERSON_NOUNS, TITLES
from variorum.types import NamedSpan, Sentence
from variorum.values.names.aged import aged

PRONOUN_GENDER = {"he": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
NAMED_ACTING = ACTING | {"ROOT"}  # a name taken for the root is most likely the subject
_WORD = re.compile(r"[\w’'.-]+")
_EDGE = " ,;:.\"“”‘’'()[]"
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?$")
_WHO_DOES = ("man", "woman", "person", "keeper", "worker", "owner", "holder", "fighter", "ologist", "ician")
_YOUNGER = frozenset("jr sr ii iii iv".split())
_NO_PERSON = frozenset("german human ottoman roman talisman".split())
_WAYS_UP = 2  # appositions, at most, between a name and the head of its phrase


# ---- names as words -----------------------------------------------------------------------------


def bare(name: str) -> list[str]:
    """The words of a person's name without titles, possessive and marks at its edges."""
    words = [_OWNED.sub("", word).strip(_EDGE.replace(".", "")) for word in _WORD.findall(name)]
    words = [word for word in words if word and any(letter.isalpha() for letter in word)]
    while words and words[0].lower() in TITLES:
        words = words[1:]
    return words


def plain(name: str) -> str:
    """A noun phrase as a name: without article, possessive and marks at its edges."""
    return _OWNED.sub("", _ARTICLE.sub("", " ".join(name.split()).strip(_EDGE.replace(")", ""))))


def family(words: Sequence[str]) -> str:
    """The family name of a person's name, in small letters: "Roe" of "Karl Roe Jr."."""
    last = len(words) - 1
    return words[last - (last > 0 and words[last].lower().rstrip(".") in _YOUNGER)].lower()


def fits(words: Sequence[str], full: Sequence[str]) -> bool:
    """The words are a shorter form of the full name: the same family name and no given name that differs."""
    if len(words) == 1:
        return words[0].lower() in (family(full), full[0].lower())
    return family(words) == family(full) and words[0][0].lower() == full[0][0].lower()


def gender_of_title(title: str) -> str:
    """ "m" or "f" for "Mr", "spokeswoman", "actress"; "" for a word that tells nothing."""
    if title in _NO_PERSON:
        return ""
    if title in FEMALE_TITLES or title in FEMALE_NOUNS or title.endswith("woman"):
        return "f"
    return "m" if title in MALE_TITLES or title in MALE_NOUNS or title.endswith("man") else ""


def gender_before(sentence: Sentence, first: int, head: int) -> str:
    """What the title tells that stands before the name, or is its first word; the family name "Kaufman" tells nothing."""
    before = sentence.tokens[first - 1].text.lower() if first else ""
    return gender_of_title(before) or (gender_of_title(sentence.tokens[first].text.lower()) if first < head else "")


def gender_behind(sentence: Sentence, head: int) -> str:
    """ "The director said she heard it": what the subject of the clause that depends on his or her verb tells."""
    clauses = [at for at in sentence.children(sentence.tokens[head].head) if sentence.tokens[at].dep == "ccomp" and at > head]
    subjects = [at for clause in clauses for at in sentence.children(clause) if sentence.tokens[at].dep == "nsubj"]
    return next((gender for at in subjects if (gender := PRONOUN_GENDER.get(sentence.tokens[at].text.lower(), ""))), "")


def opposed(a: str, b: str) -> bool:
    """One is a man and the other a woman."""
    return {a, b} == {"m", "f"}


def is_person_noun(lemma: str) -> bool:
    """A common noun for one person: "mayor", "shopkeeper", "policewoman"."""
    return lemma in PERSON_NOUNS or (lemma.endswith(_WHO_DOES) and lemma not in _NO_PERSON)


# ---- names in their sentence --------------------------------------------------------------------


def named_in(sentence: Sentence) -> list[NamedSpan]:
    """The names of the sentence; who is told by an age is a person, whatever the annotator says."""
    sure = [NamedSpan(first, last, "PERSON") for first, last in aged(sentence.tokens)]
    rest = [named for named in sentence.names if not any(named.first < one.last and one.first < named.last for one in sure)]
    return sorted((*rest, *sure), key=lambda named: named.first)


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """The last token of a name, its possessive left out."""
    head = last - 1
    while head > first and sentence.tokens[head].tag == "POS":
        head -= 1
    return head


def standing(sentence: Sentence, head: int) -> int:
    """The token whose part in the sentence is the name's: of "the mayor, Ann Roe, said" that of "mayor"."""
    for _ in range(_WAYS_UP):
        if sentence.tokens[head].dep != "appos":
            break
        head = sentence.tokens[head].head
    return head


def rank_of(sentence: Sentence, head: int) -> int:
    """2 for the subject of a main clause, 1 for another subject, 0 for the rest."""
    token = sentence.tokens[head]
    if token.dep not in NAMED_ACTING:
        return 0
    if token.dep == "ROOT":
        return 2
    above = sentence.tokens[token.head]
    return 2 if above.dep == "ROOT" or (above.dep == "conj" and sentence.tokens[above.head].dep == "ROOT") else 1


def bound(sentence: Sentence, pronoun: int, verb: int) -> bool:
    """The pronoun, as an owner or the subject of an adverbial clause, hangs from the verb with no reported speech between."""
    token = sentence.tokens[pronoun]
    clause = sentence.tokens[token.head]
    owns = token.tag == "PRP$" or token.text.lower().endswith("self")
    acts = token.dep in ("nsubj", "nsubjpass") and clause.dep == "advcl"
    chain = sentence.ancestors(pronoun)
    between = chain[: chain.index(verb)] if verb in chain else chain
    return (owns or acts) and verb in chain and not any(sentence.tokens[above].dep in ("ccomp", "relcl") for above in between)


def is_told(sentence: Sentence, head: int) -> bool:
    """ "Told the Herald": the name stands for who is spoken to."""
    token = sentence.tokens[head]
    return token.dep in ("dobj", "dative") and sentence.tokens[token.head].lemma.lower() in ("tell", "ask", "inform")


def roles_of(sentence: Sentence, head: int) -> list[tuple[str, frozenset[str]]]:
    """The nouns under which a person is introduced (before the name, set beside it), each with the words that narrow it."""
    found = [child for child in sentence.children(head) if sentence.tokens[child].dep in ("compound", "appos", "nmod")]
    if sentence.tokens[head].dep == "appos":
        found.append(sentence.tokens[head].head)
    roles = {at: sentence.tokens[at].lemma.lower() for at in found if is_person_noun(sentence.tokens[at].lemma.lower())}
    title = _title_of(sentence, head)
    if title is not None:
        roles[title] = sentence.tokens[title].lemma.lower()
    return sorted(((noun, _narrowing(sentence, at, head)) for at, noun in roles.items()), key=lambda role: (role[0], sorted(role[1])))


def _title_of(sentence: Sentence, head: int) -> int | None:
    """ "Comedian Ann Roe": a common noun right before a name says what she is, whatever noun it is."""
    first = head
    while first and sentence.tokens[first - 1].pos == "PROPN":
        first -= 1
    if not first or first == head:
        return None
    noun, name = sentence.tokens[first - 1], sentence.tokens[head]
    beside = noun.head == head or (noun.head, noun.dep) == (name.head, name.dep)  # two subjects of one verb
    return first - 1 if noun.tag == "NN" and noun.pos == "NOUN" and beside else None


def _narrowing(sentence: Sentence, noun: int, name: int) -> frozenset[str]:
    """The words before the noun for a person, in small letters: of "North Korean leader" these two."""
    low, _ = syntax.phrase(sentence, name if sentence.tokens[noun].head == name and noun < name else noun)
    return frozenset(token.text.lower() for token in sentence.tokens[low:noun] if token.pos in ("ADJ", "NOUN", "PROPN"))
