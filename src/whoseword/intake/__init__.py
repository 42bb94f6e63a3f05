"""Opens what the user names (files, folders, standard input) and hands out its articles."""

from whoseword.intake.sources import sources
from whoseword.reading.article import Limits

__all__ = ["Limits", "sources"]
