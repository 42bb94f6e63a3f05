"""A page of the web: its article without what stands around it, and what its metadata state."""

from whoseword.reading.article.page.page import read_page

__all__ = ["read_page"]
