"""Quantities of a document: every number that counts or measures something, with what it counts.

The grammar of amounts (`variorum.values.quantities.grammar`) finds them in a sentence's text; names that
happen to hold a number are left out here; `variorum.extract.counted.context` says what is counted. A claim's
span runs from the words that bound the number to the thing counted, where that stands close behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from variorum.extract.attributions.cues import SAYING
from variorum.extract.counted.by_name import SHORT
from variorum.extract.counted.context import TALLIES, counted, shared, tokens_of
from variorum.extract.counted.thing import Counted
from variorum.extract.quantities.about import about
from variorum.extract.quantities.extent import extent
from variorum.extract.quantities.makes import Make, make_at, makes
from variorum.extract.quantities.multiples import multiples
from variorum.extract.quantities.none import tolls_of_nobody
from variorum.extract.quantities.ordinals import ordinals
from variorum.extract.quantities.scores import scores
from variorum.extract.quantities.vague import vague_tolls
from variorum.extract.stance.modality import stance
from variorum.extract.stance.presupposed import presupposed
from variorum.extract.syntax import PASSIVE_SUBJECTS, RELATIVE, SUBJECTS, dependents, governor, is_verb, subject
from variorum.types import Claim, Document, Sentence, Span, Token
from variorum.values.likeness import fate
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.grammar import amounts, per_behind
from variorum.values.quantities.quantity import Change, Quantity, quantity
from variorum.values.quantities.units import COUNT, unit_after

MADE_BY = "quantities/1"
LONGEST = 12  # words that a claim's span may have
_NAMES = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC", "LAW", "EVENT", "PERSON", "GPE", "NORP", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PEOPLED = frozenset({"GPE", "LOC", "NORP"})
_APOSTROPHE_INSIDE = re.compile(r"[A-Z][a-z]*['’ʼ][A-Za-z]+")
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_FORMED = re.compile(r"[-–][a-z]{3,}[^e\W\d]ed\b")
_ONE_OFF = re.compile(r"-(?:time|times|way|off|sided|stop|hit|man|woman|handed|shot|track|liners?|on|to|size)\b", re.IGNORECASE)
_RISE = frozenset("rise increase climb jump gain grow surge soar add raise boost leap advance swell".split())
_FALL = frozenset(
    "fall drop decline decrease cut lose slide slash reduce plunge plummet tumble shed lower shrink slip sink dip ease slump".split()
)
_AGES = re.compile(r"\b(?:age|expectancy|lifespan)\b(?:\s(?:of|for)\b|$)", re.IGNORECASE)
_ONE_PERSON = frozenset({"he", "she", "i"})
_SPREAD = frozenset({"seconds", "metres", "kilograms", "litres"})
_UNSURE = frozenset({"second", "foot", "pound", "stone", "metric ton", "carat"})  # words of other things too
_UP = frozenset("up rise increase gain growth jump surge hike boost".split())
_DOWN = frozenset("down fall drop decline decrease cut loss reduction dip slump".split())


def quantities(document: Document, sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims of kind quantity that a document makes, in the order of its text."""
    claims: list[Claim] = []
    antecedent: str | None = None
    of_makes = makes(sentences)
    for sentence in sentences:
        told = [pair for pair in _read(sentence) if not (_is_one_of_a_sort(sentence, pair[0]) or _is_make(sentence, pair[0], of_makes))]
        taken = frozenset(token for amount, _ in told for token in tokens_of(sentence, amount.start, amount.end))
        others = [each for find in (vague_tolls, ordinals, multiples, scores) for each in find(sentence, taken)]
        others += tolls_of_nobody(sentence)
        for amount, read in sorted([*told, *others], key=lambda pair: pair[0].start):
            found = read
            if read.words is None and amount.unit == COUNT and not (amount.best or 0.0) % 1:
                found = replace(read, words=_before(sentence, amount) or antecedent)
            elif amount.unit == COUNT and amount.form != "tally":  # "won three" after "9-7" counts no scores
                antecedent = read.words
            claims.append(_claim(document, sentence, amount, found))
    return claims


def _is_make(sentence: Sentence, amount: Amount, of_makes: frozenset[Make]) -> bool:
    """The number belongs to a name that has it all through the account."""
    first = tokens_of(sentence, amount.start, amount.end)[:1] if of_makes else []
    return bool(first) and first[0] > 0 and make_at(sentence, first[0] - 1) in of_makes


