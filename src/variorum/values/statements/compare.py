"""How statements of one matter stand to one another, by what the grammar shows.

Two statements are set side by side only if they name one act (or its opposite) and share who acts or
what is acted upon. Then one may deny what the other asserts, report as done what the other still
expects, or give another number, name or reach. Everything else that was brought together is one
thing in other words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from variorum.text import stem
from variorum.types import Claim, Reason, Status, Verdict
from variorum.values.statements.acts import ADMITTING, ANSWERING, FINDING, LIGHT, LOOKING, MAKING, OPEN, SETTLING, later, opposite, same
from variorum.values.statements.names import capitalised, mixed_up, other_given, ranks
from variorum.values.statements.record import MARKS, Statement, bare, cut
from variorum.values.statements.slots import finer_place, kind_of, kinds_apart, other_place
from variorum.values.statements.wording import Answer, differing

_FEW_NAMED = 3  # words of content beside which two given names of one surname are a contradiction
_FEW_SHARED = 2  # words of content, the act apart
_OPEN_STEMS, _SETTLING_STEMS = (frozenset(map(stem, words)) for words in (OPEN, SETTLING))
_CONTAINED = 0.75  # share of the words of a clause without an object that the other repeats
_MATTER = 0.5  # share of the words of the shorter clause, the act apart, that one matter has in common
_BEHIND_HEAD = re.compile(r"\s(?:of|in|on|at|to|for|from|with|between|about|against|by)\s")
_FORETOLD = re.compile(r"\b(?:would(?!\s+have\b)|going to)\b")
_AGENT = re.compile(r"\w+[eo]rs?\b")  # "investigators" do it, and are not what is done
_UNTIL_THEN = re.compile(
    r"\b(?:since|(?:in|for)\s(?:\S+\s){0,3}?(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?))\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:previously|formerly|in the past|(?:until|before) (?:now|then|recently|this|that))\b", re.IGNORECASE)
_SHOWN = 22  # words of a clause in an explanation
_WHEN = frozenset(
    (
        "after afternoon again before early earlier evening finally first initially late later morning night now originally previously "
        "recent recently soon then today tomorrow tonight until yesterday monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_PRONOUNS = frozenset("he she it they we i you him her them us me this that these those who which what there one his its their".split())
_TITLES = frozenset("mr mrs ms dr president sen rep gov minister secretary former the a an of and".split())
Mode = Literal["asked", "denied", "planned or possible", "said to be so"]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what comparing needs of it, worked out once."""

    claim: Claim
    statement: Statement
    mode: Mode
    actor: frozenset[str]
    object: frozenset[str]
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets two claims (by index) apart, and the rule that found it."""

    one: int
    other: int
    status: Status
    reason: Reason
    rule: str


# ---- the whole group ------------------------------------------------------------------------------


def compare(claims: Sequence[Claim]) -> Verdict:
    """How statements of one matter stand to one another; every value must be a `Statement`."""
    told = [_told(claim) for claim in claims]
    everything = (tuple(range(len(claims))),)
    accounts = len({claim.document for claim in claims})
    if accounts < 2:
        return Verdict("single-source", None, f"One account says it: {_quoted(told[0])}.", everything, ("one account",))
    found = _differences(told)
    if not found:
        shortest = min(told, key=lambda one: (len(one.statement.said), one.claim.document, one.claim.span.start))
        return Verdict("corroborated", "same", f"{accounts} accounts say it: {_quoted(shortest)}.", everything, ("no difference found",))
    first = found[0]
    trace = tuple(f"{difference.rule}: {_quoted(told[difference.one])} / {_quoted(told[difference.other])}" for difference in found)
    return Verdict(first.status, first.reason, _because(told[first.one], told[first.other]), _readings(told, first), trace)


def _because(one: Told, other: Told) -> str:
    """The two clauses side by side; a clause that is denied from outside ("denied that it fell") is told as denied."""
    verbs = [_says(one, other), _says(other, one)]
    if one.claim.document == other.claim.document:
        return f"In one account one party {verbs[0]} {_quoted(one)}, another {verbs[1]} {_quoted(other)}."
    return f"One account {verbs[0]} {_quoted(one)}, another {verbs[1]} {_quoted(other)}."


def _says(one: Told, other: Told) -> str:
    if one.claim.stance == "denies" and one.statement.polarity == "positive":
        return "denies"
    return "says with reserve" if one.claim.stance == "hedges" != other.claim.stance else "says"


def _told(claim: Claim) -> Told:
    statement = claim.value
    assert isinstance(statement, Statement)
    actor, acted_on, terms = _stems(statement.actor), _stems(statement.object), frozenset(statement.terms)
    return Told(claim, statement, mode(claim), actor, acted_on, terms)


def mode(claim: Claim) -> Mode:
    """How a claim stands to its act."""
    statement = claim.value
    assert isinstance(statement, Statement)
    if claim.stance == "asks":
        return "asked"
    if claim.stance == "denies" or statement.polarity == "negative":
        return "denied"
    if claim.stance == "hedges" or statement.tense in ("planned", "possible"):
        return "planned or possible"
    return "said to be so"


def _differences(told: Sequence[Told]) -> list[Difference]:
    """The differences between claims of different accounts, and what one account lets two parties say, the gravest first."""
    found = []
    first: dict[object, int] = {}
    same_told = [first.setdefault((one.statement, one.claim.stance, _source(one)), at) for at, one in enumerate(told)]
    known: dict[tuple[int, int, bool], tuple[Status, Reason, str] | None] = {}
    for i, j in combinations(range(len(told)), 2):
        asked = same_told[i], same_told[j], told[i].claim.document == told[j].claim.document
        if asked not in known:  # agency copy tells one thing many times
            known[asked] = _difference(told[i], told[j])
        answer = known[asked]
        if answer is not None:
            found.append(Difference(i, j, *answer))
    return sorted(_between_accounts(told, found), key=lambda one: (one.status != "disputed", one.one, one.other))


def _difference(a: Told, b: Told) -> tuple[Status, Reason, str] | None:
    """What the first rule that tells two claims apart makes of them, and its name."""
    within = a.claim.document == b.claim.document
    of_two_times = _is_earlier(a) != _is_earlier(b)
    for rule, step in _STEPS[: _BETWEEN_PARTIES if within else None]:
        answer = None if of_two_times and step in _OF_ONE_TIME else step(a, b)
        if answer is not None:
            return *answer, rule
    return None


def _between_accounts(told: Sequence[Told], found: Sequence[Difference]) -> list[Difference]:
    """Without the disputes of which one account holds both sides itself, as two reports: it does not contradict the other."""

    def holds(side: int, beside: int) -> bool:
        """The account of `beside` tells, elsewhere, what `side` tells."""
        return any(
            one.claim.document == told[beside].claim.document and one.mode == told[side].mode and _says_as_much(told[side], one)
            for at, one in enumerate(told)
            if at != beside
        )

    return [
        one
        for one in found
        if one.status != "disputed" or _within(told, one) or not (holds(one.one, one.other) or holds(one.other, one.one))
    ]


def _within(told: Sequence[Told], one: Difference) -> bool:
    return told[one.one].claim.document == told[one.other].claim.document


def _readings(told: Sequence[Told], difference: Difference) -> tuple[tuple[int, ...], ...]:
    """Each claim beside the one of the two differing claims that it stands like, else the one it shares more words with."""
    groups: tuple[list[int], list[int]] = ([], [])
    for index, one in enumerate(told):
        first, second = (
            (index == side, one.mode == told[side].mode, one.claim.document == told[side].claim.document, _alike(one, told[side]))
            for side in (difference.one, difference.other)
        )
        groups[second > first].append(index)
    return tuple(tuple(group) for group in sorted(groups, key=lambda group: (-len(group), group)))


# ---- two claims -----------------------------------------------------------------------------------


def _by_polarity(a: Told, b: Told) -> Answer | None:
    """The same act of the same parties, asserted and denied; or to come, and not to come."""
    ahead = a.statement.tense == b.statement.tense == "planned" and "hedges" not in (a.claim.stance, b.claim.stance)
    if {a.mode, b.mode} != {"planned or possible" if ahead else "said to be so", "denied"} or not _one_act(a, b):
        return None
    if not _one_matter(a, b) or _of_all_times(a if b.mode == "denied" else b, a if a.mode == "denied" else b):
        return None
    if a.claim.document == b.claim.document and _source(a) == _source(b):
        return None  # an account does not contradict itself: it speaks of two things
    denied, told = (a, b) if a.mode == "denied" else (b, a)
    if _FORETOLD.search(denied.statement.said) or (told.statement.tense == "done" and denied.statement.tense == "planned"):
        return "compatible", "update"  # it "would never sail again", and sailed
    return "disputed", _yet(denied)


def _of_all_times(told: Told, denied: Told) -> bool:
    """What is told holds of any such thing ("a bridge is a bridge"), or what is denied only of the time before ("in ten years")."""
    first = (told.statement.actor or "").casefold().split()[:1]
    return (first in (["a"], ["an"]) and told.statement.act == "be") or bool(_UNTIL_THEN.search(denied.statement.said))


def _by_noun(a: Told, b: Told) -> Answer | None:
    """Told as done by its verb, and denied by its noun: "was charged", "no charges were filed"; or admitted, and denied."""
    if {a.mode, b.mode} != {"said to be so", "denied"}:
        return None
    done, denied = (a, b) if a.mode == "said to be so" else (b, a)
    if done.statement.act in ADMITTING and done.actor & denied.actor and _says_as_much(denied, done):
        return "disputed", "polarity"
    act = stem(done.statement.act or "")
    if not act or done.statement.act in LIGHT or denied.statement.act not in MAKING:
        return None
    if act not in denied.object and act not in denied.actor - _stems(" ".join(_AGENT.findall(denied.statement.actor or ""))):
        return None
    return ("disputed", _yet(denied)) if len(done.terms & denied.terms - {act}) >= _FEW_SHARED else None


def _by_silence(a: Told, b: Told) -> Answer | None:
    """Somebody has agreed, and has not answered."""
    if {a.mode, b.mode} == {"denied"} or "denied" not in (a.mode, b.mode):
        return None
    settled, silent = (b, a) if a.mode == "denied" else (a, b)
    if silent.statement.act not in ANSWERING or not settled.terms & _SETTLING_STEMS or not settled.actor & silent.actor:
        return None
    return ("disputed", _yet(silent)) if len(settled.terms & silent.terms - settled.actor) >= _FEW_SHARED else None


def _by_knowledge(a: Told, b: Told) -> Answer | None:
    """One tells a thing, the other that it is not known: all else that this one names, the first names too."""
    opens = [bool(one.terms & _OPEN_STEMS) and _leaves_open(one) for one in (a, b)]
    if opens[0] == opens[1]:
        return None
    open_, told = (a, b) if opens[0] else (b, a)
    about = open_.terms - _OPEN_STEMS
    known = told.mode != "denied" and len(about) >= _FEW_SHARED and about <= told.terms and len(told.terms) > len(about)
    return ("compatible", "update") if known else None


def _leaves_open(one: Told) -> bool:
    """It denies or asks, or tells of looking for it; what is found out ("identified") is open only before it is."""
    if one.mode in ("denied", "asked"):
        return True
    return one.mode != "said to be so" if one.statement.act in FINDING else one.statement.act in LOOKING


def _yet(denied: Told) -> Reason:
    """What is not done *yet* is of another hour."""
    return "update" if "yet" in denied.statement.said.casefold().split() else "polarity"


def _by_opposite(a: Told, b: Told) -> Answer | None:
    """Acts of which one rules out the other, by the same actor upon the same thing; told of two times, both can be."""
    left, right = a.statement.act, b.statement.act
    flat = all(one.mode == "said to be so" or one.statement.act == "deny" for one in (a, b))  # to deny is an act too
    if not (flat and left and right and opposite(left, right)):
        return None
    if not _one_actor(a, b) or not _parties(a, b):
        return None
    return ("compatible", "time") if _hours(a) != _hours(b) else ("disputed", "unresolved")


def _by_stage(a: Told, b: Told) -> Answer | None:
    """What was done to somebody, and what was done later: "taken to hospital", "released from hospital"."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or a.mode != "said to be so" or not (left and right and later(left, right)):
        return None
    shared = a.object & b.object and len(a.terms & b.terms) > _FEW_SHARED
    return ("compatible", "update") if shared else None


