"""The first schema: originals, readings with their index, judgements, tombstones, audit chain."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("outlet_folded", PLAIN, nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("earliest", PLAIN, nullable=True),
        sa.Column("latest", PLAIN, nullable=True),
        sa.Column("newest", PLAIN, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("deeds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_articles_newest", "articles", ["newest", "id"], unique=False)
    op.create_index(op.f("ix_articles_outlet_folded"), "articles", ["outlet_folded"], unique=False)
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("about", PLAIN, nullable=False),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_about"), "audit", ["about"], unique=False)
    op.create_table(
        "judgements",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("article", PLAIN, nullable=False),
        sa.Column("at", PLAIN, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_article"), "judgements", ["article"], unique=False)
    op.create_table(
        "originals",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_originals")),
    )
    op.create_table(
        "readings",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    op.create_table(
        "sources",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("name", PLAIN, nullable=False),
        sa.PrimaryKeyConstraint("id", "name", name=op.f("pk_sources")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tombstones",
        sa.Column("article", PLAIN, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_tombstones")),
    )
    op.create_table(
        "unreads",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("article", PLAIN, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unreads")),
    )
    op.create_table(
        "claims",
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.key"], name=op.f("fk_claims_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "position", name=op.f("pk_claims")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claims_id"), "claims", ["id"], unique=False)
    op.create_table(
        "deed_places",
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("folded", PLAIN, nullable=False),
        sa.Column("geonames_id", sa.Integer(), nullable=True),
        sa.Column("country", PLAIN, nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.key"], name=op.f("fk_deed_places_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "position", "number", name=op.f("pk_deed_places")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_deed_places_country"), "deed_places", ["country"], unique=False)
    op.create_index(op.f("ix_deed_places_folded"), "deed_places", ["folded"], unique=False)
    op.create_index(
        op.f("ix_deed_places_geonames_id"), "deed_places", ["geonames_id"], unique=False
    )
    op.create_table(
        "deeds",
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reality", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("earliest", PLAIN, nullable=True),
        sa.Column("latest", PLAIN, nullable=True),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.key"], name=op.f("fk_deeds_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "position", name=op.f("pk_deeds")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_deeds_id"), "deeds", ["id"], unique=False)
    op.create_table(
        "spellings",
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", PLAIN, nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.key"], name=op.f("fk_spellings_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "position", name=op.f("pk_spellings")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_spellings_folded"), "spellings", ["folded"], unique=False)
    op.create_index(op.f("ix_spellings_id"), "spellings", ["id"], unique=False)
    op.create_table(
        "words",
        sa.Column("word", PLAIN, nullable=False),
        sa.Column("article", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.key"], name=op.f("fk_words_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("word", "article", "position", name=op.f("pk_words")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_words_article", "words", ["article"], unique=False)
