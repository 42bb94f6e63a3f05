"""Forgetting removes for good, leaves a tombstone without content, and is not undone by reading."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.readings import DEPOT, article_of, depot_reading, digest_reading, name_of, span_of
from tests.stores.dumps import dump
from whoseword.errors import StoreError
from whoseword.judging import decide, judge_reading
from whoseword.record import Given, Reading, Source, Unread
from whoseword.record.ids import article_id
from whoseword.store import Filter, Store, Tombstone, open_store

_ORDER = {"reason": "asked to by the family", "by": "anna", "at": "2031-03-10T09:00:00Z"}
_FULL = Given(title="Dalia Merrow dies", outlet="Harbour Courier")


def _kept(store: Store, reading: Reading, name: str = "report.txt") -> Reading:
    given = _FULL if reading.article.text == DEPOT else Given()
    store.keep_original(Source(name, reading.article.text.encode(), "text", given))
    store.save(reading)
    return reading


def _blocks_or_nothing(store: Store, *words: str) -> None:
    told = repr(dump(store)).casefold()
    for word in words:
        assert word.casefold() not in told
    for reading in store.readings():
        for word in words:
            assert word.casefold() not in repr(reading).casefold()


def _bytes_of(address: str) -> bytes:
    """All bytes of the record's file and of what lies beside it; none for a server."""
    path = Path(address)
    if "://" in address:
        return b""
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


def test_nothing_of_a_forgotten_article_is_left(address: str) -> None:
    with open_store(address) as store:
        reading = _kept(store, depot_reading(), "tips/dalia-merrow.txt")
        other = _kept(store, digest_reading())
        given = decide(
            reading, reading.article.id, "article.title", "correct", "Saldanha", by="a", at="1"
        )
        store.add_judgements([given])
        if "://" not in address:
            assert b"merrow" in _bytes_of(address)
        stones = store.forget(reading.article.id, **_ORDER)
        assert stones == (Tombstone(reading.article.id, "article", *_ORDER.values()),)
        assert list(store.tombstones()) == list(stones)
        assert store.reading(reading.article.id) is None
        assert store.original(reading.article.id) is None
        assert list(store.judgements()) == []
        assert store.find("Merrow") == store.find(reading.claims[0].id) == ()
        assert [found.kind for found in store.find(reading.article.id)] == ["tombstone"]
        assert list(store.readings()) == [other]
        _blocks_or_nothing(store, "merrow", "saldanha", "tidewater")
        assert store.verify() == ()
        left = _bytes_of(address).lower()
        for word in (b"merrow", b"saldanha", b"tidewater"):
            assert word not in left


def test_a_forgotten_article_is_not_taken_in_again(address: str) -> None:
    reading = depot_reading()
    with open_store(address) as store:
        _kept(store, reading)
        store.forget(reading.article.id, **_ORDER)
        before = dump(store)
        again = store.keep_original(Source("again.txt", DEPOT.encode()))
        assert isinstance(again, Unread)
        assert (again.reason, again.id) == ("forgotten", reading.article.id)
        assert store.save(again) == "forgotten"
        assert store.save(reading) == "forgotten"
        assert store.save(Unread("x", "bug", "KeyError", reading.article.id)) == "forgotten"
        given = decide(reading, reading.claims[0].id, "claim", "accept", by="a", at="1")
        assert store.add_judgements([given]) == 0
        assert store.forget(reading.article.id, **{**_ORDER, "reason": "again"}) == tuple(
            store.tombstones()
        )
        assert dump(store) == before


def test_an_unread_and_its_original_are_forgotten_too(address: str) -> None:
    data = b"\x00\x01 of Dalia Merrow"
    with open_store(address) as store:
        store.keep_original(Source("merrow.bin", data))
        store.save(Unread("merrow.bin", "not_text", "bytes", article_id(data)))
        store.forget(article_id(data), **_ORDER)
        assert store.counts().originals == store.counts().unread == 0
        _blocks_or_nothing(store, "merrow")
        assert store.verify() == ()


def test_what_is_not_known_cannot_be_forgotten(address: str) -> None:
    with open_store(address) as store:
        _kept(store, depot_reading())
        for text in ("0" * 64, "n-0000000000000000", "Nobody Here", depot_reading().claims[0].id):
            with pytest.raises(StoreError, match="knows no article and no name"):
                store.forget(text, **_ORDER)
        assert store.counts().forgotten == 0


def test_a_person_is_taken_out_of_text_titles_addresses_aliases_and_file_names(
    address: str,
) -> None:
    with open_store(address) as store:
        reading = _kept(store, depot_reading(), "tips/Dalia_Merrow-2.txt")
        nurse = reading.names[2]
        stones = store.forget(nurse.id, **_ORDER)
        assert [(stone.article, stone.what) for stone in stones] == [(reading.article.id, "person")]
        without = store.reading(reading.article.id)
        assert without is not None
        block = "█" * len("Dalia Merrow")
        assert without.article.text == DEPOT.replace("Dalia Merrow", block)
        assert without.article.title == f"Strike on depot in Ras Vello: {block} among the dead"
        assert without.article.url == f"https://courier.example/2031/{block}-dies"
        assert without.names[2] == replace(nurse, text=block)
        assert without.claims[1].text == without.claims[1].said[0].of(without.article.text)
        told = {role.text for deed in without.deeds for role in deed.roles if role.who == nurse.id}
        assert told == {block}
        assert [claim.id for claim in without.claims] == [claim.id for claim in reading.claims]
        assert store.original(reading.article.id) is None
        _blocks_or_nothing(store, "merrow", "dalia")
        assert b"merrow" not in _bytes_of(address).lower()
        assert store.find("Merrow") == ()
        assert [found.kind for found in store.find("Haddo Brisk")] == ["name"]
        assert store.verify() == ()
        # Reading the same bytes again would bring the person back.
        assert isinstance(store.keep_original(Source("new.txt", DEPOT.encode())), Unread)
        assert store.save(reading) == "forgotten"


