"""What an amount counts, and by whom, when and where: read off the words around it.

The thing counted is found in the run of words behind the amount, with the dependency tree to say
which of them is the head; an annotator that cannot parse leaves nearness alone to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.counted.act import HARM_ACT, HARMED, act
from variorum.extract.counted.by_name import by_name
from variorum.extract.counted.sort import QUANTIFIERS, joined_names, sort_of
from variorum.extract.counted.thing import Counted
from variorum.extract.syntax import PASSIVE_SUBJECTS, SUBJECTS, dependents, governor, is_verb, phrase, subject
from variorum.types import Sentence
from variorum.values.names.aged import aged
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.record import THOSE
from variorum.values.quantities.units import COUNT

_IN_RUN = frozenset({"ADJ", "NOUN", "PROPN"})
_PRONOUNS = THOSE | {"us", "you"}
_PARTITIVE_SKIP = frozenset("the a an his her its their our your my these those all such this that".split())
_PERSONAL = frozenset(
    "kill injure wound hurt arrest detain evacuate displace trap die perish rescue hospitalize hospitalise kidnap abduct slay murder "
    "behead deport infect".split()
)
# What only people do, in numbers that nobody counted.
_BY_PEOPLE = frozenset("attend celebrate chant cheer demonstrate flee flock gather march mourn pray protest queue rally riot watch".split())
_DIMENSIONS = frozenset(
    "tall high long deep wide thick away apart late old large heavy far north south east west "
    "northwest northeast southwest southeast".split()
)
_WORTH = frozenset("worth costing totalling totaling".split())
_VALUED = frozenset("valued priced estimated appraised put".split())
TALLIES = frozenset("number total count tally toll figure".split())
_SET = frozenset("put estimate value assess price set reckon place".split())
_SUMS = frozenset("come amount run add".split())
_EXPENSES = frozenset("damage cost loss bill price value expense repair harm".split())
_STOP = frozenset(
    "in on at by for from with as but to or and of was were is are has have had be been who that which when while after before since would "
    "will could may might said says say died die killed ago later earlier per than not this these those he she it they we i its their his "
    "her".split()
)
_TAKES_LIVES = frozenset({"claim", "lose", "take", "cost"})
_AGE_JOINTS = frozenset(", ( is was - also now both jr. sr.".split())
_WHICH_TIME = frozenset({"last", "next", "past", "previous"})
_MODIFIER = frozenset({"amod", "compound", "nmod", "poss", "advmod"})


def tokens_of(sentence: Sentence, start: int, end: int) -> list[int]:
    """The tokens that share a character with the sentence's text[start:end]."""
    return [index for index, token in enumerate(sentence.tokens) if token.start < end and start < token.end]


def counted(sentence: Sentence, amount: Amount, others: frozenset[int]) -> Counted:
    """What the amount counts; `others` are the tokens of other amounts, which no thing counted runs across."""
    inside = tokens_of(sentence, amount.start, amount.end)
    if not inside:
        return Counted()
    if amount.form == "age":
        return _age(sentence, inside)
    if amount.unit == COUNT and (named := by_name(sentence, inside)) is not None:
        return named if named.act else replace(named, act=act(sentence, inside[-1]))
    found = _of(sentence, inside, others) or _behind(sentence, inside, others, amount)
    if found is not None and amount.unit.base not in ("count", "percent", "ratio") and sentence.tokens[inside[-1] + 1].text.lower() == "of":
        found = replace(found, last=None)
    if found is None:
        found = _harmed(sentence, inside) if amount.unit == COUNT else _measured(sentence, inside)
    found = found if found.act else replace(found, act=act(sentence, found.head if found.head is not None else inside[-1]))
    if found.words in ("lives", "life") and found.act in _TAKES_LIVES:
        return replace(found, words="people", act="die")  # "the war has claimed 20,000 lives"
    return found


# ---- the words behind ---------------------------------------------------------------------------


