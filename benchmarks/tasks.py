"""The tasks, one entry each: the file, the figures that count, and what others reach on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import accounts, emergent, incidents, lineage, names, nanco, newsquant, polnear, stories, tempeval


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is measured."""

    name: str
    below: str  # its file or folder, below that of the annotated material
    figures: Callable[[Path], dict[str, Any]]
    main: Callable[[Sequence[str]], int]
    least: tuple[str, ...]  # the figures that count, better where higher
    title: str
    metric: str
    short: str  # what falls short
    most: tuple[str, ...] = ()  # figures that are better where lower
    others: Mapping[str, Mapping[str, float]] = field(default_factory=dict)  # who -> figure -> value, as published
    unit: str = "rows"
    quick: bool = True  # measured by the gate


_READERS: dict[str, dict[str, float]] = {
    "naive": {
        "found_quantity": 0.82,
        "found_date": 0.64,
        "found_quote": 0.96,
        "found_event": 0.96,
        "align_numeric": 0.22,
        "align_quote": 0.67,
        "align_event": 0.22,
        "status": 0.16,
        "status_of_aligned": 0.64,
        "disputes": 0.07,
        "false_disputes": 0.85,
        "range": 0.14,
        "claims_per_100_words": 7.4,
        "unlisted_findings": 0.08,
    },
    "second reader": {
        "found_quantity": 0.98,
        "found_date": 0.98,
        "found_quote": 0.84,
        "found_event": 0.91,
        "align_numeric": 0.89,
        "align_quote": 0.83,
        "align_event": 0.81,
        "status": 0.82,
        "status_of_aligned": 0.93,
        "reason": 0.67,
        "disputes": 0.77,
        "false_disputes": 0.09,
        "range": 0.73,
        "speaker": 0.99,
        "named_source": 0.91,
        "entity": 1.0,
        "entity_forms_found": 0.92,
        "claims_per_100_words": 4.6,
        "unlisted_findings": 0.07,
    },
    "first reader": {
        "found_quantity": 0.96,
        "found_date": 0.84,
        "found_quote": 0.88,
        "found_event": 0.76,
        "align_numeric": 0.88,
        "align_quote": 0.91,
        "align_event": 0.72,
        "status": 0.75,
        "status_of_aligned": 0.93,
        "reason": 0.65,
        "disputes": 0.91,
        "false_disputes": 0.23,
        "range": 0.92,
        "speaker": 0.98,
        "named_source": 0.68,
        "entity": 1.0,
        "entity_forms_found": 0.90,
        "claims_per_100_words": 3.9,
        "unlisted_findings": 0.04,
    },
}
_VALUES = ("value_f1", "value_unit_f1")
_ROLES = tuple(f"{role}_{kind}" for role in polnear.ROLES for kind in ("f1", "overlap_f1"))
_CITRON = {"cue_f1": 0.823, "source_f1": 0.82, "content_f1": 0.593, "content_overlap_f1": 0.833}
_RTEXT = "F1 of values, and of values with their unit, over the cases of Recognizers-Text; pairs are one to one."
_RTEXT_SHORT = "Many cases are constructed: signs of rare currencies, numbers glued to codes, fragments that are no sentence."
_POLNEAR = (
    "F1 of the spans of source, cue and content. Exact: the same start and end of every piece, after trimming spaces, outer quotation "
    "marks and final punctuation. Overlap: over word tokens. Nested attributions all count; those that the annotators mostly skip weigh "
    "less here than in a dossier, which keeps them."
)
_POLNEAR_SHORT = (
    "What is attributed without a verb of saying, or to a source that another sentence names, is found less often, and where a content "
    "ends is often a matter of one clause more or less."
)

_LOWER = ("false_disputes", "claims_per_100_words", "unlisted_findings")
_TOLD = tuple(key for key in _READERS["second reader"] if key not in _LOWER)

