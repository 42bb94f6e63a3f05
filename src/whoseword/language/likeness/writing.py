"""How Latin letters are written in Arabic script: one Arabic name beside one in Latin letters."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whoseword.language.script.arabic import plain_arabic

Costs = Mapping[str, float]
LONGEST_SIGN = 2
"""How many Arabic letters may stand for one Latin letter ("x")."""
# What was never seen costs as much as one in a thousand (two letters for one: in a hundred
# thousand); dearer and cheaper floors ranked worse on names that were held back in training.
BARE = 2.0
UNSEEN = (math.log(1e3), math.log(1e3), math.log(1e5))
_IMPOSSIBLE = 1e9
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "s", "æ": "e", "ð": "d", "þ": "t", "œ": "e"}


@dataclass(frozen=True, slots=True)
class Writing:
    """A Latin letter between its neighbours, as "a(s)ha", with the Arabic signs that stand for it.

    Each sign has the negative natural logarithm of its share; "" is a letter left unwritten. The
    longest stretch that is held here goes for a letter (learned by ``training/names``).
    """

    contexts: Mapping[str, Costs]

    def signs_of(self, latin: str) -> tuple[Costs, ...]:
        """For each letter of a Latin name the signs that can stand for it."""
        letters = latin_letters(latin)
        return tuple(self._signs(contexts_at(letters, at)) for at in range(len(letters)))

    def _signs(self, places: Sequence[str]) -> Costs:
        """The signs in the longest stretch that is held, and those of the bare letter, dearer."""
        told = next((self.contexts[c] for c in reversed(places) if c in self.contexts), {})
        bare = self.contexts.get(places[1], {})
        return {
            sign: min(told.get(sign, math.inf), bare.get(sign, math.inf) + BARE)
            for sign in {*told, *bare}
        }

    def cost(self, arabic: str, latin: str) -> float:
        """How unlikely the Arabic letters are for the Latin name: -log P, infinite without any."""
        return cost_of(arabic_letters(arabic), self.signs_of(latin))


def latin_letters(name: str) -> str:
    """The letters of a Latin name, small, accents left on them."""
    composed = unicodedata.normalize("NFC", name.casefold())
    return "".join(letter for letter in composed if letter.isalpha())


def arabic_letters(name: str) -> str:
    """The letters of an Arabic name without marks and spaces."""
    return "".join(x for x in plain_arabic(name) if unicodedata.category(x) == "Lo")


def contexts_at(letters: str, at: int) -> tuple[str, ...]:
    """The stretches around a letter that its signs may hang on, from the barest to the longest."""
    around = "^^" + "".join(_plain(letter) for letter in letters) + "$$"
    far, left, plain, right, next_right = tuple(around[at : at + 5])
    return (
        f"({plain})",
        f"({letters[at]})",
        f"({letters[at]}){right}",
        f"{left}({letters[at]}){right}",
        f"{left}({letters[at]}){right}{next_right}",
        f"{far}{left}({letters[at]}){right}{next_right}",
    )


def _plain(letter: str) -> str:
    return _PLAIN.get(letter) or unicodedata.normalize("NFKD", letter)[0]


def cost_of(arabic: str, signs: Sequence[Costs]) -> float:
    """The cost of the cheapest way to write letters with these signs as these Arabic letters."""
    row = [0.0] + [_IMPOSSIBLE] * len(arabic)
    for costs in signs:
        row = _next_row(row, arabic, costs)
    return row[-1] if row[-1] < _IMPOSSIBLE else math.inf


def _next_row(row: Sequence[float], arabic: str, costs: Costs) -> list[float]:
    """The costs of writing one more Latin letter, by how much of the Arabic name is written."""
    following: list[float] = []
    for end in range(len(row)):
        best = _IMPOSSIBLE
        for start in range(max(0, end - LONGEST_SIGN), end + 1):
            unseen = UNSEEN[end - start]
            best = min(best, row[start] + min(costs.get(arabic[start:end], unseen), unseen))
        following.append(best)
    return following
