"""How far each word stands from a trigger, in steps that grow: what the head for roles sees."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_BOUNDS = np.array([1, 2, 3, 5, 9, 17, 33, 65])
_STEPS = len(_BOUNDS)
GAPS = 2 * (2 * _STEPS + 1)


def gaps_of(trigger: int, sentence: Numbers) -> Numbers:
    """For every word of a window the number of its gap, below GAPS.

    ``sentence`` [words] numbers the sentences; gaps inside the trigger's own are told from others.
    """
    away = np.arange(len(sentence)) - trigger
    steps = np.searchsorted(_BOUNDS, np.abs(away), "right") * np.sign(away) + _STEPS
    apart = (sentence != sentence[trigger]).astype(np.int64)
    numbers: Numbers = (steps + apart * (2 * _STEPS + 1)).astype(np.int64)
    return numbers
