"""Who "he", "Smith", "the minister" and "the company" are, inside one document.

A person is introduced under a full name, or only described ("a spokesman in Oslo"); after that a surname, a title or a pronoun
stands for him. Each is resolved to whoever before it stands out most (`present`). Other documents are not looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from variorum.extract import syntax
from variorum.extract.attributions import cues
from variorum.extract.coreference.forms import (
    bare,
    gender_before,
    gender_behind,
    gender_of_title,
    head_of,
    is_person_noun,
    is_told,
    plain,
    rank_of,
    roles_of,
    standing,
)
from variorum.extract.coreference.issued import issuer
from variorum.extract.coreference.names import Names
from variorum.extract.coreference.present import Presence, Present, Sort
from variorum.extract.coreference.words import (
    ACTING,
    COMPANIES,
    FEMININE,
    FIRM_WORDS,
    HOLDERS,
    MASCULINE,
    NO_NAMES,
    PERSON_NOUNS,
    PLURAL,
    RELATIVE,
    TAKEN_FOR_PLACES,
    THING,
    UTTERED,
)
from variorum.types import NamedSpan, Sentence

_LATEST = 20  # introductions under a role that are looked at, from the last one back
_SHORTEST = 2  # tokens of a name and its comma
_ANY_PAPER = "document"
_LATELY = frozenset("current former incoming new next outgoing then".split())
_BELOW = frozenset("assistant associate deputy vice".split())  # "the president" is not the vice president
_CROWDS = frozenset("police family group team".split())
_PLACES = frozenset({"GPE", "NORP"})


class People:
    """The persons and names of one document, in its order, and what stands for them."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        quoted: Sequence[tuple[int, int]] = (),
        speaking: frozenset[tuple[int, int]] = frozenset(),
        captions: frozenset[int] = frozenset(),
    ) -> None:
        """`quoted`: stretches of quoted speech, in order; a person named inside is no antecedent of a pronoun outside.

        `speaking`: sentence (by place) and token of those who say something; a pronoun means them before others.
        `captions`: numbers of sentences beside the text; whoever they name is no antecedent in it.
        """
        self._speaking = speaking
        self._place = {sentence.number: place for place, sentence in enumerate(sentences)}
        self._starts = [start for start, _ in quoted]
        self._quoted = quoted
        self._roles: dict[str, list[tuple[int, str, frozenset[str]]]] = {}
        self._issued: dict[str, list[tuple[int, str]]] = {}
        self._present = Presence(self._told(sentences, captions), [sentence.paragraph for sentence in sentences])
        self.names = Names(sentences, self.is_quoted, speaking)
        for sentence in sentences:
            if sentence.number not in captions:
                self._learn(sentence, self._place[sentence.number])

    def _told(self, sentences: Sequence[Sentence], captions: frozenset[int]) -> list[int]:
        """For each sentence how many before it stand neither within quoted speech nor beside the text."""
        aside = (sentence.number in captions or self._is_whole_quoted(sentence) for sentence in sentences)
        return list(accumulate((not one for one in aside), initial=0))

    def _is_whole_quoted(self, sentence: Sentence) -> bool:
        near = bisect_left(self._starts, sentence.start + 1) - 1
        return near >= 0 and sentence.end <= self._quoted[near][1]

    # -- learning the document --

    def _learn(self, sentence: Sentence, place: int) -> None:
        taken: set[int] = set()
        for named in self.names.spans(sentence):
            if self.is_quoted(sentence, named.first) or self._learn_named(sentence, place, named):
                taken.update(range(named.first, named.last))
        for index, token in enumerate(sentence.tokens):
            if index in taken or self.is_quoted(sentence, index):
                continue
            # The annotator overlooks a name here and there; a family name that is known from elsewhere is one.
            if token.pos == "PROPN" and self.names.is_family(token.text):
                self._add_person(sentence, place, index, index, token.text)
            elif token.dep in ("nsubj", "nsubjpass") and token.pos in ("NOUN", "PROPN"):
                self._learn_noun(sentence, place, index)
        for index in range(len(sentence.tokens)):
            self._learn_pronoun(sentence, place, index)
            self._learn_issued(sentence, place, index)

    def _learn_named(self, sentence: Sentence, place: int, named: NamedSpan) -> bool:
        """The name is a person's, a body's, or that of a country that acts or speaks."""
        words = bare(sentence.words(named.first, named.last))
        if not words or (named.first and sentence.tokens[named.first - 1].text == "/"):  # "AFP/Ann Roe": who took a picture
            return False
        head = head_of(sentence, named.first, named.last)
        if named.label == "PERSON" or (named.label not in NO_NAMES and self.names.is_family(words[-1])):
            self._add_person(sentence, place, named.first, head, " ".join(words))
            return True
        name = plain(sentence.words(named.first, named.last))
        if named.label == "ORG" or (named.label in TAKEN_FOR_PLACES and words[-1].lower() in FIRM_WORDS):
            before = sentence.tokens[max(0, named.first - 1)].text.lower()
            # "The Grand Hotel", "the Silver Star" are seldom a firm that is spoken of, nor is a paper that is told something.
            firm = "the" not in (before, sentence.tokens[named.first].text.lower()) and not is_told(sentence, head)
            self._add(sentence, place, head, self.names.organisation(name), "body", firm=firm)
            return True
        if named.label in _PLACES and self._rank(sentence, place, head) and sentence.tokens[head].pos == "PROPN":
            self._add(sentence, place, head, name, "office")
            return True
        return False

    def _add(self, sentence: Sentence, place: int, head: int, name: str, sort: Sort, *, gender: str = "", firm: bool = False) -> None:
        rank = self._rank(sentence, place, head)
        self._present.add(Present(name, place, head, sort, rank, gender, bool(gender), firm=firm))

    def _rank(self, sentence: Sentence, place: int, head: int) -> int:
        at = standing(sentence, head)
        speaks = (place, head) in self._speaking or (place, at) in self._speaking
        rank = rank_of(sentence, at)
        return (rank or 2) + 1 if speaks else rank

    def _add_person(self, sentence: Sentence, place: int, first: int, head: int, name: str) -> None:
        roles = roles_of(sentence, head)
        gender = gender_before(sentence, first, head) or next((told for noun, _ in roles if (told := gender_of_title(noun))), "")
        full = self.names.full_name(name, gender)
        if gender:
            self.names.note(full, gender)
        known, sure = self.names.gender(full)
        rank = self._rank(sentence, place, head)
        self._present.add(Present(full, place, head, "person", rank, known, sure, bool(roles) or self.names.is_person(full)))
        for noun, narrowing in roles:
            self._roles.setdefault(noun, []).append((place, full, narrowing))

    def _learn_noun(self, sentence: Sentence, place: int, index: int) -> None:
        """A subject that is no name: several, what speaks though it is a thing, or who speaks and is only described."""
        token = sentence.tokens[index]
        lemma = token.lemma.lower()
        words = plain(sentence.words(*syntax.phrase(sentence, index)))
        if token.tag in ("NNS", "NNPS") or lemma in _CROWDS:
            papers = lemma in cues.SPEAKING_THINGS
            name = self._described(sentence, index, *syntax.phrase(sentence, index)) if papers else words
            self._add(sentence, place, index, name, "papers" if papers else "group")
        elif lemma in cues.SPEAKING_THINGS:
            self._add(sentence, place, index, self._described(sentence, index, *syntax.phrase(sentence, index)), "paper")
        elif (place, index) in self._speaking or is_person_noun(lemma):
            person = is_person_noun(lemma)
            if person and any(self._present_at(place, child) for child in sentence.children(index)):
                return  # "a spokesman, Eric Roe": the name is there
            before = self._set_before(sentence, place, index) if person else None
            name = before or self._described(sentence, index, *syntax.phrase(sentence, index))
            if name == words and (place, index) not in self._speaking and not self._is_new(sentence, index):
                return
            gender = (gender_of_title(lemma) or self.names.sure_gender(name)) if person else ""
            self._add(sentence, place, index, name, "person" if person else "office" if name == words else "body", gender=gender)
            if person and name == words:
                self._roles.setdefault(lemma, []).append((place, name, frozenset(words.lower().split())))

    def _is_new(self, sentence: Sentence, index: int) -> bool:
        """ "An officer", "one passenger": somebody who is told of for the first time, for "he" to mean."""
        return any(sentence.tokens[child].text.lower() in ("a", "an", "one", "another") for child in sentence.children(index))

    def _present_at(self, place: int, head: int) -> bool:
        return any(one.head == head for one in self._present.at(place))

    def _learn_pronoun(self, sentence: Sentence, place: int, index: int) -> None:
        """A pronoun keeps its person present: after "he said" another "he" is most likely the same; so does "it said"."""
        token = sentence.tokens[index]
        low = token.text.lower()
        if token.dep not in ACTING or self.is_quoted(sentence, index):
            return
        if low in ("he", "she"):
            gender = "m" if low == "he" else "f"
            one = self._present.person(place, index, gender)
        elif low == "it" and (place, index) in self._speaking:
            gender = ""
            one = self._present.thing(place, index)
        else:
            return
        if one:
            rank = self._rank(sentence, place, index)
            self._present.add(replace(one, place=place, head=index, rank=rank, gender=gender, sure=bool(gender)), named=False)

    def _learn_issued(self, sentence: Sentence, place: int, index: int) -> None:
        """ "Acme said in a statement", "a post from the mayor": whose words the statement or post is."""
        head = issuer(sentence, index)
        if head is not None and not self.is_quoted(sentence, index):
            name = self.name(sentence, head, *syntax.phrase(sentence, head))
            if name:
                self._issued.setdefault(sentence.tokens[index].lemma.lower(), []).append((place, name))

    def is_quoted(self, sentence: Sentence, index: int) -> bool:
        """The token stands inside quoted speech."""
        at = sentence.start + sentence.tokens[index].start
        near = bisect_left(self._starts, at + 1) - 1
        return near >= 0 and at < self._quoted[near][1]

    # -- asking --

    def full_name(self, name: str) -> str:
        """The fullest form in which the document names the person."""
        return self.names.full_name(name)

    def name(self, sentence: Sentence, head: int, first: int, last: int) -> str | None:
        """The name of the one whom tokens first..last with that head speak of; None for a pronoun that finds nobody."""
        token = sentence.tokens[head]
        low = token.text.lower()
        if low in RELATIVE and token.tag in ("WP", "WDT", "IN", "DT", "WP$"):
            return self._behind_relative(sentence, head)
        if token.tag in ("PRP", "PRP$") or low in MASCULINE | FEMININE | PLURAL:
            return self.antecedent(sentence, head)
        person = self._person_in(sentence, head, first, last)
        if person:
            return person
        if any(named.label in ("DATE", "TIME") and named.first <= head < named.last for named in self.names.spans(sentence)):
            return None
        return self._described(sentence, head, first, last)

    def antecedent(self, sentence: Sentence, index: int) -> str | None:
        """The name of the nearest compatible person, group or thing before the pronoun at that token, or None."""
        low = sentence.tokens[index].text.lower()
        place = self._place[sentence.number]
        one = None
        if low in MASCULINE | FEMININE:
            one = self._present.person(place, index, "m" if low in MASCULINE else "f")
        elif low in PLURAL:
            one = self._present.group(place, index)
        elif low in THING:
            one = self._present.thing(place, index)
        return one.name if one else None

    def last_person(self, sentence: Sentence) -> str | None:
        """The person who acts, or is last named, in the sentence outside quoted speech."""
        place = self._place[sentence.number]
        persons = self._present.at(place)
        return max(persons, key=lambda person: (person.rank, person.head)).name if persons else None

    def last_named(self, sentence: Sentence) -> str | None:
        """The last person, else the last body, that the sentence names: "From the Herald:"."""
        bodies = self._present.at(self._place[sentence.number], "body")
        return self.last_person(sentence) or (bodies[-1].name if bodies else None)

    def _behind_relative(self, sentence: Sentence, head: int) -> str | None:
        verb = sentence.tokens[head].head
        for above in (verb, *sentence.ancestors(verb)):
            if sentence.tokens[above].dep == "relcl":
                noun = sentence.tokens[above].head
                if sentence.tokens[noun].dep == "appos" and sentence.tokens[sentence.tokens[noun].head].pos == "PROPN":
                    noun = sentence.tokens[noun].head  # "Acme, her power firm, which confirmed it"
                return self.name(sentence, noun, *syntax.phrase(sentence, noun)) if noun < head else None
        return None

    def _person_in(self, sentence: Sentence, head: int, first: int, last: int) -> str | None:
        """The person named at the head of the phrase or set beside it: "a spokesman, Eric Roe"."""
        heads = [head, *(child for child in sentence.children(head) if sentence.tokens[child].dep == "appos")]
        place = self._place[sentence.number]
        for at in heads:
            for person in self._present.at(place):
                if person.head == at and (first <= at < last or at != head):
                    return person.name
        if sentence.tokens[head].tag == "NN" and sentence.tokens[head].lemma.lower() in COMPANIES:
            for body in self._present.at(place, "body"):  # "the operator, Acme Lines"
                if body.head in heads[1:]:
                    return body.name
        if is_person_noun(sentence.tokens[head].lemma.lower()):
            for person in self._present.at(place):  # "chairman and chief executive Eric Roe"
                if person.head == last - 1 and sentence.tokens[person.head].dep == "conj" and sentence.tokens[person.head].head == head:
                    return person.name
        beside = self._set_beside(sentence, head, last)
        if beside:
            return beside
        if sentence.tokens[head].pos == "PROPN" or sentence.tokens[head].tag == "NNP":
            low, high = syntax.phrase(sentence, head)
            names = [i for i in range(low, high) if sentence.tokens[i].tag in ("NNP", "NNPS")]
            words = [sentence.tokens[i].text for i in names if i <= head]
            known = bare(" ".join(words))
            if known and self.names.is_known(known[-1].lower()):
                return self.names.full_name(" ".join(known), gender_of_title(words[0].lower()))
        return None

    def _set_before(self, sentence: Sentence, place: int, head: int) -> str | None:
        """ "Ann Roe, a shopper who was there, said": the name that opens the sentence, read as something else than the subject."""
        low, _ = syntax.phrase(sentence, head)
        if low < _SHORTEST or sentence.tokens[low - 1].text != "," or sentence.tokens[low].pos != "DET":
            return None
        opens = [one for one in self.names.spans(sentence) if one.label == "PERSON" and one.first == 0 and one.last == low - 1]
        return next((person.name for person in self._present.at(place) if opens and person.head < low - 1), None)

    def _set_beside(self, sentence: Sentence, head: int, last: int) -> str | None:
        """ "a spokesman for the mayor, Eric Roe": the name between commas behind a noun for a person."""
        if sentence.tokens[head].lemma.lower() not in PERSON_NOUNS:
            return None
        comma = next((i for i in range(head + 1, last) if sentence.tokens[i].text == ","), last)
        for start in (head + 1, comma + 1):
            end = start
            while end < last and sentence.tokens[end].pos == "PROPN":
                end += 1
            if end - start > 1 and (end == last or sentence.tokens[end].text == "," or start == head + 1):
                return self.names.full_name(sentence.words(start, end))
        return None

    def _described(self, sentence: Sentence, head: int, first: int, last: int) -> str:
        """ "the spokesman" -> the person introduced as one; else the phrase itself, without article."""
        token = sentence.tokens[head]
        low, high = syntax.phrase(sentence, head)
        low, high = max(low, first), min(high, last)
        high -= high - 1 > head and sentence.tokens[high - 1].tag == "POS"
        words = [one.text.lower() for one in sentence.tokens[low:high]]
        owner = issuer(sentence, head)
        if owner is not None and (low <= owner < high or owner < head):
            return self.name(sentence, owner, *syntax.phrase(sentence, owner)) or plain(sentence.words(low, high))
        if words[:1] == ["the"] and head == high - 1 and (token.tag == "NN" or token.lemma.lower() == _ANY_PAPER):
            meant = self._meant(sentence, head, low, frozenset(words[1:-1]))
            if meant:
                return meant
        name = plain(sentence.words(low, high)) if low < high else plain(sentence.words(first, last))
        return self.names.organisation(name) if token.pos == "PROPN" else name

    def _meant(self, sentence: Sentence, head: int, low: int, narrowing: frozenset[str]) -> str | None:
        """Whom "the spokesman", "the company" or "the Oslo firm" stands for: one who was introduced as such, or stands out as one."""
        place, lemma = self._place[sentence.number], sentence.tokens[head].lemma.lower()
        if lemma in UTTERED:
            issued = self._issued.get(lemma, [])
            at = bisect_left(issued, (place, ""))
            return issued[at - 1][1] if at else None
        if lemma == _ANY_PAPER:
            one = self._present.paper(place, low)
            return one.name if one and not narrowing else None
        if is_person_noun(lemma) or lemma in self._roles:
            known = self._roles.get(lemma, [])
            at = bisect_left(known, (place, "", frozenset()))
            for _, name, told in reversed(known[max(0, at - _LATEST) : at]):
                if narrowing - _LATELY <= told and not (told - narrowing) & _BELOW:
                    return name
            gender = gender_of_title(lemma) or gender_behind(sentence, head)
            one = None if narrowing or lemma in HOLDERS or not is_person_noun(lemma) else self._present.speaker(place, head, gender)
            return one.name if one else None
        if lemma in COMPANIES and not self._is_name(sentence, low, head):
            one = self._present.firm(place, low)
            return one.name if one else None
        return None

    def _is_name(self, sentence: Sentence, low: int, head: int) -> bool:
        """ "The Ness news agency": a name that is no place's stands before the noun."""
        named = [one for one in self.names.spans(sentence) if one.label not in _PLACES and low <= one.first < head]
        before = sentence.tokens[head - 1]
        placed = any(one.label in _PLACES and one.first < head <= one.last for one in self.names.spans(sentence))
        beside = head - 1 >= low and before.pos == "PROPN" and before.dep == "compound" and before.head == head and not placed
        return beside or any(sentence.tokens[one.last - 1].pos == "PROPN" and sentence.tokens[one.last - 1].head == head for one in named)
