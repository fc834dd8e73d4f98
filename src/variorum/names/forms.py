"""A form is one way to write a name, gathered over all documents, with the votes on what kind of thing it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.names.cuts import PLATFORMS
from variorum.names.mentions import BODIES, KIND_OF, Found, Known, key_of, mentions
from variorum.names.recut import recut
from variorum.types import EntityKind, Sentence
from variorum.values.names.given import is_given
from variorum.values.names.name import LEGAL_FORMS, SUFFIXES, fold, gender_of_title, is_acronym, is_office, person_name, spells, split_title
from variorum.values.names.places import is_demonym, place_of

ORGANISATION_WORDS = frozenset(
    """committee department association university college party federation police bank council commission agency court foundation
    union institute ministry office bureau administration authority board team club league service services fund church press times post
    news
    journal network corps army navy force forces society caucus congress parliament senate coalition alliance organisation organization
    company group airlines airways motors industries systems partners entertainment hospital academy campaign congress
    government center centre line lines ferries shipping railway railways media technologies semiconductor semiconductors""".split()
)
PLACE_WORDS = frozenset(
    """cape county river island islands airport street avenue road square bay lake mountain mountains beach valley park city town village
    province district
    region hills coast sea ocean station bridge tower peninsula strait gulf desert north south east west""".split()
)
# What a firm does, at the end of its name, and is left out when it is known.
TRADES = frozenset(
    """airlines airways bank capital electronics energy entertainment films financial foods industries insurance media motors news partners
    petroleum pharmaceuticals pictures records semiconductor semiconductors software solutions studios systems technologies technology
    television""".split()
)
_LANDMARKS = frozenset("cape gulf lake mount".split())  # before their names
WATERS = frozenset("canal desert ocean peninsula reservoir river sea strait".split())
_FOLLOWERS = frozenset(
    "democrats republicans conservatives liberals socialists communists greens libertarians nationalists islamists".split()
)
_WORK = frozenset("act bill amendment agreement treaty accord accords deal plan".split())
_OF_TOWNS = frozenset(
    {("police", "department"), ("fire", "department"), ("police", "station"), ("city", "council"), ("town", "council"), ("city", "hall")}
)
SCHOOLS = frozenset("college elementary high middle primary school university".split())
MANY = 4  # mentions; whoever is named so often is somewhere named by the surname alone


@dataclass(slots=True)
class Form:
    """One folded form with everything that was seen of it."""

    key: str
    votes: Counter[EntityKind] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    found: list[Found] = field(default_factory=list)
    kind: EntityKind = "other"

    @property
    def words(self) -> list[str]:
        return self.key.split()

    @property
    def spelling(self) -> str:
        """The most common way to write it."""
        return min(self.spellings, key=lambda text: (-self.spellings[text], text.isupper(), text))

    @property
    def told_as_person(self) -> bool:
        """Whether a title or an age tells that it names a person."""
        return any(found.title or found.aged for found in self.found)

    def see(self, found: Found) -> None:
        """Count one mention."""
        self.found.append(found)
        self.spellings[found.name] += 1
        self.documents[found.sentence.document] += 1
        self.votes[KIND_OF[found.label]] += 2 if found.label else 0
        if found.in_place:
            self.votes["place"] += 2
        if found.in_settlement:
            self.votes["place"] += 6
        if found.aged:
            self.votes["person"] += 4
        elif found.in_business:
            self.votes["organisation"] += 2
        if found.title and (gender_of_title(found.title) or any(is_office(word) for word in found.title.split())):
            self.votes["person"] += 4


def gather(sentences: Mapping[str, Sequence[Sentence]]) -> dict[str, Form]:
    """Every form in every document: what the annotator shows, then what is known from there where it was blind."""
    shown = {document: [(sentence, mentions(sentence)) for sentence in sentences[document]] for document in sorted(sentences)}
    lower = {token.text for rows in shown.values() for sentence, _ in rows for token in sentence.tokens if token.text.islower()}
    shown = recut(shown, lower)
    forms: dict[str, Form] = {}
    for rows in shown.values():
        for _, found in rows:
            _see(forms, found)
    firm = {key for key, form in forms.items() if any(found.label or found.first > 0 for found in form.found)}
    firm |= _surnames(forms)
    known = Known(sorted(key for key in firm if len(key) > 1 and not key.isdigit()))
    for rows in shown.values():
        for sentence, found in rows:
            taken = {index: True for one in found for index in range(one.first, one.last)}
            _see(forms, known.again(sentence, taken))
    for key in [key for key, form in forms.items() if _plain_word(form, lower)]:
        del forms[key]
    _settle(forms)
    return forms


def _plain_word(form: Form, lower: set[str]) -> bool:
    """One word that is written small elsewhere and is never labelled, or opens a clause wherever it is; or that is shouted: no name."""
    if len(form.words) > 1:
        loud = all(text.isupper() and all(word.isalpha() for word in text.split()) for text in form.spellings)
        return loud and any(len(word) >= MANY for word in form.words) and not any(_is_caption(found) for found in form.found)
    if all(found.first == 0 and _is_plain(found) for found in form.found) and place_of(form.spelling) is None:
        return True
    if any(found.label for found in form.found):
        return form.key in lower and all(_opens(found) and not found.title for found in form.found)
    return form.key in lower or (form.spelling.isupper() and len(form.key) > 4 and len(form.found) < 2)


def _opens(found: Found) -> bool:
    """The word opens a sentence, or what is quoted or set off in it, or is not read as a name: its capital says nothing."""
    return found.first == 0 or _is_plain(found) or found.sentence.tokens[found.first - 1].tag in ("``", ":", "-LRB-", "NFP")


def _is_plain(found: Found) -> bool:
    """The annotator reads the word as no name, though it may label it one."""
    token = found.sentence.tokens[found.first]
    return token.tag not in ("NNP", "NNPS") and found.label != "NORP" and not is_acronym(token.text) and token.text[1:].islower()


def _is_caption(found: Found) -> bool:
    """Capitals that a mark ends say who speaks or where it was written: "ANN ROE, HOST:", "WEST HARL (Reuters)"."""
    tokens = found.sentence.tokens
    return found.opens == 0 if found.last == len(tokens) else tokens[found.last].text in (",", ":", "(", "-", "—", "–")


def _surnames(forms: Mapping[str, Form]) -> set[str]:
    """The surnames, with suffix, of those whom the annotator takes for persons under a full name."""
    found = set()
    for form in forms.values():
        name = person_name(form.spelling)
        if form.votes["person"] and name.given and len(name.surname) > 2 and len(form.words) <= 4:
            found.add(name.surname)
            if name.suffix:
                found.add(f"{name.surname} {name.suffix}")
    return found


def _see(forms: dict[str, Form], found: Iterable[Found]) -> None:
    for one in found:
        if one.key:
            forms.setdefault(one.key, Form(one.key)).see(one)


# ---- kinds --------------------------------------------------------------------------------------


def _settle(forms: dict[str, Form]) -> None:
    """Decide the kind of every form: its own votes first, then those of the forms that contain it or are contained."""
    for form in forms.values():
        form.kind = _own_kind(form)
    _persons_after_surnames(forms)
    _surnames_first(forms)
    _cut_short(forms)
    _schools(forms)
    _towns(forms)
    _teams(forms)
    _run_together(forms)
    _unborne(forms)
    _spelt_out(forms)
    full = [person_name(form.spelling) for form in forms.values() if form.kind == "person" and len(form.words) > 1]
    surnames = {name.surname.split()[-1] for name in full if name.given}
    givens = {name.given for name in full if is_given(name.given)}
    for form in forms.values():
        if form.kind == "person" or place_of(form.spelling) is not None:
            continue
        initialled = len(form.words) == 2 and len(form.words[0]) == 1 and form.words[1] in surnames
        if form.votes["place"] >= 2 * MANY and form.kind == "place" and not form.votes["person"]:
            continue  # a town, whoever else is called so
        if form.spelling.isupper() and len(form.key) < MANY and not form.votes["person"]:
            continue  # "UN", whoever is called Un
        suffixed = len(form.words) == 2 and form.words[1] in SUFFIXES and form.words[0] in surnames
        if initialled or suffixed or (len(form.words) == 1 and (form.key in surnames or form.key in givens)):
            form.kind = "person"
    _plurals(forms, surnames)
    _behind_titles(forms)


def _persons_after_surnames(forms: dict[str, Form]) -> None:
    """Where there is a Ms. Okesola, Kudirat Okesola is a person too; so is Ada Tamm whom no label names, where Tamm is often one."""
    bare = [form for form in forms.values() if len(form.words) == 1 and place_of(form.spelling) is None]
    titled = {form.key for form in bare if form.kind == "person" and any(found.title for found in form.found)}
    often = {form.key for form in bare if form.votes["person"] >= 2 * MANY and 3 * form.votes["person"] >= form.votes.total()}
    for form in forms.values():
        words = form.words
        known = words[-1] in titled or (words[-1] in often and not form.votes.total())
        if form.kind != "person" and 2 <= len(words) <= 3 and known and not any(word in ORGANISATION_WORDS | PLACE_WORDS for word in words):
            form.kind = "person"


def _surnames_first(forms: dict[str, Form]) -> None:
    """ "Ren" beside a Ren Guoqiang who is nowhere called Guoqiang: a surname can stand first."""
    for form in forms.values():
        words = form.words
        if form.kind != "person" or not 2 <= len(words) <= 3 or is_given(words[0]) or words[-1] in forms:
            continue
        bare = forms.get(words[0])
        if bare is None or place_of(bare.spelling) is not None or is_acronym(bare.spelling):
            continue
        if bare.votes["person"] or "-" in form.spelling.split()[-1]:
            bare.kind = "person"


def _cut_short(forms: dict[str, Form]) -> None:
    """ "Bright Path" beside Bright Path Media, "the Drava" beside the Drava River: no person without a title."""
    for form in forms.values():
        ends = {"organisation": TRADES, "place": WATERS}.get(form.kind, frozenset())
        bare = forms.get(" ".join(form.words[:-1])) if len(form.words) > 1 and form.words[-1] in ends else None
        if bare is not None and bare.kind == "person" and not bare.told_as_person:
            bare.kind = form.kind


def _schools(forms: dict[str, Form]) -> None:
    """ "Ann Roe" beside Ann Roe Elementary School is short for it, "Norco Martin" beside Norco a firm: no persons without a title."""
    for form in forms.values():
        words = form.words
        first = forms.get(words[0]) if len(words) == 2 else None
        firm = first is not None and first.kind == "organisation" and first.votes["organisation"] > MANY and not is_given(words[0])
        if form.kind == "person" and firm and not form.told_as_person:
            form.kind = "organisation"
        size = next((at for at in range(2, len(words)) if words[at] in SCHOOLS), 0)
        bare = forms.get(" ".join(words[:size])) if size and words[-1] in ORGANISATION_WORDS | SCHOOLS else None
        if bare is not None and bare.kind == "person" and len(bare.found) < MANY and not bare.told_as_person:
            bare.kind = "organisation"


def _towns(forms: dict[str, Form]) -> None:
    """ "Harl" beside the Harl Police Department or Harl City Council is a town."""
    for form in forms.values():
        words = form.words
        if len(words) < 3 or tuple(words[-2:]) not in _OF_TOWNS:
            continue
        bare = forms.get(" ".join(words[:-2]))
        if bare is not None and not bare.told_as_person and not is_acronym(bare.spelling):
            bare.kind = "place"


def _teams(forms: dict[str, Form]) -> None:
    """ "The Indians" beside the Cleveland Indians, where nobody names India, are a team."""
    for form in list(forms.values()):
        bare = forms.get(form.words[-1]) if len(form.words) == 2 and form.kind != "person" else None
        if bare is None or not bare.key.endswith("s") or not is_demonym(bare.key):
            continue
        country = place_of(bare.spelling)
        if not any(place_of(other.spelling) == country for other in forms.values() if other is not bare):
            bare.kind = "organisation"


def _run_together(forms: dict[str, Form]) -> None:
    """ "Sky Lab" beside "Skylab": what is also written as one word is no person's name."""
    for form in forms.values():
        one = forms.get("".join(form.words)) if len(form.words) == 2 else None
        if one is not None and not (form.told_as_person or one.told_as_person):
            for other in (form, one):
                other.kind = "other" if other.kind == "person" else other.kind


