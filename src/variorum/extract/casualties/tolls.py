"""How many people a document says were killed and hurt in the event it tells of.

Totals ("three dead", "six others were wounded") are weighed by where they stand and how often they are said; without one, the
persons told of singly are counted, each once under all names. What is told of another year or of a whole year counts little.
Nothing told gives None; 0 only where the text says that there was nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.extract.casualties import words
from variorum.extract.casualties.harm import Harm, harms
from variorum.extract.casualties.people import WEAKEST, Cast
from variorum.types import Sentence, Span

TITLE, LEAD, BODY = 3.0, 2.0, 1.0  # what a total weighs, by where it stands
LEADS = 3  # sentences of the body that count as its lead
ELSEWHERE = 0.2  # of the weight is left in a sentence that tells of other times, or heads another story
SINGLE = 0.4  # "one man was shot in the foot" may be one of several
SOME = 0.45  # "two officers", beside "five people"
HEADING = 0.4  # of the weight is left in a heading that is not the title: it may head another story
LIKELY = 0.35  # what less is said of is said of something else
WEAK = 0.4  # "four in hospital", beside "four wounded"
_OTHER_TIMES = re.compile(
    r"\b(?:(?:last|previous|past) (?:year|month|summer|winter|spring|fall|autumn)|so far (?:this|in)|this year|earlier this (?:year|month)"
    r"|years? ago|of the year|homicides?(?: this| of| in| count)|statewide|nationwide|annually|on average|average of|statistics|data shows?"
    r"|study|according to data|since (?:19|20)\d\d|(?:in|of|from|after|to) (?:an?|the|another|two|that)?"
    r" ?(?:separate|unrelated|previous|similar|earlier|different|other|that) (?:incident|shooting|case|attack|crash)s?"
    r"|(?:second|third|fourth|fifth) (?:time|shooting|homicide|killing|child|teen)\w* in)\b"
    r"|^\d{1,2}:\d\d\b|^\W*(?:related|story|see also|more|previous|also|read|watch|photos?)\b ?[a-z ]*:",
    re.IGNORECASE,
)
_NOBODY_HURT = re.compile(
    r"\b(?:no ?(?:one|body)(?: else)?(?: in the \w+| inside| at the \w+)? (?:was|were|is|has been|had been|got) (?:\w+ly )?"
    r"(?:hurt|injured|wounded|struck|hit|shot)|no (?:other |further |additional )?injuries|there were no injur)",
    re.IGNORECASE,
)
_NOBODY_DEAD = re.compile(
    r"\b(?:no ?(?:one|body) (?:else )?(?:died|dies|was killed|has died|is dead)|no (?:deaths|fatalities)"
    r"|all(?: of)?(?: the)?(?: \w+)?(?: victims| people| of them)? (?:have )?(?:survived|survive)\b)",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:may|might|could|rumou?rs?)\b")
_ONE_DEATH = re.compile(
    r"(?<!non-)(?<!non )\b(?:(?:fatal|deadly)(?: [\w-]+){0,3} (?:shooting|stabbing|crash)|(?:shooting|stabbing|gunshot) death)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and the words that say so; `how` tells in a line how the number was come by."""

    number: int
    spans: tuple[Span, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Toll:
    """What a document says of the killed and the injured; None: it says nothing of them."""

    killed: Count | None
    injured: Count | None


@dataclass(frozen=True, slots=True)
class Told:
    """A harm with its sentence and weight."""

    harm: Harm
    sentence: Sentence
    weight: float

    @property
    def span(self) -> Span:
        return self.sentence.span(self.harm.phrase.first, self.harm.phrase.last)


def casualties(sentences: Sequence[Sentence]) -> Toll:
    """The toll that the sentences of one document state."""
    told = list(_told(sentences))
    cast = Cast(told)
    killed = _killed(told, cast, sentences)
    return Toll(killed, _injured(told, cast, sentences, killed.number if killed else 0))


def _told(sentences: Sequence[Sentence]) -> Iterable[Told]:
    """Every harm that the sentences tell of, in order; a sentence that is said again (a caption) tells nothing new."""
    titles = [sentence.text for sentence in sentences if sentence.role == "title"]
    body = 0
    said: set[str] = set()
    for sentence in sentences:
        body += sentence.role == "body"
        if sentence.text in said:
            continue
        said.add(sentence.text)
        weight = _standing(sentence, body, titles)
        yield from (Told(harm, sentence, weight) for harm in harms(sentence))


def _standing(sentence: Sentence, body: int, titles: Sequence[str]) -> float:
    """What is said in the sentence weighs, by where it stands: `body` sentences of the body are read, this one counted."""
    weight = TITLE if sentence.role == "title" else LEAD if sentence.role == "body" and body <= LEADS else BODY
    if sentence.role == "heading" and not any(sentence.text in title for title in titles):
        weight *= HEADING
    if sentence.role != "title" and _OTHER_TIMES.search(sentence.text):
        weight *= ELSEWHERE
    return weight


# ---- totals -------------------------------------------------------------------------------------


def _total(one: Told) -> int | None:
    """The number of a list or phrase that can be a total."""
    harm = one.harm
    if not harm.leads or harm.listed is None:
        return None
    marks = harm.phrase.marks
    if "ordinal" in marks:
        number = next(int(mark[1:]) for mark in marks if mark[0] == "=")
        return number if number > 2 and harm.phrase.noun in words.ANYBODY else None
    if harm.singly and one.sentence.role != "title":
        return None
    if harm.listed >= 2 or "one" in marks or ("other" in marks and one.weight >= LEAD):
        return harm.listed
    return None


def _weight(one: Told) -> float:
    """What the total weighs: a phrase that singles some out ("two officers", "her two children") is likely a part."""
    phrase = one.harm.phrase
    mixed = one.harm.listed != phrase.count
    if one.harm.listed == 1:
        return one.weight * (1.0 if one.harm.fate == "dead" or one.sentence.role == "title" else SINGLE)
    part = "event" in phrase.marks or (
        not mixed and (phrase.noun not in words.ANYBODY | words.BODIES or "owned" in phrase.marks or "all" in phrase.marks)
    )
    return one.weight * (SOME if part else 1.0)


def _best(votes: dict[int, float]) -> int | None:
    return max(votes, key=lambda number: (votes[number], number)) if votes else None


def _later(best: int | None, told: Sequence[Told], less: int = 0) -> int | None:
    """ "Five were shot": and then "a sixth victim was found"."""
    sure = [one for one in told if "ordinal" in one.harm.phrase.marks and not _PERHAPS.search(one.sentence.text)]
    ordinals = {number - less for one in sure if (number := _total(one)) is not None}
    return best + 1 if best is not None and best + 1 in ordinals else best


def _spans(told: Iterable[Told]) -> tuple[Span, ...]:
    return tuple(sorted({one.span for one in told}))


def _votes(dead: Sequence[Told], cast: Cast) -> dict[int, float]:
    """Number of dead -> how much speaks for it."""
    votes: dict[int, float] = {}
    for one in dead:
        number = _total(one)
        if number is None:
            continue
        if number >= 2:  # "killing two people": who did it is no one of them
            own = any(other.harm.own and other.sentence is one.sentence and other is not one for other in dead)
            number += own or (one.harm.done and cast.dead_actors)
        votes[number] = votes.get(number, 0.0) + _weight(one)
    return votes


def _killed(told: Sequence[Told], cast: Cast, sentences: Sequence[Sentence]) -> Count | None:
    dead = [one for one in told if one.harm.fate == "dead"]
    votes = _votes(dead, cast)
    best = _best(votes)
    least = WEAKEST if cast.dead else LIKELY
    if best is not None and votes[best] >= least and (best >= 2 or cast.dead == 0 or votes[best] >= TITLE):
        return Count(best, _spans(one for one in dead if _total(one) == best), f"{best} dead are told of together")
    sure = any(one.weight >= WEAKEST for one in dead)
    if cast.dead and (sure or any(one.weight >= WEAKEST for one in told)):
        return Count(cast.dead, _spans(dead), f"{cast.dead} dead told of singly")
    deadly = tuple(
        span for sentence in _opening(sentences) for span in _said([sentence], _ONE_DEATH) if not _OTHER_TIMES.search(sentence.text)
    )
    if sure or deadly:
        return Count(1, _spans(dead) or deadly, "somebody dead is told of")
    nobody = _said(sentences, _NOBODY_DEAD)
    return Count(0, nobody, "it is said that nobody died") if nobody else None


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    body = [sentence for sentence in sentences if sentence.role == "body"][:LEADS]
    return [sentence for sentence in sentences if sentence.role == "title"] + body


def _said(sentences: Sequence[Sentence], pattern: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(
        Span(sentence.document, sentence.start + match.start(), sentence.start + match.end())
        for sentence in sentences
        for match in pattern.finditer(sentence.text)
    )


def _injured(told: Sequence[Told], cast: Cast, sentences: Sequence[Sentence], dead: int) -> Count | None:
    hurt = [one for one in told if one.harm.fate != "dead"]
    votes: dict[int, float] = {}
    wounded = {_total(one) for one in hurt if one.harm.fate == "hurt"}
    for one in hurt:
        number = _total(one)
        marks = one.harm.phrase.marks
        if number is None or "part" in marks:
            continue
        may_be_dead = one.harm.fate in ("shot", "care") and "other" not in marks and number not in wounded
        if may_be_dead or "ordinal" in marks:
            number -= dead  # "four shot, one fatally"; not where four are told to be wounded
        if number > 0:
            votes[number] = votes.get(number, 0.0) + _weight(one) * (WEAK if one.harm.fate == "care" else 1.0)
    best = _later(_best({number: weight for number, weight in votes.items() if weight >= LIKELY}), hurt, dead)
    if best is not None and (best >= 2 or votes[best] >= TITLE):
        return Count(best, _spans(hurt), f"{best} hurt are told of together")
    perhaps = cast.unsure if dead == 1 else cast.perhaps
    alive = cast.hurt - min(perhaps, max(0, dead - cast.ever_dead))  # who was shot may be among the dead that are told of together
    if alive or best:
        return Count(alive or best or 0, _spans(hurt), f"{alive or best} hurt told of singly")
    nobody = _said(sentences, _NOBODY_HURT)
    return Count(0, nobody, "it is said that nobody was hurt") if nobody else None