def written_amounts(sentences: Sequence[Sentence]) -> list[tuple[Amount, Counted]]:
    """Every amount with the thing it counts, numbers and units as written; what only names a thing is left out."""
    return [pair for sentence in sentences for pair in _read(sentence)]


def _read(sentence: Sentence) -> list[tuple[Amount, Counted]]:
    found = [_after_person(sentence, amount) for amount in amounts(sentence.text)]
    taken = [frozenset(tokens_of(sentence, amount.start, amount.end)) for amount in found]
    in_names = [number for number in range(len(found)) if _numbers_a_name(sentence, found, taken, number)]
    found = [amount for number, amount in enumerate(found) if number not in in_names]
    taken = [inside for number, inside in enumerate(taken) if number not in in_names]
    walls = [frozenset() if _after_name(sentence, amount, inside) else inside for amount, inside in zip(found, taken, strict=True)]
    things: list[Counted] = []
    for number in reversed(range(len(found))):
        others = frozenset().union(*walls[:number], *walls[number + 1 :])
        thing = counted(sentence, found[number], others)
        if things and thing.words is None and found[number].unit == found[number + 1].unit == COUNT and taken[number] and taken[number + 1]:
            thing = shared(sentence, sorted(taken[number]), sorted(taken[number + 1]), things[0]) or thing
        elif things and thing.words is None and found[number].unit == COUNT and _so_large(sentence, found[number], found[number + 1]):
            thing = replace(things[0], last=None, about=())
        things.insert(0, thing)
    kept: list[tuple[Amount, Counted]] = []
    every = frozenset().union(*taken)
    sort: str | None = None
    for number, (written, thing) in enumerate(zip(found, things, strict=True)):
        amount = _measuring(sentence, written, thing)
        if taken[number] and not (_names(sentence, amount, thing) or _idle_one(sentence, amount, thing) or _idle_length(sentence, amount)):
            told = about(sentence, amount, thing, sorted(taken[number]), every)
            if not told and kept and kept[-1][0].unit.base == amount.unit.base:
                told = kept[-1][1].about  # "from 20 mpg to 29 mpg": the second is about what the first is about
            if amount.unit == COUNT:  # "12 boats in May and 14 in June": the noun left out is the one counted before
                sort = thing.sort or thing.words or sort
            named = sort if amount.unit == COUNT else thing.sort
            if kept and _level_of(sentence, kept[-1], amount):
                kept[-1] = (kept[-1][0], replace(kept[-1][1], sort=thing.words))
            kept.append((_of_age(amount, thing, told), replace(thing, about=told, sort=named)))
    return kept


def _so_large(sentence: Sentence, amount: Amount, measure: Amount) -> bool:
    """ "Eight million 250 ml bottles": how large each of the things counted is stands before them."""
    return measure.unit != COUNT and measure.form == "number" and sentence.text[amount.end : measure.start] == " "


_MOVED = re.compile(r",?\s(?:up|down|(?:higher|lower)\sby|after\s(?:rising|falling)|an?\s(?:rise|fall|gain|loss|drop|increase)\sof)\s")


def _level_of(sentence: Sentence, level: tuple[Amount, Counted], step: Amount) -> bool:
    """ "It closed at 7,200, down 35 points": the level is told in what the step is told in."""
    alike = level[0].unit == step.unit == COUNT and level[1].words is None and level[1].sort is None
    return alike and _MOVED.fullmatch(sentence.text, level[0].end, step.first) is not None


def _measuring(sentence: Sentence, amount: Amount, thing: Counted) -> Amount:
    """The amount with a unit that other words stand before ("90 rushing yards"), or with a rate behind the noun ("40 barrels a day")."""
    if amount.unit == COUNT and thing.last is not None and (short := SHORT.get(sentence.tokens[thing.last].text.lower())):
        return replace(amount, per=amount.per or short[1])
    if thing.head is None or amount.form == "age" or sentence.tokens[thing.head].start < amount.end:
        return amount
    token = sentence.tokens[thing.head]
    if amount.unit != COUNT:  # "2 billion gallons of fuel a year"
        return replace(amount, per=amount.per or per_behind(sentence.text, token.end)) if _runs_on(sentence, amount, thing.head) else amount
    unit = unit_after(f"1 {token.text}", 1)
    if (
        unit is not None
        and unit[1] == len(token.text) + 2
        and len(token.text) > 3
        and unit[0].base in _SPREAD
        and unit[0].name not in _UNSURE
    ):
        amount = replace(amount, unit=unit[0])
    per = per_behind(sentence.text, token.end)
    return replace(amount, per=per) if per and amount.per is None else amount