def _unborne(forms: dict[str, Form]) -> None:
    """What is named time and again, has no common given name, no title and never a bare surname, is no person."""
    for form in forms.values():
        if form.kind == "person" and len(form.words) > 1 and not is_given(form.words[0]) and not form.told_as_person:
            surname, first = forms.get(person_name(form.spelling).surname), forms.get(form.words[0])
            borne = surname is not None and len(surname.found) > 1
            borne = borne or (first is not None and first.kind == "person" and len(first.found) > 1)
            if len(form.found) >= MANY and not borne:
                form.kind = "organisation"
    _unborne_words(forms)


def _unborne_words(forms: dict[str, Form]) -> None:
    """The same of one word that is in nobody's full name, where it often looks like an organisation, or never stands without "the"."""
    borne = {word for form in forms.values() if form.kind == "person" and len(form.words) > 1 for word in form.words}
    for form in forms.values():
        if form.kind != "person" or len(form.words) > 1 or is_given(form.key) or form.key in borne:
            continue
        often = len(form.found) >= MANY and 3 * form.votes["organisation"] >= form.votes["person"]
        if not form.told_as_person and (often or all(after_article(found) for found in form.found)):
            form.kind = "organisation"


def after_article(found: Found) -> bool:
    """ "The" stands before the name."""
    return found.opens > 0 and found.sentence.tokens[found.opens - 1].text.lower() == "the"


