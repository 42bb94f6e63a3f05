"""Forgetting for good: an article, or one person in every article."""

from whoseword.store.forget.article import forget_article
from whoseword.store.forget.burial import Order
from whoseword.store.forget.person import forget_person, is_person

__all__ = ["Order", "forget_article", "forget_person", "is_person"]
