"""PDF: paragraphs over lines and pages, without heads, feet and broken words."""

import io

from pypdf import PdfReader, PdfWriter

from tests.hostile import pdf
from whoseword.reading.article.draft import Draft, Refused
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.portable import read_pdf
from whoseword.reference.pages import open_pages


def bound(*sheets: list[str]) -> bytes:
    writer = PdfWriter()
    for sheet in sheets:
        writer.append(PdfReader(io.BytesIO(pdf(sheet))))
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


def blocks_of(data: bytes) -> list[tuple[str, str]]:
    draft = read_pdf(data, open_pages(), Limits())
    assert isinstance(draft, Draft), draft
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def test_lines_are_joined_and_broken_words_mended() -> None:
    data = pdf(
        [
            "The council of Kelmara said on Friday that a shell had hit the old port, and that no-",
            "body was hurt. A doctor told the Harbour Post that two well-known men were brought to",
            "him.",
            "The mayor was not there, it was said, and nobody knew where he was to be found by the",
            "council.",
        ]
    )
    texts = [text for _, text in blocks_of(data)]
    assert len(texts) == 2
    assert "nobody was hurt" in texts[0]
    assert "well-known" in texts[0]


def test_headings_and_items_are_found() -> None:
    data = pdf(
        [
            "The council of Kelmara said on Friday that a shell had hit the old port of the town.",
            "East Kelmara",
            "- The road was closed on Friday, the mayor of the town told the Harbour Post by the",
            "phone (Delta Wire, February 12, 2016).",
            "- It was opened.",
        ]
    )
    assert [kind for kind, _ in blocks_of(data)] == ["paragraph", "heading", "item", "item"]


def test_heads_feet_and_numbers_of_pages_are_left_out() -> None:
    words = ["port", "road", "town", "gate"]
    data = bound(
        *(
            [
                "Harbour Post, 7 March 2016",
                f"The council of Kelmara said on Friday that the {word} was closed for a week",
                f"and that the {word} would be open again.",
                f"Page {at}",
            ]
            for at, word in enumerate(words, start=1)
        )
    )
    text = " ".join(text for _, text in blocks_of(data))
    assert "Page" not in text
    assert "Harbour Post" not in text
    assert text.count("open again") == 4


def test_a_sentence_runs_on_over_the_end_of_a_page() -> None:
    data = bound(
        ["The council of Kelmara said on Friday that a shell had hit the old port and"],
        ["that nobody was hurt."],
    )
    assert len(blocks_of(data)) == 1


def test_a_pdf_that_is_only_marked_against_copying_is_read() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["The council said so on Friday."]))))
    writer.encrypt("", "an owner", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    assert blocks_of(packed.getvalue()) == [("paragraph", "The council said so on Friday.")]


def test_a_pdf_without_text_says_so() -> None:
    refused = read_pdf(pdf([]), open_pages(), Limits())
    assert isinstance(refused, Refused)
    assert refused.reason == "no_text_in_pdf"
