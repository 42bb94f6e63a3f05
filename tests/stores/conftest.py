"""The behaviour suite runs on every database that a record can be kept in."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

_POSTGRES = "WHOSEWORD_TEST_POSTGRES"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new record may be kept, on each kind of database."""
    if request.param == "sqlite":
        yield str(tmp_path / "record.db")
        return
    server = os.environ.get(_POSTGRES)  # noqa: TID251 the suite is pointed at a server by it
    if not server:
        pytest.skip(f"{_POSTGRES} names no PostgreSQL server to test on")
    from sqlalchemy import create_engine, text
    from sqlalchemy.pool import NullPool

    schema = f"test_{uuid.uuid4().hex}"
    engine = create_engine(server.replace("://", "+psycopg://", 1), poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield f"{server}?options=-csearch_path%3D{schema}"
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
