"""A text is made canonical once, when it is read; every offset after that counts its code points.

Canonical means: lines end in one newline, characters that no reader can see or that would act on a
terminal are gone, and nothing else is touched. Quotes, dashes and accents stay as the source wrote them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.types import Sentence

LONGEST_SENTENCE = 1200  # code points; a longer run of words is cut at a space, since parsing costs grow with length

# Controls except tab and newline; soft hyphen, zero-width space and its kin, BOM; overrides of the writing direction; tags.
# Joiners stay (U+200C, U+200D): they shape letters and emoji. So do the marks of direction U+200E and U+200F.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_LINE_END = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical(text: str) -> str:
    """The text as it is kept: newlines made one kind, unseen controls dropped, the ends stripped."""
    text = _LINE_END.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _UNSEEN.sub("", text).strip()


# ---- sentences ----------------------------------------------------------------------------------

_OPEN = "\"'“‘«(["
_CLOSE = "\"'”’»)]"
_TITLES = (
    "Mr Mrs Ms Mx Mme Mlle Dr Drs Prof Profs Gen Brig Col Lt Sgt Capt Cmdr Cdr Cpl Pvt Adm Maj Rep Reps Sen Sens Gov Govs Pres Rev "
    "Hon Fr Messrs Cllr Ald Amb Atty Supt Insp Det"
)
_OTHERS = "Inc Corp Ltd Co Bros etc Jr Sr Ave Blvd Rd St Mt Ft dept est"
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_STATES = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt "
    "Wash Wis Wyo"
)
_NEVER_LAST = frozenset((_TITLES + " vs v approx ca cf e.g i.e").split())
_BEFORE_NUMBER = frozenset("No Nos no nos p pp Vol vol Fig fig Art art Sec sec c para jan feb mar apr aug sept oct nov dec".split())
_ABBREVIATIONS = frozenset(" ".join((_TITLES, _OTHERS, _MONTHS, _STATES)).split())
_STARTERS = frozenset(
    (
        "The A An In On At It He She They We I You His Her Its Their This That These Those But And Or So If As When While After "
        "Before Since For From With By To Of There Here Yet However Although Though Now Then Some Many Most Officials What Who "
        "How Why Where"
    ).split()
)
_AFTER_HOUR = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
        "October November December Eastern Central Mountain Pacific Atlantic Greenwich " + _MONTHS
    ).split()
)
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,5}(?:said|says|asked|asks|told|wrote|added|replied|shouted|cried|joked|demanded|recalled)\b")
_FIRST_WORD = re.compile("[" + re.escape(_OPEN) + r"]*([\w’']+)")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}")
# "night.Police said", "in the UK.The rest": the space between two sentences was lost.
_RUN_ON = r"(?<=[a-z]{2}[.?])(?=[A-Z][a-z]*[\s,])|(?<=[A-Z]{2}\.)(?=[A-Z][a-z]+\s)"
_END = re.compile(r"([.!?…]+)([" + re.escape(_CLOSE) + r"]*)(?:(?=\s|$)|" + _RUN_ON + ")")
_WORD_BEFORE = re.compile(r"[\w.&’'-]*$")
# What a page puts before the words of a picture: "Image copyright Getty Image caption", "ALAMY".
_CAPTION = re.compile(
    r"(?:(?:Image|Photo) (?:copyright|credit):? [^\n]{2,40}? |Media playback is (?:un|not )supported on (?:your|this) device )?"
    r"(?:Image|Media|Photo|Picture|Video) caption:? (?=\S)"
    r"|(?>Getty Images|Getty|GETTY IMAGES|GETTY|Alamy|ALAMY|Shutterstock|SHUTTERSTOCK|Rex Features|REX FEATURES|AFP) (?=[A-Z][a-z]* )"
)
# Where an account was written, and who sent it: "OSLO, Norway (AP) — ", "(Reuters) - ".
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z]{3,}[\w.,'’&/-]*|(?=\())(?:\s?[(,]?(?:[^\W\d_a-z]|\d)[\w.,'’&/-]*\)?,?){0,9}\s(?:[—–―-]|--)\s(?=[“\"'‘(]?[^\W_a-z])"
)
_BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d{1,2}[.)]|#{1,6})\s+")


class Piece(NamedTuple):
    """A sentence as it stands in a text: `text[start:end]`, in the paragraph (line) of that number."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The sentences of `text[start:end]`, line by line; bullets, list numbers, datelines and the labels of captions are left out.

    A line is a paragraph. A sentence ends at `.`, `!`, `?` or `…`, with the closing marks that follow, where a
    sentence can begin next. Abbreviations, initials and numbers do not end one.
    """
    stop = len(text) if end is None else end
    pieces: list[Piece] = []
    for number, (first, last) in enumerate(_lines(text, start, stop)):
        bullet = _BULLET.match(text, first, last)
        begin = bullet.end() if bullet else first
        opening = _CAPTION.match(text, begin, last) or _DATELINE.match(text, begin, last)
        for low, high in _in_line(text, opening.end() if opening else begin, last):
            pieces.extend(Piece(a, b, number) for a, b in _cut(text, low, high))
    return pieces


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop:
        newline = text.find("\n", start, stop)
        last = stop if newline < 0 else newline
        low, high = _trim(text, start, last)
        if low < high:
            yield low, high
        start = last + 1


def _trim(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high


def _in_line(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    low = first
    for match in _END.finditer(text, first, last):
        if match.end() < last and _ends_here(text, match, last):
            yield low, match.end()
            low, _ = _trim(text, match.end(), last)
    if low < last:
        yield low, last


def _ends_here(text: str, match: re.Match[str], last: int) -> bool:
    at, _ = _trim(text, match.end(), last)
    if at >= last:
        return True
    if text[at].islower():
        return False
    following = _FIRST_WORD.match(text, at, last)
    next_word = following[1] if following else ""
    if match[1] != ".":  # “Will you sail?” Voss asked. The speaker belongs to the speech.
        return not (match[2] and next_word not in _STARTERS and _SPEAKER.match(text, at, last))
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    word = before.group().lstrip(_OPEN).rsplit("-")[-1] if before else ""
    return _can_be_last(word, next_word, closed=bool(match[2]))


def _can_be_last(word: str, next_word: str, *, closed: bool) -> bool:
    """A full stop behind `word`, before `next_word`, ends a sentence and not only an abbreviation."""
    if word in _NEVER_LAST or (word in _BEFORE_NUMBER and next_word[:1].isdigit()):
        return False
    starts = next_word in _STARTERS
    if len(word) == 1 and word.isalpha() and word.isupper():  # an initial, unless a pronoun or a name: "and I.", "Plan B."
        return starts and (word == "I" or len(next_word) > 1)
    if word.lower() in ("a.m", "p.m"):
        return closed or not (not next_word or next_word in _AFTER_HOUR or (next_word.isupper() and len(next_word) > 1))
    if word in _ABBREVIATIONS or _DOTTED.fullmatch(word):
        return starts and (closed or next_word != "I")
    return True


def _cut(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while high - low > LONGEST_SENTENCE:
        space = text.rfind(" ", low + LONGEST_SENTENCE // 2, low + LONGEST_SENTENCE)
        cut = space if space > 0 else low + LONGEST_SENTENCE
        yield _trim(text, low, cut)
        low, _ = _trim(text, cut, high)
    if low < high:
        yield low, high


# ---- words --------------------------------------------------------------------------------------

_ENDINGS = tuple("ization isation ation ition ments ment ings ing ers er ors or ies ied ed es s al ly ive ity ness ion ize ise e y".split())
_SHORTEST_STEM = 4


@lru_cache(maxsize=65536)
def stem(lemma: str) -> str:
    """A crude stem, so that "authorize" and "authorization" meet: one ending cut, four letters kept at least."""
    word = lemma.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def plural(noun: str) -> str:
    """The plural of a noun that forms it by rule."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