def _runs_on(sentence: Sentence, amount: Amount, head: int) -> bool:
    """The thing measured stands right behind the measure, by "of"."""
    return sentence.text[amount.end : amount.end + 4].lower() == " of " and sentence.tokens[head].start - amount.end < 40


def _of_age(amount: Amount, thing: Counted, told: Sequence[str]) -> Amount:
    """ "Life expectancy is 73", "their average age was 41": years, and an age."""
    year = unit_after("1 year", 1)
    if amount.unit != COUNT or thing.head is not None or not told or not _AGES.search(told[0]) or year is None:
        return amount
    return replace(amount, unit=year[0], form="age" if amount.form == "number" else amount.form)


def _after_person(sentence: Sentence, amount: Amount) -> Amount:
    """ "Ann Roe 44 has sailed", "she is 44": a bare number between the whole name of a person and its verb, or behind "be", is an age."""
    year = unit_after("1 year", 1)
    written = sentence.text[amount.start : amount.end]
    if amount.unit != COUNT or amount.form != "number" or not (written.isdigit() and 2 <= int(written) <= 110) or year is None:
        return amount
    inside = tokens_of(sentence, amount.start, amount.end)
    if _is_all_that_a_person_is(sentence, inside):
        return replace(amount, unit=year[0], form="age")
    ends = {name.last for name in sentence.names if name.label == "PERSON" and name.last - name.first > 1}
    behind = sentence.tokens[inside[-1] + 1 : inside[-1] + 2]
    if int(written) < 16 or inside[0] not in ends or not behind or behind[0].tag not in ("VBZ", "VBD", "VBP", "MD"):
        return amount
    return replace(amount, unit=year[0], form="age") if sentence.tokens[inside[0] - 1].dep in SUBJECTS | PASSIVE_SUBJECTS else amount


def _is_all_that_a_person_is(sentence: Sentence, inside: Sequence[int]) -> bool:
    """ "He is 44", "Ann Roe, who was 19, ...": a bare number behind "be", told of one person."""
    tokens, behind = sentence.tokens, inside[-1] + 1
    token = tokens[inside[-1]]
    if len(inside) > 1 or token.dep not in ("attr", "acomp") or tokens[token.head].lemma.lower() != "be":
        return False
    if any(tokens[child].pos != "PUNCT" for child in sentence.children(inside[-1])):
        return False
    if behind < len(tokens) and tokens[behind].pos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    who = subject(sentence, token.head)
    if who is not None and tokens[who].tag in RELATIVE:
        who = tokens[token.head].head
    return who is not None and (
        tokens[who].text.lower() in _ONE_PERSON or any(name.first <= who < name.last and name.label == "PERSON" for name in sentence.names)
    )


def _after_name(sentence: Sentence, amount: Amount, inside: frozenset[int]) -> bool:
    """The number stands right behind a proper noun, as in "three Falcon 9 rockets"."""
    first = min(inside, default=0)
    return amount.unit == COUNT and first > 0 and sentence.tokens[first - 1].pos == "PROPN" and sentence.text[amount.first].isdigit()


# ---- what only names ----------------------------------------------------------------------------


