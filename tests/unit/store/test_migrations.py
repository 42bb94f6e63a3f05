"""The migrations make just the tables that the program knows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import whoseword.store
from whoseword.store import open_store
from whoseword.store.database import HEAD
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
