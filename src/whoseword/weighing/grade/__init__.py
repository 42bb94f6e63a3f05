"""What is said of each field, by whom, and how far it is confirmed."""

from whoseword.weighing.grade.find import Weight, find_weight
from whoseword.weighing.grade.said import Telling
from whoseword.weighing.grade.values import Bench

__all__ = ["Bench", "Telling", "Weight", "find_weight"]
