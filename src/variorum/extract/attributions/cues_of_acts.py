"""The acts that English verbs of speech and mind name, after the classes of verbs that behave alike in grammar.

A verb stands under the first act that lists it. What is told, argued or answered is nearly always a message; what is
seen, sought or begun seldom is: that is all that `weight` makes of it. The classes follow B. Levin, English
Verb Classes and Alternations (1993), part II: communication (37), judgment (33), characterisation (29), desire (32),
psychological states (31), perception (30), assessment (34), searching (35), social interaction (36), sending (11).
"""

from __future__ import annotations

_ACTS: dict[str, str] = {
    "say": "say state tell talk speak utter voice",
    "report": "report announce declare note mention add remark observe comment recount relate narrate inform notify advise brief update "
    "testify attest certify proclaim pronounce relay recite reiterate repeat restate",
    "write": "write tweet retweet post blog email e-mail text message type print pen publish cable fax wire telegraph telephone phone "
    "broadcast circulate",
    "voice": "shout yell scream whisper mutter mumble murmur growl bark snarl chant croon cry gasp groan howl roar sing sigh sob "
    "thunder wail boom bellow holler drawl intone quip joke laugh chuckle chime snap sneer scoff",
    "argue": "argue claim contend insist assert maintain allege aver avow posit reason counter retort rebut refute opine theorize "
    "theorise hypothesize surmise postulate",
    "answer": "answer reply respond react rejoin interject interrupt object protest disagree",
    "admit": "admit acknowledge concede confess confirm affirm agree accept grant allow recognise recognize reaffirm verify concur",
    "deny": "deny reject dismiss dispute disavow disown repudiate renounce rebuff contradict discount disclaim decline refuse",
    "ask": "ask inquire enquire question query wonder demand request plead beg implore beseech appeal petition pray entreat",
    "bid": "urge order instruct command direct recommend suggest propose counsel press push lobby exhort encourage invite persuade "
    "convince remind caution warn pressure coax prod",
    "rule": "rule decree require mandate prohibit forbid ban bar authorise authorize permit allow compel stipulate overturn uphold "
    "strike veto ratify enact legislate sanction certify find",
    "pledge": "promise vow pledge guarantee swear commit threaten offer assure undertake volunteer consent warrant",
    "foretell": "predict forecast estimate anticipate foresee project expect foreshadow reckon calculate bet wager prophesy envision "
    "envisage",
    "praise": "praise laud hail applaud commend salute celebrate compliment congratulate thank credit honor honour extol tout trumpet "
    "welcome cheer toast acclaim bless glorify admire",
    "blame": "criticise criticize attack blast condemn denounce decry deplore slam assail castigate censure chastise chide rebuke "
    "reprimand scold lambast lambaste berate mock ridicule deride belittle disparage insult accuse blame fault taunt bash knock rap rip "
    "savage slight smear snub trash vilify malign pillory pummel skewer jab hit challenge lampoon admonish",
    "charge": "sue charge indict convict arraign acquit impeach prosecute sentence plead accuse subpoena",
    "side": "back support endorse favor favour oppose champion advocate defend espouse embrace boycott resist second approve condone "
    "disapprove vote campaign rally root side",
    "call": "call dub label name brand term nickname describe characterise characterize portray depict cast paint refer liken compare "
    "define style paraphrase represent frame present identify",
    "discuss": "discuss debate address cover raise broach dissect review analyse analyze chat negotiate bicker quarrel argue dwell "
    "elaborate expand touch",
    "explain": "explain clarify detail outline elucidate illustrate stress emphasise emphasize underline underscore highlight point "
    "reveal disclose divulge expose explicate spell summarise summarize conclude",
    "quote": "cite quote invoke reference allude echo parrot paraphrase evoke name credit attribute",
    "release": "release issue unveil submit file deliver introduce launch share send forward convey communicate convey advertise tout "
    "promote air show present plug",
    "show": "show indicate demonstrate prove document illustrate imply reflect signal signify suggest mean mirror betray portend establish "
    "confirm substantiate",
    "say loosely": "hint insinuate intimate boast brag gloat complain grumble gripe whine moan lament bemoan rant rail fume vent bristle "
    "gush rave apologise apologize",
    "believe": "believe think feel suppose assume suspect presume figure imagine guess speculate trust conclude doubt deem hold",
    "consider": "consider regard view see judge rate rank perceive reckon count treat esteem weigh ponder contemplate mull reconsider "
    "debate evaluate assess",
    "know": "know understand realise realize remember recall forget learn recollect misunderstand appreciate",
    "sense": "see hear notice watch find discover detect observe sense discern perceive spot read",
    "want": "want wish hope desire covet crave long yearn need prefer aspire seek aim",
    "plan": "plan intend mean prepare plot scheme decide choose determine resolve opt elect consider expect agree",
    "like": "like love enjoy hate dislike detest loathe despise resent envy adore cherish prize value respect revere tolerate abhor "
    "distrust mistrust admire",
    "fear": "fear worry dread fret regret mourn agonize panic grieve rejoice delight marvel care",
    "try": "try attempt seek work look strive struggle fight endeavor endeavour push begin start continue",
    "seem": "seem appear look sound prove feel",
}
ACT: dict[str, str] = {verb: act for act, verbs in reversed(_ACTS.items()) for verb in verbs.split()}
