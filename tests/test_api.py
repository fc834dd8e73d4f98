"""What a program sees: paths go in, a dossier comes out that can show, save and check itself."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import variorum
from variorum import api
from variorum.errors import BadRequest
from variorum.models import annotator

POST = """Dam bursts above Tessel

The Corvane dam burst on Friday and killed 14 villagers, the mayor said.
“The wall could not hold the winter,” said Ines Corra, the mayor.
The governor opened the sluices. Repairs will cost $2.3 million.
"""
HERALD = """Fourteen dead in flood

Fourteen villagers died on Friday when the Corvane dam burst.
Ines Corra, the mayor, said: “The wall could not hold the winter.”
The sluices were opened by the governor. Repairs may cost about $2 million.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("accounts")
    (made / "post.txt").write_text(POST, "utf-8")
    (made / "herald.txt").write_text(HERALD, "utf-8")
    return made


@pytest.fixture(scope="module")
def dossier(folder: Path) -> variorum.Dossier:
    return variorum.compare([folder / "post.txt", folder / "herald.txt"])


def about(dossier: variorum.Dossier, words: str, kind: str) -> variorum.Finding:
    """The finding of that kind which has a claim over the words."""
    claims = {claim.id: claim for claim in dossier.claims}
    for finding in dossier.findings:
        said = [claims[id] for reading in finding.readings for id in reading.claims]
        if finding.kind == kind and any(words in claim.span.of(dossier.document(claim.document)) for claim in said):
            return finding
    raise AssertionError(f"no finding of {words!r}")


# ---- from files to findings ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("14 villagers", "quantity", ("corroborated", "same", 2)),
        ("$2.3 million", "quantity", ("compatible", "rounding", 2)),
        ("The wall could not hold", "quote", ("corroborated", "same", 1)),  # who spoke is one, whoever heard it
        ("Friday", "date", ("corroborated", "same", 2)),
    ],
)
def test_two_files_make_findings(dossier: variorum.Dossier, words: str, kind: str, found: tuple[str, str, int]) -> None:
    finding = about(dossier, words, kind)
    assert (finding.status, finding.reason, finding.origins) == found


def test_every_line_can_show_its_words(dossier: variorum.Dossier) -> None:
    assert dossier.claims
    for claim in dossier.claims:
        assert claim.span.of(dossier.document(claim.document)).strip()
    for quotation in dossier.quotations:
        assert quotation.span.of(dossier.document(quotation.span.document)) in POST + HERALD


def test_a_quotation_knows_its_speaker_and_its_finding(dossier: variorum.Dossier) -> None:
    finding = about(dossier, "The wall could not hold", "quote")
    assert {(one.speaker, one.finding) for one in dossier.quotations} == {("Ines Corra", finding.id)}


def test_one_path_is_enough_and_a_folder_is_a_path(folder: Path, dossier: variorum.Dossier) -> None:
    assert variorum.compare(folder).to_dict()["findings"] == dossier.to_dict()["findings"]
    assert variorum.compare(str(folder)).to_json() == variorum.compare([folder]).to_json()


def test_the_order_of_the_paths_does_not_matter(folder: Path, dossier: variorum.Dossier) -> None:
    assert variorum.compare([folder / "herald.txt", folder / "post.txt"]).to_json() == dossier.to_json()


def test_neither_the_seed_of_hashes_nor_the_number_of_workers_changes_a_byte(folder: Path, dossier: variorum.Dossier) -> None:
    program = "import sys, variorum; sys.stdout.write(variorum.compare(sys.argv[1:3], workers=int(sys.argv[3])).to_json())"
    paths = [str(folder / "post.txt"), str(folder / "herald.txt")]
    for seed, workers in (("0", "1"), ("1", "2")):
        command = [sys.executable, "-X", "utf8", "-c", program, *paths, workers]
        shown = subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, encoding="utf-8", check=True)
        assert shown.stdout == dossier.to_json()


def test_stdin_is_a_path_too() -> None:
    dossier = variorum.compare("-", stdin=io.BytesIO(POST.encode()))
    assert [document.path for document in dossier.documents] == ["-"]
    assert {finding.status for finding in dossier.findings} == {"single-source"}
    assert [note.level for note in dossier.notes if "Only one account" in note.message] == ["warning"]


# ---- what a dossier can do ----------------------------------------------------------------------


def test_a_dossier_is_plain_data(dossier: variorum.Dossier) -> None:
    assert json.loads(dossier.to_json()) == json.loads(json.dumps(dossier.to_dict()))
    assert dossier.to_dict()["format"] == "variorum.dossier/1"


