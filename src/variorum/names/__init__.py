"""Mentions -> entities, across documents and spellings.

A mention is found where the annotator or the page's own usage says that a name stands; forms are
gathered over all documents; forms that one person, organisation or place can bear are joined.
"""

from variorum.names.index import EntityIndex
from variorum.names.openings import Openings
from variorum.names.resolve import entities
from variorum.names.spellings import spelled, spellings

__all__ = ["EntityIndex", "Openings", "entities", "spelled", "spellings"]
