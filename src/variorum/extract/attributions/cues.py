"""The words by which English says that somebody says, thinks or shows something.

Verbs are lemmas, sorted by what they take: a clause ("said that"), an object ("condemned the raid"), or an object behind
a preposition ("called for talks"). A verb that often means a deed ("add", "find", "show") is a cue with a clause only.
"""

from __future__ import annotations

SAYING = frozenset(
    "accept acknowledge acquiesce add admit admonish advertise advise affirm agree allege announce answer argue articulate "
    "ask assent assert assess assure attest aver avow bark beg begin bemoan beseech blog boast boom brag brief caution "
    "certify challenge chant charge chide chime chuckle claim clarify comment communicate complain concede conclude concur "
    "confess confide confirm contend continue counter croon crow cry deadpan declare demand deny describe detail disclose "
    "divulge drawl e-mail echo elaborate email emphasise emphasize enquire enthuse estimate exclaim exhort explain express "
    "find forecast fume gloat grumble guarantee gush hail hint implore imply inform inquire insist instruct interject "
    "interrupt intone joke lament laugh maintain mention message moan mumble muse mutter narrate note notify object observe "
    "opine order outline persist plead pledge point post pray predict proclaim profess promise pronounce propose protest "
    "publish query quip quote reaffirm reason recall recite reckon recommend recount refute reiterate relate relay remark "
    "remind repeat reply report request respond restate retort reveal rule say scoff scream shout sigh signal sing snap "
    "speculate state stipulate stress submit suggest sum summarize surmise swear tell testify text theorize thunder tweet "
    "type underline underscore urge utter venture volunteer vow wager warn whisper wonder write yell".split()
)
THINKING = frozenset(
    "anticipate assume believe conclude consider decide deem doubt dread dream envision expect fear feel figure foresee "
    "fret guess hear hope imagine know learn presume realise realize recognise recognize regard regret remember see sense "
    "suppose suspect think trust understand view wish worry".split()
)
WANTING = frozenset(
    "agree aim decline expect hope intend offer plan pledge prefer promise propose refuse seek threaten vow want wish".split()
)
SHOWING = frozenset(
    "conclude confirm demonstrate document find illustrate imply indicate prove read reveal show signal state suggest warn".split()
)
JUDGING = frozenset(
    "accuse acknowledge address announce applaud assail attack back bash belittle bemoan blame blast brand call castigate "
    "caution celebrate censure challenge champion characterise characterize chastise cite claim commend compare condemn "
    "confirm criticise criticize declare decry defend demand denounce deny depict deplore deride describe detail disavow "
    "disclose discuss dismiss disparage dispute dub echo emphasise emphasize endorse estimate explain express extol fault "
    "favor favour hail highlight hint invoke justify label lambast lambaste lament laud liken mention mock note oppose "
    "outline pan portray praise predict promise propose question quote rate rebuff rebuke rebut recommend reference refute "
    "reiterate reject repeat report request reveal ridicule scold slam slate stress suggest support term thank tout trumpet "
    "underline underscore urge vilify welcome".split()
)
# Of them those that only tell what somebody thinks of a thing: the thing is not from him.
TAKING_SIDES = frozenset(
    "applaud assail attack back bash belittle castigate celebrate censure champion commend condemn criticise criticize decry "
    "defend deplore deride disparage endorse extol fault favor favour justify lambast lambaste laud mock oppose pan praise "
    "rebuff rebuke reject ridicule scold support thank tout vilify welcome".split()
)
NAMING = frozenset(
    "blast brand call characterise characterize declare deem denounce depict describe dub hail label portray slam term".split()
)
# verb -> the prepositions (and particles) with which its object is what is said
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verb, words in {
        "call": "for on",
        "point": "to out at",
        "talk": "about of",
        "speak": "about of on against",
        "comment": "on upon",
        "refer": "to",
        "respond": "to",
        "reply": "to",
        "react": "to",
        "allude": "to",
        "warn": "of about against",
        "complain": "about of",
        "worry": "about over",
        "agree": "with on to",
        "disagree": "with on about",
        "apologize": "for",
        "apologise": "for",
        "appeal": "for to",
        "argue": "for against",
        "advocate": "for",
        "ask": "about for",
        "boast": "about of",
        "brag": "about",
        "insist": "on upon",
        "joke": "about",
        "object": "to",
        "plead": "for",
        "push": "for",
        "campaign": "for against",
        "press": "for",
        "testify": "about to",
        "think": "of about",
        "know": "about of",
        "learn": "about of",
        "hear": "about of",
        "dream": "of",
        "elaborate": "on",
        "hint": "at",
        "lash": "out at",
        "hit": "back",
        "rail": "against",
        "protest": "against",
        "inquire": "about",
        "write": "about of",
        "wonder": "about",
        "express": "for",
        "believe": "in",
        "conceive": "of",
        "approve": "of",
        "disapprove": "of",
        "vote": "for against",
        "opine": "on about",
        "muse": "about on",
        "touch": "on",
        "dwell": "on",
        "expand": "on",
    }.items()
}
# With these, what is said is a clause, a quotation or nothing: "added a room", "found a body", "saw the film" are deeds.
CLAUSE_ONLY = frozenset(
    "accept add advise agree answer anticipate ask assure begin believe boom brief challenge charge communicate conclude "
    "consider continue counter cry decide demonstrate detail document doubt e-mail email expect fear feel figure find guess "
    "hail hear hope illustrate imagine indicate inform instruct know laugh learn maintain message notify object observe "
    "offer order persist point post pray protest prove publish read realise realize reason recognise recognize regard "
    "relate relay remember rule say scream see sense show sigh signal sing snap state submit sum tell text think thunder "
    "trust type understand view volunteer wager wish worry write yell".split()
)
# Verbs of which the object is the one spoken to.
TO_SOMEBODY = frozenset(
    "advise ask assure beg brief caution convince implore inform instruct notify order persuade remind tell urge warn".split()
)
# Verbs that introduce direct speech although they are no verbs of saying.
BESIDE_SPEECH = frozenset(
    "accuse ask beam blast blurt chip cite close coin commit criticise criticize deliver end entitle finish fire gasp give go "
    "grin groan growl have hit invoke issue joke label laugh make nod offer open pick praise promise put rage rant read refer "
    "release roar send shoot shriek shrug sign smile snarl sneer sniff sob speak splutter start storm talk use utter wail weigh".split()
)
NOUNS = frozenset(
    "account accusation admission admonition advice allegation announcement answer appeal argument assertion assessment "
    "assumption assurance belief boast call caution charge claim comment complaint concern conclusion confirmation "
    "contention conviction criticism declaration demand denial description doubt estimate evidence expectation explanation "
    "fear finding forecast guess hint hope idea impression indication insistence intention message notion observation "
    "opinion plea pledge prediction promise proposal question remark reminder report request revelation rumor rumour sense "
    "sign speculation statement suggestion suspicion testimony theory thought threat understanding view vow warning word".split()
)
ADVERBS = frozenset("allegedly reportedly purportedly supposedly presumably".split())
# Nouns that say things although they are no persons.
SPEAKING_THINGS = frozenset(
    "account affidavit agency analysis article assessment audit ballot bill book brief broadcast bulletin cable campaign "
    "complaint constitution court data decision declaration diary document dossier e-mail editorial email essay estimate "
    "evidence exhibit figure filing footage guideline history image indictment inquiry investigation journal law lawsuit "
    "leaflet letter list magazine manifesto manual map memo memorandum message model motion network newspaper note notice "
    "notification number order outlet page paper petition photo photograph plan policy poll post poster presentation press "
    "profile record recording release report research resolution result return review rule ruling sign site statement "
    "statistic statute story study summary survey tally tape telegram testimony text transcript treaty tweet video warrant "
    "website word wording writing".split()
)

