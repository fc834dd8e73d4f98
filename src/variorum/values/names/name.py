"""Names: "Joe Biden", "President Biden", "V.Putin", "ATACMS", "U.S.", "Citigroup Inc."

Two names are compared part by part after folding, and the score says why. A title is never a part of
a name; a part may be written as an initial, a short form or another spelling; and a part that stands in
one name only is no contradiction, while parts that stand against each other are.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import OSA

from variorum.values.names.given import gender_of, one_given_name
from variorum.values.names.places import place_of

NameKind = Literal["person", "organisation", "place", "group", "work", "other"]
SAME = 0.78  # chosen on the development part of the benchmark of names

# ---- folding ------------------------------------------------------------------------------------

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґқұңғөәүһ",
        "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya e i i e g k u n g o a u h".split(" "),
        strict=True,
    )
)
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t i f ch ps o".split(), strict=True))
_LETTERS = _CYRILLIC | _GREEK | {"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
_APART = re.compile(r"[^\w&+#]+|_")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_WITHIN = re.compile(r"[’'‘`ʻʼ]")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Case, accents, script (Cyrillic, Greek) and punctuation gone; parts divided by one space; "U.S." is "us"."""
    plain = _POSSESSIVE.sub("", name.strip())
    plain = _DOTTED.sub(lambda match: match.group().replace(".", "") + " ", plain)
    # Accents go after the letters of other scripts are written in Latin: "й" is a letter, not an accented "и".
    latin = "".join(_LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFKC", plain).casefold())
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", latin) if unicodedata.category(letter) != "Mn")
    return _APART.sub(" ", _WITHIN.sub("", bare)).strip()


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What spellings of one foreign name share: "gaddafi" and "qaddafi", "zelensky" and "zelenskiy"."""
    word = re.sub(r"(?:skyy|skiy|skyi|skii|skij|sky|ski|skyj)$", "ski", word)
    for old, new in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("ei", "i"), ("ai", "e"), ("ay", "e"), ("iy", "i"), ("yy", "i")):
        word = word.replace(old, new)
    for old, new in (
        ("kh", "h"),
        ("gh", "g"),
        ("q", "g"),
        ("ck", "k"),
        ("ph", "f"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
        ("tz", "ts"),
        ("zh", "z"),
    ):
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """The consonants, each once in a row: a coarser skeleton, for names that differ in their vowels."""
    plain = (mark for mark in unicodedata.normalize("NFKD", word.casefold()) if mark.isalnum() and mark not in "aeiouy")
    return "".join(mark for mark, _ in groupby(plain))


# ---- titles and suffixes ------------------------------------------------------------------------

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady prof professor madam madame mallam messrs monsieur herr frau senor senora don".split()
)
_WOMAN = frozenset(
    "mrs ms miss dame lady madam madame frau senora congresswoman chairwoman spokeswoman councilwoman queen princess "
    "duchess sister mother".split()
)
_MAN = frozenset("mr sir lord herr senor monsieur congressman chairman spokesman councilman king prince duke father brother fr".split())
OFFICES = HONORIFICS | frozenset(
    """president premier chancellor king queen prince princess duke duchess emperor emir sultan sheikh shaikh sheik pope cardinal bishop
    archbishop
    ayatollah imam rabbi rev reverend pastor father fr sister brother mullah mufti minister secretary undersecretary senator sen sens
    representative rep reps congressman congresswoman congressmen governor gov lt mayor councillor councilman councilwoman councilmember
    alderman assemblyman
    assemblywoman delegate ambassador envoy consul judge justice magistrate attorney solicitor prosecutor lawyer barrister counsel general
    gen colonel
    col major maj captain capt lieutenant sergeant sgt corporal cpl private pvt officer detective det inspector insp superintendent supt
    constable sheriff
    commissioner marshal admiral adm commander cmdr commandant brigadier chairman chairwoman chairperson chair ceo cfo coo cto executive
    director
    manager analyst economist strategist reporter correspondent anchor editor columnist author novelist actor actress singer rapper
    director producer
    leader whip speaker spokesman spokeswoman spokesperson treasurer comptroller administrator adviser advisor aide coach quarterback
    professor scientist historian astronaut investigator pollster moderator nominee candidate incumbent challenger dissident activist
    warlord
    republican democrat democratic lawmaker founder cofounder chief boss head pilot physician surgeon nurse principal
    headteacher dean provost chaplain boy founder president-elect vice-president chancellor-designate secretary-general attorney-general
    major-general
    host comedian businessman businesswoman billionaire tycoon financier investor consultant lobbyist operative
    strategist deputy archduke baron baroness count
    skipper shopkeeper deckhand fisherman policeman policewoman firefighter paramedic soldier sailor lifeguard coxswain steward stewardess
    teacher schoolteacher headmaster headmistress lecturer student pupil schoolboy schoolgirl teenager pensioner grandmother grandfather
    gran grandad mum widow widower housewife neighbour neighbor passenger survivor eyewitness motorist commuter
    footballer striker midfielder defender goalkeeper golfer cyclist jockey sprinter swimmer presenter broadcaster journalist
    photographer filmmaker playwright poet musician drummer guitarist vet dentist midwife psychologist psychiatrist engineer
    researcher chemist physicist biologist geologist meteorologist seismologist epidemiologist banker accountant salesman saleswoman
    landlord landlady electrician plumber mechanic joiner hairdresser waitress barman barmaid chef driver gunman bomber""".split()
)
# An office by its abbreviation, and written out.
WRITTEN_OUT = {"rep": "representative", "sen": "senator", "gov": "governor", "gen": "general", "capt": "captain", "lt": "lieutenant"}
MODIFIERS = frozenset(
    """former ex vice deputy assistant associate acting interim senior junior chief executive first second then late current incoming
    outgoing elect designate
    foreign defense defence interior finance health prime national security state house senate minority majority special democratic
    republican conservative
    labour liberal independent federal supreme lead managing general presidential police staff campaign press communications veteran
    longtime
    opposition government retired private rear wing field transport transportation treasury justice energy education labor commerce trade
    budget
    intelligence homeland environment agriculture home shadow cabinet permanent founding co world news political white""".split()
)
SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_PARTICLES = frozenset("de da di do dos del della van von der den la le el al bin ben ibn abu bint na st".split())


def is_office(word: str) -> bool:
    """The word names an office or is an honorific: "President", "Rep.", "spokeswoman", "president-elect"."""
    bare = fold(word).replace(" ", "-")
    return bare in OFFICES or bare.removesuffix("-elect") in OFFICES or bare.removeprefix("ex-") in OFFICES


def split_title(name: str) -> tuple[str, str]:
    """The title as written and the name behind it: ("Former President", "Donald Trump"); at least one word stays the name."""
    words = name.split()
    office = cut = 0
    for at, word in enumerate(words[:-1]):
        bare = fold(word)
        if is_office(word):
            office = cut = at + 1
        elif bare not in MODIFIERS and not (office and bare in ("of", "for", "the", "state")) and place_of(word) is None:
            break
    return " ".join(words[:cut]), " ".join(words[cut:])


def gender_of_title(title: str) -> str | None:
    """ "m", "f" or None, as the title tells."""
    words = set(fold(title).split())
    return "f" if words & _WOMAN else "m" if words & _MAN else None


# ---- persons ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in folded parts. `given` is empty for a bare surname; `middle` holds what stands between."""

    title: str
    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def gender(self) -> str | None:
        """As title, else given name tell."""
        return gender_of_title(self.title) or (gender_of(self.given) if self.given else None)


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """The parts of a person's name, whatever order a comma gives them: "Frost, William W." is William W. Frost."""
    head, comma, tail = name.partition(",")
    if comma and tail.strip() and fold(tail) not in SUFFIXES:
        name = f"{tail.strip()} {head.strip()}"
    title, rest = split_title(re.sub(r"(?<=\b[A-Z])\.(?=[A-Z])", ". ", name))
    parts = fold(rest).split()
    suffix = ""
    if len(parts) > 1 and parts[-1] in SUFFIXES:
        suffix = SUFFIXES[parts.pop()]
    if len(parts) < 2:
        return PersonName(title, "", (), "".join(parts), suffix)
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1] in _PARTICLES:
        cut -= 1
    return PersonName(title, parts[0], tuple(parts[1:cut]), " ".join(parts[cut:]), suffix)


