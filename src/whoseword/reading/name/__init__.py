"""Who and what is named in an article, and what it states about them."""

from whoseword.reading.name.find import find_names
from whoseword.reading.name.state import find_statements

__all__ = ["find_names", "find_statements"]
