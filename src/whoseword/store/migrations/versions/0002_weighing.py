"""What weighing gives: one row a thing, a look-up from its parts, and when it was weighed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "weighing",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_weighing")),
    )
    op.create_table(
        "weighed",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", PLAIN, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_weighed")),
    )
    op.create_index("ix_weighed_kind", "weighed", ["kind", "id"], unique=False)
    op.create_table(
        "weighed_parts",
        sa.Column("part", PLAIN, nullable=False),
        sa.Column("weighed", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["weighed"],
            ["weighed.key"],
            name=op.f("fk_weighed_parts_weighed"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("part", "weighed", name=op.f("pk_weighed_parts")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_weighed_parts_weighed"), "weighed_parts", ["weighed"], unique=False)
