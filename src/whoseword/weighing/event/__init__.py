"""Which deeds are one happening, and in which versions it is told."""
