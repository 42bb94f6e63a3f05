"""Where the words that are reported stand."""
