"""What an account says a person is: the office, trade or tie by which it names him, or the place he is from.

Two descriptions of one person seldom exclude one another: somebody is a senator and a lawyer. So accounts whose
descriptions share a word agree; what only says it otherwise is a wording; what was and what is are two times; and two
homes are in dispute only where neither name stands within the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any, Literal

from variorum.text import stem
from variorum.types import Claim, Kind, Reason, Status, Token, Verdict
from variorum.values.names.name import HONORIFICS, SUFFIXES, WRITTEN_OUT, fold, is_office
from variorum.values.names.places import place_of
from variorum.values.readings import Groups, across, alike, listed, of_all

Aspect = Literal["role", "home"]
_PAST = frozenset("ex former formerly late onetime retired".split())
_AHEAD = frozenset("elect designate incoming".split())
_LESSER = frozenset("acting assistant associate deputy interim junior vice".split())
_KIN = frozenset(
    "husband wife son daughter brother sister uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother dad mom mother "
    "father widow widower fiance fiancee girlfriend boyfriend partner friend colleague associate ally rival opponent predecessor successor "
    "critic donor contributor supporter native resident victim suspect witness champion veteran volunteer member guest guard".split()
)
# Of these a person is one to somebody, or bears one as a title, beside any office.
_BESIDE = frozenset(
    "husband wife son daughter brother sister uncle aunt nephew niece cousin father mother widow widower girlfriend boyfriend friend "
    "colleague ally rival opponent predecessor successor critic brigadier captain colonel general lieutenant major marshal sergeant".split()
)
_KIND_OF_PERSON = ("man", "woman", "person", "ist", "eer", "ier", "er", "or", "ian")  # endings
_NO_PERSON = frozenset(
    "number order letter paper newspaper matter power center centre river tower water weather dinner summer winter quarter chapter corner "
    "october september november december offer fever error tenor terror horror honor color favor labor harbor motor sector factor floor "
    "door poor minor major senior junior prior former later other another over under after never ever however rather whether per her "
    "border murder disaster trailer computer container helicopter theater theatre chamber register charter carrier freighter cruiser "
    "bunker shelter hunter-killer poster banner transfer answer encounter drawer ladder shoulder finger cancer charter twitter human "
    "cover layer gender tender career".split()
)
_ONE_OFFICE = (
    WRITTEN_OUT
    | {word: word for word in WRITTEN_OUT.values()}
    | {
        other: words.split()[0]
        for words in (
            "representative rep reps representatives congressman congresswoman",
            "senator sen sens senators",
            "colonel col",
            "captain capt skipper",
            "major maj",
            "sergeant sgt",
            "admiral adm",
            "commander cmdr",
            "detective det",
            "inspector insp",
            "superintendent supt",
            "reverend rev",
            "chairman chairwoman chairperson chair",
            "spokesman spokeswoman spokesperson",
            "businessman businesswoman",
            "policeman policewoman",
            "lawyer attorney solicitor barrister",
            "father dad",
            "mother mom mum",
            "adviser advisor",
            "attacker assailant",
        )
        for other in words.split()
    }
)


@dataclass(frozen=True, slots=True)
class Description:
    """One thing that a person is said to be. `of` is the name that all accounts know the person by; `said` the words as written.

    `words` are its words, lower-case and without marks; `offices` the nouns for a person among them, and `terms` the stems of
    all that have content, one of each office.
    """

    of: str
    aspect: Aspect
    said: str
    words: tuple[str, ...]
    offices: tuple[str, ...]
    terms: tuple[str, ...]
    called: str = ""  # the name as it stands beside these words

    @property
    def kind(self) -> Kind:
        return "event"

    @property
    def hour(self) -> str:
        """When the person is it: "past" for former and late, "ahead" for elect and incoming, else "now"."""
        return "past" if _PAST.intersection(self.words) else "ahead" if _AHEAD.intersection(self.words) else "now"

    @property
    def rank(self) -> frozenset[str]:
        """The words that make an office a lesser one: "deputy"."""
        return _LESSER.intersection(self.words)

    def to_json(self) -> dict[str, Any]:
        """The contract's keys for a statement: the person is, or is from, what is said."""
        role = self.aspect == "role"
        return {
            "actor": self.of,
            "act": "be",
            "object": self.said if role else None,
            "place": None if role else self.said,
            "time": None,
            "reason": None,
            "tense": {"past": "done", "now": "ongoing", "ahead": "planned"}[self.hour],
            "polarity": "positive",
        }

    def say(self) -> str:
        """The words as written."""
        return self.said


_CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})


def described(of: str, aspect: Aspect, said: str, tokens: Sequence[Token], called: str = "") -> Description:
    """The description that these tokens give; `said` is their text, `called` the name that they stand beside."""
    words = [(fold(token.text), token) for token in tokens]
    told = [(word, token) for word, token in words if word and token.pos in _CONTENT]
    offices = [_office(word, [other for other, _ in told[at:]]) for at, (word, _) in enumerate(told) if names_person(word)]
    terms = dict.fromkeys(_ONE_OFFICE.get(word) or place_of(token.text) or stem(_plain(word, token)) for word, token in told)
    return Description(of, aspect, said, tuple(word for word, _ in words if word), tuple(filter(None, offices)), tuple(terms), called)


def _plain(word: str, token: Token) -> str:
    return word if token.pos == "PROPN" else token.lemma


def names_person(word: str, *, by_ending: bool = True) -> bool:
    """The noun is one for a person: an office, a trade, kin, or a word made by an ending such as "-er"."""
    bare = fold(word)
    if bare in _KIN or is_office(bare):
        return True
    return by_ending and len(bare) > 4 and bare.endswith(_KIND_OF_PERSON) and bare not in _NO_PERSON


def _office(word: str, behind: Sequence[str]) -> str | None:
    """One name an office: "CEO" and "chief executive" are one; "executive" before "director" only narrows it."""
    if word == "ceo" or (word == "chief" and behind[1:2] == ["executive"]):
        return "chief executive"
    if word in ("executive", "chief", "general") and len(behind) > 1 and names_person(behind[1]):
        return None
    return _ONE_OFFICE.get(word, word)


def by_person(claims: Iterable[Claim]) -> tuple[list[tuple[Claim, ...]], list[Claim]]:
    """The descriptions of each person, by aspect, as groups that answer one question; and the claims that are none."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    others = []
    for claim in claims:
        value = claim.value
        if isinstance(value, Description):
            groups.setdefault((value.aspect, value.of), []).append(claim)
        else:
            others.append(claim)
    return [tuple(groups[asked]) for asked in sorted(groups)], others


def question(claims: Sequence[Claim]) -> str:
    """ "Who is Ann Roe?", "Where is Ann Roe from?"."""
    one = _described(claims[0])
    return f"Who is {one.of}?" if one.aspect == "role" else f"Where is {one.of} from?"


def compare(claims: Sequence[Claim]) -> Verdict:
    """How descriptions of one person stand to one another; every value must be a `Description` of one question."""
    told = [_described(claim) for claim in claims]
    groups = alike(told, _same)
    if len({claim.document for claim in claims}) < 2:
        return Verdict(
            "single-source", None, f"One account says it: {listed([one.said for one in told], groups)}.", groups, ("one account",)
        )
    status, reason, rule = _stand(claims, told, groups)
    ways = _names_apart(claims, told) if status == "corroborated" and told[0].aspect == "role" else None
    if ways is not None:
        why = f"The accounts name {told[0].of} in two ways: “{ways[0]}”; “{ways[1]}”."
        second = tuple(at for at, one in enumerate(told) if _name_words(one.called) == _name_words(ways[1]))
        named = (tuple(at for at in range(len(told)) if at not in second), second)
        return Verdict("compatible", "wording", why, named, ("one person, whose name is given or spelled in two ways",))
    return Verdict(status, reason, _because(told, groups, status, reason), groups, (rule,))


def _names_apart(claims: Sequence[Claim], told: Sequence[Description]) -> tuple[str, str] | None:
    """Two names of the person of which neither holds the other, where neither account gives the other's: "Jim Roe", "James Roe"."""
    given: dict[str, dict[frozenset[str], str]] = {}
    for claim, one in zip(claims, told, strict=True):
        words = _name_words(one.called)
        if words:
            given.setdefault(claim.document, {}).setdefault(words, one.called)
    for ours, theirs in combinations((given[document] for document in sorted(given)), 2):
        if not any(one <= other or other <= one for one in ours for other in theirs):
            return min(ours.values()), min(theirs.values())
    return None


