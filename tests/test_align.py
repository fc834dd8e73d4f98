"""Alignment: which claims of several accounts answer one question, whatever they answer.

The claims are read by the real extractors from an invented flood, told among sentences on other matters,
so that the words of a pair are as rare as they would be in a real set of accounts.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from variorum.align import align
from variorum.align.candidates import CROWD, MEETINGS, Meetings, Profile, candidates, followed, profile, profiles_of, wordings
from variorum.align.joining import SPEAKERS, join, told_twice
from variorum.align.scoring import Scores, features
from variorum.align.weights import JOIN, SCORERS, Scorer, Weights
from variorum.extract.dates.expressions import dates
from variorum.extract.quantities.amounts import quantities
from variorum.extract.quotations.quoted import quotations
from variorum.extract.statements.told import statements
from variorum.models import annotator
from variorum.models.reading import read
from variorum.text import WordWeights, word_weights
from variorum.types import Claim, Document, Kind, Sentence, Span
from variorum.values.dates.record import Date
from variorum.values.quantities.measures import YEAR
from variorum.values.quantities.quantity import Quantity
from variorum.values.sorts import sort_of

MEANWHILE = (
    "The keepers live in a row of white houses. The council had argued for years over repairs. A market is held in the square "
    "every week. The river feeds the mills of the lower valley. Engineers from the ministry arrived with pumps. The bishop rang "
    "for a service. Farmers moved their cattle to higher ground. The road to the coast is lined with poplars. Snow had fallen in "
    "the hills. A choir sang in the church hall.",
    "Tessel is known for its paper and its bells. People carried blankets into the gymnasium. The mayor walked through the mud in "
    "borrowed boots. Insurers expect a long winter of letters. The wall was built by the grandfather of the present owner. Radio "
    "stations played no music. The railway company offered free journeys. Doctors set up tents beside the stadium. Fishermen lent "
    "their boats. A film crew had left the district earlier.",
    "The opposition asked for an inquiry. A baker gave away his bread. The telephone exchange was silent until evening. Geologists "
    "had warned of cracks in the rock. The harbour stayed open. Children drew chalk lines to mark how far the water came. The "
    "archive lost its maps. Old people remembered another winter. The theatre cancelled its season. Lorries with gravel queued on "
    "the ring road.",
)


def document(number: int, said: str, *, among: bool = True) -> Document:
    text = f"{said}\n\n{MEANWHILE[number % len(MEANWHILE)]}" if among else said
    return Document(id=f"account {number}", text=text, text_sha256="", source_sha256="")


class Told:
    """Accounts as they were told, with their claims of some kinds, aligned."""

    def __init__(self, *said: str, kinds: Sequence[Kind] = ("quantity",), among: bool = True) -> None:
        self.documents = {one.id: one for one in (document(number, words, among=among) for number, words in enumerate(said))}
        self.first = {id: said[number] for number, id in enumerate(self.documents)}
        self.sentences = read(list(self.documents.values()), annotator())
        self.claims = [claim for one in self.documents.values() for claim in self._claims(one) if claim.kind in kinds]
        self.groups = align(self.claims, self.sentences)

    def _claims(self, one: Document) -> list[Claim]:
        sentences = self.sentences[one.id]
        quoted = [claim for claim, _ in quotations(one, sentences)]
        return [*quantities(one, sentences), *dates(one, sentences), *statements(one, sentences), *quoted]

    def words(self, claim: Claim) -> str:
        return claim.span.of(self.documents[claim.document])

    def together(self) -> list[list[str]]:
        """The words of the claims that were joined to others; what is told on other matters is left out."""
        shown = [[self.words(claim) for claim in group if claim.span.end <= len(self.first[claim.document])] for group in self.groups]
        return sorted(sorted(words) for words in shown if len(words) > 1)


# ---- what is one thing and what is not ----------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            "The flood at the Corvane dam killed 14 villagers.",
            "Fourteen villagers died in the flood below the Corvane dam.",
            ["14 villagers", "Fourteen villagers"],
        ),
        (
            "The flood at the Corvane dam killed 14 villagers.",
            "The flood below the Corvane dam killed 16 villagers, the mayor said.",
            ["14 villagers", "16 villagers"],
        ),
        (
            "Some 9,000 Varnish soldiers guard the Corvane border.",
            "About 8,500 Varnish soldiers guard the border at Corvane.",
            ["Some 9,000 Varnish soldiers", "About 8,500 Varnish soldiers"],
        ),
        (
            "Repairs to the Corvane dam will cost $2.3 million.",
            "Repairing the Corvane dam is to cost about $2 million.",
            ["$2.3 million", "about $2 million"],
        ),
        (
            "The wave was 300 km long when it left the Corvane reservoir.",
            "The wave was 186 miles long when it left the Corvane reservoir.",
            ["300 km long", "186 miles long"],
        ),
        (
            "The inquiry heard that 61.4 percent of the Corvane sluices were rusted.",
            "Rust had eaten 61.4% of the sluices, the inquiry heard.",
            ["61.4 percent of the Corvane sluices", "61.4% of the sluices"],
        ),
    ],
)
def test_two_accounts_of_one_number_are_joined(one: str, other: str, joined: list[str]) -> None:
    assert Told(one, other).together() == [sorted(joined)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood at the Corvane dam killed 14 villagers.", "The flood at the Corvane dam injured 31 villagers."),
        ("Some 9,000 Varnish soldiers guard the Corvane border.", "Some 4,000 South Ostrian soldiers guard the Corvane border."),
        (
            "The governor sent a 12-person task force to the Corvane dam to look for cracks.",
            "In the evening a dozen officers kept onlookers away from the stadium.",
        ),
        ("The ministry closed 310 schools in the Corvane valley.", "The Corvane flood swept 420 cars into the valley."),
        ("The Corvane dam holds 40 million litres of water.", "The ministry set aside 40 million crowns for the Corvane dam."),
        ("The Corvane dam is 61 metres high.", "A stone of 61 kilograms fell from the Corvane dam."),
        ("The captain of the rescue boat is 52 years old.", "The rescue boat made 19 journeys to the mill."),
    ],
)
def test_two_numbers_of_two_things_are_kept_apart(one: str, other: str) -> None:
    assert Told(one, other).together() == []


@pytest.mark.parametrize(
    ("parts", "whole", "joined"),
    [
        (
            "Boats rescued 14 passengers and three crew from the Corvane ferry.",
            "Boats rescued 17 people from the Corvane ferry.",
            ["14 passengers", "17 people", "three crew"],
        ),
        (
            "The army fired 120 missiles and 90 drones at the Corvane port.",
            "The army fired over 200 missiles and drones at the Corvane port.",
            ["120 missiles", "90 drones", "over 200 missiles and drones"],
        ),
    ],
)
def test_a_whole_is_joined_with_its_parts(parts: str, whole: str, joined: list[str]) -> None:
    assert Told(parts, whole).together() == [joined]
    assert Told(whole, parts).together() == [joined]


def test_parts_that_do_not_add_up_are_no_parts() -> None:
    told = Told("Boats rescued 14 passengers and three crew from the Corvane ferry.", "The mill lent 52 pumps to the Corvane ferry.")
    assert told.together() == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The governor opened the Corvane sluices.", "The Corvane sluices were opened by the governor.", "event"),
        (
            "“Nobody will be left to sleep in the cold tonight,” said Ines Corra.",
            "Ines Corra promised: “Nobody will be left to sleep in the cold.”",
            "quote",
        ),
        ("The Corvane dam burst on Friday, 14 March.", "It was on 14 March that the Corvane dam burst.", "date"),
    ],
)
def test_every_kind_is_aligned(one: str, other: str, kind: Kind) -> None:
    told = Told(one, other, kinds=(kind,))
    accounts = [{claim.document for claim in group} for group in told.groups if any(told.words(claim) in one for claim in group)]
    assert {"account 0", "account 1"} in accounts


def test_a_number_that_is_hardly_met_by_chance_is_a_word_that_claims_may_share() -> None:
    told = Told("The bill came to $284.46 in May.", "She was asked for $284.46 in all.", "It came to $50.")
    one, two, three = profiles_of(sorted(told.claims, key=lambda claim: claim.span.document), told.sentences)
    assert one.answer == two.answer == {"284.46", "284.46 USD"}
    assert (three.answer, features(one, two, word_weights(told.sentences))["bare"]) == (frozenset(), 0.0)
    assert candidates([one, two, three], word_weights(told.sentences)) == [(0, 1)]


def test_tolls_meet_without_a_common_word() -> None:
    told = Told("Seven villagers were killed by stones.", "There was some loss of life.", "Two men were hurt.", among=False)
    one, two, three = profiles_of(sorted(told.claims, key=lambda claim: claim.span.document), told.sentences)
    assert one.answer == two.answer == {"number dead", "dead number"}
    assert three.answer == {"number hurt", "hurt number"}
    assert candidates([one, two, three], word_weights(told.sentences)) == [(0, 1)]


def test_two_quotations_of_one_speaker_are_two() -> None:
    told = Told(
        "“Nobody will be left to sleep in the cold tonight,” said Ines Corra.",
        "“The old sluices should have been replaced,” said Ines Corra.",
        kinds=("quote",),
    )
    assert told.together() == []


# ---- no chains ----------------------------------------------------------------------------------


def test_an_account_that_gives_two_numbers_of_two_places_does_not_answer_one_question_twice() -> None:
    told = Told(
        "The flood killed 14 villagers in Tessel. In Marn, far down the river, a mudslide buried 260 pilgrims.",
        "The flood killed 14 villagers in Tessel.",
        "The mudslide in Marn buried 260 pilgrims.",
    )
    assert told.together() == [["14 villagers", "14 villagers"], ["260 pilgrims", "260 pilgrims"]]


PLAIN = Scorer(agreeing=Weights(bias=0.0, of={}), differing=Weights(bias=0.0, of={}))
EAGER = Scorer(agreeing=Weights(bias=1.0, of={}), differing=Weights(bias=1.0, of={}))
NUMBERS = {"a low": ("a", 10.0), "a high": ("a", 90.0), "b": ("b", 11.0), "c": ("c", 91.0)}


def bare(claim: Claim) -> Profile:
    """The profile of a claim in a sentence without words of content."""
    [sentence] = read([document(0, "It is.", among=False)], annotator())["account 0"]
    return replace(profile(claim, sentence), own=frozenset(), near=frozenset(), context=frozenset())


def profiled(name: str) -> Profile:
    return bare(bare_claim(*NUMBERS[name]))


def bare_claim(account: str, number: float) -> Claim:
    value = Quantity(number, number, number, said=f"{number:g}", unit="count")
    return Claim(Span(account, int(number), int(number) + 2), value)


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        # b is like a's low number, c like its high one, and b and c are like each other: the account that gives both keeps them apart.
        ({(0, 2): 0.9, (1, 3): 0.8, (2, 3): 0.7}, [[0, 2], [1, 3]]),
        ({(0, 2): 0.9, (1, 3): 0.8, (2, 3): 0.7, (0, 1): 0.6, (0, 3): 0.6, (1, 2): 0.6}, [[0, 1, 2, 3]]),
        ({(0, 2): JOIN}, [[0, 2], [1], [3]]),
        ({(0, 2): JOIN - 0.01}, [[0], [1], [2], [3]]),
        # One strong pair does not carry two groups that agree on nothing else.
        ({(0, 2): 0.9, (2, 3): 0.6}, [[0, 2], [1], [3]]),
    ],
)
def test_groups_are_joined_only_as_wholes(scores: dict[tuple[int, int], float], groups: list[list[int]]) -> None:
    assert join([profiled(name) for name in NUMBERS], scores, PLAIN) == groups


@pytest.mark.parametrize(
    ("others", "sentence", "joined"),
    [
        ("b", 1, False),  # one of two accounts would answer twice, and differently
        ("bc", 1, False),
        ("bcd", 1, True),  # one of four may: three others take both numbers for answers to one question
        ("bcd", 0, False),  # but not in one sentence
    ],
)
def test_one_account_among_several_may_answer_twice(others: str, sentence: int, joined: bool) -> None:
    """a gives 45 and 55; every other account gives 50, which is like both."""
    own = [bare(replace(bare_claim("a", number), sentence=of)) for number, of in ((45.0, 0), (55.0, sentence))]
    profiles = [*own, *(bare(bare_claim(name, 50.0)) for name in others)]
    scores = {(i, j): 0.6 for j in range(2, len(profiles)) for i in range(j)}
    assert (join(profiles, scores, PLAIN) == [list(range(len(profiles)))]) is joined


def test_a_claim_knows_how_often_its_account_gives_its_answer() -> None:
    words = "Three boats sank off Harl. Three men swam ashore. Two were in hospital."
    told = Told(words, kinds=("quantity", "event"), among=False)
    counts = [claim for claim in told.claims if claim.kind == "quantity"]
    assert [one.told for one in profiles_of(counts, told.sentences)] == [2, 2, 1]
    statements_ = [claim for claim in told.claims if claim.kind == "event"]
    assert {one.told for one in profiles_of(statements_, told.sentences)} == {1}


def test_two_ages_of_one_account_answer_two_questions() -> None:
    """The one account gives both ages; that of the others goes with its like, though all pairs are alike."""

    def aged(account: str, age: int) -> Profile:
        value = Quantity(age * YEAR, age * YEAR, age * YEAR, said=f"{age}", unit="seconds", counted="age", form="age")
        return bare(Claim(Span(account, age, age + 2), value, sentence=age))

    profiles = [aged("a", 47), aged("a", 49), aged("b", 47), aged("c", 49)]
    scores = dict.fromkeys(combinations(range(4), 2), 0.6) | {(0, 2): 0.9, (1, 3): 0.9}
    assert join(profiles, scores, PLAIN) == [[0, 2], [1, 3]]


def dated(account: str, day: int, sentence: int) -> Profile:
    value = Date(f"2031-03-{day:02}", f"2031-03-{day:02}", said=f"{day} March", precision="day", type="date", value=f"2031-03-{day:02}")
    return bare(Claim(Span(account, 10 * sentence + day, 10 * sentence + day + 2), value, sentence=sentence))


@pytest.mark.parametrize(("sentence", "groups"), [(0, [[0, 2], [1]]), (1, [[0, 1, 2]])])
def test_two_dates_of_one_sentence_are_of_two_acts(sentence: int, groups: list[list[int]]) -> None:
    """The one account gives the same day twice, in one sentence or in two; that of the other goes with the first."""
    profiles = [dated("a", 3, 0), dated("a", 3, sentence), dated("b", 3, 0)]
    assert join(profiles, {(0, 2): 0.9, (1, 2): 0.8, (0, 1): 0.6}, PLAIN) == groups


@pytest.mark.parametrize(("noun", "joined"), [("children", False), ("pilots", True)])
def test_an_account_that_counts_two_things_alike_answers_two_questions(noun: str, joined: bool) -> None:
    """Its two pilots and its two children are no one answer, however often "two" is told of either."""

    def two(account: str, noun: str, sentence: int) -> Profile:
        value = Quantity(2, 2, 2, said="two", unit="count", counted=noun)
        return bare(Claim(Span(account, 10 * sentence, 10 * sentence + 3), value, sentence=sentence))

    profiles = [two("a", "pilots", 0), two("a", noun, 1), two("b", "pilots", 0)]
    assert (join(profiles, {(0, 2): 0.9, (1, 2): 0.8}, PLAIN) == [[0, 1, 2]]) is joined


@pytest.mark.parametrize(("score", "groups"), [(0.1, [[0, 2, 3, 4], [1]]), (0.35, [[0, 1, 2, 3, 4]])])
def test_numbers_of_one_account_that_are_far_apart_answer_two_questions(score: float, groups: list[list[int]]) -> None:
    """84 and 130 of one account: unless they are much alike in their words, three other accounts do not bring them together."""
    profiles = [bare(claim) for claim in (bare_claim("a", 84.0), replace(bare_claim("a", 130.0), sentence=1))]
    profiles += [bare(bare_claim(name, 100.0)) for name in "bcd"]
    scores = dict.fromkeys(combinations(range(5), 2), 0.8) | {(0, 1): score}
    assert join(profiles, scores, PLAIN) == groups


@pytest.mark.parametrize(("best", "groups"), [(0.5, [[0, 1, 2]]), (0.0, [[0, 1], [2]])])
def test_groups_may_have_to_agree_in_all_their_pairs_alike(best: float, groups: list[list[int]]) -> None:
    """The third is like the second, and unlike the first, with which that was joined: its best pair alone does not bring it in."""
    told = Told("The council shut the bridge.", "The bridge was shut.", "The bridge was old.", kinds=("event",), among=False)
    profiles = profiles_of(told.claims, told.sentences)
    scorer = Scorer(PLAIN.agreeing, PLAIN.differing, link=0.5, best=best)
    assert join(profiles, {(0, 1): 0.9, (1, 2): 0.7, (0, 2): 0.2}, scorer) == groups


@pytest.mark.parametrize(("across", "groups"), [(False, [[0, 1], [2]]), (True, [[0], [1, 2]])])
def test_pairs_of_two_accounts_may_be_joined_before_those_of_one(across: bool, groups: list[list[int]]) -> None:
    """The first account says much the same twice: what it repeats must not keep out who says what it said at last."""
    told = Told("The council shut the bridge. It shut the bridge in May.", "The bridge was shut in May.", kinds=("event",), among=False)
    profiles = profiles_of(told.claims, told.sentences)
    scorer = Scorer(PLAIN.agreeing, PLAIN.differing, link=0.5, best=0.0, across=across)
    assert join(profiles, {(0, 1): 0.9, (1, 2): 0.7, (0, 2): 0.2}, scorer) == groups


@pytest.mark.parametrize(("accounts", "lone", "groups"), [(2, 0.5, [[0, 1, 2]]), (2, 0.6, [[0], [1], [2]]), (3, 0.6, [[0, 1, 2]])])
def test_two_accounts_that_no_third_bears_out_must_agree_better(accounts: int, lone: float, groups: list[list[int]]) -> None:
    texts = ["The council shut the bridge.", "The bridge was shut.", "The bridge was closed."]
    told = (
        Told(*texts, kinds=("event",), among=False) if accounts == 3 else Told(texts[0], " ".join(texts[1:]), kinds=("event",), among=False)
    )
    profiles = profiles_of(told.claims, told.sentences)
    scorer = Scorer(PLAIN.agreeing, PLAIN.differing, link=0.5, best=0.0, lone=lone)
    assert join(profiles, {(0, 1): 0.55, (1, 2): 0.9, (0, 2): 0.55}, scorer) == groups


TWO_THINGS = (
    "The guard let the lion out of the cage.",
    "The guard was sent home by the owner.",
    "The owner sent the guard away.",
    "The lion left the cage at night.",
    "The lion got out of the cage.",
)
TWO_PAIRS = {(1, 2): 0.9, (3, 4): 0.9, (0, 1): 0.8, (0, 2): 0.8, (0, 3): 0.7, (0, 4): 0.6}


@pytest.mark.parametrize(
    ("first", "scores", "groups"),
    [
        (TWO_THINGS[0], TWO_PAIRS, [[0, 1, 2], [0, 3, 4]]),
        (TWO_THINGS[0], TWO_PAIRS | {(0, 4): 0.2}, [[0, 1, 2], [3, 4]]),  # it agrees with one of them only
        (TWO_THINGS[0], {(1, 2): 0.9, (0, 1): 0.8, (0, 2): 0.8, (0, 3): 0.7}, [[0, 1, 2], [3], [4]]),  # one account alone tells that
        ("The guard let 12 lions out of the cage.", TWO_PAIRS, [[0, 1, 2], [3, 4]]),  # the number has a claim of its own
    ],
)
def test_a_clause_may_tell_two_things(first: str, scores: dict[tuple[int, int], float], groups: list[list[int]]) -> None:
    told = Told(first, *TWO_THINGS[1:], kinds=("event",), among=False)
    profiles = profiles_of(told.claims, told.sentences)
    assert len(profiles) == len(TWO_THINGS)
    scorer = Scorer(PLAIN.agreeing, PLAIN.differing, link=0.5, best=0.0, second=0.6)
    assert told_twice(profiles, join(profiles, scores, scorer), scores, scorer) == groups
    assert told_twice(profiles, join(profiles, scores, PLAIN), scores, PLAIN) == join(profiles, scores, PLAIN)


# ---- the set of claims --------------------------------------------------------------------------

STORM = (
    "On Friday the flood at the Corvane dam killed 14 villagers and destroyed 210 houses. The governor opened the sluices. "
    "“The wall could not hold,” said Ines Corra. Repairs will cost $2.3 million.",
    "The Corvane dam burst on Friday. The flood killed 16 villagers. Some 200 houses are gone. Repairs may cost about $2 million.",
    "“The wall could not hold the winter,” Ines Corra said. The sluices were opened by the governor. Fourteen villagers died on Friday.",
)
KINDS: tuple[Kind, ...] = ("quantity", "date", "quote", "event")


@pytest.fixture(scope="module")
def storm() -> Told:
    return Told(*STORM, kinds=KINDS)


def test_every_claim_is_in_one_group_and_only_a_statement_in_two(storm: Told) -> None:
    held = Counter(claim.id for group in storm.groups for claim in group)
    assert sorted(held) == sorted(claim.id for claim in storm.claims)
    assert all(held[claim.id] == 1 or (claim.kind == "event" and held[claim.id] == 2) for claim in storm.claims)
    assert all(len({claim.id for claim in group}) == len(group) for group in storm.groups)


def test_a_group_holds_one_kind(storm: Told) -> None:
    assert [group for group in storm.groups if len({claim.kind for claim in group}) > 1] == []


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_claims_does_not_matter(storm: Told, seed: int) -> None:
    shuffled = random.Random(seed).sample(storm.claims, len(storm.claims))
    documents = dict(reversed(storm.sentences.items())) if seed % 2 else storm.sentences
    assert align(shuffled, documents) == storm.groups


def test_what_was_attributed_or_hedged_is_aligned_all_the_same(storm: Told) -> None:
    hedged = [replace(claim, stance="hedges") for claim in storm.claims]
    ids = [[claim.id for claim in group] for group in storm.groups]
    assert [[claim.id for claim in group] for group in align(hedged, storm.sentences)] == ids


def test_an_answer_shared_does_not_bring_in_another_that_is_no_answer_to_the_question() -> None:
    """d says what a says, and was joined with c's other number; a's own number has little to do with c's."""
    three = [replace(profiled("b"), claim=bare_claim(account, number)) for account, number in (("a", 10.0), ("c", 90.0), ("d", 10.0))]
    scores = {(0, 2): 0.9, (1, 2): 0.95}
    assert join(three, scores | {(0, 1): 0.2}, PLAIN) == [[0], [1, 2]]
    assert join(three, scores | {(0, 1): 0.6}, PLAIN) == [[0, 1, 2]]


