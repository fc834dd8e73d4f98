"""Writes anew what the pages show of the code: tables, signatures, help, and the output of commands.

    python docs/refresh.py            every page of the project that has such parts
    python docs/refresh.py --check    nothing is written; exit 1 if a page is out of date, and its name

A part stands between `<!-- output: WHAT -->` and `<!-- end of output -->`. WHAT is the name of a table (see `TABLES`), `python` for
what the Python block before it prints, or a command that the page has shown; ` | first 30 lines` shows no more of it. The commands and
the Python of a page are run in the order of the page, in a folder of their own that holds the example accounts.
"""

from __future__ import annotations

import contextlib
import glob
import io
import json
import os
import re
import shlex
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]  # as a script, this file finds its own folder only

import variorum  # noqa: E402
from docs.tables import TABLES  # noqa: E402
from variorum.cli import main as command_line  # noqa: E402

PAGES = ("README.md", *(f"docs/{name}.md" for name in ("tutorial", "how-to", "reference", "architecture", "how-it-decides")))
PART = re.compile(r"^<!-- output: (?P<what>.+?) -->\n(?P<shown>.*?)^<!-- end of output -->$", re.M | re.S)
BLOCK = re.compile(r"^```(?P<language>console|python)\n(?P<code>.*?)^```$", re.M | re.S)
FIRST = re.compile(r" \| first (\d+) lines$")
SHELL = {"COLUMNS": "80", "NO_COLOR": "1"}
PROGRAMS = ("variorum ", "python3 run.py ")
NOT_RUN = ("python3 run.py test", "python -m benchmarks", "python docs/refresh.py", "pip install ", "git clone ", "cd ")

POST = """The dam above Tessel bursts

By Ada Quill
14 March 2031

The Corvane dam burst on Friday morning and killed 14 villagers, the mayor said. The governor opened the sluices.

“The wall could not hold the winter,” said Ines Corra, the mayor. Repairs will cost $2.3 million.
"""
HERALD = """Sixteen dead in flood

14 March 2031

Sixteen villagers died when the Corvane dam burst on Friday. The governor opened the sluices too late, farmers say.

“The wall could not hold the winter,” Ines Corra told reporters. Repairs may cost about $2 million.
"""
_PAGE = "<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>\n"


class NotRun(Exception):
    """A command or a program of a page fails."""


# ---- the folder in which a page's commands run --------------------------------------------------


class Workshop:
    """A folder with the example accounts and two short ones in every format, in which the commands of one page are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: dict[str, str] = {}
        self.names: dict[str, object] = {}
        shutil.copytree(ROOT / "examples", folder / "examples")
        (folder / "accounts").mkdir()
        (folder / "pages").mkdir()
        for name, text in (("post", POST), ("herald", HERALD)):
            (folder / "accounts" / f"{name}.txt").write_text(text, "utf-8")
            title, *paragraphs = [line for line in text.splitlines() if line]
            body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            (folder / "pages" / f"{name}.html").write_text(_PAGE.format(title=title, body=body), "utf-8")
        with zipfile.ZipFile(folder / "pages.zip", "w") as archive:
            for page in sorted((folder / "pages").iterdir()):
                archive.write(page, page.name)
        rows = [{"outlet": name, "date": "2031-03-14", "text": text} for name, text in (("Post", POST), ("Herald", HERALD))]
        (folder / "accounts.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
        (folder / "empty.txt").write_text("", "utf-8")

    def command(self, line: str) -> None:
        """Run a command as a shell would, and keep what it prints. Raises NotRun if it fails with another code than 0 or 1."""
        if line.startswith(NOT_RUN):
            return
        first, _, piped = line.rpartition(" | ")
        given = (self.folder / first.removeprefix("cat ")).read_bytes() if first else None
        program = next((program for program in PROGRAMS if piped.startswith(program)), None)
        if program is None:
            raise NotRun(f"{line}: no program of this project")
        words = [self._known(word) for word in shlex.split(piped.removeprefix(program), comments=True)]
        words = [each for word in words for each in (sorted(glob.glob(word)) if "*" in word else [word])]
        result = CliRunner().invoke(command_line, words, input=given, env=SHELL)
        if result.exit_code not in (0, 1):
            raise NotRun(f"{line}: exit code {result.exit_code}\n{result.stderr}")
        self.printed[line] = result.stdout

    def python(self, code: str) -> None:
        """Run a program; what it defines stays for the next one."""
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(compile(code, "a Python block", "exec"), self.names)
        self.printed["python"] = printed.getvalue()

    def _known(self, word: str) -> str:
        """The word, or the id of a finding where it stands for one: the first that is disputed."""
        if word != "FINDING":
            return word
        path = "examples/ferry" if any("examples/ferry" in line for line in self.printed) else "accounts"
        findings = variorum.compare(path).findings
        return next(finding.id for finding in findings if finding.status == "disputed")[:8]


@contextlib.contextmanager
def workshop() -> Iterator[Workshop]:
    """A workshop, and the process in its folder."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield Workshop(Path(folder))
        finally:
            os.chdir(home)


# ---- the parts of a page ------------------------------------------------------------------------


def refreshed(page: str) -> str:
    """The text of a page with every part as the code says it now. Raises NotRun."""
    with workshop() as shop:
        written, at = [], 0
        for part in PART.finditer(page):
            _run(shop, page[at : part.start()])
            written.append(page[at : part.start()])
            written.append(f"<!-- output: {part['what']} -->\n{_shown(shop, part['what'])}<!-- end of output -->")
            at = part.end()
        _run(shop, page[at:])
        return "".join(written) + page[at:]


def _run(shop: Workshop, text: str) -> None:
    """Run the commands and programs between two parts."""
    for block in BLOCK.finditer(text):
        if block["language"] == "python":
            shop.python(block["code"])
        else:
            for line in re.findall(r"^\$ (.+)$", block["code"], re.M):
                shop.command(line)


def _shown(shop: Workshop, what: str) -> str:
    """What stands between the marks of a part."""
    if what in TABLES:
        return TABLES[what]()
    cut = FIRST.search(what)
    command = FIRST.sub("", what)
    if command not in shop.printed:
        raise NotRun(f"{command}: neither a table nor a command that stands before its output")
    lines = [line.rstrip() for line in shop.printed[command].rstrip().split("\n")]
    if cut and len(lines) > int(cut[1]):
        # A list is cut between two entries.
        end = max((number for number, line in enumerate(lines[: int(cut[1])]) if not line), default=int(cut[1]))
        lines = [*lines[:end], "", "…"]
    return "```text\n" + "\n".join(lines) + "\n```\n"


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or check them; the exit code."""
    old = 0
    for name in PAGES:
        path = ROOT / name
        page = path.read_text("utf-8")
        new = refreshed(page)
        if new == page:
            continue
        old += 1
        if "--check" not in arguments:
            path.write_text(new, "utf-8")
        sys.stdout.write(f"{name}: {'out of date' if '--check' in arguments else 'written anew'}\n")
    return 1 if old and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