def _name_words(called: str) -> frozenset[str]:
    """The words of a name, each letter once in a row, without titles, suffixes and initials."""
    words = [word for word in fold(called).split() if not is_office(word)]
    return frozenset(
        "".join(mark for mark, _ in groupby(word)) for word in words if len(word) > 1 and word not in HONORIFICS and word not in SUFFIXES
    )


def _stand(claims: Sequence[Claim], told: Sequence[Description], groups: Groups) -> tuple[Status, Reason, str]:
    if of_all(claims, groups):
        return "corroborated", "same", "every account has a word of it that the others have"
    holding = [at for at, one in enumerate(told) if not _BESIDE.issuperset(one.offices) or not one.offices]
    if told[0].aspect == "role" and 0 < len(holding) < len(told) and _agree([claims[at] for at in holding], [told[at] for at in holding]):
        return "corroborated", "same", "every account that names an office has a word of it that the others have"
    pairs = list(across(told, groups))
    if told[0].aspect == "role":
        if any(_one_office(one, other) and one.hour != other.hour for one, other in pairs):
            return "compatible", "time", "one office, of now and of another time"
        return "compatible", "wording", "no office in common: one person may hold both"
    if any(_within(one, other) for one, other in pairs):
        return "compatible", "part-whole", "the one place stands within the name of the other"
    return "disputed", "unresolved", "two places, and neither is named within the other"


def _agree(claims: Sequence[Claim], told: Sequence[Description]) -> bool:
    return len({claim.document for claim in claims}) > 1 and of_all(claims, alike(told, _same)) is not None


def _one_office(one: Description, other: Description) -> bool:
    """An office in common; "schoolteacher" and "teacher" are one."""
    return any(x == y or (min(len(x), len(y)) > 4 and (x.endswith(y) or y.endswith(x))) for x in one.offices for y in other.offices)


def _within(one: Description, other: Description) -> bool:
    """A place of the one name is named in the other: "Florida", "Tampa, Florida"."""
    return bool(set(one.terms) & set(other.terms))


# ---- readings -----------------------------------------------------------------------------------


def _same(one: Description, other: Description) -> bool:
    if one.aspect == "home":  # "Harl" and "Harl, Norland" are one place, "Norland" is wider
        return fold(one.said.split(",")[0]) == fold(other.said.split(",")[0])
    if one.offices and other.offices:
        return _one_office(one, other) and (one.hour, one.rank) == (other.hour, other.rank)
    return bool(set(one.terms) & set(other.terms))


def _because(told: Sequence[Description], groups: Groups, status: Status, reason: Reason) -> str:
    person = told[0].of
    if status == "corroborated":
        said = min((told[at].said for at in max(groups, key=len)), key=lambda words: (" " not in words, len(words), words))
        return f"The accounts describe {person} alike: “{said}”."
    told_as = listed([one.said for one in told], groups)
    if reason == "time":
        return f"{person} is told of at two times: {told_as}."
    verb = "is said to be from two places" if told[0].aspect == "home" else "is described in other words"
    return f"{person} {verb}: {told_as}."


def _described(claim: Claim) -> Description:
    assert isinstance(claim.value, Description)
    return claim.value
