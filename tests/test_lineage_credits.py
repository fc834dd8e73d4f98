"""Who is credited outside the sentences, which outlets are of one owner, and when an account had its words."""

import pytest

from variorum.lineage.credits import credits
from variorum.lineage.moment import later, told
from variorum.lineage.outlets import host_of, imprints, outlets_of, same_publisher
from variorum.types import Document

BODY = "The ferry sank at noon. Nobody was hurt."


def document(id, text=BODY, outlet=None, **fields):
    return Document(id, text, "", "", outlet=outlet or id, **fields)


OTHERS = [document("wire", outlet="Norland Press Agency"), document("lamp", outlet="Evening Lamp of Norhaven")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{BODY} (NPA)", ["NPA"]),
        (f"{BODY} (Reuters/NPA)", ["NPA", "Reuters"]),
        (f"{BODY}\nWith reporting by the Norland Press Agency", ["Norland Press Agency"]),
        (f"{BODY}\nSource: Sky News", ["Sky News"]),
        (f"{BODY} NPA/own report", ["NPA"]),
        (f"{BODY}\n— Norland Press Agency and AFP", ["AFP", "Norland Press Agency"]),
        (f"By Ada Brook, Norland Press Agency\n{BODY}", ["Norland Press Agency"]),
        (f"{BODY} The Norland Press Agency contributed to this report.", ["Norland Press Agency"]),
        # Words that are no sentence stand under a picture; a line of its own can be a link to anywhere.
        (f"{BODY}\nThe quay at low tide (Reuters)", []),
        (f"{BODY} (Photo: Ada Brook /Reuters)", []),
        (f"{BODY}\nSky News", []),
        (f"{BODY} (The owner is Dutch)", []),
        (f"{BODY}\nMore: Lamp", []),
    ],
)
def test_who_is_credited_at_the_end_or_at_the_head(text, names):
    account = document("a", text)
    found = list(credits(account, outlets_of([account, *OTHERS])))
    assert sorted({name for _, name, _ in found}) == names
    assert all(span.of(account) in (name, "Reuters", "AFP") for _, name, span in found)


def test_initials_that_two_outlets_share_name_neither():
    outlets = outlets_of([*OTHERS, document("post", outlet="National Post Advertiser")])
    assert outlets.accounts("NPA") == []
    assert outlets_of(OTHERS).accounts("NPA") == ["wire"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"{BODY}\nThe Norhaven Star is published by Marsh & Daughters Media.", ["Marsh & Daughters Media"]),
        (f"{BODY}\n© 2031 Northgate Media Ltd. All rights reserved.", ["Northgate Media"]),
        (f"{BODY}\nCopyright 2031 Northgate Media", ["Northgate Media"]),
        (f"{BODY}\nThe study is published by Marsh University Press.", []),
        (f"{BODY}\n© 2031 Norhaven Star", []),
        (BODY, []),
    ],
)
def test_the_owner_that_an_outlet_names_at_its_foot(text, owners):
    assert imprints(document("a", text, outlet="Norhaven Star")) == owners


def test_two_outlets_of_one_owner_are_of_one_publisher():
    foot = "is published by Marsh Media Group."
    accounts = [
        document("a", f"{BODY}\nThe Morning Star {foot}", outlet="Morning Star", published="2031-05-01"),
        document("b", f"{BODY}\nThe Evening Lamp {foot}", outlet="Evening Lamp", published="2031-05-02"),
        document("c", BODY, outlet="Daily Post", published="2031-05-02"),
    ]
    assert [(made.document, made.origin) for made in same_publisher(accounts)] == [("b", "a")]


def test_an_archived_page_is_of_the_outlet_that_published_it():
    pages = [document(id, url=f"https://web.archive.org/web/20310501120000/http://www.{id}.org:80/1") for id in ("star", "lamp")]
    assert [host_of(page) for page in pages] == ["star", "lamp"]
    assert same_publisher(pages) == []


@pytest.mark.parametrize(
    ("published", "text", "moment"),
    [
        ("2031-05-02T09:05:00Z", f"{BODY}\nUpdated at 5.40 p.m.", "2031-05-02T17:40:00Z"),
        ("2031-05-02T09:05:00Z", f"Last updated: 17:40\n{BODY}", "2031-05-02T17:40:00Z"),
        ("2031-05-02", f"{BODY}\nUpdated 12:10 a.m., May 3, 2031", "2031-05-03T00:10:00"),
        ("2031-05-02", f"{BODY}\nThis story was updated on 4 May 2031.", "2031-05-04"),
        ("2031-05-02T19:00:00Z", f"{BODY}\nUpdated at 8 a.m.", "2031-05-02T19:00:00Z"),
        ("2031-05-02", f"{BODY}\nUpdated at 25:70", "2031-05-02"),
        ("2031-05-02", "The town updated its plans at 5 p.m. Nobody came.", "2031-05-02"),
        (None, f"{BODY}\nUpdated at 8 a.m.", None),
    ],
)
def test_an_update_is_when_an_account_had_its_words(published, text, moment):
    assert told(document("a", text, published=published)) == moment


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2031-05-02T09:05:00Z", "2031-05-02T10:05:00Z", -1),
        ("2031-05-02", "2031-05-02T10:05:00Z", 0),
        ("2031-05-03", "2031-05-02T10:05:00Z", 1),
        ("2031-05-02T10:05:00", "2031-05-02T09:05:00Z", 0),
        ("in May", "2031-05-02T09:05:00Z", 1),
        (None, "2031-05-02", 0),
    ],
)
def test_which_of_two_is_the_later(one, other, order):
    assert later(document("a", published=one), document("b", published=other)) == order
