"""The table when it comes back from a person, and the changes in it.

Columns may stand in any order and be separated by semicolons or tabs, as spreadsheets leave them.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whoseword.errors import SourceError
from whoseword.export.edited_row import Decided, decisions, is_changed
from whoseword.export.neutral import from_cell
from whoseword.export.table import CHECK_LENGTH, CHECKED, cell_check, rows_of
from whoseword.record import Reading

_NEEDED = ("article_id", "deed_id", "check")
_SEPARATORS = ",;\t"
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class EditedRow:
    """One row as it came back, by column, and its line in the file."""

    line: int
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a row decides on a value of an article, with the note of the row as the reason."""

    line: int
    article: str
    decided: Decided
    reason: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A row or a cell that decides nothing, and why."""

    line: int
    text: str


def read_table(text: str) -> tuple[EditedRow, ...]:
    """The rows of an edited table; SourceError when it is no table of ours."""
    lines = text.removeprefix("\ufeff")
    head = lines.split("\n", 1)[0]
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=max(_SEPARATORS, key=head.count))
    try:
        columns = [from_cell(cell).strip().lower() for cell in next(reader, [])]
        missing = next((name for name in _NEEDED if name not in columns), None)
        if missing is not None:
            cure = "keep the columns of whoseword export csv; their order does not matter"
            raise SourceError(f"not our table: it has no column {missing}", cure=cure)
        return tuple(_rows(reader, columns))
    except csv.Error as error:
        raise SourceError("not a table", where=f"line {reader.line_num}: {error}") from error


def changes_in(
    rows: Iterable[EditedRow], readings: Mapping[str, Reading]
) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """What the rows decide against the readings by article id, and what decides nothing.

    A row that stands there twice counts once when both say the same, and not at all otherwise.
    """
    changes: list[Change] = []
    problems: list[Problem] = []
    for row in _single(rows, problems):
        cells = dict(row.cells)
        reading = readings.get(cells["article_id"])
        if reading is None:
            told = f"article {cells['article_id'] or '(empty)'} is not in this record"
            problems.append(Problem(row.line, told))
            continue
        for found in _of_row(cells, reading):
            if isinstance(found, str):
                problems.append(Problem(row.line, found))
            else:
                reason = cells.get("note") or None
                changes.append(Change(row.line, reading.article.id, found, reason))
    return tuple(changes), tuple(problems)


def _rows(reader: Iterator[list[str]], columns: list[str]) -> Iterator[EditedRow]:
    for line, cells in enumerate(reader, start=2):
        if any(cell.strip() for cell in cells):
            filled = [*cells, *[""] * (len(columns) - len(cells))]
            told = zip(columns, (from_cell(cell.strip()) for cell in filled), strict=False)
            yield EditedRow(line, tuple(told))


def _single(rows: Iterable[EditedRow], problems: list[Problem]) -> Iterator[EditedRow]:
    """Each deed's row once; those that contradict each other become problems."""
    by_deed: dict[str, list[EditedRow]] = {}
    for row in rows:
        by_deed.setdefault(dict(row.cells)["deed_id"], []).append(row)
    for deed_id, same in by_deed.items():
        differing = next((row for row in same if row.cells != same[0].cells), None)
        if differing is None:
            yield same[0]
        else:
            told = (
                f"deed {deed_id} stands in line {same[0].line} already and differs: neither counts"
            )
            problems.append(Problem(differing.line, told))


def _of_row(cells: Mapping[str, str], reading: Reading) -> Iterator[Decided | str]:
    deed = next((deed for deed in reading.deeds if deed.id == cells["deed_id"]), None)
    if deed is None:
        yield f"deed {cells['deed_id'] or '(empty)'} is not in this article"
        return
    current = next(row for row in rows_of(reading) if row["deed_id"] == deed.id)
    changed = {name for name in CHECKED if is_changed(name, current[name], cells.get(name))}
    checks = _checks(cells["check"])
    if checks is None:
        if changed:
            yield f"the check of deed {deed.id} is damaged: export it again"
        return
    touched = {name for name in changed if cell_check(cells[name]) != checks[name]}
    moved = {name for name in touched if cell_check(current[name]) != checks[name]}
    for name in sorted(moved):
        yield f"{name}: it has changed in the record since this table was made: export it again"
    yield from decisions(cells, reading, deed, touched - moved)


def _checks(told: str) -> Mapping[str, str] | None:
    """The check of each column as it was exported; None when it is damaged."""
    if len(told) != CHECK_LENGTH * len(CHECKED):
        return None
    starts = range(0, len(told), CHECK_LENGTH)
    letters = (told[start : start + CHECK_LENGTH] for start in starts)
    return dict(zip(CHECKED, letters, strict=True))
