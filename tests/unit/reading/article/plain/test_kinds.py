"""Lines told apart by their marks and their look."""

import pytest

from whoseword.reading.article.plain.kinds import (
    ends_sentence,
    is_heading,
    is_outside,
    is_plain_heading,
    marked_kind,
    piece_of,
)
from whoseword.reference.pages import open_pages

PAGES = open_pages()


@pytest.mark.parametrize(
    "line",
    [
        "Kelmara",
        "KELMARA UNDER FIRE",
        "Two Men Held in Kelmara",
        "Who Fired First?",
        "New Front Threatens Europe and the U.S.",
        "East Kelmara:",
        "14 February",
        "‘We Had to Run’",
    ],
)
def test_headings_look_like_headings(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "The port was closed.",
        "The council said:",
        "and that nobody was hurt",
        "Is it known who fired?",
        "He came from the U.S.",
        "“We had to run.”",
        "1,234",
        "…",
        "Word " * 30,
    ],
)
def test_sentences_and_rests_do_not(line: str) -> None:
    assert not is_heading(line)


def test_a_long_sentence_without_its_stop_is_no_plain_heading() -> None:
    assert not is_plain_heading("Fishermen wait for news in front of the council on Friday")
    assert is_plain_heading("Call for peace")
    assert is_plain_heading("Council of Kelmara Orders Closing of the Port After Attack")


@pytest.mark.parametrize(
    ("line", "kind", "mark"),
    [
        ("- The port", "item", 2),
        ("•\tThe port", "item", 2),
        ("12. The port", "item", 4),
        ("(b) The port", "item", 4),
        ("### The port", "heading", 4),
        ("> > The port", "quote", 4),
        ("/The port", None, 1),
        ("The port", None, 0),
        ("2016. It was", None, 0),
        ("-", None, 0),
    ],
)
def test_marks_are_known_and_measured(line: str, kind: str | None, mark: int) -> None:
    assert marked_kind(line) == (kind, mark)


@pytest.mark.parametrize(
    "line", ["https://a.example/b", "www.a.example", "(https://a.example)", "* * *", "======"]
)
def test_addresses_and_rules_are_outside(line: str) -> None:
    assert is_outside(line, PAGES)


@pytest.mark.parametrize("line", ["", "See https://a.example for more of it", "A = B", "--"])
def test_text_with_an_address_or_a_dash_is_inside(line: str) -> None:
    assert not is_outside(line, PAGES)


@pytest.mark.parametrize("line", ["So.", "So!”", "So?)", "so,", "so:", "So.’”"])
def test_stops_end_a_sentence_behind_quotes_too(line: str) -> None:
    assert ends_sentence(line)
    assert not ends_sentence(f"{line} and")


def test_a_paragraph_of_a_page_becomes_a_piece_on_one_line() -> None:
    piece = piece_of(" - The port\n was  closed. ", PAGES)
    assert piece is not None
    assert (piece.kind, piece.text) == ("item", "The port was closed.")
    assert piece_of("Share this:", PAGES) is None
