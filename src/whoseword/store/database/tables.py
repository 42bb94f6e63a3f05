"""The tables. ``readings.data`` and ``judgements.data`` are the truth; the index is made from them.

Index tables (articles, claims, deeds, deed_places, spellings, words) hold what is searched, and
can be thrown away and made again: ``store/index.py``. They stand apart from what is large, so
that a list of a hundred thousand articles reads little.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

# Ids and folded words are compared byte by byte everywhere, so that their beginnings can be
# looked up with the same range on every database.
PLAIN = Text().with_variant(String(collation="C"), "postgresql")

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _of_reading() -> Column[int]:
    """Whose row it is: a number made of the article's id, since an id in every row is long."""
    return Column(
        "article",
        BigInteger,
        ForeignKey("articles.key", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


originals = Table(
    "originals",
    metadata,
    Column("id", PLAIN, primary_key=True),
    Column("form", Text),
    Column("given", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", PLAIN, primary_key=True),
    Column("name", PLAIN, primary_key=True),
    sqlite_with_rowid=False,
)

unreads = Table(
    "unreads",
    metadata,
    Column("id", PLAIN, primary_key=True),
    Column("article", PLAIN),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", PLAIN, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("id", PLAIN, nullable=False, unique=True),
    Column("made_by", Text, nullable=False),
    Column("outlet", Text),
    Column("outlet_folded", PLAIN, index=True),
    Column("title", Text),
    Column("published", Text),
    Column("earliest", PLAIN),
    Column("latest", PLAIN),
    Column("newest", PLAIN, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("deeds", Integer, nullable=False),
    Index("ix_articles_newest", "newest", "id"),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    _of_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", PLAIN, nullable=False, index=True),
    Column("status", Text, nullable=False),
    sqlite_with_rowid=False,
)

deeds = Table(
    "deeds",
    metadata,
    _of_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", PLAIN, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("reality", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("earliest", PLAIN),
    Column("latest", PLAIN),
    sqlite_with_rowid=False,
)

deed_places = Table(
    "deed_places",
    metadata,
    _of_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("folded", PLAIN, nullable=False, index=True),
    Column("geonames_id", Integer, index=True),
    Column("country", PLAIN, index=True),
    Column("lat", Float),
    Column("lon", Float),
    sqlite_with_rowid=False,
)

spellings = Table(
    "spellings",
    metadata,
    _of_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", PLAIN, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("folded", PLAIN, nullable=False, index=True),
    sqlite_with_rowid=False,
)

words = Table(
    "words",
    metadata,
    Column("word", PLAIN, primary_key=True),
    _of_reading(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Index("ix_words_article", "article"),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", PLAIN, primary_key=True),
    Column("article", PLAIN, nullable=False, index=True),
    Column("at", PLAIN, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("article", PLAIN, primary_key=True),
    Column("what", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("what", Text, nullable=False),
    Column("about", PLAIN, nullable=False, index=True),
    Column("at", Text),
    Column("content", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

INDEX = (words, spellings, deed_places, deeds, claims, articles)
"""The tables made from the readings, in the order in which their rows can be deleted."""
