"""The words by which English ascribes an attitude: somebody backs, expects, fears, is certain of, has no plans for something.

Every word stands under what it means, and every meaning has the frames in which it takes what is thought or wanted: a
clause, an infinitive, an object, an object behind a preposition. The verbs of saying themselves are in `cues`.
"""

from __future__ import annotations

# ---- verbs whose object is what the attitude is about -------------------------------------------------------------

LIKING = frozenset(
    "abhor admire adore approve back bless boycott cherish condone covet defy despise detest disapprove disfavor disfavour dislike "
    "distrust embrace endorse enjoy envy espouse favor favour hate like loathe love mistrust oppose prefer protest resent resist respect "
    "revere second support tolerate treasure value welcome worship".split()
)
EXPECTING = frozenset(
    "anticipate assume believe contemplate consider debate desire disbelieve doubt dread envisage envision expect fear foresee forget "
    "ignore imagine know mourn mull need overestimate ponder presume question recall recognise recognize reconsider regret remember "
    "rethink suspect trust underestimate understand misunderstand want weigh".split()
)
TELLING = frozenset(
    "admit advertise advocate air announce articulate broadcast circulate clarify communicate convey debunk disclose disseminate "
    "dissect divulge document elucidate enumerate expose express expound flag float hype leak moot narrate note offer outline parrot "
    "plug preach present proclaim profess promote promulgate propose publicise publicize publish rail recap recite recount register "
    "relate relay release report request rescind retell retract reveal seek share sketch spotlight state submit tease tell tout trumpet "
    "tweet retweet unveil utter vent voice write".split()
)
ATTACKING = frozenset(
    "abuse admonish berate chide curse demean denigrate disrespect fault flay goad hammer hit impugn indict insult jab knock lampoon "
    "malign needle pillory pummel rap reprimand rib rip roast savage scold scorn shame skewer slap slight smear snub taunt target "
    "trash undercut vilify acclaim compliment congratulate credit eulogize glorify honor honour salute toast".split()
)
CHARGING = frozenset("acquit arraign charge convict exonerate impeach indict prosecute sentence sue".split())
SHOWING = frozenset(
    "attest betray confirm demonstrate depict disprove establish exemplify exhibit expose highlight illuminate illustrate indicate mirror "
    "portend prove reflect reveal show signal signify spotlight substantiate suggest underline underscore verify".split()
)
TARGETS = LIKING | EXPECTING | TELLING | ATTACKING | CHARGING | SHOWING

# ---- verbs with a clause or an infinitive ----------------------------------------------------------------------------

KNOWING = frozenset(
    "ascertain assume calculate conclude detect determine discern discover doubt ensure establish figure find forget gather gauge guess "
    "hear infer know learn mean note notice observe perceive predict pretend realise realize recall reckon recognise recognize remember "
    "see sense speculate surmise suspect think trust understand".split()
)
MEANING = frozenset(
    "agree aim aspire beg choose commit consent dare decide decline demand desire determine elect endeavor endeavour expect fight "
    "hesitate hope intend itch long look love like hate mean need offer opt plan pledge plot prefer prepare profess promise propose "
    "push refuse resolve scheme swear threaten undertake volunteer vow want wish work yearn".split()
)
# Verbs with somebody for an object, who is to do what the infinitive says.
DIRECTING = frozenset(
    "advise ask authorise authorize ban beg beseech challenge coax command compel convince counsel dare direct encourage enjoin entreat "
    "exhort expect forbid goad implore incite instruct invite lobby mandate nudge order permit persuade petition pester press pressure "
    "prod prompt push recommend remind request require summon teach tell tempt train urge want warn wish".split()
)
# "sees the plan as a mistake", "finds the plan unworkable"
VIEWING = frozenset(
    "cast characterise characterize consider count deem define depict describe diagnose dismiss dub esteem find frame identify interpret "
    "judge know label perceive portray present rank rate recognise recognize reckon regard remember represent see tag term treat "
    "view".split()
)
SEEMING = frozenset("appear feel look prove seem sound".split())