def _of(sentence: Sentence, inside: Sequence[int], others: frozenset[int]) -> Counted | None:
    """ "dozens of House Democrats", "10 of the 12 victims": what stands behind "of"."""
    at = inside[-1] + 1
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].text.lower() == "of":
        at += 1
        if at < len(tokens) and tokens[at].text.lower() in _PRONOUNS:
            return Counted(last=at, modifiers=(f"of {tokens[at].text.lower()}",))
    elif tokens[inside[-1]].text.lower() != "of":
        return None
    while at < len(tokens) and (
        tokens[at].text.lower() in _PARTITIVE_SKIP
        or at in others
        or tokens[at].dep == "poss"
        or tokens[at].text in ("'s", "’s")
        or (tokens[at].dep == "amod" and at + 1 in others)  # "of the combined 40 million sales"
    ):
        at += 1
    run = _run(sentence, at, frozenset())
    if not run:
        return _among(sentence, inside, at)
    found = _thing(sentence, _head(sentence, run, inside), run[0])
    # "21 of the more than 200 girls": the whole is a claim of its own.
    return replace(found, last=None) if others.intersection(range(inside[-1] + 1, run[0])) else found


def _among(sentence: Sentence, inside: Sequence[int], at: int) -> Counted | None:
    """ "Fifteen of the injured": people, whatever is said of the fifteen."""
    named = at < len(sentence.tokens) and sentence.tokens[at - 1].text.lower() == "the" and sentence.tokens[at].text.lower() in HARMED
    return Counted(None, "people", (sentence.tokens[at].text,), act(sentence, inside[0]), at) if named else None


def _behind(sentence: Sentence, inside: Sequence[int], others: frozenset[int], amount: Amount) -> Counted | None:
    """ "29 FBI agents", "800-mile zone", "$5 billion hit", "eight more people": the noun that the amount stands before."""
    tokens = sentence.tokens
    first = at = inside[-1] + 1
    if amount.unit == COUNT and first < len(tokens) and tokens[first].text in ("-", "–") and tokens[first].start == tokens[first - 1].end:
        return _hyphened(sentence, first + 1, others)
    while at < len(tokens) and tokens[at].text.lower() in QUANTIFIERS:
        at += 1
    run = _run(sentence, at, others)
    if not run:
        return None
    head = _head(sentence, run, inside)
    if tokens[head].dep == "" and tokens[run[0]].text.lower() in HARMED:
        return None
    if amount.unit != COUNT and sentence.tokens[head].dep != "" and not _leads(sentence, inside, head):
        return None
    if tokens[head].text.lower() in HARMED and (tokens[head].pos == "ADJ" or head == run[0] == at):
        return None  # "32 injured", "25 Hurt"
    thing = _thing(sentence, head, at)
    if amount.unit == COUNT and thing.sort:
        thing = replace(thing, sort=" ".join([*_ahead(sentence, head, inside[0]), thing.sort]))
    return replace(thing, modifiers=(*(token.text.lower() for token in tokens[first:at] if token.text.isalpha()), *thing.modifiers))


def _ahead(sentence: Sentence, head: int, before: int) -> list[str]:
    return [
        sentence.tokens[child].text
        for child in dependents(sentence, head, frozenset({"amod"}))
        if child < before and sentence.tokens[child].pos == "ADJ"
    ]


def _hyphened(sentence: Sentence, at: int, others: frozenset[int]) -> Counted | None:
    """ "225-page report", "three-judge panel": pages and judges, with the thing that has them for a modifier."""
    run = _run(sentence, at, others)
    if not run or run[0] != at:
        return None
    word = sentence.tokens[at].text
    ends = [
        index
        for index in run[1:]
        if sentence.tokens[index].pos == "NOUN" and sentence.tokens[index].dep not in ("compound", "amod", "nmod")
    ]
    last = ends[0] if ends and ends[0] - at <= 3 else at
    thing = Counted(last, _plural(word), (sentence.words(at + 1, last + 1),) if last > at else (), None, last, sort=_plural(word))
    return thing if sentence.tokens[at].text.isalpha() else None


_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children"}


def _plural(word: str) -> str:
    if word.lower() in _PLURALS:
        return _PLURALS[word.lower()]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return word if word.endswith("s") else f"{word}s"


