"""What of an article tells, without aligning it, that it cannot be a copy of another one.

Two articles that share a key are copies in one case of a hundred. Aligning them costs hundreds of
steps; looking up where they can share a run at all costs one a word.
"""

from array import array
from collections.abc import Sequence, Set
from dataclasses import dataclass

from whoseword.weighing.copy.narrative import Narrative
from whoseword.weighing.copy.runs import SHORTEST
from whoseword.weighing.copy.sentences import Bar


@dataclass(frozen=True, slots=True)
class Outline:
    """The hash of each word with those behind it that a run has at least; which words are plain.

    Hashes are good for one run of the program.
    """

    grams: Sequence[int]
    plain: bytes


def outline_of(told: Narrative) -> Outline:
    """The outline of a narrative: nine bytes a word."""
    behind = (told.words[at:] for at in range(SHORTEST))
    return Outline(array("q", map(hash, zip(*behind, strict=False))), bytes(told.plain))


def may_share(known: Set[int], other: Outline, bar: Bar) -> bool:
    """Whether an article can share as many plain words with one of these hashes as copies do.

    At most those words lie in a shared run that lie where the other has the same hash too.
    """
    starts = [at for at, gram in enumerate(other.grams) if gram in known]
    if SHORTEST * len(starts) < bar.plain:
        return False
    plain = end = 0
    for at in starts:
        plain += sum(other.plain[max(at, end) : at + SHORTEST])
        end = at + SHORTEST
    return plain >= bar.plain
