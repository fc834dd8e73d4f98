"""What of a text tells how it stands to a claim made elsewhere: which of the claim it repeats, and what it does to it.

Words are compared, not trees, because headlines are not written in sentences; a text is cut into parts at its marks
("Report: …", "…, police say"), and a "not" or a "no" reaches over the next few words of its part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.extract.stance import doubt, modality
from variorum.extract.stance.doubt import in_group, lemmas_of
from variorum.text import stem
from variorum.types import Sentence, Token
from variorum.values import bearing as weighing
from variorum.values.bearing import Bearing
from variorum.values.statements.acts import groups

_SAYS_LITTLE = frozenset(
    (
        "a about after all amid an and any are as at be been before being but by did do does during for from had has have he her his "
        "i if in into is it its just more most my new no not of off on onto or our out over she so some such than that the their them "
        "then there these they this those to too until up us was we were what when where which while who whom why will with would "
        "you your"
    ).split()
)
_CUTS = frozenset({",", ":", ";", "--", "—", "–", "...", "…", "|", "?", "!", ".", "(", ")", "but"})
_REACH = 3  # words of content that a "not" reaches over
_FRAME = 4  # words of a part that only says who says so ("officials say")
_SHARED_PREFIX, _SHARED_SHARE = 5, 0.65  # letters that two forms of one word have in common, and their share of the longer
_SHORTEST_STEM = 4
_TOLD = doubt.CLAIMS | doubt.REPORTS | doubt.RUMOURS | {"story", "tale", "theory"}  # what can be put to an end
# States, and acts, that rule one another out.
_STATES = (
    ("alive safe unharmed unhurt", "dead death die kill slay slain murder behead drown capture kidnap abduct steal stolen missing vanish"),
    ("free freed released", "jail arrest capture detain kidnap imprison"),
    ("real genuine authentic", "fake hoax staged"),
    ("innocent acquitted", "guilty convict"),
    ("open reopen", "close shut"),
    ("healthy well fine", "ill sick dying"),
)
_OPPOSED = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _STATES)
_FEW = 0.5  # share of the claim's words under which little of it is repeated


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: in small letters, with all that it can be matched by, and the number of its part."""

    text: str
    keys: frozenset[str]
    part: int
    telling: bool
    act: bool

    @property
    def number(self) -> bool:
        return self.text[0].isdigit()


def bearing(text: Sequence[Sentence], claim: Sequence[Sentence]) -> Bearing:
    """How a text (a headline, a sentence or a few) stands to a claim."""
    return weighing.weigh(features(text, claim))


def features(text: Sequence[Sentence], claim: Sequence[Sentence]) -> dict[str, float]:
    """What is seen in the text beside the claim, each between 0 and 1; `values.bearing` has the weights."""
    ours, theirs = words(text), words(claim)
    shared = frozenset(index for index, word in enumerate(ours) if word.telling and any(_akin(word, one) for one in theirs if one.telling))
    return {
        **_repeated(ours, theirs, shared),
        **_refuted(text, ours, theirs, shared),
        **_told(ours, theirs),
        **_framed(ours, shared),
        **_asked(text, claim, ours),
        **_stood(text, theirs),
    }


# ---- words ----------------------------------------------------------------------------------------


def words(sentences: Sequence[Sentence]) -> list[Word]:
    """The words of the sentences; a mark that cuts begins a new part."""
    found: list[Word] = []
    part = 0
    for sentence in sentences:
        for token in sentence.tokens:
            low = token.text.casefold()
            if low in _CUTS or (low == "-" and sentence.text[token.start - 1 : token.start].isspace()):
                part += 1
            if any(map(str.isalnum, low)):
                found.append(_word(token, low, part))
        part += 1
    return found


def _word(token: Token, low: str, part: int) -> Word:
    telling = low not in _SAYS_LITTLE and token.lemma.casefold() not in _SAYS_LITTLE and low not in doubt.NEGATIONS and low[0].isalnum()
    return Word(low, _keys(low, token.lemma.casefold()), part, telling, token.pos == "VERB")


@lru_cache(maxsize=16384)
def _keys(low: str, lemma: str) -> frozenset[str]:
    """Two words are one if they share a key: a lemma, a stem, a number, or a group of verbs that name one act."""
    if low[0].isdigit():
        return frozenset({low.replace(",", "")})
    lemmas = lemmas_of(low) | {lemma}
    return lemmas | {stem(low)} | {f"act {group}" for one in lemmas for group in groups(one)}


