"""Pieces: every word has its own, with its case and whether it is quoted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from whoseword.language.sentences import NO_ABBREVIATIONS
from whoseword.measure.polnear import line_blocks
from whoseword.tagger.pieces import CASES, FIRST, QUOTED, Pieces, case_of, part_of, pieces_of
from whoseword.tagger.trained import SHIPPED

TOKENIZER = Tokenizer.from_file(str(SHIPPED.with_name("tokenizer.json")))


def pieces(text: str) -> Pieces:
    return pieces_of(text, line_blocks(text), TOKENIZER, NO_ABBREVIATIONS)


@given(st.text(max_size=120))
def test_whatever_the_text_every_word_has_at_least_one_piece(text: str) -> None:
    found = pieces(text)
    assert len(found.starts) == len(found.words) + 1
    assert len(found.words) == len(found.case) == len(found.state) == len(found.sentence)
    assert found.starts[-1] == len(found.ids)
    assert (np.diff(found.starts) >= 1).all()


def test_a_text_of_three_thousand_words_is_not_cut_short() -> None:
    found = pieces("The camp near Tolo was hit by the front. " * 300)
    assert len(found.words) == 3000
    assert len(found.ids) >= 3000


def test_a_word_of_ten_thousand_marks_counts_as_one_word_of_few_pieces() -> None:
    found = pieces("see " + "x-" * 5000 + "x now")
    assert len(found.words) == 3
    assert len(found.ids) < 40


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("camp", "lower"),
        ("Camp", "title"),
        ("A", "title"),
        ("ISIL", "upper"),
        ("al-Tolani", "mixed"),
        ("McToll", "mixed"),
        ("1,000", "other"),
        ("!", "other"),
    ],
)
def test_the_case_of_a_word_is_told(word: str, case: str) -> None:
    assert CASES[case_of(word)] == case


def test_quotes_hold_until_closed_or_until_the_paragraph_ends() -> None:
    found = pieces('He said "go now" twice.\nShe said \u201cstay\nThen all left.')
    quoted = [bool(state & QUOTED) for state in found.state]
    first = [at for at, state in enumerate(found.state) if state & FIRST]
    assert quoted == [False] * 2 + [True] * 4 + [False] * 4 + [True] * 2 + [False] * 4
    assert first == [0, 8, 12]


def test_a_part_keeps_the_pieces_of_its_words_and_begins_anew_after_a_gap() -> None:
    whole = pieces("\u201cThe camp,\u201d Toll said, \u201cwas hit.\u201d")
    part = part_of(whole, np.array([1, 2, 9, 10]), alone=True)
    assert part.words == tuple(whole.words[at] for at in (1, 2, 9, 10))
    assert [TOKENIZER.id_to_token(at) for at in part.ids] == ["the", "camp", "was", "hit"]
    assert part.starts.tolist() == [0, 1, 2, 3, 4]
    assert part.state.tolist() == [FIRST, 0, FIRST, 0]
