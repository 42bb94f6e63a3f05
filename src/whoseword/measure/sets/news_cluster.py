"""news_cluster: articles of many sites, by the event that they are about."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.clustering import BCubed, b_cubed
from whoseword.measure.copies import TEXTS, read_clustered
from whoseword.measure.figures import Line, Measured, Published
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.stories import best_by_tfidf, by_stories

_TRIAL = Published(
    92.3, "TF-IDF, average linkage, best threshold on the whole set", "our own trial"
)
_TRIED = tuple(round(0.1 + 0.01 * step, 2) for step in range(16))


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    told = read_clustered(paths[0] / TEXTS)
    events = {name: str(event) for name, event in told.events.items()}
    found = b_cubed(by_stories(told.articles), events)
    plain = best_by_tfidf(told.articles, events, _TRIED)
    return Measured(
        (
            b_cubed_line("articles", found, _TRIAL),
            b_cubed_line("articles by TF-IDF, best threshold", plain, _TRIAL),
        )
    )


def b_cubed_line(name: str, score: BCubed, published: Published | None = None) -> Line:
    """The line of a B-cubed score, of 100."""
    precision, recall = 100 * score.precision, 100 * score.recall
    return Line(name, 100 * score.f1, None, None, score.members, precision, recall, published)


NEWS_CLUSTER = MarkedSet(
    "news_cluster",
    "articles of 94 sites by the event that they are about, B-cubed F1",
    (("news_cluster",),),
    _measure,
    "Weights and threshold are those shipped, learned on ECB+ Train; TF-IDF has its best threshold "
    "on the whole set.",
)
