"""Quotations: the words that somebody is said to have used, and who used them.

Two accounts quote one utterance when the words of the shorter stand, in order, in the longer: quotations are
cut, joined by dots, and smoothed. The words decide; the speaker only qualifies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from rapidfuzz.distance import LCSseq

from variorum.text import in_full
from variorum.types import Claim, Kind, Verdict

SHOWN = 120  # code points of a quotation that fit one line of a reading
_LONGEST = 400  # tokens compared; a longer quotation is compared by its beginning
_WORD = re.compile(r"\w+(?:['’]\w+)*|\.\.\.|…")
_BRACKETS = re.compile(r"[\[(]\s*(?:sic|laughter|applause|crosstalk)\s*[\])]", re.IGNORECASE)
_NEGATIONS = frozenset("not never no none nothing neither nor cannot without".split())
_FUNCTION = frozenset(
    "a about also am an and are as at be because been being but by can could d did do does for from had has have having he "
    "her here him his how i if in into is it its just ll m may me might mine must my of on or our out over re really s "
    "shall she should so t than that the their them then there these they this those to too up us ve very was we well were "
    "what when where which who why will with would you your yours".split()
)
_POSITIVE = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}
_STOPS = frozenset(".!?")
_OF_ONE = 0.3  # likeness of two wordings of one utterance
_TELLING = 5  # words that two people would hardly choose alike
_DOUBLED = re.compile(r"([a-z])\1")
_BODIES = frozenset(
    "agency army association authority bank board branch brigade bureau campaign center centre church club college "
    "commission committee company congress corporation council court democrat democrats department federation force forces "
    "foundation fund government group hospital house inc institute journal justice league ministry national network news "
    "office organisation organization parliament party police post press republican republicans reuters school senate "
    "service services society states times trust union united university white world".split()
)
_HONORIFICS = frozenset("dame dr gen gov lady lord minister mr mrs ms president prime rep sen sir the".split())


# Nouns, and verbs of writing, by the kind of occasion that they name.
_OCCASIONS = {
    "letter": "letter memo memorandum email e-mail",
    "post": "tweet post twitter facebook telegram instagram blog tweeted posted",
    "article": "op-ed column essay book memoir",
    "interview": "interview interviewer podcast",
    "speech": "speech address rally sermon lecture convention crowd toast",
    "conference": "conference briefing reporter journalist",
    "court": "court hearing trial testimony deposition jury testified",
    "debate": "debate",
    "call": "call telephone phone",
    "writing": "wrote writes",
}
OCCASIONS = {word: kind for kind, words in _OCCASIONS.items() for word in words.split()}
_WRITTEN = frozenset({"letter", "post", "article", "writing"})


@dataclass(frozen=True, slots=True)
class Quote:
    """`said` is verbatim, without its marks; `speaker`, `cue` and `occasion` are None where the account names none."""

    said: str
    speaker: str | None = None
    cue: str | None = None
    occasion: str | None = None

    @property
    def kind(self) -> Kind:
        return "quote"

    def to_json(self) -> dict[str, Any]:
        """The contract's shape: said, speaker, cue, occasion."""
        return {"said": self.said, "speaker": self.speaker, "cue": self.cue, "occasion": self.occasion}

    def say(self) -> str:
        """The words, on one line, cut where they run long."""
        words = " ".join(self.said.split())
        if len(words) <= SHOWN:
            return words
        cut = words.rfind(" ", SHOWN // 2, SHOWN)
        return words[: cut if cut > 0 else SHOWN].rstrip(" ,;:—–-") + "…"


# ---- likeness of wordings -----------------------------------------------------------------------


@lru_cache(maxsize=4096)
def folded(words: str) -> tuple[str, ...]:
    """The words without case, marks, brackets of editors and punctuation: what makes two wordings one."""
    plain = in_full(_BRACKETS.sub(" ", words).replace("’", "'").casefold())
    tokens = (token.strip("'") for token in _WORD.findall(plain))
    return tuple(token for token in tokens if token and token not in ("...", "…"))[:_LONGEST]


def similarity(a: Quote, b: Quote) -> float:
    """How surely two quotations are one utterance, 0 to 1.

    The longest common subsequence of words over the shorter quotation, so that a cut-out is wholly alike. At least three
    words of content must be shared, unless the quotations are equal; words of grammar count half.
    """
    left, right = folded(a.said), folded(b.said)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    short, long = sorted((left, right), key=lambda tokens: (len(tokens), tokens))
    shared = _common(short, long)
    if sum(token not in _FUNCTION for token in shared) < 3:
        return 0.0
    # The shared words must also lie together in the longer one, or a long speech would hold any short sentence.
    tightness = min(1.0, 1.6 * len(short) / max(1, _reach(shared, long)))
    return min(1.0, _weight(shared) / _weight(short) * tightness)


def _common(short: Sequence[str], long: Sequence[str]) -> list[str]:
    return [short[op.src_start + i] for op in LCSseq.opcodes(short, long) if op.tag == "equal" for i in range(op.src_end - op.src_start)]


def _reach(shared: Sequence[str], long: Sequence[str]) -> int:
    """Over how many words of the longer the middle nine tenths of the shared words lie: dots may leave out a passage."""
    places, at = [], 0
    for token in shared:
        while at < len(long) and long[at] != token:
            at += 1
        places.append(at)
        at += 1
    return places[-1] - places[0] + 1 if places else 0


def _weight(tokens: Sequence[str]) -> float:
    return sum(0.5 if token in _FUNCTION else 1.0 for token in tokens)


# ---- comparing ----------------------------------------------------------------------------------


def compare(claims: Sequence[Claim]) -> Verdict:
    """How quotations of one utterance stand to one another: the wording first, then who said it.

    A quotation that is cut out of another in one piece has the same wording; one that leaves words out, or puts them
    otherwise, has another.
    """
    groups = _groups(claims)
    count, documents = len(groups), len({claim.document for claim in claims})
    trace = [f"{len(claims)} quotations, {documents} accounts, {count} wordings"]
    if documents < 2:
        return Verdict("single-source", None, "Only one account quotes this.", groups, tuple(trace))
    opposed = _opposed([_quote(claim) for claim in claims])
    if opposed:
        trace.append(f"alike but for a negation: {opposed}")
        return Verdict("disputed", "wording", "One sentence is quoted to opposite effect.", groups, tuple(trace))
    split = _speakers(claims)
    if split is not None:
        trace.append(split)
        return Verdict("compatible", "attribution", split, groups, tuple(trace))
    occasions = _occasions(claims)
    if occasions:
        trace.append(occasions)
    if count == 1 and occasions:
        return Verdict("compatible", "attribution", occasions, groups, tuple(trace))
    if count == 1:
        return Verdict("corroborated", "same", f"{_number(documents)} accounts give the same words.", groups, tuple(trace))
    wordings = f"One quotation in {_number(count).lower()} wordings."
    return Verdict("compatible", "wording", f"{wordings} {occasions}".rstrip(), groups, tuple(trace))


def _quote(claim: Claim) -> Quote:
    value = claim.value
    if not isinstance(value, Quote):
        raise TypeError(f"a quotation is compared with quotations, not with {value.kind!r}")
    return value


def _key(words: str) -> str:
    """The wording with single spaces, doubled letters written once: "traveling" is "travelling"."""
    return _DOUBLED.sub(r"\1", " ".join(folded(words)))


def _cut_from(short: str, long: str) -> bool:
    """The shorter wording stands in the longer in one piece, and is not made a sentence of its own by the cut."""
    key, host = _key(short), _key(long)
    if key == host:
        return True
    at = f" {host} ".find(f" {key} ")
    if at < 0:
        # Words may be joined differently ("First Group"); twelve letters are no chance.
        close = key.replace(" ", "")
        return len(close) >= 12 and close in host.replace(" ", "")
    if not (short[:1].isupper() and short.rstrip()[-1:] in _STOPS):
        return True
    last = len(host[:at].split()) + len(key.split())
    words = list(_WORD.finditer(_BRACKETS.sub(" ", long)))
    return last >= len(words) or words[last - 1].string[words[last - 1].end() :].lstrip("’'\"”)]")[:1] in _STOPS


@lru_cache(maxsize=4096)
def one_utterance(a: str, b: str) -> bool:
    """So much of the shorter stands in the longer that both are of one utterance."""
    return similarity(Quote(a), Quote(b)) >= _OF_ONE


@lru_cache(maxsize=4096)
def one_wording(a: str, b: str) -> bool:
    """The words are the same, or the shorter is cut out of the longer in one piece."""
    short, long = sorted((a, b), key=lambda words: (len(_key(words)), words))
    return _cut_from(short, long)


def _groups(claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """The readings: equal wordings, with what is cut from them; one reading where all hold the shortest wording."""
    wordings: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        wordings.setdefault(_key(_quote(claim).said), []).append(index)
    keys = sorted(wordings, key=lambda key: (-len(key), wordings[key][0]))
    said = {key: _quote(claims[wordings[key][0]]).said for key in keys}
    if len(keys[-1].split()) > 1 and all(_cut_from(said[keys[-1]], said[key]) for key in keys):
        return (tuple(range(len(claims))),)
    heads: dict[str, list[int]] = {}
    for key in keys:
        host = next((head for head in heads if _cut_from(said[key], said[head])), key)
        heads.setdefault(host, []).extend(wordings[key])
    return tuple(tuple(sorted(group)) for group in sorted(heads.values(), key=lambda group: (-len(group), min(group))))


def _opposed(quotes: Sequence[Quote]) -> str:
    """The negation by which two wordings differ and by nothing else, or ""."""
    seen: dict[tuple[str, ...], frozenset[str]] = {}
    for quote in quotes:
        tokens = [_POSITIVE.get(token, token[:-3] if token.endswith("n't") else token) for token in folded(quote.said)]
        kept = tuple(token for token in tokens if token not in _NEGATIONS)
        negations = frozenset(token for token in folded(quote.said) if token in _NEGATIONS or token.endswith("n't"))
        if kept in seen and bool(seen[kept]) != bool(negations):
            return min(seen[kept] | negations)
        seen.setdefault(kept, negations)
    return ""


def _speakers(claims: Sequence[Claim]) -> str | None:
    """What to say where accounts give the words to two persons who cannot be one; both may have said them.

    Few words prove nothing, and a body and its spokesman are no contradiction: only persons count, and five words.
    """
    given: dict[str, dict[str, str]] = {}  # speaker -> document -> wording
    for claim in claims:
        quote = _quote(claim)
        if quote.speaker and _is_person(quote.speaker) and len(folded(quote.said)) >= _TELLING:
            given.setdefault(quote.speaker, {}).setdefault(claim.document, _key(quote.said))
    names = sorted(given)
    for at, first in enumerate(names):
        for second in names[at + 1 :]:
            if _alike(first, second) or set(given[first]) & set(given[second]):
                continue  # an account that gives the words to both names the one through the other
            words = f"The same words are given to {first} and to {second}."
            shared = set(given[first].values()) & set(given[second].values())
            return words if shared else words.replace("The same", "Like")
    return None


def occasion_of(word: str) -> str | None:
    """The kind of occasion that a noun or a verb of writing names: "rally" is a speech; None for all others."""
    return OCCASIONS.get(word.casefold())


def _occasions(claims: Sequence[Claim]) -> str:
    """What to say where two accounts let the words be spoken, or written, on two occasions; else ""."""
    if any(len(folded(_quote(claim).said)) < _TELLING for claim in claims):
        return ""
    told: dict[str, tuple[set[str], str]] = {}
    for claim in claims:
        quote = _quote(claim)
        words = [*(quote.occasion or "").split(), *(quote.cue or "").split()]
        kinds = {kind for kind in map(occasion_of, words) if kind}
        if kinds:
            told.setdefault(claim.document, (set(), quote.occasion or quote.cue or ""))[0].update(kinds)
    for (first, one), (second, two) in combinations([told[document] for document in sorted(told)], 2):
        if not first & second and not (first <= _WRITTEN and second <= _WRITTEN and "writing" in first | second):
            return f"Accounts name two occasions: “{one}” and “{two}”."
    return ""


def _is_person(name: str) -> bool:
    parts = [part for part in re.findall(r"[\w.'’-]+", name) if part.casefold().strip(".") not in _HONORIFICS]
    bodies = any(part.casefold() in _BODIES or (part.isupper() and len(part) > 2) for part in parts)
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts) and not bodies


def _alike(a: str, b: str) -> bool:
    """Two names that share a word of three letters or more may be one."""
    left, right = ({word for word in re.findall(r"\w{3,}", name.casefold()) if word not in _HONORIFICS} for name in (a, b))
    return bool(left & right) or not left or not right


def _number(count: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return words[count] if count < len(words) else str(count)