def _by_kind(a: Told, b: Told) -> Answer | None:
    """The same act with a thing of another kind: "rammed a truck into the gate", "rammed a car into the gate"."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or a.mode != "said to be so" or not (left and right and same(left, right)) or left in LIGHT:
        return None
    apart = kinds_apart(a.statement.object, b.statement.object) and not (kind_of(a.statement.actor) or kind_of(b.statement.actor))
    return ("disputed", "unresolved") if apart and _one_actor(a, b) and len(a.terms & b.terms) > _FEW_SHARED else None


def _by_named_place(a: Told, b: Told) -> Answer | None:
    """The same act of the same actor, at two places of one sort: "off Cape Harl", "off Nandal Cape"."""
    if a.mode != b.mode or not a.statement.act or not same(a.statement.act, b.statement.act or "") or not _one_actor(a, b):
        return None
    shared = len(a.terms & b.terms) > _FEW_SHARED
    return ("disputed", "unresolved") if shared and other_place(a.statement.said, b.statement.said) else None


def _by_place(a: Told, b: Told) -> Answer | None:
    """Word for word the same, but that one tells the place more exactly."""
    return ("compatible", "part-whole") if finer_place(a.statement.said, b.statement.said) else None


def _by_hour(a: Told, b: Told) -> Answer | None:
    """The same act, still to come and done."""
    if {a.mode, b.mode} != {"said to be so", "planned or possible"}:
        return None
    ahead, done = (b, a) if a.mode == "said to be so" else (a, b)
    if done.statement.tense != "done" or ahead.statement.tense != "planned" or _has_no_hour(done):
        return None
    return ("compatible", "update") if _one_act(a, b) else None


def _by_word(a: Told, b: Told) -> Answer | None:
    """Word for word the same, but for one stretch."""
    return differing(a.statement.said, b.statement.said)


def _by_slip(a: Told, b: Told) -> Answer | None:
    """Two names that only a letter or two keep apart, in the same act of the same actor: one of them is a slip."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or not left or not right or left in LIGHT or not same(left, right):
        return None
    if not _one_actor(a, b) or len(a.terms & b.terms) < 2:
        return None
    ours, theirs = capitalised(a.statement.said), capitalised(b.statement.said)
    slips = any(mixed_up(x, y) for x in ours - theirs for y in theirs - ours)
    return ("disputed", "unresolved") if slips else None


