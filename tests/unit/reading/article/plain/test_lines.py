"""Lines joined into passages."""

from whoseword.reading.article.plain.lines import passages_of


def texts_of(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in passages_of(text)]


def test_a_line_that_begins_small_goes_on_with_the_one_before() -> None:
    text = "The council said that\nnobody was hurt.\nIt was so."
    assert texts_of(text) == ["The council said that\nnobody was hurt.", "It was so."]


def test_an_empty_line_always_parts() -> None:
    assert texts_of("The council said that\n\nnobody was hurt.") == [
        "The council said that",
        "nobody was hurt.",
    ]


def test_a_heading_never_runs_on() -> None:
    assert texts_of("# The port\nof Kelmara was closed.") == ["The port", "of Kelmara was closed."]


def test_an_item_runs_on_over_wrapped_lines() -> None:
    text = "- The port was closed, the council of the town\n  said on Friday.\n- It was opened."
    assert texts_of(text) == [
        "The port was closed, the council of the town\n  said on Friday.",
        "It was opened.",
    ]


def test_a_text_of_nothing_has_no_passages() -> None:
    assert passages_of("") == ()
    assert passages_of(" \n\n\t\n") == ()
