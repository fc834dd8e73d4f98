"""Who "he", "Smith", "the minister" and "the company" are, inside one document."""
