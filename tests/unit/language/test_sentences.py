"""Sentences: where they end, and where a full stop does not end one."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.language.sentences import sentence_at, sentences_of
from whoseword.record import Block, Span
from whoseword.reference.abbreviations import open_abbreviations

ABBREVIATIONS = open_abbreviations()


def written(text: str, *blocks: Block) -> list[str]:
    return [sentence.of(text) for sentence in sentences_of(text, blocks, ABBREVIATIONS)]


@pytest.mark.parametrize("title", sorted(ABBREVIATIONS.titles))
def test_a_title_before_a_name_ends_no_sentence(title: str) -> None:
    assert len(written(f"They met {title.capitalize()}. Toll at noon.")) == 1


@pytest.mark.parametrize("short", sorted(ABBREVIATIONS.shortened))
def test_a_shortened_word_ends_a_sentence_only_before_a_likely_opener(short: str) -> None:
    assert len(written(f"It was {short}. Toll who came.")) == 1
    assert len(written(f"It was {short}. The men came.")) == 2


@pytest.mark.parametrize("opener", sorted(ABBREVIATIONS.openers))
def test_an_opener_needs_its_capital(opener: str) -> None:
    assert len(written(f"He lives in the U.S. {opener.capitalize()} men came.")) == 2
    assert len(written(f"He lives in the U.S. {opener} men came.")) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The camp was hit. Nobody knew.", 2),
        ("J. R. Toll spoke to Lt. Col. As'ad. He left.", 2),
        ('"We saw it." Then he left.', 2),
        ('"Why?" he asked.', 1),
        ("He waited... Nobody came.", 2),
        ("He waited... and left.", 1),
        ("The front reported.ANLT denied it.", 2),
        ("Read it at tolonews.net today.", 1),
        ("It cost 2.5 million. 30 died.", 2),
        ("He left! (She stayed.)", 2),
        ("", 0),
        ("   ", 0),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int) -> None:
    assert len(written(text)) == count


def test_a_heading_never_runs_into_the_paragraph_below_it() -> None:
    text = "Tolo\nThe camp was hit"
    blocks = (Block("heading", Span(0, 4)), Block("paragraph", Span(5, len(text))))
    assert written(text, *blocks) == ["Tolo", "The camp was hit"]


@given(st.text(alphabet="aA .!?\"'\n\u201d5U", max_size=120), st.integers(0, 120))
def test_whatever_the_text_sentences_lie_in_order_and_cover_all_but_space(
    text: str, at: int
) -> None:
    cut = min(at, len(text))
    blocks = [Block("paragraph", Span(a, b)) for a, b in ((0, cut), (cut, len(text))) if a < b]
    sentences = sentences_of(text, blocks, ABBREVIATIONS)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    covered = {place for sentence in sentences for place in range(*sentence)}
    assert {place for place, letter in enumerate(text) if not letter.isspace()} <= covered
    assert not any(sentence.start < cut < sentence.end for sentence in sentences)


def test_a_paragraph_without_spaces_or_stops_is_one_sentence_in_linear_time() -> None:
    began = time.perf_counter()
    assert len(written("x" * 5_000_000)) == 1
    assert time.perf_counter() - began < 5


def test_a_character_stands_in_one_of_the_sentences() -> None:
    text = "A head\n\nOne came. Two left.\n\nThree stay"
    blocks = (Block("heading", Span(0, 6)), Block("paragraph", Span(8, 27)))
    told = {word: sentence_at(text, blocks, text.index(word)).of(text) for word in ("head", "Two")}
    assert told == {"head": "A head", "Two": "Two left."}
    assert sentence_at(text, blocks, text.index("stay")).of(text) == "Three stay"


@given(st.text(alphabet="aB .!\n", min_size=1), st.data())
def test_a_character_stands_in_the_sentence_that_covers_it(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    if not text[at].isspace():
        (covering,) = [one for one in sentences_of(text, ()) if one.start <= at < one.end]
        assert sentence_at(text, (), at) == covering