def _numbers_a_name(sentence: Sentence, found: Sequence[Amount], taken: Sequence[frozenset[int]], number: int) -> bool:
    """ "Two new 737 Max jets", "its own 787 Dreamliner": a second number before one noun, or one of three figures before one name."""
    amount, inside = found[number], taken[number]
    if amount.unit != COUNT or not inside or not _FIGURES.fullmatch(sentence.text, amount.start, amount.end):
        return False
    if _is_label(sentence, min(inside)) or _on_a_back(sentence, amount, min(inside)) or _stands_for_a_word(sentence, max(inside) + 1):
        return True
    if not sentence.text[amount.start : amount.end].isdigit():
        return False
    top, behind = sentence.tokens[max(inside)].head, max(inside) + 1
    if number and found[number - 1].unit == COUNT and taken[number - 1]:
        last = max(taken[number - 1])
        between = sentence.tokens[last + 1 : min(inside)]
        if sentence.tokens[last].head == top > behind and between and all(token.pos in ("ADJ", "NOUN", "PROPN") for token in between):
            return True
    further = sentence.tokens[behind + 1] if behind + 1 < len(sentence.tokens) else None
    alone = further is None or (further.pos not in ("NOUN", "PROPN", "PART") and further.text not in ("-", "–", "&"))
    one = sentence.tokens[top].tag in ("NNP", "NN") and sentence.tokens[top].text[0].isupper()
    return top == behind and alone and one and amount.end - amount.start == 3


def _stands_for_a_word(sentence: Sentence, behind: int) -> bool:
    """ "I Would Die 4 U"."""
    return behind < len(sentence.tokens) and sentence.tokens[behind].text == "U"


def _is_label(sentence: Sentence, at: int) -> bool:
    """ "The otter 500 was up", "season 2 of the play", "a form 27 lay there": a noun and which one, not how many."""
    before = sentence.tokens[at - 1] if at else None
    if before is None or before.pos not in ("NOUN", "PROPN"):
        return False
    if before.dep == "compound" and before.head == at:
        return True
    numbered = sentence.tokens[at].head == at - 1 and (sentence.tokens[at].dep in ("nummod", "appos") or "." in sentence.tokens[at].text)
    glued = sentence.text[before.end : sentence.tokens[at].start] == " "
    return numbered and glued and before.tag == "NN" and before.lemma.lower() not in TALLIES and sentence.role == "body"


def _on_a_back(sentence: Sentence, amount: Amount, at: int) -> bool:
    """ "Ann Roe (7) saved a shot": the number that a player wears."""
    bracketed = sentence.text[amount.first - 1 : amount.first] == "(" and sentence.text[amount.last : amount.last + 1] == ")"
    return bracketed and at > 1 and any(name.last == at - 1 and name.label == "PERSON" for name in sentence.names)


def _names(sentence: Sentence, amount: Amount, thing: Counted) -> bool:
    """The number is part of a name: "Falcon 9", "Group of Seven", "Room 12", "the Nine Day Siege"."""
    if amount.bound != "exact" or amount.form not in ("number", "vague"):
        return False
    inside = tokens_of(sentence, amount.first, amount.last)
    if amount.unit == COUNT and _FORMED.match(sentence.text, amount.last):
        return True  # "a three-wheeled cart": of what form it is
    if amount.unit != COUNT:
        return _is_named_by_measure(sentence, tokens_of(sentence, amount.start, amount.end), thing)
    first, last = inside[0], inside[-1]
    for name in sentence.names:
        whole = thing.head is None or name.first <= thing.head < name.last or name.label == "PRODUCT"
        if whole and name.label in _NAMES and name.first < first and last < name.last and sentence.role == "body":
            return True
        if name.label in _NAMES and name.first == first and last + 1 < name.last and sentence.text[amount.first].isupper() and first > 0:
            return sentence.role == "body"
    owner = first - 2 if first > 1 and sentence.tokens[first - 1].tag == "POS" else first - 1  # "Roe & Hale's 500 index"
    if owner < 0 or not _is_proper(sentence, owner) or not sentence.text[amount.first].isdigit():
        return False
    if sentence.text[sentence.tokens[first - 1].end : amount.first].strip():
        return False
    if owner == first - 1 and (thing.words is None or sentence.tokens[last].head == owner or _one_of_a_make(sentence, owner, thing.head)):
        return True
    # "A Heron 208 seaplane", "the Otter 4 mission": one thing, and a number that is not one
    one = thing.head is not None and sentence.tokens[thing.head].tag in ("NN", "NNP") and thing.head - last <= 3
    return one and amount.best != 1 and _FIGURES.fullmatch(sentence.text, amount.first, amount.last) is not None