# verb -> the prepositions and particles behind which its object stands
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verb, words in {
        "agonize": "over", "aim": "for at", "answer": "to", "argue": "over about with", "balk": "at", "bank": "on", "bargain": "for",
        "bicker": "over about", "boast": "of about", "bristle": "at", "bring": "up", "brush": "off aside", "call": "off for on upon out",
        "campaign": "for against on", "care": "about for", "caution": "against about", "chafe": "at", "clamor": "for", "clash": "over with",
        "come": "for against out", "commit": "to", "count": "on", "cry": "for", "debate": "over", "decide": "on against", "delight": "in",
        "demonstrate": "for against", "dwell": "on", "enthuse": "about over", "expound": "on", "fantasize": "about",
        "feel": "about", "fire": "back at", "focus": "on", "fret": "over about", "fume": "over about at", "gloat": "over about",
        "go": "after", "grapple": "with", "grieve": "for", "gripe": "about", "grumble": "about", "guess": "at", "harp": "on", "hint": "at",
        "hit": "back out at", "hold": "forth", "home": "in on", "hope": "for", "identify": "with", "jeer": "at", "kvetch": "about",
        "lash": "out at", "laugh": "at off", "lay": "into out", "lean": "toward towards", "lecture": "on about", "lobby": "for against",
        "long": "for", "look": "for forward to", "marvel": "at", "meditate": "on", "moan": "about", "negotiate": "over",
        "obsess": "over about",
        "opt": "for", "own": "up to", "panic": "about over", "pine": "for", "plan": "for on", "play": "up down", "ponder": "over",
        "pray": "for", "preach": "about against", "prepare": "for", "press": "for on", "pull": "for", "push": "for back against on",
        "put": "forward forth", "quarrel": "over with", "quibble": "over with", "rally": "behind around against for",
        "rant": "about against", "rave": "about", "reflect": "on", "rejoice": "at in over", "reminisce": "about", "retort": "to",
        "root": "for against", "rule": "out on against for", "scoff": "at", "seize": "on upon", "set": "out", "settle": "on",
        "shrug": "off", "side": "with", "sneer": "at", "snipe": "at", "sound": "off", "speak": "of about on out up against to for",
        "speculate": "about on", "spell": "out", "stand": "by for against behind", "stress": "over about", "swear": "by off",
        "swoon": "over", "sympathize": "with", "take": "on", "talk": "up down about of", "tear": "into", "think": "of about",
        "threaten": "with", "tweet": "about", "vent": "about", "vie": "for", "vote": "for against on", "vouch": "for",
        "wait": "for", "wave": "off", "weigh": "in on", "whine": "about", "wish": "for", "wonder": "about at", "work": "for",
        "worry": "about over", "wrestle": "with", "write": "about of off on", "yearn": "for", "zero": "in on",
    }.items()
}  # fmt: skip

# ---- adjectives and participles: "is certain that", "was critical of", "are eager to" -------------------------------

ADJECTIVES = frozenset(
    "adamant afraid aghast agnostic alarmed amazed ambivalent amused angry annoyed anxious apologetic appalled apprehensive ashamed "
    "assured astonished averse aware bearish bent bewildered bitter bullish careful cautious certain clear cognizant comfortable committed "
    "concerned confident confused conflicted conscious content contemptuous convinced critical curious cynical dedicated defensive "
    "defiant delighted desperate determined devoted disappointed disgusted disillusioned dismayed dismissive disparaging dissatisfied "
    "distraught doubtful dubious eager ecstatic embarrassed encouraged enraged enthusiastic envious excited explicit fearful fond "
    "forgiving frustrated furious glad grateful happy hesitant hopeful horrified hostile ignorant impatient impressed inclined "
    "incredulous indifferent insistent intent interested irate jealous keen leery loath mad mindful mystified nervous noncommittal "
    "oblivious open opposed optimistic outraged outspoken overjoyed persuaded pessimistic pleased positive prepared proud puzzled ready "
    "regretful relieved reluctant resentful resigned resistant resolute sad saddened sanguine satisfied scared sceptical scornful "
    "serious shocked sick skeptical sorry stunned supportive sure surprised suspicious sympathetic tempted thankful thrilled tired "
    "troubled unaware uncertain uncomfortable unconcerned unconvinced undecided unequivocal unhappy unimpressed uninterested unsure "
    "unwilling upset vocal wary weary willing worried".split()
)

# ---- nouns: "his hope that", "her plan to", "their criticism of" --------------------------------------------------------

NOUNS = frozenset(
    "accusation admiration admission affection aim allegation alarm ambition anger announcement anxiety apology appeal appetite approval "
    "argument aspiration assertion assessment assumption assurance attack attitude aversion awareness backing belief blessing boast call "
    "caution challenge characterization charge claim comment commitment complaint concern conclusion condemnation confidence contempt "
    "contention conviction critique criticism declaration decision dedication demand denial denunciation depiction description desire "
    "determination devotion disappointment disapproval disbelief discontent disdain dislike dismay dissatisfaction distaste distrust "
    "doubt dream eagerness endorsement enthusiasm estimate evaluation excitement expectation explanation faith fear feeling forecast "
    "frustration fury goal gratitude guess guidance happiness hate hatred hope hostility idea impression inclination indication "
    "indignation insistence intent intention interest invitation knowledge longing loyalty love message mistrust notion objection "
    "observation offer opinion opposition optimism order outrage perception perspective pessimism plan plea pledge policy position "
    "praise prediction preference presumption pride priority prognosis promise proposal proposition question reaction realization "
    "rebuke recognition recollection recommendation refusal regret rejection reluctance remark reminder report request resentment "
    "resistance resolve respect retort revelation review rhetoric rule sense sentiment shock skepticism speculation stance statement "
    "suggestion support surprise suspicion sympathy talk testimony theory thinking thought threat trust unease understanding "
    "unwillingness view vision vow want warning willingness wish worry".split()
)
# "expressed concern that", "made the claim that": the verb has no weight of its own, the noun is the cue's heart.
LIGHT_VERBS = frozenset(
    "announce air bear bring cast cite convey declare deliver disclose draw echo express file get give harbor harbour have hold issue keep "
    "launch lay level lodge maintain make mount offer place pose post present produce profess publish put raise reach read register "
    "reiterate release repeat restate reveal see send share show sign signal spark state submit take unveil voice write".split()
)
OF_CONTENT = frozenset("of for to about against with on over in toward towards from at as".split())
