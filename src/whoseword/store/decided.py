"""People's judgements: added, never changed; a later one supersedes an earlier one."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from whoseword.errors import JudgementError
from whoseword.record import Judgement, without_articles
from whoseword.schema import judgement_from_json, judgement_to_json
from whoseword.store.audit import append, new_salt, seal
from whoseword.store.database import Database
from whoseword.store.database.tables import judgements, tombstones

_PAGE = 500
_ONE = select(judgements).where(judgements.c.id == bindparam("id"))
_OF_ARTICLE = (
    select(judgements.c.data)
    .where(judgements.c.article == bindparam("id"))
    .order_by(judgements.c.at, judgements.c.id)
)


def add(connection: Connection, given: Iterable[Judgement], at: str | None) -> tuple[str, ...]:
    """The articles of those judgements that were new, one for each.

    A judgement on an article that is not here is kept and waits for it; one on a forgotten
    article stays out, one over many articles without what it says on those forgotten.
    JudgementError when another judgement has the id.
    """
    touched = []
    stones = _forgotten(connection)
    for whole in given:
        judgement = _left_of(whole, stones)
        if judgement is None:
            continue
        data = judgement_to_json(judgement)
        row = connection.execute(
            select(judgements.c.data).where(judgements.c.id == judgement.id)
        ).first()
        if row is not None and bytes(row.data) != data:
            raise JudgementError(
                "another judgement has this id already",
                where=judgement.id,
                cure="give it an id of its own: judgements are never changed, only superseded",
            )
        if row is None:
            write(connection, judgement, at)
            touched.append(judgement.article)
    return tuple(touched)


def write(connection: Connection, judgement: Judgement, at: str | None) -> None:
    """Write one judgement and its entry in the audit chain, which is about its article."""
    salt, data = new_salt(), judgement_to_json(judgement)
    connection.execute(
        insert(judgements).values(
            id=judgement.id, article=judgement.article, at=judgement.at, data=data, salt=salt
        )
    )
    append(connection, "judged", judgement.article, seal(salt, data), at)


def judgements_of(connection: Connection, article: str) -> tuple[Judgement, ...]:
    """The article's judgements in the order of their time and id."""
    rows = connection.execute(_OF_ARTICLE, {"id": article})
    return tuple(judgement_from_json(row.data) for row in rows)


def judged_articles(connection: Connection) -> frozenset[str]:
    """The articles on which there are judgements."""
    return frozenset(connection.execute(select(judgements.c.article).distinct()).scalars())


def all_judgements(database: Database) -> Iterator[Judgement]:
    """Every judgement in the order of time and id, a page of them in a unit of work."""
    last = ("", "")
    while True:
        with database.reading() as connection:
            rows = connection.execute(
                select(judgements.c.at, judgements.c.id, judgements.c.data)
                .where(
                    (judgements.c.at > last[0])
                    | ((judgements.c.at == last[0]) & (judgements.c.id > last[1]))
                )
                .order_by(judgements.c.at, judgements.c.id)
                .limit(_PAGE)
            ).all()
        for row in rows:
            yield judgement_from_json(row.data)
        if len(rows) < _PAGE:
            return
        last = (rows[-1].at, rows[-1].id)


def rewrite(
    connection: Connection, before: Judgement, after: Judgement | None, at: str | None
) -> None:
    """Write a judgement in the place of one that must not say so much any more, or of it nothing.

    The audit chain is told that the one before is gone.
    """
    row = connection.execute(_ONE, {"id": before.id}).one()
    connection.execute(delete(judgements).where(judgements.c.id == before.id))
    append(connection, "redacted", row.article, seal(row.salt, bytes(row.data)), at)
    if after is not None:
        write(connection, after, at)


def judgements_telling(connection: Connection, text: str) -> tuple[Judgement, ...]:
    """The judgements in whose lines a text stands, such as the id of one of their articles."""
    rows = connection.execute(select(judgements.c.data).order_by(judgements.c.at, judgements.c.id))
    wanted = text.encode()
    return tuple(judgement_from_json(row.data) for row in rows if wanted in bytes(row.data))


def _left_of(judgement: Judgement, stones: Mapping[str, str]) -> Judgement | None:
    """What may be taken in of a judgement; nothing where somebody was taken out of its articles."""
    gone = {one.article for one in judgement.anchors} & stones.keys()
    if any(stones[article] == "person" for article in gone):
        return None
    return without_articles(judgement, gone)


def _forgotten(connection: Connection) -> dict[str, str]:
    """The articles of which something was forgotten, with what it was: all, or a person."""
    rows = connection.execute(select(tombstones.c.article, tombstones.c.what))
    return {row.article: row.what for row in rows}
