"""Names in Arabic script with their Latin spellings, as the sets give them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whoseword.language.likeness.writing import LONGEST_SIGN, arabic_letters, latin_letters
from whoseword.measure.transliteration import read_ar2en, read_wd_arabic

_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Pair:
    """Letters of one name in both scripts; ``weight`` grows with how often it was seen."""

    latin: str
    arabic: str
    weight: float


def train_pairs(data: Path) -> Iterator[Pair]:
    """The pairs that are marked for training and can be aligned letter by letter."""
    folder = data / "transliteration"
    for spelt in (
        *read_wd_arabic(folder / "data/wd_arabic_64"),
        *read_ar2en(folder / "ar2en-train.txt"),
    ):
        latin, arabic = latin_letters(spelt.latin), arabic_letters(spelt.arabic)
        if arabic and len(arabic) <= LONGEST_SIGN * len(latin) and len(latin) <= _LONGEST:
            yield Pair(latin, arabic, spelt.weight)
