"""People's judgements: added, never changed; a later one supersedes an earlier one."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, insert, select

from whoseword.errors import JudgementError
from whoseword.record import Judgement
from whoseword.schema import judgement_from_json, judgement_to_json
from whoseword.store.audit import append, new_salt, seal
from whoseword.store.database import Database
from whoseword.store.database.tables import judgements, tombstones

_PAGE = 500
_OF_ARTICLE = (
    select(judgements.c.data)
    .where(judgements.c.article == bindparam("id"))
    .order_by(judgements.c.at, judgements.c.id)
)


def add(connection: Connection, given: Iterable[Judgement], at: str | None) -> tuple[str, ...]:
    """The articles of those judgements that were new, one for each.

    A judgement on an article that is not here is kept and waits for it; one on a forgotten
    article stays out. JudgementError when another judgement has the id.
    """
    touched = []
    for judgement in given:
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
        if row is None and not _is_forgotten(connection, judgement.article):
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


def _is_forgotten(connection: Connection, article: str) -> bool:
    found = connection.execute(select(tombstones.c.article).where(tombstones.c.article == article))
    return found.first() is not None
