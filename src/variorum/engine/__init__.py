"""Where a comparison runs: one process here; other engines hold the same steps."""
