"""Judgements over many articles: exchanged, kept waiting, and without what is forgotten."""

from pathlib import Path

from tests.judgings import (
    DEAD,
    DEAD_AGAIN,
    DIGEST,
    EVERY,
    FIRST,
    MOVED,
    SECOND,
    STRIKE,
    STRIKE_AGAIN,
    judged,
    ruled,
)
from tests.stores.dumps import contents, dump
from tests.weighings import keep
from whoseword.judging.across import withdraw
from whoseword.record import Judgement, Source, articles_touched_by
from whoseword.schema import judgement_from_json, judgement_to_json
from whoseword.store import Store, open_store

_ORDER = {"reason": "asked to by the family", "by": "anna", "at": "2031-03-10T09:00:00Z"}
MERGE = judged("event", "merge", (STRIKE, DEAD, STRIKE_AGAIN, MOVED))
SPLIT = judged("event", "split", (DEAD_AGAIN,), (STRIKE, STRIKE_AGAIN), at=2)
COUPLE = judged("event", "merge", (STRIKE_AGAIN, MOVED), at=3)
MERROWS = [name.id for one in EVERY for name in one.names if name.text == "Dalia Merrow"]
SAME = judged("entity", "same", MERROWS, at=4)
PARTY = judged("event.perpetrator", "correct", (STRIKE, MOVED), value="Dalia Merrow", at=5)


def _record(store: Store, *judgements: Judgement) -> None:
    for reading in EVERY:
        store.keep_original(Source("report.txt", reading.article.text.encode()))
        store.save(reading)
    store.add_judgements(judgements)


def _lines(store: Store) -> list[bytes]:
    return [judgement_to_json(judgement) for judgement in store.judgements()]


def _taken_in(store: Store, lines: list[bytes]) -> int:
    return store.add_judgements(judgement_from_json(line) for line in lines)


def test_two_desks_exchange_them_and_a_second_time_changes_nothing(address: str) -> None:
    with open_store(address) as here, open_store(":memory:") as there:
        _record(here, MERGE, SPLIT)
        _record(there, COUPLE, SAME, withdraw(MERGE, by="ben", at="2031-03-09T09:00:00Z"))
        assert _taken_in(there, _lines(here)) == 2
        assert _taken_in(here, _lines(there)) == 3
        assert contents(here) == contents(there)
        before = dump(here)
        assert _taken_in(here, _lines(there)) == 0
        assert dump(here) == before
        assert here.verify() == there.verify() == ()


def test_a_judgement_waits_for_each_of_its_articles(address: str) -> None:
    with open_store(address) as store:
        store.add_judgements([MERGE])
        assert [one.reason for one in ruled(store.judgements(), store.readings()).orphans] == [
            "no_article"
        ]
        _record(store)
        assert ruled(store.judgements(), store.readings()).orphans == ()
        assert store.verify() == ()


def test_of_a_forgotten_article_nothing_stays_in_judgements_on_others(address: str) -> None:
    with open_store(address) as store:
        _record(store, MERGE, SPLIT, COUPLE)
        store.forget(SECOND.article.id, **_ORDER)
        left = {one.id: one for one in store.judgements()}
        assert left.keys() == {MERGE.id}
        assert SECOND.article.id not in repr(left)
        assert articles_touched_by(left[MERGE.id]) == (FIRST.article.id, DIGEST.article.id)
        assert left[MERGE.id].reason is None
        assert store.verify() == ()


def test_a_judgement_filed_under_a_forgotten_article_goes_on_under_another(address: str) -> None:
    with open_store(address) as store:
        _record(store, MERGE)
        assert MERGE.article == FIRST.article.id
        store.forget(FIRST.article.id, **_ORDER)
        (left,) = store.judgements()
        assert (left.id, left.about) == (MERGE.id, STRIKE_AGAIN)
        assert {one.about for one in left.anchors} == {STRIKE_AGAIN, MOVED}
        assert store.verify() == ()
        if "://" not in address:
            assert STRIKE.encode() not in Path(address).read_bytes()


def test_what_another_desk_still_says_on_a_forgotten_article_stays_out(address: str) -> None:
    with open_store(address) as store:
        _record(store, MERGE, SPLIT)
        store.forget(SECOND.article.id, **_ORDER)
        before = dump(store)
        assert store.add_judgements([MERGE, SPLIT, COUPLE]) == 0
        assert dump(store) == before


def test_withdrawing_reaches_a_judgement_that_lost_an_article(address: str) -> None:
    with open_store(address) as store:
        _record(store, MERGE)
        store.forget(SECOND.article.id, **_ORDER)
        store.add_judgements([withdraw(MERGE, by="ben", at="2031-03-11T09:00:00Z")])
        assert ruled(store.judgements(), store.readings()).placed == ()
        assert store.verify() == ()


def test_a_forgotten_person_leaves_the_words_and_values_of_every_side(address: str) -> None:
    with open_store(address) as store:
        back = withdraw(PARTY, by="ben", at="2031-03-09T08:00:00Z")
        _record(store, SAME, PARTY, back, MERGE)
        store.forget(MERROWS[0], **_ORDER)
        told = _lines(store)
        assert len(told) == 4
        assert not any(b"Merrow" in line or b"Dalia" in line for line in told)
        found = ruled(store.judgements(), store.readings())
        assert [one.judgement.decision for one in found.placed] == ["merge", "same"]
        assert set(found.placed[1].near) == set(MERROWS)
        assert store.verify() == ()
        if "://" not in address:
            assert b"Merrow" not in Path(address).read_bytes()
        before = dump(store)
        assert store.add_judgements([SAME, PARTY]) == 0
        assert dump(store) == before


def test_what_weighing_gave_is_stale_after_a_judgement_over_articles(address: str) -> None:
    with open_store(address) as store:
        _record(store)
        keep(store)
        store.add_judgements([MERGE])
        state = store.weighings.state()
        assert state is not None
        assert state.judged == 1
