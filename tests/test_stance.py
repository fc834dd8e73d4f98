"""In what stance a clause is said: asserted, denied, hedged or asked, over the constructions of English.

Every case names a word of the clause; the statement that holds it must have the stance. A question is no statement: there
the stance is read at the word itself, as it is for numbers and for what stands inside a phrase.
"""

import pytest

from variorum.extract.stance import modality
from variorum.extract.statements.told import statements
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Sentence

NEGATED = [
    ("The ferry came not long after the storm had passed.", "came", "asserts"),
    ("If nothing else, the report raised many questions.", "raised", "asserts"),
    ("The mayor did not sell the old ferry.", "sell", "denies"),
    ("The mayor has never sold a public building.", "sold", "denies"),
    ("Nobody sold the ferry to the islanders.", "sold", "denies"),
    ("No one on the island saw the boat sink.", "saw", "denies"),
    ("None of the sailors reached the shore.", "reached", "denies"),
    ("Neither the mayor nor the clerk signed the lease.", "signed", "denies"),
    ("No ferry left the harbour on Monday.", "left", "denies"),
    ("The captain found nothing in the hold of the trawler.", "found", "denies"),
    ("The council published no figures for the old tunnel.", "published", "denies"),
    ("The crew could not find the lost buoy.", "find", "denies"),
    ("The crew can't reach the wreck before Friday.", "reach", "denies"),
    ("The ferry isn't sailing to the outer islands.", "sailing", "denies"),
    ("The mayor failed to close the flooded tunnel.", "close", "denies"),
    ("The captain refused to leave the burning ship.", "leave", "denies"),
    ("The clerk declined to sign the harbour lease.", "sign", "denies"),
    ("The firm neglected to test the new brakes.", "test", "denies"),
    ("The port has yet to reopen after the storm.", "reopen", "denies"),
    ("The bank is yet to pay the ferry workers.", "pay", "denies"),
    ("The tunnel still has not reopened after the flood.", "reopened", "denies"),
    ("At no point did the captain call the coast guard.", "call", "denies"),
    ("The mayor no longer owns the ferry company.", "owns", "denies"),
    ("The ferry hardly moved in the thick ice.", "moved", "denies"),
    ("Few of the islanders saw the ferry, and none boarded it.", "boarded", "denies"),
    ("The rescuers were unable to reach the stranded climbers.", "reach", "denies"),
    ("The firm avoided paying the harbour fee.", "paying", "denies"),
    ("The mayor is far from selling the ferry to the bank.", "selling", "denies"),
    ("The mayor pretended that he had sold the ferry.", "sold", "denies"),
    ("The storm prevented the ferry from leaving the harbour.", "leaving", "denies"),
    ("The mayor stopped short of banning the old ferries.", "banning", "denies"),
    ("The mayor ruled out a sale of the harbour to the bank.", "ruled", "asserts"),
    ("Not a single ferry crossed the strait on Sunday.", "crossed", "denies"),
    ("The mayor did not say a word about the ferry.", "say", "denies"),
]
DENIED = [
    ("The mayor denied that he had sold the ferry.", "sold", "denies"),
    ("The mayor denied selling the ferry to the bank.", "selling", "denies"),
    ("The mayor denied having sold the ferry to the bank.", "sold", "denies"),
    ("The mayor denied reports that he had sold the ferry.", "sold", "denies"),
    ("The mayor rejected claims that the ferry had been sold.", "sold", "denies"),
    ("The firm dismissed rumours that its engineers had fled.", "fled", "denies"),
    ("The navy disputed that its frigate had rammed the trawler.", "rammed", "denies"),
    ("The police refuted the claim that a guard opened the gate.", "opened", "denies"),
    ("The bank contradicted reports that it would close the branch.", "close", "denies"),
    ("It is not true that the ferry sank on Monday.", "sank", "denies"),
    ("It is false that the ferry sank on Monday.", "sank", "denies"),
    ("It is untrue that the mayor owned the tunnel.", "owned", "denies"),
    ("There is no evidence that the captain drank before the crash.", "drank", "denies"),
    ("The police found no evidence that the captain drank before the crash.", "drank", "denies"),
    ("There is no truth in reports that the bank bought the ferry.", "bought", "denies"),
    ("The idea that the bank bought the ferry is a myth.", "bought", "denies"),
    ("Reports that the bank bought the ferry are false.", "bought", "denies"),
    ("Reports that the bank bought the ferry are untrue, the mayor said.", "bought", "denies"),
    ("Contrary to reports, the ferry never left the harbour.", "left", "denies"),
    ("The court threw out the claim that the guard had been bribed.", "bribed", "denies"),
    ("The mayor said that he had not sold the ferry.", "sold", "denies"),
    ("The ferry did not sink, the coast guard said.", "sink", "denies"),
    ("The union insisted that no worker had left the yard.", "left", "denies"),
    ("The mayor was wrong to say that the ferry had sunk.", "sunk", "denies"),
    ("The captain falsely claimed that the ferry had sunk.", "sunk", "denies"),
]
TWICE_NEGATED = [
    ("The mayor did not deny that he had sold the ferry.", "sold", "hedges"),
    ("Nobody denies that the ferry sank on Monday.", "sank", "asserts"),
    ("The clerk did not fail to sign the lease.", "sign", "asserts"),
    ("The captain never failed to greet the islanders.", "greet", "asserts"),
    ("It is not untrue that the mayor owned the ferry.", "owned", "hedges"),
    ("There is no doubt that the ferry sank on Monday.", "sank", "asserts"),
    ("The mayor does not doubt that the ferry sank on Monday.", "sank", "asserts"),
    ("No one disputes that the guard opened the gate.", "opened", "asserts"),
    ("It is undeniable that the ferry sank on Monday.", "sank", "asserts"),
    ("The mayor neither confirmed nor denied that he had sold the ferry.", "sold", "hedges"),
]
HEDGED = [
    ("The ferry may have struck a rock off the cape.", "struck", "hedges"),
    ("The ferry might sail again in the spring.", "sail", "hedges"),
    ("The strike could close the harbour for weeks.", "close", "hedges"),
    ("The ferry reportedly struck a rock off the cape.", "struck", "hedges"),
    ("The captain allegedly left the bridge at midnight.", "left", "hedges"),
    ("The captain apparently left the bridge at midnight.", "left", "hedges"),
    ("Perhaps the captain left the bridge at midnight.", "left", "hedges"),
    ("The captain probably left the bridge at midnight.", "left", "hedges"),
    ("The captain supposedly left the bridge at midnight.", "left", "hedges"),
    ("Maybe the pilot misread the depth of the channel.", "misread", "hedges"),
    ("The pilot appears to have misread the depth.", "misread", "hedges"),
    ("The pilot seems to have misread the depth.", "misread", "hedges"),
    ("It appears that the pilot misread the depth.", "misread", "hedges"),
    ("It seems the pilot misread the depth.", "misread", "hedges"),
    ("The pilot is believed to have misread the depth.", "misread", "hedges"),
    ("The pilot is thought to have misread the depth.", "misread", "hedges"),
    ("The pilot is said to have misread the depth.", "misread", "hedges"),
    ("The pilot is alleged to have misread the depth.", "misread", "hedges"),
    ("Investigators believe that the pilot misread the depth.", "misread", "hedges"),
    ("Investigators suspect that the pilot misread the depth.", "misread", "hedges"),
    ("It is possible that the pilot misread the depth.", "misread", "hedges"),
    ("It is likely that the pilot misread the depth.", "misread", "hedges"),
    ("The ferry is likely to sail before the winter.", "sail", "hedges"),
    ("The ferry is unlikely to sail before the winter.", "sail", "hedges"),
    ("The bank is expected to buy the ferry company.", "buy", "hedges"),
    ("The bank is rumoured to have bought the ferry.", "bought", "hedges"),
    ("Rumours that the bank had bought the ferry spread on Monday.", "bought", "hedges"),
    ("There are fears that the dam will burst in the spring.", "burst", "hedges"),
    ("There is a chance that the dam will burst in the spring.", "burst", "hedges"),
    ("The evidence suggests that the pilot misread the depth.", "misread", "hedges"),
    ("The clerk speculated that the bank had bought the ferry.", "bought", "hedges"),
    ("The mayor doubts that the ferry will sail again.", "sail", "hedges"),
    ("The mayor questioned whether the ferry had sailed at all.", "sailed", "hedges"),
    ("It is unclear whether the ferry left the harbour.", "left", "hedges"),
    ("It is not known whether the ferry left the harbour.", "left", "hedges"),
    ("The navy would not say whether the ferry left the harbour.", "left", "hedges"),
    ("The navy refused to confirm that the ferry had left the harbour.", "left", "hedges"),
    ("The navy could not confirm that the ferry had left the harbour.", "left", "hedges"),
    ("The navy has yet to confirm that the ferry left the harbour.", "left", "hedges"),
    ("The navy has not confirmed that the ferry left the harbour.", "left", "hedges"),
    ("According to unconfirmed reports, the ferry struck a rock.", "struck", "hedges"),
    ("Under the rules, every ferry should carry two rafts.", "carry", "hedges"),
    ("The captain must have misread the depth of the channel.", "misread", "hedges"),
]
ASSERTED = [
    ("The ferry struck a rock off the cape.", "struck", "asserts"),
    ("The mayor said that the ferry struck a rock.", "struck", "asserts"),
    ("The ferry struck a rock, police say.", "struck", "asserts"),
    ("The ferry struck a rock, according to the coast guard.", "struck", "asserts"),
    ("The mayor confirmed that the ferry had struck a rock.", "struck", "asserts"),
    ("The inquiry proved that the pilot misread the depth.", "misread", "asserts"),
    ("The mayor admitted that he had sold the ferry.", "sold", "asserts"),
    ("The mayor managed to sell the old ferry.", "sell", "asserts"),
    ("The mayor regrets that he sold the ferry.", "sold", "asserts"),
    ("Not only did the ferry sink, it spilled oil as well.", "sink", "asserts"),
    ("Not only sailors boarded the ferry on Monday.", "boarded", "asserts"),
    ("The crew did not leave the ship until Monday.", "leave", "asserts"),
    ("Not until Monday did the crew leave the ship.", "leave", "asserts"),
    ("The divers found nothing but rust in the hold.", "found", "asserts"),
    ("No fewer than ten sailors boarded the ferry.", "boarded", "asserts"),
    ("No less than half of the crew left the ship.", "left", "asserts"),
    ("The mayor cannot help but admire the old ferry.", "admire", "asserts"),
    ("The ferry sank no later than Monday evening.", "sank", "asserts"),
    ("The No. 4 ferry left the harbour on Monday.", "left", "asserts"),
    ("Nonetheless, the ferry left the harbour on Monday.", "left", "asserts"),
    ("The ferry sank because the captain did not see the rock.", "sank", "asserts"),
    ("The captain did not see the rock, but the ferry passed it.", "passed", "asserts"),
    ("The captain, who did not see the rock, steered to the west.", "steered", "asserts"),
    ("The mayor sold the ferry, not the tunnel.", "sold", "asserts"),
    ("The ferry can carry forty cars and a bus.", "carry", "asserts"),
    ("The pilot suggested that the port buy a new radar.", "suggested", "asserts"),
    ("The mayor will sell the ferry in the spring.", "sell", "asserts"),
    ("The mayor plans to sell the ferry in the spring.", "sell", "asserts"),
    ("The bank bought the ferry in May.", "bought", "asserts"),
]
RISING = [
    ("The mayor does not think that the ferry sank.", "sank", "denies"),
    ("The mayor does not believe the captain left the bridge.", "left", "denies"),
    ("The bank is not expected to buy the ferry company.", "buy", "denies"),
    ("The captain did not appear to see the rock.", "see", "denies"),
    ("The mayor does not want to sell the ferry.", "sell", "denies"),
    ("The mayor does not intend to sell the ferry.", "sell", "denies"),
    ("The mayor did not say that the ferry had sunk.", "sunk", "hedges"),
    ("The clerk did not know that the ferry had sunk.", "sunk", "asserts"),
    ("The clerk forgot that the ferry had sunk.", "sunk", "asserts"),
    ("The clerk did not realise that the ferry had sunk.", "sunk", "asserts"),
    ("The mayor didn't mention that the ferry had sunk.", "sunk", "asserts"),
]
CONDITIONAL = [
    ("If the dam breaks soon, the lower town will flood within hours.", "flood", "hedges"),
    ("If the dam bursts in the spring, the lower town will flood.", "bursts", "hedges"),
    ("Unless the strike ends soon, the harbour will close.", "close", "hedges"),
    ("The bank will buy the ferry if the council agrees.", "buy", "hedges"),
    ("The bank would buy the ferry if the council agreed.", "buy", "hedges"),
    ("Had the dam held, the lower town would have been spared.", "spared", "denies"),
    ("If the dam had held, the lower town would have been spared.", "spared", "denies"),
    ("If the captain had seen the rock in time, the ferry would not have sunk.", "seen", "denies"),
    ("Had he been warned, the captain would have turned back.", "warned", "denies"),
    ("Even if the dam holds, the town wants a new wall.", "wants", "asserts"),
    ("The captain could have called the coast guard, but he slept.", "called", "hedges"),
]
ASKED = [
    ("Did the mayor sell the ferry?", "sell", "asks"),
    ("Who sold the ferry to the bank?", "sold", "asks"),
    ("Why did the captain leave the bridge?", "leave", "asks"),
    ("The mayor sold the ferry, didn't he?", "sold", "asks"),
    ("“Did the mayor sell the ferry?” the clerk asked.", "sell", "asks"),
    ("Reporters asked whether the mayor had sold the ferry.", "sold", "asks"),
    ("The clerk wondered if the mayor had sold the ferry.", "sold", "asks"),
    ("The union asked why the mayor had sold the ferry.", "sold", "asserts"),
    ("The inquiry will examine whether the pilot misread the depth.", "misread", "asks"),
    ("Could the pilot have misread the depth of the channel?", "misread", "asks"),
]
CASES = [*NEGATED, *DENIED, *TWICE_NEGATED, *HEDGED, *ASSERTED, *RISING, *CONDITIONAL, *ASKED]

