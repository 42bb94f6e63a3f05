"""Opens a record: a file, or a database by its address."""

from collections.abc import Callable
from pathlib import Path

from whoseword.store.database import bring_up_to_date, connect
from whoseword.store.store import Store


def open_store(
    where: str | Path,
    *,
    clock: Callable[[], str] | None = None,
    read_only: bool = False,
    make: bool = True,
) -> Store:
    """The record at a path (SQLite) or an address such as "postgresql://desk@host/record".

    A file that is not there is created, unless ``make`` is False, and an older one brought up to
    date; neither when ``read_only``. ``clock`` gives the time (ISO 8601, UTC) that goes into the
    audit chain.

    StoreError when it is not there and not made, cannot be reached, is locked, damaged, not ours
    or of a newer version.
    """
    database = connect(str(where), read_only=read_only, make=make)
    try:
        bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return Store(database, clock)