def test_without_claims_there_is_no_group() -> None:
    assert align([], {}) == ()


# ---- which pairs are looked at ------------------------------------------------------------------


def worded(number: int, *words: str) -> Profile:
    claim = Claim(Span(f"account {number}", 0, 1), Quantity(1, 1, 1, said="1", unit="count"))
    return replace(bare(claim), own=frozenset(words), near=frozenset(words), context=frozenset(words))


def test_words_that_a_crowd_shares_bring_no_pair() -> None:
    many = 4 * CROWD
    idf = word_weights({})
    idf.update({"flood": 3.0, "sluic": 3.0})
    profiles = [worded(number, "flood", "sluic") if number < 2 else worded(number, "flood") for number in range(many)]
    assert candidates(profiles, idf) == [(0, 1)]


def test_a_pair_that_shares_little_is_not_looked_at() -> None:
    idf = word_weights({})
    idf.update({"flood": 1.0, "sluic": 1.5})
    profiles = [worded(0, "flood", "sluic"), worded(1, "flood", "sluic"), worded(2, "flood")]
    assert candidates(profiles, idf) == [(0, 1)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_pair_that_is_not_scored_at_once_could_not_have_been_joined(storm: Told, kind: Kind) -> None:
    idf = word_weights(storm.sentences)
    profiles = [profile(claim, storm.sentences[claim.document][claim.sentence]) for claim in storm.claims if sort_of(claim) == kind]
    scores = Scores(profiles, idf, SCORERS[kind])
    of = {pair: SCORERS[kind].score(features(profiles[pair[0]], profiles[pair[1]], idf)) for pair in candidates(profiles, idf)}
    assert {pair: scores.get(pair) for pair in of} == of
    assert dict(scores) == {pair: of[pair] for pair in scores}
    assert [pair for pair, score in of.items() if score >= JOIN and pair not in scores] == []


def test_a_claim_is_followed_to_those_with_the_highest_ceilings_and_to_those_it_is_high_for() -> None:
    """0 is followed to 1 alone; 2 and 3 have nobody better than 0."""
    idf = word_weights({})
    idf.update({"flood": 3.0})
    meetings = Meetings([worded(number, "flood") for number in range(4)], idf)
    reached = {(0, 1): 5.0, (0, 2): 4.0, (0, 3): 3.0, (1, 2): 1.0, (1, 3): 1.0, (2, 3): -1.0}
    assert followed(meetings, lambda i, row: [reached[i, j] for j, _, _ in row], 1) == [(0, 1), (0, 2), (0, 3)]


@pytest.mark.parametrize("claims", [100, 400])
def test_the_pairs_that_are_looked_at_grow_with_the_claims_and_not_with_their_square(claims: int) -> None:
    """Every word is shared by a tenth of the claims, so that nearly every claim meets every other through one."""
    drawn = random.Random(claims)
    vocabulary = [f"word{number}" for number in range(60)]
    idf = word_weights({})
    idf.update(dict.fromkeys(vocabulary, 3.0))
    profiles = [worded(number, *drawn.sample(vocabulary, 6)) for number in range(claims)]
    assert len(candidates(profiles, idf)) <= MEETINGS * claims
    assert len(Scores(profiles, idf, EAGER)) <= EAGER.follow * claims


def test_words_that_would_bring_about_too_many_meetings_bring_none(monkeypatch: pytest.MonkeyPatch) -> None:
    idf = word_weights({})
    idf.update({"flood": 3.0, "sluic": 3.0})
    profiles = [worded(number, "flood", "sluic") if number < 2 else worded(number, "flood") for number in range(5)]
    assert len(candidates(profiles, idf)) == 10
    monkeypatch.setattr("variorum.align.candidates.MEETINGS", 1)
    assert candidates(profiles, idf) == [(0, 1)]


def test_claims_may_be_asked_to_meet_by_their_own_words() -> None:
    idf = WordWeights({"flood": 3.0, "sluic": 3.0})
    profiles = [replace(worded(number, "flood"), own=frozenset({"sluic"} if number < 2 else {"dam"})) for number in range(3)]
    assert [len(row) for _, row in Meetings(profiles, idf).rows()] == [2, 1, 0]
    assert [len(row) for _, row in Meetings(profiles, idf, by_own=True).rows()] == [1, 0, 0]


def test_claims_in_the_same_words_are_one_wording() -> None:
    profiles = [worded(0, "flood"), worded(1, "sluic"), worded(2, "flood"), worded(3, "flood")]
    assert wordings(profiles) == [0, 1, 0, 0]


def test_the_first_of_those_in_the_same_words_speaks_for_all() -> None:
    idf = word_weights({})
    idf.update({"flood": 3.0, "sluic": 3.0})
    profiles = [worded(0, "flood"), worded(1, "flood"), worded(2, "flood", "sluic")]
    scores = Scores(profiles, idf, EAGER)
    assert scores.first == [0, 0, 2]
    assert list(scores) == [(0, 2)]
    assert scores.get((1, 2)) == scores[0, 2]
    assert join(profiles, scores, EAGER, scores.first) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("scorer", "weight"),
    [
        (Scorer(Weights(bias=-1.0, of={}), Weights(bias=-1.0, of={})), 3.0),  # the same words alone do not join
        (PLAIN, 1.0),  # nor do words that everyone uses
    ],
)
def test_claims_in_the_same_words_stay_apart_where_their_score_would_not_join_them(scorer: Scorer, weight: float) -> None:
    idf = word_weights({})
    idf.update({"flood": weight})
    profiles = [worded(0, "flood"), worded(1, "flood")]
    scores = Scores(profiles, idf, scorer)
    assert scores.first == [0, 1]
    assert join(profiles, scores, scorer, scores.first) == [[0], [1]]


