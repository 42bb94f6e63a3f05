"""Weights by which deeds are matched: learned here, shipped as small files."""