def _run(sentence: Sentence, at: int, others: frozenset[int]) -> list[int]:
    """The tokens from `at` on that can make one noun phrase, up to and with its last noun."""
    tokens = sentence.tokens
    run: list[int] = []
    while at < len(tokens) and len(run) < 8 and at not in others and _goes_on(sentence, at, bool(run)):
        run.append(at)
        at += 1
        if tokens[run[-1]].dep == "" and (len(run) == 3 or _looks_plural(tokens[run[-1]].text.lower())):
            break
    while run and (tokens[run[-1]].pos not in ("NOUN", "PROPN") or not any(map(str.isalnum, tokens[run[-1]].text))):
        run.pop()  # a long dash is at times read as a noun
    return run


def _looks_plural(word: str) -> bool:
    return word in ("people", "men", "women", "children", "police") or (len(word) > 3 and word.endswith("s") and word[-2] not in "su")


def _is_time(sentence: Sentence, at: int) -> bool:
    return any(name.first <= at < name.last and name.label in ("DATE", "TIME") for name in sentence.names)


def _goes_on(sentence: Sentence, at: int, begun: bool) -> bool:
    token, tokens = sentence.tokens[at], sentence.tokens
    if token.text.lower() in _WHICH_TIME and at + 1 < len(tokens) and tokens[at + 1].tag == "NN" and _is_time(sentence, at + 1):
        return False  # "63 last year": when, and not what
    if token.dep == "":  # no grammar: content words, up to a word that ends a phrase
        return token.text[0].isalpha() and token.text.lower() not in _STOP and not token.text.lower().endswith(("ing", "ed"))
    if token.pos == "PROPN" and _is_time(sentence, at):
        return False
    if token.pos in _IN_RUN:
        return True
    if token.tag in ("VBN", "VBG", "VBD") and (token.dep == "amod" or (token.dep == "compound" and token.head > at)):
        return True
    if token.tag in ("RB", "RBS", "RBR") and token.dep == "advmod" and token.head > at and tokens[token.head].dep in ("amod", "nummod"):
        return True
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.pos == "NUM" and begun and ahead and (ahead.pos == "PROPN" or (ahead.pos == "NOUN" and tokens[at - 1].pos == "PROPN")):
        return True  # "three Falcon 9 rockets", "two new 190 Otter boats"
    if token.text in ("-", "–", "'s", "’s", "'", "’", "&", "/") and begun:
        return True
    if token.text in (",", "and", "or") and begun and ahead:  # "digital and physical sales", "Otter and Swan boats"
        return tokens[at - 1].pos == ahead.pos == "ADJ" or joined_names(sentence, at)
    return False


def _head(sentence: Sentence, run: Sequence[int], inside: Sequence[int]) -> int:
    """The noun of the run that the amount hangs from, else the last noun of the first unbroken phrase."""
    tokens = sentence.tokens
    for index in reversed(inside):
        above = tokens[index].head
        if above in run and tokens[above].pos in ("NOUN", "PROPN"):
            return run[-1] if above + 2 in run and joined_names(sentence, above + 1) else above
    for index in run:
        token = tokens[index]
        followed = index + 1 in run and tokens[index + 1].pos in ("NOUN", "PROPN")
        if token.pos in ("NOUN", "PROPN") and not followed and token.dep not in ("compound", "amod", "nmod", "poss", ""):
            return index
    return run[-1]


def _leads(sentence: Sentence, inside: Sequence[int], head: int) -> bool:
    """The head is what the measure modifies ("$5 billion hit"), not the next phrase that happens to follow ("12 mph winds ...")."""
    if any(sentence.tokens[index].head == head for index in inside):
        return True
    glued = sentence.tokens[inside[-1]].end == sentence.tokens[inside[-1] + 1].start
    near = head - inside[-1] <= 3
    return glued or (near and sentence.tokens[head].dep in ("dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj"))


def _thing(sentence: Sentence, head: int, first: int) -> Counted:
    words, last = _conjoined(sentence, head)
    return Counted(head, words, _modifiers(sentence, head, first), None, last, sort=sort_of(sentence, first, head, words))


