"""The least that any comparison must do: load the annotator and annotate the sentences.

    python -m benchmarks.floor FILE

FILE is a JSON list of sentences. A process of its own, with nothing else in it, for `benchmarks.speed` to measure against.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from variorum.models import annotator

if __name__ == "__main__":
    annotator().annotate(json.loads(Path(sys.argv[1]).read_text("utf-8")))
