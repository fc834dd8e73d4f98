"""Document -> its numbers, each with what it is about."""