def test_a_person_goes_with_every_alias_and_with_what_is_said_of_them(address: str) -> None:
    with open_store(address) as store:
        reading = _kept(store, depot_reading())
        store.forget("haddo brisk", **_ORDER)
        without = store.reading(reading.article.id)
        assert without is not None
        assert without.statements == reading.statements[:1]
        _blocks_or_nothing(store, "brisk", "haddo", "rafid")
        assert without.claims[2].chain[1].name == "█" * len("Haddo Brisk")
        assert without.claims[2].chain[1].who == reading.names[3].id
        assert store.verify() == ()


def test_a_person_is_found_in_other_articles_by_their_full_name_however_it_is_written(
    address: str,
) -> None:
    text = (
        "Quay Radio said DÁLIA MERROW, a nurse, was buried. Merrow was 31. Dalia Vint was there.\n"
    )
    article = article_of(text, outlet="Quay Radio", title=None, published=None)
    names = (name_of(article, "DÁLIA MERROW", "person", "victim"),)
    second = replace(
        digest_reading(), article=article, claims=(), deeds=(), citations=(), names=names
    )
    page = b"<title>Dalia&nbsp;M&eacute;rrow</title><p>Nothing else.</p>"
    plain = article_of("Nothing else.\n", outlet=None, title=None, published=None)
    third = replace(second, article=replace(plain, id=article_id(page)), names=())
    with open_store(address) as store:
        first = _kept(store, depot_reading())
        _kept(store, second)
        untouched = _kept(store, digest_reading())
        store.keep_original(Source("page.html", page))
        store.save(third)
        stones = store.forget(first.names[2].id, **_ORDER)
        wanted = {first.article.id, article.id, third.article.id}
        assert {stone.article for stone in stones} == wanted
        without = store.reading(article.id)
        assert without is not None
        assert without.article.text == (
            "Quay Radio said ████████████, a nurse, was buried. ██████ was 31. "
            "Dalia Vint was there.\n"
        )
        assert store.reading(third.article.id) == third
        assert store.original(third.article.id) is None
        assert store.reading(untouched.article.id) == untouched
        assert store.verify() == ()


def test_judgements_on_a_forgotten_person_stay_without_the_name(address: str) -> None:
    with open_store(address) as store:
        reading = _kept(store, depot_reading())
        nurse, claim = reading.names[2], reading.claims[1]
        tier = decide(reading, nurse.id, "name.tier", "correct", "minor", by="a", at="1")
        victim = decide(
            reading, reading.deeds[0].id, "deed.victim", "correct", "Dalia Merrow", by="a", at="2"
        )
        later = decide(
            reading,
            reading.deeds[0].id,
            "deed.victim",
            "correct",
            "D. Merrow; a cook",
            by="a",
            at="3",
            before=[victim],
            reason="see Dalia Merrow",
        )
        doubt = decide(reading, claim.id, "claim.certainty", "correct", "doubted", by="a", at="4")
        store.add_judgements([tier, victim, later, doubt])
        store.forget(nurse.id, **_ORDER)
        judgements = list(store.judgements())
        assert len(judgements) == 4
        assert judgements[2].supersedes == judgements[1].id != victim.id
        assert judgements[2].value == "D. ██████; a cook"
        without = store.reading(reading.article.id)
        assert without is not None
        judged = judge_reading(without, judgements)
        assert judged.orphans == ()
        assert judged.reading.names[2].tier == "minor"
        assert judged.reading.claims[1].certainty == "doubted"
        _blocks_or_nothing(store, "merrow", "dalia")
        assert store.verify() == ()


def test_one_word_alone_is_forgotten_only_where_it_is_that_name(address: str) -> None:
    with open_store(address) as store:
        first = _kept(store, depot_reading())
        text = "A man called Brisk sold fish. Brisk left.\n"
        article = article_of(text, outlet=None, title=None, published=None)
        name = name_of(article, "Brisk", "person")
        second = replace(
            digest_reading(), article=article, claims=(), deeds=(), names=(name,), citations=()
        )
        _kept(store, second)
        store.forget(name.id, **_ORDER)
        assert store.reading(first.article.id) == first
        without = store.reading(article.id)
        assert without is not None
        assert without.article.text == "A man called █████ sold fish. █████ left.\n"
        assert span_of(without.article.text, "█████") == name.spans[0]


def test_a_whole_article_can_be_forgotten_after_a_person_in_it(address: str) -> None:
    with open_store(address) as store:
        reading = _kept(store, depot_reading())
        store.forget(reading.names[2].id, **_ORDER)
        store.forget(reading.names[3].id, **_ORDER)
        assert [stone.what for stone in store.tombstones()] == ["person"]
        assert store.verify() == ()
        store.forget(reading.article.id, **_ORDER)
        assert [stone.what for stone in store.tombstones()] == ["article"]
        assert list(store.readings(Filter())) == []
        assert store.verify() == ()


def test_a_name_that_was_only_given_with_the_bytes_is_found_too(address: str) -> None:
    with open_store(address) as store:
        first = _kept(store, depot_reading())
        data = b"No name in it."
        store.keep_original(Source("plain.txt", data, given=Given(author="Dalia Merrow")))
        stones = store.forget(first.names[2].id, **_ORDER)
        assert article_id(data) in {stone.article for stone in stones}
        assert store.counts().originals == 0
        _blocks_or_nothing(store, "merrow")
        assert store.verify() == ()
