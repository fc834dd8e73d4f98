"""Where names stand in a sentence.

The annotator's spans come first, repaired: articles and possessives go, coordinated names part, titles
before a person are set beside the name. Runs of proper nouns that it missed come second. In a headline,
where every word is a capital, only names known from running text count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.names import cuts
from variorum.types import EntityKind, NamedSpan, Sentence, Span, Token
from variorum.values.names.aged import aged
from variorum.values.names.given import is_given
from variorum.values.names.name import HONORIFICS, MODIFIERS, SUFFIXES, fold, is_acronym, is_office
from variorum.values.names.places import place_of

KIND_OF: dict[str, EntityKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group", "EVENT": "other",
    "PRODUCT": "other", "WORK_OF_ART": "work", "LAW": "other", "": "other",
}  # fmt: skip
_SURE_TITLES = HONORIFICS | frozenset(
    "president senator sen sens rep reps representative congressman congresswoman gov rev sgt lt premier".split()
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow
    yesterday gmt est edt utc pm am et pt cst cdt mst mdt pst pdt bst cet hst""".split()
)
_NO_NAME = frozenset(
    """i he she it we they you me us him her them my his our their your a an the this that these those mr mrs ms miss sir dr and or but if
    so yes no not
    oh well what who why how when where ok god lord photo image video advertisement read share related story continue click file getty
    caption
    email newsletter images cabinet""".split()
)
_BUTTONS = frozenset("facebook instagram twitter whatsapp youtube".split())  # no names where nobody does anything
_PARTIES = frozenset("democrat democratic republican".split())
_PARTICLES = frozenset("von van der den de da di do dos das du del della bin ibn al el la le ter".split())
_SETTLEMENTS = frozenset("city capital hamlet municipality port province resort suburb town village".split())
# One syllable as Korean and Chinese names are written: the "hyun" of "Soo-hyun", never the "led" of "Roe-led".
SYLLABLE = re.compile(r"(?:ch|gh|gy|hw|hy|jh|kh|kw|my|sh|ts|zh|[b-df-hj-np-tv-z])?y?[aeiouw]{1,3}(?:ng|[nmklpth])?")
_SHORT_NAME = 5  # letters of the syllable before such a one
_NO_SYLLABLE = frozenset("run top won aim".split())
BODIES = frozenset(
    """committee department ministry office bureau commission council board court institute institution association university college
    federation bank
    center centre society union academy agency administration secretariat school league church organisation organization fund""".split()
)
_HOUSES = frozenset(
    "aquarium casino club garden gardens gallery grill hotel inn library lodge museum park resort restaurant spa theater zoo".split()
)
_WITH_TIES = BODIES | frozenset("alliance campaign coalition team group project caucus news".split())  # "Coalition to Save the Harbour"
_LOWER_INSIDE = frozenset("of the for and de da del della von van der bin al el on in".split())
_BUSY = frozenset(
    "say deny reject announce confirm decline refuse insist dispute apologise apologize maintain own operate employ sell hire "
    "manufacture publish supply".split()
)
_FIRMS = frozenset(
    "operator owner company firm maker manufacturer carmaker airline carrier retailer publisher bank lender insurer utility contractor "
    "subsidiary startup charity nonprofit watchdog regulator union agency broadcaster newspaper website".split()
)
_NUMBERED = re.compile(r"\d{1,2}s?|[IVX]{1,4}")


