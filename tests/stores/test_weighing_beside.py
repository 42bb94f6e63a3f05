"""On every database, what comes is weighed beside what is known as it would be all at once."""

from collections.abc import Iterable
from dataclasses import replace

from tests.stores.dumps import dump
from tests.weighings import retold, scales, three_reports
from whoseword.desk.desk import Desk
from whoseword.desk.settings import open_settings
from whoseword.desk.weighing import take_up, weigh_taken
from whoseword.judging.across import anchors_in, judge_across
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


def test_a_copy_whose_order_turns_round_is_not_kept_both_ways(address: str) -> None:
    first, second, digest = three_reports()
    earlier = replace(second, article=replace(second.article, published="2031-03-01"))
    with open_store(address) as store:
        _add(store, [first, second, digest])
        _add(store, [earlier])
        beside = {repr(replace(one, formerly=())) for one in _events(store)}
        desk = Desk(store, "anna")
        weigh_taken(desk, take_up(desk, open_settings({}), anew=True), scales())
        assert {repr(replace(one, formerly=())) for one in _events(store)} == beside


def test_the_letter_of_an_outlet_goes_with_its_article_to_another_outlet(address: str) -> None:
    first, _, digest = three_reports()
    gull = retold(first, "Grey Gull", "2031-03-09")
    tern = retold(digest, "Evening Tern", "2031-03-12")
    anchors = tuple(anchors_in(gull, {gull.article.id}))
    rated = judge_across(anchors, "outlet.letter", "rate", "B", by="anna", at="2031-03-13")
    now = replace(gull, article=replace(gull.article, outlet="Evening Tern"))
    with open_store(address) as store:
        _add(store, [gull, tern])
        store.add_judgements([rated])
        _add(store, [])
        before = {one.grade.source for one in _events(store) if tern.article.id in one.articles}
        _add(store, [now])
        after = {one.grade.source for one in _events(store) if tern.article.id in one.articles}
        beside = {repr(replace(one, formerly=())) for one in _events(store)}
        desk = Desk(store, "anna")
        weigh_taken(desk, take_up(desk, open_settings({}), anew=True), scales())
        assert {repr(replace(one, formerly=())) for one in _events(store)} == beside
    assert (before, "B" in after) == ({"F"}, True)
