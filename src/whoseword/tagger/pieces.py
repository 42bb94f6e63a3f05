"""A text as the encoder sees it: every word's pieces, its case, whether it is in quotes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from whoseword.language.sentences import Abbreviations, sentences_of
from whoseword.language.words import word_bounds
from whoseword.record import Block, Span

Numbers = NDArray[np.int32]

CASES = ("none", "lower", "title", "upper", "mixed", "other")
QUOTED, FIRST = 1, 2
_UNKNOWN = 100  # [UNK] in BERT's vocabulary
_MOST_PIECES = 16
_OPENING, _CLOSING, _EITHER = "\u201c\u00ab", "\u201d\u00bb", '"'


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text in arrays: ``ids`` runs over pieces, the rest over words.

    ``starts`` has one number more than there are words: the pieces of word i are
    ``ids[starts[i]:starts[i + 1]]``. ``sentence`` counts sentences from 0.
    """

    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    ids: Numbers
    starts: Numbers
    case: Numbers
    state: Numbers
    sentence: Numbers


def pieces_of(
    text: str, blocks: Sequence[Block], tokenizer: Tokenizer, abbreviations: Abbreviations
) -> Pieces:
    """Every word of the text in pieces, one unknown piece where the vocabulary has none."""
    sentences = sentences_of(text, blocks, abbreviations)
    words: list[Span] = []
    sentence: list[int] = []
    for number, span in enumerate(sentences):
        before = len(words)
        words.extend(map(Span._make, word_bounds(text, span.start, span.end)))
        sentence.extend([number] * (len(words) - before))
    written = [text[start:end] for start, end in words]
    # Every other word has come before: each form is cut up only once.
    forms = {form: number for number, form in enumerate(dict.fromkeys(written))}
    numbers = np.array([forms[word] for word in written], np.int64)
    ids, starts = _taken(*_ids_of(list(forms), tokenizer), numbers)
    firsts = _first_words(words, blocks)
    return Pieces(
        words=tuple(words),
        sentences=sentences,
        ids=ids,
        starts=starts,
        case=np.array([case_of(word) for word in written], dtype=np.int32),
        state=_states(written, firsts),
        sentence=np.array(sentence, dtype=np.int32),
    )


def part_of(pieces: Pieces, numbers: NDArray[np.int64], *, alone: bool) -> Pieces:
    """Some of the words, by ascending numbers, as a text; ``alone``: read apart from the rest."""
    ids, starts = _taken(pieces.ids, pieces.starts, numbers)
    state = pieces.state[numbers].copy()
    if alone:
        if (state & QUOTED).all():
            state &= ~QUOTED
        # What lay elsewhere in the text begins anew, so that nothing is marked across the gap.
        state[np.concatenate(([True], np.diff(numbers) > 1))] |= FIRST
    sentence = pieces.sentence[numbers]
    return Pieces(
        words=tuple(pieces.words[number] for number in numbers.tolist()),
        sentences=pieces.sentences[int(sentence[0]) : int(sentence[-1]) + 1],
        ids=ids,
        starts=starts,
        case=pieces.case[numbers],
        state=state.astype(np.int32),
        sentence=sentence - sentence[0],
    )


def _taken(ids: Numbers, starts: Numbers, numbers: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """The pieces of the words with these numbers in one row, and where each word's begin."""
    before = starts[:-1][numbers]
    lengths = starts[1:][numbers] - before
    ends = np.concatenate(([0], np.cumsum(lengths)))
    where = np.arange(ends[-1]) + np.repeat(before - ends[:-1], lengths)
    return ids[where], ends.astype(np.int32)


def case_of(word: str) -> int:
    """The number of the word's case in CASES."""
    if word.islower():
        return 1
    if word[:1].isupper():
        if len(word) == 1 or word[1:].islower():
            return 2
        return 3 if word.isupper() else 4
    return 4 if any(letter.isupper() for letter in word) else 5


def _ids_of(written: list[str], tokenizer: Tokenizer) -> tuple[Numbers, Numbers]:
    """The pieces of all words in one row, and where each word's begin."""
    if not written:
        return np.zeros(0, np.int32), np.zeros(1, np.int32)
    # A word in more pieces than this is no word of a language: its first pieces stand for it.
    encoding = tokenizer.encode(
        [word[:400] for word in written], is_pretokenized=True, add_special_tokens=False
    )
    ids = np.array(encoding.ids, dtype=np.int32)
    of_word = np.array(encoding.word_ids, dtype=np.int32)
    counts = (
        np.bincount(of_word, minlength=len(written))
        if len(of_word)
        else np.zeros(len(written), np.int64)
    )
    within = np.arange(len(ids)) - np.repeat(np.cumsum(counts) - counts, counts)
    ids = ids[within < _MOST_PIECES]
    kept = np.minimum(counts, _MOST_PIECES)
    missing = np.flatnonzero(kept == 0)
    if len(missing):
        ids = np.insert(ids, np.cumsum(kept)[missing], _UNKNOWN)
        kept[missing] = 1
    return ids.astype(np.int32), np.concatenate(([0], np.cumsum(kept))).astype(np.int32)


def _first_words(words: list[Span], blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the words that begin a block."""
    starts = np.array([word.start for word in words], dtype=np.int64)
    return frozenset(np.searchsorted(starts, [block.span.start for block in blocks]).tolist())


def _states(written: list[str], firsts: frozenset[int]) -> Numbers:
    """QUOTED where a word is in double quotes, FIRST where it begins a block, which ends quotes."""
    states = np.zeros(len(written), dtype=np.int32)
    inside = False
    for number, word in enumerate(written):
        first = number in firsts
        inside = inside and not first
        mark = word if len(word) == 1 else ""
        closes = bool(mark) and (mark in _CLOSING or (mark in _EITHER and inside))
        if mark and not closes and (mark in _OPENING or mark in _EITHER):
            inside = True
        states[number] = QUOTED * inside + FIRST * first
        if closes:
            inside = False
    return states
