"""Persons and kinds of things: "two employees", "two companies" and "two letters" are no answers to one question.

Nor are "two pilots" and "two children". Only nouns that say it for sure are listed, and nouns made by an ending that says
it. What can stand for persons ("votes", "arrests", "jobs", "seats", "cases") is of no kind; a "part" or an "item" is a
thing of any kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from variorum.text import plural

PERSON, ANY_THING = "person", "thing"

_NOUNS = {
    PERSON: (
        "person people man men woman women child children kid boy girl schoolboy schoolgirl schoolchildren youth teen teenager adult baby "
        "infant toddler civilian villager resident citizen migrant refugee immigrant foreigner tourist visitor passenger pedestrian driver "
        "pilot crew crewmember crewman sailor soldier troop trooper fighter militant rebel insurgent gunman attacker bomber assailant "
        "suspect terrorist jihadist hijacker hostage captive prisoner inmate detainee convict victim survivor casualty fatality injury "
        "death dead wounded body corpse life lives witness bystander protester protestor demonstrator activist supporter voter candidate "
        "politician lawmaker legislator senator congressman congresswoman minister president official officer policeman policewoman "
        "police cop deputy agent guard employee worker staffer staff personnel customer consumer client user subscriber shareholder "
        "investor member spectator fan guest patient doctor nurse medic student pupil teacher professor scientist researcher engineer "
        "judge justice lawyer juror journalist reporter editor author writer artist actor actress singer musician player athlete coach "
        "son daughter brother sister parent mother father wife husband sibling twin friend relative cousin colleague accomplice founder "
        "executive director manager boss chief leader partner neighbour neighbor servicemen serviceman firefighter diver climber hiker "
        "fisherman fishermen miner farmer trader shopper reveller reveler worshipper commuter motorist cyclist astronaut delegate diplomat "
        "expert orphan veteran recruit cadet priest nun monk bishop king queen prince princess thief robber killer murderer thug "
        "gangster lover schoolmate classmate roommate teammate human individual other"
    ),
    ANY_THING: (
        "option way step point issue topic item thing part piece section type kind sort factor reason example sign product brand model "
        "sale phase stage machine event incident tool room floor wall window table chair project program programme plan proposal engine "
        "tank camera "
        "phone computer laptop tablet server"
    ),
    "institution": (
        "company firm business bank corporation startup retailer airline manufacturer house home school university college hospital "
        "clinic hotel church mosque temple shop store restaurant factory agency organisation organization institution ministry committee "
        "government faction party club union league tribe gang household delegation"
    ),
    "place": "country nation state city town village province region district county island continent street bridge tunnel planet star",
    "vehicle": (
        "car vehicle truck lorry bus train tram van taxi motorcycle bicycle plane aircraft airplane jet helicopter ship vessel boat "
        "ferry yacht submarine tanker satellite spacecraft"
    ),
    "violence": (
        "rocket missile drone bomb device explosive grenade explosion blast shot gunshot bullet gun rifle pistol weapon knife attack "
        "raid assault airstrike shooting crash collision accident derailment crime offence offense package parcel"
    ),
    "text": (
        "page word line sentence paragraph letter email message tweet photo photograph picture image video film movie book song album "
        "article report study paper document form chapter"
    ),
    "animal": "dog cat horse animal bird fish cow pig sheep",
    "occasion": (
        "trial hearing debate meeting summit talk session conference match game election test experiment mission flight trip tour journey "
        "concert wedding funeral festival season decade century weekend night"
    ),
    "law": "law bill rule resolution treaty amendment charge lawsuit contract agreement deal",
    "disaster": "earthquake quake storm hurricane tornado wildfire flood eruption",
}
# Of persons, what one is who is counted; a "youth" or a "gunman" may be a pupil, a passenger or an officer.
_ROLES = {
    "child": "child children kid boy girl schoolboy schoolgirl schoolchildren toddler infant baby son daughter pupil",
    "crew": "pilot crew crewmember crewman sailor astronaut",
    "passenger": "passenger tourist visitor guest",
    "trade": "soldier trooper officer policeman policewoman police cop agent guard lawmaker legislator senator congressman congresswoman "
    "minister official teacher professor scientist researcher engineer judge lawyer juror journalist reporter editor doctor nurse medic "
    "executive director manager firefighter diplomat priest nun monk bishop",
}
_NEVER_BOTH = frozenset(map(frozenset, (("child", "crew"), ("child", "trade"), ("crew", "passenger"), ("passenger", "trade"))))
_PERSONAL_ENDINGS = ("man", "men", "woman", "women", "girl", "girls", "boy", "boys", "ist", "ists")
_SHORTEST = 6  # letters from which such an ending is one: no "omen", no "lists"


def _by_form(nouns: Mapping[str, str]) -> dict[str, str]:
    return {form: name for name, words in nouns.items() for word in words.split() for form in (word, plural(word))}


_KINDS, _ROLE = _by_form(_NOUNS), _by_form(_ROLES)


@lru_cache(maxsize=16384)
def being(noun: str) -> str | None:
    """Whether the noun is one for persons, or for things of which kind; None where that is not sure."""
    word = noun.casefold()
    return _KINDS.get(word) or (PERSON if len(word) > _SHORTEST and word.endswith(_PERSONAL_ENDINGS) else None)


def beings(counted: str) -> frozenset[str]:
    """The kinds of the nouns that are counted, and the roles of persons among them; empty where a noun is not sure."""
    words = [word for word in counted.split() if word not in ("and", "or", ",", "&", "the")]
    found = [being(word) for word in words]
    sure = [kind for kind in found if kind is not None]
    roles = [_ROLE[word.casefold()] for word in words if word.casefold() in _ROLE]
    return frozenset((*sure, *roles)) if len(sure) == len(found) else frozenset()


def unlike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Nothing can be of both: persons and things, things of two kinds, or persons of two roles, such as pilots and children."""
    if any(frozenset((role, another)) in _NEVER_BOTH for role in one - other for another in other - one):
        return True
    if not one or not other or one & other:
        return False
    return PERSON in one | other or ANY_THING not in one | other
