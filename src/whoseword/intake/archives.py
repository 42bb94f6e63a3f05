"""gzip files and zip archives, unpacked in memory within limits, and only once."""

import gzip
import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from whoseword.intake.naming import shown
from whoseword.reading.article import Limits
from whoseword.record import Unread

_END_RECORD = b"PK\x05\x06"
_END_RECORD_SIZE = 22
_LONGEST_COMMENT = 65_535
_WIDE_INDEX = 0xFFFFFFFF
_UNIX_MODE_SHIFT = 16
_ENCRYPTED = 0x1
# Ratios mean something for what unpacks to this much: small texts can be very repetitive.
_HARMLESS_BYTES = 1024 * 1024
_DAMAGE = (
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
# Documents that are zip archives inside, by a member that each of them has.
_DOCUMENTS = (
    ("[Content_Types].xml", "an office document (DOCX, XLSX or PPTX)"),
    ("META-INF/MANIFEST.MF", "a program"),
    ("META-INF/container.xml", "an electronic book"),
    ("content.xml", "an OpenDocument file"),
    ("datapackage.json", "a web archive"),
)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, unpacked."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class GzipMeter:
    """Compares what a gzip stream unpacked with what was read of it."""

    packed: BinaryIO
    ratio: int

    def burst(self, unpacked: int) -> bool:
        """Whether so many bytes came out of what was read so far that it is a bomb."""
        return unpacked > _HARMLESS_BYTES and unpacked > self.ratio * max(1, self.packed.tell())


def gunzipped(stream: BinaryIO, name: str, limits: Limits) -> bytes | Unread:
    """The one file that a gzip stream packs, or why it was not unpacked."""
    meter = GzipMeter(stream, limits.compression_ratio)
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            data = unpacked.read(limits.file_bytes + 1)
    except _DAMAGE as error:
        return Unread(name, "damaged", f"the gzip file is damaged ({type(error).__name__})")
    if len(data) <= limits.file_bytes:
        return data
    if meter.burst(len(data)):
        return Unread(name, "bomb", "it unpacks to far more than its size")
    return Unread(name, "too_large", f"it unpacks to over {limits.file_bytes} bytes")


def zip_members(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Member | Unread]:
    """Every file of a zip archive, unpacked, or why one was not."""
    refused = _oversized_index(stream, name, limits)
    if refused:
        yield refused
        return
    try:
        archive = zipfile.ZipFile(stream)
    except _DAMAGE as error:
        yield Unread(name, "damaged", f"the zip archive is damaged ({type(error).__name__})")
        return
    with archive:
        yield from _members(archive, name, limits)


def _members(archive: zipfile.ZipFile, name: str, limits: Limits) -> Iterator[Member | Unread]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    names = {info.filename for info in infos}
    document = next((what for mark, what in _DOCUMENTS if mark in names), None)
    if document or not infos:
        why = f"it is {document}, which is not read" if document else "the archive is empty"
        yield Unread(name, "not_text" if document else "empty", why)
        return
    if len(infos) > limits.archive_members:
        detail = f"it has {len(infos)} members; {limits.archive_members} are read"
        yield Unread(name, "too_large", detail)
        return
    unpacked = 0
    for info in infos:
        member = _member(archive, info, f"{name}!{shown(info.filename)}", limits)
        unpacked += len(member.data) if isinstance(member, Member) else 0
        if unpacked > limits.archive_bytes:
            yield Unread(name, "too_large", f"it unpacks to over {limits.archive_bytes} bytes")
            return
        yield member


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits
) -> Member | Unread:
    if info.flag_bits & _ENCRYPTED:
        return Unread(name, "encrypted", "the archive asks for a password")
    if stat.S_ISLNK(info.external_attr >> _UNIX_MODE_SHIFT):
        return Unread(name, "not_a_file", "it is a link")
    bomb = max(_HARMLESS_BYTES, limits.compression_ratio * info.compress_size)
    if info.file_size > bomb:
        return Unread(name, "bomb", "it unpacks to far more than its size")
    if info.file_size > limits.file_bytes:
        detail = f"it has {info.file_size} bytes; {limits.file_bytes} are read"
        return Unread(name, "too_large", detail)
    try:
        with archive.open(info) as packed:
            data = packed.read(limits.file_bytes + 1)
    except (*_DAMAGE, RuntimeError) as error:  # zipfile asks for a password with a RuntimeError
        return Unread(name, "damaged", f"the member is damaged ({type(error).__name__})")
    return Member(name, data)


def _oversized_index(stream: BinaryIO, name: str, limits: Limits) -> Unread | None:
    """Refuse an archive whose index alone would fill the memory, before it is read."""
    size = stream.seek(0, io.SEEK_END)
    tail_size = min(size, _END_RECORD_SIZE + _LONGEST_COMMENT)
    stream.seek(size - tail_size)
    tail = stream.read(tail_size)
    stream.seek(0)
    at = tail.rfind(_END_RECORD)
    if at < 0 or len(tail) - at < _END_RECORD_SIZE:
        return Unread(name, "damaged", "the zip archive breaks off: it has no index")
    index_size = cast("int", struct.unpack_from("<L", tail, at + 12)[0])
    if index_size == _WIDE_INDEX or index_size > limits.archive_index_bytes:
        return Unread(name, "too_large", "the archive has too many members")
    return None
