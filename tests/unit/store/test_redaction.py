"""Redaction finds a person however the name is written, and moves no span."""

from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readings import depot_reading
from whoseword.language.spelling import folded
from whoseword.record import Span
from whoseword.schema import reading_from_json, reading_to_json
from whoseword.store.forget.redaction import (
    BLOCK,
    pattern_of,
    plain,
    redact,
    redact_reading,
    spellings_of,
)

_NAME = "Jawwad al-Strauß As'ad"


@pytest.mark.parametrize(
    "written",
    [
        "Jawwad al-Strauß As'ad",
        "JAWWĀD AL-STRAUSS ASAD",
        "jawwad-al-strauss-as-ad".replace("as-ad", "as’ad"),
        "Jawwad_Al_Strauss_Asad",
        "jawwadalstraussasad",
        "jawwad%20al%20strauss%20asad",
        "Jawwād al Strauß Asʿad",
        "Jawwād al-Strauß As'ad",
    ],
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    pattern = pattern_of([folded(_NAME)])
    text = f"see /2031/{written}.html"
    assert redact(text, pattern) == f"see /2031/{BLOCK * len(written)}.html"


@pytest.mark.parametrize("written", ["Jawwad al-Strauss", "xJawwad al Strauß Asad"])
def test_what_is_another_name_stays(written: str) -> None:
    assert redact(written, pattern_of([folded(_NAME)])) == written


def test_no_spelling_redacts_nothing() -> None:
    assert redact("a text", pattern_of([])) == "a text"


@given(st.text(max_size=80), st.lists(st.text("abc äß'-", min_size=1, max_size=8), max_size=3))
def test_redacting_keeps_the_length_and_does_not_find_again(text: str, names: list[str]) -> None:
    pattern = pattern_of({folded(name) for name in names} - {""})
    redacted = redact(text, pattern)
    assert len(redacted) == len(text) == len(plain(text))
    assert redact(redacted, pattern) == redacted
    if pattern is not None:
        assert not pattern.search(plain(redacted))


@settings(max_examples=40)
@given(st.integers(0, 6))
def test_a_redacted_reading_is_a_reading_with_the_same_spans_and_ids(number: int) -> None:
    reading = depot_reading()
    name = reading.names[number]
    person = spellings_of(reading, (), [name.id])
    redacted = redact_reading(reading, person)
    assert reading_from_json(reading_to_json(redacted)) == redacted
    assert len(redacted.article.text) == len(reading.article.text)
    gone = {each.span for each in reading.statements if each.about == name.id}
    assert set(_spans(reading)) - set(_spans(redacted)) <= gone
    assert [each.id for each in redacted.claims] == [each.id for each in reading.claims]
    assert folded(name.text) not in folded(redacted.article.text)
    for span in name.spans:
        assert set(span.of(redacted.article.text)) == {BLOCK}


def _spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for part in value for span in _spans(part)]
    if is_dataclass(value):
        return [span for field in fields(value) for span in _spans(getattr(value, field.name))]
    return []


def test_only_parts_that_the_article_uses_alone_and_the_last_word_are_short_forms() -> None:
    reading = depot_reading()
    person = spellings_of(reading, (), [reading.names[3].id])
    assert person.full == {"haddo brisk", "abu rafid"}
    assert person.short == {"brisk", "rafid"}
