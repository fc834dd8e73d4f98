"""The names of one document: which words name a person or a body, in what full form, and whether a man or a woman bears them.

What a title or a pronoun tells of a person is sure; what a given name tells is a guess ("Kim") and gives way to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from variorum.extract.coreference.forms import (
    NAMED_ACTING,
    PRONOUN_GENDER,
    bare,
    bound,
    family,
    fits,
    gender_before,
    head_of,
    is_person_noun,
    named_in,
    opposed,
    plain,
    roles_of,
)
from variorum.extract.coreference.words import FIRM_WORDS, PARTICLES, TITLES
from variorum.types import NamedSpan, Sentence
from variorum.values.names.given import gender_of

Inside = Callable[[Sentence, int], bool]  # whether a token stands inside quoted speech
_LONGEST = 4  # words of a person's name
_MOST = 8  # full names kept under one key
_BODIES = frozenset({"ORG", "GPE", "NORP", "FAC", "PRODUCT"})


class Names:
    """Which words of the document name whom."""

    def __init__(self, sentences: Sequence[Sentence], is_quoted: Inside, speaking: frozenset[tuple[int, int]]) -> None:
        """`speaking`: place and token of those who say something; who speaks under a name that the annotator overlooked is a person."""
        self._is_quoted = is_quoted
        self._full: dict[str, list[str]] = {}
        self._organisations: dict[str, str] = {}
        self._guessed: dict[str, str] = {}
        self._sure: dict[str, str] = {}
        self._titled: set[str] = set()
        self._alone: set[str] = set()
        heads: dict[int, list[int]] = {}
        for place, head in sorted(speaking):
            heads.setdefault(place, []).append(head)
        plain_spans = [_with_speakers(sentence, heads.get(place, ())) for place, sentence in enumerate(sentences)]
        labels = _labels(sentences, plain_spans)
        self._spans = {
            sentence.number: [_relabelled(sentence, named, labels) for named in spans]
            for sentence, spans in zip(sentences, plain_spans, strict=True)
        }
        for sentence in sorted(sentences, key=lambda one: one.role != "body"):  # a headline capitalises verbs too
            self._learn_names(sentence)
        for sentence in sentences:
            self._learn_gender(sentence)

    def spans(self, sentence: Sentence) -> list[NamedSpan]:
        """The names of the sentence, in order."""
        return self._spans[sentence.number]

    # -- learning the document --

    def _learn_names(self, sentence: Sentence) -> None:
        for named in self.spans(sentence):
            words = bare(sentence.words(named.first, named.last))
            capital = all(word[0].isupper() or word in PARTICLES for word in words)
            if named.label in ("PERSON", "") and 2 <= len(words) <= _LONGEST and capital:
                if sentence.role == "body" or (words[-1] in self._alone and words[0] not in self._alone):
                    self._learn_full(sentence, named, words)
            elif named.label == "PERSON" and len(words) == 1 and sentence.role == "body":
                self._alone.add(words[0])
                self._titled.update(words if _titled(sentence, named) else ())
            elif named.label == "ORG" and len(words) >= 2:
                self._organisations.setdefault(words[-1].lower(), plain(sentence.words(named.first, named.last)))
                self._learn_acronym(sentence, named.last, words)

    def _learn_full(self, sentence: Sentence, named: NamedSpan, words: Sequence[str]) -> None:
        name = " ".join(words)
        for key in (family(words), words[0].lower()):
            known = self._full.setdefault(key, [])
            if name not in known and len(known) < _MOST:
                known.append(name)
        title = gender_before(sentence, named.first, head_of(sentence, named.first, named.last))
        if title:
            self._sure.setdefault(name, title)
        guess = gender_of(words[0].lower())
        if guess:
            self._guessed.setdefault(name, guess)

    def _learn_gender(self, sentence: Sentence) -> None:
        """ "Ro Venn left before she was seen", "Ro Venn lost her keys": the one person named, and a pronoun that hangs from the deed."""
        persons = [named for named in self.spans(sentence) if named.label == "PERSON" and not self._is_quoted(sentence, named.first)]
        if len(persons) != 1:
            return
        head = head_of(sentence, persons[0].first, persons[0].last)
        verb = sentence.tokens[head].head
        genders = {
            PRONOUN_GENDER[token.text.lower()]
            for index, token in enumerate(sentence.tokens)
            if index > head
            and token.text.lower() in PRONOUN_GENDER
            and bound(sentence, index, verb)
            and not self._is_quoted(sentence, index)
        }
        words = bare(sentence.words(persons[0].first, persons[0].last))
        if words and sentence.tokens[head].dep in NAMED_ACTING and len(genders) == 1:
            self._sure.setdefault(self.full_name(" ".join(words)), genders.pop())

    def _learn_acronym(self, sentence: Sentence, last: int, words: Sequence[str]) -> None:
        if last + 2 < len(sentence.tokens) and sentence.tokens[last].text == "(" and sentence.tokens[last + 2].text == ")":
            short = sentence.tokens[last + 1].text
            if short.isupper() and len(short) > 1:
                self._organisations.setdefault(short.lower(), " ".join(words))

    def note(self, full: str, gender: str) -> None:
        """A title tells the gender of the person."""
        self._sure[full] = gender

    # -- asking --

    def gender(self, full: str) -> tuple[str, bool]:
        """ "m", "f" or "" for a full name, and whether that is sure; a surname tells what the one who bears it is."""
        known = self._sure.get(full, "")
        if known:
            return known, True
        return self._guessed.get(full, ""), False

    def sure_gender(self, full: str) -> str:
        """What a title or a pronoun tells of the person; "" where none does."""
        return self._sure.get(full, "")

    def is_person(self, full: str) -> bool:
        """The name has a given name, or a title somewhere, as persons' names do."""
        return " " in full or full in self._titled

    def is_known(self, key: str) -> bool:
        """A full name of the document begins or ends with the word, given in small letters."""
        return key in self._full

    def is_family(self, word: str) -> bool:
        """A full name of the document ends with the word."""
        return any(family(full.split()) == word.lower() for full in self._full.get(word.lower(), ()))

    def full_name(self, name: str, gender: str = "") -> str:
        """The fullest form in which the document names the person: "Smith" -> "Jane Smith"; else the name itself."""
        words = bare(name)
        if not words:
            return plain(name)
        known = self._full.get(family(words), [])
        same = [full for full in known if fits(words, full.split()) and not opposed(gender, self.gender(full)[0])]
        if len(words) == 1:
            # A given name alone stands for a person only where no family is called by it.
            same = [full for full in same if family(full.split()) == words[0].lower()] or same
        longest = max(same, key=lambda full: len(full.split()), default=None)
        if longest is None or len(words) > len(longest.split()):
            return " ".join(words)
        return longest if len(words) > 1 or len(same) == 1 else same[0]

    def organisation(self, name: str) -> str:
        """The fullest form of an organisation's name: "the Herald" -> "Dunmore Herald"."""
        words = name.split()
        full = self._organisations.get(words[-1].lower(), name) if words else name
        short = len(words) == 1 and (name.isupper() or full.split()[-1] == name)
        return full if short or (full.endswith(name) and len(words) > 1) else name


