"""Which forms name one organisation, place, group or thing.

Forms meet under keys: run together without legal form, the table of places, initials, the first word of
a longer name, most words of a longer name, one letter apart. Each rule joins only where its answer is the only one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.names.bodies import body_key
from variorum.names.forms import ORGANISATION_WORDS, PLACE_WORDS, SCHOOLS, TRADES, WATERS, Form, after_article
from variorum.values.names.given import is_given
from variorum.values.names.name import LEGAL_FORMS, edits, fold, is_acronym, organisation_parts, spells
from variorum.values.names.places import REGIONS, is_demonym, is_half, place_of

_PAPERS = frozenset(
    "times post journal herald tribune guardian telegraph globe chronicle observer independent mail sun mirror express "
    "enquirer inquirer gazette dispatch examiner".split()
)
_COMMON_FIRST = frozenset(
    """new old north south east west northern southern eastern western great saint san los las el la united national international world
    american federal
    state general central royal first second white black red green blue house senate supreme air fort mount lake big air city public
    islamic social
    christian catholic university bank department ministry republic democratic republican college""".split()
)
# What a name says that it is, at its end; a river and a firm have tables of their own.
_KINDS = frozenset(
    """app capsule festival hamlet marathon missile municipality prefecture probe province rocket satellite spacecraft tournament vessel
    village""".split()
)
_COMPASS = frozenset("central eastern east new northern north southern south upper lower west western".split())
_PARTICLES = frozenset("el la las los".split())
_GENERIC = frozenset(
    "committee department party group association court police council school university center centre foundation campaign bank".split()
)


class Union:
    """Sets that join; the root is always the smallest."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, a: int, b: int) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        self._parent[b] = a


def group_things(forms: Sequence[Form]) -> list[list[Form]]:
    """Forms in sets of one thing each. The order of `forms` does not matter."""
    ordered = sorted(forms, key=lambda form: form.key)
    union = Union(len(ordered))
    for rule in (_run_together, _acronyms, _first_words, _trades, _waters, _kinds, _articled, _last_words, _tails, _within, _misspelt):
        rule(ordered, union)
    sets: dict[int, list[Form]] = {}
    for number, form in enumerate(ordered):
        sets.setdefault(union.find(number), []).append(form)
    return [sets[root] for root in sorted(sets)]


def run_together(form: Form) -> str:
    """What "Space X" and "SpaceX", "Falcon 9" and "Falcon 9s", "Citigroup Inc." and "Citigroup" share."""
    place = place_of(form.spelling)
    if place is not None and form.kind == "place":
        return "place " + place
    if form.key.replace(" ", "") in _ISLAMIC_STATE:
        return "islamicstate"
    if is_acronym(form.spelling):
        letters = fold(form.spelling.replace(".", ""))
        return letters[:-1] if letters.endswith("s") and len(letters) > 3 and form.spelling[-1] == "s" else letters
    joined = "".join(organisation_parts(form.spelling)[0])
    return joined[:-1] if joined.endswith("s") and len(joined) > 4 and joined[-2] != "s" else joined


_ISLAMIC_STATE = frozenset("isis isil daesh islamicstate islamicstategroup".split())


def _run_together(forms: list[Form], union: Union) -> None:
    seen: dict[str, int] = {}
    for number, form in enumerate(forms):
        keys = {run_together(form), form.key.replace(" ", "") if form.kind != "place" else run_together(form)}
        body = body_key(form.key) if form.kind == "organisation" else ""
        for key in sorted(keys | ({"body " + body} if body else set())):
            union.join(seen.setdefault(key, number), number)


def _acronyms(forms: list[Form], union: Union) -> None:
    by_letter: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        if len(form.words) > 1 and not is_acronym(form.spelling):
            by_letter.setdefault(form.key[0], []).append(number)
    for number, form in enumerate(forms):
        if is_acronym(form.spelling) and len(form.words) == 1 and place_of(form.spelling) is None:
            longs = [other for other in by_letter.get(form.key[0], ()) if spells(form.spelling, forms[other].spelling)]
            _join_only(longs, number, forms, union)


def _join_only(candidates: Iterable[int], number: int, forms: list[Form], union: Union) -> None:
    """Join where all candidates are one thing; of several, the one told in the same documents, if only one is."""
    roots = sorted({union.find(other) for other in candidates} - {union.find(number)})
    if len(roots) > 1:
        mine = set(forms[number].documents)
        told = {union.find(other) for other in candidates if mine & set(forms[other].documents)}
        roots = sorted(told - {union.find(number)})
    if len(roots) == 1:
        union.join(roots[0], number)


