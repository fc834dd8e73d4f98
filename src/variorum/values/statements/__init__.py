"""Who did, said, decided, is or has what, and where: how clauses compare."""
