"""Numbers of people in words: exactly, at least, dozens."""

from dataclasses import dataclass
from random import Random

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_SINGULAR = {"people": "person", "civilians": "civilian", "fighters": "fighter"}


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people as told, with its bounds; None is an open end."""

    text: str
    low: int | None
    high: int | None
    single: bool


def count_of(rng: Random, number: int, people: str, vague: float) -> Count:
    """The number in words; as a bound or as dozens in so many cases of one."""
    noun = _SINGULAR[people] if number == 1 else people
    exact = _WORDS[number] if number < len(_WORDS) and rng.random() < 0.6 else str(number)
    if rng.random() >= vague:
        return Count(f"{exact} {noun}", number, number, number == 1)
    if 24 <= number <= 99 and rng.random() < 0.5:
        return Count(f"dozens of {people}", 24, 99, False)
    if number > 3 and rng.random() < 0.4:
        return Count(f"more than {number - 1} {people}", number, None, False)
    return Count(f"at least {exact} {noun}", number, None, number == 1)
