"""Statements: who did, said, decided, is or has what; to whom, where, when, why.

A statement is one clause, with its parts in the words of the text. The record, the comparison and
the question live in files of their own; this is their door.
"""

from variorum.values.statements.compare import compare
from variorum.values.statements.question import label, question
from variorum.values.statements.record import Polarity, Statement, Tense

__all__ = ["Polarity", "Statement", "Tense", "compare", "label", "question"]
