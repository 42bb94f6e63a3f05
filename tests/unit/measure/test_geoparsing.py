"""Toponyms count as placed right by their number or by a hundred miles."""

from pathlib import Path

from tests.spec.dateline.desk import books
from whoseword.language.sentences import sentences_of
from whoseword.language.words import words_of
from whoseword.measure.geoparsing import (
    read_geoparsing,
    score_places,
    score_recognition,
)
from whoseword.record import Article, Mark, Span, Tagged
from whoseword.reference.books import open_books

MARKED = """<articles><article>
<text>Boats left Sirte for Benghazi and Nowhereville.</text><toponyms>
<toponym><phrase>Sirte</phrase><start>11</start><end>16</end>
<gaztag geonameid="2210554"><lat>31.2</lat><lon>16.6</lon></gaztag></toponym>
<toponym><phrase>Benghazi</phrase><start>21</start><end>29</end>
<gaztag geonameid="1"><lat>32.1</lat><lon>20.1</lon></gaztag></toponym>
<toponym><phrase>Nowhereville</phrase><start>34</start><end>46</end>
<gaztag geonameid="2"><lat>1</lat><lon>1</lon></gaztag></toponym>
<toponym><phrase>Boats</phrase><start>0</start><end>5</end></toponym>
<toponym><phrase>for</phrase><start>17</start><end>20</end></toponym>
</toponyms></article></articles>"""


def test_the_number_or_the_distance_makes_a_place_right(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "GWN.xml").write_text(MARKED, encoding="utf-8")
    score = score_places(tuple(read_geoparsing(tmp_path, "GWN")), books())
    assert (score.marked, score.right, score.offered) == (3, 2, 2)


def test_recognition_counts_all_that_are_marked_linked_or_not(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "GWN.xml").write_text(MARKED, encoding="utf-8")
    (marked,) = read_geoparsing(tmp_path, "GWN")
    assert [span.of(marked.article.text) for span in marked.named] == [
        "Sirte",
        "Benghazi",
        "Nowhereville",
        "Boats",
    ]
    score = score_recognition(
        [marked], _Marks(("Sirte", "Benghazi and Nowhereville")), open_books()
    )
    assert (score.exact.right, score.exact.marked) == (1, 4)
    assert (score.overlapping.right, score.overlapping.found) == (3, 3)


class _Marks:
    """A tagger that marks these words as places."""

    name = "by hand"

    def __init__(self, places: tuple[str, ...]) -> None:
        self._places = places

    def tag(self, article: Article) -> Tagged:
        text = article.text
        spans = [Span(text.index(p), text.index(p) + len(p)) for p in self._places]
        marks = tuple(Mark(span, "place", 1.0) for span in spans)
        sentences = sentences_of(text, article.blocks)
        return Tagged(self.name, words_of(text), sentences, attributions=(), marks=marks)
