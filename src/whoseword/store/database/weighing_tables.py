"""Tables of what weighing gave: made from all readings and judgements, and free to be thrown away.

One row a thing, a look-up from every id that it holds, and when it was weighed:
``store/weighings.py``.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from whoseword.store.database.tables import PLAIN, metadata

weighing = Table(
    "weighing",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("at", Text),
    Column("made_by", Text),
)
"""One row, once the record was weighed: how far the audit chain went when that began, and the
digest of the code and lexicons that weighed it."""

weighed = Table(
    "weighed",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", PLAIN, nullable=False),
    Column("id", PLAIN, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("ix_weighed_kind", "kind", "id"),
)

weighed_parts = Table(
    "weighed_parts",
    metadata,
    Column("part", PLAIN, primary_key=True),
    Column(
        "weighed",
        BigInteger,
        ForeignKey("weighed.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    sqlite_with_rowid=False,
)
"""Ids of what a thing is made of (deeds, claims, articles, Names) and of what it holds."""

traces = Table(
    "traces",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("article", PLAIN, nullable=False),
    Column("found_by", LargeBinary, nullable=False),
    Column("sketches", LargeBinary, nullable=False),
)
"""What each article left for those that come after it: ``store/traced.py``."""

trace_keys = Table(
    "trace_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""By which keys an article is found; ``article`` is ``traces.number``."""

bearers = Table(
    "bearers",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, nullable=False, index=True),
    Column("found_by", LargeBinary, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Who bears the names of each article, with what it states of them; ``article`` as above."""

bearer_keys = Table(
    "bearer_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("bearer", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""By which keys a bearer is found; ``bearer`` is ``bearers.number``."""

bonds = Table(
    "bonds",
    metadata,
    Column("deed", PLAIN, primary_key=True),
    Column("other", PLAIN, primary_key=True),
    Column("article", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Deeds alike enough to be one happening, each pair both ways; ``article`` is the other's."""

continuing = Table(
    "continuing",
    metadata,
    Column("event", PLAIN, primary_key=True),
    Column("weighed", BigInteger, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
"""The chains that go on, in ``weighed``, by the event that they are about."""

WEIGHING = (
    weighed_parts,
    weighed,
    weighing,
    traces,
    trace_keys,
    bearers,
    bearer_keys,
    bonds,
    continuing,
)
"""The tables made by weighing, in the order in which their rows can be deleted."""
