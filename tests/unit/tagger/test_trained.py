"""The shipped tagger: what it finds in invented reports, and how it refuses what is no tagger."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whoseword.errors import TaggerError
from whoseword.measure.polnear import line_blocks
from whoseword.record import Article, Span, Tagged
from whoseword.tagger import load_tagger
from whoseword.tagger.labels import LABELS
from whoseword.tagger.trained import SHIPPED

TAGGER = load_tagger()


def article(text: str) -> Article:
    return Article("a", None, None, None, None, None, None, None, text, line_blocks(text))


def tag(text: str) -> Tagged:
    return TAGGER.tag(article(text))


def test_who_said_what_is_found_and_joined() -> None:
    text = "The Interior Ministry said on Monday that twelve people were killed near Tolo."
    (one,) = tag(text).attributions
    assert one.source[0].of(text) == "The Interior Ministry"
    assert "said" in one.cue[0].of(text)
    assert "twelve people were killed" in one.content[0].of(text)
    assert 0 < one.score <= 1


def test_two_pieces_of_a_quotation_are_one_content() -> None:
    text = '"The road is closed," police chief Anna Toll said, "and nobody can leave."'
    (one,) = tag(text).attributions
    assert len(one.content) == 2
    assert "Anna Toll" in one.source[0].of(text)


def test_an_attribution_inside_a_content_names_the_outer_one() -> None:
    text = "The newspaper Tolo Today reported that an army spokesman said the rebels had left."
    found = tag(text).attributions
    inner = [one for one in found if one.inside is not None]
    assert inner
    for one in inner:
        assert one.inside is not None
        outer = found[one.inside]
        assert all(any(held.holds(span) for held in outer.content) for span in one.content)
    assert "spokesman" in inner[0].source[0].of(text)


def test_persons_groups_and_places_are_told_apart() -> None:
    text = "Anna Miller of the United Nations flew from London to Baghdad on Sunday."
    found = {(mark.span.of(text), mark.label) for mark in tag(text).marks}
    assert [label for words, label in found if words.startswith("Anna Miller")] == ["person"]
    assert ("United Nations", "group") in found
    assert {("London", "place"), ("Baghdad", "place")} <= found


def test_a_text_without_a_voice_has_no_attribution() -> None:
    assert tag("The road to the coast is long and the houses are white.").attributions == ()


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300))
def test_whatever_the_text_every_span_lies_inside_it(text: str) -> None:
    tagged = tag(text)
    spans = [mark.span for mark in tagged.marks]
    for one in tagged.attributions:
        assert one.content
        spans.extend((*one.source, *one.cue, *one.content))
    assert all(span.end <= len(text) for span in (*spans, *tagged.words, *tagged.sentences))


def test_nothing_and_space_alone_give_nothing() -> None:
    for text in ("", " \n\t "):
        tagged = tag(text)
        assert (tagged.words, tagged.attributions, tagged.marks) == ((), (), ())


def test_the_last_of_three_thousand_words_is_read_like_the_first() -> None:
    said = "The Interior Ministry said that twelve people were killed near Tolo.\n"
    text = said + "The road to the coast is long and white.\n" * 330 + said
    found = tag(text).attributions
    assert found[0].content[0].start < 100
    assert found[-1].content[0].start > len(text) - 100


def test_a_sentence_longer_than_a_window_is_read_to_its_end() -> None:
    text = "the road and the house and " * 150 + "Anna Miller flew from Paris to London."
    tagged = tag(text)
    assert len(tagged.sentences) == 1
    assert any("London" in mark.span.of(text) for mark in tagged.marks)


def test_no_mark_reaches_over_the_end_of_a_paragraph() -> None:
    text = "Anna Miller\nLondon Herald\nThe ministry said \u201cwe go\nand we stay\u201d."
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    tagged = tag(text)
    spans = [mark.span for mark in tagged.marks]
    spans += [span for one in tagged.attributions for span in (*one.source, *one.cue, *one.content)]
    assert not any(span.start < at < span.end for span in spans for at in breaks)


def test_reading_twice_gives_the_same() -> None:
    text = "Officials in Tolo said the bridge was open, but residents denied it."
    assert tag(text) == tag(text)


def test_a_benchmark_gets_the_very_batches_that_reading_runs() -> None:
    text = "The newspaper reported that a spokesman said the rebels had left the town."
    feeds = TAGGER.feeds_of(article(text))
    assert len(feeds) >= 2
    TAGGER.run_bare(feeds)
    assert feeds[0]["ids"].shape == feeds[0]["mask"].shape


def test_its_name_tells_version_and_weights() -> None:
    assert TAGGER.name.startswith("tagger-2-")
    assert TAGGER.learned == tuple(LABELS)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TaggerError, match="missing"):
        load_tagger(tmp_path / "tagger.onnx")


def test_a_damaged_file_is_refused_without_a_traceback(tmp_path: Path) -> None:
    for name, match in (("tagger.onnx", "cannot be used"), ("roles.onnx", "roles cannot be used")):
        for whole in ("tagger.onnx", "roles.onnx", "tokenizer.json"):
            shutil.copy(SHIPPED.with_name(whole), tmp_path)
        broken = tmp_path / name
        broken.write_bytes(broken.read_bytes()[:20_000])
        with pytest.raises(TaggerError, match=match):
            load_tagger(tmp_path / "tagger.onnx")


def test_a_tokenizer_that_is_none_is_refused(tmp_path: Path) -> None:
    shutil.copy(SHIPPED, tmp_path)
    shutil.copy(SHIPPED.with_name("roles.onnx"), tmp_path)
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": None}), encoding="utf-8")
    with pytest.raises(TaggerError, match="tokenizer"):
        load_tagger(tmp_path / "tagger.onnx")


def test_a_span_is_what_the_words_say() -> None:
    text = "Officials said so."
    assert tag(text).words[0] == Span(0, 9)