def _by_given(a: Told, b: Told) -> Answer | None:
    """One office, one surname, two given names: one account has the wrong person."""
    shared = a.mode == b.mode and len(a.terms & b.terms) >= _FEW_NAMED
    return ("disputed", "unresolved") if shared and other_given(a.statement.said, b.statement.said) else None


def _by_reach(a: Told, b: Told) -> Answer | None:
    """The same act, said of one thing only and of all; or with the limit left out."""
    if a.mode != b.mode or a.statement.only == b.statement.only or not _one_act(a, b):
        return None
    wide = b if a.statement.only else a
    return ("disputed", "scope") if wide.statement.every else ("compatible", "scope")


def _by_surety(a: Told, b: Told) -> Answer | None:
    """Told as done, and as what may be: the other names who acts, what is acted upon and the act, by verb or noun, in another grammar."""
    if {a.mode, b.mode} != {"said to be so", "planned or possible"}:
        return None
    done, open_ = (a, b) if a.mode == "said to be so" else (b, a)
    act = stem(done.statement.act or "")
    if done.statement.tense != "done" or not act or _has_no_hour(done):
        return None
    named = act in open_.terms and done.actor and _mostly(done.actor, open_.terms) and done.object & open_.terms
    return ("compatible", "update") if (named and done.statement.act not in LIGHT) or _repeated(done, open_) else None


