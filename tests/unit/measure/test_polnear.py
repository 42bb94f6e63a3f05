"""PolNeAR's form: stand-off marks become attributions of our own."""

from whoseword.measure.polnear import (
    AttributionScores,
    MarkedArticle,
    agreement,
    marked_article,
    score_article,
)
from whoseword.record import Span, Tagged

TEXT = "\u201cThe camp,\u201d Toll said, \u201cwas hit.\u201d\n\nRead more.\n"
MARKS = (
    "T1\tContent 0 11;23 33\t\u201cThe camp,\u201d \u201cwas hit.\u201d\n"
    "T2\tSource 12 16\tToll\n"
    "T3\tCue 17 21\tsaid\n"
    "T4\tAttribution 17 21\tsaid\n"
    "E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\n"
    "T5\tDiscard 35 45\tRead more.\n"
    "#1\tAnnotatorNotes T5\tNot news\n"
)


def test_a_content_in_two_pieces_is_one_content() -> None:
    marked = marked_article("a", TEXT, MARKS)
    (one,) = marked.attributions
    assert one.source == (Span(12, 16),)
    assert one.cue == (Span(17, 21),)
    assert one.content == (Span(0, 11), Span(23, 33))
    assert marked.unread == (Span(35, 45),)
    assert [block.span.of(TEXT) for block in marked.article.blocks][1] == "Read more."


def test_what_is_marked_scores_full_against_itself_and_nested_ones_are_left_out() -> None:
    marked = marked_article("a", TEXT, MARKS)
    tagged = Tagged("gold", (), (), marked.attributions, ())
    scores = score_article(marked, tagged)
    assert (scores.source.f1, scores.cue.f1, scores.content.f1, scores.attributions.f1) == (
        1,
        1,
        1,
        1,
    )


def test_annotators_are_held_against_each_other_and_never_against_themselves() -> None:
    one = marked_article("a", TEXT, MARKS)
    without_cue = MARKS.replace(" Cue:T3", "")
    other = marked_article("a", TEXT, without_cue)
    elsewhere = marked_article("b", TEXT, MARKS)
    told = agreement([one, other, elsewhere])
    assert (told.content.f1, told.content.marked) == (1, 2 * score_of(one).content.marked)
    assert (told.cue.right, told.cue.found, told.cue.marked) == (0, 4, 4)


def score_of(marked: MarkedArticle) -> AttributionScores:
    return score_article(marked, Tagged("gold", (), (), marked.attributions, ()))
