"""Weighs many pairs of deeds in a database: Splink on DuckDB, in memory."""

from whoseword.scorer.choosing import load_scorer

__all__ = ["load_scorer"]
