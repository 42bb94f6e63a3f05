"""What the user names, article by article: files, folders, archives, lines, standard input."""

import gzip
import io
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

from whoseword.errors import SettingsError, SourceError
from whoseword.intake.archives import GzipMeter, Member, gunzipped, zip_members
from whoseword.intake.folders import files_below
from whoseword.intake.lines import line_sources
from whoseword.intake.naming import shown
from whoseword.intake.opening import open_regular
from whoseword.reading.article import Limits
from whoseword.record import Given, Source, Unread

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LINES = (".jsonl", ".ndjson")
_GZIP = b"\x1f\x8b"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the user said of all paths: what is known, whether lines are articles, the limits."""

    given: Given
    jsonl: bool
    limits: Limits


def sources(
    paths: Sequence[str],
    *,
    given: Given | None = None,
    jsonl: bool = False,
    limits: Limits = _LIMITS,
    stdin: BinaryIO | None = None,
) -> Iterator[Source | Unread]:
    """The articles below the paths in order, and an Unread for what could not be opened.

    "-" is standard input. SourceError when a path is not there, SettingsError for an address of the
    web: both before anything is read. Memory stays within one article.
    """
    for path in paths:
        _check(path, stdin)
    return _all(paths, _Wish(given or Given(), jsonl, limits), stdin)


def _check(path: str, stdin: BinaryIO | None) -> None:
    if path == STANDARD_INPUT:
        if stdin is None:
            raise SettingsError(
                "there is no standard input to read", cure="name a file or a folder"
            )
        return
    if _ADDRESS.match(path):
        raise SettingsError(
            "addresses of the web are not fetched yet",
            where=shown(path),
            cure="save the page and read the file, with its address as --url",
        )
    if not os.path.lexists(path):
        raise SourceError(
            "there is no such file or folder", where=shown(path), cure="check the path"
        )


def _all(paths: Sequence[str], wish: _Wish, stdin: BinaryIO | None) -> Iterator[Source | Unread]:
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _from_stream(cast("BinaryIO", stdin), "standard input", wish)
        elif _is_folder(path):
            yield from _from_folder(path, wish)
        else:
            opened = open_regular(path, shown(path), follow=True)
            if isinstance(opened, Unread):
                yield opened
            else:
                with opened:
                    yield from _from_file(opened, shown(path), wish)


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 a name may hold anything
    except OSError:
        return False


def _from_folder(path: str, wish: _Wish) -> Iterator[Source | Unread]:
    for found in files_below(path, wish.limits.folder_depth):
        if isinstance(found, Unread):
            yield found
            continue
        with found.stream:
            yield from _from_file(found.stream, found.name, wish)


def _from_file(stream: BinaryIO, name: str, wish: _Wish) -> Iterator[Source | Unread]:
    """The articles of an open file, by its name and its first bytes."""
    start = stream.read(4)
    stream.seek(0)
    if start.startswith(_GZIP):
        yield from _from_gzip(stream, name, wish)
    elif start.startswith(_ZIP):
        yield from _from_zip(stream, name, wish)
    elif _has_lines(name, wish):
        yield from line_sources(stream, name, wish.given, wish.limits)
    else:
        yield _whole(stream, name, wish)


def _from_stream(stream: BinaryIO, name: str, wish: _Wish) -> Iterator[Source | Unread]:
    """The articles of a stream that cannot be read twice."""
    if wish.jsonl:
        yield from line_sources(stream, name, wish.given, wish.limits)
        return
    found = _whole(stream, name, wish)
    if isinstance(found, Unread):
        yield found
    else:
        yield from _from_file(io.BytesIO(found.data), name, wish)


def _from_gzip(stream: BinaryIO, name: str, wish: _Wish) -> Iterator[Source | Unread]:
    if _has_lines(name, wish):
        meter = GzipMeter(stream, wish.limits.compression_ratio)
        # Behind a buffer: line by line, GzipFile itself is ten times slower.
        with io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=stream))) as unpacked:
            yield from line_sources(unpacked, name, wish.given, wish.limits, meter)
        return
    data = gunzipped(stream, name, wish.limits)
    yield data if isinstance(data, Unread) else Source(name, data, given=wish.given)


def _from_zip(stream: BinaryIO, name: str, wish: _Wish) -> Iterator[Source | Unread]:
    for member in zip_members(stream, name, wish.limits):
        if isinstance(member, Member) and _has_lines(member.name, wish):
            lines = io.BytesIO(member.data)
            yield from line_sources(lines, member.name, wish.given, wish.limits)
        elif isinstance(member, Member):
            yield Source(member.name, member.data, given=wish.given)
        else:
            yield member


def _has_lines(name: str, wish: _Wish) -> bool:
    """Whether each line is an article: the user says so, or the name does."""
    return wish.jsonl or name.lower().removesuffix(".gz").endswith(_LINES)


def _whole(stream: BinaryIO, name: str, wish: _Wish) -> Source | Unread:
    """The stream as one article, never more of it in memory than may be read."""
    limit = wish.limits.file_bytes
    try:
        data = stream.read(limit + 1)
    except OSError as error:
        return Unread(name, "unreadable", error.strerror or type(error).__name__)
    if len(data) > limit:
        return Unread(name, "too_large", f"it has more than {limit} bytes")
    return Source(name, data, given=wish.given)
