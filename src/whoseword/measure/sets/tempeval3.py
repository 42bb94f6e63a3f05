"""TempEval-3 Platinum: expressions of time in news."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from whoseword.measure.figures import Measured, Published, line_of
from whoseword.measure.misses import NOT_FOUND, NOT_MARKED, Miss, surroundings
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.tempeval3 import (
    DatedArticle,
    read_tempeval3,
    score_times,
    time_pairs,
)
from whoseword.reading.dateline import find_times
from whoseword.record import TimeExpression

_TOLD_IN = "TempEval-3, Platinum"
_PUBLISHED = {
    "relaxed": Published(90.3, "HeidelTime", _TOLD_IN),
    "strict": Published(81.3, "HeidelTime", _TOLD_IN),
    "value": Published(77.6, "HeidelTime", _TOLD_IN),
}


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    books, articles = tools.books(), tuple(read_tempeval3(paths[0]))
    told = score_times(articles, books)
    scores = {"relaxed": told.found, "strict": told.exact, "value": told.value}
    misses = (miss for one in articles for miss in _misses(one, find_times(one.article, books)))
    lines = (line_of(name, score, _PUBLISHED[name]) for name, score in scores.items())
    return Measured(tuple(lines), tuple(misses))


def _misses(marked: DatedArticle, read: Sequence[TimeExpression]) -> Iterator[Miss]:
    text, name, around = marked.article.text, marked.article.id, surroundings(marked.article)
    pairs = time_pairs(marked, read)
    for one, span, timex in pairs:
        words = span.of(text)
        if one is None:
            told = f"{words} = {timex.value}"
            yield Miss("relaxed", NOT_FOUND, name, told, "", around(span))
            continue
        if one.span != span:
            yield Miss("strict", "other words", name, words, one.span.of(text), around(span))
        if one.timex3.value != timex.value:
            values = (f"{words} = {timex.value}", one.timex3.value)
            yield Miss("value", "other value", name, *values, around(span))
    taken = [one for one, _, _ in pairs]
    for left in read:
        if left not in taken:
            told = f"{left.span.of(text)} = {left.timex3.value}"
            yield Miss("relaxed", NOT_MARKED, name, "", told, around(left.span))


TEMPEVAL3 = MarkedSet(
    "tempeval3",
    "TempEval-3 Platinum: expressions of time in 20 articles, F1",
    (("tempeval3",),),
    _measure,
)
