"""Makes a folder of hostile and broken files, good ones between them, and says what is right."""

import contextlib
import gzip
import io
import json
import os
import stat
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from whoseword.record import UnreadReason

Expected = dict[str, UnreadReason]

GOOD = (
    "Two Men Held in Kelmara\n\n"
    "The police of Kelmara said on Friday that two men were held after the attack on the port.\n\n"
    "A doctor told the Harbour Post that one of them had been hurt, and was not in danger.\n"
)
PARAGRAPH = (
    "The council of Kelmara said on Friday that a shell had hit the old port, and that nobody was "
    "hurt. A doctor told the Harbour Post that two men were brought to him before noon. "
)
PAGE = f"<p>{PARAGRAPH}</p><p>It was not known who had fired, said the mayor of the town.</p>"
_ARABIC = "قال المجلس المحلي إن قذيفة سقطت على الميناء القديم يوم الجمعة وإن أحدا لم يصب. " * 5
_RUSSIAN = "Совет города сообщил в пятницу, что снаряд попал в старый порт и никто не ранен. " * 5
_FRENCH = (
    "Le conseil de la ville a dit vendredi que deux hommes ont été tués dans le vieux port. "
    "Selon un médecin, les blessés sont nombreux, mais ils ne sont pas en danger. "
)
_MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Hostile:
    """The folder, the reason expected for each name in it, and the names that must be read.

    A name is ``Unread.source`` or ``Source.name`` without the folder.
    """

    folder: Path
    unread: Expected
    good: tuple[str, ...]


def make_hostile(folder: Path) -> Hostile:
    """Some seventy files that hold no article, and some that do; the folder must be empty."""
    unread: Expected = {}
    for make in (_texts, _tongues, _binaries, _pages, _portables, _objects, _archives, _specials):
        unread |= make(folder)
    good = [*_good_texts(folder), *_good_forms(folder), *_odd_names(folder)]
    for make_mixed in (_lines, _archive_of_articles):
        some_unread, some_good = make_mixed(folder)
        unread |= some_unread
        good += some_good
    locked = folder / "no-permission.txt"
    locked.write_text(GOOD, encoding="utf-8")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        good.append(locked.name)
    else:
        unread[locked.name] = "unreadable"
    return Hostile(folder, unread, tuple(good))


def _write(folder: Path, files: dict[str, tuple[bytes, UnreadReason]]) -> Expected:
    for name, (data, _) in files.items():
        (folder / name).write_bytes(data)
    return {name: reason for name, (_, reason) in files.items()}


