"""One article's bytes to its text: forms, fields, limits, and whatever bytes there are."""

import hashlib
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile import GOOD, PAGE, PARAGRAPH, pdf
from whoseword.reading.article import Limits, take_article
from whoseword.record import Article, Given, Source, Unread


def taken(data: bytes, **known: str) -> Article:
    article = take_article(Source("a file", data, given=Given(**known)))
    assert isinstance(article, Article), article
    return article


def refused(data: bytes, limits: Limits | None = None) -> Unread:
    unread = take_article(Source("a file", data), limits=limits or Limits())
    assert isinstance(unread, Unread)
    return unread


def test_the_id_is_the_digest_of_the_original_bytes() -> None:
    data = GOOD.encode("utf-16")
    assert taken(data).id == hashlib.sha256(data).hexdigest()


def test_the_text_of_a_plain_file_is_the_file_itself() -> None:
    assert taken(GOOD.encode()).text == GOOD.strip("\n")


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        f"<html><body>{PAGE}</body></html>".encode(),
        f"<p>{PARAGRAPH}</p>".encode(),
        pdf([PARAGRAPH[:90], PARAGRAPH[90:]]),
        json.dumps({"text": GOOD}).encode(),
        json.dumps({"html": PAGE}).encode(),
    ],
    ids=["text", "page", "fragment", "pdf", "object", "object with a page"],
)
def test_the_form_is_found_by_content(data: bytes) -> None:
    assert "on Friday that" in taken(data).text


def test_a_stated_form_goes_before_what_the_content_looks_like() -> None:
    article = take_article(Source("a file", f"<p>{PARAGRAPH}</p>".encode(), "text"))
    assert isinstance(article, Article)
    assert article.text.startswith("<p>")


def test_what_the_user_gives_goes_before_what_a_page_states() -> None:
    page = f'<html><head><meta property="og:site_name" content="Harbour Post"></head>{PAGE}</html>'
    assert taken(page.encode()).outlet == "Harbour Post"
    assert taken(page.encode(), outlet="Delta Wire").outlet == "Delta Wire"


def test_what_an_object_says_goes_before_what_the_user_gives_for_all() -> None:
    data = json.dumps({"text": GOOD, "outlet": "Harbour Post", "published": "2016-03-07"}).encode()
    article = taken(data, outlet="Delta Wire", published="2016-01-01", title="Held")
    assert (article.outlet, article.title) == ("Harbour Post", "Held")
    assert (article.published, article.published_basis) == ("2016-03-07", "metadata")


def test_a_given_date_is_known_as_given() -> None:
    article = taken(GOOD.encode(), published="March 7, 2016")
    assert (article.published, article.published_basis) == ("2016-03-07", "given")


def test_without_a_stated_date_there_is_none() -> None:
    article = taken(b"On March 7, 2016 the council said that two men were held in Kelmara.")
    assert (article.published, article.published_basis) == (None, None)


def test_a_given_date_that_makes_no_sense_is_none() -> None:
    article = taken(GOOD.encode(), published="2016-02-31")
    assert (article.published, article.published_basis) == (None, None)


def test_an_empty_object_field_leaves_the_given_one() -> None:
    data = json.dumps({"text": GOOD, "outlet": " ", "published": None}).encode()
    article = taken(data, outlet="Delta Wire", published="2016")
    assert (article.outlet, article.published, article.published_basis) == (
        "Delta Wire",
        "2016",
        "given",
    )


def test_an_unread_carries_the_digest_of_its_bytes() -> None:
    unread = refused(b"\0" * 50)
    assert (unread.reason, unread.id) == ("not_text", hashlib.sha256(b"\0" * 50).hexdigest())


@pytest.mark.parametrize(
    ("limits", "data"),
    [
        (Limits(file_bytes=20), GOOD.encode()),
        (Limits(text_characters=20), GOOD.encode()),
        (Limits(text_characters=20), f"<html>{PAGE}</html>".encode()),
        (Limits(text_characters=20), json.dumps({"text": GOOD}).encode()),
        (Limits(page_elements=2), f"<html>{PAGE}</html>".encode()),
        (Limits(text_characters=20), pdf([PARAGRAPH[:90]])),
        (Limits(pdf_pages=0), pdf([PARAGRAPH[:90]])),
    ],
)
def test_what_is_larger_than_a_limit_is_refused(limits: Limits, data: bytes) -> None:
    assert refused(data, limits).reason == "too_large"


def test_the_date_in_the_head_of_a_text_is_metadata() -> None:
    article = taken(
        f"Two Men Held\nBy Lena Ostrow\nPublished: 7 March 2016\n\n{PARAGRAPH}".encode()
    )
    assert (article.author, article.published) == ("Lena Ostrow", "2016-03-07")


def check(result: Article | Unread) -> None:
    if isinstance(result, Unread):
        assert result.reason != "bug"
        return
    result.text.encode("utf-8")
    at = 0
    for block in result.blocks:
        assert at <= block.span.start < block.span.end <= len(result.text)
        assert block.span.of(result.text) == block.span.of(result.text).strip()
        at = block.span.end


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "text", "html", "pdf", "json"]))
def test_any_bytes_give_an_article_or_an_unread(data: bytes, form: str | None) -> None:
    check(take_article(Source("a file", data, form)))  # type: ignore[arg-type]


LINES = st.sampled_from(
    [
        "",
        " ",
        "Kelmara",
        "- The council said so.",
        "* ",
        "> He said:",
        "> it was him.",
        "# News",
        "By Lena Ostrow",
        "Harbour Post | harbourpost.example | EN",
        "https://harbourpost.example",
        "Comments are closed.",
        "It was said on Friday that the\u00a0“port” would be closed,",
        "and that nobody would be let in.",
        "\u200b",
        "/It was not.",
        "===",
        "(a) first",
        "\U0001f4a5 boom",
        "<p>It was said.</p>",
        "</div>",
        '{"text": "It was said."}',
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(LINES | st.text(max_size=30), max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_any_text_gives_blocks_in_order_inside_it(lines: list[str], between: str) -> None:
    data = between.join(lines).encode("utf-8", "surrogatepass")
    for form in (None, "text", "html"):
        check(take_article(Source("a file", data, form)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_pdf_with_changed_bytes_gives_an_article_or_an_unread(data: st.DataObject) -> None:
    whole = bytearray(pdf([PARAGRAPH[:90]]))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    check(take_article(Source("a file", bytes(whole), "pdf")))


@pytest.mark.parametrize(
    "data",
    [
        b"<html><p>" + b"<a href=x>said</a> " * 15_000,
        b"<html>" + b"<div>" * 180 + b"<div>said</div>" * 15_000,
        b"<html>" + b"<" * 200_000,
        b"<!---->" * 150_000,
        b"<p a='" + b"said " * 200_000,
        b"author " + b" " * 900_000 + b"x",
        b"a " + b"| " * 400_000,
        b"said\n\n" * 150_000,
        b"> " * 400_000,
        b"(" * 900_000 + b" said",
        b"\x1b[" * 400_000 + b"said",
    ],
    ids=[
        "links",
        "depth",
        "signs",
        "comments",
        "attribute",
        "label",
        "banner",
        "lines",
        "quotes",
        "brackets",
        "codes",
    ],
)
def test_input_made_to_be_slow_is_done_in_seconds(data: bytes) -> None:
    before = time.process_time()
    check(take_article(Source("a file", data)))
    assert time.process_time() - before < 10
