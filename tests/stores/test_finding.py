"""Things are found by id, by the beginning of one, by the words of a name, and by filters."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.readings import depot_reading, digest_reading, hostile_reading
from whoseword.judging import decide
from whoseword.record.ids import article_id
from whoseword.store import Filter, Found, Store, open_store

DEPOT, DIGEST, HOSTILE = depot_reading(), digest_reading(), hostile_reading()


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """A record of three articles."""
    with open_store(address) as opened:
        for reading in (DEPOT, DIGEST, HOSTILE):
            opened.save(reading)
        yield opened


def _fitting(store: Store, only: Filter) -> set[str | None]:
    listed = {each.id for each in store.articles(only)}
    assert listed == {reading.article.id for reading in store.readings(only)}
    return {each.outlet for each in store.articles(only)}


def test_an_id_and_its_beginning_point_to_the_same_thing(store: Store) -> None:
    claim, deed, name = DEPOT.claims[1].id, DEPOT.deeds[0].id, DEPOT.names[2].id
    article = DEPOT.article.id
    for kind, identity in (("claim", claim), ("deed", deed), ("name", name), ("article", article)):
        for text in (identity, identity[:10]):
            assert [(found.kind, found.id, found.article) for found in store.find(text)] == [
                (kind, identity, article)
            ]


def test_a_beginning_that_is_too_short_or_of_nothing_finds_nothing(store: Store) -> None:
    assert store.find(DEPOT.article.id[:3]) == ()
    assert store.find("c-ffffffffffff") == ()
    assert store.find("") == ()
    assert store.find("%") == ()


def test_a_name_is_found_by_any_of_its_words_however_it_is_spelt(store: Store) -> None:
    name = DEPOT.names[2]
    for text in ("Dalia Merrow", "merrow", "MERROW, Dalia", "Dália"):
        assert store.find(text) == (Found("name", name.id, DEPOT.article.id, "Dalia Merrow"),)
    assert store.find("Dalia Brisk") == ()


def test_an_alias_points_to_the_name_that_bears_it(store: Store) -> None:
    assert [found.id for found in store.find("abu rafid")] == [DEPOT.names[3].id]


def test_outlets_are_found_as_own_and_as_cited(store: Store) -> None:
    own = store.find("coast watch")
    assert [(found.kind, found.article) for found in own] == [("outlet", DIGEST.article.id)]
    assert {found.kind for found in store.find("Quay Radio")} == {"outlet"}


def test_the_whole_name_comes_before_names_that_hold_its_words(store: Store) -> None:
    text = DEPOT.names[0]
    longer = replace(text, id="n-00000000000000aa", text="Old Tidewater Post of Ras Vello")
    store.save(replace(DEPOT, names=(longer, *DEPOT.names)))
    assert [found.text for found in store.find("tidewater post")] == [
        "Tidewater Post",
        "Old Tidewater Post of Ras Vello",
    ]


def test_filters_ask_for_place_name_outlet_and_days(store: Store) -> None:
    assert _fitting(store, Filter()) == {"Harbour Courier", "Coast Watch", "=HYPERLINK(1)"}
    assert _fitting(store, Filter(place="Ost Kamen")) == {"Coast Watch"}
    assert _fitting(store, Filter(place="ras vello")) == {"Harbour Courier", "Coast Watch"}
    assert _fitting(store, Filter(place="LY")) == {"Harbour Courier", "Coast Watch"}
    assert _fitting(store, Filter(place="EG")) == set()
    assert _fitting(store, Filter(about="saltmarsh")) == {"Coast Watch"}
    assert _fitting(store, Filter(about="Merrow Dalia")) == {"Harbour Courier"}
    assert _fitting(store, Filter(about="Dalia Brisk")) == set()
    assert _fitting(store, Filter(outlet="harbour courier")) == {"Harbour Courier"}
    assert _fitting(store, Filter(since="2031-03-08")) == {"Coast Watch"}
    assert _fitting(store, Filter(until="2031-03-04")) == {"Coast Watch"}
    assert _fitting(store, Filter(since="2031-03-05", until="2031-03-07")) == {"Harbour Courier"}
    assert _fitting(store, Filter(since="2031-03-05", place="Ost Kamen")) == {"Coast Watch"}


def test_the_same_place_under_another_spelling_is_found_by_its_number(store: Store) -> None:
    deed = DEPOT.deeds[0]
    spelt = replace(deed.where[0], name="Raas Velo")
    store.save(replace(DEPOT, deeds=(replace(deed, where=(spelt,)),), names=()))
    assert _fitting(store, Filter(place="Ras Vello")) == {"Harbour Courier", "Coast Watch"}


def test_the_list_is_newest_first_and_what_has_no_date_comes_last(store: Store) -> None:
    listed = list(store.articles())
    assert [each.published for each in listed] == ["2031-03-08", "2031-03-07", None]
    assert (listed[1].outlet, listed[1].claims, listed[1].deeds) == (
        "Harbour Courier",
        len(DEPOT.claims),
        len(DEPOT.deeds),
    )


def test_the_list_gives_each_article_once_over_many_pages(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whoseword.store.filters._LIST_PAGE", 7)
    monkeypatch.setattr("whoseword.store.filters._PAGE", 5)
    for number in range(40):
        article = replace(
            HOSTILE.article, id=article_id(b"%d" % number), published=f"2031-03-0{number % 4 + 1}"
        )
        store.save(replace(HOSTILE, article=article, claims=(), deeds=(), names=()))
    listed = [each.id for each in store.articles()]
    assert len(listed) == len(set(listed)) == 43
    assert sorted(listed) == [reading.article.id for reading in store.readings()]
    days = [each.published or "" for each in store.articles()]
    assert days == sorted(days, reverse=True)


def test_a_date_that_was_supplied_by_a_person_is_filtered_by(store: Store) -> None:
    undated = depot_reading(published=None)
    store.save(undated)
    assert _fitting(store, Filter(since="2031-03-05", until="2031-03-07")) == set()
    given = decide(
        undated, undated.article.id, "article.published", "supply", "2031-03-07", by="a", at="2031"
    )
    assert store.add_judgements([given]) == 1
    assert _fitting(store, Filter(since="2031-03-05", until="2031-03-07")) == {"Harbour Courier"}
    assert store.reading(undated.article.id) == undated
    assert store.verify() == ()
