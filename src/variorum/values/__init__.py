"""Kinds of value, one file each."""