def _texts(folder: Path) -> Expected:
    return _write(
        folder,
        {
            "empty.txt": (b"", "empty"),
            "space.txt": (b" \n\t \r\n" * 50, "empty"),
            "wide-space.txt": ("\u2003\u00a0\n".encode() * 9, "empty"),
            "mark-only.txt": (b"\xef\xbb\xbf", "empty"),
            "no-word.txt": ("… — !!! ***".encode(), "empty"),
            "address-only.txt": (b"https://harbourpost.example/a/b\n", "empty"),
            "paragraph-60mb.txt": (b"It was said that. " * (60 * _MEBI // 18), "too_large"),
            "long-text.txt": (PARAGRAPH.encode() * 8_000, "too_large"),
        },
    )


def _tongues(folder: Path) -> Expected:
    return _write(
        folder,
        {
            "arabic-windows-1256.txt": (_ARABIC.encode("cp1256"), "language"),
            "arabic-utf-8.txt": (_ARABIC.encode(), "language"),
            "russian-windows-1251.txt": (_RUSSIAN.encode("cp1251"), "language"),
            "russian-utf-16.txt": (_RUSSIAN.encode("utf-16"), "language"),
            "french-latin-1.txt": ((_FRENCH * 3).encode("latin-1"), "language"),
            "french.html": (f"<html><body><p>{_FRENCH * 4}</p></body></html>".encode(), "language"),
        },
    )


def _binaries(folder: Path) -> Expected:
    noise = zlib.compress(bytes(range(256)) * 999, 0)[:50_000]
    return _write(
        folder,
        {
            "nuls.txt": (b"\0" * 100_000, "not_text"),
            "noise.txt": (noise, "not_text"),
            "controls.txt": (b"\x01\x02\x03text\x04" * 99, "not_text"),
            "program.txt": (b"\x7fELF\x02\x01\x01" + b"\0" * 99 + b"said", "not_text"),
            "program.exe": (b"MZ\x90\0\x03" + b"This program cannot be run" * 9, "not_text"),
            "picture.png": (b"\x89PNG\r\n\x1a\n" + noise[:999], "not_text"),
            "picture.html": (b"\xff\xd8\xff\xe0<html>" + noise[:999], "not_text"),
            "database.db": (b"SQLite format 3\0" + b"\0" * 999, "not_text"),
            "old-office.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise[:999], "not_text"),
            "rich.rtf": (b"{\\rtf1\\ansi " + PARAGRAPH.encode() + b"}", "not_text"),
        },
    )


def _pages(folder: Path) -> Expected:
    deep = "<div>" * 50_000 + PAGE + "</div>" * 50_000
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    laughing = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l11;</a>'
    return _write(
        folder,
        {
            "script-only.html": (b"<html><script>document.write('said')</script>", "empty"),
            "no-body.html": (b"<!DOCTYPE html><html><head></head></html>", "empty"),
            "deep.html": (f"<html><body>{deep}</body></html>".encode(), "too_deep"),
            "many-elements.html": (f"<html>{PAGE * 20_000}</html>".encode(), "too_large"),
            "laughs.xml": (laughing.encode(), "not_text"),
            "feed.xml": (b"<rss><channel><title>News</title></channel></rss>", "not_text"),
        },
    )


def _portables(folder: Path) -> Expected:
    whole = pdf([PARAGRAPH[:90]])
    flood = zlib.compress(b"BT (said) Tj ET " * 6_000_000, 1)
    return _write(
        folder,
        {
            "scan.pdf": (pdf([]), "no_text_in_pdf"),
            "cut.pdf": (whole[: len(whole) // 3], "damaged"),
            "mark-only.pdf": (b"%PDF-1.7\n", "damaged"),
            "cyclic.pdf": (whole.replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), "damaged"),
            "flood.pdf": (_pdf_of(flood, b"/Filter /FlateDecode"), "bomb"),
            "locked.pdf": (_locked(whole), "encrypted"),
        },
    )


def _objects(folder: Path) -> Expected:
    deep = b'{"text": "It was said.", "more": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    return _write(
        folder,
        {
            "deep.json": (deep, "too_deep"),
            "cut.json": (b'{"text": "It was said', "damaged"),
            "wrong-type.json": (b'{"text": ["It was said."]}', "damaged"),
            "no-text.json": (b'{"title": "Held"}', "damaged"),
            "list.json": (b'[{"text": "It was said."}]', "not_text"),
            "several.json": (b'{"text": "It was said."}\n{"text": "So."}', "damaged"),
        },
    )


def _lines(folder: Path) -> tuple[Expected, list[str]]:
    """A JSONL file with bad lines among good ones, and one that is not what its name says."""
    good = json.dumps({"id": "a", "text": GOOD})
    lines: list[tuple[str, UnreadReason | None]] = [
        (good, None),
        ('{"text": "It was said', "bad_line"),
        (good.replace("Friday", "Monday"), None),
        ("", None),
        ('{"text": 5}', "bad_line"),
        ('{"id": "b"}', "bad_line"),
        ("It was said.", "bad_line"),
        ('{"text": ' + "[" * 100_000, "bad_line"),
        ('{"text": "It was said.", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "too_deep"),
        (json.dumps({"text": PARAGRAPH * (10 * _MEBI // len(PARAGRAPH))}), "too_large"),
        (json.dumps({"text": "It was said. " * (21 * _MEBI // 13)}), "too_large"),
        (json.dumps({"html": f"<html>{PAGE}</html>", "published": "no day"}), None),
        (json.dumps({"id": "a", "text": GOOD, "title": "The same id"}), None),
        (json.dumps({"text": GOOD, "title": "half a character \ud800"}), "bad_line"),
        (json.dumps({"text": " "}), "empty"),
    ]
    told = "\n".join(line for line, _ in lines)
    (folder / "lines.jsonl").write_text(told, encoding="utf-8")
    (folder / "wide.jsonl").write_text(good, encoding="utf-16")
    unread: Expected = {"wide.jsonl": "bad_line"}
    read = []
    for number, (line, reason) in enumerate(lines, start=1):
        if reason:
            unread[f"lines.jsonl:{number}"] = reason
        elif line:
            read.append(f"lines.jsonl:{number}")
    return unread, read


def _archives(folder: Path) -> Expected:
    zeros = gzip.compress(b" \n" * (20 * _MEBI), 1)
    office = _zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    packed = _zipped({"a.txt": GOOD.encode()})
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"), io.BytesIO())
    files = _write(
        folder,
        {
            "bomb.txt.gz": (zeros, "bomb"),
            "bomb.jsonl.gz": (zeros, "bomb"),
            "cut.txt.gz": (gzip.compress(GOOD.encode())[:-20], "damaged"),
            "twice.txt.gz": (gzip.compress(gzip.compress(GOOD.encode())), "not_text"),
            "cut.zip": (packed[:-30], "damaged"),
            "empty.zip": (_zipped({}), "empty"),
            "crowd.zip": (_zipped({f"{n}.txt": b"" for n in range(10_001)}), "too_large"),
            "office.docx": (office, "not_text"),
            "articles.tar": (tar.getvalue(), "not_text"),
        },
    )
    (folder / "bomb.zip").write_bytes(_zipped({"zeros.txt": b"\0" * (40 * _MEBI)}))
    (folder / "locked.zip").write_bytes(_marked_as_locked(packed))
    return files | {"bomb.zip!zeros.txt": "bomb", "locked.zip!a.txt": "encrypted"}


def _archive_of_articles(folder: Path) -> tuple[Expected, list[str]]:
    members = {
        "a/good.txt": GOOD.encode(),
        "../good.txt": GOOD.replace("Friday", "Sunday").encode(),
        "empty.txt": b"",
        "inner.zip": _zipped({"a.txt": GOOD.encode()}),
    }
    (folder / "articles.zip").write_bytes(_zipped(members))
    unread: Expected = {"articles.zip!empty.txt": "empty", "articles.zip!inner.zip": "not_text"}
    return unread, ["articles.zip!a/good.txt", "articles.zip!../good.txt"]


def _specials(folder: Path) -> Expected:
    outside = folder.parent / f"{folder.name}-outside.txt"
    outside.write_text(GOOD, encoding="utf-8")
    below = folder / "below"
    below.mkdir()
    (below / "loop").symlink_to("..")
    (below / "same").symlink_to("../empty.txt")
    (folder / "link-out.txt").symlink_to(outside)
    (folder / "link-out").symlink_to(folder.parent)
    (folder / "link-device").symlink_to("/dev/zero")
    (folder / "link-nowhere").symlink_to("nothing")
    os.mkfifo(folder / "pipe.txt")
    unread: Expected = {
        "link-out.txt": "outside",
        "link-out": "outside",
        "link-device": "outside",
        "link-nowhere": "unreadable",
        "pipe.txt": "not_a_file",
    }
    with contextlib.suppress(OSError):  # not every system makes a socket this way
        os.mknod(folder / "socket.txt", stat.S_IFSOCK | 0o600)
        unread["socket.txt"] = "not_a_file"
    return unread


def _good_texts(folder: Path) -> list[str]:
    damaged = "The “old” port’s mayor — ".encode() + b"\xff\xfe " + GOOD.encode()
    files = {
        "good.txt": GOOD.encode(),
        "good-damaged.txt": damaged,
        "good-windows.txt": GOOD.replace(" two men", " – it’s so – two men").encode("cp1252"),
        "good-nuls.txt": GOOD.encode().replace(b"port", b"po\0rt"),
        "good-utf-16.txt": GOOD.encode("utf-16"),
        "good-unmarked-utf-16.txt": GOOD.encode("utf-16-le"),
        "good-old-line-ends.txt": GOOD.replace("\n", "\r").encode(),
        "good.txt.gz": gzip.compress(GOOD.encode()),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return list(files)


def _good_forms(folder: Path) -> list[str]:
    broken = (
        f"<html><body><div><p>{PARAGRAPH}<p>And <b>that <i>was</b> all</i>, he said.</table></d"
    )
    huge = f'<html><body data-x="{"x" * (5 * _MEBI)}"><article>{PAGE}</article></body></html>'
    files = {
        "good.html": f"<html><head><title>Held</title></head><body>{PAGE}</body></html>".encode(),
        "good-broken.html": broken.encode(),
        "good-huge-attribute.html": huge.encode(),
        "good.pdf": pdf([PARAGRAPH[:90], PARAGRAPH[90:]]),
        "good.json": json.dumps({"text": GOOD}).encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return list(files)


def _odd_names(folder: Path) -> list[str]:
    """Good files whose names try to be more than one line, to colour it, or to reverse it."""
    names = {
        "good\nname\x1b[31m.txt": "good\\nname\\x1b[31m.txt",
        "good\u202etxt.exe": "good\\u202etxt.exe",
        os.fsdecode(b"good-\xff.txt"): "good-\\xff.txt",
    }
    for name in names:
        (folder / name).write_text(GOOD, encoding="utf-8")
    return list(names.values())


def _zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _marked_as_locked(packed: bytes) -> bytes:
    """The archive with the mark of encryption set on its only member."""
    data = bytearray(packed)
    data[6] |= 1
    data[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines of ASCII."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    return _pdf_of(f"BT /F1 11 Tf 40 800 Td {shown} ET".encode() if lines else b"0 0 9 9 re f", b"")


def _pdf_of(content: bytes, entries: bytes) -> bytes:
    """A PDF whose one page has this content stream (ISO 32000-1, 7.5)."""
    length = str(len(content)).encode()
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        b"<< /Length " + length + b" " + entries + b" >>\nstream\n" + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, start=1):
        offsets.append(len(data))
        data += str(number).encode() + b" 0 obj\n" + told + b"\nendobj\n"
    index = b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    start = str(len(data)).encode()
    head = b"xref\n0 6\n0000000000 65535 f \n" + index
    return data + head + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + start + b"\n%%EOF\n"


def _locked(whole: bytes) -> bytes:
    """The PDF, encrypted with a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(whole)))
    writer.encrypt("a password", algorithm="RC4-128")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()
