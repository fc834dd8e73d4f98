"""The report as a file: what is on it, in which order, and that nothing in an account acts on it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factory import accounts, claim, compared_rows, document, dossier, finding
from tests.hostile import ACTS, HOSTILE, PAYLOADS, hostile
from variorum import types
from variorum.brief import brief
from variorum.export.html import Html, fragment
from variorum.export.json import as_dict
from variorum.export.packing import unpacked
from variorum.export.report.accounts import siglum, witnesses
from variorum.export.report.collation import collated
from variorum.export.report.facing import MOST_PAIRS
from variorum.export.report.view import REASONS, STATUSES, Report
from variorum.export.verify import verify_text
from variorum.types import Dossier

VOID = {"meta", "input", "path", "circle", "rect", "br"}


class Page(HTMLParser):
    """The tags of a page with what they hold, its text, and its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.scripts: list[str] = []
        self._in: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")
        if tag not in VOID:
            self._in.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self._in.pop() == tag

    def handle_data(self, data):
        if self._in and self._in[-1] == "script":
            self.scripts[-1] += data
        elif not self._in or self._in[-1] != "style":
            self.text += data

    def all(self, name: str) -> list[str]:
        """The values of an attribute."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def told(whole: Dossier | None = None) -> Page:
    return Page(Html().export(whole or dossier()))


# ---- what is on it ------------------------------------------------------------------------------


def test_the_sections_stand_in_the_order_in_which_a_reader_asks():
    order = ["agreed", "differing", "agreement", "alone", "quotations", "timeline", "facing", "accounts", "lineage", "notes"]
    assert [id for tag, attrs in told().tags if tag == "section" and (id := attrs.get("id"))] == order


def test_the_head_says_the_event_in_one_line_and_whose_the_letters_are():
    text = " ".join(told().text.split())
    assert "3 accounts · 2 outlets · 3 independent texts · 3–4 March 2031" in text
    assert "Told by 3 of 3 accounts, each in its own words, from 3 independent origins: A B C" in text
    assert "A Harbour Post Mayor closes the Ostrava ferry after the collision 3 March 2031" in text


def test_a_title_that_leads_says_where_its_words_stand():
    whole = dossier()
    lead = brief(whole).lead
    assert lead is not None
    words = lead.answers[0].words[0]
    titled = replace(whole, event=replace(whole.event, title=words.text))
    place, span = [one.id for one in whole.documents].index(words.places[0].span.document), words.places[0].span
    page = Html().export(titled)
    assert f'<h1><bdi data-at="{place}:{span.start}-{span.end}">{words.text}</bdi></h1>' in page
    assert page.count(f"<q>{words.text}") == 0


def test_a_dispute_has_its_question_its_answers_and_its_reason_in_words():
    text = " ".join(told().text.split())
    assert "How many passengers were hurt? In dispute unexplained Some 15 and 19 cannot both be the count." in text
    assert "Numbers on a line: How many passengers were hurt?" in text
    assert "A: “At least 14 passengers”, 14 or more; B: “19 injured passengers”, 19; C: “Some 15 passengers”, 13.5 to 16.5." in text


def test_every_claim_opens_its_sentence_with_account_date_and_link():
    page = Html().export(dossier())
    [shown] = re.findall(r"<blockquote>(?:(?!</blockquote>).)*<mark>19 injured passengers</mark>.*?</blockquote>", page, re.DOTALL)[:1]
    assert "Hospitals counted <mark>" in shown
    assert "<b>B</b> Herald · 4 March 2031" in shown
    assert 'href="https://herald.example/ferry#:~:text=19%20injured%20passengers"' in shown


def test_every_claim_is_marked_in_the_full_text_of_its_account():
    whole = dossier()
    ids = told(whole).all("id")
    assert [one.id for one in whole.claims if f"c-{one.id[:8]}" not in ids] == []


def test_the_full_text_is_there_line_by_line():
    whole = dossier()
    page = Html().export(whole)
    for place, account in enumerate(whole.documents):
        at = 0
        for line in account.text.split("\n"):
            if line.strip():
                assert f'data-at="{place}:{at}-{at + len(line)}"' in page
            at += len(line) + 1


def test_the_apparatus_of_a_paragraph_names_who_says_the_same_and_what_others_say():
    page = " ".join(told().text.split())
    assert "19 injured passengers]: at least 14 A; some 15 C" in page
    assert "Ilse Brandt, the mayor, has …] A C" in page


def test_two_accounts_face_each_other_with_the_words_that_differ_marked():
    page = Html().export(dossier())
    assert "<em>again</em> until the radar is mended,</q>" in page
    assert 'aria-label="1 word left out"></span>until the radar is mended,</q>' in page


def test_pairs_beyond_the_limit_are_counted():
    accounts = [document(f"A {word} sank at pier {n}.", outlet=f"Paper {n}") for n, word in enumerate(["boat", "ship"] * 4)]
    claims = [claim(one, one.text[2:6], "event") for one in accounts]
    whole = Dossier(
        types.Event("e", "E", None, None), tuple(accounts), tuple(claims), (finding("What sank?", "corroborated", {"boat": claims}),)
    )
    pairs, left_out = Report(whole, linked=True).facing
    assert (len(pairs), left_out) == (MOST_PAIRS, 8 * 7 // 2 - MOST_PAIRS)
    assert f"{left_out} others are left out" in told(whole).text


def test_a_table_says_of_every_fact_which_account_agrees_differs_hedges_and_is_silent():
    account, other, third = accounts()
    whole = dossier(documents=(account, other, third))
    rows = re.findall(r'<tr class="(\w+)"><th scope="row">.*?</th>\n(.*?)</tr>', Html().export(whole), re.DOTALL)
    cells = [(status, re.findall(r"<td>(.*?)</td>", row)) for status, row in rows]
    assert cells == [
        ("disputed", ["–", "A <i>a</i>, B <i>c</i>, C <i>b</i>", "–", "–"]),
        ("compatible", ["–", "A <i>a</i>, B <i>b</i>", "–", "C"]),
        ("corroborated", ["A, B, C", "–", "–", "–"]),
        ("corroborated", ["A, C", "–", "–", "B"]),
    ]


def test_one_claim_that_is_hedged_stands_as_hedged_in_table_and_picture():
    whole = dossier()
    hedging = tuple(replace(one, stance="hedges") if one.value.say() == "19 injured passengers" else one for one in whole.claims)
    page = Html().export(replace(whole, claims=hedging))
    assert "<td>A <i>a</i>, C <i>b</i></td><td>B <i>c</i></td><td>–</td></tr>" in page
    assert re.search(r'<path class="hedged" d="M\d', page)


def test_a_line_of_measures_is_in_the_unit_that_the_accounts_write(tmp_path):
    told = ("for 40 hours", "for almost 42 hours")
    rows = [{"title": "Ferry", "text": f"The ferry lay in the harbour of Harl {how_long}, the mayor said."} for how_long in told]
    page = Html().export(compared_rows(tmp_path, rows))
    assert re.search(r"<text[^>]*>hours</text>", page)
    assert "seconds</text>" not in page


def test_a_dossier_without_disputes_says_so():
    whole = dossier()
    calm = replace(whole, findings=tuple(one for one in whole.findings if one.status != "disputed"))
    assert "No two accounts were found to contradict each other." in told(calm).text


def test_one_account_alone_has_a_page_without_comparisons():
    account = document("The bridge fell on Friday.", outlet="A")
    lone = claim(account, "The bridge fell", "event")
    whole = Dossier(
        types.Event("e", "Bridge", None, None), (account,), (lone,), (finding("What fell?", "single-source", {"The bridge fell": [lone]}),)
    )
    ids = told(whole).all("id")
    assert "alone" in ids
    assert not {"facing", "agreement", "agreed", "timeline", "lineage"} & set(ids)


def test_every_status_and_reason_of_the_contract_has_words():
    from typing import get_args

    assert set(REASONS) == set(get_args(types.Reason))
    assert set(STATUSES) == set(get_args(types.Status))


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_every_account_has_a_letter(place, letter):
    assert siglum(place) == letter


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        ("https://a.example/x", "two dead", "https://a.example/x#:~:text=two%20dead"),
        ("https://a.example/x#top", "two dead", "https://a.example/x#top:~:text=two%20dead"),
        ("https://a.example/x", "well-known, he said & left", "https://a.example/x#:~:text=well%2Dknown%2C%20he%20said%20%26%20left"),
        ("https://a.example/x", "a b c d e f g h i", "https://a.example/x#:~:text=a%20b%20c%20d,f%20g%20h%20i"),
        ("https://a.example/x", " ", "https://a.example/x"),
        ("javascript:alert(1)", "two dead", None),
        ("https://a.example/\u202egpj.exe", "two dead", None),
        (None, "two dead", None),
    ],
)
def test_a_link_leads_to_the_words(url, words, link):
    [witness] = witnesses([document("Two dead.", url=url)])
    assert witness.link(words) == link


@pytest.mark.parametrize(
    ("first", "second", "marked"),
    [
        ("We heard it stop", "We heard it stop", "We heard it stop"),
        ("We heard it stop", "we heard it, stop!", "we heard it, stop!"),
        ("We heard it stop", "We saw it stop", "We [saw] it stop"),
        ("We heard it stop", "It stop", "‸2It stop"),
        ("We heard it stop", "We heard it", "We heard it‸1"),
        ("We heard it stop then", "We it stop now", "We ‸1it stop [now]"),
        ("", "new words", "[new words]"),
        ("我们听到了", "我们看到了", "我们[看]到了"),
    ],
)
def test_wordings_are_collated_word_by_word(first, second, marked):
    base, other = collated([first, second])
    assert "".join(one.text for one in base) == first
    assert "".join(one.text for one in other) == second
    shown = "".join((f"‸{one.gap}" if one.gap else "") + (f"[{one.text}]" if one.own else one.text) for one in other)
    assert shown == marked


@given(st.lists(st.text(max_size=40), min_size=2, max_size=4))
def test_a_collation_keeps_every_character(texts):
    assert ["".join(one.text for one in stretches) for stretches in collated(texts)] == texts


# ---- nothing in an account acts -----------------------------------------------------------------

TAGS = set(
    """html head meta title style body a div header p h1 h2 h3 bdi details summary q b span abbr ul ol li cite nav main section article
    blockquote footer mark figure svg desc path circle rect text table caption thead tbody tr th td em i dialog dl dt dd kbd label input
    button script strong""".split()
)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("make", [Html().export, fragment], ids=["report", "fragment"])
def test_nothing_in_an_account_becomes_markup(payload, make):
    page = Page(make(hostile(payload)))
    assert {tag for tag, _ in page.tags} <= TAGS
    assert len(page.scripts) == (2 if make != fragment else 0)
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on") or name in ("style", "src", "srcdoc", "action")]
    assert payload in page.text


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("make", [Html().export, fragment], ids=["report", "fragment"])
def test_a_character_that_acts_stands_alone_in_an_element_of_its_own(words, make):
    page = re.sub(r'<bdi class="control" data-name="U\+[0-9A-F]+">.</bdi>', "", make(hostile(words)), flags=re.DOTALL)
    page = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL).replace("\u200c", "")
    assert not ACTS.search(re.sub("[\t\ud800-\udfff]", "", page))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x", "vbscript:x", None])
def test_only_web_addresses_become_links(url):
    page = told(dossier(documents=(*dossier().documents[:2], replace(dossier().documents[2], url=url))))
    assert all((attrs["href"] or "").startswith(("#", "https://herald.example")) for tag, attrs in page.tags if tag == "a")


def test_the_report_asks_nothing_of_the_network():
    page = told()
    [policy] = [attrs["content"] or "" for _, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert {tag for tag, _ in page.tags}.isdisjoint({"link", "img", "iframe", "object", "embed", "form", "base", "use", "image"})
    assert not [attrs for _, attrs in page.tags if "src" in attrs or "style" in attrs]
    assert "url(" not in Html().export(dossier())


def test_style_and_script_have_the_hashes_that_the_policy_names():
    page = Html().export(dossier())
    policy = page.split('Content-Security-Policy" content="')[1].split('"')[0].replace("&#39;", "'")
    for tag in ("style", "script"):
        own = page.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        assert f"{tag}-src 'sha256-{b64encode(sha256(own.encode()).digest()).decode()}'" in policy


@pytest.mark.parametrize("payload", ["x", *PAYLOADS])
def test_the_report_carries_the_dossier_as_data(payload):
    whole = hostile(payload)
    assert json.loads(unpacked(told(whole).scripts[0])) == as_dict(whole)


@pytest.mark.parametrize("whole", [dossier(), hostile("x"), hostile("one two")], ids=["dossier", "letter", "words"])
def test_every_link_in_the_report_has_its_goal_and_no_id_stands_twice(whole):
    page = told(whole)
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href") if href.startswith("#")} <= set(ids)


def test_a_fragment_has_no_place_of_its_own_and_styles_nothing_beside_it():
    page = fragment(dossier())
    assert not Page(page).all("id")
    assert not [href for href in Page(page).all("href") if href.startswith("#")]
    style = re.sub(r"/\*.*?\*/", "", page.split("<style>")[1].split("</style>")[0], flags=re.DOTALL)
    selectors = [one.strip() for rule in re.findall(r"([^{}]+)\{", style) for one in rule.split(",") if not rule.strip().startswith("@")]
    assert [one for one in selectors if not one.startswith(".variorum")] == []


def test_a_fragment_says_how_much_it_leaves_out():
    account = document("\n".join(f"Shed {n} held {n} crates." for n in range(30)), outlet="A")
    claims = [claim(account, f"Shed {n} held {n} crates") for n in range(30)]
    findings = tuple(finding(f"Crates in shed {n}?", "single-source", {"": [one]}) for n, one in enumerate(claims))
    whole = Dossier(types.Event("e", "Crates", None, None), (account,), tuple(claims), findings)
    assert 'What one account alone says <span class="count">30</span>' in fragment(whole)
    assert "… and 20 more in the report." in fragment(whole)
    assert "more in the report" not in Html().export(whole)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_a_report_of_any_words_holds(words):
    whole = hostile(words)
    found = verify_text(Html().export(whole))
    assert [one for one in found.failures if "sha256" not in one] == []
