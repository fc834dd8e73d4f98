"""Document -> claims: quantities, dates, quotations, attributions, statements; verbatim or not at all."""
