"""What weighing gave is kept whole, replaced whole, found by any id in it, and thrown away."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from tests.stores.dumps import dump
from tests.stores.writer import made_up
from tests.weighings import keep, outcome, three_reports, weighed
from whoseword.errors import StoreError
from whoseword.judging import decide
from whoseword.record import Event, Reading, Source, Weighed
from whoseword.schema import OneWeighed, WeighedKind, all_weighed
from whoseword.store import Store, Weighing, open_store
from whoseword.store.database import WEIGHING

_ORDER = {"reason": "asked to by the family", "by": "anna", "at": "2031-03-10T09:00:00Z"}
_KINDS: tuple[WeighedKind, ...] = get_args(WeighedKind)


def _saved(store: Store, *readings: Reading) -> tuple[Reading, ...]:
    for reading in readings:
        store.keep_original(Source("report.txt", reading.article.text.encode()))
        store.save(reading)
    return readings


def _weighed(store: Store) -> Weighed:
    """The three reports, read and weighed."""
    _saved(store, *three_reports())
    keep(store)
    return weighed()


def _held(store: Store) -> dict[str, OneWeighed]:
    return {repr(one): one for kind in _KINDS for one in store.weighings.all(kind)}


def test_a_record_that_was_never_weighed_says_so(address: str) -> None:
    with open_store(address) as store:
        _saved(store, *three_reports())
        assert store.weighings.state() is None
        assert _held(store) == {}
        assert store.find("v-a5860d96faa18bb5") == ()


def test_all_that_weighing_gave_comes_back_as_it_was(address: str) -> None:
    with open_store(address, clock=lambda: "2031-03-11T00:00:00Z") as store:
        given = _weighed(store)
        assert set(_held(store)) == {repr(one) for one in all_weighed(given)}
        state = store.weighings.state()
        assert state == Weighing("2031-03-11T00:00:00Z", 3, state.made if state else {}, 0, 0)
        assert state.made["event"] == len(given.events)
        assert store.verify() == ()


def test_an_event_is_found_by_each_id_in_it(address: str) -> None:
    with open_store(address) as store:
        event = max(_weighed(store).events, key=lambda one: len(one.deeds))
        leading = (*event.deeds, *event.articles, *event.versions[0].claims, event.id)
        for part in leading:
            assert event in store.weighings.of("event", [part])
        for text in (event.id, event.id[:10], *(f"v-{deed[2:]}" for deed in event.deeds)):
            assert [(one.kind, one.id) for one in store.find(text)] == [("event", event.id)]
        (version,) = store.find(event.versions[0].id)
        assert (version.kind, version.article) == ("version", event.id)
        (origin,) = store.find(event.origins[0].id)
        assert (origin.kind, origin.article) == ("origin", event.id)


def test_an_entity_is_found_by_each_of_its_mentions(address: str) -> None:
    with open_store(address) as store:
        entity = next(one for one in _weighed(store).entities if one.name == "Dalia Merrow")
        assert len(entity.mentions) == 2
        for mention in entity.mentions:
            assert store.weighings.of("entity", [mention]) == (entity,)
            assert [one.id for one in store.find(f"e-{mention[2:]}")] == [entity.id]


def test_weighing_again_replaces_all_and_keeps_the_ids_that_an_event_had(address: str) -> None:
    with open_store(address) as store:
        first, second, digest = three_reports()
        later = replace(first, article=replace(first.article, published="2031-03-20"))
        _saved(store, first, second, digest)
        keep(store, outcome(first).weighed)
        before = next(iter(store.weighings.all("event")))
        assert isinstance(before, Event)
        given = outcome(later, second, digest).weighed
        keep(store, given)
        (now,) = store.weighings.of("event", [before.deeds[0]])
        assert isinstance(now, Event)
        assert now.id != before.id
        assert now.formerly == (before.id,)
        assert [one.id for one in store.find(before.id)] == [now.id]
        keep(store, given)
        assert store.weighings.of("event", [now.id]) == (now,)


def test_what_comes_after_weighing_makes_it_stale(address: str) -> None:
    with open_store(address) as store:
        _weighed(store)
        told = decide(
            three_reports()[0], three_reports()[0].claims[0].id, "claim", "accept", by="a", at="1"
        )
        _saved(store, made_up(1), made_up(2), three_reports()[0])
        store.add_judgements([told, replace(told, id="j-elsewhere", article="ff" * 32)])
        state = store.weighings.state()
        assert state is not None
        assert (state.read, state.judged) == (2, 1)
        keep(store)
        state = store.weighings.state()
        assert state is not None
        assert (state.read, state.judged) == (0, 0)


@pytest.mark.parametrize("what", ["article", "person"])
def test_forgetting_throws_away_what_weighing_gave(address: str, what: str) -> None:
    with open_store(address) as store:
        _weighed(store)
        first = three_reports()[0]
        name = next(one.id for one in first.names if one.text == "Dalia Merrow")
        store.forget(first.article.id if what == "article" else name, **_ORDER)
        assert store.weighings.state() is None
        tables = dump(store)
        assert [tables[one.name] for one in WEIGHING] == [[] for _ in WEIGHING]
        assert store.verify() == ()
        if "://" not in address and what == "person":
            left = b"".join(one.read_bytes() for one in Path(address).parent.iterdir())
            assert b"Merrow" not in left


def test_what_was_weighed_while_something_was_forgotten_is_not_kept(address: str) -> None:
    with open_store(address) as store:
        _saved(store, *three_reports())
        entry = store.weighings.begin()
        store.forget(three_reports()[0].article.id, **_ORDER)
        with pytest.raises(StoreError, match="forgotten while the record was weighed"):
            keep(store, entry=entry)
        assert store.weighings.state() is None


def test_a_weighing_that_breaks_off_leaves_the_one_before(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(address) as store:
        _weighed(store)
        before = dump(store)
        broken = replace(weighed(), ties=(*weighed().ties, None))  # type: ignore[arg-type]
        with pytest.raises(KeyError):
            keep(store, broken)
        assert dump(store) == before


def test_weighing_leaves_the_audit_chain_as_it_was(address: str) -> None:
    with open_store(address) as store:
        _saved(store, *three_reports())
        head = store.counts().head
        _weighed(store)
        assert store.counts().head == head


_KILLED = """
import os, signal, sys
import signal
import subprocess
import sys
from dataclasses import replace
from tests.weighings import keep, weighed
from whoseword.store import open_store

class Deadly(tuple):
    def __iter__(self):
        yield from super().__iter__()
        os.kill(os.getpid(), signal.SIGKILL)

with open_store(sys.argv[1]) as store:
    keep(store, replace(weighed(), ties=Deadly(weighed().ties)))
"""


def test_a_weighing_that_is_killed_leaves_the_one_before(address: str) -> None:
    with open_store(address) as store:
        _weighed(store)
        before = dump(store)
    killed = subprocess.run([sys.executable, "-c", _KILLED, address], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    with open_store(address) as store:
        assert dump(store) == before
        assert store.verify() == ()
