"""Document -> how many people it says were killed and hurt."""
