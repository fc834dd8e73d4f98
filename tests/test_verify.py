from __future__ import annotations

import gzip
import json
import random
import zipfile
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from tests.factory import dossier
from variorum.errors import NothingUsable
from variorum.export.html import DATA_ID, Html
from variorum.export.json import as_dict
from variorum.export.packing import packed, unpacked
from variorum.export.verify import verify, verify_text
from variorum.sources import gather
from variorum.types import Dossier, Event


def written(whole: dict[str, Any]) -> str:
    return json.dumps(whole, ensure_ascii=False)


def test_an_export_holds():
    found = verify(as_dict(dossier()))
    assert found.ok
    assert (found.documents, found.spans, found.sources) == (3, 25, 0)
    assert len(found.unreached) == 3


@pytest.mark.parametrize("seed", range(25))
def test_one_changed_character_of_any_text_is_found(seed):
    chance = random.Random(seed)
    whole = as_dict(dossier())
    account = chance.choice(whole["documents"])
    at = chance.randrange(len(account["text"]))
    account["text"] = account["text"][:at] + ("x" if account["text"][at] != "x" else "y") + account["text"][at + 1 :]
    assert not verify(whole).ok


@pytest.mark.parametrize(
    ("path", "value", "failure"),
    [
        (("claims", 0, "text"), "15 passengers", "claims[0]: says “15 passengers” where"),
        (("claims", 0, "start"), 0, "claims[0]: says"),
        (("claims", 0, "end"), 10**9, "does not lie in its document"),
        (("claims", 0, "start"), "0", "does not lie in its document"),
        (("claims", 0, "start"), True, "does not lie in its document"),
        (("claims", 0, "document"), "gone", "names document “gone”, which is not there"),
        (("claims", 0, "document"), [], "which is not there"),
        (("claims", 2, "attributed_to", "text"), "the fire service", "claims[2].attributed_to: says"),
        (("quotations", 0, "text"), "We will", "quotations[0]: says"),
        (("quotations", 0, "speaker_at", "end"), 1, "quotations[0].speaker_at"),
        (("quotations", 0, "claim"), "gone", "quotations[0]: names claim “gone”"),
        (("quotations", 0, "finding"), "gone", "quotations[0]: names finding “gone”"),
        (("attributions", 0, "cue", "text"), "said", "attributions[0].cue: says"),
        (("attributions", 0, "cue"), "said", "attributions[0].cue: not a span"),
        (("entities", 0, "mentions", 1, "text"), "Ilse", "entities[0].mentions[1]: says"),
        (("lineage", 0, "passages", 0, "there", "text"), "x", "lineage[0].passages[0].there: says"),
        (("lineage", 0, "from"), None, "lineage[0].passages[0].there: names document"),
        (("lineage", 1, "span", "start"), 0, "lineage[1].span"),
        (("findings", 0, "readings", 0, "claims"), ["gone"], "findings[0].readings[0]: names claim “gone”"),
        (("findings", 0, "origin_list", 0, "claims"), None, "findings[0].origin_list[0]: names claim"),
        (("timeline", 0, "claims"), [{}], "timeline[0]: names claim"),
        (("documents", 0, "text_sha256"), "0" * 64, "is not the one that text_sha256 was taken of"),
        (("documents", 0, "text"), None, "no id or no text"),
        (("documents", 1, "id"), "same", "which is not there"),
        (("claims",), {}, "claims: not a list of records"),
        (("findings",), ["x"], "findings: not a list of records"),
    ],
)
def test_what_was_changed_is_named(path, value, failure):
    whole = as_dict(dossier())
    *way, last = path
    part: Any = whole
    for step in way:
        part = part[step]
    part[last] = value
    assert any(failure in one for one in verify(json.loads(written(whole))).failures)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "7", '{"format": "other"}', "[" * 100_000, "<html></html>", "<html><script>{}"])
def test_what_is_no_dossier_is_refused(text):
    with pytest.raises(NothingUsable, match=r"no dossier|not a dossier"):
        verify_text(text)


# ---- the report ---------------------------------------------------------------------------------


def test_a_report_holds_with_every_word_it_shows():
    found = verify_text(Html().export(dossier()))
    assert found.ok
    assert found.spans > verify(as_dict(dossier())).spans + 20


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (">19 injured passengers</q>", ">91 injured passengers</q>"),
        ("<mark>19 injured passengers</mark>.</p>", "<mark>19 injured passengers</mark>!</p>"),
        ('data-at="1:0-22">Ferry shut after crash', 'data-at="1:0-22">Ferry shut after storm'),
        ("<cite><bdi>Ferry shut after crash", "<cite><bdi>Ferry shut after storm"),
        ('data-at="1:0-22"', 'data-at="1:1-22"'),
        ('data-at="1:0-22"', 'data-at="9:0-22"'),
        ('data-at="1:0-22"', 'data-at="x"'),
        ('data-at="1:0-22"', 'data-at="1:²-22"'),
        ("How many passengers were hurt?", "How many passengers were lost?"),
        ("In dispute</span>", "Agreed</span>"),
        ("<td>19</td>", "<td>91</td>"),
        ("says of none who is right", "says of each who is right"),
        ("Some 15 passengers</q>", "<b>Some 51 passengers</b></q>"),
    ],
)
def test_words_that_were_changed_on_the_page_are_found(old, new):
    page = Html().export(dossier())
    assert old in page
    assert verify_text(page.replace(old, new, 1)).failures[0].startswith("the page shows")