def _is_proper(sentence: Sentence, at: int) -> bool:
    """A proper noun, or a word with a capital and an apostrophe inside, which the annotator may not know for one: "Xi’an"."""
    token = sentence.tokens[at]
    return token.pos == "PROPN" or _APOSTROPHE_INSIDE.fullmatch(token.text) is not None


def _one_of_a_make(sentence: Sentence, owner: int, head: int | None) -> bool:
    """ "Heron 2 owners", "its Heron 2 phones": the name before the number belongs to the noun, and is no place ("in Ayr 4 boats sank")."""
    if head is None or sentence.tokens[owner].head != head or sentence.tokens[owner].dep not in ("nmod", "compound", "amod"):
        return False
    return not any(name.first <= owner < name.last and name.label in _PEOPLED for name in sentence.names)


def _is_named_by_measure(sentence: Sentence, inside: Sequence[int], thing: Counted) -> bool:
    """ "The Nine Day Siege", "the Two-Mile Bridge": number, unit and noun with capitals, in a sentence that writes others small."""
    tokens, behind = sentence.tokens, inside[-1] + 1
    words = [tokens[index].text for index in inside if tokens[index].text[0].isalnum()]
    if sentence.role != "body" or inside[0] == 0 or len(words) < 2 or behind >= len(tokens):
        return False
    capital = all(word[0].isupper() and word[1:].islower() for word in (*words, tokens[behind].text))
    return capital and thing.head is not None and tokens[inside[0] - 1].text[0].islower() | tokens[inside[0] - 1].text[0].isdigit()


def _idle_one(sentence: Sentence, amount: Amount, thing: Counted) -> bool:
    """ "one" that stands for a thing or a person in general, and counts nothing."""
    if amount.best != 1 or amount.unit != COUNT or amount.form != "number":
        return False
    if sentence.text[amount.first : amount.last].lower() != "one":
        return False
    if _ONE_OFF.match(sentence.text, amount.last):
        return True
    inside = tokens_of(sentence, amount.first, amount.last)
    token = sentence.tokens[inside[-1]]
    if token.dep == "":
        return thing.words is None
    if _is_one_who_says(sentence, inside[-1]):
        return True
    if thing.last is not None and sentence.words(inside[-1], thing.last + 1).lower() in ("one of them", "one of us", "one of whom"):
        return False
    return thing.words is None or (thing.words == "people" and thing.act is None)


def _is_one_who_says(sentence: Sentence, at: int) -> bool:
    """ "One witness said that", "one of them wrote": somebody, and no count; "only one witness said that" is one."""
    tokens = sentence.tokens
    who = tokens[at].head if tokens[at].dep in ("nummod", "det") else at
    verb = tokens[who].head
    if tokens[who].dep not in SUBJECTS or tokens[verb].lemma.lower() not in SAYING:
        return False
    alone = at == 0 or tokens[at - 1].text.lower() not in ("only", "just", "but", "not", "than")
    return alone and bool(dependents(sentence, verb, frozenset({"ccomp"})))


def _is_one_of_a_sort(sentence: Sentence, amount: Amount) -> bool:
    """ "It is one of its mills", "as one of its founders", "one of the oldest mills fell": what a thing is, and no number."""
    if amount.best != 1 or amount.unit != COUNT or sentence.text[amount.first : amount.last].lower() != "one":
        return False
    if amount.bound != "exact" or sentence.text[amount.last : amount.last + 4] != " of ":
        return False
    at = tokens_of(sentence, amount.first, amount.last)[-1]
    token = sentence.tokens[at]
    behind = sentence.tokens[at + 2 : at + 6]
    if any(word.tag in ("JJS", "RBS") or word.text.lower() == "few" for word in takewhile(_is_before_a_noun, behind)):
        return True
    return token.dep in ("attr", "appos", "oprd") or (token.dep == "pobj" and sentence.tokens[token.head].text.lower() in ("as", "into"))


def _is_before_a_noun(token: Token) -> bool:
    return token.pos in ("DET", "PRON", "ADJ", "ADV", "PART", "PROPN")


def _idle_length(sentence: Sentence, amount: Amount) -> bool:
    """ "for months": a length of time without any number."""
    return amount.form == "vague" and amount.unit.base == "seconds" and len(sentence.text[amount.start : amount.end].split()) == 1


# ---- a claim ------------------------------------------------------------------------------------


