"""Quantities: "41", "at least 40", "dozens", "$56.2 billion".

A quantity is the range of numbers it can honestly mean, in the base unit of its kind, with the
thing that is counted. An end that is open stays open: "at least 40". The record, the comparison
and the question live in files of their own; this is their door.
"""

from variorum.values.quantities.compare import compare
from variorum.values.quantities.question import question
from variorum.values.quantities.record import Change, Quantity, quantity, stated

__all__ = ["Change", "Quantity", "compare", "quantity", "question", "stated"]
