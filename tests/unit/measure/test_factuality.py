"""How far a text stands behind its events: the file's form, the two figures, the misses."""

from pathlib import Path

import pytest

from whoseword.measure.factuality import (
    JudgedText,
    correlation,
    factuality_misses,
    judged,
    mean_error,
    read_factuality,
)

ROWS = """0\t``\t_\tx\t_
1\tToll\t_\tx\t_
2\tsaid\t3.0\tx\t_
3\tit\t_\tx\t_
4\tmay\t_\tx\t_
5\train\t0.5\tx\t_
6\t.\t_\tx\t_

0\tNobody\t_\tx\t_
1\tfled\t-3.0\tx\tSpaceAfter=No
2\t.\t_\tx\t_
"""


@pytest.fixture
def text(tmp_path: Path) -> JudgedText:
    path = tmp_path / "dev.conll"
    path.write_text(ROWS, encoding="utf-8")
    (found,) = read_factuality(path)
    return found


def test_sentences_stand_on_lines_of_their_own_as_they_were_written(text: JudgedText) -> None:
    assert text.article.text == "\u201cToll said it may rain.\nNobody fled.\n"
    words = [(span.of(text.article.text), value) for span, value in text.words]
    assert words == [("said", 3.0), ("rain", 0.5), ("fled", -3.0)]


def test_error_and_correlation_are_over_the_words_that_were_read(text: JudgedText) -> None:
    words = judged(text, (2.0, None, -3.0))
    assert mean_error(words) == 0.5
    assert correlation(words) == pytest.approx(1)
    assert correlation(judged(text, (-1.0, 0.0, 1.0))) == pytest.approx(-0.995, abs=0.001)


def test_nothing_read_and_nothing_that_varies_give_no_figure(text: JudgedText) -> None:
    assert mean_error(judged(text, (None, None, None))) is None
    assert correlation(judged(text, (None, None, None))) is None
    assert correlation(judged(text, (1.0, 1.0, 1.0))) is None


def test_words_that_are_far_off_are_listed_in_their_sentence(text: JudgedText) -> None:
    misses = tuple(factuality_misses("dev", text, (3.0, None, -1.0)))
    assert [(miss.kind, miss.marked, miss.read) for miss in misses] == [
        ("not told", "rain 0.5", ""),
        ("too sure", "fled -3.0", "-1.0"),
    ]
    assert misses[1].around == "Nobody [fled]."