_IN_FULL = {"ve": "have", "re": "are", "ll": "will", "m": "am"}  # of "'d" and "'s" nothing tells which they are
_CONTRACTED = re.compile(rf"(?<=\w)['’]({'|'.join(_IN_FULL)})\b")


def in_full(words: str) -> str:
    """The words with "I've" as "I have", and so "'re", "'ll" and "'m"."""
    return _CONTRACTED.sub(lambda short: f" {_IN_FULL[short[1]]}", words)


CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})  # the classes of the words that say something
_EMPTY = frozenset(
    (
        "say tell be have do make take get go come also more other most such than year it he she they his her their this that "
        "these those who which what new add would could may might will one two time people accord first last day"
    ).split()
)


def stems(sentence: Sentence, start: int = 0, end: int | None = None, *, numbers: bool = True) -> frozenset[str]:
    """The stems of the words of content within start..end (code points of the sentence's text)."""
    stop = len(sentence.text) if end is None else end
    wanted = CONTENT if numbers else CONTENT - {"NUM"}
    inside = (token for token in sentence.tokens if token.pos in wanted and start <= token.start and token.end <= stop)
    found = {_telling(token.lemma, token.text) for token in inside}
    return frozenset(found - {""})


@lru_cache(maxsize=65536)
def _telling(lemma: str, text: str) -> str:
    """The stem, or "" for a word that says little and for what is no word."""
    return "" if lemma.lower() in _EMPTY or not any(map(str.isalnum, text)) else stem(lemma)


