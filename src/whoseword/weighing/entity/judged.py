"""What a person decided on two mentions: one, or two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal


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
    judgements = sorted(judgements, key=lambda one: (one.left, one.right, one.verdict))
    foes: dict[str, set[str]] = {}
    for one in judgements:
        if one.verdict == "different":
            foes.setdefault(one.left, set()).add(one.right)
            foes.setdefault(one.right, set()).add(one.left)
    camps: dict[str, set[str]] = {}
    for one in judgements:
        if one.verdict == "same":
            _join(one.left, one.right, camps, foes)
    return frozenset(
        frozenset(pair)
        for mentions in bearers
        for pair in combinations(mentions, 2)
        if not _join(*pair, camps, foes)
    )


def _join(one: str, other: str, camps: dict[str, set[str]], foes: dict[str, set[str]]) -> bool:
    into, out = (camps.setdefault(each, {each}) for each in (one, other))
    if into is out:
        return True
    if any(not into.isdisjoint(foes.get(each, ())) for each in out):
        return False
    into |= out
    camps.update(dict.fromkeys(out, into))
    return True