def same_given(a: str, b: str) -> bool:
    """Two folded given names may be one: equal, an initial, a short form, another spelling."""
    if a == b or not a or not b:
        return True
    if len(a) <= 2 or len(b) <= 2:  # "j", and "jc" for Jean-Claude
        return a[0] == b[0]
    if gender_of(a) and gender_of(b) and gender_of(a) != gender_of(b):
        return False
    return one_given_name(a, b) or skeleton(a) == skeleton(b) or likeness(a, b) >= 0.84


def same_surname(a: str, b: str) -> bool:
    """Two folded surnames are spellings of one."""
    return a == b or skeleton(a) == skeleton(b) or (min(len(a), len(b)) >= 7 and edits(a, b) <= 1)


def one_person(a: PersonName, b: PersonName) -> bool:
    """Two full names can be one person: surnames alike, and neither given name, middle name nor suffix against it."""
    if not same_surname(a.surname, b.surname) or (a.suffix and b.suffix and a.suffix != b.suffix):
        return False
    if a.gender and b.gender and a.gender != b.gender:
        return False
    if not same_given(a.given, b.given):
        # "J. Christopher Stevens" is Chris Stevens: the first name may be written short or left out.
        return any(len(x.given) == 1 and x.middle and same_given(x.middle[0], y.given) for x, y in ((a, b), (b, a)))
    return not (a.middle and b.middle) or any(same_given(x, y) for x in a.middle for y in b.middle)


