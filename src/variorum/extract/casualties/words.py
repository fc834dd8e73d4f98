"""The words of harm: which verbs, nouns and adjectives tell that somebody died, was hurt or was shot, and which nouns name persons.

General English, by word class; what a word does in its sentence is read off the tree in `variorum.extract.casualties.harm`.
"""

from __future__ import annotations

from typing import Literal

Fate = Literal["dead", "hurt", "shot", "care"]  # care: in hospital, in some condition, surviving: hurt, told weakly

KILL = frozenset("kill murder slay assassinate massacre execute gun slaughter".split())  # done to the one who dies
DIE = frozenset("die perish succumb pass".split())  # what the one who dies does
WOUND = frozenset("injure wound hurt graze maim stab injured wounded".split())
SHOOT = frozenset("shoot hit strike".split())
CARRY = frozenset("take rush transport fly airlift bring send admit transfer drive treat release".split())  # to a hospital
TREAT = frozenset("hospitalize hospitalise airlift treat".split())
FARE = frozenset("survive recover".split())
SUFFER = frozenset("suffer sustain receive have".split())
DEADLY = frozenset("fatally mortally".split())
DEAD = frozenset("dead deceased slain lifeless killed".split())
HURT = frozenset("injured wounded hurt".split())
DEATHS = frozenset("death killing murder slaying homicide execution".split())
SHOOTINGS = frozenset("shooting wounding".split())
WOUNDS = frozenset("wound injury".split())
SHOTS = frozenset("gunshot gunshots gun shot shots bullet bullets shotgun stab".split())
BODIES = frozenset("body corpse fatality".split())
FATAL = frozenset("fatal deadly".split())
MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
HOSPITAL = frozenset("hospital hospitals clinic icu surgery medical infirmary trauma".split())

MALE = frozenset(
    "man boy father son brother husband grandfather grandson uncle nephew stepfather stepson stepbrother boyfriend dad male gentleman "
    "guy gunman".split()
)
FEMALE = frozenset(
    "woman girl mother daughter sister wife grandmother granddaughter aunt niece stepmother stepdaughter stepsister girlfriend mom "
    "female lady gunwoman".split()
)
YOUNG = frozenset("toddler baby infant tot preschooler kindergartner newborn".split())
MINOR = frozenset("boy girl child kid juvenile minor grader schoolboy schoolgirl".split())
OFFICERS = frozenset("officer deputy trooper sheriff sergeant detective guard bailiff marshal constable policeman policewoman".split())
GROWN = (
    frozenset(
        "man woman adult father mother husband wife grandfather grandmother uncle aunt stepfather stepmother soldier teacher driver dad "
        "mom lady gentleman".split()
    )
    | OFFICERS
)
KIN = frozenset(
    "son daughter brother sister grandson granddaughter nephew niece cousin stepson stepdaughter stepbrother stepsister sibling friend "
    "boyfriend girlfriend relative neighbor neighbour relative ex-wife ex-husband ex-girlfriend ex-boyfriend twin".split()
)
ELDERS = frozenset("mother father parent grandmother grandfather mom dad aunt uncle".split())  # are at the hospital as kin, too
OFFENDERS = frozenset("suspect gunman shooter attacker killer robber intruder assailant gunwoman".split())
ANYONE = frozenset(
    "person people victim individual witness resident citizen civilian bystander passenger employee worker clerk "
    "customer hunter pedestrian motorcyclist bicyclist cyclist motorist firefighter paramedic nurse doctor pastor priest agent inmate "
    "member patient partygoer reveler adult male female homeowner owner manager cook waiter waitress barber rapper singer actor player "
    "athlete veteran marine spectator guest patron tenant visitor tourist parent grandparent couple "
    "freshman sophomore sailor skater rider runner dancer biker farmer miner fisherman skier swimmer climber traveler traveller attendee "
    "student pupil shopper trucker vendor protester demonstrator walker jogger crewman policeman policewoman".split()
)
TEENS = frozenset("teen teenager youth adolescent".split())  # a man, told of another time
TRADES = frozenset(
    "civilian bystander passenger clerk motorcyclist bicyclist cyclist motorist firefighter paramedic nurse doctor pastor priest inmate "
    "barber teacher driver bailiff soldier".split()
)  # whoever is the one is hardly the other
PERSONS = TEENS | MALE | FEMALE | YOUNG | MINOR | GROWN | KIN | OFFENDERS | ANYONE
PRONOUNS = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f", "self": ""}
ANYBODY = frozenset({"people", "person", "victim", "individual", ""})  # nouns that single nobody out