def _spelt_out(forms: dict[str, Form]) -> None:
    """What an acronym of the same documents stands for is no person."""
    acronyms = [form for form in forms.values() if len(form.words) == 1 and is_acronym(form.spelling) and form.kind != "person"]
    by_letter: dict[str, list[Form]] = {}
    for form in acronyms:
        by_letter.setdefault(form.key[0], []).append(form)
    for form in forms.values():
        if form.kind == "person" and len(form.words) > 2 and not is_given(form.words[0]):
            spelt = any(spells(acronym.spelling, form.spelling) for acronym in by_letter.get(form.key[0], ()))
            form.kind = "organisation" if spelt else "person"


def _plurals(forms: dict[str, Form], surnames: set[str]) -> None:
    """ "The Clintons" are a group, not a misspelt Clinton; "Obama-Romney" is no person either."""
    for form in forms.values():
        word = form.key
        if len(form.words) == 2 and "-" in form.spelling and set(form.words) <= surnames:
            form.kind = "other"
        if len(form.words) == 1 and form.kind == "person" and word.endswith("s") and word not in surnames and word[:-1] in surnames:
            form.kind = "group"


def _behind_titles(forms: dict[str, Form]) -> None:
    """Move mentions such as "Leader Pelosi", taken for one name, to the person behind the title."""
    for key in sorted(forms):
        form = forms[key]
        title, rest = split_title(form.spelling)
        target = forms.get(key_of(rest)) if title else None
        if form.kind == "person" or target is None or target.kind != "person" or target is form:
            continue
        size = len(key_of(rest).split())
        for found in form.found:
            target.see(replace(found, first=found.last - size if found.last - size > found.first else found.first + 1))
        del forms[key]


