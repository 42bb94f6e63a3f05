"""Long lists in parts that a statement can hold, and long tables in parts of a unit of work."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Row, Select

from whoseword.store.database import Database

PAGE = 500
_T = TypeVar("_T")


def pages(things: Iterable[_T], size: int = PAGE) -> Iterator[tuple[_T, ...]]:
    """The things in tuples of so many, the last perhaps of fewer."""
    rest = iter(things)
    while page := tuple(islice(rest, size)):
        yield page


def rows_by_id(
    database: Database, asked: Select[Any], by: Column[str], size: int = PAGE
) -> Iterator[Row[Any]]:
    """The rows in the order of their ids, so many in a unit of work: others may write meanwhile.

    ``by`` is the column of the ids; the statement gives it under the name ``id``.
    """
    last, ordered = "", asked.order_by(by).limit(size)
    while True:
        with database.reading() as connection:
            rows = connection.execute(ordered.where(by > last)).all()
        yield from rows
        if len(rows) < size:
            return
        last = rows[-1].id
