"""Variorum compares what many accounts report of one event."""
