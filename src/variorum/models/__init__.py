"""Adapters to what is learned. The rest of the package sees the Protocol in `base` only."""

from variorum.models.base import Annotator, annotator, annotator_names

__all__ = ["Annotator", "annotator", "annotator_names"]
