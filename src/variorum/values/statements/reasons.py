"""What tells two statements apart: the rules, in the order in which they are asked."""

from __future__ import annotations

import re
from collections.abc import Callable

from variorum.text import stem
from variorum.types import Reason, Status
from variorum.values.statements.acts import ADMITTING, ANSWERING, FINDING, LIGHT, LOOKING, MAKING, OPEN, SETTLING, later, opposite, same
from variorum.values.statements.names import capitalised, mixed_up, other_given, ranks
from variorum.values.statements.record import bare
from variorum.values.statements.slots import finer_place, kind_of, kinds_apart, other_place
from variorum.values.statements.told import (
    FEW_SHARED,
    Told,
    hours,
    is_earlier,
    one_act,
    one_actor,
    one_matter,
    parties,
    says_as_much,
    source,
    stems_of,
)
from variorum.values.statements.wording import Answer, differing

_FEW_NAMED = 3  # words of content beside which two given names of one surname are a contradiction
_OPEN_STEMS, _SETTLING_STEMS = (frozenset(map(stem, words)) for words in (OPEN, SETTLING))
_FORETOLD = re.compile(r"\b(?:would(?!\s+have\b)|going to)\b")
_AGENT = re.compile(r"\w+[eo]rs?\b")  # "investigators" do it, and are not what is done
_UNTIL_THEN = re.compile(
    r"\b(?:since|(?:in|for)\s(?:\S+\s){0,3}?(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?))\b", re.IGNORECASE
)


def tell_apart(a: Told, b: Told) -> tuple[Status, Reason, str] | None:
    """What the first rule that tells two claims apart makes of them, and its name."""
    within = a.claim.document == b.claim.document
    of_two_times = is_earlier(a) != is_earlier(b)
    for rule, step in _STEPS[: _BETWEEN_PARTIES if within else None]:
        answer = None if of_two_times and step in _OF_ONE_TIME else step(a, b)
        if answer is not None:
            return *answer, rule
    return None


def _by_polarity(a: Told, b: Told) -> Answer | None:
    """The same act of the same parties, asserted and denied; or to come, and not to come."""
    ahead = a.statement.tense == b.statement.tense == "planned" and "hedges" not in (a.claim.stance, b.claim.stance)
    if {a.mode, b.mode} != {"planned or possible" if ahead else "said to be so", "denied"} or not one_act(a, b):
        return None
    if not one_matter(a, b) or _of_all_times(a if b.mode == "denied" else b, a if a.mode == "denied" else b):
        return None
    if a.claim.document == b.claim.document and source(a) == source(b):
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
    if done.statement.act in ADMITTING and done.actor & denied.actor and says_as_much(denied, done):
        return "disputed", "polarity"
    act = stem(done.statement.act or "")
    if not act or done.statement.act in LIGHT or denied.statement.act not in MAKING:
        return None
    if act not in denied.object and act not in denied.actor - stems_of(" ".join(_AGENT.findall(denied.statement.actor or ""))):
        return None
    return ("disputed", _yet(denied)) if len(done.terms & denied.terms - {act}) >= FEW_SHARED else None


def _by_silence(a: Told, b: Told) -> Answer | None:
    """Somebody has agreed, and has not answered."""
    if {a.mode, b.mode} == {"denied"} or "denied" not in (a.mode, b.mode):
        return None
    settled, silent = (b, a) if a.mode == "denied" else (a, b)
    if silent.statement.act not in ANSWERING or not settled.terms & _SETTLING_STEMS or not settled.actor & silent.actor:
        return None
    return ("disputed", _yet(silent)) if len(settled.terms & silent.terms - settled.actor) >= FEW_SHARED else None


def _by_knowledge(a: Told, b: Told) -> Answer | None:
    """One tells a thing, the other that it is not known: all else that this one names, the first names too."""
    opens = [bool(one.terms & _OPEN_STEMS) and _leaves_open(one) for one in (a, b)]
    if opens[0] == opens[1]:
        return None
    open_, told = (a, b) if opens[0] else (b, a)
    about = open_.terms - _OPEN_STEMS
    known = told.mode != "denied" and len(about) >= FEW_SHARED and about <= told.terms and len(told.terms) > len(about)
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
    if not one_actor(a, b) or not parties(a, b):
        return None
    return ("compatible", "time") if hours(a) != hours(b) else ("disputed", "unresolved")


def _by_stage(a: Told, b: Told) -> Answer | None:
    """What was done to somebody, and what was done later: "taken to hospital", "released from hospital"."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or a.mode != "said to be so" or not (left and right and later(left, right)):
        return None
    shared = a.object & b.object and len(a.terms & b.terms) > FEW_SHARED
    return ("compatible", "update") if shared else None


def _by_kind(a: Told, b: Told) -> Answer | None:
    """The same act with a thing of another kind: "rammed a truck into the gate", "rammed a car into the gate"."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or a.mode != "said to be so" or not (left and right and same(left, right)) or left in LIGHT:
        return None
    apart = kinds_apart(a.statement.object, b.statement.object) and not (kind_of(a.statement.actor) or kind_of(b.statement.actor))
    return ("disputed", "unresolved") if apart and one_actor(a, b) and len(a.terms & b.terms) > FEW_SHARED else None


def _by_named_place(a: Told, b: Told) -> Answer | None:
    """The same act of the same actor, at two places of one sort: "off Cape Harl", "off Nandal Cape"."""
    if a.mode != b.mode or not a.statement.act or not same(a.statement.act, b.statement.act or "") or not one_actor(a, b):
        return None
    shared = len(a.terms & b.terms) > FEW_SHARED
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
    return ("compatible", "update") if one_act(a, b) else None


def _by_word(a: Told, b: Told) -> Answer | None:
    """Word for word the same, but for one stretch."""
    return differing(a.statement.said, b.statement.said)


def _by_slip(a: Told, b: Told) -> Answer | None:
    """Two names that only a letter or two keep apart, in the same act of the same actor: one of them is a slip."""
    left, right = a.statement.act, b.statement.act
    if a.mode != b.mode or not left or not right or left in LIGHT or not same(left, right):
        return None
    if not one_actor(a, b) or len(a.terms & b.terms) < 2:
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
    if a.mode != b.mode or a.statement.only == b.statement.only or not one_act(a, b):
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
    return says_as_much(one, other)


def _by_rank(a: Told, b: Told) -> Answer | None:
    """One person of two ranks, in the same act: "deputy minister Voss", "minister Voss"."""
    if a.mode != b.mode or not a.statement.act or not same(a.statement.act, b.statement.act or ""):
        return None
    ours, theirs = ranks(a.statement.said), ranks(b.statement.said)
    return ("compatible", "wording") if any(ours[name] != theirs[name] for name in ours.keys() & theirs.keys()) else None


def _by_own_word(a: Told, b: Told) -> Answer | None:
    """What one account has from those who are said to have done it, another tells as done."""
    if a.mode != b.mode or (source(a) is None) == (source(b) is None):
        return None
    word, plain = (a, b) if source(a) else (b, a)
    own = stems_of(source(word)) & plain.actor
    return ("compatible", "attribution") if own and not word.actor - own and one_act(a, b) else None


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
