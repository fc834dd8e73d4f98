"""A Chromium for the tests of the report; on a machine without one they are skipped, and the end of the run says how to get it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "No Chromium was found, so the report was not tried in a browser. On Debian: apt-get install chromium. "
    "Elsewhere: install Chromium or Chrome, or name its program in VARIORUM_CHROMIUM."
)
# It is to ask nothing of the network for itself either.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]


def chromium() -> str | None:
    """The program, by the variable or by one of its names."""
    return os.environ.get("VARIORUM_CHROMIUM") or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    program = chromium()
    if program is None:
        pytest.skip(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=[*QUIET, "--disable-component-update"])
        yield opened
        opened.close()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says once, whatever the verbosity, that these tests did not run, and why."""
    skipped = [report for report in terminalreporter.getreports("skipped") if "browser" in Path(report.fspath).parts]
    if skipped and chromium() is None:
        terminalreporter.write_line(f"{len(skipped)} tests skipped: {MISSING}")