def _conjoined(sentence: Sentence, head: int) -> tuple[str, int]:
    """ "missiles and drones": the head with the nouns joined to it that have no number or article of their own."""
    words, last = sentence.tokens[head].text, head
    for child in dependents(sentence, head, frozenset({"conj"})):
        own = [sentence.tokens[below] for below in sentence.children(child)]
        bare = not any(token.dep in ("nummod", "det", "poss") for token in own) and sentence.tokens[child].pos in ("NOUN", "PROPN")
        if sentence.tokens[child].tag == "NN" and any(token.text.lower() == "of" for token in own):
            continue  # "the deaths of 20,000 people and displacement of many"
        if bare and child == head + 2 and sentence.tokens[head + 1].dep == "cc":
            words, last = sentence.words(head, child + 1), child
    return words, last


def _modifiers(sentence: Sentence, head: int, first: int) -> tuple[str, ...]:
    """What narrows the thing counted: words before it, and short phrases behind it ("from North Korea")."""
    if sentence.tokens[head].dep == "":
        return (sentence.words(first, head),) if first < head else ()
    found = []
    verb = sentence.tokens[head].head
    is_where = sentence.tokens[head].dep in SUBJECTS and sentence.tokens[verb].lemma.lower() == "be"  # "50 people were on the boat"
    for child in (*sentence.children(head), *(sentence.children(verb) if is_where else ())):
        token = sentence.tokens[child]
        if child < head and token.dep in _MODIFIER and child >= first:
            low, high = phrase(sentence, child)
            found.append(sentence.words(max(low, first), min(high, head)))
        elif (
            child > head
            and token.dep == "prep"
            and token.text.lower() in ("of", "from", "in", "on", "for", "with", "at", "against", "aboard")
        ):
            low, high = phrase(sentence, child)
            if high - low <= 7:
                found.append(sentence.words(low, high))
    return tuple(found)


def shared(sentence: Sentence, inside: Sequence[int], following: Sequence[int], thing: Counted) -> Counted | None:
    """ "50,000 Russian and 10,000 North Korean troops": the noun that the next amount counts too, with this one's own words before it."""
    tokens = sentence.tokens
    between = range(inside[-1] + 1, following[0])
    own = [index for index in between if tokens[index].pos in ("ADJ", "PROPN")]
    joints = [tokens[index].text.lower() for index in between if index not in own]
    if (
        not 0 < len(own) < 4
        or joints not in (["and"], ["or"], [","], [",", "and"])
        or own[-1] > own[0] + len(own) - 1
        or thing.words is None
    ):
        return None
    return Counted(None, thing.words, (sentence.words(own[0], own[-1] + 1),), thing.act, own[-1])


# ---- no noun behind -----------------------------------------------------------------------------


def _harmed(sentence: Sentence, inside: Sequence[int]) -> Counted:
    """ "20 dead", "12 killed", "killing at least 10": people, by what befell them."""
    tokens = sentence.tokens
    at = inside[-1] + 1
    while at < len(tokens) and tokens[at].text.lower() in ("more", "others", "other"):
        at += 1
    if at < len(tokens) and tokens[at].text.lower() in HARMED:
        word = tokens[at].text.lower()
        return Counted(at, "people", (), HARM_ACT.get(word, tokens[at].lemma.lower()), at)
    verb = act(sentence, inside[-1])
    last = at - 1 if at - 1 > inside[-1] else None
    tallied = _tallied(sentence, inside)
    if tallied is not None:
        return replace(tallied, last=last)
    several = tokens[inside[-1]].tag == "NNS" and tokens[inside[-1]].dep in SUBJECTS  # "thousands fled"
    if verb in _PERSONAL or (several and verb in _BY_PEOPLE):
        return Counted(None, "people", (), verb, last)
    return Counted(None, None, (), verb, last)


