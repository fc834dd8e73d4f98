"""Document -> its quotations, and who is speaking in each."""
