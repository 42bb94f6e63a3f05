"""Votes of shops and of origins on an invented shelf of books."""

from pathlib import Path

import pytest

from whoseword.errors import SourceError
from whoseword.measure.book.authors import Authors
from whoseword.measure.book.planted import Planted, plant
from whoseword.measure.book.shops import CHECKED, LISTED, Shelf, read_shops
from whoseword.measure.book.votes import accuracy, by_origins, by_shops
from whoseword.measure.synthetic.seeded import seeded

RIGHT, WRONG = frozenset(["tollo", "barka"]), frozenset(["tollo"])
CHECK = {"1": RIGHT}


def shelf(authors: Authors) -> Shelf:
    return {"1": authors}


# Two who looked for themselves, and one who did not with two who took it over, the last from the
# second to last.
COPIED = Planted(
    {shop: shelf(RIGHT if shop in "ab" else WRONG) for shop in "abcde"},
    {"d": "c", "e": "d"},
)


def test_a_shelf_that_was_copied_is_one_origin_however_often() -> None:
    assert by_shops(COPIED, ["1"]) == {"1": {WRONG}}
    assert by_origins(COPIED, ["1"]) == {"1": {RIGHT}}


def test_without_copying_both_votes_are_the_same() -> None:
    alone = Planted(COPIED.shelves, {})
    assert by_origins(alone, ["1"]) == by_shops(alone, ["1"]) == {"1": {WRONG}}


def test_a_copier_has_its_own_word_on_what_the_other_does_not_sell() -> None:
    shelves = {"a": {"1": RIGHT}, "b": {"1": RIGHT, "2": WRONG}, "c": {"2": RIGHT}}
    held = by_origins(Planted(shelves, {"b": "a"}), ["1", "2"])
    assert held == {"1": {RIGHT}, "2": {WRONG, RIGHT}}


def test_a_tie_has_a_part_in_being_right() -> None:
    assert accuracy({"1": frozenset([RIGHT, WRONG])}, CHECK) == 50
    assert accuracy({"1": frozenset([WRONG])}, CHECK) == 0
    assert accuracy({}, CHECK) == 0


def test_copiers_take_whole_shelves_from_shops_before_them_and_keep_the_rest() -> None:
    shelves = {f"shop {n}": {str(n): RIGHT, "common": frozenset([str(n)])} for n in range(40)}
    planted = plant(shelves, 0.5, seeded("a test"))
    assert len(planted.taken_from) == 20
    for shop, other in planted.taken_from.items():
        assert planted.shelves[other].items() <= planted.shelves[shop].items()
        assert shelves[shop].keys() <= planted.shelves[shop].keys()
    for shop in shelves.keys() - planted.taken_from.keys():
        assert planted.shelves[shop] == shelves[shop]
    assert plant(shelves, 0.5, seeded("a test")) == planted
    assert plant(shelves, 0.0, seeded("a test")) == Planted(shelves, {})


def written(folder: Path, listed: str) -> Path:
    (folder / LISTED).parent.mkdir(parents=True)
    (folder / LISTED).write_text(listed, encoding="utf-8")
    (folder / CHECKED).write_text("1\ttollo, anna ; barka, ben ;\n\n", encoding="utf-8")
    return folder


def test_the_most_frequent_listing_of_a_shop_is_what_it_says(tmp_path: Path) -> None:
    rows = ("Anna Tollo", "Tollo, Anna; Barka, Ben", "Barka/Tollo", "Not Available")
    told = read_shops(written(tmp_path, "".join(f"a shop\t1\tTides\t{one}\n" for one in rows)))
    assert told.shelves == {"a shop": {"1": RIGHT}}
    assert told.checked == CHECK


def test_a_line_that_is_none_of_the_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="2 parts and not 4"):
        read_shops(written(tmp_path, "a shop\t1\n"))