BEYOND = [
    (
        "Never had the islanders seen such a wave.",
        "seen",
        "denies",
        "the annotator takes the auxiliary before the subject for a verb of its own",
    ),
    (
        "The rumour that the mayor had fled turned out to be a hoax.",
        "fled",
        "denies",
        "the annotator takes the content for a relative clause",
    ),
    ("Were the dam to burst, the town would flood within hours.", "burst", "hedges", "the inverted condition is read as a statement"),
    ("The ferry is anything but seaworthy after the storm.", "seaworthy", "denies", "idioms of distance are not known"),
    ("As if the mayor had ever sold a ferry!", "sold", "denies", "irony has no form of its own"),
    ("Who would ever believe that the mayor sold the ferry?", "sold", "denies", "a rhetorical question has the form of a question"),
    ("The captain all but sank the ferry on the rocks.", "sank", "denies", "idioms of nearness are not known"),
    ("The clerk dreamed that the mayor had sold the ferry.", "sold", "denies", "verbs of fancy are not known"),
    ("Few islanders believe that the mayor sold the ferry.", "sold", "denies", "“few” is no negation, and a hedge is what is left"),
]


def parsed(text: str) -> tuple[Document, Sentence]:
    document = Document(id="d", text=text, text_sha256="", source_sha256="")
    return document, read([document], annotator())["d"][0]


def stance_of(text: str, word: str) -> str:
    """The stance of the statement whose act the word names; where none has it, the stance at the word."""
    document, sentence = parsed(text)
    at = text.index(word)
    token = next(index for index, token in enumerate(sentence.tokens) if token.start == at)
    for claim in statements(document, [sentence]):
        if claim.span.start <= at < claim.span.end and claim.value.act == sentence.tokens[token].lemma:
            return claim.stance
    return modality.stance(sentence, token)


@pytest.mark.parametrize(("text", "word", "stance"), CASES)
def test_the_stance_of_a_clause(text, word, stance):
    assert stance_of(text, word) == stance


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [pytest.param(text, word, stance, marks=pytest.mark.xfail(strict=True, reason=why)) for text, word, stance, why in BEYOND],
)
def test_what_is_not_understood_yet(text, word, stance):
    assert stance_of(text, word) == stance
