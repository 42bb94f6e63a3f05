"""Missed attributions are told by what parts them from what was read."""

from whoseword.measure.attributed import attribution_misses
from whoseword.measure.misses import counted
from whoseword.measure.polnear import MarkedArticle, line_blocks
from whoseword.record import Article, Attribution, Span, Tagged

TEXT = "Toll said the camp was hit. Oda denied this. A clerk wrote that rain fell on the mill."


def span(words: str) -> tuple[Span, ...]:
    at = TEXT.index(words)
    return (Span(at, at + len(words)),)


def said(source: str, cue: str, content: str) -> Attribution:
    return Attribution(span(source) if source else (), span(cue), span(content), 1.0)


MARKED = MarkedArticle(
    Article("a", None, None, None, None, "en", None, None, TEXT, line_blocks(TEXT)),
    (said("Toll", "said", "the camp was hit"), said("Oda", "denied", "this"),
     said("A clerk", "wrote", "that rain fell on the mill")),
    (),
)  # fmt: skip


def kinds(*found: Attribution) -> dict[tuple[str, str], int]:
    return counted(attribution_misses(MARKED, Tagged("by hand", (), (), found, ())))


def test_what_is_read_as_marked_is_no_miss() -> None:
    assert kinds(*MARKED.attributions) == {}


def test_parts_and_whole_attributions_are_told_apart() -> None:
    read = (
        said("", "said", "the camp was hit"),
        said("A clerk", "wrote", "rain"),
        said("Toll", "fell", "on the mill"),
    )
    assert kinds(*read) == {
        ("source", "not found"): 1,
        ("cue", "not found"): 1,
        ("cue", "not marked"): 1,
        ("content", "not found"): 1,
        ("attributions", "no source"): 1,
        ("attributions", "not found"): 1,
        ("attributions", "other content"): 1,
    }


def test_a_miss_shows_all_parts_and_its_sentence() -> None:
    tagged = Tagged("by hand", (), (), MARKED.attributions[:2], ())
    told = attribution_misses(MARKED, tagged)
    miss = next(one for one in told if one.figure == "attributions")
    assert miss.marked == "A clerk | wrote | that rain fell on the mill"
    assert miss.around == "A clerk [wrote] that rain fell on the mill."
