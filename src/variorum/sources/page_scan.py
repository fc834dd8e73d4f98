"""One linear look at a page before any parser sees it.

Parsers of HTML take minutes over a tag with 50,000 attributes, and lose everything below a few hundred levels of
nesting without a word. No honest page comes near these limits; one that does is refused for what it is.
"""

from __future__ import annotations

import re

LONGEST_TAG = 64 * 1024  # characters
DEEPEST = 512
MOST_ATTRIBUTES = 256
MOST_TAGS = 1_000_000
MOST_STRAY = 100_000  # "<" that begin no tag

# Pictures inside the page make honest tags long; they are of no use here.
_INLINE = re.compile(r"\bdata:[\w/+.;=-]{0,80},[A-Za-z0-9+/=%_-]{512,}")
_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]{0,63})|[!?])")
_TAG_END = re.compile(r"""[^"'>]*(?:>|["'])""")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr frame keygen".split())
_RAW = frozenset(("script", "style"))
# A tag that ends an open one of its group, looked for this far up; browsers close what authors leave open.
_GROUPS = (("p",), ("li",), ("dt", "dd"), ("td", "th"), ("tr",), ("option",), ("thead", "tbody", "tfoot"))
_GROUP = {name: frozenset(group) for group in _GROUPS for name in group}
_LOOK_UP = 4


def without_pictures(html: str) -> str:
    """The page with long `data:` addresses cut short."""
    return _INLINE.sub("data:,", html)


def hostile(html: str) -> str | None:
    """Why the page must not be given to a parser, or None. Takes time linear in its length."""
    marks = html.count("<")
    tags = sum(1 for _ in _TAG.finditer(html)) if marks > min(MOST_STRAY, MOST_TAGS) else marks
    if tags > MOST_TAGS:
        return f"has more than {MOST_TAGS:,} tags"
    if marks - tags > MOST_STRAY:
        return f"has more than {MOST_STRAY:,} marks that begin no tag"
    return _Scan(html).run()


class _Scan:
    """The tags that are open, from the outermost in, and how many of each name there are."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._open: list[str] = []
        self._count: dict[str, int] = {}

    def run(self) -> str | None:
        at = 0
        while tag := _TAG.search(self._html, at):
            if tag[1]:
                at = self._after("-->", tag.end())
                continue
            end, problem = self._end_of_tag(tag.end())
            if problem:
                return problem
            at = self._after_raw(tag, end)
            if tag[3]:
                self._step(tag[3].lower(), closing=bool(tag[2]), empty=self._html[end - 2 : end] == "/>")
            if len(self._open) > DEEPEST:
                return f"is nested more than {DEEPEST} deep"
        return None

    def _after(self, mark: str, at: int) -> int:
        found = self._html.find(mark, at)
        return len(self._html) if found < 0 else found + len(mark)

    def _after_raw(self, tag: re.Match[str], end: int) -> int:
        name = (tag[3] or "").lower()
        if name not in _RAW or tag[2]:
            return end
        close = re.compile(rf"</{name}\b", re.IGNORECASE).search(self._html, end)
        return close.start() if close else len(self._html)

    def _end_of_tag(self, at: int) -> tuple[int, str | None]:
        """Where the tag that goes on at `at` ends. Marks in quotes end nothing."""
        begin, most = at, at + LONGEST_TAG
        while part := _TAG_END.match(self._html, at, most):
            at = part.end()
            mark = self._html[at - 1]
            if mark == ">":
                return at, self._crowded(begin, at)
            close = self._html.find(mark, at, most)
            if close < 0:
                break
            at = close + 1
        if most < len(self._html):
            return most, f"has a tag of more than {LONGEST_TAG:,} characters"
        return len(self._html), self._crowded(begin, len(self._html))

    def _crowded(self, begin: int, end: int) -> str | None:
        # Every attribute but the first needs a space or a quote before it: an upper bound first, then the count.
        if end - begin <= 2 * MOST_ATTRIBUTES:
            return None
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", '""', self._html[begin:end])
        attributes = len(re.findall(r"[^\s\"'=/>]+(?:\s*=\s*(?:\"\"|[^\s\"'>]+))?", bare))
        return f"has a tag with more than {MOST_ATTRIBUTES} attributes" if attributes > MOST_ATTRIBUTES else None

    def _step(self, name: str, *, closing: bool, empty: bool) -> None:
        if name in _VOID:
            return
        if closing:
            while self._count.get(name, 0) and self._pop() != name:
                pass
            return
        group = _GROUP.get(name)
        if group:
            self._close_open(group)
        if not empty:
            self._open.append(name)
            self._count[name] = self._count.get(name, 0) + 1

    def _close_open(self, group: frozenset[str]) -> None:
        for above in range(1, min(_LOOK_UP, len(self._open)) + 1):
            if self._open[-above] in group:
                for _ in range(above):
                    self._pop()
                return
            if self._open[-above] in ("ul", "ol", "dl", "table", "select", "div"):
                return

    def _pop(self) -> str:
        name = self._open.pop()
        self._count[name] -= 1
        return name