# ---- organisations ------------------------------------------------------------------------------

LEGAL_FORMS = {
    "inc": "inc", "incorporated": "inc", "corp": "corp", "corporation": "corp", "co": "co", "company": "co", "ltd": "ltd", "limited":
    "ltd", "llc": "llc",
    "lc": "llc", "lp": "lp", "llp": "llp", "plc": "plc", "ag": "ag", "akg": "ag", "aktiengesellschaft": "ag", "gmbh": "gmbh", "sa": "sa",
    "nv": "nv", "bv": "bv",
    "bvba": "bvba", "sarl": "sarl", "srl": "srl", "spa": "spa", "se": "se", "ab": "ab", "asa": "asa", "oyj": "oyj", "kk": "kk", "pty":
    "pty", "pte": "pte", "oao": "jsc", "ojsc": "jsc",
    "jsc": "jsc", "ooo": "llc", "pao": "jsc", "pjsc": "jsc", "zao": "jsc", "holdings": "group", "holding": "group", "group": "group",
    "mv": "mv", "sapi": "sapi",
}  # fmt: skip
_LONG_FORMS = (
    ("limited liability company", "llc"),
    ("joint stock company", "jsc"),
    ("gesellschaft mit beschrankter haftung", "gmbh"),
    ("sp z o o", "spzoo"),
    ("sa de cv", "sadecv"),
    ("s a r l", "sarl"), ("a s", "as"), ("l p", "lp"), ("b v", "bv"), ("s a", "sa"), ("b v b a", "bvba"),
)  # fmt: skip
_SMALL = frozenset("the of and for in on at de la del des & a an to".split())
_SAME_WORD = {
    "labor": "labour",
    "center": "centre",
    "organization": "organisation",
    "defense": "defence",
    "us": "united states",
    "uk": "united kingdom",
    "un": "united nations",
    "&": "and",
    "4": "four",
}
_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), map(str, range(1, 11)), strict=True))
_TENS = dict(zip("twenty thirty forty fourty fifty sixty seventy eighty ninety".split(), (20, 30, 40, 40, 50, 60, 70, 80, 90), strict=True))
_ROMAN = dict(
    zip("ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xx".split(), (2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 20), strict=True)
)


