"""Which deeds are one happening, and in which versions it is told."""

from whoseword.weighing.event.find import NOTHING_JUDGED, Happening, Judged, find_events
from whoseword.weighing.event.keys import keys_of, pairs_of
from whoseword.weighing.event.levels import COMPARISONS, levels_of
from whoseword.weighing.event.scoring import Level, PlainScorer, Scored, Scorer
from whoseword.weighing.event.sketch import Cast, Count, Site, Sketch
from whoseword.weighing.event.sketching import sketches_of

__all__ = [
    "COMPARISONS",
    "NOTHING_JUDGED",
    "Cast",
    "Count",
    "Happening",
    "Judged",
    "Level",
    "PlainScorer",
    "Scored",
    "Scorer",
    "Site",
    "Sketch",
    "find_events",
    "keys_of",
    "levels_of",
    "pairs_of",
    "sketches_of",
]
