"""Reading: one article and nothing else, from its bytes to what it says."""
