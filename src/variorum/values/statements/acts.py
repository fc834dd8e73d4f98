"""Acts that are one, and acts that are each other's opposite: two small, general tables of English verbs."""

from __future__ import annotations

from functools import lru_cache

from variorum.text import stem

_SAME = (
    "accept agree",
    "allow approve authorize authorise back clear grant permit",
    "announce disclose publish release reveal unveil",
    "appoint choose elect name pick select",
    "apprehend arrest capture detain",
    "attack bomb hit raid shell strike",
    "ban bar block forbid prohibit",
    "begin commence launch open start",
    "beat defeat",
    "build construct",
    "buy acquire purchase",
    "cancel scrap",
    "cease end finish halt stop",
    "close shut",
    "decline decrease drop fall sink slide slip",
    "deliver donate give provide supply",
    "demolish destroy raze",
    "deploy dispatch send",
    "dismiss fire oust sack",
    "climb gain grow increase jump rise soar",
    "decline refuse reject",
    "die perish",
    "exit leave depart quit resign",
    "free liberate",
    "hurt injure wound",
    "kill murder slay",
    "keep remain retain stay",
    "hold stage",
    "pledge promise vow",
    "recover rescue save",
    "aid assist help support",
)
_OPPOSITE = (
    ("accept", "reject refuse decline"),
    ("agree", "refuse disagree"),
    ("allow approve authorize authorise permit", "ban bar block forbid prohibit reject veto"),
    ("grant", "deny refuse"),
    ("admit confirm", "deny"),
    ("support back endorse", "oppose"),
    ("win", "lose"),
    ("open reopen", "close shut"),
    ("rise increase climb grow gain jump soar", "fall decrease decline drop sink slide slip shrink"),
    ("raise", "lower cut reduce"),
    ("strengthen", "weaken"),
    ("succeed", "fail"),
    ("survive", "die perish"),
    ("stay remain", "leave depart quit resign"),
    ("join", "leave quit"),
    ("convict", "acquit"),
    ("include", "exclude omit"),
    ("hire", "fire sack dismiss"),
    ("impose", "lift"),
    ("resume continue", "suspend halt stop cancel"),
    ("attend", "boycott skip miss"),
    ("uphold", "overturn strike"),
    ("comply", "defy"),
    ("pass", "reject"),
)
# What is done to somebody or something first, and what is done later: both can be true, each at its hour.
_AND_THEN = (
    ("arrest detain hold seize imprison", "free release"),
    ("admit bring hospitalise hospitalize rush take", "discharge release"),
    ("strand trap", "free rescue"),
    ("evacuate", "return"),
)
# The act does not say what is done; only its object does.
LIGHT = frozenset(
    (
        "be become begin bring call come do feel find get give go have hold include keep know leave let look make mean move put "
        "remain run say see seem set show stand start take tell think try turn use want work"
    ).split()
)
# With one of these verbs the act is in its object: "no charges were filed", "no decision was made".
MAKING = LIGHT | frozenset("announce bring file grant issue level lodge offer pass reach sign strike".split())
SAYING = frozenset("add announce comment confirm say speak tell warn write".split())
ADMITTING = frozenset("acknowledge admit concede confess confirm".split())
# What is asked of somebody stands open while he has not done this, and is settled once he has done that.
ANSWERING = frozenset("answer decide reply respond".split())
SETTLING = frozenset("accept agree allow approve authorise authorize consent decide pledge promise refuse reject vow".split())
# The words with which an account says that a thing is not known.
OPEN = frozenset("clear determine establish identify investigate investigation know look probe unclear uncertain unknown".split())
FINDING = frozenset("determine establish identify know".split())  # those of them that tell, where it is done, that it is known
LOOKING = OPEN - FINDING - {"clear"}  # and those that leave it open undenied: "clears them for landing" does not
_GROUPS = tuple(frozenset(words.split()) for words in _SAME)
_STEMS = tuple(frozenset(map(stem, group)) for group in _GROUPS)
_STAGES = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _AND_THEN)
_PAIRS = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _OPPOSITE)


@lru_cache(maxsize=16384)
def groups(verb: str) -> tuple[int, ...]:
    """The numbers of the groups of one act that the verb is in."""
    return tuple(number for number, group in enumerate(_GROUPS) if verb in group)


def same(a: str, b: str) -> bool:
    """The two verbs (lemmas) name one act."""
    return a == b or any(a in group and b in group for group in _GROUPS)


def kin(a: str, b: str) -> bool:
    """The two stems, of words in any form, are of verbs that name one act."""
    return a == b or any(all(any(word.startswith(one) for one in group) for word in (a, b)) for group in _STEMS)


def opposite(a: str, b: str) -> bool:
    """The one verb names what the other rules out."""
    return any((a in one and b in other) or (b in one and a in other) for one, other in _PAIRS)


def later(a: str, b: str) -> bool:
    """The one verb names what is done to a thing after what the other names."""
    return any((a in one and b in other) or (b in one and a in other) for one, other in _STAGES)