def _has_no_hour(one: Told) -> bool:
    """Its clause is a bare participle: "guided by a beacon" may be of what will be guided."""
    statement, words = one.statement, one.statement.said.split()
    bare_verb = bool(words) and statement.act is not None and stem(bare(words[0]).lower()) == stem(statement.act)
    return bare_verb and not (statement.object and statement.object in statement.said)


def _repeated(one: Told, other: Told) -> bool:
    """The other tells the same act in nearly all the words of the one."""
    if one.statement.act is None or not same(one.statement.act, other.statement.act or ""):
        return False
    return _says_as_much(one, other)


def _says_as_much(one: Told, other: Told) -> bool:
    """The other has nearly all the words of the one."""
    return len(one.terms & other.terms) >= max(_FEW_SHARED, _CONTAINED * len(one.terms))


def _by_rank(a: Told, b: Told) -> Answer | None:
    """One person of two ranks, in the same act: "deputy minister Voss", "minister Voss"."""
    if a.mode != b.mode or not a.statement.act or not same(a.statement.act, b.statement.act or ""):
        return None
    ours, theirs = ranks(a.statement.said), ranks(b.statement.said)
    return ("compatible", "wording") if any(ours[name] != theirs[name] for name in ours.keys() & theirs.keys()) else None


def _by_own_word(a: Told, b: Told) -> Answer | None:
    """What one account has from those who are said to have done it, another tells as done."""
    if a.mode != b.mode or (_source(a) is None) == (_source(b) is None):
        return None
    word, plain = (a, b) if _source(a) else (b, a)
    own = _stems(_source(word)) & plain.actor
    return ("compatible", "attribution") if own and not word.actor - own and _one_act(a, b) else None