def _first_words(forms: list[Form], union: Union) -> None:
    """ "Goldman" for Goldman Sachs: an organisation cut to its first word."""
    heads: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        if len(form.words) > 1 and form.kind == "organisation":
            heads.setdefault(form.words[0], []).append(number)
    for number, form in enumerate(forms):
        word = form.key
        if len(form.words) > 1 or form.kind not in ("organisation", "other") or word in _COMMON_FIRST:
            continue
        letters = is_acronym(form.spelling) and len(word) > 2  # "NXP" for NXP Semiconductors
        if (letters or (len(word) > 3 and not is_acronym(form.spelling))) and not is_given(word) and place_of(form.spelling) is None:
            longs = heads.get(word, ())
            if not any(_is_product(forms[long]) for long in longs):
                _join_only(longs, number, forms, union)


def _is_product(form: Form) -> bool:
    """A thing that is had, one of many: "his Norco Glider", "a Norco Glider"; no firm."""
    if any(word in LEGAL_FORMS or word in TRADES | ORGANISATION_WORDS for word in form.words):
        return False
    return any(
        (child.dep == "poss" and place_of(child.text) is None) or (child.dep == "det" and child.text.lower() in ("a", "an"))
        for found in form.found
        for child in (found.sentence.tokens[at] for at in found.sentence.children(found.last - 1))
    )


def _trades(forms: list[Form], union: Union) -> None:
    """ "Common Ground" for Common Ground Media, "Harl Zoo" for Harl Zoo & Garden: all but the trade, or what is joined on, at the end."""
    longs: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        parts = organisation_parts(form.spelling)[0]
        if len(parts) > 2 and parts[-1] in TRADES and form.kind == "organisation":
            longs.setdefault(" ".join(parts[:-1]), []).append(number)
        school = next((at for at in range(2, len(parts)) if parts[at] in SCHOOLS), 0)
        if school and form.kind == "organisation":
            longs.setdefault(" ".join(parts[:school]), []).append(number)
        first = form.spelling.split(" & ")[0]
        if " & " in form.spelling and " " in first and form.kind == "organisation":
            longs.setdefault(" ".join(organisation_parts(first)[0]), []).append(number)
    for number, form in enumerate(forms):
        if form.kind == "organisation":
            _join_only(longs.get(" ".join(organisation_parts(form.spelling)[0]), ()), number, forms, union)


def _waters(forms: list[Form], union: Union) -> None:
    """ "The Tamma" for the Tamma River: a river, a sea, a desert by its own name, where no country or state bears that."""
    longs: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        words = form.words
        if len(words) == 2 and form.kind == "place":
            for word, rest in ((words[1], words[0]), (words[0], words[1])):
                if word in WATERS:
                    longs.setdefault(rest, []).append(number)
    for number, form in enumerate(forms):
        if form.kind in ("place", "other") and place_of(form.spelling) is None:
            _join_only(longs.get(form.key, ()), number, forms, union)


def _kinds(forms: list[Form], union: Union) -> None:
    """ "Gull Rocket" and "the Gull", "Harl Village" and "Harl": a name with the word for what it is, and without."""
    by_key = {form.key: number for number, form in enumerate(forms)}
    for number, form in enumerate(forms):
        bare = by_key.get(" ".join(form.words[:-1]))
        if bare is not None and form.words[-1] in _KINDS and place_of(forms[bare].spelling) is None:
            _join_only([bare], number, forms, union)


def _articled(forms: list[Form], union: Union) -> None:
    """ "The Cape" for Cape Harl, "the North" for North Korea, "Vegas" for Las Vegas: a place by its first or its last word."""
    heads: dict[str, list[int]] = {}
    tails: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        words = form.words
        if form.kind != "place" or len(words) < 2 or is_demonym(form.spelling):
            continue
        if is_half(form.spelling) or (place_of(form.spelling) is None and words[0] not in _COMPASS):
            heads.setdefault(words[0], []).append(number)
        if place_of(form.spelling) is None and words[0] not in _COMPASS:
            tails.setdefault(words[-1], []).append(number)
    for number, form in enumerate(forms):
        halved = form.key in _COMPASS and form.kind == "organisation"
        if len(form.words) > 1 or not (form.kind in ("place", "other") or halved) or place_of(form.spelling) is not None:
            continue
        if 2 * sum(after_article(found) for found in form.found) >= len(form.found):
            _join_only([*heads.get(form.key, ()), *tails.get(form.key, ())], number, forms, union)
        elif form.kind == "place" and form.key not in PLACE_WORDS:
            _join_only([other for other in tails.get(form.key, ()) if forms[other].words[0] in _PARTICLES], number, forms, union)