def test_of_a_large_group_those_speak_that_were_joined_first() -> None:
    """What the group's first claims agree with is joined, whatever the many that came last would say."""
    many = 3 * SPEAKERS
    profiles = [replace(worded(number), claim=bare_claim(f"account {number}", 10.0 + number)) for number in range(many)]
    grown = {(0, number): 1 - number / (2 * many) for number in range(1, many)}
    assert join(profiles, Everything(grown), PLAIN) == [list(range(many))]


class Everything(dict[tuple[int, int], float]):
    """Scores of which those that are not given are fair."""

    def get(self, pair: tuple[int, int], default: float = 0.0) -> float:  # type: ignore[override]
        return super().get(pair, default + JOIN)


def test_words_of_a_crowd_are_counted_for_a_pair_that_other_words_bring_together() -> None:
    """The rare word alone would not do: the score counts the crowd's word too, and so must what is asked before it."""
    idf = word_weights({})
    idf.update({"flood": 1.0, "sluic": 3.0})
    profiles = [worded(number, "flood", "sluic") if number < 2 else worded(number, "flood") for number in range(4 * CROWD)]
    profiles[1] = replace(profiles[1], lead=not profiles[0].lead)
    strict = Weights(bias=-0.99, of={"words": 1.0})
    assert Scores(profiles, idf, Scorer(strict, strict))[0, 1] == pytest.approx(strict.score({"words": 1.0}))


