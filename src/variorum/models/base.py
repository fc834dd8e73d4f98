"""The door to a sentence annotator: one method, a visible tuple of built-ins, one instance a process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from variorum.errors import BadRequest
from variorum.types import Annotation


class Annotator(Protocol):
    """Reads sentences. The same text gives the same annotation, whatever else is read beside it."""

    @property
    def name(self) -> str:
        """With its version: it names the annotation in a store."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1."""
        ...

    @property
    def cannot(self) -> tuple[str, ...]:
        """What it does not do, in words for the reader of a dossier."""
        ...

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """One annotation a text, in order. Token offsets are code points into the text."""
        ...


def _spacy() -> Annotator:
    from variorum.models.spacy_english import SpacyEnglish

    return SpacyEnglish()


def _rules() -> Annotator:
    from variorum.models.rule_english import RuleEnglish

    return RuleEnglish()


BUILT_IN = (("spacy", _spacy), ("rules", _rules))


def annotator_names() -> tuple[str, ...]:
    """Every annotator that can be asked for by name."""
    return tuple(name for name, _ in BUILT_IN) + tuple(sorted(point.name for point in entry_points(group="variorum.annotators")))


@cache
def annotator(name: str = "spacy") -> Annotator:
    """The annotator of that name, loaded once a process.

    Raises BadRequest for a name that is not known, NotInstalled where its model is missing.
    """
    for built_in, make in BUILT_IN:
        if built_in == name:
            return make()
    for point in entry_points(group="variorum.annotators"):
        if point.name == name:
            return point.load()()  # type: ignore[no-any-return]
    raise BadRequest(f"No annotator {name!r}. There are: {', '.join(annotator_names())}")
