"""Do two outlets' answers to one question say the same? Balanced accuracy of all pairs, a question, and the mean of the questions.

    python -m benchmarks nanco [FILE] [--misses] [--weights]

FILE is JSON lines of {"qid", "question", "answer", "paragraph", "group"}; answers of one group say the same.
`balanced_accuracy` is of the weights that ship; `balanced_accuracy_held_out` is of weights of the words fitted anew, for each
question, on the pairs of all the others. `shared_tokens` and `tfidf` are what plain likeness reaches, at the threshold that is
best on the other questions, and `majority` what one and the same answer does.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import Absent, rows_of
from variorum.extract.answers import answer_at
from variorum.models import annotator
from variorum.models.reading import read
from variorum.text import canonical
from variorum.types import Document, Span
from variorum.values.answer import BIAS, SAME, WEIGHTS, features, score

FITTED = ("shares", "words", "letters")  # what is learned; numbers and dates decide by hand
PENALTY = 1.0  # of the squared weights, beside a hundred pairs a question; the bias is free
STEPS, SETTLED = 50, 1e-8
_TOKEN = re.compile(r"\w+")

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two answers, by row: what is seen of them, how alike they plainly are, and whether one group holds both."""

    one: int
    other: int
    seen: Mapping[str, float]
    tokens: float
    tfidf: float
    same: bool


Questions = Mapping[str, Sequence[Pair]]


# ---- reading ------------------------------------------------------------------------------------


def questions_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Pair]]:
    """All pairs of answers to each question that has several. Raises Absent."""
    documents = [_document(number, row) for number, row in enumerate(rows)]
    asked = {text: Document(f"question {text}", canonical(text), "", "") for text in sorted({row["question"] for row in rows})}
    sentences = read([*(one for one, _ in documents), *asked.values()], annotator())
    answers = [
        answer_at(span, one, sentences[one.id], sentences[asked[row["question"]].id])
        for row, (one, span) in zip(rows, documents, strict=True)
    ]
    of: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        of.setdefault(str(row["qid"]), []).append(number)
    found = {}
    for question, numbers in of.items():
        tokens = {number: frozenset(_TOKEN.findall(rows[number]["answer"].casefold())) for number in numbers}
        idf = {word: math.log((len(numbers) + 1) / count) for word, count in Counter(w for of in tokens.values() for w in of).items()}
        found[question] = [
            Pair(
                i, j, features(answers[i], answers[j]), _jaccard(tokens[i], tokens[j]), _cosine(tokens[i], tokens[j], idf),
                rows[i]["group"] == rows[j]["group"],
            )
            for i, j in combinations(numbers, 2)
        ]  # fmt: skip
    if not any(found.values()):
        raise Absent("No question has two answers.")
    return {question: pairs for question, pairs in found.items() if pairs}


def _document(number: int, row: Mapping[str, Any]) -> tuple[Document, Span]:
    """The paragraph, and where the answer stands in it; the answer alone where it is not in there word for word."""
    answer = canonical(row["answer"]).strip()
    text = canonical(row["paragraph"])
    if answer not in text:
        text = answer
    start = text.index(answer)
    return Document(f"answer {number}", text, "", ""), Span(f"answer {number}", start, start + len(answer))


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, len(a | b))


def _cosine(a: frozenset[str], b: frozenset[str], idf: Mapping[str, float]) -> float:
    squares = [math.fsum(idf[word] ** 2 for word in sorted(words)) for words in (a & b, a, b)]
    return squares[0] / math.sqrt(squares[1] * squares[2]) if squares[1] * squares[2] else 0.0


# ---- the score ----------------------------------------------------------------------------------


