"""Attribution: spans of source, cue and content against annotated news (PolNeAR's format).

`python -m benchmarks polnear FILE` reads JSON lines {text, attributions: [{source, cue, content}]}, each role a list of
[start, end], and prints one JSON object as its last line. Exact: the same start and end of every piece, after trimming
spaces, outer quotation marks and final punctuation. Overlap: over word tokens. Both are micro-averaged, role by role;
pairs are one to one, the best match first, ties by position.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import rows_of
from variorum.extract.attributions.weight import Parted
from variorum.extract.attributions.who_says import parted_attributions
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document

ROLES = ("source", "cue", "content")
Pieces = tuple[tuple[int, int], ...]
Attributed = dict[str, Pieces]  # role -> its pieces

_LEADING = " \t\n\u00a0\"'“”‘’«»`"
_TRAILING = _LEADING + ".,:;!?…"
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_LONGEST_TITLE = 25  # words


# ---- the metric ---------------------------------------------------------------------------------


def score(rows: Iterable[tuple[str, Sequence[Attributed], Sequence[Attributed]]]) -> dict[str, float]:
    """F1 of each role, exact and by overlap of words, over (text, annotated, found) of every document."""
    exact = {role: [0, 0, 0] for role in ROLES}  # right, annotated, found
    overlap = {role: [0, 0, 0] for role in ROLES}
    for text, gold, found in rows:
        for role in ROLES:
            wanted = [pieces for one in gold if (pieces := trimmed(text, one[role]))]
            given = [pieces for one in found if (pieces := trimmed(text, one[role]))]
            _add(exact[role], _equal(wanted, given), len(wanted), len(given))
            _add(overlap[role], *_shared([_words(text, one) for one in wanted], [_words(text, one) for one in given]))
    figures = {f"{role}_f1": f1(*exact[role]) for role in ROLES}
    return figures | {f"{role}_overlap_f1": f1(*overlap[role]) for role in ROLES}


def f1(right: int, wanted: int, given: int) -> float:
    """The harmonic mean of right/given and right/wanted."""
    return 2 * right / (wanted + given) if wanted + given else 0.0


def trimmed(text: str, pieces: Sequence[Sequence[int]]) -> Pieces:
    """The pieces in order, each without spaces and quotation marks at its ends and punctuation behind it."""
    kept = []
    for start, end in sorted((piece[0], piece[1]) for piece in pieces):
        low, high = start, end
        while low < high and text[low] in _LEADING:
            low += 1
        while high > low and text[high - 1] in _TRAILING:
            high -= 1
        # A cue may be a mark and nothing else: "Mayor: ..."
        kept.append((low, high) if low < high else (start, end))
    return tuple(piece for piece in kept if piece[0] < piece[1])


def _add(total: list[int], *more: int) -> None:
    for index, number in enumerate(more):
        total[index] += number


def _equal(wanted: Sequence[Pieces], given: Sequence[Pieces]) -> int:
    left = list(given)
    right = 0
    for pieces in wanted:
        if pieces in left:
            left.remove(pieces)
            right += 1
    return right


def _words(text: str, pieces: Pieces) -> frozenset[int]:
    """The places of the word tokens that begin in the pieces; a piece of marks alone stands for itself."""
    places = [match.start() for start, end in pieces for match in _WORD.finditer(text, start, end)]
    return frozenset(places) if places else frozenset({pieces[0][0]})


def _shared(wanted: Sequence[frozenset[int]], given: Sequence[frozenset[int]]) -> tuple[int, int, int]:
    """Words shared by the pairs, words annotated, words found."""
    pairs = []
    for i, gold in enumerate(wanted):
        for j, found in enumerate(given):
            common = len(gold & found)
            if common:
                pairs.append((-2 * common / (len(gold) + len(found)), i, j, common))
    used: set[tuple[str, int]] = set()
    shared = 0
    for _, i, j, common in sorted(pairs):
        if ("gold", i) not in used and ("found", j) not in used:
            used |= {("gold", i), ("found", j)}
            shared += common
    return shared, sum(map(len, wanted)), sum(map(len, given))


# ---- the run ------------------------------------------------------------------------------------


def attributed(parted: Parted) -> Attributed:
    """One found attribution in the file's shape."""
    source, cue = parted.attribution.source, parted.attribution.cue
    return {
        "source": ((source.start, source.end),) if source else (),
        "cue": ((cue.start, cue.end),) if cue else (),
        "content": tuple((part.start, part.end) for part in parted.parts),
    }


def as_document(number: int, text: str) -> Document:
    """A row's text as a document; a short first line with a blank line behind it is its title."""
    title, blank, _ = text.partition("\n\n")
    if blank and "\n" not in title and len(title.split()) <= _LONGEST_TITLE:
        return Document(str(number), text, "", "", title=title, title_start=0, body_start=len(title) + 2)
    return Document(str(number), text, "", "")


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    found = list(rows(path))
    return {"rows": len(found), "attributions": sum(len(gold) for _, gold, _ in found), **_rounded(score(found))}


def rows(path: Path) -> Iterator[tuple[str, list[Attributed], list[Attributed]]]:
    """Text, annotated and found of every row of the file."""
    for number, row in enumerate(rows_of(path)):
        document = as_document(number, row["text"])
        sentences = read([document], annotator())[document.id]
        found = [attributed(parted) for parted in parted_attributions(document, sentences)]
        yield row["text"], annotated(row), found


def annotated(row: dict[str, Any]) -> list[Attributed]:
    """The attributions that a row annotates."""
    return [{role: tuple((a, b) for a, b in one.get(role) or ()) for role in ROLES} for one in row["attributions"]]


def _rounded(scores: dict[str, float]) -> dict[str, float]:
    return {key: round(value, 4) for key, value in scores.items()}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        sys.stderr.write("usage: python -m benchmarks polnear FILE (JSON lines, also gzipped)\n")
        return 2
    sys.stdout.write(json.dumps(_rounded(score(rows(Path(arguments[0]))))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