# Verbs that stand beside a quotation, or above it, without being the act of saying it.
WEAK = (THINKING | WANTING | SHOWING | BESIDE_SPEECH) - frozenset(
    "accuse agree ask cite conclude confirm criticize joke label offer pledge praise promise propose state threaten vow warn".split()
)
CLAUSAL = SAYING | THINKING | SHOWING | WANTING
_ENDINGS = (("ied", "y"), ("ies", "y"), ("es", "e"), ("s", ""), ("ed", "e"), ("ed", ""), ("d", ""), ("ing", "e"), ("ing", ""))
_FINITE = tuple((ending, put) for ending, put in _ENDINGS if ending != "ing")
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "found": "find", "shown": "show", "thought": "think", "knew": "know"}


def is_saying(lemma: str) -> bool:
    """A verb that can stand beside a quotation and names its speaker."""
    return lemma in SAYING or lemma in JUDGING or lemma in THINKING or lemma in SHOWING


def lemma_beside(word: str) -> str | None:
    """The lemma of a finite verb that can follow a quotation and name its speaker, read off its ending; None for any other word."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending, put in _FINITE:
        stem = low[: -len(ending)] + put
        if low.endswith(ending) and (is_saying(stem) or stem in BESIDE_SPEECH):
            return stem
    return None


def lemma_of(word: str) -> str:
    """The lemma of a verb of saying, read off its ending, for annotators that give none; else the word in small letters."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending, put in _ENDINGS:
        stem = low[: -len(ending)] + put
        if low.endswith(ending) and stem in SAYING:
            return stem
    return low
