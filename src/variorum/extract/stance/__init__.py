"""Whether a thing is asserted, denied, hedged or asked; and how a text bears on a claim made elsewhere."""
