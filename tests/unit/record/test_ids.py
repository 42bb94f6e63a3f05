"""Ids come from content and from nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from whoseword.record import Span
from whoseword.record.ids import article_id, content_id


def test_the_same_content_gives_the_same_id() -> None:
    assert content_id("c", "abc", (Span(1, 2),), None) == content_id(
        "c", "abc", (Span(1, 2),), None
    )


@given(st.lists(st.one_of(st.text(), st.none(), st.integers()), min_size=1, max_size=4))
def test_a_part_more_gives_another_id(parts: list[str | int | None]) -> None:
    assert content_id("c", *parts) != content_id("c", *parts, None)


def test_a_missing_part_is_not_the_word_none() -> None:
    assert content_id("c", None) != content_id("c", "None")


def test_an_article_is_known_by_the_sha256_of_its_bytes() -> None:
    # The SHA-256 of nothing, from FIPS 180-4's reference vectors.
    assert article_id(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