def _claim(document: Document, sentence: Sentence, amount: Amount, found: Counted) -> Claim:
    inside = tokens_of(sentence, amount.start, amount.end)
    index = found.head if found.head is not None else inside[-1]
    start, end = amount.start, amount.end
    if found.last is not None and found.last >= inside[-1] and sentence.tokens[found.last].end > end:
        further = sentence.tokens[found.last].end
        if len(sentence.text[start:further].split()) <= LONGEST:
            end = further
    stands = stance(sentence, index)
    taken = stands == "denies" and amount.best != 0 and presupposed(sentence, index)
    if taken or (stands != "asks" and (amount.form == "age" or (amount.best == 0 and stands == "denies"))):
        stands = "asserts"  # "Ann Roe, 40, never came back": she is forty all the same; "no one was hurt": none were
    value: Quantity = quantity(
        amount,
        sentence.text[amount.start : amount.end],
        counted=found.words,
        modifiers=(*found.modifiers, f"per {amount.per}") if amount.per else found.modifiers,
        change=_change(sentence, amount, inside),
        act=None if taken else found.act,
        period=_attached(sentence, index, inside, _TIMES),
        place=_attached(sentence, index, inside, _PLACES),
        about=found.about,
        extent=extent(sentence, amount, inside) if found.words is None else None,
    )
    span = Span(document.id, sentence.start + start, sentence.start + end)
    # A toll is that of the hour of its account: it rises from one to the next.
    as_of = document.published if amount.unit == COUNT and fate(value) else None
    return Claim(span=span, value=value, stance=stands, as_of=as_of, made_by=MADE_BY, sentence=sentence.number)


def _attached(sentence: Sentence, index: int, inside: Sequence[int], labels: frozenset[str]) -> str | None:
    """The nearest name of these labels that hangs from the token or from the verb above it, in its own words."""
    anchors = {index, *([verb] if (verb := governor(sentence, index)) is not None else [])}
    best: tuple[int, str] | None = None
    for name in sentence.names:
        if name.label not in labels or any(name.first <= token < name.last for token in inside):
            continue
        if re.fullmatch(r".*\bold|\d{1,2}", sentence.words(name.first, name.last)):
            continue  # an age, which the annotator takes for a date
        top = next(
            (token for token in range(name.first, name.last) if not name.first <= sentence.tokens[token].head < name.last), name.first
        )
        above = sentence.ancestors(top)[:3]
        if anchors.intersection(above):
            distance = abs(name.first - index)
            if best is None or distance < best[0]:
                best = (distance, sentence.words(name.first, name.last))
    return None if best is None else best[1]


def _before(sentence: Sentence, amount: Amount) -> str | None:
    """The thing counted where it is left out: the last plural noun before the number in the sentence."""
    for token in reversed(sentence.tokens):
        if (
            token.end <= amount.start
            and token.tag == "NNS"
            and not re.fullmatch(
                r"(?:year|month|week|day|hour|minute|dozen|score|ten|hundred|thousand|[mb]illion|trillion)s", token.text.lower()
            )
        ):
            return token.text
    return None


def _change(sentence: Sentence, amount: Amount, inside: Sequence[int]) -> Change | None:
    """rise | fall (by so much), level (to so much), rate (so much for each), or None for a plain amount."""
    tokens = sentence.tokens
    before = tokens[inside[0] - 1].text.lower() if inside[0] else ""
    after = tokens[inside[-1] + 1].text.lower() if inside[-1] + 1 < len(tokens) else ""
    if before in ("up", "down") and amount.unit != COUNT:
        return "rise" if before == "up" else "fall"
    if after in _UP | _DOWN and amount.unit != COUNT:
        return "rise" if after in _UP else "fall"
    verb = governor(sentence, inside[-1])
    lemma = (
        tokens[verb].lemma.lower() if verb is not None and is_verb(sentence, verb) and verb < inside[0] and inside[0] - verb <= 6 else ""
    )
    if lemma in _RISE | _FALL and before in ("to", "from", "at"):
        return "level"
    if lemma in _RISE | _FALL and (before == "by" or amount.unit.base in ("percent", "percentage point") or amount.unit.money):
        return "rise" if lemma in _RISE else "fall"
    return "rate" if amount.per else None
