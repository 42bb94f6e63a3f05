"""On whose word events are: origins and independence, by the expected record and the truth."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from whoseword.measure.expected import SETS, open_expected
from whoseword.measure.figures import Line, Measured, share_of
from whoseword.measure.on_whose_word import Agreed, agreed
from whoseword.measure.record import as_marked, as_read
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.reports import read_all
from whoseword.measure.synthetic import sample
from whoseword.weighing.origin import Case, Whose, find_origins

_SEED, _READINGS = 7, 3000
_COUNT = "mean error of the count"


def _measure(_paths: Sequence[Path], tools: Tools) -> Measured:
    books = tools.books()
    lines: list[Line] = []
    for name in SETS:
        expected = open_expected(name)
        lines += _lines(name, agreed(as_marked(expected, books)))
        readings = read_all(expected.sources, tools)
        lines += _lines(f"{name} as read", agreed(as_read(expected, readings, books)))
    return Measured((*lines, *_synthetic()))


def _lines(name: str, found: Agreed) -> Iterator[Line]:
    yield _error(f"{name}: {_COUNT}", found.missed, found.events)
    yield _error(f"{name}: counting outlets", found.missed_by_outlets, found.events)
    yield _error(f"{name}: counting articles", found.missed_by_articles, found.events)
    yield share_of(f"{name}: states of pairs", found.pairs, found.of_pairs)
    yield share_of(f"{name}: digits of tolls", found.digits, found.of_digits)


def _error(name: str, missed: float, of: int) -> Line:
    return Line(name, missed / of, None, None, of, form="error")


def _synthetic() -> Iterator[Line]:
    """The count over synthetic readings whose events and entities are given."""
    readings, truth = sample(_SEED, _READINGS)
    by_deed = {deed.id: reading for reading in readings for deed in reading.deeds}
    bearers = {
        name.text: truth.mentions[name.id]
        for reading in readings
        for name in reading.names
        if name.kind in ("outlet", "agency") and name.id in truth.mentions
    }
    outlets = {
        one.article.id: bearers.get(one.article.outlet or "", one.article.outlet or "")
        for one in readings
    }
    missed = by_outlets = by_articles = 0
    for id_, event in truth.events.items():
        told = {by_deed[deed.deed].article.id: by_deed[deed.deed] for deed in event.deeds}
        case = Case(id_, tuple(told.values()), frozenset(deed.deed for deed in event.deeds))
        grounds = find_origins(case, Whose(truth.mentions, outlets), ())
        wanted = event.independence.count
        missed += abs(grounds.independence.count - wanted)
        by_outlets += abs(len({outlets[article] for article in told}) - wanted)
        by_articles += abs(len(told) - wanted)
    yield _error(f"synthetic: {_COUNT}", missed, len(truth.events))
    yield _error("synthetic: counting outlets", by_outlets, len(truth.events))
    yield _error("synthetic: counting articles", by_articles, len(truth.events))


ORIGINS = MarkedSet(
    "origins",
    "on whose word events are: reports as marked and read, synthetic ones",
    (),
    _measure,
    "nobody else counts origins; beside it stands by how much counting outlets or articles misses",
)
