"""Words of others, made harmless before a terminal or a note shows them.

A control character can move the cursor or set the clipboard, and a bidirectional control can make a
line read otherwise than it is. They are not dropped in silence: each is shown by its code point.
"""

from __future__ import annotations

import re

# C0, DEL and C1; zero-width space, marks and overrides of direction; line separators; invisible operators and isolates;
# surrogates; BOM; annotation marks; the tag block. The joiners U+200C and U+200D spell words and emoji: they stay.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"[ \t\n]+")


def plain(text: str) -> str:
    """The text on one line, with every character that acts instead of being seen written as `<U+XXXX>`."""
    return _UNSAFE.sub(_shown, _SPACE.sub(" ", text))


def _shown(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"


def shorten(text: str, longest: int) -> str:
    """The text, cut after a whole word with " […]" if it is longer than `longest` characters."""
    if len(text) <= longest:
        return text
    cut = text.rfind(" ", longest // 2, longest)
    return text[: cut if cut > 0 else longest].rstrip() + " […]"
