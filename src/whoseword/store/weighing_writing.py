"""Writes what weighing gave, and takes out what it makes void: rows, look-ups, traces, bonds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select

from whoseword.record import Continued, Event
from whoseword.record.ids import digits
from whoseword.reference.entities import EntityBook
from whoseword.schema import OneWeighed, WeighedKind, all_weighed
from whoseword.store.database import WEIGHING
from whoseword.store.database.weighing_tables import (
    bearer_keys,
    bearers,
    bonds,
    continuing,
    trace_keys,
    traces,
    weighed,
    weighed_parts,
)
from whoseword.store.index import key_of
from whoseword.store.pages import pages
from whoseword.store.traced import keys_of, row_of_bearer
from whoseword.store.traced import row_of as row_of_trace
from whoseword.store.weighed_rows import keys_with, parts_of, row_of, things_of, unpacked
from whoseword.weighing.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Made:
    """What weighing gave, with the book that its traces are made by.

    ``entry`` is the last of the audit chain that it knows of; ``by`` the digest of the code and
    lexicons that made it.
    """

    outcome: Outcome
    book: EntityBook
    entry: int
    by: str


def drop(connection: Connection) -> None:
    """Throw all of it away, as forgetting does: it may name whom nothing else names any more."""
    for table in WEIGHING:
        connection.execute(delete(table))


def clear(connection: Connection, outcome: Outcome) -> frozenset[str]:
    """Take out what holds no longer; the ids that the events which go had, now and before."""
    void = outcome.void
    ids = frozenset(_former_ids(connection, void.events))
    _delete(connection, _keys(connection, ("copy",), void.articles))
    _delete(connection, _keys(connection, ("entity", "tie"), void.mentions))
    _delete(connection, [key_of(f"event {event}") for event in void.events])
    _clear_continuing(connection, void.events)
    _clear_bonds(connection, void.deeds)
    _clear_traces(connection, traces.c.number, trace_keys.c.article, outcome.sketches)
    _clear_traces(connection, bearers.c.article, bearer_keys.c.bearer, void.articles)
    return ids


def write(connection: Connection, made: Made, before: frozenset[str]) -> None:
    """Write what is new; ``before`` are ids of events, which events that hold their deeds keep."""
    outcome = made.outcome
    others = (one for one in all_weighed(outcome.weighed) if not isinstance(one, Continued))
    for page in pages(others):
        _write(connection, [_with_former_ids(one, before) for one in page])
    for led in pages(outcome.continuing):
        _write_continuing(connection, led)
    for found in pages(outcome.traces()):
        _insert(connection, traces, [row_of_trace(one) for one in found])
        keys = sorted((key, key_of(one.article)) for one in found for key in one.keys)
        _insert(connection, trace_keys, [{"key": key, "article": own} for key, own in keys])
    for borne in pages(outcome.bearers(made.book)):
        _insert(connection, bearers, [row_of_bearer(one) for one in borne])
        keys = sorted((key, key_of(one.track.bearer.id)) for one in borne for key in one.keys)
        _insert(connection, bearer_keys, [{"key": key, "bearer": own} for key, own in keys])
    for tied in pages(sorted(outcome.bonds)):
        rows = [{"deed": a, "other": b, "article": key_of(c)} for a, b, c in tied]
        _insert(connection, bonds, rows)


def event_ids(connection: Connection) -> frozenset[str]:
    """The ids of all events there are, with those that they had before."""
    part = weighed_parts.c.part
    return frozenset(connection.execute(select(part).where(part >= "v-", part < "v-g")).scalars())


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _write(connection: Connection, things: Iterable[OneWeighed]) -> None:
    rows, parts = [], []
    for one in things:
        row = row_of(one)
        rows.append(row)
        parts += [{"part": part, "weighed": row["key"]} for part in sorted(parts_of(one))]
    _insert(connection, weighed, rows)
    _insert(connection, weighed_parts, parts)


def _write_continuing(connection: Connection, led: Iterable[tuple[str, Continued]]) -> None:
    """Write the chains that are not there yet: two events may go on in one claim alike."""
    keyed = [(event, row_of(one)["key"], one) for event, one in led]
    chains = {key: one for _, key, one in keyed}
    links = {(event, key) for event, key, _ in keyed}
    asked = select(weighed.c.key).where(weighed.c.key.in_(chains))
    there = set(connection.execute(asked).scalars())
    _write(connection, [one for key, one in chains.items() if key not in there])
    _insert(
        connection, continuing, [{"event": event, "weighed": key} for event, key in sorted(links)]
    )


def _with_former_ids(one: OneWeighed, before: frozenset[str]) -> OneWeighed:
    """An event with the ids under which the record knew it: any of its deeds may have named it."""
    if not isinstance(one, Event):
        return one
    known = {f"v-{digits(deed)}" for deed in one.deeds} & before
    return replace(one, formerly=tuple(sorted((known | set(one.formerly)) - {one.id})))


def _former_ids(connection: Connection, events: Iterable[str]) -> Iterator[str]:
    things = things_of(connection, (key_of(f"event {event}") for event in events))
    for _, data in things.values():
        event = unpacked(data)
        if isinstance(event, Event):
            yield from (event.id, *event.formerly)


def _keys(
    connection: Connection, kinds: Sequence[WeighedKind], parts: Iterable[str]
) -> frozenset[int]:
    return frozenset(key for _, key in keys_with(connection, kinds, parts))


def _delete(connection: Connection, keys: Iterable[int]) -> None:
    for page in pages(keys):
        connection.execute(delete(weighed_parts).where(weighed_parts.c.weighed.in_(page)))
        connection.execute(delete(weighed).where(weighed.c.key.in_(page)))


def _clear_continuing(connection: Connection, events: Iterable[str]) -> None:
    """Take out the chains that go on in these events and in no other."""
    led: set[int] = set()
    for page in pages(events):
        led.update(
            connection.execute(
                select(continuing.c.weighed).where(continuing.c.event.in_(page))
            ).scalars()
        )
        connection.execute(delete(continuing).where(continuing.c.event.in_(page)))
    for keys in pages(led):
        left = connection.execute(
            select(continuing.c.weighed).where(continuing.c.weighed.in_(keys))
        ).scalars()
        _delete(connection, set(keys) - set(left))


def _clear_bonds(connection: Connection, deeds: Iterable[str]) -> None:
    for page in pages(deeds):
        mine = bonds.c.deed.in_(page)
        pairs = connection.execute(select(bonds.c.deed, bonds.c.other).where(mine)).all()
        connection.execute(delete(bonds).where(mine))
        if pairs:
            mirrored = bonds.c.deed == bindparam("one"), bonds.c.other == bindparam("two")
            connection.execute(
                delete(bonds).where(*mirrored), [{"one": b, "two": a} for a, b in pairs]
            )


def _clear_traces(
    connection: Connection, by: Column[int], of: Column[int], articles: Iterable[str]
) -> None:
    """Take out what articles left: rows that are theirs ``by`` a column, with their keys.

    The keys of a row are told by the row itself: what it is found by is asked of no index.
    """
    held, found_by = by.table, of.table
    for page in pages(articles):
        mine = by.in_([key_of(article) for article in page])
        rows = connection.execute(select(held.c.number, held.c.found_by).where(mine)).all()
        own = [{"one": key, "own": row.number} for row in rows for key in keys_of(row.found_by)]
        if own:
            gone = delete(found_by).where(
                found_by.c.key == bindparam("one"), of == bindparam("own")
            )
            connection.execute(gone, own)
        connection.execute(delete(held).where(mine))
