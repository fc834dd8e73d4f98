"""What odd input gets, through the command line: the exit code, the reason, and the rest compared all the same."""

from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from variorum.cli import main

GOOD = """Crane topples at the port of Selmouth

A crane toppled at the port of Selmouth on Tuesday and injured nine dockers, the port's director said.
“The wind took it before anyone could run,” said Hanne Brock, the director. The crane weighed 310 tonnes.
"""
OTHER = """Nine hurt as crane falls

Nine dockers were hurt when a crane fell at Selmouth on Tuesday, said Hanne Brock, who directs the port.
Officials put the crane's weight at about 300 tonnes and closed the quay until Friday.
"""
GERMAN = "Ein Kran ist am Dienstag im Hafen umgestürzt und hat neun Arbeiter verletzt, wie die Leiterin des Hafens mitteilte. " * 3
QUOTED = "Hanne Brock said: “The crane — it weighed 310 tonnes — didn’t stand a chance.” Nine dockers were hurt in the café on the quay."
SHOUTED = "Two dockers died on the quay. "
PAGE = "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></body></html>"


def run(*args: str | Path, stdin: bytes | None = None) -> Result:
    environment = {"NO_COLOR": None, "FORCE_COLOR": None, "COLUMNS": "100", "TERM": "xterm", "VARIORUM_DEBUG": None}
    return CliRunner().invoke(main, [str(argument) for argument in args], input=stdin, env=environment)


def compared(result: Result) -> dict[str, Any]:
    """The dossier that was printed, every span of it looked up."""
    dossier: dict[str, Any] = json.loads(result.stdout)
    texts = {document["id"]: document["text"] for document in dossier["documents"]}
    for claim in [*dossier["claims"], *dossier["quotations"]]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"]
    return dossier


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


# ---- what is used -------------------------------------------------------------------------------


def test_one_usable_document_gets_its_dossier_and_a_warning(good: Path) -> None:
    result = run("compare", good, "--format", "json")
    dossier = compared(result)
    assert result.exit_code == 0
    assert {finding["status"] for finding in dossier["findings"]} == {"single-source"}
    assert "warning" in result.stderr
    assert "Only one account" in result.stderr


def copied(folder: Path) -> list[Path]:
    (folder / "copy.txt").write_text(GOOD, "utf-8")
    return [folder / "good.txt", folder / "copy.txt"]


def named_twice(folder: Path) -> list[Path]:
    return [folder / "good.txt", folder / "good.txt"]


def from_one_outlet(folder: Path) -> list[Path]:
    row = {"outlet": "The Selmouth Post", "text": GOOD}
    (folder / "rows.jsonl").write_text(json.dumps(row | {"id": "1"}) + "\n" + json.dumps(row | {"id": "2"}) + "\n", "utf-8")
    return [folder / "rows.jsonl"]


