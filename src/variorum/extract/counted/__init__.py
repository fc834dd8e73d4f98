"""What an amount counts, and by whom, when and where."""
