"""Plain texts: what is kept, what is cut, and which blocks are found."""

from whoseword.reading.article.draft import Draft
from whoseword.reading.article.plain import read_plain
from whoseword.reference.pages import open_pages

PAGES = open_pages()


def draft_of(raw: str) -> Draft:
    return read_plain(raw, PAGES)


def blocks_of(raw: str) -> list[tuple[str, str]]:
    draft = draft_of(raw)
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def test_paragraphs_are_parted_by_empty_lines_and_kept_as_they_are() -> None:
    raw = "The council  said “so”.\u00a0\n\n\nIt was not ‘so’, he said."
    assert draft_of(raw).text == raw
    assert [text for _, text in blocks_of(raw)] == [
        "The council  said “so”.",
        "It was not ‘so’, he said.",
    ]


def test_paragraphs_may_be_parted_by_single_line_ends() -> None:
    raw = (
        "The council said on Friday that the port was closed, and that it would be for days.\n"
        "A doctor said that nobody was hurt.\n"
        "The mayor of the town was not there, it was said, and nobody knew where he had gone to, "
        "or why he had not come back."
    )
    assert [kind for kind, _ in blocks_of(raw)] == ["paragraph"] * 3


def test_wrapped_lines_are_one_paragraph() -> None:
    raw = (
        "The council of Kelmara said on Friday that a shell had hit the old port,\n"
        "and that nobody was hurt. A doctor told the Harbour Post that two men were\n"
        "brought to him.\n"
        "The mayor was not there. Nobody knew where he had gone to, or why he had\n"
        "not come back."
    )
    texts = [text for _, text in blocks_of(raw)]
    assert len(texts) == 2
    assert texts[1].startswith("The mayor")


def test_items_begin_behind_their_marks() -> None:
    raw = "News of the week:\n- The port was closed.\n* It was opened.\n• Closed again.\n2. Open."
    assert blocks_of(raw)[1:] == [
        ("item", "The port was closed."),
        ("item", "It was opened."),
        ("item", "Closed again."),
        ("item", "Open."),
    ]


def test_a_dash_inside_a_sentence_makes_no_item() -> None:
    raw = "The port - the old one - was closed.\n-4 degrees were measured.\n3.5 tons were found."
    assert [kind for kind, _ in blocks_of(raw)] == ["paragraph"] * 3


def test_a_short_line_above_items_is_a_heading() -> None:
    raw = (
        "The news of the week, as it was told to the Harbour Post, is this.\n"
        "Kelmara\n"
        "- The port was closed (Delta Wire, February 12, 2016).\n"
        "Fisherman from Tarrun found dead in the ranks of the coast guard\n"
        "- His family was told on Friday."
    )
    assert [kind for kind, _ in blocks_of(raw)] == [
        "paragraph",
        "heading",
        "item",
        "heading",
        "item",
    ]


def test_a_sentence_without_its_stop_is_no_heading_between_paragraphs() -> None:
    raw = (
        "The Port Is Closed\n\n"
        "The council said so on Friday.\n\n"
        "Fishermen wait for news in front of the council on Friday morning\n\n"
        "A doctor said that nobody was hurt."
    )
    assert [kind for kind, _ in blocks_of(raw)] == [
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_the_last_line_is_no_heading() -> None:
    assert blocks_of("The port was closed.\n\nHarbour Post")[-1][0] == "paragraph"


def test_many_short_lines_are_a_list_and_no_headings() -> None:
    raw = "They were named on Friday.\n\nLena Ostrow\nAda Bell\nOle Vind\nSu Hale\n\nAll are well."
    assert {kind for kind, _ in blocks_of(raw)} == {"paragraph"}


def test_marked_headings_and_quotes_are_known() -> None:
    raw = "## The port\n\n> It is closed,\n> he said.\n\nNobody was hurt."
    assert blocks_of(raw) == [
        ("heading", "The port"),
        ("quote", "It is closed,\n> he said."),
        ("paragraph", "Nobody was hurt."),
    ]


def test_a_line_that_a_scraper_has_doubled_is_a_caption() -> None:
    raw = "The port was closed.\nFishermen wait at the portFishermen wait at the port\nIt was."
    assert blocks_of(raw)[1][0] == "caption"


def test_lines_of_the_page_are_cut_wherever_they_stand() -> None:
    raw = (
        "The port was closed.\n"
        "https://harbourpost.example/a?b=c\n"
        "/Yesterday it was opened.\n"
        "---------\n"
        "Share this:\n"
        "Comments are closed."
    )
    assert draft_of(raw).text == "The port was closed.\n/Yesterday it was opened."
    assert blocks_of(raw)[1] == ("paragraph", "Yesterday it was opened.")


def test_a_list_of_other_articles_at_the_end_is_cut() -> None:
    raw = (
        "The port was closed.\n\nRelated Articles\nTwo Men Held in Tarrun\n"
        "Road to Vindel Reopened\nShare this:\nhttps://harbourpost.example"
    )
    assert draft_of(raw).text == "The port was closed."


def test_what_follows_a_list_of_other_articles_is_kept() -> None:
    raw = "The port was closed.\nRelated:\nTwo Men Held in Tarrun\nNobody was hurt, it was said."
    assert "Two Men Held" in draft_of(raw).text
    assert "Nobody was hurt" in draft_of(raw).text


def test_an_address_inside_a_sentence_is_kept() -> None:
    raw = "The report is at https://harbourpost.example/a, the council said."
    assert draft_of(raw).text == raw


def test_the_head_is_in_no_block_and_says_what_it_says() -> None:
    raw = (
        "Harbour Post | harbourpost.example | EN\n\n"
        "Port of Kelmara Closed\n\n"
        "By Lena Ostrow\n\n"
        "The council said so on Friday."
    )
    draft = draft_of(raw)
    assert (draft.outlet, draft.author, draft.language) == ("Harbour Post", "Lena Ostrow", "EN")
    assert draft.title == "Port of Kelmara Closed"
    assert blocks_of(raw) == [
        ("heading", "Port of Kelmara Closed"),
        ("paragraph", "The council said so on Friday."),
    ]


def test_a_line_like_a_byline_below_the_head_is_text() -> None:
    raw = "The council said so on Friday.\n\nBy Friday\n\nnobody was hurt, it was said."
    assert draft_of(raw).author is None
