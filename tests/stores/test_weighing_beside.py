"""On every database, what comes is weighed beside what is known as it would be all at once."""

from collections.abc import Iterable
from dataclasses import replace

from tests.stores.dumps import dump
from tests.weighings import scales, three_reports
from whoseword.desk.desk import Desk
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import take_up, weigh_taken
from whoseword.record import Event, Reading, Source
from whoseword.store import Store, open_store
from whoseword.store.database import WEIGHING

_HISTORY = ("weighing", "weighed", "weighed_parts")


def _add(store: Store, come: Iterable[Reading]) -> None:
    for reading in come:
        store.keep_original(Source("report.txt", reading.article.text.encode()))
        store.save(reading)
    desk = Desk(store, "anna")
    weigh_taken(desk, take_up(desk, open_settings({})), scales())


def _made(store: Store) -> dict[str, list[str]]:
    tables = dump(store)
    return {table.name: tables[table.name] for table in WEIGHING if table.name not in _HISTORY}


def _events(store: Store) -> list[Event]:
    return [one for one in store.weighings.all("event") if isinstance(one, Event)]


def test_three_reports_that_come_one_by_one_leave_the_same_traces(address: str) -> None:
    first, second, digest = three_reports()
    with open_store(address) as store:
        _add(store, [digest])
        _add(store, [second])
        _add(store, [first])
        one_by_one = _made(store)
        events = {one.id for one in _events(store)}
        desk = Desk(store, "anna")
        weigh_taken(desk, take_up(desk, open_settings({}), anew=True), scales())
        assert _made(store) == one_by_one
        assert {one.id for one in _events(store)} == events
        assert store.verify() == ()


def test_a_report_that_is_read_again_without_its_deeds_leaves_the_event(address: str) -> None:
    first, second, digest = three_reports()
    with open_store(address) as store:
        _add(store, [first, second, digest])
        shared = [one for one in _events(store) if second.article.id in one.articles]
        assert shared
        _add(store, [replace(second, deeds=(), conflicts=())])
        assert all(second.article.id not in one.articles for one in _events(store))
