"""The result of judging: a reading as people left it, and where each judgement went."""

from dataclasses import dataclass
from typing import Literal

from whoseword.record import Judgement, Reading

OrphanReason = Literal[
    "no_place", "several_places", "words_gone", "no_such_field", "bad_value", "no_article"
]
"""Why a judgement has no place; "no_article": it waits for an article that is not here."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A judgement that found its place: ``about`` is the id that the value has now.

    ``stands`` is False when a later judgement on the same value came after it without naming it
    (two desks that decided apart); ``changed`` is True when what was accepted as a whole reads
    differently now: then its status stays "machine" until somebody looks again.
    """

    judgement: Judgement
    about: str
    stands: bool = True
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Orphan:
    """A judgement that found no place in this reading: kept, listed, never applied by guess."""

    judgement: Judgement
    reason: OrphanReason


@dataclass(frozen=True, slots=True)
class Judged:
    """A reading with the judgements applied; superseded and withdrawn ones are in neither list."""

    reading: Reading
    attached: tuple[Attached, ...]
    orphans: tuple[Orphan, ...]