TASKS = (
    Task(
        "accounts",
        "accounts",
        accounts.figures,
        accounts.main,
        least=_TOLD,
        most=(*_LOWER, "broken"),
        title="Accounts of one event",
        metric=(
            "Shares and F1 over annotated events, summed before dividing: what is found, which claims are brought together, how the "
            "answers stand to one another and why, who said what. `false_disputes`, `claims_per_100_words`, `unlisted_findings` and "
            "`broken` (spans that do not hold their text) are better where lower. The naive program (numbers by pattern, quotations by "
            "likeness, sentences by shared words) ran on these events; the two readers are people who annotated three other events, each "
            "scored against the other's annotation as if it were a dossier."
        ),
        short=(
            "Nearly everything annotated is found; bringing together what answers one question is where a second reader is far ahead, "
            "most of all for statements, and a dispute can only be seen between claims that were brought together."
        ),
        others=_READERS,
        unit="events",
    ),
    Task(
        "stories",
        stories.BELOW,
        stories.figures,
        stories.main,
        least=_TOLD,
        most=("claims_per_100_words", "unlisted_findings", "broken"),
        title="More events, annotated after the rules were written",
        metric=(
            "The same figures on thirty-two news stories of another collection, by the same scorer. One reader each annotated them, by the "
            "same guidelines, before the program had compared them; many of their accounts were written days apart, so that more answers "
            "differ by time. Rules were then written, and weights fitted, looking at twenty-four of them; “kept back” are the eight others."
        ),
        short=(
            "What the older events do not show: accounts of different days, claims that share a fact and hardly a word, tweets and "
            "captions in the text. The distance to the events above is the distance to text that is new: docs/errors/stories.md."
        ),
        unit="events",
    ),
    Task(
        "newsquant",
        "benchmarks/newsquant.jsonl.gz",
        newsquant.figures,
        newsquant.main,
        least=(*_VALUES, "value_change_f1", "concept_partial_f1", "concept_complete_f1"),
        title="Quantities in news sentences (NewsQuant)",
        metric=(
            "F1 of values (equal within a millionth, both ends of a range); of values with their unit; of values with their sign; and, "
            "among right values whose annotation names what is counted, of the words for it: one shared, or all the same."
        ),
        short=(
            "Units miss where the corpus takes a word more or less of a noun phrase; concepts where it adds the owner of a thing in some "
            "sentences and leaves it out in others. A change from one level to another is two claims here and a range in the corpus; the "
            "scorer puts them in its terms. The published figures are of the whole set of 590 sentences."
        ),
        others={
            "CQE": {
                "value_f1": 0.92,
                "value_unit_f1": 0.856,
                "value_change_f1": 0.881,
                "concept_partial_f1": 0.761,
                "concept_complete_f1": 0.57,
            },
            "quantulum3": {"value_f1": 0.73, "value_unit_f1": 0.472},
            "Recognizers-Text": {"value_f1": 0.691, "value_unit_f1": 0.342},
            "GPT-3": {"value_f1": 0.706, "value_unit_f1": 0.591},
        },
    ),
    Task(
        "rtext-currency",
        "benchmarks/rtext-currency.jsonl.gz",
        newsquant.figures,
        newsquant.main,
        least=_VALUES,
        title="Amounts of money (Recognizers-Text)",
        metric=_RTEXT,
        short=_RTEXT_SHORT,
        others={"CQE": {"value_f1": 0.842, "value_unit_f1": 0.796}},
    ),
    Task(
        "rtext-dimension",
        "benchmarks/rtext-dimension.jsonl.gz",
        newsquant.figures,
        newsquant.main,
        least=_VALUES,
        title="Dimensions (Recognizers-Text)",
        metric=_RTEXT,
        short=_RTEXT_SHORT,
        others={"CQE": {"value_f1": 0.865, "value_unit_f1": 0.792}},
    ),
    Task(
        "names",
        "benchmarks/names.jsonl.gz",
        names.figures,
        names.main,
        least=("f1", "persons_f1"),
        title="Are two names one?",
        metric="F1 of “yes”, at the one threshold that ships; `persons_f1` is of the pairs of persons.",
        short=(
            "Names are missed more often than taken for one another: in other scripts, transcribed by other rules, given by initials. "
            "Chains of patronymics are the ones taken for one another. Published are also 89.0 for the part of the pairs made by hand."
        ),
        others={"logic_v2 (nomenklatura)": {"f1": 0.79, "persons_f1": 0.742}},
    ),
    Task(
        "emergent",
        "benchmarks/emergent.jsonl.gz",
        emergent.figures,
        emergent.main,
        least=("accuracy", "accuracy_held_out", "macro_f1"),
        title="For, against, or only observing (Emergent)",
        metric=(
            "Three-way accuracy of how a headline reports a claim, and the mean of the F1 of the three; `accuracy_held_out` is of weights "
            "fitted anew for each tenth of the claims on the rows of the others. The features and their words are the same in both."
        ),
        short=(
            "A headline that repeats a claim as a fact can be annotated as observing, where the article below it keeps its distance: the "
            "annotators read the article, and the headline alone does not tell. Most that is missed is of that kind."
        ),
        others={"Ferreira and Vlachos (2016)": {"accuracy": 0.733}},
    ),
    Task(
        "nanco",
        "benchmarks/nanco.jsonl.gz",
        nanco.figures,
        nanco.main,
        least=("balanced_accuracy", "balanced_accuracy_held_out"),
        title="Do two answers to one question say the same? (NAnCo)",
        metric=(
            "Balanced accuracy of all pairs of answers to one question, the mean of the questions; `balanced_accuracy_held_out` is of "
            "weights fitted anew for each question on the pairs of all the others. The two plain likenesses beside it have, for each "
            "question, the threshold that is best on the others. The published figures are of other questions."
        ),
        short=(
            "Where no number or date decides, shared words do: what is said in other words is missed (“largest shareholder”, “majority "
            "stake”), and a word of the matter that stands in many answers (“border”) brings apart ones together. Four questions are few."
        ),
        others={
            "RoBERTa-large, fine-tuned": {"balanced_accuracy": 0.813},
            "QuIP": {"balanced_accuracy": 0.741},
            "STS-BERT": {"balanced_accuracy": 0.733},
            "NLI": {"balanced_accuracy": 0.588},
        },
        unit="answers",
    ),
    Task(
        "tempeval",
        "benchmarks/tempeval-train.jsonl.gz",
        tempeval.figures,
        tempeval.main,
        least=("span_strict_f1", "span_relaxed_f1", "value_f1"),
        title="Dates and times (TempEval-3)",
        metric=(
            "F1 of spans, the same offsets or overlapping, and of overlapping spans with the same TimeML value, given the day of writing."
        ),
        short=(
            "Days of the week and weeks counted from the day of writing cost most values: which Friday is meant, and whether “last week” "
            "is one of the calendar. Of what is found too much, most are words such as “now”, which the corpus annotates here and there. "
            "The published figures are of the held-out platinum set, and not to be set against one of the development part."
        ),
        others={"HeidelTime (platinum)": {"value_f1": 0.776}, "SUTime (platinum)": {"value_f1": 0.674}},
    ),
    Task(
        "polnear",
        "benchmarks/polnear-dev.jsonl.gz",
        polnear.figures,
        polnear.main,
        least=_ROLES,
        title="Who says so (PolNeAR, development part)",
        metric=_POLNEAR,
        short=_POLNEAR_SHORT + " None is published on this corpus; those of Citron are on another, PARC3. textacy, where it stands beside, "
        "looks for direct quotations alone.",
        others={"Citron (PARC3)": _CITRON},
    ),
    Task(
        "incidents",
        "benchmarks/incidents.jsonl.gz",
        incidents.figures,
        incidents.main,
        least=("killed_accuracy", "injured_accuracy"),
        title="Killed and injured, as an article tells them",
        metric=(
            "The share of two hundred labelled articles whose number of killed (injured) is the one read in them by hand; nothing "
            "stated is no 0. Rules were written looking at one half of them (`_develop`), not at the other (`_check`). "
            "`record_*_agreement` is with the record of the incident, which knew more, or other, than the article."
        ),
        short=(
            "An article that tells of several shootings, and persons told of singly, of whom one too many or too few is counted. "
            "How it was labelled, and what differs from the record: docs/errors/incidents.md."
        ),
        unit="articles",
    ),
    Task(
        "lineage",
        "planted/lineage.jsonl",
        lineage.figures,
        lineage.main,
        least=("copied_f1", "paraphrased_f1", "cites_f1", "same_publisher_f1", "direction", "origins"),
        title="Who has it from whom",
        metric=(
            "Precision, recall and F1 of the links between accounts of invented events, a kind each: pairs for what is copied, paraphrased "
            "or of one publisher, and who cites whom. `direction` is the share of the pairs found that are the right way round, `origins` "
            "the share of planted facts with exactly the right number of independent origins. Rules were written looking at one half of "
            "the events (`_develop`), not at the other (`_check`); and so again with events that were written and labelled later "
            "(`_fresh_develop`, `_fresh_check`). `naive` compares runs of five words, at the threshold that is best for it here."
        ),
        short=(
            "The accounts are invented, and so is how they were made of one another. An account retold so freely that its facts alone are "
            "left is not told from an independent one. What is missed, by class: docs/errors/lineage.md."
        ),
        unit="events",
    ),
    Task(
        "polnear-train",
        "benchmarks/polnear-train.jsonl.gz",
        polnear.figures,
        polnear.main,
        least=_ROLES,
        title="Who says so (PolNeAR, training part)",
        metric=_POLNEAR,
        short=_POLNEAR_SHORT,
        others={"Citron (PARC3)": _CITRON},
        quick=False,
    ),
)
QUICK = tuple(task for task in TASKS if task.quick)


def named(name: str) -> Task:
    """The task of that name. Raises KeyError."""
    return {task.name: task for task in TASKS}[name]
