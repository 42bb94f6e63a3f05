"""Encodings told apart, and what is taken out of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.article.encoding import clean, decoded

TEXT = "The council’s “old” port – Kelmara, Azaïz – was closed on Friday, it said. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_is_decoded_in_every_common_encoding(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_quotes_of_an_old_macintosh_are_known() -> None:
    told = "The council’s “old” port was closed on Friday, it said. " * 4
    assert decoded(told.encode("mac_roman")) == told


def test_latin_1_is_decoded() -> None:
    told = "Mr Azaïz said that the port was closed on Friday, and would be for weeks."
    assert decoded(told.encode("latin-1")) == told


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("cp1256", "قال المجلس المحلي إن قذيفة سقطت على الميناء القديم يوم الجمعة. " * 4),
        ("cp1251", "Совет города сообщил, что снаряд попал в старый порт в пятницу. " * 4),
    ],
)
def test_other_scripts_in_one_byte_are_told_by_charset_normalizer(encoding: str, told: str) -> None:
    assert decoded(told.encode(encoding)) == told


def test_a_declared_encoding_is_used() -> None:
    page = '<meta charset="iso-8859-2"><p>Wałęsa mówił, że nie. Łódź, Kraków, Gdańsk, Świnoujście'
    assert decoded(page.encode("iso-8859-2")) == page


@pytest.mark.parametrize("name", ["no-such-thing", "punycode", "unicode_escape", "base64"])
def test_a_declared_encoding_that_is_none_of_articles_is_passed_over(name: str) -> None:
    page = f'<meta charset="{name}"><p>The council’s port was closed on Friday, it said.</p>'
    assert decoded(page.encode("cp1252")) == page


def test_utf_8_with_a_few_broken_bytes_stays_utf_8() -> None:
    told = decoded(TEXT.encode() + b"\xff" + TEXT.encode())
    assert told == f"{TEXT}\ufffd{TEXT}"


@pytest.mark.parametrize("data", [b"\0" * 99, bytes(range(256)) * 9, b"\x01\x02\x03 said \x04" * 9])
def test_a_binary_is_no_text(data: bytes) -> None:
    assert decoded(data) is None


def test_controls_nuls_and_line_ends_are_mended() -> None:
    assert clean("a\r\nb\rc\u2028d\x0be\0f\x07\x1b[31mg\ufeff\x85h") == "a\nb\nc\nd\nefg\nh"


def test_marks_that_reverse_the_reading_order_are_dropped() -> None:
    assert clean("a\u202eb\u2066c\u2069\u202c \u200fd") == "abc \u200fd"


def test_halves_of_characters_are_replaced() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


def test_characters_of_the_text_are_kept() -> None:
    told = "‘a’ “b” – — … \u00a0 \u00ad \u200b \U0001f4a5 é e\u0301"
    assert clean(told) == told


@given(st.binary())
def test_whatever_the_bytes_the_result_can_be_stored(data: bytes) -> None:
    told = decoded(data)
    if told is not None:
        told.encode("utf-8")
        assert "\0" not in told
        assert "\r" not in told
