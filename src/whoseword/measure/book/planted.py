"""Copying planted among shops: who took a whole shelf from whom, from a seed."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from whoseword.measure.book.shops import Shelf


@dataclass(frozen=True, slots=True)
class Planted:
    """The shelves as they are after copying, and whose each copier took; copiers in that order.

    A shop may take the shelf of one that took its own from a third.
    """

    shelves: Mapping[str, Shelf]
    taken_from: Mapping[str, str]


def plant(shelves: Mapping[str, Shelf], rate: float, chance: Random) -> Planted:
    """That share of the shops, drawn by chance, takes another's shelf, right values and wrong.

    The other is drawn by chance too, the likelier the larger its shelf: one copies who has much.
    What only the copier sells stays as it was.
    """
    order = sorted(shelves)
    chance.shuffle(order)
    copiers = frozenset(chance.sample(order[1:], round(rate * len(order))))
    held: dict[str, Shelf] = {}
    taken_from: dict[str, str] = {}
    for shop in order:
        held[shop] = shelves[shop]
        if shop in copiers:
            others = [one for one in held if one != shop]
            sizes = [len(held[one]) for one in others]
            taken_from[shop] = chance.choices(others, sizes)[0]
            held[shop] = {**shelves[shop], **held[taken_from[shop]]}
    return Planted(held, taken_from)
