"""One article a line: the lines of a JSONL file as sources, one at a time."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from whoseword.reading.article import Limits
from whoseword.record import Given, Source, Unread

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_PART = 1 << 20


class Meter(Protocol):
    """Tells when a stream has unpacked to more than its size allows."""

    def burst(self, unpacked: int) -> bool:
        """Whether so many bytes are too many for what was taken out of the archive so far."""


def line_sources(
    stream: BinaryIO, name: str, given: Given, limits: Limits, meter: Meter | None = None
) -> Iterator[Source | Unread]:
    """A source for each line, an Unread for each that is too long; empty lines are passed over.

    Sources are named "file:7", after their line.
    """
    unpacked = 0
    number = 0
    try:
        while line := stream.readline(limits.file_bytes + 1):
            number += 1
            unpacked += len(line)
            too_long = len(line) > limits.file_bytes
            if too_long:
                unpacked += _rest_of_line(stream, line)
            if meter and meter.burst(unpacked):
                yield Unread(name, "bomb", "it unpacks to far more than its size")
                return
            if number == 1 and line.startswith(_WIDE):
                yield Unread(name, "bad_line", "it is UTF-16; lines of JSON are UTF-8")
                return
            if too_long:
                detail = f"line {number} has over {limits.file_bytes} bytes"
                yield Unread(f"{name}:{number}", "too_large", detail)
            elif not line.isspace():
                yield Source(f"{name}:{number}", line.rstrip(b"\r\n"), "json", given)
    except (EOFError, OSError, zlib.error) as error:
        detail = f"it breaks off after line {number} ({type(error).__name__})"
        yield Unread(name, "damaged", detail)


def _rest_of_line(stream: BinaryIO, line: bytes) -> int:
    """Read on to the end of a line in parts, and tell how long the rest was."""
    length = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(_PART)
        length += len(line)
    return length
