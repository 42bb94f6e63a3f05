"""Pairs of names are counted as one or two, and every wrong answer is listed."""

from pathlib import Path

from whoseword.measure.name_bench import NamePair, read_name_bench, score_pairs
from whoseword.reference.spellings import open_name_words

WORDS = open_name_words()


def test_the_file_is_read_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text(
        'schema,name1,name2,is_match\nPerson,"Tollo, Anna",A. Tollo,true\n'
        "Company,Tollo Mills,Barka Mills,false\n",
        encoding="utf-8",
    )
    assert list(read_name_bench(path)) == [
        NamePair("Tollo, Anna", "A. Tollo", person=True, same=True),
        NamePair("Tollo Mills", "Barka Mills", person=False, same=False),
    ]


def test_pairs_are_counted_and_misses_listed() -> None:
    pairs = (
        NamePair("Anna Tollo", "Ana Tollo", person=True, same=True),
        NamePair("Anna Tollo", "Berta Barka", person=True, same=True),
        NamePair("Anna Tollo", "Anna Tollo", person=True, same=False),
        NamePair("Anna Tollo", "Berta Barka", person=True, same=False),
    )
    told = score_pairs(pairs, WORDS)
    assert (told.score.right, told.score.found, told.score.marked) == (1, 2, 2)
    assert [(miss.marked, miss.read) for miss in told.misses] == [("one", "0.00"), ("two", "1.00")]
    assert told.best >= told.score.f1


def test_no_pairs_give_no_score() -> None:
    assert score_pairs((), WORDS).score.f1 == 0
