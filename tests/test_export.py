"""The formats: what each promises of every dossier."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from dataclasses import replace
from importlib.metadata import EntryPoint

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factory import claim, document, dossier, finding, span
from tests.hostile import ACTS, HOSTILE, PAYLOADS, hostile
from variorum import types
from variorum.errors import BadRequest, BrokenProvenance
from variorum.export import base, export, exporter, exporter_names
from variorum.export.conformance import faults
from variorum.export.csv import guarded, tables
from variorum.export.explain import explain
from variorum.export.highlight import pieces
from variorum.export.json import as_dict
from variorum.export.markdown import Markdown, escaped
from variorum.export.schema import schema
from variorum.export.text import Text
from variorum.types import Dossier, Span

# ---- the door -----------------------------------------------------------------------------------


def test_the_formats_are_these():
    assert exporter_names() == ("text", "json", "jsonl", "markdown", "html", "csv")


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(BadRequest, match=r"No format 'docx'\. There are: text, json, jsonl, markdown, html, csv"):
        exporter("docx")


@pytest.mark.parametrize("name", exporter_names())
def test_the_same_dossier_gives_the_same_text(name):
    assert export(dossier(), name) == export(dossier(), name) != ""


@pytest.mark.parametrize("name", exporter_names())
def test_every_format_takes_a_dossier_without_findings(name):
    bare = Dossier(types.Event("e", "Quiet", None, None), (document("Nothing happened.", outlet="A"),))
    assert isinstance(export(bare, name), str)


def test_an_installed_exporter_comes_in_by_the_door(monkeypatch):
    point = EntryPoint("shout", f"{__name__}:Shout", base.GROUP)
    monkeypatch.setattr(base, "entry_points", lambda group: [point] if group == base.GROUP else [])
    monkeypatch.setattr(EntryPoint, "load", lambda _: Shout)
    assert exporter_names()[-1] == "shout"
    assert export(dossier(), "shout") == "MAYOR CLOSES THE OSTRAVA FERRY"


class Shout:
    def export(self, dossier: Dossier) -> str:
        return dossier.event.title.upper()


# ---- text ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_others_do_nothing_on_a_terminal(words):
    whole = hostile(words)
    for shown in (Text().export(whole), explain(whole, whole.findings[0].id), Markdown().export(whole)):
        assert not ACTS.search(shown)
    in_colour = re.sub(r"\x1b\[[\d;]*m", "", Text(colour=True).export(whole))
    assert not ACTS.search(in_colour)
    assert in_colour == Text().export(whole)


def test_markup_of_rich_in_an_account_is_shown_as_it_stands():
    assert "[bold red]markup[/bold red]" in Text(colour=True, width=200).export(hostile("[bold red]markup[/bold red] :boom:"))


@pytest.mark.parametrize("width", [20, 40, 80, 160])
@pytest.mark.parametrize("whole", [dossier(), hostile("wörd " * 40 + "字" * 120 + " " + "x" * 300)], ids=["plain", "long"])
def test_no_line_is_wider_than_the_page(width, whole):
    from rich.cells import cell_len

    assert max(map(cell_len, Text(width=width).export(whole).splitlines())) <= max(40, width)


def test_without_colour_there_is_no_escape_sequence():
    assert "\x1b" not in Text().export(dossier())
    assert "\x1b" in Text(colour=True).export(dossier())


def test_the_brief_shows_question_answers_words_and_why():
    shown = Text(width=100).export(dossier())
    assert "In dispute · 1" in shown
    assert "    19           “19 injured passengers” —\u00a0Herald" in shown
    assert "“At least 14 passengers” —\u00a0Harbour Post (from the harbour police)" in shown
    assert "→ Some 15 and 19 cannot both be the count. (unresolved)" in shown
    assert "and 1 more wording; also in/wire.txt" in shown
    assert "--all shows every line" not in shown


def test_a_long_list_is_cut_with_its_count_and_the_option_that_shows_the_rest():
    account = document("\n".join(f"Shed {n} held {n} crates." for n in range(30)), outlet="A")
    claims = [claim(account, f"Shed {n} held {n} crates") for n in range(30)]
    findings = tuple(finding(f"Crates in shed {n}?", "single-source", {"": [one]}) for n, one in enumerate(claims))
    whole = Dossier(types.Event("e", "Crates", None, None), (account,), tuple(claims), findings)
    assert "… and 20 more: --all" in Text().export(whole)
    assert "--all shows every line" in Text().export(whole)
    assert "more." not in Text(everything=True).export(whole)


def test_a_finding_is_explained_by_the_beginning_of_its_id():
    whole = dossier()
    shown = explain(whole, whole.findings[1].id[:6])
    assert "1.  the same thing is counted" in shown
    assert "Hospitals counted ⟦19 injured passengers⟧." in shown
    assert "lowest / median / highest: 14 / 15 / 19" in " ".join(shown.split())


@pytest.mark.parametrize("id", ["", "zzz"])
def test_a_finding_that_is_not_there_is_refused_with_some_that_are(id):
    with pytest.raises(BadRequest, match="There are 5"):
        explain(dossier(), id)


def test_an_id_that_two_findings_begin_with_is_refused():
    whole = dossier()
    two = (replace(whole.findings[0], id="ab1"), replace(whole.findings[1], id="ab2"))
    with pytest.raises(BadRequest, match="ab1, ab2"):
        explain(replace(whole, findings=two), "ab")


# ---- JSON ---------------------------------------------------------------------------------------


def test_the_keys_are_those_of_the_contract_in_their_order():
    whole = json.loads(export(dossier(), "json"))
    parts = "format made_by event documents claims findings quotations attributions entities lineage timeline notes"
    assert list(whole) == parts.split()
    assert whole["format"] == "variorum.dossier/1"
    keys = "id document start end text kind stance value as_of attributed_to"
    assert all(list(one) == keys.split() for one in whole["claims"])
    keys = "id kind question status reason explanation low best high unit origins origin_list readings"
    assert all(list(one) == keys.split() for one in whole["findings"])


def test_a_source_that_only_stands_for_a_name_is_written_where_the_name_is():
    account = document("Ada Roe spoke. She said it fell.")
    said_as, cue, content, named = (span(account, words) for words in ("She", "said", "it fell", "Ada Roe"))
    told = types.Attribution(said_as, cue, content, "Ada Roe", named=named)
    whole = Dossier(types.Event("e", "E", None, None), (account,), (), (), attributions=(told,))
    (written,) = as_dict(whole)["attributions"]
    assert (written["source"]["text"], written["said_as"]["text"]) == ("Ada Roe", "She")
    assert not list(jsonschema.Draft202012Validator(schema()).iter_errors(as_dict(whole)))


def test_a_dossier_keeps_to_its_schema():
    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    for whole in (dossier(), *map(hostile, HOSTILE)):
        assert not list(validator.iter_errors(as_dict(whole)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "variorum.dossier/2"),
        (("claims", 0, "start"), -1),
        (("claims", 0, "kind"), "rumour"),
        (("claims", 0, "value"), {}),
        (("findings", 0, "status"), "true"),
        (("documents", 0, "text_sha256"), "0"),
        (("notes", 0, "level"), "fatal"),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_know(path, value):
    whole = as_dict(dossier())
    *way, last = path
    part = whole
    for step in way:
        part = part[step]
    part[last] = value
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors(whole))


def test_every_span_holds_its_text():
    whole = as_dict(dossier())
    texts = {one["id"]: one["text"] for one in whole["documents"]}

    def spans(part, owner=None):
        if isinstance(part, dict):
            owner = part.get("document", owner)
            if {"start", "end", "text"} <= set(part):
                yield owner, part
            for key, value in part.items():
                yield from spans(value, part.get("from") if key == "there" else owner)
        elif isinstance(part, list):
            for one in part:
                yield from spans(one, owner)

    found = [(owner, one) for owner, one in spans({**whole, "lineage": []}) if owner]
    assert len(found) > 20
    assert all(texts[owner][one["start"] : one["end"]] == one["text"] for owner, one in found)


def test_claims_are_sorted_whatever_order_they_come_in():
    whole = dossier()
    shuffled = list(whole.claims)
    random.Random(5).shuffle(shuffled)
    assert export(replace(whole, claims=tuple(shuffled)), "json") == export(whole, "json")


@pytest.mark.parametrize(
    "broken",
    [
        lambda whole: {"claims": (*whole.claims, replace(whole.claims[0], span=Span(whole.documents[0].id, 0, 10_000)))},
        lambda whole: {"claims": (*whole.claims, replace(whole.claims[0], span=Span("nowhere", 0, 1)))},
        lambda whole: {"claims": whole.claims[1:]},
        lambda whole: {"quotations": (replace(whole.quotations[0], claim="gone"),)},
        lambda _: {"timeline": (types.Moment("2031", "year", ("gone",)),)},
        lambda whole: {"entities": (replace(whole.entities[0], mentions=(types.Mention(whole.claims[0].span, "Brandt"),)),)},
    ],
)
@pytest.mark.parametrize("name", ["json", "jsonl", "html", "csv"])
def test_a_span_that_does_not_hold_stops_the_export(broken, name):
    whole = dossier()
    with pytest.raises((BrokenProvenance, KeyError) if name == "html" else BrokenProvenance):
        export(replace(whole, **broken(whole)), name)


@pytest.mark.parametrize(("number", "written"), [(12000.0, "12000"), (2.5, "2.5"), (float("inf"), "null"), (None, "null")])
def test_numbers_are_written_as_a_reader_writes_them(number, written):
    whole = dossier()
    told = replace(whole.findings[1], best=number)
    assert f'"best": {written},\n   "high": 19' in export(replace(whole, findings=(told,)), "json")


def test_a_line_of_json_lines_can_be_read_alone():
    lines = [json.loads(line) for line in export(dossier(), "jsonl").splitlines()]
    assert [line["question"] for line in lines][1] == "How many passengers were hurt?"
    assert [reading["claims"][0]["text"] for reading in lines[1]["readings"]][2] == "19 injured passengers"
    assert lines[1]["readings"][2]["claims"][0]["account"] == "Herald"


# ---- CSV ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "＋", "－", "＠"])
def test_a_cell_that_begins_like_a_formula_is_text(start):
    assert guarded(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"
    rows = list(csv.reader(io.StringIO(tables(hostile(f"{start}1+1"))["notes"])))
    assert rows[1][0] == f"'{start}1+1"


@pytest.mark.parametrize("cell", ["plain", "a=b", -5, -2.5, None, ""])
def test_other_cells_stay_as_they_are(cell):
    assert guarded(cell) == cell


def test_there_is_one_table_a_noun():
    nouns = "documents claims findings readings quotations attributions entities mentions lineage timeline notes"
    made = tables(dossier())
    assert list(made) == nouns.split()
    for name, table in made.items():
        header, *rows = csv.reader(io.StringIO(table))
        assert rows, name
        assert all(len(row) == len(header) for row in rows), name


def test_the_table_of_readings_has_a_row_for_every_claim_of_a_reading():
    rows = list(csv.DictReader(io.StringIO(export(dossier(), "csv"))))
    told = [(row["reading"], row["value"], row["account"], row["words"]) for row in rows if row["status"] == "disputed"]
    assert told[2] == ("3", "19", "Herald", "19 injured passengers")
    assert len(rows) == 11


# ---- Markdown -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("![x](https://evil.example/p.png)", r"!\[x\](https\://evil.example/p.png)"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("# heading", r"\# heading"),
        ("1. first", r"1\. first"),
        ("- point", r"\- point"),
        ("> quote", r"\> quote"),
        ("`code` *bold* _it_ ~~no~~", r"\`code\` \*bold\* \_it\_ \~\~no\~\~"),
        ("$139.1 million and $2", r"\$139.1 million and \$2"),
        ("&lt;b&gt; AT&T", r"\&lt;b\&gt; AT&T"),
        ("two\n\n# lines", r"two \# lines"),
        ("a | b", r"a \| b"),
        ("www.evil.example", r"www\.evil.example"),
        ("[[note]]", r"\[\[note\]\]"),
    ],
)
def test_source_text_is_shown_by_markdown_and_never_acts(source, shown):
    assert escaped(source) == shown


def test_words_are_block_quotes_in_their_sentence_with_account_and_link():
    shown = Markdown().export(dossier())
    assert "### How many passengers were hurt?\n\n*In dispute (unexplained).* Some 15 and 19 cannot both be the count." in shown
    assert (
        "**c** 19 — Herald\n\n> Hospitals counted **19 injured passengers**.\n>\n> — [Herald](https://herald.example/ferry#:~:text=19"
        in shown
    )
    assert "- When? “on Monday” — Harbour Post, in/wire.txt" in shown
    assert "> We will not sail until the radar is mended,\n>\n> — [Herald](" in shown


@pytest.mark.parametrize("words", [*PAYLOADS, *HOSTILE], ids=range(len(PAYLOADS) + len(HOSTILE)))
def test_a_note_shows_words_of_others_and_never_acts_on_them(words):
    from markdown_it import MarkdownIt

    shown = MarkdownIt("commonmark", {"html": True}).render(Markdown().export(hostile(words)))
    assert set(re.findall(r"<(\w+)", shown)) <= set("h1 h2 h3 p ul li a strong em blockquote".split())
    assert all(link.startswith("https://x.example/") for link in re.findall(r'<a href="(.*?)"', shown))


# ---- HTML: test_page.py has the rest ------------------------------------------------------------


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_marked_pieces_nest_and_join_to_the_text(text, edges):
    spans = [(min(edge), max(edge), str(number)) for number, edge in enumerate(edges) if max(edge) <= len(text)]
    found = pieces(text, spans)
    assert "".join(piece.text for piece in found) == text
    depth, first, inside = 0, [], {}
    stack: list[str] = []
    for piece in found:
        for mark in piece.opens:
            stack.append(mark.id)
            first += [mark.id] if mark.first else []
        for id in stack:
            inside[id] = inside.get(id, "") + piece.text
        depth = len(stack) - piece.closes
        assert depth >= 0
        del stack[depth:]
    assert depth == 0
    assert inside == {id: text[start:end] for start, end, id in spans if start < end}
    assert sorted(first) == sorted(inside)


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_words_stay_the_same_in_json_and_on_the_page(words):
    whole = hostile(words)
    assert as_dict(whole)["claims"][0]["text"] in whole.documents[0].text
    assert json.loads(export(whole, "json")) == as_dict(whole)


# ---- conformance --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", exporter_names())
def test_every_built_in_exporter_conforms(name):
    assert faults(exporter(name)) == []


class Forgetful:
    def __init__(self) -> None:
        self.times = 0

    def export(self, dossier: Dossier) -> str:
        self.times += 1
        return f"{self.times} {dossier.event.title}"


class Crashing:
    def export(self, dossier: Dossier) -> str:
        return dossier.findings[0].question


def test_conformance_says_what_is_wrong_with_an_exporter():
    assert "becomes another text the second time" in faults(Forgetful())[0]
    assert faults(Crashing()) == ["a dossier without findings is not exported: IndexError: tuple index out of range"]


# ---- how the brief is laid out ------------------------------------------------------------------


def laid_out(question: str, status: str, readings: dict[str, list[str]]) -> str:
    """The lines of one finding at 80 cells; the words of a reading are those of accounts A, B, C in turn."""
    names = [words for group in readings.values() for words in group]
    accounts = [document(f"{words}.", outlet=outlet, id=outlet) for words, outlet in zip(names, "ABCDEF", strict=False)]
    claims = {words: claim(account, words, "event") for words, account in zip(names, accounts, strict=True)}
    told = finding(question, status, {value: [claims[words] for words in group] for value, group in readings.items()})
    whole = Dossier(types.Event("e", "Event", None, None), tuple(accounts), tuple(claims.values()), (replace(told, id="f" * 16),))
    return Text().export(whole).replace("\u00a0", " ")


def test_a_question_that_only_repeats_the_words_gives_way_to_them():
    shown = laid_out("Who says so?", "corroborated", {"The bridge fell on Friday": ["A bridge has collapsed", "The bridge fell on Friday"]})
    assert "“The bridge fell on Friday” — B · ffffffff\n    “A bridge has collapsed” — A\n" in shown
    assert "Who says so?" not in shown


def test_short_values_stand_in_a_column():
    shown = laid_out("How many?", "disputed", {"9": ["nine men", "nine boys"], "eleven": ["eleven men"]})
    assert "    9       “nine men” — A\n            “nine boys” — B\n    eleven  “eleven men” — C\n" in shown


def test_values_that_are_the_words_again_are_left_out():
    assert "    “9 men” — A\n    “11 men” — B\n" in laid_out("How many?", "disputed", {"9 men": ["9 men"], "11 men": ["11 men"]})


def test_readings_too_long_for_a_column_get_a_dot_each():
    long = "the council will rebuild the bridge in stone"
    shown = laid_out("Who rebuilds?", "disputed", {long: [long, "they will rebuild it"], "nobody at all": ["nobody will"]})
    assert f"    • “{long}” — A\n      “they will rebuild it” — B\n    • nobody at all\n      “nobody will” — C\n" in shown


def test_a_speaker_is_not_said_to_have_it_from_the_speaker():
    account = document("“We stay,” Ada Roe said.", outlet="A")
    quote = claim(account, "We stay", "quote", source="Ada Roe")
    told = finding("What did Ada Roe say?", "single-source", {"We stay": [quote]})
    said = types.Quotation(quote.id, quote.span, "Ada Roe", "said", told.id)
    shown = Text().export(Dossier(types.Event("e", "E", None, None), (account,), (quote,), (told,), (said,)))
    assert "Ada Roe\n    “We stay” —\u00a0A\n" in shown
