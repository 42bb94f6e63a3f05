"""What articles leave for those that come after them, so that weighing touches little.

What weighing gave before goes: it left no traces, and is made again by the next weighing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    for table in ("weighed_parts", "weighed", "weighing"):
        op.execute(sa.text(f"DELETE FROM {table}"))  # noqa: S608 our own names
    op.add_column("weighing", sa.Column("made_by", sa.Text(), nullable=True))
    op.create_table(
        "traces",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", PLAIN, nullable=False),
        sa.Column("found_by", sa.LargeBinary(), nullable=False),
        sa.Column("sketches", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_traces")),
    )
    op.create_table(
        "trace_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "article", name=op.f("pk_trace_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bearers",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=False),
        sa.Column("found_by", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_bearers")),
    )
    op.create_index(op.f("ix_bearers_article"), "bearers", ["article"], unique=False)
    op.create_table(
        "bearer_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("bearer", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "bearer", name=op.f("pk_bearer_keys")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bonds",
        sa.Column("deed", PLAIN, nullable=False),
        sa.Column("other", PLAIN, nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("deed", "other", name=op.f("pk_bonds")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "continuing",
        sa.Column("event", PLAIN, nullable=False),
        sa.Column("weighed", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("event", "weighed", name=op.f("pk_continuing")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_continuing_weighed"), "continuing", ["weighed"], unique=False)