def _akin(a: Word, b: Word) -> bool:
    if not a.keys.isdisjoint(b.keys):
        return True
    if a.number or b.number:
        return False
    x, y = stem(a.text), stem(b.text)
    shorter = min(len(x), len(y))
    if shorter >= _SHORTEST_STEM and x[:shorter] == y[:shorter]:
        return True
    common = next((at for at, (p, q) in enumerate(zip(a.text, b.text, strict=False)) if p != q), min(len(a.text), len(b.text)))
    return common >= _SHARED_PREFIX and common >= _SHARED_SHARE * max(len(a.text), len(b.text))


def _any(words: Iterable[Word], group: frozenset[str]) -> bool:
    return any(in_group(word.text, group) for word in words)


# ---- what of the claim is repeated ----------------------------------------------------------------


def _repeated(ours: Sequence[Word], theirs: Sequence[Word], shared: frozenset[int]) -> dict[str, float]:
    telling = [word for word in theirs if word.telling]
    found = [any(_akin(word, ours[index]) for index in shared) for word in telling]
    coverage = sum(found) / len(found) if found else 0.0
    acts = [there for word, there in zip(telling, found, strict=True) if word.act]
    numbers, told = ({word.text for word in side if word.number} for side in (theirs, ours))
    return {
        "coverage": coverage,
        "little": max(0.0, _FEW - coverage) / _FEW,
        "act": float(any(acts)) if acts else 0.5,
        "number": float(bool(numbers & told)),
        "other_number": float(bool(numbers and told and not numbers & told)),
    }


# ---- what is said to be not so --------------------------------------------------------------------


def _refuted(text: Sequence[Sentence], ours: Sequence[Word], theirs: Sequence[Word], shared: frozenset[int]) -> dict[str, float]:
    negations = [index for index in range(len(ours)) if _negates(ours, index)]
    aside = [index for index in negations if _is_aside(ours, index)]
    reached = {index: _reached(ours, index) for index in negations}
    false = [index for index, word in enumerate(ours) if in_group(word.text, doubt.FALSEHOODS)]
    undone = any(index in reach for index in false for reach in reached.values())
    telling = _said_to_be_false(text, ours) and not undone and not _any(theirs, doubt.FALSEHOODS)
    here = any(shared & reached[index] for index in negations if index not in aside)
    denied = _any(ours, doubt.DENIALS) and not _any(theirs, doubt.DENIALS)
    doubted = _any(ours, doubt.DOUBTS) and not _any(theirs, doubt.DOUBTS)
    of_reports = _any(ours, _TOLD)
    return {
        "false": float(telling),
        "false_undone": float(undone),
        "denied": float(denied),
        "negated": float(here and not _is_negative(theirs)),
        "negated_elsewhere": float(bool(negations) and not here),
        "opens_with_no": float(any(_opens_with_no(ours, index) for index in range(len(ours)))),
        "opposite": float(_opposed(ours, theirs)),
        "doubted": float(doubted),
        "report_refuted": float(of_reports and (telling or denied or doubted)),
    }


def _said_to_be_false(text: Sequence[Sentence], ours: Sequence[Word]) -> bool:
    """A word for a falsehood, a phrase that says so, or a rumour that is put to an end."""
    low = " ".join(sentence.text.casefold() for sentence in text)
    if _any(ours, doubt.FALSEHOODS) or any(phrase in low for phrase in doubt.FALSE_PHRASES):
        return True
    return any(_any(ours[index + 1 : index + 4], _TOLD) for index, word in enumerate(ours) if in_group(word.text, doubt.DISPELLING))


def _is_aside(words: Sequence[Word], negation: int) -> bool:
    """The negation stands in a clause beside the point: "so that he will not turn"."""
    return any(word.text in doubt.BESIDE and word.part == words[negation].part for word in words[:negation])


def _is_negative(words: Sequence[Word]) -> bool:
    return any(_negates(words, index) or word.text in ("rather", "instead") for index, word in enumerate(words))


