"""Head lines of a text: what each states, and what is none."""

import pytest

from whoseword.reading.article.draft import Piece
from whoseword.reading.article.plain.head import Head, with_line, without_head
from whoseword.reference.pages import open_pages

PAGES = open_pages()


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("Harbour Post | harbourpost.example | EN", Head(outlet="Harbour Post", language="EN")),
        ("Delta News Agency | dna.example", Head(outlet="Delta News Agency")),
        ("Two men held in Kelmara | deltawire.example", Head(outlet="deltawire.example")),
        ("By Lena Ostrow", Head(author="Lena Ostrow")),
        ("By Lena Ostrow and Ada Bell", Head(author="Lena Ostrow and Ada Bell")),
        ("By Harbour Post", Head(author="Harbour Post")),
        ("By Lena Ostrow | March 7, 2016", Head(author="Lena Ostrow")),
        (
            "By Lena Orsova, Northern Post, 3 March 2031",
            Head(outlet="Northern Post", author="Lena Orsova"),
        ),
        (
            "By Lena Orsova and Ada Bell | Kelmara Radio",
            Head(outlet="Kelmara Radio", author="Lena Orsova and Ada Bell"),
        ),
        ("By Lena Orsova, Ada Bell", Head(author="Lena Orsova, Ada Bell")),
        ("Author: Lena Ostrow", Head(author="Lena Ostrow")),
        (
            "Posted by Lena Ostrow on March 7, 2016",
            Head(author="Lena Ostrow", published="2016-03-07"),
        ),
        (
            "Posted on March 7, 2016 by Lena Ostrow",
            Head(author="Lena Ostrow", published="2016-03-07"),
        ),
        ("Published: 2016-03-07", Head(published="2016-03-07")),
        ("Date: 7 March 2016", Head(published="2016-03-07")),
        ("Source: Delta Wire", Head(outlet="Delta Wire")),
        ("Title: Two Men Held", Head(title="Two Men Held")),
        ("URL: https://harbourpost.example/a", Head(url="https://harbourpost.example/a")),
        ("Language: English", Head(language="English")),
    ],
)
def test_a_head_line_states_its_value(line: str, head: Head) -> None:
    assert with_line(Head(), line, PAGES, first=True) == head


@pytest.mark.parametrize(
    "line",
    [
        "By the time the council met, the port was closed",
        "By Friday, nobody was hurt.",
        "By sea",
        "Source of the fire is unknown",
        "Published reports say that two men were held",
        "Date of the attack: unknown",
        "Date: soon",
        "Author of the report, Lena Ostrow, said so",
        "Two men held | Nobody hurt | Port closed",
        "Kelmara",
        "March 7, 2016",
    ],
)
def test_a_line_that_only_looks_like_one_states_nothing(line: str) -> None:
    assert with_line(Head(), line, PAGES, first=True) is None


_VALUES = {
    "title": "Two Men Held",
    "outlet": "Delta Wire",
    "author": "Lena Ostrow",
    "published": "2016-03-07",
    "url": "harbourpost.example/a",
    "language": "English",
}


@pytest.mark.parametrize(("label", "field"), sorted(PAGES.labels.items()))
def test_a_label_states_its_field_before_a_value_and_not_inside_a_line(
    label: str, field: str
) -> None:
    value = _VALUES[field]
    stated = with_line(Head(), f"{label.title()}: {value}", PAGES, first=False)
    assert stated is not None
    assert getattr(stated, field) == value
    assert with_line(Head(), f"The {label}: {value}", PAGES, first=False) is None


@pytest.mark.parametrize("label", sorted(PAGES.labels))
def test_only_a_bare_label_reads_on_without_a_colon(label: str) -> None:
    line = f"{label.title()} {_VALUES[PAGES.labels[label]]}"
    stated = with_line(Head(), line, PAGES, first=False)
    assert (stated is not None) == (label in PAGES.bare_labels)


@pytest.mark.parametrize("word", sorted(PAGES.papers))
def test_the_last_word_of_a_paper_tells_it_in_a_byline(word: str) -> None:
    byline = f"By Lena Orsova, Northern {word.title()}, 3 March 2031"
    stated = with_line(Head(), byline, PAGES, first=False)
    assert stated == Head(outlet=f"Northern {word.title()}", author="Lena Orsova")
    other = with_line(Head(), f"By Lena Orsova, Northern {word.title()} Editor", PAGES, first=False)
    assert other is None or other.outlet is None


def test_a_banner_counts_as_the_first_line_only() -> None:
    assert with_line(Head(), "Harbour Post | harbourpost.example", PAGES, first=False) is None


def test_what_is_stated_first_stays() -> None:
    head = with_line(Head(author="Lena Ostrow"), "By Ada Bell", PAGES, first=False)
    assert head == Head(author="Lena Ostrow")


def test_pieces_are_parted_from_their_head() -> None:
    pieces = (
        Piece("heading", "Port Closed"),
        Piece("paragraph", "By Lena Ostrow"),
        Piece("paragraph", "The council said so on Friday."),
        Piece("paragraph", "By Ada Bell"),
    )
    head, rest = without_head(pieces, PAGES)
    assert head == Head(author="Lena Ostrow")
    assert rest == (pieces[0], *pieces[2:])
