"""A page of the terminal: paragraphs wrapped under a hanging indent, with styles that colour alone carries.

What is said is made harmless first, and is never read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from variorum.text import plain

NARROWEST = 40

Part = str | tuple[str, str]  # a text, or a text with a style in words of rich: "bold", "red"


class Page:
    """Lines of `width` terminal cells. Without `colour` there is no escape sequence in the text."""

    def __init__(self, width: int, *, colour: bool = False) -> None:
        from rich.console import Console

        self.width = max(NARROWEST, width)
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
        )

    def blank(self) -> None:
        """An empty line; never two in a row, and none at the top."""
        if self.text() and not self.text().endswith("\n\n"):
            self._out.write("\n")

    def say(self, *parts: Part, indent: int = 0, hang: int | None = None, head: Part = "") -> None:
        """A paragraph: its first line at `indent`, the others at `hang`. A `head` stands at the indent, the words beside it at the hang."""
        hang = indent if hang is None else hang
        lead, text = _styled(head), _styled(*parts)
        if lead.plain and indent + lead.cell_len + 1 > hang:  # no room for both: the head has lines of its own
            self.say(head, indent=indent, hang=indent + 2)
            lead, indent = _styled(), hang
            if not text.plain:
                return
        if lead.plain:
            lead.pad_right(hang - indent - lead.cell_len)
        lead.pad_left(indent)
        lines = text.divide(_breaks(text.plain, self.width - lead.cell_len, self.width - hang))
        for number, line in enumerate(lines):
            if number:
                line.pad_left(hang)
            self._line(line if number else lead + line)

    def rule(self, title: str, style: str = "bold") -> None:
        """A title over a line of its length."""
        self.say((title, style))
        self._line(_styled(("─" * min(self.width, _styled(title).cell_len), "dim")))

    def _line(self, line: Any) -> None:
        line.rstrip()
        self._console.print(line, soft_wrap=True)

    def text(self) -> str:
        """All that was said so far."""
        return self._out.getvalue()


def _styled(*parts: Part) -> Any:
    from rich.text import Text

    text = Text(end="")
    for part in parts:
        said, style = (part, "") if isinstance(part, str) else part
        text.append(plain(said), style or None)
    return text


def _breaks(text: str, first: int, rest: int) -> list[int]:
    """Where to cut a text so that the first line has at most `first` cells and the others `rest`; a word is cut only if it must be."""
    breaks: list[int] = []
    room, used = first, 0
    for word, end in _words(text):
        start, width = word, _cells(text[word:end])
        if used and used + width > room:
            breaks.append(start)
            room, used = rest, 0
        while width > room:  # a word that no line holds
            start = _fitting(text, start, end, room)
            breaks.append(start)
            room, width = rest, _cells(text[start:end])
        used += width + 1
    return breaks


def _words(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in text.split(" "):
        if word:
            yield at, at + len(word)
        at += len(word) + 1


def _fitting(text: str, start: int, end: int, room: int) -> int:
    while end - start > 1 and _cells(text[start:end]) > room:
        end -= 1
    return end


def _cells(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)
