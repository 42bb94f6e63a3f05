"""Weighs the record that commands have open, saying on a terminal what it is at."""

from dataclasses import dataclass

from whoseword.cli.screen.progress import Progress, working
from whoseword.desk.desk import Desk
from whoseword.desk.settings import Settings
from whoseword.desk.weighing import open_scales, take_up, weigh_taken
from whoseword.judging import Orphan
from whoseword.record import Weighed
from whoseword.reference.books import Books


@dataclass(frozen=True, slots=True)
class Beside:
    """What weighing so many articles gave; unless ``anew``, beside those weighed before.

    ``orphans`` are people's judgements over many articles that have no place in the record.
    """

    result: Weighed
    articles: int
    anew: bool
    orphans: tuple[Orphan, ...]


def weigh_desk(
    desk: Desk, settings: Settings, *, anew: bool = False, books: Books | None = None
) -> Beside:
    """Weigh what came since the record was weighed, or all of it; the result is saved.

    ``books`` are those that are open already.

    StoreError when the record changed under it, as in ``weigh_taken``; LexiconError when a lexicon
    is malformed.
    """
    taken = take_up(desk, settings, lambda readings: Progress("taking up", readings), anew=anew)
    if taken.since is not None and not taken.readings:
        return Beside(Weighed((), (), (), (), ()), 0, anew=False, orphans=taken.ruled.orphans)
    with working(f"weighing {len(taken.readings)} articles"):
        weighed = weigh_taken(desk, taken, open_scales(settings, books))
    return Beside(weighed, len(taken.readings), taken.since is None, taken.ruled.orphans)
