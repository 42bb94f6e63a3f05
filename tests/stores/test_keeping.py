"""Originals and readings go in once, come out as they were, and change only when they must."""

from dataclasses import replace

import pytest

from tests.readings import depot_reading, digest_reading, hostile_reading
from tests.stores.dumps import contents, dump
from whoseword.judging import decide, judge_reading
from whoseword.record import Given, Reading, Source, Unread
from whoseword.record.ids import article_id
from whoseword.store import Filter, open_store


def _source(reading: Reading, name: str = "report.txt", **given: str) -> Source:
    return Source(name, reading.article.text.encode(), "text", Given(**given))


def test_a_reading_comes_back_as_it_went_in(address: str) -> None:
    readings = [depot_reading(), digest_reading(), hostile_reading()]
    with open_store(address) as store:
        assert [store.save(reading) for reading in readings] == ["new"] * 3
    with open_store(address) as store:
        for reading in readings:
            assert store.reading(reading.article.id) == reading
        assert list(store.readings()) == sorted(readings, key=lambda each: each.article.id)
        assert store.reading("0" * 64) is None
        assert store.verify() == ()


def test_an_original_comes_back_byte_for_byte(address: str) -> None:
    source = Source("odd/ü.bin", bytes(range(256)) * 40, None, Given(outlet="Quay Radio"))
    with open_store(address) as store:
        assert store.keep_original(source) == source
        assert store.original(article_id(source.data)) == source
        assert store.original("0" * 64) is None
        assert list(store.originals()) == [source]


def test_reading_twice_changes_nothing(address: str) -> None:
    reading = depot_reading()
    with open_store(address, clock=lambda: "2031-03-09T10:00:00Z") as store:
        for _ in range(2):
            store.keep_original(_source(reading))
            store.save(reading)
        store.save(Unread("b.txt", "empty", "no text", article_id(b"")))
        before = dump(store)
        store.keep_original(_source(reading))
        assert store.save(reading) == "same"
        assert store.save(Unread("b.txt", "empty", "no text", article_id(b""))) == "same"
        assert dump(store) == before
        assert len(before["originals"]) == len(before["readings"]) == 1


def test_another_taggers_reading_replaces_the_values_and_judgements_attach_again(
    address: str,
) -> None:
    reading = depot_reading()
    deed = reading.deeds[0]
    again = replace(
        reading,
        deeds=(replace(deed, id="d-00000000000000ff", kind="shelling", where=()),),
        statements=(),
        made_by="tagger-1",
    )
    given = decide(reading, deed.id, "deed.where", "correct", "Ost Kamen", by="a", at="2031")
    with open_store(address) as store:
        store.save(reading)
        store.add_judgements([given])
        assert store.save(again) == "replaced"
        assert store.reading(reading.article.id) == again
        judged = judge_reading(again, store.judgements(reading.article.id))
        assert [each.about for each in judged.attached] == ["d-00000000000000ff"]
        # The index follows the reading and the judgement.
        assert store.find(deed.id) == ()
        assert store.find("abu rafid") == ()
        assert [each.article.id for each in store.readings(Filter(place="Ost Kamen"))] == [
            reading.article.id
        ]
        assert store.verify() == ()


def test_an_unread_gives_way_to_a_reading_and_a_reading_never_to_an_unread(address: str) -> None:
    reading = depot_reading()
    unread = Unread("report.txt", "bug", "ValueError", reading.article.id)
    with open_store(address) as store:
        assert store.save(unread) == "new"
        assert list(store.unreads()) == [unread]
        assert store.save(replace(unread, detail="TypeError")) == "replaced"
        assert store.save(reading) == "replaced"
        assert list(store.unreads()) == []
        assert store.save(unread) == "kept"
        assert list(store.unreads()) == []
        assert store.reading(reading.article.id) == reading
        assert store.verify() == ()


def test_what_has_no_bytes_is_listed_by_where_it_lay(address: str) -> None:
    pipe = Unread("folder/pipe", "not_a_file", "a named pipe")
    link = Unread("folder/link", "outside", "leads out of the folder")
    with open_store(address) as store:
        assert [store.save(each) for each in (pipe, link, pipe)] == ["new", "new", "same"]
        assert sorted(store.unreads(), key=lambda each: each.source) == [link, pipe]
        assert store.counts().unread == 2
        assert store.verify() == ()


def test_the_same_bytes_under_two_names_are_one_original(address: str) -> None:
    reading = depot_reading()
    with open_store(address) as store:
        store.keep_original(_source(reading, "b.txt"))
        store.keep_original(_source(reading, "a.txt"))
        kept = store.original(reading.article.id)
        assert kept is not None
        assert kept.name == "a.txt"
        assert store.counts().originals == 1


def test_what_was_given_for_the_bytes_before_is_given_again(address: str) -> None:
    reading = depot_reading()
    with open_store(address) as store:
        store.keep_original(_source(reading, outlet="Harbour Courier", published="2031-03-07"))
        kept = store.keep_original(_source(reading, published="2031-03-08", title="Strike"))
        assert isinstance(kept, Source)
        wanted = Given(outlet="Harbour Courier", published="2031-03-08", title="Strike")
        assert kept.given == wanted
        assert [each.given for each in store.originals()] == [wanted]
        assert store.verify() == ()


def test_a_record_can_be_written_while_its_readings_are_listed(address: str) -> None:
    readings = [depot_reading(), digest_reading(), hostile_reading()]
    with open_store(address) as store:
        for reading in readings:
            store.save(reading)
        for reading in store.readings():
            assert store.save(replace(reading, made_by="tagger-1")) == "replaced"
        for source in store.originals():
            store.keep_original(source)
        assert {reading.made_by for reading in store.readings()} == {"tagger-1"}


@pytest.mark.parametrize("turn", range(3))
def test_the_order_of_arrival_makes_no_difference(address: str, turn: int) -> None:
    readings = [depot_reading(), digest_reading(), hostile_reading()]
    with open_store(address) as store, open_store(":memory:") as other:
        for each in (*readings[turn:], *readings[:turn]):
            store.keep_original(_source(each))
            store.save(each)
        for each in readings:
            other.keep_original(_source(each))
            other.save(each)
        assert contents(store) == contents(other)


def test_a_record_opened_for_looking_is_not_written(address: str) -> None:
    from whoseword.errors import StoreError

    with open_store(address) as store:
        store.save(depot_reading())
    with open_store(address, read_only=True) as store:
        assert store.counts().readings == 1
        assert store.verify() == ()
        with pytest.raises(StoreError, match="for reading only"):
            store.save(digest_reading())
