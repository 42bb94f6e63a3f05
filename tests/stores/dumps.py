"""What a record holds, table by table, for comparing two records or two moments of one."""

from typing import Any

from sqlalchemy import Table, select

from whoseword.store import Store
from whoseword.store.database.tables import audit, metadata

_SALTED = frozenset({"salt", "digest"})


def dump(store: Store) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    return {table.name: _rows(store, table, frozenset()) for table in metadata.sorted_tables}


def contents(store: Store) -> dict[str, list[str]]:
    """Every row but the audit chain, without what is made by chance or tells when it came."""
    tables = [table for table in metadata.sorted_tables if table is not audit]
    return {table.name: _rows(store, table, _SALTED) for table in tables}


def _rows(store: Store, table: Table, without: frozenset[str]) -> list[str]:
    with store._database.reading() as connection:
        rows: list[dict[str, Any]] = [
            dict(row) for row in connection.execute(select(table)).mappings()
        ]
    return sorted(
        repr({name: value for name, value in row.items() if name not in without}) for row in rows
    )
