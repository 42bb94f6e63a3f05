"""One article a line."""

import io

from whoseword.intake.lines import line_sources
from whoseword.reading.article import Limits
from whoseword.record import Given, Source, Unread

GIVEN = Given(outlet="Harbour Post")


def test_each_line_is_a_source_named_after_its_number() -> None:
    stream = io.BytesIO(b'{"text": "a"}\r\n\n  \n{"text": "b"}')
    assert list(line_sources(stream, "a.jsonl", GIVEN, Limits())) == [
        Source("a.jsonl:1", b'{"text": "a"}', "json", GIVEN),
        Source("a.jsonl:4", b'{"text": "b"}', "json", GIVEN),
    ]


def test_a_line_that_is_too_long_is_told_and_the_next_one_read() -> None:
    stream = io.BytesIO(b"x" * 5_000_000 + b'\n{"text": "b"}\n' + b"y" * 5_000_000)
    found = list(line_sources(stream, "a.jsonl", GIVEN, Limits(file_bytes=100)))
    assert [one.source if isinstance(one, Unread) else one.name for one in found] == [
        "a.jsonl:1",
        "a.jsonl:2",
        "a.jsonl:3",
    ]
    assert [isinstance(one, Unread) for one in found] == [True, False, True]


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            buffer[:2] = b"x\n"
            return 2

    stream = io.BufferedReader(Endless())  # type: ignore[type-var]
    lines = line_sources(stream, "a.jsonl", GIVEN, Limits())
    assert next(lines) == Source("a.jsonl:1", b"x", "json", GIVEN)
    assert next(lines) == Source("a.jsonl:2", b"x", "json", GIVEN)


def test_wide_characters_are_told_once() -> None:
    stream = io.BytesIO('{"text": "a"}\n{"text": "b"}'.encode("utf-16"))
    (unread,) = line_sources(stream, "a.jsonl", GIVEN, Limits())
    assert isinstance(unread, Unread)
    assert unread.reason == "bad_line"
