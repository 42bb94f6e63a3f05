"""The book of copies knows wires by all their names, and what is no narrative."""

from pathlib import Path

import pytest

from whoseword.errors import LexiconError
from whoseword.reference.copies import open_copies

BOOK = open_copies()


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("TESSIN (AP)", "AP"),
        ("The Associated Press contributed to this report.", "AP"),
        ("Agence France-Presse", "AFP"),
        ("Thomson Reuters", "Reuters"),
        ("Erie, PA", "PA"),
    ],
)
def test_wires_are_known_by_all_their_names(text: str, wire: str) -> None:
    found = BOOK.wire.search(text)
    assert found is not None
    assert BOOK.wires[found.group()] == wire


@pytest.mark.parametrize("text", ["APPLE", "AP-like", "the associated press of friends", "map"])
def test_other_words_are_no_wire(text: str) -> None:
    assert BOOK.wire.search(text) is None


def test_wires_are_known_by_their_addresses() -> None:
    assert BOOK.addresses["reuters"] == "Reuters"
    assert BOOK.addresses["apnews"] == "AP"


def test_every_name_that_only_counts_as_credit_is_a_wire_s() -> None:
    assert set(BOOK.wires) >= BOOK.only_credited


@pytest.mark.parametrize(
    "text", ["Reuters Smoke rises", "J. Doe / Getty Images People run", "A. Roe/EPA A man waits"]
)
def test_a_credit_before_a_sentence_is_a_picture_s(text: str) -> None:
    assert BOOK.picture.match(text)


@pytest.mark.parametrize("text", ["Reuters said so.", "The EPA said so.", "Smoke rises (AP)."])
def test_sentences_on_wires_are_no_pictures(text: str) -> None:
    assert not BOOK.picture.match(text)


def test_furniture_and_rights_are_found_in_any_case() -> None:
    assert BOOK.furniture.search("Please VERIFY you're not a robot")
    assert BOOK.furniture.search("look at this pic.twitter.com/x")
    assert BOOK.rights.search("© 2031 Harbour Post")
    assert not BOOK.rights.search("The copyright of the song is disputed.")
    assert not BOOK.furniture.search("A robot verified the robbery.")


def test_a_malformed_lexicon_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copies.yaml").write_text("wires: [AP]", encoding="utf-8")
    with pytest.raises(LexiconError, match="copies"):
        open_copies(tmp_path)


def test_an_own_lexicon_without_pictures_finds_none(tmp_path: Path) -> None:
    lists = ("wires", "only_credited", "pictures", "captions", "rights", "site", "posts")
    empty = "".join(f"{name}: []\n" for name in (*lists, "first_person", "name_endings"))
    (tmp_path / "copies.yaml").write_text(empty, encoding="utf-8")
    book = open_copies(tmp_path)
    assert not book.wire.search("AP")
    assert not book.picture.match("AP Smoke")
    assert not book.furniture.search("anything")
