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
)
"""One row, once the record was weighed: how far the audit chain went when that began."""

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

WEIGHING = (weighed_parts, weighed, weighing)
"""The tables made by weighing, in the order in which their rows can be deleted."""