def test_a_pair_that_shares_nothing_rare_has_no_score() -> None:
    assert Scores([worded(0, "flood"), worded(1, "sluic")], word_weights({}), PLAIN).get((0, 1), -1.0) == -1.0


def test_a_score_is_one_half_where_the_features_outweigh_the_bias() -> None:
    weights = Weights(bias=-2.0, of={"near": 2.0})
    assert weights.score({"near": 1.0}) == pytest.approx(0.5)
    assert weights.score({}) < weights.score({"near": 0.5}) < 0.5 < weights.score({"near": 1.5})
    assert weights.score({"near": 1.0, "unknown": 9.0}) == pytest.approx(0.5)


def test_a_sentence_that_two_accounts_share_is_a_sentence_of_each() -> None:
    copied = Told(STORM[0], STORM[0], kinds=KINDS)
    assert {claim.document for group in copied.groups for claim in group} == {"account 0", "account 1"}
    own = [claim for claim in copied.claims if claim.document == "account 0" and claim.span.end <= len(STORM[0])]
    joined = {claim.id for group in copied.groups if len({one.document for one in group}) == 2 for claim in group}
    assert [copied.words(claim) for claim in own if claim.id not in joined] == []


def test_a_sentence_annotated_is_not_altered(storm: Told) -> None:
    before: dict[str, tuple[Sentence, ...]] = dict(storm.sentences)
    align(storm.claims, storm.sentences)
    assert storm.sentences == before


def test_a_date_knows_how_many_accounts_give_it():
    told = Told("The sluice broke on 3 March 2031.", "Rain fell on 3 March 2031.", "The dam was inspected on 9 May 2029.", kinds=("date",))
    profiles = profiles_of(told.claims, told.sentences)
    assert [round(one.widely, 2) for one in profiles] == [0.67, 0.67, 0.33]
    of = features(profiles[0], profiles[2], word_weights(told.sentences))
    assert (round(of["widely"], 2), round(of["both_widely"], 2)) == (0.67, 0.33)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("The sluice was repaired on 3 March 2031.", "The bridge was repaired on 9 May 2031.", 1.0),
        ("The sluice was repaired on 3 March 2031.", "The bridge was painted on 9 May 2031.", 0.0),
    ],
)
def test_what_was_done_on_the_one_date_stands_with_the_other(one: str, other: str, value: float) -> None:
    told = Told(one, other, kinds=("date",))
    profiles = profiles_of(told.claims, told.sentences)
    assert features(*profiles, word_weights(told.sentences))["each_deed"] == value
