"""Posts of a social network that a page shows in its text: "… pic.twitter.com/x — Ann Roe (@annroe) May 3, 2019".

Name, handle and day are the signature: they say who posted and when, and nothing of what happened. What is
said ends before them, and before the addresses that lead to a picture.
"""

from __future__ import annotations

import re

_DAY = r"(?:\w{3,9}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s\w{3,9}\.?\s\d{4})"
_HANDLE = r"\(@[\w.]{1,30}\)"
_NAME = rf"[^\s@()—.!?][^@()—.!?]{{0,58}}(?<=\s){_HANDLE}"
_SHARED = r"A\s(?:photo|post|video)\s(?:posted|shared)\sby\s"
_SIGNATURE = re.compile(
    rf"""(?: (?:^|\s)(?:[—–―]|--?)\s*{_NAME}(?:\s(?:on\s)?{_DAY})?            # behind a dash
           | (?:^|(?<=[.!?…”"])\s){_NAME}\s(?:on\s)?{_DAY}                    # on its own
           | (?:^|\s){_SHARED}{_NAME}(?:\s(?:on\s)?{_DAY})?
         )\.?$""",
    re.VERBOSE,
)
_SIGNER = re.compile(rf"(?:{_SHARED})?([^\s@()—–―.!?][^@()—–―.!?\n]{{0,58}}?)\s{_HANDLE}\s(?:on\s)?$")
_LONGEST = 150  # characters of a signature
_ADDRESS = re.compile(r"\S*(?:pic\.twitter\.com/|https?://)\S+")


def said_until(text: str) -> int:
    """Where what a sentence says ends: before the signature and the addresses at its end."""
    end = len(text.rstrip())
    if "(@" in text[-_LONGEST:]:
        found = _SIGNATURE.search(text, max(0, end - _LONGEST), end)
        end = found.start() if found else end
    while "/" in text[(word := _last_word(text, end)) : end] and _ADDRESS.match(text, word, end):
        end = len(text[:word].rstrip())
    return end


def signer(text: str, at: int) -> str | None:
    """Who signs the post whose day stands at that place of a sentence; None for any other place."""
    low = max(0, at - _LONGEST)
    found = _SIGNER.search(text, low, at) if text.find("(@", low, at) >= 0 else None
    return " ".join(found[1].split()) if found else None


def _last_word(text: str, end: int) -> int:
    """Where the last word before the place begins."""
    return max(text.rfind(blank, 0, end) for blank in " \n\t\u00a0") + 1
