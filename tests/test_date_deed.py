"""What a date is the date of, in a word: the deed, and who did it."""

from __future__ import annotations

import pytest

from variorum.extract.dates.expressions import dates
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document


@pytest.mark.parametrize(
    ("text", "acts", "who"),
    [
        ("The guards arrested the clerk on Friday.", ("arrest",), ("guard",)),
        ("The clerk was arrested by guards on Friday.", ("arrest",), ("clerk",)),
        ("The guards made an arrest on Friday.", ("arrest",), ("guard",)),
        ("Friday's arrest shocked the town.", ("arrest",), ()),
        ("The crash happened on Friday.", ("crash",), ("crash",)),
        ("The ceremony took place on Friday.", ("ceremony",), ("ceremony",)),
        ("Mayor Roe said on Friday that the road was shut.", ("say",), ("mayor", "roe")),
        ("Guards found the letters that were sent on Friday.", ("send",), ("letter",)),
        ("The clerk was seen in Norland on Friday.", ("clerk",), ("clerk",)),
        ("The plane took off on Friday.", ("take off",), ("plane",)),
        ("It was there on Friday.", (), ()),
        ("On Friday.", (), ()),
    ],
)
def test_the_deed_of_a_date_is_a_word_that_several_wordings_share(text, acts, who):
    account = Document(id="d", text=text, text_sha256="", source_sha256="", published="2021-03-10")
    (claim,) = dates(account, read([account], annotator())["d"])
    assert (claim.value.acts, claim.value.who) == (acts, who)
    assert not {"acts", "who"} & set(claim.value.to_json())
