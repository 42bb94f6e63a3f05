"""A user's own marked file, asked the same questions as the seeds."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from whoseword import flow
from whoseword.measure.figures import Measured
from whoseword.measure.gold import Gold
from whoseword.measure.own import checked_readings, own_source, read_own
from whoseword.measure.sets.marked_set import Tools
from whoseword.measure.sets.reports import scored
from whoseword.record import Reading, Source


def measure_own(marks: Path, texts: Path | None, tools: Tools) -> Measured:
    """The figures of a file of marks; its articles lie in ``texts``, or beside the file."""
    gold = read_own(marks)
    folder = texts or marks.parent
    plain = _readings(gold, {one.id: own_source(one, folder, one.published) for one in gold}, tools)
    known = tuple(one for one in gold if one.published_true is not None)
    days = {one.id: own_source(one, folder, one.published_true) for one in known}
    return scored(gold, plain, _readings(known, days, tools) if known else None)


def _readings(
    gold: Iterable[Gold], sources: Mapping[str, Source], tools: Tools
) -> dict[str, Reading]:
    tagger, books = tools.tagger(), tools.books()
    read = {name: flow.read(one, tagger=tagger, books=books) for name, one in sources.items()}
    return checked_readings(gold, read)
