"""The marked sets that can be measured, one file each, by their names on the command line."""

from collections.abc import Mapping

from whoseword.measure.sets.book import BOOK
from whoseword.measure.sets.copies import COPIES
from whoseword.measure.sets.ecbplus import ECBPLUS
from whoseword.measure.sets.events import EVENTS
from whoseword.measure.sets.factuality import FACTUALITY
from whoseword.measure.sets.geoparsing import GEOPARSING
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.muc4 import MUC4
from whoseword.measure.sets.name_bench import NAME_BENCH
from whoseword.measure.sets.names import RE3D, UNER
from whoseword.measure.sets.news_cluster import NEWS_CLUSTER
from whoseword.measure.sets.origins import ORIGINS
from whoseword.measure.sets.polnear import POLNEAR
from whoseword.measure.sets.record import RECORD
from whoseword.measure.sets.reports import SAMPLES, SEEDS
from whoseword.measure.sets.tempeval3 import TEMPEVAL3
from whoseword.measure.sets.transliteration import TRANSLITERATION
from whoseword.measure.sets.wikievents import WIKIEVENTS

_ALL = (
    SAMPLES,
    SEEDS,
    POLNEAR,
    MUC4,
    WIKIEVENTS,
    FACTUALITY,
    TEMPEVAL3,
    GEOPARSING,
    NAME_BENCH,
    TRANSLITERATION,
    COPIES,
    ORIGINS,
    UNER,
    RE3D,
    EVENTS,
    RECORD,
    NEWS_CLUSTER,
    ECBPLUS,
    BOOK,
)
SETS: Mapping[str, MarkedSet] = {one.name: one for one in _ALL}

__all__ = ["SETS", "MarkedSet", "Tools"]
