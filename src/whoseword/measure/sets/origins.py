"""On whose word events are: origins and independence, by the expected record and the truth."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from whoseword import flow
from whoseword.measure.expected import SETS, ExpectedRecord, open_expected
from whoseword.measure.figures import Line, Measured, share_of
from whoseword.measure.marked_readings import reading_of
from whoseword.measure.on_whose_word import Agreed, Stands, agreed
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.synthetic import sample
from whoseword.record import How, Reading
from whoseword.record.ids import content_id
from whoseword.reference.books import Books
from whoseword.reference.copies import open_copies
from whoseword.reference.entities import open_entities
from whoseword.reference.matching import open_matching
from whoseword.weighing.event import PlainScorer
from whoseword.weighing.origin import Case, Whose, find_origins

_SEED, _READINGS = 7, 3000
_COUNT = "mean error of the count"


def _measure(_paths: Sequence[Path], tools: Tools) -> Measured:
    books = tools.books()
    folder = files("whoseword").joinpath("samples")
    told = yaml.safe_load(folder.joinpath("record.yaml").read_bytes())
    lines = [line for name in SETS for line in _lines(name, _of_set(name, told[name], books))]
    return Measured((*lines, *_synthetic()))


def _lines(name: str, found: Agreed) -> Iterator[Line]:
    yield _error(f"{name}: {_COUNT}", found.missed, found.events)
    yield _error(f"{name}: counting outlets", found.missed_by_outlets, found.events)
    yield _error(f"{name}: counting articles", found.missed_by_articles, found.events)
    yield share_of(f"{name}: states of pairs", found.pairs, found.of_pairs)
    yield share_of(f"{name}: digits of tolls", found.digits, found.of_digits)


def _error(name: str, missed: float, of: int) -> Line:
    return Line(name, missed / of, None, None, of, form="error")


def _of_set(name: str, told: Mapping[str, Any], books: Books) -> Agreed:
    """Weighing the readings that a perfect reader would give, against the expected record."""
    expected = open_expected(name)
    readings = dict(_readings(expected, told, books))
    match = open_matching()
    scales = flow.Scales(
        copies=open_copies(),
        entities=open_entities(books.names, books.gazetteer),
        matching=match,
        scorer=PlainScorer(match.match),
    )
    weighed = flow.weigh(tuple(readings.values()), scales)
    outlets = {one.article.id: one.article.outlet or "" for one in readings.values()}
    return agreed(told["events"], weighed.events, _stands(expected, readings), outlets)


def _readings(
    expected: ExpectedRecord, told: Mapping[str, Any], books: Books
) -> Iterator[tuple[str, Reading]]:
    hows: dict[str, dict[int | str, How]] = defaultdict(dict)
    for event in told["events"]:
        for origin in event.get("origins", ()):
            for report, claims in origin["claims"].items():
                for claim in claims:
                    hows[report].setdefault(claim, origin["how"])
    for report, source in expected.sources.items():
        made = reading_of(expected.marks[report], source, books, hows[report])
        if isinstance(made, Reading):
            yield report, made


def _stands(expected: ExpectedRecord, readings: Mapping[str, Reading]) -> Stands:
    """The ids that readings made of marks give to each mark."""
    claims: dict[tuple[str, int | str], str] = {}
    deeds: dict[tuple[str, int], str] = {}
    for report, reading in readings.items():
        marks, article = expected.marks[report], reading.article.id
        claims[report, "author"] = content_id("c", article, "author")
        for number in range(len(marks["attributions"])):
            claims[report, number] = content_id("c", article, str(number))
        for number in range(len(marks["events"])):
            deeds[report, number] = content_id("d", article, number)
    return Stands(claims, deeds)


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
    "on whose word events are, in reports as marked and synthetic ones",
    (),
    _measure,
    "nobody else counts origins; beside it stands by how much counting outlets or articles misses",
)
