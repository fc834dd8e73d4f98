"""Who "he", "Smith" and "the minister" are, inside one document.

A person is introduced under a full name; after that a surname, a title or a pronoun stands for the name. Each is resolved
to the nearest compatible person before it, a person in subject position first. Other documents are not looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from variorum.extract import cues, syntax
from variorum.types import NamedSpan, Sentence
from variorum.values.aged import aged

WINDOW = 6  # sentences before the pronoun in which its antecedent is sought
_MASCULINE, _FEMININE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
_PLURAL, _THING = frozenset("they them their themselves".split()), frozenset("it its itself".split())
_RELATIVE = frozenset("who which that whom".split())
_MALE_TITLES = frozenset("mr mr. sir lord king prince father brother uncle congressman councilman chairman".split())
_FEMALE_TITLES = frozenset(
    "chairwoman congresswoman councilwoman dame lady madame miss mother mrs mrs. ms ms. princess queen sister".split()
)
_TITLES = (
    _MALE_TITLES
    | _FEMALE_TITLES
    | frozenset(
        "acting adm adm. admiral ambassador archbishop assistant attorney bishop capt capt. captain cardinal chairman "
        "chancellor chief coach col col. commander commissioner constable defence defense democrat deputy detective director "
        "doctor dr dr. finance first foreign former gen gen. general gov gov. governor hon hon. imam insp insp. inspector "
        "interior judge justice lawmaker leader lt lt. maj maj. major mayor minister mp officer pope president president-elect "
        "prime prof prof. professor rabbi rep rep. representative republican rev rev. reverend secretary sen sen. senator "
        "sergeant sgt sgt. sheriff speaker spokesman spokesperson spokeswoman superintendent supt supt. the then vice "
        "vice-president".split()
    )
)
_MALE_NAMES = frozenset(
    "aaron adam adrian ahmed alan albert alexander ali andrew anthony antonio arthur austin barack barry ben benjamin bill "
    "billy bob bobby brandon brian bruce bryan carl carlos charles chris christian christopher clarence colin craig dan "
    "daniel dave david dean dennis derek dmitry don donald doug douglas dylan earl edward elijah eric ernest ethan eugene "
    "felix francisco frank fred gabriel gary george gerald glenn graham greg gregory hans harold harry hassan henry howard "
    "hugh hugo ian ibrahim ivan jack jacob james jason jean jeff jeffrey jeremy jerry jesse jim joe john johnny jonathan "
    "jordan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin kyle larry lawrence leo leon leonard "
    "logan louis luis manuel marco mark martin matt matthew max michael miguel mike mitt mohammed muhammad nathan ned neil "
    "nicholas nigel noah norman oliver omar oscar patrick paul pedro peter phil philip pierre rafael ralph rand randy ray "
    "raymond richard rick robert roger ron ronald roy russell ryan sam samuel scott sean sergei simon stanley stephen steve "
    "steven stuart ted terry theodore thomas tim timothy tom tony trevor tyler victor vincent vladimir walter warren wayne "
    "william willie zachary".split()
)
_FEMALE_NAMES = frozenset(
    "abigail aisha alexis alice amanda amber amy andrea angela ann anna anne ashley barbara beth betty beverly brenda "
    "brittany carmen carol carolyn catherine charlotte cheryl christina christine claire condoleezza cynthia danielle "
    "debbie deborah debra denise diana diane donna doris dorothy elena elizabeth ellen emily emma evelyn fatima fiona "
    "frances gillian gloria grace hannah harriet heather helen hillary irina isabel isabella jacqueline jane janet janice "
    "jean jennifer jessica jill joan joanna joyce juanita judith judy julia julie karen kate katherine kathleen kathryn "
    "kathy kayla kelly kim kimberly kirsten laura lauren linda lisa liz lori lucy lynn madison maggie margaret maria marie "
    "marilyn martha mary meg megan melissa mia michelle nancy natalie natasha nicole nikki nina olga olivia pamela patricia "
    "paula peggy penny rachel rebecca rita rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley sonia "
    "sophia stephanie sue susan svetlana tara teresa theresa tina tracy ursula valerie vanessa victoria virginia wendy "
    "yvonne zoe".split()
)
PERSON_NOUNS = frozenset(
    "activist actor actress adviser advisor aide ambassador analyst attorney author billionaire bishop brother businessman "
    "candidate captain chairman chairwoman chancellor chief coach commander commissioner congressman congresswoman daughter "
    "democrat detective director doctor driver economist executive expert father founder general governor husband "
    "investigator journalist judge king lawmaker lawyer leader manager mayor minister mother nominee officer pastor "
    "physician pilot player pope premier president priest prince princess professor prosecutor psychiatrist psychologist "
    "queen rabbi reporter representative republican researcher scientist secretary senator sheriff singer sister son "
    "spokesman spokesperson spokeswoman student superintendent surgeon teacher wife witness writer".split()
)
_WORD = re.compile(r"[\w’'.-]+")
_EDGE = " ,;:.\"“”‘’'()[]"


@dataclass(frozen=True, slots=True)
class Person:
    """One place where a person is named: the full name known for it, its sentence (by place), token, gender and rank.

    `rank` is 2 for the subject of a main clause, 1 for another subject, 0 for the rest; one more for who speaks.
    """

    name: str
    place: int
    head: int
    gender: str
    rank: int


class People:
    """The persons and names of one document, in its order, and what stands for them."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        quoted: Sequence[tuple[int, int]] = (),
        speaking: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        """`quoted`: stretches of quoted speech, in order; a person named inside is no antecedent of a pronoun outside.

        `speaking`: sentence (by place) and token of those who say something; a pronoun means them before others.
        """
        self._speaking = speaking
        self._place = {sentence.number: place for place, sentence in enumerate(sentences)}
        self._starts = [start for start, _ in quoted]
        self._quoted = quoted
        self._full: dict[str, list[str]] = {}
        self._organisations: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._by_sentence: dict[int, list[Person]] = {}
        self._things: dict[int, list[tuple[int, str, bool]]] = {}
        self._groups: dict[int, list[tuple[int, str]]] = {}
        self._companies: dict[int, list[tuple[int, str]]] = {}
        self._roles: dict[str, list[tuple[int, str]]] = {}
        self._count: dict[str, int] = {}
        for sentence in sentences:
            self._learn_names(sentence)
        for sentence in sentences:
            self._learn_gender(sentence)
        for sentence in sentences:
            self._learn_places(sentence)
            self._learn_pronouns(sentence)

    # -- learning the document --

    def _learn_names(self, sentence: Sentence) -> None:
        for named in _named(sentence):
            words = _bare(sentence.words(named.first, named.last))
            if named.label in ("PERSON", "") and 2 <= len(words) <= 4 and all(word[0].isupper() or word in _PARTICLES for word in words):
                name = " ".join(words)
                for key in (words[-1].lower(), words[0].lower()):
                    known = self._full.setdefault(key, [])
                    if name not in known and len(known) < 8:
                        known.append(name)
                self._note_gender(sentence, named.first, name, words[0])
            elif named.label == "ORG" and len(words) >= 2:
                self._organisations.setdefault(words[-1].lower(), _plain(sentence.words(named.first, named.last)))
                self._learn_acronym(sentence, named.last, words)

    def _note_gender(self, sentence: Sentence, first: int, name: str, given: str) -> None:
        before = sentence.tokens[first - 1].text.lower() if first else ""
        gender = _gender_of(before) or _gender_of(sentence.tokens[first].text.lower())
        if not gender:
            low = given.lower()
            gender = (
                "m" if low in _MALE_NAMES and low not in _FEMALE_NAMES else "f" if low in _FEMALE_NAMES and low not in _MALE_NAMES else ""
            )
        if gender:
            self._gender.setdefault(name, gender)
            self._gender.setdefault(name.rsplit(maxsplit=1)[-1], gender)

    def _learn_gender(self, sentence: Sentence) -> None:
        """ "Ro Venn left before she was seen", "Ro Venn lost her keys": the one person named, and a pronoun that hangs from the deed."""
        persons = [named for named in _named(sentence) if named.label == "PERSON" and not self.is_quoted(sentence, named.first)]
        if len(persons) != 1:
            return
        named = persons[0]
        head = _head(sentence, named.first, named.last)
        verb = sentence.tokens[head].head
        genders = {
            _PRONOUN_GENDER[token.text.lower()]
            for index, token in enumerate(sentence.tokens)
            if index > head
            and token.text.lower() in _PRONOUN_GENDER
            and _bound(sentence, index, verb)
            and not self.is_quoted(sentence, index)
        }
        if sentence.tokens[head].dep in _NAMED_ACTING and len(genders) == 1:
            words = _bare(sentence.words(named.first, named.last))
            if words:
                self._gender.setdefault(self.full_name(" ".join(words)), genders.pop())

    def _learn_acronym(self, sentence: Sentence, last: int, words: Sequence[str]) -> None:
        if last + 2 < len(sentence.tokens) and sentence.tokens[last].text == "(" and sentence.tokens[last + 2].text == ")":
            short = sentence.tokens[last + 1].text
            if short.isupper() and len(short) > 1:
                self._organisations.setdefault(short.lower(), " ".join(words))

    def _learn_places(self, sentence: Sentence) -> None:
        place = self._place[sentence.number]
        taken: set[int] = set()
        for named in _named(sentence):
            if self.is_quoted(sentence, named.first):
                taken.update(range(named.first, named.last))
                continue
            words = _bare(sentence.words(named.first, named.last))
            if words and (named.label == "PERSON" or (named.label not in _NO_NAMES and self._is_family(words[-1]))):
                taken.update(range(named.first, named.last))
                self._add_person(sentence, place, named.first, _head(sentence, named.first, named.last), " ".join(words))
            elif words and (named.label == "ORG" or (named.label in _TAKEN_FOR_PLACES and words[-1].lower() in _FIRM_WORDS)):
                name, head = self.organisation(_plain(sentence.words(named.first, named.last))), _head(sentence, named.first, named.last)
                self._things.setdefault(place, []).append((head, name, True))
                before = sentence.tokens[max(0, named.first - 1)].text.lower()
                if "the" not in (before, sentence.tokens[named.first].text.lower()):  # "the Grand Hotel", "the Silver Star": seldom a firm
                    self._companies.setdefault(place, []).append((head, name))
        for index, token in enumerate(sentence.tokens):
            # The annotator overlooks a name here and there; a family name that is known from elsewhere is one.
            if index not in taken and token.pos == "PROPN" and self._is_family(token.text) and not self.is_quoted(sentence, index):
                self._add_person(sentence, place, index, index, token.text)
        self._learn_nouns(sentence, place)

    def _is_family(self, word: str) -> bool:
        return any(full.split()[-1] == word for full in self._full.get(word.lower(), ()))

    def _add_person(self, sentence: Sentence, place: int, first: int, head: int, name: str) -> None:
        title = sentence.tokens[first - 1].text.lower() if first else ""
        gender = _gender_of(title) or _gender_of(sentence.tokens[first].text.lower())
        full = self.full_name(name, gender)
        if gender:
            self._gender[full] = gender
        gender = gender or self._gender.get(full, self._gender.get(full.split()[-1], ""))
        rank = _rank(sentence, head) + ((place, head) in self._speaking)
        self._by_sentence.setdefault(place, []).append(Person(full, place, head, gender, rank))
        self._count[full] = self._count.get(full, 0) + 1
        for noun in _roles_of(sentence, head):
            self._roles.setdefault(noun, []).append((place, full))

    def _learn_nouns(self, sentence: Sentence, place: int) -> None:
        for index, token in enumerate(sentence.tokens):
            if token.dep not in ("nsubj", "nsubjpass") or token.pos not in ("NOUN", "PROPN") or self.is_quoted(sentence, index):
                continue
            first, last = syntax.phrase(sentence, index)
            words = _plain(sentence.words(first, last))
            if token.tag in ("NNS", "NNPS") or token.lemma.lower() in ("police", "family", "group", "team"):
                self._groups.setdefault(place, []).append((index, words))
            elif token.lemma.lower() in cues.SPEAKING_THINGS:
                self._things.setdefault(place, []).append((index, words, False))

    def _learn_pronouns(self, sentence: Sentence) -> None:
        """A pronoun keeps its person present: after "he said" another "he" is most likely the same."""
        place = self._place[sentence.number]
        for index, token in enumerate(sentence.tokens):
            low = token.text.lower()
            if low in ("he", "she") and token.dep in _ACTING and not self.is_quoted(sentence, index):
                gender = "m" if low == "he" else "f"
                name = self._nearest_person(place, index, gender)
                if name:
                    rank = _rank(sentence, index) + ((place, index) in self._speaking)
                    self._by_sentence.setdefault(place, []).append(Person(name, place, index, gender, rank))

    def is_quoted(self, sentence: Sentence, index: int) -> bool:
        """The token stands inside quoted speech."""
        at = sentence.start + sentence.tokens[index].start
        near = bisect_left(self._starts, at + 1) - 1
        return near >= 0 and at < self._quoted[near][1]

    # -- asking --

    def full_name(self, name: str, gender: str = "") -> str:
        """The fullest form in which the document names the person: "Smith" -> "Jane Smith"; else the name itself."""
        words = _bare(name)
        if not words:
            return _plain(name)
        known = self._full.get(words[-1].lower(), [])
        fits = [full for full in known if _fits(words, full.split()) and not _opposed(gender, self._gender.get(full, ""))]
        if len(words) == 1:
            # A given name alone stands for a person only where no family is called by it.
            family = [full for full in fits if full.split()[-1].lower() == words[0].lower()]
            fits = family or fits
        longest = max(fits, key=lambda full: len(full.split()), default=None)
        if longest is None or len(words) > len(longest.split()):
            return " ".join(words)
        return longest if len(words) > 1 or len(fits) == 1 else fits[0]

    def organisation(self, name: str) -> str:
        """The fullest form of an organisation's name: "the Herald" -> "Dunmore Herald"."""
        words = name.split()
        full = self._organisations.get(words[-1].lower(), name) if words else name
        short = len(words) == 1 and (name.isupper() or full.split()[-1] == name)
        return full if short or (full.endswith(name) and len(words) > 1) else name

    def name(self, sentence: Sentence, head: int, first: int, last: int) -> str | None:
        """The name of the one whom tokens first..last with that head speak of; None for a pronoun that finds nobody."""
        token = sentence.tokens[head]
        low = token.text.lower()
        if low in _RELATIVE and token.tag in ("WP", "WDT", "IN", "DT", "WP$"):
            return self._behind_relative(sentence, head)
        if token.tag in ("PRP", "PRP$") or low in _MASCULINE | _FEMININE | _PLURAL:
            return self.antecedent(sentence, head)
        person = self._person_in(sentence, head, first, last)
        if person:
            return person
        return self._described(sentence, head, first, last)

    def antecedent(self, sentence: Sentence, index: int) -> str | None:
        """The name of the nearest compatible person, group or thing before the pronoun at that token, or None."""
        low = sentence.tokens[index].text.lower()
        place = self._place[sentence.number]
        if low in _MASCULINE | _FEMININE:
            return self._nearest_person(place, index, "m" if low in _MASCULINE else "f")
        if low in _PLURAL:
            return self._nearest(self._groups, place, index) or self._nearest_organisation(place, index)
        if low in _THING:
            return self._nearest_thing(place, index)
        return None

    def last_person(self, sentence: Sentence) -> str | None:
        """The person who acts, or is last named, in the sentence outside quoted speech."""
        persons = self._by_sentence.get(self._place[sentence.number], [])
        return max(persons, key=lambda person: (person.rank, person.head)).name if persons else None

    def _nearest_person(self, place: int, index: int, gender: str) -> str | None:
        best: tuple[float, str] | None = None
        for back in range(min(WINDOW, place) + 1):
            for person in self._by_sentence.get(place - back, []):
                if _opposed(person.gender, gender) or (not back and person.head > index):
                    continue
                # Near, acting, of the known gender, often named: in that order of weight.
                weight = person.rank - 0.9 * back + 0.7 * (person.gender == gender) + 0.25 * log2(1 + self._count[person.name])
                if best is None or weight > best[0]:
                    best = weight, person.name
        return best[1] if best else None

    def _nearest(self, known: dict[int, list[tuple[int, str]]], place: int, index: int) -> str | None:
        for back in range(min(WINDOW, place) + 1):
            fits = [name for head, name in known.get(place - back, []) if back or head < index]
            if fits:
                return fits[0]
        return None

    def _nearest_thing(self, place: int, index: int) -> str | None:
        """The nearest thing that speaks (a report, a statement), or organisation; what acts goes before what is only named."""
        for back in range(min(WINDOW, place) + 1):
            fits = [thing for thing in self._things.get(place - back, []) if back or thing[0] < index]
            if fits:
                return min(fits, key=lambda thing: (thing[2], thing[0]))[1]
        return None

    def _nearest_organisation(self, place: int, index: int) -> str | None:
        plain = {
            at: [(head, name) for head, name, organisation in self._things.get(at, []) if organisation]
            for at in range(max(0, place - WINDOW), place + 1)
        }
        return self._nearest(plain, place, index)

    def _behind_relative(self, sentence: Sentence, head: int) -> str | None:
        verb = sentence.tokens[head].head
        for above in (verb, *sentence.ancestors(verb)):
            if sentence.tokens[above].dep == "relcl":
                noun = sentence.tokens[above].head
                return self.name(sentence, noun, *syntax.phrase(sentence, noun)) if noun < head else None
        return None

    def _person_in(self, sentence: Sentence, head: int, first: int, last: int) -> str | None:
        """The person named at the head of the phrase or set beside it: "a spokesman, Eric Roe"."""
        heads = [head, *(child for child in sentence.children(head) if sentence.tokens[child].dep == "appos")]
        place = self._place[sentence.number]
        for at in heads:
            for person in self._by_sentence.get(place, []):
                if person.head == at and (first <= at < last or at != head):
                    return person.name
        beside = self._set_beside(sentence, head, last)
        if beside:
            return beside
        if sentence.tokens[head].pos == "PROPN" or sentence.tokens[head].tag == "NNP":
            low, high = syntax.phrase(sentence, head)
            names = [i for i in range(low, high) if sentence.tokens[i].tag in ("NNP", "NNPS")]
            words = [sentence.tokens[i].text for i in names if i <= head]
            bare = _bare(" ".join(words))
            if bare and bare[-1].lower() in self._full:
                return self.full_name(" ".join(bare), _gender_of(words[0].lower()))
        return None

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
                return self.full_name(sentence.words(start, end))
        return None

    def _described(self, sentence: Sentence, head: int, first: int, last: int) -> str:
        """ "the spokesman" -> the person introduced as one; else the phrase itself, without article."""
        token = sentence.tokens[head]
        low, high = syntax.phrase(sentence, head)
        low, high = max(low, first), min(high, last)
        words = [one.text.lower() for one in sentence.tokens[low:high]]
        if token.lemma.lower() in PERSON_NOUNS and token.tag == "NN" and words[:1] == ["the"] and len(words) <= 3:
            known = self._roles.get(token.lemma.lower(), [])
            before = bisect_left(known, (self._place[sentence.number], ""))
            if known and before:
                return known[before - 1][1]
        if token.lemma.lower() in _COMPANIES and words == ["the", token.text.lower()]:
            place = self._place[sentence.number]
            company = self._nearest(self._companies, place, head) or self._nearest_organisation(place, head)
            if company:
                return company
        name = _plain(sentence.words(low, high)) if low < high else _plain(sentence.words(first, last))
        return self.organisation(name) if token.pos == "PROPN" else name