def balanced(answers: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the shares of pairs (annotated, said) that are answered rightly, of those that are the same and of those that are not."""
    shares = []
    for side in (True, False):
        of = [said == gold for gold, said in answers if gold is side]
        shares += [sum(of) / len(of)] if of else []
    return sum(shares) / len(shares) if shares else 0.0


def mean(questions: Questions, says: Callable[[str, Pair], bool]) -> float:
    """The mean of the questions' balanced accuracies."""
    return sum(balanced([(pair.same, says(name, pair)) for pair in pairs]) for name, pairs in questions.items()) / len(questions)


def best_threshold(questions: Questions, likeness: Callable[[Pair], float]) -> float:
    """The lowest of the thresholds (steps of a hundredth) by which these questions are answered best."""
    steps = [step / 100 for step in range(1, 101)]
    return max(steps, key=lambda least: (mean(questions, lambda _, pair: likeness(pair) >= least), -least))


def plain(questions: Questions, likeness: Callable[[Pair], float]) -> float:
    """What one likeness reaches, each question at the threshold that is best on the others."""
    least = {name: best_threshold(others(questions, name), likeness) for name in questions}
    return mean(questions, lambda name, pair: likeness(pair) >= least[name])


def others(questions: Questions, name: str) -> Questions:
    """All questions but one; itself where there is no other."""
    return {other: pairs for other, pairs in questions.items() if other != name} or questions


# ---- learning the weights anew ------------------------------------------------------------------


def fit(questions: Questions) -> tuple[float, dict[str, float]]:
    """Bias and weights of words by logistic regression, on pairs that no value decides; questions and both answers count alike."""
    rows, answers, counts = [], [], []
    for pairs in questions.values():
        open_ = [pair for pair in pairs if not pair.seen["agree"] and not pair.seen["differ"]]
        sizes = Counter(pair.same for pair in open_)
        rows += [[1.0, *(pair.seen[name] for name in FITTED)] for pair in open_]
        answers += [float(pair.same) for pair in open_]
        counts += [50 / sizes[pair.same] for pair in open_]
    bias, *weights = _logistic(np.array(rows).reshape(-1, 1 + len(FITTED)), np.array(answers), np.array(counts))
    return bias, dict(zip(FITTED, weights, strict=True))


def _logistic(x: Numbers, y: Numbers, counts: Numbers) -> list[float]:
    penalty = np.diag([0.0] + [PENALTY] * (x.shape[1] - 1))
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (counts * (y - likely)) - penalty @ weights
        bend = (x * (counts * likely * (1 - likely))[:, None]).T @ x + penalty
        step = np.linalg.solve(bend + 1e-9 * np.eye(len(bend)), slope)
        weights += step
        if float(np.abs(step).max()) < SETTLED:
            break
    return [float(weight) for weight in weights]


def held_out(questions: Questions) -> float:
    """The mean of the questions, each by weights fitted on the others."""
    fitted = {name: fit(others(questions, name)) for name in questions}

    def says(name: str, pair: Pair) -> bool:
        bias, weights = fitted[name]
        shift = sum((weights[key] - WEIGHTS[key]) * pair.seen[key] for key in FITTED) + bias - BIAS
        likely = score(pair.seen)
        return math.log(likely / (1 - likely)) + shift >= 0

    return mean(questions, says)


# ---- the command line ---------------------------------------------------------------------------


def shared_tokens(path: Path) -> dict[str, float]:
    """The share of tokens that two answers have in common, each question at the threshold that is best on the others."""
    return {"balanced_accuracy": round(plain(questions_of(rows_of(path)), lambda pair: pair.tokens), 4)}


def tfidf(path: Path) -> dict[str, float]:
    """The cosine of the answers' tokens, rare ones counting more, in the same way."""
    return {"balanced_accuracy": round(plain(questions_of(rows_of(path)), lambda pair: pair.tfidf), 4)}


def figures(path: Path) -> dict[str, Any]:
    """The figures of one file."""
    rows = rows_of(path)
    return {"rows": len(rows), **_figures(questions_of(rows))}


def _figures(questions: Questions) -> dict[str, Any]:
    found = {
        "balanced_accuracy": mean(questions, lambda _, pair: score(pair.seen) >= SAME),
        "balanced_accuracy_held_out": held_out(questions),
        "shared_tokens": plain(questions, lambda pair: pair.tokens),
        "tfidf": plain(questions, lambda pair: pair.tfidf),
        "majority": mean(questions, lambda *_: False),
    }
    return {"questions": len(questions), **{name: round(value, 4) for name, value in found.items()}}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one file; on request the pairs that are answered wrongly, and the weights fitted on all of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks nanco", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="also the pairs that are answered wrongly")
    parser.add_argument("--weights", action="store_true", help="also the weights fitted on this file, beside those that ship")
    options = parser.parse_args(arguments)
    rows = rows_of(options.file)
    questions = questions_of(rows)
    for name, pairs in questions.items():
        answers = [(pair.same, score(pair.seen) >= SAME) for pair in pairs]
        sys.stdout.write(f"{balanced(answers):.3f} {len(pairs):5} {name} {rows[pairs[0].one]['question']}\n")
        for pair, (gold, said) in zip(pairs, answers, strict=True) if options.misses else ():
            if gold != said:
                sys.stdout.write(f"  {'-' if gold else '+'} {rows[pair.one]['answer']} | {rows[pair.other]['answer']}\n")
    if options.weights:
        bias, weights = fit(questions)
        sys.stdout.write(
            f"bias {bias:.2f} (ships {BIAS})" + "".join(f", {key} {w:.2f} ({WEIGHTS[key]})" for key, w in weights.items()) + "\n"
        )
    sys.stdout.write(json.dumps({"file": options.file.name, "rows": len(rows), **_figures(questions)}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
