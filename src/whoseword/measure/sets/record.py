"""record: all that is expected of the invented reports, and by name what is not matched."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from whoseword.measure.answers import Answer, miss_of
from whoseword.measure.expected import SETS, open_expected
from whoseword.measure.figures import Measured, share_of
from whoseword.measure.record import as_marked, as_read, record_answers
from whoseword.measure.sets.marked_set import MarkedSet, Tools
from whoseword.measure.sets.reports import read_all


def _measure(_paths: Sequence[Path], tools: Tools) -> Measured:
    answers = list(_answers(tools))
    figures = dict.fromkeys(one.figure for one in answers)
    lines = []
    for figure in figures:
        right = [one.right for one in answers if one.figure == figure]
        lines.append(share_of(figure, sum(right), len(right)))
    return Measured(tuple(lines), tuple(miss_of(one) for one in answers if not one.right))


def _answers(tools: Tools) -> Iterator[Answer]:
    """What the marks of both sets weigh first, then what is read of them does."""
    books = tools.books()
    sets = [open_expected(name) for name in SETS]
    for expected in sets:
        yield from _called("as marked", record_answers(as_marked(expected, books)))
    for expected in sets:
        readings = read_all(expected.sources, tools)
        yield from _called("as read", record_answers(as_read(expected, readings, books)))


def _called(name: str, answers: Iterable[Answer]) -> Iterator[Answer]:
    return (replace(one, figure=f"{one.figure}, {name}") for one in answers)


RECORD = MarkedSet(
    "record",
    "all that is expected of the invented reports, from marks and as read",
    (),
    _measure,
    "With --errors --limit 0 everything that is not matched is listed by name.",
)
