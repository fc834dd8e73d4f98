"""Persons, bodies and places by name: which names are one."""
