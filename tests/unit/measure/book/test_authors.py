import pytest

from whoseword.measure.book.authors import authors_of


@pytest.mark.parametrize(
    "words",
    [
        "Tollo, Anna; Barka, Ben",
        "Ben Barka and Anna Tollo",
        "Anna Tollo, Ben Barka",
        "Tollo, Anna, Barka, Ben",
        "TOLLO, ANNA BARKA, BEN",
        "Tollo, Anna M., Barka, Ben",
        "By (author) Tollo, Anna By (author) Barka, Ben",
        "Tollo, Anna (Author) Barka, Ben (EDT)",
        "A. Tollo &amp; B. Barka Jr.",
        "Tollo/Barka",
    ],
)
def test_two_persons_are_the_same_two_however_a_shop_writes_them(words: str) -> None:
    assert authors_of(words) == {"tollo", "barka"}


@pytest.mark.parametrize("words", ["", "Not Available", "unknown", " ; "])
def test_where_nobody_is_named_nobody_is_read(words: str) -> None:
    assert authors_of(words) == frozenset()


def test_one_person_is_one() -> None:
    assert authors_of("Tollo, Anna M.") == authors_of("Anna M. Tollo") == {"tollo"}
