"""What a person decided on two mentions: one, or two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from whoseword.weighing.camps import made_one


@dataclass(frozen=True, slots=True)
class Identity:
    """A person's judgement on two mentions, ids of Names, or of an article for its own outlet."""

    left: str
    right: str
    verdict: Literal["same", "different"]
    by: str
    reason: str


def torn_apart(
    judgements: Iterable[Identity], bearers: Iterable[Sequence[str]]
) -> frozenset[frozenset[str]]:
    """The mentions of one bearer that judgements hold to be two, directly or through others.

    ``bearers`` are the judged mentions of each bearer of an article. Where one article says that
    two names are one, people that the first is Ann and that the second is not, two they are.
    """
    pairs: dict[str, list[tuple[str, str]]] = {"same": [], "different": []}
    for one in judgements:
        pairs[one.verdict].append((one.left, one.right))
    camps, _ = made_one(pairs["same"], pairs["different"])
    return frozenset(
        frozenset(pair)
        for mentions in bearers
        for pair in combinations(mentions, 2)
        if not camps.join(*pair)
    )
