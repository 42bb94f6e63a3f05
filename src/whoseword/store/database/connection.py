"""A connection to the record's database: SQLite by path, PostgreSQL by address."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import QueuePool, StaticPool

from whoseword.errors import StoreError
from whoseword.store.database.faults import READ_ONLY, told
from whoseword.store.database.tables import metadata

_WAIT_SECONDS = 30.0
_MEMORY = ":memory:"
# How far the log grows before it is folded into the file: 16 MiB at 4 KiB a page.
_LOG_PAGES = 4000
# Enough to hold the index of some hundred thousand articles.
_CACHE_KIB = 32_768


class Database:
    """Units of work on one database; ``where`` is what people call it, without its password."""

    def __init__(self, engine: Engine, where: str, *, read_only: bool) -> None:
        """Hold the engine; nothing is opened yet."""
        self.engine = engine
        self.where = where
        self.read_only = read_only

    @property
    def is_sqlite(self) -> bool:
        """Whether the record is one file."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A unit of work that only looks, at one moment of the record."""
        with told(self.where), self.engine.connect() as plain:
            level = None if self.is_sqlite else "REPEATABLE READ"
            connection = plain.execution_options(isolation_level=level) if level else plain
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[Connection]:
        """A unit of work that is done whole or not at all; writers take turns.

        ``durable``: when it is over it outlives a power cut too.
        """
        if self.read_only:
            raise StoreError(
                "the record was opened for reading only",
                where=self.where,
                cure="run a command that writes without the option that forbids it",
            )
        with told(self.where), self.engine.connect() as plain:
            connection = plain.execution_options(writes=True, durable=durable)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(text("LOCK TABLE audit IN EXCLUSIVE MODE"))
                yield connection

    def write_ahead(self) -> None:
        """Ask for SQLite's log: who looks never waits for who writes, and saving is fast."""
        # Another program may be asking at this moment, and one is enough; and a network drive
        # cannot have it: there the rollback journal does the same work more slowly.
        if self.is_sqlite and not self.read_only:
            with self.engine.connect() as plain, suppress(OperationalError):
                bare = plain.execution_options(no_transaction=True)
                bare.exec_driver_sql("PRAGMA journal_mode=WAL")

    def sweep(self) -> None:
        """Write the file anew, so that nothing of what was deleted lies in its free pages.

        StoreError when another program goes on looking at what was there before.
        """
        with told(self.where), self.engine.connect() as plain:
            if not self.is_sqlite:
                alone = plain.execution_options(isolation_level="AUTOCOMMIT")
                ours = ", ".join(table.name for table in metadata.sorted_tables)
                alone.exec_driver_sql(f"VACUUM (FULL) {ours}")
                return
            bare = plain.execution_options(no_transaction=True)
            bare.exec_driver_sql("VACUUM")
            busy = bare.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
        if busy:
            raise StoreError(
                "forgotten, but the file beside the record that ends in -wal still holds it",
                where=self.where,
                cure="end the other programs that have the record open: the file goes with them",
            )

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def connect(where: str, *, read_only: bool = False, make: bool = True) -> Database:
    """The database at a path, at ":memory:" or at an address; no table is touched yet.

    StoreError when the address is none, its driver is not installed, or the file is not there
    (``read_only``, or not to ``make``) or is none.
    """
    if "://" not in where:
        return _sqlite(where, read_only=read_only, make=make)
    try:
        url = make_url(where)
    except ArgumentError:
        raise StoreError(
            "this is no address of a record",
            cure='give a path, or an address such as "postgresql://desk@host/record"',
        ) from None
    if url.get_backend_name() == "sqlite":
        return _sqlite(url.database or _MEMORY, read_only=read_only, make=make)
    if url.get_backend_name() in {"postgresql", "postgres"}:
        return _postgres(url, read_only=read_only)
    raise StoreError(
        f"a record cannot be kept in {url.get_backend_name()}",
        cure="give a path for SQLite, or an address that begins with postgresql://",
    )


def _sqlite(path: str, *, read_only: bool, make: bool) -> Database:
    if path != _MEMORY:
        _check_file(Path(path), read_only=read_only, make=make and not read_only)
        _make_file(Path(path))
    address = f"file:{quote(path)}?mode={_mode(path, read_only=read_only)}"
    engine = create_engine(
        "sqlite://",
        creator=_opener(address, read_only=read_only),
        poolclass=StaticPool if path == _MEMORY else QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return Database(engine, path, read_only=read_only)


def _mode(path: str, *, read_only: bool) -> str:
    """How SQLite is to open the file."""
    if path == _MEMORY:
        return "memory"
    if not read_only:
        return "rwc"
    # For looking it is opened like for writing where that can be: a run that was killed leaves
    # a log beside the file, and the next one to open the record must be able to fold it in.
    return "rw" if _can_be_written(Path(path)) else "ro&immutable=1"


def _can_be_written(path: Path) -> bool:
    """Whether the file, and the folder that its log will lie in, can be written."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _make_file(path: Path) -> None:
    """Make the file where there is none: a record names people, so its owner alone reads it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        cure = "name another place with --record"
        where = f"{path} ({error.strerror})"
        raise StoreError("the record cannot be made here", where=where, cure=cure) from error


def _check_file(path: Path, *, read_only: bool, make: bool) -> None:
    if path.is_dir():
        raise StoreError("a folder is no record", where=str(path), cure="name a file in it")
    if not make and not path.exists():
        raise StoreError(
            "there is no record here",
            where=str(path),
            cure="read something into it first, or name another with --record",
        )
    if not path.parent.is_dir():
        raise StoreError(
            "the folder for the record does not exist",
            where=str(path.parent),
            cure="make the folder first, or name another file with --record",
        )
    if not read_only and not _can_be_written(path):
        what, cure = READ_ONLY
        raise StoreError(what, where=str(path), cure=cure)


def _opener(address: str, *, read_only: bool) -> Callable[[], sqlite3.Connection]:
    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in ("foreign_keys=ON", "secure_delete=ON", f"cache_size=-{_CACHE_KIB}"):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
        return connection

    return opened


def _begin(connection: Connection) -> None:
    """Begin by ourselves; a writer takes its lock at once, or two could wait for each other."""
    options = connection.get_execution_options()
    if options.get("no_transaction"):
        return
    if not options.get("writes"):
        connection.exec_driver_sql("BEGIN")
        return
    # NORMAL loses nothing when a run is killed, and at a power cut at most what was read in the
    # last moments, which can be read again; what a person decided cannot.
    level = "FULL" if options.get("durable") else "NORMAL"
    connection.exec_driver_sql(f"PRAGMA synchronous={level}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgres(url: URL, *, read_only: bool) -> Database:
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True
        )
    except ModuleNotFoundError:
        raise StoreError(
            "PostgreSQL needs its driver",
            where=url.render_as_string(hide_password=True),
            cure='install it with: pip install "whoseword[postgres]"',
        ) from None
    return Database(engine, url.render_as_string(hide_password=True), read_only=read_only)
