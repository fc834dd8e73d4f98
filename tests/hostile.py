"""What a page, a file name or a speaker's name may carry to act on a terminal or on a page, and a dossier that is full of it."""

from __future__ import annotations

import re

from tests.factory import claim, document, finding, span
from variorum import types
from variorum.types import Dossier

# What a page, a file name or a speaker's name may carry to act on a terminal.
HOSTILE = [
    *(f"a{mark}b" for mark in "\x00\x07\x08\x0b\x0c\x0d\x0e\x1a\x1b\x7f\x80\x84\x85\x90\x98\x9b\x9c\x9d\x9e\x9f"),
    "\x1b[31mred\x1b[0m",
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1bP1$r0m\x1b\\",
    "\x1b_apc\x1b\\",
    "\x9b31mred",
    "\x9d0;title\x9c",
    "\x1b[6n",
    "\x1b(0lqk",
    "\x1bc",
    "over \u202e\u0645\u062f\u202c ride",
    "\u2066isolate\u2069",
    "\u200e\u200f\u061c marks",
    "\u2028line\u2029paragraph",
    "zero\u200bwidth\ufeff",
    "tag \U000e0041\U000e0042\U000e007f",
    "[bold red]markup[/bold red] [link=https://evil.example]x[/link] :boom:",
    "\udc80 surrogate",
]
ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]")


def hostile(words: str) -> Dossier:
    """A dossier with the words in every place that an account can fill."""
    account = document(
        f"Start {words} end.", outlet=f"Outlet {words}", title=words, author=words, url=f"https://x.example/{words}", path=words
    )
    other = document(f"Other {words} end!", outlet=None, path=f"in/{words}.txt")
    claims = [claim(account, f"Start {words} end", source=words), claim(other, f"Other {words} end", stance="hedges")]
    quote = claim(account, f"{words} end", "quote", speaker=words)
    findings = (
        finding(f"How many {words}?", "disputed", {words: claims[:1], f"two {words}": claims[1:]}, explanation=words, trace=(words,)),
        finding(f"What did {words} say?", "single-source", {words: [quote]}),
    )
    return Dossier(
        event=types.Event("e", words, words, words),
        documents=(account, other),
        claims=(*claims, quote),
        findings=findings,
        quotations=(types.Quotation(quote.id, quote.span, words, words, findings[1].id, span(account, words)),),
        entities=(types.Entity("n", words, "person", (words,), (types.Mention(span(account, words), words),)),),
        lineage=(types.Lineage(other.id, None, words, span(other, words), "cites", None),),
        timeline=(types.Moment(words, words, (quote.id,)),),
        notes=(types.Note(words, "warning", words),),
    )


# What an account may carry to act on a page.
PAYLOADS = [
    "<script>window.x=1</script>",
    "</script><script>window.x=1</script>",
    "<img src=x onerror=window.x=1>",
    '" onmouseover="window.x=1',
    "' autofocus onfocus='window.x=1",
    "</style><svg onload=window.x=1>",
    "javascript:window.x=1",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "]]>",
    "</details></main><h1>",
    "&lt;script&gt;",
    "</title><script>window.x=1</script>",
    "</q></summary><iframe srcdoc='<script>parent.x=1</script>'>",
    "<a href=javascript:window.x=1>x</a>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<form action=https://evil.example><button autofocus>x</button></form>",
    "<svg><script>window.x=1</script></svg>",
    "</svg><foreignObject><img src=x onerror=window.x=1></foreignObject>",
    "<math><mi xlink:href='javascript:window.x=1'>x</mi></math>",
    "<style>*{display:none}</style>",
    "<details open ontoggle=window.x=1>",
    "<video><source onerror=window.x=1></video>",
    "\u003cscript\u003ewindow.x=1\u003c/script\u003e",
    "<scr\u0000ipt>window.x=1</script>",
    "`${window.x=1}`",
    "');window.x=1;//",
    "\\u003cscript>window.x=1</script>",
    "-->window.x=1<!--",
    "<![CDATA[<script>window.x=1</script>]]>",
]
