"""WikiEvents: events and their arguments in news on attacks."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from whoseword.measure.events import GIVEN, score_arguments, score_events
from whoseword.measure.figures import Line, Measured, Published, measured
from whoseword.measure.misses import Scored, together
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.wikievents import ArgumentTagger, EventArticle, read_wikievents
from whoseword.record import Tagger

_BEST = Published(
    66.5,
    "large supervised models, 64 to 66.5, on the test part",
    "as this project's design puts it, papers not named there",
)


def _measure(paths: Sequence[Path], tools: Tools) -> Measured:
    tagger = tools.tagger()
    articles = tuple(read_wikievents(paths[0]))
    given = _with_triggers(articles, tagger)
    whole = measured(
        together(score_events(one, tagger.tag(one.article).events) for one in articles)
    )
    return Measured((*given.lines, *whole.lines), (*given.misses, *whole.misses))


def _with_triggers(articles: Iterable[EventArticle], tagger: Tagger) -> Measured:
    """Arguments of triggers that are given; no value where the tagger cannot be given any."""
    if not isinstance(tagger, ArgumentTagger):
        marked = sum(len(event.arguments) for one in articles for event in one.events)
        return Measured((Line(GIVEN, None, None, None, marked, published=_BEST),))
    return measured(together(_given(one, tagger) for one in articles), {GIVEN: _BEST})


def _given(marked: EventArticle, tagger: ArgumentTagger) -> Scored:
    triggers = [(event.span, event.kind) for event in marked.events]
    return score_arguments(marked, tagger.arguments_of(marked.article, triggers))


WIKIEVENTS = MarkedSet(
    "wikievents",
    "WikiEvents dev: events, types of two levels, arguments by heads",
    (("wikievents/data/wikievents/dev.jsonl", "wikievents/dev.jsonl"),),
    _measure,
)