# ---- what the annotator overlooked, or took for something else ----------------------------------


def _with_speakers(sentence: Sentence, heads: Sequence[int]) -> list[NamedSpan]:
    """With the names of those who speak that the annotator did not see: "Joren Hask, a shopkeeper, said"."""
    known = named_in(sentence)
    found = []
    for head in heads:
        first = head
        while first and sentence.tokens[first - 1].pos == "PROPN" and head - first < _LONGEST:
            first -= 1
        unseen = not any(named.first <= head and first < named.last for named in known)
        if sentence.tokens[head].tag == "NNP" and head > first and unseen and head + 1 - first <= _LONGEST and sentence.role == "body":
            found.append(NamedSpan(first, head + 1, "PERSON"))
    spans = sorted((*known, *found), key=lambda named: named.first) if found else known
    return [NamedSpan(named.first, named.last, "ORG") if _is_firm(sentence, named) else named for named in spans]


def _is_firm(sentence: Sentence, named: NamedSpan) -> bool:
    """ "Pellow Line", taken for a person: it ends as firms do, and begins with no given name."""
    if named.label != "PERSON":
        return False
    words = bare(sentence.words(named.first, named.last))
    return len(words) > 1 and words[-1].lower() in FIRM_WORDS and not gender_of(words[0].lower())


def _labels(sentences: Sequence[Sentence], spans: Sequence[Sequence[NamedSpan]]) -> dict[str, str]:
    """What a name that was labelled in two ways is: the label, PERSON or ORG, by the name. What begins a body's longer name is one."""
    votes: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for sentence, names in zip(sentences, spans, strict=True):
        for named in names:
            words = bare(sentence.words(named.first, named.last))
            name = " ".join(words)
            if named.label == "PERSON" and (len(words) > 1 or _titled(sentence, named)):
                persons.update(words)
            if named.label in _BODIES | {"PERSON"}:
                votes[name] += -1 if named.label == "PERSON" else 1
            if len(words) > 1 and named.label == "ORG":
                votes[words[0]] += 1
    found = {name: "ORG" for name, vote in votes.items() if vote > 4 * persons[name] and " " not in name}
    return found | {name: "PERSON" for name, vote in votes.items() if vote < 0 or (vote and persons[name] >= vote)}


def _titled(sentence: Sentence, named: NamedSpan) -> bool:
    before = sentence.tokens[named.first - 1].text.lower() if named.first else ""
    return before in TITLES - {"the"} or sentence.tokens[named.first].text.lower() in TITLES


def _relabelled(sentence: Sentence, named: NamedSpan, known: dict[str, str]) -> NamedSpan:
    if named.label not in ("PERSON", "ORG"):
        return named
    words = bare(sentence.words(named.first, named.last))
    if named.label == "PERSON" and len(words) > 2 and known.get(words[0]) == "ORG" and sentence.tokens[named.first].text == words[0]:
        return NamedSpan(named.first + 1, named.last, "PERSON")  # "Acme Ann Roe"
    many = sentence.tokens[head_of(sentence, named.first, named.last)].tag == "NNPS"
    if named.label == "PERSON" and len(words) > 1 and many and known.get(words[-1]) == "ORG":
        return NamedSpan(named.first, named.last, "ORG")  # "Ness Rovers", who elsewhere are "the Rovers"
    roles = roles_of(sentence, head_of(sentence, named.first, named.last)) if named.label == "ORG" and len(words) > 1 else []
    if any(is_person_noun(noun) for noun, _ in roles):
        return NamedSpan(named.first, named.last, "PERSON")
    return NamedSpan(named.first, named.last, known.get(" ".join(words), named.label))
