"""Lexicons: whose file is read, what YAML makes of small words, and how a bad one is told."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from whoseword.errors import LexiconError
from whoseword.reference.lexicon import check_names, read_lexicon


@dataclass(frozen=True, slots=True)
class Small:
    """A lexicon made for this page."""

    words: tuple[str, ...]
    strict: bool = False


def written(folder: Path, text: str) -> Path:
    (folder / "small.yaml").write_text(text, encoding="utf-8")
    return folder


def test_small_words_of_the_language_are_words(tmp_path: Path) -> None:
    own = written(tmp_path, "words: [on, off, yes, no, y, n]\nstrict: true\n")
    assert read_lexicon("small", Small, own) == Small(("on", "off", "yes", "no", "y", "n"), True)


def test_a_malformed_lexicon_is_told_with_its_file_and_place(tmp_path: Path) -> None:
    own = written(tmp_path, "words: [on, 3]\n")
    with pytest.raises(LexiconError) as told:
        read_lexicon("small", Small, own)
    assert "small.yaml" in str(told.value)
    assert "words" in str(told.value)


def test_text_that_is_no_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    own = written(tmp_path, "words: [on\nstrict: true\n")
    with pytest.raises(LexiconError, match="line 2"):
        read_lexicon("small", Small, own)


def test_a_lexicon_may_run_no_code(tmp_path: Path) -> None:
    own = written(tmp_path, "words: !!python/object/apply:os.getcwd []\n")
    with pytest.raises(LexiconError, match="could not determine a constructor"):
        read_lexicon("small", Small, own)


def test_an_entry_without_a_word_is_told_with_its_place(tmp_path: Path) -> None:
    own = written(tmp_path, 'words: [on, " "]\n')
    with pytest.raises(LexiconError, match=r"without a word - at `\$\.words\[1\]`"):
        read_lexicon("small", Small, own)


def test_bytes_that_are_no_text_are_told_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_bytes(b"words: [\xff\xfe]\n")
    with pytest.raises(LexiconError, match=r"small\.yaml"):
        read_lexicon("small", Small, tmp_path)


def test_a_file_that_would_replace_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hedge.yaml").write_text("probable: []\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"no lexicon is called hedge\.yaml"):
        check_names(tmp_path)
    (tmp_path / "hedge.yaml").rename(tmp_path / "hedges.yaml")
    check_names(tmp_path)
    check_names(None)