# ---- forms of names -----------------------------------------------------------------------------

_NO_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY LANGUAGE LAW".split())
_TAKEN_FOR_PLACES = frozenset({"FAC", "LOC", "GPE", "PRODUCT"})
_FIRM_WORDS = frozenset(
    "line lines airline airlines airways air group bank motors holdings industries systems company corporation corp inc ltd plc co "
    "partners energy shipping railways railway ferries stores foods".split()
)
_COMPANIES = frozenset("company firm airline manufacturer retailer carmaker bank startup corporation operator carrier publisher".split())
_PARTICLES = frozenset("al bin da de den der di dos du el ibn la le of santos van von y".split())
_ACTING = frozenset({"nsubj", "nsubjpass", "agent"})


_NAMED_ACTING = _ACTING | {"ROOT"}  # a name taken for the root is most likely the subject
_PRONOUN_GENDER = {"he": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def _named(sentence: Sentence) -> list[NamedSpan]:
    """The names of the sentence; who is told by an age is a person, whatever the annotator says."""
    sure = [NamedSpan(first, last, "PERSON") for first, last in aged(sentence.tokens)]
    rest = [named for named in sentence.names if not any(named.first < one.last and one.first < named.last for one in sure)]
    return sorted((*rest, *sure), key=lambda named: named.first)


def _bound(sentence: Sentence, pronoun: int, verb: int) -> bool:
    """The pronoun, as an owner or the subject of an adverbial clause, hangs from the verb with no reported speech between."""
    token = sentence.tokens[pronoun]
    clause = sentence.tokens[token.head]
    owns = token.tag == "PRP$" or token.text.lower().endswith("self")
    acts = token.dep in ("nsubj", "nsubjpass") and clause.dep == "advcl"
    chain = sentence.ancestors(pronoun)
    between = chain[: chain.index(verb)] if verb in chain else chain
    return (owns or acts) and verb in chain and not any(sentence.tokens[above].dep in ("ccomp", "relcl") for above in between)


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The last token of a name, its possessive left out."""
    head = last - 1
    while head > first and sentence.tokens[head].tag == "POS":
        head -= 1
    return head


def _rank(sentence: Sentence, head: int) -> int:
    token = sentence.tokens[head]
    if token.dep not in _NAMED_ACTING:
        return 0
    if token.dep == "ROOT":
        return 2
    above = sentence.tokens[token.head]
    return 2 if above.dep == "ROOT" or (above.dep == "conj" and sentence.tokens[above.head].dep == "ROOT") else 1


def _bare(name: str) -> list[str]:
    """The words of a person's name without titles, possessive and marks at its edges."""
    words = [re.sub(r"['’]s?$", "", word).strip(_EDGE.replace(".", "")) for word in _WORD.findall(name)]
    words = [word for word in words if word and any(letter.isalpha() for letter in word)]
    while words and words[0].lower() in _TITLES:
        words = words[1:]
    return words


def _plain(name: str) -> str:
    """A noun phrase as a name: without article, possessive and marks at its edges."""
    name = re.sub(r"^(?:the|a|an)\s+", "", " ".join(name.split()).strip(_EDGE.replace(")", "")), flags=re.IGNORECASE)
    return re.sub(r"['’]s?$", "", name)


def _fits(words: Sequence[str], full: Sequence[str]) -> bool:
    """The words are a shorter form of the full name: the same family name and no given name that differs."""
    last = words[-1].lower()
    if len(words) == 1:
        return last in (full[-1].lower(), full[0].lower())
    return last == full[-1].lower() and (words[0][0].lower() == full[0][0].lower())


def _gender_of(title: str) -> str:
    return "m" if title in _MALE_TITLES else "f" if title in _FEMALE_TITLES else ""


def _opposed(a: str, b: str) -> bool:
    return {a, b} == {"m", "f"}


def _roles_of(sentence: Sentence, head: int) -> list[str]:
    """The nouns under which a person is introduced: before the name, set beside it, or behind "is"."""
    found = [
        sentence.tokens[child].lemma.lower()
        for child in sentence.children(head)
        if sentence.tokens[child].dep in ("compound", "appos", "nmod")
    ]
    if sentence.tokens[head].dep == "appos":
        found.append(sentence.tokens[sentence.tokens[head].head].lemma.lower())
    return sorted({noun for noun in found if noun in PERSON_NOUNS})
