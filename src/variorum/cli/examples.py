"""Where the example accounts lie: in the installed package, or beside the source."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from variorum.errors import NotInstalled

EXAMPLE = "ferry"


def example() -> Path:
    """The folder of accounts that `variorum demo` compares. Raises NotInstalled."""
    package = Path(str(files("variorum")))
    for folder in (package / "examples" / EXAMPLE, package.parents[1] / "examples" / EXAMPLE):
        if folder.is_dir():
            return folder
    raise NotInstalled(
        f"The example accounts are missing: no 'examples/{EXAMPLE}' in {package}.\nInstall again: pip install --force-reinstall variorum"
    )
