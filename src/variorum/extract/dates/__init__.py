"""Document -> its dates and times, each with what it means and what it is the date of."""