def _tallied(sentence: Sentence, inside: Sequence[int]) -> Counted | None:
    """ "The number of people hurt rose to 12", "the death toll reached 12": what the subject says is counted."""
    tokens = sentence.tokens
    verb = governor(sentence, inside[-1])
    total = None if verb is None else subject(sentence, verb)
    if total is None or total > inside[0] or tokens[total].lemma.lower() not in TALLIES:
        return None
    if tokens[total].lemma.lower() == "toll":
        return Counted(None, "people", (), "die")
    of = [
        child
        for joint in dependents(sentence, total, frozenset({"prep"}))
        if tokens[joint].text.lower() == "of"
        for child in sentence.children(joint)
    ]
    if not of or of[0] in inside:
        return None
    word = tokens[of[0]].text.lower()
    if word in HARMED or word in ("deaths", "fatalities"):
        return Counted(None, "people", (), HARM_ACT.get(word, "die" if word in ("deaths", "fatalities") else tokens[of[0]].lemma.lower()))
    return replace(_thing(sentence, of[0], 0), head=None, act=act(sentence, of[0]), last=None)


def _measured(sentence: Sentence, inside: Sequence[int]) -> Counted:
    """What a measure or a sum of money is of: "a range of 190 miles", "$5 billion in aid", "the rate was 35 percent", "70 metres tall"."""
    tokens = sentence.tokens
    at = inside[-1] + 1
    following = tokens[at].text.lower() if at < len(tokens) else ""
    if following in _DIMENSIONS:
        return Counted(None, following, (), None, at)
    if following in ("in", "of", "worth", "for", "from", "on") and at + 1 < len(tokens):
        named = {
            index
            for name in sentence.names
            if name.label in ("DATE", "TIME", "GPE", "PERSON", "LOC")
            for index in range(name.first, name.last)
        }
        start = at + 1
        while start < len(tokens) and (tokens[start].text.lower() in _PARTITIVE_SKIP or tokens[start].text.lower() == "of"):
            start += 1
        run = _run(sentence, start, frozenset())
        if run and not named.intersection(run):
            head = _head(sentence, run, inside)
            return replace(_thing(sentence, head, run[0]), last=None)
    governed = _worth(sentence, inside)
    if governed is not None:
        return replace(_thing(sentence, governed, 0), last=None)
    priced = _priced(sentence, inside)
    if priced is not None:
        return priced
    governed = _above(sentence, inside)
    if governed is None:
        return Counted()
    own = sentence.words(inside[0], inside[-1] + 1)
    return Counted(governed, tokens[governed].text, tuple(words for words in _modifiers(sentence, governed, 0) if own not in words))


def _worth(sentence: Sentence, inside: Sequence[int]) -> int | None:
    """The noun before "worth $2 million", "valued at ...", "totalling ...", with the noun that it is joined to."""
    tokens, at = sentence.tokens, inside[0] - 1
    if at > 0 and tokens[at].text.lower() == "at" and tokens[at - 1].text.lower() in _VALUED:
        at -= 1
    elif at < 0 or tokens[at].text.lower() not in _WORTH:
        return None
    at -= 1
    while at >= 0 and (tokens[at].text == "," or tokens[at].pos in ("ADV", "AUX")):
        at -= 1
    if at < 0 or tokens[at].pos not in ("NOUN", "PROPN"):
        return None
    joined = tokens[at].dep == "conj" and tokens[at].head == at - 2 and tokens[at - 1].dep == "cc"
    return tokens[at].head if joined else at


