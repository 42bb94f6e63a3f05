"""Verifying finds what was changed behind the record's back, and only that."""

import hashlib
import zlib
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from tests.readings import depot_reading, digest_reading
from whoseword.judging import decide
from whoseword.record import Source, Unread
from whoseword.record.ids import article_id
from whoseword.store import Store, open_store
from whoseword.store.database import tables

DEPOT, DIGEST = depot_reading(), digest_reading()
ARTICLE = DEPOT.article.id
_ORDER = {"reason": "asked to", "by": "anna", "at": "2031-03-10T09:00:00Z"}


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """A record with one of everything."""
    with open_store(address, clock=lambda: "2031-03-09T10:00:00Z") as opened:
        for reading in (DEPOT, DIGEST):
            opened.keep_original(Source("a.txt", reading.article.text.encode()))
            opened.save(reading)
        opened.save(Unread("b.txt", "empty", "no text", article_id(b"")))
        given = decide(DEPOT, DEPOT.claims[0].id, "claim", "accept", by="anna", at="2031")
        opened.add_judgements([given])
        opened.save(Unread("pipe", "not_a_file", "a pipe"))
        opened.keep_original(Source("c.txt", b"gone"))
        opened.forget(article_id(b"gone"), **_ORDER)
        assert opened.verify() == ()
        yield opened


def _flip(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def _original(connection: Connection) -> None:
    original = tables.originals
    this = original.c.id == ARTICLE
    data = connection.execute(select(original.c.data).where(this)).scalar_one()
    connection.execute(update(original).where(this).values(data=_flip(data)))


def _original_repacked(connection: Connection) -> None:
    changed = zlib.compress(_flip(DEPOT.article.text.encode()))
    this = tables.originals.c.id == ARTICLE
    connection.execute(update(tables.originals).where(this).values(data=changed))


def _reading_edited(connection: Connection) -> None:
    this = tables.readings.c.id == ARTICLE
    data = connection.execute(select(tables.readings.c.data).where(this)).scalar_one()
    changed = zlib.compress(zlib.decompress(data).replace(b"43 fighters", b"93 fighters"))
    connection.execute(update(tables.readings).where(this).values(data=changed))


def _reading_edited_with_its_digest(connection: Connection) -> None:
    this = tables.readings.c.id == ARTICLE
    row = connection.execute(select(tables.readings).where(this)).one()
    changed = zlib.decompress(row.data).replace(b"43 fighters", b"93 fighters")
    digest = hashlib.sha256(row.salt + b"%d:" % len(changed) + changed).hexdigest()
    connection.execute(
        update(tables.readings).where(this).values(data=zlib.compress(changed), digest=digest)
    )


def _audit_row_gone(connection: Connection) -> None:
    connection.execute(delete(tables.audit).where(tables.audit.c.number == 3))


def _audit_row_changed(connection: Connection) -> None:
    this = tables.audit.c.number == 3
    connection.execute(update(tables.audit).where(this).values(at="2030-01-01T00:00:00Z"))


def _audit_end_cut(connection: Connection) -> None:
    connection.execute(delete(tables.audit).where(tables.audit.c.number >= 2))


@pytest.mark.parametrize(
    ("tamper", "codes"),
    [
        (_original, {"original_changed"}),
        (_original_repacked, {"original_changed"}),
        (_reading_edited, {"reading_changed"}),
        (_reading_edited_with_its_digest, {"reading_changed"}),
        (_audit_row_gone, {"audit_broken", "audit_missing"}),
        (_audit_row_changed, {"audit_broken"}),
        (
            _audit_end_cut,
            {"audit_missing", "unread_changed", "judgement_changed", "tombstone_changed"},
        ),
        (
            lambda connection: connection.execute(update(tables.originals).values(given="{}")),
            {"original_changed"},
        ),
        (
            lambda connection: connection.execute(
                delete(tables.originals).where(tables.originals.c.id == ARTICLE)
            ),
            {"original_missing"},
        ),
        (
            lambda connection: connection.execute(
                delete(tables.readings).where(tables.readings.c.id == DIGEST.article.id)
            ),
            {"reading_missing"},
        ),
        (
            lambda connection: connection.execute(update(tables.unreads).values(reason="bug")),
            {"unread_changed"},
        ),
        (
            lambda connection: connection.execute(
                update(tables.judgements).values(data=b'{"id":"j-1"}')
            ),
            {"judgement_changed", "judgement_missing"},
        ),
        (
            lambda connection: connection.execute(delete(tables.judgements)),
            {"judgement_missing", "index_differs"},
        ),
        (
            lambda connection: connection.execute(update(tables.deeds).values(kind="riot")),
            {"index_differs"},
        ),
        (
            lambda connection: connection.execute(delete(tables.words)),
            {"index_differs"},
        ),
        (
            lambda connection: connection.execute(update(tables.articles).values(outlet="Other")),
            {"index_differs"},
        ),
        (
            lambda connection: connection.execute(update(tables.tombstones).values(reason="none")),
            {"tombstone_changed"},
        ),
        (
            lambda connection: connection.execute(delete(tables.tombstones)),
            {"tombstone_changed"},
        ),
        (
            lambda connection: connection.execute(
                insert(tables.originals).values(
                    id=article_id(b"gone"),
                    given="{}",
                    size=4,
                    data=zlib.compress(b"gone"),
                    salt=b"",
                )
            ),
            {"audit_missing", "not_forgotten"},
        ),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    store: Store, tamper: Callable[[Connection], object], codes: set[str]
) -> None:
    with store._database.writing() as connection:
        tamper(connection)
    findings = store.verify()
    assert {finding.code for finding in findings} == codes
    told = repr(findings)
    for word in ("Merrow", "Vello", "anna", "asked"):
        assert word not in told


def test_the_head_of_the_chain_tells_of_an_end_that_was_cut_off(store: Store) -> None:
    head = store.counts().head
    store.save(Unread("late.txt", "empty", "no text", article_id(b"late")))
    assert store.counts().head != head
    with store._database.writing() as connection:
        connection.execute(delete(tables.unreads).where(tables.unreads.c.id == article_id(b"late")))
        last = select(tables.audit.c.number).order_by(tables.audit.c.number.desc()).limit(1)
        number = connection.execute(last).scalar_one()
        connection.execute(delete(tables.audit).where(tables.audit.c.number == number))
    assert store.verify() == ()
    assert store.counts().head == head


def test_the_history_of_an_article_tells_what_and_when_and_nothing_else(store: Store) -> None:
    entries = store.history(ARTICLE)
    assert [entry.what for entry in entries] == ["kept", "read", "judged"]
    assert {entry.at for entry in entries} == {"2031-03-09T10:00:00Z"}
    assert [entry.what for entry in store.history(article_id(b"gone"))] == ["kept", "forgotten"]
