"""ecbplus: documents of Dev by the event that they are about; the weights are learned on Train."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.clustering import b_cubed
from whoseword.measure.ecbplus import read_ecbplus
from whoseword.measure.figures import Measured
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.news_cluster import b_cubed_line
from whoseword.measure.stories import best_by_tfidf, by_stories
from whoseword.reading.article import take_article
from whoseword.record import Article

_TRIED = tuple(round(0.1 + 0.01 * step, 2) for step in range(16))


def _measure(paths: Sequence[Path], _tools: Tools) -> Measured:
    dev, events = _articles(paths[0] / "ECB_Dev_corpus.txt")
    train, learned = _articles(paths[0] / "ECB_Train_corpus.txt")
    return Measured(
        (
            b_cubed_line("documents of Dev", b_cubed(by_stories(dev), events)),
            b_cubed_line("documents of Train, learned on", b_cubed(by_stories(train), learned)),
            b_cubed_line(
                "documents of Dev by TF-IDF, best threshold", best_by_tfidf(dev, events, _TRIED)
            ),
        )
    )


def _articles(path: Path) -> tuple[dict[str, Article], dict[str, str]]:
    """The documents that can be read, and the event of each."""
    sources, events = read_ecbplus(path)
    taken = {name: take_article(source) for name, source in sources.items()}
    return {name: one for name, one in taken.items() if isinstance(one, Article)}, events


ECBPLUS = MarkedSet(
    "ecbplus",
    "documents of ECB+ by the event that they are about, B-cubed F1",
    (("ecbplus/data/interim/cybulska_setup", "ecbplus"),),
    _measure,
    "Published figures are for mentions of events, given as marked, in CoNLL F1: 74.8 with "
    "features, 79.2 (Barhom 2019), about 85 with large cross-encoders: another thing.",
)
