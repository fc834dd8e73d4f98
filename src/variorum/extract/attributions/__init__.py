"""Document -> who says what, by which words."""
