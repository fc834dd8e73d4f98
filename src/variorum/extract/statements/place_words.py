"""The words of places: nouns for places and for what happens at one, prepositions that say where, and nouns for a part of a place.

General English, written for news; how the words of one sentence stand to one another is read in `variorum.extract.statements.locations`.
"""

from __future__ import annotations

from variorum.values.statements.location import Way

WAYS: dict[str, Way] = {
    **dict.fromkeys(
        "in at near outside inside on off around over between under beneath by along beside behind above through within aboard across"
        " alongside down past throughout underneath".split(),
        "at",
    ),
    **dict.fromkeys("to into onto toward towards".split(), "to"),
    "from": "from",
}
RESTING = frozenset("in at near outside inside off along beside behind beneath above aboard alongside".split())  # no other object's matter
NAMELESS = frozenset("in near outside".split())  # what has a capital behind these is a place, whatever the annotator makes of it
BEFORE_TO: dict[str, Way] = {**dict.fromkeys("next close adjacent".split(), "at"), "route": "to"}  # "next to the pier", "en route to Harl"
BEFORE_OF: dict[str, Way] = {"out": "from", "off": "from", "outside": "at", "inside": "at"}  # "out of the tunnel"
BEFORE_FOR = frozenset("bind bound head destine depart leave set sail".split())  # "bound for Harl"
PARTS = frozenset(  # "in the heart of Harl" is in Harl
    "front heart centre center middle edge side end foot top bottom vicinity part north south east west outskirts back rear corner midst"
    " direction entrance bank mouth rest area".split()
)
IDIOMS = frozenset({("in", "place"), ("on", "track"), ("off", "track"), ("in", "state"), ("in", "line"), ("in", "office"), ("on", "trial")})
TIMES = frozenset({("at", "stage")})  # when, and not where, with an article too: "at this stage"
NOUNS = frozenset(
    """place site scene area region zone district province state country city town village suburb neighborhood neighbourhood quarter
    street road avenue highway motorway lane square bridge tunnel underpass overpass bend corner junction crossing roundabout station stop
    airport airfield port harbour harbor dock pier wharf quay terminal track tracks rails platform runway field park forest wood woods
    woodland jungle mountain hill hillside valley gorge cliff river stream canal lake reservoir sea ocean bay coast shore beach island
    peninsula border frontier desert orbit space moon sky ground base camp barracks prison jail court courthouse courtroom school
    university college campus hospital clinic church chapel cathedral mosque temple synagogue hotel motel restaurant bar cafe store shop
    mall market supermarket factory plant mill mine quarry warehouse headquarters building tower house home apartment flat cottage room
    bedroom hall hallway basement garage yard garden farm ranch stadium arena theater theatre cinema museum library embassy consulate
    palace parliament capitol pad launchpad facility center centre steps stage lawn roof rubble wreckage water waters
    promenade boardwalk seafront waterfront riverbank strip sidewalk pavement alley footpath trail path intersection median driveway porch
    doorstep entrance gate lobby foyer corridor elevator stairwell stairs balcony rooftop floor cellar attic cell ward kitchen bathroom
    office classroom dormitory compound complex estate settlement enclave territory strait channel gulf archipelago cape mainland
    countryside outskirts suburbs downtown capital continent well pit trench crater cave ditch lagoon pond creek marsh swamp dune glacier
    slope summit peak ridge canyon volcano waterfall dam levee orchard vineyard barn shed stable cage enclosure zoo fairground playground
    pool rink racetrack grandstand bleachers ballpark casino resort nightclub club pub salon studio gallery shelter orphanage nursery
    kindergarten morgue cemetery graveyard grave checkpoint roadblock outpost garrison fort fortress bunker shipyard depot hangar shaft
    tarmac airstrip airspace carriageway flyover ramp verge roadside curb kerb kiosk stall bazaar marketplace plaza venue landfill dump
    coastline riverside hilltop wilderness farmland meadow pasture atmosphere seabed riverbed headland isle islet reef""".split()
)
HAPPENINGS = frozenset(
    """accident attack battle blast blaze ceremony clash collision concert conference crash crime debate demonstration disaster
    earthquake election event explosion fight fire flood funeral game gathering hearing incident march massacre match meeting
    protest quake race raid rally riot shooting speech stabbing storm strike summit talk tragedy trial visit vigil war
    festival wedding reception party dinner fundraiser show performance screening premiere interview appearance address remark service
    mission operation offensive siege ambush bombing airstrike assault murder killing homicide death rape arrest detention landing launch
    takeoff flight trip journey voyage tour wreck rescue search inquiry outbreak landslide avalanche hurricane tornado typhoon drought
    famine spill leak outage blackout standoff hijacking burglary robbery heist theft uprising revolt coup crackdown ceasefire parade
    procession burial convention congress session vote ballot tournament championship final semifinal playoff bout exchange release
    handover transfer drill exercise test derailment""".split()
)
OF_VERBS = ("ment", "tion", "sion", "ing", "ance", "ence")  # endings of nouns that verbs are made into
NO_DEEDS = frozenset(  # though they end like them
    """government department parliament apartment document regiment establishment organization organisation institution association
    corporation administration foundation delegation population nation constitution station mansion audience conscience science
    intelligence insurance finance ambulance residence province building king wing ring spring string thing being morning evening
    nothing something anything everything ceiling sibling version pension passion television mention section position question fashion
    condition tradition addition edition generation element segment""".split()
)