def test_a_dossier_holds_what_the_schema_asks_for(dossier: variorum.Dossier) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(dossier.to_dict(), variorum.schema())


def test_a_dossier_can_be_verified(dossier: variorum.Dossier) -> None:
    found = variorum.verify(dossier.to_dict())
    assert (found.ok, found.documents, found.failures) == (True, 2, ())
    assert found.spans >= len(dossier.claims)


def test_a_forged_dossier_is_found_out(dossier: variorum.Dossier) -> None:
    forged = json.loads(dossier.to_json())
    claim = next(claim for claim in forged["claims"] if claim["text"] == "14 villagers")
    claim["text"] = "41 villagers"
    found = variorum.verify(forged)
    assert not found.ok
    assert "“41 villagers” where “14 villagers” stands" in "\n".join(found.failures)


@pytest.mark.parametrize(
    ("method", "begins", "holds"),
    [
        ("to_json", "{", '"format": "variorum.dossier/1"'),
        ("to_markdown", "# ", "villagers"),
        ("to_html", "<!doctype html>", "14 villagers"),
        ("_repr_html_", "<", "14 villagers"),
    ],
)
def test_a_dossier_writes_itself(dossier: variorum.Dossier, method: str, begins: str, holds: str) -> None:
    written = getattr(dossier, method)()
    assert written.lstrip().casefold().startswith(begins)
    assert holds in written
    assert written == getattr(dossier, method)()


def test_a_page_asks_for_nothing_beside_it(dossier: variorum.Dossier) -> None:
    for page in (dossier.to_html(), dossier._repr_html_()):
        assert "src=" not in page
        assert "<link" not in page


def test_the_fragment_for_a_notebook_is_no_whole_page(dossier: variorum.Dossier) -> None:
    assert "<html" not in dossier._repr_html_()


# ---- what cannot be used ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("empty.txt", b"", "empty"), ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, ""), ("gone.txt", None, "")],
)
def test_what_cannot_be_used_is_named_and_the_rest_is_compared(
    folder: Path, tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    odd = tmp_path / name
    if content is not None:
        odd.write_bytes(content)
    dossier = variorum.compare([folder / "post.txt", odd, folder / "herald.txt"])
    [note] = [note for note in dossier.notes if note.level == "error"]
    assert note.about == str(odd)
    assert reason in note.message
    assert len(dossier.documents) == 2


def test_nothing_usable_is_an_error_that_names_every_input(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    with pytest.raises(variorum.NothingUsable) as error:
        variorum.compare([tmp_path / "empty.txt", tmp_path / "gone.txt"])
    assert "empty.txt" in str(error.value)
    assert "gone.txt" in str(error.value)
    assert error.value.exit_code == 3


def test_no_path_is_nothing_usable() -> None:
    with pytest.raises(variorum.NothingUsable, match="No account was given"):
        variorum.compare([])


def test_the_same_file_twice_is_read_once(folder: Path) -> None:
    dossier = variorum.compare([folder / "post.txt", folder / "post.txt"])
    assert len(dossier.documents) == 1
    assert [note.message for note in dossier.notes if "twice" in note.message]


# ---- annotators ---------------------------------------------------------------------------------


def test_an_annotator_that_is_not_there_is_refused_with_those_that_are(folder: Path) -> None:
    with pytest.raises(BadRequest, match=r"No annotator 'tarot'. There are: spacy, rules"):
        variorum.compare(folder, annotator="tarot")


def test_an_annotator_without_grammar_goes_all_the_way(folder: Path) -> None:
    dossier = variorum.compare(folder, annotator="rules")
    assert variorum.verify(dossier.to_dict()).ok
    assert {"quantity", "date"} <= {claim.kind for claim in dossier.claims}
    assert about(dossier, "14 villagers", "quantity")


def test_what_an_annotator_cannot_do_stands_in_the_notes(folder: Path) -> None:
    rules = annotator("rules")
    said = {note.message for note in variorum.compare(folder, annotator="rules").notes if note.about == "annotator"}
    assert said == {f"{rules.name}: {lack}" for lack in rules.cannot}
    assert rules.cannot


def test_the_annotator_of_the_package_lacks_nothing_that_a_note_must_tell(dossier: variorum.Dossier) -> None:
    spacy = annotator()
    assert {note.message for note in dossier.notes if note.about == "annotator"} == {f"{spacy.name}: {lack}" for lack in spacy.cannot}


def test_the_public_function_is_the_one_of_the_module() -> None:
    assert variorum.compare is api.compare
