"""The rank of the right Latin spelling, among the set's own names and others."""

from pathlib import Path

from whoseword.measure.transliteration import Spelt, rank_spellings, read_ar2en, read_wd_arabic
from whoseword.reference.spellings import open_writing


def test_both_files_are_read(tmp_path: Path) -> None:
    first, second = tmp_path / "wd", tmp_path / "ar2en"
    first.write_text("tollo\tت و ل و\t1\n", encoding="utf-8")
    second.write_text("بركة\tbarka\n", encoding="utf-8")
    assert list(read_wd_arabic(first)) == [Spelt("tollo", "تولو", 1.0)]
    assert list(read_ar2en(second)) == [Spelt("barka", "بركة", 1.0)]


def test_any_right_spelling_counts_and_misses_are_listed() -> None:
    names = (Spelt("sharif", "شريف"), Spelt("cherif", "شريف"), Spelt("mezra", "بركة"))
    told = rank_spellings(names, ("barka", "salka"), open_writing())
    assert told.ranks[0] == 1
    assert told.first == 1
    assert 0.5 <= told.reciprocal < 1
    assert [(miss.article, miss.marked) for miss in told.misses] == [("بركة", "mezra")]


def test_without_names_there_is_no_rank() -> None:
    assert rank_spellings((), (), open_writing()).reciprocal == 0