FEWEST_SENTENCES = 60  # the size of a short event in three accounts


class WordWeights(dict[str, float]):
    """The weight of every stem. Sums over the words of one claim come up in pair after pair, and are remembered."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self._squares = {word: weight**2 for word, weight in weights.items()}
        self._sums: dict[frozenset[str], float] = {}
        self._sums_of_squares: dict[frozenset[str], float] = {}

    def sum(self, words: Iterable[str]) -> float:
        """The weights of the words together; a word that is not known weighs 1. Their order does not matter."""
        return math.fsum([self.get(word, 1.0) for word in words])

    def sum_of_squares(self, words: Iterable[str]) -> float:
        """The squared weights of the words together."""
        return math.fsum([self._squares.get(word, 1.0) for word in words])

    def square(self, word: str) -> float:
        """The squared weight of a word."""
        return self._squares.get(word, 1.0)

    def whole(self, words: frozenset[str]) -> float:
        """`sum`, remembered."""
        if words not in self._sums:
            self._sums[words] = self.sum(words)
        return self._sums[words]

    def whole_of_squares(self, words: frozenset[str]) -> float:
        """`sum_of_squares`, remembered."""
        if words not in self._sums_of_squares:
            self._sums_of_squares[words] = self.sum_of_squares(words)
        return self._sums_of_squares[words]


def word_weights(sentences: Mapping[str, Sequence[Sentence]]) -> WordWeights:
    """Inverse sentence frequency of every stem in this set of accounts.

    A handful of sentences cannot tell a rare word from a common one: what two short notices share would weigh nothing.
    So no set counts as smaller than `FEWEST_SENTENCES`.
    """
    seen: Counter[str] = Counter()
    total = 0
    for of_document in sentences.values():
        for sentence in of_document:
            total += 1
            seen.update(stems(sentence))
    of = max(total, FEWEST_SENTENCES) + 1
    return WordWeights({word: math.log(of / times) for word, times in sorted(seen.items())})


# ---- showing ------------------------------------------------------------------------------------

# Words of others are made harmless before a terminal or a note shows them: a control character can move the cursor or set the
# clipboard, and a bidirectional one can make a line read otherwise than it is. None is dropped in silence.
# C0, DEL and C1; zero-width space, marks and overrides of direction; line separators; invisible operators and isolates;
# surrogates; BOM; annotation marks; the tag block. The joiners U+200C and U+200D spell words and emoji: they stay.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"[ \t\n]+")


def plain(text: str) -> str:
    """The text on one line, with every character that acts instead of being seen written as `<U+XXXX>`."""
    return _UNSAFE.sub(_code_point, _BLANKS.sub(" ", text))


def _code_point(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"


def shorten(text: str, longest: int) -> str:
    """The text, cut after a whole word with " […]" if it is longer than `longest` characters."""
    if len(text) <= longest:
        return text
    cut = text.rfind(" ", longest // 2, longest)
    return text[: cut if cut > 0 else longest].rstrip() + " […]"
