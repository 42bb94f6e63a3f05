"""PolNeAR: attributions in news on US politics."""

from collections.abc import Sequence
from pathlib import Path

from whoseword.measure.attributed import attribution_misses
from whoseword.measure.figures import Measured, line_of, measured
from whoseword.measure.misses import Scored, together
from whoseword.measure.polnear import MarkedArticle, agreement, read_polnear, score_article
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.record import Tagged

_PARTS = ("source", "cue", "content", "attributions")


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    tagger = tools.tagger()
    articles = tuple(read_polnear(paths[0], "dev"))
    found = measured(together(_scored(one, tagger.tag(one.article)) for one in articles))
    people = agreement(articles)
    beside = (line_of(f"annotators: {name}", getattr(people, name)) for name in _PARTS)
    return Measured((*found.lines, *beside), found.misses)


def _scored(marked: MarkedArticle, tagged: Tagged) -> Scored:
    told = score_article(marked, tagged)
    scores = {name: getattr(told, name) for name in _PARTS}
    return Scored(scores, tuple(attribution_misses(marked, tagged)))


POLNEAR = MarkedSet(
    "polnear",
    "PolNeAR dev: attributions in news, F1 over characters of words",
    (("polnear",),),
    _measure,
    "nobody has published extraction on PolNeAR; on a sister set, PARC3's test part, the BBC's"
    " citron reaches overlap F1 of source 85.3 and content 83.3, all three parts exact 56.7"
    " (as noted with the marked sets)",
)
