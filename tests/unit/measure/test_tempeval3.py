"""Expressions of time are counted as TempEval counts them."""

from tests.spec.dateline.desk import books
from whoseword.measure.tempeval3 import dated_article, score_times

MARKED = """<?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2022-03-16">March
16</TIMEX3></DCT><TEXT>
The mill burned <TIMEX3 tid="t1" type="DATE" value="2022-03-15">yesterday</TIMEX3>.
The <EVENT>hunt</EVENT> lasted <TIMEX3 tid="t2" type="DURATION" value="P4D">three days</TIMEX3>.
It began in <TIMEX3 tid="t3" type="DATE" value="2021-SP">blossom time</TIMEX3>.
</TEXT></TimeML>"""


def test_an_article_in_timeml_keeps_its_day_and_its_marks() -> None:
    marked = dated_article("mill", MARKED)
    assert marked.article.published == "2022-03-16"
    assert [span.of(marked.article.text) for span, _ in marked.times] == [
        "yesterday",
        "three days",
        "blossom time",
    ]


def test_found_exact_and_valued_are_counted_apart() -> None:
    scores = score_times([dated_article("mill", MARKED)], books())
    assert (scores.found.right, scores.found.found, scores.found.marked) == (2, 2, 3)
    assert scores.exact.right == 2
    assert scores.value.right == 1


def test_an_article_without_text_counts_nothing() -> None:
    scores = score_times([dated_article("none", "<TimeML/>")], books())
    assert scores.found.marked == 0
    assert scores.found.f1 == 0.0
