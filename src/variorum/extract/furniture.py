"""Page furniture: the lines in which a page speaks of itself or of other pages, and not of the event.

What to sign up for, who owns the words, headlines of other stories, the buttons and the credit of a picture, a
menu. A line tells more than a sentence does: a headline in square brackets, or one that ends in "Read more", is a link.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from variorum.types import Document, Sentence

_OF_ITSELF = re.compile(
    r"""(?:
        (?:https?://|www\.|pic\.twitter\.com/)\S*(?:\s*$|\s[—–-]\s)
      | (?:newsletter\s)?(?:sign\sup|subscribe)\b.*\b(?:newsletters?|alerts?|e-?mails?|updates|offers|here|now|today|story|free)\b
      | (?:follow|e-?mail|contact|call|join|text|tell)\sus\s(?:on|at|by|via|now|today)\b
      | click\s(?:here|on\sthe|the)\b | continue\sreading\b | view\sall\b.*\bnewsletters?\b | all\srights\sreserved | advertisement\b
      | you\s(?:must\sselect|agree\sto\sreceive|can\sunsubscribe|are\s(?:now\s|already\s)?subscribed|will\sreceive\semails)\b
      | (?:please\s)?verify\s(?:that\s)?you(?:’re|'re|\sare)\snot\sa\srobot
      | (?:add|follow|choose|select)\b.*\bas\san\sinterest\b | .*\bto\sstay\sup\sto\sdate\son\sthe\slatest\b
      | [^.]*\b(?:may|must)\snot\sbe\s(?:published|reproduced|copied|broadcast)\b
            [^.]*\b(?:broadcast|rewritten|(?:re)?distributed|permission)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LINK = re.compile(
    r"""(?:
        \[[^\[\]]*[^\[\].]\]                                            # a whole line in square brackets; a note ends in a full stop
      | .*\bread\smore(?:\s?[>»→…]+)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PICTURE = re.compile(r"©|CLOSE\s[A-Z][^;]*;")  # the owner of a picture; a video of several stories
_BUTTONS = re.compile(r"(?:CLOSE\s(?=[A-Z][a-z’']*\s)|(?:(?:Facebook|Twitter|Pinterest|WhatsApp|LinkedIn)\s){2,})\s*")
_LONGEST_LINK = 30  # words of a headline that is a link
_FEWEST_OF_MENU = 40  # words of a line of menu words
_MENU_SHARE = 0.7  # of which at least this share begins with a capital
_STOPS = re.compile(r"[.!?;”\"](?:\s|$)")


def is_of_itself(text: str) -> bool:
    """The words are those in which a page speaks of itself."""
    return _OF_ITSELF.match(text) is not None


def buttons(text: str) -> int:
    """Where the words behind the buttons at the beginning of a caption begin; 0 where there are none."""
    found = _BUTTONS.match(text)
    return found.end() if found else 0


def without_furniture(document: Document, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences that tell of the event, in order of the text."""
    lines = list(_furniture(document.text))
    starts = [start for start, _ in lines]
    for sentence in sentences:
        at = bisect_right(starts, sentence.start) - 1
        inside = at >= 0 and sentence.start < lines[at][1]
        if not inside and not is_of_itself(sentence.text):
            yield sentence


def _furniture(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of furniture begin and end."""
    start = 0
    for line in text.split("\n"):
        said = line.strip()
        if said and _is_furniture(said):
            yield start, start + len(line)
        start += len(line) + 1


def _is_furniture(line: str) -> bool:
    if _PICTURE.match(line):
        return True
    words = line.split()
    if len(words) <= _LONGEST_LINK and _LINK.fullmatch(line):
        return True
    return len(words) >= _FEWEST_OF_MENU and _is_menu(line, words)


def _is_menu(line: str, words: list[str]) -> bool:
    """Words that begin with capitals, one beside the other, and hardly a sentence among them."""
    named = [word for word in words if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in named)
    return capitals >= _MENU_SHARE * len(named) and len(_STOPS.findall(line)) * _FEWEST_OF_MENU < len(words)
