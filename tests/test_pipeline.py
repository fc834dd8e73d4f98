"""The pipeline: steps are checked against one another before anything runs."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

import pytest

from variorum.engine.local import steps_of
from variorum.errors import BadRequest
from variorum.models import annotator
from variorum.pipeline import Pipeline
from variorum.types import Note, Work


@dataclass
class Stage:
    """A step that notes that it ran."""

    name: str
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    ran: list[str] = field(default_factory=list)

    def __call__(self, work: Work) -> Work:
        self.ran.append(self.name)
        return work.with_(notes=(*work.notes, Note(self.name, "info", "ran")))


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([Stage("align", needs=("claims",))], "Step 'align' needs claims, which no step before it gives."),
        ([Stage("align", needs=("claims", "sentences"))], "Step 'align' needs claims, sentences,"),
        (
            [Stage("align", needs=("claims",), gives=("alignments",)), Stage("extract", gives=("claims",))],
            "Step 'align' needs claims,",
        ),
        ([Stage("circle", needs=("findings",), gives=("findings",))], "Step 'circle' needs findings,"),
    ],
)
def test_a_step_that_needs_what_nobody_gives_is_refused_by_name(steps: list[Stage], said: str) -> None:
    with pytest.raises(BadRequest) as refused:
        Pipeline(steps)
    assert said in str(refused.value)
    assert [step.ran for step in steps if step.ran] == []


def test_steps_run_in_their_order_and_hand_on_their_work() -> None:
    steps = [Stage("read", ("documents",), ("sentences",)), Stage("extract", ("sentences",), ("claims",)), Stage("align", ("claims",))]
    work = Pipeline(steps)(Work(documents=()))
    assert [note.about for note in work.notes] == ["read", "extract", "align"]


def test_no_steps_leave_the_work_as_it_was() -> None:
    work = Work(documents=())
    assert Pipeline([])(work) is work


def test_the_steps_of_a_comparison_fit_together() -> None:
    steps = steps_of(annotator("rules"), reader_name="rules")
    assert Pipeline(steps).steps == steps
    known = {each.name for each in fields(Work)}
    assert [name for step in steps for name in (*step.needs, *step.gives) if name not in known] == []
    assert len({step.name for step in steps}) == len(steps)


@pytest.mark.parametrize("left_out", ["read", "extract", "name", "align", "trace", "compare"])
def test_no_step_of_a_comparison_can_be_left_out(left_out: str) -> None:
    with pytest.raises(BadRequest, match="which no step before it gives"):
        Pipeline([step for step in steps_of(annotator("rules"), reader_name="rules") if step.name != left_out])
