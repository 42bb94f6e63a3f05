"""How the table of Latin letters in Arabic script is learned."""
