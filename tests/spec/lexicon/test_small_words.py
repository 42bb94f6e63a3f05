"""Every small word of clauses.yaml and grammar.yaml changes what is read of some passage.

A passage shows a word at work where it is read in another way without the word; it rests where
the reading stays the same. ``together`` lists share words that mean the same to the reader, so
that a word counts only when it is in none of them; words ``unshown`` alone are named.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.spec.lexicon.reading import claims_without, deeds_without
from whoseword.reference.lexicon import read_lexicon

HERE = Path(__file__).parent / "small_words"
READ: dict[str, Callable[[str, str, Iterable[str]], object]] = {
    "clauses": deeds_without,
    "grammar": claims_without,
}


class Words(NamedTuple):
    """A list of a lexicon with the passages of its words."""

    lexicon: str
    name: str
    rests: str
    together: tuple[str, ...]
    unshown: frozenset[str]
    passages: dict[str, list[str]]


def _lists() -> Iterator[Words]:
    for path in sorted(HERE.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, part in told["lists"].items():
            lists = tuple(part.get("together", [name]))
            unshown = frozenset(part.get("unshown", ()))
            yield Words(told["lexicon"], name, part["rests"], lists, unshown, part["passages"])


LISTS = tuple(_lists())
_IDS = [f"{words.lexicon}.{words.name}" for words in LISTS]


def _counts(words: Words, frame: str, word: str) -> bool:
    """Whether a passage is read in another way without the word."""
    passage = frame.replace("{}", word)
    passage, read = passage[0].upper() + passage[1:], READ[words.lexicon]
    return read(passage, word, ()) != read(passage, word, words.together)


@pytest.mark.parametrize("words", LISTS, ids=_IDS)
def test_every_small_word_counts_in_its_passage(words: Words) -> None:
    cases = [(frame, word) for frame, listed in words.passages.items() for word in listed]
    assert [word for frame, word in cases if not _counts(words, frame, word)] == []


@pytest.mark.parametrize("words", LISTS, ids=_IDS)
def test_every_small_word_rests_where_it_says_nothing(words: Words) -> None:
    listed = {word for told in words.passages.values() for word in told}
    assert [word for word in sorted(listed) if _counts(words, words.rests, word)] == []


@pytest.mark.parametrize("words", LISTS, ids=_IDS)
def test_no_small_word_is_left_out_or_gone(words: Words) -> None:
    held: Any = read_lexicon(words.lexicon, dict[str, Any])[words.name]
    told = {word for listed in words.passages.values() for word in listed} | words.unshown
    assert told == set(held.split() if isinstance(held, str) else held)


def test_every_list_of_small_words_is_told_of() -> None:
    for lexicon in READ:
        told = {words.name for words in LISTS if words.lexicon == lexicon}
        assert told == set(read_lexicon(lexicon, dict[str, Any]))
