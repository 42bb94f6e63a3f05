"""Book: which authors shops name, copying planted among the shops, and votes on who is right."""
