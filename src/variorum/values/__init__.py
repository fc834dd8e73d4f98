"""Kinds of value, a folder each: their records, how they compare, the questions they answer; and numerals, which all of them read."""
