"""The tables that the pages take from the code: each is a function that writes Markdown. `docs/refresh.py` puts them in their places."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import click

import variorum
from variorum import errors
from variorum.align.candidates import CROWD, LEAST_OWN, LEAST_SHARED, MEETINGS, NEAR
from variorum.align.joining import AT_ODDS, FIRST_SPEAKERS, MOST_ODD, SPEAKERS
from variorum.align.weights import JOIN, NEVER, SCORERS, SURE, Scorer
from variorum.cli import VERBS
from variorum.cli import main as command_line
from variorum.comparison import COMPARE
from variorum.engine.local import Extract, Read, steps_of
from variorum.export.base import BUILT_IN as EXPORTERS
from variorum.export.base import GROUP as EXPORTER_GROUP
from variorum.models import annotator
from variorum.models.base import BUILT_IN as ANNOTATORS
from variorum.pipeline import Pipeline
from variorum.sources.gathering import BUILT_IN as READERS
from variorum.sources.gathering import GROUP as READER_GROUP
from variorum.sources.rows import KEYS
from variorum.types import Document, Kind, Reason, Status, Verdict, Work
from variorum.values.sorts import Sort

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "variorum"
BENCHMARKS = ROOT / "docs" / "benchmarks.md"

# ---- how it decides -----------------------------------------------------------------------------

# What each feature of a pair of claims says; every one lies in about 0..1.
FEATURES = {
    "act": "both stand with the same verb",
    "bare": "nothing but the number is shared, and it is no telling one: no word near it, and none in the sentence",
    "about": "share of the words that say what it is a number or date of, in the shorter of both",
    "alone": "neither account gives this answer to anything else: 1, and less the more often it does",
    "close": "the numbers differ by a quarter at most, or leave room for one another",
    "contained": "the one quotation stands whole in the other",
    "context": "likeness of the sentences, rare words counting more",
    "context_overlap": "share of the shorter sentence's words that the other has too",
    "counted": "the same thing is counted; 0.8 where one word is a compound of the other",
    "equal_rare": "how little an equal number says by chance: its figures and its size",
    "equal": "the same day, hour or stretch, and not one within the other",
    "coarser": "how much less exactly the one date is told, unless both are of one deed: 1 for a day beside a year",
    "lasting": "one of the two is a length of time",
    "since": "one of the two is where something began (since, from)",
    "bound": "one of the two is an end of the time that is meant (until, by, before)",
    "deed": "a word for what was done on it names one act, in whatever form",
    "other_speaker": "both are dates of a saying, by two speakers",
    "other_post": "both are the days of posts, signed by two (set by hand: fits saw too few)",
    "fate": "both count the dead, or both the hurt, the missing, the rescued …",
    "fated_close": "the same fate, the same thing counted, and numbers that are close",
    "fated_room": "the same fate, and numbers that leave room for one another: “at least 40”, “dozens”, 52",
    "hour": "one is told by the clock, the other is a part of a day, a day or more: two questions",
    "hours": "both are told by the clock",
    "widely": "share of the accounts that give the date that more of them give: what all tell is told of many things",
    "both_widely": "share of the accounts that give the date that fewer of them give",
    "each_deed": "the sentence of each has a word for what was done on the other: two deeds, and two dates",
    "lead": "both stand in the title or among the first four sentences",
    "lead_fate": "both count the same fate, and both stand first: the toll of the event",
    "length": "how many telling words the shorter claim has",
    "modifiers": "what narrows the count shares a word",
    "named_thing": "the same thing of the same name: “North Korean troops”",
    "named": "both places have a name",
    "names": "what narrows the count shares a name: a nationality, a place",
    "near": f"likeness of the {NEAR} words to each side",
    "next_rarest": "weight of the second rarest word that both claims have",
    "one_act": "the same verb, or one that means as much, and none that says little",
    "one": "one of the numbers is one, which is said of anything",
    "other_fate": "one counts the dead, the other the hurt, or the like",
    "other_age": "one is somebody's age, the other how long something lasts",
    "other_being": "persons and things, two kinds of things, or two roles (children, crew) are counted, and no more than a hundred",
    "other_names": "what narrows the counts names two different names",
    "other_numbers": "the clauses hold different numbers",
    "other_period": "the counts are of two named periods",
    "other_thing": "both name what is counted, and it is not the same",
    "of_them": 'one is told as a part of some who were named before: "three of those"',
    "other_unit": "the units cannot be set side by side; sums of money can, and so can shares",
    "period": "the named periods share a word",
    "other_year": "one day, or one month, of two years that are both written",
    "overlap": "share of the shorter claim's words that the other has too",
    "preposition": "the same preposition",
    "rarest": "weight of the rarest word that both claims have",
    "relation": "both are told alike: since, by, around, shortly after …",
    "room": "the numbers differ, and leave room for one another",
    "rounds": "one number is the other, written less exactly",
    "same_account": "both stand in one account",
    "shared": "summed weight of the words that both claims have",
    "slip": "two long numbers differ in one figure",
    "small": "both numbers are five or less",
    "speaker": "the speakers share a name",
    "type": "both are dates, or hours, or lengths of time",
    "unshared": "words that narrow the one count and not the other",
    "very_close": "numbers with many figures lie close together",
    "way": "both tell where something is, or where it goes, or where it comes from",
    "wording": "the words of the shorter quotation stand, in order, in the longer",
    "words": "likeness of the words of the claims, rare words counting more",
}
_KINDS: dict[Sort, str] = {
    "quantity": "Quantities",
    "date": "Dates",
    "quote": "Quotations",
    "event": "Statements",
    "location": "Places",
}

# Two accounts each, written on the days given; what the code makes of them is filled in.
_WEEKEND = ("2031-03-15", "2031-03-15")
EXAMPLES: tuple[tuple[Kind, tuple[str, str], tuple[str, str]], ...] = (
    ("quantity", ("The flood killed 14 villagers.", "Fourteen villagers died in the flood."), _WEEKEND),
    ("quantity", ("Repairs will cost $139.1 million.", "Repairs will cost $139 million."), _WEEKEND),
    ("quantity", ("At least 40 houses are gone.", "The flood took 41 houses."), _WEEKEND),
    ("quantity", ("The wave ran 300 km.", "The wave ran 186 miles."), _WEEKEND),
    ("quantity", ("Boats saved 14 passengers and three crew.", "Boats saved 17 people."), _WEEKEND),
    ("quantity", ("The valley lost $40 million in 2029.", "The valley lost $55 million in 2030."), _WEEKEND),
    ("quantity", ("The death toll stood at 8.", "The death toll rose to 10."), _WEEKEND),
    ("quantity", ("The flood killed 14 villagers.", "The flood did not kill 14 villagers."), _WEEKEND),
    ("quantity", ("Some 3,000 people marched, said Ines Corra.", "Some 9,000 people marched, said Karl Marn."), _WEEKEND),
    ("quantity", ("The report has 47 pages.", "The report has 48 pages."), _WEEKEND),
    ("date", ("The dam burst on Friday.", "The dam burst on Friday evening."), _WEEKEND),
    ("date", ("The dam burst on Friday.", "The dam burst on 14 March."), _WEEKEND),
    ("date", ("The dam was built in May 1931.", "The dam was built in 1931."), _WEEKEND),
    ("date", ("The talks were held on Tuesday.", "The talks were held on Thursday."), _WEEKEND),
    ("date", ("The inquiry will open at 1 p.m. on 14 March.", "The inquiry opened at 2 p.m. on 14 March."), _WEEKEND),
    ("date", ("The inquiry will open on Monday.", "The inquiry will open on Wednesday."), ("2031-03-14", "2031-03-15")),
    ("date", ("The dam was built in 1931.", "The dam was built in 1936."), _WEEKEND),
    ("quote", ("“We will not leave the valley,” said Ines Corra.", "Ines Corra said: “We will not leave the valley.”"), _WEEKEND),
    ("quote", ("“We will not leave this old valley,” said Ines Corra.", "“We shall not leave our old valley,” said Corra."), _WEEKEND),
    ("quote", ("“We will not leave the valley,” said Ines Corra.", "“We will leave the valley,” said Ines Corra."), _WEEKEND),
    ("quote", ("“We will not leave the valley,” said Ines Corra.", "“We will not leave the valley,” said Karl Marn."), _WEEKEND),
    ("event", ("The governor opened the sluices.", "The governor opened the old sluices."), _WEEKEND),
    ("event", ("The governor will open the sluices.", "The governor opened the sluices."), _WEEKEND),
    ("event", ("The governor opened the sluices.", "The governor did not open the sluices."), _WEEKEND),
    ("event", ("The council approved the plan.", "The council rejected the plan."), _WEEKEND),
)


def decided(kind: Kind, said: Sequence[str], written: Sequence[str]) -> Verdict:
    """What the comparison of that kind makes of accounts of one sentence each."""
    documents = tuple(
        Document(str(number), words, "", "", outlet=str(number), published=day)
        for number, (words, day) in enumerate(zip(said, written, strict=True))
    )
    work = Pipeline([Read(annotator(), "spacy", 1), Extract()])(Work(documents=documents))
    return COMPARE[kind]([claim for claim in work.claims if claim.kind == kind])


def examples() -> str:
    """A row for each example, in order of status and reason."""
    order: dict[tuple[Status, Reason | None], int] = {}
    for status in get_args(Status):
        order.update({(status, reason): len(order) + at for at, reason in enumerate((None, *get_args(Reason)))})
    found = [(kind, said, decided(kind, said, written)) for kind, said, written in EXAMPLES]
    found.sort(key=lambda row: order[row[2].status, row[2].reason])
    rows = ((_status(verdict), f"`{kind}`", " / ".join(said), verdict.explanation) for kind, said, verdict in found)
    return _table(("status, reason", "kind", "the accounts", "what is said of it"), rows)


def _status(verdict: Verdict) -> str:
    return f"{verdict.status}, `{verdict.reason}`"


def weights() -> str:
    """For each kind the features that its scorer weighs, heaviest first."""
    return "\n".join(f"**{_KINDS[kind]}.** {_bias(scorer)}\n\n{_weights(scorer)}" for kind, scorer in _in_order(SCORERS))


def _in_order(scorers: Mapping[Sort, Scorer]) -> Iterator[tuple[Sort, Scorer]]:
    yield from ((kind, scorers[kind]) for kind in _KINDS)


def _bias(scorer: Scorer) -> str:
    if scorer.agreeing == scorer.differing:
        return f"The sum begins at {scorer.agreeing.bias:g}."
    return f"The sum begins at {scorer.agreeing.bias:g} where the values agree, at {scorer.differing.bias:g} where they differ."


def _weights(scorer: Scorer) -> str:
    agreeing, differing = scorer.agreeing.of, scorer.differing.of
    names = sorted({*agreeing, *differing}, key=lambda name: (-max(abs(agreeing.get(name, 0)), abs(differing.get(name, 0))), name))
    if agreeing == differing:
        return _table(("feature", "it says", "weight"), ((f"`{name}`", _feature(name), _weight(agreeing, name)) for name in names))
    rows = ((f"`{name}`", _feature(name), _weight(agreeing, name), _weight(differing, name)) for name in names)
    return _table(("feature", "it says", "values agree", "values differ"), rows)


def _feature(name: str) -> str:
    return FEATURES.get(name, name.replace("_", " "))


def _weight(of: Mapping[str, float], name: str) -> str:
    return f"{of[name]:+g}" if name in of else "–"


def thresholds() -> str:
    """The numbers that the aligner goes by."""
    limits = [
        (
            "`LEAST_SHARED`",
            LEAST_SHARED,
            "weight of the words that two claims, or their sentences, share, from which the pair is looked at",
        ),
        (
            "`LEAST_OWN`",
            LEAST_OWN,
            "summed squares of the weights of the own words that two statements share, from which they are looked at",
        ),
        ("`CROWD`", CROWD, "claims that share a word (with four times the root of their number) before it brings no more pairs together"),
        (
            "`MEETINGS`",
            MEETINGS,
            "meetings of a claim, on average, that shared words bring about, the rarest first",
        ),
        ("`JOIN`", JOIN, "score from which a pair is joined"),
        ("`AT_ODDS`", AT_ODDS, "score below which two answers of one account are not to one question"),
        ("`MOST_ODD`", MOST_ODD, "share of the accounts that may answer a question twice, differently"),
        ("`SURE`", SURE, "score of a whole and its parts"),
        ("`SPEAKERS`", SPEAKERS, "claims of a group, each in other words, that are asked whether it agrees with another"),
        ("`FIRST_SPEAKERS`", FIRST_SPEAKERS, "of these, that are asked first; where they hardly agree, the others are not asked"),
    ]
    for kind, scorer in _in_order(SCORERS):
        limits.append((f"`follow` of {_KINDS[kind].lower()}", scorer.follow, "of the claims that one meets, those that it is scored with"))
        limits.append((f"`link` of {_KINDS[kind].lower()}", scorer.link, "mean score asked of two groups before they are joined"))
        limits.append((f"`best` of {_KINDS[kind].lower()}", scorer.best, "part of that mean that each answer's best pair has"))
        if scorer.lone > JOIN:
            said = "score asked of one pair at least of a group of two accounts, which no third bears out"
            limits.append((f"`lone` of {_KINDS[kind].lower()}", scorer.lone, said))
        if scorer.second < NEVER:
            said = "mean score with the claims of a second group from which a claim is added to it"
            limits.append((f"`second` of {_KINDS[kind].lower()}", scorer.second, said))
    return _table(("limit", "value", "what it is"), [(name, f"{value:g}", said) for name, value, said in limits])


# ---- architecture -------------------------------------------------------------------------------


def _rows() -> list[list[str]]:
    """The rows of `tests/test_layers.py`, of rooms that exist."""
    tree = ast.parse((ROOT / "tests" / "test_layers.py").read_text("utf-8"))
    rows = next(node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ROWS")
    return [found for row in ast.literal_eval(rows) if (found := [room for room in row if _file(room)])]


def _file(room: str) -> Path | None:
    """The file that opens with what the room is."""
    places = (SOURCE / "__init__.py",) if room == "variorum" else (SOURCE / f"{room}.py", SOURCE / room / "__init__.py")
    return next((place for place in places if place.is_file()), None)


def _first_sentence(path: Path) -> str:
    opening = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
    return " ".join(opening.split())


def rooms() -> str:
    """Each room and each folder of a room, with the sentence that its file opens with."""
    found = [(room, path) for row in _rows() for room in row if (path := _file(room))]
    shown = []
    for room, path in found:
        is_folder = path.name == "__init__.py" and room != "variorum"
        shown.append((f"`{room}/`" if is_folder else f"`{path.name}`", _first_sentence(path)))
        inner = sorted(path.parent.glob("*/__init__.py")) if is_folder else []
        shown.extend((f"`{room}/{one.parent.name}/`", _first_sentence(one)) for one in inner if one.stat().st_size)
    return _table(("room", "what it is"), shown)


def layers() -> str:
    """The rows, the first at the top."""
    return "```text\n" + "\n".join(f"{number:2}  {' · '.join(row)}" for number, row in enumerate(_rows(), 1)) + "\n```\n"


def steps() -> str:
    """The steps of a comparison, with what each needs and gives."""
    found = steps_of(annotator("rules"), reader_name="rules")
    rows = ((f"`{step.name}`", _names(step.needs), _names(step.gives), inspect.getdoc(type(step)) or "") for step in found)
    return _table(("step", "needs", "gives", "what it does"), rows)


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def doors() -> str:
    """The three doors for the work of others."""
    rows = (
        ("sources", "`Reader.read`", ", ".join(f"`{reader.__name__}`" for reader in READERS), f"`{READER_GROUP}`"),
        ("models", "`Annotator.annotate`", _names([name for name, _ in ANNOTATORS]), "`variorum.annotators`"),
        ("export", "`Exporter.export`", _names([name for name, _ in EXPORTERS]), f"`{EXPORTER_GROUP}`"),
    )
    return _table(("room", "method", "built in", "entry points of others"), rows)


# ---- reference ----------------------------------------------------------------------------------


def commands() -> str:
    """The help of the program and of every verb."""
    shown = [("variorum", command_line), *((f"variorum {verb}", import_module(f"variorum.cli.{verb}").command) for verb in VERBS)]
    return "\n".join(f"### `{name}`\n\n```text\n{_help(name, command)}\n```\n" for name, command in shown)


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, max_content_width=80, terminal_width=80, help_option_names=["-h", "--help"])
    return "\n".join(line.rstrip() for line in command.get_help(context).strip().split("\n"))


def python_api() -> str:
    """Every public name: functions with their signatures, records with their fields, errors with their exit codes."""
    names = sorted(variorum.__all__, key=lambda name: (name[0].isupper(), name))
    return "\n".join(_documented(name, getattr(variorum, name)) for name in names)


def _documented(name: str, public: Any) -> str:
    if inspect.isfunction(public):
        return f"### `variorum.{name}`\n\n```text\n{_signature(name, public)}\n```\n\n{_prose(public)}\n"
    if issubclass(public, errors.VariorumError):
        return f"### `variorum.{name}`\n\nAn error, exit code {public.exit_code}. {_prose(public)}\n"
    methods = [(key, value) for key, value in vars(public).items() if not key.startswith("_") and inspect.isfunction(value)]
    told = "".join(f"- `{_signature(key, value, bound=True)}`: {_prose(value) or 'what its name says.'}\n" for key, value in methods)
    listed = [f"{each.name}: {each.type}" for each in fields(public)] if is_dataclass(public) else []
    shown = "```text\n" + "\n".join(listed) + "\n```\n" if listed else ""
    return f"### `variorum.{name}`\n\n{_prose(public)}\n\n{shown}" + (f"\n{told}" if told else "")


def _signature(name: str, called: Any, *, bound: bool = False) -> str:
    given = list(inspect.signature(called).parameters.values())[1 if bound else 0 :]
    first = next((number for number, each in enumerate(given) if each.kind is each.KEYWORD_ONLY), len(given))
    shown = [f"{each.name}: {each.annotation}" + ("" if each.default is each.empty else f" = {each.default!r}") for each in given]
    if first < len(given):
        shown.insert(first, "*")
    return f"{name}({', '.join(shown)}) -> {called.__annotations__['return']}"


def _prose(documented: Any) -> str:
    return (inspect.getdoc(documented) or "").replace("``", "`")


def exit_codes() -> str:
    """The codes, as the command line's own file says them."""
    told = re.search(r"Exit codes: (.+?)\.\n", (SOURCE / "cli" / "__init__.py").read_text("utf-8"), re.S)
    said = " ".join(told[1].split()) if told else ""
    rows = re.findall(r"(\d+) (.+?)(?=, \d+ |$)", said)
    return _table(("code", "when"), ((code, when) for code, when in rows))


