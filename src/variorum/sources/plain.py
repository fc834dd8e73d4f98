"""Plain text and Markdown: the last to be asked, since any text is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.errors import BadInput
from variorum.sources.base import Account, Found, Parcel
from variorum.sources.front import front
from variorum.text import canonical

_XML = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|opml|urlset|svg)\b", re.IGNORECASE)


class PlainReader:
    """Reads one account from a text."""

    def read(self, parcel: Parcel) -> Iterable[Found]:
        """The account; its title, byline and date are found among the first lines."""
        text = canonical(parcel.text)
        if _XML.match(text):
            raise BadInput(
                parcel.name, "is XML, neither an account nor a page", "Save the article itself as a page or as text and give that."
            )
        yield Account(parcel.name, text, parcel.data, front(text), parcel.file_name, parcel.stem)
