"""What the claims of a finding about a date or a place answer, asked in the words of the accounts: "When did the ferry hit the pier?".

The order of the words is turned only where the verb is known for sure; else they stand as they are: "First hearing: when?".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.text import in_full
from variorum.types import Claim
from variorum.values.statements.acts import LIGHT, SAYING

_ARTICLES = frozenset({"The", "A", "An"})
_PRONOUNS = frozenset("he she it they we i you this that these those there his her its their my our your".split())
_AUXILIARIES = frozenset("am is are was were has have had will would can could may might shall should must".split())
# A question that ends in one of these was cut: "When should we be?", "When was the launch the first?".
_TORN = frozenset("be been being a an the of to not and or first second third last latest only next".split())
# What begins a sentence with a capital and is no name.
_COMMON = frozenset(
    (
        "about all almost another around at authorities both dozens each eight eleven emergency every few fewer fifteen fifty firefighters "
        "five forty four half hundreds investigators less many millions more most nearly nine no officials one only other over police "
        "prosecutors rescuers residents roughly scores seven several six sixteen sixty some ten thirteen thirty thousands three twelve "
        "twenty two under up witnesses"
    ).split()
)
_BEFORE_PARTICIPLE = frozenset("to be been being".split())  # "the last to be hired" does not hire
_NEGATED = {"wo": "will", "ca": "can", "sha": "shall"} | {word: word for word in (*_AUXILIARIES, "did", "do", "does")}
_WHOLE = frozenset("come go run start stand turn work".split())  # light, but they need nothing behind them
_SUBORDINATE = frozenset("who whom whose which that when where while because if whether after before as".split())
# What links a clause to the one before it, or sets it in time: without that clause, or with the question, it says nothing.
_LINKING = frozenset(
    (
        "accordingly afterward afterwards also already consequently earlier eventually furthermore hence hereafter however instead later "
        "likewise meanwhile moreover nevertheless nonetheless now otherwise previously recently since still subsequently then therefore "
        "thereafter thus too"
    ).split()
)
# Past forms that no ending tells, by their verb; those that are like their verb stand alone.
_PAST = dict(
    pair.split("/")
    for pair in (
        "begin/began blow/blew break/broke bring/brought build/built buy/bought catch/caught choose/chose come/came draw/drew "
        "drive/drove  eat/ate fall/fell fight/fought find/found flee/fled fly/flew get/got give/gave go/went grow/grew hear/heard "
        "hold/held keep/kept  know/knew lay/laid lead/led leave/left lose/lost make/made meet/met pay/paid ride/rode ring/rang "
        "rise/rose run/ran say/said see/saw  sell/sold send/sent shake/shook shoot/shot sing/sang sink/sank sit/sat sleep/slept "
        "speak/spoke spend/spent stand/stood steal/stole  stick/stuck strike/struck swear/swore swim/swam take/took tear/tore "
        "tell/told think/thought throw/threw wake/woke wear/wore win/won  withdraw/withdrew write/wrote become/became  hit/hit "
        "cut/cut put/put set/set shut/shut quit/quit burst/burst cast/cast hurt/hurt split/split spread/spread cost/cost let/let"
    ).split()
)


def question(claims: Sequence[Claim]) -> str:
    """When did what happen."""
    return asked(claims, "when")


def asked(claims: Sequence[Claim], word: str) -> str:
    """When, or where, did what happen: who and what as most claims say it, the shorter wording first.

    A name goes before "it" and "they", what was done before what was said.
    """
    told = [(about, getattr(claim.value, "act", None)) for claim in claims if (about := _about(claim))]
    if not told:
        alone = Counter(act for claim in claims if (act := getattr(claim.value, "act", None)))
        return _first_up(min(alone, key=lambda act: (-alone[act], act))) + f": {word}?" if alone else f"{_first_up(word)}?"
    return asked_of(told, word)


def asked_of(told: Sequence[tuple[str, str | None]], word: str, *, whole: bool = False) -> str:
    """The same of these deeds, each in words of the accounts, with its verb; `word` may be several: "how long before the impact".

    `whole`: each is known to begin with its whole subject, as it stands within a sentence.
    """
    acts, abouts = dict(told), Counter(about for about, _ in told)

    def rank(about: str) -> tuple[bool, bool, bool, bool, int, int, str]:
        words, act = about.split(), acts[about] or ""
        says_little = act in SAYING or _is_cut(words, act)
        bare = len(words) == 1 and about.isupper()  # "AP", of a picture
        return _stands_in(about), says_little, _verb(words, act, whole=whole) is None, bare, -abouts[about], len(about), about

    chosen = min(abouts, key=rank)
    words, act = chosen.split(), acts[chosen] or ""
    return _closed(_asked(words, _verb(words, act, whole=whole), act, word))


def _about(claim: Claim) -> str | None:
    about = getattr(claim.value, "whole", None) or getattr(claim.value, "about", None)
    return in_full(about) if about else None


def _closed(question: str) -> str:
    """Without quotation marks of which one side was left out, and brackets likewise."""
    for opening, closing in ("“”", "()"):
        if question.count(opening) != question.count(closing):
            question = question.replace(opening, "").replace(closing, "")
    return question.replace('"', "") if question.count('"') % 2 else question


def _asked(words: Sequence[str], place: int | None, act: str, word: str) -> str:
    if place is None:
        return f"{_first_up(word)}?" if word == "when" and _is_date(words) else _first_up(" ".join(words)) + f": {word}?"
    first = words[0].lower() if words[0] in _ARTICLES or words[0].lower() in (_PRONOUNS | _COMMON) - {"i"} else words[0]
    subject, verb, rest = [first, *words[1:place]], words[place].lower(), list(words[place + 1 :])
    while len(subject) > 1 and (subject[-1].lower() in _LINKING or subject[-1] == "…"):  # "the probe then landed"
        subject.pop()
    while len(rest) > 1 and rest[0].lower() in _LINKING:  # "the probe has since landed"
        del rest[0]
    if (rest or [verb])[-1].lower() in _TORN:
        return _first_up(" ".join(words[:place]).removesuffix(" …")) + f": {word}?"
    if negated := _negated(verb):
        return " ".join([_first_up(word), negated, *subject, "not", *rest]) + "?"
    if verb in _AUXILIARIES:
        return " ".join([_first_up(word), verb, *subject, *rest]) + "?"
    return " ".join([_first_up(word), "did", *subject, act, *_untorn(rest)]) + "?"


def _untorn(rest: Sequence[str]) -> Sequence[str]:
    """What stands behind the verb, unless it ends in a measure whose noun was cut: "down the 40m"."""
    return () if rest and rest[-1][:1].isdigit() and rest[-1][-1:].isalpha() else rest


def _negated(verb: str) -> str | None:
    """The auxiliary of "didn't", "won't"; None of any other word."""
    for ending in ("n't", "n’t"):
        if verb.endswith(ending):
            return _NEGATED.get(verb.removesuffix(ending))
    return None


def _verb(words: Sequence[str], act: str, *, whole: bool = False) -> int | None:
    """Where the finite verb stands behind its subject, if that is certain: an auxiliary, or the past of the act."""
    past = _past(act) if act and (whole or _is_whole(words[0])) else frozenset()
    for place, word in enumerate(words):
        if word.lower() in _SUBORDINATE:
            return None
        if _negated(word.lower()):
            return place or None
        if word.lower() in _AUXILIARIES:
            return place if place and act != "have" else None  # "had" alone is no auxiliary
        # Behind words left out, the past may be a participle: "the points … used by the ministry".
        if place and word in past and words[place - 1].lower() not in _BEFORE_PARTICIPLE and not any("…" in one for one in words[:place]):
            return place
    return None


def _past(act: str) -> frozenset[str]:
    """The past of a verb; of a regular one its possible spellings."""
    if act in _PAST:
        return frozenset({_PAST[act]})
    return frozenset({act + "ed", act + act[-1] + "ed", act + "d" if act[-1] == "e" else "", act[:-1] + "ied" if act[-1] == "y" else ""})


def _is_whole(first: str) -> bool:
    """Whether words that begin like this can be a whole subject; "messages left" may be messages that were left."""
    return first[0].isupper() or first[0].isdigit() or first.lower() in _PRONOUNS or first.capitalize() in _ARTICLES


def _is_cut(words: Sequence[str], act: str) -> bool:
    """ "The house made", "Norland had": what was made is not told."""
    place = _verb(words, act)
    return act in LIGHT and place == len(words) - 1 and words[-1] in _past(act) and act not in _WHOLE


def _is_date(words: Sequence[str]) -> bool:
    return len(words) <= 3 and any(letter.isdigit() for word in words for letter in word)


def _first_up(words: str) -> str:
    return words[0].upper() + words[1:]


def _stands_in(about: str) -> bool:
    """It begins with a word that stands for a name given elsewhere."""
    return about.split(maxsplit=1)[0].lower() in _PRONOUNS