@lru_cache(maxsize=65536)
def organisation_parts(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The telling words of an organisation's name, numbers as digits, and its legal forms: (("citigroup",), {"inc"})."""
    folded = fold(name.replace("&", " and ").replace("/", " ")).removeprefix("the ")
    forms = set()
    for words, form in _LONG_FORMS:
        if re.search(rf"(?:^|\s){words}(?:\s|$)", folded) and folded != words:
            folded = re.sub(rf"(?:^|\s){words}(?=\s|$)", " ", folded).strip()
            forms.add(form)
    parts: list[str] = []
    for said in folded.split():
        word = _SAME_WORD.get(said, said)
        if word in LEGAL_FORMS:
            forms.add(LEGAL_FORMS[word])
        elif word in _NUMBERS and parts and parts[-1] in map(str, _TENS.values()):
            parts[-1] = str(int(parts[-1]) + int(_NUMBERS[word]))
        elif word not in ("the", "of", "and", "for", "a"):
            parts.extend(_digits(word, bool(parts)).split())
    return (tuple(parts) or tuple(folded.split())), frozenset(forms)


def _digits(word: str, inside: bool) -> str:
    if word in _TENS:
        return str(_TENS[word])
    if word in _ROMAN and inside:
        return str(_ROMAN[word])
    return _NUMBERS.get(word, word)


def is_acronym(name: str) -> bool:
    """Written as initials: "NRA", "N.R.A.", "ATACMs", "TfL"."""
    bare = name.replace(".", "")
    return (
        2 <= len(bare) <= 8 and bare.isalnum() and bare[0].isupper() and sum(letter.isupper() for letter in bare) >= max(2, len(bare) - 2)
    )


def spells(acronym: str, long_form: str) -> bool:
    """The acronym is made of the beginnings of the words of the long form, in order, each telling word used."""
    letters = fold(acronym.replace(".", ""))
    words = [word for word in fold(long_form).split() if word != "the"]
    if len(words) < 2 or len(letters) < 2:
        return False
    tries = [letters] if not letters.endswith("s") or len(letters) < 4 else [letters, letters[:-1]]
    return any(_spelt(run, words, 0) for run in tries)


def _spelt(letters: str, words: list[str], at: int) -> bool:
    if at == len(words):
        return not letters
    word = words[at]
    if word in _SMALL and _spelt(letters, words, at + 1):
        return True
    if word == "television" and letters.startswith("tv") and _spelt(letters[2:], words, at + 1):
        return True
    return any(letters.startswith(word[:size]) and _spelt(letters[size:], words, at + 1) for size in (1, 2, 3) if size <= len(word))


# ---- the comparison -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How alike two names are, 0 to 1, and what decided it."""

    score: float
    why: str


def edits(a: str, b: str) -> int:
    """Letters to change, swap, add or drop between two words."""
    return int(OSA.distance(a, b))


def likeness(a: str, b: str) -> float:
    """1 for equal words, less for each letter that differs; a longer word bears more."""
    return 1 - edits(a, b) / max(len(a), len(b), 1)


def same_name(a: str, b: str, kind: NameKind = "person") -> bool:
    """Two names are of one person, organisation or place, typing errors allowed. See `compare_names` for the reason."""
    return compare_names(a, b, kind).score >= SAME


def compare_names(a: str, b: str, kind: NameKind = "person") -> NameMatch:
    """How alike two names of that kind are. Symmetric; 1.0 means equal once folded."""
    if not fold(a) or not fold(b):
        return NameMatch(0.0, "a name is empty")
    if fold(a) == fold(b):
        return NameMatch(1.0, "equal once folded")
    if place_of(a) is not None and place_of(a) == place_of(b):
        return NameMatch(1.0, f"both name {place_of(a)}")
    if kind == "person":
        return _compare_people(a, b)
    if fold(a).replace(" ", "") == fold(b).replace(" ", ""):
        return NameMatch(0.98, "equal without spaces")
    for short, long in ((a, b), (b, a)):
        if is_acronym(short) and spells(short, long):
            return NameMatch(0.9, f"{short} spells {long}")
    return _compare_organisations(a, b)


def _compare_people(a: str, b: str) -> NameMatch:
    lefts, rights = _person_words(a), _person_words(b)
    if "".join(lefts) == "".join(rights):
        return NameMatch(0.98, "equal without spaces")
    if sorted(lefts) == sorted(rights):
        return NameMatch(0.97, "the same parts in another order")
    return _align(lefts, rights, person=True)


def _person_words(name: str) -> list[str]:
    person = person_name(name)
    words = [word for word in (person.given, *person.middle, *person.surname.split()) if word]
    return [word for at, word in enumerate(words) if word not in words[:at]] if len(set(words)) > 1 else words[:1]


def _compare_organisations(a: str, b: str) -> NameMatch:
    (lefts, left_forms), (rights, right_forms) = organisation_parts(a), organisation_parts(b)
    if lefts == rights:
        differ = left_forms and right_forms and not (left_forms <= right_forms or right_forms <= left_forms)
        return NameMatch(0.5, "different legal forms") if differ else NameMatch(0.95, "equal but for the legal form")
    if "".join(lefts) == "".join(rights):
        return NameMatch(0.94, "equal without spaces and legal form")
    if len(lefts) != len(rights):
        return NameMatch(0.4, "a word stands in one name only")
    return _align(list(lefts), list(rights), person=False)


def _align(lefts: list[str], rights: list[str], person: bool) -> NameMatch:
    """Pair the parts, best first; what is left on both sides stands against, what is left on one side only weighs little."""
    pairs = sorted(
        ((_part_likeness(x, y, person), -abs(i - j), i, j) for i, x in enumerate(lefts) for j, y in enumerate(rights)),
        key=lambda pair: (-pair[0], -pair[1], pair[2], pair[3]),
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    scores: list[float] = []
    changed = 0
    for score, _, i, j in pairs:
        if score >= _least(person) and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            scores.append(score)
            changed += edits(lefts[i], rights[j]) if score < 0.9 else 0
    return _judge(lefts, rights, scores, changed, person)


def _judge(lefts: list[str], rights: list[str], scores: list[float], changed: int, person: bool) -> NameMatch:
    short, long = min(len(lefts), len(rights)), max(len(lefts), len(rights))
    if len(scores) < short:
        return NameMatch(0.6 * len(scores) / short, "a part stands against another")
    if changed > max(2, sum(map(len, lefts)) // 8):
        return NameMatch(0.5, f"{changed} letters differ")
    score = sum(scores) / len(scores)
    if long > short:
        if short == 1 and not person:
            return NameMatch(0.5, "a word stands in one name only")
        score -= 0.02 * (long - short)
    return NameMatch(round(score, 3), "every part of the shorter name stands in the longer one" if long > short else "part by part alike")


@cache
def _least(person: bool) -> float:
    return 0.55 if person else 0.6


def _part_likeness(a: str, b: str, person: bool) -> float:
    if a == b:
        return 1.0
    if person:
        if min(len(a), len(b)) == 1 and a[0] == b[0]:
            return 0.92
        if one_given_name(a, b):
            return 0.93
    if skeleton(a) == skeleton(b):
        return 0.95
    if edits(a, b) > 2:
        return 0.0
    return likeness(a, b)