def test_data_that_was_changed_in_a_report_is_found():
    page = Html().export(dossier())
    data = page.split(f'id="{DATA_ID}">')[1].split("<")[0]
    changed = json.loads(unpacked(data).replace('"text":"19 injured', '"text":"91 injured'))
    assert not verify_text(page.replace(data, packed(changed))).ok
    assert not verify_text(page.replace(data, json.dumps(changed))).ok  # as pages of an earlier version carry it


@pytest.mark.parametrize(
    "data",
    [
        "not base64!",
        "aGVsbG8=",
        b64encode(gzip.compress(b"{" * 100)[:-9]).decode(),
        b64encode(gzip.compress(b"\xff")).decode(),
        "",
    ],
    ids=["letters", "no gzip", "cut off", "no text", "nothing"],
)
def test_a_page_whose_dossier_cannot_be_unpacked_is_refused(data):
    page = Html().export(dossier())
    own = page.split(f'id="{DATA_ID}">')[1].split("<")[0]
    with pytest.raises(NothingUsable):
        verify_text(page.replace(own, data))


def test_what_unpacks_to_more_than_a_machine_holds_is_refused(monkeypatch):
    monkeypatch.setattr("variorum.export.packing._MOST", 1000)
    with pytest.raises(NothingUsable, match="too large"):
        unpacked(b64encode(gzip.compress(b" " * 100_000)).decode())


# ---- sources ------------------------------------------------------------------------------------

ACCOUNT = "Ferry closed\n\nThe mayor closed the ferry on Monday, and nobody was hurt, the harbour police said in the evening."
OTHER = "Boat lost\n\nA boat was lost on Tuesday in the fog, and the coast guard searched for it through all of the night."


def sources(folder: Path) -> list[str]:
    rows = "".join(json.dumps({"title": "T", "text": text.split("\n\n")[1]}) + "\n" for text in (ACCOUNT, OTHER))
    (folder / "plain.txt").write_text(ACCOUNT + " So it was.", encoding="utf-8")
    (folder / "rows.jsonl").write_text(rows, encoding="utf-8")
    (folder / "packed.txt.gz").write_bytes(gzip.compress((OTHER + " It was found.").encode()))
    with zipfile.ZipFile(folder / "news.zip", "w") as archive:
        archive.writestr("inner/a.txt", ACCOUNT + " It was cold.")
    return [str(folder / name) for name in ("plain.txt", "rows.jsonl", "packed.txt.gz", "news.zip")]


def exported(paths: list[str]) -> dict[str, Any]:
    return as_dict(Dossier(Event("e", "Ferry", None, None), gather(paths).documents))


def test_sources_are_read_again_wherever_they_lie(tmp_path):
    found = verify(exported(sources(tmp_path)))
    assert found.ok
    assert (found.sources, found.unreached) == (5, ())


def test_sources_are_found_beside_the_dossier(tmp_path):
    whole = exported(sources(tmp_path))
    for account in whole["documents"]:
        account["path"] = account["path"].removeprefix(f"{tmp_path}/")
    assert verify(whole, folder=tmp_path).sources == 5
    assert len(verify(whole, folder=tmp_path / "elsewhere").unreached) == 5


def test_a_source_that_was_changed_since_is_named(tmp_path):
    whole = exported(sources(tmp_path))
    (tmp_path / "plain.txt").write_text("Another text altogether, which nobody compared with anything.", encoding="utf-8")
    rows = (tmp_path / "rows.jsonl").read_text(encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text(rows.replace("on Monday", "on Friday"), encoding="utf-8")
    (tmp_path / "news.zip").unlink()
    found = verify(whole)
    assert found.sources == 2
    assert len(found.failures) == 2
    assert all("is not what source_sha256 was taken of" in one for one in found.failures)
    assert [Path(path.split("!")[0]).name for path in found.unreached] == ["news.zip"]


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin", "/", "", "\x00", "a" * 5000, "-", "!", ":1"])
def test_only_plain_files_are_read_again(path, tmp_path):
    whole = as_dict(dossier())
    whole["documents"][0]["path"] = path
    assert len(verify(whole, folder=tmp_path).unreached) == 3
