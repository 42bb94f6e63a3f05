"""What pages state about themselves: metadata count, text and addresses do not."""

import json

import pytest

from whoseword.reading.article.draft import Draft
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.page import read_page
from whoseword.reference.pages import open_pages

TEXT = (
    "<p>The council of Kelmara said on March 7, 2016 that a shell had hit the old port, and that "
    "nobody was hurt. Two men were brought to a doctor before noon, he told the paper.</p>"
)


def draft_of(head: str, body: str = TEXT, html: str = "") -> Draft:
    page = f"<html {html}><head>{head}</head><body><article>{body}</article></body></html>"
    draft = read_page(page, open_pages(), Limits())
    assert isinstance(draft, Draft)
    return draft


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


TWO_TIMES = (
    '<time class="published" datetime="2016-03-07">a</time>'
    '<time class="published" datetime="2015-01-01">b</time>'
)
ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Port closed",
    "datePublished": "2016-03-07T10:00:00Z",
    "author": [{"@type": "Person", "name": "Lena Ostrow"}, {"name": "Ada Bell"}],
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
}


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2016-03-07T10:00:00+02:00">',
        '<meta name="date" content="2016-03-07">',
        '<meta name="DC.date.issued" content="7 March 2016">',
        '<meta itemprop="datePublished" content="2016-03-07">',
        linked(**ARTICLE),
        linked(**{"@graph": [{"@type": "WebPage"}, ARTICLE]}),
    ],
)
def test_a_stated_day_of_publication_is_taken(head: str) -> None:
    assert draft_of(head).published == "2016-03-07"


@pytest.mark.parametrize(
    "body",
    [
        '<time pubdate datetime="2016-03-07T10:00">7 March</time>',
        '<time class="entry-date published" datetime="2016-03-07">7 March</time>',
        '<span itemprop="datePublished" content="2016-03-07">7 March</span>',
    ],
)
def test_a_time_marked_as_that_of_publication_is_taken(body: str) -> None:
    assert draft_of("", body + TEXT).published == "2016-03-07"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", TEXT),
        ('<meta property="article:modified_time" content="2016-03-07">', TEXT),
        ('<link rel="canonical" href="https://harbourpost.example/2016/03/07/port">', TEXT),
        ('<meta name="copyright" content="2016">', TEXT),
        ("", f'<time datetime="2016-03-07">7 March</time>{TEXT}'),
        (
            "",
            TWO_TIMES + TEXT,
        ),
        ('<meta name="date" content="03/07/2016">', TEXT),
    ],
)
def test_a_date_that_is_not_stated_as_that_of_publication_is_not_taken(
    head: str, body: str
) -> None:
    assert draft_of(head, body).published is None


def test_linked_data_state_outlet_authors_and_title() -> None:
    draft = draft_of(linked(**ARTICLE))
    assert (draft.outlet, draft.author, draft.title) == (
        "Harbour Post",
        "Lena Ostrow, Ada Bell",
        "Port closed",
    )


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 100_000, '{"@type": 5}', '"NewsArticle"', '{"@graph": {"@graph": []}}', ""],
)
def test_malformed_linked_data_state_nothing(script: str) -> None:
    draft = draft_of(f'<script type="application/ld+json">{script}</script>')
    assert (draft.outlet, draft.author) == (None, None)


def test_meta_elements_state_outlet_author_title_and_address() -> None:
    draft = draft_of(
        '<meta property="og:site_name" content="Harbour&#10;Post">'
        '<meta name="author" content="Lena Ostrow">'
        '<meta property="og:title" content="Port closed">'
        '<link rel="canonical" href="https://harbourpost.example/port">',
        html='lang="en-GB"',
    )
    assert (draft.outlet, draft.author, draft.title) == (
        "Harbour Post",
        "Lena Ostrow",
        "Port closed",
    )
    assert (draft.url, draft.language) == ("https://harbourpost.example/port", "en-GB")


def test_an_address_is_no_author() -> None:
    head = '<meta property="article:author" content="https://harbourpost.example/lena">'
    assert draft_of(head).author is None


def test_the_outlet_is_not_guessed_from_title_or_address() -> None:
    head = '<title>Port | Harbour Post</title><link rel="canonical" href="https://hp.example/a">'
    assert draft_of(head).outlet is None


def test_the_title_loses_the_name_of_a_stated_outlet() -> None:
    head = '<title>Port closed | Harbour Post</title><meta name="publisher" content="Harbour Post">'
    assert draft_of(head).title == "Port closed"


def test_a_huge_value_is_no_value() -> None:
    assert draft_of(f'<meta name="author" content="{"x" * 900_000}">').author is None
