"""Which mentions across articles are one person, group, outlet or place."""

from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.find import Entities, find_entities
from whoseword.weighing.entity.judged import Identity
from whoseword.weighing.entity.keys import kept_keys_of
from whoseword.weighing.entity.known import Track

__all__ = [
    "Bearer",
    "Entities",
    "Identity",
    "Track",
    "find_entities",
    "kept_keys_of",
]
