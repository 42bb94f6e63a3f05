"""Brings a record to the newest schema, or says why it cannot."""

from pathlib import Path

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from whoseword.errors import StoreError
from whoseword.store.database.connection import Database

HEAD = "0003"
"""The newest revision in ``store/migrations/versions``."""

# "WWrd": says to SQLite and to file(1) that this file is ours.
_APPLICATION_ID = 0x57577264


def bring_up_to_date(database: Database) -> None:
    """Create the tables, or bring older ones up to date; nothing happens to a newest record.

    StoreError when what lies there is not ours, of a newer version, or old and opened for
    reading only.
    """
    with database.reading() as connection:
        revision = _revision(connection, database)
    if revision != HEAD:
        if database.read_only:
            raise StoreError(
                "the record is of an older version",
                where=database.where,
                cure="open it once with a command that writes, such as: whoseword weigh",
            )
        with database.engine.connect() as plain:
            _upgrade(plain.execution_options(writes=True), database)
    database.write_ahead()


def _upgrade(connection: Connection, database: Database) -> None:
    from whoseword.store.database.faults import told

    with told(database.where), connection.begin():
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _APPLICATION_ID})
        # Someone else may have been faster.
        if _revision(connection, database) == HEAD:
            return
        _run_migrations(connection)
        if database.is_sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id={_APPLICATION_ID}")


def _revision(connection: Connection, database: Database) -> str | None:
    """The revision of what lies there, None for nothing at all; StoreError when it is not ours."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "alembic_version" not in tables or "audit" not in tables or not _is_ours(connection):
        raise StoreError(
            "this database is not a record of ours",
            where=database.where,
            cure="name another with --record",
        )
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is not None and revision > HEAD:
        raise StoreError(
            f"the record is of a newer version ({revision}; this program knows {HEAD})",
            where=database.where,
            cure="bring whoseword up to date",
        )
    return revision


def _is_ours(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == _APPLICATION_ID


def _run_migrations(connection: Connection) -> None:
    # Alembic's commands cost 0.1 s to import and are needed once in a record's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
