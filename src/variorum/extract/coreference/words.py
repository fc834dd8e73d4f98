"""The words by which English stands for a person, a body or a paper: pronouns, titles, and nouns for who acts and what speaks."""

from __future__ import annotations

MASCULINE, FEMININE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
PLURAL, THING = frozenset("they them their themselves".split()), frozenset("it its itself".split())
RELATIVE = frozenset("who which that whom".split())
MALE_TITLES = frozenset("mr mr. sir lord king prince father brother uncle congressman councilman chairman".split())
FEMALE_TITLES = frozenset(
    "chairwoman congresswoman councilwoman dame lady madame miss mother mrs mrs. ms ms. princess queen sister".split()
)
# Nouns that stand before a name or beside it: "actress Ann Roe", "Ann Roe, a mother of two".
MALE_NOUNS = frozenset("actor boy businessman grandfather grandson husband nephew son widower".split())
FEMALE_NOUNS = frozenset("actress aunt daughter duchess girl granddaughter grandmother heiress niece waitress widow wife".split())
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        "acting adm adm. admiral ambassador archbishop assistant attorney bishop capt capt. captain cardinal chairman "
        "chancellor chief coach col col. commander commissioner constable defence defense democrat deputy detective director "
        "doctor dr dr. finance first foreign former gen gen. general gov gov. governor hon hon. imam insp insp. inspector "
        "interior judge justice lawmaker leader lt lt. maj maj. major mayor minister mp officer pope president president-elect "
        "prime prof prof. professor rabbi rep rep. representative republican rev rev. reverend secretary sen sen. senator "
        "sergeant sgt sgt. sheriff speaker spokesman spokesperson spokeswoman superintendent supt supt. the then vice "
        "vice-president".split()
    )
)
PERSON_NOUNS = frozenset(
    "activist actor actress adviser advisor aide ambassador analyst attorney author billionaire bishop brother businessman "
    "bystander candidate captain captive chairman chairwoman chancellor chief coach colleague commander commentator "
    "commissioner commuter congressman congresswoman cousin customer daughter democrat detective director doctor driver "
    "economist employee executive expert farmer father founder friend general governor guest guide husband insider "
    "investigator journalist judge king lawmaker lawyer leader manager mayor minister mother neighbor neighbour nominee "
    "nurse officer paramedic parent passenger passer-by pastor patient physician pilot player politician pope premier "
    "president priest prince princess professor prosecutor psychiatrist psychologist queen rabbi rep reporter "
    "representative republican researcher resident scientist secretary senator sheriff shopper singer sister soldier son "
    "spokesman spokesperson spokeswoman student superintendent surgeon survivor teacher tourist traveler traveller user "
    "victim visitor volunteer wife witness writer".split()
)
NO_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY LANGUAGE LAW".split())
TAKEN_FOR_PLACES = frozenset({"FAC", "LOC", "GPE", "PRODUCT"})
FIRM_WORDS = frozenset(
    "line lines airline airlines airways air group bank motors holdings industries systems company corporation corp inc ltd plc co "
    "partners energy shipping railways railway ferries stores foods".split()
)
COMPANIES = frozenset(
    "agency airline bank broadcaster broker brokerage builder business carmaker carrier chain channel chipmaker company corporation "
    "developer firm group giant insurer lender maker manufacturer network operator publisher retailer start-up startup supplier".split()
)
PARTICLES = frozenset("al bin da de den der di dos du el ibn la le of santos van von y".split())
ACTING = frozenset({"nsubj", "nsubjpass", "agent"})
UTTERED = frozenset(
    "answer comment communique letter message note post posting reaction release remark reply response statement tweet".split()
)
# Offices that one person at a time holds: "the president" is no other than one who was named as such.
HOLDERS = frozenset(
    "chancellor chief daughter father general governor husband judge king leader mayor minister mother pope premier president prince "
    "princess queen secretary sister son wife".split()
)
