"""What is said of each field, by whom, and how far it is confirmed."""

from whoseword.weighing.grade.find import find_weight
from whoseword.weighing.grade.said import Called, Telling
from whoseword.weighing.grade.values import Bench

__all__ = ["Bench", "Called", "Telling", "find_weight"]
