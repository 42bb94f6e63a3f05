"""The plain facts of a text: words, sentences."""