@dataclass(frozen=True, slots=True)
class Found:
    """A name at tokens first..last of a sentence; its title, if any, begins at token `opens`; `label` is the annotator's or ""."""

    sentence: Sentence
    opens: int
    first: int
    last: int
    label: str

    @property
    def name(self) -> str:
        return self.sentence.text[self.sentence.tokens[self.first].start : self._end]

    @property
    def _end(self) -> int:
        # "Space X." at the end of a sentence: the tokenizer takes the full stop for that of an initial.
        token = self.sentence.tokens[self.last - 1]
        return token.end - 1 if len(token.text) == 2 and token.text[1] == "." and token.end == len(self.sentence.text) else token.end

    @property
    def title(self) -> str:
        return self.sentence.words(self.opens, self.first) if self.opens < self.first else ""

    @property
    def span(self) -> Span:
        return Span(self.sentence.document, self.sentence.start + self.sentence.tokens[self.opens].start, self.sentence.start + self._end)

    @property
    def text(self) -> str:
        """Title and name as they stand."""
        return self.sentence.text[self.sentence.tokens[self.opens].start : self._end]

    @property
    def in_place(self) -> bool:
        """The words around say that it is a place: "in X", "near X", "X region"."""
        tokens = self.sentence.tokens
        before = tokens[self.opens - 1].text.lower() if self.opens else ""
        after = tokens[self.last].text if self.last < len(tokens) else ""
        return after in ("region", "province", "district", "city", "river", "island", "coast", "valley") or (
            before in ("in", "near") and (self.last == len(tokens) or tokens[self.last].pos != "NOUN")
        )

    @property
    def in_settlement(self) -> bool:
        """What stands before says that it is a place: "the village of X"."""
        before = [token.text.lower() for token in self.sentence.tokens[max(0, self.opens - 2) : self.opens]]
        return len(before) == 2 and before[0] in _SETTLEMENTS and before[1] == "of"

    @property
    def in_business(self) -> bool:
        """The words around say that it is an organisation: "the operator, X", "X denied", "run by X"."""
        tokens, head = self.sentence.tokens, self.last - 1
        token = tokens[head]
        above = token.head
        if token.dep == "pobj" and tokens[above].dep == "agent":
            above = tokens[above].head
        if above != head and (token.dep == "nsubj" or above != token.head) and tokens[above].lemma.lower() in _BUSY:
            return True
        beside = [token.head] if token.dep == "appos" else []
        beside += [child for child in self.sentence.children(head) if tokens[child].dep == "appos"]
        return any(tokens[at].lemma.lower() in _FIRMS for at in beside)

    @property
    def aged(self) -> bool:
        """An age behind it says that it is a person: "Tom Hale, 67,"."""
        return any(last == self.last for _, last in aged(self.sentence.tokens))

    @property
    def key(self) -> str:
        return key_of(self.name)


def key_of(name: str) -> str:
    """What spellings of a form share: folded, no article."""
    return fold(name).removeprefix("the ")


def headline(sentence: Sentence) -> bool:
    """Most words begin with a capital, so that a capital says nothing."""
    words = [token.text for token in sentence.tokens if token.text[0].isalpha() and len(token.text) > 3]
    return sentence.role != "body" and len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def mentions(sentence: Sentence) -> list[Found]:
    """The names that the sentence shows by itself, in order, none overlapping another."""
    if headline(sentence):
        return [Found(sentence, at, at, at + 1, "") for at, token in enumerate(sentence.tokens) if _loud(sentence, token)]
    spans = [part for span in sentence.names if span.label in KIND_OF for part in _repaired(sentence, span)]
    taken = {index for span in spans for index in range(span.first, span.last)}
    spans += [part for first, last in _runs(sentence, taken) for part in _cut(sentence.tokens, first, last, "")]
    return [_with_title(sentence, span) for span in _apart(spans) if is_name(sentence, span.first, span.last, span.label)]


def _loud(sentence: Sentence, token: Token) -> bool:
    """An acronym in a headline that is not all in capitals."""
    return (
        len(token.text) > 2
        and token.tag == "NNP"
        and is_acronym(token.text)
        and not sentence.text.isupper()
        and fold(token.text) not in _NO_NAME
    )


