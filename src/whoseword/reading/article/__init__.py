"""One article's bytes to its final text and structure: text, HTML, PDF or a JSON object."""

from whoseword.reading.article.limits import Limits
from whoseword.reading.article.take import take_article

__all__ = ["Limits", "take_article"]
