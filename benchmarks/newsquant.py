"""Quantities in news sentences: value, unit, change and concept, against NewsQuant's format.

    python -m benchmarks newsquant [FILE] [--misses]

FILE is JSON lines of {"text", "quantities": [{"value", "normalized_unit", "change", "referred_concepts"}]}; the cases of
Recognizers-Text have no change and no concept. All figures are micro-averaged F1. A value is right when it is equal within
a millionth (both ends of a range); `value_unit_f1` wants the unit as well, `value_change_f1` the sign (=, ~, <, >).
Concepts are scored among the right values whose annotation names one: `complete` wants the same set of words, `partial`
one word in common. What rose "from 8 to 9" is one quantity in the corpus, 8-9, wherever it stands; to us it is two
levels, the second of which knows the first. They are put in the corpus's terms, and the figures under `apart` are
those without that.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.corpora import rows_of
from variorum.extract.counted.thing import Counted
from variorum.extract.quantities.amounts import written_amounts
from variorum.models import annotator
from variorum.models.reading import read
from variorum.types import Document, Sentence
from variorum.values.quantities.amount import Amount
from variorum.values.quantities.units import unit_after

CLOSE = 1e-6
SIGNS = {"exact": "=", "about": "~", "nearly": "~", "over": ">", "least": ">", "under": "<", "most": "<"}
CHANGES = frozenset("=~<>")
ARTICLES = frozenset({"the", "a", "an"})
_RANGE = re.compile(r"(-?[\d.]+(?:e[-+]?\d+)?)-(-?[\d.]+(?:e[-+]?\d+)?)", re.IGNORECASE)
_SYNONYMS = {
    "percent": "percentage",
    "percentage point": "percentage",
    "count": "-",
    "": "-",
    "united states dollar": "dollar",
    "us dollar": "dollar",
    "u.s. dollar": "dollar",
    "pound-mass": "pound",
    "metric ton": "ton",
    "tonne": "ton",
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "liter": "litre",
    "person": "people",
}
_IRREGULAR = {"feet": "foot", "men": "man", "women": "woman", "children": "child", "lives": "life", "inches": "inch"}


@dataclass(frozen=True, slots=True)
class Said:
    """One quantity, annotated or found, in the corpus's terms."""

    low: float
    high: float
    unit: str
    sign: str = "="
    concept: frozenset[str] = frozenset()

    def same(self, other: Said) -> bool:
        """Both ends are equal within a millionth."""
        return all(abs(a - b) <= CLOSE * max(1.0, abs(a)) for a, b in ((self.low, other.low), (self.high, other.high)))


Row = tuple[Sequence[Said], Sequence[Said]]  # annotated, found


# ---- the metric ---------------------------------------------------------------------------------


def score(rows: Iterable[Row]) -> dict[str, float]:
    """Every figure over (annotated, found) of all sentences."""
    annotated = found = 0
    pairs: list[tuple[Said, Said]] = []
    for gold, said in rows:
        annotated, found = annotated + len(gold), found + len(said)
        pairs += paired(gold, said)
    named = [(one.concept, other.concept) for one, other in pairs if one.concept]
    offered = sum(bool(said) for _, said in named)
    return {
        "value_f1": f1(len(pairs), annotated, found),
        "value_unit_f1": f1(sum(one.unit == other.unit for one, other in pairs), annotated, found),
        "value_change_f1": f1(sum(one.sign == other.sign for one, other in pairs), annotated, found),
        "concept_partial_f1": f1(sum(bool(gold & said) for gold, said in named), len(named), offered),
        "concept_complete_f1": f1(sum(gold == said for gold, said in named), len(named), offered),
        "precision": round(len(pairs) / found, 4) if found else 0.0,
        "recall": round(len(pairs) / annotated, 4) if annotated else 0.0,
    }


