"""Persons and things: "two employees" and "two companies" are no answers to one question, however alike they are told.

Only nouns that say it for sure are listed, and nouns made by an ending that says it. What can stand for persons ("votes",
"arrests", "jobs", "seats", "cases") is neither.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Being = Literal["person", "thing"]

_PERSONS = (
    "person people man men woman women child children kid boy girl schoolboy schoolgirl schoolchildren youth teen teenager adult baby "
    "infant toddler civilian villager resident citizen migrant refugee immigrant foreigner tourist visitor passenger pedestrian driver "
    "pilot crew crewmember crewman sailor soldier troop trooper fighter militant rebel insurgent gunman attacker bomber assailant "
    "suspect terrorist jihadist hijacker hostage captive prisoner inmate detainee convict victim survivor casualty fatality injury death "
    "dead wounded body corpse life lives witness bystander protester protestor demonstrator activist supporter voter candidate "
    "politician lawmaker legislator senator congressman congresswoman minister president official officer policeman policewoman police "
    "cop deputy agent guard employee worker staffer staff personnel customer consumer client user subscriber shareholder investor member "
    "spectator fan guest patient doctor nurse medic student pupil teacher professor scientist researcher engineer judge justice lawyer "
    "juror journalist reporter editor author writer artist actor actress singer musician player athlete coach son daughter brother "
    "sister parent mother father wife husband sibling twin friend relative cousin colleague accomplice founder executive director "
    "manager boss chief leader partner neighbour neighbor servicemen serviceman firefighter diver climber hiker fisherman fishermen "
    "miner farmer trader shopper reveller reveler worshipper commuter motorist cyclist astronaut delegate diplomat expert official "
    "orphan veteran recruit cadet priest nun monk bishop king queen prince princess thief robber killer murderer thug gangster lover "
    "schoolmate classmate roommate teammate human individual other"
)
_THINGS = (
    "company firm business bank corporation startup retailer airline manufacturer country nation state city town village province region "
    "district county island continent building house home school university college hospital clinic hotel church mosque temple shop "
    "store restaurant factory plant farm airport station port base car vehicle truck lorry bus train tram van taxi motorcycle bicycle "
    "plane aircraft airplane jet helicopter ship vessel boat ferry yacht submarine tanker rocket missile drone satellite spacecraft "
    "bomb device explosive grenade explosion blast shot gunshot bullet round gun rifle pistol weapon knife attack raid assault "
    "airstrike shooting crash collision accident derailment incident event crime offence offense charge lawsuit trial hearing debate "
    "meeting summit talk session conference page word line sentence paragraph letter email message tweet photo photograph picture image "
    "video film movie book song album article report study paper document form question answer rule law bill resolution treaty amendment "
    "option way step point issue topic item thing part piece section chapter type kind sort factor reason example sign test experiment "
    "mission flight trip tour journey game match goal medal prize award road street bridge tunnel lane mile engine booster core tank "
    "camera phone computer laptop tablet server package parcel bag box bottle tree dog cat horse animal bird fish cow pig sheep agency "
    "organisation organization institution ministry committee government faction party group team club union league tribe gang family "
    "household delegation army brigade battalion division tower wall door window room floor storey bed table chair machine tool product "
    "brand model sale order contract deal agreement offer bid plan project program programme proposal phase stage earthquake quake storm "
    "hurricane tornado fire wildfire flood eruption launch landing orbit planet star moon day night week weekend season decade century"
)
_PERSONAL_ENDINGS = ("man", "men", "woman", "women", "girl", "girls", "boy", "boys", "ist", "ists")
_SHORTEST = 6  # letters from which such an ending is one: no "omen", no "lists"


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


_KINDS: dict[str, Being] = {form: "thing" for word in _THINGS.split() for form in (word, _plural(word))}
_KINDS |= {form: "person" for word in _PERSONS.split() for form in (word, _plural(word))}


@lru_cache(maxsize=16384)
def being(noun: str) -> Being | None:
    """Whether the noun is one for persons or for things; None where that is not sure."""
    word = noun.casefold()
    return _KINDS.get(word) or ("person" if len(word) > _SHORTEST and word.endswith(_PERSONAL_ENDINGS) else None)


def beings(counted: str) -> frozenset[Being]:
    """The kinds of the nouns that are counted; empty where one of them is not sure."""
    found = [being(word) for word in counted.split() if word not in ("and", "or", ",", "&", "the")]
    sure = [kind for kind in found if kind is not None]
    return frozenset(sure) if len(sure) == len(found) else frozenset()