def _apart(spans: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    end = 0
    for span in sorted(spans, key=lambda span: (span.first, -span.last)):
        if span.first >= end:
            yield span
            end = span.last


# ---- repair -------------------------------------------------------------------------------------


def _repaired(sentence: Sentence, span: NamedSpan) -> Iterator[NamedSpan]:
    for part in _parted(sentence, span):
        trimmed = _trimmed(sentence.tokens, *part)
        first, last = _extended(sentence, *trimmed, span.label)
        if first < last:
            last = _through_of(sentence.tokens, last)
            yield from _cut(sentence.tokens, first, last, span.label)


def _cut(tokens: Sequence[Token], first: int, last: int, label: str) -> Iterator[NamedSpan]:
    """What is left of a name without what is none of it, title gone."""
    for start, stop in cuts.parts(tokens, first, last, label, _WITH_TIES):
        told = label if start == first or stop - start > 1 else ""  # "Starting" behind a credit: the label was that of the credit
        yield NamedSpan(_past_title(tokens, start, stop, told), stop, told)


def _parted(sentence: Sentence, span: NamedSpan) -> Iterator[tuple[int, int]]:
    """Cut at "and" and at commas where both sides can be names by themselves: "Great Britain and France"."""
    tokens, first = sentence.tokens, span.first
    for at in range(span.first + 1, span.last - 1):
        joint = tokens[at].text
        if joint.lower() in ("and", "or") or joint in (",", ";", "/", "—", "–", "(", "…"):
            left, right = sentence.words(first, at), sentence.words(at + 1, span.last)
            free = span.label in ("PERSON", "GPE", "NORP") or joint in (";", "/", "—", "–", "(", "…")
            both_places = place_of(left) is not None and place_of(right) is not None
            if (free and not _legal_comma(joint, right)) or both_places:
                yield first, at
                first = at + 1
    yield first, span.last


def _legal_comma(joint: str, right: str) -> bool:
    return joint == "," and fold(right) in SUFFIXES


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Without articles, lower-case words at the edges, quotation marks, possessives."""
    while first < last and not _opens_name(tokens[first]):
        first += 1
    while first < last and not _closes_name(tokens[last - 1]):
        last -= 1
    return first, last


def _opens_name(token: Token) -> bool:
    word = token.text
    if fold(word) in ("the", "a", "an", "this", "that", "his", "her", "its", "their"):
        return False
    if token.start == 0 and token.tag == "VBG":
        return False  # the capital of "Arresting Roe" is that of the sentence
    return word[0].isupper() or word[0].isdigit() or any(letter.isupper() for letter in word[1:]) or word[0] == "#"


def _closes_name(token: Token) -> bool:
    word = token.text
    return word[0].isalnum() and (word[0].isupper() or word[0].isdigit() or any(letter.isupper() for letter in word))


def _extended(sentence: Sentence, first: int, last: int, label: str) -> tuple[int, int]:
    """Out to the proper nouns that adjoin and that no other span holds."""
    tokens = sentence.tokens
    held = {index for span in sentence.names if span.label != "" for index in range(span.first, span.last)}
    if label == "PERSON":
        first, last = _from_particles(tokens, first), _through_particles(tokens, first, last)
        last = _through_syllable(tokens, first, last)
    last = _through_and(tokens, first, last)
    while first < last < len(tokens) and last not in held and (_joins(tokens[last]) or _hyphenated(tokens, last)) and label != "GPE":
        if (
            label == "NORP"
            and tokens[last - 1].text != "-"
            and (is_office(tokens[last].text) or fold(tokens[last].text) in MODIFIERS - {"state"})
        ):
            break
        last += 1
    if (
        first < last < len(tokens)
        and label in ("ORG", "PRODUCT", "FAC", "")
        and _NUMBERED.fullmatch(tokens[last].text)
        and not _counts(tokens, last)
    ):
        last += 1
    if last + 1 < len(tokens) and tokens[last].text == "," and fold(tokens[last + 1].text) in SUFFIXES:
        last += 2
    elif last < len(tokens) and first < last and fold(tokens[last].text) in SUFFIXES:
        last += 1
    while (
        0 < first < last
        and first - 1 not in held
        and _joins(tokens[first - 1])
        and label == "PERSON"
        and is_given(fold(tokens[first - 1].text))
    ):
        first -= 1
    return first, last


def _through_and(tokens: Sequence[Token], first: int, last: int) -> int:
    """On through "and Casino", "and Botanical Garden": a house with two words for what it is."""
    end = last + 1
    while end < len(tokens) and _joins(tokens[end]):
        end += 1
    two = first < last < end - 1 or (first < last and end == last + 2)
    two = two and end <= len(tokens) and tokens[last].text.lower() in ("and", "&") and fold(tokens[last - 1].text) in _HOUSES
    return end if two and fold(tokens[end - 1].text) in _HOUSES else last


def _through_particles(tokens: Sequence[Token], first: int, last: int) -> int:
    """On through "von der Leyen" behind "Ursula"."""
    at = last
    while at < len(tokens) and tokens[at].text in _PARTICLES:
        at += 1
    return at + 1 if last < at < len(tokens) and first < last and tokens[at].text[0].isupper() and tokens[at].pos == "PROPN" else last


def _from_particles(tokens: Sequence[Token], first: int) -> int:
    """Back through "Ana do" before "Carmo Reis"."""
    at = first
    while at and tokens[at - 1].text in _PARTICLES:
        at -= 1
    return at - 1 if 0 < at < first and _joins(tokens[at - 1]) else first


def _through_syllable(tokens: Sequence[Token], first: int, last: int) -> int:
    """On through the "-hyun" of "Park Soo-hyun", which is written small and taken for another word."""
    if last + 1 >= len(tokens) or last - first < 2 or tokens[last].text != "-" or len(tokens[last - 1].text) > _SHORT_NAME:
        return last
    one_word = tokens[last - 1].end == tokens[last].start and tokens[last].end == tokens[last + 1].start
    more = last + 2 < len(tokens) and tokens[last + 2].start == tokens[last + 1].end and tokens[last + 2].text == "-"
    word = tokens[last + 1].text
    names = one_word and not more and word not in _NO_SYLLABLE and SYLLABLE.fullmatch(word) is not None
    return last + 2 if names else last


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """The number counts what follows it: "12 people", "9-year-old"."""
    return at + 1 < len(tokens) and (tokens[at + 1].pos in ("NOUN", "ADJ", "NUM", "SYM") or tokens[at + 1].text in ("-", "%", "–"))


def _through_of(tokens: Sequence[Token], last: int) -> int:
    """On through "of Justice", "on Intelligence", "for the Environment" behind a committee, a department or their like."""
    at = last
    if fold(tokens[last - 1].text) in BODIES and at + 1 < len(tokens) and tokens[at].text in ("of", "on", "for"):
        at += 2 if tokens[at + 1].text == "the" else 1
        end = at
        while end < len(tokens) and _joins(tokens[end]):
            end += 1
        return end if end > at else last
    return last


def _joins(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS") and token.text[0].isupper() and fold(token.text) not in _CALENDAR | _NO_NAME


def _past_title(tokens: Sequence[Token], first: int, last: int, label: str) -> int:
    """The first token of the bare name: "President Joe Biden" -> Joe; never past the last word."""
    at, bare = first, first
    while at < last - 1:
        word = tokens[at].text
        folded = fold(word)
        if (
            folded in _SURE_TITLES
            or (label == "PERSON" and is_office(word) and folded not in _PARTIES | {"general", "chief"})
            or (is_office(word) and (bare > first or (at < last - 2 and is_given(fold(tokens[at + 1].text)))))
        ):
            bare = at + 1
        elif folded not in MODIFIERS and word != "-":
            break
        at += 1
    return bare


# ---- what the annotator missed ------------------------------------------------------------------


def _runs(sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside the spans; a lone first word of a sentence does not count."""
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if at in taken or not _joins(tokens[at]):
            at += 1
            continue
        last = at
        while last < len(tokens) and last not in taken and (_joins(tokens[last]) or _hyphenated(tokens, last)):
            last += 1
        if tokens[last - 1].text == "-":
            last -= 1
        if last - at > 1 and tokens[last - 1].tag == "NNPS" and last + 1 < len(tokens) and last + 1 not in taken:
            last += 2 if tokens[last].text == "of" and _joins(tokens[last + 1]) else 0  # "Joint Chiefs of Staff"
        first = _past_title(tokens, at, last, "PERSON" if last - at > 1 and is_office(tokens[at].text) else "")
        if (first > 0 or last - first > 1) and len(tokens[first].text) > 1:
            yield first, last
        at = last


def _hyphenated(tokens: Sequence[Token], at: int) -> bool:
    """The hyphen of "Opa-locka", or the word behind it."""
    if at + 1 < len(tokens) and tokens[at].text == "-":
        return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start and tokens[at + 1].pos == "PROPN"
    return tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start and tokens[at].pos == "PROPN"


def is_name(sentence: Sentence, first: int, last: int, label: str) -> bool:
    """The tokens first..last name something: more than a day, a button or an office."""
    if first >= last:
        return False
    name = sentence.words(first, last)
    words = fold(name).split()
    if not words or len(name) > 90 or not any(letter.isalpha() for letter in name) or cuts.is_address(name):
        return False
    if all(word in _CALENDAR | _NO_NAME or word.isdigit() for word in words) and not is_acronym(name):
        return False
    if _BUTTONS.issuperset(words) and not any(token.dep in ("nsubj", "nsubjpass") for token in sentence.tokens):
        return False
    if len(words) == 1 and words[0] in MODIFIERS and first > 1 and sentence.tokens[first - 1].text == "of":
        return not is_office(sentence.tokens[first - 2].text)  # "Secretary of State"
    roles = [is_office(word) and word not in _PARTIES for word in words]
    filler = [role or word in MODIFIERS or word in _LOWER_INSIDE for role, word in zip(roles, words, strict=True)]
    return not (any(roles) and all(filler) and label != "PERSON") and not (len(words) == 1 and roles[0])


# ---- titles -------------------------------------------------------------------------------------


def _with_title(sentence: Sentence, span: NamedSpan) -> Found:
    opens = span.first
    if span.label in ("PERSON", "ORG", "GPE", "", "FAC", "NORP", "PRODUCT", "WORK_OF_ART"):
        opens = _title_opens(sentence.tokens, span.first)
    return Found(sentence, opens, span.first, span.last, span.label)


def _title_opens(tokens: Sequence[Token], first: int) -> int:
    """Walk left over offices and what qualifies them: "former Secretary of State", "Mayor of London", "Ohio Rep."."""
    best, office, waiting = first, False, 0
    if first and fold(tokens[first - 1].text) in ("of", "for", "the"):
        return first  # "a spokesman for Buhari" is no title of his
    for at in range(first - 1, max(-1, first - 9), -1):
        token, word = tokens[at], fold(tokens[at].text)
        if is_office(token.text):
            best, office, waiting = at, True, 0
        elif token.text == "-" and 0 < at < first - 1 and tokens[at - 1].end == token.start and token.end == tokens[at + 1].start:
            continue  # "vice-president"; a dash ends it
        elif word in MODIFIERS and token.pos != "VERB":
            best = at if office else best
        elif office and word in ("of", "for"):
            break
        elif word in ("of", "for") or (word == "the" and at and fold(tokens[at - 1].text) in ("of", "for")):
            waiting += 1
        elif at == 0 and token.pos == "ADJ":
            break  # "Young skipper Ann Roe": the capital is that of the sentence
        elif token.pos in ("PROPN", "ADJ", "NOUN") and (token.text[0].isupper() or (office and token.pos == "NOUN")):
            best = at if office and not waiting and token.text[0].isupper() else best
        else:
            break
        if not office and first - at > 4:
            break
    return best if office else first


# ---- names known from elsewhere -----------------------------------------------------------------


class Known:
    """Forms found somewhere, to be found again where the annotator was blind."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            words = tuple(form.split())
            self._forms.setdefault(words[0], []).append(words)
        for rows in self._forms.values():
            rows.sort(key=lambda words: (-len(words), words))

    def again(self, sentence: Sentence, taken: Mapping[int, object]) -> list[Found]:
        """The known forms at tokens that are not taken."""
        words = [fold(token.text) for token in sentence.tokens]
        found, at = [], 0
        while at < len(words):
            last = self._match(sentence, words, at, taken)
            if last is None:
                at += 1
                continue
            found.append(Found(sentence, _title_opens(sentence.tokens, at), at, last, ""))
            at = last
        return found

    def _match(self, sentence: Sentence, words: list[str], at: int, taken: Mapping[int, object]) -> int | None:
        head = words[at].split()
        if not head or not _closes_name(sentence.tokens[at]) or at in taken:
            return None
        for form in self._forms.get(head[0], ()):
            last, left = at, list(form)
            while left and last < len(words) and last not in taken and self._goes_on(words[last], left, last > at):
                left = left[len(words[last].split()) :]
                last += 1
            if (
                not left
                and (_closes_name(sentence.tokens[last - 1]) or sentence.tokens[last - 2].text == "-")
                and (at or last > 1 or _named_first(sentence))
            ):
                return last
        return None

    @staticmethod
    def _goes_on(word: str, left: list[str], inside: bool) -> bool:
        parts = word.split()
        return parts == left[: len(parts)] if parts else inside


def _named_first(sentence: Sentence) -> bool:
    return sentence.role != "body" or sentence.tokens[0].tag in ("NNP", "NNPS")