@pytest.mark.parametrize(
    ("given", "said"),
    [(copied, "the same text"), (named_twice, "twice"), (from_one_outlet, "from the same outlet")],
)
def test_the_same_account_twice_is_one_document_and_a_note(given: Callable[[Path], list[Path]], said: str, good: Path) -> None:
    result = run("compare", *given(good.parent), "--format", "json")
    dossier = compared(result)
    assert result.exit_code == 0
    assert len(dossier["documents"]) == 1
    assert [note["level"] for note in dossier["notes"] if said in note["message"]] == ["info"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(QUOTED.encode("cp1252"), id="Windows-1252 that declares nothing"),
        pytest.param(QUOTED.encode("utf-16"), id="UTF-16 with its mark"),
        pytest.param(QUOTED.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(QUOTED.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(QUOTED.replace("\n", "\r\n").encode(), id="lines of Windows"),
    ],
)
def test_an_account_in_another_encoding_is_read_as_it_was_written(data: bytes, good: Path) -> None:
    (good.parent / "other.txt").write_bytes(data)
    result = run("compare", good, good.parent / "other.txt", "--format", "json")
    assert result.exit_code == 0
    assert QUOTED in [document["text"] for document in compared(result)["documents"]]


def test_bytes_of_no_encoding_break_nothing(good: Path) -> None:
    noisy = random.Random(5)
    letters = bytearray(OTHER.encode())
    for _ in range(12):
        letters[noisy.randrange(len(letters))] = noisy.randrange(0x80, 0x100)
    (good.parent / "noisy.txt").write_bytes(bytes(letters))
    result = run("compare", good, good.parent / "noisy.txt", "--format", "json")
    assert result.exit_code == 0
    assert len(compared(result)["documents"]) == 2


# ---- what is refused ----------------------------------------------------------------------------


def written(name: str, data: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return write


def locked(folder: Path) -> Path:
    path = written("locked.txt", OTHER.encode())(folder)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    return path


def bomb(folder: Path) -> Path:
    path = folder / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("account.txt", b"0" * 200_000_000)
    return path


def wide(attributes: int) -> bytes:
    return b"<html><body><p " + b" ".join(b"a%d=1" % number for number in range(attributes)) + b">" + OTHER.encode() + b"</p>"


REFUSED = {
    "empty": (written("empty.txt", b""), "is empty"),
    "blank": (written("blank.txt", b" \n\t \n"), "is empty"),
    "no words": (written("dots.txt", b"... --- ..."), "holds no words"),
    "binary": (written("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), "not text"),
    "binary without a name for it": (written("noise.txt", bytes(range(32)) * 200), "is a binary file"),
    "unreadable": (locked, "ermission"),
    "missing": (lambda folder: folder / "missing.txt", "missing.txt"),
    "a page without text": (written("menu.html", PAGE.encode()), "no text was found"),
    "too long": (written("long.txt", (OTHER * 12_000)[:2_400_000].encode()), "longer than 2,000,000 characters"),
    "another language": (written("kran.txt", GERMAN.encode()), "German"),
    "another script": (written("kran.txt", ("На пристани упал кран, пострадали девять докеров. " * 4).encode()), "language"),
    "nested deep": (written("deep.html", b"<html><body>" + b"<div>" * 100_000 + OTHER.encode() + b"</div>" * 100_000), "nested"),
    "many attributes": (written("wide.html", wide(2_000)), "attributes"),
    "50,000 attributes": (written("wider.html", wide(50_000)), "tag of more than"),
    "a tag without an end": (written("open.html", b"<html><body><p " + b"x" * 500_000), "tag of more than"),
    "a bomb": (bomb, "bomb.zip"),
    "a bomb in gzip": (written("bomb.txt.gz", gzip.compress(b"0" * 200_000_000, 1)), "bomb.txt.gz"),
    "rows that are none": (written("rows.jsonl", b'{"text": \n["a"]\n'), "rows.jsonl"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_used_is_refused_with_name_and_reason_and_the_rest_is_compared(case: str, good: Path) -> None:
    make, reason = REFUSED[case]
    path = make(good.parent)
    result = run("compare", good, path, "--format", "json")
    assert result.exit_code == 1
    assert [document["path"] for document in compared(result)["documents"]] == [str(good)]
    told = [line for line in result.stderr.splitlines() if path.name in line]
    assert any(reason in line for line in told), result.stderr
    assert "Traceback" not in result.stderr
    assert all(len(line) < 600 for line in result.stderr.splitlines())


@pytest.mark.parametrize("case", [case for case in REFUSED if case not in ("unreadable", "a bomb", "a bomb in gzip", "too long")])
def test_nothing_usable_at_all_is_one_message_and_exit_3(case: str, tmp_path: Path) -> None:
    make, reason = REFUSED[case]
    result = run("compare", make(tmp_path))
    assert result.exit_code == 3
    assert result.stdout == ""
    assert 1 <= len(result.stderr.splitlines()) <= 3
    assert reason in result.stderr


def test_a_folder_without_documents_is_nothing_usable(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    result = run("compare", tmp_path)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert tmp_path.name in result.stderr


def test_nothing_on_stdin_is_nothing_usable() -> None:
    result = run("compare", "-", stdin=b"")
    assert (result.exit_code, result.stdout) == (3, "")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["compare", "{good}", "--format", "yaml"], "yaml"),
        (["compare", "{good}", "--nonsense"], "--nonsense"),
        (["compare", "{good}", "--workers", "0"], "--workers"),
        (["compare", "{good}", "--annotator", "oracle"], "oracle"),
        (["compare"], "PATH"),
        (["combine", "{good}"], "combine"),
    ],
)
def test_a_wrong_command_line_is_a_usage_error(args: list[str], said: str, good: Path) -> None:
    result = run(*(argument.format(good=good) for argument in args))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


# ---- in a process of its own --------------------------------------------------------------------

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, (800 * 2**20, 800 * 2**20))
from variorum.cli import main
main(sys.argv[1:])
"""
OFFLINE = """
import socket

class Refused(socket.socket):
    def __init__(self, *_, **__):
        raise OSError("this process has no network")

socket.socket = Refused
socket.create_connection = socket.getaddrinfo = Refused
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit on memory is known to hold on Linux only")
def test_one_sentence_ten_thousand_times_is_said_once_and_needs_little_memory(good: Path) -> None:
    path = good.parent / "again.txt"
    path.write_text("The quay at Selmouth\n\n" + SHOUTED * 10_000, "utf-8")
    command = [sys.executable, "-c", LIMITED, "compare", str(good), str(path), "--format", "json"]
    shown = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert shown.returncode == 0, shown.stderr
    dossier = json.loads(shown.stdout)
    repeated = next(document["id"] for document in dossier["documents"] if document["path"] == str(path))
    assert 0 < sum(claim["document"] == repeated for claim in dossier["claims"]) <= 5


def test_the_whole_demo_runs_without_a_network(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(OFFLINE, "utf-8")  # every process below is cut off, too
    program = "import socket; assert socket.socket.__name__ == 'Refused'\nfrom variorum.cli import main; main(['demo', '--format', 'json'])"
    command = [sys.executable, "-c", program]
    shown = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert shown.returncode == 0, shown.stderr
    assert len(json.loads(shown.stdout)["documents"]) == 5
