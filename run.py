#!/usr/bin/env python3
"""Starts Variorum from a bare clone: Python 3.11 or later and pip are enough.

    python3 run.py compare a.txt b.html     any verb of variorum, with its arguments and its exit code
    python3 run.py test -k dates            the checks: ruff, mypy, then pytest with what follows

The packages named in the lock, each with its digest, go into `.venv` beside this file. Notes in there
remember for what it was made and what it holds, so that the next start has nothing to do.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
OLDEST = (3, 11)
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy", "--strict"))


class CannotStart(Exception):
    """What stands in the way, and what to do about it."""


def main(arguments: list[str]) -> int:
    """Prepares the environment, then runs the checks or variorum itself."""
    try:
        if tuple(sys.version_info) < OLDEST:
            raise CannotStart(f"Variorum needs Python 3.11 or later, and this is {sys.version.split()[0]}. Start it with a newer python3.")
        if arguments[:1] == ["test"]:
            prepare("test")
            return check(arguments[1:])
        prepare("run")
        return start(arguments)
    except (CannotStart, OSError) as error:
        say(f"run.py: {error}")
        return 3
    except KeyboardInterrupt:
        return 130


def prepare(purpose: str) -> None:
    """Makes `.venv` and fills it from the lock, unless its notes say that this is done."""
    made_for = f"{sys.base_prefix} {sys.version} {ROOT}"
    if note("made-for") != made_for:
        make(made_for)
    holds = digest(ROOT / LOCKS[purpose], ROOT / "pyproject.toml")
    if note(f"holds-{purpose}") != holds:
        say(f"Installing what {LOCKS[purpose]} names.")
        # The lock is complete, so pip has nothing to resolve; an old pip would stumble over the spelling of an extra.
        pip("--no-deps", "--require-hashes", "--no-compile", "-r", str(ROOT / LOCKS[purpose]))
        pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
        write(f"holds-{purpose}", holds)


def make(made_for: str) -> None:
    """A fresh, empty environment in the place of an old one of ours; somebody else's is left alone."""
    if HOME.exists():
        if note("made-for") is None:
            raise CannotStart(f"{HOME} is there, but run.py did not make it. Move it away, or install into it: pip install -e {ROOT}")
        shutil.rmtree(HOME)
    say(f"Preparing {HOME}: once, about a minute.")
    HOME.mkdir()
    write("made-for", "unfinished")
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(HOME)
    except subprocess.CalledProcessError as error:
        raise CannotStart(
            f"Python's own venv and pip did not start: {error}. On Debian and Ubuntu: apt install python3-venv python3-pip"
        ) from error
    write("made-for", made_for)


def pip(*arguments: str) -> None:
    """`pip install` into the environment; what it says goes to stderr."""
    command = [str(PYTHON), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", *arguments]
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        raise CannotStart(f"pip could not install {arguments[-1]}; it says why above. Once that is mended, the same command goes on.")


def check(arguments: list[str]) -> int:
    """Runs every check, pytest last; the first exit code that is not 0, or 0."""
    codes = []
    for command in (*CHECKS, ("pytest", *arguments)):
        say("$ " + " ".join(command))
        codes.append(subprocess.run([str(PYTHON), "-m", *command], cwd=ROOT, check=False).returncode)
    return next((code for code in codes if code), 0)


def start(arguments: list[str]) -> int:
    """Runs variorum in the folder that the user is in."""
    command = [str(BIN / "variorum"), *arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # one process, so that signals reach it
    return subprocess.run(command, check=False).returncode


def digest(*paths: Path) -> str:
    """One SHA-256 over the files, in order."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()


def note(name: str) -> str | None:
    """What was noted in the environment under that name, or None."""
    try:
        return (HOME / name).read_text("utf-8")
    except FileNotFoundError:
        return None


def write(name: str, text: str) -> None:
    """Notes a text in the environment."""
    (HOME / name).write_text(text, "utf-8")


def say(message: str) -> None:
    """One line for the person at the terminal."""
    sys.stderr.write(message + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
