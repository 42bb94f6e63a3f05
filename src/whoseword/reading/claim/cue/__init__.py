"""Attributions found by the lexicon of cues."""
