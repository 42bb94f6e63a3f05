"""news_cluster: articles of many sites, by the event that they are about."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from whoseword.measure.clustering import BCubed, b_cubed
from whoseword.measure.figures import Line, Measured, Published
from whoseword.measure.news_cluster import TRIED, TRIED_TFIDF, read_news_cluster
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.reports import read_all
from whoseword.measure.stories import best_threshold, by_stories, by_tfidf, grouped
from whoseword.reference.matching import open_matching

_TRIAL = Published(
    92.3, "TF-IDF, average linkage, best threshold on the whole set", "our own trial"
)


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    told = read_news_cluster(paths[0])
    readings = read_all(told.sources, tools)
    stories = by_stories(readings, open_matching())
    half = [id_ for id_ in stories.ids if id_ in told.half]
    rest = [id_ for id_ in stories.ids if id_ not in told.half]
    threshold, chosen = best_threshold(stories.among(half), _of(told.events, half), TRIED)
    other = b_cubed(grouped(stories.among(rest), threshold), _of(told.events, rest))
    whole = b_cubed(grouped(stories, threshold), told.events)
    plain = by_tfidf({id_: reading.article for id_, reading in readings.items()})
    _, best = best_threshold(plain, told.events, TRIED_TFIDF)
    return Measured(
        (
            b_cubed_line("articles, whole", whole, _TRIAL),
            b_cubed_line("articles, half chosen on", chosen),
            b_cubed_line("articles, other half", other),
            b_cubed_line("articles by TF-IDF, best threshold", best, _TRIAL),
        )
    )


def _of(events: Mapping[str, int], ids: Sequence[str]) -> dict[str, int]:
    return {id_: events[id_] for id_ in ids}


def b_cubed_line(name: str, score: BCubed, published: Published | None = None) -> Line:
    """The line of a B-cubed score, of 100."""
    precision, recall = 100 * score.precision, 100 * score.recall
    return Line(name, 100 * score.f1, None, None, score.members, precision, recall, published)


NEWS_CLUSTER = MarkedSet(
    "news_cluster",
    "articles of 94 sites by the event that they are about, B-cubed F1",
    (("news_cluster",),),
    _measure,
    "One threshold is chosen on half of the events, drawn by a fixed seed; TF-IDF has its best on "
    "the whole set.",
)