def row_keys() -> str:
    """The keys of a row, and the other names that they may go by."""
    return _table(("key", "other names"), ((f"`{key}`", _names(names[1:]) or "–") for key, names in KEYS.items()))


# ---- figures ------------------------------------------------------------------------------------

# Of the many figures, those that say most to a user: task, figure, what it is.
_FIGURES = (
    ("accounts", "found_quantity", "annotated numbers found"),
    ("accounts", "found_quote", "annotated quotations found"),
    ("accounts", "speaker", "quotations given to the right person"),
    ("accounts", "align_numeric", "numbers and dates of several accounts brought together rightly (F1)"),
    ("accounts", "align_event", "statements of several accounts brought together rightly (F1)"),
    ("accounts", "status", "facts told by several accounts that get the right status"),
    ("accounts", "disputes", "annotated disputes found"),
    ("accounts", "false_disputes", "disputes said that are none (lower is better)"),
    ("accounts", "broken", "claims whose words do not stand where they should (must be 0)"),
)

_COLUMNS = {
    "held-out weights": "“Held-out weights” have not seen the event that is scored.",
    "second reader": "The “second reader” is a careful annotation of three other events, scored against the first one of them.",
    "naive": "“Naive” is a program that joins equal words and numbers.",
}


def figures() -> str:
    """The figures of the last run that is kept, or that there is none."""
    if not BENCHMARKS.is_file():
        return "No run is kept yet: `python -m benchmarks all` measures, and writes docs/benchmarks.md.\n"
    measured = figures_of(BENCHMARKS.read_text("utf-8"))
    columns = [name for name in ("Variorum", *_COLUMNS) if name in measured.get("accounts", {})]
    rows = ((said, *(measured.get(task, {}).get(column, {}).get(name, "–") for column in columns)) for task, name, said in _FIGURES)
    legend = " ".join(_COLUMNS[name] for name in columns if name in _COLUMNS)
    return (
        f"{_table(('what', *columns), rows)}\n{legend} All figures, and what each is taken on: [docs/benchmarks.md](docs/benchmarks.md).\n"
    )


def figures_of(page: str) -> dict[str, dict[str, dict[str, str]]]:
    """task -> column -> figure -> value, read from the tables of docs/benchmarks.md."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for section in re.split(r"^## ", page, flags=re.M):
        task = re.search(r"^`python -m benchmarks ([\w-]+)`", section, re.M)
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", section, re.M)]
        if task and rows and rows[0][0] == "figure":
            columns = found.setdefault(task[1], {name: {} for name in rows[0][1:]})
            for row in rows[2:]:
                if len(row) == len(rows[0]):
                    for name, value in zip(rows[0][1:], row[1:], strict=True):
                        columns[name][row[0].strip("`")] = value
    return found


def _table(head: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |\n" for line in lines)


TABLES: dict[str, Callable[[], str]] = {
    "weights": weights,
    "thresholds": thresholds,
    "examples of decisions": examples,
    "rooms": rooms,
    "layers": layers,
    "steps": steps,
    "doors": doors,
    "commands": commands,
    "python names": python_api,
    "exit codes": exit_codes,
    "keys of a row": row_keys,
    "figures": figures,
}
