"""Steps in a row: what each needs is checked against what the ones before it give, before anything runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from variorum.errors import BadRequest
from variorum.types import Work


class Step(Protocol):
    """One thin adapter around a plain function: `needs` and `gives` name fields of `Work`."""

    @property
    def name(self) -> str: ...

    @property
    def needs(self) -> tuple[str, ...]: ...

    @property
    def gives(self) -> tuple[str, ...]: ...

    def __call__(self, work: Work) -> Work: ...


class Pipeline:
    """Steps in a row. Raises BadRequest if a step needs what no step before it gives."""

    def __init__(self, steps: Sequence[Step]) -> None:
        have = {"documents"}
        for step in steps:
            missing = [need for need in step.needs if need not in have]
            if missing:
                raise BadRequest(f"Step {step.name!r} needs {', '.join(missing)}, which no step before it gives.")
            have.update(step.gives)
        self.steps = tuple(steps)

    def __call__(self, work: Work) -> Work:
        for step in self.steps:
            work = step(work)
        return work
