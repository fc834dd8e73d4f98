"""The words that somebody is said to have used: how wordings compare."""
