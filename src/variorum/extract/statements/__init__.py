"""Document -> what it says of who does, is, has what, and where."""
