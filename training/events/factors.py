"""How much of each comparison's bits counts: comparisons lean on each other."""

from collections.abc import Mapping
from math import log2

import numpy as np
from numpy.typing import NDArray

from training.events.counted import Pairs
from whoseword.weighing.event import COMPARISONS

_WORDS = {"words": 0.5, "lead": 0.3}
"""Factors that the generator cannot tell, since it makes its sentences of few patterns."""
_LEAN, _STRENGTH = 0.6, 50.0


def factors_of(
    pairs: Pairs, bits: Mapping[str, Mapping[str, float]]
) -> tuple[dict[str, float], float]:
    """What each comparison's bits are multiplied by, and the bits that a pair begins with."""
    fitted = [name for name in COMPARISONS if name not in _WORDS and name != "told"]
    rows = np.array([[bits[name][row[name]] for name in fitted] for row in pairs.levels])
    fixed = np.array([_fixed(row, bits) for row in pairs.levels])
    one = np.array(pairs.one)
    inputs = np.hstack([rows, np.ones((len(rows), 1))]) * np.log(2)
    found = _regression(inputs, fixed * np.log(2), one)
    factors = dict(zip(fitted, (max(0.0, min(1.0, each)) for each in found), strict=False))
    return {**factors, **_WORDS, "told": 1.0}, float(found[-1])


def _fixed(row: Mapping[str, str], bits: Mapping[str, Mapping[str, float]]) -> float:
    words = sum(factor * bits[name][row[name]] for name, factor in _WORDS.items())
    return words + bits["told"][row["told"]]


def _regression(
    inputs: NDArray[np.float64], offset: NDArray[np.float64], one: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Logistic regression that leans to one factor for all, by Newton's method."""
    lean = np.full(inputs.shape[1], _LEAN)
    strength = np.full(inputs.shape[1], _STRENGTH)
    lean[-1], strength[-1] = log2(one.mean() / (1 - one.mean())), 0.01

    def loss(found: NDArray[np.float64]) -> float:
        z = inputs @ found + offset
        return float(
            np.logaddexp(0, z).sum() - z[one].sum() + 0.5 * (strength * (found - lean) ** 2).sum()
        )

    found = lean.copy()
    for _ in range(30):
        chance = 1 / (1 + np.exp(-(inputs @ found + offset)))
        slope = inputs.T @ (chance - one) + strength * (found - lean)
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + np.diag(strength)
        step = np.linalg.solve(curve, slope)
        size = 1.0
        while loss(found - size * step) > loss(found) and size > 1e-4:
            size /= 2
        found = found - size * step
    return found
