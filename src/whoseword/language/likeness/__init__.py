"""Names side by side: the keys by which spellings meet, and how alike two names are."""