def _last_words(forms: list[Form], union: Union) -> None:
    """ "The Times" for a paper whose name ends so."""
    tails: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        if len(form.words) > 1 and form.words[-1] in _PAPERS:
            tails.setdefault(form.words[-1], []).append(number)
    for number, form in enumerate(forms):
        if len(form.words) == 1 and form.key in _PAPERS:
            _join_only(tails.get(form.key, ()), number, forms, union)


def _tails(forms: list[Form], union: Union) -> None:
    """ "The Roadster" for a Tesla Roadster: a thing called by the last word of its name, with the article."""
    longs: dict[str, list[int]] = {}
    teams: dict[str, list[int]] = {}  # "Cubs" for Chicago Cubs, with the article or without
    places = {form.key for form in forms if form.kind == "place"}
    for number, form in enumerate(forms):
        if len(form.words) in (2, 3) and form.kind in ("other", "organisation"):
            longs.setdefault(form.words[-1], []).append(number)
        if len(form.words) == 2 and form.kind in ("other", "organisation") and form.words[0] in places and form.words[1].endswith("s"):
            teams.setdefault(form.words[1], []).append(number)
    for number, form in enumerate(forms):
        if (
            len(form.words) != 1
            or form.key in ORGANISATION_WORDS | PLACE_WORDS | _GENERIC
            or form.kind == "place"
            or is_acronym(form.spelling)
        ):
            continue
        if form.key not in teams and 2 * sum(after_article(found) for found in form.found) >= len(form.found):
            _join_only(longs.get(form.key, ()), number, forms, union)
        elif form.kind != "group":
            _join_only(teams.get(form.key, ()), number, forms, union)


def _within(forms: list[Form], union: Union) -> None:
    """ "Clinton Foundation" for Clinton Family Foundation: two words or more of a longer name, first or last among them."""
    parts = [organisation_parts(form.spelling)[0] for form in forms]
    by_word: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        if form.kind in ("organisation", "other", "place") and len(parts[number]) > 2:
            for word in sorted(set(parts[number])):
                by_word.setdefault(word, []).append(number)
    for number, form in enumerate(forms):
        mine = parts[number]
        if len(mine) < 2 or form.kind not in ("organisation", "other", "place"):
            continue
        rarest = min(mine, key=lambda word: (len(by_word.get(word, ())), word))
        longer = [
            other
            for other in by_word.get(rarest, ())
            if other != number
            and len(parts[other]) > len(mine)
            and _opens_and_closes(mine, parts[other])
            and forms[other].kind == form.kind
        ]
        _join_only(longer, number, forms, union)


def _opens_and_closes(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    if not all(any(word.rstrip("s") == other.rstrip("s") for other in rest) for word in short):
        return False
    union = long[:2] in (("united", "states"), ("united", "nations"))
    if place_of(long[0]) is not None or union or long[0] in ("house", "senate"):  # "U.S. Securities and Exchange Commission"
        bare = long[2:] if union else long[1:]
        return short == bare or (short[0] == long[0] and len(short) > 1 and short[-1] == long[-1] and len(short) > 2)
    return short[0] == long[0] and (short[-1].rstrip("s") == long[-1].rstrip("s") or len(short) > 2)


def _misspelt(forms: list[Form], union: Union) -> None:
    """One letter apart in a long word of the same beginning and end: "Sandlilands", "Federal Elections Commission"."""
    joined = [run_together(form) for form in forms]
    blocks: dict[tuple[str, str], list[int]] = {}
    for number, form in enumerate(forms):
        text = joined[number]
        if len(text) >= 7 and not text.startswith("place ") and form.key not in REGIONS and not any(letter.isdigit() for letter in text):
            for key in ((text[:3], ""), ("", text[-4:])):
                for other in blocks.get(key, ()):
                    if text[0] == joined[other][0] and abs(len(text) - len(joined[other])) <= 1 and edits(text, joined[other]) <= 1:
                        union.join(other, number)
                blocks.setdefault(key, []).append(number)
