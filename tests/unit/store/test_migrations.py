"""The migrations make just the tables that the program knows."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import whoseword.store
from tests.readings import depot_reading
from whoseword.errors import StoreError
from whoseword.store import open_store
from whoseword.store.database import HEAD, WEIGHING
from whoseword.store.database.tables import metadata

_MIGRATIONS = Path(whoseword.store.__file__).parent / "migrations"


def test_the_migrations_and_the_tables_agree(tmp_path: Path) -> None:
    with open_store(tmp_path / "record.db") as store, store._database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_newest_revision_is_the_one_that_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_tables_are_made_as_the_metadata_makes_them(tmp_path: Path) -> None:
    """The comparison above passes over what is SQLite's own, such as tables without row ids."""
    from sqlalchemy import create_engine, text

    query = text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%'")
    plain = create_engine("sqlite://")
    with plain.begin() as connection:
        metadata.create_all(connection)
        wanted = {name: "".join((sql or "").split()) for name, sql in connection.execute(query)}
    plain.dispose()
    with open_store(tmp_path / "record.db") as store, store._database.reading() as connection:
        made = {name: "".join((sql or "").split()) for name, sql in connection.execute(query)}
    made = {name: sql for name, sql in made.items() if "alembic" not in name}
    assert made == wanted


def test_a_record_of_the_first_schema_is_brought_up_to_date_with_all_it_holds(
    tmp_path: Path,
) -> None:
    path = tmp_path / "record.db"
    with open_store(path) as store:
        store.save(depot_reading())
    _take_back_to_the_first(path)
    with pytest.raises(StoreError, match="of an older version") as told:
        open_store(path, read_only=True)
    assert "whoseword weigh" in str(told.value)
    with open_store(path) as store:
        assert list(store.readings()) == [depot_reading()]
        assert store.weighings.state() is None
        assert store.verify() == ()


def _take_back_to_the_first(path: Path) -> None:
    """The record as the program wrote it before it weighed."""
    with sqlite3.connect(path) as connection:
        for table in WEIGHING:
            connection.execute(f"DROP TABLE {table.name}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
