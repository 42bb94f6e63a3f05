"""ecbplus: documents by the event that they are about; threshold from Train, measured on Dev."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.clustering import b_cubed
from whoseword.measure.ecbplus import TRIED, read_ecbplus
from whoseword.measure.figures import Measured
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.news_cluster import b_cubed_line
from whoseword.measure.sets.reports import read_all
from whoseword.measure.stories import best_threshold, by_stories, by_tfidf, grouped
from whoseword.reference.matching import open_matching


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    book = open_matching()
    train, marked = read_ecbplus(paths[0] / "ECB_Train_corpus.txt")
    threshold, chosen = best_threshold(by_stories(read_all(train, tools), book), marked, TRIED)
    dev, events = read_ecbplus(paths[0] / "ECB_Dev_corpus.txt")
    readings = read_all(dev, tools)
    found = b_cubed(grouped(by_stories(readings, book), threshold), events)
    plain = by_tfidf({id_: reading.article for id_, reading in readings.items()})
    _, best = best_threshold(plain, events, TRIED)
    return Measured(
        (
            b_cubed_line("documents of Dev", found),
            b_cubed_line("documents of Train, chosen on", chosen),
            b_cubed_line("documents of Dev by TF-IDF, best threshold", best),
        )
    )


ECBPLUS = MarkedSet(
    "ecbplus",
    "documents of ECB+ by the event that they are about, B-cubed F1",
    (("ecbplus/data/interim/cybulska_setup", "ecbplus"),),
    _measure,
    "Published figures are for mentions of events, given as marked, in CoNLL F1: 74.8 with "
    "features, 79.2 (Barhom 2019), about 85 with large cross-encoders: another thing.",
)
