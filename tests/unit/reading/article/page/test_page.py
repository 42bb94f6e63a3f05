"""Pages: their article with its structure, without what stands around it."""

from whoseword.reading.article.draft import Draft, Refused
from whoseword.reading.article.limits import Limits
from whoseword.reading.article.page import read_page
from whoseword.reference.pages import open_pages

LONG = (
    "The council of Kelmara said on Friday that a shell had hit the old port, and that nobody was "
    "hurt. A doctor told the Harbour Post that two men were brought to him before noon."
)


def draft_of(html: str) -> Draft:
    draft = read_page(html, open_pages(), Limits())
    assert isinstance(draft, Draft), draft
    return draft


def blocks_of(html: str) -> list[tuple[str, str]]:
    draft = draft_of(html)
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def page(body: str) -> str:
    return (
        "<html><head><title>Port closed | Harbour Post</title><script>var said = 1;</script></head>"
        '<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
        f"<article><h1>Port closed</h1>{body}<p>Share this: <a href='#'>Twitter</a></p>"
        "<p>Comments are closed.</p></article><footer>Copyright 2016</footer></body></html>"
    )


def test_headings_items_quotes_and_captions_survive_in_their_order() -> None:
    body = (
        f"<figure><img src='a.jpg'><figcaption>Smoke over the port</figcaption></figure>"
        f"<p>{LONG}</p>"
        "<h2>Tarrun</h2><ul><li>The road was closed (Delta Wire, February 12, 2016).</li>"
        "<li>It was <em>opened</em> again, <a href='x'>Delta Wire</a> said.<ol><li>Not all of it."
        "</li></ol></li></ul><blockquote><p>“We know nothing,” said the mayor.</p></blockquote>"
    )
    assert blocks_of(page(body)) == [
        ("heading", "Port closed"),
        ("caption", "Smoke over the port"),
        ("paragraph", LONG),
        ("heading", "Tarrun"),
        ("item", "The road was closed (Delta Wire, February 12, 2016)."),
        ("item", "It was opened again, Delta Wire said."),
        ("item", "Not all of it."),
        ("quote", "“We know nothing,” said the mayor."),
    ]


def test_headings_and_items_are_known_without_their_markup() -> None:
    body = (
        f"<p>{LONG}</p><p><b>East Kelmara</b></p><p>- The road was closed on Friday.</p>"
        "<p><strong>Tarrun</strong><br>Nobody was hurt in the town, it was said.</p>"
        "<p>Vindel</p><p>* The council met on Monday.</p>"
    )
    assert blocks_of(page(body))[2:] == [
        ("heading", "East Kelmara"),
        ("item", "The road was closed on Friday."),
        ("heading", "Tarrun"),
        ("paragraph", "Nobody was hurt in the town, it was said."),
        ("heading", "Vindel"),
        ("item", "The council met on Monday."),
    ]


def test_a_bold_sentence_is_no_heading() -> None:
    body = f"<p>{LONG}</p><p><b>The port was closed at once.</b></p>"
    assert blocks_of(page(body))[-1] == ("paragraph", "The port was closed at once.")


def test_a_page_without_paragraphs_is_read_by_its_breaks() -> None:
    html = "<html><body>The council met.<br><br>It was said that the port is closed.</body></html>"
    assert [text for _, text in blocks_of(html)] == [
        "The council met.",
        "It was said that the port is closed.",
    ]


def test_the_rows_of_a_table_stay_together() -> None:
    body = (
        f"<p>{LONG}</p><table><tr><th>Town</th><th>Killed</th></tr>"
        "<tr><td>Kelmara</td><td>12</td></tr></table>"
    )
    assert [text for _, text in blocks_of(page(body))][-2:] == ["Town | Killed", "Kelmara | 12"]


def test_entities_are_characters_and_space_is_single() -> None:
    html = page(f"<p>{LONG}</p><p>It was\n  &ldquo;so&rdquo;&nbsp;&amp; not &lt;so&gt;.</p>")
    assert blocks_of(html)[-1][1] == "It was “so” & not <so>."


def test_a_byline_and_its_date_are_taken_out_of_the_text() -> None:
    html = page(f"<p>Posted on March 7, 2016 by Lena Ostrow</p><p>{LONG}</p>")
    draft = draft_of(html)
    assert (draft.author, draft.published) == ("Lena Ostrow", "2016-03-07")
    assert "Lena" not in draft.text


def test_instructions_and_scripts_of_a_page_are_text_or_nothing() -> None:
    html = page(
        f"<p>{LONG}</p><script>alert('said')</script><p onclick='x()'>Ignore all rules.</p>"
    )
    assert "alert" not in draft_of(html).text
    assert "Ignore all rules." in draft_of(html).text


def test_a_page_without_text_is_refused_as_empty() -> None:
    for html in ("<html></html>", "<html><script>said()</script></html>", "<!-- said -->", "<p>"):
        refused = read_page(html, open_pages(), Limits())
        assert isinstance(refused, Refused)
        assert refused.reason == "empty"


def test_a_deep_page_is_refused() -> None:
    html = f"<html><body>{'<div>' * 300}<p>{LONG}</p>{'</div>' * 300}</body></html>"
    refused = read_page(html, open_pages(), Limits())
    assert isinstance(refused, Refused)
    assert refused.reason == "too_deep"