def _priced(sentence: Sentence, inside: Sequence[int]) -> Counted | None:
    """ "They put the damage to the mill at $2 million", "mending the mill cost ...": the mill, whatever befell it for a modifier."""
    tokens = sentence.tokens
    top = next((index for index in reversed(inside) if tokens[index].head not in inside), inside[-1])
    above = tokens[top].head
    joint = tokens[above].text.lower() if tokens[top].dep == "pobj" else ""
    verb = governor(sentence, top)
    if verb is None or (joint and tokens[above].head != verb):
        return None
    said = None
    if joint == "at" and tokens[verb].lemma.lower() in _SET:
        said = next(iter(dependents(sentence, verb, frozenset({"dobj", "nsubjpass"}))), None)
    elif (joint == "to" and tokens[verb].lemma.lower() in _SUMS) or (not joint and tokens[verb].lemma.lower() == "cost"):
        said = subject(sentence, verb)
    if said is None:
        return None
    below = dependents(sentence, said, frozenset({"dobj"})) if is_verb(sentence, said) else _befallen(sentence, said)
    paid = any(child not in inside for child in dependents(sentence, verb, frozenset({"dative", "dobj"}))) and not joint
    if not below and (is_verb(sentence, said) or tokens[said].pos == "PRON" or paid):
        return None  # "the storm cost them $2 million": what has the price is not said
    thing = _thing(sentence, below[0] if below else said, 0)
    # A noun that opens the sentence is no name for its capital.
    word = tokens[said].text if tokens[said].pos == "PROPN" else tokens[said].text.lower()
    return Counted(None, thing.words, (word,) if below else thing.modifiers, tokens[verb].lemma.lower())


def _befallen(sentence: Sentence, noun: int) -> list[int]:
    """The thing behind "damage to", "cost of", "loss of" and their like."""
    tokens, joint = sentence.tokens, noun + 1
    if tokens[noun].lemma.lower() not in _EXPENSES or joint >= len(tokens) or tokens[joint].text.lower() not in ("to", "of", "for", "from"):
        return []
    return dependents(sentence, joint, frozenset({"pobj"}))


def _above(sentence: Sentence, inside: Sequence[int]) -> int | None:
    """The noun that the measure is said of: above "of", or the subject of "be"."""
    tokens = sentence.tokens
    top = next((index for index in reversed(inside) if tokens[index].head not in inside), inside[-1])
    above = tokens[top].head
    if (
        tokens[top].dep == "pobj"
        and tokens[above].text.lower() in ("of", "at", "to", "by")
        and tokens[tokens[above].head].pos in ("NOUN", "PROPN")
    ):
        return tokens[above].head
    if tokens[top].dep == "appos":
        return above
    verb = above if is_verb(sentence, above) else governor(sentence, top)
    if verb is not None and tokens[verb].lemma.lower() in (
        "be",
        "remain",
        "stand",
        "total",
        "reach",
        "average",
        "exceed",
        "rise",
        "fall",
        "drop",
        "grow",
        "increase",
    ):
        return next(iter(dependents(sentence, verb, SUBJECTS | PASSIVE_SUBJECTS)), None)
    return None


def _age(sentence: Sentence, inside: Sequence[int]) -> Counted:
    """Whose age: the name or noun before the comma, or the noun behind "-year-old"."""
    tokens = sentence.tokens
    before = inside[0] - 1
    while before >= 0 and tokens[before].text.lower() in _AGE_JOINTS:
        before -= 1
    name = next(
        ((name.first, name.last) for name in sentence.names if name.first <= before < name.last and name.label in ("PERSON", "")), None
    )
    name = name or next((place for place in aged(tokens) if place[1] == before + 1), None)
    if name is not None:
        return Counted(None, "age", (sentence.words(*name),))
    run = _run(sentence, inside[-1] + 1, frozenset())
    if run:
        head = _head(sentence, run, inside)
        whose = (*_described(sentence, inside[0]), sentence.words(run[0], head + 1))
        return Counted(None, "age", whose, None, head if head - inside[-1] <= 3 else None)
    if before >= 0 and tokens[before].pos in ("NOUN", "PROPN"):
        return Counted(None, "age", (tokens[before].text,))
    return Counted(None, "age")


def _described(sentence: Sentence, first: int) -> tuple[str, ...]:
    """The person of whom a phrase with an age is said: "Ann Roe, a 31-year-old baker", "Karl Marn is a 42-year-old miller"."""
    at = first - 1
    if (
        at < 1
        or sentence.tokens[at].text.lower() not in ("a", "an", "the")
        or sentence.tokens[at - 1].text.lower() not in (",", "is", "was")
    ):
        return ()
    return tuple(sentence.words(name.first, name.last) for name in sentence.names if name.last == at - 1 and name.label == "PERSON")