def paired(gold: Sequence[Said], said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs of equal value, each quantity in one at most: those that also share unit and sign first, then by position."""
    equal = [(g, s) for g, one in enumerate(gold) for s, other in enumerate(said) if one.same(other)]
    equal.sort(key=lambda pair: (-_alike(gold[pair[0]], said[pair[1]]), pair))
    used: set[int] = set()
    taken: set[int] = set()
    for g, s in equal:
        if g not in used and s not in taken:
            used.add(g)
            taken.add(s)
            yield gold[g], said[s]


def _alike(one: Said, other: Said) -> int:
    return (one.unit == other.unit) + (one.sign == other.sign)


def f1(right: int, annotated: int, found: int) -> float:
    """The harmonic mean of right/found and right/annotated."""
    return round(2 * right / (annotated + found), 4) if annotated + found else 0.0


def words_of(phrase: str | None) -> frozenset[str]:
    """The words of a concept: case, articles and order ignored; "-" has none."""
    return frozenset(re.findall(r"\w+", (phrase or "").lower())) - ARTICLES


def unit_of(name: str) -> str:
    """A unit's name after lower-casing, plural and synonyms; a rate is normalised on both sides of "per"."""
    sides = [side.strip() for side in name.lower().split(" per ")]
    named = [_SYNONYMS.get(side, _SYNONYMS.get(side.removesuffix("s"), side)) for side in map(_tabled, sides)]
    return " per ".join(" ".join(map(singular, side.split())) for side in named)


def _tabled(side: str) -> str:
    """A form of the project's own table of units by the name it has there: "indian rupees", "rupee"."""
    unit = unit_after(f"1 {side}", 1)
    return unit[0].name if unit is not None and unit[1] == len(side) + 2 else side


def singular(word: str) -> str:
    """A noun without what a plural adds or its singular may end in, so that the two are equal: "viruses", "virus"; "houses", "house"."""
    word = re.sub(r"(?<=met|lit)er(?=s?$)", "re", word)
    word = re.sub(r"ies?$", "y", re.sub(r"men$", "man", _IRREGULAR.get(word, word)))
    return word[:3] + word[3:].rstrip("es")


# ---- the corpus's terms -------------------------------------------------------------------------


def annotated(row: dict[str, Any]) -> list[Said]:
    """The quantities that a row annotates."""
    found = []
    for quantity in row["quantities"]:
        pair = _RANGE.fullmatch(quantity["value"])
        low, high = (float(pair[1]), float(pair[2])) if pair else (float(quantity["value"]),) * 2
        change = quantity.get("change", "=")
        sign = change if change in CHANGES else "="  # "up" and "down" are directions, and no signs of ours
        found.append(Said(low, high, unit_of(quantity["normalized_unit"]), sign, words_of(quantity.get("referred_concepts"))))
    return found


def predicted(sentence: Sentence, *, folded: bool = True) -> list[Said]:
    """What the project reads in a sentence, in the corpus's terms; not `folded`: "from 8 to 9 dollars" stays two quantities."""
    found: list[Said] = []
    for amount, thing in written_amounts([sentence]):
        said = in_its_terms(amount, thing)
        if folded and amount.before is not None and said and found and found[-1].high == amount.before:
            said[0] = replace(said[0], low=found.pop().low)
        found.extend(said)
    return found


_JOINTS = frozenset(
    "of to and or in on for by with at from as per than among across over under between into within about around against "
    "its their his her our my your this that these those which who".split()
)
_LINKS = frozenset("of from in on for with at against".split())


def in_its_terms(amount: Amount, thing: Counted) -> list[Said]:
    """An amount and its restatements. Words that name no number or power of ten ("dozens") are no quantity in the corpus."""
    before = [modifier for modifier in thing.modifiers if modifier.split()[0].lower() not in _LINKS]
    phrase = " ".join([*before, thing.words or ""]).strip()
    found = []
    for one in (amount, *amount.also):
        low, high = _order(*_ends(one))
        if low is not None and high is not None:
            found.append(Said(low, high, unit_of(_unit_words(one, thing, phrase)), SIGNS[one.bound], _concept(thing, phrase)))
    return found


def _concept(thing: Counted, phrase: str) -> frozenset[str]:
    """The words of what the amount is about; the corpus leaves out what only joins words."""
    return words_of(re.sub(r"['’]s?(?!\w)", "", " ".join(thing.about) or phrase)) - _JOINTS


def _ends(one: Amount) -> tuple[float | None, float | None]:
    if one.form == "tally":  # "3-1": the corpus writes it as a range
        return one.best, one.high if one.best == one.low else one.low
    return (one.low, one.high) if one.best is None else (one.best, one.best)


def _order(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """An order of magnitude as the corpus writes it: "tens of thousands", of which there are two or more to us, is 10,000-100,000."""
    if low is None or high is not None or f"{low / 2:.0e}"[0] != "1" or low < 20 or float(f"{low / 2:.0e}") != low / 2:
        return low, high
    return low / 2, low * 5


def _unit_words(one: Amount, thing: Counted, phrase: str) -> str:
    sort = thing.sort or phrase
    if one.unit.name == "ratio":
        return f"% {sort or '-'}"
    counted = "" if sort.lower() == "times" else sort  # "three times" counts no thing
    measure = f"{one.unit.name} of age" if one.form == "age" else one.unit.name
    name = counted if measure == "count" else measure
    return f"{name} per {one.per}" if one.per and one.per != "piece" else name  # "$6 each" is "$6" in the corpus


# ---- the run ------------------------------------------------------------------------------------


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file, and with levels told apart; those of change and concept only where it annotates them."""
    rows = rows_of(path)
    gold = [annotated(row) for row in rows]
    sentences = _sentences(rows)
    whole = _annotated_only(rows, score(zip(gold, _found(sentences, folded=True), strict=True)))
    apart = _annotated_only(rows, score(zip(gold, _found(sentences, folded=False), strict=True)))
    return {"rows": len(rows), "quantities": sum(map(len, gold)), **whole, "apart": apart}


def _sentences(rows: Sequence[dict[str, Any]]) -> list[Sequence[Sentence]]:
    documents = [Document(id=str(number), text=row["text"], text_sha256="", source_sha256="") for number, row in enumerate(rows)]
    sentences = read(documents, annotator())
    return [sentences[document.id] for document in documents]


def _found(sentences: Sequence[Sequence[Sentence]], *, folded: bool) -> list[list[Said]]:
    return [[said for sentence in of for said in predicted(sentence, folded=folded)] for of in sentences]


def _annotated_only(rows: Sequence[dict[str, Any]], scored: dict[str, float]) -> dict[str, float]:
    keys = {key for row in rows for quantity in row["quantities"] for key in quantity}
    wanted = {"value_change_f1": "change", "concept_partial_f1": "referred_concepts", "concept_complete_f1": "referred_concepts"}
    return {name: value for name, value in scored.items() if wanted.get(name, "value") in keys}


def misses(path: Path) -> Iterator[str]:
    """A few lines for each row in which a value was missed or is one too many."""
    rows = rows_of(path)
    for row, said in zip(rows, _found(_sentences(rows), folded=True), strict=True):
        gold = annotated(row)
        pairs = list(paired(gold, said))
        lost, extra = _without(gold, [one for one, _ in pairs]), _without(said, [other for _, other in pairs])
        if lost or extra:
            yield "\n".join([row["text"][:400], *(f"   - {_shown(one)}" for one in lost), *(f"   + {_shown(one)}" for one in extra)])


def _without(all_: Sequence[Said], used: Sequence[Said]) -> list[Said]:
    left = list(all_)
    for one in used:
        left.remove(one)
    return left


def _shown(one: Said) -> str:
    value = f"{one.low:g}" if one.low == one.high else f"{one.low:g}-{one.high:g}"
    return f"{one.sign} {value} {one.unit}"


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file, and on request what was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks newsquant", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="also the sentences with a value missed or one too many")
    options = parser.parse_args(arguments)
    if options.misses:
        sys.stdout.writelines(f"{line}\n" for line in misses(options.file))
    sys.stdout.write(json.dumps({"file": options.file.name, **figures(options.file)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
