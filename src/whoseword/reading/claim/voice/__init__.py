"""Who speaks: the words for a source, and the voice that they stand for."""
