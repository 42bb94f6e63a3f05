"""Training of the tagger: not part of the package."""