def _own_kind(form: Form) -> EntityKind:
    words = form.words
    votes = Counter(form.votes)
    if not _personable(form):
        votes["organisation"] += votes.pop("person", 0)
    if form.key in PLATFORMS:
        return "organisation"
    if place_of(form.spelling) is not None and votes["person"] <= 2 * (votes["place"] + votes["group"] + 2):
        return "place"
    if len(words) > 1:
        if words[-1] in LEGAL_FORMS or any(word in ORGANISATION_WORDS for word in words):
            votes["organisation"] += 6
        if words[-1] in ORGANISATION_WORDS and not is_given(words[0]):
            votes["organisation"] += votes.pop("person", 0)
        if words[-1] in PLACE_WORDS or words[0] in _LANDMARKS:
            votes["place"] += 4
        if words[-1] in _WORK:
            votes["other"] += 8
        if (
            is_given(words[0])
            and _personable(form)
            and len(words) <= 4
            and not is_given(words[-1])
            and words[-1] not in PLACE_WORDS | ORGANISATION_WORDS
        ):
            votes["person"] += 4
    if not any(votes.values()):
        return "other"
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "work", "other")
    return max(order, key=lambda kind: (votes[kind], -order.index(kind)))


def _personable(form: Form) -> bool:
    """The form can be a person's: no small English word inside, no acronym, no capital within a word but in "McX" and its like."""
    if any(word in ("of", "for", "the", "and", "in", "on") for word in form.spelling.casefold().split()) or any(
        word in BODIES | _FOLLOWERS for word in form.words
    ):
        return False
    text = form.spelling
    if len(form.words) > 1:
        return len(form.words[-1]) > 1
    shouted = is_acronym(text) and not any(found.title for found in form.found)
    return not shouted and not (re.search(r"[a-z][A-Z]", text) and not re.match(r"(?:Mc|Mac|De|Di|Da|La|Le|Van|O[’'])", text))


def is_adjective(form: Form) -> bool:
    """ "French", not France."""
    return is_demonym(fold(form.key))
