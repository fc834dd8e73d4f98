"""HTML: one account a page, its text without menus and comments.

The page is looked over in linear time, then parsed in a worker process that is ended if it takes too long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from variorum.errors import BadInput
from variorum.sources.base import Account, Found, Parcel
from variorum.sources.dates import said_date
from variorum.sources.front import joined, says_the_same
from variorum.sources.page_scan import hostile, without_pictures
from variorum.sources.page_worker import Ended, PageWorker

_BEGINNING = re.compile(
    r"[\ufeff\s]*(?:<!--.{0,2000}?-->\s*|<\?xml\b[^>]{0,200}\?>\s*){0,4}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRAGMENT = re.compile(r"[\ufeff\s]*<(?:!--|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)
_ANY_TAG = re.compile(r"<(?:p|div|article|main|section|h1|title|body|span|table|script|meta)\b", re.IGNORECASE)
_CLOSING = " \"'”’»)]"
_SENTENCE_ENDS = tuple(".!?…。！？।۔")
_SHORTEST_SENTENCE = 12  # characters
_EXTENSIONS = ("html", "htm", "xhtml", "shtml")
_SAVE_AS_TEXT = "Copy the article's words into a text file and give that."


class PageReader:
    """Reads pages with one parsing process, which starts with the first of them."""

    def __init__(self, worker: PageWorker | None = None) -> None:
        self._worker = worker or PageWorker()

    def read(self, parcel: Parcel) -> Iterable[Found] | None:
        """The page's account; None for what is no page."""
        if not _is_page(parcel):
            return None
        html = without_pictures(parcel.text)
        reason = hostile(html)
        if reason:
            raise BadInput(parcel.name, reason, _SAVE_AS_TEXT)
        try:
            page = self._worker.ask(html)
        except Ended as ended:
            raise BadInput(parcel.name, str(ended), _SAVE_AS_TEXT) from None
        return [_account(parcel, page)]

    def close(self) -> None:
        """Ends the parsing process."""
        self._worker.close()


def _is_page(parcel: Parcel) -> bool:
    head = parcel.text[:20_000]
    if _BEGINNING.match(head):
        return True
    if parcel.extension in _EXTENSIONS:
        return _ANY_TAG.search(parcel.text) is not None or "<" in head
    return parcel.extension not in ("md", "markdown", "txt") and _FRAGMENT.match(head) is not None and _ANY_TAG.search(head) is not None


def _has_sentence(text: str) -> bool:
    """Menus and headings hold no sentence, and what is left of a page without an article is made of them."""
    return any(len(line) >= _SHORTEST_SENTENCE and line.rstrip(_CLOSING).endswith(_SENTENCE_ENDS) for line in text.split("\n"))


def _account(parcel: Parcel, page: dict[str, str | None]) -> Account:
    if page.get("problem"):
        raise BadInput(parcel.name, f"could not be parsed ({page['problem']})", _SAVE_AS_TEXT)
    body = page.get("text")
    if not body or not _has_sentence(body) or says_the_same(body, page.get("title") or ""):
        raise BadInput(parcel.name, "is a page in which no text was found", _SAVE_AS_TEXT)
    text, found = joined(page.get("title"), body)
    url = page.get("url") or page.get("saved_from")
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else None
    found = found.filled(
        author=page.get("author"), published=said_date(page.get("published") or ""), url=url, outlet=page.get("outlet") or host
    )
    return Account(parcel.name, text, parcel.data, found, parcel.file_name, parcel.stem)
