"""Which deeds are one happening, and in which versions it is told."""

from whoseword.weighing.event.find import Happening, find_events
from whoseword.weighing.event.judged import NOTHING_JUDGED, Judged
from whoseword.weighing.event.keys import kept_keys, keys_of, pairs_of
from whoseword.weighing.event.known import Bond
from whoseword.weighing.event.levels import COMPARISONS, levels_of
from whoseword.weighing.event.near import Gathered, gather
from whoseword.weighing.event.region import Gauge
from whoseword.weighing.event.scoring import Level, PlainScorer, Scored, Scorer
from whoseword.weighing.event.sketch import Cast, Count, Site, Sketch
from whoseword.weighing.event.sketching import sketches_of

__all__ = [
    "COMPARISONS",
    "NOTHING_JUDGED",
    "Bond",
    "Cast",
    "Count",
    "Gathered",
    "Gauge",
    "Happening",
    "Judged",
    "Level",
    "PlainScorer",
    "Scored",
    "Scorer",
    "Site",
    "Sketch",
    "find_events",
    "gather",
    "kept_keys",
    "keys_of",
    "levels_of",
    "pairs_of",
    "sketches_of",
]