def _opens_with_no(words: Sequence[Word], index: int) -> bool:
    """A part that is "No" and nothing else."""
    word = words[index]
    before, after = words[index - 1 : index], words[index + 1 : index + 2]
    alone = all(other.part != word.part for other in (*before, *after))
    return alone and word.text in ("no", "nope", "sorry", "not") and bool(before or after)


def _negates(words: Sequence[Word], index: int) -> bool:
    following = words[index + 1].text if index + 1 < len(words) else ""
    return words[index].text in doubt.NEGATIONS and following not in doubt.NOT_ONLY


def _reached(words: Sequence[Word], negation: int) -> frozenset[int]:
    """The next words of content in the part of the negation."""
    rest = range(negation + 1, len(words))
    return frozenset([index for index in rest if words[index].telling and words[index].part == words[negation].part][:_REACH])


def _opposed(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """A state or an act that rules out one of the claim's: "alive" beside "killed"."""
    return any(
        (not one.isdisjoint(a.keys) and not other.isdisjoint(b.keys)) or (not one.isdisjoint(b.keys) and not other.isdisjoint(a.keys))
        for a in ours
        if a.telling
        for b in theirs
        if b.telling
        for one, other in _OPPOSED
    )


# ---- what is passed on, wondered at or asked ------------------------------------------------------

_TELLING = {
    "unsettled": doubt.UNSETTLED,
    "possible": doubt.POSSIBLE,
    "hedged": doubt.HEDGE_ADVERBS,
    "rumoured": doubt.RUMOURS,
    "suspected": doubt.SUSPICIONS,
    "claimed": doubt.CLAIMS,
    "reported": doubt.REPORTS,
    "said": doubt.SAYINGS,
    "confirmed": doubt.CONFIRMATIONS,
    "inquired": doubt.INQUIRIES,
}


def _told(ours: Sequence[Word], theirs: Sequence[Word]) -> dict[str, float]:
    """Words that hold what is said at a distance, or vouch for it; those that the claim has as well say nothing.

    Where the claim is itself that somebody says something, so does whoever repeats it.
    """
    of_sayings = _any(theirs, doubt.SAYINGS | doubt.CLAIMS)
    skipped = {"claimed", "said", "reported"} if of_sayings else set()
    return {name: float(name not in skipped and _any(ours, group) and not _any(theirs, group)) for name, group in _TELLING.items()}


def _framed(ours: Sequence[Word], shared: frozenset[int]) -> dict[str, float]:
    """A short part at either end, none of it the claim's, which says who says so ("Rector: …", "… - Harbour Post")."""
    if not ours or ours[0].part == ours[-1].part:
        return {"frame_first": 0.0, "frame_last": 0.0}
    ends = ([index for index, word in enumerate(ours) if word.part == end.part] for end in (ours[0], ours[-1]))
    first, last = (
        len(end) <= _FRAME and not shared.intersection(end) and not any(ours[index].text in doubt.FLAGS for index in end) for end in ends
    )
    return {"frame_first": float(first), "frame_last": float(last)}


def _asked(text: Sequence[Sentence], claim: Sequence[Sentence], ours: Sequence[Word]) -> dict[str, float]:
    of_claim = any("?" in sentence.text for sentence in claim)
    asks = [not of_claim and sentence.text.rstrip("\"'”’) ").endswith("?") for sentence in text]
    somewhere = not of_claim and any("?" in sentence.text for sentence in text)
    return {
        "asked": float(bool(asks) and asks[-1]),
        "asked_inside": float(somewhere and not asks[-1]),
        "asks_whether": float(somewhere and bool(ours) and ours[0].text in doubt.QUESTION_OPENERS),
        "if": float(any(word.text in ("if", "whether") for word in ours)),
    }


# ---- what the grammar says ------------------------------------------------------------------------


def _stood(text: Sequence[Sentence], theirs: Sequence[Word]) -> dict[str, float]:
    """The stances in which the verbs that the claim has as well are said; headlines that are no sentences tell little."""
    telling = [word for word in theirs if word.telling]
    stances = []
    for sentence in text:
        for index, token in enumerate(sentence.tokens):
            if token.pos in ("VERB", "AUX") and any(map(str.isalnum, token.text)):
                word = _word(token, token.text.casefold(), 0)
                if word.telling and any(_akin(word, one) for one in telling):
                    stances.append(modality.stance(sentence, index))
    return {f"act_{name}": float(name in stances) for name in ("denies", "hedges")}
