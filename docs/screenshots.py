"""Takes the pictures of the report that the pages show, from the example accounts. Needs a Chromium and the packages of the tests.

python docs/screenshots.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]  # as a script, this file finds its own folder only

from playwright.sync_api import sync_playwright  # noqa: E402

import variorum  # noqa: E402
from tests.browser.conftest import MISSING, QUIET, chromium  # noqa: E402

# name, width, height, scheme, and where the window is scrolled to
SHOTS = (
    ("report", 1280, 900, "light", "body"),
    ("report-differing", 1280, 900, "light", ".differing"),
    ("report-agreement", 1280, 720, "light", "#agreement"),
    ("report-accounts", 1280, 820, "light", "#accounts"),
    ("report-dark", 1280, 820, "dark", ".differing"),
    ("report-narrow", 400, 820, "light", ".differing"),
)


def main() -> int:
    """Writes every picture into docs/images."""
    program = chromium()
    if program is None:
        sys.stderr.write(MISSING + "\n")
        return 3
    page = variorum.compare(str(ROOT / "examples" / "ferry")).to_html()
    images = ROOT / "docs" / "images"
    images.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        for name, width, height, scheme, goal in SHOTS:
            window = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
            window.goto(file.as_uri())
            window.locator(goal).first.evaluate("one => one.scrollIntoView({ block: 'start' })")
            window.screenshot(path=images / f"{name}.png")
            window.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
