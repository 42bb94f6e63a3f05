"""Forms told by content."""

import pytest

from whoseword.reading.article.form import foreign_form, form_of, is_pdf


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><html>",
        '<?xml version="1.0"?>\n<html xmlns="x">',
        "<!-- saved -->\n<html>",
        "\n  <p>The council said",
        "<div class='a'>The council",
        "The council<br>said so.<br>It was<br/>so.",
    ],
)
def test_a_page_is_known_by_its_tags(start: str) -> None:
    assert form_of(start) == "html"


@pytest.mark.parametrize(
    "start",
    [
        "The council said <b>so</b>.",
        "<Lena Ostrow> joined the channel",
        "{Photo: Ada Bell} The council said",
        "[1] The council said",
        '["Held"] is what the paper wrote',
        "a < b and b > c",
    ],
)
def test_signs_of_other_forms_do_not_make_a_text_one(start: str) -> None:
    assert form_of(start) == "text"


def test_an_object_is_known_by_its_first_key() -> None:
    assert form_of('\n{ "text": "It was said."') == "json"


def test_lists_and_feeds_are_named() -> None:
    assert form_of('[{"text": "It was said."}]').startswith("a JSON list")
    assert form_of("<rss version='2.0'>").startswith("an XML document")


def test_a_pdf_may_have_some_bytes_before_its_mark() -> None:
    assert is_pdf(b"\n\n%PDF-1.4")
    assert not is_pdf(b"The mark %PDF".ljust(2000) + b"%PDF-1.4")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x7fELF\x02", "a program"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\0\0\0\x18ftypmp42", "a film or an image"),
        (b"The council said so.", None),
    ],
)
def test_foreign_files_are_named(data: bytes, what: str | None) -> None:
    assert foreign_form(data) == what
