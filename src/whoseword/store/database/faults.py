"""Faults of the database, told as errors of ours: what, where and what to do, never content."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from whoseword.errors import BrokenRecord, StoreError

_LOCKED = (
    "the record is locked by another program",
    "wait until that program is done, or end it, and try again",
)
_FULL = (
    "there is no room left to write the record",
    "make room on the disk and run the same command again: what was kept is still there",
)
_DAMAGED = (
    "the record is damaged",
    "go back to a copy, or save what can be saved with: sqlite3 FILE .recover",
)
_NOT_OURS = (
    "this file is not a record of ours",
    "name another file with --record",
)
READ_ONLY = (
    "the record cannot be written",
    "check who owns the file and its folder, and whether the disk is read-only",
)
_UNREACHABLE = (
    "the record cannot be reached",
    "check the path or address, that its folder exists and that the server runs",
)
_OTHER = (
    "the database refused",
    "check the record with: whoseword verify",
)

_SQLITE = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_FULL": _FULL,
    # A file that may not grow is told as a fault of writing.
    "SQLITE_IOERR": _FULL,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _NOT_OURS,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_CANTOPEN": _UNREACHABLE,
}
# Classes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRES = {
    "08": _UNREACHABLE,
    "28": _UNREACHABLE,
    "3D": _UNREACHABLE,
    "57": _UNREACHABLE,
    "53": _FULL,
    "55": _LOCKED,
    "40": _LOCKED,
    "25": READ_ONLY,
    "42501": READ_ONLY,
    "XX": _DAMAGED,
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn every fault of the database inside into a StoreError about ``where``.

    The database's own message stays out of it: it may quote what was written.
    """
    try:
        yield
    except IntegrityError as error:
        raise BrokenRecord(f"the record would contradict itself: {_code(error)}") from None
    except SQLAlchemyError as error:
        code = _code(error)
        what, cure = _words(code)
        raise StoreError(what, where=f"{where} ({code})" if code else where, cure=cure) from None


def _code(error: SQLAlchemyError) -> str | None:
    if not isinstance(error, DBAPIError) or error.orig is None:
        return None
    name = getattr(error.orig, "sqlite_errorname", None)
    state = getattr(error.orig, "sqlstate", None)
    if name is None and state is None and "connect" in type(error.orig).__name__.lower():
        return "08"
    return name or state or ("08" if getattr(error.orig, "pgconn", None) is None else None)


def _words(code: str | None) -> tuple[str, str]:
    if code is None:
        return _UNREACHABLE
    for table in (_SQLITE, _POSTGRES):
        for beginning, words in table.items():
            if code.startswith(beginning):
                return words
    return _OTHER
