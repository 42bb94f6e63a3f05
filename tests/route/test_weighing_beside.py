"""Weighing what came beside what was weighed gives the record that weighing all at once gives."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.stores.dumps import dump
from whoseword import flow
from whoseword.desk.desk import Desk
from whoseword.desk.settings import Settings, open_settings
from whoseword.desk.weighing import open_scales, take_up, weigh_taken
from whoseword.errors import StoreError
from whoseword.measure.synthetic import sample
from whoseword.record import Event, Reading, Source
from whoseword.schema import OneWeighed, WeighedKind, weighed_to_json
from whoseword.store import Store, open_store

COUNT = 120
KINDS: tuple[WeighedKind, ...] = ("entity", "event", "continued", "copy", "tie")
TRACES = ("traces", "trace_keys", "bearers", "bearer_keys", "bonds", "continuing")


@cache
def settings() -> Settings:
    return open_settings({})


@cache
def scales() -> flow.Scales:
    return open_scales(settings())


@cache
def readings(seed: int = 5) -> tuple[Reading, ...]:
    return sample(seed, COUNT)[0]


def keep(store: Store, reading: Reading) -> None:
    store.keep_original(Source("report.txt", reading.article.text.encode()))
    store.save(reading)


@contextmanager
def made(folder: Path, name: str) -> Iterator[Desk]:
    with open_store(str(folder / f"{name}.db"), make=True) as store:
        yield Desk(store, "anna")


def weigh(desk: Desk, *, anew: bool = False) -> None:
    weigh_taken(desk, take_up(desk, settings(), anew=anew), scales())


def add(desk: Desk, come: Iterable[Reading]) -> None:
    for reading in come:
        keep(desk.store, reading)
    weigh(desk)


def held(store: Store) -> dict[WeighedKind, list[bytes]]:
    """All that weighing gave, without the ids that events had before: those hang on the order."""
    return {
        kind: sorted(weighed_to_json(_without_history(one)) for one in store.weighings.all(kind))
        for kind in KINDS
    }


def _without_history(one: OneWeighed) -> OneWeighed:
    return replace(one, formerly=()) if isinstance(one, Event) else one


def traces(store: Store) -> dict[str, list[str]]:
    tables = dump(store)
    return {name: tables[name] for name in TRACES}


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with made(tmp_path_factory.mktemp("record"), "once") as desk:
        add(desk, readings())
        yield desk.store


def parts(order: list[Reading], random: Random) -> Iterator[list[Reading]]:
    while order:
        size = random.randint(1, 40)
        yield order[:size]
        del order[:size]


@pytest.mark.parametrize("seed", range(3))
def test_what_came_in_parts_in_any_order_is_what_came_at_once(
    seed: int, at_once: Store, tmp_path: Path
) -> None:
    random = Random(seed)  # noqa: S311 an order, no secret
    order = list(readings())
    random.shuffle(order)
    with made(tmp_path, "parts") as desk:
        for part in parts(order, random):
            add(desk, part)
        assert held(desk.store) == held(at_once)
        assert traces(desk.store) == traces(at_once)


def changed(reading: Reading, random: Random) -> Reading:
    """The same article as another tagger, or a person, would leave it."""
    less = tuple(deed for deed in reading.deeds if random.random() < 0.7)
    published = random.choice((None, "2016-01-02", reading.article.published, "2019-05-05"))
    article = replace(reading.article, published=published)
    names = tuple(replace(name, text=random.choice((name.text, "Ansar"))) for name in reading.names)
    return replace(reading, article=article, deeds=less, names=names, conflicts=())


@pytest.mark.parametrize("seed", range(3))
def test_articles_read_again_leave_nothing_of_what_they_told_before(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)  # noqa: S311 a draw, no secret
    order = list(readings(seed))
    now = {one.article.id: one for one in order}
    with made(tmp_path, "parts") as desk:
        for part in parts(order, random):
            add(desk, part)
            known = [one for one in now.values() if desk.store.reading(one.article.id)]
            again = [changed(one, random) for one in random.sample(known, min(4, len(known)))]
            now.update((one.article.id, one) for one in again)
            add(desk, again)
        with made(tmp_path, "once") as other:
            add(other, now.values())
            assert held(desk.store) == held(other.store)
            assert traces(desk.store) == traces(other.store)


def test_what_touches_nothing_new_is_not_weighed_again(tmp_path: Path) -> None:
    with made(tmp_path, "record") as desk:
        add(desk, readings())
        taken = take_up(desk, settings())
        assert taken.readings == ()
        assert taken.since == taken.entry
        weigh(desk)
        assert take_up(desk, settings(), anew=True).since is None


def test_what_other_lexicons_weighed_is_weighed_anew(tmp_path: Path) -> None:
    with made(tmp_path, "record") as desk:
        add(desk, readings()[:20])
        own = tmp_path / "lexicons"
        own.mkdir()
        (own / "copies.yaml").write_text("other", encoding="utf-8")
        taken = take_up(desk, replace(settings(), lexicons=own))
        assert taken.since is None
        assert len(taken.readings) == 20


def test_of_two_that_weigh_at_once_the_later_is_told_so(tmp_path: Path) -> None:
    with made(tmp_path, "record") as desk:
        add(desk, readings()[:20])
        for reading in readings()[20:30]:
            keep(desk.store, reading)
        first, second = take_up(desk, settings()), take_up(desk, settings())
        weigh_taken(desk, first, scales())
        before = held(desk.store)
        with pytest.raises(StoreError, match="somebody else weighed it"):
            weigh_taken(desk, second, scales())
        assert held(desk.store) == before
