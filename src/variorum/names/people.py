"""Which forms name one person.

Full names are joined where surname, given name, middle name, suffix and gender allow it. A bare surname
or given name is decided document by document: it goes to the person there who bears it, of several to
the one whose title or gender fits and who is named most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.names.forms import Form
from variorum.names.mentions import SYLLABLE, Found
from variorum.values.names.given import is_given, one_given_name
from variorum.values.names.name import HONORIFICS, PersonName, fold, gender_of_title, one_person, person_name, same_surname, skeleton

_OFTEN = 3  # times as often as a namesake


@dataclass(slots=True)
class Group:
    """The mentions of one entity, as they are found."""

    found: list[Found] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    names: list[PersonName] = field(default_factory=list)
    documents: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)

    def take(self, form: Form, found: Iterable[Found]) -> None:
        """Add mentions of a form."""
        if form not in self.forms:
            self.forms.append(form)
        for one in found:
            self.found.append(one)
            self.documents[one.sentence.document] += 1
            words = [word for word in fold(one.title).split() if word not in HONORIFICS]
            self.offices.update(words)
            gender = gender_of_title(one.title)
            if gender:
                self.genders[gender] += 1

    @property
    def gender(self) -> str | None:
        named = {name.gender for name in self.names if name.gender}
        if len(named) == 1:
            return next(iter(named))
        return max(sorted(self.genders), key=lambda gender: self.genders[gender]) if self.genders else None


def group_people(forms: Sequence[Form]) -> list[Group]:
    """Persons, each with all mentions. The order of `forms` does not matter."""
    full = [form for form in forms if person_name(form.spelling).given]
    short = [form for form in forms if not person_name(form.spelling).given]
    groups = _full_groups(full)
    lookup = _Bearers(groups)
    for form in sorted(short, key=lambda form: form.key):
        lookup.share_out(form)
    return lookup.groups


# ---- full names ---------------------------------------------------------------------------------


def _full_groups(forms: Sequence[Form]) -> list[Group]:
    groups: list[Group] = []
    blocks: dict[str, list[int]] = {}
    ordered = sorted(
        forms, key=lambda form: (len(person_name(form.spelling).given) < 3, -sum(form.documents.values()), -len(form.key), form.key)
    )
    for form in ordered:
        name = person_name(form.spelling)
        candidates = sorted({number for key in _blocks(name) for number in blocks.get(key, ())})
        fitting = [number for number in candidates if all(_joinable(name, other) for other in groups[number].names)]
        number = max(fitting, key=lambda number: (_shared(groups[number], form), -number), default=len(groups))
        if number == len(groups):
            groups.append(Group())
        groups[number].names.append(name)
        groups[number].take(form, form.found)
        for key in _blocks(name):
            if number not in blocks.setdefault(key, []):
                blocks[key].append(number)
    return groups


def _blocks(name: PersonName) -> tuple[str, ...]:
    surname = name.surname.split()[-1]
    return (
        "surname " + skeleton(surname),
        f"given {name.given} {surname[:3]}",
        f"first {name.given} {[*name.middle, name.surname][0]}",
    )


def _joinable(name: PersonName, other: PersonName) -> bool:
    if one_person(name, other):
        return True
    mine, theirs = _parts(name), _parts(other)
    short, long = sorted((mine, theirs), key=len)
    # "Luis Guillermo Solís" before "Luis Guillermo Solís Rivera": the shorter opens the longer.
    return len(short) >= 2 and len(long) == len(short) + 1 and long[: len(short)] == short and name.suffix == other.suffix


def _parts(name: PersonName) -> list[str]:
    return [name.given, *name.middle, *name.surname.split()]


def _rest(name: PersonName) -> list[str]:
    return [*name.middle, *name.surname.split()]


def _heads(group: Group) -> set[str]:
    """The words by which the person may be called alone: surnames, and what stands first."""
    return {part for name in group.names for part in (name.surname, name.surname.split()[-1], name.given)}


def _first_places(group: Group) -> dict[str, int]:
    """Where each document names the person first."""
    places: dict[str, int] = {}
    for found in group.found:
        document, at = found.sentence.document, found.span.start
        places[document] = min(at, places.get(document, at))
    return places


def _shared(group: Group, form: Form) -> int:
    return sum(min(group.documents[document], count) for document, count in form.documents.items())


# ---- bare names ---------------------------------------------------------------------------------


class _Bearers:
    """The persons by surname and by given name."""

    def __init__(self, groups: list[Group]) -> None:
        self.groups = groups
        self._surnames: dict[str, list[int]] = {}
        self._givens: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            for key in sorted({part for name in group.names for part in (name.surname, name.surname.split()[-1])}):
                for spelt in {key, skeleton(key)}:
                    self._surnames.setdefault(spelt, []).append(number)
            for given in sorted({name.given for name in group.names if len(name.given) > 2}):
                self._givens.setdefault(given, []).append(number)
        self._known = [Counter(group.documents) for group in groups]
        self._opens = [_first_places(group) for group in groups]
        self._typos: dict[str, list[str]] = {}
        for surname in sorted(self._surnames):
            self._typos.setdefault(surname[:3], []).append(surname)

    def share_out(self, form: Form) -> None:
        """Give each mention of a bare name to a person, or make one of that name for those that nobody bears."""
        own: Group | None = None
        surname = person_name(form.spelling).surname
        for found in form.found:
            number = self._bearer(surname, found)
            if number is None:
                own = own or Group(names=[person_name(form.spelling)])
                own.take(form, [found])
            else:
                self.groups[number].take(form, [found])
        if own:
            self.groups.append(own)

    def _bearer(self, surname: str, found: Found) -> int | None:
        document = found.sentence.document
        candidates = self._surnames.get(surname) or self._surnames.get(skeleton(surname)) or self._misspelt(surname)
        if not candidates:  # with a title too: in "Kim Jong Un" the surname stands first
            candidates = self._givens.get(surname) or self._short_givens(surname)
        elif not found.title and surname in self._givens:
            told = [number for number in candidates if self._known[number][document]]
            told += [number for number in self._givens[surname] if number not in told and self._surname_first(number)] if told else []
            candidates = told or sorted({*candidates, *self._givens[surname]})
        gender = gender_of_title(found.title)
        fitting = [number for number in candidates if not (gender and self.groups[number].gender and gender != self.groups[number].gender)]
        here = [number for number in fitting if self._known[number][document]] or fitting
        here = self._told_before(here, found) or here
        offices = {word for word in fold(found.title).split() if word not in HONORIFICS}
        return max(
            here,
            key=lambda number: (
                self._holds(number, offices),
                self._known[number][document],
                -self._opens[number].get(document, 0),  # of those named as often, the one whom the account names first
                sum(self._known[number].values()),
                -number,
            ),
            default=None,
        )

    def _told_before(self, here: Sequence[int], found: Found) -> list[int]:
        """Who is meant where the account names nobody so before, and once behind: "Ann Kim" of a credit is not the Kim of the story."""
        document, at = found.sentence.document, found.span.start
        if any(self._opens[number].get(document, at) < at or self._known[number][document] != 1 for number in here):
            return []
        most = max((sum(self._known[number].values()) for number in here), default=0)
        surnames = {name.surname.split()[-1] for number in here for name in self.groups[number].names}
        others = {number for surname in surnames for number in (*self._surnames.get(surname, ()), *self._givens.get(surname, ()))}
        known = [number for number in sorted(others) if sum(self._known[number].values()) > _OFTEN * most]
        gender, called = gender_of_title(found.title), person_name(found.name).surname
        known = [number for number in known if not gender or self.groups[number].gender in (gender, None)]
        return [number for number in known if called in _heads(self.groups[number])]

    def _surname_first(self, number: int) -> bool:
        """The name is written as in Korea and China: "Kim Jong Un", "Moon Jae-in"."""
        return any(len(rest) > 1 and all(SYLLABLE.fullmatch(part) for part in rest) for rest in map(_rest, self.groups[number].names))

    def _short_givens(self, given: str) -> list[int]:
        """Those in whose given name the word is a short form: Sandi for Sandra."""
        return (
            sorted({number for other in self._givens if one_given_name(given, other) for number in self._givens[other]})
            if is_given(given)
            else []
        )

    def _holds(self, number: int, offices: set[str]) -> int:
        return sum(1 for office in offices if self.groups[number].offices[office])

    def _misspelt(self, surname: str) -> list[int]:
        if len(surname) < 6:
            return []
        near = [other for other in self._typos.get(surname[:3], ()) if same_surname(surname, other)]
        return self._surnames[near[0]] if len(near) == 1 else []
