"""Judgements are added, never changed, and can be exchanged between records."""

from dataclasses import replace

import pytest

from tests.readings import depot_reading, digest_reading
from tests.stores.dumps import contents, dump
from whoseword.errors import JudgementError
from whoseword.judging import decide
from whoseword.record import Judgement
from whoseword.schema import judgement_from_json, judgement_to_json
from whoseword.store import open_store

DEPOT, DIGEST = depot_reading(), digest_reading()


def _given() -> list[Judgement]:
    at = [f"2031-03-09T1{hour}:00:00Z" for hour in range(4)]
    about = DEPOT.claims[0].id
    first = decide(DEPOT, about, "claim", "accept", by="anna", at=at[0])
    second = decide(DEPOT, about, "claim", "reject", by="ben", at=at[1], before=[first])
    third = decide(DIGEST, DIGEST.deeds[0].id, "deed.kind", "correct", "presence", by="c", at=at[2])
    return [first, second, third]


def test_judgements_come_back_in_the_order_of_their_time(address: str) -> None:
    first, second, third = _given()
    with open_store(address) as store:
        store.save(DEPOT)
        assert store.add_judgements([third, second, first]) == 3
        assert list(store.judgements()) == [first, second, third]
        assert list(store.judgements(DEPOT.article.id)) == [first, second]
        assert list(store.judgements("0" * 64)) == []


def test_taking_in_judgements_twice_changes_nothing(address: str) -> None:
    with open_store(address) as store:
        store.save(DEPOT)
        store.add_judgements(_given())
        before = dump(store)
        assert store.add_judgements(_given()) == 0
        assert dump(store) == before


def test_two_desks_exchange_judgements_as_lines_and_hold_the_same(address: str) -> None:
    given = _given()
    with open_store(address) as here, open_store(":memory:") as there:
        for store, mine in ((here, given[:2]), (there, given[2:])):
            store.save(DEPOT)
            store.save(DIGEST)
            store.add_judgements(mine)
        lines = [judgement_to_json(judgement) for judgement in here.judgements()]
        assert there.add_judgements(judgement_from_json(line) for line in lines) == 2
        lines = [judgement_to_json(judgement) for judgement in there.judgements()]
        assert here.add_judgements(judgement_from_json(line) for line in lines) == 1
        assert contents(here) == contents(there)
        assert here.verify() == there.verify() == ()


def test_a_judgement_that_comes_before_its_article_waits_for_it(address: str) -> None:
    with open_store(address) as store, open_store(":memory:") as other:
        store.add_judgements(_given())
        store.save(DIGEST)
        assert store.verify() == ()
        other.save(DIGEST)
        other.add_judgements(_given())
        assert contents(store) == contents(other)


def test_another_judgement_of_the_same_id_is_refused_and_none_of_them_is_added(
    address: str,
) -> None:
    first, second, third = _given()
    with open_store(address) as store:
        store.add_judgements([first])
        with pytest.raises(JudgementError, match="has this id already"):
            store.add_judgements([second, third, replace(first, reason="changed")])
        assert list(store.judgements()) == [first]
        assert store.verify() == ()
