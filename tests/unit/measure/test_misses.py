"""Misses: counted by kind, a few of each shown, each in its sentence."""

from whoseword.measure.misses import Miss, counted, first_of_each, surroundings
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span


def article(text: str) -> Article:
    return Article("a", None, None, None, None, "en", None, None, text, line_blocks(text))


def miss(figure: str, kind: str) -> Miss:
    return Miss(figure, kind, "a", "", "", "")


MISSES = (
    miss("triggers", "not found"),
    miss("arguments", "other role"),
    miss("triggers", "not marked"),
    miss("triggers", "not marked"),
)


def test_kinds_are_counted_figure_by_figure_the_most_first() -> None:
    assert list(counted(MISSES).items()) == [
        (("triggers", "not marked"), 2),
        (("triggers", "not found"), 1),
        (("arguments", "other role"), 1),
    ]


def test_a_limit_holds_for_each_figure_and_kind_and_nought_lists_all() -> None:
    assert len(list(first_of_each(MISSES, 1))) == 3
    assert [one.kind for one in first_of_each(MISSES, 0)] == [
        "not marked",
        "not marked",
        "not found",
        "other role",
    ]


def test_the_part_stands_in_brackets_in_its_sentence() -> None:
    text = "The mill burnt. Two guards\twere hurt. Nobody fled."
    around = surroundings(article(text))
    assert around(Span(20, 26)) == "Two [guards] were hurt."
    assert around(Span(9, 19)) == "The mill [burnt. Two] guards were hurt."
    assert around(None) == ""


def test_a_long_sentence_and_a_long_part_are_cut() -> None:
    text = "word " * 100 + "mill " + "word " * 100
    shown = surroundings(article(text))(Span(500, 504))
    assert shown.startswith("\u2026word ")
    assert shown.endswith("word\u2026")
    assert "[mill]" in shown
    assert len(shown) < 300
    assert len(surroundings(article(text))(Span(0, len(text) - 1))) < 300
