"""Which mentions across articles are one person, group, outlet or place."""

from whoseword.weighing.entity.find import Entities, find_entities, keys_of
from whoseword.weighing.entity.judged import Identity

__all__ = ["Entities", "Identity", "find_entities", "keys_of"]