def _mostly(words: frozenset[str], among: frozenset[str]) -> bool:
    return 2 * len(words & among) > len(words)


_STEPS: tuple[tuple[str, Callable[[Told, Told], Answer | None]], ...] = (
    ("asserted and denied", _by_polarity),
    ("done and denied by its noun", _by_noun),
    ("settled and not answered", _by_silence),
    ("opposite acts", _by_opposite),
    ("ahead and done", _by_hour),
    ("two kinds of one thing", _by_kind),
    ("one act and a later one", _by_stage),
    ("a place within another", _by_place),
    ("two places of one sort", _by_named_place),
    ("names mixed up", _by_slip),
    ("another given name", _by_given),
    ("only and all", _by_reach),
    ("another word", _by_word),
    ("done and possible", _by_surety),
    ("told and not known", _by_knowledge),
    ("two ranks", _by_rank),
    ("on one's own word", _by_own_word),
)


# What was so before, by the words of the clause, is no other state of what is so now.
_OF_ONE_TIME = frozenset({_by_polarity, _by_noun, _by_hour, _by_surety, _by_knowledge})
_BETWEEN_PARTIES = 1  # the first of the steps also set what one account tells of two parties side by side


# ---- what two claims share ------------------------------------------------------------------------


def _source(one: Told) -> str | None:
    return one.claim.attributed_to.name if one.claim.attributed_to else None


def _one_act(a: Told, b: Told) -> bool:
    """The same act, or one that only its object names, of shared parties that nowhere differ."""
    left, right = a.statement.act, b.statement.act
    if left is None or right is None or not same(left, right):
        return False
    return _one_actor(a, b) and _parties(a, b, needs_object=left in LIGHT)


def _one_matter(a: Told, b: Told) -> bool:
    """More than the act and one word is shared: who acts, by name, and what is acted upon; or most of what the shorter says.

    An act denied of one thing ("did not release the name") is no denial of the same act upon another.
    """
    heads = [_head(one.statement.object) for one in (a, b)]
    if all(heads) and heads[0] != heads[1]:
        return False
    acts = {stem(one.statement.act or "") for one in (a, b)}
    shared, least = a.terms & b.terms - acts, min(len(one.terms - acts) for one in (a, b))
    named = bool(a.actor & b.actor) and (bool(all(heads)) or len(shared) >= min(_FEW_SHARED, least))
    return named or len(shared) >= max(_FEW_SHARED, _MATTER * least)


def _head(phrase: str | None) -> str | None:
    """The stem of the noun that a phrase is about: "images" of "images of two ships"."""
    words = re.split(_BEHIND_HEAD, phrase or "")[0].split()
    return stem(bare(words[-1])) if words else None


def _one_actor(a: Told, b: Told) -> bool:
    return not a.actor or not b.actor or bool(a.actor & b.actor)


def _parties(a: Told, b: Told, *, needs_object: bool = False) -> bool:
    """What is acted upon is shared; where one leaves it out, who acts and another word are. Two objects apart are two matters."""
    if a.object and b.object:
        return bool(a.object & b.object)
    if needs_object or not a.actor & b.actor:
        return False
    shared, acts = a.terms & b.terms, {stem(a.statement.act or ""), stem(b.statement.act or "")}
    contained = not a.object and not b.object and len(shared) >= max(2, _CONTAINED * min(len(a.terms), len(b.terms)))
    return contained or len(shared - acts) >= 2


def _stems(phrase: str | None) -> frozenset[str]:
    words = [bare(word) for word in (phrase or "").split()]
    return frozenset(stem(word) for word in words if len(word) > 2 and word.casefold() not in _PRONOUNS | _TITLES)


def _alike(a: Told, b: Told) -> float:
    return len(a.terms & b.terms) / len(a.terms | b.terms) if a.terms | b.terms else 0.0


def _is_earlier(one: Told) -> bool:
    """It tells of the time before: "previously", "until now"."""
    return _EARLIER.search(one.statement.said) is not None


def _hours(one: Told) -> frozenset[str]:
    """The words that tell of when."""
    words = f"{one.statement.said} {one.statement.time or ''}".casefold().split()
    return frozenset(word.strip(MARKS) for word in words) & _WHEN


# ---- showing ------------------------------------------------------------------------------------


def _quoted(one: Told) -> str:
    said = cut(one.statement.said.strip(" ,;:–—-"), _SHOWN)
    return f"“{said.replace('“', '‘').replace('”', '’')}”"
