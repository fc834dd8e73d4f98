"""The words by which English denies, doubts, hedges, asks and passes on: lemmas, grouped by what they do to what is said.

`in_group` reads the lemma off the ending, so that a headline that writes Every Word Large, and hides its verbs from an
annotator, is read like any other sentence.
"""

from __future__ import annotations

from functools import lru_cache

DENIALS = frozenset("deny reject dispute refute dismiss rebut contradict disavow disclaim repudiate rebuff".split())
# It is said to be no fact at all.
FALSEHOODS = frozenset(
    (
        "apocryphal baloney baseless bogus bs bullshit bunk concoct counterfeit debunk discredit disinformation dispel "
        "disprove doctored dupe erroneous erroneously fabricate fabrication fake fakery false falsehood falsely fib fictional "
        "fictitious fool forgery groundless hoax hoaxer hogwash hoodwink imaginary impersonator impostor inaccurate "
        "inaccurately invented lie lied made-up misinformation misleading misreport mistaken mistakenly myth mythical "
        "nonexistent nonsense parody phoney phony photoshop photoshopped prank prankster quash retract retraction rubbish "
        "satire satirical satirist scotch sham spoof squash staged trick unfounded unsubstantiated untrue"
    ).split()
)
# A few words that only together say so.
FALSE_PHRASES = (
    "cry wolf", "fall for", "falls for", "fell for", "falling for", "laid to rest", "made it all up", "made it up", "made up", "make up",
    "makes up", "never happened", "no such thing", "no truth", "not a thing", "not real", "not true", "pants on fire", "put to rest",
    "puts to rest", "record straight", "shoot down", "shoots down", "shot down", "so-called", "tall tale", "too good to be true",
    "too good to check", "urban legend",
)  # fmt: skip
DOUBTS = frozenset(
    (
        "disagree doubt doubtful dubious exaggerate exaggeration implausible improbable overblown questionable sceptic sceptical "
        "scepticism skeptic skeptical skepticism suspicious unconvinced unlikely unproven"
    ).split()
)
UNSETTLED = frozenset("confuse confusion conflicting mystery unclear uncertain uncertainty unconfirmed unverified".split())
POSSIBLE = frozenset({"may", "might", "could"})
MODALS = POSSIBLE | {"would", "can", "should"}
HEDGE_ADVERBS = frozenset(
    (
        "allegedly apparently conceivably likely maybe ostensibly perhaps possibly potentially presumably probably purportedly "
        "reportedly rumoredly seemingly supposedly"
    ).split()
)
RUMOURS = frozenset("buzz gossip hearsay rumor rumour scuttlebutt speculate speculation speculator tip whisper".split())
SUSPICIONS = frozenset("appear believe expect fear hint imply seem suggest suspect think wonder".split())
CLAIMS = frozenset("accuse allege assert boast claim contend insist maintain purport".split())
REPORTS = frozenset("analyst insider report source tipster".split())
SAYINGS = frozenset("say tell warn argue describe predict".split())
CONFIRMATIONS = frozenset("confirm prove verify officially announce unveil acknowledge".split())
INQUIRIES = frozenset("await examine explore inquire inquiry investigate investigation probe verify".split())
NEGATIONS = frozenset("not never no nobody none neither nor nothing nowhere n't n’t nope cannot".split())
NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
# A "not" behind one of these is of a clause beside the point: "so that he will not", "who did not know".
BESIDE = frozenset("after because for rather so unless which while who without".split())
FLAGS = frozenset("breaking exclusive live photo photos pictures see shock update updated urgent video watch".split())  # "WATCH: …"
DISPELLING = frozenset("end kill mock rubbish silence slam".split())  # of a rumour, that is
QUESTION_OPENERS = frozenset("is are was were did does do has have had can could will would should may might".split())

_ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("'s", ""), ("’s", ""),
)  # fmt: skip
_SHORTEST = 2  # letters that are left when an ending is cut


@lru_cache(maxsize=65536)
def lemmas_of(word: str) -> frozenset[str]:
    """Every lemma that the word may be a form of, by its ending: "rated" may be of "rat" or of "rate", "dropped" of "drop"."""
    low = word.casefold()
    found = {low[: len(low) - len(cut)] + put for cut, put in _ENDINGS if low.endswith(cut) and len(low) - len(cut) >= _SHORTEST}
    doubled = {one[:-1] for one in found if low.endswith(("ed", "ing")) and len(one) > _SHORTEST + 1 and one[-1] == one[-2]}
    return frozenset(found | doubled)


def in_group(word: str, group: frozenset[str]) -> bool:
    """The word is a form of one of the group."""
    return not group.isdisjoint(lemmas_of(word))
