"""How many, how much, how old: amounts, their units, how they compare, and what they answer."""
